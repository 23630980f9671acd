"""주식현재가 시간외시간별체결 [v1_국내주식-025]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.after_hours import AfterHoursSummary
from kis_async.wire import Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class AfterHoursTradesSummary(AfterHoursSummary):
    """The after-hours session as it stands now. Prices and value in won, rates in percent, volumes in shares."""

    upper_limit_sign: Annotated[Sign | None, Wire("uplm_sign", "상한 부호")] = None
    lower_limit_sign: Annotated[Sign | None, Wire("lslm_sign", "하한 부호")] = None


class AfterHoursTrade(Row):
    """One after-hours auction. Prices in won, rates in percent, volumes in shares; `volume` is the session's so far."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class AfterHoursTrades(Row):
    """The auctions of the session, newest first, and the session as it stands now."""

    summary: Annotated[AfterHoursTradesSummary | None, Wire("output1", "시간외 현재")] = None
    trades: Annotated[list[AfterHoursTrade], Wire("output2", "시간별 체결")]


class InquireTimeOvertimeconclusion(Endpoint[AfterHoursTrades]):
    """주식현재가 시간외시간별체결. What the after-hours auctions of one issue came to today."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-time-overtimeconclusion",
        page="v1_국내주식-025",
        title="주식현재가 시간외시간별체결",
        tr_id=TrId(real="FHPST02310000", paper="FHPST02310000"),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_HOUR_CLS_CODE": "1"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
