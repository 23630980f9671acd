"""Domestic stocks: prices, order books, candles."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from kis_async import bulk
from kis_async.net.clock import today
from kis_async.verbs.base import Caller
from kis_async.wire.codes import Market, Period

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Candle, OrderBook, StockPrice

_CANDLE_SPAN: Final = {Period.DAY: 200, Period.WEEK: 750, Period.MONTH: 3300, Period.YEAR: 36500}


class StockVerbs(Caller):
    """What people ask about domestic stocks every day."""

    async def price(self, symbol: str, *, market: Market = Market.KRX) -> StockPrice:
        """The last price of one issue (inquire-price). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import InquirePrice

        price = await self(InquirePrice(symbol=symbol, market=market))
        if not price.price:
            raise bulk.unknown(symbol)
        return price

    async def order_book(self, symbol: str, *, market: Market = Market.KRX) -> OrderBook:
        """Ten levels of bids and asks (inquire-asking-price-exp-ccn). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import InquireAskingPriceExpCcn

        book = await self(InquireAskingPriceExpCcn(symbol=symbol, market=market))
        if not (book.asks or book.bids or (book.expected and book.expected.price)):
            raise bulk.unknown(symbol)
        return book

    async def candles(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        period: Period = Period.DAY,
        adjusted: bool = True,
        market: Market = Market.KRX,
    ) -> list[Candle]:
        """Candles from `start` to `end`, oldest first, over as many calls as it takes.

        Without a start the last hundred, in one call. Prices are adjusted for splits unless told otherwise.
        """
        from kis_async.api.domestic_stock import Adjustment, InquireDailyItemchartprice

        last = end or today()
        span = dt.timedelta(days=_CANDLE_SPAN.get(period, _CANDLE_SPAN[Period.DAY]))
        chart = InquireDailyItemchartprice(
            symbol=symbol,
            start=start or max(dt.date(1980, 1, 1), last - span),
            end=last,
            period=period,
            adjustment=Adjustment.ADJUSTED if adjusted else Adjustment.ORIGINAL,
            market=market,
        )
        if start is None:
            return sorted((await self(chart)).candles, key=lambda candle: candle.date)
        by_date = {candle.date: candle async for page in self.pages(chart) for candle in page.candles}
        return [by_date[date] for date in sorted(by_date)]
