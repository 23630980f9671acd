"""The endpoints under /sandbox/, the server's two ports, and the pytest fixtures."""

import subprocess
import sys
from dataclasses import fields
from decimal import Decimal
from typing import Any

import httpx
import pytest

from kis_async import encode, sandbox
from kis_async.api.overseas_stock import Order
from kis_async.sandbox import Sandbox
from kis_async.sandbox.server import RunningSandbox, running
from kis_async.wire import OverseasExchange, Side

from .conftest import Hands, StandingClock

LOGIN = {
    "grant_type": "client_credentials",
    "appkey": sandbox.APP_KEY,
    "appsecret": sandbox.APP_SECRET,
}


@pytest.fixture
def controlled() -> Any:
    """A served sandbox and a client of its paper host."""
    with running(Sandbox(now=StandingClock())) as hosts, httpx.Client(base_url=hosts.base_url) as client:
        yield hosts, client


def test_state_counts_and_holds_no_secret(controlled: tuple[RunningSandbox, httpx.Client]) -> None:
    _, client = controlled
    client.post("/oauth2/tokenP", json=LOGIN)
    answer = client.get("/sandbox/state")
    state = answer.json()
    assert (state["requests"], state["tokens_issued"], state["config"]["paper_limit"]) == (1, 1, 1)
    assert sandbox.APP_SECRET not in answer.text
    assert sandbox.APP_KEY not in answer.text


def test_deals_over_http() -> None:
    order = Order(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=3, price=Decimal("0.5")
    )
    hands = Hands(Sandbox(now=StandingClock(), window="off"), "real")
    number = hands.sandbox.account("real").number
    request = encode(order, environment="real", account=number)
    hands.post(request.path, request.tr_id, request.params)
    with running(hands.sandbox) as hosts, httpx.Client(base_url=hosts.base_url) as client:
        answer = client.get("/sandbox/deals")
    [deal] = answer.json()
    assert (deal["market"], deal["symbol"], deal["price"], deal["remaining"]) == (
        "overseas_stock",
        "AAPL",
        "0.5",
        3,
    )
    assert number[:8] not in answer.text
    assert number[:8] not in repr(hands.sandbox.deals())


