"""ELW 지표순위 [국내주식-169]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import CallPut, IssuerCode, UnderlyingCode, WarrantType
from kis_async.wire import Code, Endpoint, Row, Sign, TrId, Wire, get


class IndicatorSort(Code):
    """What the ranking goes by (FID_RANK_SORT_CLS_CODE of this call)."""

    CONVERSION_RATE = "0"
    LEVERAGE = "1"
    STRIKE = "2"
    INTRINSIC_VALUE = "3"
    TIME_VALUE = "4"


class RankedByIndicator(Row):
    """One ranked ELW and its valuation. Prices in won; `strike` and `knock_out_barrier` in won or points; rate in percent."""

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None
    knock_out_barrier: Annotated[Decimal | None, Wire("elw_ko_barrier", "조기종료발생기준가격")] = None


class Indicator(Endpoint[list[RankedByIndicator]]):
    """ELW 지표순위. ELWs ranked by conversion rate, leverage, strike or value."""

    spec = get(
        "/uapi/elw/v1/ranking/indicator",
        page="국내주식-169",
        title="ELW 지표순위",
        tr_id=TrId(real="FHPEW02790000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "20279"},
    )

    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "발행사")] = "00000"
    right: Annotated[CallPut, Wire("FID_DIV_CLS_CODE", "콜풋구분코드")] = CallPut.ALL
    warrant_type: Annotated[WarrantType, Wire("FID_BLNG_CLS_CODE", "결제방법")] = WarrantType.ALL
    sort: Annotated[IndicatorSort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = IndicatorSort.CONVERSION_RATE
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "가격(이상)")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "가격(이하)")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "거래량(이상)")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_2", "거래량(이하)")] = None
