"""국내선물 영업일조회 [국내주식-160]."""

from typing import Annotated

from kis_async.wire import Date, Endpoint, Numbered, Row, Time, TrId, Wire, get


class FuturesHours(Row):
    """Five business days, today's or the latest in the middle, and the regular hours of the derivatives market."""

    today: Annotated[Date, Wire("today", "오늘일자")] = None
    time: Annotated[Time, Wire("time", "현재시간")] = None
    opens_at: Annotated[Time, Wire("s_time", "장시작시간")] = None
    closes_at: Annotated[Time, Wire("e_time", "장마감시간")] = None
    business_days: Annotated[list[Date], Numbered(5, ("date{n}", "영업일{n}"))]


class MarketTime(Endpoint[FuturesHours]):
    """국내선물 영업일조회. The business days around today and the hours of the Korean derivatives market, by KIS's clock."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/market-time",
        page="국내주식-160",
        title="국내선물 영업일조회",
        tr_id=TrId(real="HHMCM000002C0", paper=None),
        block="output1",
    )
