"""국내주식 관심종목등록 상위 [v1_국내주식-102]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, StockGroup, prices_in_order
from kis_async.wire import Board, Endpoint, Market, TrId, Wire, get


class RankedByWatchlists(RankedIssue):
    """One issue by how many watch lists of KIS clients hold it. `value` in won."""

    market_name: Annotated[str | None, Wire("mrkt_div_cls_name", "시장 분류 구분 명")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    watchlist_count: Annotated[int | None, Wire("inter_issu_reg_csnu", "관심 종목 등록 건수")] = None


class TopInterestStock(Endpoint[list[RankedByWatchlists]]):
    """국내주식 관심종목등록 상위. Up to 30 issues that stand in the most watch lists, from `first_rank` on."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/top-interest-stock",
        page="v1_국내주식-102",
        title="국내주식 관심종목등록 상위",
        tr_id=TrId(real="FHPST01800000", paper=None),
        constants={"fid_cond_scr_div_code": "20180", "fid_input_iscd_2": "000000", "fid_trgt_cls_code": "0", "fid_trgt_exls_cls_code": "0"},
    )

    board: Annotated[Board, Wire("fid_input_iscd", "업종 코드")] = Board.ALL
    group: Annotated[StockGroup, Wire("fid_div_cls_code", "분류 구분 코드")] = StockGroup.ALL
    first_rank: Annotated[int, Field(ge=1), Wire("fid_input_cnt_1", "순위 입력값")] = 1
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
