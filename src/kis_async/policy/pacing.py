"""The pacing rules: how many slots, when one comes back, how a refusal shrinks them. No clock, no queue.

KIS counts a call when it arrives, some time between our send and its response. A slot that comes back a full
second after the response can therefore never put two arrivals into one second: with N slots, no second holds
more than N, whatever the network does.
"""

import heapq
from dataclasses import dataclass, field
from typing import Final

WINDOW: Final = 1.0
"""Seconds a slot rests after a response."""

DOUBT: Final = 0.25
"""Seconds more after a timeout, error or cancellation, when the call may still be on its way."""

BURST: Final = 5
"""Sends that may follow each other without a gap."""

REAL_RATE: Final = 18
PAPER_RATE: Final = 1

_GAP_SHARE: Final = 0.9
_SHRINK: Final = 0.8
_GROWTH: Final = 0.02
_LEAST_GROWTH: Final = 0.05
_TOLERATED: Final = 0.1
_LEAST: Final = 0.2


def smoothing(rate: int) -> tuple[float, float]:
    """(capacity, seconds) of the leaky bucket that spreads sends: a burst of 5, then rate/0.9 a second."""
    return float(BURST), BURST * _GAP_SHARE / rate


@dataclass(slots=True)
class Budget:
    """How much of the rate is ours: all of it, until KIS refuses and so tells that somebody else uses the key."""

    rate: int
    limit: float = field(init=False)
    _refusals: list[float] = field(init=False, default_factory=list[float])
    _shrunk_at: float = field(init=False, default=float("-inf"))

    def __post_init__(self) -> None:
        self.limit = float(self.rate)

    @property
    def slots(self) -> int:
        """Slots in use."""
        return max(1, int(self.limit + 1e-9))

    @property
    def window(self) -> float:
        """Seconds a slot rests; longer than one where the limit fell below one call a second."""
        return WINDOW / min(1.0, self.limit)

    def refused(self, now: float) -> bool:
        """Shrink by a fifth, once a second at most, when a tenth of a second's calls were refused. Whether it did.

        A rare refusal is not somebody else's call: KIS spreads its load and now and then refuses below the limit.
        """
        self._refusals = [at for at in self._refusals if now - at < WINDOW] + [now]
        if now - self._shrunk_at < WINDOW or len(self._refusals) < self.rate * _TOLERATED:
            return False
        self._shrunk_at = now
        self.limit = max(_LEAST, self.limit * _SHRINK)
        return True

    def accepted(self) -> None:
        """Grow back by a fiftieth of the rate a second, and by a twentieth of a call at least."""
        if self.limit < self.rate:
            growth = max(_GROWTH * self.rate, _LEAST_GROWTH)
            self.limit = min(float(self.rate), self.limit + growth / self.limit)


@dataclass(slots=True)
class Slots:
    """The slots of one app key as moments at which they come free. Callers give the time."""

    budget: Budget
    out: int = 0
    _resting: list[float] = field(default_factory=list[float])

    def free_at(self, now: float, *, keep: int = 0) -> float | None:
        """The moment from which a slot can be had with `keep` left over; None if only a release can tell."""
        self._wake(now)
        used = self.out + len(self._resting)
        spare = self.budget.slots - max(0, min(keep, self.budget.slots - 1))
        if used < spare:
            return now
        over = used - spare
        if over >= len(self._resting):
            return None
        return self._resting[0] if over == 0 else heapq.nsmallest(over + 1, self._resting)[over]

    def take(self) -> None:
        """A call goes out."""
        self.out += 1

    def give_back(self, now: float, *, doubt: bool = False) -> None:
        """A call came back, or will not: the slot rests from now."""
        self.out -= 1
        heapq.heappush(self._resting, now + self.budget.window + (DOUBT if doubt else 0.0))

    def cancel(self) -> None:
        """A call was never sent: the slot is as free as it was."""
        self.out -= 1

    def rest(self, now: float) -> float:
        """Seconds until the last slot has rested."""
        self._wake(now)
        return max(self._resting, default=now) - now

    def _wake(self, now: float) -> None:
        while self._resting and self._resting[0] <= now:
            heapq.heappop(self._resting)
