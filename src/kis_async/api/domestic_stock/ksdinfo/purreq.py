"""예탁원정보(주식매수청구일정) [국내주식-146]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Symbol, TrId, Wire, get


class AppraisalRight(Row):
    """One occasion to have shares bought back (주식매수청구). Prices in won; the deadlines end the claims of those who objected."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    share_kind: Annotated[str | None, Wire("stk_kind", "주식종류")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    meeting_date: Annotated[Date, Wire("get_meet_dt", "주총일", also="meet_dt")] = None
    dissent_deadline: Annotated[Date, Wire("opp_opi_rcpt_term", "반대의사접수시한")] = None
    appraisal_deadline: Annotated[Date, Wire("buy_req_rcpt_term", "매수청구접수시한")] = None
    appraisal_paid_on: Annotated[Date, Wire("buy_amt_pay_dt", "매수대금지급일")] = None
    appraisal_price: Annotated[Decimal | None, Wire("buy_req_price", "매수청구가격")] = None


class Purreq(Endpoint[list[AppraisalRight]]):
    """예탁원정보(주식매수청구일정). Appraisal rights of a span of record dates.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/purreq",
        page="국내주식-146",
        title="예탁원정보(주식매수청구일정)",
        tr_id=TrId(real="HHKDB669103C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
