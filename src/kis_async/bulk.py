"""Many calls: each as it finishes, gathered in order, and the prices of many symbols by the fewest calls."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sized,
)
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

import anyio

from kis_async.bulk_source import Source
from kis_async.policy.outage import Outage, spoken_for
from kis_async.wire.codes import Market, OverseasMarket
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, KisError, NoData
from kis_async.wire.overseas import listed_on
from kis_async.wire.places import domestic_market
from kis_async.wire.symbols import krx_code

if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    from kis_async.api.domestic_stock import Price
    from kis_async.api.overseas_price import OverseasQuote, OverseasWatchPrice
    from kis_async.api.overseas_price.quotations.multprice import OverseasListing

    OverseasPrice = OverseasQuote | OverseasWatchPrice
    P = TypeVarWithDefault("P", default=Price)
else:
    P = TypeVar("P")

K = TypeVar("K")
R = TypeVar("R")
T = TypeVar("T")
V = TypeVar("V")

_PACE = 0.005
"""Seconds a worker takes for a call that is not made, so that an endless bulk does not fail in a busy loop."""

Progress = Callable[[int, int | None], None]
"""Called with how many are done and how many there are, None where nobody knows."""


def _never(_: object) -> bool:
    return False


async def each(
    work: Iterable[T] | AsyncIterable[T],
    do: Callable[[T], Awaitable[V]],
    *,
    workers: int,
    is_order: Callable[[T], bool] = _never,
) -> AsyncGenerator[tuple[T, V | KisError]]:
    """(item, value or KisError) as they finish, with at most `workers` under way and as many waiting to be read.

    Once a call has spent its whole deadline without an answer and nothing else was answered meanwhile, the others
    fail with the same kind of error, until the host answers again. Orders that are out are left to end by themselves.

    Leaving early stops the workers. Any other exception, also one from the user's own iterable, is raised here.
    """
    # Plain tasks instead of a task group: a task group must not be left open across a yield.
    shared = _Shared(Source(work), asyncio.Queue[_Result[T, V]](workers), is_order, isinstance(work, Sized))
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

    source: Source[T]
    results: asyncio.Queue[_Result[T, V]]
    is_order: Callable[[T], bool]
    is_finite: bool
    closing: bool = False
    outage: Outage = field(default_factory=Outage)
    _given_up_for: KisError | None = None
    _reads: set[anyio.CancelScope] = field(default_factory=set[anyio.CancelScope])

    async def carry_out(self, item: T, do: Callable[[T], Awaitable[V]]) -> V | KisError:
        """Make the call of an item, unless the host answers nobody."""
        began = anyio.current_time()
        is_order = self.is_order(item)
        problem = self.outage.prevents(began)
        if problem is not None:
            await anyio.sleep(0.0 if self.is_finite else _PACE)
            return spoken_for(problem, is_order=is_order)
        with anyio.CancelScope() as scope:
            if not is_order:
                self._reads.add(scope)
            try:
                value = await do(item)
            except KisError as error:
                if not is_order:
                    self._failed(error, began, scope)
                return error
            else:
                self.outage.answered(anyio.current_time())
                return value
            finally:
                self._reads.discard(scope)
        assert self._given_up_for is not None  # nobody else cancels the scope
        return spoken_for(self._given_up_for, is_order=False)

    def _failed(self, error: KisError, began: float, own: anyio.CancelScope) -> None:
        if self.outage.failed(error, began, anyio.current_time()):
            self._given_up_for = error
            for scope in self._reads - {own}:
                scope.cancel()


async def _work(shared: _Shared[T, V], do: Callable[[T], Awaitable[V]]) -> None:
    try:
        while (found := await shared.source.next()) is not None:
            (item,) = found
            await shared.results.put((item, await shared.carry_out(item, do)))
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


async def gather(
    work: Iterable[T] | AsyncIterable[T],
    do: Callable[[T], Awaitable[V]],
    *,
    workers: int,
    progress: Progress | None = None,
    is_order: Callable[[T], bool] = _never,
) -> list[V | KisError]:
    """Values, or why there is none, in the order of the work."""
    items = [item async for item in work] if isinstance(work, AsyncIterable) else list(work)
    results: dict[int, V | KisError] = {}

    async def numbered(pair: tuple[int, T]) -> V:
        return await do(pair[1])

    finished = each(
        list(enumerate(items)),
        numbered,
        workers=min(workers, len(items) or 1),
        is_order=lambda pair: is_order(pair[1]),
    )
    async with aclosing(finished):
        async for (number, _), value in finished:
            results[number] = value
            if progress is not None:
                progress(len(results), len(items))
    return [results[number] for number in range(len(items))]


class Prices(Mapping[str, P | KisError], Generic[P]):
    """The price of every symbol that was asked for, or why there is none, in the order asked.

    `found` has the prices alone, `failed` the reasons alone. A symbol stands under the text it was asked by: after
    prices(["A005930"]) it is prices["A005930"].
    """

    def __init__(self, results: Mapping[str, P | KisError]) -> None:
        self._results = dict(results)

    @property
    def found(self) -> dict[str, P]:
        """Symbols with a price."""
        return {symbol: value for symbol, value in self._results.items() if not isinstance(value, KisError)}

    @property
    def failed(self) -> dict[str, KisError]:
        """Symbols without one, and why."""
        return {symbol: value for symbol, value in self._results.items() if isinstance(value, KisError)}

    def __getitem__(self, symbol: str) -> P | KisError:
        bare = symbol.strip() if symbol not in self._results and isinstance(symbol, str) else symbol  # pyright: ignore[reportUnnecessaryIsInstance]
        return self._results[bare]

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
) -> Prices[Price]:
    """Every symbol once. A malformed one costs no call and is named with the reason, as is one KIS does not know."""
    from kis_async.api.domestic_stock.quotations.inquire_price import InquirePrice
    from kis_async.api.domestic_stock.quotations.intstock_multprice import MOST, IntstockMultprice

    async def batch(names: list[str]) -> dict[str, Price | KisError]:
        if not by_thirty:
            price = await call(InquirePrice(symbol=names[0], market=place))
            return {names[0]: price if price.price else unknown(names[0])}
        rows = {row.symbol: row for row in await call(IntstockMultprice.of(names, place))}
        return {name: row if (row := rows.get(name)) and row.price else unknown(name) for name in names}

    place = domestic_market(market)
    priced: _Priced[str, Price] = _Priced(symbols, krx_code, unknown)
    return await priced.ask(batch, size=MOST if by_thirty else 1, workers=workers, progress=progress)


async def overseas_prices(
    call: Caller,
    symbols: Iterable[str],
    *,
    market: OverseasMarket | None,
    places: Mapping[str, OverseasMarket],
    by_ten: bool,
    workers: int,
    progress: Progress | None = None,
) -> Prices[OverseasPrice]:
    """As `prices`, for overseas stocks: each on its own of the `places`, else on the market, or the one it names."""
    from kis_async.api.overseas_price.quotations.multprice import MOST, Multprice, OverseasListing
    from kis_async.api.overseas_price.quotations.price import Price as OnePrice

    def listing(symbol: str) -> OverseasListing:
        return OverseasListing(*listed_on(symbol, places.get(symbol, market)))

    def missing(one: OverseasListing) -> NoData:
        return unknown_on(one.symbol, one.market)

    async def batch(listings: list[OverseasListing]) -> dict[OverseasListing, OverseasPrice | KisError]:
        if not by_ten:
            (one,) = listings
            price = await call(OnePrice(symbol=one.symbol, market=one.market))
            return {one: price if price.price or price.base_price else missing(one)}
        answer = await call(Multprice(listings=tuple(listings)))
        # A symbol may be on two markets (000001 of Shanghai and of Shenzhen): KIS says the market of each row.
        rows = {(row.symbol, row.market): row for row in answer.prices}
        alone = {row.symbol: row for row in answer.prices} if _each_once(listings) else {}
        found = {one: rows.get((one.symbol, one.market)) or alone.get(one.symbol) for one in listings}
        return {
            one: row if row and (row.price or row.base_price) else missing(one) for one, row in found.items()
        }

    priced: _Priced[OverseasListing, OverseasPrice] = _Priced(symbols, listing, missing)
    return await priced.ask(batch, size=MOST if by_ten else 1, workers=workers, progress=progress)


def _each_once(listings: list[OverseasListing]) -> bool:
    """Whether no two listings share a symbol."""
    return len({one.symbol for one in listings}) == len(listings)


class _Priced(Generic[K, P]):
    """Symbols on their way to a price, each asked for once by its code, however often and however written it was given.

    Those that are malformed have their reason from the start.
    """

    def __init__(
        self, symbols: Iterable[str], read: Callable[[str], K], missing: Callable[[K], NoData]
    ) -> None:
        if isinstance(symbols, str):
            raise InvalidRequest(
                "prices() takes many symbols, and this is one text.", hint="Give a list: ['005930']."
            )
        if not isinstance(symbols, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidRequest(f"Symbols are a list of codes, not {type(symbols).__name__}.")
        self._asked: dict[str, K | InvalidRequest] = {}
        self.results: dict[K, P | KisError] = {}
        for symbol in map(_as_asked, symbols):
            if symbol in self._asked:
                continue
            try:
                code = read(symbol)
            except InvalidRequest as error:
                self._asked[symbol] = error
            else:
                self._asked[symbol] = code
                self.results[code] = missing(code)
        self.good = list(self.results)

    def _answers(self) -> dict[str, P | KisError]:
        """The results under the texts that were asked."""
        return {
            symbol: code if isinstance(code, InvalidRequest) else self.results[code]
            for symbol, code in self._asked.items()
        }

    async def ask(
        self,
        batch: Callable[[list[K]], Awaitable[dict[K, P | KisError]]],
        *,
        size: int,
        workers: int,
        progress: Progress | None,
    ) -> Prices[P]:
        """The prices, so many symbols a call."""
        malformed = sum(isinstance(code, InvalidRequest) for code in self._asked.values())
        total = len(self.results) + malformed
        if progress is not None and len(self.good) < total:
            progress(total - len(self.good), total)
        batches = [self.good[at : at + size] for at in range(0, len(self.good), size)]
        left = dict.fromkeys(self.good)
        async with aclosing(each(batches, batch, workers=min(workers, len(batches) or 1))) as finished:
            async for names, answer in finished:
                if isinstance(answer, KisError):
                    self.results |= {name: copy.copy(answer) for name in names}
                else:
                    self.results |= answer
                for name in names:
                    del left[name]
                if progress is not None:
                    progress(total - len(left), total)
        return Prices(self._answers())


def _as_asked(given: object) -> str:
    """The key that a result stands under: what was given, without blanks around it. Raises InvalidRequest."""
    if isinstance(given, str):
        return given.strip()
    if not isinstance(given, Hashable):
        raise InvalidRequest(
            f"A symbol is text, not {type(given).__name__}.", hint="Give a flat list of codes."
        )
    return cast("str", given)  # a number, which is refused with the code that it may have been


def unknown(symbol: str, *, what: str = "price") -> NoData:
    """Why a symbol has no price: KIS answers one it does not know with zeros or blanks."""
    return NoData(
        f"KIS has no {what} for {symbol}.",
        hint="Check the code; a delisted or newly coded issue has none either.",
    )


def unknown_on(symbol: str, market: OverseasMarket) -> NoData:
    """Why an overseas symbol has no price: KIS answers one of another market with blanks."""
    return NoData(
        f"KIS has no price for {symbol} on {market.name.casefold()}.",
        hint="Check the symbol, and the market that lists it.",
    )
