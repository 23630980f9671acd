"""ELW 변동성추이(체결) [국내주식-177]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class VolatilityTrade(Row):
    """What one trade made of an ELW: its price, its best bid and ask and its implied volatility then. Prices in won, rates in percent."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식체결시간")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None


class VolatilityTrendCcnl(Endpoint[list[VolatilityTrade]]):
    """ELW 변동성추이(체결). Implied volatility of one ELW at its trades of the day, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/volatility-trend-ccnl",
        page="국내주식-177",
        title="ELW 변동성추이(체결)",
        tr_id=TrId(real="FHPEW02840100", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
