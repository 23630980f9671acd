"""매수가능조회 [v1_국내주식-007]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.wire import Endpoint, OrderKind, Row, SessionAccount, Symbol, TrId, Wire, get


class Buyable(Row):
    """What an account can buy. Money in won, quantities in shares.

    `buyable_quantity` and `buyable_value` need no credit; `most_…` include what KIS lends (미수).
    """

    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_cash", "주문가능현금")] = None
    buyable_substitute: Annotated[Decimal | None, Wire("ord_psbl_sbst", "주문가능대용")] = None
    reusable_cash: Annotated[Decimal | None, Wire("ruse_psbl_amt", "재사용가능금액")] = None
    fund_redemption: Annotated[Decimal | None, Wire("fund_rpch_chgs", "펀드환매대금")] = None
    reckoned_price: Annotated[Decimal | None, Wire("psbl_qty_calc_unpr", "가능수량계산단가")] = None
    buyable_value: Annotated[Decimal | None, Wire("nrcvb_buy_amt", "미수없는매수금액")] = None
    buyable_quantity: Annotated[int | None, Wire("nrcvb_buy_qty", "미수없는매수수량")] = None
    most_buyable_value: Annotated[Decimal | None, Wire("max_buy_amt", "최대매수금액")] = None
    most_buyable_quantity: Annotated[int | None, Wire("max_buy_qty", "최대매수수량")] = None
    cma_value: Annotated[Decimal | None, Wire("cma_evlu_amt", "CMA평가금액")] = None
    overseas_reusable_cash: Annotated[Decimal | None, Wire("ovrs_re_use_amt_wcrc", "해외재사용금액원화")] = None
    buyable_foreign_cash: Annotated[Decimal | None, Wire("ord_psbl_frcr_amt_wcrc", "주문가능외화금액원화")] = None


class InquirePsblOrder(Endpoint[Buyable]):
    """매수가능조회. How much of one issue the account can buy.

    At `price` if one is given, else at the market, which alone counts the issue's own margin rate.
    """

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-psbl-order",
        page="v1_국내주식-007",
        title="매수가능조회",
        tr_id=TrId(real="TTTC8908R", paper="VTTC8908R"),
    )

    account: SessionAccount = None
    symbol: Annotated[Symbol | None, Wire("PDNO", "상품번호")] = None
    price: Annotated[Decimal | None, Field(ge=0), Wire("ORD_UNPR", "주문단가")] = None
    kind: Annotated[OrderKind, Wire("ORD_DVSN", "주문구분")] = OrderKind.MARKET
    with_cma: Annotated[bool, Wire("CMA_EVLU_AMT_ICLD_YN", "CMA평가금액포함여부")] = False
    with_overseas: Annotated[bool, Wire("OVRS_ICLD_YN", "해외포함여부")] = False

    @model_validator(mode="before")
    @classmethod
    def _kind_by_price(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("price") is None or values.get("kind") is not None:
            return values
        return {**values, "kind": OrderKind.LIMIT}
