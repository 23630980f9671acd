"""선물옵션 분봉조회 [v1_국내선물-012]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.market import DerivativeMarket
from kis_async.api.domestic_futureoption.quotations.inquire_daily_fuopchartprice import ContractSnapshot
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Ticker, Time, TimeArgument, TimeCursor, TrId, Wire, get


class CandleLength(Code):
    """The span of one candle in seconds (FID_HOUR_CLS_CODE)."""

    THIRTY_SECONDS = "30"
    MINUTE = "60"
    HOUR = "3600"


class MinuteContract(ContractSnapshot):
    """The contract as it stands now. Units as in a ContractSnapshot."""

    previous_index: Annotated[Decimal | None, Wire("prdy_nmix", "전일 지수")] = None


class DerivativeMinuteCandle(Row):
    """One candle. Prices in points (won for stock futures), `trade_volume` in contracts.

    `value` is of the session so far, in thousand won for index contracts. After midnight a night session goes on counting,
    under the date it began on: `time` is a LateTime, as 28:05:00.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    open: Annotated[Decimal | None, Wire("futs_oprc", "선물 시가2")] = None
    high: Annotated[Decimal | None, Wire("futs_hgpr", "선물 최고가")] = None
    low: Annotated[Decimal | None, Wire("futs_lwpr", "선물 최저가")] = None
    close: Annotated[Decimal | None, Wire("futs_prpr", "선물 현재가")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None


class DerivativeMinuteChart(Row):
    """Up to 102 candles, newest first, and the contract as it stands now."""

    summary: Annotated[MinuteContract | None, Wire("output1", "종목 현재")] = None
    candles: Annotated[list[DerivativeMinuteCandle], Wire("output2", "분봉")]


class InquireTimeFuopchartprice(Endpoint[DerivativeMinuteChart]):
    """선물옵션 분봉조회. Up to 102 candles a page, back from `end` on `date`; kis.pages() goes further back.

    Without `with_past` only those of that day. The night is a market of its own; there a time after midnight is given with 24 hours
    more, as 25:30, and the date is that on which the session began.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/inquire-time-fuopchartprice",
        page="v1_국내선물-012",
        title="선물옵션 분봉조회",
        tr_id=TrId(real="FHKIF03020200", paper=None),
        block=None,
        constants={"FID_FAKE_TICK_INCU_YN": "N"},
        paging=TimeCursor("FID_INPUT_HOUR_1", "stck_cntg_hour", step=1, date_param="FID_INPUT_DATE_1", date="stck_bsop_date"),
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    date: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "FID 입력 날짜1")]
    end: Annotated[TimeArgument, Wire("FID_INPUT_HOUR_1", "FID 입력 시간1")]
    length: Annotated[CandleLength, Wire("FID_HOUR_CLS_CODE", "FID 시간 구분 코드")] = CandleLength.MINUTE
    with_past: Annotated[bool, Wire("FID_PW_DATA_INCU_YN", "FID 과거 데이터 포함 여부")] = True
    market: Annotated[DerivativeMarket, Wire("FID_COND_MRKT_DIV_CODE", "FID 조건 시장 분류 코드")] = DerivativeMarket.INDEX_FUTURES
