"""Guards: each by value, and all of them while a hundred tasks and two processes' worth of sessions race."""

import asyncio
import datetime as dt
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.desk import Desk, buy, desk_orders
from tests.support.gateway import Gateway, kis_error, serving
from tests.support.opened import ORDER_PATH, Ledger, open_kis

from kis_async.net.journal import UNIT
from kis_async.orders import Guards, State, Ticket
from kis_async.orders.guards import counted, value_of
from kis_async.orders.orders import Orders
from kis_async.orders.original import Original
from kis_async.orders.ticket import Action, Terms
from kis_async.wire.errors import ConfigError, KisError, OrderBlocked, OrderRejected, OutcomeUnknown
from kis_async.wire.zones import SEOUL

pytestmark = pytest.mark.anyio

BUY = Terms("domestic_stock", Action.NEW, "buy", "005930", Decimal(10), Decimal(70_000), None, "KRX")
MARKET = replace(BUY, price=None)
AMEND = replace(BUY, action=Action.AMEND, original_order_no="7", price=Decimal(71_000))
CANCEL = replace(BUY, action=Action.CANCEL, original_order_no="7", price=None)
LAST = Decimal(70_000)


def passes(guards: Guards, terms: Terms, last: Decimal | None = LAST) -> bool:
    try:
        guards.check(terms, last)
    except OrderBlocked:
        return False
    return True


# By value


@pytest.mark.parametrize(
    ("guards", "terms", "last", "expected"),
    [
        (Guards(), BUY, None, True),
        (Guards(largest_quantity=10), BUY, None, True),
        (Guards(largest_quantity=9), BUY, None, False),
        (Guards(largest_quantity=10), replace(BUY, quantity=None), None, False),
        (Guards(largest_quantity=Decimal("0.5")), replace(BUY, quantity=Decimal("0.6")), None, False),
        (Guards(largest_value=700_000), BUY, None, True),
        (Guards(largest_value=Decimal("699999.9999")), BUY, None, False),
        (Guards(largest_value=700_000), MARKET, LAST, True),
        (Guards(largest_value=700_000), MARKET, LAST + 1, False),
        (Guards(largest_value=700_000), MARKET, None, False),
        (Guards(daily_value=10**12), replace(BUY, quantity=None), None, False),
        (Guards(largest_value=0), replace(BUY, price=Decimal(0)), None, True),
        (Guards(largest_value=0), BUY, None, False),
        (Guards(largest_value=5), replace(BUY, price=Decimal(-1)), None, False),
        (Guards(largest_value=10**12), replace(BUY, market="domestic_futureoption"), None, False),
        (Guards(largest_value=70_000), replace(BUY, market="domestic_bond"), None, True),
        (Guards(largest_value=69_999), replace(BUY, market="domestic_bond"), None, False),
        (Guards(price_band=3), replace(BUY, price=Decimal(72_100)), LAST, True),
        (Guards(price_band=3), replace(BUY, price=Decimal(72_101)), LAST, False),
        (Guards(price_band=3), replace(BUY, price=Decimal(67_900)), LAST, True),
        (Guards(price_band=3), replace(BUY, price=Decimal(67_899)), LAST, False),
        (Guards(price_band=3), BUY, None, False),
        (Guards(price_band=3), MARKET, None, True),
        (Guards(price_band=Decimal("0.5")), replace(BUY, price=Decimal(70_400)), LAST, False),
        (Guards(symbols={"005930"}), BUY, None, True),
        (Guards(symbols={"018880"}), BUY, None, False),
        (Guards(symbols=()), BUY, None, False),
        (Guards(symbols={"018880"}), replace(BUY, symbol=None), None, False),
        (Guards(symbols={"018880"}), AMEND, None, True),
        (Guards(largest_value=0, largest_quantity=0, price_band=0, symbols=()), CANCEL, None, True),
        (Guards(largest_quantity=9), replace(CANCEL, to_market=True), None, False),
        (Guards(largest_value=700_000), AMEND, None, False),
    ],
)
def test_each_guard_by_value(guards: Guards, terms: Terms, last: Decimal | None, expected: bool) -> None:
    assert passes(guards, terms, last) is expected


@pytest.mark.parametrize("name", ["largest_value", "largest_quantity", "daily_value", "price_band"])
@pytest.mark.parametrize("value", [-1, Decimal(-1), 0.5, True, "5", Decimal("NaN")])
def test_a_limit_is_exact_and_not_below_nothing(name: str, value: Any) -> None:
    with pytest.raises(ConfigError, match=name):
        Guards(**{name: value})


