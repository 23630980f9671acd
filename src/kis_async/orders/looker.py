"""Reconciling: what became of orders whose answer was lost, from KIS's own list of orders."""

from __future__ import annotations

import datetime as dt
import logging
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

import anyio

from kis_async.orders.books import BOOKS
from kis_async.orders.entries import number_of, terms_in
from kis_async.orders.match import Finding, Lost, Verdict, match
from kis_async.orders.patience import PATIENCE, Patience
from kis_async.orders.sessions import trading_day
from kis_async.orders.ticket import State
from kis_async.wire.codes import Environment
from kis_async.wire.errors import KisError

if TYPE_CHECKING:
    from kis_async.net.journal import Entry, Journal
    from kis_async.orders.caller import Caller
    from kis_async.orders.proof import Known
    from kis_async.orders.steps import Steps
    from kis_async.orders.watch import Look, Watch

log = logging.getLogger("kis_async.orders")

NOT_LISTED: Final = "KIS's list of orders does not have it, and shows every order that must be there."
"""What an order that was not created ends with."""

_LISTED: Final = dt.timedelta(days=85)
"""How far back an order is looked for: KIS lists three months, and refuses to list more."""

_A_DAY: Final = dt.timedelta(days=1)
_OPEN: Final = (State.SENDING, State.UNKNOWN)
_UNSETTLED: Final = (*_OPEN, State.AMBIGUOUS)


