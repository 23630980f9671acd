"""예탁원정보(상장정보일정) [국내주식-150]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Symbol, TrId, Wire, get


class ListedShares(Row):
    """Shares newly listed for one reason. `new_shares` of this listing and `shares` in all, `issue_price` in won."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    share_kind: Annotated[str | None, Wire("stk_kind", "주식종류")] = None
    listed_on: Annotated[Date, Wire("list_dt", "상장/등록일")] = None
    issue_reason: Annotated[str | None, Wire("issue_type", "사유")] = None
    new_shares: Annotated[int | None, Wire("issue_stk_qty", "상장주식수")] = None
    shares: Annotated[int | None, Wire("tot_issue_stk_qty", "총발행주식수")] = None
    issue_price: Annotated[Decimal | None, Wire("issue_price", "발행가")] = None


class ListInfo(Endpoint[list[ListedShares]]):
    """예탁원정보(상장정보일정). New and additional listings of a span of listing days.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/list-info",
        page="국내주식-150",
        title="예탁원정보(상장정보일정)",
        tr_id=TrId(real="HHKDB669107C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
