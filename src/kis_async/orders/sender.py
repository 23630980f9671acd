"""Sending an order: claimed in the journal, sent once, and written down whatever came back."""

from __future__ import annotations

import datetime as dt
import logging
import re
import secrets
from collections.abc import Generator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import anyio
from anyio.lowlevel import checkpoint_if_cancelled

from kis_async.net.gate import GATE
from kis_async.orders.entries import booked_on, entry_of, error_of, ticket_of
from kis_async.orders.guards import Guards, counted
from kis_async.orders.original import Original, about, from_entry
from kis_async.orders.patience import TAKE_BACK_WITHIN
from kis_async.orders.prices import quote_of
from kis_async.orders.sessions import SEOUL_DAYS
from kis_async.orders.terms import fields_of, fingerprint, name_of, terms_of
from kis_async.orders.ticket import State, Terms, Ticket
from kis_async.wire.errors import ConfigError, InvalidRequest, KisError, OrderBlocked, OutcomeUnknown, Refused

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.looker import Looker
    from kis_async.orders.steps import Attempt, Steps
    from kis_async.wire.credentials import Account
    from kis_async.wire.endpoint import Endpoint

log = logging.getLogger("kis_async.orders")

UNSETTLED: Final = (State.SENDING.value, State.UNKNOWN.value, State.AMBIGUOUS.value)

_A_DAY: Final = dt.timedelta(days=1)
_CLIENT_ID: Final = re.compile(r"[\x21-\x7e]{1,64}")


