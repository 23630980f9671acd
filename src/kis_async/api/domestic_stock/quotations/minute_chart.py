"""The minute candles of one issue, which two calls give alike."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Row, Sign, Time, Wire


class MinuteSummary(Row):
    """The issue as it stands now. Prices and value in won, rates in percent, volume in shares."""

    name: Annotated[str | None, Wire("hts_kor_isnm", "한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래대금")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None


class MinuteCandle(Row):
    """One minute. Prices in won; `volume` in shares is the minute's, `value` in won the session's so far."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업일자")] = None
    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결시간")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    close: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래대금")] = None


class MinuteChart(Row):
    """One page of minutes, newest first, and the issue as it stands now."""

    summary: Annotated[MinuteSummary | None, Wire("output1", "종목 현재")] = None
    candles: Annotated[list[MinuteCandle], Wire("output2", "분봉")]
