"""ETFs and ETNs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from kis_async import bulk
from kis_async.net.clock import today
from kis_async.verbs.base import Namespace, has_price
from kis_async.verbs.history import oldest_first
from kis_async.wire.codes import Market

if TYPE_CHECKING:
    from kis_async.api.etfetn import EtfComponents, EtfOrderBook, EtfPrice, NavDay, NavMinute

_SPAN: Final = dt.timedelta(days=140)
"""Days that hold a page of them."""


class Etf(Namespace):
    """`kis.etf`: net asset values and what is in a fund. The real host only."""

    async def price(self, symbol: str, *, market: Market = Market.KRX) -> EtfPrice:
        """The last price with the NAV and what the fund is (ETF/ETN 현재가). NoData for an unknown symbol.

        Prices and NAV in won, net assets in 100 million won.
        """
        from kis_async.api.etfetn import InquirePrice

        found = await self._kis(InquirePrice(symbol=symbol, market=market))
        if not found.price:
            raise bulk.unknown(symbol)
        return found

    async def order_book(self, symbol: str) -> EtfOrderBook:
        """Bids and asks with the part of the liquidity providers (ETF 현재가 호가). NoData for an unknown symbol."""
        from kis_async.api.etfetn import InquireAskingPrice

        found = await self._kis(InquireAskingPrice(symbol=symbol))
        if not (found.asks or found.bids):
            raise bulk.unknown(symbol)
        return found

    async def components(self, symbol: str) -> EtfComponents:
        """What the fund holds, with weights and prices (ETF 구성종목시세). NoData for an unknown symbol."""
        from kis_async.api.etfetn import InquireComponentStockPrice

        found = await self._kis(InquireComponentStockPrice(symbol=symbol))
        if not found.components and not has_price(found.etf):
            raise bulk.unknown(symbol, what="ETF")
        return found

    async def navs(
        self, symbol: str, *, start: dt.date | None = None, end: dt.date | None = None
    ) -> list[NavDay]:
        """Price and NAV by day in won, oldest first, over as many calls as it takes (NAV 비교추이(일)).

        Without a start the last hundred or so. NoData for an unknown symbol.
        """
        from kis_async.api.etfetn import NavComparisonDailyTrend

        last = end or today()
        call = NavComparisonDailyTrend(symbol=symbol, start=start or last - _SPAN, end=last)
        pages = [await self._kis(call)] if start is None else await self._kis.collect(call)
        found = oldest_first((row for page in pages for row in page), lambda day: day.date)
        if not found:
            await self.price(symbol)  # NoData where nobody knows it
        return found

    async def nav_minutes(self, symbol: str, *, seconds: int = 60) -> list[NavMinute]:
        """Price and NAV through today in won, oldest first (NAV 비교추이(분)). NoData for an unknown symbol."""
        from kis_async.api.etfetn import NavComparisonTimeTrend

        found = await self._kis(NavComparisonTimeTrend(symbol=symbol, interval=seconds))
        if not found:
            await self.price(symbol)
        return found[::-1]
