"""A gateway that knows a price, a session on it, and retries without pauses meant for a real one."""

from collections.abc import AsyncGenerator

import pytest
from tests.support.gateway import (
    Gateway,
    serving,
)
from tests.support.opened import (
    ORDER_PATH,
    PRICE_PATH,
    PRICED,
    Ledger,
    hasten,
    open_kis,
)

from kis_async import Kis


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hasten(monkeypatch)


@pytest.fixture
async def gateway() -> AsyncGenerator[Gateway]:
    async with serving() as running:
        running.always(PRICE_PATH, PRICED)
        yield running


@pytest.fixture
def ledger(gateway: Gateway) -> Ledger:
    made = Ledger()
    gateway.always(ORDER_PATH, made)
    return made


@pytest.fixture
async def kis(gateway: Gateway) -> AsyncGenerator[Kis]:
    async with open_kis(gateway) as opened:
        yield opened
