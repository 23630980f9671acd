"""주식현재가 회원사 종목매매동향 [국내주식-197]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.broker import BrokerCode
from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Market, Row, Sign, Symbol, TrId, Wire, get


class BrokerDay(Row):
    """What one broker sold and bought of one issue on one day. Prices in won, volumes in shares; `volume` is everybody's."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    # KIS labels it the current price, but a row is of one day.
    close: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None

    sell_volume: Annotated[int | None, Wire("total_seln_qty", "총매도수량")] = None
    buy_volume: Annotated[int | None, Wire("total_shnu_qty", "총매수2수량")] = None
    net_buy_volume: Annotated[int | None, Wire("ntby_qty", "순매수수량")] = None


class InquireMemberDaily(Endpoint[list[BrokerDay]]):
    """주식현재가 회원사 종목매매동향. The trading of one broker in one issue day by day, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-member-daily",
        page="국내주식-197",
        title="주식현재가 회원사 종목매매동향",
        tr_id=TrId(real="FHPST04540000", paper=None),
        constants={"FID_SCTN_CLS_CODE": ""},
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date", rows="output"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
    broker: Annotated[BrokerCode, Wire("FID_INPUT_ISCD_2", "회원사코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력날짜1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "입력날짜2")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건시장분류코드")] = Market.KRX

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireMemberDaily":
        return span_is_forward(self)
