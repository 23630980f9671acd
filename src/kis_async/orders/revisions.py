"""From an order to the call that amends or cancels it, market by market. Pure."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, TypeVar

from kis_async.orders.original import Original
from kis_async.wire.codes import Code, OverseasExchange, Revision
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest

C = TypeVar("C", bound=Code)
T = TypeVar("T")

Amount = Decimal | int | str

_INSTRUMENTS: Final = {"1": "01", "A": "01", "2": "02", "B": "02", "3": "03", "C": "03", "4": "04", "D": "04"}
"""What a night session's order is for, by the first sign of the contract's code: future, call, put, spread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an amendment changes, or with `cancels` how much is taken back: all that is left without a quantity."""

    cancels: bool = False
    price: Decimal | None = None
    quantity: int | None = None
    kind: Code | None = None
    stop_price: Decimal | None = None

    @property
    def revision(self) -> Revision:
        """KIS's word for it."""
        return Revision.CANCEL if self.cancels else Revision.AMEND


def exact(price: Amount | None) -> Decimal | None:
    """A price as it is meant. Raises InvalidRequest for a float and for what is no number."""
    if price is None or isinstance(price, Decimal):
        return price
    if isinstance(price, bool | float):
        raise InvalidRequest("A price is an int, a Decimal or text: a float is not exact.")
    try:
        return Decimal(price)
    except (ArithmeticError, TypeError, ValueError):
        raise InvalidRequest(f"{price!r} is not a price.") from None


def revise(original: Original, change: Change, *, paper: bool) -> Endpoint[Any]:
    """The call that amends or cancels an order. Raises InvalidRequest where KIS has none, or something is missing."""
    said = (change.price, change.kind, change.stop_price)
    if not change.cancels and all(item is None for item in said):
        raise InvalidRequest("An amendment says what changes.", hint="Give price=..., or kind=...")
    try:
        make = _REVISIONS[original.market]
    except KeyError:
        raise InvalidRequest(
            f"kis_async does not know how orders of {original.market} are amended or cancelled.",
            hint=f"It knows {', '.join(_REVISIONS)}. A reservation is taken back by OrderResvRvsecncl or OrderResvCcnl, "
            "given to kis.orders.submit.",
        ) from None
    return make(original, change, paper)


def wants_quantity(original: Original, change: Change, *, paper: bool) -> bool:
    """Whether KIS wants to be told how much is left, so that one has to look first."""
    if change.quantity is not None:
        return False
    market = original.market
    return market in {"overseas_stock", "domestic_futureoption:night"} or (
        market == "domestic_futureoption" and paper
    )


def _stock(original: Original, change: Change, _paper: bool) -> Endpoint[Any]:
    from kis_async.api.domestic_stock.trading.order_cash import UNPRICED
    from kis_async.api.domestic_stock.trading.order_rvsecncl import OrderRvsecncl
    from kis_async.wire.codes import Exchange, OrderKind

    place = Exchange(original.exchange) if original.exchange else Exchange.KRX
    about: dict[str, Any] = {
        "revision": change.revision,
        "branch": _needed(original.branch, "the branch"),
        "original_order_no": original.order_no,
        "exchange": place if place in (Exchange.NXT, Exchange.SOR) else Exchange.KRX,
    }
    if change.quantity is not None:
        about["quantity"] = change.quantity
    if change.cancels:
        return OrderRvsecncl(**about)
    kind = _kind_of(original, change, OrderKind, UNPRICED)
    stop_price = change.stop_price or getattr(original.call, "stop_price", None)
    return OrderRvsecncl(
        **about,
        kind=kind,
        price=Decimal(0) if kind in UNPRICED and not change.price else change.price or _price_of(original),
        stop_price=stop_price if kind is OrderKind.STOP_LIMIT else change.stop_price,
    )


def _overseas(original: Original, change: Change, _paper: bool) -> Endpoint[Any]:
    from kis_async.api.overseas_stock.trading.daytime_order_rvsecncl import DaytimeOrderRvsecncl
    from kis_async.api.overseas_stock.trading.order import WORKED, OverseasOrderKind
    from kis_async.api.overseas_stock.trading.order_rvsecncl import OrderRvsecncl

    _only_price(change)
    was = getattr(original.call, "kind", OverseasOrderKind.LIMIT)
    if not change.cancels and was in WORKED:
        raise InvalidRequest(f"KIS cannot amend a {was.name} order.", hint="Cancel it, then send another.")
    by_day = type(original.call).__name__.startswith("Daytime")
    about: dict[str, Any] = {
        "revision": change.revision,
        "exchange": OverseasExchange(_needed(original.exchange, "the exchange")),
        "symbol": _needed(original.symbol, "the symbol"),
        "original_order_no": original.order_no,
        "quantity": _quantity(original, change),
        "price": change.price or Decimal(0),
    }
    return DaytimeOrderRvsecncl(**about) if by_day else OrderRvsecncl(**about)


