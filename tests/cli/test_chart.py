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
    assert lines(chart(days, 40, height=4, title="t")) == [
        "t",
        "38   ┃ ┃",
        "   │ ┃ ╿",
        "   ╽ ┃ │",
        "12 ┃",
        "     █",
        "   ▄ █",
        "   █ █",
        "   2026-01-01 … 2026-01-03",
        "3 candles  low 10  high 40  last 30 +200.00%",
    ]


def test_without_color_rising_bodies_are_hollow() -> None:
    days = [candle(0, 10, 20, 10, 20), candle(1, 20, 20, 10, 10)]
    drawn = lines(chart(days, 40, height=2, hollow=True))
    assert [line[3:] for line in drawn[:2]] == ["║ ┃", "║ ┃"]


def test_up_is_red_and_down_is_blue() -> None:
    console = Console(width=80, force_terminal=True, color_system="standard", no_color=False)
    with console.capture() as capture:
        console.print(chart([candle(0, 10, 20, 10, 20), candle(1, 20, 20, 10, 10)], 40, height=2))
    assert "\x1b[31m┃" in capture.get()
    assert "\x1b[94m┃" in capture.get()


def test_no_candles_say_so() -> None:
    assert lines(chart([], 80)) == ["No candles in this span."]


def test_a_day_without_trades_does_not_pull_the_scale_to_zero() -> None:
    (halted,) = join([candle(0, 0, 0, 0, 5_000, 0)], 10)
    assert (halted.open, halted.high, halted.low, halted.close) == (5_000, 5_000, 5_000, 5_000)


def test_joined_candles_keep_the_extremes() -> None:
    days = [candle(0, 5, 6, 4, 5), candle(1, 10, 30, 10, 20), candle(2, 20, 40, 2, 30, 7)]
    first, second = join(days, 2)
    assert (first.open, first.close) == (5, 5)
    assert (second.open, second.high, second.low, second.close, second.volume) == (10, 40, 2, 30, 17)
    assert second.date == days[1].date


@given(st.integers(1, 400), st.integers(1, 200))
def test_join_never_draws_more_than_fits_and_loses_no_volume(count: int, most: int) -> None:
    days = [candle(day, 10, 12, 9, 11) for day in range(count)]
    bars = join(days, most)
    assert len(bars) <= most
    assert sum(bar.volume for bar in bars) == 10 * count


PRICES = st.integers(1, 1_000_000)


@given(st.lists(st.tuples(PRICES, PRICES, PRICES, PRICES), min_size=1, max_size=300), st.integers(40, 200))
def test_no_line_is_wider_than_asked(prices: list[tuple[int, int, int, int]], width: int) -> None:
    days = [candle(day, one[0], max(one), min(one), one[1]) for day, one in enumerate(prices)]
    drawn = lines(chart(days, width), width=500)
    assert max(cell_len(line) for line in drawn[:-2]) <= width


@given(PRICES, PRICES, PRICES, PRICES, st.integers(2, 40))
def test_a_candle_is_one_unbroken_stroke(a: int, b: int, c: int, d: int, height: int) -> None:
    one = bar(a, max(a, b, c, d), min(a, b, c, d), b)
    scale = Scale(0, 1_000_000, height)
    column = "".join(glyph(one, line, scale) for line in range(height))
    assert column.strip()
    assert " " not in column.strip()


def test_a_flat_market_is_drawn() -> None:
    assert len(lines(chart([candle(0, 10, 10, 10, 10)], 40, height=4))) == 9


def test_glyphs_tell_body_from_wick() -> None:
    scale = Scale(0, 7, 4)
    one = bar(2, 7, 0, 5)
    assert [glyph(one, line, scale) for line in range(4)] == ["│", "┃", "┃", "│"]
    assert glyph(bar(1, 1, 0, 1), 0, scale) == "╿"
    assert glyph(bar(0, 1, 0, 0), 0, scale) == "╽"
    assert [glyph(bar(0, 0, 0, 0), line, scale) for line in (0, 1)] == ["╻", " "]
