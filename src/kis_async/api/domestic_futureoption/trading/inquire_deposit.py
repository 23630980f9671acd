"""선물옵션 총자산현황 [v1_국내선물-014]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, SessionAccount, TrId, Wire, get


class DerivativeAssets(Row):
    """What a derivatives account has, owes and may still use, in won; `maintenance_rate` in percent."""

    total_deposit: Annotated[Decimal | None, Wire("dnca_tota", "예수금총액")] = None
    substitute_deposit: Annotated[Decimal | None, Wire("dnca_sbst", "예수금대용")] = None
    cash_deposit_d1: Annotated[Decimal | None, Wire("nxdy_dnca", "익일예수금")] = None
    estimated_assets_value: Annotated[Decimal | None, Wire("prsm_dpast_amt", "추정예탁자산금액")] = None
    securities_substitute: Annotated[Decimal | None, Wire("scts_sbst_amt", "유가증권대용금액")] = None
    foreign_value: Annotated[Decimal | None, Wire("frcr_evlu_amt", "외화평가금액")] = None
    checks_yesterday: Annotated[Decimal | None, Wire("bfdy_chck_amt", "전일수표금액")] = None
    checks_today: Annotated[Decimal | None, Wire("thdt_chck_amt", "당일수표금액")] = None
    physical_delivery_deposit: Annotated[Decimal | None, Wire("rlth_uwdl_dpos_amt", "실물인수도예치금액")] = None
    maintained_cash: Annotated[Decimal | None, Wire("cash_mntn_amt", "현금유지금액")] = None
    brokerage_cash_margin: Annotated[Decimal | None, Wire("brkg_mgna_cash", "위탁증거금현금")] = None
    brokerage_substitute_margin: Annotated[Decimal | None, Wire("brkg_mgna_sbst", "위탁증거금대용")] = None
    maintenance_rate: Annotated[Decimal | None, Wire("mtnc_rt", "유지비율")] = None
    margin_call_cash: Annotated[Decimal | None, Wire("add_mgna_cash", "추가증거금현금")] = None
    margin_call_total: Annotated[Decimal | None, Wire("add_mgna_tota", "추가증거금총액")] = None
    receivable: Annotated[Decimal | None, Wire("rcva", "미수금")] = None
    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_cash", "주문가능현금")] = None
    buyable_total: Annotated[Decimal | None, Wire("ord_psbl_tota", "주문가능총액")] = None
    withdrawable_total: Annotated[Decimal | None, Wire("wdrw_psbl_tot_amt", "인출가능총금액")] = None
    releasable_substitute: Annotated[Decimal | None, Wire("sbst_rlse_psbl_amt", "대용해제가능금액")] = None
    futures_profit: Annotated[Decimal | None, Wire("futr_evlu_pfls_amt", "선물평가손익금액")] = None
    option_profit: Annotated[Decimal | None, Wire("opt_evlu_pfls_amt", "옵션평가손익금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_smtl", "평가손익합계")] = None
    futures_trading_profit: Annotated[Decimal | None, Wire("futr_trad_pfls", "선물매매손익")] = None
    option_trading_profit: Annotated[Decimal | None, Wire("opt_trad_pfls_amt", "옵션매매손익금액")] = None
    total_trading_profit: Annotated[Decimal | None, Wire("trad_pfls_smtl", "매매손익합계")] = None
    settlement_variation: Annotated[Decimal | None, Wire("excc_dfpa", "정산차금")] = None
    net_option_premium: Annotated[Decimal | None, Wire("opt_dfpa", "옵션차금")] = None
    brokerage_fee: Annotated[Decimal | None, Wire("brkg_fee", "위탁수수료")] = None
    hacking_transfer: Annotated[Decimal | None, Wire("hack_acdt_acnt_move_amt", "해킹사고계좌이전금액")] = None


class InquireDeposit(Endpoint[DerivativeAssets]):
    """선물옵션 총자산현황. The money, margin and profit of a derivatives account, without its positions."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-deposit",
        page="v1_국내선물-014",
        title="선물옵션 총자산현황",
        tr_id=TrId(real="CTRP6550R", paper=None),
    )

    account: SessionAccount = None
