"""The pacer in virtual time: real asyncio and aiolimiter, no real waiting."""

import asyncio
import contextlib
import gc
import logging
import random
from collections.abc import Coroutine
from typing import Any

import pytest
from tests.support.traffic import (
    LostError,
    hold,
    now,
    served_at_once,
)
from tests.support.virtual_loop import run_virtual

from kis_async.net.pacer import ORDERS_ABOUT, Pacer, Place, pacer_for
from kis_async.wire.endpoint import Lane


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
