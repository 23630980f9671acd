"""What single calls have of their own, beside their declarations: which rows, and what must be true in them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, get_args

from kis_async.sandbox.answers.asked import members_of, said
from kis_async.sandbox.invent import Scene
from kis_async.sandbox.world import Call, World
from kis_async.wire import Endpoint, Row
from kis_async.wire.types import read_date

_CALENDAR: Final = "/chk-holiday"
_EXPIRIES: Final = "/display-board-option-list"
_FINANCE: Final = "/finance/"
_DEPOSITORY: Final = "/ksdinfo/"
_LISTED_EXPIRIES: Final = 11
_MONTHS: Final = 12
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
        return [
            replace(one, day=start + span * place // max(1, len(scenes) - 1))
            for place, one in enumerate(scenes)
        ]
    return scenes


def known_of(cls: type[Endpoint[Any]], kind: type[Row], scene: Scene, world: World) -> dict[str, object]:
    """What must be true in one row, by our field names."""
    path = cls.spec.path
    if path.endswith(_CALENDAR):
        return _day(world, scene.day)
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
