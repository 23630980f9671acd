"""Who buys and sells: kinds of investors, in one issue and in a market."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from kis_async.net.clock import today
from kis_async.verbs.history import check_span, now, oldest_first, since
from kis_async.verbs.names import IndexName, index_code
from kis_async.verbs.stocks import StockVerbs
from kis_async.wire.codes import Market

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import MarketInvestorDay, StockInvestorDay

_COUNTED: Final = dt.time(16)
"""When KIS has counted the day; before that it refuses it."""


class InvestorVerbs(StockVerbs):
    """The flows of investors by day."""

    async def investors(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        market: Market = Market.KRX,
    ) -> list[StockInvestorDay]:
        """What each kind of investor bought and sold of an issue by day, oldest first (investor-trade-by-stock-daily).

        Without a start the latest days, in one call; without an end up to the last day that KIS has counted. Volumes
        in shares, values in million won. The real host only. NoData for an unknown symbol.
        """
        from kis_async.api.domestic_stock import InvestorTradeByStockDaily

        last = end or _last_counted()
        call = InvestorTradeByStockDaily(symbol=symbol, end=last, market=market)
        if start is None:
            found = (await self(call)).days
        else:
            check_span(start, last)
            found = await since(self.pages(call), lambda page: page.days, lambda day: day.date, start)
        days = oldest_first(found, lambda day: day.date)
        if not days:
            await self.price(symbol, market=market)  # NoData where nobody knows it
        return days

    async def market_investors(
        self, index: IndexName | str = "kospi", *, start: dt.date | None = None, end: dt.date | None = None
    ) -> list[MarketInvestorDay]:
        """What each kind of investor bought and sold of a market or sector by day, oldest first.

        `index` is a name ("kospi", "kosdaq") or a code; inquire-investor-daily-by-market. Without a start the latest
        days, in one call. Volumes in thousand shares, values in million won. The real host only.
        """
        from kis_async.api.domestic_stock import InquireInvestorDailyByMarket

        last = end or today()
        call = InquireInvestorDailyByMarket(end=last, index=index_code(index))
        if start is None:
            found = await self(call)
        else:
            check_span(start, last)
            found = await since(self.pages(call), lambda page: page, lambda day: day.date, start)
        return oldest_first(found, lambda day: day.date)


def _last_counted() -> dt.date:
    moment = now()
    return moment.date() if moment.time() >= _COUNTED else moment.date() - dt.timedelta(days=1)
