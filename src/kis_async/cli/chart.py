"""Candles drawn with characters, red up and blue down, volume below. Pure."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from rich.console import Group
from rich.text import Text

from kis_async.cli.show import DOWN, UP, number

_VOLUMES = " ▁▂▃▄▅▆▇█"
_VOLUME_LINES = 3
_AXIS_STEP = 4
_SPACED = 2


class Candle(Protocol):
    """What can be drawn: a candle of any market. One that has a `time` is a minute's."""

    @property
    def date(self) -> dt.date | None: ...
    @property
    def open(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def low(self) -> Decimal | None: ...
    @property
    def close(self) -> Decimal | None: ...
    @property
    def volume(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Bar:
    """One drawn candle: one of KIS's, or several neighbours in one."""

    date: dt.date | None
    open: float
    high: float
    low: float
    close: float
    volume: int

    @property
    def up(self) -> bool:
        """Closed no lower than it opened."""
        return self.close >= self.open


def chart(
    candles: Sequence[Candle], width: int, height: int = 16, *, title: str = "", hollow: bool = False
) -> Group:
    """A chart as wide as the width allows; more candles than columns are joined. `hollow` tells up without color."""
    candles = [candle for candle in candles if candle.close]
    if not candles:
        return Group(Text("No candles in this span."))
    digits = 2 if any(price % 1 for candle in candles if (price := candle.close)) else 0
    gutter = max(len(f"{_single(candle).high:,.{digits}f}") for candle in candles) + 1
    room = max(width - gutter, 1)
    bars = join(candles, room)
    pitch = _SPACED if len(bars) * _SPACED <= room else 1
    scale = Scale(min(bar.low for bar in bars), max(bar.high for bar in bars), height)
    lines = [Text(title, style="bold")] if title else []
    lines += _price_lines(bars, scale, gutter, pitch, hollow=hollow, digits=digits)
    lines += _volume_lines(bars, gutter, pitch)
    lines.append(_dates(candles, gutter, (len(bars) - 1) * pitch + 1))
    lines.append(_summary(candles, -(-len(candles) // len(bars))))
    return Group(*lines)


def join(candles: Sequence[Candle], most: int) -> list[Bar]:
    """At most so many bars, each of equally many neighbours, the newest group whole."""
    size = -(-len(candles) // most)
    first = len(candles) % size
    groups = [candles[:first]] if first else []
    groups += [candles[at : at + size] for at in range(first, len(candles), size)]
    return [_merged([_single(candle) for candle in group]) for group in groups]


def _single(candle: Candle) -> Bar:
    """On a day without a trade KIS says 0 for all but the close."""
    close = float(candle.close or 0)
    return Bar(
        date=candle.date,
        open=float(candle.open or close),
        high=max(float(candle.high or close), close),
        low=float(candle.low or close),
        close=close,
        volume=candle.volume or 0,
    )


def _merged(bars: Sequence[Bar]) -> Bar:
    return Bar(
        date=bars[0].date,
        open=bars[0].open,
        high=max(bar.high for bar in bars),
        low=min(bar.low for bar in bars),
        close=bars[-1].close,
        volume=sum(bar.volume for bar in bars),
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """Prices to half lines: 0 is the lower half of the lowest line."""

    low: float
    high: float
    height: int

    def half(self, price: float) -> int:
        """The half line of a price."""
        span = self.high - self.low
        halves = 2 * self.height - 1
        return round((price - self.low) / span * halves) if span else halves // 2

    def price(self, line: int) -> float:
        """The price in the middle of a line, from 0 at the bottom."""
        return self.low + (self.high - self.low) * (2 * line + 0.5) / max(2 * self.height - 1, 1)


_GLYPHS = {
    # (upper half, lower half): 0 nothing, 1 wick, 2 body
    (0, 0): " ",
    (1, 1): "│",
    (2, 2): "┃",
    (0, 1): "╷",
    (1, 0): "╵",
    (0, 2): "╻",
    (2, 0): "╹",
    (1, 2): "╽",
    (2, 1): "╿",
}


def glyph(bar: Bar, line: int, scale: Scale) -> str:
    """The character of a bar on a line, lines counted from the bottom."""
    body = sorted((scale.half(bar.open), scale.half(bar.close)))
    wick = (scale.half(bar.low), scale.half(bar.high))

    def at(half: int) -> int:
        return 2 if body[0] <= half <= body[1] else 1 if wick[0] <= half <= wick[1] else 0

    return _GLYPHS[at(2 * line + 1), at(2 * line)]


def _price_lines(
    bars: Sequence[Bar], scale: Scale, gutter: int, pitch: int, *, hollow: bool, digits: int
) -> Iterator[Text]:
    for line in range(scale.height - 1, -1, -1):
        labelled = (scale.height - 1 - line) % _AXIS_STEP == 0 or line == 0
        label = f"{scale.price(line):,.{digits}f}" if labelled else ""
        text = Text().append(f"{label:>{gutter - 1}} ", style="dim")
        for bar in bars:
            mark = glyph(bar, line, scale)
            if hollow and bar.up and mark in "┃╻╹":
                mark = "║"
            _append(text, mark, pitch, up=bar.up)
        yield text


def _volume_lines(bars: Sequence[Bar], gutter: int, pitch: int) -> Iterator[Text]:
    most = max(bar.volume for bar in bars)
    if not most:
        return
    for line in range(_VOLUME_LINES - 1, -1, -1):
        text = Text(" " * gutter)
        for bar in bars:
            eighths = max(1, round(bar.volume / most * _VOLUME_LINES * 8)) if bar.volume else 0
            mark = _VOLUMES[min(max(eighths - 8 * line, 0), 8)]
            _append(text, mark, pitch, up=bar.up)
        yield text


def _append(text: Text, mark: str, pitch: int, *, up: bool) -> None:
    """A colored mark; blanks carry no color."""
    if mark != " ":
        text.append(mark, style=UP if up else DOWN)
    text.append(" " * (pitch if mark == " " else pitch - 1))


def _dates(candles: Sequence[Candle], gutter: int, columns: int) -> Text:
    """The first date on the left, the last on the right."""
    first, last = _moment(candles[0]), _moment(candles[-1])
    between = columns - len(first) - len(last)
    text = f"{first} … {last}" if between < 1 else f"{first}{' ' * between}{last}"
    return Text(" " * gutter + text, style="dim")


def _moment(candle: Candle) -> str:
    day = candle.date.isoformat() if candle.date else ""
    time = getattr(candle, "time", None)
    return f"{day} {time:%H:%M}" if isinstance(time, dt.time) else day


def _summary(candles: Sequence[Candle], a_bar: int) -> Text:
    start = candles[0].open or candles[0].close
    close = candles[-1].close or Decimal(0)
    rate = (close - start) / start * 100 if start else 0
    lowest = min(price for candle in candles if (price := candle.low or candle.close))
    highest = max(price for candle in candles if (price := candle.high or candle.close))
    joined = f", {a_bar} a bar" if a_bar > 1 else ""
    text = Text(f"{len(candles)} candles{joined}  low {number(lowest)}  high {number(highest)}  last ")
    text.append(f"{number(close)} {rate:+.2f}%", style=UP if rate > 0 else DOWN if rate < 0 else "")
    return text
