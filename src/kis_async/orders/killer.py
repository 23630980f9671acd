"""The kill switch: nothing is sent any more, and what is open is cancelled."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.books import BOOKS
from kis_async.orders.original import Original, from_entry, from_progress
from kis_async.orders.patience import TAKE_BACK_WITHIN
from kis_async.orders.revisions import Change
from kis_async.orders.sessions import is_over
from kis_async.orders.ticket import Action, Progress, State, Ticket
from kis_async.orders.watch import by_number
from kis_async.wire.errors import (
    ConfigError,
    InvalidRequest,
    KisError,
    NotOnPaper,
    OrderNotCreated,
    OrderRejected,
    RateLimited,
    Refused,
    ServerError,
    Unreachable,
)

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.finder import Finder
    from kis_async.orders.guards import Guards
    from kis_async.orders.looker import Looker
    from kis_async.orders.reviser import Reviser
    from kis_async.orders.sender import Sender
    from kis_async.orders.watch import Watch

log = logging.getLogger("kis_async.orders")

TRIES: Final = 5
"""How often a cancellation that came too early, or provably did not come about, is tried."""

PAUSE: Final = 1.0
"""Seconds between two tries."""

_AGAIN: Final = (OrderRejected, OrderNotCreated, RateLimited, ServerError, Unreachable)
_A_DAY: Final = dt.timedelta(days=1)


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


class KillNotRecorded(ConfigError):  # noqa: N818  (named for what happened, as all errors here)
    """Open orders were cancelled, and the kill switch could not be recorded: other sessions may still send orders.

    `killed` says what became of each order.
    """

    killed: tuple[Killed, ...] = ()


@dataclass(slots=True)
class Killer:
    """Throws the kill switch of one account."""

    caller: Caller
    journal: Journal
    finder: Finder
    watch: Watch
    looker: Looker
    reviser: Reviser
    sender: Sender

    async def kill(self, reason: str, markets: Collection[str] | None, guards: Guards) -> list[Killed]:
        """As `Orders.kill`."""
        unknown = set(markets or ()) - set(BOOKS)
        if unknown:
            raise InvalidRequest(
                f"kis_async does not know the market {', '.join(sorted(unknown))}.",
                hint=f"It knows {', '.join(BOOKS)}.",
            )
        reason = reason.strip() or "no reason given"
        self.sender.killed = reason  # this session stops at once, whatever the disk does
        trouble = await self._record(reason)
        if trouble is None:
            self.sender.killed = ""  # the journal says so from now on, until it is taken back there
        # Nothing joins them any more, but some may be taken before the first sweep ends.
        out = await self._out()
        found: dict[tuple[str, int], Killed] = {}
        wanted = set(markets) if markets is not None else set(await self.finder.markets())
        await self._sweep(wanted, guards, found)
        if out:
            await self.looker.until_settled(out, None)
            await self._sweep(
                wanted if markets is not None else set(await self.finder.markets()), guards, found
            )
        killed = [found[key] for key in sorted(found)]
        if trouble is not None and (trouble := await self._record(reason)) is not None:
            error = KillNotRecorded(
                f"{len(killed)} orders were cancelled or tried (see `killed`). This session sends nothing more, but the "
                f"kill switch could not be recorded for others. {trouble.message}",
                hint="Free the disk or the journal's file, and throw the switch again.",
            )
            error.killed = tuple(killed)
            raise error
        self.sender.killed = ""
        return killed

    async def _record(self, reason: str) -> ConfigError | None:
        """Throw the switch in the journal for everybody; what kept it from being recorded, if anything did."""
        try:
            await self.journal.kill(reason, within=TAKE_BACK_WITHIN)
        except ConfigError as error:
            log.error("The kill switch could not be recorded yet: %s", error.message)  # noqa: TRY400  (one line)
            return error
        return None

    async def _out(self) -> set[str]:
        """The orders whose fate is not known, as far as the journal can say."""
        try:
            return {entry["client_id"] for entry in await self.looker.unsettled(within=TAKE_BACK_WITHIN)}
        except ConfigError:
            return set()

    async def _recent(self) -> list[Entry]:
        """The orders since yesterday, whose night may not be over; none where the journal cannot be read."""
        today = self.caller.clock.today()
        days = (today - _A_DAY).isoformat(), (today + _A_DAY).isoformat()
        try:
            return await self.journal.of_days(*days, within=TAKE_BACK_WITHIN)
        except ConfigError:
            return []

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
            rows = await self.watch.rows(market, self.caller.clock.today() - _A_DAY)
        except (NotOnPaper, Refused) as error:
            if market in self.sender.markets or any(one["market"] == market for one in await self._recent()):
                found[market, 0] = Killed(market, "", None, error=error)
            log.warning("KIS does not show the orders of %s: %s", market, error)
        except KisError as error:
            log.error("The open orders of %s could not be looked at: %s", market, error)  # noqa: TRY400  (it is told)
            found[market, 0] = Killed(market, "", None, error=error)
        else:
            found.pop((market, 0), None)
        unseen = await self._not_listed(market, rows)
        listed = [from_progress(row) for row in rows if _is_open(row)]
        async with anyio.create_task_group() as tasks:
            for original in (*listed, *unseen):
                key = (market, original.number)
                if key not in found or found[key].open:
                    tasks.start_soon(self._cancel, original, guards, found)

    async def _not_listed(self, market: str, rows: list[Progress]) -> list[Original]:
        """Orders that KIS accepted, whose session has not ended, and that its list does not show.

        The list may be late, or wrong: that an order is missing there does not mean that it is done.
        """
        listed = by_number(rows)
        return [
            from_entry(entry)
            for entry in await self._recent()
            if entry["market"] == market
            and entry["state"] == State.ACCEPTED
            and entry["action"] != Action.CANCEL
            and int(entry["order_no"]) not in listed
            and not self._is_over(entry)
        ]

    def _is_over(self, entry: Entry) -> bool:
        """Whether the session of an order has ended. Only KIS says what time it is."""
        clock, created = self.caller.clock, dt.datetime.fromisoformat(entry["created_at"])
        return clock.known and is_over(entry["market"], entry["exchange"], created, clock.now())

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
    """Whether KIS lists a rest to be filled. No clock decides that."""
    return not row.done and row.action is not Action.CANCEL
