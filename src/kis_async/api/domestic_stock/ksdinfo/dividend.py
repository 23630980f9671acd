"""예탁원정보(배당일정) [국내주식-145]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class DividendTiming(Code):
    """Final or interim dividends (GB1, GB4)."""

    ALL = "0"
    FINAL = "1"
    INTERIM = "2"


class DividendEvent(Row):
    """One dividend of one kind of share. Money in won a share, rates in percent of the par value, not of the price.

    Before it is decided it is 0 a share, and `dividend_paid_on` is None.
    """

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    share_kind: Annotated[str | None, Wire("stk_kind", "주식종류")] = None
    dividend_kind: Annotated[str | None, Wire("divi_kind", "배당종류")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    par_value: Annotated[Decimal | None, Wire("face_val", "액면가")] = None

    dividend_per_share: Annotated[Decimal | None, Wire("per_sto_divi_amt", "현금배당금")] = None
    dividend_rate: Annotated[Decimal | None, Wire("divi_rate", "현금배당률(%)")] = None
    dividend_paid_on: Annotated[Date, Wire("divi_pay_dt", "배당금지급일")] = None
    stock_dividend_rate: Annotated[Decimal | None, Wire("stk_divi_rate", "주식배당률(%)")] = None
    stock_dividend_paid_on: Annotated[Date, Wire("stk_div_pay_dt", "주식배당지급일")] = None
    fractional_share_payment: Annotated[Span, Wire("odd_pay_dt", "단주대금지급일")] = None
    high_dividend: Annotated[bool | None, Wire("high_divi_gb", "고배당종목여부")] = None


class Dividend(Endpoint[list[DividendEvent]]):
    """예탁원정보(배당일정). Dividends of a span of record dates.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/dividend",
        page="국내주식-145",
        title="예탁원정보(배당일정)",
        tr_id=TrId(real="HHKDB669102C0", paper=None),
        block="output1",
        constants={"CTS": "", "HIGH_GB": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None
    timing: Annotated[DividendTiming, Wire("GB1", "조회구분")] = DividendTiming.ALL

    _forward = model_validator(mode="after")(span_is_forward)
