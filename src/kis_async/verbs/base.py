"""What every verb stands on: ways to carry out a call, and what the verbs have in common."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterable, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

from kis_async.wire.codes import Environment
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import KisError

if TYPE_CHECKING:
    from kis_async.bulk import Progress
    from kis_async.orders.orders import Orders
    from kis_async.wire.credentials import Account

R = TypeVar("R")


class Caller(ABC):
    """Whatever carries out calls."""

    @abstractmethod
    async def __call__(self, endpoint: Endpoint[R]) -> R:
        """Carry out one call."""

    @abstractmethod
    def pages(self, endpoint: Endpoint[R]) -> AsyncGenerator[R]:
        """The pages of a call."""

    @abstractmethod
    async def collect(self, endpoint: Endpoint[R]) -> list[R]:
        """All pages of a call, from one consistent pass."""

    @abstractmethod
    async def gather(
        self,
        endpoints: Iterable[Endpoint[R]] | AsyncIterable[Endpoint[R]],
        *,
        progress: Progress | None = None,
    ) -> list[R | KisError]:
        """Many calls: a list in order, each a value or a KisError."""

    @abstractmethod
    def orders_of(self, account: str | Account | None) -> Orders:
        """The orders of one account, the session's without one, and their journal."""

    @property
    @abstractmethod
    def environment(self) -> Environment:
        """Real or paper."""

    @property
    @abstractmethod
    def workers(self) -> int:
        """How many calls are worth having under way at once."""


class Namespace:
    """A family of verbs behind a name of the session, as `kis.overseas`."""

    def __init__(self, kis: Caller) -> None:
        self._kis = kis

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._kis!r}"


@asynccontextmanager
async def together() -> AsyncGenerator[asyncio.TaskGroup]:
    """Different calls at once, each task with its type: the first that fails ends the others and is raised."""
    try:
        async with asyncio.TaskGroup() as tasks:
            yield tasks
    except BaseExceptionGroup as group:
        error: BaseException = group.exceptions[0]
        raise error from None


class Told(Protocol):
    """Something with a price, or without."""

    @property
    def price(self) -> object:
        """The price, None or 0 where there is none."""
        ...


def has_price(told: Told | None) -> bool:
    """Whether KIS told a price: for a symbol it does not know it says nothing, or zeros."""
    return told is not None and bool(told.price)
