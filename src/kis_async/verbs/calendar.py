"""The days on which the Korean stock market is open."""

from __future__ import annotations

import datetime as dt
from contextlib import aclosing
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.net.clock import today
from kis_async.verbs.base import Caller, Namespace
from kis_async.verbs.history import check_span
from kis_async.wire.errors import NoData

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import CalendarDay

_DAY: Final = dt.timedelta(days=1)
_MONTH: Final = dt.timedelta(days=30)
_LONGEST_CLOSURE: Final = dt.timedelta(days=20)


class Calendar(Namespace):
    """`kis.calendar`: KIS asks for one chk-holiday call a day, so what it told is kept for the day. The real host only."""

    def __init__(self, kis: Caller) -> None:
        super().__init__(kis)
        self._days: dict[dt.date, CalendarDay] = {}
        self._told_on = dt.date.min
        self._lock = anyio.Lock()

    async def days(self, start: dt.date | None = None, end: dt.date | None = None) -> list[CalendarDay]:
        """Every day from `start` to `end`, oldest first; without them the month from today on."""
        first = start or min(today(), end or today())
        last = end or first + _MONTH
        check_span(first, last)
        async with self._lock:
            await self._learn(first, last)
            return [
                self._days[day]
                for offset in range((last - first).days + 1)
                if (day := first + offset * _DAY) in self._days
            ]

    async def is_open(self, day: dt.date | None = None) -> bool:
        """Whether stocks trade on a day, today if none is given. NoData for a day KIS does not know yet."""
        wanted = day or today()
        found = await self.days(wanted, wanted)
        if not found or found[0].open_day is None:
            raise NoData(f"KIS does not say whether {wanted} is a trading day.")
        return found[0].open_day

    async def next_open(self, after: dt.date | None = None) -> dt.date:
        """The first day after a day, today if none is given, on which stocks trade. NoData where KIS names none."""
        first = (after or today()) + _DAY
        for day in await self.days(first, first + _LONGEST_CLOSURE):
            if day.open_day and day.date:
                return day.date
        raise NoData(f"KIS names no trading day after {first - _DAY}.")

    async def _learn(self, first: dt.date, last: dt.date) -> None:
        """Ask KIS for what it has not told today, from the first day it has not."""
        from kis_async.api.domestic_stock import ChkHoliday

        if self._told_on != today():
            self._days.clear()
            self._told_on = today()
        while first in self._days and first < last:
            first += _DAY
        if first in self._days:
            return
        # A call from today on serves for all questions about the days ahead.
        start = (
            today() if today() <= first <= today() + _LONGEST_CLOSURE and today() not in self._days else first
        )
        async with aclosing(self._kis.pages(ChkHoliday(start=start))) as pages:
            async for page in pages:
                self._days |= {day.date: day for day in page if day.date}
                if max((day.date for day in page if day.date), default=last) >= last:
                    break
