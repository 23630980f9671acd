"""What the master files of KOSPI, KOSDAQ and KONEX have in common."""

from decimal import Decimal
from typing import Annotated

from kis_async.masters.record import Record
from kis_async.wire import Code, Date, ExRight, Warn, Wire


class SecurityGroup(Code):
    """What kind of security it is (scrt_grp_cls_code)."""

    STOCK = "ST"
    INVESTMENT_COMPANY = "MF"
    REIT = "RT"
    SHIP_FUND = "SC"
    INFRASTRUCTURE_FUND = "IF"
    DEPOSITARY_RECEIPT = "DR"
    ELW = "EW"
    ETF = "EF"
    ETN = "EN"
    WARRANT = "SW"
    SUBSCRIPTION_RIGHT = "SR"
    BENEFICIARY_CERTIFICATE = "BC"
    FOREIGN_ETF = "FE"
    FOREIGN_STOCK = "FS"
    KONEX = "KN"


class CapSize(Code):
    """Which size index it belongs to: by market value on KOSPI, KOSDAQ 100, mid 300 and small on KOSDAQ (avls_scal_cls_code)."""

    NONE = "0"
    LARGE = "1"
    MID = "2"
    SMALL = "3"


class EtpKind(Code):
    """What kind of exchange traded product it is (etp_prod_cls_code)."""

    NONE = "0"
    INVESTMENT_COMPANY = "1"
    BENEFICIARY_CERTIFICATE = "2"
    ETN = "3"
    LOSS_LIMITED_ETN = "4"
    LISTED_BENEFICIARY_CERTIFICATE = "5"


class Overheating(Code):
    """Whether KRX has called it overheated in the short term (short_over_cls_code)."""

    NONE = "0"
    ANNOUNCED = "1"
    DESIGNATED = "2"
    EXTENDED = "3"


class ParValueChange(Code):
    """Whether its par value changes (fcam_mod_cls_code)."""

    NONE = "00"
    SPLIT = "01"
    REVERSE_SPLIT = "02"
    OTHER = "99"


class CapitalIncrease(Code):
    """Whether new shares come, and how (icic_cls_code)."""

    NONE = "00"
    PAID = "01"
    BONUS = "02"
    PAID_AND_BONUS = "03"
    OTHER = "99"


class PreferredKind(Code):
    """Common or preferred stock (prst_cls_code)."""

    COMMON = "0"
    OLD_PREFERRED = "1"
    NEW_PREFERRED = "2"


