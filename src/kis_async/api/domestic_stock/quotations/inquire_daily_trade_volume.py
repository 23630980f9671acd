"""종목별일별매수매도체결량 [v1_국내주식-056]."""

from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Market, Period, Row, Symbol, TrId, Wire, get


class TradeVolumeTotals(Row):
    """What sellers and what buyers started today, in shares."""

    sell_volume: Annotated[int | None, Wire("seln_cnqn_smtn", "매도 체결량 합계")] = None
    buy_volume: Annotated[int | None, Wire("shnu_cnqn_smtn", "매수 체결량 합계")] = None


class TradeVolumeDay(Row):
    """The trades of one day, week, month or year in shares, by who started them: sellers at the bid, buyers at the ask."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    sell_volume: Annotated[int | None, Wire("total_seln_qty", "총 매도 수량")] = None
    buy_volume: Annotated[int | None, Wire("total_shnu_qty", "총 매수 수량")] = None


class TradeVolumes(Row):
    """The volumes of the days asked for, newest first, and those of today."""

    days: Annotated[list[TradeVolumeDay], Wire("output2", "일별 체결량")]
    today: Annotated[TradeVolumeTotals | None, Wire("output1", "체결량 합계")] = None


class InquireDailyTradeVolume(Endpoint[TradeVolumes]):
    """종목별일별매수매도체결량. How much of one issue was traded by sellers and by buyers, day by day; the latest without dates."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-daily-trade-volume",
        page="v1_국내주식-056",
        title="종목별일별매수매도체결량",
        tr_id=TrId(real="FHKST03010800", paper=None),
        block=None,
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    start: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "입력 날짜1")] = None
    end: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_2", "입력 날짜2")] = None
    period: Annotated[Period, Wire("FID_PERIOD_DIV_CODE", "기간 분류 코드")] = Period.DAY
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyTradeVolume":
        return span_is_forward(self)
