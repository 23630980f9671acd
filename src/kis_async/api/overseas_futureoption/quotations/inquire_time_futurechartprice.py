"""해외선물 분봉조회 [해외선물-016]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import DerivativesExchange
from kis_async.api.overseas_futureoption.quotations.history import ContractMinutes
from kis_async.wire import DateArgument, Endpoint, KeyCursor, Ticker, TrId, Wire, get


class InquireTimeFuturechartprice(Endpoint[ContractMinutes]):
    """해외선물 분봉조회. Candles of `minutes` each of one future up to the end of `end`.

    `count` a page, oldest first; kis.pages() goes further back.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/inquire-time-futurechartprice",
        page="해외선물-016",
        title="해외선물 분봉조회",
        tr_id=TrId(real="HHDFC55020400", paper=None),
        block=None,
        constants={"START_DATE_TIME": "", "QRY_TP": "Q"},
        paging=KeyCursor("INDEX_KEY", "index_key", rows="output1", also={"QRY_TP": "P"}),
    )

    symbol: Annotated[Ticker, Wire("SRS_CD", "종목코드")]
    exchange: Annotated[DerivativesExchange, Wire("EXCH_CD", "거래소코드")]
    end: Annotated[DateArgument, Wire("CLOSE_DATE_TIME", "조회종료일시")]
    minutes: Annotated[int, Field(ge=1, le=999), Wire("QRY_GAP", "묶음개수")] = 1
    count: Annotated[int, Field(ge=1, le=9999), Wire("QRY_CNT", "요청개수")] = 120
