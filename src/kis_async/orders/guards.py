"""Limits a user sets on orders, and whether an order keeps them. Pure.

What concerns one order is checked here. What orders add up to, and the kill switch, is checked where the journal claims
the order, so that tasks and processes that race for the last won cannot both have it.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kis_async.net.journal import UNIT
from kis_async.orders.original import Original
from kis_async.orders.prices import Quote, on_tick
from kis_async.orders.ticket import Action, Terms
from kis_async.wire.errors import ConfigError, OrderBlocked
from kis_async.wire.overseas import instrument_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards:
    """What no order of a session may exceed; None for no limit. Values are in the market's own currency.

    `largest_value` and `largest_quantity` are of one order, `daily_value` of all orders of a day and currency that
    KIS took or may have taken, amendments counted by what they add. `price_band` is how many percent a price may
    be away from the last one, and `symbols` what may be traded at all. Orders the market prices count at the last
    price. With `check_price` the limit of an order for a domestic stock is held against the issue's tick and the day's
    price limits, which takes one quote. With `dry_run` nothing is sent. Raises ConfigError for a limit below 0.
    """

    largest_value: Decimal | int | None = None
    largest_quantity: Decimal | int | None = None
    daily_value: Decimal | int | None = None
    price_band: Decimal | int | None = None
    symbols: Collection[str] | None = None
    check_price: bool = False
    dry_run: bool = False
    _symbols: frozenset[str] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name in ("largest_value", "largest_quantity", "daily_value", "price_band"):
            value = getattr(self, name)
            if value is None:
                continue
            if isinstance(value, bool | float) or not isinstance(value, Decimal | int):
                raise ConfigError(f"{name} is an int or a Decimal: a float is not exact.")
            if not Decimal(value).is_finite() or value < 0:
                raise ConfigError(f"{name} is a number, and not below 0.")
        if isinstance(self.symbols, str):
            raise ConfigError("symbols is a collection of codes, as {'005930'}.")
        allowed = None if self.symbols is None else frozenset(map(instrument_code, self.symbols))
        object.__setattr__(self, "_symbols", allowed)

    @property
    def needs_value(self) -> bool:
        """Whether an order's value matters."""
        return self.largest_value is not None or self.daily_value is not None

    @property
    def daily_units(self) -> int | None:
        """The daily value as the journal counts it."""
        return None if self.daily_value is None else int(self.daily_value * UNIT)

    def needs_last_price(self, terms: Terms) -> bool:
        """Whether the last price must be known to judge an order."""
        if terms.exempt:
            return False
        if terms.price is None:
            return self.needs_value
        return self.price_band is not None

    def needs_quote(self, terms: Terms) -> bool:
        """Whether a quote must be had to judge an order."""
        return self.needs_last_price(terms) or self._checks_price(terms)

    def _checks_price(self, terms: Terms) -> bool:
        priced = not terms.exempt and terms.price is not None
        return self.check_price and priced and terms.market.startswith("domestic_stock")

    def check_quote(self, terms: Terms, quote: Quote) -> None:
        """Raise OrderBlocked for a limit off the tick or beyond the day's price limits, where `check_price` is set."""
        price = terms.price
        if not self._checks_price(terms) or price is None:
            return
        if quote.tick and not on_tick(price, quote.price, quote.tick):
            raise OrderBlocked(
                f"{terms.symbol} trades in steps of {quote.tick} won at {quote.price}, and {price} is on none."
            )
        if quote.upper and price > quote.upper:
            raise OrderBlocked(f"{price} is above the day's upper limit of {terms.symbol}, {quote.upper}.")
        if quote.lower and price < quote.lower:
            raise OrderBlocked(f"{price} is below the day's lower limit of {terms.symbol}, {quote.lower}.")

    def check(self, terms: Terms, last_price: Decimal | None) -> None:
        """Raise OrderBlocked for an order beyond what one order may be. What only takes back always passes."""
        if terms.exempt:
            return
        self._check_symbol(terms)
        if self.largest_quantity is not None and (
            terms.quantity is None or terms.quantity > self.largest_quantity
        ):
            raise OrderBlocked(
                f"{_said(terms.quantity)} is more than largest_quantity={self.largest_quantity}."
            )
        value = value_of(terms, last_price)
        if self.needs_value and value is None:
            raise OrderBlocked("The value of this order cannot be told, and a limit on values is set.")
        if self.largest_value is not None and value is not None and value > self.largest_value:
            raise OrderBlocked(f"{value} is more than largest_value={self.largest_value}.")
        self._check_band(terms, last_price)

    def _check_symbol(self, terms: Terms) -> None:
        if self._symbols is None or terms.action is not Action.NEW:
            return
        if terms.symbol is None or terms.symbol not in self._symbols:
            raise OrderBlocked(f"{terms.symbol} is not among the symbols that may be traded.")

    def _check_band(self, terms: Terms, last_price: Decimal | None) -> None:
        if self.price_band is None or terms.price is None:
            return
        if not last_price:
            raise OrderBlocked("The last price is not known, and price_band is set.")
        away = abs(terms.price - last_price) * 100 / last_price
        if away > self.price_band:
            raise OrderBlocked(
                f"{terms.price} is {away:.2f} % away from the last price {last_price}; price_band={self.price_band}."
            )


def value_of(terms: Terms, last_price: Decimal | None) -> Decimal | None:
    """What an order is worth at most to the guards; None where it cannot be told.

    What one contract of a derivative is worth per point is not known here. A bond's price is for 10,000 won of
    par, and its quantity in 1,000 won of par.
    """
    price = terms.price if terms.price is not None else last_price
    if price is None or terms.quantity is None or "futureoption" in terms.market:
        return None
    value = abs(price) * terms.quantity
    return value / 10 if terms.market.startswith("domestic_bond") else value


def counted(terms: Terms, last_price: Decimal | None, original: Original | None) -> Decimal | None:
    """What an order adds to the day's value: an amendment what it is worth more than the original. None for nothing."""
    value = value_of(terms, last_price)
    if terms.exempt or value is None:
        return None
    if terms.action is not Action.AMEND or original is None or not original.worth or terms.quantity is None:
        return value
    before = value_of(replace(terms, price=original.worth), None) or Decimal(0)
    return max(Decimal(0), value - before)


def _said(quantity: Decimal | None) -> str:
    return "A quantity that is not said" if quantity is None else str(quantity)
