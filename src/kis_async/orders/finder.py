"""Which order is meant: by its ticket, its row in KIS's list, or its number alone."""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING, Final

from kis_async.orders.books import BOOKS
from kis_async.orders.entries import error_of
from kis_async.orders.original import Original, from_entry, from_progress
from kis_async.orders.patience import TAKE_BACK_WITHIN
from kis_async.orders.sessions import SEOUL_DAYS
from kis_async.orders.ticket import Progress, State, Ticket
from kis_async.wire.errors import ConfigError, InvalidRequest, NoData, NotOnPaper, Refused

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.steps import Steps
    from kis_async.orders.watch import Watch

log = logging.getLogger("kis_async.orders")

Meant = Ticket | Progress | str | int
"""How an order can be named."""

DOMESTIC: Final = "domestic_stock"
_A_DAY: Final = dt.timedelta(days=1)


class Finder:
    """Finds orders in the journal, and in KIS's lists where the journal does not have them."""

    def __init__(self, caller: Caller, journal: Journal, steps: Steps, watch: Watch) -> None:
        self._caller = caller
        self._journal = journal
        self._steps = steps
        self._watch = watch

    async def markets(self) -> list[str]:
        """The markets to look at where none is named: domestic stocks, and all that the journal has used.

        Where the journal cannot be read, every market that has a list.
        """
        used = await self._used()
        return [market for market in BOOKS if used is None or market == DOMESTIC or market in used]

    async def _used(self) -> set[str] | None:
        """The markets that orders were sent to; None where the journal cannot say."""
        try:
            return await self._journal.markets(within=TAKE_BACK_WITHIN) | self._steps.markets
        except ConfigError as error:
            log.error("The journal cannot be read: %s", error.message)  # noqa: TRY400  (one line)
            return None

    async def rows(self, market: str | None, since: dt.date | None = None) -> list[Progress]:
        """The rows of a market's list, of all used markets without one. Raises KisError, also for a list with gaps.

        A list that KIS refuses counts only where orders were sent to its market: an account may not trade there.
        """
        if market is not None:
            return await self._watch.whole(market, since)
        used = await self._used()
        found: list[Progress] = []
        for one in await self.markets():
            try:
                found += await self._watch.whole(one, since)
            except (NotOnPaper, Refused) as error:
                needed = self._steps.markets if used is None else used or {DOMESTIC}
                if one in needed:
                    raise
                log.warning("KIS does not show the orders of %s: %s", one, error)
        return found

    async def find(self, order: Meant, market: str | None) -> Original:
        """The order that is meant. Raises InvalidRequest for one that does not exist, NoData for an unknown number."""
        if isinstance(order, Ticket):
            return await self._of_ticket(order)
        if isinstance(order, Progress):
            entry = await self._entry_of(order.market, order.number, order.ordered_at)
            return from_progress(order) if entry is None else from_entry(entry).with_seen(order)
        number = _number(order)
        entries = await self._entries_of(number, market)
        if entries:
            return from_entry(_only(entries, number))
        seen: list[Progress] = []
        for one in [market] if market is not None else await self.markets():
            row = await self._watch.of_number(one, number)
            seen += [] if row is None else [row]
        if len(seen) > 1:
            raise _several([row.market for row in seen], number)
        if not seen:
            looked = market or ", ".join(await self.markets())
            raise NoData(
                f"Neither the journal nor KIS's list of orders has an order {number} ({looked}).",
                hint="A new order shows up there some seconds after it was taken. Name the market of an order that was "
                "not sent from here.",
            )
        return from_progress(seen[0])

    async def seen(self, original: Original) -> Original:
        """The order with its row of KIS's list, if that shows it by now. Raises KisError."""
        row = await self._watch.of_number(original.market, original.number, self.since(original))
        return original if row is None else original.with_seen(row)

    async def entry_of(self, market: str, number: int, at: dt.datetime | None = None) -> Entry | None:
        """The order of a number in the journal, booked on the day of `at` or today. Raises ConfigError."""
        return next(iter(await self._of_number(market, number, at)), None)

    async def _entry_of(self, market: str, number: int, at: dt.datetime | None) -> Entry | None:
        """As `entry_of`; None where the journal cannot be read: KIS's list knows the order."""
        try:
            return await self.entry_of(market, number, at)
        except ConfigError as error:
            log.error("The journal cannot be read: %s", error.message)  # noqa: TRY400  (one line)
            return None

    async def _entries_of(self, number: int, market: str | None) -> list[Entry]:
        try:
            return await self._of_number(market, number, None)
        except ConfigError as error:
            log.error("The journal cannot be read: %s", error.message)  # noqa: TRY400  (one line)
            return []

    async def _of_number(self, market: str | None, number: int, at: dt.datetime | None) -> list[Entry]:
        """The orders of a number in the journal, newest first.

        Where a market's day is not Seoul's, the day before and the day after are as good. So they are everywhere
        while KIS has not said what day it is.
        """
        day = (at or self._caller.clock.now()).date()
        since, until = (day - _A_DAY).isoformat(), (day + _A_DAY).isoformat()
        found = await self._journal.of_number(number, since, until, market=market, within=TAKE_BACK_WITHIN)
        if at is None and not self._caller.clock.known:
            return found
        return [
            entry
            for entry in found
            if entry["market"] not in SEOUL_DAYS or (entry["booked_on"] or entry["day"]) == day.isoformat()
        ]

    def since(self, original: Original) -> dt.date:
        """The day from which KIS's list has to be looked at for an order."""
        seen = original.seen
        if seen is not None and seen.ordered_at is not None:
            return seen.ordered_at.date()
        return original.sent_on or self._caller.clock.today()

    async def _of_ticket(self, ticket: Ticket) -> Original:
        try:
            entry = await self._journal.get(ticket.client_id, within=TAKE_BACK_WITHIN)
        except ConfigError as error:
            log.error("The journal cannot be read: %s", error.message)  # noqa: TRY400  (one line)
            entry = None
        if entry is not None and State(entry["state"]) is State.ACCEPTED:
            return from_entry(entry)
        error_ = None if entry is None else error_of(entry)
        if error_ is not None:
            raise InvalidRequest(
                f"The order {ticket.client_id} is {entry['state'] if entry else ticket.state}: {error_.message}",
                hint=error_.hint,
            )
        if ticket.state is not State.ACCEPTED or ticket.order_no is None:
            raise InvalidRequest(f"The order {ticket.client_id} is {ticket.state}: KIS has no such order.")
        return _from_ticket(ticket)


def _only(entries: list[Entry], number: int) -> Entry:
    """The newest of a number. Raises InvalidRequest where several markets have it."""
    markets = {entry["market"] for entry in entries}
    if len(markets) > 1:
        raise _several(sorted(markets), number)
    return entries[0]


def _several(markets: list[str], number: int) -> InvalidRequest:
    return InvalidRequest(
        f"Several markets have an order {number}: {', '.join(markets)}.", hint="Say which market is meant."
    )


def _from_ticket(ticket: Ticket) -> Original:
    """An order of another journal, as its ticket has it."""
    return Original(
        market=ticket.market,
        order_no=ticket.order_no or "",
        branch=ticket.branch,
        side=ticket.side,
        symbol=ticket.symbol,
        quantity=ticket.quantity,
        price=ticket.price,
        exchange=ticket.terms.exchange,
        ordered_on=ticket.ordered_on,
        worth=ticket.price,
        sent_on=ticket.created_at.date(),
    )


def _number(order: str | int) -> int:
    text = str(order).strip()
    if isinstance(order, bool) or not (text.isascii() and text.isdigit()):
        raise InvalidRequest(
            f"{order!r} is not an order.",
            hint="Give a Ticket, a Progress, or the order number that KIS gave.",
        )
    return int(text)
