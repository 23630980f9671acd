"""해외선물옵션 주문가능조회 [v1_해외선물-006]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_futureoption.contract import OptionCode
from kis_async.wire import Endpoint, Row, SessionAccount, Side, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class Orderable(Row):
    """How many contracts an account can order on one side: those that close a position, those that open one, both.

    `total_orderable_at_market` is for a market order.
    """

    symbol: Annotated[str | None, Wire("ovrs_futr_fx_pdno", "해외선물FX상품번호")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    total_orderable: Annotated[int | None, Wire("fm_tot_ord_psbl_qty", "FM총주문가능수량")] = None
    new_orderable: Annotated[int | None, Wire("fm_new_ord_psbl_qty", "FM신규주문가능수량")] = None
    closable: Annotated[int | None, Wire("fm_lqd_psbl_qty", "FM청산가능수량")] = None
    total_orderable_at_market: Annotated[int | None, Wire("fm_mkpr_tot_ord_psbl_qty", "FM시장가총주문가능수량")] = None
    open_quantity: Annotated[int | None, Wire("fm_ustl_qty", "FM미결제수량")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class InquirePsamount(Endpoint[Orderable]):
    """해외선물옵션 주문가능조회. How many contracts of one future or option the account can buy or sell."""

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-psamount",
        page="v1_해외선물-006",
        title="해외선물옵션 주문가능조회",
        tr_id=TrId(real="OTFM3304R", paper=None),
    )

    account: SessionAccount = None
    symbol: Annotated[OptionCode, Wire("OVRS_FUTR_FX_PDNO", "해외선물FX상품번호")]
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")]
    price: Annotated[Decimal | None, Wire("FM_ORD_PRIC", "FM주문가격")] = None
    exercise_reserved: Annotated[bool, Wire("ECIS_RSVN_ORD_YN", "행사예약주문여부")] = False

    @model_validator(mode="after")
    def _side_is_one(self) -> "InquirePsamount":
        if self.side is Side.ALL:
            raise InvalidRequest("An order is BUY or SELL.")
        return self
