"""해외옵션 체결추이(주간) [해외선물-036]."""

from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import DerivativesExchange, OptionCode
from kis_async.api.overseas_futureoption.quotations.history import ContractHistory
from kis_async.wire import Endpoint, TrId, Wire, get


class OptWeeklyCcnl(Endpoint[ContractHistory]):
    """해외옵션 체결추이(주간). The last weekly candles of one option, up to 120, oldest first.

    There is no page before them.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/opt-weekly-ccnl",
        page="해외선물-036",
        title="해외옵션 체결추이(주간)",
        tr_id=TrId(real="HHDFO55020000", paper=None),
        block=None,
        constants={"START_DATE_TIME": "", "CLOSE_DATE_TIME": "", "QRY_TP": "Q", "QRY_GAP": "", "INDEX_KEY": ""},
    )

    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
    exchange: Annotated[DerivativesExchange, Wire("EXCH_CD", "거래소코드")]
    count: Annotated[int, Field(ge=1, le=120), Wire("QRY_CNT", "요청개수")] = 120
