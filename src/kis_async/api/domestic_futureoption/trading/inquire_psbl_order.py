"""선물옵션 주문가능 [v1_국내선물-005]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_futureoption.trading.order_terms import DerivativeOrderKind
from kis_async.wire import Endpoint, Row, SessionAccount, Side, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class Orderable(Row):
    """How many contracts an account may order; `closable` would close what it holds. `base_index` in points."""

    orderable: Annotated[int | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    most_orderable: Annotated[int | None, Wire("tot_psbl_qty", "총가능수량")] = None
    closable: Annotated[int | None, Wire("lqd_psbl_qty1", "청산가능수량1")] = None
    base_index: Annotated[Decimal | None, Wire("bass_idx", "기준지수")] = None


class InquirePsblOrder(Endpoint[Orderable]):
    """선물옵션 주문가능. How many contracts the account can buy or sell in the day session.

    At `price` if one is given, else at the market.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-psbl-order",
        page="v1_국내선물-005",
        title="선물옵션 주문가능",
        tr_id=TrId(real="TTTO5105R", paper="VTTO5105R"),
    )

    account: SessionAccount = None
    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")]
    price: Annotated[Decimal | None, Wire("UNIT_PRICE", "주문가격1", unless_given=("0", "0"))] = None
    kind: Annotated[DerivativeOrderKind, Wire("ORD_DVSN_CD", "주문구분코드")] = DerivativeOrderKind.MARKET

    @model_validator(mode="before")
    @classmethod
    def _kind_by_price(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("price") is None or values.get("kind") is not None:
            return values
        return {**values, "kind": DerivativeOrderKind.LIMIT}

    @model_validator(mode="after")
    def _side_is_one(self) -> "InquirePsblOrder":
        if self.side is Side.ALL:
            raise InvalidRequest("side is BUY or SELL.")
        return self
