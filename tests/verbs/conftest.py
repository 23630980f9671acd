"""Sessions for the verbs: on the sandbox, which answers every call, and on a clock that stands still."""

import datetime as dt
from collections.abc import AsyncGenerator, Callable

import pytest

from kis_async import AppKey, Kis
from kis_async.net.transport import asgi_transport
from kis_async.sandbox import REAL, Sandbox

MODULES = ("stocks", "investors", "derivatives")
TODAYS = (
    "stocks",
    "investors",
    "indices",
    "company",
    "calendar",
    "etf",
    "derivatives",
    "overseas_derivatives",
    "account",
    "derivatives_account",
    "overseas.account",
)


@pytest.fixture
async def pretended() -> AsyncGenerator[Kis]:
    """A session on the sandbox without a rate limit."""
    gateway = Sandbox(window="off")
    key = AppKey(REAL.app_key, REAL.app_secret)
    async with Kis(
        key,
        "real",
        REAL.number,
        base_url="http://sandbox.real",
        rate=200,
        token_dir=None,
        master_dir=None,
        http=asgi_transport(gateway.app("real")),
    ) as kis:
        yield kis


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dt.datetime]:
    """What stops the clock of the verbs at a moment in Seoul, as 2026-11-25 10:00."""

    def stop(text: str) -> dt.datetime:
        moment = dt.datetime.fromisoformat(text)
        for module in MODULES:
            monkeypatch.setattr(f"kis_async.verbs.{module}.now", lambda: moment)
        for module in TODAYS:
            monkeypatch.setattr(f"kis_async.verbs.{module}.today", moment.date, raising=False)
        return moment

    return stop
