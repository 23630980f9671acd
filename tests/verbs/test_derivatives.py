"""Futures and options of the KRX."""

import datetime as dt
from collections.abc import Callable
from typing import Any, get_args

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok

from kis_async import InvalidRequest, Kis, NoData
from kis_async.api.domestic_futureoption import ContractSeries, DerivativeMarket
from kis_async.verbs.derivatives import DerivativeMarketName, SeriesName

pytestmark = pytest.mark.anyio

PRICE = "/quotations/inquire-price"
CHART = "/quotations/inquire-daily-fuopchartprice"
MINUTES = "/quotations/inquire-time-fuopchartprice"
LIST = "/quotations/display-board-option-list"
CHAIN = "/quotations/display-board-callput"
BALANCE = "/trading/inquire-balance"
BOOK = "/quotations/inquire-asking-price"

At = Callable[[str], dt.datetime]


def test_the_names_are_those_of_the_codes() -> None:
    assert set(get_args(DerivativeMarketName)) == {one.name.lower() for one in DerivativeMarket}
    assert set(get_args(SeriesName)) == {one.name.lower() for one in ContractSeries}


@pytest.mark.parametrize(
    ("symbol", "market", "code"),
    [
        ("101W09", None, "F"),
        ("A01612", None, "F"),
        ("201W09350", None, "O"),
        ("301W09350", None, "O"),
        ("B01612350", None, "O"),
        ("111W09", "stock_futures", "JF"),
        ("101W09", DerivativeMarket.NIGHT_FUTURES, "CM"),
        ("101W09", "CM", "CM"),
    ],
)
async def test_a_market_is_named_or_told_by_the_code(
    gateway: Gateway, kis: Kis, symbol: str, market: Any, code: str
) -> None:
    gateway.always(PRICE, ok(output1={"futs_prpr": "350.25"}, output2={}, output3={}))
    found = await kis.derivatives.price(symbol, market=market)
    assert str(found.contract.price) == "350.25"
    assert gateway.of(PRICE)[0].query["FID_COND_MRKT_DIV_CODE"] == code


@pytest.mark.parametrize("price", ["", "0.00"])
@pytest.mark.parametrize("verb", ["price", "order_book", "candles", "minutes"])
async def test_a_contract_nobody_knows_is_no_data(gateway: Gateway, kis: Kis, verb: str, price: str) -> None:
    gateway.fallback = ok(output1={"futs_prpr": price}, output2=[], output3={})
    gateway.always(PRICE, gateway.fallback)
    with pytest.raises(NoData):
        await getattr(kis.derivatives, verb)("101A00")


async def test_a_book_without_a_bid_is_a_book_of_a_contract_with_a_price(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BOOK, ok(output1={"futs_prpr": "350.25"}, output2={"futs_askp1": "0", "futs_bidp1": "0"}))
    found = await kis.derivatives.order_book("101W09")
    assert found.contract is not None


def candle(date: str) -> dict[str, str]:
    return {"stck_bsop_date": date, "futs_prpr": "350", "futs_oprc": "1", "futs_hgpr": "1", "futs_lwpr": "1"}


async def test_candles_over_pages_are_oldest_first(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        CHART,
        ok(output1={"futs_prpr": "1"}, output2=[candle("20240611"), candle("20240610")]),
        ok(output1={"futs_prpr": "1"}, output2=[candle("20240604"), candle("20240603")]),
    )
    found = await kis.derivatives.candles("101W09", start=dt.date(2024, 6, 3), end=dt.date(2024, 6, 11))
    assert [one.date.day for one in found if one.date] == [3, 4, 10, 11]


def minute(date: str, time: str) -> dict[str, str]:
    return {"stck_bsop_date": date, "stck_cntg_hour": time, "futs_prpr": "350"}


