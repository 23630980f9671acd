"""해외주식 매수가능금액조회 [v1_해외주식-014]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import Endpoint, OverseasExchange, OverseasSymbol, Row, SessionAccount, TrId, Wire, get


class Buyable(Row):
    """What an account can buy of one overseas stock. Money in `currency`, quantities in shares; round down to whole lots.

    The `integrated_…` fields are for accounts that buy with all their currencies (통합증거금), the others count this currency
    alone. KIS no longer fills the two `…_after_exchange` ones.
    """

    # KIS's published answer masks digits with asterisks (744**); those of a real account are numbers.
    currency: Annotated[str | None, Wire("tr_crcy_cd", "거래통화코드")] = None
    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_frcr_amt", "주문가능외화금액")] = None
    reusable_cash: Annotated[Decimal | None, Wire("sll_ruse_psbl_amt", "매도재사용가능금액")] = None
    buyable_value: Annotated[Decimal | None, Wire("ovrs_ord_psbl_amt", "해외주문가능금액")] = None
    buyable_quantity: Annotated[int | None, Wire("max_ord_psbl_qty", "최대주문가능수량")] = None
    integrated_buyable_value: Annotated[Decimal | None, Wire("frcr_ord_psbl_amt1", "외화주문가능금액1")] = None
    integrated_buyable_quantity: Annotated[int | None, Wire("ovrs_max_ord_psbl_qty", "해외최대주문가능수량")] = None
    orderable_quantity: Annotated[Decimal | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    exchange_rate: Annotated[Decimal | None, Wire("exrt", "환율")] = None
    buyable_value_after_exchange: Annotated[Decimal | None, Wire("echm_af_ord_psbl_amt", "환전이후주문가능금액")] = None
    buyable_quantity_after_exchange: Annotated[int | None, Wire("echm_af_ord_psbl_qty", "환전이후주문가능수량")] = None


class InquirePsamount(Endpoint[Buyable]):
    """해외주식 매수가능금액조회. How much of one overseas stock the account can buy at `price`."""

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-psamount",
        page="v1_해외주식-014",
        title="해외주식 매수가능금액조회",
        tr_id=TrId(real="TTTS3007R", paper="VTTS3007R"),
    )

    account: SessionAccount = None
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")]
    symbol: Annotated[OverseasSymbol, Wire("ITEM_CD", "종목코드")]
    price: Annotated[Decimal, Field(gt=0), Wire("OVRS_ORD_UNPR", "해외주문단가")]
