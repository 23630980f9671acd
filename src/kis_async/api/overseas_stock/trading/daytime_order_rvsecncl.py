"""해외주식 미국주간정정취소 [v1_해외주식-027]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.overseas_stock.trading.exchange import AMERICAN, ShareQuantity
from kis_async.api.overseas_stock.trading.order import OrderReceipt
from kis_async.api.overseas_stock.trading.order_rvsecncl import check_revision
from kis_async.wire import Effect, Endpoint, OverseasExchange, OverseasSymbol, Revision, SessionAccount, TrId, Wire, post
from kis_async.wire.errors import InvalidRequest


class DaytimeOrderRvsecncl(Endpoint[OrderReceipt]):
    """해외주식 미국주간정정취소. Amend or cancel an order of the US day market by the number of its receipt.

    The receipt names a new order. Raises OrderRejected, MarketClosed, or OutcomeUnknown when it may or may not have happened.
    """

    spec = post(
        "/uapi/overseas-stock/v1/trading/daytime-order-rvsecncl",
        page="v1_해외주식-027",
        title="해외주식 미국주간정정취소",
        effect=Effect.ORDER,
        tr_id=TrId(real="TTTS6038U", paper=None),
        constants={"CTAC_TLNO": "", "MGCO_APTM_ODNO": "", "ORD_SVR_DVSN_CD": "0"},
    )

    account: SessionAccount = None
    revision: Annotated[Revision, Wire("RVSE_CNCL_DVSN_CD", "정정취소구분코드")]
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")]
    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    original_order_no: Annotated[str, Field(min_length=1), Wire("ORGN_ODNO", "원주문번호")]
    quantity: Annotated[ShareQuantity, Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal, Field(ge=0), Wire("OVRS_ORD_UNPR", "해외주문단가")] = Decimal(0)

    @model_validator(mode="after")
    def _terms_fit(self) -> "DaytimeOrderRvsecncl":
        check_revision(self.revision, self.price)
        if self.exchange not in AMERICAN:
            raise InvalidRequest("The day market is for US stocks: NASDAQ, NYSE or AMEX.")
        return self
