"""info, financials, dividends and actions."""

import csv
import io
import json

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import Sandbox


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_what_an_issue_is(cli: Cli) -> None:
    assert "연습공조" in cli("info", "018880").stdout
    assert json.loads(cli("info", "018880", "--json").stdout)["symbol"] == "018880"
    (line,) = rows(cli("info", "018880", "--csv").stdout)
    assert line["name"] == "연습공조"


def test_financials_are_a_line_an_item_and_a_column_a_period(cli: Cli) -> None:
    heading, *lines = cli("financials", "018880").stdout.splitlines()
    code, *periods = heading.split()
    assert code == "018880"
    assert periods == sorted(periods)
    assert {"sales", "total_assets", "roe"} <= {line.split()[0] for line in lines}


def test_financials_as_json_and_csv_tell_all(cli: Cli) -> None:
    found = json.loads(cli("financials", "018880", "--quarterly", "--json").stdout)
    assert found["quarterly"] is True
    lines = rows(cli("financials", "018880", "--quarterly", "--csv").stdout)
    assert [line["period"] for line in lines] == [period["period"] for period in found["periods"]]
    latest = found["periods"][-1]
    assert lines[-1]["income_sales"] == ((latest["income"] or {}).get("sales") or "")
    assert "valuation_ebitda" in lines[0]


def test_dividends_by_record_date(cli: Cli) -> None:
    heading = cli("dividends", "018880").stdout.splitlines()[0].split()
    assert heading[:4] == ["record_date", "symbol", "name", "dividend_per_share"]
    found = json.loads(cli("dividends", "--start", "2026-01-01", "--end", "2026-12-31", "--json").stdout)
    assert [one["record_date"] for one in found] == sorted(one["record_date"] for one in found)


def test_corporate_actions_go_by_their_name(cli: Cli) -> None:
    found = json.loads(cli("actions", "rights-issues", "018880", "--json").stdout)
    assert {one["symbol"] for one in found} == {"018880"}


def test_a_wrong_kind_is_told_the_right_ones(cli: Cli, gateway: Sandbox) -> None:
    result = cli("actions", "splits")
    assert result.exit_code == 2
    assert "mergers_and_splits" in result.stderr
    assert gateway.counts.requests == 0


@pytest.mark.parametrize("words", [["info"], ["financials"], ["dividends"], ["actions", "meetings"]])
def test_an_unknown_code_is_refused(cli: Cli, words: list[str]) -> None:
    result = cli(*words, "999999")
    assert result.exit_code == 3
    assert result.stdout == ""
