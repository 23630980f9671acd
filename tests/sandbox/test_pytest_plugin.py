"""The fixtures that come with the package."""

import httpx
import pytest

from kis_async.sandbox import Sandbox
from kis_async.sandbox.server import RunningSandbox


@pytest.mark.kis_sandbox(seed=5, paper_limit=7)
def test_the_served_fixture_takes_knobs_from_its_mark(kis_sandbox: RunningSandbox) -> None:
    state = httpx.get(f"{kis_sandbox.base_url}/sandbox/state").json()
    assert (state["config"]["seed"], state["config"]["paper_limit"]) == (5, 7)


def test_the_fixture_in_process_is_fresh(kis_sandbox_app: Sandbox) -> None:
    assert kis_sandbox_app.state()["requests"] == 0
    assert kis_sandbox_app.config.seed == 0
