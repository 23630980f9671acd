"""How a gateway counts calls in one second. Pure: every stamp is handed in."""

import math
from collections import deque
from typing import Protocol

from kis_async.sandbox.config import RateWindow

SECOND = 1.0


class Window(Protocol):
    """Says whether a call at `at` is within `limit`; a refused call is not counted."""

    def admit(self, at: float, limit: int) -> bool: ...


class SlidingWindow:
    """Never more than the limit in any stretch of one second."""

    def __init__(self) -> None:
        self._accepted: deque[float] = deque()

    def admit(self, at: float, limit: int) -> bool:
        accepted = self._accepted
        while accepted and accepted[0] <= at - SECOND:
            accepted.popleft()
        if len(accepted) >= limit:
            return False
        accepted.append(at)
        return True


class CalendarWindow:
    """Never more than the limit between two strokes of the clock."""

    def __init__(self) -> None:
        self._second = -math.inf
        self._count = 0

    def admit(self, at: float, limit: int) -> bool:
        second = math.floor(at)
        if second != self._second:
            self._second, self._count = second, 0
        if self._count >= limit:
            return False
        self._count += 1
        return True


class CounterWindow:
    """The usual approximation of a sliding window: this second's count and the share of the last one's still in sight."""

    def __init__(self) -> None:
        self._second = -math.inf
        self._count = 0
        self._before = 0

    def admit(self, at: float, limit: int) -> bool:
        second = math.floor(at)
        if second != self._second:
            self._before = self._count if second == self._second + 1 else 0
            self._second, self._count = second, 0
        in_sight = self._before * (1.0 - (at - second)) + self._count
        if in_sight + 1 > limit:
            return False
        self._count += 1
        return True


class NoWindow:
    def admit(self, at: float, limit: int) -> bool:  # noqa: ARG002
        return True


def window(kind: RateWindow) -> Window:
    match kind:
        case "sliding":
            return SlidingWindow()
        case "calendar":
            return CalendarWindow()
        case "counter":
            return CounterWindow()
        case "off":
            return NoWindow()


class Crowd:
    """The most arrivals ever seen in one second, refused ones included."""

    def __init__(self) -> None:
        self.peak = 0
        self._arrivals: deque[float] = deque()

    def add(self, at: float) -> None:
        arrivals = self._arrivals
        arrivals.append(at)
        while arrivals[0] <= at - SECOND:
            arrivals.popleft()
        self.peak = max(self.peak, len(arrivals))
