"""What a list of orders proves, and what it does not: gaps, late rows, and clocks that are off."""

import time
from collections.abc import AsyncGenerator, Callable

import anyio
import pytest
from tests.support.desk import Desk, buy, desk_orders

from kis_async.net.kis_clock import KisClock
from kis_async.orders import Guards, Orders, Patience, State
from kis_async.wire.codes import Environment
from kis_async.wire.errors import IncompleteAnswer, OrderBlocked, OrderNotCreated, OutcomeUnknown

pytestmark = pytest.mark.anyio

Rows = list[dict[str, str]]
BRIEF = Patience(visible_after=0.1, look_every=0.02, beyond=0.1)


async def lose() -> None:
    raise OutcomeUnknown("lost")


async def keep() -> None:
    """Nothing is lost."""


def nothing_at_all(_: Rows) -> Rows:
    return []


def stuck_at_one(rows: Rows) -> Rows:
    return rows[:1]


def all_but_the_second(rows: Rows) -> Rows:
    return [row for row in rows if int(row["odno"]) != 2]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def orders(desk: Desk) -> AsyncGenerator[Orders]:
    orders = desk_orders(desk, None, patience=BRIEF, guards=Guards(daily_value=10_000_000))
    yield orders
    await orders.aclose()


async def three_accepted(orders: Orders, *, old: bool = True) -> None:
    for quantity in (1, 2, 4):
        await orders.submit(buy(quantity))
    if old:
        await anyio.sleep(BRIEF.visible_after)


# Lists with gaps


@pytest.mark.parametrize(
    ("shows", "missing"),
    [
        (nothing_at_all, ["0000000001", "0000000002", "0000000003"]),
        (stuck_at_one, ["0000000002", "0000000003"]),
        (all_but_the_second, ["0000000002"]),
    ],
)
@pytest.mark.parametrize("booked", [True, False])
async def test_a_list_with_gaps_proves_nothing(
    desk: Desk, orders: Orders, shows: Callable[[Rows], Rows], missing: list[str], booked: bool
) -> None:
    await three_accepted(orders)
    desk.shows = shows if not booked else lambda rows: shows(rows[:3])
    setattr(desk, "after" if booked else "before", lose)
    with pytest.raises(OutcomeUnknown, match=r".*".join(missing)):
        await orders.submit(buy(3), client_id="mine")
    ticket = await orders.get("mine")
    assert ticket is not None
    assert ticket.state is State.UNKNOWN
    assert all(number in ticket.note for number in missing)
    desk.shows = list
    (ticket,) = await orders.reconcile()
    assert ticket.state is (State.ACCEPTED if booked else State.NOT_CREATED)


async def test_a_list_that_shows_every_accepted_order_proves_an_absence(desk: Desk, orders: Orders) -> None:
    await three_accepted(orders)
    desk.before = lose
    with pytest.raises(OrderNotCreated):
        await orders.submit(buy(3))


async def test_an_order_too_young_to_show_need_not_be_shown(desk: Desk) -> None:
    orders = desk_orders(desk, None, patience=Patience(visible_after=0.5, look_every=0.02, beyond=0.1))
    await orders.submit(buy(1))
    desk.before = lose
    sent = anyio.current_time()
    with pytest.raises(OutcomeUnknown):
        await orders.submit(buy(3), client_id="mine", settle=False)
    desk.before = keep
    await anyio.sleep(sent + 0.4 - anyio.current_time())
    await orders.submit(buy(2))
    desk.shows = stuck_at_one
    await orders.reconcile(patience=0.2)
    ticket = await orders.get("mine")
    assert ticket is not None
    assert ticket.state is State.NOT_CREATED
    await orders.aclose()


@pytest.mark.parametrize(
    ("environment", "accepted", "expected"),
    [
        (Environment.REAL, False, OrderNotCreated),
        (Environment.PAPER, False, OutcomeUnknown),
        (Environment.PAPER, True, OrderNotCreated),
    ],
)
async def test_an_empty_list_is_weak_on_paper(
    environment: Environment, accepted: bool, expected: type[Exception]
) -> None:
    desk = Desk(environment=environment)
    orders = desk_orders(desk, None, patience=BRIEF)
    if accepted:
        await three_accepted(orders)
    desk.before = lose
    with pytest.raises(expected):
        await orders.submit(buy(3))
    await orders.aclose()


