"""The kill switch: nothing is sent any more, and what is open is cancelled."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.books import BOOKS
from kis_async.orders.caller import now
from kis_async.orders.original import Original, from_entry, from_progress
from kis_async.orders.revisions import Change
from kis_async.orders.ticket import Action, Progress, State, Ticket
from kis_async.orders.watch import by_number, is_over, of_today
from kis_async.wire.errors import (
    InvalidRequest,
    KisError,
    OrderNotCreated,
    OrderRejected,
    RateLimited,
    ServerError,
    Unreachable,
)

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.finder import Finder
    from kis_async.orders.guards import Guards
    from kis_async.orders.looker import Looker
    from kis_async.orders.reviser import Reviser
    from kis_async.orders.watch import Watch

log = logging.getLogger("kis_async.orders")

TRIES: Final = 5
"""How often a cancellation that came too early, or provably did not come about, is tried."""

PAUSE: Final = 1.0
"""Seconds between two tries."""

_AGAIN: Final = (OrderRejected, OrderNotCreated, RateLimited, ServerError, Unreachable)
_A_DAY: Final = dt.timedelta(days=1)
_LISTED_AFTER: Final = dt.timedelta(seconds=30)
"""An order of the journal that is so old and not listed is none that is open."""


@dataclass(frozen=True, slots=True)
class Killed:
    """What became of one open order when the kill switch was thrown.

    `ticket` is the cancellation that KIS took, `error` why there is none. `progress` is the order as it was seen last;
    it may have been filled before.
    """

    market: str
    order_no: str
    symbol: str | None
    ticket: Ticket | None = None
    error: KisError | None = None
    progress: Progress | None = None

    @property
    def open(self) -> bool:
        """Whether it may be open still."""
        cancelled = self.ticket is not None and self.ticket.state is State.ACCEPTED
        return not cancelled and not (self.progress is not None and self.progress.done)


@dataclass(slots=True)
class Killer:
    """Throws the kill switch of one account."""

    journal: Journal
    finder: Finder
    watch: Watch
    looker: Looker
    reviser: Reviser

    async def kill(self, reason: str, markets: Collection[str] | None, guards: Guards) -> list[Killed]:
        """As `Orders.kill`."""
        unknown = set(markets or ()) - set(BOOKS)
        if unknown:
            raise InvalidRequest(
                f"kis_async does not know the market {', '.join(sorted(unknown))}.",
                hint=f"It knows {', '.join(BOOKS)}.",
            )
        await self.journal.kill(reason.strip() or "no reason given")
        # Nothing joins them any more, but some may be taken before the first sweep ends.
        out = await self.looker.unsettled()
        found: dict[tuple[str, int], Killed] = {}
        wanted = set(markets) if markets is not None else await self._markets()
        await self._sweep(wanted, guards, found)
        if out:
            await self.looker.until_settled({entry["client_id"] for entry in out}, None)
            await self._sweep(wanted if markets is not None else await self._markets(), guards, found)
        return [found[key] for key in sorted(found)]

    async def _markets(self) -> set[str]:
        """The markets that the journal has orders of since yesterday, whose night may not be over."""
        return {entry["market"] for entry in await self._recent()} & set(BOOKS)

    async def _recent(self) -> list[Entry]:
        today = now().date()
        return await self.journal.of_days((today - _A_DAY).isoformat(), today.isoformat())

    async def _sweep(
        self, markets: Iterable[str], guards: Guards, found: dict[tuple[str, int], Killed]
    ) -> None:
        """Cancel everything that is open, all at once. What was cancelled already is left alone."""
        async with anyio.create_task_group() as tasks:
            for market in markets:
                tasks.start_soon(self._sweep_market, market, guards, found)

    async def _sweep_market(self, market: str, guards: Guards, found: dict[tuple[str, int], Killed]) -> None:
        rows: list[Progress] = []
        try:
            rows = await self.watch.rows(market, now().date() - _A_DAY)
        except KisError as error:
            log.error("The open orders of %s could not be looked at: %s", market, error)  # noqa: TRY400  (it is told)
            found[market, 0] = Killed(market, "", None, error=error)
        else:
            found.pop((market, 0), None)
        unseen = await self._not_listed(market, rows, looked=(market, 0) not in found)
        listed = [from_progress(row) for row in rows if _is_open(row)]
        async with anyio.create_task_group() as tasks:
            for original in (*listed, *unseen):
                key = (market, original.number)
                if key not in found or found[key].open:
                    tasks.start_soon(self._cancel, original, guards, found)

    async def _not_listed(self, market: str, rows: list[Progress], *, looked: bool) -> list[Original]:
        """Orders of the journal that KIS took and does not list yet, or any of today where one could not look."""
        listed = by_number(rows)
        return [
            from_entry(entry)
            for entry in await self._recent()
            if entry["market"] == market
            and entry["state"] == State.ACCEPTED
            and entry["action"] != Action.CANCEL
            and int(entry["order_no"]) not in listed
            and (not looked or now() - dt.datetime.fromisoformat(entry["created_at"]) < _LISTED_AFTER)
        ]

    async def _cancel(self, original: Original, guards: Guards, found: dict[tuple[str, int], Killed]) -> None:
        market, symbol = original.market, original.symbol
        problem: KisError | None = None
        ticket: Ticket | None = None
        for attempt in range(TRIES):
            try:
                ticket = await self.reviser.revise(
                    original.seen or original.order_no,
                    Change(cancels=True),
                    guards,
                    market=market,
                    client_id=None,
                    settle=True,
                )
            except _AGAIN as error:
                problem = error
            except KisError as error:
                problem = error
                break
            else:
                break
            original = await self._seen(original)
            if (original.seen is not None and original.seen.done) or attempt + 1 == TRIES:
                break
            await anyio.sleep(PAUSE)
        found[market, original.number] = Killed(
            market, original.order_no, symbol, ticket, None if ticket else problem, original.seen
        )

    async def _seen(self, original: Original) -> Original:
        try:
            return await self.finder.seen(original)
        except KisError:
            return original


def _is_open(row: Progress) -> bool:
    at = now()
    over = row.ordered_at is not None and is_over(row.market, row.ordered_at, at)
    return not row.done and row.action is not Action.CANCEL and not over and of_today(row, at)
