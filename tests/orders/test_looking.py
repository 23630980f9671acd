"""Looking for orders whose answer was lost: slow lists, clocks that are set, and looks that are shared."""

import asyncio
import time
from pathlib import Path
from typing import Any

import anyio
import pytest
from tests.support.desk import Desk, buy, desk_orders

from kis_async.net.kis_clock import KisClock
from kis_async.orders import Orders, Patience, State
from kis_async.wire.errors import ConfigError, InvalidRequest, OutcomeUnknown, ServerError

pytestmark = pytest.mark.anyio


async def lose() -> None:
    raise OutcomeUnknown("lost")


class Wall:
    """A clock of this machine that can be set."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


class SlowDesk(Desk):
    """Its list takes its time, and what is booked meanwhile is not in it."""

    takes = 0.3

    async def collect(self, endpoint: Any) -> Any:
        found = await super().collect(endpoint)
        await anyio.sleep(self.takes)
        return found


async def lost_order(orders: Orders, desk: Desk, *, booked: bool) -> None:
    setattr(desk, "after" if booked else "before", lose)
    with pytest.raises(OutcomeUnknown):
        await orders.submit(buy(), client_id="mine", settle=False)


@pytest.mark.parametrize("booked", [True, False])
async def test_reconcile_finishes_a_look_that_takes_longer_than_its_patience(booked: bool) -> None:
    desk = SlowDesk()
    orders = desk_orders(desk, None, patience=Patience(visible_after=0.1, look_every=0.01, beyond=0.0))
    await lost_order(orders, desk, booked=booked)
    (ticket,) = await orders.reconcile()
    assert ticket.state is (State.ACCEPTED if booked else State.NOT_CREATED)
    await orders.aclose()


async def test_the_caller_of_an_order_waits_no_longer_than_patience() -> None:
    desk = SlowDesk()
    desk.takes = 30
    orders = desk_orders(desk, None, patience=Patience(visible_after=0.1, beyond=0.1))
    desk.after = lose
    with anyio.fail_after(5), pytest.raises(OutcomeUnknown):
        await orders.submit(buy(), client_id="mine")
    await orders.aclose()


async def test_a_clock_that_is_put_forward_makes_no_order_absent_before_its_time() -> None:
    desk, wall = Desk(), Wall()
    desk.clock = KisClock(wall)
    orders = desk_orders(desk, None, patience=Patience(visible_after=0.5, look_every=0.05))
    await lost_order(orders, desk, booked=False)
    wall.ahead = 300
    (ticket,) = await orders.reconcile(patience=0.3)
    assert ticket.state is State.UNKNOWN
    (ticket,) = await orders.reconcile()
    assert ticket.state is State.NOT_CREATED
    await orders.aclose()


async def test_an_order_from_before_kis_lists_any_does_not_keep_others_from_being_settled() -> None:
    desk, wall = Desk(), Wall()
    desk.clock = KisClock(wall)
    orders = desk_orders(desk, None)
    await lost_order(orders, desk, booked=False)
    wall.ahead = 86 * 86_400
    (ticket,) = await orders.reconcile()
    assert (ticket.state, ticket.note) == (State.AMBIGUOUS, "KIS's list of orders does not go so far back.")
    assert desk.looks == 0
    await orders.aclose()


async def test_a_hundred_that_wait_share_their_looks(tmp_path: Path) -> None:
    desk = Desk()
    orders = desk_orders(desk, tmp_path / "j", patience=Patience(visible_after=0.5, look_every=0.1))
    desk.after = lose
    tickets = await asyncio.gather(*(orders.submit(buy(quantity)) for quantity in range(1, 101)))
    assert {ticket.state for ticket in tickets} == {State.ACCEPTED}
    assert desk.looks < 20
    await orders.aclose()


async def test_a_list_that_cannot_be_had_leaves_it_unknown_and_the_next_look_tells(
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk = Desk()
    orders = desk_orders(desk, None)
    await lost_order(orders, desk, booked=True)
    collect = desk.collect

    async def fail(_: object) -> None:
        raise ServerError("down")

    desk.collect = fail  # type: ignore[assignment,method-assign]
    (ticket,) = await orders.reconcile(patience=0.2)
    assert ticket.state is State.UNKNOWN
    assert "could not be looked for" in caplog.text
    desk.collect = collect  # type: ignore[method-assign]
    (ticket,) = await orders.reconcile()
    assert ticket.state is State.ACCEPTED
    await orders.aclose()


@pytest.mark.parametrize("number", ["", " ", "abc", "0", "12-3", "１２"])
async def test_what_is_no_order_number_resolves_nothing(number: str) -> None:
    desk = Desk()
    orders = desk_orders(desk, None)
    await lost_order(orders, desk, booked=True)
    with pytest.raises(InvalidRequest, match="no order number"):
        await orders.resolve("mine", number)
    ticket = await orders.resolve("mine", " 12 ")
    assert (ticket.state, ticket.order_no) == (State.ACCEPTED, "0000000012")
    await orders.aclose()


async def test_what_is_still_being_sent_is_not_resolved() -> None:
    desk = Desk()
    orders = desk_orders(desk, None)
    out, back = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        out.set()
        await back.wait()

    desk.after = wait
    sending = asyncio.create_task(orders.submit(buy(), client_id="mine"))
    await out.wait()
    with pytest.raises(InvalidRequest, match="still being sent"):
        await orders.resolve("mine", None)
    back.set()
    assert (await sending).state is State.ACCEPTED
    await orders.aclose()


@pytest.mark.parametrize("name", ["visible_after", "look_every", "beyond", "skew", "doubt"])
@pytest.mark.parametrize("value", [-1, float("inf"), float("nan")])
def test_a_time_is_a_number_of_seconds(name: str, value: float) -> None:
    with pytest.raises(ConfigError, match=name):
        Patience(**{name: value})
