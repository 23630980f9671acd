"""What every test stands on: asyncio, no deadline on invented data, no settings of the user's own."""

import itertools
import os
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.support.gateway import Gateway, serving
from tests.support.opened import PRICE_PATH, PRICED, hasten, open_kis

from kis_async import Kis

settings.register_profile(
    "kis_async", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kis_async")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """A process a core for whole folders; a few files are sooner done in this one."""
    return None if all(Path(name).is_dir() for name in config.args) else 0


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def data_homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that nobody has used; they are made by who writes to them, for most tests do not."""
    folder = tmp_path_factory.mktemp("data")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, data_homes: Iterator[Path]) -> None:
    """No test sees, or is steered by, the keys and settings of whoever runs it, or writes to their journal."""
    for name in os.environ:
        if name.startswith("KIS_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(next(data_homes)))


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
