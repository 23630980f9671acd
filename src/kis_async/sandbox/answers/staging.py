"""What an answer is about: the instrument that a call names, at the moment of the call."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from kis_async.sandbox import series
from kis_async.sandbox.answers.asked import product_of
from kis_async.sandbox.clock import kst, midnight
from kis_async.sandbox.invent import Scene
from kis_async.sandbox.market import Quote
from kis_async.sandbox.universe import universe
from kis_async.sandbox.world import Call, World
from kis_async.wire import Endpoint, check_symbol
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.types import read_date

_DECIMALS: Final = {
    "overseas_price": 4,
    "overseas_stock": 4,
    "overseas_futureoption": 4,
    "domestic_futureoption": 2,
}
_PAR: Final = 10_000
"""Bonds are priced for so much of par."""

_INDEXES: Final = {"0001": 2_700, "1001": 850, "2001": 360, "3003": 1_300, "4001": 5_600}
_POINTS: Final = 1_000
"""About which indices move, in points."""

_KRX: Final = frozenset({"domestic_stock", "etfetn", "elw"})


def stage(world: World, call: Call, cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> Scene:
    """The scene of a call: today, or the day before it that is asked for."""
    today, seconds = kst(call.now)
    # Where pages go by days, they find their own way back from today.
    about = None if series.moment(cls) else read_date(asked.get("date", ""))
    product = product_of(cls)
    index = asked.get("index", "") if product in _KRX else ""
    clock = (dt.datetime.combine(today, dt.time(9)) + dt.timedelta(seconds=seconds % 23_400)).time()
    return Scene(
        seed=world.config.seed,
        symbol=asked.get("symbol") or index or "005930",
        day=world.session.business_day_on_or_before(min(about or today, today)),
        time=clock,
        decimals=2 if "Index" in cls.__name__ else _DECIMALS.get(product, 0),
        echo=asked,
        unsigned=product.startswith("overseas"),
        moment=series.moment(cls),
        level=_PAR if product == "domestic_bond" else _INDEXES.get(index, _POINTS) if index else 0,
        quoted=_quoted(world, call.now),
    )


def _quoted(world: World, now: float) -> Callable[[Scene], Quote]:
    """What the market shows of a scene: its minute, the end of its day, or this moment."""
    today = world.session.business_day_on_or_before(kst(now)[0])

    def look(scene: Scene) -> Quote:
        if scene.minute:
            clock = dt.datetime.combine(scene.day, scene.time) - dt.datetime.combine(scene.day, dt.time())
            return world.market.minute(scene.symbol, midnight(scene.day) + clock.total_seconds())
        if scene.day < today:
            return world.market.closing(scene.symbol, scene.day, now)
        return world.market.quote(scene.symbol, now)

    return look


def is_known(cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> bool:
    """Whether the symbol exists: those of KRX do or do not, all others do."""
    symbol = asked.get("symbol", "")
    if not symbol or product_of(cls) not in _KRX:
        return True
    try:
        check_symbol(symbol)
    except InvalidRequest:
        return True  # an index, a broker, a sector
    return symbol in universe()
