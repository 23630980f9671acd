"""What the verbs have in common."""

import asyncio

import anyio
import anyio.lowlevel
import pytest

from kis_async import Kis, NoData
from kis_async.verbs.base import has_price, together

pytestmark = pytest.mark.anyio


async def give(value: str) -> str:
    await anyio.lowlevel.checkpoint()
    return value


async def fail() -> int:
    await anyio.lowlevel.checkpoint()
    raise NoData("nothing")


async def test_calls_at_once_keep_their_values() -> None:
    async with together() as tasks:
        first, second = tasks.create_task(give("a")), tasks.create_task(give("b"))
    assert (first.result(), second.result()) == ("a", "b")


async def test_the_first_that_fails_is_raised_as_itself_and_ends_the_others() -> None:
    ended = asyncio.Event()

    async def wait_for_ever() -> None:
        try:
            await anyio.sleep(60)
        finally:
            ended.set()

    async def both() -> None:
        async with together() as tasks:
            tasks.create_task(wait_for_ever())
            tasks.create_task(fail())

    with pytest.raises(NoData, match="nothing"):
        await both()
    assert ended.is_set()


async def test_whoever_cancels_gets_the_cancellation() -> None:
    with anyio.move_on_after(0.01) as scope:
        async with together() as tasks:
            tasks.create_task(anyio.sleep(60))
    assert scope.cancelled_caught


@pytest.mark.parametrize(("price", "told"), [(None, False), (0, False), (1, True)])
def test_a_price_of_nothing_is_none(price: int | None, told: bool) -> None:
    class Row:
        def __init__(self) -> None:
            self.price = price

    assert has_price(Row()) is told
    assert not has_price(None)


async def test_a_namespace_is_made_once_and_says_whose_it_is(pretended: Kis) -> None:
    for name in ("etf", "calendar", "overseas", "derivatives", "overseas_derivatives", "bonds"):
        space = getattr(pretended, name)
        assert space is getattr(pretended, name)
        assert "sandbox.real" in repr(space)
