"""해외증거금 통화별조회 [해외주식-035]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, HeaderOnly, Row, SessionAccount, TrId, Wire, get


class CurrencyMargin(Row):
    """What the cash of one currency buys in one country, in `currency`. `exchange_rate` in won.

    `won_buyable_value` is what the won at hand come to, `integrated_buyable_value` what all currencies together do (통합증거금).
    KIS fills the page with rows that have no `currency` and only zeros.
    """

    country_name: Annotated[str | None, Wire("natn_name", "국가명")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    deposit: Annotated[Decimal | None, Wire("frcr_dncl_amt1", "외화예수금액")] = None
    buyable_value: Annotated[Decimal | None, Wire("frcr_gnrl_ord_psbl_amt", "외화일반주문가능금액")] = None
    won_buyable_value: Annotated[Decimal | None, Wire("frcr_ord_psbl_amt1", "외화주문가능금액")] = None
    integrated_buyable_value: Annotated[Decimal | None, Wire("itgr_ord_psbl_amt", "통합주문가능금액")] = None
    unsettled_buy_value: Annotated[Decimal | None, Wire("ustl_buy_amt", "미결제매수금액")] = None
    unsettled_sell_value: Annotated[Decimal | None, Wire("ustl_sll_amt", "미결제매도금액")] = None
    receivable: Annotated[Decimal | None, Wire("frcr_rcvb_amt", "외화미수금액")] = None
    margin: Annotated[Decimal | None, Wire("frcr_mgn_amt", "외화증거금액")] = None
    exchange_rate: Annotated[Decimal | None, Wire("bass_exrt", "기준환율")] = None


class ForeignMargin(Endpoint[list[CurrencyMargin]]):
    """해외증거금 통화별조회. The margin for overseas stocks, a row for each country and currency."""

    spec = get(
        "/uapi/overseas-stock/v1/trading/foreign-margin",
        page="해외주식-035",
        title="해외증거금 통화별조회",
        tr_id=TrId(real="TTTC2101R", paper=None),
        paging=HeaderOnly("output"),
    )

    account: SessionAccount = None
