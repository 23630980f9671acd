"""해외주식 주문 [v1_해외주식-001]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from kis_async.api.overseas_stock.trading.exchange import AMERICAN, VIETNAMESE, ShareQuantity
from kis_async.wire import (
    Code,
    Effect,
    Endpoint,
    Local,
    OrderNo,
    OverseasExchange,
    OverseasSymbol,
    Row,
    SessionAccount,
    Side,
    Time,
    TimeArgument,
    TrId,
    TrTable,
    Wire,
    post,
)
from kis_async.wire.errors import InvalidRequest


class OverseasOrderKind(Code):
    """How an overseas order is priced (ORD_DVSN). There is no plain market order.

    LOO and MOO take part in the opening auction, LOC and MOC in the closing one; TWAP and VWAP are worked in parts.
    """

    LIMIT = "00"
    MOO = "31"
    LOO = "32"
    MOC = "33"
    LOC = "34"
    TWAP = "35"
    VWAP = "36"
    ODD_LOT = "50"


class AlgoSpan(Code):
    """Until when a TWAP or VWAP order is worked (ALGO_ORD_TMD_DVSN_CD)."""

    GIVEN = "00"
    UNTIL_CLOSE = "02"


AUCTION_PRICED: Final = (OverseasOrderKind.MOO, OverseasOrderKind.MOC)
"""Kinds whose price the auction sets; KIS wants "0" there."""

WORKED: Final = (OverseasOrderKind.TWAP, OverseasOrderKind.VWAP)
"""Kinds that KIS splits and sends over time. They cannot be amended."""

# Exchanges, the TR id of a buy, the TR id of a sale. On paper a US sale is VTTT1001U, not V and the real id as elsewhere.
_MARKETS: Final = (
    (AMERICAN, TrId(real="TTTT1002U", paper="VTTT1002U"), TrId(real="TTTT1006U", paper="VTTT1001U")),
    ((OverseasExchange.HONG_KONG,), TrId(real="TTTS1002U", paper="VTTS1002U"), TrId(real="TTTS1001U", paper="VTTS1001U")),
    ((OverseasExchange.SHANGHAI,), TrId(real="TTTS0202U", paper="VTTS0202U"), TrId(real="TTTS1005U", paper="VTTS1005U")),
    ((OverseasExchange.SHENZHEN,), TrId(real="TTTS0305U", paper="VTTS0305U"), TrId(real="TTTS0304U", paper="VTTS0304U")),
    ((OverseasExchange.TOKYO,), TrId(real="TTTS0308U", paper="VTTS0308U"), TrId(real="TTTS0307U", paper="VTTS0307U")),
    (VIETNAMESE, TrId(real="TTTS0311U", paper="VTTS0311U"), TrId(real="TTTS0310U", paper="VTTS0310U")),
)


class OrderReceipt(Row):
    """What KIS gave an overseas order that it took: taken, not filled. `ordered_at` is in Asia/Seoul.

    KIS pads `order_no` differently from answer to answer; compare two as numbers.
    """

    order_no: Annotated[OrderNo, Wire("ODNO", "주문번호")]
    branch: Annotated[str | None, Wire("KRX_FWDG_ORD_ORGNO", "한국거래소전송주문조직번호")] = None
    ordered_at: Annotated[Time, Wire("ORD_TMD", "주문시각")] = None


def kinds_of(side: Side, exchange: OverseasExchange) -> tuple[OverseasOrderKind, ...]:
    """The kinds of order an exchange takes on one side."""
    if exchange in AMERICAN:
        limits = (OverseasOrderKind.LIMIT, OverseasOrderKind.LOO, OverseasOrderKind.LOC, *WORKED)
        return (*limits, *AUCTION_PRICED) if side is Side.SELL else limits
    if exchange is OverseasExchange.HONG_KONG and side is Side.SELL:
        return (OverseasOrderKind.LIMIT, OverseasOrderKind.ODD_LOT)
    return (OverseasOrderKind.LIMIT,)


def check_kind(kind: OverseasOrderKind, price: Decimal, known: tuple[OverseasOrderKind, ...]) -> None:
    """Raise InvalidRequest for a kind that is not taken there, or a price that does not fit it."""
    if not kind.known:
        return
    if kind not in known:
        raise InvalidRequest(f"{kind.name} is not taken there on this side; it takes {', '.join(item.name for item in known)}.")
    if kind in AUCTION_PRICED and price:
        raise InvalidRequest(f"A {kind.name} order takes no price; the auction sets it.")
    if kind not in AUCTION_PRICED and not price:
        raise InvalidRequest(f"A {kind.name} order needs a price.")


class Order(Endpoint[OrderReceipt]):
    """해외주식 주문. Buy or sell one overseas stock in its exchange's hours; the US day market has DaytimeOrder.

    `price` in the exchange's currency a share, 0 for MOO and MOC. `start_time` and `end_time` (Asia/Seoul) bound a TWAP or
    VWAP order, which else is worked until the close. `sell_type` and `algo_span` follow from the rest; leave them out.
    Raises OrderRejected, MarketClosed, or OutcomeUnknown when the order may or may not exist.
    """

    spec = post(
        "/uapi/overseas-stock/v1/trading/order",
        page="v1_해외주식-001",
        title="해외주식 주문",
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
        constants={"CTAC_TLNO": "", "MGCO_APTM_ODNO": "", "ORD_SVR_DVSN_CD": "0"},
        on_paper={"kind": (OverseasOrderKind.LIMIT,)},
    )

    account: SessionAccount = None
    side: Annotated[Side, Local("매도매수구분")]
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")]
    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    quantity: Annotated[ShareQuantity, Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal, Field(ge=0), Wire("OVRS_ORD_UNPR", "해외주문단가")] = Decimal(0)
    kind: Annotated[OverseasOrderKind, Wire("ORD_DVSN", "주문구분")] = OverseasOrderKind.LIMIT
    # The page says YYMMDD of these two, which it calls times: HHMMSS.
    start_time: Annotated[TimeArgument | None, Wire("START_TIME", "시작시간", omit_none=True)] = None
    end_time: Annotated[TimeArgument | None, Wire("END_TIME", "종료시간", omit_none=True)] = None
    algo_span: Annotated[AlgoSpan | None, Wire("ALGO_ORD_TMD_DVSN_CD", "알고리즘주문시간구분코드", omit_none=True)] = None
    # KIS wants "00" with every sale and nothing with a buy.
    sell_type: Annotated[Literal["00"] | None, Wire("SLL_TYPE", "판매유형")] = None

    @model_validator(mode="before")
    @classmethod
    def _what_follows(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        follows: dict[str, object] = {}
        if values.get("side") == Side.SELL:
            follows["sell_type"] = "00"
        if values.get("kind") in WORKED:
            follows["algo_span"] = AlgoSpan.GIVEN if values.get("start_time") is not None else AlgoSpan.UNTIL_CLOSE
        return {**follows, **values}

    @model_validator(mode="after")
    def _terms_fit(self) -> "Order":
        if self.side is Side.ALL:
            raise InvalidRequest("An order is BUY or SELL.")
        check_kind(self.kind, self.price, kinds_of(self.side, self.exchange))
        if (self.side is Side.SELL) != (self.sell_type is not None):
            raise InvalidRequest("A SELL, and no BUY, has a sell_type.")
        if (self.start_time is None) != (self.end_time is None):
            raise InvalidRequest("start_time and end_time go together.")
        if (self.algo_span is AlgoSpan.GIVEN) != (self.start_time is not None):
            raise InvalidRequest("A TWAP or VWAP order with algo_span GIVEN, and no other, has start_time and end_time.")
        if (self.kind in WORKED) != (self.algo_span is not None) and self.kind.known:
            raise InvalidRequest("A TWAP or VWAP order, and no other, has an algo_span.")
        return self
