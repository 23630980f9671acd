"""Orders of every market on the sandbox: taken, lost before and after they are booked, amended, cancelled."""

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any

import pytest

from kis_async import AppKey, Kis
from kis_async.api import domestic_bond as bonds
from kis_async.api import domestic_futureoption as futures
from kis_async.api import domestic_stock as domestic
from kis_async.api import overseas_futureoption as abroad
from kis_async.api import overseas_stock as overseas
from kis_async.net.transport import asgi_transport
from kis_async.orders import State
from kis_async.orders.patience import Patience
from kis_async.sandbox import PAPER, REAL, RunningSandbox, Sandbox, running
from kis_async.wire import Endpoint, OverseasExchange, Side
from kis_async.wire.errors import OrderNotCreated, OrderRejected

pytestmark = pytest.mark.anyio

HIGH, LOW = Decimal(90_000), Decimal(1)
BRIEF = Patience(visible_after=0.3, look_every=0.05, beyond=1.0)


def stock(price: Decimal, symbol: str = "AAPL", at: str = "NASD") -> overseas.Order:
    return overseas.Order(
        side=Side.BUY, exchange=OverseasExchange(at), symbol=symbol, quantity=3, price=price
    )


def by_day(price: Decimal) -> overseas.DaytimeOrder:
    return overseas.DaytimeOrder(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=3, price=price
    )


def future(price: Decimal, session: str = "day") -> futures.Order:
    when = futures.TradingSession(session)
    return futures.Order(side=Side.BUY, symbol="101W12", quantity=3, price=price, session=when)


def abroad_order(price: Decimal) -> abroad.Order:
    return abroad.Order(side=Side.BUY, symbol="ESZ26", quantity=3, price=price)


def bond(price: Decimal) -> bonds.Buy:
    return bonds.Buy(symbol="KR2033022D33", quantity=3, price=price * 10)


ORDERS: dict[str, Any] = {
    "overseas": stock,
    "tokyo": lambda price: stock(price, "7203", "TKSE"),
    "daytime": by_day,
    "futures": future,
    "night": lambda price: future(price, "night"),
    "overseas futures": abroad_order,
    "bond": bond,
}
every = pytest.mark.parametrize("name", ORDERS)


def session(base_url: str, **options: Any) -> Kis:
    quick: dict[str, Any] = {
        "rate": 500,
        "timeout": 2.0,
        "token_dir": None,
        "journal_dir": None,
        "patience": BRIEF,
    }
    account = options.pop("account", REAL)
    return Kis(
        AppKey(account.app_key, account.app_secret),
        account.environment,
        account.number,
        base_url=base_url,
        **(quick | options),
    )


@asynccontextmanager
async def inside(gateway: Sandbox, **options: Any) -> AsyncGenerator[Kis]:
    environment = options.get("account", REAL).environment
    http = asgi_transport(gateway.app(environment))
    async with session(f"http://sandbox.{environment}", http=http, **options) as kis:
        yield kis


@pytest.fixture
def gateway() -> Sandbox:
    return Sandbox(window="off", token_lockout=0.0)


@pytest.fixture
async def kis(gateway: Sandbox) -> AsyncGenerator[Kis]:
    async with inside(gateway) as kis:
        yield kis


def path_of(order: Endpoint[Any]) -> str:
    return order.spec.path


@every
async def test_an_order_is_accepted(kis: Kis, gateway: Sandbox, name: str) -> None:
    ticket = await kis.orders.submit(ORDERS[name](HIGH))
    [deal] = gateway.deals()
    assert ticket.state is State.ACCEPTED
    assert int(ticket.order_no or 0) == deal.no
    assert (deal.market, deal.symbol, deal.filled) == (ticket.market, ticket.symbol, 3)


@every
async def test_a_lost_answer_after_the_booking_is_found(kis: Kis, gateway: Sandbox, name: str) -> None:
    order = ORDERS[name](LOW)
    gateway.fault("drop", path=path_of(order), when="after")
    ticket = await kis.orders.submit(order)
    [deal] = gateway.deals()
    assert ticket.state is State.ACCEPTED
    assert int(ticket.order_no or 0) == deal.no


@every
async def test_a_lost_request_is_no_order(kis: Kis, gateway: Sandbox, name: str) -> None:
    order = ORDERS[name](LOW)
    gateway.fault("drop", path=path_of(order), when="before")
    with pytest.raises(OrderNotCreated):
        await kis.orders.submit(order)
    assert gateway.deals() == []


@every
async def test_one_of_two_alike_is_lost_and_told_apart(kis: Kis, gateway: Sandbox, name: str) -> None:
    order = ORDERS[name](LOW)
    first = await kis.orders.submit(order)
    gateway.fault("drop", path=path_of(order), when="after")
    second = await kis.orders.submit(order)
    assert [int(one.order_no or 0) for one in (first, second)] == [deal.no for deal in gateway.deals()]


