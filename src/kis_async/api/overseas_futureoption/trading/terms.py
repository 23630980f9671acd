"""What orders and inquiries of an overseas futures account are made of."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field

from kis_async.wire import Code, Side


class DerivativeOrderKind(Code):
    """How an order is priced (PRIC_DVSN_CD). STOP becomes a market order at the stop price, STOP_LIMIT a limit order."""

    LIMIT = "1"
    MARKET = "2"
    STOP = "3"
    STOP_LIMIT = "4"


class TimeInForce(Code):
    """How long an order stands (CCLD_CNDT_CD): at once for a market order, until a date, or the day."""

    MARKET = "2"
    GOOD_TILL_DATE = "5"
    DAY = "6"


class HedgeExits(Code):
    """Which exits a closing order of a hedge account has (CPLX_ORD_DVSN_CD)."""

    NONE = "0"
    LIMIT_OR_STOP = "2"
    LIMIT_AND_STOP = "3"


class DerivativeRevision(Code):
    """What an entry of the order book is (RVSE_CNCL_DVSN_CD). `CLOSING_…` has fills that close a position."""

    NEW = "00"
    AMEND = "01"
    CANCEL = "02"
    CLOSING_NEW = "03"
    CLOSING_AMEND = "04"
    EXERCISE = "05"
    ASSIGNMENT = "06"
    LAPSE = "07"
    EXPIRY = "08"


class PositionEffect(Code):
    """Whether an order opens a position or closes one (new_lqd_dvsn_cd)."""

    OPEN = "1"
    CLOSE = "2"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """KIS's page writes 01 and 02, its answers 1."""
        return cls(str(value)[1:]) if value in ("01", "02") else super()._missing_(value)


class FuturesOrOptions(Code):
    """Futures, options or both (FUOP_DVSN)."""

    ALL = "00"
    FUTURES = "01"
    OPTIONS = "02"


class FillState(Code):
    """Which orders are asked for (CCLD_NCCS_DVSN)."""

    ALL = "01"
    FILLED = "02"
    OPEN = "03"


class AccountCurrency(Code):
    """The currency of a part of the account, or all of it in one: TOTAL_IN_USD, TOTAL_IN_KRW (CRCY_CD)."""

    TOTAL_IN_USD = "TUS"
    TOTAL_IN_KRW = "TKR"
    KRW = "KRW"
    USD = "USD"
    EUR = "EUR"
    HKD = "HKD"
    CNY = "CNY"
    JPY = "JPY"
    VND = "VND"


def _refuse_bool(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a quantity is a number of contracts")  # noqa: TRY004  (pydantic reads ValueErrors)
    return value


def _all_is_none(value: object) -> object:
    return None if value == Side.ALL else value


ContractQuantity = Annotated[int, BeforeValidator(_refuse_bool), Field(gt=0)]
"""How many contracts an order is about."""

SideFilter = Annotated[Side | None, BeforeValidator(_all_is_none)]
"""A side to look for; None and ALL are both, which KIS writes as %% here."""
