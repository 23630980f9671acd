"""국내주식업종기간별시세(일/주/월/년) [v1_국내주식-021]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.index_chart import IndexChartSummary
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, IndexCode, Period, Row, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class IndexCandle(Row):
    """One day, week, month or year of an index, in points. Volume in 1,000 shares, value in million won."""

    date: Annotated[Date, Wire("stck_bsop_date", "영업 일자")] = None
    open: Annotated[Decimal | None, Wire("bstp_nmix_oprc", "업종 지수 시가")] = None
    high: Annotated[Decimal | None, Wire("bstp_nmix_hgpr", "업종 지수 최고가")] = None
    low: Annotated[Decimal | None, Wire("bstp_nmix_lwpr", "업종 지수 최저가")] = None
    close: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    modified: Annotated[bool | None, Wire("mod_yn", "변경 여부")] = None


class IndexChart(Row):
    """Up to 50 candles, newest first, and the index as it stands now."""

    summary: Annotated[IndexChartSummary | None, Wire("output1", "업종 현재")] = None
    candles: Annotated[list[IndexCandle], Wire("output2", "기간별 지수")]


class InquireDailyIndexchartprice(Endpoint[IndexChart]):
    """국내주식업종기간별시세(일/주/월/년). Candles of an index or sector, 50 a page up to `end`; kis.pages() goes further back."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-daily-indexchartprice",
        page="v1_국내주식-021",
        title="국내주식업종기간별시세(일/주/월/년)",
        tr_id=TrId(real="FHKUP03500100", paper="FHKUP03500100"),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date"),
    )

    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "업종 상세코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "조회 시작일자")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "조회 종료일자")]
    period: Annotated[Period, Wire("FID_PERIOD_DIV_CODE", "기간분류코드")] = Period.DAY

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyIndexchartprice":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
