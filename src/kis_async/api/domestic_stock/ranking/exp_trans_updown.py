"""국내주식 예상체결 상승/하락상위 [v1_국내주식-103]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.domestic_stock.ranking.ranked import ShareClass
from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class ExpectedFillSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE)."""

    CHANGE_RATE_UP = "0"
    CHANGE_UP = "1"
    UNCHANGED = "2"
    CHANGE_RATE_DOWN = "3"
    CHANGE_DOWN = "4"
    VOLUME = "5"
    VALUE = "6"


class ExpectedAuction(Code):
    """Which auction is meant (FID_MKOP_CLS_CODE)."""

    OPENING = "0"
    CLOSING = "1"


class RankedByExpectedFill(Row):
    """One issue by what an auction would do now. Prices and `expected_value` in won, sizes and `trade_volume` in shares."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    bid_size: Annotated[int | None, Wire("shnu_rsqn", "매수2 잔량")] = None
    ask_size: Annotated[int | None, Wire("seln_rsqn", "매도 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    expected_value: Annotated[Decimal | None, Wire("antc_tr_pbmn", "체결 거래대금")] = None


class ExpTransUpdown(Endpoint[list[RankedByExpectedFill]]):
    """국내주식 예상체결 상승/하락상위. Up to 30 issues that the opening or the closing auction is about to move most.

    `min_value` is in 1,000 won.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ranking/exp-trans-updown",
        page="v1_국내주식-103",
        title="국내주식 예상체결 상승/하락상위",
        tr_id=TrId(real="FHPST01820000", paper=None),
        constants={"fid_cond_mrkt_div_code": "J", "fid_cond_scr_div_code": "20182", "fid_blng_cls_code": "0"},
    )

    auction: Annotated[ExpectedAuction, Wire("fid_mkop_cls_code", "장운영 구분 코드")] = ExpectedAuction.OPENING
    sort: Annotated[ExpectedFillSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = ExpectedFillSort.CHANGE_RATE_UP
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    shares: Annotated[ShareClass, Wire("fid_div_cls_code", "분류 구분 코드")] = ShareClass.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_aply_rang_prc_1", "적용 범위 가격1")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    min_value: Annotated[Decimal | None, Field(ge=0), Wire("fid_pbmn", "거래대금")] = None
