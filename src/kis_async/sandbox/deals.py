"""Orders of every market but the domestic one, whose Book is another. Pure: time and prices are handed in.

What fills is settled when an order is booked: one whose price reaches the invented one fills at it, a lot each
second; any other stays open until it is amended, cancelled or lapses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from kis_async.sandbox.ledger import Side
from kis_async.sandbox.liquidity import Terms
from kis_async.sandbox.orders import Action, BookRefusal

LOT: Final = 100
"""What fills in one second, times the knob `depth`."""

Life = Literal["day", "ioc", "fok"]


class Step(NamedTuple):
    """Something that happened to an order."""

    at: float
    what: Literal["fill", "withdraw", "reject"]
    quantity: int


class Standing(NamedTuple):
    """An order as a query sees it; the quantities add up to the ordered one."""

    filled: int
    withdrawn: int
    rejected: int
    remaining: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What an order asks for. `price` is 0 where the market sets it; `asked` is all that was sent, by our field names.

    `market` is the product, and after a colon what of it has a book of its own: night, reserved. Stop orders and
    reservations wait, whatever the price.
    """

    market: str
    side: Side
    symbol: str
    quantity: int
    price: Decimal
    exchange: str = ""
    life: Life = "day"
    waits: bool = False
    asked: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    def reaches(self, last: Decimal) -> bool:
        """Whether the market would fill it at its last price."""
        if self.waits:
            return False
        if not self.price:
            return True
        return self.price >= last if self.side == "buy" else self.price <= last


@dataclass(slots=True)
class Deal:
    """One order. `origin` is the order it amends or cancels; `pace` what fills of it a second, at `fill_price`."""

    no: int
    account: str = field(repr=False)
    at: float
    ends: float
    wish: Wish
    fill_price: Decimal = Decimal(0)
    pace: int = 0
    action: Action = "new"
    origin: int = 0
    lag: float = 0.0
    reject_at: float | None = None
    steps: list[Step] = field(default_factory=list[Step])
    next_fill: float = field(default=0.0, repr=False)

    @property
    def market(self) -> str:
        return self.wish.market

    @property
    def side(self) -> Side:
        return self.wish.side

    @property
    def symbol(self) -> str:
        return self.wish.symbol

    @property
    def exchange(self) -> str:
        return self.wish.exchange

    @property
    def quantity(self) -> int:
        return self.wish.quantity

    @property
    def price(self) -> Decimal:
        return self.wish.price

    @property
    def filled(self) -> int:
        return self._sum("fill")

    @property
    def withdrawn(self) -> int:
        return self._sum("withdraw")

    @property
    def rejected(self) -> int:
        return self._sum("reject")

    @property
    def remaining(self) -> int:
        return 0 if self.action == "cancel" else self.quantity - sum(step.quantity for step in self.steps)

    def settle(self, now: float) -> None:
        """Let happen what has happened by `now`."""
        if self.reject_at is not None:
            if now >= self.reject_at and self.remaining:
                self._record(self.reject_at, "reject", self.remaining)
            return
        while self.pace and self.remaining and self.next_fill <= min(now, self.ends):
            self._record(self.next_fill, "fill", min(self.pace, self.remaining))
            self.next_fill += 1.0
        if now >= self.ends and self.remaining:
            self._record(self.ends, "withdraw", self.remaining)

    def withdraw(self, at: float, quantity: int) -> None:
        """Take back some of what is left."""
        self._record(at, "withdraw", quantity)

    def start(self, last: Decimal, depth: float) -> None:
        """Meet the market for the first time."""
        meets = self.reject_at is None and self.wish.reaches(last)
        reached = max(1, int(LOT * depth)) if meets else 0
        if self.wish.life == "fok" and reached < self.quantity:
            reached = 0
        self.fill_price, self.pace, self.next_fill = last, reached, self.at
        self.settle(self.at)
        if self.wish.life != "day" and self.reject_at is None and self.remaining:
            self.withdraw(self.at, self.remaining)

    def seen(self, now: float) -> Standing:
        """What a query at `now` shows: all that happened up to `lag` seconds ago."""
        if not self.steps:
            return Standing(0, 0, 0, 0 if self.action == "cancel" else self.quantity)
        shown = [step for step in self.steps if step.at + self.lag <= now]
        filled, withdrawn, rejected = (
            sum(step.quantity for step in shown if step.what == what)
            for what in ("fill", "withdraw", "reject")
        )
        left = 0 if self.action == "cancel" else self.quantity - filled - withdrawn - rejected
        return Standing(filled, withdrawn, rejected, left)

    def last_fill(self, now: float) -> float | None:
        """When the last fill that a query sees came about."""
        return max(
            (step.at for step in self.steps if step.what == "fill" and step.at + self.lag <= now),
            default=None,
        )

    def _sum(self, what: str) -> int:
        return sum(step.quantity for step in self.steps if step.what == what)

    def _record(self, at: float, what: Literal["fill", "withdraw", "reject"], quantity: int) -> None:
        self.steps.append(Step(at, what, quantity))


