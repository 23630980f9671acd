"""The entry point: versions, help, and the missing extra."""

import importlib.util
from collections.abc import Callable

import pytest
from tests.cli.conftest import Cli

from kis_async._version import __version__
from kis_async.cli import main


def test_version(cli: Cli) -> None:
    assert cli("--version").stdout == f"kis-async {__version__}\n"


def test_help_names_every_command_and_the_exit_codes(cli: Cli) -> None:
    text = cli("--help").stdout
    for command in (
        "price",
        "prices",
        "book",
        "candles",
        "balance",
        "buyable",
        "sellable",
        "cash",
        "profits",
        "assets",
        "buy",
        "sell",
        "amend",
        "cancel",
        "orders",
        "fills",
        "journal",
        "reconcile",
        "kill",
        "revive",
        "call",
        "endpoints",
        "token",
        "sandbox",
        "doctor",
    ):
        assert command in text
    assert "Exit codes" in text


@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_a_missing_extra_is_one_line_and_exit_2(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    find: Callable[[str], object] = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else find(name))
    with pytest.raises(SystemExit) as exit_:
        main()
    assert exit_.value.code == 2
    captured = capsys.readouterr()
    assert captured.err == "kis-async needs its extra: pip install 'kis-async[cli]'\n"
    assert captured.out == ""


def test_an_unknown_command_is_bad_input(cli: Cli) -> None:
    assert cli("quote").exit_code == 2
