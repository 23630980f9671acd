"""ELW 투자지표추이(일별) [국내주식-173]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class IndicatorDay(Row):
    """One day of an ELW and its valuation at the end. Prices in won, parity and rates in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    open: Annotated[Decimal | None, Wire("elw_oprc", "ELW시가2")] = None
    high: Annotated[Decimal | None, Wire("elw_hgpr", "ELW최고가")] = None
    low: Annotated[Decimal | None, Wire("elw_lwpr", "ELW최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    gearing: Annotated[Decimal | None, Wire("gear", "기어링")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None
    approach_rate: Annotated[Decimal | None, Wire("apprch_rate", "접근도")] = None


class IndicatorTrendDaily(Endpoint[list[IndicatorDay]]):
    """ELW 투자지표추이(일별). Valuation of one ELW by day, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/indicator-trend-daily",
        page="국내주식-173",
        title="ELW 투자지표추이(일별)",
        tr_id=TrId(real="FHPEW02740200", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    # KIS has a typing slip in the label: 종콕코드.
    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "종목코드")]
