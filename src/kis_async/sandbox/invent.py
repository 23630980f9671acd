"""Plausible values for declared fields: the same for the same seed, instrument and place, and no two at odds."""

import datetime as dt
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final, NamedTuple, get_args

from pydantic.fields import FieldInfo

from kis_async.sandbox.market import Quote
from kis_async.sandbox.prices import nearest, noise, signed, tick_size
from kis_async.sandbox.universe import Listing, universe
from kis_async.wire import Code, DateSpan, Numbered, Row, Sign
from kis_async.wire.codec import to_text
from kis_async.wire.field import label_of, mark, wire_name
from kis_async.wire.row import shape_of
from kis_async.wire.symbols import isin_of
from kis_async.wire.types import read_date, read_time

_RATE: Final = ("_rate", "rate", "disparity", "parity", "roe", "yield")
_SIGNED: Final = (
    "change",
    "profit",
    "growth",
    "net_",
    "income",
    "difference",
    "return",
    "basis",
    "disparity",
    "delta",
    "theta",
)
"""Words in the names of amounts that may be below 0."""

_CENT: Final = Decimal("0.01")
_ISIN: Final = 12
_SHORT: Final = 6
_SWELL: Final = 15
"""Days from one turn of a price to the next."""

_FLOWS: Final = ("individual", "foreign", "institution")
"""Who trades: what the first buys, the others sell."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a row is about: an instrument on a day at a time, and its place among the others.

    `echo` has what the caller asked for, by our field names, `moment` the wire names that hold the scene's own day
    and time. `decimals` is 0 for won, `level` the price about which all wanders, where it is not the symbol's own.
    `quoted` looks up what the market shows of a listed company; `minute` is for one minute alone, `over` for the end
    of a day.
    """

    seed: int
    symbol: str
    day: dt.date
    time: dt.time
    place: int = 0
    decimals: int = 0
    echo: Mapping[str, str] = field(default_factory=dict[str, str])
    unsigned: bool = False
    moment: frozenset[str] = frozenset()
    level: int = 0
    minute: bool = False
    over: bool = False
    quoted: "Callable[[Scene], Quote] | None" = None

    def noise(self, *words: str) -> int:
        """Stirred bits of this scene and the words."""
        return noise(self.seed, *(zlib.crc32(word.encode()) for word in (self.symbol, *words)))

    def wobble(self, *words: str) -> Decimal:
        """A number in [-1, 1) that stays the same for the day."""
        return Decimal(signed(self.noise(*words, str(self.day.toordinal()))))

    def at(self, place: int) -> "Scene":
        """The same scene at another place."""
        return replace(self, place=place)


class _Course(NamedTuple):
    """How a price has gone, and what was traded at it."""

    base: Decimal
    price: Decimal
    open: Decimal
    high: Decimal
    low: Decimal
    volume: int


def _course(scene: Scene, listing: Listing | None, rounded: Callable[[Decimal], Decimal]) -> _Course:
    """That of the market where it is listed there, else one about the level of the symbol."""
    if listing and scene.quoted and not (scene.level or scene.decimals):
        seen = scene.quoted(scene)
        base, price, opened, high, low = map(Decimal, (seen.base, seen.price, seen.open, seen.high, seen.low))
        return _Course(base, price, opened, high, low, max(1, seen.volume))
    level = Decimal(listing.level if listing else 10 + scene.noise("level") % 990)
    if scene.level:
        level = Decimal(scene.level)
    elif not listing and scene.decimals == 0:
        level *= 100
    ordinal = scene.day.toordinal()
    weekend = 3 if scene.day.weekday() == 0 else 1
    base, close = (rounded(level * _wave(scene, day)) for day in (ordinal - weekend, ordinal))
    # What each second adds to where the day goes.
    price = close if scene.over else rounded(close * (1 + scene.wobble("price", str(scene.time)) / 500))
    opened = rounded(base * (1 + scene.wobble("open") / 100))
    high = max(rounded(max(price, opened) * Decimal("1.01")), price, opened)
    low = min(rounded(min(price, opened) * Decimal("0.99")), price, opened)
    volume = 1_000 + scene.noise("volume", str(scene.day)) % 5_000_000
    return _Course(base, price, opened, high, low, volume)


