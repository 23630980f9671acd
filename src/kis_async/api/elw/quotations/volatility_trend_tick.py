"""ELW 변동성추이(틱) [국내주식-180]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Symbol, Time, TrId, Wire, get


class VolatilityTick(Row):
    """One tick of an ELW: its price in won and its implied volatility in percent."""

    date: Annotated[Date, Wire("bsop_date", "주식영업일자")] = None
    # KIS's labels of the next three are those of other fields.
    time: Annotated[Time, Wire("stck_cntg_hour", "주식체결시간")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None


class VolatilityTrendTick(Endpoint[list[VolatilityTick]]):
    """ELW 변동성추이(틱). Implied volatility of one ELW tick by tick, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/volatility-trend-tick",
        page="국내주식-180",
        title="ELW 변동성추이(틱)",
        tr_id=TrId(real="FHPEW02840400", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
