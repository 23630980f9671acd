"""국내주식 시간외예상체결등락률 [국내주식-140]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.domestic_stock.quotations.inquire_price import IssueStatus
from kis_async.api.domestic_stock.ranking.ranked import StockGroup
from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class AfterHoursExpectedSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE)."""

    CHANGE_RATE_UP = "0"
    CHANGE_UP = "1"
    UNCHANGED = "2"
    CHANGE_RATE_DOWN = "3"
    CHANGE_DOWN = "4"


class RankedByAfterHoursExpected(Row):
    """One issue by what the next single-price auction after hours would do now. Prices in won, rates in percent, sizes in shares.

    `price` and `regular_session_volume` are of the regular session.
    """

    rank: Annotated[int | None, Wire("data_rank", "데이터 순위")] = None
    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    status: Annotated[IssueStatus | None, Wire("iscd_stat_cls_code", "종목 상태 구분 코드")] = None
    after_hours_expected_price: Annotated[Decimal | None, Wire("ovtm_untp_antc_cnpr", "시간외 단일가 예상 체결가")] = None
    after_hours_expected_change: Annotated[Decimal | None, Wire("ovtm_untp_antc_cntg_vrss", "시간외 단일가 예상 체결 대비")] = None
    # The page leaves out an underscore, and 부호; the live key has it.
    after_hours_expected_change_sign: Annotated[
        Sign | None, Wire("ovtm_untp_antc_cntg_vrsssign", "시간외 단일가 예상 체결 대비 부호", also="ovtm_untp_antc_cntg_vrss_sign")
    ] = None
    after_hours_expected_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_antc_cntg_ctrt", "시간외 단일가 예상 체결 대비율")] = None
    after_hours_expected_volume: Annotated[int | None, Wire("ovtm_untp_antc_cnqn", "시간외 단일가 예상 체결량")] = None
    after_hours_best_bid_size: Annotated[int | None, Wire("ovtm_untp_bidp_rsqn1", "시간외 단일가 매수호가 잔량1")] = None
    after_hours_best_ask_size: Annotated[int | None, Wire("ovtm_untp_askp_rsqn1", "시간외 단일가 매도호가 잔량1")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    regular_session_volume: Annotated[int | None, Wire("itmt_vol", "장중 거래량")] = None


class OvertimeExpTransFluct(Endpoint[list[RankedByAfterHoursExpected]]):
    """국내주식 시간외예상체결등락률. Up to 30 issues that the next auction after hours is about to move most."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/overtime-exp-trans-fluct",
        page="국내주식-140",
        title="국내주식 시간외예상체결등락률",
        tr_id=TrId(real="FHKST11860000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "11186", "FID_INPUT_PRICE_2": ""},
    )

    sort: Annotated[AfterHoursExpectedSort, Wire("FID_RANK_SORT_CLS_CODE", "순위 정렬 구분 코드")] = AfterHoursExpectedSort.CHANGE_RATE_UP
    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    group: Annotated[StockGroup, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = StockGroup.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "입력 가격1")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "입력 거래량")] = None
