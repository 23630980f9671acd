"""장내채권 발행정보 [국내주식-156]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_bond.quotations.interest import (
    InterestDateBasis,
    InterestMethod,
    InterestMonthBasis,
    InterestUnit,
    InterestWeekday,
)
from kis_async.wire import Code, Date, Endpoint, ProductType, Row, Stamp, Ticker, Time, TrId, Wire, get


class BondHalt(Code):
    """Whether trading in a bond is halted, as KIS marks it (bond_tr_stop_dvsn_cd)."""

    NO = "N"
    YES = "Y"


class BondDelisting(Code):
    """Whether KRX has delisted a bond, as KIS marks it (krx_lstg_abol_dvsn_cd)."""

    NO = "N"
    YES = "Y"


class BondIssue(Row):
    """How a bond was issued and what it pays. Money in won, `par_value` as KIS reckons it, rates in percent.

    The ratings are of 한국신용평가 (`kis_pricing_rating`), 한국채권평가, 한국신용정보 and 에프앤자산평가.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    short_name: Annotated[str | None, Wire("prdt_abrv_name", "상품약어명")] = None
    english_name: Annotated[str | None, Wire("prdt_eng_name", "상품영문명")] = None
    english_short_name: Annotated[str | None, Wire("prdt_eng_abrv_name", "상품영문약어명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    classification: Annotated[str | None, Wire("bond_clsf_cd", "채권분류코드")] = None
    classification_name: Annotated[str | None, Wire("bond_clsf_kor_name", "채권분류한글명")] = None
    issuer_code: Annotated[str | None, Wire("issu_istt_cd", "발행기관코드")] = None
    issuer_name: Annotated[str | None, Wire("issu_istt_name", "발행기관명")] = None
    guarantor_name: Annotated[str | None, Wire("bond_grte_istt_name", "채권보증기관명")] = None
    guarantee_code: Annotated[str | None, Wire("grte_dvsn_cd", "보증구분코드")] = None
    seniority_code: Annotated[str | None, Wire("fnrr_rank_dvsn_cd", "선후순위구분코드")] = None
    par_value: Annotated[Decimal | None, Wire("papr", "액면가")] = None
    issue_value: Annotated[Decimal | None, Wire("issu_amt", "발행금액")] = None
    listed_value: Annotated[Decimal | None, Wire("lstg_rmnd", "상장잔액")] = None
    issued_on: Annotated[Date, Wire("issu_dt", "발행일자")] = None
    listed_on: Annotated[Date, Wire("lstg_dt", "상장일자")] = None
    sold_on: Annotated[Date, Wire("rvnu_dt", "매출일자")] = None
    expiry: Annotated[Date, Wire("expd_dt", "만기일자")] = None
    redeemed_on: Annotated[Date, Wire("rdpt_dt", "상환일자")] = None
    coupon_rate: Annotated[Decimal | None, Wire("srfc_inrt", "표면이율")] = None
    discount_rate: Annotated[Decimal | None, Wire("dsct_ec_rt", "할인할증율")] = None
    interest_method: Annotated[InterestMethod | None, Wire("bond_int_dfrm_mthd_cd", "채권이자지급방법코드")] = None
    interest_months: Annotated[int | None, Wire("int_dfrm_mcnt", "이자지급개월수")] = None
    interest_date_basis: Annotated[InterestDateBasis | None, Wire("int_dfrm_day_type_cd", "이자지급일유형코드")] = None
    interest_month_basis: Annotated[InterestMonthBasis | None, Wire("int_mned_dvsn_cd", "이자월말구분코드")] = None
    interest_timing_code: Annotated[str | None, Wire("int_anap_dvsn_cd", "이자선후급구분코드")] = None
    interest_unit: Annotated[InterestUnit | None, Wire("ksd_int_calc_unit_cd", "증권예탁결제원이자계산단위코드")] = None
    interest_rounding_code: Annotated[str | None, Wire("int_wunt_uder_prcs_dvsn_cd", "이자원화단위미만처리구분코드")] = None
    interest_calculation_price: Annotated[Decimal | None, Wire("pnia_int_calc_unpr", "원리금이자계산단가")] = None
    last_interest_on: Annotated[Date, Wire("rgbf_int_dfrm_dt", "직전이자지급일자")] = None
    last_interest_weekday: Annotated[InterestWeekday | None, Wire("rgbf_int_dfrm_wday", "직전이자지급요일")] = None
    next_interest_on: Annotated[Date, Wire("nxtm_int_dfrm_dt", "차기이자지급일자")] = None
    next_interest_weekday: Annotated[InterestWeekday | None, Wire("nxtm_int_dfrm_wday", "차기이자지급요일")] = None
    first_interest_on: Annotated[Date, Wire("frst_int_dfrm_dt", "최초이자지급일자")] = None
    redemption_rate: Annotated[Decimal | None, Wire("expd_rdpt_rt", "만기상환율")] = None
    guaranteed_yield_rate: Annotated[Decimal | None, Wire("expd_asrc_erng_rt", "만기보장수익율")] = None
    additional_yield_rate: Annotated[Decimal | None, Wire("add_erng_rt", "추가수익율")] = None
    additional_yield_from: Annotated[Date, Wire("add_erng_rt_aply_dt", "추가수익율적용일자")] = None
    installments: Annotated[int | None, Wire("splt_rdpt_rcnt", "분할상환횟수")] = None
    grace_months: Annotated[int | None, Wire("prca_dfmt_term_mcnt", "원금거치기간개월수")] = None
    extended: Annotated[bool | None, Wire("exts_yn", "연장여부")] = None
    extension_installments: Annotated[int | None, Wire("expd_exts_srdp_rcnt", "만기연장분할상환횟수")] = None
    extension_installment_rate: Annotated[Decimal | None, Wire("expd_exts_srdp_rt", "만기연장분할상환율")] = None
    kis_pricing_rating: Annotated[str | None, Wire("kis_crdt_grad_text", "한국신용평가신용등급내용")] = None
    kbp_rating: Annotated[str | None, Wire("kbp_crdt_grad_text", "한국채권평가신용등급내용")] = None
    nice_rating: Annotated[str | None, Wire("nice_crdt_grad_text", "한국신용정보신용등급내용")] = None
    fnp_rating: Annotated[str | None, Wire("fnp_crdt_grad_text", "에프앤자산평가신용등급내용")] = None
    substitute_price: Annotated[Decimal | None, Wire("sbst_pric", "대용가격")] = None
    tick_size: Annotated[Decimal | None, Wire("bond_nmpr_unit_pric", "채권호가단위가격")] = None
    halt: Annotated[BondHalt | None, Wire("bond_tr_stop_dvsn_cd", "채권거래정지구분코드")] = None
    delisting: Annotated[BondDelisting | None, Wire("krx_lstg_abol_dvsn_cd", "한국거래소상장폐지구분코드")] = None
    caution: Annotated[bool | None, Wire("ivst_heed_prdt_yn", "투자유의상품여부")] = None
    caution_code: Annotated[str | None, Wire("ivst_heed_bond_dvsn_cd", "투자유의채권구분코드")] = None
    caution_name: Annotated[str | None, Wire("ivst_heed_bond_dvsn_name", "투자유의채권구분명")] = None
    separately_taxable: Annotated[bool | None, Wire("sprx_psbl_yn", "분리과세가능여부")] = None
    depositable: Annotated[bool | None, Wire("dpsi_psbl_yn", "예탁가능여부")] = None
    loanable: Annotated[bool | None, Wire("loan_psbl_yn", "대출가능여부")] = None
    electronic: Annotated[bool | None, Wire("elec_scty_yn", "전자증권여부")] = None
    inflation_linked: Annotated[bool | None, Wire("prcm_idx_bond_yn", "물가지수채권여부")] = None
    hybrid: Annotated[bool | None, Wire("hbbd_yn", "하이브리드채권여부")] = None
    contingent_capital_code: Annotated[str | None, Wire("cdtl_cptl_scty_type_cd", "조건부자본증권유형코드")] = None
    securitisation_code: Annotated[str | None, Wire("asst_rqdi_dvsn_cd", "자산유동화구분코드")] = None
    option_code: Annotated[str | None, Wire("opcb_dvsn_cd", "옵션부사채구분코드")] = None
    first_call_from: Annotated[Date, Wire("sq1_clop_ecis_opng_dt", "1차콜옵션행사개시일자")] = None
    right_code: Annotated[str | None, Wire("bond_rght_dvsn_cd", "채권권리구분코드")] = None
    right_isin: Annotated[str | None, Wire("rght_stck_std_pdno", "권리주식표준상품번호")] = None
    exercise_price: Annotated[Decimal | None, Wire("ecis_pric", "행사가격")] = None
    exercise_from: Annotated[Date, Wire("ecis_opng_dt", "행사개시일자")] = None
    exercise_until: Annotated[Date, Wire("ecis_end_dt", "행사종료일자")] = None
    crowdfunded: Annotated[bool | None, Wire("crfd_item_yn", "크라우드펀딩종목여부")] = None
    crowdfunding_restricted_until: Annotated[Date, Wire("crfd_item_rstc_cclc_dt", "크라우드펀딩종목제한해지일자")] = None
    sale_form_code: Annotated[str | None, Wire("rvnu_shap_cd", "매출형태코드")] = None
    sale_method_code: Annotated[str | None, Wire("bond_rvnu_mthd_cd", "채권매출방법코드")] = None
    offering_method_code: Annotated[str | None, Wire("pbff_pplc_ofrg_mthd_cd", "공모사모모집방법코드")] = None
    lead_manager_code: Annotated[str | None, Wire("cmco_cd", "주간사코드")] = None
    paying_agent_code: Annotated[str | None, Wire("pnia_dfrm_agcy_istt_cd", "원리금지급대행기관코드")] = None
    features: Annotated[str | None, Wire("prdt_pclc_text", "상품특성내용")] = None
    special_terms: Annotated[str | None, Wire("pclr_cndt_text", "특이조건내용")] = None
    operator_no: Annotated[str | None, Wire("oprt_stfno", "조작직원번호")] = None
    operator_name: Annotated[str | None, Wire("oprt_stff_name", "조작직원명")] = None
    first_registrar_no: Annotated[str | None, Wire("frst_erlm_stfno", "최초등록직원번호")] = None
    first_registered_on: Annotated[Date, Wire("frst_erlm_dt", "최초등록일자")] = None
    first_registered_at: Annotated[Time, Wire("frst_erlm_tmd", "최초등록시각")] = None
    received_at: Annotated[Stamp, Wire("tlg_rcvg_dtl_dtime", "전문수신상세일시")] = None


class IssueInfo(Endpoint[BondIssue]):
    """장내채권 발행정보. The terms, dates and ratings of one bond, from KIS's own books. NoData for an unknown one."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/issue-info",
        page="국내주식-156",
        title="장내채권 발행정보",
        tr_id=TrId(real="CTPF1101R", paper=None),
        constants={"PRDT_TYPE_CD": "302"},
    )

    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
