"""주식현재가 체결 [v1_국내주식-009]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Row, Sign, Symbol, Time, TrId, Wire, get


class RecentTrade(Row):
    """One print. Prices in won, `trade_volume` in shares; `volume_power` is buys in percent of sells, today."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume_power: Annotated[Decimal | None, Wire("tday_rltv", "당일 체결강도")] = None


class InquireCcnl(Endpoint[list[RecentTrade]]):
    """주식현재가 체결. The latest prints of one domestic issue, newest first.

    InquireTimeItemconclusion goes further back.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-ccnl",
        page="v1_국내주식-009",
        title="주식현재가 체결",
        tr_id=TrId(real="FHKST01010300", paper="FHKST01010300"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
