"""overseas-derivatives: balance, buyable, profits and deposit."""

import csv
import io
import json

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import REAL_ACCOUNT, Sandbox

FAMILY = "overseas-derivatives"


def test_an_account_without_positions_says_so(cli: Cli) -> None:
    result = cli(FAMILY, "balance")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "No positions." in result.stderr


def test_buyable_on_either_side(cli: Cli) -> None:
    bought = json.loads(cli(FAMILY, "buyable", "ESZ26", "--json").stdout)
    sold = json.loads(cli(FAMILY, "buyable", "ESZ26", "5900.25", "--sell", "--json").stdout)
    assert (bought["side"], sold["side"]) == ("02", "01")


def test_profits_are_one_sum_a_currency(cli: Cli) -> None:
    words = (FAMILY, "profits", "--start", "2026-01-05")
    found = json.loads(cli(*words, "--json").stdout)
    assert [one["currency"] for one in found] == ["USD"]
    lines = list(csv.DictReader(io.StringIO(cli(*words, "--csv").stdout)))
    assert [line["symbol"] for line in lines] == [row["symbol"] for row in found[0]["rows"]]
    shown = cli(*words).stdout
    assert shown.splitlines()[-1].endswith(" USD")
    assert REAL_ACCOUNT[:8] not in shown + cli(*words, "--csv").stdout


def test_the_deposit_does_not_show_whose_it_is(cli: Cli) -> None:
    shown = cli(FAMILY, "deposit").stdout
    assert "FM예수금잔액" in shown
    assert REAL_ACCOUNT[:8] not in shown
    assert json.loads(cli(FAMILY, "deposit", "--currency", "usd", "--json").stdout)["currency"] == "USD"


@pytest.mark.parametrize(
    "words",
    [
        ["buyable", "ESZ26", "dear"],
        ["profits", "--currency", "shells"],
        ["deposit", "--currency", "shells"],
        ["balance", "--account", "1"],
        ["balance", "--env", "paper"],
    ],
)
def test_words_that_make_no_sense_are_bad_input(cli: Cli, gateway: Sandbox, words: list[str]) -> None:
    result = cli(FAMILY, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert gateway.counts.requests == 0
