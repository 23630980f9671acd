"""Many calls: each as it finishes, gathered in order, on functions and on a session."""

import asyncio
import itertools
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing
from typing import Any

import anyio
import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok
from tests.support.opened import PRICE, PRICE_PATH, PRICED, open_kis

from kis_async import Kis
from kis_async.api.domestic_stock import InquirePrice
from kis_async.bulk import each, gather
from kis_async.wire.errors import KisError, NoData

pytestmark = pytest.mark.anyio


async def double(number: int) -> int:
    await asyncio.sleep(0)
    if number % 5 == 0:
        raise NoData(f"nothing under {number}")
    return 2 * number


def tasks_besides_this() -> set[asyncio.Task[Any]]:
    """Also not counting the one that runs the tests."""
    return {
        task
        for task in asyncio.all_tasks()
        if task is not asyncio.current_task() and "TestRunner" not in repr(task.get_coro())
    }


# each


async def test_each_gives_every_item_with_its_value_or_its_error() -> None:
    found = {item: value async for item, value in each(range(1, 101), double, workers=7)}
    assert set(found) == set(range(1, 101))
    for item, value in found.items():
        if item % 5:
            assert value == 2 * item
        else:
            assert isinstance(value, NoData)
            assert str(item) in str(value)


async def test_each_gives_what_is_finished_first_first() -> None:
    async def wait(seconds: float) -> float:
        await asyncio.sleep(seconds)
        return seconds

    found = [item async for item, _ in each([0.06, 0.02, 0.0], wait, workers=3)]
    assert found == [0.0, 0.02, 0.06]


async def test_each_has_no_more_under_way_than_workers_and_reads_no_further_ahead() -> None:
    under_way, most, taken = 0, 0, 0

    def endless() -> Iterator[int]:
        nonlocal taken
        for number in itertools.count():
            taken += 1
            yield number

    async def work(number: int) -> int:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        return number

    async with aclosing(each(endless(), work, workers=5)) as results:
        for read in range(1, 60):
            await anext(results)
            for _ in range(10):
                await asyncio.sleep(0)
            assert taken <= read + 3 * 5
    assert most == 5


async def test_each_takes_endless_async_iterables_and_closes_them() -> None:
    closed = False

    async def endless() -> AsyncGenerator[int]:
        nonlocal closed
        try:
            for number in itertools.count(1):
                await asyncio.sleep(0)
                yield number
        finally:
            closed = True

    found: list[int] = []
    async with aclosing(each(endless(), double, workers=4)) as results:
        async for item, _ in results:
            found.append(item)
            if len(found) == 50:
                break
    assert len(set(found)) == 50
    assert closed
    assert tasks_besides_this() == set()


async def test_an_async_iterable_that_ends_ends_each() -> None:
    async def three() -> AsyncIterator[int]:
        for number in (1, 2, 3):
            yield number

    assert sorted([item async for item, _ in each(three(), double, workers=10)]) == [1, 2, 3]
    assert tasks_besides_this() == set()


async def test_nothing_to_do_ends_at_once() -> None:
    nothing: list[int] = []
    assert [pair async for pair in each(nothing, double, workers=3)] == []
    assert await gather(nothing, double, workers=3) == []


async def test_leaving_early_without_closing_leaves_no_task_behind() -> None:
    async def hang(_: int) -> int:
        await asyncio.sleep(60)
        return 0

    async def quick_first(number: int) -> int:
        return await hang(number) if number else 0

    async for _ in each(range(100), quick_first, workers=8):
        break
    for _ in range(20):
        await asyncio.sleep(0)
    assert tasks_besides_this() == set()


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_an_exception_of_the_users_own_iterable_comes_out(kind: str) -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise LookupError("my own")

    async def broken_async() -> AsyncIterator[int]:
        yield 1
        raise LookupError("my own")

    with pytest.raises(LookupError, match="my own"):
        async for _ in each(broken() if kind == "sync" else broken_async(), double, workers=3):
            pass
    assert tasks_besides_this() == set()


