"""선물옵션 일중예상체결추이 [국내선물-018]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.market import DerivativeMarket
from kis_async.wire import Endpoint, Row, Sign, Ticker, Time, TrId, Wire, get


class ExpectedContract(Row):
    """What the auction of one contract would do now. Prices in points (won for stock futures), rates in percent."""

    # KIS labels these as the fields of another page; the names and values say what they are.
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    expected_price: Annotated[Decimal | None, Wire("futs_antc_cnpr", "선물예상체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("futs_antc_cntg_vrss", "선물예상체결대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("antc_cntg_vrss_sign", "예상체결대비부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("antc_cntg_prdy_ctrt", "예상체결전일대비율")] = None
    base_price: Annotated[Decimal | None, Wire("futs_sdpr", "선물 기준가")] = None


class ExpectedTick(Row):
    """What the auction would have done at one moment. Units as in an ExpectedContract."""

    time: Annotated[Time, Wire("stck_cntg_hour", "주식체결시간")] = None
    expected_price: Annotated[Decimal | None, Wire("futs_antc_cnpr", "선물예상체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("futs_antc_cntg_vrss", "선물예상체결대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("antc_cntg_vrss_sign", "예상체결대비부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("antc_cntg_prdy_ctrt", "예상체결전일대비율")] = None


class ExpectedPriceTrend(Row):
    """The expected price through the auctions of the day, newest first."""

    contract: Annotated[ExpectedContract | None, Wire("output1", "종목 현재")] = None
    ticks: Annotated[list[ExpectedTick], Wire("output2", "예상체결")]


class ExpPriceTrend(Endpoint[ExpectedPriceTrend]):
    """선물옵션 일중예상체결추이. How the expected price of one contract moved in today's auctions."""

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/exp-price-trend",
        page="국내선물-018",
        title="선물옵션 일중예상체결추이",
        tr_id=TrId(real="FHPIF05110100", paper=None),
        block=None,
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[DerivativeMarket, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = DerivativeMarket.INDEX_FUTURES