async def test_minutes_go_back_to_the_start(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00:30")
    gateway.script(
        MINUTES,
        ok(output1={}, output2=[minute("20261125", "100000"), minute("20261125", "085000")]),
        ok(output1={}, output2=[minute("20261124", "154500"), minute("20261123", "154500")]),
    )
    found = await kis.derivatives.minutes("101W09", start=dt.date(2026, 11, 24))
    assert [f"{one.date:%d} {one.time:%H%M}" for one in found] == ["24 1545", "25 0850", "25 1000"]
    assert gateway.of(MINUTES)[0].query["FID_INPUT_HOUR_1"] == "100030"


async def test_minutes_of_a_past_day_end_with_its_close(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    gateway.always(MINUTES, ok(output1={}, output2=[minute("20261124", "154500")]))
    await kis.derivatives.minutes("101W09", end=dt.date(2026, 11, 24))
    query = gateway.of(MINUTES)[0].query
    assert (query["FID_INPUT_DATE_1"], query["FID_INPUT_HOUR_1"]) == ("20261124", "154500")


def option(symbol: str) -> dict[str, str]:
    return {"optn_shrn_iscd": symbol, "acpr": "350.00", "optn_prpr": "1.5"}


async def test_the_chain_is_of_the_nearest_expiry_unless_one_is_named(gateway: Gateway, kis: Kis) -> None:
    gateway.always(
        LIST, ok(output=[{"mtrt_yymm_code": "0V05", "mtrt_yymm": "202612"}, {"mtrt_yymm": "202701"}])
    )
    gateway.always(CHAIN, ok(output1=[option("201WC350")], output2=[option("301WC350")]))
    found = await kis.derivatives.chain()
    assert [one.symbol for one in (*found.calls, *found.puts)] == ["201WC350", "301WC350"]
    await kis.derivatives.chain("202701", series="mini_kospi_200")
    first, second = gateway.of(CHAIN)
    assert first.query["FID_MTRT_CNT"] == "202612"
    assert (second.query["FID_MTRT_CNT"], second.query["FID_COND_MRKT_CLS_CODE"]) == ("202701", "MKI")
    assert len(gateway.of(LIST)) == 1


async def test_no_expiries_and_an_empty_chain_are_no_data(gateway: Gateway, kis: Kis) -> None:
    gateway.always(LIST, ok(output=[]))
    with pytest.raises(NoData, match="kosdaq_150"):
        await kis.derivatives.chain(series="kosdaq_150")
    gateway.always(CHAIN, ok(output1=[], output2=[]))
    with pytest.raises(NoData, match="209901"):
        await kis.derivatives.chain("209901")


async def test_boards_and_expiries(pretended: Kis) -> None:
    assert len(await pretended.derivatives.board("kosdaq_150")) > 1
    assert len(await pretended.derivatives.expiries()) > 1


async def test_a_balance_over_pages_is_one(gateway: Gateway, kis: Kis) -> None:
    def page(seen: Seen) -> Reply:
        second = bool(seen.query["CTX_AREA_NK200"].strip())
        return ok(
            tr_cont="D" if second else "F",
            ctx_area_fk200="x",
            ctx_area_nk200="" if second else "1",
            output1=[{"shtn_pdno": "101W12" if second else "101W09", "cblc_qty": "2"}],
            output2={"dnca_cash": "7" if second else "6"},
        )

    gateway.always(BALANCE, page)
    found = await kis.derivatives.balance()
    assert [one.symbol for one in found.positions] == ["101W09", "101W12"]
    assert len(found.wire["output1"]) == 2
    assert found.summary is not None


async def test_wrong_names_are_refused_with_the_right_ones(gateway: Gateway, kis: Kis) -> None:
    wrong: Any = "moon"
    with pytest.raises(InvalidRequest, match="stock_futures"):
        await kis.derivatives.price("101W09", market=wrong)
    with pytest.raises(InvalidRequest, match="weekly_monday"):
        await kis.derivatives.board(wrong)
    assert gateway.seen == []
