"""What cannot be meant is refused when the call is made, before anything is sent."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from kis_async import Exchange, OrderKind, Side, encode
from kis_async.api.domestic_stock import (
    InquireDailyCcld,
    InquireDailyItemchartprice,
    InquirePsblOrder,
    IntstockMultprice,
    Listing,
    OrderCash,
    SellType,
)
from kis_async.api.domestic_stock.trading.order_cash import UNPRICED
from kis_async.api.overseas_price import NewsTitle
from kis_async.wire.errors import InvalidRequest

FIRST, LAST = dt.date(2024, 6, 3), dt.date(2024, 6, 28)


def order(**changes: object) -> OrderCash:
    values: dict[str, Any] = {"side": Side.BUY, "symbol": "018880", "quantity": 1, "price": 4115}
    return OrderCash(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"side": Side.ALL}, "BUY or SELL"),
        ({"side": Side("77")}, "BUY or SELL|one of BUY, SELL"),
        ({"side": "buy"}, "does not know this code"),
        ({"quantity": 0}, "quantity - input should be greater than 0"),
        ({"quantity": -5}, "quantity"),
        ({"quantity": 1.5}, "quantity"),
        ({"price": Decimal("4115.5")}, "whole number of won"),
        ({"price": 4115.5}, "whole number of won"),
        ({"price": -1}, "price"),
        ({"price": "NaN"}, "price"),
        ({"price": "Infinity"}, "price"),
        ({"price": 0}, "LIMIT order needs a price"),
        ({"kind": OrderKind.AFTER_HOURS, "price": 0}, "AFTER_HOURS order needs a price"),
        ({"kind": OrderKind.MARKET}, "MARKET order takes no price"),
        ({"kind": OrderKind.BEST_FOK}, "BEST_FOK order takes no price"),
        ({"kind": OrderKind.STOP_LIMIT}, "needs a stop_price"),
        ({"stop_price": 4000}, "and no other, needs a stop_price"),
        ({"kind": "99"}, "does not know this code"),
        ({"exchange": "NYSE"}, "does not know this code"),
        ({"sell_type": "99"}, "does not know this code"),
        ({"symbol": "A18880"}, "not a KRX short code"),
        ({"prcie": 5}, "prcie is not a parameter"),
    ],
)
def test_an_order_that_cannot_be_meant_is_refused_before_it_is_sent(
    changes: dict[str, object], says: str
) -> None:
    with pytest.raises(InvalidRequest, match=says):
        encode(order(**changes), environment="real", account="87654321-03")


@pytest.mark.parametrize("kind", OrderKind)
def test_a_kind_takes_a_price_or_none_and_never_either(kind: OrderKind) -> None:
    stop = {"stop_price": 4000} if kind is OrderKind.STOP_LIMIT else {}
    fits, wrong = (0, 4115) if kind in UNPRICED else (4115, 0)
    assert order(kind=kind, price=fits, **stop).price == fits
    with pytest.raises(InvalidRequest, match="price"):
        order(kind=kind, price=wrong, **stop)


def test_a_kind_added_since_may_be_sent_with_or_without_a_price() -> None:
    assert order(kind=OrderKind("44"), price=0).kind.value == "44"
    assert order(kind=OrderKind("44")).price == 4115


def test_a_price_of_nothing_is_sent_as_plain_zero() -> None:
    call = order(kind=OrderKind.MARKET, price=Decimal("-0.00"))
    assert encode(call, environment="real", account="87654321-03").params["ORD_UNPR"] == "0"


def test_a_span_of_days_runs_forward() -> None:
    with pytest.raises(InvalidRequest, match="start is after end"):
        InquireDailyCcld(start=LAST, end=FIRST)
    with pytest.raises(InvalidRequest, match="start is after end"):
        InquireDailyItemchartprice(symbol="018880", start=LAST, end=FIRST)
    assert InquireDailyCcld(start=LAST, end=LAST).start == LAST


def test_a_call_for_many_takes_thirty() -> None:
    symbols = [f"{n:06d}" for n in range(1, 31)]
    params = encode(IntstockMultprice.of(symbols), environment="real").params
    assert len(params) == 60
    assert params["FID_INPUT_ISCD_30"] == "000030"
    with pytest.raises(InvalidRequest, match="30"):
        IntstockMultprice.of([*symbols, "000031"])
    with pytest.raises(InvalidRequest, match="at least 1"):
        IntstockMultprice.of([])
    listings = tuple(Listing(symbol=symbol) for symbol in symbols) * 2
    with pytest.raises(InvalidRequest, match="30"):
        encode(IntstockMultprice(listings=listings), environment="real")


@pytest.mark.parametrize("symbol", ["5930", "593", "A5930", ""])
def test_a_mistyped_symbol_among_many_is_refused_and_named(symbol: str) -> None:
    with pytest.raises(InvalidRequest, match=f"'{symbol}' is not a KRX short code"):
        IntstockMultprice.of(["018880", symbol])


def test_an_order_goes_to_one_exchange_and_only_a_sell_has_a_type() -> None:
    with pytest.raises(InvalidRequest, match="KRX or NXT"):
        order(exchange=Exchange.ALL)
    with pytest.raises(InvalidRequest, match="Only a SELL"):
        order(sell_type=SellType.ORDINARY)
    assert order(side=Side.SELL, sell_type=SellType.ORDINARY).sell_type is SellType.ORDINARY


def test_what_can_be_bought_is_asked_at_the_price_given() -> None:
    assert InquirePsblOrder(symbol="018880").kind is OrderKind.MARKET
    assert InquirePsblOrder(symbol="018880", price=Decimal(4400)).kind is OrderKind.LIMIT
    assert InquirePsblOrder(symbol="018880", price=Decimal(4400), kind=OrderKind.BEST).kind is OrderKind.BEST


def test_news_up_to_a_time_wants_its_day() -> None:
    with pytest.raises(InvalidRequest, match="time without date"):
        NewsTitle(time=dt.time(12))
