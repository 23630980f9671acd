"""The order that an amendment or a cancellation is about, from the journal or from KIS's list. Pure."""

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kis_async.net.journal import UNIT, Entry
from kis_async.orders.entries import terms_in
from kis_async.orders.terms import endpoint_of
from kis_async.orders.ticket import Action, Progress, Terms
from kis_async.wire.endpoint import Endpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """An order as far as it is known.

    `call` is the one that sent it, where the journal has it; `worth` what one share or contract of it counts for in
    the day's value; `seen` its line in KIS's list, where that was looked at; `sent_on` the Korean day it was sent.
    """

    market: str
    order_no: str
    branch: str | None = None
    side: str | None = None
    symbol: str | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    exchange: str | None = None
    ordered_on: dt.date | None = None
    worth: Decimal | None = None
    client_id: str | None = None
    call: Endpoint[Any] | None = None
    seen: Progress | None = None
    sent_on: dt.date | None = None

    @property
    def number(self) -> int:
        """The order number as KIS compares it."""
        return int(self.order_no)

    @property
    def left(self) -> Decimal | None:
        """What is left of it as far as is known: all that was ordered until KIS lists it."""
        return self.quantity if self.seen is None else self.seen.remaining

    def with_seen(self, seen: Progress) -> "Original":
        """The same order, with what KIS's list says filled in."""
        return replace(
            self,
            seen=seen,
            branch=self.branch or seen.branch,
            side=self.side or seen.side,
            symbol=self.symbol or seen.symbol,
            quantity=seen.quantity,
            price=self.price or seen.order_price or None,
            exchange=self.exchange or seen.exchange,
            ordered_on=self.ordered_on or seen.ordered_on,
        )

    def of_quantity(self, quantity: Decimal, other: "Original") -> "Original":
        """The same order, of at most so much, its side and symbol those of another that it came from."""
        return replace(
            self, quantity=quantity, side=self.side or other.side, symbol=self.symbol or other.symbol
        )


def from_entry(entry: Entry) -> Original:
    """An order of the journal that KIS has taken."""
    terms = terms_in(entry)
    counted = Decimal(entry["counted"]) / UNIT if terms.action is Action.NEW else Decimal(0)
    per_one = counted / terms.quantity if terms.quantity and counted else None
    day = entry.get("ordered_on")
    return Original(
        market=terms.market,
        order_no=entry["order_no"],
        branch=entry.get("branch"),
        side=terms.side,
        symbol=terms.symbol,
        quantity=terms.quantity,
        price=terms.price,
        exchange=terms.exchange,
        ordered_on=dt.date.fromisoformat(day) if day else None,
        worth=terms.price or per_one,
        client_id=entry["client_id"],
        call=endpoint_of(entry["endpoint"], entry["fields"], None),
        sent_on=dt.date.fromisoformat(entry["day"]),
    )


def from_progress(seen: Progress) -> Original:
    """An order that KIS lists and the journal does not have."""
    bare = Original(market=seen.market, order_no=seen.order_no, worth=seen.order_price or None)
    return bare.with_seen(seen)


def about(terms: Terms, original: Original | None) -> Terms:
    """What a revision says, with what its original says besides. The quantity is what it is about at most."""
    if original is None:
        return terms
    return replace(
        terms,
        side=terms.side or original.side,
        symbol=terms.symbol or original.symbol,
        exchange=terms.exchange or original.exchange,
        quantity=terms.quantity if terms.quantity is not None else original.left,
    )
