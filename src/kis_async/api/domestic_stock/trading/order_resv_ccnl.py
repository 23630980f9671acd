"""주식예약주문조회 [v1_국내주식-020]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import Code, CtxArea, Date, DateArgument, Endpoint, OrderKind, Row, SessionAccount, Side, Symbol, Time, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class ReservationState(Code):
    """Which reservations are asked for (PRCS_DVSN_CD)."""

    ALL = "0"
    PROCESSED = "1"
    WAITING = "2"


class ReservedOrder(Row):
    """One reservation and what became of it. Prices and money in won, quantities in shares.

    `ordered_on` is the day on which it becomes an order; `reject_reason` also says that all went well.
    """

    reservation_no: Annotated[str | None, Wire("rsvn_ord_seq", "예약주문 순번")] = None
    reserved_on: Annotated[Date, Wire("rsvn_ord_rcit_dt", "예약주문접수일자")] = None
    reserved_at: Annotated[Time, Wire("rsvn_ord_rcit_tmd", "예약주문접수시각")] = None
    ordered_on: Annotated[Date, Wire("rsvn_ord_ord_dt", "예약주문주문일자")] = None
    reserved_until: Annotated[Date, Wire("rsvn_end_dt", "예약종료일자")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("kor_item_shtn_name", "한글종목단축명")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    kind: Annotated[OrderKind | None, Wire("ord_dvsn_cd", "주문구분코드")] = None
    trade_kind: Annotated[str | None, Wire("ord_dvsn_name", "주문구분명")] = None
    quantity: Annotated[int | None, Wire("ord_rsvn_qty", "주문예약수량")] = None
    order_price: Annotated[Decimal | None, Wire("ord_rsvn_unpr", "주문예약단가")] = None
    result_name: Annotated[str | None, Wire("prcs_rslt", "처리결과")] = None
    reject_reason: Annotated[str | None, Wire("rjct_rson2", "거부사유2")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    cancelled_on: Annotated[Date, Wire("cncl_ord_dt", "취소주문일자")] = None
    cancelled_at: Annotated[Time, Wire("cncl_rcit_tmd", "취소접수시각")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    phone: Annotated[str | None, Wire("ctac_tlno", "연락전화번호")] = None
    channel_code: Annotated[str | None, Wire("tmnl_mdia_kind_cd", "단말매체종류코드")] = None


class OrderResvCcnl(Endpoint[list[ReservedOrder]]):
    """주식예약주문조회. Reservations that become orders between two days, and what became of them."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/order-resv-ccnl",
        page="v1_국내주식-020",
        title="주식예약주문조회",
        tr_id=TrId(real="CTSC0004R", paper=None),
        constants={"TMNL_MDIA_KIND_CD": "00"},
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("RSVN_ORD_ORD_DT", "예약주문시작일자")]
    end: Annotated[DateArgument, Wire("RSVN_ORD_END_DT", "예약주문종료일자")]
    state: Annotated[ReservationState, Wire("PRCS_DVSN_CD", "처리구분코드")] = ReservationState.ALL
    only_valid: Annotated[bool, Wire("CNCL_YN", "취소여부")] = True
    side: Annotated[Side | None, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = None
    symbol: Annotated[Symbol | None, Wire("PDNO", "상품번호")] = None
    reservation_no: Annotated[str | None, Wire("RSVN_ORD_SEQ", "예약주문순번")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "OrderResvCcnl":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
