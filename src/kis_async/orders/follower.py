"""An order followed to its end by looking at KIS's list, and on to the amendment that takes its place."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.original import Original, from_entry, from_progress
from kis_async.orders.sessions import SEOUL_DAYS, is_over
from kis_async.orders.ticket import Progress
from kis_async.orders.watch import by_number, successor
from kis_async.wire.codes import Environment
from kis_async.wire.errors import AuthError, InvalidRequest, KisError, NoData, Refused

if TYPE_CHECKING:
    from kis_async.net.journal import Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.finder import Finder, Meant
    from kis_async.orders.watch import Look, Watch

log = logging.getLogger("kis_async.orders")

EVERY: Final = {Environment.REAL: 1.0, Environment.PAPER: 2.0}
"""Seconds between two looks: on paper half of the one call a second is left for others."""

MOST_FAILURES: Final = 5
"""So many looks one after the other that failed, each after its own tries, end the following."""


class Follower:
    """Follows the orders of one account. Who follows several shares the looks."""

    def __init__(self, caller: Caller, journal: Journal, finder: Finder, watch: Watch) -> None:
        self._caller = caller
        self._journal = journal
        self._finder = finder
        self._watch = watch

    async def progress(self, order: Meant, market: str | None) -> Progress | None:
        """The order as KIS lists it now; None while it does not. Raises KisError."""
        return (await self._finder.seen(await self._finder.find(order, market))).seen

    async def follow(self, order: Meant, market: str | None, every: float | None) -> AsyncGenerator[Progress]:
        """As `Orders.follow`."""
        pause = EVERY[self._caller.environment] if every is None else every
        original: Original | None = await self._finder.find(order, market)
        last: Progress | None = None
        looked: float | None = None
        while original is not None:
            look = await self._taken(original, looked, pause)
            looked = look.began
            row, following = await self._judge(original, last, look.rows)
            if row is not None and row != last:
                last = row
                await self._note(row)
                yield row
            if following is not None:
                original, last = following, None
            elif row is not None and row.done:
                original = None
            else:
                await anyio.sleep(pause)

    async def wait(
        self,
        order: Meant,
        market: str | None,
        timeout: float | None,  # noqa: ASYNC109  (as asyncio.wait_for's)
        every: float | None,
    ) -> Progress:
        """As `Orders.wait`."""
        last: Progress | None = None
        with anyio.fail_after(timeout):
            async with aclosing(self.follow(order, market, every)) as changes:
                async for change in changes:
                    last = change
        assert last is not None
        return last

    async def _judge(
        self, original: Original, last: Progress | None, rows: list[Progress]
    ) -> tuple[Progress | None, Original | None]:
        """How an order stands, and what has taken its place once it is done. Raises NoData where it never shows.

        An order that the list has dropped stands as it was seen `last`.
        """
        row = by_number(rows).get(original.number)
        if row is None:
            row = last or original.seen
            if row is None or not self._is_over(row):
                self._check_that_it_can_show(original)
                return None, None
        if not row.done and self._is_over(row):
            row = replace(row, expired=True)
        if not row.done:
            return row, None
        return row, await self._following(original, rows)

    def _is_over(self, row: Progress) -> bool:
        """Whether an order's session has ended. Only KIS says what time it is."""
        clock = self._caller.clock
        return (
            clock.known
            and row.ordered_at is not None
            and is_over(row.market, row.exchange, row.ordered_at, clock.now())
        )

    def _check_that_it_can_show(self, original: Original) -> None:
        clock, shown_for = self._caller.clock, 0 if original.market in SEOUL_DAYS else 1
        if not clock.known or original.sent_on is None:
            return
        if (clock.today() - original.sent_on).days > shown_for:
            raise NoData(f"KIS does not list the order {original.order_no} of {original.sent_on} any more.")

    async def _following(self, original: Original, rows: list[Progress]) -> Original | None:
        """The amendment that has taken an order's place, by the list or by the journal: each may not have it."""
        row = successor(rows, original.number)
        since = self._finder.since(original).isoformat()
        known = by_number(rows)
        sent = [
            entry
            for entry in await self._journal.amendments_of(original.market, original.number, since)
            if (its := known.get(int(entry["order_no"]))) is None or its.quantity > its.rejected
        ]
        if sent and (row is None or int(sent[-1]["order_no"]) >= row.number):
            return from_entry(sent[-1])
        return None if row is None else from_progress(row)

    async def _taken(self, original: Original, looked: float | None, every: float) -> Look:
        """A look that is newer than the last, also after some that failed.

        Raises an error that looking again does not change.
        """
        after = None if looked is None else max(looked, self._caller.clock.monotonic() - every)
        for failure in range(1, MOST_FAILURES + 1):
            try:
                return await self._watch.look(original.market, self._finder.since(original), after=after)
            except (AuthError, InvalidRequest, Refused):
                raise
            except KisError as error:
                if failure == MOST_FAILURES:
                    raise
                log.warning("The order %s could not be looked at: %s", original.order_no, error)
                await anyio.sleep(EVERY[self._caller.environment])
        raise AssertionError

    async def _note(self, row: Progress) -> None:
        """Write down in the journal how an order ended, and that the exchange rejected it after KIS had taken it."""
        if not (row.done or row.rejected):
            return
        entry = await self._finder.entry_of(row.market, row.number, row.ordered_at)
        if entry is None:
            return
        told = (f"{name} {amount}" for name, amount in _parts(row) if amount)
        note = f"{', '.join(told)} of {row.quantity}."
        state = "rejected_late" if row.rejected else row.fate
        steps = await self._journal.history(entry["client_id"])
        if not any((step["state"], step["note"]) == (state, note) for step in steps):
            at = self._caller.clock.now().isoformat()
            await self._journal.note(entry["client_id"], at, state, note)
        if row.rejected:
            log.warning("The exchange rejected %s of the order %s.", row.rejected, row.order_no)


def _parts(row: Progress) -> list[tuple[str, object]]:
    return [
        ("filled", row.filled),
        ("rejected", row.rejected),
        ("cancelled", row.cancelled),
        ("left", row.remaining),
    ]
