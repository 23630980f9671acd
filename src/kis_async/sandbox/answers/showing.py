"""What queries say of an order, by our field names: every list takes of it what its rows declare."""

import datetime as dt
from decimal import Decimal
from typing import Final

from kis_async.sandbox.deals import Deal, Standing
from kis_async.sandbox.orders import Action
from kis_async.sandbox.places import PLACES, zone_of
from kis_async.sandbox.universe import universe
from kis_async.wire.types import read_date
from kis_async.wire.zones import SEOUL

REVISION: Final[dict[Action, str]] = {"new": "00", "amend": "01", "cancel": "02"}
_REVISION_NAMES: Final[dict[Action, str]] = {"new": "", "amend": "정정", "cancel": "취소"}
_WON_A_POINT: Final = 250_000
"""What one point of a KOSPI 200 contract is worth."""


def number_of(deal: Deal) -> str:
    """The order number as KIS writes it: 8 digits overseas, plain for a domestic reservation, else 10."""
    widths = {"overseas_futureoption": 8, "domestic_stock:reserved": 0}
    return str(deal.no).zfill(widths.get(deal.market, 10))


def day_of(deal: Deal) -> dt.date:
    """The day of an order as its exchange counts; of a reservation, the Korean day."""
    return local_time(deal, deal.at).date()


def local_time(deal: Deal, at: float) -> dt.datetime:
    """A moment as the exchange of an order has it; of a reservation, in Korean time."""
    zone = SEOUL if deal.market.endswith(":reserved") else zone_of(deal.market, deal.exchange)
    return dt.datetime.fromtimestamp(at, zone)


def multiplier(market: str) -> int:
    """What a price of 1 is worth in money."""
    return _WON_A_POINT if market.startswith("domestic_futureoption") else 1


def contract_kind(symbol: str) -> str:
    """Futures (01) or options (02), as their codes tell: 201S03370, B01603370 and C01603370 here, OESZ25 C5500 overseas."""
    return "02" if " " in symbol or (symbol[:1] in "23BC" and symbol[1:4].isdigit()) else "01"


def name_of(symbol: str) -> str:
    """An invented name, or the invented company's."""
    listing = universe().get(symbol)
    return listing.name if listing else f"가상{symbol}"


def told(deal: Deal, seen: Standing, now: float) -> dict[str, object]:
    """Everything that is known of an order."""
    cano, _, product = deal.account.partition("-")
    buys, cancels = deal.side == "buy", deal.action == "cancel"
    price = deal.fill_price if seen.filled else Decimal(0)
    given = {name: text for name, text in deal.wish.asked.items() if text}
    return {
        **dict.fromkeys(("stop_price", "close_limit_price", "close_stop_price"), 0),
        **given,
        **_moments(deal, seen, now),
        **_place(deal),
        "order_no": number_of(deal),
        "original_order_no": f"{deal.origin:0{len(number_of(deal))}d}" if deal.origin else "",
        "symbol": deal.symbol,
        "name": name_of(deal.symbol),
        "short_name": name_of(deal.symbol),
        "side": "02" if buys else "01",
        "side_name": "매수" if buys else "매도",
        "trade_kind": ("매수" if buys else "매도") + _REVISION_NAMES[deal.action],
        "revision": REVISION[deal.action],
        "revision_name": _REVISION_NAMES[deal.action],
        "cancel": cancels or (deal.market.endswith(":reserved") and seen.withdrawn > 0),
        "quantity": deal.quantity,
        "order_price": deal.price,
        "filled": seen.filled,
        "fill_price": price,
        "filled_value": price * seen.filled * multiplier(deal.market),
        "remaining": seen.remaining,
        "amendable": seen.remaining,
        "cancelled": deal.quantity if cancels else seen.withdrawn,
        "rejected": seen.rejected,
        "reject_reason": "거래소 거부" if seen.rejected else "",
        "reject_reason_code": "0001" if seen.rejected else "",
        "status_name": "거부" if seen.rejected else "완료" if not seen.remaining else "접수",
        "contract_kind": contract_kind(deal.symbol),
        "position_effect": "1",
        "account_no": cano,
        "account_product": product,
        "account_name": "",
        "loan_type": "10",
        "after_market_extended": False,
        "exercise_reserved": False,
        "reserved": False,
        "spread": False,
        "ip_address": "127.000.000.001",
        "phone": "",
        **_reservation(deal, seen),
    }


def _moments(deal: Deal, seen: Standing, now: float) -> dict[str, object]:
    korean, local = _korean(deal.at), local_time(deal, deal.at)
    filled_at = deal.last_fill(now) if seen.filled else None
    return {
        "date": local.date(),
        "ordered_on": local.date(),
        # Where a list has one time only, it is that of Seoul.
        "ordered_at": korean.time(),
        "korea_ordered_on": korean.date(),
        "kis_ordered_at": korean.time(),
        "received_at": f"{korean:%Y%m%d%H%M%S}",
        "registered_at": f"{korean:%Y%m%d%H%M%S}",
        "filled_at": "" if filled_at is None else f"{_korean(filled_at):%Y%m%d%H%M%S}",
        "original_ordered_on": local.date() if deal.origin else "",
    }


def _place(deal: Deal) -> dict[str, object]:
    place = PLACES.get(deal.exchange)
    if place is None:
        kind = {"domestic_stock": "300", "domestic_bond": "302"}.get(deal.market.partition(":")[0], "301")
        return {"product_type": kind}
    return {
        "exchange": deal.exchange,
        "market": place.quoted_as,
        "market_name": place.name,
        "country_code": place.country,
        "country_name": place.country_name,
        "currency": place.currency,
        "product_type": place.product_type,
    }


def _reservation(deal: Deal, seen: Standing) -> dict[str, object]:
    """What only a reservation has: a number of its own, and none of an order while it waits."""
    if not deal.market.endswith(":reserved"):
        return {}
    korean = _korean(deal.at)
    gone = next((_korean(step.at) for step in deal.steps if step.what == "withdraw"), None)
    gone = gone if seen.withdrawn else None
    domestic = deal.market.startswith("domestic")
    return {
        "reservation_no": number_of(deal),
        "reserved_on": korean.date(),
        "reserved_at": korean.time(),
        "received_at": korean.time(),
        "ordered_on": reserved_for(deal) if domestic else "",
        "ordered_at": "",
        "order_no": "",
        "cancelled_on": gone.date() if gone else "",
        "cancelled_at": gone.time() if gone else "",
        "result_name": "취소" if gone else "미처리",
        "reject_reason": "",
        "reservation_status_code": "03" if gone else "01",
        "reservation_status_name": "취소" if gone else "접수",
        "transaction_name": "취소" if gone else "접수",
        "unprocessed_reason": "",
    }


def reserved_for(deal: Deal) -> dt.date:
    """The day on which a reservation becomes an order: the next weekday, or the last one that was asked for."""
    day = _korean(deal.at).date() + dt.timedelta(days=1)
    while day.isoweekday() > 5:  # noqa: PLR2004  Friday
        day += dt.timedelta(days=1)
    until = read_date(deal.wish.asked.get("reserved_until", ""))
    return max(day, until) if until else day


def _korean(at: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(at, SEOUL)
