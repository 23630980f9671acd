"""국내업종 현재지수 [v1_국내주식-063]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, IndexCode, Row, Sign, TrId, Wire, get


class IndexPrice(Row):
    """An index as it stands, in points; rates in percent, volumes in 1,000 shares, values in million won.

    `advancers` and the like count issues.
    """

    price: Annotated[Decimal, Wire("bstp_nmix_prpr", "업종 지수 현재가")]
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

    # KIS labels the three signs as those of the current index against its open, high and low; they go with the
    # differences from the previous close.
    open_to_previous_close: Annotated[Decimal | None, Wire("prdy_nmix_vrss_nmix_oprc", "전일 지수 대비 지수 시가2")] = None
    open_to_previous_close_sign: Annotated[Sign | None, Wire("oprc_vrss_prpr_sign", "전일 지수 대비 지수 시가2 부호")] = None
    open_to_previous_close_rate: Annotated[Decimal | None, Wire("bstp_nmix_oprc_prdy_ctrt", "업종 지수 시가2 전일 대비율")] = None
    high_to_previous_close: Annotated[Decimal | None, Wire("prdy_nmix_vrss_nmix_hgpr", "전일 지수 대비 지수 최고가")] = None
    high_to_previous_close_sign: Annotated[Sign | None, Wire("hgpr_vrss_prpr_sign", "전일 지수 대비 지수 최고가 부호")] = None
    high_to_previous_close_rate: Annotated[Decimal | None, Wire("bstp_nmix_hgpr_prdy_ctrt", "업종 지수 최고가 전일 대비율")] = None
    low_to_previous_close: Annotated[Decimal | None, Wire("prdy_clpr_vrss_lwpr", "전일 종가 대비 최저가")] = None
    low_to_previous_close_sign: Annotated[Sign | None, Wire("lwpr_vrss_prpr_sign", "전일 종가 대비 최저가 부호")] = None
    low_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_lwpr_rate", "전일 종가 대비 최저가 비율")] = None

    advancers: Annotated[int | None, Wire("ascn_issu_cnt", "상승 종목 수")] = None
    limit_up: Annotated[int | None, Wire("uplm_issu_cnt", "상한 종목 수")] = None
    unchanged: Annotated[int | None, Wire("stnr_issu_cnt", "보합 종목 수")] = None
    decliners: Annotated[int | None, Wire("down_issu_cnt", "하락 종목 수")] = None
    limit_down: Annotated[int | None, Wire("lslm_issu_cnt", "하한 종목 수")] = None
    high_ytd: Annotated[Decimal | None, Wire("dryy_bstp_nmix_hgpr", "연중업종지수최고가")] = None
    high_ytd_date: Annotated[Date, Wire("dryy_bstp_nmix_hgpr_date", "연중업종지수최고가일자")] = None
    high_ytd_rate: Annotated[Decimal | None, Wire("dryy_hgpr_vrss_prpr_rate", "연중 최고가 대비 현재가 비율")] = None
    low_ytd: Annotated[Decimal | None, Wire("dryy_bstp_nmix_lwpr", "연중업종지수최저가")] = None
    low_ytd_date: Annotated[Date, Wire("dryy_bstp_nmix_lwpr_date", "연중업종지수최저가일자")] = None
    low_ytd_rate: Annotated[Decimal | None, Wire("dryy_lwpr_vrss_prpr_rate", "연중 최저가 대비 현재가 비율")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    ask_size_rate: Annotated[Decimal | None, Wire("seln_rsqn_rate", "매도 잔량 비율")] = None
    bid_size_rate: Annotated[Decimal | None, Wire("shnu_rsqn_rate", "매수2 잔량 비율")] = None
    net_bid_size: Annotated[int | None, Wire("ntby_rsqn", "순매수 잔량")] = None


class InquireIndexPrice(Endpoint[IndexPrice]):
    """국내업종 현재지수. An index or sector now: 0001 KOSPI, 1001 KOSDAQ, 2001 KOSPI 200. NoData for an unknown code."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-index-price",
        page="v1_국내주식-063",
        title="국내업종 현재지수",
        tr_id=TrId(real="FHPUP02100000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
    )

    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
