"""예탁원정보(액면교체일정) [국내주식-148]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class ParValueMarket(Code):
    """Which market the issues are listed on (MARKET_GB)."""

    ALL = "0"
    KOSPI = "1"
    KOSDAQ = "2"


class ParValueChange(Row):
    """One change of par value (액면분할, 액면병합), in won."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    par_value_before: Annotated[Decimal | None, Wire("inter_bf_face_amt", "변경전액면가")] = None
    par_value_after: Annotated[Decimal | None, Wire("inter_af_face_amt", "변경후액면가")] = None
    trading_halt: Annotated[Span, Wire("td_stop_dt", "매매거래정지기간")] = None
    listed_on: Annotated[Date, Wire("list_dt", "상장/등록일")] = None


class RevSplit(Endpoint[list[ParValueChange]]):
    """예탁원정보(액면교체일정). Splits and reverse splits of a span of record dates.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/rev-split",
        page="국내주식-148",
        title="예탁원정보(액면교체일정)",
        tr_id=TrId(real="HHKDB669105C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None
    market: Annotated[ParValueMarket, Wire("MARKET_GB", "시장구분")] = ParValueMarket.ALL

    _forward = model_validator(mode="after")(span_is_forward)
