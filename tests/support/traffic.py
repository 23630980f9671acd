"""Calls through a pacer in virtual time, and the moments at which they reach the gateway."""

import asyncio
from dataclasses import dataclass
from typing import Literal

from hypothesis import strategies as st
from tests.support.virtual_loop import stall

from kis_async.net.pacer import Pacer, Place
from kis_async.wire.endpoint import Lane

LATE = 0.25
"""Seconds after which a call that was given up has arrived, or never will."""

RATES = st.sampled_from([1, 2, 3, 18])
Fate = Literal["answered", "lost", "refused"]


@dataclass(frozen=True)
class Call:
    """One call: when it comes, how long it takes, where in that time it arrives, and what becomes of it."""

    at: float
    lane: Lane
    takes: float
    arrives: float
    fate: Fate
    patience: float | None


def calls(fates: tuple[Fate, ...] = ("answered", "answered", "lost", "refused")) -> st.SearchStrategy[Call]:
    return st.builds(
        Call,
        at=st.one_of(st.just(0.0), st.floats(0, 3)),
        lane=st.sampled_from(Lane),
        takes=st.one_of(st.just(0.0), st.floats(0, 0.4)),
        arrives=st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0, 1)),
        fate=st.sampled_from(fates),
        patience=st.one_of(st.none(), st.floats(0, 2)),
    )


class LostError(Exception):
    pass


def now() -> float:
    return asyncio.get_running_loop().time()


class Traffic:
    """Runs calls through a pacer and keeps when each arrived at the gateway."""

    def __init__(self, pacer: Pacer) -> None:
        self.pacer = pacer
        self.arrivals: list[float] = []

    async def call(self, call: Call) -> None:
        async with self.pacer.slot(Place(call.lane)) as permit:
            sent = now()
            late = LATE * 0.999
            try:
                await asyncio.sleep(call.takes)
                if call.fate == "lost":
                    raise LostError
                permit.answered()
                late = 0.0
                if call.fate == "refused":
                    permit.over_rate()
            finally:
                self.arrivals.append(sent + (now() - sent + late) * call.arrives)

    async def run(self, work: list[Call], stalls: list[tuple[float, float]]) -> None:
        loop = asyncio.get_running_loop()
        alarms = [loop.call_later(at, stall, seconds) for at, seconds in stalls]
        async with asyncio.TaskGroup() as group:
            for call in work:
                group.create_task(self._start(call))
        for alarm in alarms:
            alarm.cancel()

    async def _start(self, call: Call) -> None:
        await asyncio.sleep(call.at)
        try:
            async with asyncio.timeout(call.patience):
                await self.call(call)
        except (LostError, TimeoutError):
            pass

    def most_in_a_second(self, rate: int) -> bool:
        """Whether any second, wherever it begins, holds more than `rate` arrivals."""
        stamps = sorted(self.arrivals)
        return any(later - sooner < 1 - 1e-6 for sooner, later in zip(stamps, stamps[rate:], strict=False))


async def hold(pacer: Pacer, lane: Lane, got: list[float]) -> None:
    async with pacer.slot(Place(lane)):
        got.append(now())
        await asyncio.Event().wait()


async def served_at_once(pacer: Pacer, rate: int) -> int:
    """How many of 2 x rate calls get a slot within a second when none is given back."""
    got: list[float] = []
    tasks = [asyncio.create_task(hold(pacer, Lane.ORDER, got)) for _ in range(2 * rate)]
    await asyncio.sleep(0.95)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return len(got)


STALLS = st.lists(st.tuples(st.floats(0, 4), st.floats(0.02, 0.5)), max_size=4)
