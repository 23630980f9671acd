"""국내주식 배당률 상위 [국내주식-106]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.ksdinfo.dividend import DividendTiming
from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Code, Date, DateArgument, Endpoint, IndexCode, Row, TrId, Wire, get


class DividendBoard(Code):
    """Which board ranks (GB1)."""

    ALL = "0"
    KOSPI = "1"
    KOSPI_200 = "2"
    KOSDAQ = "3"


class DividendShares(Code):
    """Common or preferred shares (GB2)."""

    ALL = "0"
    COMMON = "6"
    PREFERRED = "7"


class DividendForm(Code):
    """Dividends in shares or in cash (GB3)."""

    SHARES = "1"
    CASH = "2"


class RankedByDividend(Row):
    """One dividend by its rate. `dividend_per_share` in won or shares, `dividend_rate` in percent of the par value."""

    rank: Annotated[int | None, Wire("rank", "순위")] = None
    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    dividend_kind: Annotated[str | None, Wire("divi_kind", "배당종류")] = None
    dividend_per_share: Annotated[Decimal | None, Wire("per_sto_divi_amt", "현금/주식배당금")] = None
    dividend_rate: Annotated[Decimal | None, Wire("divi_rate", "현금/주식배당률(%)")] = None


class DividendRate(Endpoint[list[RankedByDividend]]):
    """국내주식 배당률 상위. Issues with the highest dividends of record dates in a span.

    `sector` is an index of the board, as 0027 or 1041.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ranking/dividend-rate",
        page="국내주식-106",
        title="국내주식 배당률 상위",
        tr_id=TrId(real="HHKDB13470100", paper=None),
        constants={"CTS_AREA": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "기준일From")]
    end: Annotated[DateArgument, Wire("T_DT", "기준일To")]
    form: Annotated[DividendForm, Wire("GB3", "배당구분")] = DividendForm.CASH
    timing: Annotated[DividendTiming, Wire("GB4", "결산/중간배당")] = DividendTiming.ALL
    board: Annotated[DividendBoard, Wire("GB1", "KOSPI 구분")] = DividendBoard.ALL
    sector: Annotated[IndexCode, Wire("UPJONG", "업종구분")] = "0001"
    shares: Annotated[DividendShares, Wire("GB2", "종목선택")] = DividendShares.ALL

    _forward = model_validator(mode="after")(span_is_forward)
