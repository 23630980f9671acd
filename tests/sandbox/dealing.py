"""Calls about orders outside the domestic book: one of each kind, sent as the host gets it, and the answer read."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from kis_async import decode, encode
from kis_async.api import domestic_bond as bonds
from kis_async.api import domestic_futureoption as futures
from kis_async.api import overseas_futureoption as abroad
from kis_async.api import overseas_stock as overseas
from kis_async.wire import Endpoint, OverseasExchange, Revision, Row, Side

from .conftest import Hands

TODAY = dt.date(2026, 11, 24)
LONG_AGO, SOON = TODAY - dt.timedelta(days=3), TODAY + dt.timedelta(days=3)
HIGH, LOW = Decimal(90_000), Decimal("0.01")
SPAN: dict[str, Any] = {"start": LONG_AGO, "end": SOON}
NIGHT = futures.TradingSession.NIGHT


def raw(hands: Hands, endpoint: Endpoint[Any], *, tr_cont: str = "", **changed: str) -> Any:
    """The answer of the host to a call, as it came."""
    account = hands.sandbox.account(hands.environment).number
    request = encode(endpoint, environment=hands.environment, account=account)
    params = request.params | changed
    if request.method == "GET":
        return hands.get(request.path, request.tr_id, params, tr_cont=tr_cont)
    return hands.post(request.path, request.tr_id, params)


def told(hands: Hands, endpoint: Endpoint[Any], **changed: str) -> Any:
    """The answer, read; every field of every row fits its declaration."""
    answer: Any = decode(type(endpoint), raw(hands, endpoint, **changed))
    for row in answer if isinstance(answer, list) else [answer]:
        assert row.unread == ()
        for name in type(row).model_fields:
            part = getattr(row, name)
            for one in part if isinstance(part, list) else [part]:
                assert not isinstance(one, Row) or one.unread == ()
    return answer


def stock(
    side: Side = Side.BUY,
    quantity: int = 3,
    price: Decimal = HIGH,
    symbol: str = "AAPL",
    exchange: OverseasExchange = OverseasExchange.NASDAQ,
) -> overseas.Order:
    return overseas.Order(side=side, exchange=exchange, symbol=symbol, quantity=quantity, price=price)


def future(
    side: Side = Side.BUY,
    quantity: int = 3,
    price: Decimal | None = HIGH,
    symbol: str = "101W12",
    **more: Any,
) -> futures.Order:
    return futures.Order(side=side, symbol=symbol, quantity=quantity, price=price, **more)


def abroad_order(side: Side = Side.BUY, quantity: int = 3, price: Decimal = HIGH) -> abroad.Order:
    return abroad.Order(side=side, symbol="ESZ26", quantity=quantity, price=price)


def bond(quantity: int = 3, price: Decimal = HIGH * 10) -> bonds.Buy:
    return bonds.Buy(symbol="KR2033022D33", quantity=quantity, price=price)


def stock_list(**asked: Any) -> overseas.InquireCcnl:
    return overseas.InquireCcnl(**(SPAN | asked))


def future_list(**asked: Any) -> futures.InquireCcnl:
    return futures.InquireCcnl(**(SPAN | asked))


def night_list(**asked: Any) -> futures.InquireNgtCcnl:
    return futures.InquireNgtCcnl(**(SPAN | asked))


def abroad_list(**asked: Any) -> abroad.InquireDailyOrder:
    return abroad.InquireDailyOrder(**(SPAN | asked))


def bond_list(**asked: Any) -> bonds.InquireDailyCcld:
    return bonds.InquireDailyCcld(**(SPAN | asked))


def orders(answer: Any) -> list[Any]:
    """The rows of a list, without the one that says that there is none."""
    rows: list[Any] = answer if isinstance(answer, list) else answer.orders
    return [row for row in rows if row.order_no]


def change_stock(no: str, revision: Revision, quantity: int, price: Decimal) -> overseas.OrderRvsecncl:
    return overseas.OrderRvsecncl(
        revision=revision,
        exchange=OverseasExchange.NASDAQ,
        symbol="AAPL",
        original_order_no=no,
        quantity=quantity,
        price=price,
    )


def change_future(
    no: str, revision: Revision, quantity: int, price: Decimal, **more: Any
) -> futures.OrderRvsecncl:
    return futures.OrderRvsecncl(
        revision=revision, original_order_no=no, quantity=quantity, price=price or None, **more
    )


def change_night(no: str, revision: Revision, quantity: int, price: Decimal) -> futures.OrderRvsecncl:
    return change_future(no, revision, quantity, price, session=NIGHT)


def change_abroad(no: str, revision: Revision, quantity: int, price: Decimal) -> abroad.OrderRvsecncl:
    return abroad.OrderRvsecncl(
        revision=revision,
        original_ordered_on=TODAY - dt.timedelta(days=1),
        original_order_no=no,
        price=price or None,
    )


def change_bond(no: str, revision: Revision, quantity: int, price: Decimal) -> bonds.OrderRvsecncl:
    return bonds.OrderRvsecncl(
        revision=revision, symbol="KR2033022D33", original_order_no=no, price=price, quantity=quantity
    )


Book = tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]
BOOKS: dict[str, Book] = {
    "overseas_stock": (stock, stock_list, change_stock),
    "domestic_futureoption": (future, future_list, change_future),
    "domestic_futureoption:night": (lambda **said: future(**said, session=NIGHT), night_list, change_night),
    "overseas_futureoption": (abroad_order, abroad_list, change_abroad),
    "domestic_bond": (bond, bond_list, change_bond),
}
"""Per market: an order, the list of orders, and what amends or cancels one."""


def oldest_first(listing: Callable[..., Any]) -> dict[str, Any]:
    annotation = type(listing()).model_fields.get("sorting")
    if annotation is None:
        return {}
    sorting: Any = annotation.annotation
    kinds = [sorting, *getattr(sorting, "__args__", ())]
    codes = next(kind for kind in kinds if hasattr(kind, "known"))
    return {"sorting": next(code for code in codes if code.name in {"OLDEST_FIRST", "FORWARD"})}