def _derivative(original: Original, change: Change, paper: bool) -> Endpoint[Any]:
    return _domestic_derivative(original, change, night=False, told=paper)


def _night_derivative(original: Original, change: Change, _paper: bool) -> Endpoint[Any]:
    return _domestic_derivative(original, change, night=True, told=True)


def _domestic_derivative(original: Original, change: Change, *, night: bool, told: bool) -> Endpoint[Any]:
    from kis_async.api.domestic_futureoption.trading.order_rvsecncl import NightInstrument, OrderRvsecncl
    from kis_async.api.domestic_futureoption.trading.order_terms import (
        UNPRICED,
        DerivativeOrderKind,
        TradingSession,
    )

    about: dict[str, Any] = {
        "revision": change.revision,
        "original_order_no": original.order_no,
        "session": TradingSession.NIGHT if night else TradingSession.DAY,
        "whole": change.quantity is None or change.quantity == original.left,
        "quantity": _quantity(original, change) if told or change.quantity is not None else 0,
    }
    if night:
        code = _INSTRUMENTS.get(_needed(original.symbol, "the contract")[:1])
        about["instrument"] = NightInstrument(_needed(code, "what kind of contract it is"))
    if change.stop_price is not None:
        raise InvalidRequest("Orders for domestic derivatives have no stop_price.")
    if change.cancels:
        return OrderRvsecncl(**about)
    kind = _kind_of(original, change, DerivativeOrderKind, UNPRICED)
    price = change.price if change.price is not None or kind in UNPRICED else _price_of(original)
    return OrderRvsecncl(**about, kind=kind, price=price)


def _overseas_derivative(original: Original, change: Change, _paper: bool) -> Endpoint[Any]:
    from kis_async.api.overseas_futureoption.trading.order_rvsecncl import OrderRvsecncl

    if change.quantity is not None or change.kind is not None:
        raise InvalidRequest("KIS amends the prices of these orders, and cancels them whole.")
    stop_price = change.stop_price or getattr(original.call, "stop_price", None)
    return OrderRvsecncl(
        revision=change.revision,
        original_ordered_on=_needed(original.ordered_on, "the exchange's day of the order"),
        original_order_no=f"{original.number:08d}",
        price=None if change.cancels else change.price or getattr(original.call, "price", None),
        stop_price=None if change.cancels else stop_price,
    )


def _bond(original: Original, change: Change, _paper: bool) -> Endpoint[Any]:
    from kis_async.api.domestic_bond.trading.order_rvsecncl import OrderRvsecncl

    _only_price(change)
    about: dict[str, Any] = {} if change.quantity is None else {"quantity": change.quantity}
    return OrderRvsecncl(
        revision=change.revision,
        symbol=_needed(original.symbol, "the bond"),
        original_order_no=original.order_no,
        price=change.price or Decimal(0),
        **about,
    )


_REVISIONS: Final[Mapping[str, Callable[[Original, Change, bool], Endpoint[Any]]]] = {
    "domestic_stock": _stock,
    "overseas_stock": _overseas,
    "domestic_futureoption": _derivative,
    "domestic_futureoption:night": _night_derivative,
    "overseas_futureoption": _overseas_derivative,
    "domestic_bond": _bond,
}


def _only_price(change: Change) -> None:
    if not change.cancels and (change.price is None or change.kind or change.stop_price):
        raise InvalidRequest("Here KIS amends the price of an order, and nothing else.")


def _kind_of(original: Original, change: Change, codes: type[C], unpriced: Collection[C]) -> C:
    """How the amended order is priced: as said, else as the original, and by a limit where a price is given."""
    if change.kind is not None:
        if not isinstance(change.kind, codes):
            raise InvalidRequest(f"The kind of an order here is a {codes.__name__}.")
        return change.kind
    said = getattr(original.call, "kind", None)
    name = original.seen.kind if original.seen else None
    limit: C = codes["LIMIT"]
    was = said if isinstance(said, codes) else next((code for code in codes if code.name == name), limit)
    return limit if was in unpriced and change.price is not None else was


def _price_of(original: Original) -> Decimal:
    return _needed(original.price, "the price")


def _quantity(original: Original, change: Change) -> int:
    return int(change.quantity if change.quantity is not None else _needed(original.left, "how much is left"))


def _needed(value: T | None, what: str) -> T:
    if value is None or not str(value).strip():
        raise InvalidRequest(
            f"KIS wants {what} of an order that is amended or cancelled, and it is not known.",
            hint="Give the Ticket or the Progress of the order.",
        )
    return value
