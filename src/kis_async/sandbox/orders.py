"""An order of the sandbox and what has happened to it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from kis_async.sandbox.ledger import Side

Action = Literal["new", "amend", "cancel"]
Reason = Literal["cash", "shares", "tick", "limit", "symbol", "nothing_left", "too_many"]


class BookRefusal(Exception):  # noqa: N818  a no of the ledger, in its own words
    """The book does not take the order; nothing was booked."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class OrderKind:
    """One ORD_DVSN. `pricing`: who names the price; `life`: what becomes of a rest that does not fill at once."""

    name: str
    pricing: Literal["limit", "market", "best", "priority"]
    life: Literal["day", "ioc", "fok"] = "day"


KINDS = {
    "00": OrderKind("지정가", "limit"),
    "01": OrderKind("시장가", "market"),
    "02": OrderKind("조건부지정가", "limit"),
    "03": OrderKind("최유리지정가", "best"),
    "04": OrderKind("최우선지정가", "priority"),
    "11": OrderKind("IOC지정가", "limit", "ioc"),
    "12": OrderKind("FOK지정가", "limit", "fok"),
    "13": OrderKind("IOC시장가", "market", "ioc"),
    "14": OrderKind("FOK시장가", "market", "fok"),
    "15": OrderKind("IOC최유리", "best", "ioc"),
    "16": OrderKind("FOK최유리", "best", "fok"),
}
AFTER_HOURS_KINDS = frozenset({"05", "06", "07"})
"""Closing-price and single-price trading outside the regular session; the sandbox has none."""


class Event(NamedTuple):
    at: float
    what: Literal["fill", "withdraw", "reject"]
    quantity: int
    price: int


class Seen(NamedTuple):
    """An order as a query sees it. Quantities add up to the ordered one; `amount` is what the fills cost."""

    filled: int
    amount: int
    withdrawn: int
    rejected: int
    remaining: int


@dataclass(slots=True)
class Order:
    """`price` is 0 for a market order; `origin` the order that an amendment or cancel refers to.

    `withdrawn` counts shares canceled, moved to an amended order, lapsed at the end of the day or left of an IOC.
    """

    no: int
    at: float
    day: date
    symbol: str
    side: Side
    quantity: int
    price: int
    kind: str
    action: Action = "new"
    origin: int = 0
    exchange: str = "KRX"
    lag: float = 0.0
    reject_at: float | None = None
    matched_until: int = 0
    filled: int = 0
    amount: int = 0
    withdrawn: int = 0
    rejected: int = 0
    events: list[Event] = field(default_factory=list[Event])

    @property
    def remaining(self) -> int:
        if self.action == "cancel":
            return 0
        return self.quantity - self.filled - self.withdrawn - self.rejected

    @property
    def visible_at(self) -> float:
        return self.at + self.lag

    @property
    def quiet_at(self) -> float:
        """When everything that has happened so far can be seen."""
        return (self.events[-1].at if self.events else self.at) + self.lag

    def record(self, event: Event) -> None:
        self.events.append(event)
        if event.what == "fill":
            self.filled += event.quantity
            self.amount += event.quantity * event.price
        elif event.what == "withdraw":
            self.withdrawn += event.quantity
        else:
            self.rejected += event.quantity

    def seen(self, now: float) -> Seen:
        """What a query at `now` shows: all that happened up to `lag` seconds ago."""
        if self.quiet_at <= now:
            return Seen(self.filled, self.amount, self.withdrawn, self.rejected, self.remaining)
        view = Order(
            self.no,
            self.at,
            self.day,
            self.symbol,
            self.side,
            self.quantity,
            self.price,
            self.kind,
            self.action,
        )
        for event in self.events:
            if event.at + self.lag <= now:
                view.record(event)
        return Seen(view.filled, view.amount, view.withdrawn, view.rejected, view.remaining)
