"""What orders need of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from kis_async.wire.codes import Environment

if TYPE_CHECKING:
    from kis_async.net.kis_clock import KisClock
    from kis_async.wire.endpoint import Endpoint

R = TypeVar("R")


class Caller(Protocol):
    """What orders need of a session."""

    @property
    def environment(self) -> Environment:
        """Real or paper."""
        ...

    @property
    def clock(self) -> KisClock:
        """KIS's clock."""
        ...

    async def __call__(self, endpoint: Endpoint[R], *, hashkey: bool | None = None) -> R:
        """Carry out one call, its body hashed by KIS first or not; None for as the session does."""
        ...

    async def collect(self, endpoint: Endpoint[R]) -> list[R]:
        """All pages of a call."""
        ...

    def check(self, endpoint: Endpoint[Any]) -> None:
        """Raise what stands against a call before anything is sent."""
        ...