def _wave(scene: Scene, ordinal: int) -> Decimal:
    """Where a day closes, as a part of the level: a slow swell, and a step of its own."""
    turn, rest = divmod(ordinal, _SWELL)
    before, after, step = (
        Decimal(signed(scene.noise(word, str(at))))
        for word, at in (("swell", turn), ("swell", turn + 1), ("step", ordinal))
    )
    part = Decimal(rest) / _SWELL
    return 1 + (before * (1 - part) + after * part) / 10 + step / 100


def figures(scene: Scene) -> dict[str, Decimal | int]:
    """The numbers of an instrument that must fit each other, by our field names."""
    listing = universe().get(scene.symbol)

    def rounded(value: Decimal) -> Decimal:
        if scene.decimals:
            return value.quantize(Decimal(1).scaleb(-scene.decimals))
        return Decimal(nearest(float(value)))

    base, price, opened, high, low, volume = _course(scene, listing, rounded)
    tick = Decimal(tick_size(float(price))) if not scene.decimals else _CENT
    change = abs(price - base) if scene.unsigned else price - base
    rate = ((price - base) * 100 / base).quantize(_CENT)
    held = 10 + scene.noise("held") % 500
    cost_price = rounded(base * (1 + scene.wobble("cost") / 5))
    cost, worth = cost_price * held, price * held
    buys, sells = scene.noise("buys", str(scene.day)) % volume, scene.noise("sells", str(scene.day)) % volume
    shares = listing.shares if listing else 10_000_000 + scene.noise("shares") % 900_000_000
    return {
        "price": price,
        "close": price,
        "change": change,
        "change_rate": rate,
        "open": opened,
        "high": high,
        "low": low,
        "base_price": base,
        "previous_close": base,
        "upper_limit": rounded(base * Decimal("1.3")),
        "lower_limit": rounded(base * Decimal("0.7")),
        "ask": price + tick,
        "bid": price,
        "vwap": rounded((high + low) / 2),
        "average_price": rounded((high + low) / 2),
        "expected_price": price,
        "expected_change": change,
        "expected_change_rate": rate,
        "volume": volume,
        "value": (price * volume).quantize(Decimal(1)),
        "shares": shares,
        "market_cap": (price * shares / 10**8).quantize(Decimal(1)),
        "par_value": Decimal(listing.face if listing else 5_000),
        "held": held,
        "sellable": held,
        "average_cost": cost_price,
        "cost": cost,
        "market_value": worth,
        "profit": worth - cost,
        "profit_rate": ((worth - cost) * 100 / cost).quantize(_CENT),
        "buy_volume": buys,
        "sell_volume": sells,
        "net_buy_volume": buys - sells,
        "buy_value": (price * buys).quantize(Decimal(1)),
        "sell_value": (price * sells).quantize(Decimal(1)),
        "net_buy_value": (price * (buys - sells)).quantize(Decimal(1)),
        "rank": scene.place + 1,
        "sequence": scene.place + 1,
        "tick_size": tick,
    }


def row(kind: type[Row], scene: Scene) -> dict[str, Any]:
    """One wire object of a declared row. Rows within it are objects or lists of a few."""
    told: dict[str, Decimal | int] = dict(figures(scene))
    found: dict[str, Any] = {}
    blocks = {block.wire: block for block in shape_of(kind).blocks}
    signs: list[tuple[str, str]] = []
    for name, declared in kind.model_fields.items():
        wire = wire_name(declared)
        if numbered := mark(declared, Numbered):
            found |= _family(name, declared, numbered, scene)
        elif (block := blocks.get((wire or name).lower())) is not None:
            within = [row(block.row, scene.at(place)) for place in range(3 if block.many else 1)]
            found[wire or name] = within if block.many else within[0]
        elif wire and _is(declared, Sign):
            signs.append((name, wire))
            found[wire] = ""
        elif wire:
            fits = name in told and _is(declared, (Decimal, int))
            value = told[name] if fits else _when(wire, declared, scene) or _value(name, declared, scene)
            if isinstance(value, Decimal | int) and not isinstance(value, bool):
                told[name] = value
            found[wire] = _text(value, scene)
    for name, wire in signs:
        found[wire] = _sign(name, told)
    for what in ("net_buy_volume", "net_buy_value"):
        names = [f"{who}_{what}" for who in _FLOWS]
        wires = [wire_name(kind.model_fields[name]) for name in names if name in kind.model_fields]
        if len(wires) == len(_FLOWS) and (first := wires[0]):
            found[first] = _text(-told[names[1]] - told[names[2]], scene)
    return found