class Deals:
    """The deals of all accounts. Only those that something may still happen to are looked at again."""

    def __init__(self, take_number: Callable[[], int]) -> None:
        self._take_number = take_number
        self._of: dict[str, dict[int, Deal]] = {}
        self._live: dict[str, list[Deal]] = {}

    def all(self, now: float) -> list[Deal]:
        """Every deal, oldest first."""
        return sorted((one for account in self._of for one in self.of(account, now)), key=lambda one: one.no)

    def of(self, account: str, now: float) -> list[Deal]:
        """One account's, oldest first."""
        self._settle(account, now)
        return list(self._of.get(account, {}).values())

    def shown(self, account: str, now: float) -> list[Deal]:
        """Those that queries see by now."""
        return [one for one in self.of(account, now) if one.at + one.lag <= now]

    def submit(
        self,
        account: str,
        wish: Wish,
        at: float,
        terms: Terms,
        *,
        ends: float,
        last: Decimal,
        depth: float,
        owned: int | None = None,
    ) -> Deal:
        """Book a new order. `owned` is how many the account had at the start; None where one may sell what one has not.

        Raises BookRefusal shares.
        """
        if (
            owned is not None
            and wish.side == "sell"
            and wish.quantity > self.sellable(account, wish, owned, at)
        ):
            raise BookRefusal("shares")
        deal = self._new(account, wish, at, terms, ends)
        deal.start(last, depth)
        return deal

    def amend(
        self,
        original: Deal,
        quantity: int | None,
        price: Decimal,
        at: float,
        terms: Terms,
        *,
        last: Decimal,
        depth: float,
        asked: Mapping[str, str],
    ) -> Deal:
        """Replace `quantity` (None: all that is left) of an order by a new one. Raises BookRefusal."""
        quantity = _takeable(original, quantity, at)
        original.withdraw(at, quantity)
        given = {**original.wish.asked, **{name: text for name, text in asked.items() if text}}
        wish = replace(original.wish, quantity=quantity, price=price, waits=False, asked=given)
        deal = self._new(original.account, wish, at, terms, original.ends)
        deal.action, deal.origin = "amend", original.no
        deal.start(last, depth)
        return deal

    def cancel(self, original: Deal, quantity: int | None, at: float, terms: Terms) -> Deal:
        """Take back `quantity` (None: all that is left) of an order. Raises BookRefusal."""
        quantity = _takeable(original, quantity, at)
        original.withdraw(at, quantity)
        deal = self._new(
            original.account, replace(original.wish, quantity=quantity), at, terms, original.ends
        )
        deal.action, deal.origin = "cancel", original.no
        return deal

    def find(self, account: str, market: str, no: int, now: float) -> Deal:
        """An order by its number. Raises BookRefusal where this account has none like it in this market."""
        self._settle(account, now)
        found = self._of.get(account, {}).get(no)
        if found is None or found.market != market:
            raise BookRefusal("nothing_left")
        return found

    def sellable(self, account: str, wish: Wish, owned: int, at: float) -> int:
        """What the account has of an instrument and no open sale has claimed."""
        alike = [
            one
            for one in self.of(account, at)
            if (one.market, one.symbol, one.exchange) == (wish.market, wish.symbol, wish.exchange)
        ]
        bought = sum(one.filled for one in alike if one.side == "buy")
        claimed = sum(one.filled + one.remaining for one in alike if one.side == "sell")
        return owned + bought - claimed

    def _new(self, account: str, wish: Wish, at: float, terms: Terms, ends: float) -> Deal:
        deal = Deal(self._take_number(), account, at, ends, wish, lag=terms.lag, reject_at=terms.reject_at)
        self._of.setdefault(account, {})[deal.no] = deal
        self._live.setdefault(account, []).append(deal)
        return deal

    def _settle(self, account: str, now: float) -> None:
        live = self._live.get(account, [])
        for one in live:
            one.settle(now)
        self._live[account] = [one for one in live if one.remaining]


def _takeable(original: Deal, quantity: int | None, at: float) -> int:
    original.settle(at)
    if not original.remaining or original.reject_at is not None:
        raise BookRefusal("nothing_left")
    if quantity is not None and quantity > original.remaining:
        raise BookRefusal("too_many")
    return quantity or original.remaining