class Looker:
    """Reconciles the orders of one journal. Whoever asks at the same time shares a look."""

    def __init__(
        self,
        caller: Caller,
        journal: Journal,
        steps: Steps,
        watch: Watch,
        patience: Patience = PATIENCE,
    ) -> None:
        self._caller = caller
        self._journal = journal
        self._steps = steps
        self._watch = watch
        self._patience = patience
        self._lock = anyio.Lock()
        self._looked_at = float("-inf")
        self._open: set[str] = set()
        self._doubtful: set[str] = set()
        self._first_seen: dict[str, float] = {}
        self._last_looks: dict[str, float] = {}
        self._ended = False

    def end(self) -> None:
        """Look no more: whoever still waits takes what is known."""
        self._ended = True

    @property
    def limit(self) -> float:
        """Seconds that the caller of an order waits for it to be reconciled."""
        return self._patience.limit

    async def until_settled(self, wanted: set[str], patience: float | None) -> None:
        """Look again and again until none of these is open any more, or patience ends.

        Without `patience` a look that has begun is finished, however long KIS takes to show the whole list. Ambiguous
        ones are looked at once more: an order that made them so may have been explained since. So are orders that
        were not created: one of them may have turned up.
        """
        ends_at = anyio.current_time() + (self.limit if patience is None else patience)
        with anyio.move_on_after(patience):
            entries = [*await self.unsettled(), *await self.not_listed()]
            mine = [entry for entry in entries if entry["client_id"] in wanted]
            self._doubtful |= {entry["market"] for entry in mine if entry["state"] not in _OPEN}
            while mine and not self._ended:
                began = anyio.current_time()
                await self._look()
                if not self._open & wanted or began >= ends_at:
                    return
                await anyio.sleep(self._patience.look_every)

    async def unsettled(self, within: float | None = None) -> list[Entry]:
        """Orders whose fate is not known, the ambiguous ones among them, which are for their owner to tell."""
        return await self._journal.in_states(_UNSETTLED, within=within)

    async def not_listed(self) -> list[Entry]:
        """Orders of this trading day that counted as not created because KIS's list lacked them."""
        now = self._caller.clock.now()
        entries = await self._journal.of_days((now.date() - _A_DAY).isoformat(), now.date().isoformat())
        return [entry for entry in entries if _was_not_listed(entry) and _day(entry) == _today(entry, now)]

    async def _look(self) -> None:
        """One look, shared by all who want one at the same time."""
        asked_at = anyio.current_time()
        async with self._lock:
            if self._looked_at >= asked_at:
                return
            began = anyio.current_time()
            try:
                await self._look_at_all()
            except KisError as error:
                log.warning("Open orders could not be looked for: %s", error)
            self._open = {entry["client_id"] for entry in await self._journal.in_states(_OPEN)}
            self._looked_at = began

    async def _look_at_all(self) -> None:
        await self._steps.catch_up()
        doubtful, self._doubtful = self._doubtful, set()
        by_market: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in await self.unsettled():
            by_market[entry["market"]].append(entry)
        for entry in await self.not_listed() if doubtful else ():
            by_market[entry["market"]].append(entry)
        now = self._caller.clock.now()
        for market, entries in by_market.items():
            about = [
                entry
                for entry in entries
                if entry["state"] in _OPEN or (market in doubtful and _day(entry) == _today(entry, now))
            ]
            if await self._none_is_back(about):
                continue
            if market in BOOKS:
                await self._look_at(market, about)
            else:
                await self._cannot_look(about, f"kis_async does not look where KIS lists orders of {market}.")

    async def _none_is_back(self, entries: list[Entry]) -> bool:
        """Whether all of these are still being sent, so that there is nothing to look for yet."""
        for entry in entries:
            if entry["state"] != State.SENDING or not await self._steps.is_out(entry["owner"]):
                return False
        return True

    async def _look_at(self, market: str, entries: list[Entry]) -> None:
        clock = self._caller.clock
        today = clock.today()
        oldest, note = today - _LISTED, "KIS's list of orders does not go so far back."
        if self._caller.environment is Environment.PAPER:
            # A night session that began yesterday is still today's for its exchange.
            oldest, note = today - _A_DAY, "The paper host shows no orders of days that are over."
        now = clock.now()
        old = [
            entry
            for entry in entries
            if _created(entry).date() < oldest
            or (self._caller.environment is Environment.PAPER and _day(entry) < _today(entry, now))
        ]
        await self._cannot_look(old, note)
        too_old = {entry["client_id"] for entry in old}
        wanted = {entry["client_id"] for entry in entries} - too_old
        if not wanted:
            return
        first = min(_created(entry).date() for entry in entries if entry["client_id"] in wanted)
        look = await self._watch.look(market, first, after=self._after(market))
        self._last_looks[market] = look.began
        known = await self._watch.known(market, first)
        # Read anew: an order like these that was sent meanwhile is out, or has its number by now.
        lost = [
            one
            for entry in await self.unsettled()
            if entry["market"] == market
            and entry["client_id"] not in too_old
            and _created(entry).date() >= first
            and (one := await self._as_lost(entry)) is not None
        ]
        looked_at = clock.at(look.began)
        judge = partial(
            match, known=known, looked_at=looked_at, patience=self._patience, day_known=clock.known
        )
        verdicts = judge(lost, look.rows)
        for one in lost:
            await self._conclude(one, verdicts[one.client_id], known, look)
        taken = {row for verdict in verdicts.values() for row in _rows_of(verdict)}
        late = [
            one
            for entry in await self.not_listed()
            if entry["client_id"] in wanted and (one := await self._as_lost(entry)) is not None
        ]
        left = [row for row in look.rows if row.order_no not in taken]
        revised = judge(late, left)
        for one in late:
            await self._conclude(one, revised[one.client_id], known, look)

    def _after(self, market: str) -> float | None:
        """From when on a look that others took serves as the next one."""
        last = self._last_looks.get(market)
        oldest = self._caller.clock.monotonic() - self._patience.look_every
        return None if last is None else max(last, oldest)

    async def _as_lost(self, entry: Entry) -> Lost | None:
        """An entry as something to look for. One that is not being sent any more becomes UNKNOWN first."""
        clock = self._caller.clock
        client_id, until = entry["client_id"], entry["answered_at"]
        if entry["state"] == State.SENDING:
            if await self._steps.is_out(entry["owner"]):
                began = self._steps.began(entry["owner"])
                since = _created(entry) if began is None else clock.at(began)
                return Lost(client_id, terms_in(entry), since, None)
            until = clock.now().isoformat()
            note = "The process that sent it ended before the answer came."
            if await self._steps.record(client_id, State.UNKNOWN, answered_at=until, note=note) is None:
                return None
        out = self._steps.lost_between(client_id)
        if out is not None:  # no clock that was set since has moved these
            return Lost(client_id, terms_in(entry), clock.at(out[0]), clock.at(out[1]))
        ended = dt.datetime.fromisoformat(until or entry["created_at"])
        # Another session wrote this by its clock. Where that cannot be trusted, only what this one has waited counts.
        first_seen = self._first_seen.setdefault(client_id, clock.monotonic())
        offset = clock.offset
        if offset is not None and abs(offset) > self._patience.skew:
            ended = max(ended, clock.at(first_seen))
        return Lost(client_id, terms_in(entry), _created(entry), ended)

    async def _conclude(self, one: Lost, verdict: Verdict, known: Known, look: Look) -> None:
        client_id = one.client_id
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
                error="",
                message="",
                note="Found in KIS's list of orders.",
            )
        elif verdict.finding is Finding.ABSENT:
            await self._conclude_absent(one, known, look)
        elif verdict.finding is Finding.AMBIGUOUS:
            named = " ".join(verdict.candidates)
            note = "Which of KIS's orders this one is, if any, cannot be told."
            await self._steps.record(
                client_id, State.AMBIGUOUS, candidates=named, error="", message="", note=note
            )

    async def _conclude_absent(self, one: Lost, known: Known, look: Look) -> None:
        """The list lacks an order: not created if the list proves it, otherwise still unknown, with the reason."""
        exchange = one.terms.exchange
        days = {
            trading_day(one.terms.market, exchange, moment)
            for moment in (one.since, one.until)
            if moment is not None
        }
        looked_at = self._caller.clock.at(look.began)
        paper = self._caller.environment is Environment.PAPER
        doubt = known.doubt(look.rows, looked_at, days, paper=paper)
        entry = await self._journal.get(one.client_id)
        if entry is None or entry["state"] == State.NOT_CREATED:
            return
        if not doubt:
            await self._steps.record(
                one.client_id,
                State.NOT_CREATED,
                error="OrderNotCreated",
                message=NOT_LISTED,
                note=NOT_LISTED,
            )
        elif entry["state"] == State.UNKNOWN and entry["note"] != doubt:
            log.warning("%s: %s", one.client_id, doubt)
            await self._steps.record(one.client_id, State.UNKNOWN, note=doubt)

    async def _cannot_look(self, entries: list[Entry], note: str) -> None:
        for entry in entries:
            if entry["state"] == State.SENDING and await self._steps.is_out(entry["owner"]):
                continue
            if entry["state"] == State.SENDING:
                await self._steps.record(entry["client_id"], State.UNKNOWN, note=note)
            if entry["state"] in _OPEN:
                await self._steps.record(entry["client_id"], State.AMBIGUOUS, note=note)


def _rows_of(verdict: Verdict) -> tuple[str, ...]:
    """The numbers of the rows that a verdict speaks of."""
    return verdict.candidates if verdict.order is None else (verdict.order.order_no,)


def _was_not_listed(entry: Entry) -> bool:
    return bool(entry["state"] == State.NOT_CREATED and entry["error"] == "OrderNotCreated")


def _created(entry: Entry) -> dt.datetime:
    return dt.datetime.fromisoformat(entry["created_at"])


def _day(entry: Entry) -> dt.date:
    return trading_day(entry["market"], entry["exchange"], _created(entry))


def _today(entry: Entry, now: dt.datetime) -> dt.date:
    return trading_day(entry["market"], entry["exchange"], now)
