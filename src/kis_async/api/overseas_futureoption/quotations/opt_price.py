"""해외옵션종목현재가 [해외선물-035]."""

from typing import Annotated

from kis_async.api.overseas_futureoption.contract import OptionCode
from kis_async.api.overseas_futureoption.quotations.inquire_price import ContractPrice
from kis_async.wire import Endpoint, TrId, Wire, get


class OptPrice(Endpoint[ContractPrice]):
    """해외옵션종목현재가. The last price of one overseas option. NoData for an unknown symbol."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/opt-price",
        page="해외선물-035",
        title="해외옵션종목현재가",
        tr_id=TrId(real="HHDFO55010000", paper=None),
        block="output1",
    )

    # KIS labels the code 종목명 here.
    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
