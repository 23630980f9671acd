"""해외지수분봉조회 [v1_해외주식-031]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_price.quotations.world import WorldPrice
from kis_async.wire import Code, Date, Endpoint, Row, Ticker, Time, TrId, Wire, get


class WorldMinuteSeries(Code):
    """What a minute chart is of (FID_COND_MRKT_DIV_CODE); WON is exchange rates of the won."""

    INDEX = "N"
    CURRENCY = "X"
    WON = "KX"


class WorldHours(Code):
    """Which hours a minute chart covers (FID_HOUR_CLS_CODE)."""

    REGULAR = "0"
    AFTER_HOURS = "1"


class WorldMinuteCandle(Row):
    """One minute, in points or in the unit the series is quoted in; date and time are the exchange's."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    # KIS keeps them in fields of its options screen.
    open: Annotated[Decimal | None, Wire("optn_oprc", "옵션 시가2")] = None
    high: Annotated[Decimal | None, Wire("optn_hgpr", "옵션 최고가")] = None
    low: Annotated[Decimal | None, Wire("optn_lwpr", "옵션 최저가")] = None
    close: Annotated[Decimal | None, Wire("optn_prpr", "옵션 현재가")] = None
    volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None


class WorldMinuteChart(Row):
    """Minute candles, newest first, and the series as it stands now."""

    summary: Annotated[WorldPrice | None, Wire("output1", "현재 시세")] = None
    candles: Annotated[list[WorldMinuteCandle], Wire("output2", "분봉")]


class InquireTimeIndexchartprice(Endpoint[WorldMinuteChart]):
    """해외지수분봉조회. Minute candles of an overseas index or an exchange rate, up to now, and how it stands."""

    spec = get(
        "/uapi/overseas-price/v1/quotations/inquire-time-indexchartprice",
        page="v1_해외주식-031",
        title="해외지수분봉조회",
        tr_id=TrId(real="FHKST03030200", paper=None),
        block=None,
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    series: Annotated[WorldMinuteSeries, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = WorldMinuteSeries.INDEX
    hours: Annotated[WorldHours, Wire("FID_HOUR_CLS_CODE", "시간 구분 코드")] = WorldHours.REGULAR
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "과거 데이터 포함 여부")] = True
