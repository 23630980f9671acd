"""해외주식 정정취소주문 [v1_해외주식-003]."""

from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field, model_validator

from kis_async.api.overseas_stock.trading.exchange import AMERICAN, VIETNAMESE, ShareQuantity
from kis_async.api.overseas_stock.trading.order import OrderReceipt
from kis_async.wire import Effect, Endpoint, OverseasExchange, OverseasSymbol, Revision, SessionAccount, TrId, TrTable, Wire, post
from kis_async.wire.errors import InvalidRequest

# KIS's sample sends the US id everywhere; its page has one for each market.
_MARKETS: Final = (
    (AMERICAN, TrId(real="TTTT1004U", paper="VTTT1004U")),
    ((OverseasExchange.HONG_KONG,), TrId(real="TTTS1003U", paper="VTTS1003U")),
    ((OverseasExchange.SHANGHAI,), TrId(real="TTTS0302U", paper="VTTS0302U")),
    ((OverseasExchange.SHENZHEN,), TrId(real="TTTS0306U", paper="VTTS0306U")),
    ((OverseasExchange.TOKYO,), TrId(real="TTTS0309U", paper="VTTS0309U")),
    (VIETNAMESE, TrId(real="TTTS0312U", paper="VTTS0312U")),
)

CANCEL_ONLY: Final = (OverseasExchange.SHANGHAI, OverseasExchange.SHENZHEN, *VIETNAMESE)
"""Exchanges whose orders KIS cancels but does not amend."""


def check_revision(revision: Revision, price: Decimal) -> None:
    """Raise InvalidRequest for what neither amends nor cancels, or a price that does not fit."""
    if revision is Revision.NONE:
        raise InvalidRequest("revision is AMEND or CANCEL.")
    if revision is Revision.AMEND and not price:
        raise InvalidRequest("An AMEND needs the new price.")
    if revision is Revision.CANCEL and price:
        raise InvalidRequest("A CANCEL takes no price.")


class OrderRvsecncl(Endpoint[OrderReceipt]):
    """해외주식 정정취소주문. Amend or cancel an overseas order by the number of its receipt.

    The receipt names a new order. Shanghai, Shenzhen and Vietnam only cancel; TWAP and VWAP orders are not amended either.
    Raises OrderRejected, MarketClosed, or OutcomeUnknown when it may or may not have happened.
    """

    spec = post(
        "/uapi/overseas-stock/v1/trading/order-rvsecncl",
        page="v1_해외주식-003",
        title="해외주식 정정취소주문",
        effect=Effect.ORDER,
        tr_id=TrTable("exchange", {exchange: tr_id for exchanges, tr_id in _MARKETS for exchange in exchanges}),
        constants={"MGCO_APTM_ODNO": "", "ORD_SVR_DVSN_CD": "0"},
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Wire("RVSE_CNCL_DVSN_CD", "정정취소구분코드")]
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")]
    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    original_order_no: Annotated[str, Field(min_length=1), Wire("ORGN_ODNO", "원주문번호")]
    quantity: Annotated[ShareQuantity, Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal, Field(ge=0), Wire("OVRS_ORD_UNPR", "해외주문단가")] = Decimal(0)

    @model_validator(mode="after")
    def _terms_fit(self) -> "OrderRvsecncl":
        check_revision(self.revision, self.price)
        if self.revision is Revision.AMEND and self.exchange in CANCEL_ONLY:
            raise InvalidRequest("KIS cannot amend orders in Shanghai, Shenzhen and Vietnam.", hint="Cancel it, then send another.")
        return self
