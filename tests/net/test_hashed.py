"""The hash of an order's body: asked for first, of the very body that is sent, and the order only with it."""

import pytest
from tests.support.gateway import Gateway, kis_error, ok
from tests.support.opened import BUY, ORDER_PATH, PRICE, Ledger, open_kis

from kis_async import CredentialsRejected, KisError, ServerError
from kis_async.orders import State

pytestmark = pytest.mark.anyio

HASHKEY = "/uapi/hashkey"


async def test_the_hash_of_the_very_body_goes_with_an_order(gateway: Gateway, ledger: Ledger) -> None:
    gateway.always(HASHKEY, ok(HASH="abc123"))
    async with open_kis(gateway, hashkey=True) as kis:
        await kis.orders.submit(BUY)
        await kis(BUY)
        await kis(PRICE)
    asked = gateway.of(HASHKEY)
    assert [seen.body for seen in asked] == [seen.body for seen in ledger.booked]
    assert [seen.header("hashkey") for seen in ledger.booked] == ["abc123"] * 2
    assert all(seen.header("authorization") is None for seen in asked)


async def test_one_order_alone_may_be_hashed_or_not(gateway: Gateway, ledger: Ledger) -> None:
    gateway.always(HASHKEY, ok(HASH="abc123"))
    async with open_kis(gateway) as kis:
        await kis.orders.submit(BUY)
        await kis.orders.submit(BUY, hashkey=True)
    async with open_kis(gateway, hashkey=True) as kis:
        await kis.orders.submit(BUY, hashkey=False)
    assert [seen.header("hashkey") for seen in ledger.booked] == [None, "abc123", None]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (kis_error("EGW00131"), KisError),
        (kis_error("EGW00300"), ServerError),
        (kis_error("EGW00103", status=403), CredentialsRejected),
        (ok(), KisError),
    ],
    ids=["wrong", "server", "keys", "no hash"],
)
async def test_without_a_hash_nothing_is_sent(
    gateway: Gateway, ledger: Ledger, reply: object, kind: type[KisError]
) -> None:
    gateway.always(HASHKEY, reply)  # type: ignore[arg-type]
    async with open_kis(gateway, hashkey=True, deadline=0.3) as kis:
        with pytest.raises(kind) as caught:
            await kis.orders.submit(BUY, client_id="mine")
        assert caught.value.client_id == "mine"
        ticket = await kis.orders.get("mine")
        assert ticket is not None
        assert ticket.state in {State.NOT_CREATED, State.REJECTED}
    assert ledger.booked == []
    assert gateway.of(ORDER_PATH) == []
