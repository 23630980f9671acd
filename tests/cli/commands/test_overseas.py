"""overseas: price, book, candles, minutes, trades, ranking, info, balance, worth, buyable, cash and profits."""

import csv
import io
import json
from decimal import Decimal

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import REAL_ACCOUNT, Sandbox


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("env", ["real", "paper"])
def test_a_price_on_either_host(cli: Cli, env: str) -> None:
    result = cli("overseas", "price", "AAPL", "--env", env)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1].split()[0] == "AAPL"
    (found,) = json.loads(cli("overseas", "price", "AAPL", "--env", env, "--json").stdout)
    (line,) = rows(cli("overseas", "price", "AAPL", "--env", env, "--csv").stdout)
    assert (found["symbol"], line["symbol"]) == ("AAPL", "AAPL")
    assert float(line["price"]) > 0


def test_a_symbol_that_fails_is_named_and_in_the_json(cli: Cli) -> None:
    result = cli("overseas", "price", "AAPL", "B AD", "--json")
    assert result.exit_code == 6
    good, bad = json.loads(result.stdout)
    assert (good["symbol"], bad["symbol"], bad["error"]["kind"]) == ("AAPL", "B AD", "InvalidRequest")
    assert cli("overseas", "price", "B AD").exit_code == 2


def test_the_book_is_a_ladder(cli: Cli) -> None:
    lines = cli("overseas", "book", "AAPL").stdout.splitlines()
    sides = [line.split()[0] for line in lines[1:-1]]
    assert sides == ["ask"] * (len(sides) // 2) + ["bid"] * (len(sides) // 2)
    assert "spread" in lines[-1]
    assert json.loads(cli("overseas", "book", "AAPL", "--json").stdout)["levels"]["asks"]


def test_candles_are_a_chart_with_cents(cli: Cli) -> None:
    lines = cli("overseas", "candles", "AAPL", "--market", "nyse", "--period", "week").stdout.splitlines()
    assert lines[0] == "AAPL, week"
    assert "." in lines[1].split()[0]
    found = json.loads(
        cli("overseas", "candles", "AAPL", "--start", "2026-01-05", "--end", "2026-01-16", "--json").stdout
    )
    dates = [one["date"] for one in found]
    assert dates == sorted(dates)
    assert min(dates) >= "2026-01-05"


@pytest.mark.parametrize("command", ["minutes", "trades"])
def test_histories_are_oldest_first(cli: Cli, command: str) -> None:
    found = json.loads(cli("overseas", command, "AAPL", "--json").stdout)
    times = [one.get("time") or one["korea_time"] for one in found]
    assert times == sorted(times)
    assert cli("overseas", command, "AAPL").exit_code == 0


def test_a_ranking_and_what_a_stock_is(cli: Cli) -> None:
    assert cli("overseas", "ranking", "new-highs", "-m", "tokyo").stdout.split()[0] == "symbol"
    assert json.loads(cli("overseas", "info", "AAPL", "--json").stdout)["isin"]


def test_the_balance_has_each_holding_once_and_sums_by_currency(cli: Cli) -> None:
    found = json.loads(cli("overseas", "balance", "--json").stdout)
    keys = [(one["symbol"], one["currency"]) for one in found["holdings"]]
    assert len(keys) == len(set(keys)) > 0
    assert "USD" in found["summaries"]
    lines = rows(cli("overseas", "balance", "--csv").stdout)
    assert [line["symbol"] for line in lines] == [symbol for symbol, _ in keys]
    shown = cli("overseas", "balance")
    assert shown.stdout.split()[:3] == ["code", "name", "currency"]
    assert REAL_ACCOUNT[:8] not in shown.stdout + shown.stderr


def test_buyable_at_a_price(cli: Cli) -> None:
    assert "buyable_quantity" in json.loads(cli("overseas", "buyable", "AAPL", "180.5", "--json").stdout)


def test_cash_has_each_currency_once(cli: Cli) -> None:
    found = json.loads(cli("overseas", "cash", "--json").stdout)
    currencies = [one["currency"] for one in found]
    assert len(currencies) == len(set(currencies)) > 1
    assert [line["currency"] for line in rows(cli("overseas", "cash", "--csv").stdout)] == currencies
    lines = cli("overseas", "cash").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == currencies


def test_profits_are_one_sum_a_currency(cli: Cli) -> None:
    words = ("overseas", "profits", "--start", "2026-01-05", "--end", "2026-03-27")
    found = json.loads(cli(*words, "--json").stdout)
    assert {"USD", "JPY"} <= {one["currency"] for one in found}
    lines = rows(cli(*words, "--csv").stdout)
    for one in found:
        own = [line for line in lines if line["currency"] == one["currency"]]
        assert sum(Decimal(line["realised_profit"]) for line in own) == Decimal(one["realised_profit"])
    sums = [line for line in cli(*words).stdout.splitlines() if line.startswith("Realised: ")]
    assert [line.split()[-1] for line in sums] == [one["currency"] for one in found]
    (won,) = json.loads(cli(*words, "--won", "--json").stdout)
    assert won["currency"] == "KRW"
    (dollars,) = json.loads(cli(*words, "--currency", "usd", "--json").stdout)
    assert dollars == next(one for one in found if one["currency"] == "USD")


def test_what_it_is_worth_in_won(cli: Cli) -> None:
    found = json.loads(cli("overseas", "worth", "--won", "--json").stdout)
    assert {"holdings", "cash", "summary"} == set(found)
    assert [line["symbol"] for line in rows(cli("overseas", "worth", "--csv").stdout)] == [
        one["symbol"] for one in found["holdings"]
    ]
    assert "총자산금액" in cli("overseas", "worth").stdout


@pytest.mark.parametrize(
    "words",
    [
        ["price", "AAPL", "--market", "mars"],
        ["profits", "--currency", "gold"],
        ["profits", "--start", "2026-02-01", "--end", "2026-01-01"],
        ["cash", "--env", "paper"],
        ["candles", "AAPL", "--period", "year"],
        ["candles", "AAPL", "--period", "hour"],
        ["ranking", "winners"],
        ["buyable", "AAPL", "cheap"],
        ["balance", "--account", "12-34"],
        ["minutes", "AAPL", "--length", "0"],
    ],
)
def test_words_that_make_no_sense_are_bad_input(cli: Cli, gateway: Sandbox, words: list[str]) -> None:
    result = cli("overseas", *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert gateway.counts.requests == 0


def test_real_money_without_keys_is_refused(cli: Cli) -> None:
    assert cli("overseas", "balance", "--env", "real").exit_code == 2
