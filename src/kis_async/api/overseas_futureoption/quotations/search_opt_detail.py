"""해외옵션 상품기본정보 [해외선물-041]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.overseas_futureoption.contract import OptionClass, OptionCode
from kis_async.api.overseas_futureoption.quotations.terms import ContractTerms
from kis_async.wire import Endpoint, Numbered, TrId, Wire, get


class OptionTerms(ContractTerms):
    """The terms of one of several options, and its settlement price as KIS sends it."""

    product_class: Annotated[OptionClass | None, Wire("clas_cd", "품목종류")] = None
    settlement_price: Annotated[Decimal | None, Wire("sttl_price", "정산가")] = None


class SearchOptDetail(Endpoint[list[OptionTerms]]):
    """해외옵션 상품기본정보. The terms of up to 30 overseas options, in the order asked for.

    A row does not name its contract, and an unknown symbol has no row: ask for one at a time where that matters.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/search-opt-detail",
        page="해외선물-041",
        title="해외옵션 상품기본정보",
        tr_id=TrId(real="HHDFO55200000", paper=None),
        block="output2",
    )

    symbols: Annotated[
        tuple[OptionCode, ...],
        Field(min_length=1, max_length=30),
        Numbered(30, ("SRS_CD_{n:02d}", "종목코드{n}"), count_as="QRY_CNT"),
    ]
