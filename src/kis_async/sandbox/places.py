"""Where orders go: what an exchange trades in, what day it has, and when it takes orders."""

import datetime as dt
import math
from dataclasses import dataclass
from typing import Final, Literal

from kis_async.sandbox.clock import DAY, kst
from kis_async.sandbox.session import Session
from kis_async.wire.zones import HONG_KONG, NEW_YORK, SEOUL, SHANGHAI, TOKYO, VIETNAM

Shut = Literal["before", "after", "holiday"]

_HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class Place:
    """One overseas exchange. `product_type` is PRDT_TYPE_CD, `country` NATN_CD."""

    name: str
    currency: str
    country: str
    country_name: str
    product_type: str
    quoted_as: str
    zone: dt.tzinfo


PLACES: Final = {
    "NASD": Place("나스닥", "USD", "840", "미국", "512", "NAS", NEW_YORK),
    "NYSE": Place("뉴욕거래소", "USD", "840", "미국", "513", "NYS", NEW_YORK),
    "AMEX": Place("아멕스", "USD", "840", "미국", "529", "AMS", NEW_YORK),
    "SEHK": Place("홍콩거래소", "HKD", "344", "홍콩", "501", "HKS", HONG_KONG),
    "SHAA": Place("상해거래소", "CNY", "156", "중국", "551", "SHS", SHANGHAI),
    "SZAA": Place("심천거래소", "CNY", "156", "중국", "552", "SZS", SHANGHAI),
    "TKSE": Place("도쿄거래소", "JPY", "392", "일본", "515", "TSE", TOKYO),
    "HASE": Place("하노이거래소", "VND", "704", "베트남", "507", "HNX", VIETNAM),
    "VNSE": Place("호치민거래소", "VND", "704", "베트남", "508", "HSX", VIETNAM),
}
"""By OVRS_EXCG_CD."""

WON: Final = {"USD": (1400, 1), "HKD": (180, 1), "CNY": (195, 1), "JPY": (930, 100), "VND": (5, 100)}
"""An invented exchange rate by currency: so many won for so many units."""

AMERICAN: Final = frozenset({"NASD", "NYSE", "AMEX"})

_HOURS: Final[dict[str, tuple[float, float]]] = {
    "domestic_futureoption": (8.75, 15.75),
    "domestic_futureoption:night": (18, 30),
    "domestic_bond": (9, 15.5),
    "overseas_futureoption": (7, 30),
    "daytime": (10, 18),
    **dict.fromkeys(AMERICAN, (17, 31)),
    "SEHK": (10.5, 17),
    "SHAA": (10.5, 16),
    "SZAA": (10.5, 16),
    "TKSE": (9, 15.5),
    "HASE": (11.25, 17),
    "VNSE": (11.25, 17),
    "domestic_stock:reserved": (15 + 2 / 3, 31.5),
}
"""Hours of Seoul; past 24 they belong to the day before. The US with its early and late market, in summer time too."""

_MIDNIGHT_BREAK: Final = (_HOUR * 23 + 2400, _HOUR * 24 + 600)
"""KIS takes no reservations while it closes its books."""


def places_of(exchange: str, *, paper: bool = False) -> frozenset[str]:
    """The exchanges that a filter means: NASD is all of the US on the real host, NAS is Nasdaq; none is all."""
    if not exchange or exchange == "%":
        return frozenset(PLACES)
    if exchange == "NASD" and not paper:
        return AMERICAN
    return frozenset({"NASD" if exchange == "NAS" else exchange})


def zone_of(market: str, exchange: str) -> dt.tzinfo:
    """Whose days a market counts in."""
    if market == "overseas_futureoption":
        return NEW_YORK
    return PLACES[exchange].zone if exchange in PLACES else SEOUL


def shut(session: Session, hours: str, key: str, now: float) -> Shut | None:
    """Why a market (or exchange) takes no orders at a moment; None while it does.

    Reservations are taken while the market is closed, so `hours="closed"` does not shut them out.
    """
    reserves = key.endswith(":reserved")
    if hours == "always" or key not in _HOURS or (reserves and hours == "closed"):
        return None
    today, seconds = kst(now)
    opens, closes = (int(hour * _HOUR) for hour in _HOURS[key])
    past = seconds + DAY
    late = past < closes
    day = today - dt.timedelta(days=1) if late else today
    if not reserves and not session.is_business_day(day):
        return "holiday"
    if hours == "closed":
        return "after"
    clock = past if late else seconds
    if reserves and _MIDNIGHT_BREAK[0] <= clock < _MIDNIGHT_BREAK[1]:
        return "after"
    if opens <= clock < closes:
        return None
    return "before" if clock < opens else "after"


def lapses(hours: str, key: str, market: str, at: float) -> float:
    """When what is left of an order goes: at the close, where the clock closes markets; reservations stay.

    Where no market ever closes, it goes with the Korean day, or at 7:00 where trading goes on past midnight.
    """
    if market.endswith(":reserved"):
        return math.inf
    _, seconds = kst(at)
    start = at - seconds - at % 1
    if hours == "clock" and key in _HOURS:
        closes = _HOURS[key][1] * _HOUR
        return start + closes - (DAY if seconds + DAY < closes else 0)
    if market in {"domestic_futureoption", "domestic_bond"}:
        return start + DAY
    seven = start + 7 * _HOUR
    return seven if seven > at else seven + DAY
