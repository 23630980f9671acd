"""What single calls have of their own, beside their declarations: which rows, and what must be true in them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final, get_args

from kis_async.sandbox.answers.asked import members_of, said
from kis_async.sandbox.answers.ranked import ranked
from kis_async.sandbox.invent import Scene
from kis_async.sandbox.world import Call, World
from kis_async.wire import Endpoint, Row, Sign
from kis_async.wire.types import read_date

_CALENDAR: Final = "/chk-holiday"
_CHAIN: Final = "/display-board-callput"
_EXPIRIES: Final = "/display-board-option-list"
_FINANCE: Final = "/finance/"
_DEPOSITORY: Final = "/ksdinfo/"
_LISTED_EXPIRIES: Final = 11
_MONTHS: Final = 12
_QUARTER: Final = 91
_STRIKES_ABOVE: Final = 15
_STRIKE_STEP: Final = Decimal("2.5")
_MIDDLE: Final = Decimal(360)
_CENT: Final = Decimal("0.01")
_LATER: Final = dt.timedelta(days=20)


def scenes_of(
    cls: type[Endpoint[Any]], scene: Scene, scenes: list[Scene], call: Call, asked: Mapping[str, str]
) -> list[Scene]:
    """The rows of a list: one for each member of a numbered family, days within the span, else as they were."""
    members = members_of(call, cls)
    if members and scenes:
        return [
            replace(scene, symbol=member["symbol"], place=place, echo={**asked, **member})
            for place, member in enumerate(members)
        ]
    if cls.spec.path.endswith(_EXPIRIES):
        return scenes[:_LISTED_EXPIRIES]
    start, end = read_date(asked.get("start", "")), read_date(asked.get("end", ""))
    if _DEPOSITORY in cls.spec.path and start and end:
        span = end - start
        kept = scenes[: 1 + span.days // _QUARTER] if asked.get("symbol") else scenes
        return [
            replace(one, day=start + span * place // max(1, len(kept) - 1)) for place, one in enumerate(kept)
        ]
    return ranked(cls, scenes, asked)


def known_of(
    cls: type[Endpoint[Any]], kind: type[Row], scene: Scene, world: World, wire: str = ""
) -> dict[str, object]:
    """What must be true in one row of the block `wire`, by our field names."""
    path = cls.spec.path
    if path.endswith(_CALENDAR):
        return _day(world, scene.day)
    if path.endswith(_CHAIN):
        return _option(scene, call=wire != "output2")
    if path.endswith(_EXPIRIES):
        text = _expiry(scene)
        return {"expiry_month": text, "expiry_code": text}
    if _FINANCE in path:
        return {"fiscal_period": _period(scene, quarters=said(cls, scene.echo, "period") == "QUARTER")}
    if _DEPOSITORY in path:
        dates = [
            name for name, declared in kind.model_fields.items() if dt.date in get_args(declared.annotation)
        ]
        return {name: scene.day + place * _LATER for place, name in enumerate(dates)}
    return {}


def _option(scene: Scene, *, call: bool) -> dict[str, object]:
    """One strike of a chain, highest first: worth what it is in the money, and something for the time that is left."""
    away = _STRIKE_STEP * (_STRIKES_ABOVE - scene.place)
    strike = _MIDDLE + away
    inner = max(Decimal(0), -away if call else away)
    outer = (8 * Decimal("0.85") ** int(abs(away) / _STRIKE_STEP)).quantize(_CENT)
    price = inner + outer
    before = (price * (1 + scene.wobble(str(scene.place), str(call)) / 20)).quantize(_CENT)
    return {
        "symbol": f"{'B' if call else 'C'}01{scene.day:%y}{int(strike):03d}",
        "strike": strike,
        "moneyness": "ATM" if not away else "ITM" if inner else "OTM",
        "price": price,
        "change": price - before,
        "change_rate": ((price - before) * 100 / before).quantize(_CENT),
        "change_sign": Sign.UP if price > before else Sign.DOWN if price < before else Sign.FLAT,
        "open": before,
        "high": max(price, before),
        "low": min(price, before),
        "bid": price - _CENT,
        "ask": price + _CENT,
        "intrinsic_value": inner,
        "time_value": outer,
        "index_base": _MIDDLE,
    }


def _day(world: World, day: dt.date) -> dict[str, object]:
    open_day = world.session.is_business_day(day)
    return {
        "date": day,
        "weekday": f"{day.isoweekday() % 7 + 1:02d}",
        **dict.fromkeys(("open_day", "business_day", "trading_day", "settlement_day"), open_day),
    }


def _expiry(scene: Scene) -> str:
    """A month from this one on; of the weeklies, year, month and week."""
    if scene.echo.get("series", "") in {"WKM", "WKI"}:
        day = scene.day + dt.timedelta(weeks=scene.place)
        return f"{day:%y%m}{(day.day - 1) // 7 + 1:02d}"
    first = scene.day.replace(day=1)
    second_thursday = 8 + (3 - first.weekday()) % 7
    months = scene.day.month - 1 + scene.place + (scene.day.day > second_thursday)
    return f"{scene.day.year + months // _MONTHS}{months % _MONTHS + 1:02d}"


def _period(scene: Scene, *, quarters: bool) -> str:
    """The last year, or quarter, that is over, and those before it."""
    if not quarters:
        return f"{scene.day.year - 1 - scene.place}12"
    ended = scene.day.year * 4 + (scene.day.month - 1) // 3 - 1 - scene.place
    return f"{ended // 4}{ended % 4 * 3 + 3:02d}"