def test_one_symbol_is_no_collection() -> None:
    with pytest.raises(ConfigError, match="collection"):
        Guards(symbols="005930")


def test_an_amendment_counts_what_it_adds() -> None:
    original = Original(market="domestic_stock", order_no="7", worth=Decimal(70_000), quantity=Decimal(10))
    assert counted(AMEND, None, original) == 10_000
    assert counted(replace(AMEND, quantity=Decimal(4)), None, original) == 4_000
    assert counted(replace(AMEND, price=Decimal(69_000)), None, original) == 0
    assert counted(replace(AMEND, price=None), Decimal(70_500), original) == 5_000
    assert counted(AMEND, None, None) == 710_000
    assert counted(CANCEL, None, original) is None
    bond = replace(AMEND, market="domestic_bond")
    assert counted(bond, None, original) == 1_000
    assert value_of(replace(BUY, quantity=None), None) is None


# Racing


async def all_of(*orders: Any) -> tuple[list[Ticket], list[KisError]]:
    done = await asyncio.gather(*orders, return_exceptions=True)
    assert all(isinstance(one, Ticket | KisError) for one in done), done
    return [one for one in done if isinstance(one, Ticket)], [
        one for one in done if isinstance(one, KisError)
    ]


@asynccontextmanager
async def two_sessions(desk: Desk, path: Path, **settings: Any) -> AsyncGenerator[tuple[Orders, Orders]]:
    """Two sessions of one account, each with the journal open, as two processes have."""
    first, second = (desk_orders(desk, path, **settings) for _ in range(2))
    yield first, second
    await first.aclose()
    await second.aclose()


async def test_a_hundred_tasks_use_up_the_daily_value_and_not_a_won_more(tmp_path: Path) -> None:
    desk = Desk()
    guards = Guards(daily_value=3_700_000)
    async with two_sessions(desk, tmp_path / "j", guards=guards) as sessions:
        tickets, errors = await all_of(*(sessions[n % 2].submit(buy(1, 100_000)) for n in range(100)))
        assert len(tickets) == len(desk.book) == 37
        assert {type(one) for one in errors} == {OrderBlocked}
        day = f"{dt.datetime.now(SEOUL):%Y-%m-%d}"
        assert await sessions[0]._journal.day_total(day, "KRW") == 3_700_000 * UNIT
        with pytest.raises(OrderBlocked, match="0 is left"):
            await sessions[1].submit(buy(1, 1))


async def test_what_kis_refuses_is_given_back_and_used_by_others() -> None:
    desk = Desk()
    orders = desk_orders(desk, None, guards=Guards(daily_value=1_000_000))
    turn = refused = 0

    async def refuse_some() -> None:
        nonlocal turn, refused
        turn += 1
        if turn % 3 == 0:
            refused += 1
            raise OrderRejected("no")
        if turn % 7 == 0:
            raise OutcomeUnknown("lost before it was booked")

    desk.before = refuse_some
    blocked = 0
    for _ in range(4):
        _, errors = await all_of(*(orders.submit(buy(1, 100_000)) for _ in range(25)))
        blocked += sum(isinstance(one, OrderBlocked) for one in errors)
    assert refused
    assert blocked
    assert len(desk.book) == 10  # in the end all of it is used, and never more
    await orders.aclose()


async def test_an_order_whose_fate_is_unknown_counts() -> None:
    desk = Desk()
    orders = desk_orders(desk, None, guards=Guards(daily_value=100_000))

    async def lose() -> None:
        raise OutcomeUnknown("lost")

    desk.after = lose
    with pytest.raises(OutcomeUnknown):
        await orders.submit(buy(1, 100_000), settle=False)
    with pytest.raises(OrderBlocked):
        await orders.submit(buy(1, 1))
    await orders.aclose()


async def test_the_largest_order_holds_for_each_of_a_hundred(tmp_path: Path) -> None:
    desk = Desk()
    guards = Guards(largest_value=50_000, largest_quantity=80)
    async with two_sessions(desk, tmp_path / "j", guards=guards) as sessions:
        await all_of(*(sessions[n % 2].submit(buy(n, 1_000)) for n in range(1, 101)))
    assert sorted(int(row["ord_qty"]) for row in desk.book) == list(range(1, 51))


