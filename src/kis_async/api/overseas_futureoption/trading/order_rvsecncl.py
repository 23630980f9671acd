"""해외선물옵션 정정취소주문 [v1_해외선물-002, 003]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.overseas_futureoption.trading.order import OrderReceipt
from kis_async.wire import DateArgument, Effect, Endpoint, Local, Revision, SessionAccount, TrId, TrTable, Wire, post
from kis_async.wire.errors import InvalidRequest


class OrderRvsecncl(Endpoint[OrderReceipt]):
    """해외선물옵션 정정취소주문. Amend the prices of an order, or cancel it, by the day and the number of its receipt.

    A CANCEL with `to_market` sends a market order once the exchange has confirmed the cancel. The receipt names a new order.
    Raises OrderRejected, MarketClosed, or OutcomeUnknown when it may or may not have happened.
    """

    spec = post(
        "/uapi/overseas-futureoption/v1/trading/order-rvsecncl",
        page="v1_해외선물-002, 003",
        title="해외선물옵션 정정취소주문",
        effect=Effect.ORDER,
        tr_id=TrTable(
            "revision", {Revision.AMEND: TrId(real="OTFM3002U", paper=None), Revision.CANCEL: TrId(real="OTFM3003U", paper=None)}
        ),
        constants={"FM_HDGE_ORD_SCRN_YN": "N"},
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Local("정정취소구분")]
    original_ordered_on: Annotated[DateArgument, Wire("ORGN_ORD_DT", "원주문일자")]
    original_order_no: Annotated[str, Field(pattern=r"^[0-9]{8}$"), Wire("ORGN_ODNO", "원주문번호")]
    price: Annotated[Decimal | None, Wire("FM_LIMIT_ORD_PRIC", "FMLIMIT주문가격")] = None
    stop_price: Annotated[Decimal | None, Wire("FM_STOP_ORD_PRIC", "FMSTOP주문가격")] = None
    close_limit_price: Annotated[Decimal | None, Wire("FM_LQD_LMT_ORD_PRIC", "FM청산LIMIT주문가격")] = None
    close_stop_price: Annotated[Decimal | None, Wire("FM_LQD_STOP_ORD_PRIC", "FM청산STOP주문가격")] = None
    to_market: Annotated[bool, Wire("FM_MKPR_CVSN_YN", "FM시장가전환여부")] = False

    @model_validator(mode="after")
    def _terms_fit(self) -> "OrderRvsecncl":
        prices = (self.price, self.stop_price, self.close_limit_price, self.close_stop_price)
        priced = any(price is not None for price in prices)
        if self.revision is Revision.NONE:
            raise InvalidRequest("revision is AMEND or CANCEL.")
        if self.revision is Revision.AMEND and (self.to_market or not priced):
            raise InvalidRequest("An AMEND needs a new price, and has no to_market.")
        if self.revision is Revision.CANCEL and priced:
            raise InvalidRequest("A CANCEL takes no price.")
        return self
