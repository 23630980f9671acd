"""What the rankings of domestic issues have in common."""

from decimal import Decimal
from typing import Annotated, Protocol, TypeVar

from kis_async.wire import Code, Row, Sign, Wire
from kis_async.wire.errors import InvalidRequest


class RankedIssue(Row):
    """One issue and its place in a ranking. Prices in won, rates in percent, volume in shares."""

    rank: Annotated[int | None, Wire("data_rank", "데이터 순위")] = None
    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class StockGroup(Code):
    """Which issues a ranking looks at (FID_DIV_CLS_CODE)."""

    ALL = "0"
    MANAGED = "1"
    CAUTION = "2"
    WARNING = "3"
    RISK_NOTICE = "4"
    RISK = "5"
    COMMON = "6"
    PREFERRED = "7"


class ShareClass(Code):
    """Common or preferred shares (FID_DIV_CLS_CODE)."""

    ALL = "0"
    COMMON = "1"
    PREFERRED = "2"


class VolumeFloor(Code):
    """Whether issues with hardly any volume are left out (FID_APLY_RANG_VOL)."""

    NONE = "0"
    HUNDRED_SHARES = "100"


class FiscalReport(Code):
    """Which report of a fiscal year counts (FID_INPUT_OPTION_2)."""

    FIRST_QUARTER = "0"
    HALF_YEAR = "1"
    THIRD_QUARTER = "2"
    ANNUAL = "3"


class _Bounded(Protocol):
    @property
    def min_price(self) -> Decimal | None: ...

    @property
    def max_price(self) -> Decimal | None: ...


C = TypeVar("C", bound=_Bounded)


def prices_in_order(call: C) -> C:
    """Raise InvalidRequest for a call whose price bounds leave nothing between them."""
    if call.min_price is not None and call.max_price is not None and call.min_price > call.max_price:
        raise InvalidRequest("min_price is above max_price.")
    return call
