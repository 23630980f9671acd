"""해외주식 미체결내역 [v1_해외주식-005]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.trading.inquire_ccnl import Sorting
from kis_async.api.overseas_stock.trading.loan_type import LoanType
from kis_async.wire import (
    CtxArea,
    Date,
    Endpoint,
    OriginalOrderNo,
    OverseasExchange,
    Revision,
    Row,
    SessionAccount,
    Side,
    Time,
    TrId,
    Wire,
    get,
)


class OpenOrder(Row):
    """One overseas order that is not wholly filled. Prices and money in `currency`, quantities in shares.

    KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    country_code: Annotated[str | None, Wire("natn_cd", "국가코드")] = None
    country_name: Annotated[str | None, Wire("natn_kor_name", "국가한글명")] = None
    currency: Annotated[str | None, Wire("tr_crcy_cd", "거래통화코드")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_cd_name", "매도매수구분코드명")] = None
    revision: Annotated[Revision | None, Wire("rvse_cncl_dvsn_cd", "정정취소구분코드")] = None
    revision_name: Annotated[str | None, Wire("rvse_cncl_dvsn_cd_name", "정정취소구분코드명")] = None
    quantity: Annotated[int | None, Wire("ft_ord_qty", "FT주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("ft_ord_unpr3", "FT주문단가3")] = None
    filled: Annotated[int | None, Wire("ft_ccld_qty", "FT체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("ft_ccld_unpr3", "FT체결단가3")] = None
    filled_value: Annotated[Decimal | None, Wire("ft_ccld_amt3", "FT체결금액3")] = None
    remaining: Annotated[int | None, Wire("nccs_qty", "미체결수량")] = None
    status_name: Annotated[str | None, Wire("prcs_stat_name", "처리상태명")] = None
    reject_reason_code: Annotated[str | None, Wire("rjct_rson", "거부사유")] = None
    reject_reason: Annotated[str | None, Wire("rjct_rson_name", "거부사유명")] = None
    algo_window: Annotated[str | None, Wire("splt_buy_attr_name", "분할매수속성명")] = None
    after_market_extended: Annotated[bool | None, Wire("usa_amk_exts_rqst_yn", "미국애프터마켓연장신청여부")] = None
    loan_type: Annotated[LoanType | None, Wire("loan_type_cd", "대출유형코드")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None


class InquireNccs(Endpoint[list[OpenOrder]]):
    """해외주식 미체결내역. The open orders on one exchange, 40 a page; NASDAQ means all of the US.

    The paper host has InquireCcnl only.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-nccs",
        page="v1_해외주식-005",
        title="해외주식 미체결내역",
        # KIS's sample makes up a paper id; the page says that there is none.
        tr_id=TrId(real="TTTS3018R", paper=None),
        # The page's header says that it cannot be continued, its text that it can, with these keys.
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")] = OverseasExchange.NASDAQ
    sorting: Annotated[Sorting, Wire("SORT_SQN", "정렬순서")] = Sorting.FORWARD
