"""What orders say, as far as two can be told apart by it, KIS's orders laid out by that, and those of others. Pure."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from kis_async.orders.ticket import Action, Progress, Terms

_VENUES: Final = frozenset({"KRX", "NXT"})
_LIMIT: Final = "LIMIT"

Key = tuple[str, Action, str | None, str | None, Decimal | None, Decimal | None, int | None, str | None]
"""Market, action, side, symbol, quantity, price, number of the original, venue."""


class Shelf:
    """Orders where those that say the same as an intent are found without a look at all others."""

    def __init__(self, rows: Iterable[Progress]) -> None:
        self._new: defaultdict[tuple[object, ...], defaultdict[Decimal | None, list[Progress]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._revised: defaultdict[tuple[str, int], list[Progress]] = defaultdict(list)
        self.rows = list(rows)
        for row in self.rows:
            original = _number(row.original_order_no)
            if original is not None:
                self._revised[row.market, original].append(row)
            else:
                self._new[row.market, row.side, row.symbol, row.quantity][row.order_price].append(row)

    def saying(self, key: Key) -> list[Progress]:
        """The orders that say what a key says, as far as KIS's list tells."""
        if key[1] is not Action.NEW:
            return [row for row in self._revised[key[0], key[6] or 0] if _revises(row, key)]
        return [
            row
            for place in self._places(key)
            for price in self._prices(self._new[place], key[5])
            for row in self._new[place][price]
            if _says(row, key)
        ]

    def _places(self, key: Key) -> list[tuple[object, ...]]:
        """Where orders lie that are of its market, side, symbol and quantity; KIS may leave side or symbol out."""
        market, _, side, symbol, quantity = key[:5]
        if quantity is None:
            return [
                place
                for place in self._new
                if place[0] == market and place[1] in (side, None) and place[2] in (symbol, None)
            ]
        places = [(market, one, other, quantity) for one in {side, None} for other in {symbol, None}]
        return [place for place in places if place in self._new]

    @staticmethod
    def _prices(
        found: Mapping[Decimal | None, list[Progress]], price: Decimal | None
    ) -> Iterable[Decimal | None]:
        """The prices under which its orders may be listed: its own or none, or any where the market set it."""
        return list(found) if price is None else [one for one in (price, None) if one in found]


class Strangers:
    """Orders that nobody here has sent, by which one sees that others trade on the account too."""

    def __init__(self, rows: Iterable[Progress], doubt: float) -> None:
        self._doubt = dt.timedelta(seconds=doubt)
        self._about: set[tuple[object, ...]] = set()
        times: defaultdict[str, list[dt.datetime]] = defaultdict(list)
        for row in rows:
            self._about |= {(row.market, row.symbol), (row.market, None, _number(row.original_order_no))}
            if row.ordered_at is not None:
                times[row.market].append(row.ordered_at)
        self._times = {market: sorted(of) for market, of in times.items()}

    def near(self, key: Key, start: dt.datetime, end: dt.datetime) -> bool:
        """Whether others trade its instrument or revise its original, or do anything about the same time."""
        market, symbol, original = key[0], key[3], key[6]
        about = (market, symbol) if original is None else (market, None, original)
        times = self._times.get(market, [])
        first = bisect_left(times, start, key=lambda at: at + self._doubt)
        return about in self._about or (first < len(times) and times[first] - self._doubt <= end)


def key_of(terms: Terms) -> Key:
    """What two orders have in common that cannot be told apart by what they say."""
    if terms.action is Action.NEW:
        venue = terms.exchange if terms.exchange in _VENUES else None
        return (terms.market, Action.NEW, terms.side, terms.symbol, terms.quantity, terms.price, None, venue)
    # Side and symbol of an amendment or a cancellation are its original's.
    price = terms.price if terms.action is Action.AMEND else None
    original = _number(terms.original_order_no)
    return (terms.market, terms.action, None, None, terms.quantity, price, original, None)


def _says(row: Progress, key: Key) -> bool:
    """Whether a new order has the price and the venue of a key."""
    price, venue = key[5], key[7]
    if venue is not None and row.exchange in _VENUES and row.exchange != venue:
        return False
    if price is not None:
        return row.order_price is None or row.order_price == price
    # Where the market sets the price, KIS shows none, or the one that it came to.
    return not row.order_price or row.kind != _LIMIT


def _revises(row: Progress, key: Key) -> bool:
    """Whether an order does to its original what a key says."""
    action, quantity, price = key[1], key[4], key[5]
    if row.action not in (None, action) or (quantity is not None and row.quantity != quantity):
        return False
    return price is None or row.order_price is None or row.order_price == price


def _number(order_no: str | None) -> int | None:
    return int(order_no) if order_no and order_no.isdigit() else None
