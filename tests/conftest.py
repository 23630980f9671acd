"""What every test stands on: asyncio, no deadline on invented data, no settings of the user's own."""

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "kis_async", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kis_async")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees, or is steered by, the keys and settings of whoever runs it."""
    for name in os.environ:
        if name.startswith("KIS_"):
            monkeypatch.delenv(name)