async def test_a_bug_in_the_work_comes_out_and_is_no_result() -> None:
    async def bug(number: int) -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await gather(range(50), bug, workers=3)
    assert tasks_besides_this() == set()


async def test_work_cancelled_from_elsewhere_does_not_hang_each() -> None:
    async def cancelled(number: int) -> int:
        if number == 3:
            raise asyncio.CancelledError
        return number

    async def run() -> list[int | KisError]:
        return await gather(range(8), cancelled, workers=2)

    task = asyncio.create_task(run())
    done, _ = await asyncio.wait([task], timeout=0.5)
    if not done:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert done


# gather


async def test_gather_keeps_the_order_with_failures_beside_results() -> None:
    async def slower_first(number: int) -> int:
        await asyncio.sleep((10 - number) * 0.002)
        return await double(number)

    results = await gather(iter(range(1, 11)), slower_first, workers=10)
    assert [value for value in results if not isinstance(value, KisError)] == [2, 4, 6, 8, 12, 14, 16, 18]
    assert [isinstance(value, NoData) for value in results] == [n % 5 == 0 for n in range(1, 11)]


async def test_gather_tells_its_progress_one_by_one() -> None:
    told: list[tuple[int, int | None]] = []
    await gather(range(20), double, workers=6, progress=lambda done, total: told.append((done, total)))
    assert told == [(n, 20) for n in range(1, 21)]


async def test_an_exception_of_the_progress_callback_comes_out() -> None:
    def stop(done: int, total: int | None) -> None:
        raise KeyError(done)

    with pytest.raises(KeyError):
        await gather(range(20), double, workers=6, progress=stop)
    assert tasks_besides_this() == set()


async def test_the_same_item_twice_is_two_results() -> None:
    assert await gather([1, 1, 2, 1], double, workers=4) == [2, 2, 4, 2]


# on a session


@pytest.fixture
async def kis(gateway: Gateway) -> AsyncGenerator[Kis]:
    async with open_kis(gateway, timeout=2) as opened:
        yield opened


async def test_cancelling_in_the_middle_returns_at_once_and_leaves_the_session_usable(
    gateway: Gateway, kis: Kis
) -> None:
    await kis(PRICE)
    gateway.always(PRICE_PATH, Reply(cut="hang"))
    before = tasks_besides_this()
    work = asyncio.create_task(kis.gather([PRICE] * 500))
    await asyncio.sleep(0.1)
    began = anyio.current_time()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert anyio.current_time() - began < 0.2
    assert kis.waiting == 0
    await asyncio.sleep(0)
    assert len(tasks_besides_this() - before) <= 60, "only the gateway's own"
    gateway.always(PRICE_PATH, PRICED)
    assert (await kis(PRICE)).price == 71_000


async def test_a_timeout_around_each_leaves_nothing_waiting(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PRICE_PATH, Reply(cut="hang"))
    with anyio.move_on_after(0.1) as scope:
        async for _ in kis.each(itertools.repeat(PRICE)):
            pass
    assert scope.cancelled_caught
    assert kis.waiting == 0


async def test_workers_are_bounded_so_that_an_order_finds_a_short_queue(gateway: Gateway) -> None:
    async with open_kis(gateway, rate=3) as kis:
        work = asyncio.create_task(kis.gather([PRICE] * 1_000))
        await asyncio.sleep(0.15)
        assert 0 < kis.waiting <= 2 * 3 + 4
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


async def test_each_pairs_endpoints_with_values(gateway: Gateway, kis: Kis) -> None:
    def answer(seen: Seen) -> Reply:
        symbol = seen.query["FID_INPUT_ISCD"]
        return ok(output={"stck_shrn_iscd": symbol, "stck_prpr": str(int(symbol))})

    gateway.always(PRICE_PATH, answer)
    endpoints = [InquirePrice(symbol=f"{number:06d}") for number in range(1, 31)]
    async for endpoint, value in kis.each(endpoints):
        assert not isinstance(value, KisError)
        assert isinstance(endpoint, InquirePrice)
        assert value.price == int(endpoint.symbol)
