"""derivatives: price, book, candles, board, chain, expiries, balance, buyable, profits, settlement and deposit."""

import csv
import io
import json

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import Sandbox


def test_a_price_with_its_underlyings(cli: Cli) -> None:
    assert "선물 현재가" in cli("derivatives", "price", "101W09").stdout
    found = json.loads(cli("derivatives", "price", "101W09", "-m", "night-futures", "--json").stdout)
    assert set(found) == {"contract", "kospi", "kospi_200"}


def test_the_book_is_a_ladder(cli: Cli) -> None:
    lines = cli("derivatives", "book", "101W09").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:-1]] == ["ask"] * 5 + ["bid"] * 5
    assert "spread" in lines[-1]
    assert json.loads(cli("derivatives", "book", "101W09", "--json").stdout)["quotes"]["asks"]


def test_candles_are_a_chart(cli: Cli) -> None:
    assert cli("derivatives", "candles", "101W09").stdout.splitlines()[0] == "101W09, day"
    words = ("derivatives", "candles", "101W09", "--start", "2026-01-05", "--end", "2026-01-16")
    found = json.loads(cli(*words, "--json").stdout)
    assert found[0]["date"] == "2026-01-05"


def test_boards_and_expiries(cli: Cli) -> None:
    assert cli("derivatives", "board", "--series", "kosdaq-150").stdout.split()[:2] == ["symbol", "name"]
    assert cli("derivatives", "expiries").stdout.split()[0] == "expiry_month"


def test_a_chain_has_calls_and_puts(cli: Cli) -> None:
    shown = cli("derivatives", "chain", "202612").stdout
    assert shown.index("calls") < shown.index("puts")
    found = json.loads(cli("derivatives", "chain", "202612", "--json").stdout)
    lines = list(csv.DictReader(io.StringIO(cli("derivatives", "chain", "202612", "--csv").stdout)))
    assert [line["symbol"] for line in lines] == [one["symbol"] for one in [*found["calls"], *found["puts"]]]


def test_the_balance(cli: Cli) -> None:
    found = json.loads(cli("derivatives", "balance", "--json").stdout)
    assert {"positions", "summary"} == set(found)
    shown = cli("derivatives", "balance").stdout
    assert "보유종목" in shown
    assert "예수금현금" in shown


def test_what_can_be_bought_and_sold(cli: Cli) -> None:
    for words in ([], ["--sell"], ["350.5", "--night"]):
        found = json.loads(cli("derivatives", "buyable", "101W09", *words, "--json").stdout)
        assert {"orderable", "most_orderable", "closable"} <= set(found)
    assert "주문가능수량" in cli("derivatives", "buyable", "101W09").stdout


def test_profits_settlement_and_deposit(cli: Cli) -> None:
    words = ("derivatives", "profits", "--start", "2026-01-05")
    found = json.loads(cli(*words, "--json").stdout)
    assert found["currency"] == "KRW"
    assert len(list(csv.DictReader(io.StringIO(cli(*words, "--csv").stdout)))) == len(found["rows"]) > 0
    assert cli(*words).stdout.splitlines()[-1].startswith("Realised: ")
    settled = json.loads(cli("derivatives", "settlement", "2026-01-05", "--json").stdout)
    lines = list(csv.DictReader(io.StringIO(cli("derivatives", "settlement", "20260105", "--csv").stdout)))
    assert [line["symbol"] for line in lines] == [one["symbol"] for one in settled["positions"]]
    assert "예수금총액" in cli("derivatives", "deposit").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["price", "101W09", "-m", "moon"], "stock_options"),
        (["board", "--series", "moon"], "weekly_monday"),
        (["chain", "2026"], "expiry"),
        (["candles", "101W09", "--period", "hour"], "month"),
        (["balance", "--account", "12-34"], "12345678-01"),
        (["buyable", "101W09", "dear"], "price"),
        (["settlement", "today"], "date"),
        (["buyable", "101W09", "--night", "--env", "paper"], "paper"),
    ],
)
def test_words_that_make_no_sense_are_bad_input(
    cli: Cli, gateway: Sandbox, words: list[str], says: str
) -> None:
    result = cli("derivatives", *words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert gateway.counts.requests == 0
