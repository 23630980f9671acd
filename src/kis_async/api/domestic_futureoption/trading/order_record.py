"""What the order histories of both sessions have in common."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, OriginalOrderNo, ProductType, Row, Side, Time, Wire


class OrderRecord(Row):
    """One order and what became of it. Quantities in contracts, prices in points (won for stock futures), money in won.

    KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    spread: Annotated[bool | None, Wire("sprd_item_yn", "스프레드종목여부")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    trade_kind: Annotated[str | None, Wire("trad_dvsn_name", "매매구분명")] = None
    kind_name: Annotated[str | None, Wire("nmpr_type_name", "호가유형명")] = None
    quantity: Annotated[int | None, Wire("ord_qty", "주문수량")] = None
    # The night session says ord_idx4.
    order_price: Annotated[Decimal | None, Wire("ord_idx", "주문지수", also="ord_idx4")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("avg_idx", "평균지수")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    remaining: Annotated[int | None, Wire("qty", "잔량")] = None
    rejected: Annotated[int | None, Wire("rjct_qty", "거부수량")] = None
    reject_reason_code: Annotated[str | None, Wire("ingr_trad_rjct_rson_cd", "장내매매거부사유코드")] = None
    reject_reason: Annotated[str | None, Wire("ingr_trad_rjct_rson_name", "장내매매거부사유명")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None
    account_name: Annotated[str | None, Wire("csac_name", "종합계좌명")] = None
    staff_no: Annotated[str | None, Wire("ord_stfno", "주문직원번호")] = None
    ip_address: Annotated[str | None, Wire("ord_ip_addr", "주문IP주소")] = None
