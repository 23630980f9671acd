"""해외주식 상품기본정보 [v1_해외주식-034]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, Date, Endpoint, OverseasExchange, OverseasSymbol, ProductType, Row, Stamp, TrId, Wire, get


class OverseasStockKind(Code):
    """What an overseas instrument is (ovrs_stck_dvsn_cd)."""

    STOCK = "01"
    WARRANT = "02"
    ETF = "03"
    PREFERRED = "04"


class OverseasTradingStatus(Code):
    """Whether an overseas stock can be traded at KIS (ovrs_stck_tr_stop_dvsn_cd)."""

    ORDINARY = "01"
    HALTED = "02"
    SUSPENDED = "03"
    SELL_HALTED = "04"
    BROKERAGE_HALTED = "05"
    BUY_HALTED = "06"


class OverseasHaltReason(Code):
    """Why KIS halted an overseas stock (ovrs_stck_stop_rson_cd)."""

    RIGHT = "01"
    ISIN_MISMATCH = "02"
    OTHER = "03"
    PRICE_SURGE = "04"
    DELISTING = "05"
    SYMBOL_OR_EXCHANGE_CHANGE = "06"
    PTP = "07"


class EtpKind(Code):
    """What kind of exchange traded product it is (ovrs_stck_etf_risk_drtp_cd)."""

    ETF = "001"
    ETN = "002"
    ETC = "003"
    OTHER = "004"
    VIX_ETF = "005"
    VIX_ETN = "006"


class MiniStockStatus(Code):
    """Whether fractions of a share can be traded (mini_stk_tr_stat_dvsn_cd)."""

    ORDINARY = "01"
    NOT_TRADABLE = "02"
    NOT_BUYABLE = "03"
    NOT_SELLABLE = "04"


class OverseasProduct(Row):
    """What KIS knows of one overseas instrument apart from its quotes. Prices in `currency`, lots in shares.

    The trading status can be late. `mint_…` is about MINT, KIS's trading of fractions; PTP is a publicly traded partnership.
    """

    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    english_name: Annotated[str | None, Wire("prdt_eng_name", "상품영문명")] = None
    # Blank in the published answer, where prdt_name has the name.
    overseas_name: Annotated[str | None, Wire("ovrs_item_name", "해외종목명")] = None
    price: Annotated[Decimal | None, Wire("ovrs_now_pric1", "해외현재가격1")] = None
    received_at: Annotated[Stamp, Wire("last_rcvg_dtime", "최종수신일시")] = None
    country_code: Annotated[str | None, Wire("natn_cd", "국가코드")] = None
    country_name: Annotated[str | None, Wire("natn_name", "국가명")] = None
    market_code: Annotated[str | None, Wire("tr_mket_cd", "거래시장코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    exchange_name: Annotated[str | None, Wire("ovrs_excg_name", "해외거래소명")] = None
    currency: Annotated[str | None, Wire("tr_crcy_cd", "거래통화코드")] = None
    currency_name: Annotated[str | None, Wire("crcy_name", "통화명")] = None

    stock_kind: Annotated[OverseasStockKind | None, Wire("ovrs_stck_dvsn_cd", "해외주식구분코드")] = None
    classification: Annotated[str | None, Wire("prdt_clsf_cd", "상품분류코드")] = None
    classification_name: Annotated[str | None, Wire("prdt_clsf_name", "상품분류명")] = None
    product_type_2: Annotated[ProductType | None, Wire("prdt_type_cd_2", "상품유형코드2")] = None
    etp_kind: Annotated[EtpKind | None, Wire("ovrs_stck_etf_risk_drtp_cd", "해외주식ETF위험지표코드")] = None
    tracking_multiple: Annotated[Decimal | None, Wire("etp_chas_erng_rt_dbnb", "ETP추적수익율배수")] = None
    single_stock_leveraged: Annotated[bool | None, Wire("sgle_item_lvrg_etp_yn", "단일종목레버리지ETP여부")] = None
    # KIS sends these three without documenting them; the labels spell out their names.
    etp_large_class_code: Annotated[str | None, Wire("etp_bast_lcls_cd", "ETP기초자산대분류코드")] = None
    etp_medium_class_code: Annotated[str | None, Wire("etp_bast_mcls_cd", "ETP기초자산중분류코드")] = None
    etp_small_class_code: Annotated[str | None, Wire("etp_bast_scls_cd", "ETP기초자산소분류코드")] = None

    sell_lot_size: Annotated[int | None, Wire("sll_unit_qty", "매도단위수량")] = None
    buy_lot_size: Annotated[int | None, Wire("buy_unit_qty", "매수단위수량")] = None
    lot_value: Annotated[Decimal | None, Wire("tr_unit_amt", "거래단위금액")] = None
    par_value: Annotated[Decimal | None, Wire("ovrs_papr", "해외액면가")] = None
    shares: Annotated[int | None, Wire("lstg_stck_num", "상장주식수")] = None
    listed: Annotated[bool | None, Wire("lstg_yn", "상장여부")] = None
    listed_on: Annotated[Date, Wire("lstg_dt", "상장일자")] = None
    delisted: Annotated[bool | None, Wire("lstg_abol_item_yn", "상장폐지종목여부")] = None
    delisted_on: Annotated[Date, Wire("lstg_abol_dt", "상장폐지일자")] = None
    trading_status: Annotated[OverseasTradingStatus | None, Wire("ovrs_stck_tr_stop_dvsn_cd", "해외주식거래정지구분코드")] = None
    halt_reason: Annotated[OverseasHaltReason | None, Wire("ovrs_stck_stop_rson_cd", "해외주식정지사유코드")] = None
    daytime_tradable: Annotated[bool | None, Wire("dtm_tr_psbl_yn", "주간거래가능여부")] = None
    surge_halt_exempt: Annotated[bool | None, Wire("sdrf_stop_ecls_yn", "급등락정지제외여부")] = None
    surge_halt_exempt_registered_on: Annotated[Date, Wire("sdrf_stop_ecls_erlm_dt", "급등락정지제외등록일자")] = None
    taxable: Annotated[bool | None, Wire("tax_levy_yn", "세금징수여부")] = None
    ptp: Annotated[bool | None, Wire("ptp_item_yn", "PTP종목여부")] = None
    ptp_tax_exempt: Annotated[bool | None, Wire("ptp_item_trfx_exmt_yn", "PTP종목양도세면제여부")] = None
    ptp_tax_exempt_from: Annotated[Date, Wire("ptp_item_trfx_exmt_strt_dt", "PTP종목양도세면제시작일자")] = None
    ptp_tax_exempt_to: Annotated[Date, Wire("ptp_item_trfx_exmt_end_dt", "PTP종목양도세면제종료일자")] = None

    mini_stock_status: Annotated[MiniStockStatus | None, Wire("mini_stk_tr_stat_dvsn_cd", "미니스탁거래상태구분코드")] = None
    mint_available: Annotated[bool | None, Wire("mint_svc_yn", "MINT서비스여부")] = None
    mint_changed_on: Annotated[Date, Wire("mint_svc_yn_chng_dt", "MINT서비스여부변경일자")] = None
    mint_first_registered_on: Annotated[Date, Wire("mint_frst_svc_erlm_dt", "MINT최초서비스등록일자")] = None
    mint_fractional_tradable: Annotated[bool | None, Wire("mint_dcpt_trad_psbl_yn", "MINT소수점매매가능여부")] = None
    mint_whole_tradable: Annotated[bool | None, Wire("mint_fnum_trad_psbl_yn", "MINT정수매매가능여부")] = None
    mint_conversion_blocked: Annotated[bool | None, Wire("mint_cblc_cvsn_ipsb_yn", "MINT잔고전환불가여부")] = None

    former_symbol: Annotated[str | None, Wire("chng_bf_pdno", "변경전상품번호")] = None
    sedol: Annotated[str | None, Wire("sedol_no", "SEDOL번호")] = None
    bloomberg_ticker: Annotated[str | None, Wire("blbg_tckr_text", "블름버그티커내용")] = None
    institution_isin: Annotated[str | None, Wire("istt_usge_isin_cd", "기관용도ISIN코드")] = None
    lei: Annotated[str | None, Wire("lei_cd", "LEI코드")] = None
    product_group_no: Annotated[str | None, Wire("ovrs_stck_prdt_grp_no", "해외주식상품그룹번호")] = None
    registration_reason_code: Annotated[str | None, Wire("ovrs_stck_erlm_rosn_cd", "해외주식등록사유코드")] = None
    right_history_code: Annotated[str | None, Wire("ovrs_stck_hist_rght_dvsn_cd", "해외주식이력권리구분코드")] = None
    memo: Annotated[str | None, Wire("memo_text1", "메모내용1")] = None


class SearchInfo(Endpoint[OverseasProduct]):
    """해외주식 상품기본정보. What KIS knows of one overseas instrument: identifiers, lots, listing, halts, fractional trading.

    NoData for an unknown symbol.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/search-info",
        page="v1_해외주식-034",
        title="해외주식 상품기본정보",
        tr_id=TrId(real="CTPF1702R", paper=None),
    )

    symbol: Annotated[OverseasSymbol, Wire("PDNO", "상품번호")]
    product_type: Annotated[ProductType, Wire("PRDT_TYPE_CD", "상품유형코드")] = ProductType.NASDAQ
