"""Orders over real sockets to a gateway that breaks at every point, compared with its book order by order."""

import asyncio
import itertools
import random
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.books import Books, running_books
from tests.support.faults import both
from tests.support.opened import ACCOUNT, KEY, SECRET, Http, use_http

from kis_async import AppKey, Kis
from kis_async.api.domestic_stock import OrderCash
from kis_async.orders import Patience, State, Ticket
from kis_async.wire.codes import Side
from kis_async.wire.errors import KisError, OrderNotCreated, OutcomeUnknown, Unreachable

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

LAG = 0.3
QUICK = Patience(visible_after=1.2, look_every=0.1, beyond=3.0)
"""As KIS's, in a tenth of the time."""

BOOKED = (
    *("ok", "slow", "cut_after", "half_after", "garbage_after", "hang_booked", "hang_booked_late"),
    *("hang_booked_after_drop", "code_500_after", "blank_500_after", "ledger_rate_after", "html_after"),
    *("empty_after", "no_number", "refused_with_number"),
)
GONE = (
    *("cut_before", "half_before", "hang", "code_500_before", "blank_500_before", "ledger_rate_before"),
    *("html_before", "empty_before", "down"),
)
AGAIN = ("rate", "rate_200", "expired")
prices = itertools.count(10_000, 5)


@pytest.fixture(scope="module")
def books() -> Iterator[Books]:
    with running_books(seed=7, lag=LAG, skew=-1.5, hang=0.2) as found:
        yield found


def opened(books: Books, folder: Path | None, **settings: Any) -> Kis:
    quick: dict[str, Any] = {
        "rate": 1000,
        "timeout": 0.25,
        "deadline": 5.0,
        "token_dir": None,
        "patience": QUICK,
    }
    kis = Kis(
        AppKey(KEY, SECRET),
        "real",
        ACCOUNT,
        base_url=books.base_url,
        journal_dir=folder,
        **(quick | settings),
    )
    kis.session.tokens._gap = 0.01
    return kis


