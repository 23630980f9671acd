"""The order book as a ladder."""

import datetime as dt
from decimal import Decimal

import pytest
from rich.cells import cell_len
from rich.console import Console

from kis_async.api.domestic_stock import BookLevel, ExpectedFill, OrderBook, Quotes
from kis_async.cli.ladder import bar, ladder


def level(price: int, size: int | None) -> BookLevel:
    return BookLevel(price=Decimal(price), size=size)


def lines(book: OrderBook, width: int = 80) -> list[str]:
    console = Console(width=width, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(ladder(book, "018880", width))
    return [line.rstrip() for line in capture.get().splitlines()]


BOOK = OrderBook(
    quotes=Quotes(
        asks=[level(1010, 40), level(1020, 10), level(0, 0)],
        bids=[level(1000, 20), level(990, 0)],
        total_ask_size=50,
        total_bid_size=20,
        time=dt.time(9, 1, 2),
    ),
    expected=ExpectedFill(base_price=Decimal(1000)),
)


def test_worst_ask_on_top_best_bid_below_the_spread() -> None:
    assert lines(BOOK) == [
        "018880  price    rate  size",
        "ask     1,020  +2.00%    10  ██████████",
        "ask     1,010  +1.00%    40  ████████████████████████████████████████",
        "bid     1,000  +0.00%    20  ████████████████████",
        "bid       990  -1.00%     0",
        "asks 50  bids 20  spread 10  at 09:01:02",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_it_fits_the_width(width: int) -> None:
    assert max(map(cell_len, lines(BOOK, width))) <= width


def test_an_empty_book_says_so() -> None:
    assert lines(OrderBook(quotes=Quotes(asks=[], bids=[]))) == ["018880: nobody bids or offers."]


def test_a_book_of_one_side_has_no_spread() -> None:
    drawn = lines(OrderBook(quotes=Quotes(asks=[], bids=[level(1000, None)])))
    assert drawn[1] == "bid     1,000"
    assert "spread" not in drawn[-1]


@pytest.mark.parametrize(
    ("size", "largest", "drawn"),
    [(0, 10, ""), (10, 10, "██"), (5, 10, "█"), (1, 16, "▏"), (1, 10_000, "▏"), (3, 0, ""), (11, 16, "█▍")],
)
def test_bars(size: int, largest: int, drawn: str) -> None:
    assert bar(size, largest, 2) == drawn


@pytest.mark.parametrize("width", [30, 40, 45])
def test_a_narrow_ladder_has_no_bars_and_whole_numbers(width: int) -> None:
    drawn = lines(BOOK, width)
    assert drawn[1] == "ask     1,020  +2.00%    10"
    assert "█" not in "".join(drawn)
