"""NAV 비교추이(종목) [v1_국내주식-069]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, TrId, Wire, get


class MarketPrice(Row):
    """What the market pays for one ETF. Prices and value in won, volume in shares, rates in percent."""

    price: Annotated[Decimal, Wire("stck_prpr", "주식 현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    upper_limit: Annotated[Decimal | None, Wire("stck_mxpr", "주식 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("stck_llam", "주식 하한가")] = None


class NavRange(Row):
    """What one share of the ETF holds today, in won; rates in percent."""

    nav: Annotated[Decimal | None, Wire("nav", "NAV")] = None
    nav_change: Annotated[Decimal | None, Wire("nav_prdy_vrss", "NAV 전일 대비")] = None
    nav_change_sign: Annotated[Sign | None, Wire("nav_prdy_vrss_sign", "NAV 전일 대비 부호")] = None
    nav_change_rate: Annotated[Decimal | None, Wire("nav_prdy_ctrt", "NAV 전일 대비율")] = None
    nav_open: Annotated[Decimal | None, Wire("oprc_nav", "NAV시가")] = None
    nav_high: Annotated[Decimal | None, Wire("hprc_nav", "NAV고가")] = None
    nav_low: Annotated[Decimal | None, Wire("lprc_nav", "NAV저가")] = None
    previous_nav: Annotated[Decimal | None, Wire("prdy_clpr_nav", "NAV전일종가")] = None


class NavComparison(Row):
    """The price of one ETF beside its NAV."""

    market_price: Annotated[MarketPrice, Wire("output1", "시세")]
    nav: Annotated[NavRange | None, Wire("output2", "NAV")] = None


class NavComparisonTrend(Endpoint[NavComparison]):
    """NAV 비교추이(종목). The price and the NAV of one ETF or ETN today. NoData for an unknown symbol."""

    spec = get(
        "/uapi/etfetn/v1/quotations/nav-comparison-trend",
        page="v1_국내주식-069",
        title="NAV 비교추이(종목)",
        tr_id=TrId(real="FHPST02440000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