def _sign(name: str, told: Mapping[str, Decimal | int]) -> str:
    """The direction of the number the sign belongs to; the rate tells where the number itself has none."""
    stem = name.removesuffix("_sign")
    number = told.get(f"{stem}_rate", told.get(stem, told["change_rate"]))
    return (Sign.UP if number > 0 else Sign.DOWN if number < 0 else Sign.FLAT).value


def _family(name: str, declared: FieldInfo, numbered: Numbered, scene: Scene) -> dict[str, str]:
    """The levels of a numbered family: asks climb, bids fall."""
    told = figures(scene)
    found: dict[str, str] = {}
    kinds = {} if numbered.plain else _member(declared).model_fields
    for n in range(1, numbered.count + 1):
        for part, wire in numbered.names(n):
            if numbered.plain:
                found[wire] = _text(_value(name, declared, scene.at(n)), scene)
            elif part == "price" and name in {"asks", "bids"}:
                away = told["tick_size"] * (n if name == "asks" else 1 - n)
                found[wire] = _text(Decimal(told["price"] + away), scene)
            else:
                found[wire] = _text(_value(part, kinds[part], scene.at(n)), scene)
    return found


def _member(declared: FieldInfo) -> type[Row]:
    kind: type[Row] = get_args(declared.annotation)[0]
    return kind


def _is(declared: FieldInfo, kinds: type | tuple[type, ...]) -> bool:
    return any(isinstance(kind, type) and issubclass(kind, kinds) for kind in _kinds(declared.annotation))


def _kinds(annotation: object) -> tuple[object, ...]:
    """The annotation and everything in it."""
    return (annotation, *(inner for part in get_args(annotation) for inner in _kinds(part)))


def _when(wire: str, declared: FieldInfo, scene: Scene) -> dt.date | dt.time | None:
    """The scene's own day or time, where the field is one that pages go by."""
    if wire.lower() not in scene.moment:
        return None
    return scene.time if _is(declared, dt.time) else scene.day


def _value(name: str, declared: FieldInfo, scene: Scene) -> object:
    """What was asked for, if this is it, or something invented."""
    asked = scene.echo.get(name)
    if asked and _fits(declared, asked):
        return asked
    bits = scene.noise(name, str(scene.place))
    for kind in _kinds(declared.annotation):
        if isinstance(kind, type) and issubclass(kind, Code):
            members = list(kind)
            return members[bits % len(members)]
        if isinstance(kind, type) and kind in _INVENTED:
            return _INVENTED[kind](name, bits, scene)
    return _words(name, declared, bits, scene)


def _fits(declared: FieldInfo, asked: str) -> bool:
    """Whether what was asked for can stand in an answer: no wildcard, not a blank day."""
    if not asked.strip("%"):
        return False
    for kind in _kinds(declared.annotation):
        if isinstance(kind, type) and issubclass(kind, Code):
            return kind(asked).known
        if kind is dt.date:
            return read_date(asked) is not None
        if kind is dt.time:
            return read_time(asked) is not None
    return True


