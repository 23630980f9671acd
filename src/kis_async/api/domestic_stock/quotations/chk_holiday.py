"""국내휴장일조회 [국내주식-040]."""

from typing import Annotated

from kis_async.wire import Code, CtxArea, Date, DateArgument, Endpoint, Row, TrId, Wire, get


class Weekday(Code):
    """The day of the week (wday_dvsn_cd)."""

    SUNDAY = "01"
    MONDAY = "02"
    TUESDAY = "03"
    WEDNESDAY = "04"
    THURSDAY = "05"
    FRIDAY = "06"
    SATURDAY = "07"


class CalendarDay(Row):
    """One day. Orders can be placed on an `open_day`; on a `business_day` banks and brokers work, which is not enough."""

    date: Annotated[Date, Wire("bass_dt", "기준일자")] = None
    weekday: Annotated[Weekday | None, Wire("wday_dvsn_cd", "요일구분코드")] = None
    open_day: Annotated[bool | None, Wire("opnd_yn", "개장일여부")] = None
    business_day: Annotated[bool | None, Wire("bzdy_yn", "영업일여부")] = None
    trading_day: Annotated[bool | None, Wire("tr_day_yn", "거래일여부")] = None
    settlement_day: Annotated[bool | None, Wire("sttl_day_yn", "결제일여부")] = None


class ChkHoliday(Endpoint[list[CalendarDay]]):
    """국내휴장일조회. The calendar from `start` on, some 24 days a page, oldest first. KIS asks for one call a day at most."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/chk-holiday",
        page="국내주식-040",
        title="국내휴장일조회",
        tr_id=TrId(real="CTCA0903R", paper=None),
        paging=CtxArea("", rows="output"),
    )

    start: Annotated[DateArgument, Wire("BASS_DT", "기준일자")]
