"""search: instruments by name or code."""

import csv
import io
import json

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import Sandbox


def test_a_part_of_a_name_finds_issues_of_kospi_and_kosdaq(cli: Cli, gateway: Sandbox) -> None:
    lines = cli("search", "가상전자").stdout.splitlines()
    assert lines[0].split()[:2] == ["symbol", "name"]
    assert lines[1].split()[:2] == ["005930", "가상전자"]


def test_a_code_and_initials_find_it_too(cli: Cli, gateway: Sandbox) -> None:
    for word in ("005930", "ㄱㅅㅈㅈ"):
        assert json.loads(cli("search", word, "--json").stdout)[0]["symbol"] == "005930"


def test_other_markets_are_searched_when_named(cli: Cli, gateway: Sandbox) -> None:
    found = list(csv.DictReader(io.StringIO(cli("search", "apple", "-m", "nasdaq", "--csv").stdout)))
    assert [line["symbol"] for line in found] == ["AAPL"]
    assert cli("search", "apple").exit_code == 3


def test_prices_come_with_what_was_found(cli: Cli, gateway: Sandbox) -> None:
    gateway.pin_price("005930", 64_100)
    lines = cli("search", "005930", "--prices").stdout.splitlines()
    assert lines[1].split()[:3] == ["005930", "가상전자", "64,100"]
    (found,) = json.loads(cli("search", "005930", "--prices", "--json").stdout)
    assert (found["name"], found["quote"]["price"]) == ("가상전자", "64100")
    (line,) = csv.DictReader(io.StringIO(cli("search", "005930", "--prices", "--csv").stdout))
    assert (line["symbol"], line["price"]) == ("005930", "64100")


def test_prices_of_two_markets_come_together(cli: Cli, gateway: Sandbox) -> None:
    words = ("search", "aapl", "-m", "nasdaq", "-m", "kospi", "--prices", "--json")
    assert [one["symbol"] for one in json.loads(cli(*words).stdout)] == ["AAPL"]


def test_what_is_left_out_is_said(cli: Cli, gateway: Sandbox) -> None:
    result = cli("search", "전자", "--limit", "3", "--json")
    assert len(json.loads(result.stdout)) == 3
    assert "3 shown" in result.stderr


def test_nothing_found_is_a_refusal(cli: Cli, gateway: Sandbox) -> None:
    result = cli("search", "없는회사")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "없는회사" in result.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["x", "--market", "moon"], "nasdaq"),
        (["x", "--market", "bond", "--prices"], "for stocks"),
        (["x", "--limit", "0"], "limit"),
    ],
)
def test_words_that_make_no_sense_are_bad_input(
    cli: Cli, gateway: Sandbox, words: list[str], says: str
) -> None:
    result = cli("search", *words)
    assert result.exit_code == 2
    assert says in result.stderr
