"""해외주식 종목_지수_환율기간별시세(일_주_월_년) [v1_해외주식-012]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_price.quotations.world import WorldPrice
from kis_async.wire import Code, DateArgument, DateCursor, Day, Endpoint, Period, Row, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class WorldSeries(Code):
    """What a long chart is of (FID_COND_MRKT_DIV_CODE). INDEX also has the stocks of the Dow 30, Nasdaq 100 and S&P 500."""

    INDEX = "N"
    CURRENCY = "X"
    TREASURY = "I"
    GOLD = "S"


class WorldCandle(Row):
    """One day, week, month or year, in points or in the unit the series is quoted in."""

    date: Annotated[Day, Wire("stck_bsop_date", "영업 일자")]
    open: Annotated[Decimal | None, Wire("ovrs_nmix_oprc", "시가")] = None
    high: Annotated[Decimal | None, Wire("ovrs_nmix_hgpr", "최고가")] = None
    low: Annotated[Decimal | None, Wire("ovrs_nmix_lwpr", "최저가")] = None
    close: Annotated[Decimal | None, Wire("ovrs_nmix_prpr", "현재가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    modified: Annotated[bool | None, Wire("mod_yn", "변경 여부")] = None


class WorldChart(Row):
    """One page of candles, newest first, and the series as it stands now."""

    summary: Annotated[WorldPrice | None, Wire("output1", "현재 시세")] = None
    candles: Annotated[list[WorldCandle], Wire("output2", "기간별 시세")]


class InquireDailyChartprice(Endpoint[WorldChart]):
    """해외주식 종목_지수_환율기간별시세(일_주_월_년). Candles of an overseas index, an exchange rate, a treasury bond or gold.

    kis.pages() goes further back than one page. For any overseas stock use Dailyprice.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/inquire-daily-chartprice",
        page="v1_해외주식-012",
        title="해외주식 종목_지수_환율기간별시세(일_주_월_년)",
        tr_id=TrId(real="FHKST03030100", paper="FHKST03030100"),
        block=None,
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date"),
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "FID 입력 날짜1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "FID 입력 날짜2")]
    period: Annotated[Period, Wire("FID_PERIOD_DIV_CODE", "FID 기간 분류 코드")] = Period.DAY
    series: Annotated[WorldSeries, Wire("FID_COND_MRKT_DIV_CODE", "FID 조건 시장 분류 코드")] = WorldSeries.INDEX

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyChartprice":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
