"""A gateway that knows a price, a session on it, and retries without pauses meant for a real one."""

import pytest
from tests.support.gateway import (
    Gateway,
)
from tests.support.opened import (
    ORDER_PATH,
    Ledger,
)


@pytest.fixture(autouse=True)
def always_quick(quick: None) -> None:
    """Also where no gateway is asked for."""


@pytest.fixture
def ledger(gateway: Gateway) -> Ledger:
    made = Ledger()
    gateway.always(ORDER_PATH, made)
    return made
