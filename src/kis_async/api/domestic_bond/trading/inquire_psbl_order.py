"""장내채권 매수가능조회 [국내주식-199]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import Endpoint, Row, SessionAccount, Ticker, TrId, Wire, get


class BondBuyable(Row):
    """What of one bond an account can buy. Money in won, `order_price` for 10,000 won of par, `buyable_quantity` in 1,000."""

    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_cash", "주문가능현금")] = None
    buyable_substitute: Annotated[Decimal | None, Wire("ord_psbl_sbst", "주문가능대용")] = None
    reusable_cash: Annotated[Decimal | None, Wire("ruse_psbl_amt", "재사용가능금액")] = None
    cma_value: Annotated[Decimal | None, Wire("cma_evlu_amt", "CMA평가금액")] = None
    order_price: Annotated[Decimal | None, Wire("bond_ord_unpr2", "채권주문단가2")] = None
    buyable_value: Annotated[Decimal | None, Wire("buy_psbl_amt", "매수가능금액")] = None
    buyable_quantity: Annotated[int | None, Wire("buy_psbl_qty", "매수가능수량")] = None


class InquirePsblOrder(Endpoint[BondBuyable]):
    """장내채권 매수가능조회. How much of one listed bond the account can buy at a price."""

    spec = get(
        "/uapi/domestic-bond/v1/trading/inquire-psbl-order",
        page="국내주식-199",
        title="장내채권 매수가능조회",
        tr_id=TrId(real="TTTC8910R", paper=None),
    )

    account: SessionAccount = None
    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
    price: Annotated[Decimal, Field(gt=0), Wire("BOND_ORD_UNPR", "채권주문단가")]
    small_lot: Annotated[bool, Wire("SAMT_MKET_PTCI_YN", "소액시장참여여부")] = False
