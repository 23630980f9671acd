"""minutes, trades and investors."""

import csv
import datetime as dt
import io
import json

import pytest
from tests.cli.conftest import Cli


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_minutes_are_a_chart_with_times(cli: Cli) -> None:
    lines = cli("minutes", "018880").stdout.splitlines()
    assert lines[0] == "018880, minutes"
    assert ":" in lines[-2]
    assert "candles" in lines[-1]


def test_minutes_as_json_and_csv_are_the_same_oldest_first(cli: Cli) -> None:
    listed = json.loads(cli("minutes", "018880", "--json").stdout)
    table = rows(cli("minutes", "018880", "--csv").stdout)
    times = [f"{one['date']} {one['time']}" for one in listed]
    assert times == sorted(times) == [f"{line['date']} {line['time']}" for line in table]
    assert len(set(times)) == len(times)


def test_trades_are_the_last_or_those_since_a_time(cli: Cli) -> None:
    assert cli("trades", "018880").stdout.splitlines()[0].split()[:2] == ["time", "price"]
    found = json.loads(cli("trades", "018880", "--since", "15:00", "--until", "15:10", "--json").stdout)
    times = [dt.time.fromisoformat(one["time"]) for one in found]
    assert times == sorted(times)
    assert (times[0], times[-1]) == (dt.time(15), dt.time(15, 10))


@pytest.mark.parametrize(("code", "column"), [("018880", "close"), ("kospi", "price"), ("1001", "price")])
def test_investors_of_an_issue_or_a_market(cli: Cli, code: str, column: str) -> None:
    heading = cli("investors", code).stdout.splitlines()[0].split()
    assert heading[:4] == ["date", column, "change_rate", "individual_net_buy_volume"]
    found = rows(cli("investors", code, "--csv").stdout)
    assert [line["date"] for line in found] == sorted(line["date"] for line in found)


@pytest.mark.parametrize("command", ["minutes", "trades", "investors"])
@pytest.mark.parametrize("form", ["--json", "--csv", "--no-color"])
def test_an_unknown_code_is_refused(cli: Cli, command: str, form: str) -> None:
    result = cli(command, "999999", form)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["minutes", "018880", "--start", "yesterday"],
        ["minutes", "018880", "--market", "moon"],
        ["minutes", "018880", "--start", "2026-01-02", "--end", "2026-01-01"],
        ["trades", "018880", "--since", "noon"],
        ["investors", "018880", "--end", "13"],
        ["investors", "nikkei"],
        ["minutes", "18880"],
        ["minutes", "018880", "--json", "--csv"],
    ],
)
def test_words_that_make_no_sense_are_bad_input(cli: Cli, words: list[str]) -> None:
    result = cli(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
