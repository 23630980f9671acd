"""A token is renewed ahead of its end, whatever clock this machine has, and issued once a minute at most."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.policy.renewal import ISSUE_GAP, Token, expiry, wait_before_issue
from kis_async.wire.types import parse_stamp
from kis_async.wire.zones import SEOUL

HOUR, DAY = 3600.0, 86_400.0
NOON = dt.datetime(2024, 6, 11, 12, 0, tzinfo=SEOUL).timestamp()
MOMENT = st.floats(1.6e9, 2e9)


def stated(text: str) -> dt.datetime:
    """The moment as the token answer states it: KST, without a zone."""
    moment = parse_stamp(text)
    assert isinstance(moment, dt.datetime)
    return moment


# When a token dies


def test_a_fresh_token_dies_when_kis_says_in_korean_time() -> None:
    assert expiry(NOON, 86_400, stated("2024-06-12 12:00:00")) == NOON + DAY


def test_a_token_handed_out_again_dies_at_its_first_moment() -> None:
    assert expiry(NOON, 86_400, stated("2024-06-12 06:30:00")) == NOON + 18.5 * HOUR


def test_the_earlier_statement_holds() -> None:
    assert expiry(NOON, 3600, stated("2024-06-12 12:00:00")) == NOON + HOUR


@pytest.mark.parametrize(
    ("expires_in", "moment", "life"),
    [
        (86_400, None, DAY),
        (None, "2024-06-11 13:00:00", HOUR),
        (None, None, DAY),
        (0, None, DAY),
        (0, "2024-06-11 13:00:00", HOUR),
    ],
)
def test_one_statement_is_enough(expires_in: int | None, moment: str | None, life: float) -> None:
    assert expiry(NOON, expires_in, stated(moment) if moment else None) == NOON + life


@pytest.mark.parametrize("ahead", [24 * HOUR, 30 * HOUR, 365 * DAY])
def test_on_a_clock_a_day_fast_the_span_holds(ahead: float) -> None:
    now = NOON + ahead
    assert expiry(now, 86_400, stated("2024-06-12 12:00:00")) == now + DAY


@given(ahead=st.integers(-40 * 3600, 40 * 3600), age=st.integers(0, 6 * 3600))
def test_on_any_clock_a_token_just_given_is_alive_and_dies_late_by_its_age_at_most(
    ahead: int, age: int
) -> None:
    now, end = NOON + ahead, NOON + DAY - age
    dies = expiry(now, 86_400, dt.datetime.fromtimestamp(end, dt.UTC))
    assert now < dies <= now + DAY
    assert dies - ahead <= end + age
    if 0 <= ahead < DAY - age:
        assert dies == end


# When it is renewed


def test_a_token_of_a_day_is_renewed_an_hour_ahead() -> None:
    token = Token("t", NOON, NOON + DAY)
    assert token.renew_at() == NOON + 23 * HOUR
    assert not token.due(NOON + 23 * HOUR - 1)
    assert token.due(NOON + 23 * HOUR)


@pytest.mark.parametrize(
    ("life", "ahead"), [(HOUR, 150), (24, 1), (0, 0), (-5, 0), (7 * DAY, HOUR), (12 * HOUR, HOUR / 2)]
)
def test_a_shorter_token_is_renewed_a_24th_of_its_life_ahead(life: float, ahead: float) -> None:
    token = Token("t", NOON, NOON + life)
    assert token.expires_at - token.renew_at() == pytest.approx(ahead)


@given(issued=MOMENT, life=st.floats(1, 7 * DAY), now=MOMENT)
def test_a_token_is_due_before_it_dies_and_never_when_new(issued: float, life: float, now: float) -> None:
    token = Token("t", issued, issued + life)
    assert not token.due(issued)
    assert token.due(token.expires_at)
    assert token.alive(now) == (now < issued + life)
    assert token.alive(now) or token.due(now)


def test_a_token_hides_its_text() -> None:
    assert "sEcReT" not in f"{Token('sEcReT', 0, 1)!r} {Token('sEcReT', 0, 1)}"


# When one may be issued


@pytest.mark.parametrize(
    ("since", "wait"),
    [
        (0.0, ISSUE_GAP),
        (1.0, ISSUE_GAP - 1),
        (60.0, ISSUE_GAP - 60),
        (ISSUE_GAP, 0.0),
        (3600.0, 0.0),
        (-30.0, ISSUE_GAP),
        (-60.0, ISSUE_GAP),
        (-61.0, 0.0),
        (-3600.0, 0.0),
    ],
)
def test_issues_are_a_minute_apart_and_a_clock_set_back_stops_none(since: float, wait: float) -> None:
    assert wait_before_issue(NOON, NOON - since) == pytest.approx(wait)


def test_the_first_issue_waits_for_nothing() -> None:
    assert wait_before_issue(NOON, None) == 0.0


@given(now=MOMENT, last=st.none() | MOMENT)
def test_nobody_waits_longer_than_the_gap_and_afterwards_not_at_all(now: float, last: float | None) -> None:
    wait = wait_before_issue(now, last)
    assert 0.0 <= wait <= ISSUE_GAP
    if last is not None and last <= now:
        assert now + wait >= min(last + ISSUE_GAP, now + ISSUE_GAP) - 1e-6
        assert wait_before_issue(now + wait, last) <= 1e-6


def test_the_gap_is_more_than_the_minute_kis_demands() -> None:
    assert 60 < ISSUE_GAP < 62
