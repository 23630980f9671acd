"""국내주식 이격도 순위 [v1_국내주식-095]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, StockGroup, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, TrId, Wire, get


class DisparitySort(Code):
    """The highest or the lowest first (FID_RANK_SORT_CLS_CODE)."""

    HIGHEST = "0"
    LOWEST = "1"


class DisparityDays(Code):
    """How many days the average is of (FID_HOUR_CLS_CODE)."""

    DAYS_5 = "5"
    DAYS_10 = "10"
    DAYS_20 = "20"
    DAYS_60 = "60"
    DAYS_120 = "120"


class RankedByDisparity(RankedIssue):
    """One issue by its disparity (이격도): the price in percent of its average of 5 to 120 days."""

    disparity_5d: Annotated[Decimal | None, Wire("d5_dsrt", "5일 이격도")] = None
    disparity_10d: Annotated[Decimal | None, Wire("d10_dsrt", "10일 이격도")] = None
    disparity_20d: Annotated[Decimal | None, Wire("d20_dsrt", "20일 이격도")] = None
    disparity_60d: Annotated[Decimal | None, Wire("d60_dsrt", "60일 이격도")] = None
    disparity_120d: Annotated[Decimal | None, Wire("d120_dsrt", "120일 이격도")] = None


class Disparity(Endpoint[list[RankedByDisparity]]):
    """국내주식 이격도 순위. Up to 30 issues whose price is furthest above or below its average."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/disparity",
        page="v1_국내주식-095",
        title="국내주식 이격도 순위",
        tr_id=TrId(real="FHPST01780000", paper=None),
        constants={"fid_cond_scr_div_code": "20178", "fid_trgt_cls_code": "0", "fid_trgt_exls_cls_code": "0"},
    )

    sort: Annotated[DisparitySort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = DisparitySort.HIGHEST
    days: Annotated[DisparityDays, Wire("fid_hour_cls_code", "시간 구분 코드")] = DisparityDays.DAYS_5
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    group: Annotated[StockGroup, Wire("fid_div_cls_code", "분류 구분 코드")] = StockGroup.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
