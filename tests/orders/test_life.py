"""Orders of the sandbox amended and cancelled."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.sandboxed import FAR, QUICK, SYMBOL, notes, opened, resting

from kis_async import Kis, OrderKind
from kis_async.api import domestic_bond, overseas_futureoption, overseas_stock
from kis_async.api import domestic_futureoption as futures
from kis_async.api.domestic_stock import OrderCash
from kis_async.api.overseas_stock import OverseasOrderKind
from kis_async.orders import Action, Guards, Progress, State, Ticket
from kis_async.sandbox import Sandbox
from kis_async.wire.codes import OverseasExchange, Side
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import (
    InvalidRequest,
    NoData,
    OrderRejected,
    OutcomeUnknown,
)

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "named",
    [
        lambda ticket, _row: ticket,
        lambda _ticket, row: row,
        lambda ticket, _row: ticket.order_no,
        lambda ticket, _row: int(ticket.order_no),
    ],
    ids=["ticket", "progress", "text", "number"],
)
async def test_an_order_is_amended_however_it_is_named(
    trader: Kis, named: Callable[[Ticket, Progress], Any]
) -> None:
    ticket = await resting(trader)
    (row,) = await trader.orders.open()
    amended = await trader.amend(named(ticket, row), price=3_990)
    assert amended.original_order_no == ticket.order_no
    assert amended.order_no != ticket.order_no
    assert (amended.symbol, amended.side, amended.price, amended.quantity) == (
        SYMBOL,
        "buy",
        Decimal(3_990),
        None,
    )
    (left,) = await trader.orders.open()
    assert left.number == int(amended.order_no or 0)
    assert (left.order_price, left.remaining) == (Decimal(3_990), Decimal(10))
    assert amended.terms.action is Action.AMEND
    assert await notes(trader, ticket) == [
        "sending: ",
        "accepted: ",
        f"amend: Amended by {amended.order_no} ({amended.client_id}).",
    ]


async def test_part_of_an_order_is_amended_and_the_rest_stays(trader: Kis) -> None:
    ticket = await resting(trader)
    await trader.orders.amend(ticket, price=3_990, quantity=4)
    left = {row.order_price: row.remaining for row in await trader.orders.open()}
    assert left == {Decimal(FAR): 6, Decimal(3_990): 4}


async def test_an_amendment_can_be_amended_and_cancelled(trader: Kis) -> None:
    first = await resting(trader)
    second = await trader.amend(first, price=3_990)
    third = await trader.amend(second, price=3_980)
    assert third.original_order_no == second.order_no
    cancelled = await trader.cancel(third)
    assert cancelled.original_order_no == third.order_no
    assert await trader.orders.open() == []


async def test_an_order_is_amended_to_another_kind(trader: Kis) -> None:
    ticket = await resting(trader, 1)
    amended = await trader.amend(ticket, kind=OrderKind.MARKET)
    assert amended.price is None
    progress = await trader.orders.wait(amended, every=QUICK)
    assert (progress.fate, int(progress.filled)) == ("filled", 1)


async def test_part_of_an_order_is_cancelled(trader: Kis) -> None:
    ticket = await resting(trader)
    await trader.cancel(ticket, 3)
    (row,) = await trader.orders.open()
    assert (int(row.remaining), int(row.cancelled)) == (7, 3)


async def test_what_was_sent_by_others_is_found_in_kis_own_list(
    trader: Kis, host: Sandbox, tmp_path: Path
) -> None:
    async with opened(host, tmp_path / "another") as other:
        ticket = await resting(other)
    cancelled = await trader.cancel(ticket.order_no or "")
    assert cancelled.original_order_no == ticket.order_no
    assert await trader.orders.open() == []


async def test_a_ticket_of_another_journal_is_good(trader: Kis, host: Sandbox, tmp_path: Path) -> None:
    async with opened(host, tmp_path / "another") as other:
        ticket = await resting(other)
    assert (await trader.amend(ticket, price=3_990)).original_order_no == ticket.order_no


async def test_a_number_that_nobody_knows_is_not_sent(trader: Kis, host: Sandbox) -> None:
    await resting(trader)
    with pytest.raises(NoData, match="4711"):
        await trader.cancel(4711)
    assert len(host.orders()) == 1


@pytest.mark.parametrize("order", ["", "abc", "１２", -5, True, "1.5"], ids=str)
async def test_what_is_no_order_is_no_order(trader: Kis, order: Any) -> None:
    with pytest.raises(InvalidRequest):
        await trader.cancel(order)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"quantity": 3},
        {"price": 4_001},
        {"price": 3.5},
        {"price": "dear"},
        {"price": 3_990, "quantity": 0},
    ],
    ids=str,
)
async def test_an_amendment_that_makes_no_sense_is_not_sent(
    trader: Kis, host: Sandbox, change: dict[str, Any]
) -> None:
    ticket = await resting(trader)
    with pytest.raises(InvalidRequest):
        await trader.orders.amend(ticket, **change)
    assert len(host.orders()) == 1


async def test_an_order_that_is_done_says_so(trader: Kis) -> None:
    ticket = await trader.buy(SYMBOL, 1, kind=OrderKind.MARKET)
    await trader.orders.wait(ticket, every=QUICK)
    with pytest.raises(OrderRejected) as caught:
        await trader.cancel(ticket)
    assert "is done: of 1 1 were filled" in caught.value.hint
    with pytest.raises(InvalidRequest, match="is done"):
        await trader.orders.cancel(await trader.orders.progress(ticket) or "")


async def test_an_order_that_is_not_amendable_yet_says_so(trader: Kis, host: Sandbox) -> None:
    ticket = await resting(trader)
    host.fault("refuse", path="order-rvsecncl", status=200, rt_cd="7", msg_cd="APBK9999")
    with pytest.raises(OrderRejected) as caught:
        await trader.cancel(ticket)
    assert "try again" in caught.value.hint


async def test_what_was_never_taken_cannot_be_cancelled(trader: Kis, host: Sandbox) -> None:
    with pytest.raises(OrderRejected):
        await resting(trader, 10_000_000, client_id="big")
    ticket = await trader.orders.get("big")
    assert ticket is not None
    with pytest.raises(InvalidRequest, match="rejected"):
        await trader.cancel(ticket)
    trader.orders.guards = Guards(dry_run=True)
    dry = await resting(trader)
    with pytest.raises(InvalidRequest, match="dry_run"):
        await trader.cancel(dry)


async def test_the_same_client_id_amends_once(trader: Kis, host: Sandbox, tmp_path: Path) -> None:
    ticket = await resting(trader)
    first = await trader.amend(ticket, price=3_990, client_id="lower")
    again = await trader.amend(ticket, price=3_990, client_id="lower")
    assert again.order_no == first.order_no
    assert len(host.orders()) == 2
    with pytest.raises(InvalidRequest, match="another order"):
        await trader.amend(ticket, price=3_980, client_id="lower")
    with pytest.raises(InvalidRequest, match="another order"):
        await trader.cancel(ticket, client_id="lower")
    async with opened(host, tmp_path) as later:
        assert (
            await later.amend(ticket.order_no or "", price=3_990, client_id="lower")
        ).order_no == first.order_no
    assert len(host.orders()) == 2


async def test_an_order_that_was_resolved_by_hand_is_cancelled(host: Sandbox, tmp_path: Path) -> None:
    async with opened(host, tmp_path) as trader:
        host.fault("drop", path="order-cash", when="after")
        with pytest.raises(OutcomeUnknown):
            await trader.orders.submit(
                OrderCash(side=Side.BUY, symbol=SYMBOL, quantity=10, price=Decimal(FAR)),
                client_id="mine",
                settle=False,
            )
        (booked,) = host.orders()
        ticket = await trader.orders.resolve("mine", str(booked.no))
        cancelled = await trader.cancel(ticket)
        assert int(cancelled.original_order_no or 0) == booked.no
        assert await trader.orders.open() == []


async def test_a_client_id_takes_back_what_it_took_back_and_no_more(trader: Kis, host: Sandbox) -> None:
    ticket = await resting(trader)
    await trader.cancel(ticket, 3, client_id="some")
    again = await trader.cancel(ticket, 3, client_id="some")
    assert again.quantity == 3
    with pytest.raises(InvalidRequest, match="another order"):
        await trader.cancel(ticket, client_id="some")
    await trader.amend(ticket, price=3_990, client_id="lower")
    with pytest.raises(InvalidRequest, match="another order"):
        await trader.amend(ticket, kind=OrderKind.MARKET, client_id="lower")
    with pytest.raises(InvalidRequest, match="another order"):
        await trader.amend(ticket, price=3_990, quantity=2, client_id="lower")
    assert len(host.orders()) == 3


async def test_a_lost_answer_to_a_cancellation_is_looked_for(trader: Kis, host: Sandbox) -> None:
    ticket = await resting(trader)
    host.fault("drop", path="order-rvsecncl", when="after")
    cancelled = await trader.cancel(ticket)
    assert cancelled.state is State.ACCEPTED
    assert cancelled.note
    assert len(host.orders()) == 2
    assert await trader.orders.open() == []


# Every market


ORDERS: dict[str, Endpoint[Any]] = {
    "overseas": overseas_stock.Order(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=5, price=Decimal(5)
    ),
    "daytime": overseas_stock.DaytimeOrder(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=5, price=Decimal(5)
    ),
    "futures": futures.Order(side=Side.BUY, symbol="101W09", quantity=5, price=Decimal(5)),
    "night": futures.Order(
        side=Side.BUY, symbol="101W09", quantity=5, price=Decimal(5), session=futures.TradingSession.NIGHT
    ),
    "overseas futures": overseas_futureoption.Order(
        side=Side.BUY, symbol="ESZ26", quantity=5, price=Decimal(5)
    ),
    "bond": domestic_bond.Buy(symbol="KR103502GA34", quantity=5, price=Decimal(5_000)),
}


@pytest.mark.parametrize("name", ORDERS)
async def test_orders_of_every_market_live(trader: Kis, name: str) -> None:
    ticket = await trader.orders.submit(ORDERS[name])
    market = ticket.market
    amended = await trader.orders.amend(ticket, price=(ticket.price or 0) + 1)
    assert amended.original_order_no == ticket.order_no
    assert amended.symbol == ticket.symbol
    (row,) = await trader.orders.open(market)
    assert (row.number, row.order_price) == (int(amended.order_no or 0), amended.price)
    with pytest.raises(TimeoutError):
        await trader.orders.wait(ticket, timeout=0.2, every=QUICK)
    named: Ticket | str = amended if name == "daytime" else amended.order_no or ""
    await trader.orders.cancel(named, market=market)
    assert await trader.orders.open(market) == []
    progress = await asyncio.wait_for(trader.orders.wait(ticket, every=QUICK), 10)
    assert (progress.number, progress.fate) == (row.number, "cancelled")


async def test_one_kill_for_every_market(trader: Kis) -> None:
    for order in ORDERS.values():
        await trader.orders.submit(order)
    killed = await trader.orders.kill("stop")
    assert len(killed) == len(ORDERS)
    assert not any(one.open for one in killed)


async def test_overseas_stocks_by_their_verbs(trader: Kis, host: Sandbox) -> None:
    ticket = await trader.overseas.buy("AAPL", 3, price="5.25", client_id="apples")
    assert (ticket.market, ticket.terms.exchange, ticket.price) == ("overseas_stock", "NASD", Decimal("5.25"))
    amended = await trader.overseas.amend(ticket, price=6)
    await trader.overseas.cancel(amended.order_no or "")
    by_day = await trader.overseas.buy("AAPL", 1, price=5, market="nasdaq_day")
    assert by_day.endpoint.endswith("DaytimeOrder")
    await trader.overseas.cancel(by_day)
    assert await trader.orders.open("overseas_stock") == []
    with pytest.raises(InvalidRequest, match="price"):
        await trader.overseas.buy("AAPL", 1)
    with pytest.raises(InvalidRequest, match="LIMIT"):
        await trader.overseas.buy("AAPL", 1, price=5, kind=OverseasOrderKind.LOC, market="nyse_day")
    with pytest.raises(InvalidRequest, match="shanghai_index"):
        await trader.overseas.sell("AAPL", 1, price=5, market="shanghai_index")
