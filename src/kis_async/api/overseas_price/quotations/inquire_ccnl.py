"""해외주식 체결추이 [해외주식-037]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Self

from kis_async.api.overseas_price.quotations.signed import SignedChange
from kis_async.wire import Code, Endpoint, OverseasMarket, OverseasSymbol, Row, Sign, Time, TrId, Wire, get


class OverseasSession(Code):
    """When a trade happened (mtyp)."""

    REGULAR = "0"
    PRE_MARKET = "1"
    AFTER_MARKET = "2"


class TradeDay(Code):
    """Whose trades are asked for, the last session's or today's (TDAY)."""

    PREVIOUS = "0"
    TODAY = "1"


class OverseasTrade(SignedChange):
    """One print. Prices in the exchange's currency, volumes in shares, rates in percent; `volume` is the session's up to it.

    `volume_power` is bought against sold volume, 100 where they are equal.
    """

    korea_time: Annotated[Time, Wire("khms", "한국기준시간")] = None
    price: Annotated[Decimal | None, Wire("last", "체결가")] = None
    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "기호")] = None
    change_rate: Annotated[Decimal | None, Wire("rate", "등락율")] = None
    trade_volume: Annotated[int | None, Wire("evol", "체결량")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    ask: Annotated[Decimal | None, Wire("pask", "매도호가")] = None
    bid: Annotated[Decimal | None, Wire("pbid", "매수호가")] = None
    volume_power: Annotated[Decimal | None, Wire("vpow", "체결강도")] = None
    session: Annotated[OverseasSession | None, Wire("mtyp", "시장구분")] = None


class OverseasTradesHeader(Row):
    """Whose trades they are and how many came."""

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회종목코드")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None
    count: Annotated[int | None, Wire("nrec", "레코드갯수")] = None


class OverseasTrades(Row):
    """The last trades of one stock, newest first."""

    header: Annotated[OverseasTradesHeader | None, Wire("output1", "조회 정보")] = None
    trades: Annotated[list[OverseasTrade], Wire("output2", "체결")]

    @classmethod
    def read(cls, raw: Mapping[str, object]) -> Self:
        """Read an answer in either of KIS's shapes."""
        # KIS's page has the header in output1 and the trades in output2, as live answers do. The example on the same page, and
        # with it the sample code, has no header and the trades in output1.
        listed = {key for key, value in raw.items() if key.lower() == "output1" and isinstance(value, list)}
        if not listed or any(key.lower() == "output2" for key in raw):
            return super().read(raw)
        found = super().read({"output2" if key in listed else key: value for key, value in raw.items()})
        return found.with_wire(raw, found.unread)


class InquireCcnl(Endpoint[OverseasTrades]):
    """해외주식 체결추이. The last trades of one overseas stock, today's or those of the session before."""

    spec = get(
        "/uapi/overseas-price/v1/quotations/inquire-ccnl",
        page="해외주식-037",
        title="해외주식 체결추이",
        tr_id=TrId(real="HHDFS76200300", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소명")] = OverseasMarket.NASDAQ
    day: Annotated[TradeDay, Wire("TDAY", "당일전일구분")] = TradeDay.TODAY
