"""주식현재가 시세2 [v1_국내주식-054]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.price import Price
from kis_async.wire import Code, Endpoint, Market, Sign, Symbol, TrId, Vi, Warn, Wire, get


class Allotment(Code):
    """Which orders an auction at a price limit allots shares to (divi_app_cls_code)."""

    BUY_AT_UPPER_LIMIT = "11"
    BUY_AT_LOWER_LIMIT = "12"
    SELL_AT_UPPER_LIMIT = "13"
    SELL_AT_LOWER_LIMIT = "14"


class RandomEnd(Code):
    """Whether an auction ends at a random moment, as KIS marks it (vlnt_fin_cls_code)."""

    NO = "N"
    YES = "Y"


class StockStanding(Price):
    """The last price of one issue with its distances and its standing. Prices and value in won, rates in percent, volumes in shares."""

    price: Annotated[Decimal, Wire("stck_prpr", "주식 현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    volume_rate: Annotated[Decimal | None, Wire("prdy_vrss_vol_rate", "전일 대비 거래량 비율")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    upper_limit: Annotated[Decimal | None, Wire("stck_mxpr", "주식 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("stck_llam", "주식 하한가")] = None

    change_from_open: Annotated[Decimal | None, Wire("oprc_vrss_prpr", "시가2 대비 현재가")] = None
    change_from_open_sign: Annotated[Sign | None, Wire("oprc_vrss_prpr_sign", "시가2 대비 현재가 부호")] = None
    open_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_oprc_rate", "전일 종가 대비 시가2 비율")] = None
    change_from_high: Annotated[Decimal | None, Wire("hgpr_vrss_prpr", "최고가 대비 현재가")] = None
    change_from_high_sign: Annotated[Sign | None, Wire("hgpr_vrss_prpr_sign", "최고가 대비 현재가 부호")] = None
    high_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_hgpr_rate", "전일 종가 대비 최고가 비율")] = None
    change_from_low: Annotated[Decimal | None, Wire("lwpr_vrss_prpr", "최저가 대비 현재가")] = None
    change_from_low_sign: Annotated[Sign | None, Wire("lwpr_vrss_prpr_sign", "최저가 대비 현재가 부호")] = None
    low_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_lwpr_rate", "전일 종가 대비 최저가 비율")] = None

    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표 시장 한글 명")] = None
    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    sector_name: Annotated[str | None, Wire("bstp_kor_isnm", "업종 한글 종목명")] = None
    new_high_low: Annotated[str | None, Wire("new_hgpr_lwpr_cls_code", "신 고가 저가 구분 코드")] = None
    limit_code: Annotated[str | None, Wire("mxpr_llam_cls_code", "상하한가 구분 코드")] = None
    allotment: Annotated[Allotment | None, Wire("divi_app_cls_code", "동시호가배분처리코드")] = None
    margin_rate: Annotated[Decimal | None, Wire("marg_rate", "증거금 비율")] = None
    credit_rate: Annotated[Decimal | None, Wire("crdt_rate", "신용 비율")] = None
    marginable: Annotated[bool | None, Wire("crdt_able_yn", "신용 가능 여부")] = None
    elw_issued: Annotated[bool | None, Wire("elw_pblc_yn", "ELW 발행 여부")] = None
    vi: Annotated[Vi | None, Wire("vi_cls_code", "VI적용구분코드")] = None
    open_range_extended: Annotated[bool | None, Wire("oprc_rang_cont_yn", "시가 범위 연장 여부")] = None
    random_end: Annotated[RandomEnd | None, Wire("vlnt_fin_cls_code", "임의 종료 구분 코드")] = None
    warning: Annotated[Warn | None, Wire("mrkt_warn_cls_code", "시장경고코드")] = None
    warning_name: Annotated[str | None, Wire("mrkt_warn_cls_name", "시장 경고 구분 명")] = None
    caution: Annotated[bool | None, Wire("invt_caful_yn", "투자유의여부")] = None
    surging: Annotated[bool | None, Wire("stange_runup_yn", "이상급등여부")] = None
    overheated: Annotated[bool | None, Wire("short_over_yn", "단기과열여부")] = None
    overheated_code: Annotated[str | None, Wire("short_over_cls_code", "단기과열구분코드")] = None
    short_sale_overheated: Annotated[bool | None, Wire("ssts_hot_yn", "공매도과열 여부")] = None
    illiquid: Annotated[bool | None, Wire("low_current_yn", "저유동성 종목 여부")] = None
    halted: Annotated[bool | None, Wire("trht_yn", "거래정지 여부")] = None
    liquidating: Annotated[bool | None, Wire("sltr_yn", "정리매매 여부")] = None
    managed: Annotated[bool | None, Wire("mang_issu_yn", "관리 종목 여부")] = None
    unfaithful: Annotated[bool | None, Wire("insn_pbnt_yn", "불성실 공시 여부")] = None
    new_listing_name: Annotated[str | None, Wire("new_lstn_cls_name", "신규 상장 구분 명")] = None
    discretionary_trade_name: Annotated[str | None, Wire("vlnt_deal_cls_name", "임의 매매 구분 명")] = None
    ex_right_name: Annotated[str | None, Wire("flng_cls_name", "락 구분 이름")] = None
    revaluation_reason_name: Annotated[str | None, Wire("revl_issu_reas_name", "재평가 종목 사유 명")] = None
    par_value_change_name: Annotated[str | None, Wire("fcam_mod_cls_name", "액면가 변경 구분 명")] = None


class InquirePrice2(Endpoint[StockStanding]):
    """주식현재가 시세2. The last price of one domestic issue and what is special about it. NoData for an unknown symbol."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-price-2",
        page="v1_국내주식-054",
        title="주식현재가 시세2",
        tr_id=TrId(real="FHPST01010000", paper=None),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
