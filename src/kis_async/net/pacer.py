"""The pacer: who may send now. One for each app key; the rules are in `policy.pacing`."""

import asyncio
import contextlib
import heapq
import itertools
import logging
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary, WeakValueDictionary

import anyio
from aiolimiter import AsyncLimiter

from kis_async.net.shared_slots import SharedSlots, shared_slots
from kis_async.policy.pacing import smoothing
from kis_async.wire.endpoint import Lane

log = logging.getLogger("kis_async.pacer")

ORDERS_ABOUT: Final = 600.0
"""Seconds after an order for which one slot is kept for the next."""

_LEAST_TO_KEEP_ONE = 3
_ACCOUNT_SHARE = 3
_ORDERS_IN_A_ROW = 16


@dataclass(slots=True)
class Place:
    """A call's place in the queue; it keeps its number when it comes back for another try."""

    lane: Lane
    number: int | None = None


@dataclass(slots=True)
class Permit:
    """One send. Say what came of it before leaving the `async with`."""

    doubt: bool = True
    refused: bool = False
    left_behind: "asyncio.Future[Any] | None" = None

    def answered(self) -> None:
        """A whole answer came, whatever it says."""
        self.doubt = False

    def gave_up(self, exchange: "asyncio.Future[Any]") -> None:
        """Nobody waits for the answer any more. Until the exchange ends the call may still arrive, and keeps its slot."""
        self.left_behind = exchange

    def over_rate(self) -> None:
        """The answer says that the key's rate was exceeded."""
        self.refused = True


@dataclass(slots=True, order=True)
class _Waiter:
    number: int
    granted: "asyncio.Future[None]" = field(compare=False)


