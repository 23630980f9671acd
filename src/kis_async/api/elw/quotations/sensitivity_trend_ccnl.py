"""ELW 민감도 추이(체결) [국내주식-175]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class SensitivityTrade(Row):
    """What one trade made of an ELW: its price, its theoretical price and its Greeks then. Prices in won, rate in percent."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식체결시간")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "hts 이론가")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타 값")] = None
    gamma: Annotated[Decimal | None, Wire("gama", "감마")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    vega: Annotated[Decimal | None, Wire("vega", "베가")] = None
    rho: Annotated[Decimal | None, Wire("rho", "로우")] = None


class SensitivityTrendCcnl(Endpoint[list[SensitivityTrade]]):
    """ELW 민감도 추이(체결). The Greeks of one ELW at its trades of the day."""

    spec = get(
        "/uapi/elw/v1/quotations/sensitivity-trend-ccnl",
        page="국내주식-175",
        title="ELW 민감도 추이(체결)",
        tr_id=TrId(real="FHPEW02830100", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
