"""With N slots no second ever holds more than N calls, whatever the network does and the host leaves unanswered."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.policy.pacing import Budget
from kis_async.policy.slots import DOUBT, FIRST_PROBE, SILENCE, Fate, Slots

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
    under_way: list[tuple[float, bool, int]] = []
    arrivals: list[float] = []

    def come_back(until: float) -> None:
        for end, doubt, ticket in sorted(call for call in under_way if call[0] <= until):
            slots.give_back(ticket, end, Fate.BROKEN if doubt else Fate.ANSWERED)
            under_way.remove((end, doubt, ticket))

    for pause, latency, share, lost in work:
        now += pause
        come_back(now)
        while (free := slots.free_at(now, order=True)) is None or free > now:
            now = min([end for end, _, _ in under_way] + ([free] if free is not None else []))
            come_back(now)
        under_way.append((now + latency, lost, slots.take(now)))
        # A call whose connection broke may reach KIS a little later.
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


def test_a_slot_rests_from_the_response_as_long_as_its_call_may_count() -> None:
    for fate, rest in ((Fate.ANSWERED, 1.0), (Fate.BROKEN, 1.25), (Fate.UNSENT, 0.0), (Fate.LOST, 10.5)):
        slots = Slots(Budget(1))
        assert slots.free_at(10.0) == 10.0
        ticket = slots.take(10.0)
        assert slots.free_at(10.0) is None
        slots.give_back(ticket, 12.5, fate)
        assert slots.free_at(12.5) == pytest.approx(12.5 + rest)
        assert slots.rest(12.5) == pytest.approx(rest)
        assert slots.free_at(12.5 + rest) == pytest.approx(12.5 + rest)


def test_a_call_given_up_late_rests_as_if_its_connection_had_broken() -> None:
    slots = Slots(Budget(1))
    ticket = slots.take(0.0)
    slots.give_back(ticket, 60.0, Fate.LOST)
    assert slots.free_at(60.0) == 61.25


def test_a_ticket_that_is_not_out_is_ignored() -> None:
    slots = Slots(Budget(2))
    ticket = slots.take(0.0)
    slots.give_back(ticket, 1.0, Fate.UNSENT)
    slots.give_back(ticket, 1.0, Fate.ANSWERED)
    slots.give_back(ticket + 5, 1.0, Fate.LOST)
    assert (slots.rest(1.0), slots.in_doubt) == (0, 0)


def given_up(slots: Slots, sent: float, at: float) -> None:
    slots.give_back(slots.take(sent), at, Fate.LOST)


def test_an_answer_to_a_call_sent_well_afterwards_ends_the_doubt() -> None:
    """It proves that the host has got past the other; what it processed on waking up may count this very moment."""
    slots = Slots(Budget(3))
    given_up(slots, 0.0, 0.1)
    soon, later = slots.take(0.1 + DOUBT / 2), slots.take(0.1 + DOUBT)
    slots.give_back(soon, 0.5, Fate.ANSWERED)
    assert slots.in_doubt == 1
    slots.give_back(later, 0.6, Fate.ANSWERED)
    assert slots.in_doubt == 0
    assert slots.rest(0.6) == pytest.approx(1.0 + DOUBT)


def test_a_connection_that_broke_proves_nothing_about_others() -> None:
    slots = Slots(Budget(3))
    given_up(slots, 0.0, 0.1)
    slots.give_back(slots.take(2.0), 2.1, Fate.BROKEN)
    assert slots.in_doubt == 1


def test_a_silent_host_is_probed_ever_less_often_by_all_but_orders() -> None:
    slots = Slots(Budget(18))
    given_up(slots, 0.0, 2.0)
    probes: list[float] = []
    now = 2.0
    while len(probes) < 6:
        at = slots.free_at(now)
        assert at is not None
        assert slots.free_at(now, order=True) == now
        probes.append(at)
        given_up(slots, at, at + 0.1)
        now = at + 0.1
    gaps = [later - sooner for sooner, later in pairwise(probes)]
    assert gaps == pytest.approx([2, 4, 8, 8, 8])


def test_an_answer_ends_the_probing() -> None:
    slots = Slots(Budget(18))
    given_up(slots, 0.0, 2.0)
    probe = slots.take(2.0)
    assert slots.free_at(2.0) == 4.0
    slots.give_back(probe, 2.3, Fate.ANSWERED)
    assert slots.free_at(2.3) == 2.3
    assert slots.heard_since(2.3)
    assert not slots.heard_since(2.4)


@pytest.mark.parametrize(
    ("rate", "before_silence", "most"), [(18, 9, 15), (6, 3, 5), (2, 1, 1), (18, 17, 17)]
)
def test_some_slots_are_saved_for_probes_once_answers_fail_to_come(
    rate: int, before_silence: int, most: int
) -> None:
    slots = Slots(Budget(rate))
    for _ in range(before_silence):
        slots.take(0.0)
    sent = before_silence
    while slots.free_at(SILENCE + 0.1) == SILENCE + 0.1:
        slots.take(SILENCE + 0.1)
        sent += 1
    assert sent == most
    assert slots.free_at(SILENCE + 0.1) == FIRST_PROBE
    assert slots.free_at(SILENCE + 0.1, order=True) == SILENCE + 0.1


def test_a_slow_host_whose_answers_come_is_not_silent() -> None:
    slots = Slots(Budget(18))
    out = [slots.take(n * 0.05) for n in range(16)]
    slots.give_back(out[0], 0.8, Fate.ANSWERED)
    assert slots.free_at(0.85) == 0.85


@given(rate=st.integers(2, 18), keep=st.integers(0, 40), taken=st.integers(0, 18))
def test_kept_slots_are_left_over_for_orders_and_never_all_of_them(rate: int, keep: int, taken: int) -> None:
    slots = Slots(Budget(rate))
    got = 0
    while got < taken and slots.free_at(0.0, keep=keep) == 0.0:
        slots.take(0.0)
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
            slots.give_back(slots.take(0.0), end, Fate.ANSWERED)
        slots.free_at(seconds)
        return slots

    free = after(now).free_at(now, keep=keep)
    assert free is not None
    assert free >= now
    assert after(free).free_at(free, keep=keep) == free
    if free > now:
        before = math.nextafter(free, -math.inf)
        assert after(before).free_at(before, keep=keep) != before
