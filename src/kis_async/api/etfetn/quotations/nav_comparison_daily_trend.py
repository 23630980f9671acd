"""NAV 비교추이(일) [v1_국내주식-071]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Row, Sign, Symbol, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class NavDay(Row):
    """The close of one day beside the NAV. Prices in won, rates in percent; `change_from_nav` is the close less the NAV."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    nav: Annotated[Decimal | None, Wire("nav", "NAV")] = None
    nav_change: Annotated[Decimal | None, Wire("nav_prdy_vrss", "NAV 전일 대비")] = None
    nav_change_sign: Annotated[Sign | None, Wire("nav_prdy_vrss_sign", "NAV 전일 대비 부호")] = None
    nav_change_rate: Annotated[Decimal | None, Wire("nav_prdy_ctrt", "NAV 전일 대비율")] = None
    change_from_nav: Annotated[Decimal | None, Wire("nav_vrss_prpr", "NAV 대비 현재가")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None


class NavComparisonDailyTrend(Endpoint[list[NavDay]]):
    """NAV 비교추이(일). The closes and NAVs of one ETF or ETN, newest first; kis.pages() goes back to `start`."""

    spec = get(
        "/uapi/etfetn/v1/quotations/nav-comparison-daily-trend",
        page="v1_국내주식-071",
        title="NAV 비교추이(일)",
        tr_id=TrId(real="FHPST02440200", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date", rows="output"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "FID 입력 날짜1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "FID 입력 날짜2")]

    @model_validator(mode="after")
    def _span_is_forward(self) -> "NavComparisonDailyTrend":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
