"""bonds: price, book, candles, balance and buyable."""

import json

import pytest
from tests.cli.conftest import Cli

BOND = "KR103502GA34"


def test_price_book_and_candles(cli: Cli) -> None:
    assert "수익비율" in cli("bonds", "price", BOND).stdout
    lines = cli("bonds", "book", BOND).stdout.splitlines()
    assert [line.split()[0] for line in lines[1:-1]] == ["ask"] * 5 + ["bid"] * 5
    assert cli("bonds", "candles", BOND).stdout.splitlines()[0] == f"{BOND}, day"
    dates = [one["date"] for one in json.loads(cli("bonds", "candles", BOND, "--json").stdout)]
    assert dates == sorted(dates)


def test_an_account_without_bonds_says_so(cli: Cli) -> None:
    for form, shown in (("--json", "[]\n"), ("--csv", ""), ("--no-color", "")):
        result = cli("bonds", "balance", form)
        assert (result.exit_code, result.stdout) == (3, shown)
        assert "No bonds are held." in result.stderr


def test_buyable_at_a_price(cli: Cli) -> None:
    assert "buyable_quantity" in json.loads(cli("bonds", "buyable", BOND, "9800.5", "--json").stdout)


@pytest.mark.parametrize(
    "words", [["price", " "], ["balance", "--account", "1"], ["book"], ["buyable", BOND, "0"]]
)
def test_words_that_make_no_sense_are_bad_input(cli: Cli, words: list[str]) -> None:
    assert cli("bonds", *words).exit_code == 2
