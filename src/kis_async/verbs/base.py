"""What every verb stands on: three ways to carry out a call."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator
from typing import TypeVar

from kis_async.wire.endpoint import Endpoint

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
