"""신용매수가능조회 [v1_국내주식-042]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.trading.credit import CreditType
from kis_async.api.domestic_stock.trading.inquire_psbl_order import Buyable
from kis_async.wire import Endpoint, OrderKind, SessionAccount, Symbol, TrId, Wire, get


class InquireCreditPsamount(Endpoint[Buyable]):
    """신용매수가능조회. How much of one issue the account can buy on credit.

    At `price` if one is given, else at the market.
    """

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-credit-psamount",
        page="v1_국내주식-042",
        title="신용매수가능조회",
        tr_id=TrId(real="TTTC8909R", paper=None),
    )

    account: SessionAccount = None
    symbol: Annotated[Symbol, Wire("PDNO", "상품번호")]
    credit: Annotated[CreditType, Wire("CRDT_TYPE", "신용유형")] = CreditType.OPEN_OWN_LOAN
    price: Annotated[Decimal | None, Field(ge=0), Wire("ORD_UNPR", "주문단가", unless_given=("0", "0"))] = None
    kind: Annotated[OrderKind, Wire("ORD_DVSN", "주문구분")] = OrderKind.MARKET
    with_cma: Annotated[bool, Wire("CMA_EVLU_AMT_ICLD_YN", "CMA평가금액포함여부")] = False
    with_overseas: Annotated[bool, Wire("OVRS_ICLD_YN", "해외포함여부")] = False

    @model_validator(mode="before")
    @classmethod
    def _kind_by_price(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("price") is None or values.get("kind") is not None:
            return values
        return {**values, "kind": OrderKind.LIMIT}
