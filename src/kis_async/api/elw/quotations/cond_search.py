"""ELW 종목검색 [국내주식-166]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import IssuerCode, TimeToExpiry, UnderlyingCode, WarrantType
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Sign, TrId, Wire, get


class SearchSort(Code):
    """What the found ones are sorted by (FID_RANK_SORT_CLS_CODE of this call)."""

    NONE = "0"
    SYMBOL = "1"
    PRICE = "2"
    CHANGE_RATE = "3"
    VOLUME = "4"
    STRIKE = "5"
    CONVERSION_RATE = "6"
    LISTED_ON = "7"
    EXPIRY = "8"
    DAYS_TO_EXPIRY = "9"
    LEVERAGE = "10"


class SearchOrder(Code):
    """Which end comes first (FID_INPUT_CNT_1)."""

    HIGHEST_FIRST = "1"
    LOWEST_FIRST = "2"


class SearchCallPut(Code):
    """Calls or puts (FID_MRKT_CLS_CODE of this call)."""

    ALL = "A"
    CALL = "CO"
    PUT = "PO"


class StrikeSide(Code):
    """Where the strike stands against the underlying (FID_ETC_CLS_CODE)."""

    ALL = "0"
    AT_LEAST = "1"
    AT_MOST = "2"


class ListedWithin(Code):
    """How long ago ELWs were listed (FID_INPUT_DATE_1 of this call)."""

    ALL = "0"
    TODAY = "1"
    UP_TO_7_DAYS = "2"
    FROM_8_TO_30_DAYS = "3"
    FROM_31_TO_90_DAYS = "4"


class FoundElw(Row):
    """One ELW that was found.

    Prices in won; `strike`, `break_even_price` and `knock_out_barrier` in won, or in points of an index; volumes in ELWs; parity,
    volatility and rates in percent.
    """

    symbol: Annotated[str | None, Wire("bond_shrn_iscd", "채권단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    right_kind_name: Annotated[str | None, Wire("rght_type_name", "권리유형명")] = None
    right_form_name: Annotated[str | None, Wire("elw_rght_form", "ELW권리형태")] = None
    issuer_name: Annotated[str | None, Wire("pblc_co_name", "발행회사명")] = None
    lp_name: Annotated[str | None, Wire("lp_mbcr_name", "LP회원사명")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    knock_out_barrier: Annotated[Decimal | None, Wire("elw_ko_barrier", "조기종료발생기준가격")] = None
    approach_rate: Annotated[Decimal | None, Wire("apprch_rate", "접근도")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식상장일자")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_date", "주식최종거래일자")] = None
    expiry: Annotated[Date, Wire("mtrt_date", "만기일자")] = None
    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS잔존일수")] = None

    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산단축종목코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산종목명")] = None
    underlying_price: Annotated[Decimal | None, Wire("unas_prpr", "기초자산현재가")] = None
    underlying_change: Annotated[Decimal | None, Wire("unas_prdy_vrss", "기초자산전일대비")] = None
    underlying_change_sign: Annotated[Sign | None, Wire("unas_prdy_vrss_sign", "기초자산전일대비부호")] = None
    underlying_change_rate: Annotated[Decimal | None, Wire("unas_prdy_ctrt", "기초자산전일대비율")] = None
    underlying_volume: Annotated[int | None, Wire("unas_acml_vol", "기초자산누적거래량")] = None

    moneyness: Annotated[str | None, Wire("atm_cls_name", "ATM구분명")] = None
    moneyness_rate: Annotated[Decimal | None, Wire("moneyness", "머니니스(MONEYNESS)")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None
    premium: Annotated[Decimal | None, Wire("prmm_val", "프리미엄값")] = None
    break_even_price: Annotated[Decimal | None, Wire("prls_qryr_stpr_prc", "손익분기주가가격")] = None
    break_even_rate: Annotated[Decimal | None, Wire("prls_qryr_rate", "손익분기비율")] = None
    capital_fulcrum_point: Annotated[Decimal | None, Wire("cfp", "자본지지점")] = None
    gearing: Annotated[Decimal | None, Wire("gear", "기어링")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    tick_value: Annotated[Decimal | None, Wire("tick_conv_prc", "틱환산가")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타값")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None

    shares: Annotated[int | None, Wire("lstn_stcn", "상장주수")] = None
    lp_held: Annotated[int | None, Wire("lp_hvol", "LP보유량")] = None
    lp_holding_rate: Annotated[Decimal | None, Wire("lp_hldn_rate", "LP보유비율")] = None
    lp_ends_on: Annotated[Date, Wire("stck_lp_fin_date", "주식LP종료일자")] = None


class CondSearch(Endpoint[list[FoundElw]]):
    """ELW 종목검색. ELWs that meet conditions, 100 at most; what is None is no condition.

    `targets` goes to KIS as it is given: its page lists thirteen kinds of condition by number, and not how to choose some.
    """

    spec = get(
        "/uapi/elw/v1/quotations/cond-search",
        page="국내주식-166",
        title="ELW 종목검색",
        tr_id=TrId(real="FHKEW15100000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "11510"},
    )

    sort: Annotated[SearchSort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = SearchSort.NONE
    order: Annotated[SearchOrder, Wire("FID_INPUT_CNT_1", "입력수1")] = SearchOrder.HIGHEST_FIRST
    second_sort: Annotated[SearchSort | None, Wire("FID_RANK_SORT_CLS_CODE_2", "순위정렬구분코드2")] = None
    second_order: Annotated[SearchOrder | None, Wire("FID_INPUT_CNT_2", "입력수2")] = None
    third_sort: Annotated[SearchSort | None, Wire("FID_RANK_SORT_CLS_CODE_3", "순위정렬구분코드3")] = None
    third_order: Annotated[SearchOrder | None, Wire("FID_INPUT_CNT_3", "입력수3")] = None
    targets: Annotated[str | None, Wire("FID_TRGT_CLS_CODE", "대상구분코드")] = None
    issuer: Annotated[IssuerCode | None, Wire("FID_INPUT_ISCD", "입력종목코드")] = None
    underlying: Annotated[UnderlyingCode | None, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = None
    lp: Annotated[IssuerCode | None, Wire("FID_INPUT_ISCD_2", "입력종목코드2")] = None
    right: Annotated[SearchCallPut | None, Wire("FID_MRKT_CLS_CODE", "시장구분코드")] = None
    warrant_type: Annotated[WarrantType | None, Wire("FID_DIV_CLS_CODE", "분류구분코드")] = None
    strike_side: Annotated[StrikeSide | None, Wire("FID_ETC_CLS_CODE", "기타구분코드")] = None
    listed: Annotated[ListedWithin | None, Wire("FID_INPUT_DATE_1", "입력날짜1")] = None
    expiry: Annotated[TimeToExpiry | None, Wire("FID_INPUT_DATE_2", "입력날짜2")] = None
    min_days_to_expiry: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_RMNN_DYNU_1", "입력잔존일수1")] = None
    max_days_to_expiry: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_RMNN_DYNU_2", "입력잔존일수2")] = None
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_PRPR_CNT1", "현재가수1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_PRPR_CNT2", "현재가수2")] = None
    min_change_rate: Annotated[Decimal | None, Wire("FID_RSFL_RATE1", "등락비율1")] = None
    max_change_rate: Annotated[Decimal | None, Wire("FID_RSFL_RATE2", "등락비율2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_VOL1", "거래량1")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_VOL2", "거래량2")] = None
    min_strike: Annotated[Decimal | None, Wire("FID_ACPR1", "행사가1")] = None
    max_strike: Annotated[Decimal | None, Wire("FID_ACPR2", "행사가2")] = None
    min_conversion_rate: Annotated[Decimal | None, Wire("FID_STCK_CNVR_RATE1", "주식전환비율1")] = None
    max_conversion_rate: Annotated[Decimal | None, Wire("FID_STCK_CNVR_RATE2", "주식전환비율2")] = None
    min_leverage: Annotated[Decimal | None, Wire("FID_LVRG_VAL1", "레버리지값1")] = None
    max_leverage: Annotated[Decimal | None, Wire("FID_LVRG_VAL2", "레버리지값2")] = None
    min_gearing: Annotated[Decimal | None, Wire("FID_GEAR1", "기어링1")] = None
    max_gearing: Annotated[Decimal | None, Wire("FID_GEAR2", "기어링2")] = None
    min_premium: Annotated[Decimal | None, Wire("FID_PRMM_VAL1", "프리미엄값1")] = None
    max_premium: Annotated[Decimal | None, Wire("FID_PRMM_VAL2", "프리미엄값2")] = None
    min_parity: Annotated[Decimal | None, Wire("FID_PRIT1", "패리티1")] = None
    max_parity: Annotated[Decimal | None, Wire("FID_PRIT2", "패리티2")] = None
    min_implied_volatility: Annotated[Decimal | None, Wire("FID_INTS_VLTL1", "내재변동성1")] = None
    max_implied_volatility: Annotated[Decimal | None, Wire("FID_INTS_VLTL2", "내재변동성2")] = None
    min_delta: Annotated[Decimal | None, Wire("FID_DELTA1", "델타1")] = None
    max_delta: Annotated[Decimal | None, Wire("FID_DELTA2", "델타2")] = None
    min_break_even_rate: Annotated[Decimal | None, Wire("FID_PRLS_QRYR_RATE1", "손익분기비율1")] = None
    max_break_even_rate: Annotated[Decimal | None, Wire("FID_PRLS_QRYR_RATE2", "손익분기비율2")] = None
    # KIS uses slots of other names and labels for what follows; its page says what they are.
    min_break_even_price: Annotated[Decimal | None, Wire("FID_INPUT_DVDN_ERT", "손익분기점(이상)")] = None
    max_break_even_price: Annotated[Decimal | None, Wire("FID_INPUT_HIST_VLTL", "손익분기점(이하)")] = None
    min_moneyness_rate: Annotated[Decimal | None, Wire("FID_THETA1", "머니니스1")] = None
    max_moneyness_rate: Annotated[Decimal | None, Wire("FID_THETA2", "머니니스2")] = None
    min_barrier: Annotated[Decimal | None, Wire("FID_CFP1", "배리어1")] = None
    max_barrier: Annotated[Decimal | None, Wire("FID_CFP2", "배리어2")] = None
    min_approach_rate: Annotated[Decimal | None, Wire("FID_EGEA_VAL1", "접근도1")] = None
    max_approach_rate: Annotated[Decimal | None, Wire("FID_EGEA_VAL2", "접근도2")] = None
    min_lp_holding_rate: Annotated[Decimal | None, Wire("FID_INPUT_NMIX_PRICE_1", "LP보유비율1")] = None
    max_lp_holding_rate: Annotated[Decimal | None, Wire("FID_INPUT_NMIX_PRICE_2", "LP보유비율2")] = None
    last_trading_from: Annotated[DateArgument | None, Wire("FID_APLY_RANG_PRC_1", "최종거래일1")] = None
    last_trading_to: Annotated[DateArgument | None, Wire("FID_APLY_RANG_PRC_2", "최종거래일2")] = None
    lp_ends_from: Annotated[DateArgument | None, Wire("FID_VOL3", "LP종료일1")] = None
    lp_ends_to: Annotated[DateArgument | None, Wire("FID_VOL4", "LP종료일2")] = None
