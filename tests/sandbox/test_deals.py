"""Orders of every market but the domestic one: booked, filled, amended, cancelled, and listed as they are."""

from decimal import Decimal
from typing import Any

import pytest

from kis_async.api import domestic_futureoption as futures
from kis_async.api import overseas_futureoption as abroad
from kis_async.api import overseas_price
from kis_async.api import overseas_stock as overseas
from kis_async.wire import Endpoint, OverseasExchange, Revision, Side

from .conftest import Hands, Make
from .dealing import (
    BOOKS,
    HIGH,
    LOW,
    NIGHT,
    abroad_list,
    abroad_order,
    bond,
    change_abroad,
    change_future,
    change_stock,
    future,
    future_list,
    oldest_first,
    orders,
    raw,
    stock,
    stock_list,
    told,
)

books = pytest.mark.parametrize("market", BOOKS)


@books
def test_an_order_is_booked_filled_and_listed(real: Hands, market: str) -> None:
    order, listing, _ = BOOKS[market]
    receipt = told(real, order())
    [row] = orders(told(real, listing()))
    assert row.order_no == receipt.order_no
    assert (row.side, row.symbol, row.quantity) == (Side.BUY, order().symbol, 3)
    assert row.order_price == order().price
    assert (row.filled, row.remaining, row.original_order_no) == (3, 0, None)
    assert 0 < row.fill_price <= row.order_price
    [deal] = real.sandbox.deals()
    assert (deal.market, deal.side, deal.filled, deal.fill_price) == (market, "buy", 3, row.fill_price)
    assert real.sandbox.orders() == []


@books
def test_a_limit_away_from_the_price_stays_open(real: Hands, market: str) -> None:
    order, listing, _ = BOOKS[market]
    told(real, order(price=LOW))
    real.sandbox.advance(600)
    [row] = orders(told(real, listing()))
    assert (row.filled, row.remaining) == (0, 3)


@books
def test_an_amendment_has_a_new_number_and_consumes_the_old_order(real: Hands, market: str) -> None:
    order, listing, change = BOOKS[market]
    first = told(real, order(price=LOW)).order_no
    second = told(real, change(first, Revision.AMEND, 3, LOW * 2)).order_no
    old, new = orders(told(real, listing(**oldest_first(listing))))
    assert (int(old.order_no), old.remaining, old.filled) == (int(first), 0, 0)
    assert (int(new.order_no), int(new.original_order_no)) == (int(second), int(first))
    assert (new.remaining, new.order_price, new.symbol) == (3, LOW * 2, old.symbol)


@books
def test_a_cancellation_takes_back_what_is_left(real: Hands, market: str) -> None:
    order, listing, change = BOOKS[market]
    first = told(real, order(price=LOW)).order_no
    second = told(real, change(first, Revision.CANCEL, 3, Decimal(0))).order_no
    old, new = orders(told(real, listing(**oldest_first(listing))))
    assert (old.remaining, old.filled) == (0, 0)
    assert (int(new.order_no), int(new.original_order_no)) == (int(second), int(first))
    assert (new.quantity, new.remaining) == (3, 0)
    refused = raw(real, change(first, Revision.CANCEL, 3, Decimal(0)))
    assert (refused["rt_cd"], refused["msg_cd"]) == ("1", "40330000")


@books
def test_an_unknown_original_is_refused(real: Hands, market: str) -> None:
    _, _, change = BOOKS[market]
    refused = raw(real, change("00000099", Revision.CANCEL, 1, Decimal(0)))
    assert (real.last.status, refused["msg_cd"]) == (200, "40330000")
    assert "output" not in refused
    assert real.sandbox.deals() == []


def test_more_than_is_left_is_refused(real: Hands) -> None:
    no = told(real, stock(price=LOW)).order_no
    assert raw(real, change_stock(no, Revision.CANCEL, 4, Decimal(0)))["msg_cd"] == "APBK1359"
    told(real, change_stock(no, Revision.CANCEL, 2, Decimal(0)))
    assert orders(told(real, stock_list()))[0].remaining == 1


def test_the_original_must_be_the_one_that_is_named(real: Hands) -> None:
    no = told(real, abroad_order(price=LOW)).order_no
    assert raw(real, change_abroad(no, Revision.CANCEL, 3, Decimal(0)), ORGN_ORD_DT="20261120")["msg_cd"] == (
        "40330000"
    )
    other = told(real, stock(price=LOW)).order_no
    assert raw(real, change_stock(other, Revision.CANCEL, 3, Decimal(0)), PDNO="MSFT")["msg_cd"] == "40330000"
    assert raw(real, change_future(other, Revision.CANCEL, 0, Decimal(0)))["msg_cd"] == "40330000"


