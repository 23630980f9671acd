"""해외주식 현재가 1호가 [해외주식-033]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_price.quotations.signed import MayBeUntraded
from kis_async.wire import Date, Endpoint, Numbered, OverseasMarket, OverseasSymbol, Row, Time, TrId, Wire, get


class OverseasBookLevel(Row):
    """One price level. Sizes in shares; `size_change` against the moment before."""

    price: Decimal | None = None
    size: int | None = None
    size_change: int | None = None


class OverseasBookQuote(MayBeUntraded):
    """The stock whose book it is, and both sides summed up. Prices in `currency`, sizes in shares.

    The rates are in percent against the previous close.
    """

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회종목코드")] = None
    symbol: Annotated[str | None, Wire("code", "종목코드")] = None
    date: Annotated[Date, Wire("dymd", "호가일자")] = None
    time: Annotated[Time, Wire("dhms", "호가시간")] = None
    price: Annotated[Decimal | None, Wire("last", "현재가")] = None
    change_rate: Annotated[Decimal | None, Wire("rclose", "현재가율")] = None
    open: Annotated[Decimal | None, Wire("open", "시가")] = None
    high: Annotated[Decimal | None, Wire("high", "고가")] = None
    low: Annotated[Decimal | None, Wire("low", "저가")] = None
    previous_close: Annotated[Decimal | None, Wire("base", "전일종가")] = None
    open_to_previous_close_rate: Annotated[Decimal | None, Wire("ropen", "시가율")] = None
    high_to_previous_close_rate: Annotated[Decimal | None, Wire("rhigh", "고가율")] = None
    low_to_previous_close_rate: Annotated[Decimal | None, Wire("rlow", "저가율")] = None
    total_ask_size: Annotated[int | None, Wire("avol", "매도호가총잔량")] = None
    total_bid_size: Annotated[int | None, Wire("bvol", "매수호가총잔량")] = None
    total_ask_size_change: Annotated[int | None, Wire("advl", "매도호가총잔량대비")] = None
    total_bid_size_change: Annotated[int | None, Wire("bdvl", "매수호가총잔량대비")] = None
    currency: Annotated[str | None, Wire("curr", "통화")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None


class OverseasLevels(Row):
    """The levels of either side, best first: ten in the US, one elsewhere. A level without orders has price 0."""

    asks: Annotated[
        list[OverseasBookLevel],
        Numbered(
            10,
            price=("pask{n}", "매도호가가격{n}"),
            size=("vask{n}", "매도호가잔량{n}"),
            size_change=("dask{n}", "매도호가대비{n}"),
        ),
    ]
    bids: Annotated[
        list[OverseasBookLevel],
        Numbered(
            10,
            price=("pbid{n}", "매수호가가격{n}"),
            size=("vbid{n}", "매수호가잔량{n}"),
            size_change=("dbid{n}", "매수호가대비{n}"),
        ),
    ]


class ClosingAuction(Row):
    """Hong Kong's closing auction (CAS) and volatility control (VCM). KIS's page says that these hold no data."""

    vcm_start: Annotated[Time, Wire("vstm", "VCMStart시간")] = None
    vcm_end: Annotated[Time, Wire("vetm", "VCMEnd시간")] = None
    vcm_reference_price: Annotated[Decimal | None, Wire("csbp", "CAS/VCM기준가")] = None
    vcm_high: Annotated[Decimal | None, Wire("cshi", "CAS/VCM최고가")] = None
    vcm_low: Annotated[Decimal | None, Wire("cslo", "CAS/VCM최저가")] = None
    expected_price: Annotated[Decimal | None, Wire("iep", "예상체결가(IEP)")] = None
    expected_volume: Annotated[int | None, Wire("iev", "예상체결량(IEV)")] = None


class OverseasOrderBook(Row):
    """The order book of one overseas stock."""

    quote: Annotated[OverseasBookQuote, Wire("output1", "시세")]
    levels: Annotated[OverseasLevels | None, Wire("output2", "호가")] = None
    auction: Annotated[ClosingAuction | None, Wire("output3", "CAS/VCM 정보")] = None

    @property
    def asks(self) -> list[OverseasBookLevel]:
        """Levels somebody sells at, best first."""
        return [level for level in self.levels.asks if level.price] if self.levels else []

    @property
    def bids(self) -> list[OverseasBookLevel]:
        """Levels somebody buys at, best first."""
        return [level for level in self.levels.bids if level.price] if self.levels else []


class InquireAskingPrice(Endpoint[OverseasOrderBook]):
    """해외주식 현재가 1호가. The order book of one overseas stock: ten levels of US stocks, one of others.

    US books hold the orders of Nasdaq alone. NoData for an unknown symbol.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/inquire-asking-price",
        page="해외주식-033",
        title="해외주식 현재가 1호가",
        tr_id=TrId(real="HHDFS76200100", paper=None),
        block=None,
        constants={"AUTH": ""},
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
