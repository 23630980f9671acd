"""From an order to the call that amends or cancels it, for every market. Nothing is sent."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from kis_async import encode
from kis_async.api import domestic_bond, domestic_futureoption, overseas_futureoption, overseas_stock
from kis_async.api.domestic_futureoption.trading.order_terms import DerivativeOrderKind, TradingSession
from kis_async.api.domestic_stock import OrderCash
from kis_async.api.overseas_futureoption.trading.terms import DerivativeOrderKind as OverseasDerivativeKind
from kis_async.api.overseas_stock.trading.daytime_order import DaytimeOrder
from kis_async.api.overseas_stock.trading.order import OverseasOrderKind
from kis_async.orders import Action
from kis_async.orders.original import Original, about, from_progress
from kis_async.orders.revisions import Change, exact, revise, wants_quantity
from kis_async.orders.terms import terms_of
from kis_async.orders.ticket import Progress
from kis_async.wire.codes import Exchange, OrderKind, OverseasExchange, Side
from kis_async.wire.errors import InvalidRequest

ACCOUNT = "12345678-01"
CANCEL = Change(cancels=True)
PRICE = Decimal(71_000)


def sent(original: Original, change: Change, *, paper: bool = False) -> dict[str, str]:
    """What would go to KIS, by its own names, with the TR id and the path."""
    call = revise(original, change, paper=paper)
    request = encode(call, environment="paper" if paper else "real", account=ACCOUNT)
    terms = terms_of(call)
    assert terms.market == original.market
    assert terms.action is (Action.CANCEL if change.cancels else Action.AMEND)
    assert int(terms.original_order_no or 0) == original.number
    return request.params | {"tr_id": request.tr_id, "path": request.path.rpartition("/")[2]}


def has(params: dict[str, str], **expected: str) -> bool:
    return {name: params.get(name) for name in expected} == expected


def stock(**changes: Any) -> Original:
    order = OrderCash(side=Side.BUY, symbol="005930", quantity=3, price=Decimal(70_000))
    usual: dict[str, Any] = {
        "market": "domestic_stock",
        "order_no": "0000000012",
        "branch": "06010",
        "symbol": "005930",
        "quantity": Decimal(3),
        "price": Decimal(70_000),
        "exchange": "KRX",
        "call": order,
    }
    return Original(**(usual | changes))


def test_a_stock_is_cancelled_by_branch_and_number() -> None:
    assert has(
        sent(stock(), CANCEL),
        tr_id="TTTC0013U",
        RVSE_CNCL_DVSN_CD="02",
        KRX_FWDG_ORD_ORGNO="06010",
        ORGN_ODNO="0000000012",
        QTY_ALL_ORD_YN="Y",
        ORD_QTY="0",
        ORD_UNPR="0",
        EXCG_ID_DVSN_CD="KRX",
    )
    part = sent(stock(exchange="SOR"), replace(CANCEL, quantity=2))
    assert has(part, QTY_ALL_ORD_YN="N", ORD_QTY="2", EXCG_ID_DVSN_CD="SOR")
    with pytest.raises(InvalidRequest, match="branch"):
        revise(stock(branch=" "), CANCEL, paper=False)


@pytest.mark.parametrize(
    ("was", "change", "kind", "price"),
    [
        (OrderKind.LIMIT, Change(price=PRICE), "00", "71000"),
        (OrderKind.MARKET, Change(price=PRICE), "00", "71000"),
        (OrderKind.CONDITIONAL_LIMIT, Change(price=PRICE), "02", "71000"),
        (OrderKind.LIMIT, Change(kind=OrderKind.MARKET), "01", "0"),
        (OrderKind.LIMIT, Change(kind=OrderKind.CONDITIONAL_LIMIT), "02", "70000"),
    ],
)
def test_a_stock_is_amended(was: OrderKind, change: Change, kind: str, price: str) -> None:
    priced = Decimal(70_000) if was is not OrderKind.MARKET else Decimal(0)
    order = OrderCash(side=Side.BUY, symbol="005930", quantity=3, price=priced, kind=was)
    assert has(sent(stock(call=order), change), ORD_DVSN=kind, ORD_UNPR=price, RVSE_CNCL_DVSN_CD="01")


def test_a_stop_order_keeps_its_stop_price() -> None:
    order = OrderCash(
        side=Side.BUY,
        symbol="005930",
        quantity=3,
        price=Decimal(70_000),
        kind=OrderKind.STOP_LIMIT,
        stop_price=Decimal(69_000),
    )
    assert has(sent(stock(call=order), Change(price=PRICE)), ORD_DVSN="22", CNDT_PRIC="69000")
    moved = sent(stock(call=order), Change(price=PRICE, stop_price=Decimal(69_500)))
    assert moved["CNDT_PRIC"] == "69500"
    with pytest.raises(InvalidRequest):
        revise(stock(), Change(price=PRICE, stop_price=Decimal(69_500)), paper=False)


def test_the_list_alone_is_enough_for_a_stock() -> None:
    row = Progress(
        order_no="0000000012",
        original_order_no=None,
        market="domestic_stock",
        side="buy",
        symbol="005930",
        name=None,
        quantity=Decimal(10),
        order_price=Decimal(70_000),
        filled=Decimal(4),
        fill_price=None,
        remaining=Decimal(6),
        cancelled=Decimal(0),
        rejected=Decimal(0),
        ordered_at=None,
        branch="06010",
        exchange="NXT",
        kind="CONDITIONAL_LIMIT",
    )
    original = from_progress(row)
    assert (original.left, original.worth) == (Decimal(6), Decimal(70_000))
    with pytest.raises(InvalidRequest, match="CONDITIONAL_LIMIT"):
        revise(original, Change(price=PRICE), paper=False)
    params = sent(original, Change(price=PRICE, kind=OrderKind.LIMIT))
    assert has(params, EXCG_ID_DVSN_CD="NXT", KRX_FWDG_ORD_ORGNO="06010")
    terms = about(terms_of(revise(original, CANCEL, paper=False)), original)
    assert (terms.symbol, terms.side, terms.quantity) == ("005930", "buy", Decimal(6))


def overseas(call: Any = None, **changes: Any) -> Original:
    usual: dict[str, Any] = {
        "market": "overseas_stock",
        "order_no": "30138295",
        "symbol": "AAPL",
        "quantity": Decimal(5),
        "price": Decimal("180.5"),
        "exchange": "NASD",
        "call": call,
    }
    return Original(**(usual | changes))


def test_an_overseas_stock_is_revised_by_exchange_symbol_and_what_is_left() -> None:
    assert wants_quantity(overseas(), CANCEL, paper=False)
    assert not wants_quantity(overseas(), replace(CANCEL, quantity=1), paper=False)
    params = sent(overseas(), CANCEL)
    assert has(params, tr_id="TTTT1004U", OVRS_EXCG_CD="NASD", PDNO="AAPL", ORD_QTY="5", OVRS_ORD_UNPR="0")
    amended = sent(
        overseas(exchange="TKSE", symbol="7203"), Change(price=Decimal(2_900), quantity=2), paper=True
    )
    assert has(amended, tr_id="VTTS0309U", ORD_QTY="2", OVRS_ORD_UNPR="2900", RVSE_CNCL_DVSN_CD="01")
    with pytest.raises(InvalidRequest, match="Shanghai"):
        revise(overseas(exchange="SHAA"), Change(price=PRICE), paper=False)
    with pytest.raises(InvalidRequest, match="exchange"):
        revise(overseas(exchange=None), CANCEL, paper=False)
    for change in (Change(kind=OverseasOrderKind.LOC), Change(price=PRICE, stop_price=PRICE)):
        with pytest.raises(InvalidRequest, match="price"):
            revise(overseas(), change, paper=False)


def test_the_us_day_market_has_a_call_of_its_own() -> None:
    order = DaytimeOrder(
        side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="AAPL", quantity=5, price=Decimal(180)
    )
    assert sent(overseas(order), CANCEL)["tr_id"] == "TTTS6038U"


def test_an_order_that_kis_works_is_not_amended() -> None:
    order = overseas_stock.Order(
        side=Side.BUY,
        exchange=OverseasExchange.NASDAQ,
        symbol="AAPL",
        quantity=5,
        price=Decimal(180),
        kind=OverseasOrderKind.TWAP,
    )
    with pytest.raises(InvalidRequest, match="TWAP"):
        revise(overseas(order), Change(price=PRICE), paper=False)
    assert sent(overseas(order), CANCEL)["tr_id"] == "TTTT1004U"


def future(**changes: Any) -> Original:
    usual: dict[str, Any] = {
        "market": "domestic_futureoption",
        "order_no": "0000004018",
        "symbol": "101S06",
        "quantity": Decimal(2),
        "price": Decimal("350.5"),
    }
    return Original(**(usual | changes))


def test_a_domestic_derivative_by_day() -> None:
    whole = sent(future(), CANCEL)
    assert has(whole, tr_id="TTTO1103U", ORD_QTY="0", RMN_QTY_YN="Y", FUOP_ITEM_DVSN_CD="")
    assert has(sent(future(), CANCEL, paper=True), tr_id="VTTO1103U", ORD_QTY="2", RMN_QTY_YN="Y")
    part = sent(future(), Change(price=Decimal("351.05"), quantity=1))
    assert has(part, ORD_QTY="1", RMN_QTY_YN="N", UNIT_PRICE="351.05", ORD_DVSN_CD="01")
    kept = sent(future(), Change(kind=DerivativeOrderKind.CONDITIONAL_LIMIT))
    assert has(kept, ORD_DVSN_CD="03", UNIT_PRICE="350.5")
    market = sent(future(), Change(kind=DerivativeOrderKind.MARKET))
    assert has(market, ORD_DVSN_CD="02", UNIT_PRICE="0")
    with pytest.raises(InvalidRequest, match="DerivativeOrderKind"):
        revise(future(), Change(kind=OrderKind.MARKET), paper=False)
    with pytest.raises(InvalidRequest, match="stop_price"):
        revise(future(), Change(stop_price=PRICE), paper=False)


@pytest.mark.parametrize(
    ("symbol", "instrument"),
    [("101S06", "01"), ("A01606", "01"), ("201S06350", "02"), ("301S06350", "03"), ("D01606", "04")],
)
def test_a_domestic_derivative_by_night(symbol: str, instrument: str) -> None:
    original = future(market="domestic_futureoption:night", symbol=symbol)
    assert wants_quantity(original, CANCEL, paper=False)
    params = sent(original, CANCEL)
    assert has(params, tr_id="STTN1103U", ORD_QTY="2", RMN_QTY_YN="Y", FUOP_ITEM_DVSN_CD=instrument)
    with pytest.raises(InvalidRequest, match="whole"):
        revise(original, replace(CANCEL, quantity=1), paper=False)


def test_a_contract_of_no_known_kind_is_not_guessed_at() -> None:
    with pytest.raises(InvalidRequest, match="kind of contract"):
        revise(future(market="domestic_futureoption:night", symbol="XYZ"), CANCEL, paper=False)


def test_a_derivative_keeps_its_session() -> None:
    order = domestic_futureoption.Order(
        side=Side.BUY, symbol="101S06", quantity=2, price=Decimal(350), session=TradingSession.NIGHT
    )
    assert terms_of(order).market == "domestic_futureoption:night"


def abroad(**changes: Any) -> Original:
    order = overseas_futureoption.Order(
        side=Side.BUY,
        symbol="ESM26",
        quantity=1,
        price=Decimal(5_000),
        stop_price=Decimal(4_990),
        kind=OverseasDerivativeKind.STOP_LIMIT,
    )
    usual: dict[str, Any] = {
        "market": "overseas_futureoption",
        "order_no": "364",
        "ordered_on": dt.date(2026, 11, 24),
        "call": order,
    }
    return Original(**(usual | changes))


def test_an_overseas_derivative_by_the_day_of_its_receipt() -> None:
    params = sent(abroad(), CANCEL)
    assert has(params, tr_id="OTFM3003U", ORGN_ORD_DT="20261124", ORGN_ODNO="00000364", FM_MKPR_CVSN_YN="N")
    amended = sent(abroad(), Change(price=Decimal(5_001)))
    assert has(amended, tr_id="OTFM3002U", FM_LIMIT_ORD_PRIC="5001", FM_STOP_ORD_PRIC="4990")
    with pytest.raises(InvalidRequest, match="day"):
        revise(abroad(ordered_on=None), CANCEL, paper=False)
    for change in (replace(CANCEL, quantity=1), Change(kind=OrderKind.MARKET)):
        with pytest.raises(InvalidRequest, match="whole"):
            revise(abroad(), change, paper=False)


def test_a_cancellation_that_sends_a_market_order_is_no_mere_cancellation() -> None:
    call = overseas_futureoption.OrderRvsecncl(
        revision=revise(abroad(), CANCEL, paper=False).revision,  # type: ignore[attr-defined]
        original_ordered_on=dt.date(2026, 11, 24),
        original_order_no="00000364",
        to_market=True,
    )
    assert terms_of(call).action is Action.CANCEL
    assert not terms_of(call).exempt
    assert terms_of(revise(abroad(), CANCEL, paper=False)).exempt


def test_a_bond() -> None:
    original = Original(
        market="domestic_bond", order_no="0000000077", symbol="KR103502GA34", quantity=Decimal(10)
    )
    assert has(sent(original, CANCEL), tr_id="TTTC0953U", PDNO="KR103502GA34", QTY_ALL_ORD_YN="Y")
    amended = sent(original, Change(price=Decimal(9_900), quantity=5))
    assert has(amended, BOND_ORD_UNPR="9900", ORD_QTY2="5", QTY_ALL_ORD_YN="N")
    with pytest.raises(InvalidRequest, match="price"):
        revise(original, Change(kind=OrderKind.MARKET), paper=False)
    assert domestic_bond.OrderRvsecncl.spec.tr_ids


@pytest.mark.parametrize("market", ["domestic_stock:reserved", "overseas_stock:reserved", "moon"])
def test_what_is_revised_otherwise_says_how(market: str) -> None:
    with pytest.raises(InvalidRequest, match="does not know") as caught:
        revise(Original(market=market, order_no="1"), CANCEL, paper=False)
    assert "OrderResvRvsecncl" in caught.value.hint


@pytest.mark.parametrize("price", [1, "1", Decimal(1), "1.50"])
def test_a_price_is_exact(price: Any) -> None:
    assert exact(price) == Decimal(price)
    assert exact(None) is None


@pytest.mark.parametrize("price", [1.5, True, "one", ""])
def test_a_price_that_is_not_exact_is_refused(price: Any) -> None:
    with pytest.raises(InvalidRequest):
        exact(price)


# What each venue takes


@pytest.mark.parametrize("exchange", [Exchange.KRX, Exchange.NXT, Exchange.SOR])
@pytest.mark.parametrize("kind", list(OrderKind), ids=lambda kind: kind.name)
def test_a_kind_goes_where_the_venue_takes_it(kind: OrderKind, exchange: Exchange) -> None:
    from kis_async.api.domestic_stock.trading.order_cash import UNPRICED

    nxt_never = {"01", "02", "05", "06", "07", "41", "42", "43"}
    by_sor = {"00", "01", "03", "04", "11", "12", "13", "14", "15", "16"}
    taken = {
        Exchange.KRX: True,
        Exchange.NXT: kind.value not in nxt_never,
        Exchange.SOR: kind.value in by_sor,
    }
    terms: dict[str, Any] = {
        "side": Side.BUY,
        "symbol": "005930",
        "quantity": 1,
        "kind": kind,
        "exchange": exchange,
        "price": Decimal(0) if kind in UNPRICED else Decimal(70_000),
        "stop_price": Decimal(70_000) if kind is OrderKind.STOP_LIMIT else None,
    }
    if taken[exchange]:
        assert OrderCash(**terms).kind is kind
    else:
        with pytest.raises(InvalidRequest, match=f"{exchange.name} takes no {kind.name}"):
            OrderCash(**terms)


def test_a_kind_that_kis_has_added_since_goes_anywhere() -> None:
    new = OrderKind("99")
    for exchange in (Exchange.NXT, Exchange.SOR):
        order = OrderCash(
            side=Side.BUY, symbol="005930", quantity=1, price=Decimal(70_000), kind=new, exchange=exchange
        )
        assert order.kind.value == "99"


@pytest.mark.parametrize(
    ("price", "good"),
    [(1_999, True), (2_000, True), (2_001, False), (2_005, True), (70_001, False), (70_005, True)],
)
def test_a_price_that_is_on_no_tick_at_all_is_refused(price: int, good: bool) -> None:
    terms: dict[str, Any] = {"side": Side.BUY, "symbol": "005930", "quantity": 1, "price": Decimal(price)}
    if good:
        assert OrderCash(**terms).price == price
    else:
        with pytest.raises(InvalidRequest, match="5 won"):
            OrderCash(**terms)
