"""NAV 비교추이(분) [v1_국내주식-070]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class NavMinute(Row):
    """The price at one moment beside the NAV. Prices in won, rates in percent; `change_from_nav` is the price less the NAV."""

    time: Annotated[Time, Wire("bsop_hour", "영업 시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
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


class NavComparisonTimeTrend(Endpoint[list[NavMinute]]):
    """NAV 비교추이(분). The last 30 prices and NAVs of one ETF or ETN, newest first.

    `interval` is in seconds, whole minutes from 60 to 7200.
    """

    spec = get(
        "/uapi/etfetn/v1/quotations/nav-comparison-time-trend",
        page="v1_국내주식-070",
        title="NAV 비교추이(분)",
        tr_id=TrId(real="FHPST02440100", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "E"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    interval: Annotated[int, Field(ge=60, le=7200, multiple_of=60), Wire("FID_HOUR_CLS_CODE", "FID 시간 구분 코드")] = 60
