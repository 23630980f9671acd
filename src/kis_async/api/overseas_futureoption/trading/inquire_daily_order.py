"""해외선물옵션 일별 주문내역 [해외선물-013]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_futureoption.trading.terms import (
    DerivativeOrderKind,
    DerivativeRevision,
    FillState,
    FuturesOrOptions,
    HedgeExits,
    SideFilter,
    TimeInForce,
)
from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, OriginalOrderNo, Row, SessionAccount, Side, Stamp, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class DailyOrder(Row):
    """One order and what became of it. Prices in points of the contract, quantities in contracts; moments in Asia/Seoul."""

    date: Annotated[Date, Wire("dt", "일자")] = None
    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_ordered_on: Annotated[Date, Wire("orgn_ord_dt", "원주문일자")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    symbol: Annotated[str | None, Wire("ovrs_futr_fx_pdno", "해외선물FX상품번호")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    revision: Annotated[DerivativeRevision | None, Wire("rvse_cncl_dvsn_cd", "정정취소구분코드")] = None
    kind: Annotated[DerivativeOrderKind | None, Wire("pric_dvsn_cd", "가격구분코드")] = None
    quantity: Annotated[int | None, Wire("fm_ord_qty", "FM주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("fm_ord_pric", "FM주문가격")] = None
    stop_price: Annotated[Decimal | None, Wire("fm_stop_ord_pric", "FMSTOP주문가격")] = None
    time_in_force: Annotated[TimeInForce | None, Wire("ccld_cndt_cd", "체결조건코드")] = None
    filled: Annotated[int | None, Wire("fm_ccld_qty", "FM체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("fm_ccld_pric", "FM체결가격")] = None
    remaining: Annotated[int | None, Wire("fm_ord_rmn_qty", "FM주문잔여수량")] = None
    received_at: Annotated[Stamp, Wire("rcit_dtl_dtime", "접수상세일시")] = None
    filled_at: Annotated[Stamp, Wire("ccld_dtl_dtime", "체결상세일시")] = None
    reject_reason: Annotated[str | None, Wire("rjct_rson_name", "거부사유명")] = None
    trading_ends_on: Annotated[Date, Wire("trad_end_dt", "매매종료일자")] = None
    exercise_reserved: Annotated[bool | None, Wire("ecis_rsvn_ord_yn", "행사예약주문여부")] = None
    exits: Annotated[HedgeExits | None, Wire("cplx_ord_dvsn_cd", "복합주문구분코드")] = None
    reception_code: Annotated[str | None, Wire("rcit_dvsn_cd", "접수구분코드")] = None
    group_name: Annotated[str | None, Wire("ord_grp_name", "주문그룹명")] = None
    orderer: Annotated[str | None, Wire("ordr_emp_no", "주문자사원번호")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class InquireDailyOrder(Endpoint[list[DailyOrder]]):
    """해외선물옵션 일별 주문내역. Orders from `start` to `end` with their fills, all of them unless told otherwise."""

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-daily-order",
        page="해외선물-013",
        title="해외선물옵션 일별 주문내역",
        tr_id=TrId(real="OTFM3120R", paper=None),
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("STRT_DT", "시작일자")]
    end: Annotated[DateArgument, Wire("END_DT", "종료일자")]
    state: Annotated[FillState, Wire("CCLD_NCCS_DVSN", "체결미체결구분")] = FillState.ALL
    side: Annotated[SideFilter, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드", unless_given=("%%", "%%"))] = None
    contract_kind: Annotated[FuturesOrOptions, Wire("FUOP_DVSN", "선물옵션구분")] = FuturesOrOptions.ALL
    product: Annotated[Ticker | None, Wire("FM_PDGR_CD", "FM상품군코드")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyOrder":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
