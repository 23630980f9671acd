"""The pacer in virtual time: real asyncio and aiolimiter, no real waiting.

A call arrives at the gateway at some moment between its send and its response; a call that was given up may
still arrive a little later. The tests choose that moment, as badly as they can.
"""

import asyncio
import contextlib
import gc
import logging
import random
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.virtual_loop import run_virtual, stall

from kis_async.net.pacer import ORDERS_ABOUT, Pacer, Place, pacer_for
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


@given(RATES, st.lists(calls(), max_size=60), STALLS)
def test_no_second_ever_holds_more_arrivals_than_the_rate(
    rate: int, work: list[Call], stalls: list[tuple[float, float]]
) -> None:
    async def main() -> None:
        traffic = Traffic(Pacer(rate))
        await traffic.run(work, stalls)
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


async def flood(pacer: Pacer, lane: Lane, workers: int, sent: list[Lane], *, takes: float = 0.01) -> None:
    async def worker() -> None:
        while True:
            async with pacer.slot(Place(lane)) as permit:
                sent.append(lane)
                await asyncio.sleep(takes)
                permit.answered()

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())


async def for_a_while(seconds: float, *work: Coroutine[Any, Any, None]) -> None:
    tasks = [asyncio.ensure_future(item) for item in work]
    await asyncio.sleep(seconds)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def order_now_and_then(pacer: Pacer, every: float, sent: list[Lane]) -> None:
    while True:
        await asyncio.sleep(every)
        async with pacer.slot(Place(Lane.ORDER)) as permit:
            sent.append(Lane.ORDER)
            permit.answered()


@pytest.mark.parametrize("rate", [1, 3, 18])
def test_a_flood_of_account_calls_leaves_quotes_a_quarter(rate: int) -> None:
    sent: list[Lane] = []

    async def main() -> None:
        pacer = Pacer(rate)
        await for_a_while(
            60, flood(pacer, Lane.ACCOUNT, 2 * rate + 4, sent), flood(pacer, Lane.QUOTE, 2 * rate + 4, sent)
        )

    run_virtual(main())
    assert sent.count(Lane.QUOTE) >= 0.23 * len(sent)
    assert sent.count(Lane.ACCOUNT) >= 0.7 * len(sent)


def test_a_flood_of_quotes_does_not_hold_up_an_account_call() -> None:
    async def main() -> None:
        pacer = Pacer(18)
        waits: list[float] = []

        async def account() -> None:
            while True:
                await asyncio.sleep(0.7)
                began = now()
                async with pacer.slot(Place(Lane.ACCOUNT)) as permit:
                    waits.append(now() - began)
                    permit.answered()

        await for_a_while(30, flood(pacer, Lane.QUOTE, 40, []), account())
        assert len(waits) > 30
        assert max(waits) < 0.5

    run_virtual(main())


def test_orders_now_and_then_do_not_take_the_turn_that_account_calls_owe_to_quotes() -> None:
    """With an order after every second account call, quotes must still come to their turn."""
    sent: list[Lane] = []

    async def main() -> None:
        pacer = Pacer(18)
        await for_a_while(
            20,
            flood(pacer, Lane.ACCOUNT, 40, sent),
            flood(pacer, Lane.QUOTE, 40, sent),
            order_now_and_then(pacer, 0.11, sent),
        )

    run_virtual(main())
    assert sent.count(Lane.QUOTE) >= 0.1 * len(sent)


def test_orders_behind_a_thousand_queued_quotes_wait_less_than_60_ms() -> None:
    chance = random.Random(1)
    waits: list[float] = []

    async def quote(pacer: Pacer) -> None:
        async with pacer.slot(Place(Lane.QUOTE)) as permit:
            await asyncio.sleep(chance.uniform(0, 0.06))
            permit.answered()

    async def main() -> None:
        pacer = Pacer(18)
        quotes = [asyncio.create_task(quote(pacer)) for _ in range(1_000)]
        async with pacer.slot(Place(Lane.ORDER)) as permit:
            permit.answered()
        await asyncio.sleep(3)
        for _ in range(60):
            await asyncio.sleep(chance.uniform(0.4, 0.8))
            began = now()
            async with pacer.slot(Place(Lane.ORDER)) as permit:
                waits.append(now() - began)
                await asyncio.sleep(0.02)
                permit.answered()
        assert pacer.waiting > 100
        for task in quotes:
            task.cancel()
        await asyncio.gather(*quotes, return_exceptions=True)

    run_virtual(main())
    assert sorted(waits)[int(len(waits) * 0.95)] < 0.060


