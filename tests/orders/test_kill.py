"""The kill switch."""

import asyncio
import contextlib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.sandboxed import FAR, QUICK, SYMBOL, opened, resting

from kis_async import Kis, OrderKind
from kis_async.api import overseas_futureoption
from kis_async.orders import Patience
from kis_async.sandbox import Sandbox
from kis_async.wire.codes import Revision, Side
from kis_async.wire.errors import (
    InvalidRequest,
    OrderBlocked,
    OrderNotCreated,
    OrderRejected,
    OutcomeUnknown,
)

pytestmark = pytest.mark.anyio


async def test_kill_stops_everybody_and_cancels_what_is_open(
    trader: Kis, host: Sandbox, tmp_path: Path
) -> None:
    open_ = [await resting(trader, 1, FAR - 5 * at) for at in range(5)]
    done = await trader.buy(SYMBOL, 1, kind=OrderKind.MARKET)
    killed = await trader.orders.kill("the model is wrong")
    assert [int(one.order_no) for one in killed] == [int(ticket.order_no or 0) for ticket in open_]
    assert all(one.ticket is not None and not one.open and one.error is None for one in killed)
    assert await trader.orders.open() == []
    assert await trader.orders.killed() == "the model is wrong"
    async with opened(host, tmp_path) as other:
        with pytest.raises(OrderBlocked, match="the model is wrong"):
            await resting(other)
        with pytest.raises(OrderBlocked):
            await other.amend(done, price=3_990)
        await other.orders.revive()
    assert await trader.orders.killed() is None
    await resting(trader)


async def test_a_killed_session_still_cancels(trader: Kis) -> None:
    ticket = await resting(trader)
    await trader.orders.kill("stop", markets=[])
    await trader.cancel(ticket)


async def test_a_cancellation_that_sends_a_market_order_is_stopped_too(trader: Kis, host: Sandbox) -> None:
    order = overseas_futureoption.Order(side=Side.BUY, symbol="ESZ26", quantity=1, price=Decimal(5))
    ticket = await trader.orders.submit(order)
    terms: dict[str, Any] = {
        "revision": Revision.CANCEL,
        "original_ordered_on": ticket.ordered_on,
        "original_order_no": ticket.order_no,
    }
    await trader.orders.kill("stop", markets=[])
    with pytest.raises(OrderBlocked):
        await trader.orders.submit(overseas_futureoption.OrderRvsecncl(**terms, to_market=True))
    await trader.orders.submit(overseas_futureoption.OrderRvsecncl(**terms))


async def test_kill_cancels_what_kis_does_not_list_yet(trader: Kis, host: Sandbox) -> None:
    host.configure(visibility_lag=5.0)
    ticket = await resting(trader)
    (killed,) = await trader.orders.kill("stop")
    assert (killed.order_no, killed.open) == (ticket.order_no, False)
    assert [one.action for one in host.orders()] == ["new", "cancel"]


async def test_kill_cancels_what_others_sent(trader: Kis, host: Sandbox, tmp_path: Path) -> None:
    async with opened(host, tmp_path / "another") as other:
        await resting(other)
    assert await trader.orders.kill("stop", markets=["overseas_stock"]) == []
    (killed,) = await trader.orders.kill("stop")
    assert not killed.open


async def test_kill_waits_for_what_is_out_and_cancels_it(trader: Kis, host: Sandbox) -> None:
    host.fault("hang", path="order-cash", seconds=0.3, when="after")
    sending = asyncio.create_task(resting(trader, 1))
    await asyncio.sleep(0.1)
    killed = await trader.orders.kill("stop")
    with contextlib.suppress(OutcomeUnknown, OrderNotCreated):
        await sending
    assert [one.open for one in killed] == [False] * len(killed)
    assert await trader.orders.open() == []


async def test_kill_cancels_what_is_taken_while_it_sweeps(trader: Kis, host: Sandbox) -> None:
    await resting(trader)  # so that the journal knows the market, and the token is there
    host.configure(visibility_lag=60.0)
    host.fault("slow", path="order-cash", seconds=0.3)
    sending = asyncio.create_task(resting(trader, 1))
    await asyncio.sleep(0.1)
    killed = await trader.orders.kill("stop")
    ticket = await sending
    assert ticket.order_no in {one.order_no for one in killed}
    assert not any(one.open for one in killed)


async def test_kill_tries_again_where_it_is_too_early(
    trader: Kis, host: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.orders.killer.PAUSE", QUICK)
    await resting(trader)
    fault = host.fault("refuse", path="order-rvsecncl", status=200, rt_cd="7", msg_cd="APBK9999", times=2)
    (killed,) = await trader.orders.kill("stop")
    assert fault.hits == 2
    assert not killed.open


async def test_kill_tries_again_where_a_cancellation_did_not_come_about(
    host: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.orders.killer.PAUSE", QUICK)
    async with opened(host, tmp_path, patience=Patience(visible_after=0.1, look_every=0.02)) as trader:
        await resting(trader)
        fault = host.fault("drop", path="order-rvsecncl", when="before", times=2)
        (killed,) = await trader.orders.kill("stop")
        assert fault.hits == 2
        assert not killed.open
        assert await trader.orders.open() == []


async def test_kill_says_what_is_still_open(
    trader: Kis, host: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.orders.killer.PAUSE", QUICK)
    await resting(trader)
    host.fault("refuse", path="order-rvsecncl", status=200, rt_cd="7", msg_cd="APBK9999", times=None)
    (killed,) = await trader.orders.kill("stop")
    assert killed.open
    assert isinstance(killed.error, OrderRejected)
    with pytest.raises(InvalidRequest, match="moon"):
        await trader.orders.kill("stop", markets=["moon"])
