"""주식기본조회 [v1_국내주식-067]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, Date, Endpoint, ProductCode, ProductType, Row, TrId, Wire, get


class MarketId(Code):
    """The market an instrument trades on (mket_id_cd); those ending in _DERIVATIVES have futures and options."""

    KOSPI = "STK"
    KOSDAQ = "KSQ"
    KONEX = "KNX"
    COMMODITIES = "CMD"
    STOCK_INDEX_DERIVATIVES = "SPI"
    STOCK_DERIVATIVES = "EQU"
    ETF_DERIVATIVES = "ETF"
    BOND_DERIVATIVES = "BON"
    RATE_DERIVATIVES = "IRT"
    CURRENCY_DERIVATIVES = "CUR"
    AGRICULTURAL_DERIVATIVES = "AGR"
    ENERGY_DERIVATIVES = "ENG"
    METAL_DERIVATIVES = "MTL"


class SecurityGroup(Code):
    """What kind of security an instrument is (scty_grp_id_cd)."""

    SHARE = "ST"
    KONEX_SHARE = "KN"
    FOREIGN_SHARE = "FS"
    DEPOSITARY_RECEIPT = "DR"
    ETF = "EF"
    ETN = "EN"
    ELW = "EW"
    FOREIGN_ETF = "FE"
    BENEFICIARY_CERTIFICATE = "BC"
    TRUST_CERTIFICATE = "TC"
    MUTUAL_FUND = "MF"
    REIT = "RT"
    INFRASTRUCTURE_FUND = "IF"
    SHIP_FUND = "SC"
    INVESTMENT_CONTRACT = "IC"
    SUBSCRIPTION_RIGHT = "SR"
    SUBSCRIPTION_WARRANT = "SW"
    FUTURES_AND_OPTIONS = "FO"
    FUTURES = "FU"
    FLEX_FUTURES = "FX"
    OPTION = "OP"
    GOLD = "GD"


class StockKind(Code):
    """Common or preferred (stck_kind_cd); PREFERRED_2 to PREFERRED_20 are later issues."""

    NONE = "000"
    COMMON = "101"
    PREFERRED = "201"
    PREFERRED_2 = "202"
    PREFERRED_3 = "203"
    PREFERRED_4 = "204"
    PREFERRED_5 = "205"
    PREFERRED_6 = "206"
    PREFERRED_7 = "207"
    PREFERRED_8 = "208"
    PREFERRED_9 = "209"
    PREFERRED_10 = "210"
    PREFERRED_11 = "211"
    PREFERRED_12 = "212"
    PREFERRED_13 = "213"
    PREFERRED_14 = "214"
    PREFERRED_15 = "215"
    PREFERRED_16 = "216"
    PREFERRED_17 = "217"
    PREFERRED_18 = "218"
    PREFERRED_19 = "219"
    PREFERRED_20 = "220"
    DEFERRED = "301"
    MIXED = "401"


class StockInfo(Row):
    """What KIS keeps about a domestic instrument. Prices and capital in won, ratios in percent.

    `symbol` has twelve characters here (00000A000660). `close` is of the day `close_changed_on`.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    short_name: Annotated[str | None, Wire("prdt_abrv_name", "상품약어명")] = None
    long_name: Annotated[str | None, Wire("prdt_name120", "상품명(120자)")] = None
    english_name: Annotated[str | None, Wire("prdt_eng_name", "상품영문명")] = None
    english_short_name: Annotated[str | None, Wire("prdt_eng_abrv_name", "상품영문약어명")] = None
    english_long_name: Annotated[str | None, Wire("prdt_eng_name120", "상품영문명(120자)")] = None
    market: Annotated[MarketId | None, Wire("mket_id_cd", "시장ID코드")] = None
    security_group: Annotated[SecurityGroup | None, Wire("scty_grp_id_cd", "증권그룹ID코드")] = None
    stock_kind: Annotated[StockKind | None, Wire("stck_kind_cd", "주식종류코드")] = None
    exchange_code: Annotated[str | None, Wire("excg_dvsn_cd", "거래소구분코드")] = None
    new_share_code: Annotated[str | None, Wire("nwst_odst_dvsn_cd", "신주구주구분코드")] = None
    in_kospi_200: Annotated[bool | None, Wire("kospi200_item_yn", "코스피200종목여부")] = None
    halted: Annotated[bool | None, Wire("tr_stop_yn", "거래정지여부")] = None
    managed: Annotated[bool | None, Wire("admn_item_yn", "관리종목여부")] = None
    nxt_tradable: Annotated[bool | None, Wire("cptt_trad_tr_psbl_yn", "NXT 거래종목여부")] = None
    nxt_halted: Annotated[bool | None, Wire("nxt_tr_stop_yn", "NXT 거래정지여부")] = None

    close: Annotated[Decimal | None, Wire("thdt_clpr", "당일종가")] = None
    previous_close: Annotated[Decimal | None, Wire("bfdy_clpr", "전일종가")] = None
    close_changed_on: Annotated[Date, Wire("clpr_chng_dt", "종가변경일자")] = None
    substitute_price: Annotated[Decimal | None, Wire("sbst_pric", "대용가격")] = None
    house_substitute_price: Annotated[Decimal | None, Wire("thco_sbst_pric", "당사대용가격")] = None
    house_substitute_price_changed_on: Annotated[Date, Wire("thco_sbst_pric_chng_dt", "당사대용가격변경일자")] = None
    shares: Annotated[int | None, Wire("lstg_stqt", "상장주수")] = None
    listed_capital: Annotated[Decimal | None, Wire("lstg_cptl_amt", "상장자본금액")] = None
    capital: Annotated[Decimal | None, Wire("cpta", "자본금")] = None
    par_value: Annotated[Decimal | None, Wire("papr", "액면가")] = None
    issue_price: Annotated[Decimal | None, Wire("issu_pric", "발행가격")] = None
    fiscal_year_end: Annotated[str | None, Wire("setl_mmdd", "결산월일")] = None

    kospi_listed_on: Annotated[Date, Wire("scts_mket_lstg_dt", "유가증권시장상장일자")] = None
    kospi_delisted_on: Annotated[Date, Wire("scts_mket_lstg_abol_dt", "유가증권시장상장폐지일자")] = None
    kosdaq_listed_on: Annotated[Date, Wire("kosdaq_mket_lstg_dt", "코스닥시장상장일자")] = None
    kosdaq_delisted_on: Annotated[Date, Wire("kosdaq_mket_lstg_abol_dt", "코스닥시장상장폐지일자")] = None
    freeboard_listed_on: Annotated[Date, Wire("frbd_mket_lstg_dt", "프리보드시장상장일자")] = None
    freeboard_delisted_on: Annotated[Date, Wire("frbd_mket_lstg_abol_dt", "프리보드시장상장폐지일자")] = None
    delisted_on: Annotated[Date, Wire("lstg_abol_dt", "상장폐지일자")] = None

    large_sector_code: Annotated[str | None, Wire("idx_bztp_lcls_cd", "지수업종대분류코드")] = None
    large_sector_name: Annotated[str | None, Wire("idx_bztp_lcls_cd_name", "지수업종대분류코드명")] = None
    medium_sector_code: Annotated[str | None, Wire("idx_bztp_mcls_cd", "지수업종중분류코드")] = None
    medium_sector_name: Annotated[str | None, Wire("idx_bztp_mcls_cd_name", "지수업종중분류코드명")] = None
    small_sector_code: Annotated[str | None, Wire("idx_bztp_scls_cd", "지수업종소분류코드")] = None
    small_sector_name: Annotated[str | None, Wire("idx_bztp_scls_cd_name", "지수업종소분류코드명")] = None
    industry_code: Annotated[str | None, Wire("std_idst_clsf_cd", "표준산업분류코드")] = None
    industry_name: Annotated[str | None, Wire("std_idst_clsf_cd_name", "표준산업분류코드명")] = None

    etf_code: Annotated[str | None, Wire("etf_dvsn_cd", "ETF구분코드")] = None
    etf_type_code: Annotated[str | None, Wire("etf_type_cd", "ETF유형코드")] = None
    etf_tax_code: Annotated[str | None, Wire("etf_txtn_type_cd", "ETF과세유형코드")] = None
    creation_unit: Annotated[int | None, Wire("etf_cu_qty", "ETFCU수량")] = None
    etf_leverage: Annotated[Decimal | None, Wire("etf_chas_erng_rt_dbnb", "ETF추적수익율배수")] = None
    etf_etn_caution: Annotated[bool | None, Wire("etf_etn_ivst_heed_item_yn", "ETFETN투자유의종목여부")] = None
    reit_kind_code: Annotated[str | None, Wire("reits_kind_cd", "리츠종류코드")] = None
    oil_fund: Annotated[bool | None, Wire("oilf_fund_yn", "유전펀드여부")] = None
    mutual_fund_from: Annotated[Date, Wire("mfnd_opng_dt", "뮤추얼펀드개시일자")] = None
    mutual_fund_to: Annotated[Date, Wire("mfnd_end_dt", "뮤추얼펀드종료일자")] = None
    crowdfunded: Annotated[bool | None, Wire("crfd_item_yn", "크라우드펀딩종목여부")] = None

    electronic: Annotated[bool | None, Wire("elec_scty_yn", "전자증권여부")] = None
    depositable: Annotated[bool | None, Wire("dpsi_aptm_erlm_yn", "예탁지정등록여부")] = None
    deposit_cancelled_on: Annotated[Date, Wire("dpsi_erlm_cncl_dt", "예탁등록취소일자")] = None
    issuer_code: Annotated[str | None, Wire("issu_istt_cd", "발행기관코드")] = None
    ocr_no: Annotated[str | None, Wire("ocr_no", "OCR번호")] = None
    stock_loan_rate_code: Annotated[str | None, Wire("stln_int_rt_dvsn_cd", "대주이자율구분코드")] = None
    foreign_individual_limit_rate: Annotated[Decimal | None, Wire("frnr_psnl_lmt_rt", "외국인개인한도비율")] = None
    listing_applicant_code: Annotated[str | None, Wire("lstg_rqsr_issu_istt_cd", "상장신청인발행기관코드")] = None
    listing_applicant_item_code: Annotated[str | None, Wire("lstg_rqsr_item_cd", "상장신청인종목코드")] = None
    trustee_code: Annotated[str | None, Wire("trst_istt_issu_istt_cd", "신탁기관발행기관코드")] = None


class SearchStockInfo(Endpoint[StockInfo]):
    """주식기본조회. The master data of one domestic instrument: market, listing, sectors, capital, and whether NXT trades it."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/search-stock-info",
        page="v1_국내주식-067",
        title="주식기본조회",
        tr_id=TrId(real="CTPF1002R", paper=None),
    )

    symbol: Annotated[ProductCode, Wire("PDNO", "상품번호")]
    product_type: Annotated[ProductType, Wire("PRDT_TYPE_CD", "상품유형코드")] = ProductType.DOMESTIC_STOCK