async def test_an_order_that_turns_up_after_all_is_told_by_the_next_reconcile(
    desk: Desk, orders: Orders
) -> None:
    await three_accepted(orders)
    desk.after = lose
    desk.shows = lambda rows: rows[:3]
    with pytest.raises(OrderNotCreated):
        await orders.submit(buy(100, 70_000), client_id="mine")
    assert await orders.reconcile() == []
    desk.after = keep
    desk.shows = list
    (ticket,) = await orders.reconcile()
    assert (ticket.client_id, ticket.state, ticket.order_no) == ("mine", State.ACCEPTED, "0000000004")
    assert await orders.reconcile() == []
    again = await orders.submit(buy(100, 70_000), client_id="mine")
    assert again.order_no == "0000000004"
    assert desk.asked == 4
    # It counts in the day's value again: 7 + 100 shares at 70,000 won, and 10,000,000 won are allowed.
    with pytest.raises(OrderBlocked):
        await orders.submit(buy(37, 70_000))


async def test_a_second_order_of_the_same_terms_is_not_taken_for_the_first(
    desk: Desk, orders: Orders
) -> None:
    desk.before = lose
    with pytest.raises(OrderNotCreated):
        await orders.submit(buy(3), client_id="first")
    desk.before = keep
    ticket = await orders.submit(buy(3), client_id="second")
    assert await orders.reconcile() == []
    desk.after = lose
    third = await orders.submit(buy(3), client_id="third")
    first = await orders.get("first")
    assert first is not None
    assert first.state is State.NOT_CREATED
    assert (ticket.order_no, third.order_no) == ("0000000001", "0000000002")


async def test_open_orders_are_not_read_from_a_list_with_gaps(desk: Desk, orders: Orders) -> None:
    await three_accepted(orders)
    desk.shows = nothing_at_all
    for read in (orders.open, orders.today, orders.fills):
        with pytest.raises(IncompleteAnswer, match="0000000001, 0000000002, 0000000003"):
            await read()
    desk.shows = list
    assert len(await orders.open()) == 3


# Clocks


@pytest.mark.parametrize("ahead", [-86_400, -660, -30, 30, 660, 86_400])
@pytest.mark.parametrize("accepted", [True, False])
async def test_a_clock_that_is_off_makes_no_booked_order_disappear(ahead: float, accepted: bool) -> None:
    desk = Desk()
    desk.ahead = ahead
    orders = desk_orders(desk, None, patience=BRIEF)
    if accepted:  # receipts and rows have said what time it is
        await three_accepted(orders)
        await orders.today()
    desk.after = lose
    if accepted:
        ticket = await orders.submit(buy(3), client_id="mine")
        assert ticket.order_no == "0000000004"
    else:
        with pytest.raises(OutcomeUnknown, match="0000000001"):
            await orders.submit(buy(3), client_id="mine")
    await orders.aclose()


@pytest.mark.parametrize("ahead", [-86_400, -5 * 3_600, 11 * 3_600, 86_400])
async def test_open_orders_go_by_what_kis_lists(ahead: float) -> None:
    desk = Desk()
    desk.clock = KisClock(lambda: time.time() + ahead)
    orders = desk_orders(desk, None, patience=BRIEF)
    ticket = await orders.submit(buy(3))
    assert [row.order_no for row in await orders.open()] == [ticket.order_no]
    assert len(await orders.today()) == 1
    with pytest.raises(TimeoutError):
        await orders.wait(ticket, timeout=0.1, every=0.02)
    await orders.aclose()


# One reader


async def test_one_who_reconciles_and_one_who_waits_share_their_looks() -> None:
    desk = Desk()
    orders = desk_orders(desk, None, patience=Patience(visible_after=3, look_every=0.1, beyond=0.1))
    resting = await orders.submit(buy(1))
    appears = anyio.current_time() + 0.45
    desk.shows = lambda rows: rows if anyio.current_time() > appears else rows[:1]
    desk.after = lose
    before = desk.looks
    async with anyio.create_task_group() as tasks:

        async def wait() -> None:
            with anyio.move_on_after(2):
                await orders.wait(resting, every=0.1)

        tasks.start_soon(wait)
        ticket = await orders.submit(buy(3))
        tasks.cancel_scope.cancel()
    assert ticket.state is State.ACCEPTED
    assert desk.looks - before <= 7  # 0.5 s by two, each every 0.1 s: 11 without sharing
    await orders.aclose()
