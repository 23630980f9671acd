"""Trading days and trading hours: which day's prices are shown at a moment, and may one trade."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kis_async.sandbox.clock import DAY, kst, midnight
from kis_async.sandbox.config import SandboxConfig

OPENS, CLOSES = 9 * 3600, 15 * 3600 + 30 * 60
Phase = Literal["open", "before", "after", "holiday"]
SATURDAY = 5
_MONDAY = date(1970, 1, 5)


@dataclass(frozen=True, slots=True)
class Moment:
    """One second of the market. `index` numbers the business day whose prices show, `fraction` is how much of it is over."""

    today: date
    seconds: int
    index: int
    fraction: float
    bucket: int
    phase: Phase
    moving: bool


class Session:
    """Pure: calendar arithmetic over the holidays and the `hours` knob."""

    def __init__(self, config: SandboxConfig) -> None:
        self._config = config
        self._holidays: list[int] = []
        self._known = frozenset[date]()
        self._last: tuple[int, str, Moment] | None = None

    def at(self, now: float) -> Moment:
        bucket = int(now)
        hours = self._config.hours
        last = self._last
        if (
            last is not None
            and last[0] == bucket
            and last[1] == hours
            and self._known is self._config.holidays
        ):
            return last[2]
        moment = self._moment(bucket, hours)
        self._last = (bucket, hours, moment)
        return moment

    def forget(self) -> None:
        """Drop the moment at hand, after a knob has changed."""
        self._last = None

    def is_business_day(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self._config.holidays

    def index(self, day: date) -> int:
        """How many business days lie between 1970-01-05 and `day`; a day off counts as the business day before it."""
        self._refresh()
        weeks, weekday = divmod((day - _MONDAY).days, 7)
        ordinal = day.toordinal()
        return weeks * 5 + min(weekday, 4) - bisect_right(self._holidays, ordinal)

    def date_of(self, index: int) -> date:
        """The business day of that index."""
        day = _MONDAY + timedelta(days=index // 5 * 7 + index % 5)
        while self.index(day) < index or not self.is_business_day(day):
            day += timedelta(days=1)
        return day

    def business_day_on_or_before(self, day: date) -> date:
        while not self.is_business_day(day):
            day -= timedelta(days=1)
        return day

    def next_business_day(self, day: date, count: int = 1) -> date:
        while count:
            day += timedelta(days=1)
            count -= self.is_business_day(day)
        return day

    def ends(self, day: date) -> float:
        """When orders of `day` lapse, in seconds since 1970."""
        return midnight(day) + (CLOSES if self._config.hours == "clock" else DAY)

    def span(self) -> float:
        """How many seconds the fraction 0..1 of the day lasts."""
        return float(DAY if self._config.hours == "always" else CLOSES - OPENS)

    def _moment(self, bucket: int, hours: str) -> Moment:
        today, seconds = kst(bucket)
        business = self.is_business_day(today)
        index = self.index(today)
        if hours == "always":
            fraction = seconds / DAY if business else 1.0
            return Moment(today, seconds, index, fraction, bucket, "open", True)
        if not business:
            return Moment(today, seconds, index, 1.0, bucket, "holiday", False)
        if hours == "closed" or seconds >= CLOSES:
            return Moment(today, seconds, index, 1.0, bucket, "after", False)
        if seconds < OPENS:
            return Moment(today, seconds, index - 1, 1.0, bucket, "before", False)
        return Moment(today, seconds, index, (seconds - OPENS) / (CLOSES - OPENS), bucket, "open", True)

    def _refresh(self) -> None:
        if self._known is not self._config.holidays:
            self._known = self._config.holidays
            self._holidays = sorted(day.toordinal() for day in self._known if day.weekday() < SATURDAY)
