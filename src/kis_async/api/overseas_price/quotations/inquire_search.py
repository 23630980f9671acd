"""해외주식조건검색 [v1_해외주식-015]."""

from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field, model_validator

from kis_async.api.overseas_price.quotations.signed import SignedChange
from kis_async.wire import Code, Endpoint, OverseasMarket, Row, Sign, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest

_CRITERIA: Final = ("price", "change_rate", "market_cap", "shares", "volume", "value", "eps", "per")


class Criterion(Code):
    """Whether a search looks at a criterion (CO_YN_…)."""

    IGNORED = ""
    USED = "1"


class FoundStock(SignedChange):
    """One stock that fits. Prices and `value` in the exchange's currency, `market_cap` in thousands of it, volumes in shares.

    Rates are in percent.
    """

    rank: Annotated[int | None, Wire("rank", "순위")] = None
    realtime_key: Annotated[str | None, Wire("rsym", "실시간조회심볼")] = None
    market: Annotated[OverseasMarket | None, Wire("excd", "거래소코드")] = None
    symbol: Annotated[str | None, Wire("symb", "종목코드")] = None
    name: Annotated[str | None, Wire("name", "종목명")] = None
    english_name: Annotated[str | None, Wire("ename", "영문종목명")] = None
    price: Annotated[Decimal | None, Wire("last", "현재가")] = None
    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "기호")] = None
    change_rate: Annotated[Decimal | None, Wire("rate", "등락율")] = None
    open: Annotated[Decimal | None, Wire("popen", "시가")] = None
    high: Annotated[Decimal | None, Wire("phigh", "고가")] = None
    low: Annotated[Decimal | None, Wire("plow", "저가")] = None
    volume: Annotated[int | None, Wire("tvol", "거래량")] = None
    value: Annotated[Decimal | None, Wire("avol", "거래대금")] = None
    market_cap: Annotated[Decimal | None, Wire("valx", "시가총액")] = None
    shares: Annotated[int | None, Wire("shar", "발행주식")] = None
    eps: Annotated[Decimal | None, Wire("eps", "EPS")] = None
    per: Annotated[Decimal | None, Wire("per", "PER")] = None
    orderable_name: Annotated[str | None, Wire("e_ordyn", "매매가능")] = None


class SearchSummary(Row):
    """How fresh the prices are, and how many stocks fit."""

    status_name: Annotated[str | None, Wire("stat", "거래상태정보")] = None
    current_count: Annotated[int | None, Wire("crec", "현재조회종목수")] = None
    total_count: Annotated[int | None, Wire("trec", "전체조회종목수")] = None
    count: Annotated[int | None, Wire("nrec", "레코드갯수")] = None
    decimals: Annotated[int | None, Wire("zdiv", "소수점자리수")] = None


class SearchResult(Row):
    """Up to 100 stocks that fit, and how many there are."""

    summary: Annotated[SearchSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[FoundStock], Wire("output2", "조회 결과")]


class InquireSearch(Endpoint[SearchResult]):
    """해외주식조건검색. Up to 100 stocks of one overseas market within all the bounds that are given.

    A criterion takes both bounds. Prices are in the exchange's currency, rates in percent, volume in shares; market cap, value
    and shares are in thousands. Stocks that have not traded in the session are not found.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/inquire-search",
        page="v1_해외주식-015",
        title="해외주식조건검색",
        tr_id=TrId(real="HHDFS76410000", paper="HHDFS76410000"),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    by_price: Annotated[Criterion, Wire("CO_YN_PRICECUR", "현재가선택조건")] = Criterion.IGNORED
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("CO_ST_PRICECUR", "현재가시작범위가")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("CO_EN_PRICECUR", "현재가끝범위가")] = None
    by_change_rate: Annotated[Criterion, Wire("CO_YN_RATE", "등락율선택조건")] = Criterion.IGNORED
    min_change_rate: Annotated[Decimal | None, Wire("CO_ST_RATE", "등락율시작율")] = None
    max_change_rate: Annotated[Decimal | None, Wire("CO_EN_RATE", "등락율끝율")] = None
    by_market_cap: Annotated[Criterion, Wire("CO_YN_VALX", "시가총액선택조건")] = Criterion.IGNORED
    min_market_cap: Annotated[Decimal | None, Field(ge=0), Wire("CO_ST_VALX", "시가총액시작액")] = None
    max_market_cap: Annotated[Decimal | None, Field(ge=0), Wire("CO_EN_VALX", "시가총액끝액")] = None
    by_shares: Annotated[Criterion, Wire("CO_YN_SHAR", "발행주식수선택조건")] = Criterion.IGNORED
    min_shares: Annotated[int | None, Field(ge=0), Wire("CO_ST_SHAR", "발행주식시작수")] = None
    max_shares: Annotated[int | None, Field(ge=0), Wire("CO_EN_SHAR", "발행주식끝수")] = None
    by_volume: Annotated[Criterion, Wire("CO_YN_VOLUME", "거래량선택조건")] = Criterion.IGNORED
    min_volume: Annotated[int | None, Field(ge=0), Wire("CO_ST_VOLUME", "거래량시작량")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("CO_EN_VOLUME", "거래량끝량")] = None
    by_value: Annotated[Criterion, Wire("CO_YN_AMT", "거래대금선택조건")] = Criterion.IGNORED
    min_value: Annotated[Decimal | None, Field(ge=0), Wire("CO_ST_AMT", "거래대금시작금")] = None
    max_value: Annotated[Decimal | None, Field(ge=0), Wire("CO_EN_AMT", "거래대금끝금")] = None
    by_eps: Annotated[Criterion, Wire("CO_YN_EPS", "EPS선택조건")] = Criterion.IGNORED
    min_eps: Annotated[Decimal | None, Wire("CO_ST_EPS", "EPS시작")] = None
    max_eps: Annotated[Decimal | None, Wire("CO_EN_EPS", "EPS끝")] = None
    by_per: Annotated[Criterion, Wire("CO_YN_PER", "PER선택조건")] = Criterion.IGNORED
    min_per: Annotated[Decimal | None, Wire("CO_ST_PER", "PER시작")] = None
    max_per: Annotated[Decimal | None, Wire("CO_EN_PER", "PER끝")] = None

    @model_validator(mode="before")
    @classmethod
    def _bounds_mean_use(cls, given: dict[str, object]) -> dict[str, object]:
        """A caller gives bounds; the flag that KIS wants beside them follows."""
        used = {
            f"by_{name}": Criterion.USED
            for name in _CRITERIA
            if given.get(f"min_{name}") is not None or given.get(f"max_{name}") is not None
        }
        return {**used, **given}

    @model_validator(mode="after")
    def _bounds_come_in_pairs(self) -> "InquireSearch":
        for name in _CRITERIA:
            low, high = getattr(self, f"min_{name}"), getattr(self, f"max_{name}")
            used = getattr(self, f"by_{name}") is Criterion.USED
            if used and (low is None or high is None):
                raise InvalidRequest(f"A search by {name} needs min_{name} and max_{name}.")
            if low is not None and high is not None and low > high:
                raise InvalidRequest(f"min_{name} is above max_{name}.")
        return self
