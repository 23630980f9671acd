"""What the two charts of an index say about the index as it stands now."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Row, Sign, Wire


class IndexChartSummary(Row):
    """The index as it stands now, in points; rates in percent, volume in 1,000 shares, value in million won."""

    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("bstp_nmix_oprc", "업종 지수 시가")] = None
    high: Annotated[Decimal | None, Wire("bstp_nmix_hgpr", "업종 지수 최고가")] = None
    low: Annotated[Decimal | None, Wire("bstp_nmix_lwpr", "업종 지수 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    previous_close: Annotated[Decimal | None, Wire("prdy_nmix", "전일 지수")] = None
    # KIS calls the next three a futures' (선물) on one of its two pages; they are the index's.
    previous_open: Annotated[Decimal | None, Wire("futs_prdy_oprc", "업종 전일 시가")] = None
    previous_high: Annotated[Decimal | None, Wire("futs_prdy_hgpr", "업종 전일 최고가")] = None
    previous_low: Annotated[Decimal | None, Wire("futs_prdy_lwpr", "업종 전일 최저가")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
