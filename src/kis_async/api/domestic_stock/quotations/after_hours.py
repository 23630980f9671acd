"""The after-hours single-price session (시간외 단일가) of one issue as it stands."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Row, Sign, Wire


class AfterHoursSummary(Row):
    """Price, range and next auction of the after-hours session. Prices and value in won, rates in percent, volumes in shares."""

    after_hours_price: Annotated[Decimal | None, Wire("ovtm_untp_prpr", "시간외 단일가 현재가")] = None
    after_hours_change: Annotated[Decimal | None, Wire("ovtm_untp_prdy_vrss", "시간외 단일가 전일 대비")] = None
    after_hours_change_sign: Annotated[Sign | None, Wire("ovtm_untp_prdy_vrss_sign", "시간외 단일가 전일 대비 부호")] = None
    after_hours_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_prdy_ctrt", "시간외 단일가 전일 대비율")] = None
    after_hours_open: Annotated[Decimal | None, Wire("ovtm_untp_oprc", "시간외 단일가 시가2")] = None
    after_hours_high: Annotated[Decimal | None, Wire("ovtm_untp_hgpr", "시간외 단일가 최고가")] = None
    after_hours_low: Annotated[Decimal | None, Wire("ovtm_untp_lwpr", "시간외 단일가 최저가")] = None
    after_hours_volume: Annotated[int | None, Wire("ovtm_untp_vol", "시간외 단일가 거래량")] = None
    after_hours_value: Annotated[Decimal | None, Wire("ovtm_untp_tr_pbmn", "시간외 단일가 거래 대금")] = None
    after_hours_upper_limit: Annotated[Decimal | None, Wire("ovtm_untp_mxpr", "시간외 단일가 상한가")] = None
    after_hours_lower_limit: Annotated[Decimal | None, Wire("ovtm_untp_llam", "시간외 단일가 하한가")] = None
    after_hours_expected_price: Annotated[Decimal | None, Wire("ovtm_untp_antc_cnpr", "시간외 단일가 예상 체결가")] = None
    after_hours_expected_change: Annotated[Decimal | None, Wire("ovtm_untp_antc_cntg_vrss", "시간외 단일가 예상 체결 대비")] = None
    after_hours_expected_change_sign: Annotated[Sign | None, Wire("ovtm_untp_antc_cntg_vrss_sign", "시간외 단일가 예상 체결 대비 부호")] = (
        None
    )
    after_hours_expected_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_antc_cntg_ctrt", "시간외 단일가 예상 체결 대비율")] = None
    after_hours_expected_volume: Annotated[int | None, Wire("ovtm_untp_antc_vol", "시간외 단일가 예상 거래량")] = None