def test_a_slot_is_kept_for_orders_while_orders_are_about_and_given_up_afterwards() -> None:
    async def main() -> None:
        pacer = Pacer(18)
        assert await quotes_served(pacer) == 18
        await asyncio.sleep(2)
        async with pacer.slot(Place(Lane.ORDER)) as permit:
            permit.answered()
        await asyncio.sleep(2)
        assert await quotes_served(pacer) == 17
        await asyncio.sleep(ORDERS_ABOUT)
        assert await quotes_served(pacer) == 18

    async def quotes_served(pacer: Pacer) -> int:
        got: list[float] = []
        tasks = [asyncio.create_task(hold(pacer, Lane.QUOTE, got)) for _ in range(30)]
        await asyncio.sleep(0.95)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return len(got)

    run_virtual(main())


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


def test_a_retry_keeps_its_place_in_the_queue() -> None:
    sent: list[str] = []

    async def call(pacer: Pacer, name: str, tries: int) -> None:
        place = Place(Lane.QUOTE)
        for _ in range(tries):
            async with pacer.slot(place) as permit:
                sent.append(name)
                permit.answered()

    async def main() -> None:
        pacer = Pacer(1)
        async with asyncio.TaskGroup() as group:
            for name, tries in (("a", 3), ("b", 2), ("c", 1)):
                group.create_task(call(pacer, name, tries))

    run_virtual(main())
    assert sent == ["a", "a", "a", "b", "b", "c"]


def test_calls_of_one_lane_go_in_the_order_they_came() -> None:
    sent: list[int] = []

    async def call(pacer: Pacer, number: int) -> None:
        async with pacer.slot(Place(Lane.QUOTE)) as permit:
            sent.append(number)
            permit.answered()

    async def main() -> None:
        pacer = Pacer(18)
        async with asyncio.TaskGroup() as group:
            for number in range(100):
                group.create_task(call(pacer, number))

    run_virtual(main())
    assert sent == list(range(100))


async def once(pacer: Pacer, *, refused: bool = False) -> None:
    async with pacer.slot(Place(Lane.QUOTE)) as permit:
        permit.answered()
        if refused:
            permit.over_rate()


def test_a_refusal_shrinks_the_budget_once_a_second_and_answers_let_it_grow_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def main() -> None:
        pacer = Pacer(18)
        await once(pacer, refused=True)
        await once(pacer, refused=True)
        assert pacer.limit == pytest.approx(14.4)
        await asyncio.sleep(3)
        assert await served_at_once(pacer, 18) == 14
        await asyncio.sleep(3)
        for _ in range(18 * 80):
            await once(pacer)
        assert pacer.limit == 18
        await asyncio.sleep(3)
        assert await served_at_once(pacer, 18) == 18

    with caplog.at_level(logging.WARNING, "kis_async.pacer"):
        run_virtual(main())
    (record,) = caplog.records
    assert "EGW00201" in record.getMessage()
    assert "14.4 of 18" in record.getMessage()


def test_at_one_call_a_second_a_refusal_stretches_the_window() -> None:
    async def main() -> None:
        pacer = Pacer(1)
        await once(pacer, refused=True)
        await once(pacer)
        began = now()
        await once(pacer)
        assert now() - began == pytest.approx(1 / 0.8, abs=1e-3)
        for _ in range(20):
            await once(pacer)
        began = now()
        await once(pacer)
        assert now() - began == pytest.approx(1.0, abs=1e-3)

    run_virtual(main())


def test_refusals_without_end_never_stop_the_pacer() -> None:
    async def main() -> None:
        pacer = Pacer(1)
        for _ in range(50):
            await once(pacer, refused=True)
        began = now()
        await once(pacer)
        assert now() - began <= 5.1

    run_virtual(main())


