"""The budget of a key, and how sends are spread."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kis_async.policy.pacing import BURST, PAPER_RATE, REAL_RATE, Bucket, Budget

A_HAIR = 1e-9


# The budget


@pytest.mark.parametrize("rate", [1, 3, 18, 20])
def test_all_of_the_rate_is_ours_until_kis_refuses(rate: int) -> None:
    budget = Budget(rate)
    assert (budget.slots, budget.limit, budget.window) == (rate, rate, 1.0)


@pytest.mark.parametrize(("rate", "needed"), [(1, 1), (3, 1), (10, 1), (11, 2), (18, 2), (20, 2)])
def test_a_tenth_of_a_second_s_calls_refused_shrinks_by_a_fifth(rate: int, needed: int) -> None:
    budget = Budget(rate)
    refusals = [budget.refused(100.0 + n / 100) for n in range(needed)]
    assert refusals == [False] * (needed - 1) + [True]
    assert budget.limit == pytest.approx(0.8 * rate)
    assert budget.slots == max(1, int(0.8 * rate))


def test_a_rare_refusal_below_the_limit_is_put_up_with() -> None:
    budget = Budget(18)
    assert not any(budget.refused(float(second)) for second in range(100, 200))
    assert budget.limit == 18


def test_it_shrinks_once_a_second_at_most() -> None:
    budget = Budget(18)
    shrunk = [round(at / 100, 2) for at in range(10_000, 10_250) if budget.refused(at / 100)]
    assert shrunk == [100.01, 101.01, 102.01]
    assert budget.limit == pytest.approx(18 * 0.8**3)


@given(rate=st.integers(1, 20), pauses=st.lists(st.floats(0, 3), max_size=60))
@example(rate=1, pauses=[1.0] * 60)
def test_however_often_kis_refuses_some_budget_is_left(rate: int, pauses: list[float]) -> None:
    budget, now = Budget(rate), 0.0
    for pause in pauses:
        now += pause
        for _ in range(3):
            budget.refused(now)
        assert 0.2 <= budget.limit <= rate
        assert 1 <= budget.slots <= rate
        assert 1.0 <= budget.window <= 5.0
        assert budget.slots / budget.window <= budget.limit + A_HAIR


@given(rate=st.integers(1, 20), refusals=st.integers(1, 12))
def test_the_budget_grows_back_by_a_fiftieth_of_the_rate_a_second_and_no_further(
    rate: int, refusals: int
) -> None:
    budget = Budget(rate)
    for second in range(refusals):
        assert budget.refused(float(second)) or budget.refused(float(second))
    start, seconds = budget.limit, 0.0
    while budget.limit < rate:
        seconds += 1 / budget.limit
        before = budget.limit
        budget.accepted()
        assert before < budget.limit <= rate
    assert seconds == pytest.approx((rate - start) / max(rate / 50, 0.05), abs=1 / start + 1)
    budget.accepted()
    assert budget.limit == rate


def test_another_rate_gives_back_nothing_that_refusals_took() -> None:
    budget = Budget(18)
    budget.change(3)
    assert (budget.rate, budget.limit) == (3, 3)
    budget.change(18)
    assert (budget.rate, budget.limit) == (18, 18)
    assert budget.refused(1.0) or budget.refused(1.0)
    budget.change(20)
    assert (budget.rate, budget.limit) == (20, pytest.approx(14.4))
    budget.change(3)
    assert budget.limit == 3


def test_a_budget_that_never_shrank_does_not_grow() -> None:
    budget = Budget(3)
    budget.accepted()
    assert budget.limit == 3


@pytest.mark.parametrize("rate", [1, 3, 18])
def test_sends_are_spread_a_little_faster_than_the_rate(rate: int) -> None:
    bucket = Bucket(rate)
    sent: list[float] = []
    for _ in range(BURST + 20):
        at = bucket.free_at(sent[-1] if sent else 100.0)
        bucket.take(at)
        sent.append(at)
    gap = 0.9 / rate
    assert sent == pytest.approx([100.0] * BURST + [100.0 + n * gap for n in range(1, 21)])


def test_the_rates_kis_grants() -> None:
    assert (REAL_RATE, PAPER_RATE) == (18, 1)
