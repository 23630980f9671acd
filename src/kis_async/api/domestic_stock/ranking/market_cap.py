"""국내주식 시가총액 상위 [v1_국내주식-091]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, ShareClass, prices_in_order
from kis_async.wire import Board, Endpoint, Market, TrId, Wire, get


class RankedByMarketCap(RankedIssue):
    """One issue by its market capitalization, `market_cap` in 100 million won; `market_cap_weight` is its part of the market in percent."""

    shares: Annotated[int | None, Wire("lstn_stcn", "상장 주수")] = None
    market_cap: Annotated[Decimal | None, Wire("stck_avls", "시가 총액")] = None
    market_cap_weight: Annotated[Decimal | None, Wire("mrkt_whol_avls_rlim", "시장 전체 시가총액 비중")] = None


class MarketCap(Endpoint[list[RankedByMarketCap]]):
    """국내주식 시가총액 상위. Up to 30 issues with the largest market capitalization."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/market-cap",
        page="v1_국내주식-091",
        title="국내주식 시가총액 상위",
        tr_id=TrId(real="FHPST01740000", paper=None),
        constants={"fid_cond_scr_div_code": "20174", "fid_trgt_cls_code": "0", "fid_trgt_exls_cls_code": "0"},
    )

    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    shares: Annotated[ShareClass, Wire("fid_div_cls_code", "분류 구분 코드")] = ShareClass.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
