"""Futures and options abroad."""

import datetime as dt
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok

from kis_async import InvalidRequest, Kis, NoData, Period

pytestmark = pytest.mark.anyio

ROOM = "/overseas-futureoption/v1/quotations"
PRICE = f"{ROOM}/inquire-price"
OPTION_PRICE = f"{ROOM}/opt-price"
DAYS = f"{ROOM}/daily-ccnl"


@pytest.fixture
def priced(gateway: Gateway) -> Gateway:
    gateway.standing.pop("/quotations/inquire-price")
    for path in (PRICE, OPTION_PRICE):
        gateway.always(path, ok(output1={"last_price": "5900.25", "exch_cd": "CME"}))
    return gateway


def candle(date: str) -> dict[str, str]:
    return {"data_date": date, "last_price": "1"}


async def test_futures_and_options_have_prices_of_their_own(priced: Gateway, kis: Kis) -> None:
    assert str((await kis.overseas_derivatives.price("ESZ26")).price) == "5900.25"
    assert str((await kis.overseas_derivatives.price("OESZ26 C5900", option=True)).price) == "5900.25"
    assert [len(priced.of(path)) for path in (PRICE, OPTION_PRICE)] == [1, 1]


async def test_candles_ask_where_a_contract_trades_unless_told(priced: Gateway, kis: Kis) -> None:
    priced.always(DAYS, ok(output1={}, output2=[candle("20261123"), candle("20261124")]))
    found = await kis.overseas_derivatives.candles("ESZ26", end=dt.date(2026, 11, 24))
    assert [one.date.day for one in found if one.date] == [23, 24]
    assert priced.of(DAYS)[0].query["EXCH_CD"] == "CME"
    await kis.overseas_derivatives.candles("FDAXZ26", exchange="eurex", end=dt.date(2026, 11, 24))
    assert priced.of(DAYS)[1].query["EXCH_CD"] == "EUREX"
    assert len(priced.of(PRICE)) == 1


async def test_candles_since_a_day_go_on_over_pages_that_are_oldest_first(priced: Gateway, kis: Kis) -> None:
    priced.script(
        DAYS,
        ok(output1={"index_key": "20261122"}, output2=[candle("20261123"), candle("20261124")]),
        ok(output1={"index_key": "20261118"}, output2=[candle("20261119"), candle("20261120")]),
    )
    found = await kis.overseas_derivatives.candles(
        "ESZ26", exchange="CME", start=dt.date(2026, 11, 20), end=dt.date(2026, 11, 24)
    )
    assert [one.date.day for one in found if one.date] == [20, 23, 24]
    assert [seen.query["QRY_TP"] for seen in priced.of(DAYS)] == ["Q", "P"]


async def test_option_candles_are_cut_to_the_span(priced: Gateway, kis: Kis) -> None:
    priced.always(f"{ROOM}/opt-daily-ccnl", ok(output1={}, output2=[candle(f"2026112{n}") for n in range(5)]))
    found = await kis.overseas_derivatives.candles(
        "OESZ26 C5900",
        option=True,
        exchange="CME",
        start=dt.date(2026, 11, 21),
        end=dt.date(2026, 11, 23),
    )
    assert [one.date.day for one in found if one.date] == [21, 22, 23]


@pytest.mark.parametrize("option", [False, True])
@pytest.mark.parametrize("period", [Period.WEEK, Period.MONTH])
async def test_every_period_is_a_call_of_its_own(pretended: Kis, period: Period, option: bool) -> None:
    symbol = "OESZ26 C5900" if option else "ESZ26"
    assert await pretended.overseas_derivatives.candles(symbol, exchange="CME", period=period, option=option)


async def test_years_and_unknown_exchanges_are_refused(gateway: Gateway, kis: Kis) -> None:
    wrong: Any = "NASDAQ"
    with pytest.raises(InvalidRequest, match="month"):
        await kis.overseas_derivatives.candles("ESZ26", exchange="CME", period=Period.YEAR)
    with pytest.raises(InvalidRequest, match="eurex"):
        await kis.overseas_derivatives.candles("ESZ26", exchange=wrong)
    assert gateway.seen == []


@pytest.mark.parametrize("verb", ["price", "order_book", "option_order_book", "candles"])
async def test_a_contract_nobody_knows_is_no_data(gateway: Gateway, kis: Kis, verb: str) -> None:
    gateway.standing.pop("/quotations/inquire-price")
    gateway.fallback = ok(output1={"last_price": "0"}, output2=[])
    with pytest.raises(NoData):
        await getattr(kis.overseas_derivatives, verb)("XXZ99")


async def test_positions_over_pages_each_once(gateway: Gateway, kis: Kis) -> None:
    def page(seen: Seen) -> Reply:
        second = bool(seen.query["CTX_AREA_NK100"].strip())
        rows = [{"ovrs_futr_fx_pdno": "ESZ26"}] + [{"ovrs_futr_fx_pdno": "NQZ26"}] * second
        return ok(
            tr_cont="D" if second else "F",
            ctx_area_fk100="x",
            ctx_area_nk100="" if second else "1",
            output=rows,
        )

    gateway.always("/trading/inquire-unpd", page)
    assert [one.symbol for one in await kis.overseas_derivatives.balance()] == ["ESZ26", "NQZ26"]


async def test_books_and_deposit(pretended: Kis) -> None:
    assert (await pretended.overseas_derivatives.order_book("ESZ26")).levels
    assert (await pretended.overseas_derivatives.option_order_book("OESZ26 C5900")).levels
    deposit = await pretended.overseas_derivatives.deposit(currency="USD")
    assert deposit.currency == "USD"
