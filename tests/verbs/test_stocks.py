"""Minutes, trades and what an issue is."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok
from tests.support.opened import PRICE_PATH, open_kis

from kis_async import InvalidRequest, Kis, Market, NoData, NotOnPaper

pytestmark = pytest.mark.anyio

TODAY_PATH = "/quotations/inquire-time-itemchartprice"
PAST_PATH = "/quotations/inquire-time-dailychartprice"
TRADES_PATH = "/quotations/inquire-time-itemconclusion"

At = Callable[[str], dt.datetime]


def minute(date: str, time: str, close: int = 100) -> dict[str, str]:
    return {
        "stck_bsop_date": date,
        "stck_cntg_hour": f"{time}00",
        "stck_oprc": "1",
        "stck_hgpr": "9",
        "stck_lwpr": "1",
        "stck_prpr": str(close),
        "cntg_vol": "5",
    }


def chart(*rows: dict[str, str]) -> Reply:
    return ok(output1={"stck_prpr": "100"}, output2=list(rows))


def moments(found: list[object]) -> list[str]:
    return [f"{one.date:%d} {one.time:%H%M}" for one in found]  # type: ignore[attr-defined]


class Tape:
    """The past minutes as KIS gives them: two a page, newest first, up to the date and time that are asked for."""

    def __init__(self, gateway: Gateway, *rows: str) -> None:
        self.rows = sorted(rows, reverse=True)
        gateway.always(PAST_PATH, self)

    def __call__(self, seen: Seen) -> Reply:
        until = f"{seen.query['FID_INPUT_DATE_1']} {seen.query['FID_INPUT_HOUR_1'][:4]}"
        page = [row for row in self.rows if row <= until][:2]
        return chart(*(minute(row[:8], row[9:]) for row in page))


async def test_minutes_of_today_are_oldest_first_and_never_of_a_time_to_come(
    gateway: Gateway, kis: Kis, at: At
) -> None:
    at("2026-11-25 09:31:40")
    gateway.script(
        TODAY_PATH,
        chart(minute("20261125", "0931", 4), minute("20261125", "0930", 3)),
        chart(minute("20261125", "0929", 2), minute("20261125", "0900", 1)),
        chart(minute("20261124", "1530")),
    )
    found = await kis.minutes("005930")
    assert [int(one.close or 0) for one in found] == [1, 2, 3, 4]
    hours = [seen.query["FID_INPUT_HOUR_1"] for seen in gateway.of(TODAY_PATH)]
    assert hours == ["093140", "092900", "085900"]
    assert gateway.of(PAST_PATH) == []


async def test_after_the_close_minutes_end_with_the_session(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 22:00")
    gateway.always(TODAY_PATH, chart())
    gateway.script(TODAY_PATH, chart(minute("20261125", "1530")))
    assert moments([*await kis.minutes("005930")]) == ["25 1530"]
    assert gateway.of(TODAY_PATH)[0].query["FID_INPUT_HOUR_1"] == "163000"


async def test_before_the_open_minutes_are_those_of_the_last_session(
    gateway: Gateway, kis: Kis, at: At
) -> None:
    at("2026-11-23 08:10")
    Tape(gateway, "20261119 1530", "20261120 0900", "20261120 0901", "20261120 1530")
    assert moments([*await kis.minutes("005930")]) == ["20 0900", "20 0901", "20 1530"]
    assert gateway.of(TODAY_PATH) == []
    assert gateway.of(PAST_PATH)[0].query["FID_INPUT_DATE_1"] == "20261122"


async def test_on_a_holiday_the_last_session_stands_in_for_today(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-22 12:00")
    gateway.always(TODAY_PATH, chart(minute("20261120", "1200")))
    Tape(gateway, "20261119 1530", "20261120 0900", "20261120 1530")
    assert moments([*await kis.minutes("005930")]) == ["20 0900", "20 1530"]


async def test_minutes_of_several_days_join_today_and_the_past_without_a_gap_or_a_repeat(
    gateway: Gateway, kis: Kis, at: At
) -> None:
    at("2026-11-25 09:01")
    gateway.always(TODAY_PATH, chart())
    gateway.script(TODAY_PATH, chart(minute("20261125", "0901"), minute("20261125", "0900")))
    Tape(gateway, "20261120 1530", "20261123 0900", "20261123 1530", "20261124 0900", "20261124 1530")
    found = await kis.minutes("005930", start=dt.date(2026, 11, 23))
    assert moments([*found]) == ["23 0900", "23 1530", "24 0900", "24 1530", "25 0900", "25 0901"]
    assert len(gateway.of(PAST_PATH)) == 3


async def test_an_end_alone_is_that_day(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    Tape(gateway, "20261120 1530", "20261123 0900", "20261123 1530", "20261124 0900")
    assert moments([*await kis.minutes("005930", end=dt.date(2026, 11, 23))]) == ["23 0900", "23 1530"]
    assert gateway.of(TODAY_PATH) == []


async def test_minutes_of_nxt_reach_into_the_evening(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 23:00")
    gateway.always(TODAY_PATH, chart(minute("20261125", "1959")))
    await kis.minutes("005930", market=Market.NXT)
    seen = gateway.of(TODAY_PATH)[0]
    assert (seen.query["FID_INPUT_HOUR_1"], seen.query["FID_COND_MRKT_DIV_CODE"]) == ("200000", "NX")


async def test_on_paper_there_are_minutes_of_one_day_only(gateway: Gateway, at: At) -> None:
    at("2026-11-25 08:00")
    gateway.always(TODAY_PATH, chart(minute("20261124", "1530"), minute("20261123", "1530")))
    async with open_kis(gateway, "paper") as kis:
        assert moments([*await kis.minutes("005930")]) == ["24 1530"]
        with pytest.raises(NotOnPaper):
            await kis.minutes("005930", start=dt.date(2026, 11, 20))


async def test_no_minutes_of_a_known_issue_are_none_and_of_an_unknown_one_no_data(
    gateway: Gateway, kis: Kis, at: At
) -> None:
    at("2026-11-25 10:00")
    gateway.always(TODAY_PATH, ok(output1={}, output2=[]))
    gateway.always(PAST_PATH, ok(output1={}, output2=[]))
    assert await kis.minutes("005930") == []
    gateway.always(PRICE_PATH, ok(output={"stck_prpr": "0"}))
    with pytest.raises(NoData):
        await kis.minutes("000009")


async def test_a_span_that_goes_backwards_is_not_asked_for(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    with pytest.raises(InvalidRequest):
        await kis.minutes("005930", start=dt.date(2026, 11, 24), end=dt.date(2026, 11, 23))
    assert gateway.seen == []


def trade(time: str, volume: int) -> dict[str, str]:
    return {"stck_cntg_hour": time, "stck_prpr": "100", "cnqn": "1", "acml_vol": str(volume)}


async def test_the_last_trades_are_one_call_oldest_first(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00:05")
    gateway.always(
        TRADES_PATH, ok(output1={"stck_prpr": "100"}, output2=[trade("100004", 9), trade("100001", 8)])
    )
    assert [one.volume for one in await kis.trades("005930")] == [8, 9]
    (seen,) = gateway.of(TRADES_PATH)
    assert seen.query["FID_INPUT_HOUR_1"] == "100005"


async def test_trades_since_a_time_keep_all_of_one_second_and_repeat_none(
    gateway: Gateway, kis: Kis, at: At
) -> None:
    at("2026-11-25 10:00")
    gateway.script(
        TRADES_PATH,
        ok(output1={}, output2=[trade("095902", 9), trade("095901", 8), trade("095901", 7)]),
        ok(
            output1={},
            output2=[trade("095901", 8), trade("095901", 7), trade("095901", 6), trade("095900", 5)],
        ),
        ok(output1={}, output2=[trade("095900", 5), trade("095859", 4)]),
    )
    found = await kis.trades("005930", start=dt.time(9, 59))
    assert [one.volume for one in found] == [5, 6, 7, 8, 9]
    assert len(gateway.of(TRADES_PATH)) == 3


async def test_before_the_open_trades_are_those_up_to_the_close(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 07:00")
    gateway.always(TRADES_PATH, ok(output1={"stck_prpr": "1"}, output2=[]))
    assert await kis.trades("005930") == []
    assert gateway.of(TRADES_PATH)[0].query["FID_INPUT_HOUR_1"] == "163000"


@pytest.mark.parametrize("verb", ["trades", "after_hours", "stock_info", "minutes", "investors"])
async def test_a_symbol_nobody_knows_is_no_data(pretended: Kis, verb: str) -> None:
    with pytest.raises(NoData):
        await getattr(pretended, verb)("999999")


async def test_what_an_issue_is(pretended: Kis) -> None:
    info = await pretended.stock_info("018880")
    assert (info.symbol, info.name) == ("018880", "연습공조")
    assert (await pretended.after_hours("018880")).after_hours_price is not None


@pytest.mark.parametrize("output", [{"elw_prpr": ""}, {"elw_prpr": "0"}], ids=str)
async def test_an_elw_without_a_price_is_no_data(gateway: Gateway, kis: Kis, output: dict[str, str]) -> None:
    gateway.always("inquire-elw-price", ok(output=output))
    with pytest.raises(NoData):
        await kis.elw("58J297")


async def test_an_elw_has_its_underlying(gateway: Gateway, kis: Kis) -> None:
    gateway.always(
        "inquire-elw-price", ok(output={"elw_prpr": "35", "unas_shrn_iscd": "005930", "acpr": "70000"})
    )
    found = await kis.elw("58J297")
    assert (found.price, found.underlying_symbol) == (Decimal(35), "005930")
    assert found.strike == Decimal(70_000)