def test_a_large_order_fills_in_parts(real: Hands) -> None:
    no = told(real, stock(quantity=250)).order_no
    seen: list[tuple[int, int]] = []
    for _ in range(4):
        [row] = told(real, stock_list())
        seen.append((row.filled or 0, row.remaining or 0))
        real.sandbox.advance(1)
    assert seen == [(100, 150), (200, 50), (250, 0), (250, 0)]
    assert raw(real, change_stock(no, Revision.CANCEL, 1, Decimal(0)))["msg_cd"] == "40330000"


def test_depth_says_how_large_the_parts_are(make: Make) -> None:
    thin = make("real", depth=0.01)
    told(thin, future(quantity=3))
    assert thin.sandbox.deals()[0].filled == 1
    thin.sandbox.advance(2)
    assert thin.sandbox.deals()[0].filled == 3


def test_a_part_that_is_open_can_be_cancelled(real: Hands) -> None:
    no = told(real, future(quantity=250)).order_no
    told(real, change_future(no, Revision.CANCEL, 0, Decimal(0)))
    real.sandbox.advance(60)
    old, new = orders(told(real, future_list(**oldest_first(future_list))))
    assert (old.filled, old.remaining, new.quantity) == (100, 0, 150)


@pytest.mark.parametrize(
    ("kind", "quantity", "filled"), [("LIMIT_IOC", 150, 100), ("LIMIT_FOK", 150, 0), ("LIMIT_FOK", 50, 50)]
)
def test_what_does_not_fill_at_once_of_an_ioc_or_fok_goes(
    real: Hands, kind: str, quantity: int, filled: int
) -> None:
    told(real, future(quantity=quantity, kind=futures.DerivativeOrderKind[kind]))
    real.sandbox.advance(5)
    [row] = orders(told(real, future_list()))
    assert (row.filled, row.remaining) == (filled, 0)


def test_a_stop_order_waits(real: Hands) -> None:
    stop = abroad.Order(
        side=Side.BUY,
        symbol="ESZ26",
        quantity=1,
        kind=abroad.DerivativeOrderKind.STOP,
        stop_price=Decimal(5000),
    )
    told(real, stop)
    [row] = told(real, abroad_list())
    assert (row.remaining, row.stop_price, row.kind) == (1, 5000, abroad.DerivativeOrderKind.STOP)


def test_what_the_market_prices_fills_at_the_price_that_is_quoted(real: Hands) -> None:
    price = told(real, overseas_price.Price(symbol="AAPL")).price
    moo = overseas.Order(
        side=Side.SELL,
        exchange=OverseasExchange.NASDAQ,
        symbol="AAPL",
        quantity=1,
        kind=overseas.OverseasOrderKind.MOO,
    )
    told(real, moo)
    told(real, future(price=None, kind=futures.DerivativeOrderKind.MARKET))
    assert told(real, stock_list())[0].fill_price == price
    assert orders(told(real, future_list()))[0].remaining == 0


def test_an_order_lapses_with_its_day(real: Hands) -> None:
    told(real, future(price=LOW))
    told(real, stock(price=LOW))
    real.sandbox.advance(14 * 3600)
    real.tokens.clear()
    assert [one.remaining for one in real.sandbox.deals()] == [0, 3]
    real.sandbox.advance(8 * 3600)
    assert [one.withdrawn for one in real.sandbox.deals()] == [3, 3]


@pytest.mark.parametrize(
    ("order", "at", "closes"),
    [
        (future(price=LOW), 10, 15.75),
        (future(price=LOW), 15.6, 15.75),
        (future(price=LOW, session=NIGHT), 25, 30),
        (stock(price=LOW), 20, 31),
        (stock(price=LOW, symbol="7203", exchange=OverseasExchange.TOKYO), 10, 15.5),
        (bond(price=LOW), 10, 15.5),
    ],
)
def test_by_the_clock_an_order_lapses_at_the_close(
    make: Make, order: Endpoint[Any], at: float, closes: float
) -> None:
    hands = make("real", hours="clock")
    hands.sandbox.advance((at - 10) * 3600)
    told(hands, order)
    [deal] = hands.sandbox.deals()
    hands.sandbox.advance((closes - at) * 3600 - 1)
    assert hands.sandbox.deals()[0].remaining == 3
    hands.sandbox.advance(1)
    assert (hands.sandbox.deals()[0].remaining, deal.withdrawn) == (0, 3)


@books
def test_an_order_shows_after_the_lag(make: Make, market: str) -> None:
    hands = make("real", visibility_lag=2.6)
    order, listing, _ = BOOKS[market]
    told(hands, order())
    assert orders(told(hands, listing())) == []
    assert len(hands.sandbox.deals()) == 1
    hands.sandbox.advance(6)
    assert len(orders(told(hands, listing()))) == 1


