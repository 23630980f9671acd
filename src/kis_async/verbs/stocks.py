"""Domestic stocks: prices, order books, candles, minutes, trades."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from kis_async import bulk
from kis_async.net.clock import today
from kis_async.verbs.base import Caller, has_price
from kis_async.verbs.history import check_span, now, oldest_first, since
from kis_async.wire.codes import Environment, Market, Period
from kis_async.wire.places import domestic_market

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import (
        AfterHoursPrice,
        Candle,
        ElwPrice,
        MinuteCandle,
        OrderBook,
        StockInfo,
        StockPrice,
        TimedTrade,
    )

CANDLE_SPAN: Final = {Period.DAY: 200, Period.WEEK: 750, Period.MONTH: 3300, Period.YEAR: 36500}
"""Days that hold a hundred candles."""

_DAY: Final = dt.timedelta(days=1)
_OPENS: Final = {Market.KRX: dt.time(9)}
_NXT_OPENS: Final = dt.time(8)
_CLOSES: Final = {Market.KRX: dt.time(16, 30)}
"""The regular session ends at 15:30, on the day of the university entrance exam an hour later."""
_NXT_CLOSES: Final = dt.time(20)


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
        """Candles from `start` to `end`, oldest first, over as many calls as it takes (inquire-daily-itemchartprice).

        Without a start the last hundred, in one call. Prices are adjusted for splits unless told otherwise.
        """
        from kis_async.api.domestic_stock import Adjustment, InquireDailyItemchartprice

        last = end or today()
        span = dt.timedelta(days=CANDLE_SPAN.get(period, CANDLE_SPAN[Period.DAY]))
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

    async def minutes(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        market: Market = Market.KRX,
    ) -> list[MinuteCandle]:
        """Candles of a minute, oldest first, over as many calls as it takes.

        Without dates those of the latest session; with a start those since that day, with an end alone those of
        that day. Today's come from inquire-time-itemchartprice, 30 a call, those before from
        inquire-time-dailychartprice, 120 a call: KIS keeps a year of them, and none on its paper host. Prices in
        won, volume in shares; `value` is the session's so far. NoData for an unknown symbol.
        """
        market = domestic_market(market)
        day = today()
        last = min(end or day, day)
        first = start or end
        check_span(first or last, last)
        found: list[MinuteCandle] = []
        if last == day:
            found += await self._minutes_today(symbol, market)
        if first is not None and first < day:
            found += await self._minutes_before(symbol, market, first, min(last, day - _DAY))
        elif first is None and not found and self.environment is Environment.REAL:
            found += await self._minutes_of_last_session(symbol, market, day - _DAY)
        candles = oldest_first(found, _moment)
        if not candles:
            await self.price(symbol, market=market)  # NoData where nobody knows it
        return candles

    async def trades(
        self,
        symbol: str,
        *,
        start: dt.time | None = None,
        end: dt.time | None = None,
        market: Market = Market.KRX,
    ) -> list[TimedTrade]:
        """Today's trades from `start` to `end`, oldest first (inquire-time-itemconclusion).

        Without a start the last thirty, in one call; thirty a call else, and a busy stock has many thousands.
        Prices in won, volumes in shares. NoData for an unknown symbol.
        """
        from kis_async.api.domestic_stock import InquireTimeItemconclusion

        market = domestic_market(market)
        clock = now().time().replace(microsecond=0)
        until = end or (clock if clock >= _opens(market) else _closes(market))
        call = InquireTimeItemconclusion(symbol=symbol, end=until, market=market)
        if start is None:
            answer = await self(call)
            found = answer.trades
            if not found and not has_price(answer.summary):
                raise bulk.unknown(symbol)
        else:
            found = await since(self.pages(call), lambda page: page.trades, lambda row: row.time, start)
            if not found:
                await self.price(symbol, market=market)
        return found[::-1]

    async def after_hours(self, symbol: str) -> AfterHoursPrice:
        """The price of after hours, 16:00 to 18:00 (inquire-overtime-price). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import InquireOvertimePrice

        found = await self(InquireOvertimePrice(symbol=symbol))
        if not (found.after_hours_price or found.after_hours_base_price):
            raise bulk.unknown(symbol)
        return found

    async def stock_info(self, symbol: str) -> StockInfo:
        """What an issue is: names, listing, capital, standing (search-stock-info). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import SearchStockInfo

        found = await self(SearchStockInfo(symbol=symbol))
        if not (found.symbol or found.isin or found.name):
            raise bulk.unknown(symbol)
        return found

    async def elw(self, symbol: str) -> ElwPrice:
        """The last price of an ELW, with its underlying and Greeks (inquire-elw-price). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import InquireElwPrice

        found = await self(InquireElwPrice(symbol=symbol))
        if not found.price:
            raise bulk.unknown(symbol)
        return found

    async def _minutes_today(self, symbol: str, market: Market) -> list[MinuteCandle]:
        """Today's so far. On paper, which has no others, those of the day before stand in until there are any."""
        from kis_async.api.domestic_stock import InquireTimeItemchartprice

        real = self.environment is Environment.REAL
        clock = now().time().replace(microsecond=0)
        if clock < _opens(market):
            if real:
                return []
            clock = _closes(market)
        call = InquireTimeItemchartprice(symbol=symbol, end=min(clock, _closes(market)), market=market)
        if real:
            return await since(
                self.pages(call), lambda page: page.candles, lambda candle: candle.date, today()
            )
        found = [candle async for page in self.pages(call) for candle in page.candles]
        newest = max((candle.date for candle in found if candle.date), default=None)
        return [candle for candle in found if candle.date == newest]

    async def _minutes_before(
        self, symbol: str, market: Market, start: dt.date, end: dt.date
    ) -> list[MinuteCandle]:
        from kis_async.api.domestic_stock import InquireTimeDailychartprice

        call = InquireTimeDailychartprice(
            symbol=symbol, date=end, end=_closes(market), with_past=True, market=market
        )
        return await since(self.pages(call), lambda page: page.candles, lambda candle: candle.date, start)

    async def _minutes_of_last_session(self, symbol: str, market: Market, end: dt.date) -> list[MinuteCandle]:
        from kis_async.api.domestic_stock import InquireTimeDailychartprice

        call = InquireTimeDailychartprice(
            symbol=symbol, date=end, end=_closes(market), with_past=True, market=market
        )
        newest = max((one.date for one in (await self(call)).candles if one.date), default=None)
        return await self._minutes_before(symbol, market, newest, newest) if newest else []


def _moment(candle: MinuteCandle) -> dt.datetime | None:
    if candle.date is None or candle.time is None:
        return None
    return dt.datetime.combine(candle.date, candle.time)


def _opens(market: Market) -> dt.time:
    return _OPENS.get(market, _NXT_OPENS)


def _closes(market: Market) -> dt.time:
    return _CLOSES.get(market, _NXT_CLOSES)
