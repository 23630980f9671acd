"""Flows of investors by day."""

import datetime as dt
from collections.abc import Callable

import pytest
from tests.support.gateway import Gateway, ok
from tests.support.opened import PRICE_PATH

from kis_async import InvalidRequest, Kis, NoData

pytestmark = pytest.mark.anyio

PATH = "/quotations/investor-trade-by-stock-daily"
MARKET_PATH = "/quotations/inquire-investor-daily-by-market"

At = Callable[[str], dt.datetime]


def day(date: str, foreign: int = 1) -> dict[str, str]:
    return {"stck_bsop_date": date, "stck_clpr": "100", "frgn_ntby_qty": str(foreign)}


@pytest.mark.parametrize(("moment", "end"), [("15:59", "20261124"), ("16:00", "20261125")])
async def test_the_latest_days_end_with_the_last_that_kis_has_counted(
    gateway: Gateway, kis: Kis, at: At, moment: str, end: str
) -> None:
    at(f"2026-11-25 {moment}")
    gateway.always(PATH, ok(output1={}, output2=[day("20261124", 2), day("20261123", 1)]))
    found = await kis.investors("005930")
    assert [one.foreign_net_buy_volume for one in found] == [1, 2]
    (seen,) = gateway.of(PATH)
    assert seen.query["FID_INPUT_DATE_1"] == end


async def test_a_start_goes_on_over_pages_and_not_beyond(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        PATH,
        ok(tr_cont="F", output1={}, output2=[day("20261120"), day("20261119")]),
        ok(tr_cont="M", output1={}, output2=[day("20261118"), day("20261117")]),
    )
    found = await kis.investors("005930", start=dt.date(2026, 11, 18), end=dt.date(2026, 11, 20))
    assert [one.date.day for one in found if one.date] == [18, 19, 20]
    assert [seen.header("tr_cont") for seen in gateway.of(PATH)] == [None, "N"]


async def test_nothing_of_an_unknown_symbol_is_no_data(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PATH, ok(output1={}, output2=[]))
    assert await kis.investors("005930") == []
    gateway.always(PRICE_PATH, ok(output={"stck_prpr": ""}))
    with pytest.raises(NoData):
        await kis.investors("000009")


@pytest.mark.parametrize(
    ("index", "code", "board"), [("kospi", "0001", "KSP"), ("KOSDAQ", "1001", "KSQ"), ("1028", "1028", "KSQ")]
)
async def test_the_investors_of_a_market_by_name_or_code(
    gateway: Gateway, kis: Kis, index: str, code: str, board: str
) -> None:
    gateway.always(MARKET_PATH, ok(output=[day("20261124"), day("20261123")]))
    found = await kis.market_investors(index, end=dt.date(2026, 11, 24))
    assert [one.date.day for one in found if one.date] == [23, 24]
    (seen,) = gateway.of(MARKET_PATH)
    assert (seen.query["FID_INPUT_ISCD"], seen.query["FID_INPUT_ISCD_1"]) == (code, board)


async def test_market_investors_since_a_day_over_pages(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        MARKET_PATH,
        ok(output=[day("20261124"), day("20261123")]),
        ok(output=[day("20261120"), day("20261119")]),
    )
    found = await kis.market_investors(start=dt.date(2026, 11, 20), end=dt.date(2026, 11, 24))
    assert [one.date.day for one in found if one.date] == [20, 23, 24]
    assert gateway.of(MARKET_PATH)[1].query["FID_INPUT_DATE_1"] == "20261122"


async def test_an_index_nobody_knows_and_a_span_backwards_are_not_asked_for(
    gateway: Gateway, kis: Kis
) -> None:
    with pytest.raises(InvalidRequest, match="nikkei"):
        await kis.market_investors("nikkei")
    with pytest.raises(InvalidRequest, match="after"):
        await kis.investors("005930", start=dt.date(2026, 11, 25), end=dt.date(2026, 11, 24))
    assert gateway.seen == []
