"""Prices, order books, candles, minutes and trades of overseas stocks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar, cast

from kis_async import bulk
from kis_async.masters.overseas_stock import OverseasStock
from kis_async.masters.record import Record
from kis_async.masters.universe import Universe
from kis_async.verbs.base import Namespace
from kis_async.verbs.history import oldest_first, since
from kis_async.verbs.names import EXCHANGE_OF, PRODUCT_OF, OverseasPlace, overseas_market, overseas_stock
from kis_async.wire.codes import Environment, OverseasMarket, Period
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, NoData

if TYPE_CHECKING:
    from kis_async.api.overseas_price import (
        OverseasCandle,
        OverseasMinuteCandle,
        OverseasOrderBook,
        OverseasProduct,
        OverseasQuote,
        OverseasQuoteDetail,
        OverseasTrade,
    )
    from kis_async.bulk import OverseasPrice, Prices, Progress

Q = TypeVar("Q")


class OverseasQuotes(Namespace):
    """What overseas stocks cost."""

    async def price(self, symbol: str, *, market: OverseasPlace | None = None) -> OverseasQuote:
        """The last price in the market's currency (해외주식 현재체결가). US without delay, others 15 minutes late.

        NoData for a symbol that is unknown, or of another market.
        """
        from kis_async.api.overseas_price import Price

        symbol, place = overseas_stock(symbol, market)
        return await self._known(Price(symbol=symbol, market=place), symbol, place)

    async def detail(self, symbol: str, *, market: OverseasPlace | None = None) -> OverseasQuoteDetail:
        """The last price with per, market capitalization, limits and the price in won (해외주식 현재가상세).

        The real host only. NoData as for `price`.
        """
        from kis_async.api.overseas_price import PriceDetail

        symbol, place = overseas_stock(symbol, market)
        return await self._known(PriceDetail(symbol=symbol, market=place), symbol, place)

    async def _known(self, call: Endpoint[Q], symbol: str, place: OverseasMarket) -> Q:
        """A quote. Raises NoData that names symbol and market where KIS answers with blanks."""
        try:
            return await self._kis(call)
        except NoData as error:
            if error.msg_cd:
                raise
        raise bulk.unknown_on(symbol, place)

    async def prices(
        self,
        symbols: Iterable[str],
        *,
        market: OverseasPlace | None = None,
        progress: Progress | None = None,
    ) -> Prices[OverseasPrice]:
        """The prices of many symbols by the fewest calls: ten a call on the real host, one by one on paper.

        `await kis.overseas.prices(await kis.universe("nasdaq"))` prices a whole market: a universe knows where its
        symbols trade. A mapping of every symbol to its price or the KisError that says why there is none.
        """
        places = {} if market is not None else _places(symbols)
        return await bulk.overseas_prices(
            self._kis,
            symbols,
            market=None if market is None else overseas_market(market),
            places=places,
            by_ten=self._kis.environment is Environment.REAL,
            workers=self._kis.workers,
            progress=progress,
        )

    async def order_book(self, symbol: str, *, market: OverseasPlace | None = None) -> OverseasOrderBook:
        """Bids and asks, ten levels in the US and one elsewhere (해외주식 현재가 호가). The real host only.

        NoData as for `price`.
        """
        from kis_async.api.overseas_price import InquireAskingPrice

        symbol, place = overseas_stock(symbol, market)
        return await self._known(InquireAskingPrice(symbol=symbol, market=place), symbol, place)

    async def candles(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        period: Period = Period.DAY,
        adjusted: bool = True,
        market: OverseasPlace | None = None,
    ) -> list[OverseasCandle]:
        """Candles of a day, week or month, oldest first, over as many calls as it takes (해외주식 기간별시세).

        Without a start the last hundred, in one call. Prices in the market's currency, adjusted for splits unless
        told otherwise. NoData as for `price`.
        """
        from kis_async.api.overseas_price import Dailyprice, OverseasAdjustment, OverseasPeriod

        periods = {
            Period.DAY: OverseasPeriod.DAY,
            Period.WEEK: OverseasPeriod.WEEK,
            Period.MONTH: OverseasPeriod.MONTH,
        }
        if period not in periods:
            raise InvalidRequest("KIS has overseas candles of a day, a week and a month.")
        symbol, place = overseas_stock(symbol, market)
        chart = Dailyprice(
            symbol=symbol,
            market=place,
            period=periods[period],
            end=end,
            adjustment=OverseasAdjustment.ADJUSTED if adjusted else OverseasAdjustment.ORIGINAL,
        )
        if start is None:
            found = (await self._kis(chart)).candles
        else:
            found = await since(
                self._kis.pages(chart), lambda page: page.candles, lambda candle: candle.date, start
            )
        rows = oldest_first(found, lambda candle: candle.date)
        if not rows:
            await self.price(symbol, market=place)  # NoData where nobody knows it
        return rows

    async def minutes(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        minutes: int = 1,
        market: OverseasPlace | None = None,
    ) -> list[OverseasMinuteCandle]:
        """Candles of so many minutes, oldest first, over as many calls as it takes (해외주식분봉조회).

        Without a start the last 120, in one call; `start` is a day of the exchange. KIS keeps about a month. The real
        host only. NoData as for `price`.
        """
        from kis_async.api.overseas_price import InquireTimeItemchartprice

        symbol, place = overseas_stock(symbol, market)
        chart = InquireTimeItemchartprice(symbol=symbol, market=place, minutes=minutes)
        if start is None:
            found = (await self._kis(chart)).candles
        else:
            found = await since(
                self._kis.pages(chart), lambda page: page.candles, lambda candle: candle.date, start
            )
        rows = oldest_first(found, _moment)
        if not rows:
            await self.price(symbol, market=place)
        return rows

    async def trades(self, symbol: str, *, market: OverseasPlace | None = None) -> list[OverseasTrade]:
        """The latest trades of today, oldest first (해외주식 체결추이). The real host only. NoData as for `price`."""
        from kis_async.api.overseas_price import InquireCcnl

        symbol, place = overseas_stock(symbol, market)
        found = await self._kis(InquireCcnl(symbol=symbol, market=place))
        trades = [trade for trade in reversed(found.trades) if trade.price]
        if not trades:
            await self.price(symbol, market=place)
        return trades

    async def info(self, symbol: str, *, market: OverseasPlace | None = None) -> OverseasProduct:
        """What a stock is: names, country, currency, kind (해외주식 상품기본정보). The real host only. NoData if unknown."""
        from kis_async.api.overseas_price import SearchInfo

        symbol, place = overseas_stock(symbol, market)
        exchange = EXCHANGE_OF.get(place)
        if exchange is None:
            raise InvalidRequest(f"Nothing that has a product page is quoted on {place.name.casefold()}.")
        found = await self._kis(SearchInfo(symbol=symbol, product_type=PRODUCT_OF[exchange]))
        if not (found.isin or found.name or found.english_name):
            raise NoData(f"KIS knows no {symbol} on {place.name.casefold()}.")
        return found


def _places(symbols: Iterable[str]) -> dict[str, OverseasMarket]:
    """Where the symbols of a universe trade."""
    if not isinstance(symbols, Universe):
        return {}
    records = cast("Universe[Record]", symbols).records
    stocks = (record for record in records if isinstance(record, OverseasStock))
    return {stock.symbol: stock.market for stock in stocks if stock.market}


def _moment(candle: OverseasMinuteCandle) -> dt.datetime | None:
    if candle.date is None or candle.time is None:
        return None
    return dt.datetime.combine(candle.date, candle.time)
