"""ELW 투자지표추이(체결) [국내주식-172]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class IndicatorTrade(Row):
    """What one trade made of an ELW: its price and its valuation then. Prices in won, parity and rates in percent."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식체결시간")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    gearing: Annotated[Decimal | None, Wire("gear", "기어링")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None
    approach_rate: Annotated[Decimal | None, Wire("apprch_rate", "접근도")] = None


class IndicatorTrendCcnl(Endpoint[list[IndicatorTrade]]):
    """ELW 투자지표추이(체결). Valuation of one ELW at its trades of the day, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/indicator-trend-ccnl",
        page="국내주식-172",
        title="ELW 투자지표추이(체결)",
        tr_id=TrId(real="FHPEW02740100", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
