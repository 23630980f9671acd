"""The one reader of KIS's lists of orders: reconciling, waiting, listing and the kill switch share its looks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.books import book_of
from kis_async.orders.entries import accepted_in
from kis_async.orders.proof import Known
from kis_async.orders.sessions import SEOUL_DAYS
from kis_async.orders.ticket import Action, Progress
from kis_async.wire.codes import Environment
from kis_async.wire.errors import IncompleteAnswer
from kis_async.wire.zones import SEOUL

if TYPE_CHECKING:
    from kis_async.net.journal import Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.patience import Patience
    from kis_async.orders.steps import Steps
    from kis_async.wire.credentials import Account

Rows = dict[int, Progress]
"""A list of orders by number."""

_A_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a list: every order of some days that KIS showed at `began` (monotonic) or later."""

    began: float
    first: dt.date
    last: dt.date
    rows: list[Progress]


class Watch:
    """The lists of one account. A look is shared by all who want one at the same time."""

    def __init__(
        self, caller: Caller, journal: Journal, steps: Steps, account: Account | None, patience: Patience
    ) -> None:
        self._caller = caller
        self._journal = journal
        self._steps = steps
        self._account = account
        self._patience = patience
        self._locks: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._looks: dict[str, Look] = {}

    async def rows(self, market: str, since: dt.date | None = None) -> list[Progress]:
        """Every order of a market from a day on, today's without one, as KIS shows it now or later. Raises KisError."""
        return (await self.look(market, since)).rows

    async def look(self, market: str, since: dt.date | None = None, *, after: float | None = None) -> Look:
        """A look at a market's list that began after a moment of the monotonic clock, now without one.

        Whoever looks again and again passes when its last look began: a look that others took since then serves it
        too, so that all of them together ask KIS no more often than one.
        """
        clock = self._caller.clock
        wanted_after = clock.monotonic() if after is None else after
        async with self._locks[market]:
            known = self._looks.get(market)
            first = self._first_day(since)
            if known is not None and known.began > wanted_after and known.first <= first:
                return known
            found = await self._read(market, first)
            if not found.first <= clock.today() <= found.last:
                found = await self._read(market, self._first_day(since))  # the answer said what day it is
            self._looks[market] = found
            return found

    async def of_number(self, market: str, number: int, since: dt.date | None = None) -> Progress | None:
        """The order of a number, the newest where several days have it; None where KIS does not show it."""
        return by_number(await self.rows(market, since)).get(number)

    async def known(self, market: str, since: dt.date) -> Known:
        """The orders of a market that the journal knows KIS accepted, since a day. Raises ConfigError."""
        entries = await self._journal.accepted(market, (since - _A_DAY).isoformat())
        return Known(accepted_in(entries, self._patience.visible_after))

    async def whole(self, market: str, since: dt.date | None = None) -> list[Progress]:
        """As `rows`. Raises IncompleteAnswer for a list that lacks an order of today that KIS has accepted."""
        look = await self.look(market, since)
        clock = self._caller.clock
        now = clock.at(look.began)
        known = await self.known(market, now.date())
        lacking = known.missing_now(look.rows, now)
        if lacking:
            raise IncompleteAnswer(
                f"KIS's list of {market} orders is incomplete: it does not show {', '.join(lacking)}, which KIS accepted.",
                hint="Its other rows may be missing too. Ask again later, or look at kis.orders.tickets().",
            )
        return look.rows

    def _first_day(self, since: dt.date | None) -> dt.date:
        today = self._caller.clock.today()
        if not self._caller.clock.known:
            today -= _A_DAY  # this machine may be a day ahead
        if self._caller.environment is Environment.PAPER:
            return today  # the paper host shows no others
        return min(since or today, today)

    def _last_day(self) -> dt.date:
        today = self._caller.clock.today()
        return today if self._caller.clock.known else today + _A_DAY

    async def _read(self, market: str, first: dt.date) -> Look:
        clock = self._caller.clock
        began = clock.monotonic()
        last = self._last_day()
        rows = await book_of(market).look(self._caller, first, last, self._account)
        if market in SEOUL_DAYS:
            for row in rows:
                self._steps.hear(market, row)
        return Look(began, first, last, rows)


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


def of_today(row: Progress, now: dt.datetime) -> bool:
    """Whether an order is one of today: in Seoul, and where a market's day spans two, of the last 24 hours. Pure."""
    if row.ordered_at is None:
        return True
    if row.market in SEOUL_DAYS:
        return row.ordered_at.date() == now.date()
    return now - row.ordered_at < _A_DAY
