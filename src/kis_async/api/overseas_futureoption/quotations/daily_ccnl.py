"""해외선물 체결추이(일간) [해외선물-018]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import DerivativesExchange
from kis_async.api.overseas_futureoption.quotations.history import ContractHistory
from kis_async.wire import DateArgument, Endpoint, KeyCursor, Ticker, TrId, Wire, get


class DailyCcnl(Endpoint[ContractHistory]):
    """해외선물 체결추이(일간). Daily candles of one future up to `end`.

    Up to 40 a page, oldest first; kis.pages() goes further back.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/daily-ccnl",
        page="해외선물-018",
        title="해외선물 체결추이(일간)",
        tr_id=TrId(real="HHDFC55020100", paper=None),
        block=None,
        constants={"START_DATE_TIME": "", "QRY_TP": "Q", "QRY_GAP": ""},
        paging=KeyCursor("INDEX_KEY", "index_key", rows="output2", also={"QRY_TP": "P"}),
    )

    symbol: Annotated[Ticker, Wire("SRS_CD", "종목코드")]
    exchange: Annotated[DerivativesExchange, Wire("EXCH_CD", "거래소코드")]
    end: Annotated[DateArgument, Wire("CLOSE_DATE_TIME", "조회종료일시")]
    count: Annotated[int, Field(ge=1, le=40), Wire("QRY_CNT", "요청개수")] = 40
