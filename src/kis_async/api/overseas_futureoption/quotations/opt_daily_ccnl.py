"""해외옵션 체결추이(일간) [해외선물-037]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import DerivativesExchange, OptionCode
from kis_async.api.overseas_futureoption.quotations.history import ContractHistory
from kis_async.wire import Endpoint, TrId, Wire, get


class OptDailyCcnl(Endpoint[ContractHistory]):
    """해외옵션 체결추이(일간). The last daily candles of one option, up to 120, oldest first.

    There is no page before them. KIS adds one to `count`.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/opt-daily-ccnl",
        page="해외선물-037",
        title="해외옵션 체결추이(일간)",
        tr_id=TrId(real="HHDFO55020100", paper=None),
        block=None,
        constants={"START_DATE_TIME": "", "CLOSE_DATE_TIME": "", "QRY_TP": "Q", "QRY_GAP": "", "INDEX_KEY": ""},
    )

    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
    exchange: Annotated[DerivativesExchange, Wire("EXCH_CD", "거래소코드")]
    count: Annotated[int, Field(ge=1, le=119), Wire("QRY_CNT", "요청개수")] = 119
