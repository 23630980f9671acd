"""국내주식 신고/신저근접종목 상위 [v1_국내주식-105]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import VolumeFloor, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class NewHighOrLow(Code):
    """Near a new high or a new low (FID_PRC_CLS_CODE)."""

    HIGH = "0"
    LOW = "1"


class WatchedGroup(Code):
    """Which issues are looked at (FID_DIV_CLS_CODE)."""

    ALL = "0"
    MANAGED = "1"
    CAUTION = "2"
    WARNING = "3"


class ExcludedGroup(Code):
    """Which issues are left out (FID_TRGT_EXLS_CLS_CODE)."""

    NONE = "0"
    MANAGED = "1"
    CAUTION = "2"
    WARNING = "3"
    RISK_NOTICE = "4"
    RISK = "5"
    COMMON = "6"
    PREFERRED = "7"


class RankedByNearHighLow(Row):
    """One issue near a new high or low. Prices in won, sizes and volume in shares.

    `near_high_rate` and `near_low_rate` say in percent how far the price is from the new high and the new low.
    """

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    bid_size: Annotated[int | None, Wire("bidp_rsqn1", "매수호가 잔량1")] = None
    ask_size: Annotated[int | None, Wire("askp_rsqn1", "매도호가 잔량1")] = None
    new_high: Annotated[Decimal | None, Wire("new_hgpr", "신 최고가")] = None
    near_high_rate: Annotated[Decimal | None, Wire("hprc_near_rate", "고가 근접 비율")] = None
    new_low: Annotated[Decimal | None, Wire("new_lwpr", "신 최저가")] = None
    near_low_rate: Annotated[Decimal | None, Wire("lwpr_near_rate", "저가 근접 비율")] = None


class NearNewHighlow(Endpoint[list[RankedByNearHighLow]]):
    """국내주식 신고/신저근접종목 상위. Up to 30 issues near a new high or a new low.

    `min_gap` and `max_gap` bound the distance to it, in percent.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ranking/near-new-highlow",
        page="v1_국내주식-105",
        title="국내주식 신고/신저근접종목 상위",
        tr_id=TrId(real="FHPST01870000", paper=None),
        constants={"fid_cond_mrkt_div_code": "J", "fid_cond_scr_div_code": "20187", "fid_trgt_cls_code": "0"},
    )

    near: Annotated[NewHighOrLow, Wire("fid_prc_cls_code", "가격 구분 코드")] = NewHighOrLow.HIGH
    min_gap: Annotated[int, Field(ge=0), Wire("fid_input_cnt_1", "괴리율 최소")] = 0
    max_gap: Annotated[int, Field(ge=0), Wire("fid_input_cnt_2", "괴리율 최대")] = 100
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    group: Annotated[WatchedGroup, Wire("fid_div_cls_code", "분류 구분 코드")] = WatchedGroup.ALL
    excluded: Annotated[ExcludedGroup, Wire("fid_trgt_exls_cls_code", "대상 제외 구분 코드")] = ExcludedGroup.NONE
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_1", "적용 범위 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_2", "적용 범위 가격2")] = None
    min_volume: Annotated[VolumeFloor, Wire("fid_aply_rang_vol", "적용 범위 거래량")] = VolumeFloor.NONE

    _in_order = model_validator(mode="after")(prices_in_order)

    @model_validator(mode="after")
    def _gaps_in_order(self) -> "NearNewHighlow":
        if self.min_gap > self.max_gap:
            raise InvalidRequest("min_gap is above max_gap.")
        return self
