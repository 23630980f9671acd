"""KIS's lists of orders, looked at together by all who want to see them, and where an order's day ends."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.books import book_of
from kis_async.orders.caller import now
from kis_async.orders.ticket import Action, Progress
from kis_async.wire.codes import Environment
from kis_async.wire.zones import SEOUL

if TYPE_CHECKING:
    from kis_async.orders.caller import Caller
    from kis_async.wire.credentials import Account

Rows = dict[int, Progress]
"""A list of orders by number."""

_A_DAY: Final = dt.timedelta(days=1)
_DAY_ENDS: Final = {
    "domestic_stock": dt.time(20),
    "domestic_bond": dt.time(20),
    "domestic_futureoption": dt.time(18),
}
"""When no order of a day can be filled any more, the last venue of the market being closed, in Asia/Seoul."""

OUR_DAYS: Final = frozenset(_DAY_ENDS)
"""Markets whose day is one of Seoul's."""


class Watch:
    """The lists of one account. A look is shared by all who want one at the same time."""

    def __init__(self, caller: Caller, account: Account | None) -> None:
        self._caller = caller
        self._account = account
        self._locks: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._looks: dict[str, tuple[float, dt.date, list[Progress]]] = {}

    async def rows(self, market: str, since: dt.date | None = None) -> list[Progress]:
        """Every order of a market from a day on, today's without one, as KIS shows it now or later. Raises KisError."""
        asked_at, today = (
            anyio.current_time(),
            now().date(),
        )  # the one for order: no clock that is set moves it
        first = min(since or today, today)
        if self._caller.environment is Environment.PAPER:
            first = today  # the paper host shows no others
        async with self._locks[market]:
            began = anyio.current_time()
            known = self._looks.get(market)
            if known is not None and known[0] >= asked_at and known[1] <= first:
                return known[2]
            found = await book_of(market).look(self._caller, first, now().date(), self._account)
            self._looks[market] = (began, first, found)
            return found

    async def of_number(self, market: str, number: int, since: dt.date | None = None) -> Progress | None:
        """The order of a number, the newest where several days have it; None where KIS does not show it."""
        return by_number(await self.rows(market, since)).get(number)


def by_number(rows: list[Progress]) -> Rows:
    """Orders by number: KIS counts anew every day, and the newest counts."""
    oldest_first = sorted(rows, key=lambda row: row.ordered_at or dt.datetime.min.replace(tzinfo=SEOUL))
    return {row.number: row for row in oldest_first}


def successor(rows: list[Progress], number: int) -> Progress | None:
    """The amendment that has taken an order's place, as far as the list shows it; the newest of several.

    Where a list does not say what amends and what cancels, a cancellation has nothing filled and nothing left.
    """
    found = [
        row
        for row in rows
        if row.original_order_no is not None
        and int(row.original_order_no) == number
        and (row.action is Action.AMEND or (row.action is None and row.remaining + row.filled > 0))
        and row.quantity > row.rejected
    ]
    return max(found, key=lambda row: row.number, default=None)


def is_over(market: str, ordered_at: dt.datetime, at: dt.datetime) -> bool:
    """Whether the day of an order that was not filled is over. Overseas futures may stand for many days. Pure."""
    if market == "overseas_futureoption":
        return False
    ends = _DAY_ENDS.get(market)
    if ends is None:
        return at - ordered_at >= _A_DAY
    return at >= dt.datetime.combine(ordered_at.date(), ends, SEOUL)


def of_today(row: Progress, at: dt.datetime) -> bool:
    """Whether an order is one of today: in Seoul, and where a market's day spans ours, of the last 24 hours. Pure."""
    if row.ordered_at is None:
        return True
    if row.market in OUR_DAYS:
        return row.ordered_at.date() == at.date()
    return at - row.ordered_at < _A_DAY
