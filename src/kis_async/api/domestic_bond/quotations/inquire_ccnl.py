"""장내채권현재가(체결) [국내주식-201]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Ticker, Time, TrId, Wire, get


class BondTrade(Row):
    """One trade. Prices in won for 10,000 won of par, volumes in 1,000 won of par, rates in percent."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("bond_prpr", "채권 현재가")] = None
    change: Annotated[Decimal | None, Wire("bond_prdy_vrss", "채권 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class InquireCcnl(Endpoint[list[BondTrade]]):
    """장내채권현재가(체결). The latest trades of one listed bond, newest first."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/inquire-ccnl",
        page="국내주식-201",
        title="장내채권현재가(체결)",
        tr_id=TrId(real="FHKBJ773403C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "B"},
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력종목코드")]
