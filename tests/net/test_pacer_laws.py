"""What holds for the pacer whatever happens: random delays, losses, cancellations and stalls, in virtual time.

A call arrives at the gateway at some moment between its send and its response; a call that was given up may
still arrive a little later. The tests choose that moment, as badly as they can.
"""

import asyncio
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.traffic import (
    LATE,
    RATES,
    STALLS,
    Call,
    Traffic,
    calls,
    hold,
    now,
    served_at_once,
)
from tests.support.virtual_loop import run_virtual

from kis_async.net.pacer import Pacer, Place
from kis_async.wire.endpoint import Lane


@given(RATES, st.lists(calls(), max_size=60), STALLS)
def test_no_second_ever_holds_more_arrivals_than_the_rate(
    rate: int, work: list[Call], stalls: list[tuple[float, float]]
) -> None:
    async def main() -> None:
        traffic = Traffic(Pacer(rate))
        await traffic.run(work, stalls)
        assert not traffic.most_in_a_second(rate)

    run_virtual(main())


@pytest.mark.parametrize("rate", [1, 2, 3, 18])
def test_calls_that_were_given_up_and_arrive_late_are_still_counted(rate: int) -> None:
    """The worst there is: all are lost and arrive at the last moment, and the next arrive the moment they leave."""

    async def main() -> None:
        traffic = Traffic(Pacer(rate))
        late = [Call(0.0, Lane.QUOTE, 0.1, 1.0, "lost", None)] * rate
        prompt = [Call(0.0, Lane.QUOTE, 0.1, 0.0, "answered", None)] * rate
        await traffic.run(late + prompt, [])
        assert not traffic.most_in_a_second(rate)

    run_virtual(main())


@given(RATES, st.lists(calls(("answered", "lost")), max_size=60), STALLS)
def test_no_slot_is_ever_lost(rate: int, work: list[Call], stalls: list[tuple[float, float]]) -> None:
    async def main() -> None:
        pacer = Pacer(rate)
        await Traffic(pacer).run(work, stalls)
        assert pacer.waiting == 0
        await asyncio.sleep(1 + LATE)
        assert await served_at_once(pacer, rate) == rate

    run_virtual(main())


@given(RATES, st.lists(calls(("answered", "lost")), min_size=1, max_size=60))
def test_every_patient_call_is_served(rate: int, work: list[Call]) -> None:
    async def main() -> None:
        traffic = Traffic(Pacer(rate))
        patient = [Call(c.at, c.lane, c.takes, c.arrives, c.fate, None) for c in work]
        async with asyncio.timeout(5 + 1.7 * len(work) / rate + len(work) * 0.05):
            await traffic.run(patient, [])
        assert len(traffic.arrivals) == len(work)

    run_virtual(main())


@given(RATES, st.lists(calls(("answered", "lost")), max_size=60))
def test_no_order_is_sent_after_a_quote_that_was_unsent_when_the_order_began_to_wait(
    rate: int, work: list[Call]
) -> None:
    sent: list[tuple[float, float, Lane]] = []

    async def one(pacer: Pacer, call: Call) -> None:
        await asyncio.sleep(call.at)
        began = now()
        async with pacer.slot(Place(call.lane)) as permit:
            sent.append((began, now(), call.lane))
            await asyncio.sleep(call.takes)
            permit.answered()

    async def main() -> None:
        pacer = Pacer(rate)
        async with asyncio.TaskGroup() as group:
            for call in work:
                group.create_task(one(pacer, call))

    run_virtual(main())
    for began, left, lane in sent:
        if lane is Lane.ORDER:
            overtaken_by = [
                at for _, at, other in sent if other is not Lane.ORDER and began + 1e-4 < at < left - 1e-4
            ]
            assert not overtaken_by


@given(RATES, st.lists(st.floats(0, 3), max_size=40), st.randoms(use_true_random=False))
def test_cancelling_waiters_at_any_moment_leaks_nothing(
    rate: int, moments: list[float], chance: random.Random
) -> None:
    async def main() -> None:
        pacer = Pacer(rate)
        got: list[float] = []

        async def brief() -> None:
            async with pacer.slot(Place(chance.choice(list(Lane)))) as permit:
                got.append(now())
                permit.answered()

        tasks = [asyncio.create_task(brief()) for _ in range(len(moments) + rate)]
        loop = asyncio.get_running_loop()
        for moment, task in zip(moments, tasks, strict=False):
            loop.call_later(moment, task.cancel)
        await asyncio.gather(*tasks, return_exceptions=True)
        assert pacer.waiting == 0
        await asyncio.sleep(1 + LATE)
        assert await served_at_once(pacer, rate) == rate

    run_virtual(main())


def test_a_waiter_cancelled_in_the_very_moment_of_its_grant_leaves_the_slot_to_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def main() -> None:
        pacer = Pacer(1)
        got: list[str] = []

        async def take(name: str) -> None:
            async with pacer.slot(Place(Lane.QUOTE)) as permit:
                got.append(name)
                permit.answered()

        await take("first")
        second = asyncio.create_task(take("second"))
        third = asyncio.create_task(take("third"))
        await asyncio.sleep(0.5)
        grant = pacer._grant

        def grant_and_cancel() -> None:
            grant()
            second.cancel()

        monkeypatch.setattr(pacer, "_grant", grant_and_cancel)
        began = now()
        await third
        assert got == ["first", "third"]
        assert now() - began < 0.6
        assert second.cancelled()

    run_virtual(main())


def test_ten_thousand_waiters_are_cancelled_in_a_moment() -> None:
    async def main() -> float:
        pacer = Pacer(1)
        got: list[float] = []
        tasks = [asyncio.create_task(hold(pacer, Lane.QUOTE, got)) for _ in range(10_000)]
        await asyncio.sleep(0.1)
        began = time.process_time()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert pacer.waiting == 0
        return time.process_time() - began

    assert run_virtual(main()) < 3
