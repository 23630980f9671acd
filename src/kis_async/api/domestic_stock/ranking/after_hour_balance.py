"""국내주식 시간외잔량 순위 [v1_국내주식-093]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import prices_in_order
from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class AfterHoursSizeSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE)."""

    PRE_MARKET_VOLUME = "1"
    AFTER_MARKET_VOLUME = "2"
    ASK_SIZE = "3"
    BID_SIZE = "4"


class RankedByAfterHoursSize(Row):
    """One issue by its orders at the closing price (시간외종가), before the market opens or after it closes.

    Sizes and volumes in shares.
    """

    rank: Annotated[int | None, Wire("data_rank", "데이터 순위")] = None
    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    after_hours_ask_size: Annotated[int | None, Wire("ovtm_total_askp_rsqn", "시간외 총 매도호가 잔량")] = None
    after_hours_bid_size: Annotated[int | None, Wire("ovtm_total_bidp_rsqn", "시간외 총 매수호가 잔량")] = None
    pre_market_close_volume: Annotated[int | None, Wire("mkob_otcp_vol", "장개시전 시간외종가 거래량")] = None
    after_market_close_volume: Annotated[int | None, Wire("mkfa_otcp_vol", "장종료후 시간외종가 거래량")] = None


class AfterHourBalance(Endpoint[list[RankedByAfterHoursSize]]):
    """국내주식 시간외잔량 순위. Up to 30 issues with the most volume or orders at the closing price."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/after-hour-balance",
        page="v1_국내주식-093",
        title="국내주식 시간외잔량 순위",
        tr_id=TrId(real="FHPST01760000", paper=None),
        constants={
            "fid_cond_mrkt_div_code": "J",
            "fid_cond_scr_div_code": "20176",
            "fid_div_cls_code": "0",
            "fid_trgt_exls_cls_code": "0",
            "fid_trgt_cls_code": "0",
        },
    )

    sort: Annotated[AfterHoursSizeSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = AfterHoursSizeSort.PRE_MARKET_VOLUME
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None

    _in_order = model_validator(mode="after")(prices_in_order)
