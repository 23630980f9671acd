"""Words of the command line into values."""

import datetime as dt

import pytest
import typer

from kis_async.cli.words import date_of, market_of, period_of, time_of
from kis_async.wire import Market, Period


def test_words_are_read_in_any_case() -> None:
    assert (market_of("NXT"), period_of("Week")) == (Market.NXT, Period.WEEK)


def test_nothing_is_nothing() -> None:
    assert (date_of("--start", None), time_of("--since", None)) == (None, None)


@pytest.mark.parametrize("text", ["2026-01-31", "20260131"])
def test_dates(text: str) -> None:
    assert date_of("--start", text) == dt.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("text", "time"),
    [("09:30", dt.time(9, 30)), ("0930", dt.time(9, 30)), ("09:30:15", dt.time(9, 30, 15))],
)
def test_times(text: str, time: dt.time) -> None:
    assert time_of("--since", text) == time


@pytest.mark.parametrize(
    "read",
    [
        lambda: market_of("moon"),
        lambda: period_of("hour"),
        lambda: date_of("--start", "31.1."),
        lambda: time_of("--since", "noon"),
    ],
)
def test_other_words_are_bad_input(read: object) -> None:
    assert callable(read)
    with pytest.raises(typer.BadParameter, match="--"):
        read()
