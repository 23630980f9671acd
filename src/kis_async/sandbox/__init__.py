"""A KIS gateway of our own, with an invented market, to run bots and tests against.

In process: `Sandbox().app("paper")` is an ASGI application. As a server: `with running(window="off") as hosts`, or
`serve()` until interrupted, or `kis-async sandbox serve`. In pytest: the fixtures `kis_sandbox` and `kis_sandbox_app`.
Misbehavior is ordered with `sandbox.fault("drop", path="order-cash", when="after")`, or over HTTP under /sandbox/.

Serving and the HTTP control need the extra: `pip install 'kis-async[sandbox]'`; calling it in process needs nothing.
"""

from typing import TYPE_CHECKING

from kis_async.sandbox.config import (
    ACCOUNT,
    APP_KEY,
    APP_SECRET,
    PAPER,
    REAL,
    REAL_ACCOUNT,
    REAL_APP_KEY,
    REAL_APP_SECRET,
    Account,
    Holding,
    Knobs,
    SandboxConfig,
)
from kis_async.sandbox.faults import ConnectionDropped, Fault
from kis_async.sandbox.sandbox import Sandbox
from kis_async.sandbox.universe import symbols

if TYPE_CHECKING:
    from kis_async.sandbox.server import RunningSandbox, running, serve

__all__ = [
    "ACCOUNT",
    "APP_KEY",
    "APP_SECRET",
    "PAPER",
    "REAL",
    "REAL_ACCOUNT",
    "REAL_APP_KEY",
    "REAL_APP_SECRET",
    "Account",
    "ConnectionDropped",
    "Fault",
    "Holding",
    "Knobs",
    "RunningSandbox",
    "Sandbox",
    "SandboxConfig",
    "running",
    "serve",
    "symbols",
]


def __getattr__(name: str) -> object:
    """`serve` and `running` on first use, because they need uvicorn."""
    if name in ("RunningSandbox", "running", "serve"):
        from kis_async.sandbox import server

        return getattr(server, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
