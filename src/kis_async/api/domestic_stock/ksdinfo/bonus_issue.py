"""예탁원정보(무상증자일정) [국내주식-144]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class FreeIssue(Row):
    """One bonus issue (무상증자). Prices in won, `allotment_rate` in percent, `shares` before it and `new_shares` in shares."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    share_kind_code: Annotated[str | None, Wire("stk_kind", "주식종류")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    ex_rights_date: Annotated[Date, Wire("right_dt", "권리락일")] = None
    listed_on: Annotated[Date, Wire("list_date", "상장/등록일")] = None

    allotment_rate: Annotated[Decimal | None, Wire("fix_rate", "확정배정율")] = None
    shares: Annotated[int | None, Wire("tot_issue_stk_qty", "발행주식")] = None
    new_shares: Annotated[int | None, Wire("issue_stk_qty", "발행할주식")] = None
    fractional_share_price: Annotated[Decimal | None, Wire("odd_rec_price", "단주기준가")] = None
    fractional_share_payment: Annotated[Span, Wire("odd_pay_dt", "단주대금지급일")] = None


class BonusIssue(Endpoint[list[FreeIssue]]):
    """예탁원정보(무상증자일정). Bonus issues of a span of record dates.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/bonus-issue",
        page="국내주식-144",
        title="예탁원정보(무상증자일정)",
        tr_id=TrId(real="HHKDB669101C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
