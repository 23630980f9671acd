"""buy and sell: seen first, asked about where it is real money, sent once."""

import json
from decimal import Decimal

import pytest
from rich.text import Text
from tests.cli.conftest import Cli

from kis_async import OrderKind, ServerError, Side
from kis_async.api.domestic_stock import OrderCash, Price
from kis_async.cli.commands.orders import described, whole
from kis_async.sandbox import REAL_ACCOUNT, Sandbox


@pytest.fixture
def pinned(gateway: Sandbox) -> Sandbox:
    gateway.pin_price("018880", 4_400)
    return gateway


def test_the_sandbox_shows_the_order_and_does_not_ask(cli: Cli, pinned: Sandbox) -> None:
    result = cli("buy", "018880", "10", "--price", "4,400")
    assert result.exit_code == 0
    assert result.stdout.startswith("Order 0000000001 taken")
    for text in (
        "embedded sandbox",
        "60******-01",
        "BUY 10 × 018880 연습공조 on KRX",
        "4,400 won",
        "44,000 won",
    ):
        assert text in result.stderr
    (order,) = pinned.orders()
    assert (order.symbol, order.quantity) == ("018880", 10)


def test_sell_sells(cli: Cli, pinned: Sandbox) -> None:
    result = cli("sell", "018880", "3", "--market", "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert (found["state"], found["order_no"], found["side"]) == ("accepted", "0000000001", "sell")
    assert found["client_id"]
    assert "SELL 3 × 018880" in result.stderr
    assert "about 13,200 won" in result.stderr


@pytest.mark.parametrize("reply", ["y\n", "YES\n"])
def test_real_money_is_asked_about_and_yes_sends_once(cli: Cli, keyed: Sandbox, reply: str) -> None:
    result = cli("buy", "018880", "1", "--market", stdin=reply)
    assert result.exit_code == 0
    assert "REAL MONEY" in result.stderr
    assert "[y/N]" in result.stderr
    assert len(keyed.orders()) == 1


@pytest.mark.parametrize(("reply", "code"), [("n\n", 1), ("\n", 1), ("yes please\n", 1), (None, 2)])
def test_anything_but_yes_sends_nothing(cli: Cli, keyed: Sandbox, reply: str | None, code: int) -> None:
    result = cli("buy", "018880", "1", "--market", stdin=reply)
    assert result.exit_code == code
    assert "Nothing was sent" in result.stderr
    assert keyed.orders() == []


def test_yes_and_paper_are_not_asked_about(cli: Cli, keyed: Sandbox) -> None:
    assert cli("buy", "018880", "1", "--market", "--yes").exit_code == 0
    result = cli("buy", "018880", "1", "--market", "--env", "paper")
    assert result.exit_code == 0
    assert "[y/N]" not in result.stderr
    assert len(keyed.orders()) == 2


def test_a_dry_run_shows_the_request_and_sends_nothing_at_all(cli: Cli, keyed: Sandbox) -> None:
    result = cli("buy", "018880", "10", "--price", "4400", "--dry-run")
    assert result.exit_code == 0
    shown = dict(line.split(maxsplit=1) for line in result.stdout.splitlines() if line)
    assert shown["method"] == "POST"
    assert shown["tr_id"] == "TTTC0012U"
    assert (shown["PDNO"], shown["ORD_QTY"], shown["ORD_UNPR"]) == ("018880", "10", "4400")
    assert REAL_ACCOUNT[:8] not in result.stdout + result.stderr
    assert keyed.counts.requests == 0


def test_a_dry_run_as_json(cli: Cli, gateway: Sandbox) -> None:
    found = json.loads(cli("sell", "018880", "1", "--market", "--env", "paper", "--dry-run", "--json").stdout)
    assert found["tr_id"] == "VTTC0011U"
    assert found["url"].endswith("/order-cash")
    assert found["params"]["CANO"] == "50******"
    assert found["params"]["ORD_DVSN"] == "01"


@pytest.mark.parametrize(
    "words",
    [
        ["018880", "10"],
        ["018880", "10", "--price", "4400", "--market"],
        ["018880", "0", "--market"],
        ["018880", "ten", "--market"],
        ["018880", "10", "--price", "0"],
        ["018880", "10", "--price", "44.5"],
        ["018880", "10", "--price", "4,40"],
        ["018880", "10", "--price", "4_400"],
        ["018880", "10", "--price", "４４００"],
        ["018880", "10", "--price", "9" * 30],
        ["018880", "１０", "--market"],
        ["018880", "1_0", "--market"],
        ["018880", "+10", "--market"],
        ["018880", "1,0", "--market"],
        ["018880", "10000000000", "--market"],
        ["018880", "10", "--price", "-1"],
        ["018880", "10", "--price", "nan"],
        ["18880", "10", "--market"],
        ["018880", "10", "--market", "--exchange", "nyse"],
        ["018880", "10", "--market", "--account", "1"],
    ],
)
def test_bad_input_exits_with_2_and_sends_nothing(cli: Cli, keyed: Sandbox, words: list[str]) -> None:
    result = cli("buy", *words, "--yes")
    assert result.exit_code == 2
    assert keyed.counts.requests == 0


def test_a_refusal_exits_with_3_and_says_what_kis_said(cli: Cli, pinned: Sandbox) -> None:
    result = cli("buy", "018880", "1000000", "--price", "4400")
    assert result.exit_code == 3
    assert "KIS: APBK0952 주문가능금액을 초과" in result.stderr
    assert result.stdout == ""


def test_an_unknown_symbol_stops_before_the_order(cli: Cli, pinned: Sandbox) -> None:
    assert cli("buy", "999999", "1", "--market").exit_code == 3
    assert pinned.orders() == []


def test_a_lost_answer_exits_with_5_and_is_not_sent_again(cli: Cli, keyed: Sandbox) -> None:
    fault = keyed.fault("drop", path="order-cash", when="after", times=None)
    result = cli("buy", "018880", "1", "--market", "--yes", "--no-settle", "--client-id", "mine")
    assert result.exit_code == 5
    assert fault.hits == 1
    assert len(keyed.orders()) == 1
    assert "fate is not known" in result.stderr
    assert "kis-async journal show mine" in result.stderr
    again = cli("buy", "018880", "1", "--market", "--yes", "--client-id", "mine")
    assert again.exit_code == 0
    assert "Order 0000000001 taken" in again.stdout
    assert len(keyed.orders()) == 1


def test_an_order_whose_answer_was_lost_is_looked_for(cli: Cli, keyed: Sandbox) -> None:
    keyed.fault("drop", path="order-cash", when="after")
    result = cli("buy", "018880", "1", "--market", "--yes")
    assert result.exit_code == 0
    assert "Order 0000000001 taken" in result.stdout


def test_the_same_client_id_sends_once(cli: Cli, keyed: Sandbox) -> None:
    words = ("buy", "018880", "1", "--market", "--yes", "--client-id", "once")
    first, again = cli(*words), cli(*words)
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert first.stdout == again.stdout
    assert len(keyed.orders()) == 1
    assert cli("sell", *words[1:]).exit_code == 2


def test_a_failing_quote_keeps_nobody_from_selling(cli: Cli, pinned: Sandbox) -> None:
    pinned.fault("html", path="intstock-multprice", times=None)
    result = cli("sell", "018880", "1", "--market")
    assert result.exit_code == 0
    assert "unknown: " in result.stderr
    assert len(pinned.orders()) == 1


def test_ctrl_c_while_the_order_is_out_is_an_unknown_fate(
    cli: Cli, pinned: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    import asyncio

    from kis_async import Kis

    async def interrupted(_kis: Kis, _order: object) -> object:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(0)
        raise AssertionError

    monkeypatch.setattr(Kis, "__call__", interrupted)
    result = cli("call", "order-cash", "side=BUY", "symbol=018880", "quantity=1", "kind=MARKET")
    assert result.exit_code == 5
    assert "it may exist" in result.stderr


def test_the_preview_says_how_far_the_limit_is_from_the_last_price() -> None:
    order = OrderCash(side=Side.SELL, symbol="018880", quantity=3, price=Decimal(4_180))
    lines = described(order, Price(symbol="018880", price=Decimal(4_400)))
    assert str(lines["order"]) == "SELL 3 × 018880 on KRX"
    assert str(lines["price"]) == "4,180 won  -5.00% from last"
    assert lines["value"] == "12,540 won"


def test_the_preview_of_a_market_order_without_a_price_says_so() -> None:
    order = OrderCash(side=Side.BUY, symbol="018880", quantity=3, kind=OrderKind.MARKET)
    lines = described(order, ServerError("down"))
    assert lines["last price"] == "unknown: down"
    assert lines["value"] == "unknown"
    assert isinstance(lines["order"], Text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("10", 10), ("1,000", 1_000), ("1,234,567", 1_234_567), (" 7 ", 7), ("0010", 10)]
    + [
        (text, None)
        for text in ("", ",", "1,00", "1,0000", ",100", "10,", "1.5", "-1", "1e3", "²", "1000,000")
    ],
)
def test_a_number_is_read_in_one_way_or_not_at_all(text: str, number: int | None) -> None:
    assert whole(text) == number
