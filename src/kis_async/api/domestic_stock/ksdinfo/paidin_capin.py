"""예탁원정보(유상증자일정) [국내주식-143]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class RightsIssueBasis(Code):
    """Which day of a rights issue the span is about (GB1)."""

    SUBSCRIPTION = "1"
    RECORD_DATE = "2"


class RightsIssue(Row):
    """One rights issue (유상증자). Prices in won, rates in percent, `shares` before it and `new_shares` in shares."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    share_kind_code: Annotated[str | None, Wire("stk_kind", "주식종류")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    ex_rights_date: Annotated[Date, Wire("right_dt", "권리락일")] = None
    subscription_from: Annotated[Date, Wire("sub_term_ft", "청약기간")] = None
    subscription: Annotated[Span, Wire("sub_term", "청약기간")] = None
    listed_on: Annotated[Date, Wire("list_date", "상장/등록일")] = None

    planned_issue_price: Annotated[Decimal | None, Wire("fix_price", "발행예정가")] = None
    discount_rate: Annotated[Decimal | None, Wire("disc_rate", "할인율")] = None
    allotment_rate: Annotated[Decimal | None, Wire("fix_rate", "확정배정율")] = None
    shares: Annotated[int | None, Wire("tot_issue_stk_qty", "발행주식")] = None
    new_shares: Annotated[int | None, Wire("issue_stk_qty", "발행할주식")] = None


class PaidinCapin(Endpoint[list[RightsIssue]]):
    """예탁원정보(유상증자일정). Rights issues by their subscription days or their record date.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/paidin-capin",
        page="국내주식-143",
        title="예탁원정보(유상증자일정)",
        tr_id=TrId(real="HHKDB669100C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None
    basis: Annotated[RightsIssueBasis, Wire("GB1", "조회구분")] = RightsIssueBasis.SUBSCRIPTION

    _forward = model_validator(mode="after")(span_is_forward)
