"""예탁원정보(합병/분할일정) [국내주식-147]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class MergerOrSplit(Row):
    """One merger, split or share exchange. `merger_rate` is mostly new shares for one old, as KIS sends it."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    merger_kind: Annotated[str | None, Wire("merge_type", "합병사유")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    subject_company_code: Annotated[str | None, Wire("opp_cust_cd", "피합병(피분할)회사코드")] = None
    subject_company_name: Annotated[str | None, Wire("opp_cust_nm", "피합병(피분할)회사명")] = None
    resulting_company_code: Annotated[str | None, Wire("cust_cd", "합병(분할)회사코드")] = None
    resulting_company_name: Annotated[str | None, Wire("cust_nm", "합병(분할)회사명")] = None
    merger_rate: Annotated[Decimal | None, Wire("merge_rate", "비율")] = None

    trading_halt: Annotated[Span, Wire("td_stop_dt", "매매거래정지기간")] = None
    listed_on: Annotated[Date, Wire("list_dt", "상장/등록일")] = None
    fractional_share_paid_on: Annotated[Date, Wire("odd_amt_pay_dt", "단주대금지급일")] = None
    shares: Annotated[int | None, Wire("tot_issue_stk_qty", "발행주식")] = None
    new_shares: Annotated[int | None, Wire("issue_stk_qty", "발행할주식")] = None
    sequence: Annotated[int | None, Wire("seq", "연번")] = None


class MergerSplit(Endpoint[list[MergerOrSplit]]):
    """예탁원정보(합병/분할일정). Mergers, splits and share exchanges of a span of record dates.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/merger-split",
        page="국내주식-147",
        title="예탁원정보(합병/분할일정)",
        tr_id=TrId(real="HHKDB669104C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
