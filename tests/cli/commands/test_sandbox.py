"""sandbox serve: the options reach the gateway, and a taken port is bad input."""

import socket
from typing import Any

import pytest
from tests.cli.conftest import Cli

from kis_async import sandbox
from kis_async.sandbox import PAPER, RunningSandbox, Sandbox


def test_options_reach_the_gateway_and_the_addresses_are_told(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[tuple[Sandbox, dict[str, Any]]] = []

    def serve(gateway: Sandbox, **options: Any) -> None:
        served.append((gateway, options))
        options["ready"](RunningSandbox(gateway, "http://127.0.0.1:1", "http://127.0.0.1:2"))

    monkeypatch.setattr(sandbox, "serve", serve, raising=False)
    result = cli(
        *("sandbox", "serve", "--real-port", "1", "--paper-port", "2", "--seed", "7", "--hours", "clock"),
        *(
            "--window",
            "calendar",
            "--real-limit",
            "5",
            "--paper-limit",
            "2",
            "--latency",
            "0.1",
            "--jitter",
            "0.2",
        ),
    )
    assert result.exit_code == 0
    ((gateway, options),) = served
    config = gateway.config
    assert (config.seed, config.hours, config.window) == (7, "clock", "calendar")
    assert (config.real_limit, config.paper_limit, config.latency, config.jitter) == (5, 2, 0.1, 0.2)
    assert (options["real_port"], options["paper_port"], options["host"]) == (1, 2, "127.0.0.1")
    assert "paper  http://127.0.0.1:2" in result.stdout
    assert f"export KIS_APP_KEY={PAPER.app_key} KIS_ACCOUNT={PAPER.number}" in result.stdout


def test_a_taken_port_is_bad_input(cli: Cli) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = cli("sandbox", "serve", "--real-port", port, "--paper-port", "0")
    assert result.exit_code == 2
    assert "--real-port" in result.stderr


@pytest.mark.parametrize("words", [["--hours", "never"], ["--real-limit", "0"], ["--latency", "-1"]])
def test_impossible_knobs_are_bad_input(cli: Cli, words: list[str]) -> None:
    assert cli("sandbox", "serve", *words).exit_code == 2
