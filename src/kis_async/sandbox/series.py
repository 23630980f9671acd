"""Which rows a list answers with: days back from an end, minutes back from a time, or one issue after another."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from typing import Any, Final, get_args, get_origin

from kis_async.sandbox.invent import Scene
from kis_async.sandbox.universe import universe
from kis_async.sandbox.world import Call, World
from kis_async.wire import (
    CtxArea,
    DateCursor,
    Endpoint,
    HeaderOnly,
    KeyCursor,
    Numbered,
    Row,
    StampCursor,
    TimeCursor,
)
from kis_async.wire.field import mark, wire_name
from kis_async.wire.row import shape_of
from kis_async.wire.types import read_date, read_time

PAGE: Final = 20
TOTAL: Final = 45
"""Rows a page and in all, where keys continue a list."""

ROWS: Final = 30
"""Rows of a list that does not continue, and minutes a page."""

DAYS: Final = 100
"""Days a page."""

OLDEST: Final = dt.timedelta(days=730)
MINUTES_KEPT: Final = dt.timedelta(days=4)
_TIMES: Final = frozenset({"time", "korea_time"})
_OPENS: Final = dt.time(9)
_CLOSES: Final = dt.time(15, 30)
_WIDTH: Final = 100
_CLOCK: Final = 6
_DAY: Final = 8
"""Digits of a time and of a day; some calls want zeros before them."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: what its rows are about, the header tr_cont, and the keys around and within its blocks."""

    scenes: list[Scene]
    tr_cont: str = ""
    around: Mapping[str, str] = field(default_factory=dict[str, str])
    inner: Mapping[str, str] = field(default_factory=dict[str, str])


@cache
def moment(cls: type[Endpoint[Any]]) -> frozenset[str]:
    """The wire names that hold the day and time of a row, where pages go by them."""
    paging = cls.spec.paging
    names = (getattr(paging, part, None) for part in ("date", "time"))
    return frozenset(name for name in names if name)


def leaf(cls: type[Endpoint[Any]], scene: Scene, world: World, call: Call) -> Leaf:
    """The page that the call asks for."""
    paging = cls.spec.paging
    match paging:
        case DateCursor():
            first = read_date(call.params.get((paging.start or "").upper(), ""))
            end = read_date(call.params.get(paging.end.upper(), ""))
            return Leaf(list(islice(_days(scene, world, first, end), DAYS)))
        case TimeCursor():
            until = read_time(call.params.get(paging.param.upper(), "")[-_CLOCK:]) or _CLOSES
            day = read_date(call.params.get((paging.date_param or "").upper(), "")[-_DAY:]) or scene.day
            back = MINUTES_KEPT if paging.date_param else dt.timedelta(0)
            return Leaf(list(islice(_minutes(scene, world, dt.datetime.combine(day, until), back), ROWS)))
        case StampCursor():
            return _stamped(paging, scene, world, call)
        case CtxArea() | HeaderOnly() | KeyCursor():
            return _keyed(cls, scene, world, call)
        case _:
            return Leaf(_listed(cls, scene, world, 0, total=ROWS))


def _keyed(cls: type[Endpoint[Any]], scene: Scene, world: World, call: Call) -> Leaf:
    """A page of a list that keys, or KIS's memory, continue."""
    match cls.spec.paging:
        case CtxArea() as paging:
            names = list(paging.first())
            start = _offset(call.params.get(names[1].upper(), "")) if call.continues else 0
            key = f"{start + PAGE}" if start + PAGE < TOTAL else ""
            around = {names[0].lower(): "search^".ljust(_WIDTH), names[1].lower(): key.ljust(_WIDTH)}
            return Leaf(_listed(cls, scene, world, start), _mark(start), around)
        case KeyCursor() as paging:
            start = _offset(call.params.get(paging.param.upper(), ""))
            key = f"{start + PAGE:04d}" if start + PAGE < TOTAL else ""
            inner = {paging.key: key, paging.key.upper(): key}
            around = {} if _holds(cls, paging.key) else {paging.key: key}
            return Leaf(_listed(cls, scene, world, start), around=around, inner=inner)
        case _:
            at = (call.app_key, call.request.path)
            start = world.read_so_far.get(at, 0) if call.continues else 0
            world.read_so_far[at] = start + PAGE
            return Leaf(_listed(cls, scene, world, start), _mark(start))


def _stamped(paging: StampCursor, scene: Scene, world: World, call: Call) -> Leaf:
    given = call.params.get(paging.param.upper(), "").strip()
    until = dt.datetime.combine(scene.day, _CLOSES)
    if given:
        day, clock = read_date(given[:8]), read_time(given[8:])
        until = dt.datetime.combine(day or scene.day, clock or _CLOSES)
    found = list(islice(_minutes(scene, world, until, MINUTES_KEPT), ROWS + 1))
    more = "1" if len(found) > ROWS else "0"
    return Leaf(found[:ROWS], inner={paging.more: more} if paging.more else {})


