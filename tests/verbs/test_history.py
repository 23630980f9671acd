"""Rows newest first, page by page, as people want them."""

import datetime as dt
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async import InvalidRequest
from kis_async.verbs.history import check_span, oldest_first, since

pytestmark = pytest.mark.anyio


@dataclass(frozen=True)
class Row:
    date: dt.date | None
    text: str = ""


def day(number: int) -> dt.date:
    return dt.date(2026, 1, 1) + dt.timedelta(days=number)


class Book:
    """Pages that count how many were read, and whether they were closed."""

    def __init__(self, *pages: Sequence[int | None]) -> None:
        self.pages = pages
        self.read = 0
        self.closed = False

    async def __call__(self) -> AsyncGenerator[list[Row]]:
        try:
            for page in self.pages:
                self.read += 1
                yield [Row(None if number is None else day(number)) for number in page]
        finally:
            self.closed = True


async def found(book: Book, start: int) -> list[dt.date | None]:
    rows = await since(book(), lambda page: page, lambda row: row.date, day(start))
    return [row.date for row in rows]


async def test_pages_are_read_until_one_reaches_behind_the_start() -> None:
    book = Book([9, 8], [7, 6], [5, 4], [3])
    assert await found(book, 6) == [day(9), day(8), day(7), day(6)]
    assert (book.read, book.closed) == (3, True)


async def test_rows_without_a_moment_are_left_out_and_end_nothing() -> None:
    book = Book([3, None], [], [None, 2], [1])
    assert await found(book, 1) == [day(3), day(2), day(1)]
    assert book.read == 4


@given(st.lists(st.lists(st.integers(0, 30), max_size=5), max_size=6), st.integers(0, 30))
async def test_nothing_before_the_start_and_all_after_it_on_the_pages_read(
    pages: list[list[int]], start: int
) -> None:
    book = Book(*pages)
    kept = await found(book, start)
    read = [number for page in pages[: book.read] for number in page]
    assert kept == [day(number) for number in read if number >= start]
    assert all(number >= start for page in pages[: book.read - 1] for number in page)


def test_each_moment_once_as_it_was_told_first_oldest_first() -> None:
    rows = [Row(day(2), "new"), Row(day(1)), Row(None), Row(day(2), "old")]
    assert oldest_first(rows, lambda row: row.date) == [Row(day(1)), Row(day(2), "new")]


def test_a_span_of_one_day_is_one() -> None:
    check_span(day(1), day(1))
    with pytest.raises(InvalidRequest):
        check_span(day(2), day(1))
