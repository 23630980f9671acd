"""해외옵션 분봉조회 [해외선물-040]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import DerivativesExchange, OptionCode
from kis_async.api.overseas_futureoption.quotations.history import ContractMinutes
from kis_async.wire import Endpoint, KeyCursor, TrId, Wire, get


class InquireTimeOptchartprice(Endpoint[ContractMinutes]):
    """해외옵션 분봉조회. The last candles of `minutes` each of one option.

    Up to 120 a page, oldest first; kis.pages() goes further back.
    """

    # KIS's sample sends the TR id of the daily history; its page has this one.
    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/inquire-time-optchartprice",
        page="해외선물-040",
        title="해외옵션 분봉조회",
        tr_id=TrId(real="HHDFO55020400", paper=None),
        block=None,
        constants={"START_DATE_TIME": "", "CLOSE_DATE_TIME": "", "QRY_TP": "Q"},
        paging=KeyCursor("INDEX_KEY", "index_key", rows="output1", also={"QRY_TP": "P"}),
    )

    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
    exchange: Annotated[DerivativesExchange, Wire("EXCH_CD", "거래소코드")]
    minutes: Annotated[int, Field(ge=1, le=999), Wire("QRY_GAP", "묶음개수")] = 1
    count: Annotated[int, Field(ge=1, le=120), Wire("QRY_CNT", "요청개수")] = 120
