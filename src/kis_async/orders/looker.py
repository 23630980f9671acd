"""Settling by looking: what became of orders whose answer was lost, from KIS's own list of orders."""

from __future__ import annotations

import datetime as dt
import logging
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.books import BOOKS, Book, book_of
from kis_async.orders.caller import now
from kis_async.orders.entries import number_of, terms_in
from kis_async.orders.match import Finding, Lost, Verdict, match
from kis_async.orders.patience import PATIENCE, Patience
from kis_async.orders.ticket import State
from kis_async.wire.codes import Environment
from kis_async.wire.errors import KisError

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.steps import Steps
    from kis_async.wire.credentials import Account

log = logging.getLogger("kis_async.orders")

_LISTED: Final = dt.timedelta(days=85)
"""How far back an order is looked for: KIS lists three months, and refuses to list more."""

_OPEN: Final = (State.SENDING, State.UNKNOWN)
_UNSETTLED: Final = (*_OPEN, State.AMBIGUOUS)


class Looker:
    """Looks for the open orders of one journal. Who wants a look at the same time shares it."""

    def __init__(
        self,
        caller: Caller,
        journal: Journal,
        steps: Steps,
        account: Account | None,
        patience: Patience = PATIENCE,
    ) -> None:
        self._caller = caller
        self._journal = journal
        self._steps = steps
        self._account = account
        self._patience = patience
        self._lock = anyio.Lock()
        self._looked_at = float("-inf")
        self._open: set[str] = set()
        self._doubtful: set[str] = set()
        self._ended = False

    def end(self) -> None:
        """Look no more: whoever still waits takes what is known."""
        self._ended = True

    @property
    def limit(self) -> float:
        """Seconds that the caller of an order waits for it to be settled."""
        return self._patience.limit

    async def until_settled(self, wanted: set[str], patience: float | None) -> None:
        """Look again and again until none of these is open any more, or patience ends.

        Without `patience` a look that has begun is finished, however long KIS takes to show the whole list. Ambiguous
        ones are looked at once more: an order that made them so may have been explained since.
        """
        ends_at = anyio.current_time() + (self.limit if patience is None else patience)
        with anyio.move_on_after(patience):
            mine = [entry for entry in await self.unsettled() if entry["client_id"] in wanted]
            self._doubtful |= {entry["market"] for entry in mine if entry["state"] == State.AMBIGUOUS}
            while mine and not self._ended:
                began = anyio.current_time()
                await self._look()
                if not self._open & wanted or began >= ends_at:
                    return
                await anyio.sleep(self._patience.look_every)

    async def unsettled(self) -> list[Entry]:
        """Orders whose fate is not known, the ambiguous ones among them, which are for their owner to tell."""
        return await self._journal.in_states(_UNSETTLED)

    async def _look(self) -> None:
        """One look, shared by all who want one at the same time."""
        asked_at = anyio.current_time()
        async with self._lock:
            if self._looked_at >= asked_at:
                return
            began = anyio.current_time()
            try:
                await self._look_at_all(now())
            except KisError as error:
                log.warning("Open orders could not be looked for: %s", error)
            self._open = {entry["client_id"] for entry in await self._journal.in_states(_OPEN)}
            self._looked_at = began

    async def _look_at_all(self, began: dt.datetime) -> None:
        await self._steps.catch_up()
        doubtful, self._doubtful = self._doubtful, set()
        by_market: defaultdict[str, list[Lost]] = defaultdict(list)
        ambiguous: set[str] = set()
        for one, state in await self._lost():
            by_market[one.terms.market].append(one)
            if state == State.AMBIGUOUS:
                ambiguous.add(one.client_id)
        for market, lost in by_market.items():
            about = [one for one in lost if one.client_id not in ambiguous]
            if market in doubtful:
                about += [
                    one for one in lost if one.client_id in ambiguous and one.since.date() == began.date()
                ]
            if all(one.until is None for one in about):
                continue
            if market in BOOKS:
                await self._look_at(book_of(market), about, began)
            else:
                await self._cannot_look(about, f"kis_async does not look where KIS lists orders of {market}.")

    async def _lost(self) -> list[tuple[Lost, str]]:
        """Every unsettled entry as something to look for, with its state."""
        found = [(await self._as_lost(entry), entry["state"]) for entry in await self.unsettled()]
        return [(one, state) for one, state in found if one is not None]

    async def _as_lost(self, entry: Entry) -> Lost | None:
        """An unsettled entry as something to look for. One that nobody sends any more becomes UNKNOWN first."""
        since = dt.datetime.fromisoformat(entry["created_at"])
        client_id, until = entry["client_id"], entry["answered_at"]
        if entry["state"] == State.SENDING:
            if await self._steps.is_out(entry["owner"]):
                return Lost(client_id, terms_in(entry), since, None)
            until = now().isoformat()
            note = "The process that sent it ended before the answer came."
            if await self._steps.record(client_id, State.UNKNOWN, answered_at=until, note=note) is None:
                return None
        ended = dt.datetime.fromisoformat(until)
        gone = self._steps.unknown_for(client_id)
        if gone is not None:  # somebody may have put the clock forward since
            ended = max(ended, now() - dt.timedelta(seconds=gone))
        return Lost(client_id, terms_in(entry), since, ended)

    async def _look_at(self, book: Book, lost: list[Lost], began: dt.datetime) -> None:
        today = began.date()
        oldest, note = today - _LISTED, "KIS's list of orders does not go so far back."
        if self._caller.environment is Environment.PAPER:
            oldest, note = today, "The paper host shows no orders of days that are over."
        await self._cannot_look([one for one in lost if one.since.date() < oldest], note)
        lost = [one for one in lost if one.since.date() >= oldest]
        if not lost:
            return
        first = min(one.since.date() for one in lost)
        seen = await book.look(self._caller, first, today, self._account)
        # Read anew, and in this order: an order like these that was sent meanwhile is out, or has its number by now.
        lost = [
            one
            for one, _ in await self._lost()
            if one.terms.market == book.market and one.since.date() >= first
        ]
        numbers = await self._journal.numbers(book.market, first.isoformat())
        known = {(dt.date.fromisoformat(day), number) for day, number in numbers}
        found = match(lost, seen, known=known, looked_at=began, patience=self._patience)
        for client_id, verdict in found.items():
            await self._conclude(client_id, verdict)

    async def _conclude(self, client_id: str, verdict: Verdict) -> None:
        if verdict.finding is Finding.FOUND and verdict.order is not None:
            order = verdict.order
            clock = order.ordered_at.time().isoformat() if order.ordered_at else None
            await self._steps.record(
                client_id,
                State.ACCEPTED,
                unclaimed=True,
                order_no=number_of(order.order_no),
                booked_on=order.ordered_at.date().isoformat() if order.ordered_at else None,
                branch=order.branch,
                ordered_at=clock,
                ordered_on=order.ordered_on.isoformat() if order.ordered_on else None,
                note="Found in KIS's list of orders.",
            )
        elif verdict.finding is Finding.ABSENT:
            message = "KIS's list of orders does not have it, long after it would."
            await self._steps.record(
                client_id, State.NOT_CREATED, error="OrderNotCreated", message=message, note=message
            )
        elif verdict.finding is Finding.AMBIGUOUS:
            named = " ".join(verdict.candidates)
            note = "Which of KIS's orders this one is, if any, cannot be told."
            await self._steps.record(client_id, State.AMBIGUOUS, candidates=named, note=note)

    async def _cannot_look(self, lost: list[Lost], note: str) -> None:
        for one in lost:
            if one.until is not None:
                await self._steps.record(one.client_id, State.AMBIGUOUS, note=note)
