"""Futures and options of the KRX."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, Literal

from kis_async.net.clock import today
from kis_async.verbs.base import has_price
from kis_async.verbs.derivatives_account import DerivativesAccount
from kis_async.verbs.history import check_span, now, oldest_first, since
from kis_async.verbs.names import code_of
from kis_async.verbs.stocks import CANDLE_SPAN
from kis_async.wire.codes import Period
from kis_async.wire.errors import NoData
from kis_async.wire.symbols import plain_text

if TYPE_CHECKING:
    from kis_async.api.domestic_futureoption import (
        BoardFuture,
        ContractSeries,
        DerivativeCandle,
        DerivativeMarket,
        DerivativeMinuteCandle,
        DerivativeQuote,
        OptionBoard,
        OptionExpiry,
        OrderBook,
    )

DerivativeMarketName = Literal[
    "index_futures",
    "index_options",
    "stock_futures",
    "stock_options",
    "commodity_futures",
    "night_futures",
    "night_options",
]
SeriesName = Literal["kospi_200", "mini_kospi_200", "weekly_monday", "weekly_thursday", "kosdaq_150"]

_OPTIONS: Final = ("2", "3", "B", "C")
"""How the codes of calls and puts begin."""
_CLOSES: Final = dt.time(15, 45)
_EXPIRY: Final = re.compile(r"[0-9]{6}")


class Derivatives(DerivativesAccount):
    """`kis.derivatives`: futures and options of the KRX. Prices in points (won for stock futures), sizes in contracts.

    A market is a DerivativeMarket or its English name. Without one a contract is an option on an index where its code
    begins as those do (2 or B for calls, 3 or C for puts), a future on an index else: say so for stocks, commodities
    and the night. NoData for a contract that is unknown, expired, or of another market.
    """

    async def price(
        self, symbol: str, *, market: DerivativeMarket | DerivativeMarketName | None = None
    ) -> DerivativeQuote:
        """The last price with open interest, theoretical price and Greeks (선물옵션 시세)."""
        from kis_async.api.domestic_futureoption import InquirePrice

        place = _market(symbol, market)
        found = await self._kis(InquirePrice(symbol=symbol, market=place))
        if not has_price(found.contract):
            raise _unknown(symbol, place)
        return found

    async def order_book(
        self, symbol: str, *, market: DerivativeMarket | DerivativeMarketName | None = None
    ) -> OrderBook:
        """Five levels of bids and asks (선물옵션 시세호가)."""
        from kis_async.api.domestic_futureoption import InquireAskingPrice

        place = _market(symbol, market)
        found = await self._kis(InquireAskingPrice(symbol=symbol, market=place))
        levels = (*found.quotes.asks, *found.quotes.bids)
        if not any(level.price for level in levels) and not has_price(found.contract):
            raise _unknown(symbol, place)
        return found

    async def candles(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        period: Period = Period.DAY,
        market: DerivativeMarket | DerivativeMarketName | None = None,
    ) -> list[DerivativeCandle]:
        """Candles from `start` to `end`, oldest first, over as many calls as it takes (선물옵션기간별시세).

        Without a start the last hundred, in one call.
        """
        from kis_async.api.domestic_futureoption import InquireDailyFuopchartprice

        place = _market(symbol, market)
        last = end or today()
        span = dt.timedelta(days=CANDLE_SPAN.get(period, CANDLE_SPAN[Period.DAY]))
        chart = InquireDailyFuopchartprice(
            symbol=symbol,
            start=start or max(dt.date(1980, 1, 1), last - span),
            end=last,
            period=period,
            market=place,
        )
        pages = [await self._kis(chart)] if start is None else [one async for one in self._kis.pages(chart)]
        found = oldest_first((one for page in pages for one in page.candles), lambda candle: candle.date)
        if not found and not any(has_price(page.summary) for page in pages):
            raise _unknown(symbol, place)
        return found

    async def minutes(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        market: DerivativeMarket | DerivativeMarketName | None = None,
    ) -> list[DerivativeMinuteCandle]:
        """Candles of a minute, oldest first, over as many calls as it takes (선물옵션 분봉조회). The real host only.

        Without a start the last hundred or so up to `end`, in one call. The night counts hours on past midnight.
        """
        from kis_async.api.domestic_futureoption import InquireTimeFuopchartprice

        place = _market(symbol, market)
        moment = now()
        last = min(end or moment.date(), moment.date())
        clock = moment.time().replace(microsecond=0)
        until = _CLOSES if last < moment.date() or clock > _CLOSES else clock
        chart = InquireTimeFuopchartprice(symbol=symbol, date=last, end=until, market=place)
        if start is None:
            answer = await self._kis(chart)
            found = answer.candles
        else:
            check_span(start, last)
            found = await since(
                self._kis.pages(chart), lambda page: page.candles, lambda candle: candle.date, start
            )
        rows = oldest_first(found, _moment)
        if not rows:
            await self.price(symbol, market=place)  # NoData where nobody knows it
        return rows

    async def board(self, series: ContractSeries | SeriesName = "kospi_200") -> list[BoardFuture]:
        """Every listed future of a series, nearest expiry first (국내옵션전광판_선물). The real host only."""
        from kis_async.api.domestic_futureoption import ContractSeries, DisplayBoardFutures

        return await self._kis(DisplayBoardFutures(series=code_of(ContractSeries, series, "series")))

    async def expiries(self, series: ContractSeries | SeriesName = "kospi_200") -> list[OptionExpiry]:
        """The expiries of a series' options, nearest first (국내옵션전광판_옵션월물리스트). The real host only."""
        from kis_async.api.domestic_futureoption import ContractSeries, DisplayBoardOptionList

        return await self._kis(DisplayBoardOptionList(series=code_of(ContractSeries, series, "series")))

    async def chain(
        self, expiry: str | None = None, *, series: ContractSeries | SeriesName = "kospi_200"
    ) -> OptionBoard:
        """The calls and puts of one expiry, the nearest if none is given (국내옵션전광판_콜풋). The real host only.

        `expiry` is a month, as "202612", or for weeklies year, month and week, as "261202". KIS asks for one call a
        second at most. NoData where nothing expires then.
        """
        from kis_async.api.domestic_futureoption import ContractSeries, DisplayBoardCallput

        of = code_of(ContractSeries, series, "series")
        if expiry is None:
            listed = [code for one in await self.expiries(of) for code in (one.expiry_month, one.expiry_code)]
            expiry = next((code for code in listed if code and _EXPIRY.fullmatch(code)), None)
        if expiry is None:
            raise NoData(f"KIS lists no options of {of.name.casefold()}.")
        found = await self._kis(DisplayBoardCallput(expiry=expiry, series=of))
        if not (found.calls or found.puts):
            raise NoData(
                f"KIS has no options of {of.name.casefold()} that expire in {expiry}.",
                hint="kis.derivatives.expiries() lists when they do.",
            )
        return found


def _market(symbol: str, market: DerivativeMarket | str | None) -> DerivativeMarket:
    from kis_async.api.domestic_futureoption import DerivativeMarket

    if market is None:
        options = plain_text(symbol).upper().startswith(_OPTIONS)
        return DerivativeMarket.INDEX_OPTIONS if options else DerivativeMarket.INDEX_FUTURES
    return code_of(DerivativeMarket, market, "derivatives market")


def _unknown(symbol: str, market: DerivativeMarket) -> NoData:
    return NoData(
        f"KIS has no price for {symbol} among {market.name.casefold().replace('_', ' ')}.",
        hint="Check the code, whether it has expired, and the market.",
    )


def _moment(candle: DerivativeMinuteCandle) -> dt.datetime | None:
    if candle.date is None or candle.time is None:
        return None
    return dt.datetime.combine(candle.date, candle.time)