class Sender:
    """Sends the orders of one account."""

    def __init__(
        self,
        caller: Caller,
        journal: Journal,
        steps: Steps,
        looker: Looker,
        *,
        account: Account | None,
        alike_refused: bool,
    ) -> None:
        self._caller = caller
        self._journal = journal
        self._steps = steps
        self._looker = looker
        self._account = account
        self._alike_refused = alike_refused
        self.killed = ""

    async def send(
        self,
        order: Endpoint[Any],
        client_id: str | None,
        guards: Guards,
        *,
        settle: bool,
        hashkey: bool | None = None,
        original: Original | None = None,
    ) -> Ticket:
        """As `Orders.submit`. `original` is what an amendment or a cancellation is about, where that is known."""
        terms = terms_of(order)
        order = self._of_account(order)
        self._caller.check(order)
        name, fields = name_of(order), fields_of(order)
        mark = fingerprint(name, fields)
        if client_id is not None:
            known = await self._known(_checked(client_id), terms)
            if known is not None:
                return await self._again(known, mark, settle=settle)
        if original is None and terms.original_order_no:
            original = await self._original(terms)
        value = await self._guarded(about(terms, original), original, guards)
        client_id = client_id or self._new_id()
        with self._steps.out(client_id) as attempt:
            entry = entry_of(
                client_id,
                replace(about(terms, original), quantity=terms.quantity),
                name=name,
                fields=fields,
                mark=mark,
                value=value,
                owner=attempt.owner,
                now=self._caller.clock.at(attempt.began),
            )
            if guards.dry_run:
                return ticket_of({**entry, "state": State.DRY_RUN.value, "note": "Not sent: dry_run."})
            known, trouble = await self._claimed(entry, guards, attempt, exempt=terms.exempt)
            failure = None
            if known is None:
                outcome = await self._send(
                    order, entry, attempt, hashkey=hashkey, exempt=terms.exempt, trouble=trouble
                )
                if isinstance(outcome, Ticket):
                    return outcome
                failure = outcome
        if failure is None:
            assert known is not None
            return await self._again(known, mark, settle=settle)
        if settle and isinstance(failure, OutcomeUnknown):
            with suppress(
                ConfigError, InvalidRequest
            ):  # the journal cannot tell, or is closed: the error stands
                return await self._settled(client_id)
        failure.client_id = client_id
        raise failure

    async def _known(self, client_id: str, terms: Terms) -> Entry | None:
        """The order that a client id was used for. A cancellation does not need to know."""
        try:
            return await self._journal.known(client_id, within=_patience_of(terms.exempt))
        except ConfigError as error:
            if not terms.exempt:
                raise
            _complain(error)
            return None

    async def _claimed(
        self, entry: Entry, guards: Guards, attempt: Attempt, *, exempt: bool
    ) -> tuple[Entry | None, str]:
        """As `_claim`, and why the journal did not record the order: what only takes back leaves all the same."""
        if self.killed and not exempt:
            raise OrderBlocked(f"The kill switch is thrown: {self.killed}.")
        try:
            return await self._claim(entry, guards, attempt, exempt=exempt), ""
        except ConfigError as error:
            if not exempt:
                raise
            _complain(error)
            return None, error.message

    @property
    def markets(self) -> set[str]:
        """The markets that this session has sent orders to."""
        return self._steps.markets

    async def _guarded(self, terms: Terms, original: Original | None, guards: Guards) -> Decimal | None:
        """What an order counts for in the day's value. Raises OrderBlocked for one that a guard does not let pass."""
        quote = await quote_of(self._caller, terms) if guards.needs_quote(terms) else None
        price = quote.price if quote else None
        guards.check(terms, price)
        if quote is not None:
            guards.check_quote(terms, quote)
        return counted(terms, price, original)

    async def _original(self, terms: Terms) -> Original | None:
        """What a revision is about, if the journal has sent it since yesterday."""
        number = terms.original_order_no or ""
        if not number.isdigit():
            return None
        since = f"{self._caller.clock.now() - _A_DAY:%Y-%m-%d}"
        try:
            entry = await self._journal.by_number(
                terms.market, int(number), since, within=_patience_of(terms.exempt)
            )
        except ConfigError as error:
            if not terms.exempt:
                raise
            _complain(error)
            return None
        return None if entry is None else from_entry(entry)

    def _of_account(self, order: Endpoint[Any]) -> Endpoint[Any]:
        """The order, saying whose it is. Raises InvalidRequest for one of another account."""
        given = getattr(order, "account", None)
        if given is None:
            return order if self._account is None else order.model_copy(update={"account": self._account})
        if self._account is not None and given != self._account:
            raise InvalidRequest(
                "The order is of another account than this journal.",
                hint="kis.orders_of(account).submit(...)",
            )
        return order

    async def _claim(self, entry: Entry, guards: Guards, attempt: Attempt, *, exempt: bool) -> Entry | None:
        """Write an order down as about to be sent; the entry that was there where its client id is known.

        Raises OrderBlocked. Who is cancelled here has sent nothing, and the journal says so.
        """
        try:
            claim = await self._journal.claim(
                entry,
                most_of_day=guards.daily_units,
                alike_refused=self._alike_refused,
                unsettled=UNSETTLED,
                exempt=exempt,
                within=_patience_of(exempt),
            )
            await checkpoint_if_cancelled()
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await self._give_up(attempt)
            raise
        if claim.blocked:
            raise OrderBlocked(claim.blocked)
        return claim.entry if claim.repeated else None

    async def _give_up(self, attempt: Attempt) -> None:
        """Write down that an order was claimed by this attempt, if it was, and never sent."""
        await self._steps.give_up(attempt, "Cancelled before it was sent.")

    @contextmanager
    def _gate(self, attempt: Attempt, *, exempt: bool) -> Generator[None]:
        """While an order is being sent: ask the journal before each try whether it may still leave."""

        async def gate() -> None:
            client_id, owner = attempt.client_id, attempt.owner
            try:
                why = await self._journal.stands(
                    client_id, owner, State.SENDING.value, exempt=exempt, within=_patience_of(exempt)
                )
            except ConfigError:
                if not exempt:
                    raise
                why = ""  # it is claimed, and what only takes back is not kept waiting
            if self.killed and not exempt:
                why = f"The kill switch is thrown: {self.killed}."
            if why:
                raise OrderBlocked(f"Not sent: {why}")
            attempt.left = self._caller.clock.monotonic()

        token = GATE.set(gate)
        try:
            yield
        finally:
            GATE.reset(token)

    async def _send(
        self,
        order: Endpoint[Any],
        entry: Entry,
        attempt: Attempt,
        *,
        hashkey: bool | None,
        exempt: bool,
        trouble: str,
    ) -> Ticket | KisError:
        """Send it and write down what came back, whatever that is. With `trouble` the journal does not have it."""
        self._steps.markets.add(entry["market"])
        try:
            with nullcontext() if trouble else self._gate(attempt, exempt=exempt):
                if hashkey is None:
                    receipt = await self._caller(order)
                else:
                    receipt = await self._caller(order, hashkey=hashkey)
        except OutcomeUnknown as error:
            await self._lost(attempt, error.message, trouble)
            return error
        except KisError as error:
            # Whatever else an order's call raises proves that KIS did not take it.
            state = State.REJECTED if isinstance(error, Refused) else State.NOT_CREATED
            if trouble:
                return error
            await self._steps.answered(
                attempt,
                state,
                answered_at=self._caller.clock.now().isoformat(),
                msg_cd=error.msg_cd,
                msg1=error.msg1,
                error=type(error).__name__,
                message=error.message,
            )
            return error
        except BaseException:
            with anyio.CancelScope(shield=True), suppress(KisError):
                await self._lost(attempt, "The caller was cancelled while it was out.", trouble)
            raise
        return await self._accepted(entry, attempt, receipt, trouble)

    async def _lost(self, attempt: Attempt, note: str, trouble: str) -> None:
        """Write down that the answer to an order was lost."""
        self._steps.lost(attempt.client_id, attempt.began)
        if not trouble:
            at = self._caller.clock.now().isoformat()
            await self._steps.answered(attempt, State.UNKNOWN, answered_at=at, note=note)

    async def _accepted(self, entry: Entry, attempt: Attempt, receipt: Any, trouble: str) -> Ticket:  # noqa: ANN401  (of any market)
        kis, received = self._caller.clock, self._caller.clock.monotonic()
        clock: dt.time | None = getattr(receipt, "ordered_at", None)
        day: dt.date | None = getattr(receipt, "ordered_on", None)
        order_no: str | None = getattr(receipt, "order_no", None) or getattr(receipt, "reservation_no", None)
        market = entry["market"]
        if clock is not None and market in SEOUL_DAYS:
            kis.hear_time(clock, attempt.left, received)
            if order_no is not None and order_no.strip().isdigit():
                self._steps.accepted(market, int(order_no), attempt.left, received)
        at = kis.now()
        columns = {
            "order_no": order_no,
            "booked_on": booked_on(clock, at).isoformat(),
            "branch": getattr(receipt, "branch", None),
            "ordered_at": clock.isoformat() if clock else None,
            "ordered_on": day.isoformat() if day else None,
            "answered_at": at.isoformat(),
        }
        note = f"Sent without a record: {trouble}" if trouble else ""
        if not trouble:
            with anyio.CancelScope(shield=True):
                await self._steps.answered(attempt, State.ACCEPTED, **columns)
        return ticket_of({**entry, **columns, "state": State.ACCEPTED.value, "note": note})

    async def _again(self, entry: Entry, mark: str, *, settle: bool) -> Ticket:
        """What a client id that was used before gives: what it gave then."""
        client_id = entry["client_id"]
        if entry["fingerprint"] != mark:
            raise InvalidRequest(
                f"The client id {client_id} is that of another order; nothing was sent.",
                hint="A client id names one order for ever: take a new one.",
            )
        if entry["state"] == State.SENDING:
            await self._steps.come_back(entry["owner"])
        return await self._settled(client_id, look=settle)

    def _new_id(self) -> str:
        return f"{self._caller.clock.now():%Y%m%d}-{secrets.token_hex(8)}"

    async def _settled(self, client_id: str, *, look: bool = True) -> Ticket:
        """The ticket of an order once its fate is known. Raises what its caller meets."""
        if look:
            await self._looker.until_settled({client_id}, self._looker.limit)
        entry = await self._journal.get(client_id)
        assert entry is not None
        error = error_of(entry)
        if error is not None:
            raise error
        return ticket_of(entry)


def _patience_of(exempt: bool) -> float | None:
    """Seconds to wait for the journal; None for its own time-out."""
    return TAKE_BACK_WITHIN if exempt else None


def _complain(error: ConfigError) -> None:
    log.error("A cancellation is sent without a record: %s", error.message)


def _checked(client_id: str) -> str:
    if not _CLIENT_ID.fullmatch(client_id):
        raise InvalidRequest("A client id is up to 64 letters, digits and signs without blanks.")
    return client_id
