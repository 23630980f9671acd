"""선물옵션 정정취소주문 [v1_국내선물-002]."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from kis_async.api.domestic_futureoption.trading.order import OrderReceipt, refuse_bool
from kis_async.api.domestic_futureoption.trading.order_terms import UNPRICED, DerivativeOrderKind, TradingSession
from kis_async.wire import Code, Effect, Endpoint, Local, OriginalOrderNo, Revision, SessionAccount, TrId, TrTable, Wire, post
from kis_async.wire.errors import InvalidRequest


class NightInstrument(Code):
    """What the order of a night session is for (FUOP_ITEM_DVSN_CD); the day session leaves it blank."""

    FUTURES = "01"
    CALL = "02"
    PUT = "03"
    SPREAD = "04"


class RevisionReceipt(OrderReceipt):
    """What KIS gave an amendment or a cancellation that it took. It has an order number of its own."""

    original_order_no: Annotated[OriginalOrderNo, Wire("ORGN_ODNO", "원주문번호")] = None


class OrderRvsecncl(Endpoint[RevisionReceipt]):
    """선물옵션 정정취소주문. Amend or cancel an order that is still open.

    `whole` with a quantity of 0 means all that is left, which the day session of the real host understands. The paper host and
    the night session want the quantity, and the night session takes the whole order only. An amendment needs its price, as an
    order does. Raises OrderRejected, MarketClosed, or OutcomeUnknown when it may or may not have come about.
    """

    spec = post(
        "/uapi/domestic-futureoption/v1/trading/order-rvsecncl",
        page="v1_국내선물-002",
        title="선물옵션 정정취소주문",
        effect=Effect.ORDER,
        tr_id=TrTable(
            "session",
            {
                TradingSession.DAY: TrId(real="TTTO1103U", paper="VTTO1103U"),
                # KIS's sample says TTTN1103U; its page says STTN1103U, as the order beside it says STTN1101U.
                TradingSession.NIGHT: TrId(real="STTN1103U", paper=None, old=TrId(real="JTCE1002U", paper="VTCE1002U")),
            },
        ),
        # ORD_DVSN_CD says what NMPR_TYPE_CD and KRX_NMPR_CNDT_CD would; KIS's own example leaves them blank beside it.
        constants={"ORD_PRCS_DVSN_CD": "02", "NMPR_TYPE_CD": "", "KRX_NMPR_CNDT_CD": ""},
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Wire("RVSE_CNCL_DVSN_CD", "정정취소구분코드")]
    original_order_no: Annotated[str, Field(min_length=1), Wire("ORGN_ODNO", "원주문번호")]
    quantity: Annotated[int, BeforeValidator(refuse_bool), Field(ge=0), Wire("ORD_QTY", "주문수량")] = 0
    whole: Annotated[bool, Wire("RMN_QTY_YN", "잔여수량여부")] = True
    price: Annotated[Decimal | None, Wire("UNIT_PRICE", "주문가격1", unless_given=("0", "0"))] = None
    kind: Annotated[DerivativeOrderKind, Wire("ORD_DVSN_CD", "주문구분코드")] = DerivativeOrderKind.LIMIT
    session: Annotated[TradingSession, Local("주간/야간")] = TradingSession.DAY
    instrument: Annotated[NightInstrument | None, Wire("FUOP_ITEM_DVSN_CD", "선물옵션종목구분코드")] = None

    @model_validator(mode="after")
    def _parts_fit(self) -> "OrderRvsecncl":
        if self.revision is Revision.NONE:
            raise InvalidRequest("A revision is AMEND or CANCEL.")
        if not self.whole and not self.quantity:
            raise InvalidRequest("Part of an order needs a quantity.")
        if self.session is TradingSession.NIGHT and not (self.whole and self.quantity):
            raise InvalidRequest("The night session takes the whole order only, and wants the quantity that is left.")
        if self.revision is Revision.CANCEL:
            if self.price or self.kind is not DerivativeOrderKind.LIMIT:
                raise InvalidRequest("A cancellation takes no price and no kind.")
            return self
        if self.kind in UNPRICED and self.price:
            raise InvalidRequest(f"A {self.kind.name} order takes no price; the market sets it.")
        if self.kind.known and self.kind not in UNPRICED and self.price is None:
            raise InvalidRequest(f"A {self.kind.name} order needs a price.")
        return self