@pytest.mark.parametrize(("doubt", "rest"), [(False, 1.0), (True, 1.25)])
def test_a_slot_rests_a_second_after_the_response_and_longer_without_one(doubt: bool, rest: float) -> None:
    async def main() -> None:
        pacer = Pacer(1)
        with contextlib.suppress(LostError):
            async with pacer.slot(Place(Lane.QUOTE)) as permit:
                await asyncio.sleep(0.3)
                if not doubt:
                    permit.answered()
                raise LostError
        ended = now()
        await once(pacer)
        assert now() - ended == pytest.approx(rest, abs=1e-3)

    run_virtual(main())


@pytest.mark.parametrize(("rate", "least"), [(18, 0.96), (3, 0.96), (1, 0.96)])
def test_the_limit_is_used_to_96_percent_with_responses_after_0_to_30_ms(rate: int, least: float) -> None:
    chance = random.Random(7)
    arrived: list[float] = []

    async def main() -> None:
        pacer = Pacer(rate)

        async def worker() -> None:
            while now() < 1_062:
                async with pacer.slot(Place(Lane.QUOTE)) as permit:
                    takes = chance.uniform(0, 0.03)
                    arrived.append(now() + takes * chance.random())
                    await asyncio.sleep(takes)
                    permit.answered()

        async with asyncio.TaskGroup() as group:
            for _ in range(2 * rate + 4):
                group.create_task(worker())

    run_virtual(main())
    under_way = [at for at in arrived if 1_002 <= at < 1_062]
    assert len(under_way) >= least * rate * 60
    stamps = sorted(arrived)
    assert all(later - sooner >= 1 - 1e-9 for sooner, later in zip(stamps, stamps[rate:], strict=False))


def test_sends_are_smoothed_after_a_burst_of_five() -> None:
    async def main() -> None:
        pacer = Pacer(18)
        got: list[float] = []
        tasks = [asyncio.create_task(hold(pacer, Lane.QUOTE, got)) for _ in range(18)]
        await asyncio.sleep(2)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        began = got[0]
        assert [at - began for at in got[:5]] == pytest.approx([0.0] * 5, abs=1e-3)
        assert [at - began for at in got[5:]] == pytest.approx([n * 0.9 / 18 for n in range(1, 14)], abs=1e-3)

    run_virtual(main())


def test_the_pump_ends_when_nobody_waits_and_starts_again() -> None:
    async def main() -> None:
        pacer = Pacer(2)
        for _ in range(2):
            await asyncio.gather(*(once(pacer) for _ in range(6)))
            await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}

    run_virtual(main())


def test_a_call_that_need_not_wait_starts_no_task() -> None:
    async def main() -> None:
        pacer = Pacer(18)
        async with pacer.slot(Place(Lane.QUOTE)) as permit:
            assert asyncio.all_tasks() == {asyncio.current_task()}
            permit.answered()

    run_virtual(main())


def test_sessions_of_one_key_share_one_pacer_and_other_keys_do_not() -> None:
    async def main() -> None:
        mine = pacer_for("https://host", "key-1", 18)
        assert pacer_for("https://host", "key-1", 18) is mine
        assert pacer_for("https://host", "key-2", 18) is not mine
        assert pacer_for("https://other", "key-1", 18) is not mine

    run_virtual(main())


def test_a_shared_pacer_runs_at_the_lowest_rate_asked_for() -> None:
    async def main() -> None:
        mine = pacer_for("https://host", "key-1", 18)
        pacer_for("https://host", "key-1", 3)
        assert mine.rate == 3
        assert await served_at_once(mine, 18) == 3

    run_virtual(main())


def test_a_session_opened_right_after_another_of_its_key_knows_what_was_sent() -> None:
    """Two short sessions one after the other must not put twice the rate into one second."""

    async def main() -> None:
        first = pacer_for("https://host", "key-1", 2)
        await asyncio.gather(once(first), once(first))
        sent_at = now()
        del first
        gc.collect()
        await once(pacer_for("https://host", "key-1", 2))
        assert now() - sent_at >= 1

    run_virtual(main())