async def test_of_a_hundred_that_say_the_same_one_is_out_at_a_time(tmp_path: Path) -> None:
    desk = Desk()
    out = most = 0

    async def count() -> None:
        nonlocal out, most
        out += 1
        most = max(most, out)
        await asyncio.sleep(0.005)
        out -= 1

    desk.before = count
    async with two_sessions(desk, tmp_path / "j", alike="refuse") as sessions:
        tickets, errors = await all_of(*(sessions[n % 2].submit(buy()) for n in range(100)))
        assert most == 1
        assert tickets
        assert {type(one) for one in errors} <= {OrderBlocked}
        assert len(tickets) == len(desk.book)
        others, errors = await all_of(*(sessions[n % 2].submit(buy(n)) for n in range(1, 101)))
        assert (len(others), errors) == (100, [])


@pytest.fixture
async def scripted(quick: None) -> AsyncGenerator[Gateway]:
    """A gateway over sockets that answers as it is told."""
    async with serving() as running:
        yield running


async def test_a_kill_switch_in_the_middle_keeps_back_all_that_has_not_left(
    scripted: Gateway, tmp_path: Path
) -> None:
    ledger = Ledger()
    scripted.always(ORDER_PATH, ledger)
    async with (
        open_kis(scripted, journal_dir=tmp_path, rate=20) as kis,
        open_kis(scripted, journal_dir=tmp_path, rate=20, key="P" * 36) as other,
    ):
        sending = [
            asyncio.ensure_future((kis, other)[n % 2].orders.submit(buy(n), client_id=f"n{n}"))
            for n in range(1, 101)
        ]
        await scripted.until(ORDER_PATH)
        await kis.orders._journal.kill("enough")
        booked = len(ledger.booked)
        assert booked < 60
        tickets, errors = await all_of(*sending)
        # One that had passed the gate of its own session in that moment may still arrive, and no more.
        assert booked <= len(ledger.booked) <= booked + 10
        assert len(tickets) == len(ledger.booked)
        assert {type(one) for one in errors} == {OrderBlocked}
        assert any("kill" in str(one).lower() or "enough" in str(one) for one in errors)
        states = [ticket.state for ticket in await kis.orders.tickets()]
        assert states.count(State.ACCEPTED) == len(ledger.booked)
        assert states.count(State.SENDING) == 0
        with pytest.raises(OrderBlocked, match="enough"):
            await other.orders.submit(buy(200))
        await other.orders._journal.kill(None)
        assert (await kis.orders.submit(buy(200))).state is State.ACCEPTED


async def test_the_kill_switch_stands_between_two_tries_of_an_order(
    scripted: Gateway, tmp_path: Path
) -> None:
    ledger = Ledger()
    scripted.script(ORDER_PATH, *[kis_error("EGW00201")] * 3)
    scripted.always(ORDER_PATH, ledger)
    async with open_kis(scripted, journal_dir=tmp_path) as kis:
        sending = asyncio.ensure_future(kis.orders.submit(buy(), client_id="mine"))
        await scripted.until(ORDER_PATH)
        await kis.orders._journal.kill("enough")
        with pytest.raises(OrderBlocked, match="enough"):
            await sending
        ticket = await kis.orders.get("mine")
        assert ticket is not None
        assert ticket.state is State.NOT_CREATED
    assert ledger.booked == []


async def test_an_order_that_another_session_gave_up_does_not_leave(tmp_path: Path) -> None:
    desk = Desk()
    orders = desk_orders(desk, tmp_path / "j")
    claim = orders._journal.claim

    async def claim_and_lose(*arguments: Any, **settings: Any) -> Any:
        found = await claim(*arguments, **settings)
        await orders._steps.record("mine", State.UNKNOWN)
        return found

    orders._journal.claim = claim_and_lose  # type: ignore[method-assign]
    with pytest.raises(OrderBlocked, match="given it up"):
        await orders.submit(buy(), client_id="mine")
    assert desk.asked == 0
    await orders.aclose()


async def test_a_dry_run_sends_and_writes_nothing() -> None:
    desk = Desk()
    orders = desk_orders(desk, None, guards=Guards(dry_run=True, largest_quantity=5))
    assert (await orders.submit(buy(5), client_id="a")).state is State.DRY_RUN
    with pytest.raises(OrderBlocked):
        await orders.submit(buy(6))
    assert await orders.tickets() == []
    orders.guards = Guards()
    assert (await orders.submit(buy(6), client_id="a")).state is State.ACCEPTED
    await orders.aclose()
