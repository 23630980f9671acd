"""주식일별분봉조회 [국내주식-213]."""

from typing import Annotated

from kis_async.api.domestic_stock.quotations.minute_chart import MinuteChart
from kis_async.wire import DateArgument, Endpoint, Market, Symbol, TimeArgument, TimeCursor, TrId, Wire, get


class InquireTimeDailychartprice(Endpoint[MinuteChart]):
    """주식일별분봉조회. The minutes of a day up to `end`, 120 a page; kis.pages() goes further back. KIS keeps one year.

    `with_past` goes on into the days before. Empty minutes (허봉) are KIS's choice unless `with_empty` says.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-time-dailychartprice",
        page="국내주식-213",
        title="주식일별분봉조회",
        tr_id=TrId(real="FHKST03010230", paper=None),
        block=None,
        paging=TimeCursor("FID_INPUT_HOUR_1", "stck_cntg_hour", date_param="FID_INPUT_DATE_1", date="stck_bsop_date"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    date: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력 날짜1")]
    end: Annotated[TimeArgument, Wire("FID_INPUT_HOUR_1", "입력 시간1")]
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "과거 데이터 포함 여부")] = False
    with_empty: Annotated[bool | None, Wire("FID_FAKE_TICK_INCU_YN", "허봉 포함 여부")] = None
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
