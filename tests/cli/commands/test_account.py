"""balance, buyable, sellable, cash, profits and assets."""

import csv
import io
import json
from decimal import Decimal

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import REAL_ACCOUNT, Sandbox


def test_balance_shows_holdings_and_a_masked_account(cli: Cli) -> None:
    result = cli("balance")
    assert result.exit_code == 0
    assert "005930  가상전자" in result.stdout
    assert "60******-01" in result.stdout
    assert REAL_ACCOUNT[:8] not in result.stdout + result.stderr


def test_balance_as_json_and_csv(cli: Cli) -> None:
    found = json.loads(cli("balance", "--json").stdout)
    assert found["summary"]["deposit"] == "100000000"
    lines = list(csv.DictReader(io.StringIO(cli("balance", "--csv").stdout)))
    assert [line["symbol"] for line in lines] == [one["symbol"] for one in found["holdings"]]


def test_a_malformed_account_is_bad_input(cli: Cli) -> None:
    result = cli("balance", "--account", "12-34")
    assert result.exit_code == 2
    assert "12345678-01" in result.stderr


@pytest.mark.usefixtures("keyed")
def test_another_account_is_asked_for(cli: Cli) -> None:
    result = cli("balance", "--account", "99999999-01")
    assert result.exit_code == 3
    assert "KIS: " in result.stderr
    assert "99999999" not in result.stdout + result.stderr


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("env", [["--env", "real"], ["--env", "paper"]], ids=["real", "paper"])
def test_what_can_be_bought_and_sold(cli: Cli, env: list[str]) -> None:
    market = json.loads(cli("buyable", "005930", *env, "--json").stdout)
    limit = json.loads(cli("buyable", "005930", "50000", *env, "--json").stdout)
    assert market["buyable_quantity"] < limit["buyable_quantity"]
    assert "미수없는매수수량" in cli("buyable", "005930", *env).stdout
    (line,) = table(cli("sellable", "005930", *env, "--csv").stdout)
    assert line["held"] == line["sellable"] == "30"


def test_a_stock_that_is_not_held_ends_with_3(cli: Cli) -> None:
    result = cli("sellable", "068270")
    assert (result.exit_code, result.stdout) == (3, "")


def test_cash_is_named_for_what_it_is(cli: Cli, gateway: Sandbox) -> None:
    assert cli("buy", "018880", "10", "--market", "--yes").exit_code == 0
    found = json.loads(cli("cash", "--json").stdout)
    assert found["currency"] == "KRW"
    assert found["deposit"] == "100000000"
    assert int(found["deposit_d2"]) < int(found["deposit"])
    (line,) = table(cli("cash", "--csv").stdout)
    assert line["deposit_d2"] == found["deposit_d2"]
    shown = cli("cash").stdout
    assert f"{int(found['deposit_d2']):,}" in shown
    assert "D+2" in shown


def test_profits_by_day_and_by_trade_add_up_to_the_same(cli: Cli) -> None:
    words = ("profits", "--start", "2026-01-05", "--end", "2026-02-27")
    by_day = json.loads(cli(*words, "--json").stdout)
    by_trade = json.loads(cli(*words, "--trades", "--json").stdout)
    assert by_day["realised_profit"] == by_trade["realised_profit"]
    assert sum(Decimal(row["realised_profit"]) for row in by_day["rows"]) == Decimal(
        by_day["realised_profit"]
    )
    lines = table(cli(*words, "--csv").stdout)
    assert [line["traded_on"] for line in lines] == [row["traded_on"] for row in by_day["rows"]]
    assert {line["currency"] for line in lines} == {"KRW"}
    assert cli(*words).stdout.splitlines()[-1] == (f"Realised: {Decimal(by_day['realised_profit']):+,} KRW")
    one = table(cli(*words, "--trades", "--code", "005930", "--csv").stdout)
    assert {line["symbol"] for line in one} == {"005930"}


def test_a_span_without_trades_ends_with_3(cli: Cli) -> None:
    words = ("profits", "--start", "2026-01-03", "--end", "2026-01-04")
    for form in ("--csv", "--no-color"):
        result = cli(*words, form)
        assert (result.exit_code, result.stdout) == (3, "")
        assert "Nothing was traded" in result.stderr
    result = cli(*words, "--json")
    assert (result.exit_code, json.loads(result.stdout)["rows"]) == (3, [])


def test_assets_by_kind(cli: Cli, gateway: Sandbox) -> None:
    gateway.clock.freeze()
    found = json.loads(cli("assets", "--json").stdout)
    assert [one["kind"] for one in found["by_kind"]] == ["domestic_stocks", "foreign_currency", "deposit"]
    assert [line["kind"] for line in table(cli("assets", "--csv").stdout)] == [
        one["kind"] for one in found["by_kind"]
    ]
    assert cli("assets").stdout.splitlines()[-1].split() == ["together", f"{int(found['total_value']):,}"]


@pytest.mark.parametrize("command", ["profits", "assets"])
def test_paper_has_no_such_call(cli: Cli, gateway: Sandbox, command: str) -> None:
    result = cli(command, "--env", "paper")
    assert result.exit_code == 2
    assert "paper" in result.stderr
    assert gateway.counts.requests == 0


@pytest.mark.parametrize(
    "words",
    [
        ("buyable", "18880"),
        ("buyable", "018880", "cheap"),
        ("buyable", "018880", "0"),
        ("sellable", "A"),
        ("profits", "--start", "yesterday"),
        ("profits", "--start", "2026-02-01", "--end", "2026-01-01"),
        ("profits", "--code", "018880"),
        ("cash", "--account", "12-34"),
        ("assets", "--json", "--csv"),
    ],
)
def test_words_that_make_no_sense_are_bad_input(cli: Cli, gateway: Sandbox, words: tuple[str, ...]) -> None:
    result = cli(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert gateway.counts.requests == 0


@pytest.mark.parametrize("words", [("buyable", "018880"), ("sellable", "018880"), ("cash",), ("profits",)])
def test_real_money_without_keys_is_refused(cli: Cli, words: tuple[str, ...]) -> None:
    assert cli(*words, "--env", "real").exit_code == 2


def test_the_real_host_is_asked_only_with_keys(cli: Cli, keyed: Sandbox) -> None:
    assert cli("cash", "--env", "real").exit_code == 0
