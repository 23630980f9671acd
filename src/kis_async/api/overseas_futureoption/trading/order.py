"""해외선물옵션 주문 [v1_해외선물-001]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_futureoption.contract import OptionCode
from kis_async.api.overseas_futureoption.trading.terms import ContractQuantity, DerivativeOrderKind, HedgeExits, TimeInForce
from kis_async.wire import Date, DateArgument, Effect, Endpoint, OrderNo, Row, SessionAccount, Side, TrId, Wire, post
from kis_async.wire.errors import InvalidRequest


class OrderReceipt(Row):
    """What KIS gave an order that it took: taken, not filled. `ordered_on` is the exchange's day.

    To amend or cancel, KIS wants both as they are, zeros of `order_no` included.
    """

    order_no: Annotated[OrderNo, Wire("ODNO", "주문번호")]
    ordered_on: Annotated[Date, Wire("ORD_DT", "주문일자")] = None


class Order(Endpoint[OrderReceipt]):
    """해외선물옵션 주문. Buy or sell one overseas future or option.

    `price` and `stop_price` in points of the contract, as its kind needs them. `time_in_force` is DAY, for a MARKET order MARKET,
    unless given. What begins with `close` is for hedge accounts, which name the fill they close and its exits; `exits` follows
    from them. Raises OrderRejected, MarketClosed, or OutcomeUnknown when the order may or may not exist.
    """

    spec = post(
        "/uapi/overseas-futureoption/v1/trading/order",
        page="v1_해외선물-001",
        title="해외선물옵션 주문",
        effect=Effect.ORDER,
        tr_id=TrId(real="OTFM3001U", paper=None),
        constants={"FM_HDGE_ORD_SCRN_YN": "N"},
    )

    account: SessionAccount = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")]
    symbol: Annotated[OptionCode, Wire("OVRS_FUTR_FX_PDNO", "해외선물FX상품번호")]
    quantity: Annotated[ContractQuantity, Wire("FM_ORD_QTY", "FM주문수량")]
    price: Annotated[Decimal | None, Wire("FM_LIMIT_ORD_PRIC", "FMLIMIT주문가격")] = None
    kind: Annotated[DerivativeOrderKind, Wire("PRIC_DVSN_CD", "가격구분코드")] = DerivativeOrderKind.LIMIT
    stop_price: Annotated[Decimal | None, Wire("FM_STOP_ORD_PRIC", "FMSTOP주문가격")] = None
    time_in_force: Annotated[TimeInForce, Wire("CCLD_CNDT_CD", "체결조건코드")] = TimeInForce.DAY
    exercise_reserved: Annotated[bool, Wire("ECIS_RSVN_ORD_YN", "행사예약주문여부")] = False
    close_filled_on: Annotated[DateArgument | None, Wire("FM_LQD_USTL_CCLD_DT", "FM청산미결제체결일자")] = None
    close_fill_no: Annotated[str | None, Wire("FM_LQD_USTL_CCNO", "FM청산미결제체결번호")] = None
    close_limit_price: Annotated[Decimal | None, Wire("FM_LQD_LMT_ORD_PRIC", "FM청산LIMIT주문가격")] = None
    close_stop_price: Annotated[Decimal | None, Wire("FM_LQD_STOP_ORD_PRIC", "FM청산STOP주문가격")] = None
    exits: Annotated[HedgeExits, Wire("CPLX_ORD_DVSN_CD", "복합주문구분코드")] = HedgeExits.NONE

    @model_validator(mode="before")
    @classmethod
    def _what_follows(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        market = values.get("kind") == DerivativeOrderKind.MARKET
        exits = sum(values.get(name) is not None for name in ("close_limit_price", "close_stop_price"))
        return {
            "time_in_force": TimeInForce.MARKET if market else TimeInForce.DAY,
            "exits": (HedgeExits.NONE, HedgeExits.LIMIT_OR_STOP, HedgeExits.LIMIT_AND_STOP)[exits],
            **values,
        }

    @model_validator(mode="after")
    def _terms_fit(self) -> "Order":
        if self.side is Side.ALL:
            raise InvalidRequest("An order is BUY or SELL.")
        if (self.close_filled_on is None) != (self.close_fill_no is None):
            raise InvalidRequest("close_filled_on and close_fill_no go together.")
        if not self.kind.known or self.exits is not HedgeExits.NONE:
            return self
        limited = self.kind in (DerivativeOrderKind.LIMIT, DerivativeOrderKind.STOP_LIMIT)
        stopped = self.kind in (DerivativeOrderKind.STOP, DerivativeOrderKind.STOP_LIMIT)
        if limited != (self.price is not None):
            raise InvalidRequest("A LIMIT or STOP_LIMIT order, and no other, needs a price.")
        if stopped != (self.stop_price is not None):
            raise InvalidRequest("A STOP or STOP_LIMIT order, and no other, needs a stop_price.")
        return self
