"""ELW 변동성추이(분별) [국내주식-179]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.elw.filters import CandleSpan
from kis_async.wire import Date, Endpoint, Row, Symbol, Time, TrId, Wire, get


class VolatilityMinute(Row):
    """One span of minutes of an ELW with its volatility at the end. Prices in won, rates in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    open: Annotated[Decimal | None, Wire("elw_oprc", "ELW 시가2")] = None
    high: Annotated[Decimal | None, Wire("elw_hgpr", "ELW 최고가")] = None
    low: Annotated[Decimal | None, Wire("elw_lwpr", "ELW 최저가")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS 내재 변동성")] = None
    historical_volatility: Annotated[Decimal | None, Wire("hist_vltl", "역사적 변동성")] = None


class VolatilityTrendMinute(Endpoint[list[VolatilityMinute]]):
    """ELW 변동성추이(분별). Volatility of one ELW by spans of minutes, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/volatility-trend-minute",
        page="국내주식-179",
        title="ELW 변동성추이(분별)",
        tr_id=TrId(real="FHPEW02840300", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
    span: Annotated[CandleSpan, Wire("FID_HOUR_CLS_CODE", "시간구분코드")] = CandleSpan.MINUTE_1
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "과거데이터 포함 여부")] = False
