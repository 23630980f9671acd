"""장내채권 기본조회 [국내주식-129]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_bond.quotations.interest import InterestDateBasis, InterestMethod, InterestMonthBasis, InterestUnit
from kis_async.wire import Date, Endpoint, ProductType, Row, Stamp, Ticker, TrId, Wire, get


class BondTerms(Row):
    """The terms of a bond as the depository (증권예탁결제원, KSD) keeps them. Money in won, rates in percent."""

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("ksd_bond_item_name", "증권예탁결제원채권종목명")] = None
    english_name: Annotated[str | None, Wire("ksd_bond_item_eng_name", "증권예탁결제원채권종목영문명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    classification: Annotated[str | None, Wire("bond_clsf_cd", "채권분류코드")] = None
    classification_name: Annotated[str | None, Wire("bond_clsf_kor_name", "채권분류한글명")] = None
    currency: Annotated[str | None, Wire("iso_crcy_cd", "통화코드")] = None
    krx_issuer_code: Annotated[str | None, Wire("krx_issu_istt_cd", "KRX발행기관코드")] = None
    total_issue_value: Annotated[Decimal | None, Wire("ksd_tot_issu_amt", "증권예탁결제원총발행금액")] = None
    issued_on: Annotated[Date, Wire("issu_dt", "발행일자")] = None
    sold_on: Annotated[Date, Wire("rvnu_dt", "매출일자")] = None
    listed_on: Annotated[Date, Wire("lstg_dt", "상장일자")] = None
    redeemed_on: Annotated[Date, Wire("rdpt_dt", "상환일자")] = None
    early_redeemed_on: Annotated[Date, Wire("mdwy_rdpt_dt", "중도상환일자")] = None
    delisted_on: Annotated[Date, Wire("lstg_abol_dt", "상장폐지일자")] = None
    ksd_listing_code: Annotated[str | None, Wire("ksd_bond_lstg_type_cd", "증권예탁결제원채권상장유형코드")] = None
    ksd_offering_code: Annotated[str | None, Wire("ksd_ofrg_dvsn_cd", "증권예탁결제원모집구분코드")] = None
    offering_code: Annotated[str | None, Wire("ofrg_dvsn_cd", "모집구분코드")] = None
    issue_method_code: Annotated[str | None, Wire("ksd_bond_issu_mthd_cd", "증권예탁결제원채권발행방법코드")] = None
    coupon_rate: Annotated[Decimal | None, Wire("ksd_rcvg_bond_srfc_inrt", "증권예탁결제원수신채권표면이율")] = None
    discount_rate: Annotated[Decimal | None, Wire("ksd_rcvg_bond_dsct_rt", "증권예탁결제원수신채권할인율")] = None
    floating_rate: Annotated[Decimal | None, Wire("frn_intr", "FRN금리")] = None
    inflation_factor: Annotated[Decimal | None, Wire("aply_day_prcm_idx_lnkg_cefc", "적용일물가지수연동계수")] = None
    interest_method: Annotated[InterestMethod | None, Wire("bond_int_dfrm_mthd_cd", "채권이자지급방법코드")] = None
    ksd_interest_code: Annotated[str | None, Wire("ksd_bond_int_dfrm_dvsn_cd", "증권예탁결제원채권이자지급구분")] = None
    interest_rate_code: Annotated[str | None, Wire("ksd_bond_intr_dvsn_cd", "증권예탁결제원채권금리구분코드")] = None
    rate_application_code: Annotated[str | None, Wire("ksd_inrt_aply_dvsn_cd", "증권예탁결제원이율적용구분코드")] = None
    interest_calculation_code: Annotated[str | None, Wire("int_rkng_mthd_dvsn_cd", "이자산정방법구분코드")] = None
    interest_period_months: Annotated[int | None, Wire("int_caltm_mcnt", "이자계산기간개월수")] = None
    interest_date_basis: Annotated[InterestDateBasis | None, Wire("int_dfrm_day_type_cd", "이자지급일유형코드")] = None
    interest_month_basis: Annotated[InterestMonthBasis | None, Wire("int_mned_dvsn_cd", "이자월말구분코드")] = None
    interest_unit: Annotated[InterestUnit | None, Wire("ksd_int_calc_unit_cd", "증권예탁결제원이자계산단위코드")] = None
    interest_calculation_price: Annotated[Decimal | None, Wire("pnia_int_calc_unpr", "원리금이자계산단가")] = None
    rounding_code: Annotated[str | None, Wire("uval_cut_dvsn_cd", "절상절사구분코드")] = None
    rounding_digits: Annotated[int | None, Wire("uval_cut_dcpt_dgit", "절상절사소수점자릿수")] = None
    day_count_code: Annotated[str | None, Wire("ksd_dydv_caltm_aply_dvsn_cd", "증권예탁결제원일할계산기간적용")] = None
    day_count: Annotated[int | None, Wire("dydv_calc_dcnt", "일할계산일수")] = None
    maturity_day_count_code: Annotated[str | None, Wire("ksd_expd_dydv_calc_bass_cd", "증권예탁결제원만기일할계산기준")] = None
    maturity_day_count: Annotated[int | None, Wire("expd_dydv_calc_dcnt", "만기일할계산일수")] = None
    odd_period_code: Annotated[str | None, Wire("ksd_indf_frqc_uder_calc_cd", "증권예탁결제원이자지급주기미만")] = None
    odd_period_days: Annotated[int | None, Wire("ksd_indf_frqc_uder_calc_dcnt", "증권예탁결제원이자지급주기미만")] = None
    first_interest_on: Annotated[Date, Wire("frst_int_dfrm_dt", "최초이자지급일자")] = None
    last_interest_on: Annotated[Date, Wire("rgbf_int_dfrm_dt", "직전이자지급일자")] = None
    next_interest_on: Annotated[Date, Wire("nxtm_int_dfrm_dt", "차기이자지급일자")] = None
    accrued_interest_paid: Annotated[bool | None, Wire("laps_indf_yn", "경과이자지급여부")] = None
    next_interest_unchecked: Annotated[bool | None, Wire("next_indf_chk_ecls_yn", "다음이자지급체크제외여부")] = None
    holiday_payment_code: Annotated[str | None, Wire("ksd_lhdy_pnia_dfrm_mthd_cd", "증권예탁결제원공휴일원리금지급")] = None
    bank_holiday_payment_code: Annotated[str | None, Wire("pnia_bank_ofdy_dfrm_mthd_cd", "원리금은행휴무일지급방법코드")] = None
    paying_office_name: Annotated[str | None, Wire("padf_plac_hdof_name", "원리금지급장소본점명")] = None
    bond_redemption_rate: Annotated[Decimal | None, Wire("bond_expd_rdpt_rt", "채권만기상환율")] = None
    redemption_rate: Annotated[Decimal | None, Wire("expd_rdpt_rt", "만기상환율")] = None
    bond_guaranteed_yield_rate: Annotated[Decimal | None, Wire("bond_expd_asrc_erng_rt", "채권만기보장수익율")] = None
    guaranteed_yield_rate: Annotated[Decimal | None, Wire("expd_asrc_erng_rt", "만기보장수익율")] = None
    ksd_redemption_method_code: Annotated[str | None, Wire("ksd_prca_rdpt_mthd_cd", "증권예탁결제원원금상환방법코드")] = None
    installments: Annotated[int | None, Wire("splt_rdpt_rcnt", "분할상환횟수")] = None
    grace_months: Annotated[int | None, Wire("prca_dfmt_term_mcnt", "원금거치기간개월수")] = None
    maturity_extended: Annotated[bool | None, Wire("expd_exts_yn", "만기연장여부")] = None
    extension_installments: Annotated[int | None, Wire("expd_exts_srdp_rcnt", "만기연장분할상환횟수")] = None
    extension_installment_rate: Annotated[Decimal | None, Wire("expd_exts_srdp_rt", "만기연장분할상환율")] = None
    irregularly_redeemed: Annotated[bool | None, Wire("atyp_rdpt_bond_erlm_yn", "비정형상환채권등록여부")] = None
    defaulted: Annotated[bool | None, Wire("dshn_occr_yn", "부도발생여부")] = None
    subordinated: Annotated[bool | None, Wire("ksd_sodn_yn", "증권예탁결제원후순위채권여부")] = None
    securitised: Annotated[bool | None, Wire("ksd_rqdi_scty_yn", "증권예탁결제원유동화증권여부")] = None
    option_embedded: Annotated[bool | None, Wire("ksd_opcb_yn", "증권예탁결제원옵션부사채여부")] = None
    exerciser_code: Annotated[str | None, Wire("rght_ecis_mbdy_dvsn_cd", "권리행사주체구분코드")] = None
    convertible_code: Annotated[str | None, Wire("ksd_cbbw_dvsn_cd", "증권예탁결제원신종사채구분코드")] = None
    inflation_linked_treasury: Annotated[bool | None, Wire("ksd_prcm_lnkg_gvbd_yn", "증권예탁결제원물가연동국고채여")] = None
    perpetual: Annotated[bool | None, Wire("csbd_yn", "영구채여부")] = None
    perpetual_until: Annotated[Date, Wire("csbd_cclc_dt", "영구채해지일자")] = None
    qib_only: Annotated[bool | None, Wire("qib_yn", "QIB여부")] = None
    qib_until: Annotated[Date, Wire("qib_cclc_dt", "QIB해지일자")] = None
    crowdfunded: Annotated[bool | None, Wire("crfd_item_yn", "크라우드펀딩종목여부")] = None
    electronic: Annotated[bool | None, Wire("elec_scty_yn", "전자증권여부")] = None
    separately_taxable: Annotated[bool | None, Wire("sprx_psbl_yn", "분리과세가능여부")] = None
    income_tax_code: Annotated[str | None, Wire("ictx_rt_dvsn_cd", "소득세율구분코드")] = None
    depositable: Annotated[bool | None, Wire("dpsi_psbl_yn", "예탁가능여부")] = None
    depositable_from: Annotated[Date, Wire("dpsi_strt_dt", "예탁시작일자")] = None
    depositable_until: Annotated[Date, Wire("dpsi_end_dt", "예탁종료일자")] = None
    deposit_exception_code: Annotated[str | None, Wire("dpsi_psbl_excp_stat_cd", "예탁가능예외상태코드")] = None
    remarks: Annotated[str | None, Wire("pclr_ptcr_text", "특이사항내용")] = None
    received_at: Annotated[Stamp, Wire("tlg_rcvg_dtl_dtime", "전문수신상세일시")] = None


class SearchBondInfo(Endpoint[BondTerms]):
    """장내채권 기본조회. The terms of one bond as the depository keeps them. NoData for an unknown one."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/search-bond-info",
        page="국내주식-129",
        title="장내채권 기본조회",
        tr_id=TrId(real="CTPF1114R", paper=None),
        constants={"PRDT_TYPE_CD": "302"},
    )

    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
