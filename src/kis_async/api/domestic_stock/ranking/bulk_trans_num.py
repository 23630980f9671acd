"""국내주식 대량체결건수 상위 [국내주식-107]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, Symbol, TrId, Wire, get


class BulkTradesSort(Code):
    """Bought or sold most (FID_RANK_SORT_CLS_CODE)."""

    BUY = "0"
    SELL = "1"


class RankedByBulkTrades(RankedIssue):
    """One issue by its large trades: how many were bought, how many sold."""

    buy_trades: Annotated[int | None, Wire("shnu_cntg_csnu", "매수2 체결 건수")] = None
    sell_trades: Annotated[int | None, Wire("seln_cntg_csnu", "매도 체결 건수")] = None
    # KIS says 체결량, but it is trades bought less trades sold.
    net_buy_trades: Annotated[int | None, Wire("ntby_cnqn", "순매수 체결 건수")] = None


class BulkTransNum(Endpoint[list[RankedByBulkTrades]]):
    """국내주식 대량체결건수 상위. Up to 30 issues with the most large trades."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/bulk-trans-num",
        page="국내주식-107",
        title="국내주식 대량체결건수 상위",
        tr_id=TrId(real="FHKST190900C0", paper=None),
        constants={"fid_cond_scr_div_code": "11909", "fid_div_cls_code": "0", "fid_trgt_exls_cls_code": "0", "fid_trgt_cls_code": "0"},
    )

    sort: Annotated[BulkTradesSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = BulkTradesSort.BUY
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    symbol: Annotated[Symbol | None, Wire("fid_input_iscd_2", "입력 종목코드2")] = None
    min_trade_value: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "건별금액")] = None
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_1", "적용 범위 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_2", "적용 범위 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
