"""업종 분봉조회 [v1_국내주식-045]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.domestic_stock.quotations.index_chart import IndexChartSummary
from kis_async.api.domestic_stock.quotations.session_time import SessionTime
from kis_async.wire import Code, Date, Endpoint, IndexCode, Row, TrId, Wire, get


class ClosingRows(Code):
    """Whether the rows of the close and of after hours are among the candles (FID_ETC_CLS_CODE)."""

    WITH = "0"
    WITHOUT = "1"


class IndexMinuteCandle(Row):
    """One interval of an index, in points. `volume` in 1,000 shares is the interval's, `value` in million won the session's so far."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    time: Annotated[SessionTime, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    open: Annotated[Decimal | None, Wire("bstp_nmix_oprc", "업종 지수 시가2")] = None
    high: Annotated[Decimal | None, Wire("bstp_nmix_hgpr", "업종 지수 최고가")] = None
    low: Annotated[Decimal | None, Wire("bstp_nmix_lwpr", "업종 지수 최저가")] = None
    close: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None


class IndexMinuteChart(Row):
    """Up to 102 candles, newest first, and the index as it stands now."""

    summary: Annotated[IndexChartSummary | None, Wire("output1", "업종 현재")] = None
    candles: Annotated[list[IndexMinuteCandle], Wire("output2", "분봉")]


class InquireTimeIndexchartprice(Endpoint[IndexMinuteChart]):
    """업종 분봉조회. The latest 102 candles of an index or sector; `interval` in seconds, as 30, 60, 600 or 3600."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-time-indexchartprice",
        page="v1_국내주식-045",
        title="업종 분봉조회",
        tr_id=TrId(real="FHKUP03500200", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
    )

    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    interval: Annotated[int, Field(gt=0), Wire("FID_INPUT_HOUR_1", "FID 입력 시간1")] = 60
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "FID 과거 데이터 포함 여부")] = True
    closing_rows: Annotated[ClosingRows, Wire("FID_ETC_CLS_CODE", "FID 기타 구분 코드")] = ClosingRows.WITH
