"""One account's orders against the invented market. Pure: the time of everything is handed in.

Resting orders are settled lazily: `advance(now)` walks the seconds since it last looked, so what fills and when
does not depend on how often anybody asks.
"""

from collections import deque
from collections.abc import Callable
from datetime import date

from kis_async.sandbox.config import SandboxConfig
from kis_async.sandbox.ledger import Fill, Ledger, Side
from kis_async.sandbox.liquidity import Liquidity, Terms
from kis_async.sandbox.market import Market
from kis_async.sandbox.orders import KINDS, BookRefusal, Event, Order
from kis_async.sandbox.prices import tick_size
from kis_async.sandbox.session import Moment, Session


class Book:
    """Orders, fills, cash and shares of one account."""

    def __init__(
        self,
        config: SandboxConfig,
        session: Session,
        market: Market,
        liquidity: Liquidity,
        next_no: Callable[[], int],
        ledgers: tuple[Ledger, Ledger],
    ) -> None:
        self._config = config
        self._session = session
        self._market = market
        self._liquidity = liquidity
        self._next_no = next_no
        self.ledger, self._shown = ledgers
        self.orders: dict[int, Order] = {}
        self._live: list[Order] = []
        self._unseen: deque[tuple[float, Fill]] = deque()
        self._seen_until = 0.0

    def submit(
        self,
        side: Side,
        symbol: str,
        quantity: int,
        price: int,
        kind: str,
        at: float,
        terms: Terms,
        *,
        exchange: str = "KRX",
    ) -> Order:
        """Book a new order and match it. Raises BookRefusal."""
        self.advance(at)
        price = self._price(side, symbol, price, kind, at)
        if side == "sell" and quantity > self.sellable(symbol):
            raise BookRefusal("shares")
        if side == "buy" and self._reserve(symbol, quantity, price, at) > self.orderable_cash(at):
            raise BookRefusal("cash")
        order = self._new(side, symbol, quantity, price, kind, at, terms)
        order.exchange = exchange
        self._enter(order, at)
        return order

    def amend(self, no: int, quantity: int | None, price: int, kind: str, at: float, terms: Terms) -> Order:
        """Replace `quantity` (None: all that is left) of an order by a new one. Raises BookRefusal."""
        original, quantity = self._amendable(no, quantity, at)
        price = self._price(original.side, original.symbol, price, kind, at)
        if original.side == "buy":
            freed = self._reserve(original.symbol, quantity, original.price, at)
            if self._reserve(original.symbol, quantity, price, at) > self.orderable_cash(at) + freed:
                raise BookRefusal("cash")
        original.record(Event(at, "withdraw", quantity, 0))
        order = self._new(original.side, original.symbol, quantity, price, kind, at, terms)
        order.action, order.origin, order.exchange = "amend", no, original.exchange
        self._enter(order, at)
        return order

    def cancel(self, no: int, quantity: int | None, at: float, terms: Terms) -> Order:
        """Take back `quantity` (None: all that is left) of an order. Raises BookRefusal."""
        original, quantity = self._amendable(no, quantity, at)
        original.record(Event(at, "withdraw", quantity, 0))
        order = self._new(original.side, original.symbol, quantity, original.price, original.kind, at, terms)
        order.action, order.origin, order.exchange = "cancel", no, original.exchange
        return order

    def advance(self, now: float) -> None:
        """Let resting orders meet everything the market did up to `now`."""
        if not self._live:
            return
        for order in self._live:
            if order.remaining:
                self._walk(order, now)
        self._live = [one for one in self._live if one.remaining or one.quiet_at > now]

    def orderable_cash(self, now: float) -> int:
        """Cash less what open buys may still cost."""
        return self.ledger.cash - sum(
            self._reserve(one.symbol, one.remaining, one.price, now)
            for one in self._live
            if one.side == "buy"
        )

    def sellable(self, symbol: str) -> int:
        return self.ledger.held(symbol) - sum(
            one.remaining for one in self._live if one.side == "sell" and one.symbol == symbol
        )

    def shown(self, now: float) -> Ledger:
        """The ledger as queries see it: fills appear once their lag is over."""
        self.advance(now)
        while self._unseen and self._unseen[0][0] <= now:
            self._shown.apply(self._unseen.popleft()[1])
        return self._shown

    def shown_cash(self, now: float) -> int:
        """The orderable cash as queries see it."""
        ledger = self.shown(now)
        return ledger.cash - sum(
            self._reserve(one.symbol, one.seen(now).remaining, one.price, now)
            for one in self._live
            if one.side == "buy" and one.visible_at <= now
        )

    def shown_locked(self, symbol: str, now: float) -> int:
        """Shares bound by open sells, as queries see it."""
        return sum(
            one.seen(now).remaining
            for one in self._live
            if one.side == "sell" and one.symbol == symbol and one.visible_at <= now
        )

    def visible_orders(self, now: float) -> list[Order]:
        """Orders that queries see, oldest first."""
        self.advance(now)
        return [one for one in self.orders.values() if one.visible_at <= now]

    def affordable(self, symbol: str, price: int, now: float) -> int:
        """How many shares the cash that queries see would buy at `price` (0: market, so the upper limit)."""
        cash = self.shown_cash(now)
        unit = self._reserve(symbol, 1, price, now)
        quantity = max(0, int(cash / (unit * (1 + self._config.fee_rate))))
        while self._reserve(symbol, quantity + 1, price, now) <= cash:
            quantity += 1
        return quantity

    def _price(self, side: Side, symbol: str, price: int, kind: str, at: float) -> int:
        """The order's own price, 0 for a market order. Raises BookRefusal symbol, tick, limit."""
        if self._market.listing(symbol) is None:
            raise BookRefusal("symbol")
        moment = self._session.at(at)
        day = self._market.day(symbol, moment.index)
        match KINDS[kind].pricing:
            case "market":
                return 0
            case "limit":
                if price % tick_size(price):
                    raise BookRefusal("tick")
                if not day.lower <= price <= day.upper:
                    raise BookRefusal("limit")
                return price
            case "best":
                depth = self._market.depth(symbol, moment)
                levels = depth.asks if side == "buy" else depth.bids
            case "priority":
                depth = self._market.depth(symbol, moment)
                levels = depth.bids if side == "buy" else depth.asks
        return levels[0][0] if levels else (day.upper if side == "buy" else day.lower)

    def _reserve(self, symbol: str, quantity: int, price: int, at: float) -> int:
        """What buying may cost at most; a market buy is margined at the upper limit."""
        if not quantity:
            return 0
        at_most = price or self._market.day(symbol, self._session.at(at).index).upper
        return quantity * at_most + int(quantity * at_most * self._config.fee_rate)

    def _new(
        self, side: Side, symbol: str, quantity: int, price: int, kind: str, at: float, terms: Terms
    ) -> Order:
        day: date = self._session.at(at).today
        order = Order(self._next_no(), at, day, symbol, side, quantity, price, kind)
        order.lag, order.reject_at, order.matched_until = terms.lag, terms.reject_at, int(at)
        self.orders[order.no] = order
        self._live.append(order)
        return order

    def _enter(self, order: Order, at: float) -> None:
        """Match a new order against the book of this second; an IOC or FOK does not stay."""
        if order.reject_at is not None:
            return
        moment = self._session.at(at)
        life = KINDS[order.kind].life
        if life != "fok" or self._in_reach(order, moment) >= order.quantity:
            self._match(order, moment, at)
        if life != "day" and order.remaining:
            order.record(Event(at, "withdraw", order.remaining, 0))

    def _amendable(self, no: int, quantity: int | None, at: float) -> tuple[Order, int]:
        self.advance(at)
        original = self.orders.get(no)
        if original is None or not original.remaining or original.reject_at is not None:
            raise BookRefusal("nothing_left")
        quantity = original.remaining if quantity is None else quantity
        if quantity > original.remaining:
            raise BookRefusal("too_many")
        return original, quantity

    def _walk(self, order: Order, now: float) -> None:
        if order.reject_at is not None:
            if now >= order.reject_at:
                order.record(Event(order.reject_at, "reject", order.remaining, 0))
            return
        ends = self._session.ends(order.day)
        last = int(min(now, ends - 1))
        bucket = order.matched_until + 1
        while bucket <= last and order.remaining:
            moment = self._session.at(bucket)
            if moment.phase != "open":
                break
            low, high, until = self._market.reach(order.symbol, moment)
            stop = min(last + 1, int(until) + 1)
            near = order.price >= low if order.side == "buy" else order.price <= high
            bucket = self._meet(order, bucket, stop) if near or not order.price else stop
        order.matched_until = max(order.matched_until, last)
        if now >= ends and order.remaining:
            order.record(Event(ends, "withdraw", order.remaining, 0))

    def _meet(self, order: Order, bucket: int, stop: int) -> int:
        """Second by second from `bucket` until `stop` or until the order is filled; returns the next second."""
        while bucket < stop and order.remaining:
            moment = self._session.at(bucket)
            last = self._market.price(order.symbol, moment)
            far = last > order.price if order.side == "buy" else last < order.price
            if not order.price or not far:
                self._match(order, moment, float(bucket), resting=True)
            bucket += 1
        return bucket

    def _levels(self, order: Order, moment: Moment) -> list[tuple[int, int]]:
        """(price, quantity left) of the other side, as far as the order's price reaches."""
        depth = self._market.depth(order.symbol, moment)
        levels = depth.asks if order.side == "buy" else depth.bids
        reached: list[tuple[int, int]] = []
        for price, size in levels:
            if order.price and (price > order.price if order.side == "buy" else price < order.price):
                break
            reached.append((price, self._liquidity.left(order.symbol, moment.bucket, price, size)))
        return reached

    def _in_reach(self, order: Order, moment: Moment) -> int:
        return sum(size for _, size in self._levels(order, moment))

    def _match(self, order: Order, moment: Moment, at: float, *, resting: bool = False) -> None:
        for price, left in self._levels(order, moment):
            quantity = min(left, order.remaining)
            if not quantity:
                continue
            self._liquidity.take(order.symbol, moment.bucket, price, quantity)
            self._fill(order, quantity, order.price if resting and order.price else price, at)
            if not order.remaining:
                return

    def _fill(self, order: Order, quantity: int, price: int, at: float) -> None:
        amount = quantity * price
        fill = Fill(
            order_no=order.no,
            at=at,
            day=order.day,
            settles=self._session.next_business_day(order.day, 2),
            side=order.side,
            symbol=order.symbol,
            quantity=quantity,
            price=price,
            fee=int(amount * self._config.fee_rate),
            tax=int(amount * self._config.tax_rate) if order.side == "sell" else 0,
        )
        order.record(Event(at, "fill", quantity, price))
        self.ledger.apply(fill)
        # In the order of booking, or a sale could show before the purchase it sells.
        self._seen_until = max(self._seen_until, at + order.lag)
        self._unseen.append((self._seen_until, fill))
