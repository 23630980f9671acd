"""예탁원정보(의무예치일정) [국내주식-153]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class DepositedShares(Row):
    """Shares that may not be sold before a day (의무예치).

    `deposited_shares_rate` is in hundredths of a percent of all shares, whatever its label says: 10000 is all of them.
    """

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    deposited_shares: Annotated[int | None, Wire("stk_qty", "주식수")] = None
    deposited_shares_rate: Annotated[Decimal | None, Wire("tot_issue_qty_per_rate", "총발행주식수대비비율(%)")] = None
    deposit_period: Annotated[Span, Wire("depo_date", "예치일")] = None
    deposit_reason: Annotated[str | None, Wire("depo_reason", "사유")] = None


class MandDeposit(Endpoint[list[DepositedShares]]):
    """예탁원정보(의무예치일정). Mandatory deposits of shares of a span of days.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/mand-deposit",
        page="국내주식-153",
        title="예탁원정보(의무예치일정)",
        tr_id=TrId(real="HHKDB669110C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
