"""장내채권 매수주문 [국내주식-124]."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field

from kis_async.wire import Effect, Endpoint, OrderNo, Row, SessionAccount, Ticker, Time, TrId, Wire, post


def _refuse_bool(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a quantity is a number")  # noqa: TRY004  (pydantic reads ValueErrors)
    return value


BondQuantity = Annotated[int, BeforeValidator(_refuse_bool), Field(gt=0)]
"""How much of a bond an order is about, in 1,000 won of par. KIS asks for tens, but in the small-lot market."""


class BondReceipt(Row):
    """What KIS gave an order that it took: taken, not filled. `ordered_at` is in Asia/Seoul."""

    order_no: Annotated[OrderNo, Wire("ODNO", "주문번호")]
    branch: Annotated[str | None, Wire("KRX_FWDG_ORD_ORGNO", "한국거래소전송주문조직번호")] = None
    ordered_at: Annotated[Time, Wire("ORD_TMD", "주문시각")] = None


class Buy(Endpoint[BondReceipt]):
    """장내채권 매수주문. Buy a listed bond at a price, in won for 10,000 won of par.

    `quantity` in 1,000 won of par. Raises OrderRejected, MarketClosed, or OutcomeUnknown when the order may or may
    not exist.
    """

    spec = post(
        "/uapi/domestic-bond/v1/trading/buy",
        page="국내주식-124",
        title="장내채권 매수주문",
        effect=Effect.ORDER,
        tr_id=TrId(real="TTTC0952U", paper=None),
        constants={"IDCR_STFNO": "", "MGCO_APTM_ODNO": "", "ORD_SVR_DVSN_CD": "0", "CTAC_TLNO": ""},
    )

    account: SessionAccount = None
    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
    quantity: Annotated[BondQuantity, Wire("ORD_QTY2", "주문수량2")]
    price: Annotated[Decimal, Field(gt=0), Wire("BOND_ORD_UNPR", "채권주문단가")]
    small_lot: Annotated[bool, Wire("SAMT_MKET_PTCI_YN", "소액시장참여여부")] = False
    retail: Annotated[bool, Wire("BOND_RTL_MKET_YN", "채권소매시장여부")] = False
