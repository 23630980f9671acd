"""해외옵션 체결추이(틱) [해외선물-038]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import DerivativesExchange, OptionCode
from kis_async.api.overseas_futureoption.quotations.history import ContractTrades
from kis_async.wire import Endpoint, KeyCursor, TrId, Wire, get


class OptTickCcnl(Endpoint[ContractTrades]):
    """해외옵션 체결추이(틱). The last trades of one option.

    Up to 40 a page, oldest first; kis.pages() goes further back.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/opt-tick-ccnl",
        page="해외선물-038",
        title="해외옵션 체결추이(틱)",
        tr_id=TrId(real="HHDFO55020200", paper=None),
        block=None,
        constants={"START_DATE_TIME": "", "CLOSE_DATE_TIME": "", "QRY_TP": "Q", "QRY_GAP": ""},
        paging=KeyCursor("INDEX_KEY", "index_key", rows="output2", also={"QRY_TP": "P"}),
    )

    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
    exchange: Annotated[DerivativesExchange, Wire("EXCH_CD", "거래소코드")]
    count: Annotated[int, Field(ge=1, le=40), Wire("QRY_CNT", "요청개수")] = 40
