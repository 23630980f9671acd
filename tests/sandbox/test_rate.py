"""The three ways of counting calls in a second."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.sandbox.rate import CalendarWindow, CounterWindow, Crowd, NoWindow, SlidingWindow, window

GAPS = st.lists(st.floats(0, 1.5), max_size=120)


def arrivals(gaps: list[float], start: float = 1_000.25) -> list[float]:
    stamps, at = [], start
    for gap in gaps:
        at += gap
        stamps.append(at)
    return stamps


def most_in_a_second(stamps: list[float]) -> int:
    return max((sum(at - 1.0 < one <= at for one in stamps) for at in stamps), default=0)


@given(GAPS, st.integers(1, 20))
def test_sliding_window_never_lets_more_than_the_limit_into_any_second(gaps: list[float], limit: int) -> None:
    counting = SlidingWindow()
    accepted = [at for at in arrivals(gaps) if counting.admit(at, limit)]
    assert most_in_a_second(accepted) <= limit


@given(GAPS, st.integers(1, 20))
def test_sliding_window_refuses_only_when_the_second_is_full(gaps: list[float], limit: int) -> None:
    counting = SlidingWindow()
    accepted: list[float] = []
    for at in arrivals(gaps):
        full = sum(at - 1.0 < one for one in accepted) >= limit
        assert counting.admit(at, limit) is not full
        if not full:
            accepted.append(at)


@given(GAPS, st.integers(1, 20))
def test_calendar_window_counts_by_the_stroke_of_the_clock(gaps: list[float], limit: int) -> None:
    counting = CalendarWindow()
    seen: dict[int, int] = {}
    for at in arrivals(gaps):
        admitted = counting.admit(at, limit)
        assert admitted is (seen.get(int(at), 0) < limit)
        seen[int(at)] = seen.get(int(at), 0) + admitted


@given(GAPS, st.integers(1, 20))
def test_counter_window_weighs_the_second_before(gaps: list[float], limit: int) -> None:
    counting = CounterWindow()
    accepted: list[float] = []
    for at in arrivals(gaps):
        before = sum(int(one) == int(at) - 1 for one in accepted)
        now = sum(int(one) == int(at) for one in accepted)
        in_sight = before * (1.0 - (at - int(at))) + now
        admitted = counting.admit(at, limit)
        assert admitted is (in_sight + 1 <= limit)
        if admitted:
            accepted.append(at)


def test_a_calendar_window_lets_a_double_burst_through_and_a_sliding_one_does_not() -> None:
    stamps = [10.9] * 18 + [11.1] * 18
    calendar, sliding = CalendarWindow(), SlidingWindow()
    assert sum(calendar.admit(at, 18) for at in stamps) == 36
    assert sum(sliding.admit(at, 18) for at in stamps) == 18


@pytest.mark.parametrize("kind", ["sliding", "calendar", "counter"])
def test_every_window_recovers_after_two_seconds(kind: str) -> None:
    counting = window(kind)  # type: ignore[arg-type]
    assert [counting.admit(5.0, 1), counting.admit(5.0, 1), counting.admit(7.0, 1)] == [True, False, True]


def test_no_window_admits_everything() -> None:
    assert all(NoWindow().admit(1.0, 1) for _ in range(100))


@given(GAPS)
def test_crowd_remembers_the_fullest_second(gaps: list[float]) -> None:
    crowd, stamps = Crowd(), arrivals(gaps)
    for at in stamps:
        crowd.add(at)
    assert crowd.peak == most_in_a_second(stamps)
