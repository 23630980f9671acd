"""amend, cancel, orders, fills, journal, reconcile, kill and revive."""

import json
from typing import Any

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import Sandbox

BUY = ("buy", "018880", "10", "--price", "4000", "--yes", "--client-id", "mine")
NUMBER = "0000000001"


@pytest.fixture
def placed(cli: Cli, keyed: Sandbox) -> Sandbox:
    """A host of real money with one open order in its book and in the journal."""
    keyed.pin_price("018880", 4_400)
    assert cli(*BUY).exit_code == 0
    return keyed


def listed(cli: Cli, *words: str) -> list[dict[str, Any]]:
    result = cli(*words, "--json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("named", [NUMBER, "1", "mine"])
def test_an_order_is_amended_by_its_number_or_client_id(cli: Cli, placed: Sandbox, named: str) -> None:
    result = cli("amend", named, "--price", "4,010", "--yes")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("Order 0000000002 taken")
    assert f"for {NUMBER}" in result.stdout
    for text in ("REAL MONEY", "BUY 10 × 018880", "4,000", "open: 0 filled, 10 left", "4,010"):
        assert text in result.stderr
    assert [(one.action, one.price) for one in placed.orders()] == [("new", 4_000), ("amend", 4_010)]


def test_part_of_an_order_is_cancelled_after_a_yes(cli: Cli, placed: Sandbox) -> None:
    refused = cli("cancel", NUMBER, "--quantity", "4", stdin="n\n")
    assert refused.exit_code == 1
    assert "Nothing was sent" in refused.stderr
    assert cli("cancel", NUMBER, stdin=None).exit_code == 2
    assert len(placed.orders()) == 1
    result = cli("cancel", NUMBER, "--quantity", "4", "--json", stdin="y\n")
    assert result.exit_code == 0
    assert "take back" in result.stderr
    found = json.loads(result.stdout)
    assert (found["action"], found["quantity"], found["original_order_no"]) == ("cancel", "4", NUMBER)


def test_a_dry_run_checks_and_sends_nothing(cli: Cli, placed: Sandbox) -> None:
    result = cli("cancel", NUMBER, "--dry-run", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["state"] == "dry_run"
    assert "Not sent: dry_run." in result.stderr
    assert cli("amend", NUMBER, "--price", "4010", "--dry-run").exit_code == 0
    assert len(placed.orders()) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["cancel", "4711", "--yes"], 3),
        (["cancel", "nobody", "--yes"], 2),
        (["amend", NUMBER, "--price", "4.5", "--yes"], 2),
        (["amend", NUMBER, "--price", "4001", "--yes"], 2),
        (["amend", NUMBER, "--price", "4000", "--quantity", "0", "--yes"], 2),
        (["cancel", NUMBER, "--market", "moon", "--yes"], 2),
        (["amend", NUMBER, "--yes"], 2),
        (["orders", "--market", "moon"], 2),
    ],
)
def test_what_cannot_be_is_not_sent(cli: Cli, placed: Sandbox, words: list[str], code: int) -> None:
    assert cli(*words).exit_code == code
    assert len(placed.orders()) == 1


def test_orders_and_fills(cli: Cli, placed: Sandbox) -> None:
    assert cli("buy", "018880", "1", "--market", "--yes").exit_code == 0
    assert [(row["order_no"], row["fate"]) for row in listed(cli, "orders", "--open")] == [(NUMBER, "open")]
    assert [row["fate"] for row in listed(cli, "fills")] == ["filled"]
    assert len(listed(cli, "orders")) == 2
    shown = cli("orders").stdout
    for text in (NUMBER, "BUY", "018880", "연습공조", "4,000", "open", "filled"):
        assert text in shown


def test_no_orders_is_no_error(cli: Cli, keyed: Sandbox) -> None:
    for words in (["orders"], ["fills"], ["journal"]):
        result = cli(*words)
        assert result.exit_code == 0
        assert result.stderr == "No orders.\n"
        assert result.stdout.strip()
    assert listed(cli, "journal") == []
    assert cli("reconcile").exit_code == 0


def test_the_journal_tells_every_step(cli: Cli, placed: Sandbox) -> None:
    assert cli("cancel", "mine", "--yes").exit_code == 0
    requests = placed.counts.requests
    assert [row["action"] for row in listed(cli, "journal")] == ["new", "cancel"]
    assert "mine" in cli("journal").stdout
    result = cli("journal", "show", "mine", "--json")
    assert [step["state"] for step in json.loads(result.stdout)["steps"]] == ["sending", "accepted", "cancel"]
    assert "Taken back by 0000000002" in cli("journal", "show", "mine").stdout
    assert cli("journal", "show", "nobody").exit_code == 3
    assert listed(cli, "journal", "--start", "2020-01-01", "--end", "2020-01-02") == []
    assert placed.counts.requests == requests


def lose(cli: Cli, gateway: Sandbox) -> None:
    gateway.fault("drop", path="order-cash", when="after")
    assert (
        cli("buy", "018880", "1", "--price", "4000", "--yes", "--no-settle", "--client-id", "lost").exit_code
        == 5
    )


def test_reconcile_looks_for_what_is_unknown(cli: Cli, keyed: Sandbox) -> None:
    lose(cli, keyed)
    (found,) = listed(cli, "reconcile")
    assert (found["client_id"], found["state"], found["order_no"]) == ("lost", "accepted", NUMBER)
    assert listed(cli, "reconcile") == []


@pytest.mark.parametrize(("number", "state"), [("1", "accepted"), ("none", "not_created")])
def test_a_person_may_say_what_became_of_an_order(cli: Cli, keyed: Sandbox, number: str, state: str) -> None:
    lose(cli, keyed)
    assert cli("journal", "resolve", "lost", "perhaps").exit_code == 2
    (found,) = listed(cli, "journal", "resolve", "lost", number)
    assert found["state"] == state
    assert cli("journal", "resolve", "lost", number).exit_code == 2


def test_kill_stops_everything_and_revive_takes_it_back(cli: Cli, placed: Sandbox) -> None:
    (killed,) = listed(cli, "kill", "the model is wrong")
    assert (killed["order_no"], killed["open"], killed["ticket"]["state"]) == (NUMBER, False, "accepted")
    blocked = cli("buy", "018880", "1", "--market", "--yes")
    assert blocked.exit_code == 8
    assert "the model is wrong" in blocked.stderr
    assert len(placed.orders()) == 2
    assert "It was: the model is wrong." in cli("revive").stderr
    assert "was not thrown" in cli("revive").stderr
    assert cli("buy", "018880", "1", "--market", "--yes").exit_code == 0


def test_kill_says_what_may_be_open_still(cli: Cli, placed: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kis_async.orders.killer.PAUSE", 0.01)
    placed.fault("refuse", path="order-rvsecncl", status=200, rt_cd="7", msg_cd="APBK9999", times=None)
    result = cli("kill", "stop")
    assert result.exit_code == 6
    assert "STILL OPEN" in result.stdout


def test_on_the_embedded_sandbox_nothing_is_kept(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("buy", "018880", "1", "--market").exit_code == 0
    assert listed(cli, "journal") == []
    assert cli("orders", "--env", "real").exit_code == 2
