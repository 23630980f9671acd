"""Faults to order, in process and over real sockets."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from kis_async.sandbox import ACCOUNT, APP_KEY, APP_SECRET, ConnectionDropped, Fault, Sandbox, running
from kis_async.sandbox.server import RunningSandbox

QUOTE = "/uapi/domestic-stock/v1/quotations/inquire-price"
ORDER = "/uapi/domestic-stock/v1/trading/order-cash"
PARAMS = {"FID_COND_MRKT_DIV_CODE": "J", "FID_INPUT_ISCD": "018880"}
LOGIN = {"grant_type": "client_credentials", "appkey": APP_KEY, "appsecret": APP_SECRET}
CANO, _, PRODUCT = ACCOUNT.partition("-")
BUY = {
    "CANO": CANO,
    "ACNT_PRDT_CD": PRODUCT,
    "PDNO": "005930",
    "ORD_DVSN": "01",
    "ORD_QTY": "1",
    "ORD_UNPR": "0",
}


def key(token: str, tr_id: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}", "appkey": APP_KEY, "appsecret": APP_SECRET, "tr_id": tr_id}


class Wire:
    """A client of a served sandbox, logged in."""

    def __init__(self, hosts: RunningSandbox, client: httpx.Client) -> None:
        self.sandbox, self.client = hosts.sandbox, client
        self.token: str = client.post("/oauth2/tokenP", json=LOGIN).json()["access_token"]

    def quote(self) -> httpx.Response:
        return self.client.get(QUOTE, params=PARAMS, headers=key(self.token, "FHKST01010100"))

    def buy(self, quantity: int = 1) -> httpx.Response:
        return self.client.post(
            ORDER, json=BUY | {"ORD_QTY": str(quantity)}, headers=key(self.token, "VTTC0012U")
        )

    @property
    def booked(self) -> Any:
        return self.sandbox.state()["orders_booked"]


@pytest.fixture(scope="module")
def hosts() -> Iterator[RunningSandbox]:
    with running(window="off", token_lockout=0.0) as served:
        yield served


@pytest.fixture
def wire(hosts: RunningSandbox) -> Iterator[Wire]:
    hosts.sandbox.reset()
    with httpx.Client(base_url=hosts.base_url, timeout=5.0) as client:
        yield Wire(hosts, client)


def test_drop_really_cuts_the_connection(wire: Wire) -> None:
    wire.sandbox.fault("drop")
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        wire.quote()
    assert wire.quote().status_code == 200


def test_cut_breaks_off_in_the_middle_of_the_body(wire: Wire) -> None:
    wire.sandbox.fault("cut")
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        wire.quote()


@pytest.mark.parametrize(("when", "booked"), [("before", 0), ("after", 1)])
@pytest.mark.parametrize("kind", ["drop", "cut"])
def test_a_lost_answer_leaves_the_order_booked_or_not_as_ordered(
    wire: Wire, when: str, booked: int, kind: str
) -> None:
    wire.sandbox.fault(kind, path="order-cash", when=when)  # type: ignore[arg-type]
    with pytest.raises(httpx.RemoteProtocolError):
        wire.buy()
    assert wire.booked == booked


@pytest.mark.parametrize("when", ["before", "after"])
def test_hang_ends_with_a_dropped_connection_or_the_callers_patience(wire: Wire, when: str) -> None:
    wire.sandbox.fault("hang", seconds=0.05, when=when)  # type: ignore[arg-type]
    with pytest.raises(httpx.RemoteProtocolError):
        wire.quote()
    wire.sandbox.fault("hang", seconds=600.0)
    with pytest.raises(httpx.ReadTimeout):
        wire.client.get(QUOTE, params=PARAMS, headers=key(wire.token, "FHKST01010100"), timeout=0.1)


def test_slow_answers_properly_in_the_end(wire: Wire) -> None:
    wire.sandbox.fault("slow", seconds=0.05, times=1)
    answer = wire.quote()
    assert answer.json()["rt_cd"] == "0"
    assert answer.elapsed.total_seconds() >= 0.05


def test_bodies_that_are_not_kis(wire: Wire) -> None:
    wire.sandbox.fault("html")
    answer = wire.quote()
    assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html")
    wire.sandbox.fault("empty")
    assert wire.quote().content == b""
    for kind in ("text", "truncate"):
        wire.sandbox.fault(kind)
        with pytest.raises(json.JSONDecodeError):
            wire.quote().json()
    wire.sandbox.fault("array")
    assert wire.quote().json() == ["unexpected"]
    wire.sandbox.fault("blank")
    answer = wire.quote()
    assert (answer.status_code, answer.json()) == (500, {"rt_cd": "1", "msg_cd": "", "msg1": ""})


def test_truncate_after_booking_sends_half_of_the_receipt(wire: Wire) -> None:
    wire.sandbox.fault("truncate", tr_id="VTTC0012U", when="after")
    assert wire.buy().text.startswith('{"rt_cd":"0","msg_cd":"40600000"')
    assert wire.booked == 1


def test_refuse_says_what_was_ordered(wire: Wire) -> None:
    wire.sandbox.fault("refuse", tr_id="FHKST01010100", msg_cd="EGW00201")
    answer = wire.quote()
    expected = {"rt_cd": "1", "msg1": "초당 거래건수를 초과하였습니다.", "msg_cd": "EGW00201"}
    assert (answer.status_code, answer.json()) == (500, expected)
    wire.sandbox.fault("refuse", status=200, rt_cd="7", msg_cd="APBK9999", msg1="아니오")
    answer = wire.quote()
    assert (answer.status_code, answer.json()["msg1"]) == (200, "아니오")


def test_oauth_refusals_have_the_oauth_shape(wire: Wire) -> None:
    wire.sandbox.fault("refuse", path="tokenP", msg_cd="EGW00133")
    answer = wire.client.post("/oauth2/tokenP", json=LOGIN)
    assert (answer.status_code, answer.json()["error_code"]) == (403, "EGW00133")


def test_a_token_can_be_issued_and_lost_on_the_way(wire: Wire) -> None:
    wire.sandbox.fault("drop", path="tokenP", when="after")
    issued = wire.sandbox.state()["tokens_issued"]
    with pytest.raises(httpx.RemoteProtocolError):
        wire.client.post("/oauth2/tokenP", json=LOGIN)
    assert wire.sandbox.state()["tokens_issued"] == int(str(issued)) + 1


def test_a_fault_strikes_its_number_of_times_and_only_its_calls(wire: Wire) -> None:
    fault = wire.sandbox.fault("blank", tr_id="FHKST01010100", times=2)
    other = wire.sandbox.fault("blank", environment="real", times=None)
    assert wire.buy().json()["rt_cd"] == "0"
    assert [wire.quote().status_code for _ in range(3)] == [500, 500, 200]
    assert (fault.hits, other.hits) == (2, 0)


def test_a_fault_with_a_probability_strikes_about_that_often(wire: Wire) -> None:
    fault = wire.sandbox.fault("empty", times=None, probability=0.5)
    for _ in range(200):
        wire.quote()
    assert 60 < fault.hits < 140
    wire.sandbox.clear_faults()
    assert wire.quote().content


def test_late_reject_accepts_and_then_rejects(wire: Wire) -> None:
    wire.sandbox.fault("late_reject")
    assert wire.buy().json()["rt_cd"] == "0"
    wire.sandbox.advance(1.0)
    [order] = wire.sandbox.orders()
    assert order.rejected == 1


def test_after_strikes_only_what_was_not_refused(wire: Wire) -> None:
    """The ledger's no, and the token lock-out's, come through; the fault waits for an order that is booked."""
    fault = wire.sandbox.fault("drop", path="order-cash", when="after")
    assert wire.buy(quantity=1_000_000).json()["msg_cd"] == "40250000"
    assert (fault.hits, wire.booked) == (0, 0)
    with pytest.raises(httpx.RemoteProtocolError):
        wire.buy()
    assert (fault.hits, wire.booked) == (1, 1)


def test_after_waits_for_a_token_that_is_issued(wire: Wire) -> None:
    wire.sandbox.configure(token_lockout=60.0)
    fault = wire.sandbox.fault("drop", path="tokenP", when="after")
    assert wire.client.post("/oauth2/tokenP", json=LOGIN).json()["error_code"] == "EGW00133"
    assert fault.hits == 0
    wire.sandbox.allow_token()
    with pytest.raises(httpx.RemoteProtocolError):
        wire.client.post("/oauth2/tokenP", json=LOGIN)
    assert fault.hits == 1


def test_late_reject_waits_for_an_order_that_is_taken(wire: Wire) -> None:
    fault = wire.sandbox.fault("late_reject")
    assert wire.buy(quantity=1_000_000).json()["rt_cd"] != "0"
    assert fault.hits == 0
    assert wire.buy().json()["rt_cd"] == "0"
    assert fault.hits == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "explode"},
        {"when": "during"},
        {"kind": "late_reject", "when": "after"},
        {"environment": "demo"},
        *({name: 5} for name in ("tr_id", "path", "rt_cd", "msg_cd", "msg1")),
        *({"status": status} for status in (99, 199, 600, 200.0, "200", True)),
        *({"seconds": seconds} for seconds in (-1, float("nan"), float("inf"), "1", True, None)),
        *({"times": times} for times in (0, 1.5, "1", True)),
        *({"probability": chance} for chance in (-0.1, 1.1, float("nan"), "1", True)),
    ],
    ids=str,
)
def test_an_impossible_fault_is_refused(wrong: dict[str, Any]) -> None:
    name = "kind" if "kind" in wrong and "when" not in wrong else list(wrong)[-1]
    said = {"kind": "fault", "when": "fault", "status": "HTTP status"}.get(name, name)
    options: dict[str, Any] = {"kind": "drop", **wrong}
    with pytest.raises(ValueError, match=said):
        Fault(**options)


@pytest.mark.anyio
@pytest.mark.parametrize("kind", ["drop", "cut", "hang"])
async def test_in_process_a_lost_connection_is_an_exception(kind: str) -> None:
    sandbox = Sandbox(window="off")
    transport = httpx.ASGITransport(sandbox.app("paper"))
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox") as client:
        token = (await client.post("/oauth2/tokenP", json=LOGIN)).json()["access_token"]
        sandbox.fault(kind, seconds=0.01, when="after")  # type: ignore[arg-type]
        with pytest.raises(ConnectionDropped):
            await client.post(ORDER, json=BUY, headers=key(token, "VTTC0012U"))
        assert sandbox.state()["orders_booked"] == 1
        answer = await client.get(QUOTE, params=PARAMS, headers=key(token, "FHKST01010100"))
        assert answer.headers["tr_id"] == "FHKST01010100"


@pytest.mark.anyio
async def test_jitter_and_latency_wait_before_and_after_the_booking() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    sandbox = Sandbox(window="off", jitter=0.03, latency=0.2, sleep=sleep)
    transport = httpx.ASGITransport(sandbox.app("paper"))
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox") as client:
        await client.post("/oauth2/tokenP", json=LOGIN)
    assert 0.1 <= waits[0] <= 0.13
    assert waits[1:] == [0.1]
