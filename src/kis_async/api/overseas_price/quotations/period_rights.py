"""해외주식 기간별권리조회 [해외주식-052]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import Code, CtxArea, Date, DateArgument, Endpoint, Numbered, OverseasSymbol, ProductType, Row, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class OverseasRight(Code):
    """What happens to an overseas stock (RGHT_TYPE_CD)."""

    ALL = "%%"
    RIGHTS_OFFERING = "01"
    BONUS_ISSUE = "02"
    DIVIDEND = "03"
    MERGER = "11"
    SPLIT = "14"
    REVERSE_SPLIT = "15"
    CAPITAL_REDUCTION = "17"
    WARRANT_CLAIM = "54"
    REDEMPTION = "61"
    WARRANT_EXPIRY = "71"
    DIVIDEND_OPTION = "74"
    SPECIAL_DIVIDEND = "75"
    ISIN_CHANGE = "76"
    UNSUBSCRIBED_SHARES = "77"


class RightDate(Code):
    """Which date of a right the span is about (INQR_DVSN_CD)."""

    LOCAL_RECORD_DATE = "02"
    SUBSCRIPTION_FROM = "03"
    SUBSCRIPTION_TO = "04"


class ForeignDividend(Row):
    """A dividend per share in one more currency."""

    currency: str | None = None
    amount: Decimal | None = None


class OverseasRightEvent(Row):
    """One right of one overseas stock. Allotment rates in percent, prices and dividends per share in their `currency`.

    What is not `confirmed` may change.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    right_kind: Annotated[OverseasRight | None, Wire("rght_type_cd", "권리유형코드")] = None
    date: Annotated[Date, Wire("bass_dt", "기준일자")] = None
    local_date: Annotated[Date, Wire("acpl_bass_dt", "현지기준일자")] = None
    subscription_from: Annotated[Date, Wire("sbsc_strt_dt", "청약시작일자")] = None
    subscription_to: Annotated[Date, Wire("sbsc_end_dt", "청약종료일자")] = None
    cash_allotment_rate: Annotated[Decimal | None, Wire("cash_alct_rt", "현금배정비율")] = None
    stock_allotment_rate: Annotated[Decimal | None, Wire("stck_alct_rt", "주식배정비율")] = None
    allotment_price: Annotated[Decimal | None, Wire("alct_frcr_unpr", "배정외화단가")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    more_dividends: Annotated[
        list[ForeignDividend],
        Numbered(
            3,
            currency=(("crcy_cd2", "crcy_cd3", "crcy_cd4"), "통화코드2~4"),
            amount=(("stkp_dvdn_frcr_amt2", "stkp_dvdn_frcr_amt3", "stkp_dvdn_frcr_amt4"), "주당배당외화금액2~4"),
        ),
    ]
    confirmed: Annotated[bool | None, Wire("dfnt_yn", "확정여부")] = None


class PeriodRights(Endpoint[list[OverseasRightEvent]]):
    """해외주식 기간별권리조회. Dividends, splits, offerings and the like of overseas stocks in a span of days.

    The span is about the local record date, or about a subscription's first or last day.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/period-rights",
        page="해외주식-052",
        title="해외주식 기간별권리조회",
        tr_id=TrId(real="CTRGT011R", paper=None),
        paging=CtxArea("50", "output"),
    )

    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    right: Annotated[OverseasRight, Wire("RGHT_TYPE_CD", "권리유형코드")] = OverseasRight.ALL
    by: Annotated[RightDate, Wire("INQR_DVSN_CD", "조회구분코드")] = RightDate.LOCAL_RECORD_DATE
    # KIS's page leaves these two blank; its paging key repeats them, as it does the others.
    symbol: Annotated[OverseasSymbol | None, Wire("PDNO", "상품번호")] = None
    product_type: Annotated[ProductType | None, Wire("PRDT_TYPE_CD", "상품유형코드")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "PeriodRights":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
