"""해외주식 권리종합 [해외주식-050]."""

from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_price.quotations.country import Country
from kis_async.wire import Date, DateArgument, Endpoint, OverseasSymbol, Row, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class IceRight(Row):
    """One right of the stock as ICE announced it; the dates that its kind does not have are None."""

    announced_on: Annotated[Date, Wire("anno_dt", "ICE공시일")] = None
    right_name: Annotated[str | None, Wire("ca_title", "권리유형")] = None
    ex_dividend_date: Annotated[Date, Wire("div_lock_dt", "배당락일")] = None
    paid_on: Annotated[Date, Wire("pay_dt", "지급일")] = None
    record_date: Annotated[Date, Wire("record_dt", "기준일")] = None
    valid_from: Annotated[Date, Wire("validity_dt", "효력일자")] = None
    local_deadline: Annotated[Date, Wire("local_end_dt", "현지지시마감일")] = None
    ex_rights_date: Annotated[Date, Wire("lock_dt", "권리락일")] = None
    delisted_on: Annotated[Date, Wire("delist_dt", "상장폐지일")] = None
    redeemed_on: Annotated[Date, Wire("redempt_dt", "상환일자")] = None
    early_redeemed_on: Annotated[Date, Wire("early_redempt_dt", "조기상환일자")] = None
    effective_on: Annotated[Date, Wire("effective_dt", "적용일")] = None


class RightsByIce(Endpoint[list[IceRight]]):
    """해외주식 권리종합. The rights of one overseas stock: dividends, splits, redemptions, delistings and the like.

    `start` None is three months ago, `end` None three months ahead. The span is about the day of the announcement, but of a
    redemption about its own day, and of a change of ticker about the day it takes effect.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/rights-by-ice",
        page="해외주식-050",
        title="해외주식 권리종합",
        tr_id=TrId(real="HHDFS78330900", paper=None),
        block="output1",
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    country: Annotated[Country, Wire("NCOD", "국가코드")] = Country.UNITED_STATES
    start: Annotated[DateArgument | None, Wire("ST_YMD", "일자 시작일")] = None
    end: Annotated[DateArgument | None, Wire("ED_YMD", "일자 종료일")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "RightsByIce":
        if self.start and self.end and self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
