"""What the rankings of overseas stocks have in common."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_price.quotations.signed import SignedChange
from kis_async.wire import OverseasMarket, Row, Sign, Wire


class RankedStock(SignedChange):
    """A stock in a ranking. Prices in the exchange's currency, `volume` in shares, rates in percent."""

    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회심볼")] = None
    market: Annotated[OverseasMarket | None, Wire("excd", "거래소코드")] = None
    symbol: Annotated[str | None, Wire("symb", "종목코드")] = None
    # Some pages say knam and enam; of those, one call is known to answer with name and ename all the same.
    name: Annotated[str | None, Wire("name", "종목명", also="knam")] = None
    english_name: Annotated[str | None, Wire("ename", "영문종목명", also="enam")] = None
    price: Annotated[Decimal | None, Wire("last", "현재가")] = None
    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "기호")] = None
    change_rate: Annotated[Decimal | None, Wire("rate", "등락율")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    orderable_name: Annotated[str | None, Wire("e_ordyn", "매매가능")] = None


class RankedQuote(RankedStock):
    """A stock in a ranking, with its best ask and bid."""

    ask: Annotated[Decimal | None, Wire("pask", "매도호가")] = None
    bid: Annotated[Decimal | None, Wire("pbid", "매수호가")] = None


class MovedStock(RankedQuote):
    """A stock in a ranking and how far it is from the price that the ranking measures by, in the exchange's currency and percent."""

    base_price: Annotated[Decimal | None, Wire("n_base", "기준가격")] = None
    change_from_base: Annotated[Decimal | None, Wire("n_diff", "기준가격대비")] = None
    change_from_base_rate: Annotated[Decimal | None, Wire("n_rate", "기준가격대비율")] = None


class RankingSummary(Row):
    """How fresh a ranking is and how many stocks it has. Not every ranking tells all the counts."""

    status_name: Annotated[str | None, Wire("stat", "거래상태정보")] = None
    current_count: Annotated[int | None, Wire("crec", "현재조회종목수")] = None
    total_count: Annotated[int | None, Wire("trec", "전체조회종목수")] = None
    count: Annotated[int | None, Wire("nrec", "레코드갯수")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None
