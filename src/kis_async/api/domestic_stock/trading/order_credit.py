"""주식주문(신용) [v1_국내주식-002]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.trading.credit import CreditType
from kis_async.api.domestic_stock.trading.order_cash import OrderReceipt, Shares, check_price, check_side, check_venue
from kis_async.wire import (
    DateArgument,
    Effect,
    Endpoint,
    Exchange,
    Local,
    OrderKind,
    SessionAccount,
    Side,
    Symbol,
    TrId,
    TrTable,
    Wire,
    post,
)
from kis_async.wire.errors import InvalidRequest


class OrderCredit(Endpoint[OrderReceipt]):
    """주식주문(신용). Buy or sell one domestic issue on credit, or pay credit back.

    `loan_date` is today for a new loan, else the day of the loan that is sold. `price` in won a share, 0 for
    kinds the market prices. Raises OrderRejected, MarketClosed, or OutcomeUnknown.
    """

    spec = post(
        "/uapi/domestic-stock/v1/trading/order-credit",
        page="v1_국내주식-002",
        title="주식주문(신용)",
        effect=Effect.ORDER,
        tr_id=TrTable(
            "side",
            {
                Side.BUY: TrId(real="TTTC0052U", paper=None, old=TrId(real="TTTC0852U", paper=None)),
                Side.SELL: TrId(real="TTTC0051U", paper=None, old=TrId(real="TTTC0851U", paper=None)),
            },
        ),
        old_omits=("EXCG_ID_DVSN_CD", "CNDT_PRIC"),
        constants={
            "SLL_TYPE": "",
            "EMGC_ORD_YN": "",
            "PGTR_DVSN": "",
            "MGCO_APTM_ODNO": "",
            "LQTY_TR_NGTN_DTL_NO": "",
            "LQTY_TR_AGMT_NO": "",
            "LQTY_TR_NGTN_ID": "",
            "LP_ORD_YN": "",
            "MDIA_ODNO": "",
            "ORD_SVR_DVSN_CD": "",
            "PGM_NMPR_STMT_DVSN_CD": "",
            "CVRG_SLCT_RSON_CD": "",
            "CVRG_SEQ": "",
        },
    )

    account: SessionAccount = None
    side: Annotated[Side, Local("매도매수구분")]
    symbol: Annotated[Symbol, Wire("PDNO", "상품번호")]
    quantity: Annotated[Shares, Wire("ORD_QTY", "주문수량")]
    credit: Annotated[CreditType, Wire("CRDT_TYPE", "신용유형")]
    loan_date: Annotated[DateArgument, Wire("LOAN_DT", "대출일자")]
    price: Annotated[Decimal, Field(ge=0), Wire("ORD_UNPR", "주문단가")] = Decimal(0)
    kind: Annotated[OrderKind, Wire("ORD_DVSN", "주문구분")] = OrderKind.LIMIT
    exchange: Annotated[Exchange, Wire("EXCG_ID_DVSN_CD", "거래소ID구분코드")] = Exchange.KRX
    stop_price: Annotated[Decimal | None, Field(gt=0), Wire("CNDT_PRIC", "조건가격", omit_none=True)] = None
    reserved: Annotated[bool, Wire("RSVN_ORD_YN", "예약주문여부")] = False

    @model_validator(mode="after")
    def _makes_sense(self) -> "OrderCredit":
        check_side(self.side)
        check_venue(self.kind, self.exchange)
        if self.credit.known and self.credit.side is not self.side:
            raise InvalidRequest(f"{self.credit.name} is a {self.credit.side.name}.")
        check_price(self.kind, self.price, self.stop_price)
        return self
