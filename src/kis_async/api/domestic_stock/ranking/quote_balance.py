"""국내주식 호가잔량 순위 [국내주식-089]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, TrId, Wire, get


class QuoteSizeSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE)."""

    NET_BID_SIZE = "0"
    NET_ASK_SIZE = "1"
    BID_RATE = "2"
    ASK_RATE = "3"


class RankedByQuoteSize(RankedIssue):
    """One issue by the orders in its book. Sizes in shares; the rates are either side in percent of both."""

    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    net_bid_size: Annotated[int | None, Wire("total_ntsl_bidp_rsqn", "총 순 매수호가 잔량")] = None
    bid_size_rate: Annotated[Decimal | None, Wire("shnu_rsqn_rate", "매수 잔량 비율")] = None
    ask_size_rate: Annotated[Decimal | None, Wire("seln_rsqn_rate", "매도 잔량 비율")] = None


class QuoteBalance(Endpoint[list[RankedByQuoteSize]]):
    """국내주식 호가잔량 순위. Up to 30 issues with the most orders on one side of the book."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/quote-balance",
        page="국내주식-089",
        title="국내주식 호가잔량 순위",
        tr_id=TrId(real="FHPST01720000", paper=None),
        constants={"fid_cond_scr_div_code": "20172", "fid_div_cls_code": "0", "fid_trgt_cls_code": "0", "fid_trgt_exls_cls_code": "0"},
    )

    sort: Annotated[QuoteSizeSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = QuoteSizeSort.NET_BID_SIZE
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
