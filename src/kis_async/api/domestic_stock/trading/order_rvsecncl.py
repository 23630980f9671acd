"""주식주문(정정취소) [v1_국내주식-003]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.trading.order_cash import OrderReceipt, Shares, check_price, check_venue
from kis_async.wire import Effect, Endpoint, Exchange, OrderKind, Revision, SessionAccount, TrId, Wire, post
from kis_async.wire.errors import InvalidRequest


class OrderRvsecncl(Endpoint[OrderReceipt]):
    """주식주문(정정취소). Amend or cancel an order that is still open; the answer has an order number of its own.

    `branch` and `original_order_no` are the original's, from its receipt or the list of open orders. Without a
    `quantity` it is about all that remains. Raises OrderRejected, MarketClosed, or OutcomeUnknown as an order does.
    """

    spec = post(
        "/uapi/domestic-stock/v1/trading/order-rvsecncl",
        page="v1_국내주식-003",
        title="주식주문(정정취소)",
        effect=Effect.ORDER,
        tr_id=TrId(real="TTTC0013U", paper="VTTC0013U", old=TrId(real="TTTC0803U", paper="VTTC0803U")),
        old_omits=("EXCG_ID_DVSN_CD", "CNDT_PRIC"),
        on_paper={"exchange": (Exchange.KRX,)},
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Wire("RVSE_CNCL_DVSN_CD", "정정취소구분코드")]
    branch: Annotated[str, Field(min_length=1), Wire("KRX_FWDG_ORD_ORGNO", "한국거래소전송주문조직번호")]
    original_order_no: Annotated[str, Field(min_length=1), Wire("ORGN_ODNO", "원주문번호")]
    quantity: Annotated[Shares | None, Wire("ORD_QTY", "주문수량", unless_given=("0", "0"))] = None
    everything: Annotated[bool, Wire("QTY_ALL_ORD_YN", "잔량전부주문여부")] = True
    price: Annotated[Decimal, Field(ge=0), Wire("ORD_UNPR", "주문단가")] = Decimal(0)
    kind: Annotated[OrderKind, Wire("ORD_DVSN", "주문구분")] = OrderKind.LIMIT
    exchange: Annotated[Exchange, Wire("EXCG_ID_DVSN_CD", "거래소ID구분코드")] = Exchange.KRX
    stop_price: Annotated[Decimal | None, Field(gt=0), Wire("CNDT_PRIC", "조건가격", omit_none=True)] = None

    @model_validator(mode="before")
    @classmethod
    def _all_unless_some(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if "everything" in values:
            return values
        return {**values, "everything": values.get("quantity") is None}

    @model_validator(mode="after")
    def _makes_sense(self) -> "OrderRvsecncl":
        check_venue(self.kind, self.exchange)
        if self.everything != (self.quantity is None):
            raise InvalidRequest("Give a quantity, or leave it out for everything that remains.")
        if self.revision is Revision.NONE:
            raise InvalidRequest("A revision is AMEND or CANCEL.")
        if self.revision is Revision.AMEND:
            check_price(self.kind, self.price, self.stop_price)
        elif self.price or self.stop_price is not None:
            raise InvalidRequest("A cancellation takes no price.")
        return self
