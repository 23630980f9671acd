"""What a bulk takes its calls from: any iterable, or an async one, read one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Source(Generic[T]):
    """One iterator that many workers take from, whether it is async or not."""

    def __init__(self, work: Iterable[T] | AsyncIterable[T]) -> None:
        self._sync: Iterator[T] | None = None
        self._async: AsyncIterator[T] | None = None
        self._close: Callable[[], Awaitable[None]] | None = None
        if isinstance(work, AsyncIterable):
            self._async = aiter(work)
            self._close = getattr(self._async, "aclose", None)
        else:
            self._sync = iter(work)
        self._turn = asyncio.Lock()
        self._ended = False

    async def next(self) -> tuple[T] | None:
        """The next item in a tuple of its own, None at the end."""
        if self._sync is not None:
            return next(((item,) for item in self._sync), None)
        assert self._async is not None
        async with self._turn:
            if self._ended:
                return None
            try:
                return (await anext(self._async),)
            except StopAsyncIteration:
                self._ended = True
                return None
            except BaseException:
                self._ended = True
                raise

    async def aclose(self) -> None:
        """Close an async generator we did not exhaust."""
        if self._close is not None:
            await self._close()
