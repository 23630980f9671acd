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
from kis_async.api.domestic_stock import (
    Balance,
    BookLevel,
    Candle,
    Chart,
    DailyOrders,
    InquireBalance,
    InquireDailyCcld,
    InquireDailyItemchartprice,
    InquirePrice,
    IntstockMultprice,
    OrderBook,
    OrderCash,
    OrderReceipt,
    Price,
    StockPrice,
    WatchPrice,
)
from kis_async.api.oauth2 import IssuedToken, TokenP
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
    assert_type(await kis.buy("005930", 10, price=70_000), OrderReceipt)
    assert_type(await kis.sell("005930", 10, kind=OrderKind.MARKET, exchange=Exchange.SOR), OrderReceipt)
    assert_type(kis.environment, Environment)


def pure() -> None:
    assert_type(decode(InquirePrice, b"{}"), StockPrice)
    assert_type(decode(IntstockMultprice, {}), list[WatchPrice])
    assert_type(encode(InquirePrice(symbol="018880"), environment="real"), Request)
