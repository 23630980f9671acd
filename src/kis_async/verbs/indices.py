"""Domestic indices: levels, candles, minutes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kis_async import bulk
from kis_async.net.clock import today
from kis_async.verbs.base import Caller
from kis_async.verbs.history import oldest_first
from kis_async.verbs.names import IndexName, index_code
from kis_async.verbs.stocks import CANDLE_SPAN
from kis_async.wire.codes import Period

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import IndexCandle, IndexMinuteCandle, IndexPrice


class IndexVerbs(Caller):
    """What people ask about KOSPI, KOSDAQ and the sectors."""

    async def index(self, index: IndexName | str) -> IndexPrice:
        """The level of an index or sector, as "kospi", "kosdaq", "kospi_200" or a code (inquire-index-price).

        In points; volume in thousand shares, value in million won. The real host only. NoData for an unknown code.
        """
        from kis_async.api.domestic_stock import InquireIndexPrice

        code = index_code(index)
        found = await self(InquireIndexPrice(index=code))
        if not found.price:
            raise bulk.unknown(code)
        return found

    async def index_candles(
        self,
        index: IndexName | str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        period: Period = Period.DAY,
    ) -> list[IndexCandle]:
        """Candles of an index in points, oldest first, over as many calls as it takes (inquire-daily-indexchartprice).

        Without a start the latest, in one call.
        """
        from kis_async.api.domestic_stock import InquireDailyIndexchartprice

        last = end or today()
        span = dt.timedelta(days=CANDLE_SPAN.get(period, CANDLE_SPAN[Period.DAY]))
        chart = InquireDailyIndexchartprice(
            index=index_code(index),
            start=start or max(dt.date(1980, 1, 1), last - span),
            end=last,
            period=period,
        )
        pages = [await self(chart)] if start is None else [page async for page in self.pages(chart)]
        return oldest_first((one for page in pages for one in page.candles), lambda candle: candle.date)

    async def index_minutes(self, index: IndexName | str, *, seconds: int = 60) -> list[IndexMinuteCandle]:
        """The latest hundred candles of an index, oldest first (inquire-time-indexchartprice).

        `seconds` is 30, 60, 600 or 3600. In points; volume in thousand shares, `value` is the session's so far in
        million won; the time of the opening and closing rows is a mark. The real host only.
        """
        from kis_async.api.domestic_stock import InquireTimeIndexchartprice

        found = await self(InquireTimeIndexchartprice(index=index_code(index), interval=seconds))
        return found.candles[::-1]
