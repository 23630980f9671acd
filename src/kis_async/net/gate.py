"""The last word before an order leaves: asked at each try, once its turn has come and before a byte of it goes."""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Final

Gate = Callable[[], Awaitable[None]]

GATE: Final[ContextVar[Gate | None]] = ContextVar("kis_async_gate", default=None)
"""Who has that word on the orders of the running task. It raises a KisError to keep one back."""
