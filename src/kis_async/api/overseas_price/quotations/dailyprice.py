"""해외주식 기간별시세 [v1_해외주식-010]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_price.quotations.signed import SignedChange
from kis_async.wire import Code, DateArgument, DateCursor, Day, Endpoint, OverseasMarket, OverseasSymbol, Row, Sign, TrId, Wire, get


class OverseasPeriod(Code):
    """The span of one overseas candle (GUBN)."""

    DAY = "0"
    WEEK = "1"
    MONTH = "2"


class OverseasAdjustment(Code):
    """Whether prices are adjusted for splits and rights (MODP)."""

    ORIGINAL = "0"
    ADJUSTED = "1"


class OverseasCandle(SignedChange):
    """One day, week or month. Prices and `value` in the exchange's currency, sizes and `volume` in shares, rates in percent.

    The bid and the ask are those at the last trade; without a trade there are none.
    """

    date: Annotated[Day, Wire("xymd", "일자(YYYYMMDD)")]
    open: Annotated[Decimal | None, Wire("open", "시가")] = None
    high: Annotated[Decimal | None, Wire("high", "고가")] = None
    low: Annotated[Decimal | None, Wire("low", "저가")] = None
    close: Annotated[Decimal | None, Wire("clos", "종가")] = None
    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "대비기호")] = None
    change_rate: Annotated[Decimal | None, Wire("rate", "등락율")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    value: Annotated[Decimal | None, Wire("tamt", "거래대금")] = None
    ask: Annotated[Decimal | None, Wire("pask", "매도호가")] = None
    ask_size: Annotated[int | None, Wire("vask", "매도호가잔량")] = None
    bid: Annotated[Decimal | None, Wire("pbid", "매수호가")] = None
    bid_size: Annotated[int | None, Wire("vbid", "매수호가잔량")] = None


class OverseasChartHeader(Row):
    """Whose candles they are and how many came."""

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회종목코드")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None
    # KIS's label is 전일종가; the value is the number of candles.
    count: Annotated[int | None, Wire("nrec", "레코드갯수")] = None


class OverseasChart(Row):
    """Up to 100 candles, newest first."""

    header: Annotated[OverseasChartHeader | None, Wire("output1", "조회 정보")] = None
    candles: Annotated[list[OverseasCandle], Wire("output2", "기간별 시세")]


class Dailyprice(Endpoint[OverseasChart]):
    """해외주식 기간별시세. Up to 100 candles a page of one overseas stock, newest first, up to `end`.

    `end` None is today; kis.pages() goes further back.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/dailyprice",
        page="v1_해외주식-010",
        title="해외주식 기간별시세",
        tr_id=TrId(real="HHDFS76240000", paper="HHDFS76240000"),
        block=None,
        constants={"AUTH": ""},
        paging=DateCursor(None, "BYMD", date="xymd"),
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    period: Annotated[OverseasPeriod, Wire("GUBN", "일/주/월구분")] = OverseasPeriod.DAY
    end: Annotated[DateArgument | None, Wire("BYMD", "조회기준일자")] = None
    adjustment: Annotated[OverseasAdjustment, Wire("MODP", "수정주가반영여부")] = OverseasAdjustment.ADJUSTED
