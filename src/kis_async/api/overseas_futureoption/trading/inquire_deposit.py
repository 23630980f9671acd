"""해외선물옵션 예수금현황 [해외선물-012]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.trading.terms import AccountCurrency
from kis_async.wire import Date, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get


class Deposit(Row):
    """The money of an overseas futures account in one currency; `risk_rate` in percent.

    `total_value` is without the options held, `total_value_with_options` with them; `profit` is that of open positions.
    """

    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    date: Annotated[Date, Wire("resp_dt", "응답일자")] = None
    deposit: Annotated[Decimal | None, Wire("fm_dnca_rmnd", "FM예수금잔액")] = None
    deposit_d1: Annotated[Decimal | None, Wire("fm_nxdy_dncl_amt", "FM익일예수금액")] = None
    total_value: Annotated[Decimal | None, Wire("fm_tot_asst_evlu_amt", "FM총자산평가금액")] = None
    total_value_with_options: Annotated[Decimal | None, Wire("fm_opt_icld_asst_evlu_amt", "FM옵션포함자산평가금액")] = None
    options_value: Annotated[Decimal | None, Wire("fm_opt_evlu_amt", "FM옵션평가금액")] = None
    profit: Annotated[Decimal | None, Wire("fm_fuop_evlu_pfls_amt", "FM선물옵션평가손익금액")] = None
    realised_profit: Annotated[Decimal | None, Wire("fm_lqd_pfls_amt", "FM청산손익금액")] = None
    fee: Annotated[Decimal | None, Wire("fm_fee", "FM수수료")] = None
    options_traded_value: Annotated[Decimal | None, Wire("fm_opt_tr_chgs", "FM옵션거래대금")] = None
    orderable_cash: Annotated[Decimal | None, Wire("fm_ord_psbl_amt", "FM주문가능금액")] = None
    withdrawable: Annotated[Decimal | None, Wire("fm_drwg_psbl_amt", "FM출금가능금액")] = None
    withdrawal_pending: Annotated[Decimal | None, Wire("fm_drwg_prar_amt", "FM출금예정금액")] = None
    exchange_requested: Annotated[Decimal | None, Wire("fm_echm_rqrm_amt", "FM환전요청금액")] = None
    initial_margin: Annotated[Decimal | None, Wire("fm_brkg_mgn_amt", "FM위탁증거금액")] = None
    maintenance_margin: Annotated[Decimal | None, Wire("fm_mntn_mgn_amt", "FM유지증거금액")] = None
    additional_margin: Annotated[Decimal | None, Wire("fm_add_mgn_amt", "FM추가증거금액")] = None
    risk_rate: Annotated[Decimal | None, Wire("fm_risk_rt", "FM위험율")] = None
    receivable: Annotated[Decimal | None, Wire("fm_rcvb_amt", "FM미수금액")] = None
    currency_substitute: Annotated[Decimal | None, Wire("fm_crcy_sbst_amt", "FM통화대용금액")] = None
    currency_substitute_used: Annotated[Decimal | None, Wire("fm_crcy_sbst_use_amt", "FM통화대용사용금액")] = None
    currency_substitute_set: Annotated[Decimal | None, Wire("fm_crcy_sbst_stup_amt", "FM통화대용설정금액")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class InquireDeposit(Endpoint[Deposit]):
    """해외선물옵션 예수금현황. The deposit, margins and worth of the account on one day, in one currency or all in one."""

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-deposit",
        page="해외선물-012",
        title="해외선물옵션 예수금현황",
        tr_id=TrId(real="OTFM1411R", paper=None),
    )

    account: SessionAccount = None
    date: Annotated[DateArgument, Wire("INQR_DT", "조회일자")]
    currency: Annotated[AccountCurrency, Wire("CRCY_CD", "통화코드")] = AccountCurrency.TOTAL_IN_USD
