"""장내채권 일별체결조회 [국내주식-127]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import (
    Code,
    CtxArea,
    Date,
    DateArgument,
    Endpoint,
    OriginalOrderNo,
    Row,
    SessionAccount,
    Side,
    Ticker,
    Time,
    TrId,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class BondOrderSide(Code):
    """Whose orders are asked for, sellers' or buyers' (SLL_BUY_DVSN_CD)."""

    ALL = "%"
    SELL = "01"
    BUY = "02"


class BondOrderSorting(Code):
    """Oldest or newest first (SORT_SQN_DVSN)."""

    OLDEST_FIRST = "01"
    NEWEST_FIRST = "02"


class BondFillState(Code):
    """Which orders are asked for (NCCS_YN)."""

    ALL = "N"
    FILLED = "C"
    OPEN = "Y"


class BondOrder(Row):
    """One bond order and what became of it. Prices in won for 10,000 won of par, quantities in 1,000 won of par."""

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("shtn_pdno", "단축상품번호")] = None
    short_name: Annotated[str | None, Wire("prdt_abrv_name", "상품약어명")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_cd_name", "매도매수구분코드명")] = None
    kind_name: Annotated[str | None, Wire("ord_dvsn_name", "주문구분명")] = None
    quantity: Annotated[int | None, Wire("ord_qty", "주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("bond_ord_unpr", "채권주문단가")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("bond_avg_unpr", "채권평균단가")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    remaining: Annotated[int | None, Wire("nccs_qty", "미체결수량")] = None
    bought_on: Annotated[Date, Wire("buy_dt", "매수일자")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    small_lot_name: Annotated[str | None, Wire("samt_mket_ptci_yn_name", "소액시장참여여부명")] = None
    taxation_name: Annotated[str | None, Wire("sprx_psbl_yn_ifom", "분리과세가능여부알림")] = None
    channel_name: Annotated[str | None, Wire("ord_mdia_dvsn_name", "주문매체구분명")] = None


class BondOrdersSummary(Row):
    """All bond orders together, in 1,000 won of par and won."""

    quantity: Annotated[int | None, Wire("tot_ord_qty", "총주문수량")] = None
    total_filled: Annotated[int | None, Wire("tot_ccld_qty_smtl", "총체결수량합계")] = None
    fill_price: Annotated[Decimal | None, Wire("tot_bond_ccld_avg_unpr", "총채권체결평균단가")] = None
    total_filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt_smtl", "총체결금액합계")] = None


class BondOrders(Row):
    """One page of bond orders, and their sums."""

    # The page lists the two blocks the other way round; this is how KIS answers.
    orders: Annotated[list[BondOrder], Wire("output1", "주문체결")]
    summary: Annotated[BondOrdersSummary | None, Wire("output2", "합계")] = None


class InquireDailyCcld(Endpoint[BondOrders]):
    """장내채권 일별체결조회. Bond orders of a span of days with their fills; KIS takes a week up to today."""

    spec = get(
        "/uapi/domestic-bond/v1/trading/inquire-daily-ccld",
        page="국내주식-127",
        title="장내채권 일별체결조회",
        tr_id=TrId(real="CTSC8013R", paper=None),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    side: Annotated[BondOrderSide, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = BondOrderSide.ALL
    state: Annotated[BondFillState, Wire("NCCS_YN", "미체결여부")] = BondFillState.ALL
    symbol: Annotated[Ticker | None, Wire("PDNO", "상품번호")] = None
    sorting: Annotated[BondOrderSorting, Wire("SORT_SQN_DVSN", "정렬순서구분")] = BondOrderSorting.NEWEST_FIRST

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyCcld":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
