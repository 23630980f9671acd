"""종목조건검색조회 [국내주식-039]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import Endpoint, FromSession, Row, Sign, TrId, Wire, get


class ScreenedIssue(Row):
    """One issue that a stock screen finds. Prices in won, rates in percent, `market_cap` in 100 million won.

    Before the open the day's own fields are 0.
    """

    symbol: Annotated[str | None, Wire("code", "종목코드")] = None
    name: Annotated[str | None, Wire("name", "종목명")] = None
    price: Annotated[Decimal | None, Wire("price", "현재가")] = None
    change: Annotated[Decimal | None, Wire("change", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("daebi", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("chgrate", "등락율")] = None
    open: Annotated[Decimal | None, Wire("open", "시가")] = None
    high: Annotated[Decimal | None, Wire("high", "고가")] = None
    low: Annotated[Decimal | None, Wire("low", "저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "거래량")] = None
    value: Annotated[Decimal | None, Wire("trade_amt", "거래대금")] = None
    volume_rate: Annotated[Decimal | None, Wire("chgrate2", "전일거래량대비율")] = None
    volume_power: Annotated[Decimal | None, Wire("cttr", "체결강도")] = None

    base_price: Annotated[Decimal | None, Wire("recprice", "기준가")] = None
    upper_limit: Annotated[Decimal | None, Wire("uplmtprice", "상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("dnlmtprice", "하한가")] = None
    high_52w: Annotated[Decimal | None, Wire("high52", "52주최고가")] = None
    low_52w: Annotated[Decimal | None, Wire("low52", "52주최저가")] = None
    market_cap: Annotated[Decimal | None, Wire("stotprice", "시가총액")] = None

    expected_price: Annotated[Decimal | None, Wire("expprice", "예상체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("expchange", "예상대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("expdaebi", "예상대비부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("expchggrate", "예상등락률")] = None
    expected_volume: Annotated[int | None, Wire("expcvol", "예상체결수량")] = None


class PsearchResult(Endpoint[list[ScreenedIssue]]):
    """종목조건검색조회. The issues, 100 at most, that one of the user's saved screens finds now. NoData where it finds none."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/psearch-result",
        page="국내주식-039",
        title="종목조건검색조회",
        tr_id=TrId(real="HHKST03900400", paper=None),
        block="output2",
    )

    sequence: Annotated[int, Field(ge=0), Wire("seq", "사용자조건 키값")]
    hts_id: Annotated[str | None, FromSession(("user_id",), "HTS id (사용자 HTS ID)")] = None
