"""국내선물 기초자산 시세 [국내선물-021]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.market import ContractSeries
from kis_async.wire import Endpoint, Row, Sign, Ticker, TrId, Wire, get


class UnderlyingAndFuture(Row):
    """An underlying index beside one future on it. Prices in points, rates in percent, volume of the underlying in shares."""

    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("futs_prpr", "선물 현재가")] = None
    change: Annotated[Decimal | None, Wire("futs_prdy_vrss", "선물 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("futs_prdy_ctrt", "선물 전일 대비율")] = None
    underlying_price: Annotated[Decimal | None, Wire("unas_prpr", "기초자산 현재가")] = None
    underlying_change: Annotated[Decimal | None, Wire("unas_prdy_vrss", "기초자산 전일 대비")] = None
    underlying_change_sign: Annotated[Sign | None, Wire("unas_prdy_vrss_sign", "기초자산 전일 대비 부호")] = None
    underlying_change_rate: Annotated[Decimal | None, Wire("unas_prdy_ctrt", "기초자산 전일 대비율")] = None
    underlying_volume: Annotated[int | None, Wire("unas_acml_vol", "기초자산 누적 거래량")] = None


class RemainingDays(Row):
    """How many days one expiry is away."""

    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS 잔존 일수")] = None


class UnderlyingQuote(Row):
    """The underlying of a future, and how far expiries are away where KIS tells."""

    quote: Annotated[UnderlyingAndFuture, Wire("output1", "기초자산 시세")]
    expiries: Annotated[list[RemainingDays], Wire("output2", "잔존 일수")]


class DisplayBoardTop(Endpoint[UnderlyingQuote]):
    """국내선물 기초자산 시세. The underlying index and the future on it; `symbol` is the nearest future."""

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/display-board-top",
        page="국내선물-021",
        title="국내선물 기초자산 시세",
        tr_id=TrId(real="FHPIF05030000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "F", "FID_COND_MRKT_DIV_CODE1": "", "FID_COND_SCR_DIV_CODE": "", "FID_MTRT_CNT": ""},
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    series: Annotated[ContractSeries, Wire("FID_COND_MRKT_CLS_CODE", "조건 시장 구분 코드")] = ContractSeries.KOSPI_200
