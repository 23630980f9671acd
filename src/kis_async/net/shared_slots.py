"""The slots of one app key, shared by all event loops and threads of the process."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING
from weakref import WeakSet

from kis_async.policy.pacing import Budget, Slots

if TYPE_CHECKING:
    from kis_async.net.pacer import Pacer


class SharedSlots:
    """Slots behind a lock. Each event loop has a pacer of its own in front of them."""

    def __init__(self, rate: int) -> None:
        self.budget = Budget(rate)
        self.order_at = float("-inf")
        self._slots = Slots(self.budget)
        self._lock = threading.Lock()
        self._pacers: WeakSet[Pacer] = WeakSet()
        self._orders_wait: WeakSet[Pacer] = WeakSet()

    def join(self, pacer: Pacer) -> None:
        """Let a pacer take slots."""
        with self._lock:
            self._pacers.add(pacer)

    def take(self, now: float, *, keep: int) -> bool:
        """Take a slot if one is free with `keep` left over."""
        with self._lock:
            if self._slots.free_at(now, keep=keep) != now:
                return False
            self._slots.take()
            return True

    def free_at(self, now: float, *, keep: int) -> float | None:
        """The moment from which a slot can be had; None if only a release can tell."""
        with self._lock:
            return self._slots.free_at(now, keep=keep)

    def give_back(self, by: Pacer, now: float, *, doubt: bool) -> None:
        """A call came back, or will not: its slot rests from now."""
        with self._lock:
            self._slots.give_back(now, doubt=doubt)
        self._wake_others(by)

    def cancel(self, by: Pacer) -> None:
        """A call was never sent: its slot is as free as it was."""
        with self._lock:
            self._slots.cancel()
        self._wake_others(by)

    def rest(self, now: float) -> float:
        """Seconds until the last slot has rested."""
        with self._lock:
            return self._slots.rest(now)

    def slow_to(self, rate: int) -> None:
        """Make at most `rate` calls a second from now on."""
        with self._lock:
            self.budget.rate = min(self.budget.rate, rate)
            self.budget.limit = min(self.budget.limit, float(rate))

    def order_waits(self, pacer: Pacer, *, waits: bool) -> None:
        """Say whether an event loop has orders in its queue: quotes of others let them pass."""
        if waits:
            self._orders_wait.add(pacer)
        elif pacer in self._orders_wait:
            self._orders_wait.discard(pacer)
            self._wake_others(pacer)

    def orders_wait_elsewhere(self, pacer: Pacer) -> int:
        """How many other event loops have orders in their queues."""
        waiting = len(self._orders_wait)
        return waiting - (pacer in self._orders_wait) if waiting else 0

    def unused(self, now: float) -> bool:
        """Whether nothing is out and nothing rests. What went down with an event loop rests from now."""
        for pacer in list(self._pacers):
            if pacer.gone:
                self._orders_wait.discard(pacer)
                self._pacers.discard(pacer)
                for _ in range(pacer.abandon()):
                    with self._lock:
                        self._slots.give_back(now, doubt=True)
        return not self._pacers and self.rest(now) <= 0

    def _wake_others(self, by: Pacer) -> None:
        if len(self._pacers) > 1:
            for pacer in list(self._pacers):
                if pacer is not by:
                    pacer.wake()


_SHARED: dict[tuple[str, str], SharedSlots] = {}
_guard = threading.Lock()


def shared_slots(host: str, key: str, rate: int, now: float) -> SharedSlots:
    """The slots of an app key on a host. Those without sessions are forgotten once they have rested."""
    with _guard:
        for place in [place for place, slots in _SHARED.items() if slots.unused(now)]:
            del _SHARED[place]
        if (host, key) not in _SHARED:
            _SHARED[host, key] = SharedSlots(rate)
        return _SHARED[host, key]


def _forget() -> None:
    """In a process that was forked: what is out is the parent's."""
    global _guard  # noqa: PLW0603  (another thread may have held it)
    _guard = threading.Lock()
    _SHARED.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
