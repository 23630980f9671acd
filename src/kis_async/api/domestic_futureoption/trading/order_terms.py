"""What orders for derivatives are made of."""

from typing import Final

from kis_async.wire import Code


class TradingSession(Code):
    """Day, or the night session from 18:00 to 06:00, which has TR ids of its own."""

    DAY = "day"
    NIGHT = "night"


class DerivativeOrderKind(Code):
    """How an order for derivatives is priced (ORD_DVSN_CD, NMPR_TYPE_CD)."""

    LIMIT = "01"
    MARKET = "02"
    CONDITIONAL_LIMIT = "03"
    BEST = "04"
    LIMIT_IOC = "10"
    LIMIT_FOK = "11"
    MARKET_IOC = "12"
    MARKET_FOK = "13"
    BEST_IOC = "14"
    BEST_FOK = "15"


class FillState(Code):
    """Which orders are asked for (CCLD_NCCS_DVSN)."""

    ALL = "00"
    FILLED = "01"
    OPEN = "02"


UNPRICED: Final = frozenset(
    {
        DerivativeOrderKind.MARKET,
        DerivativeOrderKind.BEST,
        DerivativeOrderKind.MARKET_IOC,
        DerivativeOrderKind.MARKET_FOK,
        DerivativeOrderKind.BEST_IOC,
        DerivativeOrderKind.BEST_FOK,
    }
)
"""Kinds whose price the market sets; KIS wants "0" there."""
