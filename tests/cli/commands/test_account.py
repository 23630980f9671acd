"""balance."""

import csv
import io
import json

from tests.cli.conftest import Cli

from kis_async.sandbox import REAL_ACCOUNT


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


def test_another_account_is_asked_for(cli: Cli) -> None:
    result = cli("balance", "--account", "99999999-01")
    assert result.exit_code == 3
    assert "KIS: " in result.stderr
    assert "99999999" not in result.stdout + result.stderr
