"""What a type checker must know about an answer without being told."""

import datetime as dt
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import assert_type

from kis_async import (
    Environment,
    Exchange,
    Kis,
    KisError,
    Market,
    OrderKind,
    Prices,
    Side,
    Sign,
    decode,
    encode,
)
from kis_async.api.domestic_futureoption import BoardOption
from kis_async.api.domestic_stock import (
    Balance,
    BookLevel,
    Candle,
    Chart,
    DailyOrders,
    DailyProfit,
    FiscalIncome,
    IndexPrice,
    InquireBalance,
    InquireDailyCcld,
    InquireDailyItemchartprice,
    InquirePrice,
    IntstockMultprice,
    MinuteCandle,
    OrderBook,
    OrderCash,
    OrderReceipt,
    Price,
    RankedByFluctuation,
    RankedByVolume,
    ShareholderMeeting,
    StockPrice,
    WatchPrice,
)
from kis_async.api.oauth2 import IssuedToken, TokenP
from kis_async.api.overseas_price import OverseasQuote, OverseasWatchPrice
from kis_async.api.overseas_stock import Holding, RankedByMarketCap, RealisedProfit
from kis_async.orders import Killed, Progress, Ticket
from kis_async.verbs.money import Cash
from kis_async.wire.codec import Request


async def calls(kis: Kis) -> None:
    price = await kis(InquirePrice(symbol="018880"))
    assert_type(price, StockPrice)
    assert_type(price.price, Decimal)
    assert_type(price.volume, int | None)
    assert_type(price.change_sign, Sign | None)
    assert_type(price.halted, bool | None)
    assert_type(price.high_52w_date, dt.date | None)
    assert_type(await kis(IntstockMultprice.of(["018880"])), list[WatchPrice])
    assert_type(await kis(OrderCash(side=Side.BUY, symbol="018880", quantity=1)), OrderReceipt)
    assert_type(await kis(TokenP()), IssuedToken)


async def many(kis: Kis, symbols: AsyncIterator[str]) -> None:
    codes = ["018880", "005930"]
    assert_type(await kis.gather(InquirePrice(symbol=code) for code in codes), list[StockPrice | KisError])
    assert_type(await kis.gather([InquireBalance()]), list[Balance | KisError])
    async for endpoint, value in kis.each(InquirePrice(symbol=code) for code in codes):
        assert_type(value, StockPrice | KisError)
        assert_type(await kis(endpoint), StockPrice)
    endless = (InquirePrice(symbol=symbol) async for symbol in symbols)
    async for pair in kis.each(endless):
        assert_type(pair[1], StockPrice | KisError)
    prices = await kis.prices(codes, market=Market.NXT)
    assert_type(prices, Prices)
    assert_type(prices["018880"], Price | KisError)
    assert_type(prices.found, dict[str, Price])
    assert_type(prices.failed, dict[str, KisError])


async def more_verbs(kis: Kis) -> None:
    assert_type(await kis.minutes("018880"), list[MinuteCandle])
    assert_type(await kis.ranking("volume"), list[RankedByVolume])
    assert_type(await kis.ranking("fallers", board="kosdaq"), list[RankedByFluctuation])
    assert_type(await kis.corporate_actions("meetings", "018880"), list[ShareholderMeeting])
    assert_type((await kis.financials("018880")).latest.income, FiscalIncome | None)
    assert_type(await kis.calendar.is_open(), bool)
    assert_type(await kis.index("kospi"), IndexPrice)
    assert_type((await kis.etf.price("069500")).nav, Decimal | None)
    assert_type(await kis.overseas.price("AAPL", market="nyse"), OverseasQuote)
    prices = await kis.overseas.prices(await kis.universe("nasdaq"))
    assert_type(prices["AAPL"], OverseasQuote | OverseasWatchPrice | KisError)
    assert_type([one.change_rate for one in prices.found.values()], list[Decimal | None])
    assert_type(await kis.overseas.ranking("market_cap", market="tokyo"), list[RankedByMarketCap])
    assert_type((await kis.overseas.balance()).holdings, tuple[Holding, ...])
    made = await kis.profits(dt.date(2026, 11, 2))
    assert_type(made.rows, tuple[DailyProfit, ...])
    assert_type(made.realised_profit, Decimal | None)
    assert_type(await kis.cash(), Cash)
    assert_type(await kis.overseas.cash(), list[Cash])
    abroad = await kis.overseas.profits(dt.date(2026, 11, 2), currency="usd")
    assert_type(abroad[0].rows, tuple[RealisedProfit, ...])
    assert_type((await kis.derivatives.buyable("101W09", night=True)).orderable, int | None)
    assert_type((await kis.derivatives.chain(series="weekly_monday")).calls, list[BoardOption])


async def pages(kis: Kis) -> None:
    async for page in kis.pages(InquireDailyCcld(start=dt.date(2024, 6, 3), end=dt.date(2024, 6, 28))):
        assert_type(page, DailyOrders)
    chart = InquireDailyItemchartprice(symbol="018880", start=dt.date(2024, 6, 3), end=dt.date(2024, 6, 28))
    assert_type([page async for page in kis.pages(chart)], list[Chart])


async def verbs(kis: Kis) -> None:
    assert_type(await kis.price("018880"), StockPrice)
    book = await kis.order_book("018880")
    assert_type(book, OrderBook)
    assert_type(book.asks, list[BookLevel])
    assert_type(await kis.candles("018880", start=dt.date(2024, 6, 3)), list[Candle])
    assert_type(await kis.balance(), Balance)
    ticket = await kis.buy("005930", 10, price=70_000)
    assert_type(ticket, Ticket)
    assert_type(await kis.sell("005930", 10, kind=OrderKind.MARKET, exchange=Exchange.SOR), Ticket)
    assert_type(await kis.amend(ticket, price=71_000), Ticket)
    assert_type(await kis.orders.cancel("0000000012", 3, market="overseas_stock"), Ticket)
    assert_type(await kis.orders.wait(ticket, timeout=5), Progress)
    assert_type([row async for row in kis.orders.follow(ticket)], list[Progress])
    assert_type(await kis.orders.progress(ticket), Progress | None)
    assert_type(await kis.orders.kill("why"), list[Killed])
    assert_type(await kis.overseas.buy("AAPL", 1, price="180.5"), Ticket)
    assert_type(kis.environment, Environment)


def pure() -> None:
    assert_type(decode(InquirePrice, b"{}"), StockPrice)
    assert_type(decode(IntstockMultprice, {}), list[WatchPrice])
    assert_type(encode(InquirePrice(symbol="018880"), environment="real"), Request)
