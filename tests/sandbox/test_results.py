"""What the sandbox says that an account made and has: sums that are those of the rows, days of the span, pages that end."""

import datetime as dt
from collections.abc import AsyncGenerator
from decimal import Decimal

import pytest
from tests.sandbox.conftest import StandingClock

from kis_async import AppKey, Kis, Refused
from kis_async.api.domestic_stock import InquireAccountBalance, InquirePeriodProfit, InquirePeriodTradeProfit
from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Sorting
from kis_async.api.overseas_stock import ForeignMargin, TradingCurrency
from kis_async.api.overseas_stock import InquirePeriodProfit as ProfitAbroad
from kis_async.net.transport import asgi_transport
from kis_async.sandbox import REAL, Sandbox
from kis_async.wire import OverseasExchange

pytestmark = pytest.mark.anyio

TODAY = dt.date(2026, 11, 24)
START, END = dt.date(2026, 6, 1), dt.date(2026, 12, 31)


@pytest.fixture
async def kis() -> AsyncGenerator[Kis]:
    gateway = Sandbox(seed=1, now=StandingClock(), window="off")
    async with Kis(
        AppKey(REAL.app_key, REAL.app_secret),
        "real",
        REAL.number,
        base_url="http://sandbox.real",
        token_dir=None,
        rate=500,
        http=asgi_transport(gateway.app("real")),
    ) as opened:
        yield opened


async def test_days_are_business_days_of_the_span_newest_first(kis: Kis) -> None:
    pages = await kis.collect(InquirePeriodProfit(start=START, end=END))
    assert len(pages) > 1
    days = [row.traded_on for page in pages for row in page.days if row.traded_on]
    assert days == sorted(set(days), reverse=True)
    assert START <= days[-1] <= days[0] <= TODAY
    assert all(day.weekday() < 5 for day in days)
    other = await kis.collect(InquirePeriodProfit(start=START, end=END, sorting=Sorting.OLDEST_FIRST))
    assert [row.traded_on for page in other for row in page.days] == days[::-1]


async def test_the_sum_is_that_of_days_and_of_trades(kis: Kis) -> None:
    days = await kis.collect(InquirePeriodProfit(start=START, end=END))
    trades = await kis.collect(InquirePeriodTradeProfit(start=START, end=END))
    summaries = [page.summary for page in days] + [page.summary for page in trades]
    told = {one.total_realised_profit for one in summaries if one}
    by_day = sum((row.realised_profit or 0 for page in days for row in page.days), Decimal(0))
    by_trade = sum((row.realised_profit or 0 for page in trades for row in page.trades), Decimal(0))
    assert told == {by_day} == {by_trade}


async def test_a_stock_that_nobody_knows_was_not_traded(kis: Kis) -> None:
    found = await kis(InquirePeriodTradeProfit(start=START, end=END, symbol="999990"))
    assert found.trades == []


async def test_sales_abroad_are_of_the_currency_and_country_that_are_meant(kis: Kis) -> None:
    everywhere = await kis.collect(ProfitAbroad(start=START, end=END))
    dollars = await kis.collect(ProfitAbroad(start=START, end=END, currency=TradingCurrency.USD))
    yen = await kis.collect(ProfitAbroad(start=START, end=END, exchange=OverseasExchange.TOKYO))
    exchanges = [
        {row.exchange for page in pages for row in page.profits} for pages in (everywhere, dollars, yen)
    ]
    assert exchanges[1] == {OverseasExchange.NASDAQ, OverseasExchange.NYSE}
    assert exchanges[2] == {OverseasExchange.TOKYO}
    assert exchanges[1] | exchanges[2] < exchanges[0]


async def test_the_cash_of_a_currency_stands_in_the_row_of_each_country(kis: Kis) -> None:
    rows = [row for page in await kis.collect(ForeignMargin()) for row in page]
    yuan = [(row.country_name, row.deposit, row.buyable_value) for row in rows if row.currency == "CNY"]
    assert len({deposit for _, deposit, _ in yuan}) == 1 < len(yuan)
    assert len({buyable for _, _, buyable in yuan}) == 2
    assert any(not row.currency for row in rows)


async def test_assets_end_in_their_sum(kis: Kis) -> None:
    *rows, whole = (await kis(InquireAccountBalance())).assets
    assert len(rows) == 18
    assert whole.market_value == sum((row.market_value or 0 for row in rows), Decimal(0))


async def test_a_span_that_goes_backwards_is_refused(kis: Kis) -> None:
    call = InquirePeriodProfit(start=START, end=END).model_copy(update={"start": END, "end": START})
    with pytest.raises(Refused):
        await kis(call)
