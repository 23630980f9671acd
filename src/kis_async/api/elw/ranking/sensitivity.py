"""ELW 민감도 순위 [국내주식-170]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import CallPut, IssuerCode, UnderlyingCode, WarrantType
from kis_async.wire import Code, DateArgument, Endpoint, Row, Sign, TrId, Wire, get


class SensitivitySort(Code):
    """What the ranking goes by (FID_RANK_SORT_CLS_CODE of this call)."""

    THEORETICAL_PRICE = "0"
    DELTA = "1"
    GAMMA = "2"
    THETA = "3"  # KIS calls 3 and 5 both 로; the answer has theta in this place
    VEGA = "4"
    RHO = "5"
    IMPLIED_VOLATILITY = "6"
    HISTORICAL_VOLATILITY_90D = "7"


class RankedBySensitivity(Row):
    """One ranked ELW, its theoretical price and its Greeks. Prices in won, volatility and rate in percent."""

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS이론가")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타값")] = None
    gamma: Annotated[Decimal | None, Wire("gama", "감마")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    vega: Annotated[Decimal | None, Wire("vega", "베가")] = None
    rho: Annotated[Decimal | None, Wire("rho", "로우")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None
    historical_volatility_90d: Annotated[Decimal | None, Wire("d90_hist_vltl", "90일역사적변동성")] = None


class Sensitivity(Endpoint[list[RankedBySensitivity]]):
    """ELW 민감도 순위. ELWs ranked by theoretical price, one of the Greeks or volatility."""

    spec = get(
        "/uapi/elw/v1/ranking/sensitivity",
        page="국내주식-170",
        title="ELW 민감도 순위",
        tr_id=TrId(real="FHPEW02850000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "20285"},
    )

    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "입력종목코드")] = "00000"
    right: Annotated[CallPut, Wire("FID_DIV_CLS_CODE", "콜풋구분코드")] = CallPut.ALL
    warrant_type: Annotated[WarrantType, Wire("FID_BLNG_CLS_CODE", "결제방법")] = WarrantType.ALL
    sort: Annotated[SensitivitySort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = SensitivitySort.THEORETICAL_PRICE
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "가격(이상)")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "가격(이하)")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "거래량(이상)")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_2", "거래량(이하)")] = None
    min_days_to_expiry: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_RMNN_DYNU_1", "잔존일수(이상)")] = None
    base_date: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "조회기준일")] = None
