"""주식일별주문체결조회 [v1_국내주식-005]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import (
    Code,
    CtxArea,
    Date,
    DateArgument,
    Endpoint,
    Exchange,
    Local,
    OrderKind,
    OriginalOrderNo,
    ProductType,
    Row,
    SessionAccount,
    Side,
    Symbol,
    Time,
    TrId,
    TrTable,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class Age(Code):
    """How far back the orders lie: KIS keeps older ones elsewhere."""

    WITHIN_3_MONTHS = "inner"
    OVER_3_MONTHS = "before"


class FillState(Code):
    """Which orders are asked for (CCLD_DVSN)."""

    ALL = "00"
    FILLED = "01"
    OPEN = "02"


class Sorting(Code):
    """Newest or oldest first (INQR_DVSN, SORT_DVSN)."""

    NEWEST_FIRST = "00"
    OLDEST_FIRST = "01"


class Funding(Code):
    """Cash or which credit (INQR_DVSN_3)."""

    ALL = "00"
    CASH = "01"
    CREDIT = "02"
    COLLATERAL = "03"
    STOCK_LOAN = "04"
    LENDING = "05"
    OWN_LOAN = "06"
    MARKET_LOAN = "07"


class Segment(Code):
    """ELW or pre-board only (INQR_DVSN_1)."""

    ELW = "1"
    PREBOARD = "2"


class DailyOrder(Row):
    """One order and what became of it. Prices and money in won, quantities in shares.

    KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str, Wire("odno", "주문번호")]
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    order_branch: Annotated[str | None, Wire("ord_orgno", "주문조직번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_cd_name", "매도매수구분코드명")] = None
    kind: Annotated[OrderKind | None, Wire("ord_dvsn_cd", "주문구분코드")] = None
    kind_name: Annotated[str | None, Wire("ord_dvsn_name", "주문구분명")] = None
    condition_name: Annotated[str | None, Wire("ccld_cndt_name", "체결조건명")] = None
    exchange: Annotated[Exchange | None, Wire("excg_id_dvsn_cd", "거래소ID구분코드")] = None
    exchange_code: Annotated[str | None, Wire("excg_dvsn_cd", "거래소구분코드")] = None
    quantity: Annotated[int | None, Wire("ord_qty", "주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("ord_unpr", "주문단가")] = None
    stop_price: Annotated[Decimal | None, Wire("stpm_cndt_pric", "스톱지정가조건가격")] = None
    stop_triggered_at: Annotated[str | None, Wire("stpm_efct_occr_dtmd", "스톱지정가효력발생상세시각")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("avg_prvs", "평균가")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    remaining: Annotated[int | None, Wire("rmn_qty", "잔여수량")] = None
    # The page says cnc_cfrm_qty; the live key has one letter more.
    cancelled: Annotated[int | None, Wire("cnc_cfrm_qty", "취소확인수량", also="cncl_cfrm_qty")] = None
    rejected: Annotated[int | None, Wire("rjct_qty", "거부수량")] = None
    cancel: Annotated[bool | None, Wire("cncl_yn", "취소여부")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    notified_at: Annotated[Time, Wire("infm_tmd", "통보시각")] = None
    reserved_until: Annotated[Date, Wire("rsvn_ord_end_dt", "예약주문종료일자")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    orderer: Annotated[str | None, Wire("ordr_empno", "주문자사번")] = None
    ip_address: Annotated[str | None, Wire("inqr_ip_addr", "조회IP주소")] = None
    phone: Annotated[str | None, Wire("ctac_tlno", "연락전화번호")] = None
    slip_source: Annotated[str | None, Wire("cpbc_ordp_ord_rcit_dvsn_cd", "전산주문표주문접수구분코드")] = None
    slip_notice: Annotated[str | None, Wire("cpbc_ordp_infm_mthd_dvsn_cd", "전산주문표통보방법구분코드")] = None
    slip_material: Annotated[str | None, Wire("cpbc_ordp_mtrl_dvsn_cd", "전산주문표자료구분코드")] = None


class DailyOrdersSummary(Row):
    """All orders together, in shares and won."""

    quantity: Annotated[int | None, Wire("tot_ord_qty", "총주문수량")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    # KIS's labels of the next two are shifted by one; these are what the values are.
    estimated_costs: Annotated[Decimal | None, Wire("prsm_tlex_smtl", "추정제비용합계")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None


class DailyOrders(Row):
    """One page of orders, 100 at most (15 on paper), and their sums."""

    orders: Annotated[list[DailyOrder], Wire("output1", "주문체결")]
    summary: Annotated[DailyOrdersSummary | None, Wire("output2", "합계")] = None


class InquireDailyCcld(Endpoint[DailyOrders]):
    """주식일별주문체결조회. Orders of a span of days with their fills, on all exchanges unless one is named.

    The paper host shows today's only. A new order shows up some seconds after it was taken.
    """

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-daily-ccld",
        page="v1_국내주식-005",
        title="주식일별주문체결조회",
        tr_id=TrTable(
            "age",
            {
                Age.WITHIN_3_MONTHS: TrId(real="TTTC0081R", paper="VTTC0081R", old=TrId(real="TTTC8001R", paper="VTTC8001R")),
                Age.OVER_3_MONTHS: TrId(real="CTSC9215R", paper="VTSC9215R", old=TrId(real="CTSC9115R", paper="VTSC9115R")),
            },
        ),
        block=None,
        paging=CtxArea("100"),
        old_omits=("EXCG_ID_DVSN_CD",),
    )

    account: SessionAccount = None
    age: Annotated[Age, Local("3개월 이내/이전")] = Age.WITHIN_3_MONTHS
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = Side.ALL
    state: Annotated[FillState, Wire("CCLD_DVSN", "체결구분")] = FillState.ALL
    symbol: Annotated[Symbol | None, Wire("PDNO", "상품번호")] = None
    order_no: Annotated[str | None, Wire("ODNO", "주문번호")] = None
    branch: Annotated[str | None, Wire("ORD_GNO_BRNO", "주문채번지점번호")] = None
    sorting: Annotated[Sorting, Wire("INQR_DVSN", "조회구분")] = Sorting.NEWEST_FIRST
    funding: Annotated[Funding, Wire("INQR_DVSN_3", "조회구분3")] = Funding.ALL
    segment: Annotated[Segment | None, Wire("INQR_DVSN_1", "조회구분1")] = None
    exchange: Annotated[Exchange | None, Wire("EXCG_ID_DVSN_CD", "거래소ID구분코드", unless_given=("ALL", "KRX"))] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyCcld":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
