"""What several answers about an index say of the index as it stands now."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Row, Sign, Wire


class IndexSummary(Row):
    """The index as it stands now, in points; rates in percent, volumes in 1,000 shares, values in million won.

    `advancers` and the like count issues.
    """

    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("bstp_nmix_oprc", "업종 지수 시가2")] = None
    high: Annotated[Decimal | None, Wire("bstp_nmix_hgpr", "업종 지수 최고가")] = None
    low: Annotated[Decimal | None, Wire("bstp_nmix_lwpr", "업종 지수 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    previous_value: Annotated[Decimal | None, Wire("prdy_tr_pbmn", "전일 거래 대금")] = None
    advancers: Annotated[int | None, Wire("ascn_issu_cnt", "상승 종목 수")] = None
    limit_up: Annotated[int | None, Wire("uplm_issu_cnt", "상한 종목 수")] = None
    unchanged: Annotated[int | None, Wire("stnr_issu_cnt", "보합 종목 수")] = None
    decliners: Annotated[int | None, Wire("down_issu_cnt", "하락 종목 수")] = None
    limit_down: Annotated[int | None, Wire("lslm_issu_cnt", "하한 종목 수")] = None
    high_ytd: Annotated[Decimal | None, Wire("dryy_bstp_nmix_hgpr", "연중업종지수최고가")] = None
    high_ytd_date: Annotated[Date, Wire("dryy_bstp_nmix_hgpr_date", "연중업종지수최고가일자")] = None
    low_ytd: Annotated[Decimal | None, Wire("dryy_bstp_nmix_lwpr", "연중업종지수최저가")] = None
    low_ytd_date: Annotated[Date, Wire("dryy_bstp_nmix_lwpr_date", "연중업종지수최저가일자")] = None
