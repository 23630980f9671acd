"""해외선물옵션 당일주문내역조회 [v1_해외선물-004]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.trading.terms import FillState, FuturesOrOptions, PositionEffect, SideFilter, TimeInForce
from kis_async.wire import CtxArea, Date, Endpoint, OriginalOrderNo, Row, SessionAccount, Side, Stamp, TrId, Wire, get


class TodayOrder(Row):
    """One order of today and what became of it. Prices in points of the contract, quantities in contracts.

    `ordered_on` is the exchange's day; the moments are in Asia/Seoul.
    """

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_ordered_on: Annotated[Date, Wire("orgn_ord_dt", "원주문일자")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    symbol: Annotated[str | None, Wire("ovrs_futr_fx_pdno", "해외선물FX상품번호")] = None
    contract_kind: Annotated[FuturesOrOptions | None, Wire("fuop_dvsn", "선물옵션구분")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    position_effect: Annotated[PositionEffect | None, Wire("new_lqd_dvsn_cd", "신규청산구분코드")] = None
    quantity: Annotated[int | None, Wire("fm_ord_qty", "FM주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("fm_ord_pric", "FM주문가격")] = None
    stop_price: Annotated[Decimal | None, Wire("fm_stop_ord_pric", "FMSTOP주문가격")] = None
    time_in_force: Annotated[TimeInForce | None, Wire("ccld_cndt_cd", "체결조건코드")] = None
    valid_until: Annotated[Date, Wire("noti_vald_dt", "게시유효일자")] = None
    filled: Annotated[int | None, Wire("fm_ccld_qty", "FM체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("fm_ccld_pric", "FM체결가격")] = None
    remaining: Annotated[int | None, Wire("fm_ord_rmn_qty", "FM주문잔여수량")] = None
    registered_at: Annotated[Stamp, Wire("erlm_dtl_dtime", "등록상세일시")] = None
    filled_at: Annotated[Stamp, Wire("ccld_dtl_dtime", "체결상세일시")] = None
    close_limit_price: Annotated[Decimal | None, Wire("fm_lqd_lmt_ord_pric", "FM청산LIMIT주문가격")] = None
    close_stop_price: Annotated[Decimal | None, Wire("fm_lqd_stop_pric", "FM청산STOP가격")] = None
    reserved: Annotated[bool | None, Wire("rsvn_dvsn", "예약구분")] = None
    order_status_code: Annotated[str | None, Wire("ord_stat_cd", "주문상태코드")] = None
    reception_code: Annotated[str | None, Wire("rcit_dvsn_cd", "접수구분코드")] = None
    base_price_type_code: Annotated[str | None, Wire("bass_pric_type_cd", "기준가격유형코드")] = None
    strategy_code: Annotated[str | None, Wire("trad_stgy_dvsn_cd", "매매전략구분코드")] = None
    group_name: Annotated[str | None, Wire("ord_grp_name", "주문그룹명")] = None
    remark: Annotated[str | None, Wire("rmks1", "비고1")] = None
    staff_no: Annotated[str | None, Wire("ord_stfno", "주문직원번호")] = None
    account_type_code: Annotated[str | None, Wire("acnt_type_cd", "계좌유형코드")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class InquireCcld(Endpoint[list[TodayOrder]]):
    """해외선물옵션 당일주문내역조회. Today's orders with their fills, all of them unless told otherwise."""

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-ccld",
        page="v1_해외선물-004",
        title="해외선물옵션 당일주문내역조회",
        tr_id=TrId(real="OTFM3116R", paper=None),
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    state: Annotated[FillState, Wire("CCLD_NCCS_DVSN", "체결미체결구분")] = FillState.ALL
    side: Annotated[SideFilter, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드", unless_given=("%%", "%%"))] = None
    contract_kind: Annotated[FuturesOrOptions, Wire("FUOP_DVSN", "선물옵션구분")] = FuturesOrOptions.ALL
