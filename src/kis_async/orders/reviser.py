"""Amending and cancelling: the right call for what an order is, sent as every order is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from kis_async.orders.original import Original, from_entry
from kis_async.orders.patience import TAKE_BACK_WITHIN
from kis_async.orders.revisions import Change, revise, wants_quantity
from kis_async.orders.terms import endpoint_of, terms_of
from kis_async.orders.ticket import Action, State, Ticket
from kis_async.wire.codes import Environment
from kis_async.wire.errors import ConfigError, InvalidRequest, KisError, OrderRejected

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.finder import Finder, Meant
    from kis_async.orders.guards import Guards
    from kis_async.orders.sender import Sender
    from kis_async.wire.endpoint import Endpoint

log = logging.getLogger("kis_async.orders")

TOO_EARLY = (
    "KIS takes that only once the order has reached the exchange (거래소 미접수): try again in some seconds."
)


class Reviser:
    """Amends and cancels the orders of one account."""

    def __init__(self, caller: Caller, journal: Journal, finder: Finder, sender: Sender) -> None:
        self._caller = caller
        self._journal = journal
        self._finder = finder
        self._sender = sender

    async def revise(
        self,
        order: Meant,
        change: Change,
        guards: Guards,
        *,
        market: str | None,
        client_id: str | None,
        settle: bool,
        hashkey: bool | None = None,
    ) -> Ticket:
        """As `Orders.amend` and `Orders.cancel`."""
        original = await self._finder.find(order, market)
        sent = None if client_id is None else await self._sent(client_id, change)
        if sent is not None:
            paper = self._caller.environment is Environment.PAPER
            call = _call_again(sent, original, change, whole=wants_quantity(original, change, paper=paper))
        else:
            original = await self._with_what_is_left(original, change)
            call = revise(original, change, paper=self._caller.environment is Environment.PAPER)
        try:
            ticket = await self._sender.send(
                call, client_id, guards, settle=settle, hashkey=hashkey, original=original
            )
        except OrderRejected as error:
            raise await self._explained(error, original) from None
        if original.client_id is not None and ticket.state is not State.DRY_RUN:
            verb = "Taken back" if change.cancels else "Amended"
            await self._note(original.client_id, ticket, verb)
        return ticket

    async def _sent(self, client_id: str, change: Change) -> Entry | None:
        """What was sent under a client id. What only takes back goes out although the journal cannot say."""
        try:
            return await self._journal.get(client_id, within=TAKE_BACK_WITHIN if change.cancels else None)
        except ConfigError:
            if not change.cancels:
                raise
            return None

    async def _with_what_is_left(self, original: Original, change: Change) -> Original:
        """The order with what KIS wants to be told and only its list says. Raises InvalidRequest for one that is done."""
        paper = self._caller.environment is Environment.PAPER
        branchless = (
            original.market == "domestic_stock" and not original.branch
        )  # as one that was resolved by hand
        if branchless or wants_quantity(original, change, paper=paper):
            try:
                original = await self._finder.seen(original)
            except KisError as error:
                if original.left is None:
                    raise
                log.warning("What is left of %s could not be looked at: %s", original.order_no, error)
        if original.left is None and not change.cancels:
            original = await self._journal_quantity(original)
        if original.seen is not None and original.seen.done:
            raise InvalidRequest(_done(original), hint="Nothing was sent.")
        return original

    async def _journal_quantity(self, original: Original) -> Original:
        """An amendment of all that was left of another does not say how much: that one's original does."""
        seen = original
        for _ in range(_LONGEST_CHAIN):
            number = getattr(seen.call, "original_order_no", None)
            entry = await self._finder.entry_of(seen.market, int(number)) if number else None
            if entry is None:
                return original
            seen = from_entry(entry)
            if seen.quantity is not None:
                return original.of_quantity(seen.quantity, seen)
        return original

    async def _explained(self, error: OrderRejected, original: Original) -> OrderRejected:
        """A refusal with what KIS's list says of the order: that it is done, or that it was too early."""
        try:
            original = await self._finder.seen(original)
        except KisError:
            return error
        done = original.seen is not None and original.seen.done
        error.hint = _done(original) if done else error.hint or TOO_EARLY
        return error

    async def _note(self, client_id: str, ticket: Ticket, verb: str) -> None:
        note = f"{verb} by {ticket.order_no} ({ticket.client_id})."
        try:
            steps = await self._journal.history(client_id, within=TAKE_BACK_WITHIN)
            if not any(step["note"] == note for step in steps):
                at = self._caller.clock.now().isoformat()
                await self._journal.note(
                    client_id, at, ticket.terms.action.value, note, within=TAKE_BACK_WITHIN
                )
        except ConfigError as error:
            log.error("%s: the journal could not record it: %s", note, error.message)  # noqa: TRY400  (one line)


_LONGEST_CHAIN = 32


def _call_again(sent: Entry, original: Original, change: Change, *, whole: bool) -> Endpoint[Any]:
    """What was sent under a client id, if it is what is asked for now. Raises InvalidRequest.

    `whole` is for all that was left, where KIS was told how much that was.
    """
    call = endpoint_of(sent["endpoint"], sent["fields"], None)
    terms = terms_of(call)
    same = (
        terms.original_order_no is not None
        and int(terms.original_order_no) == original.number
        and terms.market == original.market
        and terms.action is (Action.CANCEL if change.cancels else Action.AMEND)
        and (change.price is None or terms.price == change.price)
        and (whole or terms.quantity == change.quantity)
        and change.kind in (None, getattr(call, "kind", None))
        and change.stop_price in (None, getattr(call, "stop_price", None))
    )
    if not same:
        raise InvalidRequest(
            f"The client id {sent['client_id']} is that of another order; nothing was sent.",
            hint="A client id names one order for ever: take a new one.",
        )
    return call


def _done(original: Original) -> str:
    seen = original.seen
    assert seen is not None
    return (
        f"The order {original.order_no} is done: of {seen.quantity} {seen.filled} were filled, {seen.cancelled} taken "
        f"back, {seen.rejected} rejected."
    )
