"""The steps an order takes in the journal, and which orders this session is busy with."""

from __future__ import annotations

import itertools
import logging
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import anyio

from kis_async.orders.patience import TAKE_BACK_WITHIN
from kis_async.orders.ticket import NEXT, State
from kis_async.wire.errors import KisError

if TYPE_CHECKING:
    from collections.abc import Generator

    from kis_async.net.journal import Entry, Journal
    from kis_async.net.kis_clock import KisClock
    from kis_async.orders.ticket import Progress


log = logging.getLogger("kis_async.orders")


@dataclass(slots=True, eq=False)
class Attempt:
    """One try of this session to be the one that sends an order. `owner` is its name in the journal.

    `began` is when the session took it up, `left` when its last try was sent, both by the monotonic clock.
    """

    client_id: str
    owner: str
    began: float
    left: float
    over: anyio.Event = field(default_factory=anyio.Event)


class Steps:
    """Takes orders from state to state."""

    def __init__(self, journal: Journal, clock: KisClock) -> None:
        self._journal = journal
        self._clock = clock
        self._out: dict[str, Attempt] = {}
        self._numbers = itertools.count(1)
        self._unwritten: dict[str, tuple[State, str, dict[str, str | None]]] = {}
        self._lost: dict[str, tuple[float, float]] = {}
        self._receipts: dict[tuple[str, int], tuple[float, float]] = {}
        self.markets: set[str] = set()

    async def record(
        self,
        client_id: str,
        state: State,
        *,
        owner: str | None = None,
        unclaimed: bool = False,
        within: float | None = None,
        **columns: str | None,
    ) -> Entry | None:
        """Take an order on to a state, from whichever state may come before it; None where none of those holds.

        With `owner` only the order that this attempt claimed; with `unclaimed` only if its number is nobody's yet.
        """
        before = frozenset(one.value for one, after in NEXT.items() if state in after)
        void = not state.exists
        entry = await self._journal.record(
            client_id,
            state.value,
            self._clock.now().isoformat(),
            before=before,
            void=void,
            owner=owner,
            unclaimed=unclaimed,
            within=within,
            **columns,
        )
        if state.settled:
            self._lost.pop(client_id, None)
        return entry

    async def answered(self, attempt: Attempt, state: State, **columns: str | None) -> Entry | None:
        """Write down what came of an attempt. Where the journal fails it is kept in mind, and written later."""
        client_id, owner = attempt.client_id, attempt.owner
        try:
            entry = await self.record(client_id, state, owner=owner, unclaimed=False, within=None, **columns)
        except KisError as error:
            self._unwritten[client_id] = (state, owner, columns)
            log.error("Order %s is %s, and the journal could not say so: %s", client_id, state, error.message)  # noqa: TRY400
            return None
        if entry is None:
            log.error("Order %s is %s, and the journal says otherwise.", client_id, state)
        return entry

    async def give_up(self, attempt: Attempt, note: str) -> None:
        """Write down that an attempt, if it claimed its order, has not sent it. Its caller does not wait for long."""
        columns: dict[str, str | None] = {"note": note}
        try:
            await self.record(
                attempt.client_id,
                State.NOT_CREATED,
                owner=attempt.owner,
                unclaimed=False,
                within=TAKE_BACK_WITHIN,
                **columns,
            )
        except KisError:
            self._unwritten[attempt.client_id] = (State.NOT_CREATED, attempt.owner, columns)

    async def catch_up(self) -> None:
        """Write down what the journal could not take at its time."""
        for client_id, (state, owner, columns) in list(self._unwritten.items()):
            await self.record(client_id, state, owner=owner, unclaimed=False, within=None, **columns)
            self._unwritten.pop(client_id, None)

    def lost(self, client_id: str, began: float) -> None:
        """Remember when an order, sent since `began`, was lost sight of: no clock that is set moves these moments."""
        self._lost[client_id] = (began, self._clock.monotonic())

    def lost_between(self, client_id: str) -> tuple[float, float] | None:
        """When an order was out, by the monotonic clock; None where another session sent it."""
        return self._lost.get(client_id)

    def began(self, owner: str) -> float | None:
        """When this session took up an order that is out, by the monotonic clock."""
        attempt = self._out.get(owner)
        return None if attempt is None else attempt.began

    def accepted(self, market: str, number: int, sent: float, received: float) -> None:
        """Remember between which moments KIS took an order, so that its row tells KIS's time and day."""
        self._receipts[market, number] = (sent, received)

    def hear(self, market: str, row: Progress) -> None:
        """Set KIS's clock by the row of an order that this session has sent."""
        if row.ordered_at is not None and (market, row.number) in self._receipts:
            self._clock.hear_stamp(row.ordered_at, *self._receipts.pop((market, row.number)))

    @contextmanager
    def out(self, client_id: str) -> Generator[Attempt]:
        """For as long as this session is busy with sending an order; others who ask for it wait for the end."""
        owner = f"{self._journal.owner}/{next(self._numbers)}"
        began = self._clock.monotonic()
        attempt = Attempt(client_id, owner, began, began)
        self._out[attempt.owner] = attempt
        try:
            yield attempt
        finally:
            del self._out[attempt.owner]
            attempt.over.set()

    async def is_out(self, owner: str) -> bool:
        """Whether the attempt that claimed an order may still be sending it: this session knows, or sees the other."""
        if owner in self._out:
            return True
        session = owner.partition("/")[0]
        return session != self._journal.owner and await self._journal.sees(session)

    async def come_back(self, owner: str) -> None:
        """Wait until the attempt that claimed an order is over, if it is one of this session's."""
        attempt = self._out.get(owner)
        if attempt is not None:
            await attempt.over.wait()

    async def all_back(self) -> None:
        """Wait until this session is busy with no order any more."""
        while self._out:
            await next(iter(self._out.values())).over.wait()
