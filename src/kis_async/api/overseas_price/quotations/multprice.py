"""해외주식 복수종목 시세조회."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field

from kis_async.api.overseas_price.quotations.signed import MayBeUntraded, SignedChange
from kis_async.wire import Code, Date, Endpoint, Numbered, OverseasMarket, Row, Sign, Time, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.overseas import overseas_symbol
from kis_async.wire.places import place_of

MOST: Final = 10


class QuoteStatus(Code):
    """How fresh a quote is, and whether the stock trades (stat1)."""

    REALTIME = "실"
    DELAYED = "지"
    HOLIDAY = "휴"
    HALTED = "정"
    RESUMED = "재"


class OverseasWatchPrice(SignedChange, MayBeUntraded):
    """One row of a many-symbol answer. Prices, values and `capital` in `currency`, sizes and volumes in shares, rates in percent.

    `time` is the exchange's.
    """

    skippable = True  # one symbol without a price must not cost the other nine theirs

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회심볼")] = None
    market: Annotated[OverseasMarket | None, Wire("excd", "거래소코드")] = None
    symbol: Annotated[str | None, Wire("symb", "종목코드")] = None
    name: Annotated[str | None, Wire("knam", "종목명")] = None
    price: Annotated[Decimal | None, Wire("last", "현재가")] = None
    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "대비기호")] = None
    change_rate: Annotated[Decimal | None, Wire("rate", "등락율")] = None
    open: Annotated[Decimal | None, Wire("open", "시가")] = None
    high: Annotated[Decimal | None, Wire("high", "고가")] = None
    low: Annotated[Decimal | None, Wire("low", "저가")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    value: Annotated[Decimal | None, Wire("tamt", "거래대금")] = None
    trade_volume: Annotated[int | None, Wire("evol", "체결량")] = None
    volume_power: Annotated[Decimal | None, Wire("powx", "체결강도")] = None
    ask: Annotated[Decimal | None, Wire("pask", "매도호가")] = None
    bid: Annotated[Decimal | None, Wire("pbid", "매수호가")] = None
    ask_size: Annotated[int | None, Wire("vask", "매도호가잔량")] = None
    bid_size: Annotated[int | None, Wire("vbid", "매수호가잔량")] = None
    total_ask_size: Annotated[int | None, Wire("avol", "매도호가총잔량")] = None
    total_bid_size: Annotated[int | None, Wire("bvol", "매수호가총잔량")] = None

    previous_close: Annotated[Decimal | None, Wire("base", "전일종가")] = None
    previous_open: Annotated[Decimal | None, Wire("popen", "전일시가")] = None
    previous_high: Annotated[Decimal | None, Wire("phigh", "전일고가")] = None
    previous_low: Annotated[Decimal | None, Wire("plow", "전일저가")] = None
    previous_volume: Annotated[int | None, Wire("pvol", "전일거래량")] = None
    previous_value: Annotated[Decimal | None, Wire("pamt", "전일거래대금")] = None
    high_52w: Annotated[Decimal | None, Wire("h52p", "52주최고가")] = None
    high_52w_date: Annotated[Date, Wire("h52d", "52주최고일자")] = None
    low_52w: Annotated[Decimal | None, Wire("l52p", "52주최저가")] = None
    low_52w_date: Annotated[Date, Wire("l52d", "52주최저일자")] = None
    high_ytd: Annotated[Decimal | None, Wire("hanp", "연중최고가")] = None
    high_ytd_date: Annotated[Date, Wire("hand", "연중최고일자")] = None
    low_ytd: Annotated[Decimal | None, Wire("lanp", "연중최저가")] = None
    low_ytd_date: Annotated[Date, Wire("land", "연중최저일자")] = None
    market_cap: Annotated[Decimal | None, Wire("tomv", "시가총액")] = None
    shares: Annotated[int | None, Wire("shar", "상장주수")] = None
    capital: Annotated[Decimal | None, Wire("mcap", "자본금")] = None
    krw_price: Annotated[Decimal | None, Wire("t_xprc", "원환산당일가격")] = None

    time: Annotated[Time, Wire("xhms", "현지기준시간(HHMMSS)")] = None
    korea_time: Annotated[Time, Wire("khms", "한국기준시간(HHMMSS)")] = None
    currency: Annotated[str | None, Wire("curr", "통화코드")] = None
    lot_size: Annotated[int | None, Wire("bnit", "매매단위")] = None
    exchange_name: Annotated[str | None, Wire("exnm", "거래소명")] = None
    country_name: Annotated[str | None, Wire("nnam", "국가명")] = None
    status: Annotated[QuoteStatus | None, Wire("stat1", "실 지 휴 정 재")] = None
    status_name: Annotated[str | None, Wire("stat2", "실시간 지연15분 휴장 거래정지 거래재개")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None


class OverseasWatchHeader(Row):
    """How many rows came."""

    count: Annotated[int | None, Wire("nrec", "Output 개수")] = None


class OverseasWatchPrices(Row):
    """The last prices of several overseas stocks."""

    header: Annotated[OverseasWatchHeader | None, Wire("output", "조회 정보", also="output1")] = None
    prices: Annotated[list[OverseasWatchPrice], Wire("output2", "종목별 시세")]


@dataclass(frozen=True, slots=True)
class OverseasListing:
    """A symbol on an overseas market, as AAPL on NASDAQ. Raises InvalidRequest."""

    symbol: str
    market: OverseasMarket = OverseasMarket.NASDAQ

    def __post_init__(self) -> None:
        market = place_of(OverseasMarket, self.market)
        if market is None:
            raise InvalidRequest("A market is an OverseasMarket, as OverseasMarket.NASDAQ.")
        object.__setattr__(self, "market", market)
        object.__setattr__(self, "symbol", overseas_symbol(self.symbol, market)[0])


class Multprice(Endpoint[OverseasWatchPrices]):
    """해외주식 복수종목 시세조회. The last prices of up to ten overseas listings in one call, of any mixture of markets.

    A symbol that KIS has no price for has no row.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/multprice",
        title="해외주식 복수종목 시세조회",
        tr_id=TrId(real="HHDFS76220000", paper=None),
        block=None,
        constants={"AUTH": ""},
    )

    listings: Annotated[
        tuple[OverseasListing, ...],
        Field(min_length=1),
        Numbered(
            MOST,
            count_as="NREC",
            market=("EXCD_{n:02d}", "거래소코드{n}"),
            symbol=("SYMB_{n:02d}", "종목코드{n}"),
        ),
    ]

    @classmethod
    def of(cls, symbols: Iterable[str], market: OverseasMarket = OverseasMarket.NASDAQ) -> "Multprice":
        """The call for symbols of one market. Raises InvalidRequest for more than ten."""
        listings = tuple(OverseasListing(symbol=symbol, market=market) for symbol in symbols)
        if len(listings) > MOST:
            raise InvalidRequest(f"One call takes {MOST} symbols.")
        return cls(listings=listings)
