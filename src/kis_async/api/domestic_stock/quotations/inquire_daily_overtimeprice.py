"""주식현재가 시간외일자별주가 [v1_국내주식-026]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.after_hours import AfterHoursSummary
from kis_async.wire import Date, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class AfterHoursDay(Row):
    """One day: its after-hours session beside its regular close. Prices and value in won, rates in percent, volumes in shares."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    after_hours_price: Annotated[Decimal | None, Wire("ovtm_untp_prpr", "시간외 단일가 현재가")] = None
    after_hours_change: Annotated[Decimal | None, Wire("ovtm_untp_prdy_vrss", "시간외 단일가 전일 대비")] = None
    after_hours_change_sign: Annotated[Sign | None, Wire("ovtm_untp_prdy_vrss_sign", "시간외 단일가 전일 대비 부호")] = None
    after_hours_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_prdy_ctrt", "시간외 단일가 전일 대비율")] = None
    after_hours_volume: Annotated[int | None, Wire("ovtm_untp_vol", "시간외 단일가 거래량")] = None
    after_hours_value: Annotated[Decimal | None, Wire("ovtm_untp_tr_pbmn", "시간외 단일가 거래 대금")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class AfterHoursDays(Row):
    """The last 30 days, newest first, and the session as it stands now."""

    summary: Annotated[AfterHoursSummary | None, Wire("output1", "시간외 현재")] = None
    days: Annotated[list[AfterHoursDay], Wire("output2", "일자별 주가")]


class InquireDailyOvertimeprice(Endpoint[AfterHoursDays]):
    """주식현재가 시간외일자별주가. The after-hours sessions of one issue over the last 30 days."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-daily-overtimeprice",
        page="v1_국내주식-026",
        title="주식현재가 시간외일자별주가",
        tr_id=TrId(real="FHPST02320000", paper="FHPST02320000"),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
