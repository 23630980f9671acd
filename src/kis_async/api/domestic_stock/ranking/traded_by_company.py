"""국내주식 당사매매종목 상위 [v1_국내주식-104]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, StockGroup, VolumeFloor, prices_in_order
from kis_async.wire import Board, Code, DateArgument, Endpoint, Market, TrId, Wire, get


class KisTradesSort(Code):
    """Sold or bought most (FID_RANK_SORT_CLS_CODE)."""

    SELL = "0"
    BUY = "1"


class RankedByKisTrades(RankedIssue):
    """One issue by what clients of KIS traded of it in the span asked for. Volumes in shares, `value` in won."""

    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    buy_volume: Annotated[int | None, Wire("shnu_cnqn_smtn", "매수2 체결량 합계")] = None
    sell_volume: Annotated[int | None, Wire("seln_cnqn_smtn", "매도 체결량 합계")] = None
    net_buy_volume: Annotated[int | None, Wire("ntby_cnqn", "순매수 체결량")] = None


class TradedByCompany(Endpoint[list[RankedByKisTrades]]):
    """국내주식 당사매매종목 상위. Up to 30 issues that clients of KIS bought or sold most in a span of days."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/traded-by-company",
        page="v1_국내주식-104",
        title="국내주식 당사매매종목 상위",
        tr_id=TrId(real="FHPST01860000", paper=None),
        constants={"fid_cond_scr_div_code": "20186", "fid_trgt_exls_cls_code": "0", "fid_trgt_cls_code": "0"},
    )

    start: Annotated[DateArgument, Wire("fid_input_date_1", "입력 날짜1")]
    end: Annotated[DateArgument, Wire("fid_input_date_2", "입력 날짜2")]
    sort: Annotated[KisTradesSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = KisTradesSort.BUY
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    group: Annotated[StockGroup, Wire("fid_div_cls_code", "분류 구분 코드")] = StockGroup.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_1", "적용 범위 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_2", "적용 범위 가격2")] = None
    min_volume: Annotated[VolumeFloor, Wire("fid_aply_rang_vol", "적용 범위 거래량")] = VolumeFloor.NONE
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
    _forward = model_validator(mode="after")(span_is_forward)
