"""doctor: every fault is named, with what to do about it."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from kis_async import Kis
from kis_async.cli.commands import doctor
from kis_async.sandbox import PAPER, RunningSandbox, Sandbox, running

NAMES = ["python", "extras", "keys", "account", "journal", "host", "clock", "token", "quote", "limit"]


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[RunningSandbox]:
    with running(window="off") as hosts:
        monkeypatch.setenv("KIS_APP_KEY", PAPER.app_key)
        monkeypatch.setenv("KIS_APP_SECRET", PAPER.app_secret)
        monkeypatch.setenv("KIS_BASE_URL", hosts.paper_url)
        monkeypatch.setenv("KIS_ACCOUNT", PAPER.number)
        monkeypatch.setenv("KIS_TOKEN_DIR", str(tmp_path))
        yield hosts


def checks(cli: Cli, code: int) -> dict[str, dict[str, object]]:
    result = cli("doctor", "--json")
    assert result.exit_code == code
    return {check["name"]: check for check in json.loads(result.stdout)}


def test_without_keys_all_is_well_on_the_sandbox(cli: Cli) -> None:
    result = cli("doctor")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split()[1] for line in lines if line.startswith("ok")] == NAMES
    assert "KIS_APP_KEY" in result.stdout


def test_against_a_host_all_is_checked(cli: Cli, host: RunningSandbox) -> None:
    found = checks(cli, 0)
    assert list(found) == NAMES
    assert host.paper_url in str(found["host"]["found"])
    assert "as the host's" in str(found["clock"]["found"])
    assert str(found["token"]["found"]).startswith("issued")
    assert str(checks(cli, 0)["token"]["found"]).startswith("held")
    assert PAPER.number[:8] not in json.dumps(found)


def test_a_folder_where_no_journal_can_be_is_told(
    cli: Cli, host: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIS_JOURNAL_DIR", "/dev/null/journal")
    found = checks(cli, 1)
    assert found["journal"]["ok"] is False
    assert "KIS_JOURNAL_DIR" in str(found["journal"]["todo"])
    assert found["quote"]["ok"] is True


def test_an_order_whose_fate_is_unknown_and_a_thrown_switch_are_told(cli: Cli, host: RunningSandbox) -> None:
    host.sandbox.fault("drop", path="order-cash", when="after")
    assert cli("buy", "018880", "1", "--price", "4000", "--no-settle", "--client-id", "lost").exit_code == 5
    assert "not known of lost" in str(checks(cli, 1)["journal"]["found"])
    assert cli("reconcile").exit_code == 0
    assert cli("kill", "the model is wrong").exit_code == 0
    assert "the model is wrong" in str(checks(cli, 1)["journal"]["found"])
    assert cli("revive").exit_code == 0
    assert checks(cli, 0)["journal"]["ok"] is True


def test_half_a_key_ends_it(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIS_APP_KEY", PAPER.app_key)
    found = checks(cli, 1)
    assert list(found) == ["python", "extras", "keys"]
    assert "KIS_APP_SECRET" in str(found["keys"]["found"])


def test_keys_of_a_wrong_length_are_suspect(
    cli: Cli, host: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIS_APP_KEY", PAPER.app_key[:-1])
    found = checks(cli, 1)
    assert found["keys"]["ok"] is False
    assert "35 and 180" in str(found["keys"]["found"])
    assert PAPER.app_key[:-1] not in json.dumps(found)


def test_a_closed_host_ends_it(cli: Cli, host: RunningSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIS_BASE_URL", "http://127.0.0.1:9")
    result = cli("doctor")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[-2].startswith("wrong host")
    assert "Check network" in lines[-1]


def test_a_refused_token_is_told_and_no_quote_is_tried(cli: Cli, gateway: Sandbox) -> None:
    gateway.fault(
        "refuse", path="tokenP", times=None, status=403, msg_cd="EGW00103", msg1="유효하지 않은 AppKey입니다."
    )
    found = checks(cli, 1)
    assert found["token"]["ok"] is False
    assert "EGW00103" in str(found["token"]["found"])
    assert "quote" not in found


def test_a_failing_quote_is_told(cli: Cli, gateway: Sandbox) -> None:
    gateway.fault("html", path="inquire-price", times=None)
    found = checks(cli, 1)
    assert found["quote"]["ok"] is False
    assert found["limit"]["ok"] is True


def test_a_limit_lowered_by_refusals_is_told(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Kis, "limit", property(lambda _: 12.25))
    found = checks(cli, 1)["limit"]
    assert found["found"] == "12.2 calls a second instead of 18: KIS refused some"
    assert "KIS_RATE" in str(found["todo"])


@pytest.mark.parametrize(
    ("ahead", "ok", "says"),
    [
        (None, True, "does not say"),
        (dt.timedelta(seconds=-1), True, "as the host's"),
        (dt.timedelta(seconds=20), True, "20 s behind"),
        (dt.timedelta(seconds=-20), True, "20 s ahead of"),
        (dt.timedelta(minutes=5), False, "300 s behind"),
    ],
)
def test_clocks(ahead: dt.timedelta | None, ok: bool, says: str) -> None:
    check = doctor.clock(ahead)
    assert check.ok is ok
    assert says in check.found
    assert bool(check.todo) is not ok


def test_a_missing_account_is_no_fault(
    cli: Cli, host: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KIS_ACCOUNT")
    assert "KIS_ACCOUNT" in str(checks(cli, 0)["account"]["todo"])
