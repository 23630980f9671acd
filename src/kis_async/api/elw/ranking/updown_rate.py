"""ELW 상승률순위 [국내주식-167]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import CallPut, IssuerCode, TimeToExpiry, UnderlyingCode
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Sign, TrId, Wire, get


class ChangeSort(Code):
    """What the ranking goes by (FID_RANK_SORT_CLS_CODE of this call)."""

    RISING = "0"
    FALLING = "1"
    RISING_FROM_OPEN = "2"
    FALLING_FROM_OPEN = "3"
    SWING = "4"


class RankedByChange(Row):
    """One ranked ELW and its changes.

    Prices in won; `strike` and `break_even_price` in won, or in points of an index; parity, volatility and rates in percent.
    `change_from_base` has been seen to hold the price itself, its rate 0.
    """

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식기준가")] = None
    change_from_base: Annotated[Decimal | None, Wire("sdpr_vrss_prpr", "기준가대비현재가")] = None
    change_from_base_sign: Annotated[Sign | None, Wire("sdpr_vrss_prpr_sign", "기준가대비현재가부호")] = None
    change_from_base_rate: Annotated[Decimal | None, Wire("sdpr_vrss_prpr_rate", "기준가대비현재가비율")] = None
    change_from_open: Annotated[Decimal | None, Wire("oprc_vrss_prpr", "시가2대비현재가")] = None
    change_from_open_sign: Annotated[Sign | None, Wire("oprc_vrss_prpr_sign", "시가2대비현재가부호")] = None
    change_from_open_rate: Annotated[Decimal | None, Wire("oprc_vrss_prpr_rate", "시가2대비현재가비율")] = None
    period_change: Annotated[Decimal | None, Wire("prd_rsfl", "기간등락")] = None
    period_change_sign: Annotated[Sign | None, Wire("prd_rsfl_sign", "기간등락부호")] = None
    period_change_rate: Annotated[Decimal | None, Wire("prd_rsfl_rate", "기간등락비율")] = None
    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산명")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    break_even_price: Annotated[Decimal | None, Wire("prls_qryr_stpr_prc", "손익분기주가가격")] = None
    break_even_rate: Annotated[Decimal | None, Wire("prls_qryr_rate", "손익분기비율")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타값")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None
    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS잔존일수")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식상장일자")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_date", "주식최종거래일자")] = None
    lp_holding_rate: Annotated[Decimal | None, Wire("lp_hldn_rate", "LP보유비율")] = None


class UpdownRate(Endpoint[list[RankedByChange]]):
    """ELW 상승률순위. ELWs ranked by how far they rose, fell or swung."""

    spec = get(
        "/uapi/elw/v1/ranking/updown-rate",
        page="국내주식-167",
        title="ELW 상승률순위",
        tr_id=TrId(real="FHPEW02770000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "20277", "FID_BLNG_CLS_CODE": "0", "FID_INPUT_DATE_2": ""},
    )

    # KIS labels these parameters with those of an overseas ranking; the labels here are of what they are.
    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "발행사")] = "00000"
    right: Annotated[CallPut, Wire("FID_DIV_CLS_CODE", "콜풋구분코드")] = CallPut.ALL
    sort: Annotated[ChangeSort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = ChangeSort.RISING
    time_to_expiry: Annotated[TimeToExpiry, Wire("FID_INPUT_RMNN_DYNU_1", "입력잔존일수1")] = TimeToExpiry.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "가격(이상)")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "가격(이하)")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "거래량(이상)")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_2", "거래량(이하)")] = None
    base_date: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "조회기준일")] = None
