"""해외주식 예약주문접수취소 [v1_해외주식-004]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_stock.trading.order_resv import ReservationReceipt
from kis_async.wire import DateArgument, Effect, Endpoint, SessionAccount, TrId, Wire, post


class OrderResvCcnl(Endpoint[ReservationReceipt]):
    """해외주식 예약주문접수취소. Take back a reserved US order; reservations in Asia are cancelled by OrderResv.

    `reservation_no` is that of the receipt, `reserved_on` the Korean day it was made. Raises OrderRejected, or OutcomeUnknown
    when it may or may not have happened.
    """

    spec = post(
        "/uapi/overseas-stock/v1/trading/order-resv-ccnl",
        page="v1_해외주식-004",
        title="해외주식 예약주문접수취소",
        effect=Effect.ORDER,
        tr_id=TrId(real="TTTT3017U", paper="VTTT3017U"),
    )

    account: SessionAccount = None
    # The page's table spells it RSYN_ORD_RCIT_DT; its own example of a request and the sample do not.
    reserved_on: Annotated[DateArgument, Wire("RSVN_ORD_RCIT_DT", "해외주문접수일자")]
    reservation_no: Annotated[str, Field(min_length=1), Wire("OVRS_RSVN_ODNO", "해외예약주문번호")]
