"""예탁원정보(자본감소일정) [국내주식-149]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class CapitalReduction(Row):
    """One reduction of capital (감자). Old shares are multiplied (곱하기) or divided (나누기) by `reduction_rate`, as `calculation` says."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    share_kind: Annotated[str | None, Wire("stk_kind", "주식종류")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    reduction_kind: Annotated[str | None, Wire("reduce_cap_type", "감자구분")] = None
    reduction_rate: Annotated[Decimal | None, Wire("reduce_cap_rate", "감자배정율")] = None
    calculation: Annotated[str | None, Wire("comp_way", "계산방법")] = None
    trading_halt: Annotated[Span, Wire("td_stop_dt", "매매거래정지기간")] = None
    listed_on: Annotated[Date, Wire("list_dt", "상장/등록일")] = None


class CapDcrs(Endpoint[list[CapitalReduction]]):
    """예탁원정보(자본감소일정). Reductions of capital of a span of record dates.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/cap-dcrs",
        page="국내주식-149",
        title="예탁원정보(자본감소일정)",
        tr_id=TrId(real="HHKDB669106C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