class KrxStock(Record):
    """One security listed on KRX, as of this morning.

    Prices in won, rates in percent; `market_cap`, `sales` and the profits in 100 million won, `capital` in won.
    """

    symbol: Annotated[str, Wire("mksc_shrn_iscd", "단축코드")]
    isin: Annotated[str | None, Wire("stnd_iscd", "표준코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "한글종목명")] = None
    group: Annotated[SecurityGroup | None, Wire("scrt_grp_cls_code", "증권그룹구분코드")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    lot_size: Annotated[int | None, Wire("frml_mrkt_deal_qty_unit", "정규 시장 매매 수량 단위")] = None
    after_hours_lot_size: Annotated[int | None, Wire("ovtm_mrkt_deal_qty_unit", "시간외 시장 매매 수량 단위")] = None
    halted: Annotated[bool | None, Wire("trht_yn", "거래정지 여부")] = None
    liquidating: Annotated[bool | None, Wire("sltr_yn", "정리매매 여부")] = None
    managed: Annotated[bool | None, Wire("mang_issu_yn", "관리 종목 여부")] = None
    warning: Annotated[Warn | None, Wire("mrkt_alrm_cls_code", "시장 경고 구분 코드")] = None
    warning_announced: Annotated[bool | None, Wire("mrkt_alrm_risk_adnt_yn", "시장 경고위험 예고 여부")] = None
    unfaithful_disclosure: Annotated[bool | None, Wire("insn_pbnt_yn", "불성실 공시 여부")] = None
    backdoor_listed: Annotated[bool | None, Wire("byps_lstn_yn", "우회 상장 여부")] = None
    ex_right: Annotated[ExRight | None, Wire("flng_cls_code", "락구분 코드")] = None
    par_value_change: Annotated[ParValueChange | None, Wire("fcam_mod_cls_code", "액면가 변경 구분 코드")] = None
    capital_increase: Annotated[CapitalIncrease | None, Wire("icic_cls_code", "증자 구분 코드")] = None
    margin_rate: Annotated[Decimal | None, Wire("marg_rate", "증거금 비율")] = None
    marginable: Annotated[bool | None, Wire("crdt_able", "신용주문 가능 여부")] = None
    margin_days: Annotated[int | None, Wire("crdt_days", "신용기간")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    par_value: Annotated[Decimal | None, Wire("stck_fcam", "주식 액면가")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식 상장 일자")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장 주수")] = None
    capital: Annotated[Decimal | None, Wire("cpfn", "자본금")] = None
    fiscal_month: Annotated[int | None, Wire("stac_month", "결산 월")] = None
    offering_price: Annotated[Decimal | None, Wire("po_prc", "공모 가격")] = None
    preferred: Annotated[PreferredKind | None, Wire("prst_cls_code", "우선주 구분 코드")] = None
    short_sale_overheated: Annotated[bool | None, Wire("ssts_hot_yn", "공매도과열종목여부")] = None
    surging: Annotated[bool | None, Wire("stange_runup_yn", "이상급등종목여부")] = None
    in_krx_300: Annotated[bool | None, Wire("krx300_issu_yn", "KRX300 종목 여부")] = None
    sales: Annotated[Decimal | None, Wire("sale_account", "매출액")] = None
    operating_profit: Annotated[Decimal | None, Wire("bsop_prfi", "영업이익")] = None
    ordinary_profit: Annotated[Decimal | None, Wire("op_prfi", "경상이익")] = None
    net_income: Annotated[Decimal | None, Wire("thtr_ntin", "당기순이익")] = None
    roe: Annotated[Decimal | None, Wire("roe", "ROE")] = None
    figures_date: Annotated[Date, Wire("base_date", "기준년월")] = None
    market_cap: Annotated[Decimal | None, Wire("prdy_avls_scal", "전일기준 시가총액")] = None
    credit_limit_exceeded: Annotated[bool | None, Wire("co_crdt_limt_over_yn", "회사신용한도초과여부")] = None
    collateral_lendable: Annotated[bool | None, Wire("secu_lend_able_yn", "담보대출가능여부")] = None
    stock_loan_available: Annotated[bool | None, Wire("stln_able_yn", "대주가능여부")] = None


class SectoredStock(KrxStock):
    """One security of KOSPI or KOSDAQ, with the indices it belongs to."""

    cap_size: Annotated[CapSize | None, Wire("avls_scal_cls_code", "시가총액 규모 구분 코드")] = None
    sector_large: Annotated[str | None, Wire("bstp_larg_div_code", "지수 업종 대분류 코드")] = None
    sector_medium: Annotated[str | None, Wire("bstp_medm_div_code", "지수 업종 중분류 코드")] = None
    sector_small: Annotated[str | None, Wire("bstp_smal_div_code", "지수 업종 소분류 코드")] = None
    illiquid: Annotated[bool | None, Wire("low_current_yn", "저유동성종목 여부")] = None
    etp: Annotated[EtpKind | None, Wire("etp_prod_cls_code", "ETP 상품구분코드")] = None
    spac: Annotated[bool | None, Wire("etpr_undt_objt_co_yn", "기업인수목적회사여부")] = None
    overheating: Annotated[Overheating | None, Wire("short_over_cls_code", "단기과열종목구분코드")] = None
    group_code: Annotated[str | None, Wire("grp_code", "그룹사 코드")] = None
    in_krx: Annotated[bool | None, Wire("krx_issu_yn", "KRX 종목 여부")] = None
    in_krx_100: Annotated[bool | None, Wire("krx100_issu_yn", "KRX100 종목 여부")] = None
    in_krx_autos: Annotated[bool | None, Wire("krx_car_yn", "KRX 자동차 여부")] = None
    in_krx_semiconductors: Annotated[bool | None, Wire("krx_smcn_yn", "KRX 반도체 여부")] = None
    in_krx_bio: Annotated[bool | None, Wire("krx_bio_yn", "KRX 바이오 여부")] = None
    in_krx_banks: Annotated[bool | None, Wire("krx_bank_yn", "KRX 은행 여부")] = None
    in_krx_energy_chemicals: Annotated[bool | None, Wire("krx_enrg_chms_yn", "KRX 에너지 화학 여부")] = None
    in_krx_steel: Annotated[bool | None, Wire("krx_stel_yn", "KRX 철강 여부")] = None
    in_krx_media_telecom: Annotated[bool | None, Wire("krx_medi_cmnc_yn", "KRX 미디어 통신 여부")] = None
    in_krx_construction: Annotated[bool | None, Wire("krx_cnst_yn", "KRX 건설 여부")] = None
    in_krx_securities: Annotated[bool | None, Wire("krx_scrt_yn", "KRX 증권 구분")] = None
    in_krx_ships: Annotated[bool | None, Wire("krx_ship_yn", "KRX 선박 구분")] = None
    in_krx_insurance: Annotated[bool | None, Wire("krx_insu_yn", "KRX섹터지수 보험여부")] = None
    in_krx_transport: Annotated[bool | None, Wire("krx_trnp_yn", "KRX섹터지수 운송여부")] = None
