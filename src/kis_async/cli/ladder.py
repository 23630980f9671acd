"""An order book drawn as a ladder: sellers above in blue, buyers below in red, sizes as bars. Pure."""

from collections.abc import Sequence
from decimal import Decimal

from rich.console import Group, RenderableType
from rich.text import Text

from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import BookLevel, OrderBook
from kis_async.cli.show import DOWN, UP, color, number, right, table

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_WIDEST, _NARROWEST = 40, 6
_OTHER_COLUMNS = 40


def ladder(book: OrderBook, symbol: str, width: int, *, depth: int = 10) -> Group:
    """Levels around the spread, worst ask on top; bars share one scale, and give way where it is narrow."""
    asks, bids = book.asks[:depth], book.bids[:depth]
    if not asks and not bids:
        return Group(Text(f"{symbol}: nobody bids or offers."))
    room = min(_WIDEST, width - _OTHER_COLUMNS)
    bars = room >= _NARROWEST
    largest = max((level.size or 0 for level in (*asks, *bids)), default=0)
    base = book.expected.base_price if book.expected else None
    shown = table(symbol, *map(right, ("price", "rate", "size")), *([""] if bars else []))
    sides: tuple[tuple[str, str, Sequence[BookLevel]], ...] = (
        ("ask", DOWN, asks[::-1]),
        ("bid", UP, bids),
    )
    for side, style, levels in sides:
        for level in levels:
            rate = _rate(level.price, base)
            shown.add_row(
                Text(side, style=style),
                Text(number(level.price), style=color(rate)),
                Text("" if rate is None else f"{rate:+.2f}%", style=color(rate)),
                number(level.size),
                *([Text(bar(level.size or 0, largest, room), style=style)] if bars else []),
            )
    return Group(shown, *_footer(book))


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
    if book.asks and book.bids and book.asks[0].price and book.bids[0].price:
        parts.append(f"spread {number(book.asks[0].price - book.bids[0].price)}")
    if quotes.time:
        parts.append(f"at {quotes.time:%H:%M:%S}")
    if expected and expected.expected_price:
        parts.append(f"auction {number(expected.expected_price)} × {number(expected.expected_volume)}")
    return [Text("  ".join(parts), style="dim")]
