"""장내채권 매도주문 [국내주식-123]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_bond.trading.buy import BondQuantity, BondReceipt
from kis_async.wire import Code, DateArgument, Effect, Endpoint, SessionAccount, Ticker, TrId, Wire, post
from kis_async.wire.errors import InvalidRequest


class SellBy(Code):
    """Which of the bonds held are sold: any, those of one day, or one purchase (ORD_DVSN)."""

    ISSUE = "01"
    DAY = "02"
    PURCHASE = "03"


class Sell(Endpoint[BondReceipt]):
    """장내채권 매도주문. Sell a listed bond at a price, in won for 10,000 won of par.

    `quantity` in 1,000 won of par; `bought_on` and `buy_sequence` as the balance has them. Raises OrderRejected,
    MarketClosed, or OutcomeUnknown when the order may or may not exist.
    """

    spec = post(
        "/uapi/domestic-bond/v1/trading/sell",
        page="국내주식-123",
        title="장내채권 매도주문",
        effect=Effect.ORDER,
        tr_id=TrId(real="TTTC0958U", paper=None),
        constants={
            "SLL_AGCO_OPPS_SLL_YN": "N",
            "BOND_RTL_MKET_YN": "N",
            "MGCO_APTM_ODNO": "",
            "ORD_SVR_DVSN_CD": "0",
            "CTAC_TLNO": "",
        },
    )

    account: SessionAccount = None
    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
    quantity: Annotated[BondQuantity, Wire("ORD_QTY2", "주문수량2")]
    price: Annotated[Decimal, Field(gt=0), Wire("BOND_ORD_UNPR", "주문단가")]
    sell_by: Annotated[SellBy, Wire("ORD_DVSN", "주문구분")] = SellBy.ISSUE
    bought_on: Annotated[DateArgument | None, Wire("BUY_DT", "매수일자")] = None
    buy_sequence: Annotated[str | None, Wire("BUY_SEQ", "매수순번")] = None
    separately_taxed: Annotated[bool, Wire("SPRX_YN", "분리과세여부")] = False
    small_lot: Annotated[bool, Wire("SAMT_MKET_PTCI_YN", "소액시장참여여부")] = False

    @model_validator(mode="before")
    @classmethod
    def _all_of_the_day(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("sell_by") == SellBy.DAY and values.get("buy_sequence") is None:
            return {**values, "buy_sequence": "0"}
        return values

    @model_validator(mode="after")
    def _makes_sense(self) -> "Sell":
        if self.sell_by is SellBy.ISSUE and (self.bought_on is not None or self.buy_sequence is not None):
            raise InvalidRequest("A sale by ISSUE takes neither bought_on nor buy_sequence.")
        if self.sell_by is SellBy.DAY and (self.bought_on is None or self.buy_sequence != "0"):
            raise InvalidRequest("A sale by DAY needs bought_on, and no buy_sequence.")
        if self.sell_by is SellBy.PURCHASE and (self.bought_on is None or not self.buy_sequence):
            raise InvalidRequest("A sale by PURCHASE needs bought_on and buy_sequence.")
        return self
