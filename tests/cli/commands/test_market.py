"""ranking, index, calendar and news."""

import csv
import io
import json

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import Sandbox


def test_a_ranking_shows_who_is_first(cli: Cli) -> None:
    heading, first, *_ = cli("ranking", "risers", "--board", "kosdaq").stdout.splitlines()
    assert heading.split()[:6] == ["rank", "symbol", "name", "price", "change_rate", "volume"]
    assert first.split()[0] == "1"


def test_a_ranking_goes_by_its_name_however_it_is_written(cli: Cli) -> None:
    assert json.loads(cli("ranking", "Market-Cap", "--json").stdout)[0]["rank"] == 1
    lines = list(csv.DictReader(io.StringIO(cli("ranking", "most_viewed", "--csv").stdout)))
    assert set(lines[0]) == {"symbol", "market"}


@pytest.mark.parametrize(
    ("words", "says"), [(["winners"], "risers"), (["volume", "--board", "nyse"], "kosdaq_150")]
)
def test_a_wrong_name_is_told_the_right_ones(cli: Cli, gateway: Sandbox, words: list[str], says: str) -> None:
    result = cli("ranking", *words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert gateway.counts.requests == 0


def test_indices_without_a_name_are_kospi_and_kosdaq(cli: Cli) -> None:
    lines = cli("index").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["code", "kospi", "kosdaq"]


def test_an_index_that_is_none_costs_the_others_nothing(cli: Cli) -> None:
    result = cli("index", "kospi", "nikkei", "--json")
    assert result.exit_code == 6
    good, bad = json.loads(result.stdout)
    assert (good["symbol"], bad["symbol"], bad["error"]["kind"]) == ("kospi", "nikkei", "InvalidRequest")
    assert "kosdaq_150" in result.stderr
    assert cli("index", "nikkei").exit_code == 2


def test_an_index_as_csv(cli: Cli) -> None:
    (line,) = csv.DictReader(io.StringIO(cli("index", "2001", "--csv").stdout))
    assert line["symbol"] == "2001"
    assert float(line["price"]) > 0


def test_the_calendar_lists_days(cli: Cli) -> None:
    result = cli("calendar", "--start", "2026-11-23", "--end", "2026-11-27", "--json")
    assert result.exit_code == 0
    assert {"date", "open_day"} <= set(json.loads(result.stdout)[0])


def test_news_as_many_as_wanted(cli: Cli) -> None:
    assert len(json.loads(cli("news", "018880", "--count", "35", "--json").stdout)) == 35
    assert cli("news", "--count", "3").stdout.splitlines()[0].split()[:3] == ["date", "time", "title"]


@pytest.mark.parametrize(
    "words",
    [
        ["calendar", "--start", "soon"],
        ["calendar", "--start", "2026-11-27", "--end", "2026-11-23"],
        ["news", "--count", "0"],
        ["news", "18880"],
    ],
)
def test_words_that_make_no_sense_are_bad_input(cli: Cli, words: list[str]) -> None:
    assert cli(*words).exit_code == 2


@pytest.mark.parametrize("words", [["ranking"], ["index"], ["news"], ["calendar"]])
def test_what_paper_does_not_offer_is_said_and_not_asked_for(
    cli: Cli, gateway: Sandbox, words: list[str]
) -> None:
    result = cli(*words, "--env", "paper")
    assert result.exit_code == 2
    assert "paper" in result.stderr
    assert gateway.counts.requests == 0
