"""해외주식 현재체결가 [v1_해외주식-009]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_price.quotations.signed import MayBeUntraded, SignedChange
from kis_async.wire import Endpoint, OverseasMarket, OverseasSymbol, Sign, TrId, Wire, get


class OverseasQuote(SignedChange, MayBeUntraded):
    """The last price of one overseas stock. Prices and `value` in the exchange's currency, volumes in shares, rates in percent.

    `volume` and `value` are of the session so far.
    """

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회종목코드")] = None
    price: Annotated[Decimal | None, Wire("last", "현재가")] = None
    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "대비기호")] = None
    change_rate: Annotated[Decimal | None, Wire("rate", "등락율")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    value: Annotated[Decimal | None, Wire("tamt", "거래대금")] = None
    previous_close: Annotated[Decimal | None, Wire("base", "전일종가")] = None
    previous_volume: Annotated[int | None, Wire("pvol", "전일거래량")] = None
    orderable_name: Annotated[str | None, Wire("ordy", "매수가능여부")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None


class Price(Endpoint[OverseasQuote]):
    """해외주식 현재체결가. The last price of one overseas stock or index.

    US prices come without delay, those of other countries 15 minutes late. NoData for an unknown symbol.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/price",
        page="v1_해외주식-009",
        title="해외주식 현재체결가",
        tr_id=TrId(real="HHDFS00000300", paper="HHDFS00000300"),
        constants={"AUTH": ""},
    )

    symbol: Annotated[OverseasSymbol, Wire("SYMB", "종목코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
