"""What every test stands on: asyncio, no deadline on invented data, no settings of the user's own."""

import os
from collections.abc import AsyncGenerator

import pytest
from hypothesis import HealthCheck, settings
from tests.support.gateway import Gateway, serving
from tests.support.opened import PRICE_PATH, PRICED, hasten, open_kis

from kis_async import Kis

settings.register_profile(
    "kis_async", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kis_async")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees, or is steered by, the keys and settings of whoever runs it, or writes to their journal."""
    for name in os.environ:
        if name.startswith("KIS_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries without the pauses that are meant for a real gateway."""
    hasten(monkeypatch)


@pytest.fixture
async def gateway(quick: None) -> AsyncGenerator[Gateway]:
    """A scripted gateway that knows a price."""
    async with serving() as running:
        running.always(PRICE_PATH, PRICED)
        yield running


@pytest.fixture
async def kis(gateway: Gateway) -> AsyncGenerator[Kis]:
    """A session on it."""
    async with open_kis(gateway) as opened:
        yield opened
