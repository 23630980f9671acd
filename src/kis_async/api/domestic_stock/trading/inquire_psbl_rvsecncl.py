"""주식정정취소가능주문조회 [v1_국내주식-004]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, CtxArea, Endpoint, Exchange, OrderKind, OriginalOrderNo, Row, SessionAccount, Side, Time, TrId, Wire, get


class OpenOrderSorting(Code):
    """By order or by issue (INQR_DVSN_1)."""

    BY_ORDER = "0"
    BY_ISSUE = "1"


class OpenOrderSide(Code):
    """Whose open orders are asked for, sellers' or buyers' (INQR_DVSN_2)."""

    ALL = "0"
    SELL = "1"
    BUY = "2"


class OpenOrder(Row):
    """One order that can still be amended or cancelled. Prices and money in won, quantities in shares.

    `amendable` is what remains open. KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    kind: Annotated[OrderKind | None, Wire("ord_dvsn_cd", "주문구분코드")] = None
    kind_name: Annotated[str | None, Wire("ord_dvsn_name", "주문구분명")] = None
    revision_name: Annotated[str | None, Wire("rvse_cncl_dvsn_name", "정정취소구분명")] = None
    quantity: Annotated[int | None, Wire("ord_qty", "주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("ord_unpr", "주문단가")] = None
    amendable: Annotated[int | None, Wire("psbl_qty", "가능수량")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    stop_price: Annotated[Decimal | None, Wire("stpm_cndt_pric", "스톱지정가조건가격")] = None
    stop_triggered: Annotated[bool | None, Wire("stpm_efct_occr_yn", "스톱지정가효력발생여부")] = None
    exchange: Annotated[Exchange | None, Wire("excg_id_dvsn_cd", "거래소ID구분코드")] = None
    exchange_name: Annotated[str | None, Wire("excg_id_dvsn_name", "거래소ID구분명")] = None
    exchange_code: Annotated[str | None, Wire("excg_dvsn_cd", "거래소구분코드")] = None
    manager_order_no: Annotated[str | None, Wire("mgco_aptm_odno", "운용사지정주문번호")] = None


class InquirePsblRvsecncl(Endpoint[list[OpenOrder]]):
    """주식정정취소가능주문조회. The open orders of today, 50 a page. An order that is not among them is finished."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-psbl-rvsecncl",
        page="v1_국내주식-004",
        title="주식정정취소가능주문조회",
        tr_id=TrId(real="TTTC0084R", paper=None, old=TrId(real="TTTC8036R", paper=None)),
        paging=CtxArea("100", "output"),
    )

    account: SessionAccount = None
    side: Annotated[OpenOrderSide, Wire("INQR_DVSN_2", "조회구분2")] = OpenOrderSide.ALL
    sorting: Annotated[OpenOrderSorting, Wire("INQR_DVSN_1", "조회구분1")] = OpenOrderSorting.BY_ORDER
