"""Code values that many endpoints share, as enums that let the unknown through."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A KIS code. A value that is not listed becomes a member named UNKNOWN that keeps its text."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = value
        return member

    @property
    def known(self) -> bool:
        """Whether this release lists the value."""
        return self._name_ != "UNKNOWN"

    def __reduce_ex__(self, _protocol: object) -> tuple[object, ...]:
        return (type(self), (self._value_,))


class Environment(StrEnum):
    """Real money or KIS's paper trading (모의투자)."""

    REAL = "real"
    PAPER = "paper"


class Market(Code):
    """Where a domestic price comes from (FID_COND_MRKT_DIV_CODE)."""

    KRX = "J"
    NXT = "NX"
    ALL = "UN"
    INDEX = "U"
    ELW = "W"


class Sign(Code):
    """Against the previous close (prdy_vrss_sign)."""

    NONE = "0"
    UPPER_LIMIT = "1"
    UP = "2"
    FLAT = "3"
    LOWER_LIMIT = "4"
    DOWN = "5"


class Side(Code):
    """Sell or buy (SLL_BUY_DVSN_CD)."""

    ALL = "00"
    SELL = "01"
    BUY = "02"


class Revision(Code):
    """Whether an order changes another one, and how (RVSE_CNCL_DVSN_CD)."""

    NONE = "00"
    AMEND = "01"
    CANCEL = "02"


class Exchange(Code):
    """Where a domestic order goes (EXCG_ID_DVSN_CD). SOR lets KIS choose."""

    KRX = "KRX"
    NXT = "NXT"
    SOR = "SOR"
    ALL = "ALL"


class OrderKind(Code):
    """How a domestic order is priced (ORD_DVSN)."""

    LIMIT = "00"
    MARKET = "01"
    CONDITIONAL_LIMIT = "02"
    BEST = "03"
    PRIORITY = "04"
    PRE_MARKET_CLOSE = "05"
    AFTER_MARKET_CLOSE = "06"
    AFTER_HOURS = "07"
    LIMIT_IOC = "11"
    LIMIT_FOK = "12"
    MARKET_IOC = "13"
    MARKET_FOK = "14"
    BEST_IOC = "15"
    BEST_FOK = "16"
    MID = "21"
    STOP_LIMIT = "22"
    MID_IOC = "23"
    MID_FOK = "24"
    AFTER_MARKET_LIMIT = "41"
    AFTER_MARKET_LIMIT_IOC = "42"
    AFTER_MARKET_LIMIT_FOK = "43"


class Period(Code):
    """The span of one candle (FID_PERIOD_DIV_CODE)."""

    DAY = "D"
    WEEK = "W"
    MONTH = "M"
    YEAR = "Y"


class Session(Code):
    """What a quote stands for (HOUR_CLS_CODE)."""

    REGULAR = "0"
    AFTER_EXPECTED = "A"
    BEFORE_EXPECTED = "B"
    VI = "C"
    AFTER_HOURS_EXPECTED = "D"


class Vi(Code):
    """Whether a volatility interruption holds (vi_cls_code)."""

    NONE = "N"
    ACTIVE = "Y"


class Warn(Code):
    """Market warning level (mrkt_warn_cls_code)."""

    NONE = "00"
    CAUTION = "01"
    WARNING = "02"
    RISK = "03"


class OverseasMarket(Code):
    """Where an overseas quote comes from (EXCD). `…_DAY` is the US day market, `…_INDEX` an exchange's indices."""

    NASDAQ = "NAS"
    NYSE = "NYS"
    AMEX = "AMS"
    NASDAQ_DAY = "BAQ"
    NYSE_DAY = "BAY"
    AMEX_DAY = "BAA"
    HONG_KONG = "HKS"
    SHANGHAI = "SHS"
    SHENZHEN = "SZS"
    SHANGHAI_INDEX = "SHI"
    SHENZHEN_INDEX = "SZI"
    TOKYO = "TSE"
    HANOI = "HNX"
    HO_CHI_MINH = "HSX"


class OverseasExchange(Code):
    """Where an overseas order goes or a holding lies (OVRS_EXCG_CD)."""

    NASDAQ = "NASD"
    NYSE = "NYSE"
    AMEX = "AMEX"
    HONG_KONG = "SEHK"
    SHANGHAI = "SHAA"
    SHENZHEN = "SZAA"
    TOKYO = "TKSE"
    HANOI = "HASE"
    HO_CHI_MINH = "VNSE"


class ProductType(Code):
    """What kind of instrument a code names (PRDT_TYPE_CD)."""

    DOMESTIC_STOCK = "300"
    DOMESTIC_DERIVATIVE = "301"
    DOMESTIC_BOND = "302"
    ELS = "306"
    NASDAQ = "512"
    NYSE = "513"
    AMEX = "529"
    TOKYO = "515"
    HONG_KONG = "501"
    HONG_KONG_CNY = "543"
    HONG_KONG_USD = "558"
    HANOI = "507"
    HO_CHI_MINH = "508"
    SHANGHAI_A = "551"
    SHENZHEN_A = "552"


class Board(Code):
    """Which domestic issues a ranking or a sum is about, by the index they belong to (FID_INPUT_ISCD)."""

    ALL = "0000"
    KOSPI = "0001"
    KOSDAQ = "1001"
    KOSPI_200 = "2001"
    KOSDAQ_150 = "3003"
    KRX_100 = "4001"


class ExRight(Code):
    """From which right the price is cut on that day (flng_cls_code)."""

    NONE = "00"
    RIGHTS = "01"
    DIVIDEND = "02"
    DISTRIBUTION = "03"
    RIGHTS_AND_DIVIDEND = "04"
    INTERIM_DIVIDEND = "05"
    RIGHTS_AND_INTERIM_DIVIDEND = "06"
    RIGHTS_AND_QUARTERLY_DIVIDEND = "07"
    OTHER = "99"
