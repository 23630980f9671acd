"""국내주식 시간외거래량순위 [국내주식-139]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import prices_in_order
from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class AfterHoursVolumeSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE)."""

    BID_SIZE = "0"
    ASK_SIZE = "1"
    VOLUME = "2"


class RankedByAfterHoursVolume(Row):
    """One issue by its single-price trading after hours (시간외단일가). Prices in won, rates in percent, volumes in shares.

    `price`, `volume`, `bid` and `ask` are of the regular session.
    """

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    after_hours_price: Annotated[Decimal | None, Wire("ovtm_untp_prpr", "시간외 단일가 현재가")] = None
    after_hours_change: Annotated[Decimal | None, Wire("ovtm_untp_prdy_vrss", "시간외 단일가 전일 대비")] = None
    after_hours_change_sign: Annotated[Sign | None, Wire("ovtm_untp_prdy_vrss_sign", "시간외 단일가 전일 대비 부호")] = None
    after_hours_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_prdy_ctrt", "시간외 단일가 전일 대비율")] = None
    after_hours_volume: Annotated[int | None, Wire("ovtm_untp_vol", "시간외 단일가 거래량")] = None
    after_hours_volume_rate: Annotated[Decimal | None, Wire("ovtm_vrss_acml_vol_rlim", "시간외 대비 누적 거래량 비중")] = None
    after_hours_best_bid_size: Annotated[int | None, Wire("ovtm_untp_shnu_rsqn", "시간외 단일가 매수 잔량")] = None
    after_hours_best_ask_size: Annotated[int | None, Wire("ovtm_untp_seln_rsqn", "시간외 단일가 매도 잔량")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None


class AfterHoursTurnover(Row):
    """What was traded after hours on either market, in shares and won."""

    kospi_volume: Annotated[int | None, Wire("ovtm_untp_exch_vol", "시간외 단일가 거래소 거래량")] = None
    kospi_value: Annotated[Decimal | None, Wire("ovtm_untp_exch_tr_pbmn", "시간외 단일가 거래소 거래대금")] = None
    kosdaq_volume: Annotated[int | None, Wire("ovtm_untp_kosdaq_vol", "시간외 단일가 KOSDAQ 거래량")] = None
    kosdaq_value: Annotated[Decimal | None, Wire("ovtm_untp_kosdaq_tr_pbmn", "시간외 단일가 KOSDAQ 거래대금")] = None


class AfterHoursVolumes(Row):
    """The ranking, and the markets it is of."""

    turnover: Annotated[AfterHoursTurnover | None, Wire("output1", "시간외 단일가 시장")] = None
    issues: Annotated[list[RankedByAfterHoursVolume], Wire("output2", "시간외 단일가 종목")]


class OvertimeVolume(Endpoint[AfterHoursVolumes]):
    """국내주식 시간외거래량순위. Up to 30 issues with the most volume or orders after hours, and the volume of the markets."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/overtime-volume",
        page="국내주식-139",
        title="국내주식 시간외거래량순위",
        tr_id=TrId(real="FHPST02350000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "20235", "FID_TRGT_CLS_CODE": "", "FID_TRGT_EXLS_CLS_CODE": ""},
    )

    sort: Annotated[AfterHoursVolumeSort, Wire("FID_RANK_SORT_CLS_CODE", "순위 정렬 구분 코드")] = AfterHoursVolumeSort.VOLUME
    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_VOL_CNT", "거래량 수")] = None

    _in_order = model_validator(mode="after")(prices_in_order)
