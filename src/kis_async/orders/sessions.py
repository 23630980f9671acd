"""When the session of an order ends, and to which trading day it belongs. Pure.

Hours in Asia/Seoul: KRX and NXT trade until 20:00, index derivatives by day until 15:45 (18:00 with settlement), by night
until 06:00. An order in the US stands through the after-hours market, which ends at 07:00 (GATEWAY section 7).
"""

import datetime as dt
from typing import Final

from kis_async.wire.zones import HONG_KONG, NEW_YORK, SEOUL, SHANGHAI, TOKYO, VIETNAM

_A_DAY: Final = dt.timedelta(days=1)
_CLOSES: Final = {
    "domestic_stock": dt.time(20),
    "domestic_bond": dt.time(20),
    "domestic_futureoption": dt.time(18),
    "domestic_futureoption:night": dt.time(6),
    "overseas_stock": dt.time(7),
}
_CLOSES_ABROAD: Final = {
    "SEHK": dt.time(17),
    "SHAA": dt.time(16),
    "SZAA": dt.time(16),
    "TKSE": dt.time(15, 30),
    "HASE": dt.time(17),
    "VNSE": dt.time(17),
}
_ZONES: Final = {
    "SEHK": HONG_KONG,
    "SHAA": SHANGHAI,
    "SZAA": SHANGHAI,
    "TKSE": TOKYO,
    "HASE": VIETNAM,
    "VNSE": VIETNAM,
}
_NIGHT_BEGINS: Final = dt.timedelta(hours=7)
"""No night session spans 07:00: what trades before it belongs to the evening before."""

SEOUL_DAYS: Final = frozenset({"domestic_stock", "domestic_bond", "domestic_futureoption"})
"""Markets whose trading day is one of Seoul's."""


def ends_at(market: str, exchange: str | None, ordered_at: dt.datetime) -> dt.datetime | None:
    """When what is left of an order expires; None for a market whose orders may stand for many days."""
    close = _CLOSES.get(market)
    if close is None:
        return None
    if market == "overseas_stock":
        close = _CLOSES_ABROAD.get(exchange or "", close)
    ordered_at = ordered_at.astimezone(SEOUL)
    end = dt.datetime.combine(ordered_at.date(), close, SEOUL)
    return end if end > ordered_at or market in SEOUL_DAYS else end + _A_DAY


def is_over(market: str, exchange: str | None, ordered_at: dt.datetime, now: dt.datetime) -> bool:
    """Whether the session of an order has ended, by KIS's clock."""
    end = ends_at(market, exchange, ordered_at)
    return end is not None and now >= end


def trading_day(market: str, exchange: str | None, moment: dt.datetime) -> dt.date:
    """The exchange's day of a moment: orders of one list and one trading day show together."""
    if market in SEOUL_DAYS:
        return moment.astimezone(SEOUL).date()
    if market == "overseas_stock":
        return moment.astimezone(_ZONES.get(exchange or "", NEW_YORK)).date()
    return (moment.astimezone(SEOUL) - _NIGHT_BEGINS).date()
