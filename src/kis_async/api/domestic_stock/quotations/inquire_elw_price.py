"""ELW 현재가 시세 [v1_국내주식-014]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, TrId, Wire, get


class ElwPrice(Row):
    """The last price of one ELW beside its underlying's. Prices and value in won, rates and volatility in percent."""

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal, Wire("elw_prpr", "ELW 현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("elw_oprc", "ELW 시가2")] = None
    high: Annotated[Decimal | None, Wire("elw_hgpr", "ELW 최고가")] = None
    low: Annotated[Decimal | None, Wire("elw_lwpr", "ELW 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    volume_rate: Annotated[Decimal | None, Wire("prdy_vrss_vol_rate", "전일 대비 거래량 비율")] = None
    turnover_rate: Annotated[Decimal | None, Wire("vol_tnrt", "거래량 회전율")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None
    base_price: Annotated[Decimal | None, Wire("elw_sdpr", "ELW 기준가")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None

    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산 단축 종목코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산 종목명")] = None
    underlying_price: Annotated[Decimal | None, Wire("unas_prpr", "기초자산 현재가")] = None
    underlying_change: Annotated[Decimal | None, Wire("unas_prdy_vrss", "기초자산 전일 대비")] = None
    underlying_change_sign: Annotated[Sign | None, Wire("unas_prdy_vrss_sign", "기초자산 전일 대비 부호")] = None
    underlying_change_rate: Annotated[Decimal | None, Wire("unas_prdy_ctrt", "기초자산 전일 대비율")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    moneyness: Annotated[str | None, Wire("atm_cls_name", "ATM구분명")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS 이론가")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS 내재 변동성")] = None
    approach_rate: Annotated[Decimal | None, Wire("apprch_rate", "접근도")] = None
    tick_value: Annotated[Decimal | None, Wire("tick_conv_prc", "틱환산가")] = None

    pivot_point: Annotated[Decimal | None, Wire("pvt_pont_val", "피벗 포인트 값")] = None
    pivot_resistance_1: Annotated[Decimal | None, Wire("pvt_frst_dmrs_prc", "피벗 1차 디저항 가격")] = None
    pivot_resistance_2: Annotated[Decimal | None, Wire("pvt_scnd_dmrs_prc", "피벗 2차 디저항 가격")] = None
    pivot_support_1: Annotated[Decimal | None, Wire("pvt_frst_dmsp_prc", "피벗 1차 디지지 가격")] = None
    pivot_support_2: Annotated[Decimal | None, Wire("pvt_scnd_dmsp_prc", "피벗 2차 디지지 가격")] = None
    demark_resistance: Annotated[Decimal | None, Wire("dmrs_val", "디저항 값")] = None
    demark_support: Annotated[Decimal | None, Wire("dmsp_val", "디지지 값")] = None
    caution_text: Annotated[str | None, Wire("invt_epmd_cntt", "투자 유의 내용")] = None


class InquireElwPrice(Endpoint[ElwPrice]):
    """ELW 현재가 시세. The last price of one ELW and of what it is written on. An unknown code has a price of 0."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-elw-price",
        page="v1_국내주식-014",
        title="ELW 현재가 시세",
        tr_id=TrId(real="FHKEW15010000", paper="FHKEW15010000"),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
