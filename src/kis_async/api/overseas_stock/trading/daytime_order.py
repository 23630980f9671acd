"""해외주식 미국주간주문 [v1_해외주식-026]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.overseas_stock.trading.exchange import AMERICAN, ShareQuantity
from kis_async.api.overseas_stock.trading.order import OrderReceipt
from kis_async.wire import Effect, Endpoint, Local, OverseasExchange, OverseasSymbol, SessionAccount, Side, TrId, TrTable, Wire, post
from kis_async.wire.errors import InvalidRequest


class DaytimeOrder(Endpoint[OrderReceipt]):
    """해외주식 미국주간주문. Buy or sell a US stock in the day market, 10:00 to 18:00 in Asia/Seoul; LIMIT orders only.

    `price` in dollars a share. Not every issue trades by day. Raises OrderRejected, MarketClosed, or OutcomeUnknown when
    the order may or may not exist.
    """

    spec = post(
        "/uapi/overseas-stock/v1/trading/daytime-order",
        page="v1_해외주식-026",
        title="해외주식 미국주간주문",
        effect=Effect.ORDER,
        tr_id=TrTable("side", {Side.BUY: TrId(real="TTTS6036U", paper=None), Side.SELL: TrId(real="TTTS6037U", paper=None)}),
        constants={"CTAC_TLNO": "", "MGCO_APTM_ODNO": "", "ORD_SVR_DVSN_CD": "0", "ORD_DVSN": "00"},
    )

    account: SessionAccount = None
    side: Annotated[Side, Local("매도매수구분")]
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")]
    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    quantity: Annotated[ShareQuantity, Wire("ORD_QTY", "주문수량")]
    price: Annotated[Decimal, Field(gt=0), Wire("OVRS_ORD_UNPR", "해외주문단가")]

    @model_validator(mode="after")
    def _terms_fit(self) -> "DaytimeOrder":
        if self.side is Side.ALL:
            raise InvalidRequest("An order is BUY or SELL.")
        if self.exchange not in AMERICAN:
            raise InvalidRequest("The day market is for US stocks: NASDAQ, NYSE or AMEX.")
        return self
