"""해외선물종목상세 [v1_해외선물-008]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.contract import ProductClass
from kis_async.api.overseas_futureoption.quotations.terms import ContractTerms
from kis_async.wire import Endpoint, Numbered, Ticker, TrId, Wire, get


class FuturesDetail(ContractTerms):
    """The terms of one future, and its previous close as KIS sends it. A spread names its two legs."""

    product_class: Annotated[ProductClass | None, Wire("clas_cd", "품목종류")] = None
    previous_close: Annotated[Decimal | None, Wire("prev_price", "전일종가")] = None
    spread_legs: Annotated[list[str | None], Numbered(2, ("sprd_srs_cd{n}", "스프레드 종목 #{n}"))]


class StockDetail(Endpoint[FuturesDetail]):
    """해외선물종목상세. The terms of one overseas future. NoData for an unknown symbol."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/stock-detail",
        page="v1_해외선물-008",
        title="해외선물종목상세",
        tr_id=TrId(real="HHDFC55010100", paper=None),
        block="output1",
    )

    symbol: Annotated[Ticker, Wire("SRS_CD", "종목코드")]