def test_faults_clock_tokens_config_and_reset_over_http(
    controlled: tuple[RunningSandbox, httpx.Client],
) -> None:
    hosts, client = controlled
    assert client.post("/sandbox/faults", json={"kind": "html", "times": 3}).json()["hits"] == 0
    assert len(client.get("/sandbox/faults").json()) == 1
    assert client.post("/oauth2/tokenP", json=LOGIN).status_code == 502
    assert client.delete("/sandbox/faults").json() == []
    assert client.post("/oauth2/tokenP", json=LOGIN).status_code == 200
    assert client.post("/oauth2/tokenP", json=LOGIN).status_code == 403
    client.post("/sandbox/token/allow")
    assert client.post("/oauth2/tokenP", json=LOGIN).status_code == 200
    assert client.post("/sandbox/token/kill", json={"code": "EGW00121", "status": 401}).json() == {
        "killed": 1
    }
    before = client.post("/sandbox/clock", json={"freeze": True}).json()
    after = client.post("/sandbox/clock", json={"advance": 60}).json()
    assert (after["now"] - before["now"], after["frozen"]) == (60, True)
    assert client.post("/sandbox/clock", json={"set": after["now"] + 5, "freeze": False}).json()[
        "now"
    ] == pytest.approx(after["now"] + 5)
    assert client.post("/sandbox/config", json={"window": "calendar"}).json()["window"] == "calendar"
    assert hosts.sandbox.config.window == "calendar"
    assert client.post("/sandbox/price", json={"symbol": "005930", "price": None}).status_code == 200
    assert client.get("/sandbox/orders").json() == []
    assert client.post("/sandbox/reset").json()["tokens_issued"] == 0


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("faults", {"kind": "explode"}),
        ("faults", {"what": "drop"}),
        ("config", {"no_such_knob": 1}),
        ("config", {"window": "weekly"}),
        ("config", {"seed": 2}),
        ("clock", {"advance": -1}),
        ("clock", {"rewind": 1}),
        ("price", {"symbol": "999999", "price": 1}),
        ("price", {"symbol": "005930", "price": 1}),
        ("faults", {"kind": "drop", "seconds": -1}),
        ("config", {"volatility": -1}),
        ("clock", {"freeze": True, "rewind": 1}),
        ("clock", {"freeze": True, "set": 1}),
        ("clock", {"freeze": "yes", "advance": 60}),
        ("clock", {"freeze": None}),
        ("clock", {"freeze": True, "advance": "60"}),
        ("clock", {"advance": True}),
        ("clock", {"freeze": True, "advance": 1e300}),
        ("clock", {"advance": 10**400}),
        ("price", {"symbol": "005930", "price": None, "why": "?"}),
        ("token/kill", {"code": 5}),
        ("token/kill", {"code": "EGW00123", "status": 99}),
        ("token/kill", {"app_key": 5}),
        ("faults", ["drop"]),
    ],
)
def test_nonsense_is_400_and_says_why(
    controlled: tuple[RunningSandbox, httpx.Client], path: str, body: object
) -> None:
    """And changes nothing."""
    client = controlled[1]
    token = client.post("/oauth2/tokenP", json=LOGIN).json()["access_token"]
    before = client.get("/sandbox/state").json()
    answer = client.post(f"/sandbox/{path}", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert client.get("/sandbox/state").json() == before
    assert not controlled[0].sandbox.world.tokens.check(token, before["now"]).dead_as


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("clock", '{"advance": NaN}'),
        ("clock", '{"set": Infinity}'),
        ("clock", '{"advance": 1e999}'),
        ("config", '{"jitter": NaN}'),
        ("config", '{"latency": 1e999}'),
        ("faults", '{"kind": "hang", "seconds": Infinity}'),
        ("faults", '{"kind": "refuse", "msg1": "\\ud800"}'),
        ("token/kill", '{"status": NaN}'),
    ],
)
def test_what_json_cannot_hold_is_400_and_changes_nothing(
    controlled: tuple[RunningSandbox, httpx.Client], path: str, body: str
) -> None:
    client = controlled[1]
    before = client.get("/sandbox/state").json()
    answer = client.post(f"/sandbox/{path}", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert client.get("/sandbox/state").json() == before


def test_reset_puts_knobs_and_clock_back(controlled: tuple[RunningSandbox, httpx.Client]) -> None:
    client = controlled[1]
    before = client.get("/sandbox/state").json()
    client.post("/sandbox/config", json={"volatility": 1e300, "paper_limit": 5})
    client.post("/sandbox/clock", json={"freeze": True, "advance": 1e9})
    assert client.get("/sandbox/state").json() != before
    assert client.post("/sandbox/reset").json() == before | {"requests": 0}


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), -1.0, 1e12])
def test_the_clock_refuses_what_is_no_later_time(seconds: float) -> None:
    box = Sandbox(now=StandingClock())
    with pytest.raises(ValueError, match="clock"):
        box.advance(seconds)
    with pytest.raises(ValueError, match="clock"):
        box.clock.move(at=box.clock() + seconds, freeze=True)
    assert (box.clock(), box.clock.frozen) == (StandingClock()(), False)


def test_the_clock_is_set_to_the_second_while_it_freezes() -> None:
    box = Sandbox()
    at = float(int(box.clock()) + 100)
    box.clock.move(at=at, by=5, freeze=True)
    assert (box.clock(), box.clock.frozen) == (at + 5, True)


@pytest.mark.parametrize(
    "knobs",
    [
        *({knob.name: float("nan")} for knob in fields(sandbox.SandboxConfig) if knob.type is float),
        {"depth": float("inf")},
        {"volatility": -1.0},
        {"token_same_for": -1.0},
        {"late_reject_delay": -1.0},
        {"token_lifetime": 0.0},
    ],
    ids=str,
)
def test_an_impossible_knob_is_refused_at_the_start_and_later(knobs: dict[str, Any]) -> None:
    [name] = knobs
    box = Sandbox()
    for turn in (box.configure, Sandbox, sandbox.SandboxConfig):
        with pytest.raises(ValueError, match=name):
            turn(**knobs)
    assert box.config == sandbox.SandboxConfig()


