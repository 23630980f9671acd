"""Rows that KIS gives newest first, page by page back in time, as people want them: oldest first, up to a start."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from typing import TypeVar

from kis_async.wire.errors import InvalidRequest
from kis_async.wire.zones import SEOUL

P = TypeVar("P")
T = TypeVar("T")
M = TypeVar("M", bound=dt.date | dt.time)


async def since(
    pages: AsyncGenerator[P],
    rows: Callable[[P], Sequence[T]],
    moment: Callable[[T], M | None],
    start: M,
) -> list[T]:
    """The rows from `start` on, in KIS's order, over as many pages as it takes. A row without a moment is left out."""
    found: list[T] = []
    async with aclosing(pages):
        async for page in pages:
            timed = [(when, row) for row in rows(page) if (when := moment(row)) is not None]
            found += [row for when, row in timed if not _before(when, start)]
            if any(_before(when, start) for when, _ in timed):
                break
    return found


def oldest_first(rows: Iterable[T], moment: Callable[[T], M | None]) -> list[T]:
    """Each moment once, as KIS told it first, oldest first. A row without a moment is left out."""
    found: dict[M, T] = {}
    for row in rows:
        when = moment(row)
        if when is not None:
            found.setdefault(when, row)
    return [found[when] for when in sorted(found, key=_order)]


def now() -> dt.datetime:
    """The moment in Asia/Seoul, without its zone, as KIS says it."""
    return dt.datetime.now(SEOUL).replace(tzinfo=None)


def check_span(start: dt.date, end: dt.date) -> None:
    """Raise InvalidRequest for a span that goes backwards."""
    if start > end:
        raise InvalidRequest("start is after end.")


def _before(one: M, other: M) -> bool:
    return _order(one) < _order(other)


def _order(moment: dt.date | dt.time) -> str:
    """Moments of one kind by their text, which sorts as they do."""
    return moment.isoformat()
