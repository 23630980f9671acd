"""What became of an order: the states it can be in, how one follows another, and the ticket that says so. Pure."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal

Fate = Literal["open", "filled", "cancelled", "rejected", "expired"]


class State(StrEnum):
    """How far an order has come with KIS. What the market does with it afterwards is its `Progress`."""

    SENDING = "sending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    NOT_CREATED = "not_created"
    AMBIGUOUS = "ambiguous"
    DRY_RUN = "dry_run"

    @property
    def settled(self) -> bool:
        """Whether it is known if the order exists."""
        return self not in {State.SENDING, State.UNKNOWN, State.AMBIGUOUS}

    @property
    def exists(self) -> bool:
        """Whether the order may be in KIS's book."""
        return self not in {State.REJECTED, State.NOT_CREATED, State.DRY_RUN}


NEXT: Final[dict[State, frozenset[State]]] = {
    State.SENDING: frozenset({State.ACCEPTED, State.REJECTED, State.UNKNOWN, State.NOT_CREATED}),
    State.UNKNOWN: frozenset({State.UNKNOWN, State.ACCEPTED, State.NOT_CREATED, State.AMBIGUOUS}),
    State.AMBIGUOUS: frozenset({State.ACCEPTED, State.NOT_CREATED}),
    State.ACCEPTED: frozenset(),
    State.REJECTED: frozenset(),
    State.NOT_CREATED: frozenset({State.ACCEPTED, State.AMBIGUOUS}),
    State.DRY_RUN: frozenset(),
}
"""Which state may follow which. What is settled stays so, but for an order that turns up in KIS's list after all."""


class Action(StrEnum):
    """What an order does: it is new, or it changes or takes back another."""

    NEW = "new"
    AMEND = "amend"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Terms:
    """What an order says, whatever its market. Prices in the market's currency, quantities in its units.

    `market` is the product whose book the order goes to ("domestic_stock"), `price` is None where the market
    sets it, `original_order_no` the order that an AMEND or CANCEL is about, `quantity` None for all that is left of it,
    `to_market` a CANCEL that sends a market order in its place.
    """

    market: str
    action: Action
    side: str | None
    symbol: str | None
    quantity: Decimal | None
    price: Decimal | None
    original_order_no: str | None = None
    exchange: str | None = None
    to_market: bool = False

    @property
    def exempt(self) -> bool:
        """Whether no guard stands in its way: it only takes back, and puts nothing in the place of that."""
        return self.action is Action.CANCEL and not self.to_market

    @property
    def value(self) -> Decimal | None:
        """Price times quantity, None where either is not said."""
        return None if self.price is None or self.quantity is None else self.price * self.quantity


@dataclass(frozen=True, slots=True)
class Ticket:
    """An order as the journal knows it.

    `order_no` and `branch` are there once it is ACCEPTED; `msg_cd` and `msg1` are KIS's words on a REJECTED one;
    `note` says in English what is known of the others. Times are in Asia/Seoul; `ordered_on` is the exchange's day,
    where KIS says it.
    """

    client_id: str
    state: State
    terms: Terms
    endpoint: str
    created_at: dt.datetime
    order_no: str | None = None
    branch: str | None = None
    ordered_at: dt.time | None = None
    ordered_on: dt.date | None = None
    msg_cd: str = ""
    msg1: str = ""
    note: str = ""
    answered_at: dt.datetime | None = None
    candidates: tuple[str, ...] = ()

    @property
    def market(self) -> str:
        """The product whose book the order is in."""
        return self.terms.market

    @property
    def side(self) -> str | None:
        """Buy or sell."""
        return self.terms.side

    @property
    def symbol(self) -> str | None:
        """The instrument."""
        return self.terms.symbol

    @property
    def quantity(self) -> Decimal | None:
        """How many; None for all that is left of the original."""
        return self.terms.quantity

    @property
    def price(self) -> Decimal | None:
        """The limit; None where the market sets the price."""
        return self.terms.price

    @property
    def original_order_no(self) -> str | None:
        """The order that this one amends or cancels; None for a new one."""
        return self.terms.original_order_no


@dataclass(frozen=True, slots=True)
class Progress:
    """An order as KIS's own list of orders shows it, some seconds late.

    Quantities add up: filled + remaining + cancelled + rejected is what was ordered. `cancelled` is what was taken
    back, went over to an amendment, did not fill at once where it had to, or expired in KIS's list. `rejected` is what
    the exchange refused after KIS had taken it. `expired` says that the order's session ended. `ordered_on` is the
    exchange's day.
    """

    order_no: str
    original_order_no: str | None
    market: str
    side: str | None
    symbol: str | None
    name: str | None
    quantity: Decimal
    order_price: Decimal | None
    filled: Decimal
    fill_price: Decimal | None
    remaining: Decimal
    cancelled: Decimal
    rejected: Decimal
    ordered_at: dt.datetime | None
    action: Action | None = None
    branch: str | None = None
    exchange: str | None = None
    kind: str | None = None
    ordered_on: dt.date | None = None
    expired: bool = False

    @property
    def number(self) -> int:
        """The order number as KIS compares it."""
        return int(self.order_no)

    @property
    def done(self) -> bool:
        """Whether nothing more can come of it."""
        return self.expired or self.remaining <= 0

    @property
    def fate(self) -> Fate:
        """How it stands: "open", or how it ended; one that was filled in part by how the rest ended."""
        if self.expired:
            return "expired"
        if self.remaining > 0:
            return "open"
        if self.rejected > 0:
            return "rejected"
        return "cancelled" if self.cancelled > 0 or self.action is Action.CANCEL else "filled"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened to an order: a state it came to, or a word for what became of it afterwards."""

    at: dt.datetime
    state: str
    note: str
