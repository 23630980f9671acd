"""주식주문(현금) [v1_국내주식-001]."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from kis_async.wire import (
    Code,
    Effect,
    Endpoint,
    Exchange,
    Local,
    OrderKind,
    OrderNo,
    Row,
    SessionAccount,
    Side,
    Symbol,
    Time,
    TrId,
    TrTable,
    Wire,
    post,
)
from kis_async.wire.errors import InvalidRequest

UNPRICED = frozenset(
    {
        OrderKind.MARKET,
        OrderKind.BEST,
        OrderKind.PRIORITY,
        OrderKind.PRE_MARKET_CLOSE,
        OrderKind.AFTER_MARKET_CLOSE,
        OrderKind.MARKET_IOC,
        OrderKind.MARKET_FOK,
        OrderKind.BEST_IOC,
        OrderKind.BEST_FOK,
        OrderKind.MID,
        OrderKind.MID_IOC,
        OrderKind.MID_FOK,
    }
)
"""Kinds whose price the market sets; KIS wants "0" there."""


AFTER_MARKET = frozenset({OrderKind.AFTER_MARKET_LIMIT, OrderKind.AFTER_MARKET_LIMIT_IOC, OrderKind.AFTER_MARKET_LIMIT_FOK})
"""Kinds of KRX's market after the regular hours."""

_KRX_ALONE = AFTER_MARKET | {
    OrderKind.MARKET,
    OrderKind.CONDITIONAL_LIMIT,
    OrderKind.PRE_MARKET_CLOSE,
    OrderKind.AFTER_MARKET_CLOSE,
    OrderKind.AFTER_HOURS,
}
_BY_SOR = frozenset(
    {
        OrderKind.LIMIT,
        OrderKind.MARKET,
        OrderKind.BEST,
        OrderKind.PRIORITY,
        OrderKind.LIMIT_IOC,
        OrderKind.LIMIT_FOK,
        OrderKind.MARKET_IOC,
        OrderKind.MARKET_FOK,
        OrderKind.BEST_IOC,
        OrderKind.BEST_FOK,
    }
)

_FIVE_WON_FROM = 2_000
_FIVE_WON = 5


class SellType(Code):
    """What is sold (SLL_TYPE)."""

    ORDINARY = "01"
    DISCRETIONARY = "02"
    BORROWED = "05"


def _refuse_bool(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a quantity is a number of shares")  # noqa: TRY004  (pydantic reads ValueErrors)
    return value


Shares = Annotated[int, BeforeValidator(_refuse_bool), Field(gt=0)]
"""How many shares an order is about."""


def check_side(side: Side) -> None:
    """Raise InvalidRequest for a side that no order has."""
    if side is Side.ALL:
        raise InvalidRequest("An order is BUY or SELL.")


def check_exchange(exchange: Exchange) -> None:
    """Raise InvalidRequest for an exchange that no order goes to."""
    if exchange is Exchange.ALL:
        raise InvalidRequest("An order goes to KRX or NXT, or to SOR, which chooses.")


def takes(exchange: Exchange, kind: OrderKind) -> bool:
    """Whether an exchange takes a kind of order; true of kinds that are not known here."""
    if exchange is Exchange.NXT:
        return kind not in _KRX_ALONE
    return exchange is not Exchange.SOR or not kind.known or kind in _BY_SOR


def check_venue(kind: OrderKind, exchange: Exchange) -> None:
    """Raise InvalidRequest for a kind of order that its exchange does not take."""
    check_exchange(exchange)
    if not takes(exchange, kind):
        known = ", ".join(one.name for one in OrderKind if takes(exchange, one))
        raise InvalidRequest(f"{exchange.name} takes no {kind.name} order.", hint=f"It takes {known}.")


def check_tick(price: Decimal) -> None:
    """Raise InvalidRequest for a price that is off the tick of every issue: from 2,000 won on steps are 5 won or more."""
    if price >= _FIVE_WON_FROM and price % _FIVE_WON:
        raise InvalidRequest(f"{price} won is no price: from 2,000 won on every issue trades in steps of 5 won or more.")


def check_price(kind: OrderKind, price: Decimal, stop_price: Decimal | None = None) -> None:
    """Raise InvalidRequest where the kind of an order and its prices do not fit."""
    name = kind.name if kind.known else kind.value
    if price != price.to_integral_value():
        raise InvalidRequest("An order price is a whole number of won.")
    check_tick(price)
    check_tick(stop_price or Decimal(0))
    if kind in UNPRICED and price:
        raise InvalidRequest(f"A {name} order takes no price; the market sets it.")
    if kind.known and kind not in UNPRICED and not price:
        raise InvalidRequest(f"A {name} order needs a price in won.")
    if (kind is OrderKind.STOP_LIMIT) != (stop_price is not None):
        raise InvalidRequest("A STOP_LIMIT order, and no other, needs a stop_price.")


class OrderReceipt(Row):
    """What KIS gave an order that it took: taken, not filled. `ordered_at` is in Asia/Seoul.

    KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    order_no: Annotated[OrderNo, Wire("ODNO", "주문번호")]
    # The page of 주식주문(현금) labels it 거래소코드; it is the branch that a revision has to name.
    branch: Annotated[str | None, Wire("KRX_FWDG_ORD_ORGNO", "한국거래소전송주문조직번호")] = None
    ordered_at: Annotated[Time, Wire("ORD_TMD", "주문시간")] = None


class OrderCash(Endpoint[OrderReceipt]):
    """주식주문(현금). Buy or sell one domestic issue for cash, or from holdings.

    `price` in won a share, 0 for kinds the market prices. Raises OrderRejected, MarketClosed, or
    OutcomeUnknown when the order may or may not exist. `kis.buy` and `kis.sell` say it shorter.
    """

    spec = post(
        "/uapi/domestic-stock/v1/trading/order-cash",
        page="v1_국내주식-001",
        title="주식주문(현금)",
        effect=Effect.ORDER,
        tr_id=TrTable(
            "side",
            {
                Side.BUY: TrId(real="TTTC0012U", paper="VTTC0012U", old=TrId(real="TTTC0802U", paper="VTTC0802U")),
                Side.SELL: TrId(real="TTTC0011U", paper="VTTC0011U", old=TrId(real="TTTC0801U", paper="VTTC0801U")),
            },
        ),
        old_omits=("EXCG_ID_DVSN_CD", "CNDT_PRIC"),
        on_paper={"exchange": (Exchange.KRX,)},
    )

    account: SessionAccount = None
    side: Annotated[Side, Local("매도매수구분")]
    symbol: Annotated[Symbol, Wire("PDNO", "상품번호")]
    quantity: Annotated[Shares, Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal, Field(ge=0), Wire("ORD_UNPR", "주문단가")] = Decimal(0)
    kind: Annotated[OrderKind, Wire("ORD_DVSN", "주문구분")] = OrderKind.LIMIT
    exchange: Annotated[Exchange, Wire("EXCG_ID_DVSN_CD", "거래소ID구분코드")] = Exchange.KRX
    sell_type: Annotated[SellType | None, Wire("SLL_TYPE", "매도유형", omit_none=True)] = None
    stop_price: Annotated[Decimal | None, Field(gt=0), Wire("CNDT_PRIC", "조건가격", omit_none=True)] = None

    @model_validator(mode="after")
    def _makes_sense(self) -> "OrderCash":
        check_side(self.side)
        check_venue(self.kind, self.exchange)
        if self.sell_type is not None and self.side is not Side.SELL:
            raise InvalidRequest("Only a SELL has a sell_type.")
        check_price(self.kind, self.price, self.stop_price)
        return self