@pytest.fixture
async def kis(
    books: Books, tmp_path: Path, http: Http, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[Kis]:
    use_http(http, monkeypatch)
    async with opened(books, tmp_path) as found:
        yield found


def order(price: int, quantity: int = 1, side: Side = Side.BUY) -> OrderCash:
    return OrderCash(side=side, symbol="005930", quantity=quantity, price=Decimal(price))


async def sent(kis: Kis, price: int, **more: Any) -> Ticket | KisError:
    try:
        return await kis.orders.submit(order(price), **more)
    except KisError as error:
        return error


@both
async def test_whatever_befalls_an_order_it_ends_as_what_it_is(kis: Kis, books: Books, http: Http) -> None:
    async def one(price: int) -> tuple[Ticket | KisError, Ticket | None]:
        found = await sent(kis, price, client_id=f"p{price}")
        return found, await kis.orders.get(f"p{price}")

    faults = (*BOOKED, *GONE, *AGAIN, "reject")
    of = {fault: next(prices) for fault in faults}
    running: dict[str, asyncio.Task[tuple[Ticket | KisError, Ticket | None]]] = {}
    for fault, price in of.items():
        books.script(fault)
        before = books.asked()
        running[fault] = asyncio.ensure_future(one(price))
        await asyncio.to_thread(books.until_more_than, before)
        if fault in AGAIN:
            await running[fault]
        if fault == "down":
            await asyncio.sleep(0.3)
    for fault, price in of.items():
        found, ticket = await running[fault]
        booked = books.booked(price)
        assert ticket is not None
        if fault in BOOKED or fault in AGAIN:
            assert len(booked) == 1, fault
            assert isinstance(found, Ticket), fault
            assert (found.state, ticket.state) == (State.ACCEPTED, State.ACCEPTED), fault
            assert [int(one.order_no or 0) for one in (found, ticket)] == booked * 2, fault
        else:
            assert booked == [], fault
            assert ticket.state is (State.REJECTED if fault == "reject" else State.NOT_CREATED), fault
            assert isinstance(found, KisError), fault
            assert (type(found) is OrderNotCreated) is (fault in GONE), fault
            assert found.client_id == f"p{price}", fault
        # Asked again, in the same words, it is the same order.
        again = await sent(kis, price, client_id=f"p{price}")
        assert type(again) is type(found), fault
        assert books.booked(price) == booked, fault


async def test_a_gateway_that_refuses_connections_gets_no_order(tmp_path: Path) -> None:
    async with opened(Books("http://127.0.0.1:9"), tmp_path, deadline=0.3) as kis:
        found = await sent(kis, next(prices), client_id="mine")
        assert isinstance(found, Unreachable)
        ticket = await kis.orders.get("mine")
        assert ticket is not None
        assert ticket.state is State.NOT_CREATED


async def test_with_settle_off_the_loss_is_told_at_once_and_reconcile_settles_it(
    books: Books, tmp_path: Path
) -> None:
    booked, absent = next(prices), next(prices)
    async with opened(books, tmp_path) as kis:
        for price, fault in ((booked, "cut_after"), (absent, "cut_before")):
            books.script(fault)
            found = await sent(kis, price, client_id=f"p{price}", settle=False)
            assert isinstance(found, OutcomeUnknown)
            assert found.client_id == f"p{price}"
    async with opened(books, tmp_path) as kis:  # after a restart
        tickets = {ticket.client_id: ticket for ticket in await kis.orders.reconcile()}
        assert int(tickets[f"p{booked}"].order_no or 0) == books.booked(booked)[0]
        assert tickets[f"p{absent}"].state is State.NOT_CREATED
        assert await kis.orders.reconcile() == []


async def test_a_session_that_closes_while_orders_are_out_leaves_none_sending(
    books: Books, tmp_path: Path
) -> None:
    fates = [(next(prices), fate) for fate in ("hang", "hang_booked", "hang_booked", "hang")]
    async with opened(books, tmp_path, timeout=5.0) as kis:
        sending: list[asyncio.Task[Ticket | KisError]] = []
        for price, fate in fates:
            books.script(fate)
            before = books.asked()
            sending.append(asyncio.ensure_future(sent(kis, price, client_id=f"p{price}")))
            await asyncio.to_thread(books.until_more_than, before)
    assert {type(one) for one in await asyncio.gather(*sending)} == {OutcomeUnknown}
    async with opened(books, tmp_path) as kis:
        assert {ticket.state for ticket in await kis.orders.tickets()} == {State.UNKNOWN}
        tickets = await kis.orders.reconcile()
        booked = [books.booked(price) for price, _ in fates]
        assert [[int(one.order_no)] if one.order_no else [] for one in tickets] == booked
        assert sum(map(len, booked)) == 2


async def test_one_of_two_alike_is_ambiguous_until_its_owner_tells(books: Books, tmp_path: Path) -> None:
    price = next(prices)
    async with opened(books, tmp_path) as kis:
        books.script("cut_before")
        assert isinstance(await sent(kis, price, client_id="a", settle=False), OutcomeUnknown)
        books.script("cut_after")
        found = await sent(kis, price, client_id="b")
        (number,) = books.booked(price)
        assert isinstance(found, OutcomeUnknown)
        tickets = await kis.orders.reconcile()
        assert {one.client_id: (one.state, one.candidates) for one in tickets} == {
            name: (State.AMBIGUOUS, (f"{number:>10d}".strip(),)) for name in "ab"
        }
        # A third that says the same and is found must not be given their order.
        books.script("cut_after")
        third = await sent(kis, price, client_id="c")
        assert isinstance(third, OutcomeUnknown)
        # Once one is told apart the others follow.
        await kis.orders.resolve("a", None)
        tickets = await kis.orders.reconcile()
        assert {one.client_id: one.state for one in tickets} == dict.fromkeys("bc", State.ACCEPTED)
        assert sorted(int(one.order_no or 0) for one in tickets) == books.booked(price)


async def test_hundreds_of_orders_through_all_faults_at_once(books: Books, tmp_path: Path) -> None:
    dice = random.Random(11)
    base = next(prices)
    count = 400
    # One in twenty says the same as another.
    wanted = [
        base + 5 * (dice.randrange(number) if number and dice.random() < 0.05 else number)
        for number in range(count)
    ]
    for _ in range(count):
        next(prices)
    books.mix(
        {fault: 1.0 for fault in (*BOOKED, *GONE, *AGAIN, "reject") if fault != "down"}
        | {"ok": 20, "down": 0.3}
    )
    try:
        async with opened(books, tmp_path) as first, opened(books, tmp_path) as second:
            turns = iter(enumerate(wanted))

            async def work(kis: Kis) -> None:
                for number, price in turns:
                    await sent(kis, price, client_id=f"n{number}", settle=number % 3 == 0)

            async with asyncio.TaskGroup() as tasks:
                for worker in range(40):
                    tasks.create_task(work(first if worker % 2 else second))
            books.mix({"ok": 1})
            await first.orders.reconcile(patience=10)
            tickets = {ticket.client_id: ticket for ticket in await first.orders.tickets()}
    finally:
        books.mix({"ok": 1})
    alike: defaultdict[int, list[Ticket]] = defaultdict(list)
    for number, price in enumerate(wanted):
        alike[price].append(tickets[f"n{number}"])
    for price, group in alike.items():
        booked = books.booked(price)
        numbers = [int(one.order_no or 0) for one in group if one.state is State.ACCEPTED]
        open_ = [one for one in group if not one.state.settled]
        assert len(booked) <= len(group)
        assert len(set(numbers)) == len(numbers)
        assert set(numbers) <= set(booked)
        assert len(booked) <= len(numbers) + len(open_)
        assert open_ or len(booked) == len(numbers)
        assert all(one.state is State.AMBIGUOUS and one.candidates for one in open_)
        assert not open_ or len(group) > 1
    states = Counter(ticket.state for ticket in tickets.values())
    assert set(states) >= {State.ACCEPTED, State.REJECTED, State.NOT_CREATED}
    assert sum(states.values()) == count


def test_the_gateway_of_these_tests_shares_no_line_with_the_library() -> None:
    from tests.support.books import SCRIPT

    assert "kis_async" not in "".join(
        line for line in SCRIPT.read_text("utf-8").splitlines() if line.startswith(("import", "from"))
    )
