"""국내주식 종목추정실적 [국내주식-187]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Numbered, Row, Symbol, TrId, Wire, get


class EstimatedIssue(Row):
    """Whose earnings are estimated, by which analysts and when. `capital` in 100 million won.

    KIS's own labels are those of an ELW's price; these are what the values are.
    """

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("item_kor_nm", "종목명")] = None
    analyst: Annotated[str | None, Wire("name1", "담당 애널리스트")] = None
    second_analyst: Annotated[str | None, Wire("name2", "담당 애널리스트2")] = None
    opinion: Annotated[str | None, Wire("rcmd_name", "투자의견")] = None
    estimated_on: Annotated[Date, Wire("estdate", "추정일자")] = None
    capital: Annotated[Decimal | None, Wire("capital", "자본금")] = None
    foreign_limit_rate: Annotated[Decimal | None, Wire("forn_item_lmtrt", "외국인 한도율")] = None


class EstimateLine(Row):
    """One line of the estimate, a value for each period. What it is of, its place in the list says."""

    positional = True

    values: Annotated[list[Decimal | None], Numbered(5, ("data{n}", "데이터{n}"))]


class EstimatePeriod(Row):
    """The end of a fiscal year, as 2021.12, or 2023.12E where it is an estimate."""

    fiscal_period: Annotated[str | None, Wire("dt", "결산년월")] = None


class PerformanceEstimate(Row):
    """Five fiscal years of one company, reported and estimated; the n-th value of a line is of the n-th period.

    `income`: sales, their growth, operating profit, its growth, net income, its growth. `ratios`: EBITDA, EPS,
    its growth, PER, EV/EBITDA, ROE, debt rate, interest cover; at times only the first. Sales, profits and EBITDA
    in 100 million won; all else in tenths: a growth of 181.0 is 18.1 percent, an EPS of 57770.0 is 5,777 won.
    """

    issue: Annotated[EstimatedIssue, Wire("output1", "종목")]
    income: Annotated[list[EstimateLine], Wire("output2", "추정손익계산서")]
    ratios: Annotated[list[EstimateLine], Wire("output3", "투자지표")]
    periods: Annotated[list[EstimatePeriod], Wire("output4", "결산년월")]


class EstimatePerform(Endpoint[PerformanceEstimate]):
    """국내주식 종목추정실적. What KIS's analysts expect one company to earn. No periods for a company that they do not cover."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/estimate-perform",
        page="국내주식-187",
        title="국내주식 종목추정실적",
        tr_id=TrId(real="HHKST668300C0", paper=None),
        block=None,
    )

    symbol: Annotated[Symbol, Wire("SHT_CD", "종목코드")]
