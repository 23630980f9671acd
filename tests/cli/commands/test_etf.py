"""etf: price, components and navs."""

import csv
import io
import json

import pytest
from tests.cli.conftest import Cli


def test_a_price_with_the_nav(cli: Cli) -> None:
    found = json.loads(cli("etf", "price", "018880", "--json").stdout)
    assert {"price", "nav"} <= set(found)
    assert "NAV" in cli("etf", "price", "018880").stdout


def test_components_are_rows_and_in_json_the_fund_too(cli: Cli) -> None:
    heading = cli("etf", "components", "018880").stdout.splitlines()[0].split()
    assert heading[:3] == ["symbol", "name", "weight"]
    found = json.loads(cli("etf", "components", "018880", "--json").stdout)
    lines = list(csv.DictReader(io.StringIO(cli("etf", "components", "018880", "--csv").stdout)))
    assert [line["symbol"] for line in lines] == [one["symbol"] for one in found["components"]]
    assert "nav" in found["etf"]


def test_navs_by_day_oldest_first(cli: Cli) -> None:
    words = ("etf", "navs", "018880", "--start", "2026-01-05", "--end", "20260116")
    found = json.loads(cli(*words, "--json").stdout)
    dates = [one["date"] for one in found]
    assert dates == sorted(dates)
    assert (dates[0], dates[-1]) == ("2026-01-05", "2026-01-16")
    assert cli(*words).stdout.split()[:4] == ["date", "close", "nav", "disparity"]


@pytest.mark.parametrize("words", [["price", "69500"], ["navs", "018880", "--start", "x"], ["price"]])
def test_words_that_make_no_sense_are_bad_input(cli: Cli, words: list[str]) -> None:
    assert cli("etf", *words).exit_code == 2
