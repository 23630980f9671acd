"""Guards where orders are amended, prices checked against a quote, and the hash of a body."""

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest
from tests.support.sandboxed import FAR, QUICK, SYMBOL, opened, resting

from kis_async import Kis, OrderKind
from kis_async.api.domestic_stock import InquirePsblRvsecncl, OrderCash
from kis_async.orders import Guards, State
from kis_async.orders.prices import on_tick
from kis_async.sandbox import Sandbox
from kis_async.wire.codes import Side
from kis_async.wire.errors import (
    InvalidRequest,
    OrderBlocked,
    OutcomeUnknown,
    ServerError,
)

pytestmark = pytest.mark.anyio


# Guards


async def test_an_amendment_counts_by_what_it_adds(trader: Kis) -> None:
    trader.orders.guards = Guards(daily_value=45_000)
    ticket = await resting(trader, 10, 4_000)
    with pytest.raises(OrderBlocked, match="5,000 is left"):
        await trader.amend(ticket, price=4_505)
    dearer = await trader.amend(ticket, price=4_100)  # 1,000 of 5,000
    cheaper = await trader.amend(dearer, price=4_000)  # nothing back
    with pytest.raises(OrderBlocked, match="4,000 is left"):
        await trader.amend(cheaper, price=4_405)
    await trader.amend(cheaper, price=4_395)
    with pytest.raises(OrderBlocked):
        await resting(trader, 1, 4_000)


async def test_limits_of_one_order_hold_for_amendments(trader: Kis) -> None:
    ticket = await resting(trader, 10, 4_000)
    trader.orders.guards = Guards(largest_value=40_500)
    with pytest.raises(OrderBlocked, match="largest_value"):
        await trader.amend(ticket, price=4_100)
    trader.orders.guards = Guards(largest_quantity=5)
    with pytest.raises(OrderBlocked, match="largest_quantity"):
        await trader.amend(ticket, price=4_100)
    await trader.amend(ticket, price=4_100, quantity=5)


async def test_the_price_band_holds_for_an_amendment_of_a_number(trader: Kis) -> None:
    ticket = await resting(trader)
    trader.orders.guards = Guards(price_band=5)
    with pytest.raises(OrderBlocked, match="price_band"):
        await trader.amend(ticket.order_no or "", price=4_000 - 5)


async def test_check_price_asks_for_the_tick_and_the_limits(trader: Kis, host: Sandbox) -> None:
    trader.orders.guards = Guards(check_price=True)
    quote = await trader.price("005930")
    upper, lower = quote.upper_limit or 0, quote.lower_limit or 0
    for price, why in (
        (quote.price + 5, "steps of 100 won"),
        (upper + 1_000, "upper"),
        (lower - 1_000, "lower"),
    ):
        with pytest.raises(OrderBlocked, match=why):
            await trader.buy("005930", 1, price=price)
    with pytest.raises(InvalidRequest, match="5 won"):
        await trader.buy("005930", 1, price=quote.price + 1)
    assert host.orders() == []
    await trader.buy("005930", 1, price=lower)
    await trader.buy("005930", 1, kind=OrderKind.MARKET)
    assert len(host.orders()) == 2


@pytest.mark.parametrize(
    ("price", "last", "unit", "fits"),
    [
        (70_100, 70_000, 100, True),
        (70_050, 70_000, 100, False),
        (49_950, 50_000, 100, True),  # steps are finer below
        (50_050, 49_950, 50, False),  # and wider above
        (4_995, 5_000, 10, True),
        (5_005, 4_995, 5, True),  # a fund's price, and it may be one
        (70_005, 70_000, 5, True),  # a fund
        (70_003, 70_000, 5, False),
        (1_999, 2_005, 5, True),
        (700, 699, 1, True),
        (9, 10, 3, True),  # a step that no table has
        (10, 9, 3, False),
    ],
)
def test_a_price_is_on_a_step_or_not(price: int, last: int, unit: int, fits: bool) -> None:
    assert on_tick(Decimal(price), Decimal(last), Decimal(unit)) is fits


async def test_check_price_without_a_quote_sends_nothing(trader: Kis, host: Sandbox) -> None:
    trader.orders.guards = Guards(check_price=True)
    host.fault("html", path="inquire-price", times=None)
    with pytest.raises(OrderBlocked, match="did not tell"):
        await resting(trader, 1)
    assert host.orders() == []


# Hashkey


async def test_an_order_is_sent_with_the_hash_of_its_body(host: Sandbox, tmp_path: Path) -> None:
    order = OrderCash(side=Side.BUY, symbol=SYMBOL, quantity=1, price=Decimal(FAR))
    async with opened(host, tmp_path, hashkey=True) as trader:
        fault = host.fault("refuse", path="hashkey", msg_cd="EGW00300", status=500, times=None)
        with pytest.raises(ServerError) as caught:
            await trader.orders.submit(order)
        assert host.orders() == []
        ticket = await trader.orders.get(caught.value.client_id)
        assert ticket is not None
        assert ticket.state is State.NOT_CREATED
        await trader.orders.submit(order, hashkey=False)
        hits = fault.hits
        host.clear_faults()
        await trader.orders.submit(order)
        assert (len(host.orders()), hits > 0) == (2, True)


async def test_closing_ends_the_looking_and_the_caller_hears_that_it_is_unknown(
    host: Sandbox, tmp_path: Path
) -> None:
    async with opened(host, tmp_path) as trader:
        host.fault("drop", path="order-cash", when="after")
        host.configure(visibility_lag=60.0)
        sending = asyncio.create_task(resting(trader, client_id="lost"))
        while not host.orders():  # noqa: ASYNC110
            await asyncio.sleep(QUICK)
        await asyncio.sleep(0.1)
    with pytest.raises(OutcomeUnknown):
        await sending
    host.configure(visibility_lag=0.0)
    async with opened(host, tmp_path) as later:
        host.advance(200)
        with pytest.raises(InvalidRequest, match="closed"):
            await trader.orders.get("lost")
        assert await later(InquirePsblRvsecncl()) != []
