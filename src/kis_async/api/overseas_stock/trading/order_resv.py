"""해외주식 예약주문접수 [v1_해외주식-002]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field, model_validator

from kis_async.api.overseas_stock.trading.exchange import AMERICAN, VIETNAMESE, ShareQuantity
from kis_async.api.overseas_stock.trading.order import WORKED, AlgoSpan, OverseasOrderKind, check_kind
from kis_async.wire import (
    Date,
    DateArgument,
    Effect,
    Endpoint,
    OrderNo,
    OverseasExchange,
    OverseasSymbol,
    ProductType,
    Revision,
    Row,
    SessionAccount,
    Side,
    TrId,
    TrTable,
    Wire,
    post,
)
from kis_async.wire.errors import InvalidRequest

ASIAN: Final = (
    OverseasExchange.HONG_KONG,
    OverseasExchange.SHANGHAI,
    OverseasExchange.SHENZHEN,
    OverseasExchange.TOKYO,
    *VIETNAMESE,
)
"""Exchanges in Asia, whose reservations KIS keeps apart from those of the US."""

_PRODUCT_OF: Final[Mapping[OverseasExchange, ProductType]] = {
    OverseasExchange.HONG_KONG: ProductType.HONG_KONG,
    OverseasExchange.SHANGHAI: ProductType.SHANGHAI_A,
    OverseasExchange.SHENZHEN: ProductType.SHENZHEN_A,
    OverseasExchange.TOKYO: ProductType.TOKYO,
    OverseasExchange.HANOI: ProductType.HANOI,
    OverseasExchange.HO_CHI_MINH: ProductType.HO_CHI_MINH,
}

_MARKETS: Final = (
    (AMERICAN, TrId(real="TTTT3014U", paper="VTTT3014U"), TrId(real="TTTT3016U", paper="VTTT3016U")),
    (ASIAN, TrId(real="TTTS3013U", paper="VTTS3013U"), TrId(real="TTTS3013U", paper="VTTS3013U")),
)


class ReservationReceipt(Row):
    """What KIS gave a reservation that it took or cancelled. `reserved_on` comes for Asia only, in Korean days."""

    # The US has the number in ODNO, which the page labels as a branch; that number is what cancels and lists it.
    reservation_no: Annotated[OrderNo, Wire("OVRS_RSVN_ODNO", "해외예약주문번호", also="ODNO")]
    reserved_on: Annotated[Date, Wire("RSVN_ORD_RCIT_DT", "예약주문접수일자")] = None


class OrderResv(Endpoint[ReservationReceipt]):
    """해외주식 예약주문접수. Reserve an order before the exchange opens; KIS sends it at the open and checks cash and shares then.

    `price` in the exchange's currency a share. In the US `kind` is LIMIT unless given: TWAP, VWAP, or MOO for a SELL (price 0).
    In Asia orders are LIMIT, and a `revision` CANCEL with `reservation_no` and `reserved_on` takes one back (the US has
    OrderResvCcnl). Leave `product_type` out, but for Hong Kong issues in CNY or USD, and `algo_span`, which follows from `kind`.
    Raises OrderRejected, MarketClosed, or OutcomeUnknown when the reservation may or may not exist.
    """

    spec = post(
        "/uapi/overseas-stock/v1/trading/order-resv",
        page="v1_해외주식-002",
        title="해외주식 예약주문접수",
        effect=Effect.ORDER,
        tr_id=TrTable(
            ("side", "exchange"),
            {
                (side, exchange): tr_id
                for exchanges, buy, sell in _MARKETS
                for exchange in exchanges
                for side, tr_id in ((Side.BUY, buy), (Side.SELL, sell))
            },
        ),
        constants={"ORD_SVR_DVSN_CD": "0"},
    )

    account: SessionAccount = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")]
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")]
    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    quantity: Annotated[ShareQuantity, Wire("FT_ORD_QTY", "FT주문수량")]
    price: Annotated[Decimal, Field(ge=0), Wire("FT_ORD_UNPR3", "FT주문단가3")] = Decimal(0)
    kind: Annotated[OverseasOrderKind | None, Wire("ORD_DVSN", "주문구분", omit_none=True)] = None
    algo_span: Annotated[AlgoSpan | None, Wire("ALGO_ORD_TMD_DVSN_CD", "알고리즘주문시간구분코드", omit_none=True)] = None
    revision: Annotated[Revision | None, Wire("RVSE_CNCL_DVSN_CD", "정정취소구분코드", omit_none=True)] = None
    product_type: Annotated[ProductType | None, Wire("PRDT_TYPE_CD", "상품유형코드", omit_none=True)] = None
    reservation_no: Annotated[str | None, Wire("OVRS_RSVN_ODNO", "해외예약주문번호", omit_none=True)] = None
    reserved_on: Annotated[DateArgument | None, Wire("RSVN_ORD_RCIT_DT", "예약주문접수일자", omit_none=True)] = None

    @model_validator(mode="before")
    @classmethod
    def _what_follows(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        given = {name: value for name, value in values.items() if value is not None}
        exchange = OverseasExchange(str(given.get("exchange", "")))
        if exchange in AMERICAN:
            follows: dict[str, object] = {"kind": OverseasOrderKind.LIMIT}
            if given.get("kind") in WORKED:
                follows["algo_span"] = AlgoSpan.UNTIL_CLOSE
            return {**follows, **given}
        if given.get("kind") == OverseasOrderKind.LIMIT:
            del given["kind"]
        return {"revision": Revision.NONE, "product_type": _PRODUCT_OF.get(exchange), **given}

    @model_validator(mode="after")
    def _terms_fit(self) -> "OrderResv":
        if self.side is Side.ALL:
            raise InvalidRequest("An order is BUY or SELL.")
        if self.exchange in AMERICAN:
            self._check_american()
        else:
            self._check_asian()
        return self

    def _check_american(self) -> None:
        if self.revision or self.reservation_no or self.reserved_on or self.product_type:
            raise InvalidRequest("A US reservation has a kind and nothing else to choose.", hint="OrderResvCcnl cancels one.")
        kinds = (OverseasOrderKind.LIMIT, *WORKED, *((OverseasOrderKind.MOO,) if self.side is Side.SELL else ()))
        check_kind(self.kind or OverseasOrderKind.LIMIT, self.price, kinds)
        if (self.kind in WORKED) != (self.algo_span is AlgoSpan.UNTIL_CLOSE):
            raise InvalidRequest("A TWAP or VWAP reservation, and no other, is worked UNTIL_CLOSE.")

    def _check_asian(self) -> None:
        if self.kind or self.algo_span:
            raise InvalidRequest("A reservation in Asia is a LIMIT order.")
        cancels = self.revision is Revision.CANCEL
        if self.revision is Revision.AMEND:
            raise InvalidRequest("A reservation is not amended.", hint="Cancel it, then send another.")
        if cancels != bool(self.reservation_no) or cancels != bool(self.reserved_on):
            raise InvalidRequest("A CANCEL, and nothing else, has reservation_no and reserved_on.")
        if not cancels and not self.price:
            raise InvalidRequest("A LIMIT order needs a price.")
