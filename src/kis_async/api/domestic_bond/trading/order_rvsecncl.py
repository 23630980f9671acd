"""장내채권 정정취소주문 [국내주식-125]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_bond.trading.buy import BondQuantity, BondReceipt
from kis_async.wire import Effect, Endpoint, Revision, SessionAccount, Ticker, TrId, Wire, post
from kis_async.wire.errors import InvalidRequest


class OrderRvsecncl(Endpoint[BondReceipt]):
    """장내채권 정정취소주문. Amend or cancel a bond order that is still open; the answer has an order number of its own.

    Without a `quantity`, which is in 1,000 won of par, it is about all that remains. Raises OrderRejected,
    MarketClosed, or OutcomeUnknown as an order does.
    """

    spec = post(
        "/uapi/domestic-bond/v1/trading/order-rvsecncl",
        page="국내주식-125",
        title="장내채권 정정취소주문",
        effect=Effect.ORDER,
        tr_id=TrId(real="TTTC0953U", paper=None),
        constants={"MGCO_APTM_ODNO": "", "ORD_SVR_DVSN_CD": "0", "CTAC_TLNO": ""},
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Wire("RVSE_CNCL_DVSN_CD", "정정취소구분코드")]
    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
    original_order_no: Annotated[str, Field(min_length=1), Wire("ORGN_ODNO", "원주문번호")]
    quantity: Annotated[BondQuantity | None, Wire("ORD_QTY2", "주문수량2")] = None
    everything: Annotated[bool, Wire("QTY_ALL_ORD_YN", "잔량전부주문여부")] = True
    price: Annotated[Decimal, Field(ge=0), Wire("BOND_ORD_UNPR", "채권주문단가")] = Decimal(0)

    @model_validator(mode="before")
    @classmethod
    def _all_unless_some(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if "everything" in values:
            return values
        return {**values, "everything": values.get("quantity") is None}

    @model_validator(mode="after")
    def _makes_sense(self) -> "OrderRvsecncl":
        if self.everything != (self.quantity is None):
            raise InvalidRequest("Give a quantity, or leave it out for everything that remains.")
        if self.revision is Revision.NONE:
            raise InvalidRequest("A revision is AMEND or CANCEL.")
        if self.revision is Revision.AMEND and not self.price:
            raise InvalidRequest("An amended order needs a price.")
        if self.revision is Revision.CANCEL and self.price:
            raise InvalidRequest("A cancellation takes no price.")
        return self
