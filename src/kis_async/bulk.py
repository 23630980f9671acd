"""Many calls: each as it finishes, gathered in order, and the prices of many symbols by the fewest calls."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import anyio

from kis_async.wire.codes import Market
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, KisError, NoData, Unreachable
from kis_async.wire.types import check_symbol

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Price

R = TypeVar("R")
T = TypeVar("T")
V = TypeVar("V")

_HOST_IS_GONE = 10
"""So many calls one after the other that found no host, each through its whole deadline, speak for the rest."""

Progress = Callable[[int, int | None], None]
"""Called with how many are done and how many there are, None where nobody knows."""


async def each(
    work: Iterable[T] | AsyncIterable[T], do: Callable[[T], Awaitable[V]], *, workers: int
) -> AsyncGenerator[tuple[T, V | KisError]]:
    """(item, value or KisError) as they finish, with at most `workers` under way and as many waiting to be read.

    Leaving early stops the workers. Any other exception, also one from the user's own iterable, is raised here.
    """
    # Plain tasks instead of a task group: a task group must not be left open across a yield.
    shared = _Shared(_Source(work), asyncio.Queue[_Result[T, V]](workers))
    tasks = [asyncio.ensure_future(_work(shared, do)) for _ in range(workers)]
    try:
        running = workers
        while running:
            result = await shared.results.get()
            if result is None:
                running -= 1
            elif isinstance(result, BaseException):
                raise result
            else:
                yield result
    finally:
        shared.closing = True
        for task in tasks:
            task.cancel()
        with anyio.CancelScope(shield=True):
            await asyncio.gather(*tasks, return_exceptions=True)
            await shared.source.aclose()


_Result = tuple[T, V | KisError] | BaseException | None


@dataclass(slots=True)
class _Shared(Generic[T, V]):
    """What the workers of one `each` share. None among the results says that a worker found no more work."""

    source: _Source[T]
    results: asyncio.Queue[_Result[T, V]]
    closing: bool = False


async def _work(shared: _Shared[T, V], do: Callable[[T], Awaitable[V]]) -> None:
    try:
        while (found := await shared.source.next()) is not None:
            (item,) = found
            try:
                await shared.results.put((item, await do(item)))
            except KisError as error:
                await shared.results.put((item, error))
    except asyncio.CancelledError as error:
        if shared.closing:
            raise
        await shared.results.put(
            error
        )  # somebody else cancelled a call: whoever iterates must not wait for ever
    except Exception as error:  # noqa: BLE001  (handed to whoever iterates)
        await shared.results.put(error)
    else:
        await shared.results.put(None)


class _Source(Generic[T]):
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


async def gather(
    work: Iterable[T] | AsyncIterable[T],
    do: Callable[[T], Awaitable[V]],
    *,
    workers: int,
    progress: Progress | None = None,
) -> list[V | KisError]:
    """Values, or why there is none, in the order of the work."""
    items = [item async for item in work] if isinstance(work, AsyncIterable) else list(work)
    results: dict[int, V | KisError] = {}

    async def numbered(pair: tuple[int, T]) -> V:
        return await do(pair[1])

    async with aclosing(each(enumerate(items), numbered, workers=min(workers, len(items) or 1))) as finished:
        async for (number, _), value in finished:
            results[number] = value
            if progress is not None:
                progress(len(results), len(items))
    return [results[number] for number in range(len(items))]


class Prices(Mapping[str, "Price | KisError"]):
    """The price of every symbol that was asked for, or why there is none, in the order asked.

    `found` has the prices alone, `failed` the reasons alone.
    """

    def __init__(self, results: Mapping[str, Price | KisError]) -> None:
        self._results = dict(results)

    @property
    def found(self) -> dict[str, Price]:
        """Symbols with a price."""
        return {symbol: value for symbol, value in self._results.items() if not isinstance(value, KisError)}

    @property
    def failed(self) -> dict[str, KisError]:
        """Symbols without one, and why."""
        return {symbol: value for symbol, value in self._results.items() if isinstance(value, KisError)}

    def __getitem__(self, symbol: str) -> Price | KisError:
        return self._results[symbol]

    def __iter__(self) -> Iterator[str]:
        return iter(self._results)

    def __len__(self) -> int:
        return len(self._results)

    def __repr__(self) -> str:
        return f"Prices({len(self.found)} found, {len(self.failed)} failed)"


class Caller(Protocol):
    """Carries out one call, typed by its endpoint."""

    async def __call__(self, endpoint: Endpoint[R], /) -> R: ...


async def prices(
    call: Caller,
    symbols: Iterable[str],
    *,
    market: Market,
    by_thirty: bool,
    workers: int,
    progress: Progress | None = None,
) -> Prices:
    """Every symbol once. A malformed one costs no call and is named with the reason, as is one KIS does not know."""
    from kis_async.api.domestic_stock.quotations.inquire_price import InquirePrice
    from kis_async.api.domestic_stock.quotations.intstock_multprice import MOST, IntstockMultprice

    results, good = _sorted_out(symbols)
    total = len(results)
    if progress is not None and len(good) < total:
        progress(total - len(good), total)

    async def batch(names: list[str]) -> dict[str, Price | KisError]:
        if not by_thirty:
            price = await call(InquirePrice(symbol=names[0], market=market))
            return {names[0]: checked(price, names[0])}
        rows = {row.symbol: row for row in await call(IntstockMultprice.of(names, market))}
        return {name: checked(rows[name], name) if name in rows else unknown(name) for name in names}

    size = MOST if by_thirty else 1
    batches = [good[at : at + size] for at in range(0, len(good), size)]
    unreachable = 0
    left = dict.fromkeys(good)
    async with aclosing(each(batches, batch, workers=min(workers, len(batches) or 1))) as finished:
        async for names, answer in finished:
            results |= dict.fromkeys(names, answer) if isinstance(answer, KisError) else answer
            for name in names:
                del left[name]
            if progress is not None:
                progress(total - len(left), total)
            unreachable = unreachable + 1 if isinstance(answer, Unreachable) else 0
            if unreachable >= _HOST_IS_GONE and isinstance(answer, KisError):
                results |= dict.fromkeys(left, answer)
                break
    return Prices(results)


def _sorted_out(symbols: Iterable[str]) -> tuple[dict[str, Price | KisError], list[str]]:
    """All symbols in order, with the fault of each malformed one, and those that can be asked for."""
    if isinstance(symbols, str):
        raise InvalidRequest(
            "prices() takes many symbols, and this is one text.", hint="Give a list: ['005930']."
        )
    results: dict[str, Price | KisError] = {}
    good: list[str] = []
    for symbol in dict.fromkeys(str(symbol).strip() for symbol in symbols):
        try:
            check_symbol(symbol)
        except InvalidRequest as error:
            results[symbol] = error
        else:
            results[symbol] = unknown(symbol)
            good.append(symbol)
    return results, good


def checked(price: Price, symbol: str) -> Price | KisError:
    """A price of nothing is no price: KIS answers an unknown symbol with zeros or blanks."""
    return price if price.price else unknown(symbol)


def unknown(symbol: str) -> NoData:
    """Why a symbol has no price."""
    return NoData(
        f"KIS has no price for {symbol}.",
        hint="Check the code; a delisted or newly coded issue has none either.",
    )
