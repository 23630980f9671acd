"""해외선물옵션 미결제내역조회(잔고) [v1_해외선물-005]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.trading.terms import FuturesOrOptions
from kis_async.wire import CtxArea, Endpoint, ProductType, Row, SessionAccount, Side, TrId, Wire, get


class Position(Row):
    """One open position: long if `side` is BUY. Prices in points of the contract, money in `currency`, quantities in contracts."""

    symbol: Annotated[str | None, Wire("ovrs_futr_fx_pdno", "해외선물FX상품번호")] = None
    contract_kind: Annotated[FuturesOrOptions | None, Wire("fuop_dvsn", "선물옵션구분")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    open_quantity: Annotated[int | None, Wire("fm_ustl_qty", "FM미결제수량")] = None
    closable: Annotated[int | None, Wire("fm_lqd_psbl_qty", "FM청산가능수량")] = None
    average_price: Annotated[Decimal | None, Wire("fm_ccld_avg_pric", "FM체결평균가격")] = None
    price: Annotated[Decimal | None, Wire("fm_now_pric", "FM현재가격")] = None
    profit: Annotated[Decimal | None, Wire("fm_evlu_pfls_amt", "FM평가손익금액")] = None
    options_value: Annotated[Decimal | None, Wire("fm_opt_evlu_amt", "FM옵션평가금액")] = None
    options_profit: Annotated[Decimal | None, Wire("fm_otp_evlu_pfls_amt", "FM옵션평가손익금액")] = None
    exercise_reserved: Annotated[bool | None, Wire("ecis_rsvn_ord_yn", "행사예약주문여부")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class InquireUnpd(Endpoint[list[Position]]):
    """해외선물옵션 미결제내역조회(잔고). The open positions of the account, futures and options unless told otherwise."""

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-unpd",
        page="v1_해외선물-005",
        title="해외선물옵션 미결제내역조회(잔고)",
        tr_id=TrId(real="OTFM1412R", paper=None),
        paging=CtxArea("100", "output"),
    )

    account: SessionAccount = None
    contract_kind: Annotated[FuturesOrOptions, Wire("FUOP_DVSN", "선물옵션구분")] = FuturesOrOptions.ALL
