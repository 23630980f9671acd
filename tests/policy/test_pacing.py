"""With N slots no second ever holds more than N arrivals, whatever the network does."""

import math
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kis_async.policy.pacing import BURST, PAPER_RATE, REAL_RATE, Budget, Slots, smoothing

A_HAIR = 1e-9
SHARE = st.sampled_from([0.0, 1.0]) | st.floats(0, 1)
LATENCY = st.sampled_from([0.0, 0.03]) | st.floats(0, 12)
PAUSE = st.just(0.0) | st.floats(0, 3)


@st.composite
def calls(draw: st.DrawFn) -> list[tuple[float, float, float, bool]]:
    """(pause before the caller asks, latency, when in between KIS counts it, whether it timed out)."""
    return draw(st.lists(st.tuples(PAUSE, LATENCY, SHARE, st.booleans()), min_size=1, max_size=60))


def simulate(slots: Slots, work: list[tuple[float, float, float, bool]]) -> list[float]:
    """Send as early as the slots allow; the moments at which KIS counts the calls."""
    now = 0.0
    under_way: list[tuple[float, bool]] = []
    arrivals: list[float] = []

    def come_back(until: float) -> None:
        for end, doubt in sorted(call for call in under_way if call[0] <= until):
            slots.give_back(end, doubt=doubt)
            under_way.remove((end, doubt))

    for pause, latency, share, lost in work:
        now += pause
        come_back(now)
        while (free := slots.free_at(now)) is None or free > now:
            now = min([end for end, _ in under_way] + ([free] if free is not None else []))
            come_back(now)
        slots.take()
        under_way.append((now + latency, lost))
        # A call that timed out may reach KIS a little after we gave it up.
        arrivals.append(now + share * (latency + (0.25 if lost else 0.0)))
    return sorted(arrivals)


@given(rate=st.integers(1, 20), work=calls())
def test_no_second_holds_more_arrivals_than_slots(
    rate: int, work: list[tuple[float, float, float, bool]]
) -> None:
    arrivals = simulate(Slots(Budget(rate)), work)
    for first, beyond in zip(arrivals, arrivals[rate:], strict=False):
        assert beyond - first >= 1.0 - A_HAIR


@given(work=calls())
def test_a_limit_below_one_a_second_is_kept_as_well(work: list[tuple[float, float, float, bool]]) -> None:
    budget = Budget(1)
    budget.limit = 0.25
    for before, after in pairwise(simulate(Slots(budget), work)):
        assert after - before >= 4.0 - A_HAIR


def test_slots_are_used_as_early_as_the_rule_allows() -> None:
    arrivals = simulate(Slots(Budget(3)), [(0.0, 0.1, 1.0, False)] * 9)
    assert arrivals == pytest.approx([0.1] * 3 + [1.2] * 3 + [2.3] * 3)


def test_a_slot_rests_a_second_from_the_response_and_longer_in_doubt() -> None:
    for doubt, rest in ((False, 1.0), (True, 1.25)):
        slots = Slots(Budget(1))
        assert slots.free_at(10.0) == 10.0
        slots.take()
        assert slots.free_at(10.0) is None
        slots.give_back(12.5, doubt=doubt)
        assert slots.free_at(12.5) == pytest.approx(12.5 + rest)
        assert slots.free_at(12.5 + rest) == pytest.approx(12.5 + rest)


def test_a_slot_never_sent_is_free_at_once() -> None:
    slots = Slots(Budget(1))
    slots.take()
    slots.cancel()
    assert (slots.out, slots.free_at(3.0)) == (0, 3.0)


@given(rate=st.integers(2, 18), keep=st.integers(0, 40), taken=st.integers(0, 18))
def test_kept_slots_are_left_over_for_orders_and_never_all_of_them(rate: int, keep: int, taken: int) -> None:
    slots = Slots(Budget(rate))
    got = 0
    while got < taken and slots.free_at(0.0, keep=keep) == 0.0:
        slots.take()
        got += 1
    assert got == min(taken, max(1, rate - keep))


@given(
    rate=st.integers(1, 6),
    back=st.lists(st.floats(0, 50), min_size=1, max_size=6),
    keep=st.integers(0, 3),
    now=st.floats(0, 60),
)
def test_the_moment_foretold_is_the_first_at_which_a_slot_is_free(
    rate: int, back: list[float], keep: int, now: float
) -> None:
    def after(seconds: float) -> Slots:
        slots = Slots(Budget(rate))
        for end in sorted(back)[:rate]:
            slots.take()
            slots.give_back(end)
        slots.free_at(seconds)
        return slots

    free = after(now).free_at(now, keep=keep)
    assert free is not None
    assert free >= now
    assert after(free).free_at(free, keep=keep) == free
    if free > now:
        before = math.nextafter(free, -math.inf)
        assert after(before).free_at(before, keep=keep) != before


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


def test_a_budget_that_never_shrank_does_not_grow() -> None:
    budget = Budget(3)
    budget.accepted()
    assert budget.limit == 3


@pytest.mark.parametrize("rate", [1, 3, 18])
def test_sends_are_spread_a_little_faster_than_the_rate(rate: int) -> None:
    capacity, seconds = smoothing(rate)
    assert capacity == BURST == 5
    assert capacity / seconds == pytest.approx(rate / 0.9)


def test_the_rates_kis_grants() -> None:
    assert (REAL_RATE, PAPER_RATE) == (18, 1)
