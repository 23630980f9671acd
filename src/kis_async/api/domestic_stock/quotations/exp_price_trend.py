"""국내주식 예상체결가 추이 [국내주식-118]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, Date, Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class ExpectedTicks(Code):
    """Every moment of the auction, or those at which something would trade (FID_MKOP_CLS_CODE)."""

    ALL = "0"
    WITH_VOLUME = "4"


class ExpectedPrice(Row):
    """What the auction came to last. Prices and value in won, rates in percent, volume in shares."""

    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표 시장 한글 명")] = None
    expected_price: Annotated[Decimal | None, Wire("antc_cnpr", "예상 체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("antc_cntg_vrss", "예상 체결 대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("antc_cntg_vrss_sign", "예상 체결 대비 부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("antc_cntg_prdy_ctrt", "예상 체결 전일 대비율")] = None
    expected_volume: Annotated[int | None, Wire("antc_vol", "예상 거래량")] = None
    expected_value: Annotated[Decimal | None, Wire("antc_tr_pbmn", "예상 거래대금")] = None


class ExpectedTick(Row):
    """The expected price and volume at one moment. Prices in won, rates in percent, volume in shares."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class ExpectedTrend(Row):
    """Up to 30 moments of the auction, newest first, and what it came to."""

    expected: Annotated[ExpectedPrice | None, Wire("output1", "예상체결")] = None
    ticks: Annotated[list[ExpectedTick], Wire("output2", "예상체결 추이")]


class ExpPriceTrend(Endpoint[ExpectedTrend]):
    """국내주식 예상체결가 추이. How the expected price of one issue moved in the latest auction."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/exp-price-trend",
        page="국내주식-118",
        title="국내주식 예상체결가 추이",
        tr_id=TrId(real="FHPST01810000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    ticks: Annotated[ExpectedTicks, Wire("FID_MKOP_CLS_CODE", "장운영 구분 코드")] = ExpectedTicks.ALL
