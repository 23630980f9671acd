"""해외선물옵션 증거금상세 [해외선물-032]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.trading.terms import AccountCurrency
from kis_async.wire import Date, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get


class MarginRequirement(Row):
    """What margin the account needs and what it is made of, all in `currency`.

    SPAN and EUREX reckon portfolios: `…_price_margin` is the worst loss over their scenarios, `…_spread_margin` that of spreads
    between months, `…_option_price_margin` is taken off for options held. `general_…` is reckoned contract by contract.
    """

    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    date: Annotated[Date, Wire("resp_dt", "응답일자")] = None
    orderable_cash: Annotated[Decimal | None, Wire("fm_ord_psbl_amt", "FM주문가능금액")] = None
    initial_margin: Annotated[Decimal | None, Wire("fm_brkg_mgn_amt", "FM위탁증거금액")] = None
    maintenance_margin: Annotated[Decimal | None, Wire("fm_mntn_mgn_amt", "FM유지증거금액")] = None
    additional_margin: Annotated[Decimal | None, Wire("fm_add_mgn_amt", "FM추가증거금액")] = None
    settlement_initial_margin: Annotated[Decimal | None, Wire("fm_excc_brkg_mgn_amt", "FM정산위탁증거금액")] = None
    net_risk_margined: Annotated[bool | None, Wire("acnt_net_risk_mgna_aply_yn", "계좌순위험증거금적용여부")] = None
    position_margin: Annotated[Decimal | None, Wire("fm_ustl_mgn_amt", "FM미결제증거금액")] = None
    order_margin: Annotated[Decimal | None, Wire("fm_ord_mgn_amt", "FM주문증거금액")] = None
    futures_order_margin: Annotated[Decimal | None, Wire("fm_futr_ord_mgn_amt", "FM선물주문증거금액")] = None
    option_buy_order_value: Annotated[Decimal | None, Wire("fm_opt_buy_ord_amt", "FM옵션매수주문금액")] = None
    option_buy_order_margin: Annotated[Decimal | None, Wire("fm_opt_buy_ord_mgn_amt", "FM옵션매수주문증거금액")] = None
    option_sell_order_margin: Annotated[Decimal | None, Wire("fm_opt_sll_ord_mgn_amt", "FM옵션매도주문증거금액")] = None
    exercise_margin: Annotated[Decimal | None, Wire("fm_ecis_rsvn_mgn_amt", "FM행사예약증거금액")] = None

    span_initial_margin: Annotated[Decimal | None, Wire("fm_span_brkg_mgn_amt", "FMSPAN위탁증거금액")] = None
    span_price_margin: Annotated[Decimal | None, Wire("fm_span_pric_altr_mgn_amt", "FMSPAN가격변동증거금액")] = None
    span_spread_margin: Annotated[Decimal | None, Wire("fm_span_term_sprd_mgn_amt", "FMSPAN기간스프레드증거금액")] = None
    span_option_price_margin: Annotated[Decimal | None, Wire("fm_span_buy_opt_min_mgn_amt", "FMSPAN옵션가격증거금액")] = None
    span_option_minimum_margin: Annotated[Decimal | None, Wire("fm_span_opt_min_mgn_amt", "FMSPAN옵션최소증거금액")] = None
    span_total_risk_margin: Annotated[Decimal | None, Wire("fm_span_tot_risk_mgn_amt", "FMSPAN총위험증거금액")] = None
    span_maintenance_margin: Annotated[Decimal | None, Wire("fm_span_mntn_mgn_amt", "FMSPAN유지증거금액")] = None
    span_maintenance_price_margin: Annotated[Decimal | None, Wire("fm_span_mntn_pric_altr_mgn_amt", "FMSPAN유지가격변동증거금액")] = None
    span_maintenance_spread_margin: Annotated[Decimal | None, Wire("fm_span_mntn_term_sprd_mgn_amt", "FMSPAN유지기간스프레드증거금액")] = (
        None
    )
    span_maintenance_option_price_margin: Annotated[Decimal | None, Wire("fm_span_mntn_opt_pric_mgn_amt", "FMSPAN유지옵션가격증거금액")] = (
        None
    )
    span_maintenance_option_minimum_margin: Annotated[
        Decimal | None, Wire("fm_span_mntn_opt_min_mgn_amt", "FMSPAN유지옵션최소증거금액")
    ] = None
    span_maintenance_total_risk_margin: Annotated[Decimal | None, Wire("fm_span_mntn_tot_risk_mgn_amt", "FMSPAN유지총위험증거금액")] = None

    eurex_initial_margin: Annotated[Decimal | None, Wire("fm_eurx_brkg_mgn_amt", "FMEUREX위탁증거금액")] = None
    eurex_price_margin: Annotated[Decimal | None, Wire("fm_eurx_pric_altr_mgn_amt", "FMEUREX가격변동증거금액")] = None
    eurex_spread_margin: Annotated[Decimal | None, Wire("fm_eurx_term_sprd_mgn_amt", "FMEUREX기간스프레드증거금액")] = None
    eurex_option_price_margin: Annotated[Decimal | None, Wire("fm_eurx_opt_pric_mgn_amt", "FMEUREX옵션가격증거금액")] = None
    eurex_bought_option_minimum_margin: Annotated[Decimal | None, Wire("fm_eurx_buy_opt_min_mgn_amt", "FMEUREX매수옵션최소증거금액")] = None
    eurex_total_risk_margin: Annotated[Decimal | None, Wire("fm_eurx_tot_risk_mgn_amt", "FMEUREX총위험증거금액")] = None
    eurex_maintenance_margin: Annotated[Decimal | None, Wire("fm_eurx_mntn_mgn_amt", "FMEUREX유지증거금액")] = None
    eurex_maintenance_price_margin: Annotated[Decimal | None, Wire("fm_eurx_mntn_pric_altr_mgn_amt", "FMEUREX유지가격변동증거금액")] = None
    # KIS's label lacks 유지, which the key has.
    eurex_maintenance_spread_margin: Annotated[Decimal | None, Wire("fm_eurx_mntn_term_sprd_mgn_amt", "FMEUREX기간스프레드증거금액")] = None
    eurex_maintenance_option_price_margin: Annotated[
        Decimal | None, Wire("fm_eurx_mntn_opt_pric_mgn_amt", "FMEUREX유지옵션가격증거금액")
    ] = None
    eurex_maintenance_total_risk_margin: Annotated[Decimal | None, Wire("fm_eurx_mntn_tot_risk_mgn_amt", "FMEUREX유지총위험증거금액")] = (
        None
    )

    general_initial_margin: Annotated[Decimal | None, Wire("fm_gnrl_brkg_mgn_amt", "FM일반위탁증거금액")] = None
    futures_position_margin: Annotated[Decimal | None, Wire("fm_futr_ustl_mgn_amt", "FM선물미결제증거금액")] = None
    sold_option_position_margin: Annotated[Decimal | None, Wire("fm_sll_opt_ustl_mgn_amt", "FM매도옵션미결제증거금액")] = None
    bought_option_position_margin: Annotated[Decimal | None, Wire("fm_buy_opt_ustl_mgn_amt", "FM매수옵션미결제증거금액")] = None
    spread_position_margin: Annotated[Decimal | None, Wire("fm_sprd_ustl_mgn_amt", "FM스프레드미결제증거금액")] = None
    average_discount_margin: Annotated[Decimal | None, Wire("fm_avg_dsct_mgn_amt", "FMAVG할인증거금액")] = None
    general_maintenance_margin: Annotated[Decimal | None, Wire("fm_gnrl_mntn_mgn_amt", "FM일반유지증거금액")] = None
    futures_maintenance_margin: Annotated[Decimal | None, Wire("fm_futr_mntn_mgn_amt", "FM선물유지증거금액")] = None
    options_maintenance_margin: Annotated[Decimal | None, Wire("fm_opt_mntn_mgn_amt", "FM옵션유지증거금액")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class MarginDetail(Endpoint[MarginRequirement]):
    """해외선물옵션 증거금상세. The margin of the account on one day, part by part, in one currency or all in one.

    KIS does not name KRW or EUR for this call.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/margin-detail",
        page="해외선물-032",
        title="해외선물옵션 증거금상세",
        tr_id=TrId(real="OTFM3115R", paper=None),
    )

    account: SessionAccount = None
    date: Annotated[DateArgument, Wire("INQR_DT", "조회일자")]
    currency: Annotated[AccountCurrency, Wire("CRCY_CD", "통화코드")] = AccountCurrency.TOTAL_IN_KRW
