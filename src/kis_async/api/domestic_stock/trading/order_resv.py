"""주식예약주문 [v1_국내주식-017]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.trading.order_cash import Shares, check_price, check_side
from kis_async.wire import Code, DateArgument, Effect, Endpoint, OrderKind, OrderNo, Row, SessionAccount, Side, Symbol, TrId, Wire, post
from kis_async.wire.errors import InvalidRequest

RESERVABLE = frozenset({OrderKind.LIMIT, OrderKind.MARKET, OrderKind.CONDITIONAL_LIMIT, OrderKind.PRE_MARKET_CLOSE})
"""Kinds of orders that KIS takes in advance."""


class ReservedFunding(Code):
    """What pays for a reserved order, or which credit it sells (ORD_OBJT_CBLC_DVSN_CD). KIS takes CASH alone with a BUY."""

    CASH = "10"
    COLLATERAL_LOAN = "12"
    LENT_BACK = "14"
    OPEN_OWN_LOAN = "21"
    OPEN_MARKET_SHORT = "22"
    OPEN_MARKET_LOAN = "23"
    OPEN_OWN_SHORT = "24"
    REPAY_OWN_LOAN = "25"
    COVER_MARKET_SHORT = "26"
    REPAY_MARKET_LOAN = "27"
    COVER_OWN_SHORT = "28"


class ReservationReceipt(Row):
    """What KIS gave a reservation that it took. There is no order yet, nor any notice of what becomes of it."""

    reservation_no: Annotated[OrderNo, Wire("RSVN_ORD_SEQ", "예약주문 순번")]


class OrderResv(Endpoint[ReservationReceipt]):
    """주식예약주문. Leave an order for the next business day, or with `reserved_until` for each day until then.

    KIS takes reservations from 15:40 to 7:30, but for half an hour about midnight; `reserved_until` lies 30 days
    ahead at most. Raises OrderRejected, or OutcomeUnknown when the reservation may or may not exist.
    """

    spec = post(
        "/uapi/domestic-stock/v1/trading/order-resv",
        page="v1_국내주식-017",
        title="주식예약주문",
        effect=Effect.ORDER,
        tr_id=TrId(real="CTSC0008U", paper=None),
    )

    account: SessionAccount = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")]
    symbol: Annotated[Symbol, Wire("PDNO", "종목코드(6자리)")]
    quantity: Annotated[Shares, Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal, Field(ge=0), Wire("ORD_UNPR", "주문단가")] = Decimal(0)
    kind: Annotated[OrderKind, Wire("ORD_DVSN_CD", "주문구분코드")] = OrderKind.LIMIT
    funding: Annotated[ReservedFunding, Wire("ORD_OBJT_CBLC_DVSN_CD", "주문대상잔고구분코드")] = ReservedFunding.CASH
    loan_date: Annotated[DateArgument | None, Wire("LOAN_DT", "대출일자")] = None
    lending_date: Annotated[DateArgument | None, Wire("LDNG_DT", "대여일자")] = None
    reserved_until: Annotated[DateArgument | None, Wire("RSVN_ORD_END_DT", "예약주문종료일자")] = None

    @model_validator(mode="after")
    def _makes_sense(self) -> "OrderResv":
        check_side(self.side)
        check_reservable(self.kind)
        check_price(self.kind, self.price)
        return self


def check_reservable(kind: OrderKind) -> None:
    """Raise InvalidRequest for a kind of order that KIS does not take in advance."""
    if kind.known and kind not in RESERVABLE:
        raise InvalidRequest(f"A reserved order is {', '.join(sorted(item.name for item in RESERVABLE))}.")
