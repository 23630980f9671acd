"""What lists and balances say of orders outside the domestic book, and of reservations."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from kis_async.api import domestic_bond as bonds
from kis_async.api import domestic_futureoption as futures
from kis_async.api import domestic_stock as domestic
from kis_async.api import overseas_futureoption as abroad
from kis_async.api import overseas_stock as overseas
from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import ContractType
from kis_async.api.domestic_stock.trading.pension.inquire_daily_ccld import PensionFillState
from kis_async.api.overseas_stock.trading.inquire_ccnl import FillState
from kis_async.wire import OrderKind, OverseasExchange, Revision, Side

from .conftest import Hands, Make
from .dealing import (
    HIGH,
    LONG_AGO,
    LOW,
    NIGHT,
    SOON,
    TODAY,
    abroad_list,
    abroad_order,
    bond,
    bond_list,
    change_bond,
    future,
    future_list,
    night_list,
    orders,
    raw,
    stock,
    stock_list,
    told,
)

TOKYO, NYSE = OverseasExchange.TOKYO, OverseasExchange.NYSE


def numbers(answer: Any) -> list[int]:
    return [int(row.order_no) for row in orders(answer)]


@pytest.fixture
def several(real: Hands) -> Hands:
    """1 AAPL bought, 2 AAPL open, 3 KO sold, 4 Toyota open."""
    told(real, stock())
    told(real, stock(price=LOW))
    told(real, stock(Side.SELL, 2, LOW, "KO", NYSE))
    told(real, stock(price=LOW, symbol="7203", exchange=TOKYO))
    return real


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [1, 2, 3, 4]),
        ({"sorting": overseas.Sorting.REVERSE}, [4, 3, 2, 1]),
        ({"side": Side.SELL}, [3]),
        ({"side": Side.BUY}, [1, 2, 4]),
        ({"state": FillState.FILLED}, [1, 3]),
        ({"state": FillState.OPEN}, [2, 4]),
        ({"symbol": "AAPL"}, [1, 2]),
        ({"exchange": OverseasExchange.NASDAQ}, [1, 2, 3]),
        ({"exchange": NYSE}, [3]),
        ({"exchange": TOKYO}, [4]),
        ({"start": TODAY, "end": TODAY}, [4]),
        ({"start": LONG_AGO, "end": TODAY - dt.timedelta(days=1)}, [1, 2, 3]),
        ({"start": SOON, "end": SOON}, []),
    ],
)
def test_filters_of_the_overseas_list(several: Hands, asked: dict[str, Any], found: list[int]) -> None:
    assert numbers(told(several, stock_list(**asked))) == found


def test_a_row_has_the_exchange_s_money_day_and_names(several: Hands) -> None:
    first, *_, last = told(several, stock_list())
    assert (first.currency, first.country_code, first.ordered_on) == ("USD", "840", dt.date(2026, 11, 23))
    assert (first.ordered_at, first.kis_ordered_at) == (dt.time(20), dt.time(10))
    assert first.korea_ordered_on == TODAY
    assert (last.currency, last.exchange, last.ordered_on) == ("JPY", TOKYO, TODAY)
    assert (first.status_name, last.status_name) == ("완료", "접수")


def test_open_orders_overseas(several: Hands) -> None:
    assert numbers(told(several, overseas.InquireNccs())) == [2]
    assert numbers(told(several, overseas.InquireNccs(exchange=TOKYO))) == [4]


def test_pages_of_a_list(real: Hands) -> None:
    for _ in range(45):
        told(real, stock(quantity=1))
    seen: list[str] = []
    keys: dict[str, str] = {}
    marks: list[str] = []
    for _ in range(3):
        body = raw(real, stock_list(), tr_cont="N" if keys else "", **keys)
        seen += [row["odno"] for row in body["output"]]
        keys = {name.upper(): body[name] for name in ("ctx_area_fk200", "ctx_area_nk200")}
        assert [len(key) for key in keys.values()] == [200, 200]
        marks.append(real.last.tr_cont)
    assert (marks, len(seen), len(set(seen))) == (["F", "M", "E"], 45, 45)
    assert keys["CTX_AREA_NK200"].strip() == ""
    body = raw(real, stock_list(), tr_cont="N", CTX_AREA_FK200="another^", CTX_AREA_NK200="0000000020^20^")
    assert body["msg_cd"] == "SYDB0050"


def test_a_page_on_paper_is_shorter(paper: Hands) -> None:
    for _ in range(16):
        told(paper, stock(quantity=1))
    assert len(raw(paper, stock_list())["output"]) == 15


def test_filters_of_the_futures_lists(real: Hands) -> None:
    told(real, future())
    told(real, future(Side.SELL, price=HIGH, symbol="201W12350"))
    told(real, future(session=NIGHT))
    assert numbers(told(real, future_list())) == [2, 1]
    assert numbers(told(real, future_list(first_order_no="2"))) == [2]
    assert numbers(told(real, future_list(side=Side.SELL))) == [2]
    assert numbers(told(real, future_list(symbol="101W12"))) == [1]
    assert numbers(told(real, future_list(state=futures.FillState.OPEN))) == [2]
    assert numbers(told(real, night_list())) == [3]
    assert numbers(told(real, night_list(contract_kind=ContractType.OPTIONS))) == []
    summary = told(real, future_list()).summary
    assert summary is not None
    assert (summary.quantity, summary.total_filled) == (6, 3)


def test_filters_of_the_overseas_futures_lists(real: Hands) -> None:
    told(real, abroad_order())
    told(real, abroad_order(Side.SELL))
    option = abroad.Order(side=Side.BUY, symbol="OESZ26 C5500", quantity=1, price=LOW)
    told(real, option)
    assert numbers(told(real, abroad_list())) == [1, 2, 3]
    assert numbers(told(real, abroad_list(side=Side.BUY))) == [1, 3]
    assert numbers(told(real, abroad_list(state=abroad.FillState.FILLED))) == [1]
    assert numbers(told(real, abroad_list(state=abroad.FillState.OPEN))) == [2, 3]
    assert numbers(told(real, abroad_list(contract_kind=abroad.FuturesOrOptions.OPTIONS))) == [3]
    assert numbers(told(real, abroad_list(product="OES"))) == [3]
    assert numbers(told(real, abroad.InquireCcld())) == [1, 2, 3]
    real.sandbox.advance(86_400)
    real.tokens.clear()
    assert numbers(told(real, abroad.InquireCcld())) == []


def test_filters_of_the_bond_lists(real: Hands) -> None:
    told(real, bond())
    open_one = told(real, bond(price=LOW)).order_no
    assert numbers(told(real, bond_list())) == [2, 1]
    assert numbers(told(real, bond_list(side=bonds.BondOrderSide.SELL))) == []
    assert numbers(told(real, bond_list(state=bonds.BondFillState.FILLED))) == [1]
    assert numbers(told(real, bond_list(state=bonds.BondFillState.OPEN))) == [2]
    assert numbers(told(real, bonds.InquirePsblRvsecncl())) == [2]
    assert numbers(told(real, bonds.InquirePsblRvsecncl(order_no=open_one))) == [2]
    assert numbers(told(real, bonds.InquirePsblRvsecncl(ordered_on=SOON))) == []
    told(real, change_bond(open_one, Revision.CANCEL, 3, Decimal(0)))
    assert numbers(told(real, bonds.InquirePsblRvsecncl())) == []


# Holdings


def held(hands: Hands, exchange: OverseasExchange = OverseasExchange.NASDAQ) -> dict[str, Any]:
    rows = told(hands, overseas.InquireBalance(exchange=exchange)).holdings
    return {row.symbol or "": row for row in rows}


def test_a_balance_is_that_of_the_exchange_in_its_currency(real: Hands, paper: Hands) -> None:
    assert set(held(real)) == {"AAPL", "MSFT", "KO", "GLD"}
    assert set(held(real, OverseasExchange("NAS"))) == {"AAPL", "MSFT"}
    assert set(held(paper)) == {"AAPL", "MSFT"}
    assert {row.currency for row in held(real).values()} == {"USD"}
    [toyota] = held(real, TOKYO).values()
    assert (toyota.symbol, toyota.currency, toyota.exchange, toyota.held) == ("7203", "JPY", TOKYO, 100)


def test_what_fills_is_held(real: Hands) -> None:
    before = held(real)["AAPL"]
    told(real, stock(quantity=8))
    told(real, stock(quantity=5, symbol="TSLA"))
    told(real, stock(Side.SELL, 2, HIGH, "MSFT"))
    after = held(real)
    assert (before.held, after["AAPL"].held, after["TSLA"].held) == (12, 20, 5)
    assert (after["MSFT"].held, after["MSFT"].sellable) == (5, 3)
    assert after["AAPL"].cost > before.cost
    assert after["TSLA"].price == after["TSLA"].average_cost
    assert after["AAPL"].market_value == after["AAPL"].price * 20


def test_what_one_does_not_have_cannot_be_sold(real: Hands, paper: Hands) -> None:
    assert raw(real, stock(Side.SELL, 13))["msg_cd"] == "APBK0400"
    assert raw(paper, stock(Side.SELL, 13))["msg_cd"] == "40240000"
    told(real, stock(Side.SELL, 12, HIGH))
    assert raw(real, stock(Side.SELL, 1))["msg_cd"] == "APBK0400"
    told(real, overseas.InquireBalance())
    sale = bonds.Sell(symbol="KR2033022D33", quantity=1, price=LOW)
    assert raw(real, sale)["msg_cd"] == "APBK0400"
    told(real, bond())
    told(real, sale)


def test_a_sale_of_everything_leaves_no_row_and_a_profit(real: Hands) -> None:
    told(real, stock(Side.SELL, 20, LOW, "KO", NYSE))
    balance = told(real, overseas.InquireBalance(exchange=NYSE))
    assert balance.holdings == []
    assert balance.summary is not None
    assert balance.summary.realised_profit


def test_the_present_balance(real: Hands, paper: Hands) -> None:
    told(real, stock(quantity=8))
    balance = told(real, overseas.InquirePresentBalance())
    rows = {row.symbol: row for row in balance.holdings}
    assert len(rows) == 9
    assert (rows["AAPL"].held, rows["AAPL"].bought_today) == (20, 8)
    assert (rows["7203"].currency, rows["7203"].exchange_rate, rows["7203"].exchange_rate_unit) == (
        "JPY",
        930,
        100,
    )
    japan = told(real, overseas.InquirePresentBalance(country=overseas.BalanceCountry.JAPAN))
    assert [row.symbol for row in japan.holdings] == ["7203"]
    assert japan.summary is not None
    assert japan.summary.cost == rows["7203"].cost_balance_won
    assert told(paper, overseas.InquirePresentBalance()).holdings == []


def test_positions_in_futures_may_be_short(real: Hands) -> None:
    told(real, future(Side.SELL, 5, LOW))
    told(real, future(quantity=2, session=NIGHT))
    told(real, abroad_order(quantity=2))
    [row] = told(real, futures.InquireBalance()).positions
    assert (row.symbol, row.held, row.side_name) == ("101W12", 3, "매도")
    assert row.cost == row.average_cost * 3 * 250_000
    [night] = told(real, futures.InquireNgtBalance()).positions
    assert (night.held, night.side) == (3, Side.SELL)
    [position] = told(real, abroad.InquireUnpd())
    assert (position.open_quantity, position.side, position.currency) == (2, Side.BUY, "USD")


def test_bonds_held(real: Hands) -> None:
    assert told(real, bonds.InquireBalance()) == []
    told(real, bond(quantity=30))
    [row] = told(real, bonds.InquireBalance())
    assert (row.symbol, row.held, row.bought_on) == ("KR2033022D33", 30, TODAY)
    assert row.buy_value == row.buy_price * 3


# Reservations


def reserved(hands: Hands, **asked: Any) -> list[Any]:
    days: dict[str, Any] = {"start": TODAY, "end": TODAY + dt.timedelta(days=7)}
    rows: list[Any] = told(hands, domestic.OrderResvCcnl(**(days | asked)))
    return rows


def test_a_domestic_reservation(real: Hands) -> None:
    order = domestic.OrderResv(side=Side.BUY, symbol="005930", quantity=3, price=Decimal(60_000))
    no = told(real, order).reservation_no
    [row] = reserved(real)
    assert (row.reservation_no, row.side, row.quantity, row.order_price) == (no, Side.BUY, 3, 60_000)
    assert (row.reserved_on, row.ordered_on, row.order_no) == (TODAY, dt.date(2026, 11, 25), None)
    amend = domestic.OrderResvRvsecncl(
        revision=Revision.AMEND,
        reservation_no=no,
        side=Side.BUY,
        symbol="005930",
        quantity=2,
        price=Decimal(61_000),
    )
    assert told(real, amend).processed
    [row] = reserved(real)
    assert (row.reservation_no, row.quantity, row.order_price) == (no, 2, 61_000)
    cancel = domestic.OrderResvRvsecncl(revision=Revision.CANCEL, reservation_no=no)
    assert told(real, cancel).processed
    assert reserved(real) == []
    [row] = reserved(real, only_valid=False)
    assert (row.cancelled_on, row.result_name) == (TODAY, "취소")
    assert raw(real, cancel)["msg_cd"] == "40330000"
    assert raw(real, order, PDNO="999999")["msg_cd"] == "APBK0656"
    assert (real.sandbox.orders(), len(real.sandbox.deals())) == ([], 1)


def test_reservations_overseas_are_kept_by_region(real: Hands) -> None:
    american = overseas.OrderResv(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=3, price=LOW
    )
    asian = overseas.OrderResv(side=Side.SELL, exchange=TOKYO, symbol="7203", quantity=3, price=LOW)
    body = raw(real, american)
    assert set(body["output"]) == {"ODNO"}
    us, asia = told(real, american), told(real, asian)
    listing = overseas.OrderResvList(start=TODAY, end=TODAY)
    assert [row.reservation_no for row in told(real, listing)] == [body["output"]["ODNO"], us.reservation_no]
    [row] = told(real, overseas.OrderResvList(start=TODAY, end=TODAY, exchange=TOKYO))
    assert (row.reservation_no, row.reserved_on, row.side) == (asia.reservation_no, TODAY, Side.SELL)
    told(real, overseas.OrderResvCcnl(reserved_on=TODAY, reservation_no=us.reservation_no))
    told(
        real,
        overseas.OrderResv(
            side=Side.SELL,
            exchange=TOKYO,
            symbol="7203",
            quantity=3,
            revision=Revision.CANCEL,
            reservation_no=asia.reservation_no,
            reserved_on=TODAY,
        ),
    )
    assert [row.cancel for row in told(real, listing)] == [False, True]
    gone = overseas.OrderResvCcnl(reserved_on=TODAY, reservation_no=us.reservation_no)
    assert raw(real, gone)["msg_cd"] == "40330000"
    assert told(real, overseas.InquireBalance()).holdings[0].held == 12


def test_a_reservation_on_paper(paper: Hands) -> None:
    order = overseas.OrderResv(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=3, price=LOW
    )
    assert raw(paper, order)["msg_cd"] == "40470000"


@pytest.mark.parametrize(
    ("hour", "code"), [(10, "KIER3672"), (16, "APBK0013"), (23.75, "KIER3672"), (29, "APBK0013")]
)
def test_domestic_reservations_have_hours(make: Make, hour: float, code: str) -> None:
    hands = make("real", hours="clock")
    hands.sandbox.advance((hour - 10) * 3600)
    order = domestic.OrderResv(side=Side.BUY, symbol="005930", quantity=3, price=Decimal(60_000))
    assert raw(hands, order)["msg_cd"] == code


# The domestic book, through other calls


def credit(**changed: Any) -> domestic.OrderCredit:
    values: dict[str, Any] = {"credit": "21", "loan_date": TODAY, "kind": OrderKind.MARKET}
    values |= {"side": Side.BUY, "symbol": "005930", "quantity": 3}
    return domestic.OrderCredit(**(values | changed))


def test_credit_orders_are_in_the_domestic_book(real: Hands) -> None:
    raw(real, credit())
    raw(real, credit(side=Side.SELL, credit="25"))
    assert [(one.side, one.filled) for one in real.sandbox.orders()] == [("buy", 3), ("sell", 3)]
    assert real.sandbox.deals() == []
    assert raw(real, credit(), CRDT_TYPE="")["msg_cd"] == "OPSQ2001"


def test_further_calls_tell_of_the_domestic_book(real: Hands) -> None:
    real.order(quantity=5)
    real.order(price=real.sandbox.world.market.quote("005930", real.sandbox.clock()).lower)
    listing = domestic.PensionInquireDailyCcld
    rows = told(real, listing())
    assert [(int(row.order_no or 0), row.filled, row.remaining) for row in rows] == [(1, 5, 0), (2, 0, 1)]
    assert numbers(told(real, listing(state=PensionFillState.OPEN))) == [2]
    assert numbers(told(real, listing(side=Side.SELL))) == []
    balances: tuple[Any, ...] = (
        domestic.PensionInquireBalance(),
        domestic.PensionInquirePresentBalance(),
        domestic.InquireBalanceRlzPl(),
    )
    for call in balances:
        assert {row.symbol: row.held for row in told(real, call).holdings}["005930"] == 35
    sellable = told(real, domestic.InquirePsblSell(symbol="005930"))
    assert (sellable.held, sellable.sellable) == (35, 35)
    assert raw(real, domestic.InquirePsblSell(symbol="000660"))["output"]["cblc_qty"] == ""
