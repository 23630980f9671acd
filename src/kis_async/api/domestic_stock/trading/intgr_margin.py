"""주식통합증거금 현황 [국내주식-191]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, Endpoint, Row, SessionAccount, TrId, Wire, get


class MarginCurrency(Code):
    """Whether amounts of foreign currency are reckoned in it or in won (WCRC_FRCR_DVSN_CD, FWEX_CTRT_FRCR_DVSN_CD)."""

    FOREIGN = "01"
    WON = "02"


class IntegratedMargin(Row):
    """What an account can pay orders with, in won, or in the currency a name begins with; rates in percent.

    `…_eligible` counts for orders, `…_used` is bound by them, `…_buyable` is left. The numbers in names are margin
    rates: `most_buyable_cash_20` is the most for issues of 20 percent margin. `integrated_…` counts foreign currency too,
    `…_used_overseas` and `…_used_elsewhere` is bound by orders of other markets.
    """

    margin_rate: Annotated[Decimal | None, Wire("acmga_rt", "계좌증거금율")] = None
    full_margin_reason: Annotated[str | None, Wire("acmga_pct100_aptm_rson", "계좌증거금100퍼센트지정사유")] = None
    limit_value: Annotated[Decimal | None, Wire("lmt_amt", "한도금액")] = None
    unpaid: Annotated[Decimal | None, Wire("rcvb_amt", "미수금액")] = None
    cash_eligible: Annotated[Decimal | None, Wire("stck_cash_objt_amt", "주식현금대상금액")] = None
    cash_used: Annotated[Decimal | None, Wire("stck_cash_use_amt", "주식현금사용금액")] = None
    cash_used_overseas: Annotated[Decimal | None, Wire("stck_cash_ovrs_use_amt", "주식현금해외사용금액")] = None
    cash_buyable: Annotated[Decimal | None, Wire("stck_cash_ord_psbl_amt", "주식현금주문가능금액")] = None
    substitute_eligible: Annotated[Decimal | None, Wire("stck_sbst_objt_amt", "주식대용대상금액")] = None
    substitute_used: Annotated[Decimal | None, Wire("stck_sbst_use_amt", "주식대용사용금액")] = None
    substitute_used_overseas: Annotated[Decimal | None, Wire("stck_sbst_ovrs_use_amt", "주식대용해외사용금액")] = None
    substitute_buyable: Annotated[Decimal | None, Wire("stck_sbst_ord_psbl_amt", "주식대용주문가능금액")] = None
    valuation_eligible: Annotated[Decimal | None, Wire("stck_evlu_objt_amt", "주식평가대상금액")] = None
    valuation_used: Annotated[Decimal | None, Wire("stck_evlu_use_amt", "주식평가사용금액")] = None
    valuation_used_overseas: Annotated[Decimal | None, Wire("stck_evlu_ovrs_use_amt", "주식평가해외사용금액")] = None
    valuation_buyable: Annotated[Decimal | None, Wire("stck_evlu_ord_psbl_amt", "주식평가주문가능금액")] = None
    reusable_eligible: Annotated[Decimal | None, Wire("stck_ruse_psbl_objt_amt", "주식재사용가능대상금액")] = None
    reusable_used: Annotated[Decimal | None, Wire("stck_ruse_psbl_amt_use_amt", "주식재사용가능금사용금액")] = None
    reusable_used_overseas: Annotated[Decimal | None, Wire("stck_re_use_amt_ovrs_use_amt", "주식재사용금액해외사용금액")] = None
    reusable_buyable: Annotated[Decimal | None, Wire("stck_ruse_psbl_ord_psbl_amt", "주식재사용가능주문가능금액")] = None
    fund_redemption_eligible: Annotated[Decimal | None, Wire("stck_fund_rpch_chgs_objt_amt", "주식펀드환매대금대상금액")] = None
    fund_redemption_used: Annotated[Decimal | None, Wire("stck_fund_rpch_chgs_use_amt", "주식펀드환매대금사용금액")] = None
    fund_redemption_used_overseas: Annotated[Decimal | None, Wire("stck_fund_rpch_ovrs_use_amt", "주식펀드환매해외사용금액")] = None
    fund_redemption_buyable: Annotated[Decimal | None, Wire("stck_fund_rpch_ord_psbl_amt", "주식펀드환매주문가능금액")] = None
    loan_repayment_eligible: Annotated[Decimal | None, Wire("stck_fncg_rdpt_objt_atm", "주식융자상환금대상금액")] = None
    loan_repayment_used: Annotated[Decimal | None, Wire("stck_fncg_rdpt_amt_use_amt", "주식융자상환금사용금액")] = None
    loan_repayment_used_overseas: Annotated[Decimal | None, Wire("stck_fncg_rdpt_ovrs_use_amt", "주식융자상환해외사용금액")] = None
    loan_deposit_reusable: Annotated[Decimal | None, Wire("stck_loan_grta_ruse_psbl_amt", "주식대출보증금재사용가능금액")] = None
    bond_reusable_eligible: Annotated[Decimal | None, Wire("bond_ruse_psbl_objt_amt", "채권재사용가능대상금액")] = None
    bond_reusable_used: Annotated[Decimal | None, Wire("bond_ruse_psbl_amt_use_amt", "채권재사용가능금사용금액")] = None
    bond_reusable_used_overseas: Annotated[Decimal | None, Wire("bond_re_use_ovrs_use_amt", "채권재사용해외사용금액")] = None
    bond_reusable_buyable: Annotated[Decimal | None, Wire("bond_ruse_psbl_ord_psbl_amt", "채권재사용가능주문가능금액")] = None
    most_buyable_cash_20: Annotated[Decimal | None, Wire("stck_cash20_max_ord_psbl_amt", "주식현금20최대주문가능금액")] = None
    most_buyable_cash_30: Annotated[Decimal | None, Wire("stck_cash30_max_ord_psbl_amt", "주식현금30최대주문가능금액")] = None
    most_buyable_cash_40: Annotated[Decimal | None, Wire("stck_cash40_max_ord_psbl_amt", "주식현금40최대주문가능금액")] = None
    most_buyable_cash_50: Annotated[Decimal | None, Wire("stck_cash50_max_ord_psbl_amt", "주식현금50최대주문가능금액")] = None
    most_buyable_cash_60: Annotated[Decimal | None, Wire("stck_cash60_max_ord_psbl_amt", "주식현금60최대주문가능금액")] = None
    most_buyable_cash_100: Annotated[Decimal | None, Wire("stck_cash100_max_ord_psbl_amt", "주식현금100최대주문가능금액")] = None
    most_buyable_100_without_reuse: Annotated[Decimal | None, Wire("stck_rsip100_max_ord_psbl_amt", "주식재사용불가100최대주문가능")] = None
    most_buyable_loan_45: Annotated[Decimal | None, Wire("stck_fncg45_max_ord_psbl_amt", "주식융자45최대주문가능금액")] = None
    most_buyable_loan_50: Annotated[Decimal | None, Wire("stck_fncg50_max_ord_psbl_amt", "주식융자50최대주문가능금액")] = None
    most_buyable_loan_60: Annotated[Decimal | None, Wire("stck_fncg60_max_ord_psbl_amt", "주식융자60최대주문가능금액")] = None
    most_buyable_loan_70: Annotated[Decimal | None, Wire("stck_fncg70_max_ord_psbl_amt", "주식융자70최대주문가능금액")] = None
    most_short_sellable: Annotated[Decimal | None, Wire("stck_stln_max_ord_psbl_amt", "주식대주최대주문가능금액")] = None
    most_buyable_bonds: Annotated[Decimal | None, Wire("bond_max_ord_psbl_amt", "채권최대주문가능금액")] = None
    overseas_integrated_margin_name: Annotated[str | None, Wire("ovrs_stck_itgr_mgna_dvsn_name", "해외주식통합증거금구분명")] = None
    integrated_buyable_cash_20: Annotated[Decimal | None, Wire("stck_itgr_cash20_ord_psbl_amt", "주식통합현금20주문가능금액")] = None
    integrated_buyable_cash_30: Annotated[Decimal | None, Wire("stck_itgr_cash30_ord_psbl_amt", "주식통합현금30주문가능금액")] = None
    integrated_buyable_cash_40: Annotated[Decimal | None, Wire("stck_itgr_cash40_ord_psbl_amt", "주식통합현금40주문가능금액")] = None
    integrated_buyable_cash_50: Annotated[Decimal | None, Wire("stck_itgr_cash50_ord_psbl_amt", "주식통합현금50주문가능금액")] = None
    integrated_buyable_cash_60: Annotated[Decimal | None, Wire("stck_itgr_cash60_ord_psbl_amt", "주식통합현금60주문가능금액")] = None
    integrated_buyable_cash_100: Annotated[Decimal | None, Wire("stck_itgr_cash100_ord_psbl_amt", "주식통합현금100주문가능금액")] = None
    integrated_buyable_100: Annotated[Decimal | None, Wire("stck_itgr_100_ord_psbl_amt", "주식통합100주문가능금액")] = None
    integrated_buyable_loan_45: Annotated[Decimal | None, Wire("stck_itgr_fncg45_ord_psbl_amt", "주식통합융자45주문가능금액")] = None
    integrated_buyable_loan_50: Annotated[Decimal | None, Wire("stck_itgr_fncg50_ord_psbl_amt", "주식통합융자50주문가능금액")] = None
    integrated_buyable_loan_60: Annotated[Decimal | None, Wire("stck_itgr_fncg60_ord_psbl_amt", "주식통합융자60주문가능금액")] = None
    integrated_buyable_loan_70: Annotated[Decimal | None, Wire("stck_itgr_fncg70_ord_psbl_amt", "주식통합융자70주문가능금액")] = None
    integrated_short_sellable: Annotated[Decimal | None, Wire("stck_itgr_stln_ord_psbl_amt", "주식통합대주주문가능금액")] = None
    integrated_buyable_bonds: Annotated[Decimal | None, Wire("bond_itgr_ord_psbl_amt", "채권통합주문가능금액")] = None
    usd_eligible: Annotated[Decimal | None, Wire("usd_objt_amt", "미화대상금액")] = None
    usd_used: Annotated[Decimal | None, Wire("usd_use_amt", "미화사용금액")] = None
    usd_used_elsewhere: Annotated[Decimal | None, Wire("usd_oth_mket_use_amt", "미화타시장사용금액")] = None
    usd_buyable: Annotated[Decimal | None, Wire("usd_ord_psbl_amt", "미화주문가능금액")] = None
    usd_general_buyable: Annotated[Decimal | None, Wire("usd_gnrl_ord_psbl_amt", "미화일반주문가능금액")] = None
    usd_integrated_buyable: Annotated[Decimal | None, Wire("usd_itgr_ord_psbl_amt", "미화통합주문가능금액")] = None
    usd_reusable_eligible: Annotated[Decimal | None, Wire("usd_ruse_objt_amt", "미화재사용대상금액")] = None
    usd_reusable_used: Annotated[Decimal | None, Wire("usd_ruse_amt", "미화재사용금액")] = None
    usd_reusable_used_elsewhere: Annotated[Decimal | None, Wire("usd_re_use_oth_mket_use_amt", "미화재사용타시장사용금액")] = None
    usd_reusable_buyable: Annotated[Decimal | None, Wire("usd_ruse_ord_psbl_amt", "미화재사용주문가능금액")] = None
    usd_exchange_rate: Annotated[Decimal | None, Wire("usd_frst_bltn_exrt", "미국달러최초고시환율")] = None
    hkd_eligible: Annotated[Decimal | None, Wire("hkd_objt_amt", "홍콩달러대상금액")] = None
    hkd_used: Annotated[Decimal | None, Wire("hkd_use_amt", "홍콩달러사용금액")] = None
    hkd_used_elsewhere: Annotated[Decimal | None, Wire("hkd_oth_mket_use_amt", "홍콩달러타시장사용금액")] = None
    hkd_buyable: Annotated[Decimal | None, Wire("hkd_ord_psbl_amt", "홍콩달러주문가능금액")] = None
    hkd_general_buyable: Annotated[Decimal | None, Wire("hkd_gnrl_ord_psbl_amt", "홍콩달러일반주문가능금액")] = None
    hkd_integrated_buyable: Annotated[Decimal | None, Wire("hkd_itgr_ord_psbl_amt", "홍콩달러통합주문가능금액")] = None
    hkd_reusable_eligible: Annotated[Decimal | None, Wire("hkd_ruse_objt_amt", "홍콩달러재사용대상금액")] = None
    hkd_reusable_used: Annotated[Decimal | None, Wire("hkd_ruse_amt", "홍콩달러재사용금액")] = None
    hkd_reusable_used_elsewhere: Annotated[Decimal | None, Wire("hkd_re_use_oth_mket_use_amt", "홍콩달러재사용타시장사용금액")] = None
    hkd_reusable_buyable: Annotated[Decimal | None, Wire("hkd_ruse_ord_psbl_amt", "홍콩달러재사용주문가능금액")] = None
    hkd_exchange_rate: Annotated[Decimal | None, Wire("hkd_frst_bltn_exrt", "홍콩달러최초고시환율")] = None
    jpy_eligible: Annotated[Decimal | None, Wire("jpy_objt_amt", "엔화대상금액")] = None
    jpy_used: Annotated[Decimal | None, Wire("jpy_use_amt", "엔화사용금액")] = None
    jpy_used_elsewhere: Annotated[Decimal | None, Wire("jpy_oth_mket_use_amt", "엔화타시장사용금액")] = None
    jpy_buyable: Annotated[Decimal | None, Wire("jpy_ord_psbl_amt", "엔화주문가능금액")] = None
    jpy_general_buyable: Annotated[Decimal | None, Wire("jpy_gnrl_ord_psbl_amt", "엔화일반주문가능금액")] = None
    jpy_integrated_buyable: Annotated[Decimal | None, Wire("jpy_itgr_ord_psbl_amt", "엔화통합주문가능금액")] = None
    jpy_reusable_eligible: Annotated[Decimal | None, Wire("jpy_ruse_objt_amt", "엔화재사용대상금액")] = None
    jpy_reusable_used: Annotated[Decimal | None, Wire("jpy_ruse_amt", "엔화재사용금액")] = None
    jpy_reusable_used_elsewhere: Annotated[Decimal | None, Wire("jpy_re_use_oth_mket_use_amt", "엔화재사용타시장사용금액")] = None
    jpy_reusable_buyable: Annotated[Decimal | None, Wire("jpy_ruse_ord_psbl_amt", "엔화재사용주문가능금액")] = None
    jpy_exchange_rate: Annotated[Decimal | None, Wire("jpy_frst_bltn_exrt", "일본엔화최초고시환율")] = None
    cny_eligible: Annotated[Decimal | None, Wire("cny_objt_amt", "위안화대상금액")] = None
    cny_used: Annotated[Decimal | None, Wire("cny_use_amt", "위안화사용금액")] = None
    cny_used_elsewhere: Annotated[Decimal | None, Wire("cny_oth_mket_use_amt", "위안화타시장사용금액")] = None
    cny_buyable: Annotated[Decimal | None, Wire("cny_ord_psbl_amt", "위안화주문가능금액")] = None
    cny_general_buyable: Annotated[Decimal | None, Wire("cny_gnrl_ord_psbl_amt", "위안화일반주문가능금액")] = None
    cny_integrated_buyable: Annotated[Decimal | None, Wire("cny_itgr_ord_psbl_amt", "위안화통합주문가능금액")] = None
    cny_reusable_eligible: Annotated[Decimal | None, Wire("cny_ruse_objt_amt", "위안화재사용대상금액")] = None
    cny_reusable_used: Annotated[Decimal | None, Wire("cny_ruse_amt", "위안화재사용금액")] = None
    cny_reusable_used_elsewhere: Annotated[Decimal | None, Wire("cny_re_use_oth_mket_use_amt", "위안화재사용타시장사용금액")] = None
    cny_reusable_buyable: Annotated[Decimal | None, Wire("cny_ruse_ord_psbl_amt", "위안화재사용주문가능금액")] = None
    cny_exchange_rate: Annotated[Decimal | None, Wire("cny_frst_bltn_exrt", "중국위안화최초고시환율")] = None
    # The page names only the first of the next four.
    hong_kong_cny_reusable_used: Annotated[Decimal | None, Wire("hgkg_cny_re_use_amt", "홍콩위안화재사용금액")] = None
    hong_kong_cny_reusable_eligible: Annotated[Decimal | None, Wire("hgkg_cny_re_use_objt_amt", "홍콩위안화재사용대상금액")] = None
    hong_kong_cny_reusable_buyable: Annotated[Decimal | None, Wire("hgkg_cny_re_use_ord_psbl_amt", "홍콩위안화재사용주문가능금액")] = None
    hong_kong_cny_reusable_used_elsewhere: Annotated[
        Decimal | None, Wire("hgkg_cny_re_use_oth_use_amt", "홍콩위안화재사용타시장사용금액")
    ] = None


class IntgrMargin(Endpoint[IntegratedMargin]):
    """주식통합증거금 현황. What an account can pay orders with, in won and foreign currency, at every margin rate."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/intgr-margin",
        page="국내주식-191",
        title="주식통합증거금 현황",
        tr_id=TrId(real="TTTC0869R", paper=None),
    )

    account: SessionAccount = None
    with_cma: Annotated[bool, Wire("CMA_EVLU_AMT_ICLD_YN", "CMA평가금액포함여부")] = False
    currency: Annotated[MarginCurrency, Wire("WCRC_FRCR_DVSN_CD", "원화외화구분코드")] = MarginCurrency.FOREIGN
    forward_currency: Annotated[MarginCurrency, Wire("FWEX_CTRT_FRCR_DVSN_CD", "선도환계약외화구분코드")] = MarginCurrency.FOREIGN