@pytest.mark.parametrize(("off", "why"), [(1, "steps of 100 won"), (0.5, "whole number"), (0.0, "whole")])
def test_a_price_is_pinned_in_whole_ticks(off: float, why: str) -> None:
    box = Sandbox(now=StandingClock())
    base = box.world.market.quote("005930", box.clock()).base
    with pytest.raises(ValueError, match=why):
        box.pin_price("005930", base + off)  # type: ignore[arg-type]
    assert box.world.market.pins == {}


def test_the_two_ports_are_the_two_hosts(controlled: tuple[RunningSandbox, httpx.Client]) -> None:
    hosts, client = controlled
    assert hosts.real_url != hosts.paper_url == hosts.url("paper")
    token = client.post("/oauth2/tokenP", json=LOGIN).json()["access_token"]
    headers = {
        "authorization": f"Bearer {token}",
        "appkey": sandbox.APP_KEY,
        "appsecret": sandbox.APP_SECRET,
        "tr_id": "FHKST01010100",
    }
    path = "/uapi/domestic-stock/v1/quotations/inquire-price"
    answer = httpx.get(hosts.real_url + path, headers=headers)
    assert answer.json()["msg_cd"] == "EGW02004"


def test_a_taken_port_is_an_error(controlled: tuple[RunningSandbox, httpx.Client]) -> None:
    port = int(controlled[0].real_url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"), running(real_port=port):
        pass


def test_after_the_block_nobody_listens() -> None:
    with running() as hosts:
        pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(hosts.base_url)


def test_calling_it_in_process_needs_neither_starlette_nor_uvicorn() -> None:
    code = (
        "import sys; import kis_async.sandbox as s; s.Sandbox().app('real');"
        "bad = {'starlette', 'uvicorn', 'httpx'} & set(sys.modules); assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})


def test_a_missing_extra_names_the_command() -> None:
    code = (
        "import sys; sys.modules['uvicorn'] = None\n"
        "try:\n    from kis_async.sandbox import serve\n"
        "except ImportError as error:\n    assert \"pip install 'kis-async[sandbox]'\" in str(error), error\n"
        "else:\n    raise SystemExit('imported')"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})


def test_knobs_are_checked_as_a_whole_and_left_alone_when_wrong() -> None:
    box = Sandbox()
    with pytest.raises(ValueError, match="probability"):
        box.configure(jitter=0.1, late_rejects=2.0)
    assert box.config.jitter == 0.0
    box.configure(jitter=1)
    assert box.config.jitter == 1.0
    with pytest.raises(ValueError, match="wants int"):
        box.configure(paper_limit=True)
    assert sandbox.SandboxConfig.faithful(seed=3).visibility_lag == 2.6


def test_knobs_as_keywords_are_the_configs_fields() -> None:
    assert list(sandbox.Knobs.__annotations__) == [knob.name for knob in fields(sandbox.SandboxConfig)]


def test_a_sandbox_does_not_turn_the_knobs_of_the_config_it_was_given() -> None:
    config = sandbox.SandboxConfig()
    Sandbox(config, window="off").configure(jitter=1.0)
    assert (config.window, config.jitter) == ("sliding", 0.0)


def test_an_account_hides_its_secrets_and_checks_its_number() -> None:
    assert repr(sandbox.PAPER).count("SANDBOX") == 0
    assert "5000" not in repr(sandbox.PAPER)
    with pytest.raises(ValueError, match="12345678-01"):
        sandbox.Account("key", "secret", "1234-1")


def test_a_pinned_price_stays(controlled: tuple[RunningSandbox, httpx.Client]) -> None:
    box = controlled[0].sandbox
    base = box.world.market.quote("005930", box.clock()).base
    box.pin_price("005930", base)
    box.advance(100)
    assert box.world.market.quote("005930", box.clock()).price == base
    box.pin_price("005930", None)
    assert "005930" not in box.world.market.pins
