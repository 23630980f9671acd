"""A continued call goes on where it stopped, and ends for certain."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kis_async.wire.paging import CtxArea, DateCursor, HeaderOnly, KeyCursor, StampCursor, TimeCursor

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


def test_the_two_keys_may_have_different_suffixes() -> None:
    uneven = CtxArea("100", key_suffix="30")
    assert uneven.first() == {"CTX_AREA_FK100": "", "CTX_AREA_NK30": ""}
    body = {"ctx_area_fk100": FK, "ctx_area_nk30": "7"}
    assert uneven.next(uneven.first(), body, "M") == {"CTX_AREA_FK100": FK, "CTX_AREA_NK30": "7"}
    assert CtxArea("").first() == {"CTX_AREA_FK": "", "CTX_AREA_NK": ""}


def test_a_cursor_without_a_start_goes_back_until_nothing_comes() -> None:
    cursor = DateCursor(None, "BYMD", date="xymd")
    page = {"output2": [{"xymd": "20240305"}, {"xymd": "20240301"}]}
    assert cursor.next({"BYMD": ""}, page, None) == {"BYMD": "20240229"}
    assert cursor.next({"BYMD": "20240310"}, page, None) == {"BYMD": "20240229"}
    assert cursor.next({"BYMD": "20240228"}, page, None) is None
    assert cursor.next({"BYMD": ""}, {"output2": []}, None) is None


# The header alone


@pytest.mark.parametrize(
    ("mark", "goes_on"), [("M", True), ("F", True), ("D", False), ("E", False), ("", False)]
)
def test_without_keys_the_header_decides(mark: str, goes_on: bool) -> None:
    assert HeaderOnly().first() == {}
    assert (HeaderOnly().next({"CANO": "1"}, {"output1": []}, mark) == {}) is goes_on


# A key in the answer

KEYED = KeyCursor("INDEX_KEY", "index_key", also={"QRY_TP": "P"})


@pytest.mark.parametrize(
    "body",
    [
        {"output1": {"index_key": "20240305 12"}, "output2": [{"data_date": "x"}]},
        {"output2": [{"data_date": "x"}], "output1": [{"INDEX_KEY": "20240305 12"}]},
        {"index_key": "20240305 12", "output1": []},
    ],
)
def test_a_key_is_found_wherever_it_stands_and_sent_back_untouched(body: dict[str, Any]) -> None:
    assert KEYED.first() == {"INDEX_KEY": ""}
    assert KEYED.next({"INDEX_KEY": ""}, body, None) == {"INDEX_KEY": "20240305 12", "QRY_TP": "P"}
    assert KEYED.next({"INDEX_KEY": "20240305 12"}, body, "M") is None


@pytest.mark.parametrize("body", [{}, {"output1": {}}, {"output1": {"index_key": "  "}}, {"output1": []}])
def test_without_a_key_that_was_the_last(body: dict[str, Any]) -> None:
    assert KEYED.next({"INDEX_KEY": "1"}, body, "M") is None


# Times


def bars(*times: str, day: str = "20240305") -> dict[str, Any]:
    return {"output2": [{"stck_cntg_hour": time, "stck_bsop_date": day} for time in times]}


CLOCK = TimeCursor("HOUR", "stck_cntg_hour")
DAYS = TimeCursor("HOUR", "stck_cntg_hour", date_param="DATE", date="stck_bsop_date")


def test_the_next_page_of_a_day_ends_a_minute_before_the_oldest_bar() -> None:
    assert CLOCK.first() == {}
    assert CLOCK.next({"HOUR": "153000"}, bars("153000", "150100"), None) == {"HOUR": "150000"}
    assert CLOCK.next({"HOUR": ""}, bars("150100"), None) == {"HOUR": "150000"}
    assert TimeCursor("HOUR", "stck_cntg_hour", step=0).next({"HOUR": "153000"}, bars("150100"), None) == {
        "HOUR": "150100"
    }


@pytest.mark.parametrize("body", [bars(), bars("155900"), bars("000000"), bars("x"), {}])
def test_nothing_or_a_later_bar_or_midnight_is_the_last(body: dict[str, Any]) -> None:
    assert CLOCK.next({"HOUR": "153000"}, body, None) is None


def test_with_dates_it_goes_on_into_the_day_before() -> None:
    sent = {"DATE": "20240305", "HOUR": "100000"}
    assert DAYS.next(sent, bars("090000"), None) == {"DATE": "20240305", "HOUR": "085900"}
    assert DAYS.next(sent, bars("000000"), None) == {"DATE": "20240304", "HOUR": "235900"}
    assert DAYS.next(sent, bars("090000", day="20240306"), None) is None


def test_the_hours_of_a_night_stay_with_the_date_it_began_on() -> None:
    sent = {"DATE": "20240305", "HOUR": "300000"}
    assert DAYS.next(sent, bars("300000", "253000"), None) == {"DATE": "20240305", "HOUR": "252900"}
    assert DAYS.next(sent, bars("300000", "233000"), None) == {"DATE": "20240305", "HOUR": "232900"}


def test_a_date_without_a_time_is_the_whole_day() -> None:
    assert DAYS.next({"DATE": "20240305", "HOUR": ""}, bars("153000"), None) == {
        "DATE": "20240305",
        "HOUR": "152900",
    }
    assert DAYS.next({"DATE": "", "HOUR": ""}, bars("153000"), None) == {"DATE": "20240305", "HOUR": "152900"}


def test_wide_fields_stay_wide() -> None:
    wide = TimeCursor("HOUR", "stck_cntg_hour", date_param="DATE", date="stck_bsop_date", width=10)
    sent = {"DATE": "0020240305", "HOUR": "0000100000"}
    assert wide.next(sent, bars("090000"), None) == {"DATE": "0020240305", "HOUR": "0000085900"}
    assert wide.next({"DATE": "0020240305", "HOUR": "0000085900"}, bars("090000"), None) is None


STAMPS = StampCursor("KEYB", date="stck_bsop_date", time="stck_cntg_hour", also={"NEXT": "1"}, more="next")


def test_a_stamp_is_a_date_and_a_time_in_one() -> None:
    body = bars("040500", "040400") | {"output1": {"next": "1"}}
    assert STAMPS.first() == {"KEYB": ""}
    assert STAMPS.next({"KEYB": ""}, body, None) == {"KEYB": "20240305040300", "NEXT": "1"}
    assert STAMPS.next({"KEYB": "20240305040300"}, body, None) is None


def test_a_bar_past_midnight_is_of_the_next_day() -> None:
    assert STAMPS.next({"KEYB": ""}, bars("280500"), None) == {"KEYB": "20240306040400", "NEXT": "1"}


def test_kis_says_itself_that_there_is_no_more() -> None:
    assert STAMPS.next({"KEYB": ""}, bars("040500") | {"output1": {"next": "0"}}, None) is None


@given(st.lists(st.lists(st.times().map(lambda time: f"{time:%H%M%S}"), max_size=3), max_size=40))
def test_whatever_times_a_server_makes_up_each_page_ends_earlier(pages: list[list[str]]) -> None:
    sent = {"HOUR": "235959"}
    for times in pages:
        changes = CLOCK.next(sent, bars(*times), None)
        if changes is None:
            return
        assert changes["HOUR"] < sent["HOUR"]
        sent |= changes
