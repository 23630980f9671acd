"""예탁원정보(공모주청약일정) [국내주식-151]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Span, Symbol, TrId, Wire, get


class PublicOffering(Row):
    """One public offering (공모주). Prices in won, `kis_allotted_shares` in shares.

    Capital in 1,000 won; in published answers that after the offering is often the smaller one.
    """

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    offer_price: Annotated[Decimal | None, Wire("fix_subscr_pri", "공모가")] = None
    par_value: Annotated[Decimal | None, Wire("face_value", "액면가")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    subscription: Annotated[Span, Wire("subscr_dt", "청약기간")] = None
    paid_on: Annotated[Date, Wire("pay_dt", "납입일")] = None
    refunded_on: Annotated[Date, Wire("refund_dt", "환불일")] = None
    listed_on: Annotated[Date, Wire("list_dt", "상장/등록일")] = None
    lead_managers: Annotated[str | None, Wire("lead_mgr", "주간사")] = None

    capital_before_offer: Annotated[Decimal | None, Wire("pub_bf_cap", "공모전자본금")] = None
    capital_after_offer: Annotated[Decimal | None, Wire("pub_af_cap", "공모후자본금")] = None
    kis_allotted_shares: Annotated[int | None, Wire("assign_stk_qty", "당사배정물량")] = None


class PubOffer(Endpoint[list[PublicOffering]]):
    """예탁원정보(공모주청약일정). Public offerings of a span of subscription days.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/pub-offer",
        page="국내주식-151",
        title="예탁원정보(공모주청약일정)",
        tr_id=TrId(real="HHKDB669108C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
