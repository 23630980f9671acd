"""채권정정취소가능주문조회 [국내주식-126]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import CtxArea, DateArgument, Endpoint, OriginalOrderNo, Row, SessionAccount, Side, Time, TrId, Wire, get


class OpenBondOrder(Row):
    """One bond order that can still be amended or cancelled. Prices in won for 10,000 won of par, quantities in 1,000.

    `amendable` is what remains open.
    """

    ordered_at: Annotated[Time, Wire("ord_tmd", "주문시각")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    original_order_no: Annotated[OriginalOrderNo, Wire("orgn_odno", "원주문번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    short_name: Annotated[str | None, Wire("prdt_abrv_name", "상품약어명")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    kind_code: Annotated[str | None, Wire("ord_dvsn_cd", "주문구분코드")] = None
    revision_name: Annotated[str | None, Wire("rvse_cncl_dvsn_name", "정정취소구분명")] = None
    quantity: Annotated[int | None, Wire("ord_qty", "주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("bond_ord_unpr", "채권주문단가")] = None
    amendable: Annotated[int | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    filled: Annotated[int | None, Wire("tot_ccld_qty", "총체결수량")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    small_lot: Annotated[bool | None, Wire("samt_mket_ptci_yn", "소액시장참여여부")] = None
    manager_order_no: Annotated[str | None, Wire("mgco_aptm_odno", "운용사지정주문번호")] = None


class InquirePsblRvsecncl(Endpoint[list[OpenBondOrder]]):
    """채권정정취소가능주문조회. The bond orders that are open, of one day or by one number if given."""

    spec = get(
        "/uapi/domestic-bond/v1/trading/inquire-psbl-rvsecncl",
        page="국내주식-126",
        title="채권정정취소가능주문조회",
        tr_id=TrId(real="CTSC8035R", paper=None),
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    ordered_on: Annotated[DateArgument | None, Wire("ORD_DT", "주문일자")] = None
    order_no: Annotated[str | None, Wire("ODNO", "주문번호")] = None
