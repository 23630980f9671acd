"""종목별 일별 대차거래추이 [국내주식-135]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Code, Date, DateArgument, DateCursor, Endpoint, Row, Sign, Symbol, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class LendingScope(Code):
    """Whose securities lending is asked for: a whole market's or one issue's (MRKT_DIV_CLS_CODE)."""

    KOSPI = "1"
    KOSDAQ = "2"
    ISSUE = "3"


class LendingDay(Row):
    """Securities lending (대차거래) on one day, in shares; `balance_value` in million won.

    `close`, `change` and `volume` are the issue's in won and shares, or the index's in points where a market is asked for.
    """

    date: Annotated[Date, Wire("bsop_date", "일자")] = None
    close: Annotated[Decimal | None, Wire("stck_prpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None

    lent_shares: Annotated[int | None, Wire("new_stcn", "당일 증가 주수 (체결)")] = None
    returned_shares: Annotated[int | None, Wire("rdmp_stcn", "당일 감소 주수 (상환)")] = None
    balance_change: Annotated[int | None, Wire("prdy_rmnd_vrss", "대차거래 증감")] = None
    balance_shares: Annotated[int | None, Wire("rmnd_stcn", "당일 잔고 주수")] = None
    balance_value: Annotated[Decimal | None, Wire("rmnd_amt", "당일 잔고 금액")] = None


class DailyLoanTrans(Endpoint[list[LendingDay]]):
    """종목별 일별 대차거래추이. Up to 100 days of securities lending in one issue or a whole market, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/daily-loan-trans",
        page="국내주식-135",
        title="종목별 일별 대차거래추이",
        tr_id=TrId(real="HHPST074500C0", paper=None),
        block="output1",  # output2 in the published answer
        constants={"CTS": ""},
        paging=DateCursor("START_DATE", "END_DATE", date="bsop_date", rows="output1"),
    )

    symbol: Annotated[Symbol | None, Wire("MKSC_SHRN_ISCD", "종목코드")] = None
    scope: Annotated[LendingScope, Wire("MRKT_DIV_CLS_CODE", "조회구분")] = LendingScope.ISSUE
    start: Annotated[DateArgument | None, Wire("START_DATE", "조회시작일시")] = None
    end: Annotated[DateArgument | None, Wire("END_DATE", "조회종료일시")] = None

    @model_validator(mode="after")
    def _symbol_for_an_issue(self) -> "DailyLoanTrans":
        if (self.symbol is not None) != (self.scope is LendingScope.ISSUE):
            raise InvalidRequest("A symbol goes with scope ISSUE, and only with it.")
        return span_is_forward(self)
