"""Orders: written down before they are sent, sent once, and settled by looking where the answer was lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator, Collection
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

from anyio import to_thread

from kis_async.orders.entries import number_of, ticket_of
from kis_async.orders.finder import Finder, Meant
from kis_async.orders.follower import Follower
from kis_async.orders.guards import Guards
from kis_async.orders.killer import Killed, Killer
from kis_async.orders.looker import Looker
from kis_async.orders.patience import PATIENCE, Patience
from kis_async.orders.reviser import Reviser
from kis_async.orders.revisions import Amount, Change, exact
from kis_async.orders.sender import Sender
from kis_async.orders.steps import Steps
from kis_async.orders.ticket import Action, Progress, State, Step, Ticket
from kis_async.orders.watch import Watch, of_today
from kis_async.wire.errors import InvalidRequest, KisError

if TYPE_CHECKING:
    from kis_async.net.journal import Journal
    from kis_async.orders.caller import Caller
    from kis_async.wire.codes import Code
    from kis_async.wire.credentials import Account
    from kis_async.wire.endpoint import Endpoint


class Orders:
    """The orders of one account: `kis.orders`.

    Every order is in the journal, with a client id, before a byte of it leaves. The same client id sends once,
    whoever asks, now or after a crash, and gives the same result every time. An order whose answer was lost is
    settled by looking at KIS's own list until it must show there: it ends as accepted, as not created, or as
    ambiguous, with the candidates named. `guards` may be exchanged at any time.
    """

    def __init__(
        self,
        caller: Caller,
        journal: Journal,
        *,
        guards: Guards,
        alike: Literal["tell_apart", "refuse"] = "tell_apart",
        account: Account | None = None,
        patience: Patience = PATIENCE,
    ) -> None:
        self.guards = guards
        self._journal = journal
        self._clock = caller.clock
        self._steps = Steps(journal, self._clock)
        watch = Watch(caller, journal, self._steps, account, patience)
        self._looker = Looker(caller, journal, self._steps, watch, patience)
        self._sender = Sender(
            caller, journal, self._steps, self._looker, account=account, alike_refused=alike == "refuse"
        )
        self._finder = finder = Finder(caller, journal, self._steps, watch)
        self._reviser = Reviser(caller, journal, finder, self._sender)
        self._follower = Follower(caller, journal, finder, watch)
        self._killer = Killer(caller, journal, finder, watch, self._looker, self._reviser, self._sender)

    async def submit(
        self,
        order: Endpoint[Any],
        *,
        client_id: str | None = None,
        settle: bool = True,
        hashkey: bool | None = None,
    ) -> Ticket:
        """Send an order, once, and give its ticket: KIS has taken it, which is not yet filled.

        `order` is any order call, as OrderCash or overseas_stock's Order. Without `client_id` a new one is made.
        With `settle` an order whose answer was lost is looked for before this returns, some 12 seconds at most; with
        `hashkey` KIS hashes its body first.
        Raises OrderBlocked (a guard), OrderRejected, MarketClosed and other refusals (it does not exist),
        OrderNotCreated (looked for and not there), OutcomeUnknown (not known; `client_id` is on the error).
        """
        return await self._sender.send(order, client_id, self.guards, settle=settle, hashkey=hashkey)

    # The life of an order

    async def amend(
        self,
        order: Meant,
        *,
        price: Amount | None = None,
        quantity: int | None = None,
        kind: Code | None = None,
        stop_price: Amount | None = None,
        market: str | None = None,
        client_id: str | None = None,
        settle: bool = True,
    ) -> Ticket:
        """Change an order that is open: another price, or another kind; the ticket is that of the order in its place.

        `order` is a Ticket, a Progress, or the number that KIS gave, with `market` where it is no domestic stock.
        `quantity` is how many of those left are amended, all without one; the rest stays as it is. Raises
        InvalidRequest where KIS cannot amend that or it is done, OrderRejected with what KIS's list says of it, and
        else as `submit`. For the guards an amendment counts by what it adds to its original.
        """
        change = Change(price=exact(price), quantity=quantity, kind=kind, stop_price=exact(stop_price))
        return await self._reviser.revise(
            order, change, self.guards, market=market, client_id=client_id, settle=settle
        )

    async def cancel(
        self,
        order: Meant,
        quantity: int | None = None,
        *,
        market: str | None = None,
        client_id: str | None = None,
        settle: bool = True,
    ) -> Ticket:
        """Take back an order that is open, all that is left of it without `quantity`; as `amend`. No guard forbids it."""
        change = Change(cancels=True, quantity=quantity)
        return await self._reviser.revise(
            order, change, self.guards, market=market, client_id=client_id, settle=settle
        )

    async def today(self, market: str | None = None) -> list[Progress]:
        """Today's orders as KIS lists them, some seconds late, whichever client sent them.

        Without a `market`, those of domestic stocks and of every market that the journal has used. Where a market's
        day spans two of Seoul's, those of the last 24 hours. Raises IncompleteAnswer where a list lacks an order that
        KIS has accepted, and other KisErrors where a list cannot be had.
        """
        return [row for row in await self._finder.rows(market) if of_today(row, self._clock.now())]

    async def open(self, market: str | None = None) -> list[Progress]:
        """The orders of which KIS lists a rest to be filled; markets and errors as in `today`. No clock hides one."""
        rows = await self._finder.rows(market)
        return [row for row in rows if not row.done and row.action is not Action.CANCEL]

    async def fills(self, market: str | None = None) -> list[Progress]:
        """Today's orders of which something was filled; markets and errors as in `today`."""
        return [row for row in await self.today(market) if row.filled]

    async def progress(self, order: Meant, *, market: str | None = None) -> Progress | None:
        """How an order stands by KIS's list; None for a new one that does not show there yet. Raises KisError."""
        return await self._follower.progress(order, market)

    async def wait(
        self,
        order: Meant,
        *,
        timeout: float | None = None,  # noqa: ASYNC109  (as asyncio.wait_for's)
        market: str | None = None,
        every: float | None = None,
    ) -> Progress:
        """Follow an order until it is filled, cancelled, rejected by the exchange, or its day is over.

        `fate` of what comes back says which, `rejected` how many the exchange did not take after KIS had. Where an
        amendment took its place, it is followed to the end of that. Looks `every` second (two on paper) unless told.
        Raises TimeoutError, and KisError where the list cannot be had.
        """
        return await self._follower.wait(order, market, timeout, every)

    def follow(
        self, order: Meant, *, market: str | None = None, every: float | None = None
    ) -> AsyncGenerator[Progress]:
        """As `wait`, every change on the way: each fill, the order in its place, the end."""
        return self._follower.follow(order, market, every)

    # The kill switch

    async def kill(self, reason: str, *, markets: Collection[str] | None = None) -> list[Killed]:
        """Throw the kill switch, and cancel every order that is open; what became of each.

        From now on every session that shares the journal sends nothing but cancellations. Orders of `markets` are
        looked for; without it those of domestic stocks and of all markets that the journal has used. So are those that
        are out just now, which can take as long as reconciling them. What KIS lists as left, and what it has accepted
        and does not list, is cancelled; no clock and no disk stands in the way. Raises KillNotRecorded, after the
        cancellations, where the journal could not record the switch for others.
        """
        return await self._killer.kill(reason, markets, self.guards)

    async def revive(self) -> None:
        """Take the kill switch back."""
        await self._journal.kill(None)
        self._sender.killed = ""

    async def killed(self) -> str | None:
        """Why the kill switch is thrown; None while it is not."""
        return await self._journal.killed()

    # What is not known

    async def reconcile(self, *, patience: float | None = None) -> list[Ticket]:
        """Settle every order of the journal whose fate is not known, by looking; all that were, as they are now.

        It takes until the youngest must be visible, some 12 seconds after it was sent. What cannot be told, for
        lack of an answer, for a list that has gaps, or for too many that say the same, comes back UNKNOWN or AMBIGUOUS.
        An order of today that counted as not created and has turned up in KIS's list comes back ACCEPTED.
        """
        wanted = {entry["client_id"] for entry in await self._looker.unsettled()}
        late = {entry["client_id"] for entry in await self._looker.not_listed()}
        await self._looker.until_settled(wanted | late, patience)
        found = [await self._journal.get(client_id) for client_id in sorted(wanted | late)]
        return [
            ticket_of(entry)
            for entry in found
            if entry is not None and (entry["client_id"] in wanted or entry["state"] != State.NOT_CREATED)
        ]

    async def resolve(self, client_id: str, order_no: str | None) -> Ticket:
        """Say yourself what became of an UNKNOWN or AMBIGUOUS order: its number, or None for not created."""
        note = "Resolved by hand."
        state, changes = State.NOT_CREATED, {"error": "", "message": note}
        if order_no is not None:
            state, changes = State.ACCEPTED, {"order_no": number_of(order_no), "error": "", "message": ""}
        known = await self._journal.get(client_id)
        if known is not None and known["state"] == State.SENDING and await self._steps.is_out(known["owner"]):
            raise InvalidRequest(f"{client_id} is still being sent.", hint="Wait until it is back.")
        entry = await self._steps.record(
            client_id, state, owner=None, unclaimed=True, within=None, note=note, **changes
        )
        if entry is None:
            raise InvalidRequest(
                f"{client_id} is not an order whose fate is unknown, or {order_no} is another order's number."
            )
        return ticket_of(entry)

    async def get(self, client_id: str) -> Ticket | None:
        """The ticket of an order of the journal."""
        entry = await self._journal.get(client_id)
        return None if entry is None else ticket_of(entry)

    async def tickets(self, start: dt.date | None = None, end: dt.date | None = None) -> list[Ticket]:
        """What the journal has of some days, today's without dates, oldest first."""
        last = end or self._clock.today()
        entries = await self._journal.of_days((start or last).isoformat(), last.isoformat())
        return [ticket_of(entry) for entry in entries]

    async def steps(self, client_id: str) -> list[Step]:
        """Everything that happened to an order of the journal, oldest first."""
        found = await self._journal.history(client_id)
        return [Step(dt.datetime.fromisoformat(one["at"]), one["state"], one["note"]) for one in found]

    def look_no_more(self) -> None:
        """The session is closing: whoever waits for an order to be settled takes what is known."""
        self._looker.end()

    async def aclose(self) -> None:
        """Close the journal, once what is out has been written down."""
        self._looker.end()
        await self._steps.all_back()
        with suppress(KisError):
            await self._steps.catch_up()
        await to_thread.run_sync(self._journal.close)
