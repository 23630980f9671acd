"""주식예약주문정정취소 [v1_국내주식-018,019]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.trading.order_cash import Shares, check_price, check_side
from kis_async.api.domestic_stock.trading.order_resv import ReservedFunding, check_reservable
from kis_async.wire import (
    DateArgument,
    Effect,
    Endpoint,
    Local,
    OrderKind,
    Revision,
    Row,
    SessionAccount,
    Side,
    Symbol,
    TrId,
    TrTable,
    Wire,
    post,
)
from kis_async.wire.errors import InvalidRequest


class ReservationChanged(Row):
    """Whether KIS changed or cancelled the reservation."""

    processed: Annotated[bool, Wire("nrml_prcs_yn", "정상처리여부")]


class OrderResvRvsecncl(Endpoint[ReservationChanged]):
    """주식예약주문정정취소. Cancel a reservation, or put another order in its place.

    CANCEL takes its number and `ordered_on`, the day on which it would become an order; AMEND takes the whole new
    order besides. Raises OrderRejected, or OutcomeUnknown when it may or may not have been done.
    """

    spec = post(
        "/uapi/domestic-stock/v1/trading/order-resv-rvsecncl",
        page="v1_국내주식-018,019",
        title="주식예약주문정정취소",
        effect=Effect.ORDER,
        tr_id=TrTable(
            "revision",
            {
                Revision.CANCEL: TrId(real="CTSC0009U", paper=None),
                Revision.AMEND: TrId(real="CTSC0013U", paper=None),
            },
        ),
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Local("정정취소구분")]
    reservation_no: Annotated[str, Field(min_length=1), Wire("RSVN_ORD_SEQ", "예약주문순번")]
    ordered_on: Annotated[DateArgument | None, Wire("RSVN_ORD_ORD_DT", "예약주문주문일자")] = None
    branch: Annotated[str | None, Wire("RSVN_ORD_ORGNO", "예약주문조직번호")] = None
    side: Annotated[Side | None, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드", omit_none=True)] = None
    symbol: Annotated[Symbol | None, Wire("PDNO", "종목코드(6자리)", omit_none=True)] = None
    quantity: Annotated[Shares | None, Wire("ORD_QTY", "주문수량", omit_none=True)] = None
    price: Annotated[Decimal | None, Field(ge=0), Wire("ORD_UNPR", "주문단가", omit_none=True)] = None
    kind: Annotated[OrderKind | None, Wire("ORD_DVSN_CD", "주문구분코드", omit_none=True)] = None
    funding: Annotated[ReservedFunding | None, Wire("ORD_OBJT_CBLC_DVSN_CD", "주문대상잔고구분코드", omit_none=True)] = None
    loan_date: Annotated[DateArgument | None, Wire("LOAN_DT", "대출일자", omit_none=True)] = None
    reserved_until: Annotated[DateArgument | None, Wire("RSVN_ORD_END_DT", "예약주문종료일자", omit_none=True)] = None
    phone: Annotated[str | None, Wire("CTAL_TLNO", "연락전화번호", omit_none=True)] = None

    @model_validator(mode="before")
    @classmethod
    def _usual_order(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("revision") != Revision.AMEND:
            return values
        usual = {"price": Decimal(0), "kind": OrderKind.LIMIT, "funding": ReservedFunding.CASH}
        return {**usual, **{name: value for name, value in values.items() if value is not None}}

    @model_validator(mode="after")
    def _makes_sense(self) -> "OrderResvRvsecncl":
        if self.revision is Revision.NONE:
            raise InvalidRequest("A revision is AMEND or CANCEL.")
        order = (self.side, self.symbol, self.quantity, self.price, self.kind)
        if self.revision is Revision.CANCEL:
            if any(item is not None for item in (*order, self.funding, self.loan_date, self.reserved_until)):
                raise InvalidRequest("A cancellation takes nothing of a new order.")
            return self
        if self.side is None or self.symbol is None or self.quantity is None or self.price is None or self.kind is None:
            raise InvalidRequest("An amended reservation needs side, symbol and quantity.")
        check_side(self.side)
        check_reservable(self.kind)
        check_price(self.kind, self.price)
        return self
