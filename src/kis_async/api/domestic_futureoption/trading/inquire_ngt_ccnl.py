"""(야간)선물옵션 주문체결 내역조회 [국내선물-009]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_futureoption.trading.order_record import OrderRecord
from kis_async.api.domestic_futureoption.trading.order_terms import FillState
from kis_async.wire import Code, CtxArea, DateArgument, Endpoint, Row, SessionAccount, Side, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class NightSorting(Code):
    """Oldest or newest first (SORT_SQN). The day session means the opposite by DS."""

    OLDEST_FIRST = "DS"
    NEWEST_FIRST = "AS"


class ContractType(Code):
    """Futures or options (FUOP_DVSN_CD)."""

    FUTURES = "01"
    OPTIONS = "02"


class NightOrder(OrderRecord):
    """One order of the night session and what became of it. Units as in an OrderRecord."""


class NightOrdersSummary(Row):
    """All orders together, in contracts and won. The present TR id fills the `total_…` fields."""

    quantity: Annotated[int | None, Wire("tot_ord_qty", "총주문수량")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    total_filled: Annotated[int | None, Wire("tot_ccld_qty_SMTL", "총체결수량")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    total_filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt_SMTL", "총체결금액")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None
    phone: Annotated[str | None, Wire("ctac_tlno", "연락전화번호")] = None


class NightOrders(Row):
    """One page of orders of the night session, and their sums."""

    orders: Annotated[list[NightOrder], Wire("output1", "주문체결")]
    summary: Annotated[NightOrdersSummary | None, Wire("output2", "합계")] = None


class InquireNgtCcnl(Endpoint[NightOrders]):
    """(야간)선물옵션 주문체결 내역조회. Orders of the night session with their fills.

    A session ends on the day after it began: for the orders up to the night of the 11th, `end` is the 12th.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-ngt-ccnl",
        page="국내선물-009",
        title="(야간)선물옵션 주문체결 내역조회",
        tr_id=TrId(real="STTN5201R", paper=None, old=TrId(real="JTCE5005R", paper=None)),
        block=None,
        constants={"MKET_ID_CD": "", "SCRN_DVSN": "02"},
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("STRT_ORD_DT", "시작주문일자")]
    end: Annotated[DateArgument, Wire("END_ORD_DT", "종료주문일자")]
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = Side.ALL
    state: Annotated[FillState, Wire("CCLD_NCCS_DVSN", "체결미체결구분")] = FillState.ALL
    sorting: Annotated[NightSorting | None, Wire("SORT_SQN", "정렬순서")] = None
    symbol: Annotated[Ticker | None, Wire("PDNO", "상품번호")] = None
    contract_kind: Annotated[ContractType | None, Wire("FUOP_DVSN_CD", "선물옵션구분코드")] = None
    first_order_no: Annotated[str | None, Wire("STRT_ODNO", "시작주문번호")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireNgtCcnl":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
