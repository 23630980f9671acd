"""ELW 변동성추이(일별) [국내주식-178]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class VolatilityDay(Row):
    """One day of an ELW with its implied volatility and the historical ones of its underlying. Prices in won, rates in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    open: Annotated[Decimal | None, Wire("elw_oprc", "elw 시가2")] = None
    high: Annotated[Decimal | None, Wire("elw_hgpr", "elw 최고가")] = None
    low: Annotated[Decimal | None, Wire("elw_lwpr", "elw 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS 내재 변동성")] = None
    historical_volatility_10d: Annotated[Decimal | None, Wire("d10_hist_vltl", "10일 역사적 변동성")] = None
    historical_volatility_20d: Annotated[Decimal | None, Wire("d20_hist_vltl", "20일 역사적 변동성")] = None
    historical_volatility_30d: Annotated[Decimal | None, Wire("d30_hist_vltl", "30일 역사적 변동성")] = None
    historical_volatility_60d: Annotated[Decimal | None, Wire("d60_hist_vltl", "60일 역사적 변동성")] = None
    historical_volatility_90d: Annotated[Decimal | None, Wire("d90_hist_vltl", "90일 역사적 변동성")] = None


class VolatilityTrendDaily(Endpoint[list[VolatilityDay]]):
    """ELW 변동성추이(일별). Volatility of one ELW by day, newest first."""

    spec = get(
        "/uapi/elw/v1/quotations/volatility-trend-daily",
        page="국내주식-178",
        title="ELW 변동성추이(일별)",
        tr_id=TrId(real="FHPEW02840200", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
