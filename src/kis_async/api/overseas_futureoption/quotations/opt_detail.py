"""해외옵션종목상세 [해외선물-034]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.contract import OptionClass, OptionCode
from kis_async.api.overseas_futureoption.quotations.terms import ContractTerms
from kis_async.wire import Endpoint, TrId, Wire, get


class OptionDetail(ContractTerms):
    """The terms of one option, and its previous close as KIS sends it."""

    product_class: Annotated[OptionClass | None, Wire("clas_cd", "품목종류")] = None
    # The wire name says settlement price; KIS's page warns that the previous close comes.
    previous_close: Annotated[Decimal | None, Wire("sttl_price", "전일종가")] = None


class OptDetail(Endpoint[OptionDetail]):
    """해외옵션종목상세. The terms of one overseas option. NoData for an unknown symbol."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/opt-detail",
        page="해외선물-034",
        title="해외옵션종목상세",
        tr_id=TrId(real="HHDFO55010100", paper=None),
        block="output1",
    )

    # KIS labels the code 종목명 here.
    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
