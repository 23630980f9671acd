"""Orders over real sockets: never sent twice, and never silently lost."""

import asyncio
from decimal import Decimal

import anyio
import pytest
from tests.support.faults import (
    CUTS,
    HEALED,
    HTML,
    UNREADABLE,
    both,
    name_of,
)
from tests.support.gateway import (
    TOKEN_PATH,
    Gateway,
    Reply,
    kis_error,
    oauth_error,
    ok,
)
from tests.support.opened import (
    BUY,
    ORDER_PATH,
    PRICE,
    Http,
    Ledger,
    open_kis,
    use_http,
)

from kis_async import Kis
from kis_async.api.domestic_stock import OrderCash
from kis_async.wire.codes import Side
from kis_async.wire.errors import (
    CredentialsRejected,
    KisError,
    MarketClosed,
    OrderRejected,
    OutcomeUnknown,
    RateLimited,
    TokenRejected,
    Unreachable,
)

pytestmark = pytest.mark.anyio


# Orders are never sent twice


@both
@pytest.mark.parametrize("fault", HEALED, ids=name_of)
async def test_an_order_that_was_turned_away_at_the_gate_goes_again_and_is_booked_once(
    gateway: Gateway, ledger: Ledger, fault: Reply, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        gateway.script(ORDER_PATH, fault)
        assert (await kis(BUY)).order_no == "0000000001"
    assert len(gateway.of(ORDER_PATH)) == 2
    assert len(ledger.booked) == 1


IN_DOUBT = [
    *(kis_error(code) for code in ("EGW00300", "EGW00301", "EGW00302", "EGW00215", "EGW00001", "EGW00002")),
    kis_error("EGW00300", status=200),
    kis_error("90020000", status=200),
    kis_error("XXXX9999", status=500),
    kis_error("APBK0952", rt_cd="7", status=200, output={"ODNO": "0000000777"}),
    kis_error("EGW00201", output={"ODNO": "0000000777"}),
    ok(output={"ODNO": "", "ORD_TMD": "101530"}),
    ok(),
    Reply(b"{}", status=401),
    *UNREADABLE,
    *CUTS,
]


@both
@pytest.mark.parametrize("fault", IN_DOUBT, ids=name_of)
async def test_an_order_whose_fate_is_unknown_is_sent_exactly_once(
    gateway: Gateway, ledger: Ledger, fault: Reply, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        await kis(PRICE)  # a connection is kept: the case in which clients like to send again
        gateway.script(ORDER_PATH, fault)
        with pytest.raises(OutcomeUnknown) as caught:
            await kis(BUY)
    assert len(gateway.of(ORDER_PATH)) == 1
    assert caught.value.tr_id == "TTTC0012U"
    assert "before sending another" in caught.value.hint or caught.value.msg_cd
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


ORDER_STOPS = [
    (kis_error("APBK0952", rt_cd="7", status=200), OrderRejected),
    (kis_error("APBK0918", rt_cd="7", status=200), MarketClosed),
    (kis_error("40580000", status=200), MarketClosed),
    (kis_error("XXXX9999", rt_cd="7", status=200), OrderRejected),
    (kis_error("EGW00103"), CredentialsRejected),
]


@pytest.mark.parametrize(("answer", "error"), ORDER_STOPS, ids=lambda value: name_of(value) or value.__name__)
async def test_an_order_that_was_refused_is_not_repeated(
    gateway: Gateway, kis: Kis, answer: Reply, error: type[KisError]
) -> None:
    gateway.script(ORDER_PATH, answer)
    with pytest.raises(error) as caught:
        await kis(BUY)
    assert type(caught.value) is error
    assert len(gateway.of(ORDER_PATH)) == 1


@both
async def test_an_order_that_found_no_host_goes_again_when_it_is_back(
    gateway: Gateway, ledger: Ledger, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        await kis(PRICE)
        await gateway.refuse()
        call = asyncio.create_task(kis(BUY))
        await asyncio.sleep(0.1)
        await gateway.listen()
        assert (await call).order_no == "0000000001"
    assert len(gateway.of(ORDER_PATH)) == 1


@pytest.mark.parametrize(
    ("fault", "error"),
    [(kis_error("EGW00201"), RateLimited), (kis_error("EGW00123"), TokenRejected)],
    ids=["rate", "token"],
)
async def test_resend_orders_off_never_sends_an_order_twice(
    gateway: Gateway, ledger: Ledger, fault: Reply, error: type[KisError]
) -> None:
    gateway.script(ORDER_PATH, fault)
    async with open_kis(gateway, resend_orders=False) as kis:
        with pytest.raises(error):
            await kis(BUY)
        assert len(gateway.of(ORDER_PATH)) == 1
        await asyncio.sleep(0.2)
        assert (await kis(BUY)).order_no == "0000000001"


async def test_resend_orders_off_does_not_try_an_unreachable_host_again(gateway: Gateway) -> None:
    async with open_kis(gateway, resend_orders=False) as kis:
        await kis(PRICE)
        await gateway.refuse()
        began = anyio.current_time()
        with pytest.raises(Unreachable):
            await kis(BUY)
        assert anyio.current_time() - began < 0.2


async def test_a_token_that_cannot_be_had_leaves_the_order_unsent_and_certain(gateway: Gateway) -> None:
    """No order left, so nothing is unknown: the error is the token's."""
    gateway.always(TOKEN_PATH, oauth_error("EGW00105"))
    async with open_kis(gateway) as kis:
        with pytest.raises(CredentialsRejected):
            await kis(BUY)
    assert gateway.of(ORDER_PATH) == []


async def test_an_order_whose_token_call_is_cut_is_sent_once_after_all(
    gateway: Gateway, ledger: Ledger
) -> None:
    gateway.script(TOKEN_PATH, Reply(cut="before"), HTML)
    async with open_kis(gateway) as kis:
        assert (await kis(BUY)).order_no == "0000000001"
    assert len(ledger.booked) == 1


async def test_cancelling_while_an_order_is_out_says_that_it_may_exist(
    gateway: Gateway, kis: Kis, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.script(ORDER_PATH, Reply(cut="hang"))
    call = asyncio.create_task(kis(BUY))
    await gateway.until(ORDER_PATH)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert "may exist" in caplog.text
    assert (await kis(PRICE)).price == Decimal(71_000)
    assert len(gateway.of(ORDER_PATH)) == 1


async def test_a_hundred_orders_through_every_fault_are_booked_once_each_or_said_to_be_unknown(
    gateway: Gateway, kis: Kis, ledger: Ledger
) -> None:
    gateway.script(ORDER_PATH, *[*HEALED, *IN_DOUBT] * 2)
    orders = [
        OrderCash(side=Side.BUY, symbol="005930", quantity=number, price=Decimal(70_000))
        for number in range(1, 101)
    ]
    results = await kis.gather(orders)
    booked = [seen.json["ORD_QTY"] for seen in ledger.booked]
    taken = {str(n) for n, result in enumerate(results, 1) if not isinstance(result, KisError)}
    unknown = {str(n) for n, result in enumerate(results, 1) if isinstance(result, OutcomeUnknown)}
    assert len(booked) == len(set(booked)), "an order was booked twice"
    assert set(booked) == taken
    assert len(unknown) == 2 * len(IN_DOUBT)
    refused = [result for result in results if isinstance(result, RateLimited | TokenRejected)]
    assert len(taken) + len(unknown) + len(refused) == 100
    assert len(taken) > 40
