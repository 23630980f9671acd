"""The command line in this process, on the embedded sandbox or on one that a test bends."""

from typing import Protocol

import pytest
from typer.testing import CliRunner, Result

from kis_async import AppKey, Kis
from kis_async.cli.app import app
from kis_async.cli.options import Env
from kis_async.net.transport import asgi_transport
from kis_async.sandbox import PAPER, REAL, Sandbox


class Cli(Protocol):
    def __call__(self, *words: str, stdin: str | bytes | None = None) -> Result: ...


@pytest.fixture
def cli() -> Cli:
    """Run a command; the result has exit_code, stdout and stderr."""

    def run(*words: str, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(app, list(words), input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def gateway(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The sandbox behind every session a command opens: no rate limit, and sessions that give up early."""
    gateway = Sandbox(window="off", token_lockout=0.0)

    def open_session(env: Env | None) -> Kis:
        account = PAPER if env is Env.PAPER else REAL
        environment = account.environment
        return Kis(
            AppKey(account.app_key, account.app_secret),
            environment,
            account.number,
            base_url=f"http://sandbox.{environment}",
            rate=100,
            deadline=0.1,
            token_dir=None,
            http=asgi_transport(gateway.app(environment)),
        )

    monkeypatch.setenv("KIS_ENVIRONMENT", "sandbox")
    for module in ("run", "commands.doctor"):
        monkeypatch.setattr(f"kis_async.cli.{module}.open_session", open_session)
    return gateway


@pytest.fixture
def keyed(gateway: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """As `gateway`, and with keys set, so that commands take it for KIS itself."""
    monkeypatch.delenv("KIS_ENVIRONMENT")
    monkeypatch.setenv("KIS_APP_KEY", REAL.app_key)
    monkeypatch.setenv("KIS_APP_SECRET", REAL.app_secret)
    return gateway
