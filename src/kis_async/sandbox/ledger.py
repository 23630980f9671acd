"""Cash and shares of one account. Pure: what happens is handed in, money is whole won."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Side = Literal["buy", "sell"]


@dataclass(frozen=True, slots=True)
class Fill:
    """`quantity` shares changed hands at `price`. Fees and tax in won; money moves on `settles`."""

    order_no: int
    at: float
    day: date
    settles: date
    side: Side
    symbol: str
    quantity: int
    price: int
    fee: int
    tax: int

    @property
    def amount(self) -> int:
        return self.quantity * self.price

    @property
    def cash_change(self) -> int:
        return -self.amount - self.fee if self.side == "buy" else self.amount - self.fee - self.tax


@dataclass(slots=True)
class Position:
    """`cost` is what the shares held now were bought for, in won, without fees."""

    symbol: str
    quantity: int = 0
    cost: int = 0
    bought: dict[date, int] = field(default_factory=dict[date, int])
    sold: dict[date, int] = field(default_factory=dict[date, int])


@dataclass(slots=True)
class DayTotals:
    bought: int = 0
    sold: int = 0
    fees: int = 0


class Ledger:
    """The opening balance and every fill since."""

    def __init__(self, cash: int, positions: Iterable[tuple[str, int, int]]) -> None:
        self.opening_cash = cash
        self.cash = cash
        self.positions: dict[str, Position] = {
            symbol: Position(symbol, quantity, quantity * average) for symbol, quantity, average in positions
        }
        self.totals: dict[date, DayTotals] = {}
        self._unsettled: dict[date, int] = {}

    def apply(self, fill: Fill) -> None:
        position = self.positions.setdefault(fill.symbol, Position(fill.symbol))
        totals = self.totals.setdefault(fill.day, DayTotals())
        if fill.side == "buy":
            position.quantity += fill.quantity
            position.cost += fill.amount
            position.bought[fill.day] = position.bought.get(fill.day, 0) + fill.quantity
            totals.bought += fill.amount
        else:
            if fill.quantity > position.quantity:
                raise AssertionError("The sandbox sold shares that the account does not hold.")
            position.cost -= position.cost * fill.quantity // position.quantity
            position.quantity -= fill.quantity
            position.sold[fill.day] = position.sold.get(fill.day, 0) + fill.quantity
            totals.sold += fill.amount
        totals.fees += fill.fee + fill.tax
        self.cash += fill.cash_change
        self._unsettled[fill.settles] = self._unsettled.get(fill.settles, 0) + fill.cash_change

    def held(self, symbol: str) -> int:
        position = self.positions.get(symbol)
        return position.quantity if position is not None else 0

    def settled_cash(self, by: date) -> int:
        """The deposit once everything that settles up to and on `by` has settled."""
        return self.cash - sum(change for day, change in self._unsettled.items() if day > by)

    def shown_positions(self, since: date) -> list[Position]:
        """Positions a balance lists: held ones, and sold-out ones sold on or after `since`; by symbol."""
        rows = (
            one for one in self.positions.values() if one.quantity or any(day >= since for day in one.sold)
        )
        return sorted(rows, key=lambda one: one.symbol)
