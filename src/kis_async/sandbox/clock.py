"""The sandbox's time: an injected clock that tests may move, and Korean dates read off it."""

import math
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

KST_OFFSET = 9 * 3600
DAY = 86_400
_EPOCH = date(1970, 1, 1)
_FARTHEST = float((date(2200, 1, 1) - _EPOCH).days * DAY)


class Clock:
    """Seconds since 1970 from `now`, plus what has been added; frozen on demand."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._added = 0.0
        self._frozen: float | None = None

    def __call__(self) -> float:
        if self._frozen is not None:
            return self._frozen
        return self._now() + self._added

    @property
    def frozen(self) -> bool:
        return self._frozen is not None

    def advance(self, seconds: float) -> None:
        """Move time forward. Raises ValueError for a negative number: a gateway's clock does not go back."""
        self.move(by=seconds)

    def set(self, at: float) -> None:
        """Make it `at` (seconds since 1970) now. Raises ValueError for a time already past."""
        self.move(at=at)

    def move(self, *, at: float | None = None, by: float = 0.0, freeze: bool | None = None) -> None:
        """Set, then advance, and freeze or thaw: all of it, or ValueError and none of it."""
        now = self()
        start = now if at is None else at
        if not math.isfinite(start + by) or start + by > _FARTHEST:
            raise ValueError(
                "The sandbox's clock ends with the year 2199. Move it by a finite number of seconds."
            )
        if start < now or by < 0:
            raise ValueError("The sandbox's clock only goes forward.")
        stays = self.frozen if freeze is None else freeze
        self._frozen = start + by
        if not stays:
            self.thaw()

    def restart(self) -> None:
        """Undo every move and freeze."""
        self._added, self._frozen = 0.0, None

    def freeze(self) -> None:
        self._frozen = self()

    def thaw(self) -> None:
        if self._frozen is not None:
            self._added = self._frozen - self._now()
            self._frozen = None


def kst(at: float) -> tuple[date, int]:
    """The date in Seoul and the seconds since its midnight."""
    days, seconds = divmod(int(at + KST_OFFSET), DAY)
    return day_number(days), seconds


@lru_cache(maxsize=4096)
def day_number(days: int) -> date:
    return _EPOCH + timedelta(days=days)


def midnight(day: date) -> float:
    """When `day` begins in Seoul, in seconds since 1970."""
    return float((day - _EPOCH).days * DAY - KST_OFFSET)


def ymd(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def read_ymd(text: str) -> date:
    """Raises ValueError unless `text` is eight digits that name a day."""
    if not (len(text) == len("YYYYMMDD") and text.isascii() and text.isdigit()):
        raise ValueError(f"A day looks like '20261231', not {text!r}.")
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def hms(seconds: int) -> str:
    return f"{seconds // 3600:02d}{seconds // 60 % 60:02d}{seconds % 60:02d}"
