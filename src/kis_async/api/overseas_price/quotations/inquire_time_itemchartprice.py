"""해외주식분봉조회 [v1_해외주식-030]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import Code, Date, Endpoint, OverseasMarket, OverseasSymbol, Row, StampCursor, Time, TrId, Wire, get


class MinuteReach(Code):
    """How far back minute candles may go (PINC)."""

    TODAY = "0"
    WITH_PAST = "1"


class OverseasMinuteCandle(Row):
    """One candle of some minutes. Prices and `value` in the exchange's currency, `volume` in shares.

    `date` and `time` are the exchange's, `trading_date` is the session the candle belongs to.
    """

    trading_date: Annotated[Date, Wire("tymd", "현지영업일자")] = None
    date: Annotated[Date, Wire("xymd", "현지기준일자")] = None
    time: Annotated[Time, Wire("xhms", "현지기준시간")] = None
    korea_date: Annotated[Date, Wire("kymd", "한국기준일자")] = None
    korea_time: Annotated[Time, Wire("khms", "한국기준시간")] = None
    open: Annotated[Decimal | None, Wire("open", "시가")] = None
    high: Annotated[Decimal | None, Wire("high", "고가")] = None
    low: Annotated[Decimal | None, Wire("low", "저가")] = None
    close: Annotated[Decimal | None, Wire("last", "종가")] = None
    volume: Annotated[int | None, Wire("evol", "체결량")] = None
    value: Annotated[Decimal | None, Wire("eamt", "체결대금")] = None


class OverseasMinuteHeader(Row):
    """Whose candles they are, the hours of the session in local and in Korean time, and whether there is more."""

    realtime_key: Annotated[str | None, Wire("rsym", "실시간종목코드")] = None
    session_start: Annotated[Time, Wire("stim", "장시작현지시간")] = None
    session_end: Annotated[Time, Wire("etim", "장종료현지시간")] = None
    korea_session_start: Annotated[Time, Wire("sktm", "장시작한국시간")] = None
    korea_session_end: Annotated[Time, Wire("ektm", "장종료한국시간")] = None
    continuable: Annotated[bool | None, Wire("next", "다음가능여부")] = None
    additional: Annotated[bool | None, Wire("more", "추가데이타여부")] = None
    count: Annotated[int | None, Wire("nrec", "레코드갯수")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None


class OverseasMinuteChart(Row):
    """Up to 120 candles, newest first."""

    header: Annotated[OverseasMinuteHeader | None, Wire("output1", "조회 정보")] = None
    candles: Annotated[list[OverseasMinuteCandle], Wire("output2", "분봉")]


class InquireTimeItemchartprice(Endpoint[OverseasMinuteChart]):
    """해외주식분봉조회. Up to 120 candles a page of `minutes` minutes each, newest first; kis.pages() goes further back.

    The US day markets have one day of candles.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/inquire-time-itemchartprice",
        page="v1_해외주식-030",
        title="해외주식분봉조회",
        tr_id=TrId(real="HHDFS76950200", paper=None),
        block=None,
        constants={"AUTH": "", "NEXT": "", "FILL": ""},
        paging=StampCursor("KEYB", date="xymd", time="xhms", also={"NEXT": "1", "PINC": "1"}, more="next"),
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    minutes: Annotated[int, Field(ge=1, le=9999), Wire("NMIN", "분갭")] = 1
    span: Annotated[MinuteReach, Wire("PINC", "전일포함여부")] = MinuteReach.WITH_PAST
    count: Annotated[int, Field(ge=1, le=120), Wire("NREC", "요청갯수")] = 120
