"""A continued call goes on where it stopped, and ends for certain."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kis_async.wire.paging import CtxArea, DateCursor

AREA = CtxArea("100")
SENT = {"CTX_AREA_FK100": "", "CTX_AREA_NK100": "", "CANO": "12345678"}
FK = "12345678^01^N^N^01^01^N^".ljust(100)
NK = "0000000050".ljust(100)
CURSOR = DateCursor("FROM", "TO", date="stck_bsop_date")
MARKS = st.sampled_from(["F", "M", "D", "E", "", "N", "f", " M ", None])


def area(fk: object = FK, nk: object = NK) -> dict[str, object]:
    return {"ctx_area_fk100": fk, "ctx_area_nk100": nk, "output1": []}


def rows(*dates: object) -> dict[str, Any]:
    return {"output2": [{"stck_bsop_date": date} for date in dates]}


# Continuation keys


def test_the_first_page_is_asked_for_with_blank_keys_and_no_header() -> None:
    assert AREA.first() == {"CTX_AREA_FK100": "", "CTX_AREA_NK100": ""}
    assert CtxArea("200").first() == {"CTX_AREA_FK200": "", "CTX_AREA_NK200": ""}
    assert AREA.header == "N"


@pytest.mark.parametrize("mark", ["F", "M", "f", " M ", "", None])
def test_keys_are_echoed_with_all_their_padding(mark: str | None) -> None:
    assert AREA.next(SENT, area(), mark) == {"CTX_AREA_FK100": FK, "CTX_AREA_NK100": NK}


@given(
    fk=st.text(" ^!0123456789null", max_size=100), nk=st.text(" ^!0123456789null", max_size=100), mark=MARKS
)
def test_a_key_is_echoed_to_the_letter_or_not_at_all(fk: str, nk: str, mark: str | None) -> None:
    changes = AREA.next(SENT, area(fk, nk), mark)
    assert changes in (None, {"CTX_AREA_FK100": fk, "CTX_AREA_NK100": nk})
    if changes is not None:
        assert nk.strip() not in ("", "^^")


def test_keys_are_found_in_any_case() -> None:
    body = {"CTX_AREA_FK100": FK, "Ctx_Area_Nk100": NK}
    assert AREA.next(SENT, body, "M") == {"CTX_AREA_FK100": FK, "CTX_AREA_NK100": NK}


@pytest.mark.parametrize("mark", ["D", "E", "d", " E", "N", "?"])
def test_the_header_says_when_it_is_the_last(mark: str) -> None:
    assert AREA.next(SENT, area(), mark) is None


@pytest.mark.parametrize("nk", ["", " " * 100, "^^", " ^^ ", None])
@pytest.mark.parametrize("mark", ["F", "M", None])
def test_a_blank_key_is_the_last_whatever_the_header_says(nk: object, mark: str | None) -> None:
    assert AREA.next(SENT, area(nk=nk), mark) is None


def test_an_answer_without_keys_is_the_last() -> None:
    assert AREA.next(SENT, {"output1": []}, "M") is None
    assert AREA.next(SENT, {}, None) is None


def test_the_key_that_was_just_sent_is_not_sent_again() -> None:
    assert AREA.next({**SENT, "CTX_AREA_FK100": FK, "CTX_AREA_NK100": NK}, area(), "M") is None


@given(st.lists(st.tuples(st.text("ab ", max_size=2), MARKS), min_size=1, max_size=30))
def test_every_continuation_asks_for_something_else(answers: list[tuple[str, str | None]]) -> None:
    sent: dict[str, str] = dict(SENT)
    for nk, mark in answers:
        changes = AREA.next(sent, area("fk", nk), mark)
        if changes is None:
            break
        assert changes.items() - sent.items()
        sent |= changes


# Dates


def test_the_next_page_ends_the_day_before_the_oldest_row() -> None:
    sent = {"FROM": "20240101", "TO": "20240630"}
    assert CURSOR.next(sent, rows("20240305", "20240304", "20240301"), None) == {"TO": "20240229"}
    assert CURSOR.next(sent, rows("20240103"), "") == {"TO": "20240102"}


def test_the_first_page_needs_nothing_for_paging_s_sake() -> None:
    assert (CURSOR.first(), CURSOR.header) == ({}, "")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"output2": None},
        {"output2": []},
        {"output2": [{}]},
        {"output2": 5},
        {"output2": "rows"},
        {"output2": ["x", None]},
        rows("", " "),
        rows("20240101"),
        rows("20231231"),
        rows("20240701"),
    ],
)
def test_nothing_or_the_start_or_a_row_beyond_the_end_is_the_last(body: dict[str, Any]) -> None:
    assert CURSOR.next({"FROM": "20240101", "TO": "20240630"}, body, None) is None


@pytest.mark.parametrize(
    "body",
    [
        {"OUTPUT2": [{"stck_bsop_date": "20240305"}]},
        {"output2": {"stck_bsop_date": "20240305"}},
        {"output2": [{"STCK_BSOP_DATE": "20240305"}]},
        {"output2": [{"stck_bsop_date": " 20240305 "}]},
        {"output2": [{"stck_bsop_date": "20240305"}, {"stck_bsop_date": "00000000"}]},
        {"output2": [{"stck_bsop_date": "20240305"}, {}]},
    ],
)
def test_rows_are_found_as_the_answer_finds_them(body: dict[str, Any]) -> None:
    assert CURSOR.next({"FROM": "20240101", "TO": "20240630"}, body, None) == {"TO": "20240304"}


@given(
    start=st.dates(dt.date(2000, 1, 1), dt.date(2024, 12, 31)),
    days=st.integers(0, 400),
    server=st.randoms(use_true_random=False),
)
def test_whatever_dates_a_server_makes_up_the_pages_end(start: dt.date, days: int, server: Any) -> None:
    sent = {"FROM": f"{start:%Y%m%d}", "TO": f"{start + dt.timedelta(days):%Y%m%d}"}
    for _ in range(days + 1):
        made_up = [f"{start + dt.timedelta(server.randint(-30, days + 30)):%Y%m%d}" for _ in range(3)]
        changes = CURSOR.next(sent, rows(*made_up[: server.randint(0, 3)]), None)
        if changes is None:
            return
        assert sent["FROM"] <= changes["TO"] < sent["TO"]
        sent |= changes
    pytest.fail("more pages than days")


@given(st.lists(st.text("0123456789/- ", max_size=9), max_size=4))
@example(["20240230"])
@example(["2024012"])
def test_no_text_in_a_date_s_place_is_fatal(texts: list[str]) -> None:
    changes = CURSOR.next({"FROM": "20240101", "TO": "20240630"}, rows(*texts), None)
    assert changes is None or "20240101" <= changes["TO"] < "20240630"
