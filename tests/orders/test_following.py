"""Orders followed to their end."""

import asyncio
from contextlib import aclosing

import pytest
from tests.support.sandboxed import FAR, LAST, QUICK, SYMBOL, notes, resting

from kis_async import Kis, OrderKind
from kis_async.orders import State
from kis_async.sandbox import Sandbox
from kis_async.wire.errors import (
    InvalidRequest,
    ServerError,
)

pytestmark = pytest.mark.anyio


async def test_open_and_fills_are_todays(trader: Kis) -> None:
    assert await trader.orders.today() == []
    await resting(trader, 3)
    await trader.buy(SYMBOL, 1, kind=OrderKind.MARKET)
    assert [row.fate for row in await trader.orders.open()] == ["open"]
    assert [(int(row.filled), row.fate) for row in await trader.orders.fills()] == [(1, "filled")]
    assert len(await trader.orders.today()) == 2


async def test_an_unknown_market_is_told_which_there_are(trader: Kis) -> None:
    with pytest.raises(InvalidRequest, match="domestic_stock") as caught:
        await trader.orders.open("moon")
    assert "overseas_stock" in caught.value.hint


async def test_an_order_is_followed_to_its_fill(trader: Kis, host: Sandbox) -> None:
    ticket = await resting(trader, 5)
    fates: list[tuple[str, int]] = []

    async def watch() -> None:
        async with aclosing(trader.orders.follow(ticket, every=QUICK)) as changes:
            async for row in changes:
                fates.append((row.fate, int(row.filled)))  # noqa: PERF401  (seen while it grows)

    watching = asyncio.create_task(watch())
    while not fates:  # noqa: ASYNC110
        await asyncio.sleep(QUICK)
    host.pin_price(SYMBOL, FAR)
    host.advance(60)
    await asyncio.wait_for(watching, 10)
    assert fates[0] == ("open", 0)
    assert fates[-1] == ("filled", 5)
    assert "filled: filled 5 of 5." in await notes(trader, ticket)


async def test_waiting_follows_an_amendment(trader: Kis, host: Sandbox) -> None:
    ticket = await resting(trader, 5)
    waiting = asyncio.create_task(trader.orders.wait(ticket, every=QUICK))
    await asyncio.sleep(0.05)
    amended = await trader.amend(ticket, price=LAST + 100)
    progress = await asyncio.wait_for(waiting, 10)
    assert progress.number == int(amended.order_no or 0)
    assert (progress.fate, int(progress.filled)) == ("filled", 5)


async def test_waiting_follows_an_amendment_that_kis_does_not_list_yet(host: Sandbox, trader: Kis) -> None:
    ticket = await resting(trader, 5)
    await trader.orders.progress(ticket)
    host.configure(visibility_lag=0.3)
    amended = await trader.amend(ticket, price=3_990)
    await trader.cancel(amended)
    progress = await asyncio.wait_for(trader.orders.wait(ticket, every=QUICK), 10)
    assert progress.number == int(amended.order_no or 0)
    assert progress.fate == "cancelled"


async def test_a_new_order_shows_up_late(host: Sandbox, trader: Kis) -> None:
    host.configure(visibility_lag=0.2)
    ticket = await trader.buy(SYMBOL, 1, kind=OrderKind.MARKET)
    assert await trader.orders.progress(ticket) is None
    assert (await asyncio.wait_for(trader.orders.wait(ticket, every=QUICK), 10)).fate == "filled"


async def test_a_late_rejection_is_told(host: Sandbox, trader: Kis) -> None:
    host.configure(late_rejects=1.0, late_reject_delay=0.1)
    ticket = await resting(trader, 5)
    assert ticket.state is State.ACCEPTED
    progress = await asyncio.wait_for(trader.orders.wait(ticket, every=QUICK), 10)
    assert (progress.fate, int(progress.rejected)) == ("rejected", 5)
    await trader.orders.wait(ticket, every=QUICK)
    assert [note for note in await notes(trader, ticket) if "rejected" in note] == [
        "rejected_late: rejected 5 of 5."
    ]


async def test_a_cancellation_ends_the_wait(trader: Kis) -> None:
    ticket = await resting(trader, 5)
    await trader.cancel(ticket)
    progress = await trader.orders.wait(ticket, every=QUICK)
    assert (progress.fate, int(progress.cancelled)) == ("cancelled", 5)


async def test_waiting_has_a_timeout(trader: Kis) -> None:
    ticket = await resting(trader)
    with pytest.raises(TimeoutError):
        await trader.orders.wait(ticket, timeout=0.1, every=QUICK)


async def test_a_look_that_fails_does_not_end_the_wait(
    trader: Kis, host: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.orders.follower.EVERY", dict.fromkeys(("real", "paper"), QUICK))
    ticket = await trader.buy(SYMBOL, 1, kind=OrderKind.MARKET)
    fault = host.fault("html", path="inquire-daily-ccld", times=2)
    assert (await trader.orders.wait(ticket)).fate == "filled"
    assert fault.hits == 2
    host.fault("refuse", path="inquire-daily-ccld", msg_cd="EGW00300", status=500, times=None)
    with pytest.raises(ServerError):
        await trader.orders.wait(ticket)


async def test_the_day_of_an_order_ends(trader: Kis, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = await resting(trader)
    monkeypatch.setattr("kis_async.orders.follower.is_over", lambda *_: True)
    progress = await trader.orders.wait(ticket, every=QUICK)
    assert (progress.fate, int(progress.remaining), progress.done) == ("expired", 10, True)
    assert (await notes(trader, ticket))[-1] == "expired: left 10 of 10."
