"""퇴직연금 미체결내역 [v1_국내주식-033]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, CtxArea, Endpoint, Exchange, OrderKind, OriginalOrderNo, Row, SessionAccount, Side, Time, TrId, Wire, get


class PensionFillState(Code):
    """Which orders are asked for (CCLD_NCCS_DVSN)."""

    ALL = "%%"
    FILLED = "01"
    OPEN = "02"


class PensionOrder(Row):
    """One order of a pension account and what became of it. Prices in won, quantities in shares."""

    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    trade_kind: Annotated[str | None, Wire("trad_dvsn_name", "매매구분명")] = None
    kind: Annotated[OrderKind | None, Wire("ord_dvsn_cd", "주문구분코드")] = None
    kind_name: Annotated[str | None, Wire("ord_dvsn_name", "주문구분명")] = None
    quantity: Annotated[int | None, Wire("ord_qty", "주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("ord_unpr", "주문단가")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    remaining: Annotated[int | None, Wire("nccs_qty", "미체결수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    customer_kind_name: Annotated[str | None, Wire("objt_cust_dvsn_name", "대상고객구분명")] = None
    # The next four came with the new TR id.
    exchange: Annotated[Exchange | None, Wire("excg_id_dvsn_cd", "거래소ID구분코드")] = None
    stop_price: Annotated[Decimal | None, Wire("stpm_cndt_pric", "스톱지정가조건가격")] = None
    stop_triggered: Annotated[bool | None, Wire("stpm_efct_occr_yn", "스톱지정가효력발생여부")] = None
    stop_triggered_at: Annotated[str | None, Wire("stpm_efct_occr_dtmd", "스톱지정가효력발생상세시각")] = None


class PensionInquireDailyCcld(Endpoint[list[PensionOrder]]):
    """퇴직연금 미체결내역. The orders of a pension account (product 29), on all exchanges; the old TR id knows KRX only."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/pension/inquire-daily-ccld",
        page="v1_국내주식-033",
        title="퇴직연금 미체결내역",
        tr_id=TrId(real="TTTC2210R", paper=None, old=TrId(real="TTTC2201R", paper=None)),
        constants={"USER_DVSN_CD": "%%", "INQR_DVSN_3": "00"},
        paging=CtxArea("100", "output"),
    )

    account: SessionAccount = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = Side.ALL
    state: Annotated[PensionFillState, Wire("CCLD_NCCS_DVSN", "체결미체결구분")] = PensionFillState.ALL
