"""국내주식 장마감 예상체결가 [국내주식-120]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class ExpectedCloseFilter(Code):
    """Which issues, by what their closing auction would come to (FID_RANK_SORT_CLS_CODE).

    RISING and FALLING go by the change from the last price before the auction.
    """

    ALL = "0"
    UPPER_LIMIT = "1"
    LOWER_LIMIT = "2"
    RISING = "3"
    FALLING = "4"


class ClosingRange(Code):
    """All issues, or those whose closing auction is extended (FID_BLNG_CLS_CODE)."""

    ALL = "0"
    EXTENDED = "1"


class ExpectedClose(Row):
    """What the closing auction of one issue would come to. Prices in won, rates in percent, `trade_volume` in shares."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    change_from_base: Annotated[Decimal | None, Wire("sdpr_vrss_prpr", "기준가 대비 현재가")] = None
    change_from_base_rate: Annotated[Decimal | None, Wire("sdpr_vrss_prpr_rate", "기준가 대비 현재가 비율")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None


class ExpClosingPrice(Endpoint[list[ExpectedClose]]):
    """국내주식 장마감 예상체결가. Expected closing prices by issue, during the closing auction; an empty list outside it."""

    # The page's table says output1; its example and KIS's sample code read output, and either is read.
    spec = get(
        "/uapi/domestic-stock/v1/quotations/exp-closing-price",
        page="국내주식-120",
        title="국내주식 장마감 예상체결가",
        tr_id=TrId(real="FHKST117300C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "11173"},
    )

    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    only: Annotated[ExpectedCloseFilter, Wire("FID_RANK_SORT_CLS_CODE", "순위 정렬 구분 코드")] = ExpectedCloseFilter.ALL
    closing_range: Annotated[ClosingRange, Wire("FID_BLNG_CLS_CODE", "소속 구분 코드")] = ClosingRange.ALL
