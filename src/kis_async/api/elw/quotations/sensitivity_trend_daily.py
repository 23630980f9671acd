"""ELW 민감도 추이(일별) [국내주식-176]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class SensitivityDay(Row):
    """One day of an ELW with its theoretical price and its Greeks at the end. Prices in won, rate in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS이론가")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타값")] = None
    gamma: Annotated[Decimal | None, Wire("gama", "감마")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    vega: Annotated[Decimal | None, Wire("vega", "베가")] = None
    rho: Annotated[Decimal | None, Wire("rho", "로우")] = None


class SensitivityTrendDaily(Endpoint[list[SensitivityDay]]):
    """ELW 민감도 추이(일별). The Greeks of one ELW by day, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/sensitivity-trend-daily",
        page="국내주식-176",
        title="ELW 민감도 추이(일별)",
        tr_id=TrId(real="FHPEW02830200", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
