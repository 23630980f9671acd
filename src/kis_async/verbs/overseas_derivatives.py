"""Futures and options abroad."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kis_async.net.clock import today
from kis_async.verbs.base import has_price
from kis_async.verbs.derivatives_account import OverseasDerivativesAccount
from kis_async.verbs.history import oldest_first, since
from kis_async.verbs.names import code_of
from kis_async.wire.codes import Period
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, NoData

if TYPE_CHECKING:
    from kis_async.api.overseas_futureoption import (
        ContractCandle,
        ContractHistory,
        ContractPrice,
        DerivativesExchange,
        FuturesBook,
        OptionBook,
    )


class OverseasDerivatives(OverseasDerivativesAccount):
    """`kis.overseas_derivatives`: futures as ESZ26 and options abroad. The real host only.

    Prices as KIS sends them: where they have no decimal point, the contract master says how many digits follow it. NoData
    for a contract that is unknown or expired.
    """

    async def price(self, symbol: str, *, option: bool = False) -> ContractPrice:
        """The last price, with the terms of the contract (해외선물종목현재가, 해외옵션종목현재가)."""
        from kis_async.api.overseas_futureoption import InquirePrice, OptPrice

        found = await self._kis(OptPrice(symbol=symbol) if option else InquirePrice(symbol=symbol))
        if not found.price:
            raise _unknown(symbol)
        return found

    async def order_book(self, symbol: str) -> FuturesBook:
        """The bids and asks of a future (해외선물 호가)."""
        from kis_async.api.overseas_futureoption import InquireAskingPrice

        found = await self._kis(InquireAskingPrice(symbol=symbol))
        if not found.levels and not has_price(found.quote):
            raise _unknown(symbol)
        return found

    async def option_order_book(self, symbol: str) -> OptionBook:
        """The bids and asks of an option (해외옵션 호가)."""
        from kis_async.api.overseas_futureoption import OptAskingPrice

        found = await self._kis(OptAskingPrice(symbol=symbol))
        if not found.levels and not has_price(found.quote):
            raise _unknown(symbol)
        return found

    async def candles(
        self,
        symbol: str,
        *,
        exchange: DerivativesExchange | str | None = None,
        start: dt.date | None = None,
        end: dt.date | None = None,
        period: Period = Period.DAY,
        option: bool = False,
    ) -> list[ContractCandle]:
        """Candles of a day, week or month, oldest first, over as many calls as it takes (해외선물 체결추이, 해외옵션 체결추이).

        Without an exchange KIS is asked for it first, in one call more. Without a start the last forty of a future;
        of an option KIS has the last 120 and no others.
        """
        from kis_async.api.overseas_futureoption import DerivativesExchange

        if exchange is None:
            place = (await self.price(symbol, option=option)).exchange
            if place is None:
                raise NoData(f"KIS does not say where {symbol} trades.", hint="Give exchange=...")
        else:
            place = code_of(DerivativesExchange, exchange, "derivatives exchange")
        last = end or today()
        call = _history(symbol, place, last, period, option=option)
        if start is None or call.spec.paging is None:
            found = (await self._kis(call)).candles
        else:
            found = await since(
                self._kis.pages(call), lambda page: page.candles, lambda candle: candle.date, start
            )
        rows = oldest_first(found, lambda candle: candle.date)
        if not rows:
            await self.price(symbol, option=option)  # NoData where nobody knows it
        first = start or dt.date.min
        return [row for row in rows if row.date and first <= row.date <= last]


def _history(
    symbol: str, exchange: DerivativesExchange, end: dt.date, period: Period, *, option: bool
) -> Endpoint[ContractHistory]:
    from kis_async.api import overseas_futureoption as fo

    match period, option:
        case Period.DAY, False:
            return fo.DailyCcnl(symbol=symbol, exchange=exchange, end=end)
        case Period.WEEK, False:
            return fo.WeeklyCcnl(symbol=symbol, exchange=exchange, end=end)
        case Period.MONTH, False:
            return fo.MonthlyCcnl(symbol=symbol, exchange=exchange, end=end)
        case Period.DAY, True:
            return fo.OptDailyCcnl(symbol=symbol, exchange=exchange)
        case Period.WEEK, True:
            return fo.OptWeeklyCcnl(symbol=symbol, exchange=exchange)
        case Period.MONTH, True:
            return fo.OptMonthlyCcnl(symbol=symbol, exchange=exchange)
        case _:
            raise InvalidRequest("KIS has candles of a day, a week and a month here.")


def _unknown(symbol: str) -> NoData:
    return NoData(
        f"KIS has no price for the contract {symbol}.",
        hint="Check the code, and whether it has expired.",
    )
