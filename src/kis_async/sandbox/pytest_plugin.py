"""pytest fixtures for users' own tests; installed with the package, idle until asked for.

Knobs come with a mark: `@pytest.mark.kis_sandbox(seed=7, window="off")`.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from kis_async.sandbox.config import Knobs
    from kis_async.sandbox.sandbox import Sandbox
    from kis_async.sandbox.server import RunningSandbox


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "kis_sandbox(**knobs): knobs of the kis_sandbox fixtures")


@pytest.fixture
def kis_sandbox_app(request: pytest.FixtureRequest) -> "Sandbox":
    """A fresh Sandbox to be called in process, through `.app("paper")` or `.app("real")`."""
    from kis_async.sandbox.sandbox import Sandbox

    node = cast("pytest.Item", request.node)
    mark = node.get_closest_marker("kis_sandbox")
    return Sandbox(**cast("Knobs", mark.kwargs if mark is not None else {}))


@pytest.fixture
def kis_sandbox(kis_sandbox_app: "Sandbox") -> "Iterator[RunningSandbox]":
    """A fresh Sandbox served on free ports of 127.0.0.1: `.base_url` (paper), `.real_url`, `.sandbox`."""
    from kis_async.sandbox.server import running

    with running(kis_sandbox_app) as hosts:
        yield hosts
