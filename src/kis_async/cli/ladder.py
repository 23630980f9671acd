"""An order book drawn as a ladder: sellers above in blue, buyers below in red, sizes as bars. Pure."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from rich.console import Group, RenderableType
from rich.text import Text

from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import OrderBook
from kis_async.cli.layout import right, table
from kis_async.cli.show import DOWN, UP, color, number

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_WIDEST, _NARROWEST = 40, 6
_OTHER_COLUMNS = 40


class Level(Protocol):
    """One level of a book of any market."""

    @property
    def price(self) -> Decimal | None: ...
    @property
    def size(self) -> int | None: ...


def ladder(book: OrderBook, symbol: str, width: int, *, depth: int = 10) -> Group:
    """The book of a domestic stock."""
    base = book.expected.base_price if book.expected else None
    shown = levels(book.asks[:depth], book.bids[:depth], symbol, width, base=base)
    return Group(shown, *_footer(book)) if book.asks or book.bids else Group(shown)


def levels(
    asks: Sequence[Level], bids: Sequence[Level], symbol: str, width: int, *, base: Decimal | None = None
) -> RenderableType:
    """Levels around the spread, worst ask on top; bars share one scale, and give way where it is narrow."""
    if not asks and not bids:
        return Text(f"{symbol}: nobody bids or offers.")
    room = min(_WIDEST, width - _OTHER_COLUMNS)
    bars = room >= _NARROWEST
    largest = max((level.size or 0 for level in (*asks, *bids)), default=0)
    shown = table(symbol, *map(right, ("price", "rate", "size")), *([""] if bars else []))
    sides: tuple[tuple[str, str, Sequence[Level]], ...] = (
        ("ask", DOWN, asks[::-1]),
        ("bid", UP, bids),
    )
    for side, style, side_levels in sides:
        for level in side_levels:
            rate = _rate(level.price, base)
            shown.add_row(
                Text(side, style=style),
                Text(number(level.price), style=color(rate)),
                Text("" if rate is None else f"{rate:+.2f}%", style=color(rate)),
                number(level.size),
                *([Text(bar(level.size or 0, largest, room), style=style)] if bars else []),
            )
    return shown


def spread(asks: Sequence[Level], bids: Sequence[Level]) -> str:
    """How far the best ask is above the best bid, "" where one is missing."""
    if not (asks and bids and asks[0].price and bids[0].price):
        return ""
    return f"spread {number(asks[0].price - bids[0].price)}"


def bar(size: int, largest: int, room: int) -> str:
    """A bar of eighth blocks; anything above nothing shows."""
    if size <= 0 or largest <= 0:
        return ""
    eighths = max(1, round(size * room * 8 / largest))
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def _rate(price: Decimal | None, base: Decimal | None) -> Decimal | None:
    return None if price is None or not base else (price - base) / base * 100


def _footer(book: OrderBook) -> list[RenderableType]:
    quotes, expected = book.quotes, book.expected
    parts = [f"asks {number(quotes.total_ask_size)}", f"bids {number(quotes.total_bid_size)}"]
    if between := spread(book.asks, book.bids):
        parts.append(between)
    if quotes.time:
        parts.append(f"at {quotes.time:%H:%M:%S}")
    if expected and expected.expected_price:
        parts.append(f"auction {number(expected.expected_price)} × {number(expected.expected_volume)}")
    return [Text("  ".join(parts), style="dim")]