def _amount(name: str, bits: int, scene: Scene) -> Decimal:
    wobble = Decimal(signed(bits))
    if not any(word in name for word in _SIGNED):
        wobble = abs(wobble)
    if any(word in name for word in _RATE):
        return (wobble * 30).quantize(_CENT)
    if name.startswith(("high_", "low_")):
        return _near(Decimal(figures(scene)["price"]), wobble if name.startswith("low_") else -wobble, scene)
    if name.endswith("_per_share"):
        return (Decimal(figures(scene)["price"]) * abs(wobble) / 30).quantize(Decimal(1))
    if name.endswith(("price", "open", "high", "low", "close", "average", "strike")) or "price" in name:
        return Decimal(figures(scene)["price"])
    if name in {"per", "pbr", "eps", "bps", "delta", "gamma", "theta", "vega", "rho", "exchange_rate"}:
        return (wobble * 20).quantize(_CENT)
    return (wobble * 1_000_000).quantize(Decimal(1))


def _near(price: Decimal, wobble: Decimal, scene: Scene) -> Decimal:
    """A price up to a fifth away, above for a wobble below 0."""
    return (price * (1 - wobble / 5)).quantize(Decimal(1).scaleb(-scene.decimals))


def _count(name: str, bits: int, scene: Scene) -> int:
    if name == "decimals":
        return scene.decimals
    if name.endswith(("_days", "days", "count", "month")):
        return bits % 100
    return bits % 50_000 * (-1 if "net_" in name and bits >> 40 & 1 else 1)


def _flag(_name: str, bits: int, _scene: Scene) -> bool:
    return bits % 8 == 0


def _span(_name: str, bits: int, scene: Scene) -> str:
    return f"{scene.day:%Y/%m/%d} ~ {scene.day + dt.timedelta(days=bits % 20):%Y/%m/%d}"


def _stamp(_name: str, _bits: int, scene: Scene) -> str:
    return f"{scene.day:%Y%m%d}{scene.time:%H%M%S}"


def _time(_name: str, _bits: int, scene: Scene) -> dt.time:
    return scene.time


def _date(name: str, bits: int, scene: Scene) -> dt.date:
    if name in {"date", "traded_on", "ordered_on", "day", "trading_date", "korea_date", "record_date"}:
        return scene.day
    ahead = name in {"expiry", "last_trading_day", "reserved_until"}
    return scene.day + dt.timedelta(days=bits % 90 if ahead else -(bits % 900))


_INVENTED: Final[dict[type, Callable[[str, int, Scene], object]]] = {
    bool: _flag,
    Decimal: _amount,
    int: _count,
    DateSpan: _span,
    dt.datetime: _stamp,
    dt.date: _date,
    dt.time: _time,
}


def _words(name: str, declared: FieldInfo, bits: int, scene: Scene) -> str:
    listing = universe().get(scene.symbol)
    known = {
        "symbol": scene.symbol,
        "short_symbol": scene.symbol,
        "isin": scene.symbol if len(scene.symbol) == _ISIN else _isin(scene.symbol),
        "name": listing.name if listing else f"가상{scene.symbol}",
        "short_name": listing.name if listing else f"가상{scene.symbol}",
        "english_name": f"PRETEND {scene.symbol}",
        "order_no": f"{1 + scene.place:010d}",
        "currency": "USD" if scene.decimals else "KRW",
        "fiscal_period": f"{scene.day.year - scene.place}12",
        "realtime_key": f"D{scene.echo.get('market', 'NAS')}{scene.symbol}",
        "branch": "00950",
    }
    if name in known:
        return known[name]
    label = label_of(declared) or name
    if name.endswith(("_code", "_no", "_id", "no", "code")) or label.endswith("코드"):
        return f"{1 + bits % 9:02d}"
    return f"모의 {label} {scene.place + 1}" if scene.place else f"모의 {label}"


def _isin(symbol: str) -> str:
    """An ISIN with the right check digit; that of a share belongs to its code."""
    plain = (symbol.isascii() and symbol.isalnum() and symbol.isupper()) or symbol.isdecimal()
    return isin_of(f"{symbol[:_SHORT]:0<{_SHORT}}" if plain and len(symbol) <= _SHORT else "000000")


def _text(value: object, scene: Scene) -> str:
    if isinstance(value, Decimal) and scene.decimals and value == value.to_integral_value():
        return f"{value:.{scene.decimals}f}"
    if isinstance(value, Decimal):
        return format(value, "f")
    return to_text(value)
