"""What single calls answer beside what their declarations say: calendars, months, spans, many symbols, unknown codes."""

import contextlib
import datetime as dt
from typing import Any

import pytest

from kis_async import AppKey, Kis
from kis_async.api import domestic_futureoption as futures
from kis_async.api import domestic_stock as domestic
from kis_async.api import elw, etfetn, overseas_price
from kis_async.net.transport import asgi_transport
from kis_async.sandbox import REAL, Sandbox
from kis_async.wire import Endpoint, OverseasMarket
from kis_async.wire.errors import NoData

from .conftest import Hands, Make
from .dealing import TODAY, raw, told

pytestmark = pytest.mark.anyio


def opened() -> Kis:
    """A session that does not pace."""
    return Kis(
        AppKey(REAL.app_key, REAL.app_secret),
        "real",
        REAL.number,
        base_url="http://sandbox.real",
        token_dir=None,
        master_dir=None,
        journal_dir=None,
        http=asgi_transport(Sandbox(window="off").app("real")),
        rate=2000,
    )


def test_many_overseas_symbols_have_a_row_each_at_the_price_of_one(real: Hands) -> None:
    listings = [("AAPL", OverseasMarket.NASDAQ), ("KO", OverseasMarket.NYSE), ("7203", OverseasMarket.TOKYO)]
    many = overseas_price.Multprice(
        listings=tuple(overseas_price.OverseasListing(symbol, market) for symbol, market in listings)
    )
    rows = told(real, many).prices
    assert [(row.symbol, row.market) for row in rows] == listings
    for row, (symbol, market) in zip(rows, listings, strict=True):
        assert row.price == told(real, overseas_price.Price(symbol=symbol, market=market)).price


def test_the_calendar_goes_forward_day_by_day_and_knows_the_holidays(make: Make) -> None:
    hands = make("real", holidays=frozenset({dt.date(2026, 12, 25)}))
    days = told(hands, domestic.ChkHoliday(start=dt.date(2026, 12, 23)))
    assert [day.date for day in days[:4]] == [dt.date(2026, 12, 23) + dt.timedelta(days=n) for n in range(4)]
    assert [day.open_day for day in days[:6]] == [True, True, False, False, False, True]
    assert [day.weekday.name for day in days[:3] if day.weekday] == ["WEDNESDAY", "THURSDAY", "FRIDAY"]
    for day in days:
        assert day.open_day == day.business_day == day.trading_day == day.settlement_day


def test_the_board_s_expiries_are_months_ahead(real: Hands) -> None:
    rows = told(real, futures.DisplayBoardOptionList())
    assert [row.expiry_month for row in rows[:3]] == ["202612", "202701", "202702"]
    assert len(rows) == 11
    weeks = told(real, futures.DisplayBoardOptionList(series=futures.ContractSeries.WEEKLY_MONDAY))
    assert [row.expiry_code for row in weeks[:3]] == ["261104", "261201", "261202"]


async def test_the_board_s_expiries_make_a_chain(real: Hands) -> None:
    async with opened() as kis:
        chain = await kis.derivatives.chain()
    assert chain.calls


@pytest.mark.parametrize(
    "call",
    [
        etfetn.InquirePrice(symbol="999990"),
        elw.SensitivityTrendCcnl(symbol="999990"),
        domestic.InquireCcnl(symbol="999990"),
    ],
)
def test_an_unknown_code_of_any_kind_is_blank(real: Hands, call: Endpoint[Any]) -> None:
    with contextlib.suppress(NoData):
        assert told(real, call) == []


DEPOSITORY: tuple[Any, ...] = (
    domestic.Dividend,
    domestic.BonusIssue,
    domestic.MergerSplit,
    domestic.RevSplit,
    domestic.SharehldMeet,
    domestic.PubOffer,
)


@pytest.mark.parametrize("call", DEPOSITORY)
def test_events_lie_in_the_span_that_is_asked_for(real: Hands, call: Any) -> None:
    start, end = dt.date(2026, 12, 1), dt.date(2027, 3, 31)
    rows = told(real, call(start=start, end=end, symbol="005930"))
    days = [row.record_date for row in rows]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (start, end)
    assert {row.symbol for row in rows} == {"005930"}


FINANCE: tuple[Any, ...] = (
    domestic.BalanceSheet,
    domestic.IncomeStatement,
    domestic.FinancialRatio,
    domestic.ProfitRatio,
    domestic.OtherMajorRatios,
    domestic.StabilityRatio,
    domestic.GrowthRatio,
)


@pytest.mark.parametrize("call", FINANCE)
def test_fiscal_periods_are_the_same_on_every_page(real: Hands, call: Any) -> None:
    years = [row.fiscal_period for row in told(real, call(symbol="005930"))]
    assert years[:3] == ["202512", "202412", "202312"]
    quarters = [row.fiscal_period for row in told(real, call(symbol="005930", period="1"))]
    assert quarters[:5] == ["202609", "202606", "202603", "202512", "202509"]


def test_minutes_are_of_their_own_day(real: Hands) -> None:
    call = domestic.InquireTimeDailychartprice(
        symbol="005930", date=dt.date(2026, 11, 23), end=dt.time(9, 10)
    )
    rows: Any = raw(real, call)["output2"]
    assert {row["stck_bsop_date"] for row in rows} == {"20261123", "20261120"}
    assert rows[0]["stck_cntg_hour"] == "091000"


async def test_minutes_over_several_days() -> None:
    async with opened() as kis:
        today = dt.datetime.now(dt.UTC).date()
        candles = await kis.minutes("005930", start=today - dt.timedelta(days=4))
    assert len({candle.date for candle in candles}) >= 2


def test_news_of_a_day(real: Hands) -> None:
    asked, latest = overseas_price.NewsTitle(date=dt.date(2026, 11, 20)), overseas_price.NewsTitle()
    assert {row.date for row in told(real, asked)} == {dt.date(2026, 11, 20)}
    assert told(real, latest)[0].date == TODAY