class Pacer:
    """Slots, a leaky bucket over their use, and three lanes of waiters: orders, accounts, quotes.

    While anybody waits, one pump task looks for the next slot and hands it to whoever is first at that moment;
    so an order never stands behind a quote that has not been sent, and a cancelled waiter holds nothing.
    Only after 16 orders without a break does one other call go first: endless orders starve nobody.
    """

    def __init__(self, rate: int, shared: "SharedSlots | None" = None) -> None:
        self._shared = shared or SharedSlots(rate)
        self._loop = asyncio.get_running_loop()
        self._out = 0
        self._shared.join(self)
        self._bucket = AsyncLimiter(*smoothing(rate))
        self._lanes: dict[Lane, list[_Waiter]] = {lane: [] for lane in Lane}
        self._numbers = itertools.count()
        self._changed = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._accounts_in_a_row = 0
        self._orders_in_a_row = 0
        self._waiting = 0
        self._lingering: asyncio.TimerHandle | None = None

    @property
    def rate(self) -> int:
        """Calls a second this key may make."""
        return self._shared.budget.rate

    @property
    def limit(self) -> float:
        """Calls a second the pacer makes at most now; less than `rate` after refusals."""
        return self._shared.budget.limit

    @property
    def waiting(self) -> int:
        """Calls in the queue."""
        return self._waiting

    @asynccontextmanager
    async def slot(self, place: Place) -> AsyncGenerator[Permit]:
        """Wait for a slot, hold it while the call is out, and give it back to rest."""
        await self._acquire(place)
        permit = Permit()
        try:
            yield permit
        finally:
            self._release(permit)

    async def _acquire(self, place: Place) -> None:
        now = anyio.current_time()
        if place.lane is Lane.ORDER:
            self._shared.order_at = now
        if place.number is None:
            place.number = next(self._numbers)
        if (
            not self.waiting
            and self._pump is None
            and self._bucket.has_capacity()
            and self._take(now, place.lane)
        ):
            await self._bucket.acquire()  # has capacity, so it does not wait
            return
        await self._queue(place.lane, place.number)

    async def _queue(self, lane: Lane, number: int) -> None:
        waiter = _Waiter(number, asyncio.get_running_loop().create_future())
        heapq.heappush(self._lanes[lane], waiter)
        self._waiting += 1
        if lane is Lane.ORDER:
            self._shared.order_waits(self, waits=True)
        self._changed.set()
        if self._pump is None:
            self._pump = asyncio.get_running_loop().create_task(self._serve(), name="kis_async pacer")
        try:
            await waiter.granted
        except asyncio.CancelledError:
            if waiter.granted.done() and not waiter.granted.cancelled():
                self._out -= 1
                self._shared.cancel(self)
            else:
                self._waiting -= 1  # it stays in its lane, done, until it comes to the front
            self._changed.set()
            raise

    def _release(self, permit: Permit) -> None:
        now = anyio.current_time()
        if permit.refused and self._shared.budget.refused(now):
            log.warning(
                "KIS refused a call for its rate (EGW00201): somebody else uses this app key. "
                "Slowing down to %.1f of %d calls a second for a while.",
                self._shared.budget.limit,
                self._shared.budget.rate,
            )
        left = permit.left_behind
        if left is not None and not left.done():
            left.add_done_callback(lambda ended: self._ended(answered=not ended.cancelled()))
            return
        self._give_back(now, doubt=permit.doubt)
        if not (permit.refused or permit.doubt):
            self._shared.budget.accepted()

    def _ended(self, *, answered: bool) -> None:
        """What was given up has ended: its answer came after all, or it was time to take it for lost."""
        self._give_back(anyio.current_time(), doubt=not answered)

    def _give_back(self, now: float, *, doubt: bool) -> None:
        self._out -= 1
        self._shared.give_back(self, now, doubt=doubt)
        if self._lingering is None:
            self._linger()
        self._changed.set()

    def _take(self, now: float, lane: Lane) -> bool:
        """Take a slot if one is free for a lane."""
        if not self._shared.take(now, keep=self._kept(lane)):
            return False
        self._out += 1
        return True

    def _linger(self) -> None:
        """Outlive the session while slots rest: another session of the key must find them resting."""
        wait = self._shared.rest(anyio.current_time())
        self._lingering = self._loop.call_later(wait, self._linger) if wait > 0 else None

    async def _serve(self) -> None:
        """Hand out slots until nobody waits."""
        try:
            while (lane := self._next_lane()) is not None:
                if await self._slot_is_free(lane):
                    await self._bucket.acquire()
                    self._grant()
        except Exception as error:
            for waiter in (waiter for lane in self._lanes.values() for waiter in lane):
                if not waiter.granted.done():
                    waiter.granted.set_exception(error)  # nobody may wait for a pump that has stopped
            raise
        finally:
            self._pump = None

    async def _slot_is_free(self, lane: Lane) -> bool:
        """Whether the first in the queue can be served now; if not, waits until something changes."""
        now = anyio.current_time()
        self._changed.clear()
        free_at = self._shared.free_at(now, keep=self._kept(lane))
        if free_at is not None and free_at <= now:
            return True
        alarm = (
            asyncio.get_running_loop().call_at(free_at, self._changed.set) if free_at is not None else None
        )
        try:
            await self._changed.wait()
        finally:
            if alarm is not None:
                alarm.cancel()
        return False

    def _grant(self) -> None:
        """Give the slot to whoever is first now: the bucket may have taken a moment."""
        lane = self._next_lane()
        if lane is None:
            return
        if not self._take(anyio.current_time(), lane):
            return
        waiter = heapq.heappop(self._lanes[lane])
        if lane is Lane.ORDER:
            self._orders_in_a_row += 1
        else:
            self._orders_in_a_row = 0
            self._accounts_in_a_row = self._accounts_in_a_row + 1 if lane is Lane.ACCOUNT else 0
        self._waiting -= 1
        self._shared.order_waits(self, waits=bool(self._lanes[Lane.ORDER]))
        waiter.granted.set_result(None)

    def _next_lane(self) -> Lane | None:
        for lane in self._lanes.values():
            while lane and lane[0].granted.done():
                heapq.heappop(lane)
        others = self._lanes[Lane.ACCOUNT] or self._lanes[Lane.QUOTE]
        if self._lanes[Lane.ORDER] and not (others and self._orders_in_a_row >= _ORDERS_IN_A_ROW):
            return Lane.ORDER
        quotes_turn = self._accounts_in_a_row >= _ACCOUNT_SHARE and self._lanes[Lane.QUOTE]
        if self._lanes[Lane.ACCOUNT] and not quotes_turn:
            return Lane.ACCOUNT
        return Lane.QUOTE if self._lanes[Lane.QUOTE] else None

    def _kept(self, lane: Lane) -> int:
        """Slots that this lane leaves to orders."""
        if lane is Lane.ORDER:
            return 0
        elsewhere = self._shared.orders_wait_elsewhere(self)
        if self._shared.budget.slots < _LEAST_TO_KEEP_ONE:
            return elsewhere
        about = anyio.current_time() - self._shared.order_at < ORDERS_ABOUT
        return max(1 if about else 0, elsewhere)

    def slow_to(self, rate: int) -> None:
        """Make at most `rate` calls a second from now on."""
        self._shared.slow_to(rate)

    def wake(self) -> None:
        """Look again, from any thread: another event loop has given a slot back."""
        with contextlib.suppress(RuntimeError):  # its event loop has closed
            self._loop.call_soon_threadsafe(self._changed.set)

    @property
    def gone(self) -> bool:
        """Whether its event loop has closed, so that what is out never comes back."""
        return self._loop.is_closed()

    def abandon(self) -> int:
        """The slots that went down with the event loop."""
        out, self._out = self._out, 0
        return out


_PACERS: "WeakKeyDictionary[asyncio.AbstractEventLoop, WeakValueDictionary[tuple[str, str], Pacer]]" = (
    WeakKeyDictionary()
)


def pacer_for(host: str, key: str, rate: int, *, in_process: bool = False) -> Pacer:
    """The pacer of an app key on a host for this event loop, at the lowest rate asked.

    All event loops and threads of the process share its slots, and so do runs of asyncio one after the other. A gateway
    that is `in_process` goes with its event loop.
    """
    loop = asyncio.get_running_loop()
    pacers = _PACERS.setdefault(loop, WeakValueDictionary())
    pacer = pacers.get((host, key))
    if pacer is None:
        # A loop with a clock of its own, as tests have, cannot share moments with others.
        real = not in_process and abs(loop.time() - time.monotonic()) < 1
        shared = shared_slots(host, key, rate, loop.time()) if real else None
        pacer = pacers[host, key] = Pacer(rate, shared)
    pacer.slow_to(rate)
    return pacer
