"""퇴직연금 매수가능조회 [v1_국내주식-034]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.wire import Endpoint, OrderKind, Row, SessionAccount, Symbol, TrId, Wire, get


class PensionBuyable(Row):
    """What a pension account can buy. Money in won, quantities in shares."""

    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_cash", "주문가능현금")] = None
    reusable_cash: Annotated[Decimal | None, Wire("ruse_psbl_amt", "재사용가능금액")] = None
    reckoned_price: Annotated[Decimal | None, Wire("psbl_qty_calc_unpr", "가능수량계산단가")] = None
    most_buyable_value: Annotated[Decimal | None, Wire("max_buy_amt", "최대매수금액")] = None
    most_buyable_quantity: Annotated[int | None, Wire("max_buy_qty", "최대매수수량")] = None


class PensionInquirePsblOrder(Endpoint[PensionBuyable]):
    """퇴직연금 매수가능조회. How much of one issue a pension account (product 29) can buy.

    At `price` if one is given, else at the market.
    """

    spec = get(
        "/uapi/domestic-stock/v1/trading/pension/inquire-psbl-order",
        page="v1_국내주식-034",
        title="퇴직연금 매수가능조회",
        tr_id=TrId(real="TTTC0503R", paper=None),
        constants={"ACCA_DVSN_CD": "00"},
    )

    account: SessionAccount = None
    symbol: Annotated[Symbol, Wire("PDNO", "상품번호")]
    price: Annotated[Decimal | None, Field(ge=0), Wire("ORD_UNPR", "주문단가", unless_given=("0", "0"))] = None
    kind: Annotated[OrderKind, Wire("ORD_DVSN", "주문구분")] = OrderKind.MARKET
    with_cma: Annotated[bool, Wire("CMA_EVLU_AMT_ICLD_YN", "CMA평가금액포함여부")] = False

    @model_validator(mode="before")
    @classmethod
    def _kind_by_price(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("price") is None or values.get("kind") is not None:
            return values
        return {**values, "kind": OrderKind.LIMIT}
