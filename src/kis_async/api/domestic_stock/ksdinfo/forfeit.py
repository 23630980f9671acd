"""예탁원정보(실권주일정) [국내주식-152]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class ForfeitedOffering(Row):
    """One offering of shares that holders of rights left (실권주). Prices in won, amounts in shares."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    offer_price: Annotated[Decimal | None, Wire("subscr_price", "공모가")] = None
    offered_shares: Annotated[int | None, Wire("subscr_stk_qty", "공모주식수")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    subscription: Annotated[Span, Wire("subscr_dt", "청약일")] = None
    refunded_on: Annotated[Date, Wire("refund_dt", "환불일")] = None
    listed_on: Annotated[Date, Wire("list_dt", "상장/등록일")] = None
    lead_managers: Annotated[str | None, Wire("lead_mgr", "주간사")] = None


class Forfeit(Endpoint[list[ForfeitedOffering]]):
    """예탁원정보(실권주일정). Offerings of forfeited shares of a span of days.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/forfeit",
        page="국내주식-152",
        title="예탁원정보(실권주일정)",
        tr_id=TrId(real="HHKDB669109C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
