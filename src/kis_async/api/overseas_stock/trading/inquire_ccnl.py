"""해외주식 주문체결내역 [v1_해외주식-007]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_stock.trading.loan_type import LoanType
from kis_async.wire import (
    Code,
    CtxArea,
    Date,
    DateArgument,
    Endpoint,
    OriginalOrderNo,
    OverseasExchange,
    OverseasSymbol,
    Revision,
    Row,
    SessionAccount,
    Side,
    Time,
    TrId,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class FillState(Code):
    """Which orders are asked for (CCLD_NCCS_DVSN)."""

    ALL = "00"
    FILLED = "01"
    OPEN = "02"


class Sorting(Code):
    """In the order of their numbers, or against it (SORT_SQN: 정순, 역순)."""

    FORWARD = "DS"
    REVERSE = "AS"


class PlacedOrder(Row):
    """One overseas order and what became of it. Prices and money in `currency`, quantities in shares.

    `ordered_on` is the exchange's local day, `korea_ordered_on` the Korean one. KIS answers an empty inquiry with one row that has
    no `order_no`, and pads the number differently from answer to answer; compare two as numbers.
    """

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    korea_ordered_on: Annotated[Date, Wire("dmst_ord_dt", "국내주문일자")] = None
    kis_ordered_at: Annotated[Time, Wire("thco_ord_tmd", "당사주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    country_code: Annotated[str | None, Wire("tr_natn", "거래국가")] = None
    country_name: Annotated[str | None, Wire("tr_natn_name", "거래국가명")] = None
    currency: Annotated[str | None, Wire("tr_crcy_cd", "거래통화코드")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_cd_name", "매도매수구분코드명")] = None
    revision: Annotated[Revision | None, Wire("rvse_cncl_dvsn", "정정취소구분")] = None
    revision_name: Annotated[str | None, Wire("rvse_cncl_dvsn_name", "정정취소구분명")] = None
    quantity: Annotated[int | None, Wire("ft_ord_qty", "FT주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("ft_ord_unpr3", "FT주문단가3")] = None
    filled: Annotated[int | None, Wire("ft_ccld_qty", "FT체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("ft_ccld_unpr3", "FT체결단가3")] = None
    filled_value: Annotated[Decimal | None, Wire("ft_ccld_amt3", "FT체결금액3")] = None
    remaining: Annotated[int | None, Wire("nccs_qty", "미체결수량")] = None
    status_name: Annotated[str | None, Wire("prcs_stat_name", "처리상태명")] = None
    reject_reason_code: Annotated[str | None, Wire("rjct_rson", "거부사유")] = None
    reject_reason: Annotated[str | None, Wire("rjct_rson_name", "거부사유명")] = None
    algo_window: Annotated[str | None, Wire("splt_buy_attr_name", "분할매수/매도속성명")] = None
    after_market_extended: Annotated[bool | None, Wire("usa_amk_exts_rqst_yn", "미국애프터마켓연장신청여부")] = None
    loan_type: Annotated[LoanType | None, Wire("loan_type_cd", "대출유형코드")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    channel_name: Annotated[str | None, Wire("mdia_dvsn_name", "매체구분명")] = None


class InquireCcnl(Endpoint[list[PlacedOrder]]):
    """해외주식 주문체결내역. Overseas orders of a span of the exchange's days with their fills, 20 a page (15 on paper).

    Without a `symbol` or an `exchange` all of them; NASDAQ means all of the US. The paper host takes neither, nor a side, state or
    sorting. Fractional (소수점) trades are not among them.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-ccnl",
        page="v1_해외주식-007",
        title="해외주식 주문체결내역",
        tr_id=TrId(real="TTTS3035R", paper="VTTS3035R"),
        # KIS wants the last three blank: one cannot look for a number here.
        constants={"ORD_DT": "", "ORD_GNO_BRNO": "", "ODNO": ""},
        paging=CtxArea("200", "output"),
        on_paper={"side": (Side.ALL,), "state": (FillState.ALL,), "sorting": (Sorting.FORWARD,)},
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("ORD_STRT_DT", "주문시작일자")]
    end: Annotated[DateArgument, Wire("ORD_END_DT", "주문종료일자")]
    symbol: Annotated[OverseasSymbol | None, Wire("PDNO", "상품번호", unless_given=("%", ""))] = None
    exchange: Annotated[OverseasExchange | None, Wire("OVRS_EXCG_CD", "해외거래소코드", unless_given=("%", ""))] = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN", "매도매수구분")] = Side.ALL
    state: Annotated[FillState, Wire("CCLD_NCCS_DVSN", "체결미체결구분")] = FillState.ALL
    sorting: Annotated[Sorting, Wire("SORT_SQN", "정렬순서")] = Sorting.FORWARD

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireCcnl":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
