"""선물옵션 주문체결내역조회 [v1_국내선물-003]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_futureoption.trading.order_record import OrderRecord
from kis_async.api.domestic_futureoption.trading.order_terms import DerivativeOrderKind, FillState
from kis_async.wire import Code, CtxArea, DateArgument, Endpoint, Row, SessionAccount, Side, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class Sorting(Code):
    """Newest or oldest first (SORT_SQN)."""

    NEWEST_FIRST = "DS"
    OLDEST_FIRST = "AS"


class DayOrder(OrderRecord):
    """One order of the day session and what became of it. Units as in an OrderRecord."""

    kind: Annotated[DerivativeOrderKind | None, Wire("nmpr_type_cd", "호가유형코드")] = None


class DayOrdersSummary(Row):
    """All orders together, in contracts and won."""

    quantity: Annotated[int | None, Wire("tot_ord_qty", "총주문수량")] = None
    total_filled: Annotated[int | None, Wire("tot_ccld_qty_smtl", "총체결수량합계")] = None
    total_filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt_smtl", "총체결금액합계")] = None
    total_fee: Annotated[Decimal | None, Wire("fee_smtl", "수수료합계")] = None
    phone: Annotated[str | None, Wire("ctac_tlno", "연락전화번호")] = None


class DayOrders(Row):
    """One page of orders of the day session, and their sums."""

    orders: Annotated[list[DayOrder], Wire("output1", "주문체결")]
    summary: Annotated[DayOrdersSummary | None, Wire("output2", "합계")] = None


class InquireCcnl(Endpoint[DayOrders]):
    """선물옵션 주문체결내역조회. Orders of the day session in a span of days, with their fills."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-ccnl",
        page="v1_국내선물-003",
        title="선물옵션 주문체결내역조회",
        tr_id=TrId(real="TTTO5201R", paper="VTTO5201R"),
        block=None,
        constants={"MKET_ID_CD": ""},
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("STRT_ORD_DT", "시작주문일자")]
    end: Annotated[DateArgument, Wire("END_ORD_DT", "종료주문일자")]
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = Side.ALL
    state: Annotated[FillState, Wire("CCLD_NCCS_DVSN", "체결미체결구분")] = FillState.ALL
    sorting: Annotated[Sorting, Wire("SORT_SQN", "정렬순서")] = Sorting.NEWEST_FIRST
    symbol: Annotated[Ticker | None, Wire("PDNO", "상품번호")] = None
    first_order_no: Annotated[str | None, Wire("STRT_ODNO", "시작주문번호")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireCcnl":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
