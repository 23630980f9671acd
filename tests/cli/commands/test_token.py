"""token status and revoke: everything about the token but the token."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from kis_async.sandbox import PAPER, RunningSandbox, running


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[RunningSandbox]:
    with running(window="off") as hosts:
        monkeypatch.setenv("KIS_APP_KEY", PAPER.app_key)
        monkeypatch.setenv("KIS_APP_SECRET", PAPER.app_secret)
        monkeypatch.setenv("KIS_BASE_URL", hosts.paper_url)
        monkeypatch.setenv("KIS_TOKEN_DIR", str(tmp_path))
        monkeypatch.setenv("KIS_RATE", "100")
        yield hosts


def test_none_is_held_at_first_and_asking_issues_none(cli: Cli, host: RunningSandbox) -> None:
    assert cli("token", "status").stdout.startswith("token        none held")
    assert host.sandbox.counts.requests == 0


def test_the_token_of_another_command_is_told_and_never_shown(
    cli: Cli, host: RunningSandbox, tmp_path: Path
) -> None:
    assert cli("price", "005930").exit_code == 0
    (file,) = tmp_path.glob("*.json")
    secret = json.loads(file.read_text())["token"]["value"]
    for words in (["token", "status"], ["token", "status", "--json"]):
        result = cli(*words)
        assert str(file) in result.stdout
        assert host.paper_url in result.stdout
        for hidden in (secret, PAPER.app_key, PAPER.app_secret):
            assert hidden not in result.stdout + result.stderr
    found = json.loads(cli("token", "status", "--json").stdout)
    assert found["held"] is True
    assert found["expires_at"] > found["issued_at"]


def test_revoke_ends_it_for_everybody(cli: Cli, host: RunningSandbox, tmp_path: Path) -> None:
    cli("price", "005930")
    assert "was revoked" in cli("token", "revoke").stdout
    assert json.loads(cli("token", "status", "--json").stdout)["held"] is False
    assert "nothing to revoke" in cli("token", "revoke").stdout
    (file,) = tmp_path.glob("*.json")
    assert json.loads(file.read_text())["token"] is None
