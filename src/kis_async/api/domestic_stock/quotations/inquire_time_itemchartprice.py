"""주식당일분봉조회 [v1_국내주식-022]."""

from typing import Annotated

from kis_async.api.domestic_stock.quotations.minute_chart import MinuteChart
from kis_async.wire import Endpoint, Market, Symbol, TimeArgument, TimeCursor, TrId, Wire, get


class InquireTimeItemchartprice(Endpoint[MinuteChart]):
    """주식당일분봉조회. Today's minutes up to `end`, 30 a page; kis.pages() goes further back, to the open.

    For an `end` still to come KIS fills the minutes up to it with the last price. The newest minute shows the
    volume of the one before until its first trade. InquireTimeDailychartprice has earlier days.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-time-itemchartprice",
        page="v1_국내주식-022",
        title="주식당일분봉조회",
        tr_id=TrId(real="FHKST03010200", paper="FHKST03010200"),
        block=None,
        constants={"FID_ETC_CLS_CODE": ""},
        paging=TimeCursor("FID_INPUT_HOUR_1", "stck_cntg_hour"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    end: Annotated[TimeArgument, Wire("FID_INPUT_HOUR_1", "입력 시간1")]
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "과거 데이터 포함 여부")] = True
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