@books
def test_a_late_reject(real: Hands, market: str) -> None:
    order, listing, change = BOOKS[market]
    fault = real.sandbox.fault("late_reject")
    no = told(real, order()).order_no
    assert fault.hits == 1
    assert raw(real, change(no, Revision.CANCEL, 3, Decimal(0)))["msg_cd"] == "40330000"
    real.sandbox.advance(1)
    [row] = orders(told(real, listing()))
    assert (row.filled, row.remaining) == (0, 0)
    assert getattr(row, "rejected", 3) == 3
    assert real.sandbox.deals()[0].rejected == 3


def test_late_rejects_by_chance(make: Make) -> None:
    hands = make("real", late_rejects=1.0, late_reject_delay=2.0)
    told(hands, stock())
    assert told(hands, stock_list())[0].remaining == 3
    hands.sandbox.advance(2)
    [row] = told(hands, stock_list())
    assert (row.remaining, row.filled, row.reject_reason) == (0, 0, "거래소 거부")


@books
def test_a_closed_market_takes_nothing(make: Make, market: str) -> None:
    hands = make("real", hours="closed")
    order, _, change = BOOKS[market]
    assert raw(hands, order())["msg_cd"] == "APBK0918"
    assert raw(hands, change("00000001", Revision.CANCEL, 1, Decimal(0)))["msg_cd"] == "APBK0918"
    assert hands.sandbox.deals() == []


@pytest.mark.parametrize(
    ("order", "hour", "code"),
    [
        (stock(), 10, "APBK0918"),
        (stock(), 23.5, ""),
        (stock(), 29, ""),
        (stock(symbol="7203", exchange=OverseasExchange.TOKYO), 10, ""),
        (stock(symbol="00700", exchange=OverseasExchange.HONG_KONG), 10, "APBK0918"),
        (
            overseas.DaytimeOrder(
                side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=1, price=HIGH
            ),
            10,
            "",
        ),
        (future(), 10, ""),
        (future(), 16, "APBK0918"),
        (future(session=NIGHT), 10, "APBK0918"),
        (future(session=NIGHT), 26, ""),
        (abroad_order(), 10, ""),
        (abroad_order(), 30.5, "APBK0918"),
        (bond(), 10, ""),
        (bond(), 98, "APBK0919"),
    ],
)
def test_hours_by_the_clock(make: Make, order: Endpoint[Any], hour: float, code: str) -> None:
    hands = make("real", hours="clock")
    hands.sandbox.advance((hour - 10) * 3600)
    answer = raw(hands, order)
    assert answer["msg_cd"] == (code or "APBK0013")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"ORD_QTY": "0"}, "ERROR : INPUT INVALID_CHECK_ORD_QTY"),
        ({"ORD_QTY": "1.5"}, "ERROR : INPUT INVALID_CHECK_ORD_QTY"),
        ({"OVRS_ORD_UNPR": "much"}, "ERROR : INPUT INVALID_CHECK_OVRS_ORD_UNPR"),
        ({"PDNO": ""}, "ERROR : INPUT INVALID_CHECK_PDNO"),
        ({"CANO": "12345678"}, "ERROR : INPUT INVALID_CHECK_ACNO"),
    ],
)
def test_input_checks(real: Hands, change: dict[str, str], message: str) -> None:
    body = raw(real, stock(), **change)
    assert (body["rt_cd"], body["msg1"]) == ("2", message)
    assert real.sandbox.deals() == []


def test_receipts_on_paper(paper: Hands) -> None:
    bought, sold = raw(paper, stock()), raw(paper, stock(Side.SELL))
    assert (bought["msg_cd"], sold["msg_cd"]) == ("40600000", "40590000")
    assert bought["output"]["ODNO"] == "0000000001"
    no = told(paper, stock(price=LOW)).order_no
    assert raw(paper, change_stock(no, Revision.CANCEL, 3, Decimal(0)))["msg_cd"] == "40630000"
    assert len(told(paper, stock_list())) == 4


def test_an_empty_overseas_list_is_a_row_of_zeros(real: Hands) -> None:
    [row] = raw(real, stock_list())["output"]
    assert (row["odno"], row["ft_ord_qty"], row["pdno"]) == ("", "0", "")
    assert real.last.tr_cont == "D"


def test_one_account_does_not_see_another(real: Hands, paper: Hands) -> None:
    told(real, stock())
    hands = Hands(real.sandbox, "paper")
    assert orders(told(hands, stock_list())) == []
    assert hands.sandbox.deals(hands.sandbox.account("paper").number) == []
    assert len(hands.sandbox.deals(hands.sandbox.account("real").number)) == 1
    hands.sandbox.reset()
    assert hands.sandbox.deals() == []
