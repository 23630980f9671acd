"""해외선물 상품기본정보 [해외선물-023]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import ProductClass
from kis_async.api.overseas_futureoption.quotations.terms import ContractTerms
from kis_async.wire import Endpoint, Numbered, Ticker, TrId, Wire, get


class FuturesTerms(ContractTerms):
    """The terms of one of several futures, and its settlement price as KIS sends it."""

    product_class: Annotated[ProductClass | None, Wire("clas_cd", "품목종류")] = None
    sub_exchange: Annotated[str | None, Wire("sub_exch_nm", "서브거래소코드")] = None
    settlement_price: Annotated[Decimal | None, Wire("sttl_price", "정산가")] = None


class SearchContractDetail(Endpoint[list[FuturesTerms]]):
    """해외선물 상품기본정보. The terms of up to 32 overseas futures, in the order asked for.

    A row does not name its contract, and an unknown symbol has no row: ask for one at a time where that matters.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/search-contract-detail",
        page="해외선물-023",
        title="해외선물 상품기본정보",
        tr_id=TrId(real="HHDFC55200000", paper=None),
        block="output2",
    )

    # KIS labels the codes 품목종류, which is the class of a product.
    symbols: Annotated[
        tuple[Ticker, ...],
        Field(min_length=1, max_length=32),
        Numbered(32, ("SRS_CD_{n:02d}", "종목코드{n}"), count_as="QRY_CNT"),
    ]