@every
async def test_an_order_is_amended_and_cancelled(kis: Kis, gateway: Sandbox, name: str) -> None:
    ticket = await kis.orders.submit(ORDERS[name](LOW))
    amended = await kis.orders.amend(ticket, price=ORDERS[name](LOW * 2).price)
    assert amended.order_no != ticket.order_no
    cancelled = await kis.orders.cancel(amended)
    assert cancelled.original_order_no == amended.order_no
    first, second, third = gateway.deals()
    assert [one.action for one in (first, second, third)] == ["new", "amend", "cancel"]
    assert (first.remaining, second.remaining, second.price) == (0, 0, ORDERS[name](LOW * 2).price)
    assert await kis.orders.open(ticket.market) == []


@every
async def test_a_lost_cancellation_is_found(kis: Kis, gateway: Sandbox, name: str) -> None:
    ticket = await kis.orders.submit(ORDERS[name](LOW))
    fault = gateway.fault("drop", path="rvsecncl", when="after")
    cancelled = await kis.orders.cancel(ticket)
    assert (fault.hits, cancelled.state) == (1, State.ACCEPTED)
    assert [one.remaining for one in gateway.deals()] == [0, 0]


@every
async def test_a_filled_order_cannot_be_cancelled(kis: Kis, gateway: Sandbox, name: str) -> None:
    order = ORDERS[name](HIGH)
    await kis.orders.submit(order)
    with pytest.raises(OrderRejected):
        await kis(_cancellation(order, gateway.deals()[0].no))
    assert len(gateway.deals()) == 1


def _cancellation(order: Any, no: int) -> Endpoint[Any]:
    """A cancel as somebody sends it who has not looked."""
    values: dict[str, Any] = {"revision": "02", "original_order_no": f"{no:010d}"}
    match order:
        case overseas.Order():
            call: Any = overseas.OrderRvsecncl
            values |= {"exchange": order.exchange, "symbol": order.symbol, "quantity": 3}
        case overseas.DaytimeOrder():
            call = overseas.DaytimeOrderRvsecncl
            values |= {"exchange": order.exchange, "symbol": order.symbol, "quantity": 3}
        case futures.Order():
            call = futures.OrderRvsecncl
            values |= {"session": order.session, "quantity": 3}
        case abroad.Order():
            call = abroad.OrderRvsecncl
            values |= {"original_order_no": f"{no:08d}", "original_ordered_on": "20261124"}
        case _:
            call = bonds.OrderRvsecncl
            values |= {"symbol": order.symbol}
    cancel: Endpoint[Any] = call(**values)
    return cancel


async def test_reservations_are_accepted_and_taken_back(kis: Kis, gateway: Sandbox) -> None:
    here = domestic.OrderResv(side=Side.BUY, symbol="005930", quantity=3, price=Decimal(60_000))
    there = overseas.OrderResv(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=3, price=LOW
    )
    tickets = [await kis.orders.submit(order) for order in (here, there)]
    assert [int(ticket.order_no or 0) for ticket in tickets] == [deal.no for deal in gateway.deals()]
    cancel = domestic.OrderResvRvsecncl.model_validate(
        {"revision": "02", "reservation_no": tickets[0].order_no}
    )
    await kis.orders.submit(cancel)
    assert [deal.remaining for deal in gateway.deals()] == [0, 3]


async def test_the_paper_host_takes_what_it_has(gateway: Sandbox) -> None:
    async with inside(gateway, account=PAPER) as kis:
        for name in ("overseas", "tokyo", "futures"):
            order = ORDERS[name](LOW)
            gateway.fault("drop", path=path_of(order), when="after")
            ticket = await kis.orders.submit(order)
            await kis.orders.cancel(ticket)
    assert [deal.remaining for deal in gateway.deals()] == [0] * 6


async def test_an_order_that_shows_late_is_found_all_the_same(gateway: Sandbox) -> None:
    gateway.configure(visibility_lag=0.2)
    async with inside(gateway, patience=Patience(visible_after=1.0, look_every=0.05)) as kis:
        gateway.fault("drop", path="trading/order", when="after")
        ticket = await kis.orders.submit(stock(LOW))
    assert int(ticket.order_no or 0) == gateway.deals()[0].no


async def test_a_late_reject_is_seen(gateway: Sandbox) -> None:
    gateway.configure(late_rejects=1.0, late_reject_delay=0.05)
    async with inside(gateway) as kis:
        ticket = await kis.orders.submit(future(HIGH))
        progress = await kis.orders.wait(ticket, every=0.05)
    assert progress.done
    assert [progress.rejected, progress.filled] == [3, 0]


@pytest.fixture
def served() -> Generator[RunningSandbox]:
    with running(window="off", token_lockout=0.0) as hosts:
        yield hosts


@pytest.mark.parametrize("kind", ["drop", "cut", "html"])
async def test_over_sockets(served: RunningSandbox, kind: Any) -> None:
    async with session(served.real_url) as kis:
        for name in ("overseas", "night", "overseas futures", "bond"):
            order = ORDERS[name](LOW)
            served.sandbox.fault(kind, path=path_of(order), when="after")
            ticket = await kis.orders.submit(order)
            assert int(ticket.order_no or 0) == served.sandbox.deals()[-1].no
    assert len(served.sandbox.deals()) == 4
