"""Which order is meant: by its ticket, its line in KIS's list, or its number alone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from kis_async.orders.caller import now
from kis_async.orders.entries import error_of
from kis_async.orders.original import Original, from_entry, from_progress
from kis_async.orders.ticket import Progress, State, Ticket
from kis_async.orders.watch import OUR_DAYS
from kis_async.wire.errors import InvalidRequest, NoData

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.watch import Watch

Meant = Ticket | Progress | str | int
"""How an order can be named."""

_A_DAY: Final = dt.timedelta(days=1)


class Finder:
    """Finds orders in the journal, and in KIS's list where the journal does not have them."""

    def __init__(self, journal: Journal, watch: Watch) -> None:
        self._journal = journal
        self._watch = watch

    async def find(self, order: Meant, market: str) -> Original:
        """The order that is meant. Raises InvalidRequest for one that does not exist, NoData for an unknown number."""
        if isinstance(order, Ticket):
            return await self._of_ticket(order)
        if isinstance(order, Progress):
            entry = await self.entry_of(order.market, order.number, order.ordered_at)
            return from_progress(order) if entry is None else from_entry(entry).with_seen(order)
        number = _number(order)
        entry = await self.entry_of(market, number)
        if entry is not None:
            return from_entry(entry)
        seen = await self._watch.of_number(market, number)
        if seen is None:
            raise NoData(
                f"Neither the journal nor KIS's list of {market} has an order {number}.",
                hint="A new order shows up there some seconds after it was taken. Of another market, say which: market=..., or --market.",
            )
        return from_progress(seen)

    async def seen(self, original: Original) -> Original:
        """The order with its line of KIS's list, if that shows it by now. Raises KisError."""
        row = await self._watch.of_number(original.market, original.number, self.since(original))
        return original if row is None else original.with_seen(row)

    async def entry_of(self, market: str, number: int, at: dt.datetime | None = None) -> Entry | None:
        """The order of a number in the journal, booked on the day of `at` or today.

        Where a market's day is not Seoul's, the day before and the day after are as good.
        """
        day = (at or now()).date()
        span = dt.timedelta() if market in OUR_DAYS else _A_DAY
        since, until = (day - span).isoformat(), (day + span).isoformat()
        return await self._journal.by_number(market, number, since, until)

    def since(self, original: Original) -> dt.date:
        """The day from which KIS's list has to be looked at for an order."""
        seen = original.seen
        if seen is not None and seen.ordered_at is not None:
            return seen.ordered_at.date()
        return original.sent_on or now().date()

    async def _of_ticket(self, ticket: Ticket) -> Original:
        entry = await self._journal.get(ticket.client_id)
        if entry is not None and State(entry["state"]) is State.ACCEPTED:
            return from_entry(entry)
        error = None if entry is None else error_of(entry)
        if error is not None:
            raise InvalidRequest(
                f"The order {ticket.client_id} is {entry['state'] if entry else ticket.state}: {error.message}",
                hint=error.hint,
            )
        if ticket.state is not State.ACCEPTED or ticket.order_no is None:
            raise InvalidRequest(f"The order {ticket.client_id} is {ticket.state}: KIS has no such order.")
        return _from_ticket(ticket)


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
            f"{order!r} is no order.", hint="Give a Ticket, a Progress, or the order number that KIS gave."
        )
    return int(text)
