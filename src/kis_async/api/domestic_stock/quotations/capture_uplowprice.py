"""국내주식 상하한가 포착 [국내주식-190]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class PriceLimit(Code):
    """The limit that prices are at or near (FID_PRC_CLS_CODE)."""

    UPPER = "0"
    LOWER = "1"


class LimitDistance(Code):
    """How near to the limit, in percent (FID_DIV_CLS_CODE)."""

    AT_LIMIT = "0"
    WITHIN_8 = "6"
    WITHIN_10 = "5"
    WITHIN_15 = "1"
    WITHIN_20 = "2"
    WITHIN_25 = "3"


class IssueAtLimit(Row):
    """One issue at or near a price limit. Prices in won, rates in percent, sizes and volumes in shares.

    `sell_volume` and `buy_volume` are of prints so far; `bid_size` and `ask_size` wait at the best quotes.
    """

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    upper_limit: Annotated[Decimal | None, Wire("stck_mxpr", "주식상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("stck_llam", "주식하한가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일거래량")] = None
    volume_rate: Annotated[Decimal | None, Wire("prdy_vrss_vol_rate", "전일대비거래량비율")] = None
    bid_size: Annotated[int | None, Wire("bidp_rsqn1", "매수호가잔량1")] = None
    ask_size: Annotated[int | None, Wire("askp_rsqn1", "매도호가잔량1")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총매수호가잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총매도호가잔량")] = None
    buy_volume: Annotated[int | None, Wire("shnu_cnqn", "매수2체결량")] = None
    sell_volume: Annotated[int | None, Wire("seln_cnqn", "매도체결량")] = None


class CaptureUplowprice(Endpoint[list[IssueAtLimit]]):
    """국내주식 상하한가 포착. The issues that are at their price limit now, or near it."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/capture-uplowprice",
        page="국내주식-190",
        title="국내주식 상하한가 포착",
        tr_id=TrId(real="FHKST130000C0", paper=None),
        constants={
            "FID_COND_MRKT_DIV_CODE": "J",
            "FID_COND_SCR_DIV_CODE": "11300",
            "FID_TRGT_CLS_CODE": "",
            "FID_TRGT_EXLS_CLS_CODE": "",
            "FID_INPUT_PRICE_1": "",
            "FID_INPUT_PRICE_2": "",
            "FID_VOL_CNT": "",
        },
    )

    limit: Annotated[PriceLimit, Wire("FID_PRC_CLS_CODE", "상하한가 구분코드")] = PriceLimit.UPPER
    distance: Annotated[LimitDistance, Wire("FID_DIV_CLS_CODE", "분류구분코드")] = LimitDistance.AT_LIMIT
    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력종목코드")] = Board.ALL