def _listed(
    cls: type[Endpoint[Any]], scene: Scene, world: World, start: int, *, total: int = TOTAL
) -> list[Scene]:
    """Rows `start` to `start` + a page of a list: by day, by minute, or by issue, as its fields have it."""
    kind, places = _listed_row(cls), range(start, min(start + (PAGE if total == TOTAL else total), total))
    if kind is None:
        return []
    names = kind.model_fields
    ranked = "rank" in names or ("symbol" in names and not scene.echo.get("symbol"))
    if not ranked and "date" in names:
        days = _dated(cls, scene, world, spread=total == TOTAL)
        return [day.at(place) for place, day in enumerate(days) if place in places]
    if not ranked and not _TIMES.isdisjoint(names):
        now = dt.datetime.combine(scene.day, _CLOSES)
        minutes = list(islice(_minutes(scene, world, now, MINUTES_KEPT), places.stop))[start:]
        return [minute.at(place) for place, minute in zip(places, minutes, strict=False)]
    if not ranked:
        return [scene.at(place) for place in places]
    codes = list(universe()) if scene.decimals == 0 else [f"MOCK{number}" for number in range(TOTAL)]
    return [replace(scene.at(place), symbol=codes[place % len(codes)]) for place in places]


def _dated(cls: type[Endpoint[Any]], scene: Scene, world: World, *, spread: bool) -> list[Scene]:
    """The days of a list, newest first. `spread` has several rows a day, as the history of an account has.

    A call that asks for a first day and no last is about a calendar: every day from then on.
    """
    first, last = (read_date(scene.echo.get(name, "")) for name in ("start", "end"))
    if first and "end" not in cls.model_fields:
        return [replace(scene, day=first + dt.timedelta(days=place)) for place in range(TOTAL)]
    days = list(islice(_days(scene, world, first, last), TOTAL))
    if not spread or not days:
        return days
    return [days[place * len(days) // TOTAL] for place in range(TOTAL)]


def _days(scene: Scene, world: World, start: dt.date | None, end: dt.date | None) -> Iterator[Scene]:
    """Business days, newest first, between two dates; two years back at most."""
    day = min(end or scene.day, scene.day)
    oldest = max(start or dt.date.min, scene.day - OLDEST)
    place = 0
    while day >= oldest:
        if world.session.is_business_day(day):
            yield replace(scene.at(place), day=day, over=day < scene.day)
            place += 1
        day -= dt.timedelta(days=1)


def _minutes(scene: Scene, world: World, until: dt.datetime, back: dt.timedelta) -> Iterator[Scene]:
    """Minutes of trading, newest first, up to a moment; `back` days into the past at most."""
    moment = until.replace(second=0)
    place = 0
    while moment.date() >= scene.day - back:
        day = moment.date()
        if world.session.is_business_day(day) and _OPENS <= moment.time() <= _CLOSES:
            yield replace(scene.at(place), day=day, time=moment.time(), minute=True)
            place += 1
            moment -= dt.timedelta(minutes=1)
        elif moment.time() > _CLOSES:
            moment = dt.datetime.combine(day, _CLOSES)
        else:
            moment = dt.datetime.combine(day - dt.timedelta(days=1), _CLOSES)


@cache
def _listed_row(cls: type[Endpoint[Any]]) -> type[Row] | None:
    """The row of the list that continues, or of the first list."""
    kind = cls.answer_type()
    if get_origin(kind) is list:
        row: type[Row] = get_args(kind)[0]
        return row
    lists = [one for one in shape_of(kind).blocks if one.many]
    wanted = cls.spec.paging.rows if cls.spec.paging else None
    return next((one.row for one in lists if one.wire == wanted), lists[0].row if lists else None)


@cache
def _holds(cls: type[Endpoint[Any]], key: str) -> bool:
    """Whether a single block of the answer has the key for a field."""
    kind = cls.answer_type()
    if get_origin(kind) is list:
        return False
    rows = [one.row for one in shape_of(kind).blocks if not one.many] or [kind]
    return any(
        (wire_name(declared) or "").lower() == key
        for row in rows
        for declared in row.model_fields.values()
        if not mark(declared, Numbered)
    )


def _offset(text: str) -> int:
    digits = text.strip()
    return int(digits) if digits.isascii() and digits.isdigit() else 0


def _mark(start: int) -> str:
    more = start + PAGE < TOTAL
    return ("M" if start else "F") if more else ("E" if start else "D")
