"""선물옵션 주문 [v1_국내선물-001]."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from kis_async.api.domestic_futureoption.trading.order_terms import UNPRICED, DerivativeOrderKind, TradingSession
from kis_async.wire import Effect, Endpoint, Local, OrderNo, Row, SessionAccount, Side, Ticker, Time, TrId, TrTable, Wire, post
from kis_async.wire.errors import InvalidRequest


def refuse_bool(value: object) -> object:
    """True is no quantity. Raises ValueError."""
    if isinstance(value, bool):
        raise ValueError("a quantity is a number of contracts")  # noqa: TRY004  (pydantic reads ValueErrors)
    return value


class OrderReceipt(Row):
    """What KIS gave an order that it took: taken, not filled. `ordered_at` is in Asia/Seoul.

    KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    order_no: Annotated[OrderNo, Wire("ODNO", "주문번호")]
    # The sample's list says KRX_FWDG_ORD_ORGNO; the page and the answers say ORD_GNO_BRNO.
    branch: Annotated[str | None, Wire("ORD_GNO_BRNO", "주문채번지점번호", also="KRX_FWDG_ORD_ORGNO")] = None
    ordered_at: Annotated[Time, Wire("ORD_TMD", "주문시각")] = None
    name: Annotated[str | None, Wire("ITEM_NAME", "종목명")] = None
    trade_kind: Annotated[str | None, Wire("TRAD_DVSN_NAME", "매매구분명")] = None
    account_name: Annotated[str | None, Wire("ACNT_NAME", "계좌명")] = None


class Order(Endpoint[OrderReceipt]):
    """선물옵션 주문. Buy or sell futures or options, in the day or the night session.

    `price` in points (won for stock futures), below zero for some spreads, none for kinds the market prices. The paper
    host has no night session. Raises OrderRejected, MarketClosed, or OutcomeUnknown when the order may or may not exist.
    """

    spec = post(
        "/uapi/domestic-futureoption/v1/trading/order",
        page="v1_국내선물-001",
        title="선물옵션 주문",
        effect=Effect.ORDER,
        tr_id=TrTable(
            "session",
            {
                TradingSession.DAY: TrId(real="TTTO1101U", paper="VTTO1101U"),
                TradingSession.NIGHT: TrId(real="STTN1101U", paper=None, old=TrId(real="JTCE1001U", paper="VTCE1001U")),
            },
        ),
        # ORD_DVSN_CD says what NMPR_TYPE_CD and KRX_NMPR_CNDT_CD would; KIS takes them blank beside it.
        constants={"ORD_PRCS_DVSN_CD": "02", "NMPR_TYPE_CD": "", "KRX_NMPR_CNDT_CD": "", "FUOP_ITEM_DVSN_CD": ""},
    )

    account: SessionAccount = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")]
    symbol: Annotated[Ticker, Wire("SHTN_PDNO", "단축상품번호")]
    quantity: Annotated[int, BeforeValidator(refuse_bool), Field(gt=0), Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal | None, Wire("UNIT_PRICE", "주문가격1", unless_given=("0", "0"))] = None
    kind: Annotated[DerivativeOrderKind, Wire("ORD_DVSN_CD", "주문구분코드")] = DerivativeOrderKind.LIMIT
    session: Annotated[TradingSession, Local("주간/야간")] = TradingSession.DAY
    phone: Annotated[str | None, Wire("CTAC_TLNO", "연락전화번호")] = None

    @model_validator(mode="after")
    def _price_fits_kind(self) -> "Order":
        if self.side is Side.ALL:
            raise InvalidRequest("An order is BUY or SELL.")
        if self.kind in UNPRICED and self.price:
            raise InvalidRequest(f"A {self.kind.name} order takes no price; the market sets it.")
        if self.kind.known and self.kind not in UNPRICED and self.price is None:
            raise InvalidRequest(f"A {self.kind.name} order needs a price.")
        return self
