"""Time zones of the exchanges, computed here: Windows and small containers have no time zone database. Pure.

Seoul, Hong Kong, Tokyo, Shanghai and Vietnam keep no daylight saving time. New York follows the Energy Policy Act of
2005, in force since 2007: from the second Sunday of March to the first Sunday of November, at 2:00 local time.
"""

import datetime as dt
from typing import Final

_STANDARD: Final = dt.timedelta(hours=-5)
_HOUR: Final = dt.timedelta(hours=1)
_NO_TIME: Final = dt.timedelta(0)


class _NewYork(dt.tzinfo):
    """Eastern time. In the repeated hour of November, `fold=1` is standard time."""

    def utcoffset(self, moment: dt.datetime | None) -> dt.timedelta:
        return _STANDARD + self.dst(moment)

    def dst(self, moment: dt.datetime | None) -> dt.timedelta:
        if moment is None:
            return _NO_TIME
        local = moment.replace(tzinfo=None, fold=0)
        start, end = _daylight_saving(moment.year)
        if start <= local < end - _HOUR:
            return _HOUR
        repeated = end - _HOUR <= local < end
        return _HOUR if repeated and not moment.fold else _NO_TIME

    def tzname(self, moment: dt.datetime | None) -> str:
        return "EDT" if self.dst(moment) else "EST"

    def fromutc(self, moment: dt.datetime) -> dt.datetime:
        start, end = _daylight_saving(moment.year)
        utc = moment.replace(tzinfo=None)
        standard = utc + _STANDARD
        if start <= standard < end - _HOUR:
            return (standard + _HOUR).replace(tzinfo=self)
        return standard.replace(tzinfo=self, fold=int(end - _HOUR <= standard < end))

    def __repr__(self) -> str:
        return "NEW_YORK"

    def __reduce__(self) -> str:
        return "NEW_YORK"


def _daylight_saving(year: int) -> tuple[dt.datetime, dt.datetime]:
    """When clocks go forward (standard time) and back (daylight saving time) in New York."""
    return _sunday(year, 3, 2), _sunday(year, 11, 1)


def _sunday(year: int, month: int, which: int) -> dt.datetime:
    first = dt.datetime(year, month, 1, 2)  # noqa: DTZ001  (local time, as the law says it)
    return first + dt.timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))


SEOUL: Final = dt.timezone(dt.timedelta(hours=9), "KST")
TOKYO: Final = dt.timezone(dt.timedelta(hours=9), "JST")
HONG_KONG: Final = dt.timezone(dt.timedelta(hours=8), "HKT")
SHANGHAI: Final = dt.timezone(dt.timedelta(hours=8), "CST")
VIETNAM: Final = dt.timezone(dt.timedelta(hours=7), "ICT")
NEW_YORK: Final = _NewYork()
