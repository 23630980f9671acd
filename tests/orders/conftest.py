"""A sandbox with a price that stands still, and a session on it."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from tests.support.sandboxed import LAST, SYMBOL, opened

from kis_async import Kis
from kis_async.sandbox import Sandbox


@pytest.fixture
def host() -> Sandbox:
    host = Sandbox(window="off", token_lockout=0.0)
    host.pin_price(SYMBOL, LAST)
    return host


@pytest.fixture
async def trader(host: Sandbox, tmp_path: Path) -> AsyncGenerator[Kis]:
    async with opened(host, tmp_path) as trader:
        yield trader
