"""ELW 투자지표추이(분별) [국내주식-174]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.elw.filters import CandleSpan
from kis_async.wire import Date, Endpoint, Row, Symbol, Time, TrId, Wire, get


class IndicatorMinute(Row):
    """One span of minutes of an ELW and its valuation at the end. Prices in won, parity in percent.

    For spans without a trade KIS has been seen to send the leverage as `parity` and the gearing as `leverage`.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    time: Annotated[Time, Wire("stck_cntg_hour", "주식체결시간")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    open: Annotated[Decimal | None, Wire("elw_oprc", "ELW시가2")] = None
    high: Annotated[Decimal | None, Wire("elw_hgpr", "ELW최고가")] = None
    low: Annotated[Decimal | None, Wire("elw_lwpr", "ELW최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결거래량")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    gearing: Annotated[Decimal | None, Wire("gear", "기어링")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    premium: Annotated[Decimal | None, Wire("prmm_val", "프리미엄값")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None


class IndicatorTrendMinute(Endpoint[list[IndicatorMinute]]):
    """ELW 투자지표추이(분별). Valuation of one ELW by spans of minutes, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/indicator-trend-minute",
        page="국내주식-174",
        title="ELW 투자지표추이(분별)",
        tr_id=TrId(real="FHPEW02740300", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
    span: Annotated[CandleSpan, Wire("FID_HOUR_CLS_CODE", "시간구분코드")] = CandleSpan.MINUTE_1
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "과거데이터 포함 여부")] = False
