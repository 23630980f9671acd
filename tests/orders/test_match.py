"""Whose order is whose: a book that is known, intents that lost sight of it, and verdicts that must not be wrong."""

import datetime as dt
import itertools
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kis_async.orders.match import Finding, Lost, Verdict, match
from kis_async.orders.patience import PATIENCE, Patience
from kis_async.orders.proof import Accepted, Known
from kis_async.orders.ticket import Action, Progress, Terms
from kis_async.wire.zones import SEOUL

LAG = 5.3
LATE = PATIENCE.visible_after - LAG - 0.1
"""Seconds after the intent was given up at which KIS may still book it, and show it in time."""
SKEW = 2.0
NOON = dt.datetime(2026, 1, 5, 12, 0, 0, 250_000, tzinfo=SEOUL)
MIDNIGHT = dt.datetime(2026, 1, 5, 23, 59, 40, 250_000, tzinfo=SEOUL)

LIMIT = Terms("domestic_stock", Action.NEW, "buy", "005930", Decimal(3), Decimal(70_000), None, "KRX")
MARKET = replace(LIMIT, price=None)
SMART = replace(LIMIT, exchange="SOR")
AMEND = Terms("domestic_stock", Action.AMEND, None, None, None, Decimal(71_000), "0000000007")
AMEND_3 = replace(AMEND, quantity=Decimal(3))
CANCEL = Terms("domestic_stock", Action.CANCEL, None, None, None, None, "0000000007")
CANCEL_3 = replace(CANCEL, quantity=Decimal(3))
PLAIN = [LIMIT, replace(LIMIT, side="sell"), replace(LIMIT, price=Decimal(70_100)), MARKET]
CROSSED = [LIMIT, SMART, MARKET, AMEND, AMEND_3, CANCEL, CANCEL_3]


def at(seconds: float, base: dt.datetime = NOON) -> dt.datetime:
    return base + dt.timedelta(seconds=seconds)


def known_of(numbers: Iterable[tuple[dt.date, int]], market: str = "domestic_stock") -> Known:
    """Accepted orders by the days they were booked on and their numbers; no row has their time of day."""
    return Known(
        Accepted(market, None, f"{number:010d}", dt.datetime.combine(day, dt.time(3), SEOUL), NOON)
        for day, number in numbers
    )


NONE = known_of(())


def order(terms: Terms, number: int, stamp: dt.datetime | None, **more: Any) -> Progress:
    """A line of KIS's list for an order that says this."""
    quantity = terms.quantity or Decimal(3)
    line = Progress(
        order_no=f"{number:010d}",
        original_order_no=terms.original_order_no,
        market=terms.market,
        side=terms.side or "buy",
        symbol=terms.symbol or "005930",
        name=None,
        quantity=quantity,
        order_price=terms.price or Decimal(0),
        filled=Decimal(0),
        fill_price=None,
        remaining=quantity,
        cancelled=Decimal(0),
        rejected=Decimal(0),
        ordered_at=stamp,
        action=terms.action,
        exchange=terms.exchange,
        kind="MARKET" if terms.price is None else "LIMIT",
    )
    return replace(line, **more)


@dataclass
class Intent:
    """What really happens to one order. `booked` and `shows` are seconds after `sent`."""

    terms: Terms
    sent: float
    answered: float
    booked: float | None
    lag: float
    lost: bool
    ours: bool = True
    name: str = ""
    number: int | None = None
    row: Progress | None = None
    verdict: Verdict | None = None

    @property
    def until(self) -> float:
        return self.sent + self.answered

    @property
    def shows(self) -> float:
        return self.sent + (self.booked or 0.0) + self.lag


@dataclass
class Book:
    """Everything that happens, with KIS's clock and its numbers that start anew each day."""

    base: dt.datetime
    skew: float
    intents: list[Intent] = field(default_factory=list[Intent])

    def write(self) -> None:
        numbers: defaultdict[dt.date, Iterable[int]] = defaultdict(lambda: itertools.count(1))
        for name, one in enumerate(self.intents):
            one.name = f"i{name}"
        booked = [one for one in self.intents if one.booked is not None]
        for one in sorted(booked, key=lambda one: one.sent + (one.booked or 0.0)):
            stamp = at(one.sent + (one.booked or 0.0) + self.skew, self.base).replace(microsecond=0)
            one.number = next(iter(numbers[stamp.date()]))
            one.row = order(one.terms, one.number, stamp)

    def look(self, now: float) -> dict[str, Verdict]:
        """One look at `now`, with what the journal knows by then; earlier verdicts count."""
        there = [one for one in self.intents if one.sent <= now]
        seen = [one.row for one in there if one.row is not None and one.shows <= now]
        known: set[tuple[dt.date, int]] = set()
        lost: list[Lost] = []
        for one in there:
            if not one.ours:
                continue
            if one.until > now:
                lost.append(Lost(one.name, one.terms, at(one.sent, self.base), None))
            elif one.verdict is not None and one.verdict.finding is Finding.FOUND:
                assert one.verdict.order is not None
                known.add(key_of(one.verdict.order))
            elif one.verdict is not None and one.verdict.finding is Finding.ABSENT:
                pass
            elif one.lost:
                until = at(one.until, self.base)
                lost.append(Lost(one.name, one.terms, at(one.sent, self.base), until))
            elif one.row is not None:
                known.add(key_of(one.row))
        verdicts = match(lost, seen, known=known_of(known), looked_at=at(now, self.base))
        assert set(verdicts) == {one.client_id for one in lost}
        for one in self.intents:
            if one.name in verdicts and one.until <= now:
                one.verdict = verdicts[one.name]
        return verdicts

    def lost(self, now: float) -> list[Intent]:
        return [one for one in self.intents if one.ours and one.lost and one.until <= now]


def key_of(row: Progress) -> tuple[dt.date, int]:
    assert row.ordered_at is not None
    return row.ordered_at.date(), row.number


@st.composite
def intents(draw: st.DrawFn, terms: list[Terms], *, ours: bool = True) -> Intent:
    seconds = st.floats(0, 40)
    answered = draw(st.floats(0.001, 12))
    late = draw(st.booleans())
    booked = draw(st.none() | st.floats(0, answered + (LATE if late else 0.0)))
    lost = draw(st.booleans()) or (booked is not None and booked > answered)
    return Intent(
        draw(st.sampled_from(terms)), draw(seconds), answered, booked, draw(st.floats(0, LAG)), lost, ours
    )


@st.composite
def books(draw: st.DrawFn, terms: list[Terms], *, foreign: bool) -> Book:
    found = draw(st.lists(intents(terms), min_size=1, max_size=9))
    if foreign:
        others = draw(st.lists(intents(terms, ours=False), min_size=1, max_size=3))
        found += [replace(one, booked=one.booked or 0.0) for one in others]
    book = Book(draw(st.sampled_from([NOON, MIDNIGHT])), draw(st.floats(-SKEW, SKEW)), found)
    book.write()
    return book


looks = st.lists(st.floats(0, 60), max_size=6).map(lambda times: [*sorted(times), 80.0])


def check_numbers(book: Book) -> None:
    """No number is anybody's twice."""
    found = [
        key_of(one.verdict.order)
        for one in book.intents
        if one.verdict is not None and one.verdict.order is not None
    ]
    told = [key_of(one.row) for one in book.intents if one.ours and not one.lost and one.row is not None]
    assert len(set(found + told)) == len(found + told)


def check_truth(book: Book, now: float, *, foreign: bool) -> None:
    """What a verdict says is so."""
    given: defaultdict[Terms, set[tuple[dt.date, int]]] = defaultdict(set)
    truly: defaultdict[Terms, set[tuple[dt.date, int]]] = defaultdict(set)
    for one in book.lost(now):
        verdict = one.verdict
        assert verdict is not None
        if verdict.finding is Finding.ABSENT:
            assert one.row is None
            assert now >= one.until + PATIENCE.visible_after
        if verdict.finding is Finding.AMBIGUOUS:
            assert verdict.candidates
            assert now >= one.until + PATIENCE.visible_after
            if one.row is not None:
                assert one.row.order_no in verdict.candidates
        if verdict.finding is Finding.FOUND and not foreign:
            assert verdict.order is not None
            assert one.row is not None
            given[one.terms].add(key_of(verdict.order))
            truly[one.terms].add(key_of(one.row))
    assert given == truly  # who of those that say the same has which makes no difference


def check_waiting(book: Book, verdicts: dict[str, Verdict], now: float) -> None:
    """Nobody is judged while one who could have its order is out."""
    out = [one for one in book.intents if one.ours and one.sent <= now < one.until]
    for one in book.lost(now):
        rivals = [other for other in out if other.terms == one.terms and other.sent <= one.until]
        if one.name in verdicts and rivals:
            assert verdicts[one.name].finding is Finding.WAIT


@given(books(PLAIN, foreign=False), looks)
@settings(max_examples=200)
def test_no_verdict_is_ever_wrong(book: Book, times: list[float]) -> None:
    for now in times:
        verdicts = book.look(now)
        check_waiting(book, verdicts, now)
        check_numbers(book)
        check_truth(book, now, foreign=False)
    assert all(one.verdict is not None for one in book.lost(80.0))
    assert not [one for one in book.lost(80.0) if one.verdict and one.verdict.finding is Finding.WAIT]


@given(books(CROSSED, foreign=False), looks)
@settings(max_examples=200)
def test_orders_that_say_nearly_the_same_are_not_mistaken_for_each_other(
    book: Book, times: list[float]
) -> None:
    for now in times:
        book.look(now)
        check_numbers(book)
        check_truth(book, now, foreign=False)


@given(books(CROSSED, foreign=True), looks)
@settings(max_examples=200)
def test_orders_of_others_never_make_two_of_one_or_none_of_some(book: Book, times: list[float]) -> None:
    for now in times:
        book.look(now)
        check_numbers(book)
        check_truth(book, now, foreign=True)


@given(books([LIMIT], foreign=False))
def test_an_intent_that_nothing_is_like_is_never_ambiguous(book: Book) -> None:
    alone = Book(book.base, book.skew, [replace(book.intents[0], lost=True)])
    alone.write()
    (verdict,) = alone.look(80.0).values()
    assert verdict.finding is (Finding.ABSENT if alone.intents[0].row is None else Finding.FOUND)


# By hand


def judged(lost: list[Lost], rows: list[Progress], now: float, **settings: Any) -> dict[str, str]:
    verdicts = match(lost, rows, known=known_of(settings.pop("known", ())), looked_at=at(now), **settings)
    return {name: verdict.finding.value for name, verdict in verdicts.items()}


def gone(name: str, since: float, until: float | None, terms: Terms = LIMIT) -> Lost:
    return Lost(name, terms, at(since), None if until is None else at(until))


def test_two_alike_and_one_order_are_ambiguous_once_both_must_show_and_the_order_is_named() -> None:
    lost, rows = [gone("a", 0, 1), gone("b", 0.2, 1)], [order(LIMIT, 9, at(0.5))]
    assert judged(lost, rows, 3) == {"a": "wait", "b": "wait"}
    verdicts = match(lost, rows, known=NONE, looked_at=at(13.1))
    assert {one.finding for one in verdicts.values()} == {Finding.AMBIGUOUS}
    assert {one.candidates for one in verdicts.values()} == {("0000000009",)}


def test_two_alike_and_two_orders_are_found_at_once_in_the_order_they_were_sent() -> None:
    rows = [order(LIMIT, 9, at(0.5)), order(LIMIT, 4, at(0.1))]
    verdicts = match([gone("b", 0.2, 1), gone("a", 0, 1)], rows, known=NONE, looked_at=at(1.5))
    assert {name: one.order and one.order.number for name, one in verdicts.items()} == {"a": 4, "b": 9}


def test_one_that_is_out_may_have_the_order_of_one_that_is_lost() -> None:
    rows = [order(LIMIT, 9, at(0.5))]
    assert judged([gone("a", 0, 1), gone("b", 0.2, None)], rows, 60) == {"a": "wait", "b": "wait"}
    # So it is where each could have one: the answer of the second is still to come.
    both = [*rows, order(LIMIT, 10, at(0.6))]
    assert judged([gone("a", 0, 1), gone("b", 0.2, None)], both, 60) == {"a": "wait", "b": "wait"}
    # An order that was sent when it was all over cannot.
    assert judged([gone("a", 0, 1), gone("b", 40, None)], rows, 60) == {"a": "found", "b": "wait"}


def test_one_order_of_others_makes_two_candidates() -> None:
    rows = [order(LIMIT, 9, at(0.5)), order(LIMIT, 10, at(0.7))]
    verdicts = match([gone("a", 0, 1)], rows, known=NONE, looked_at=at(14))
    assert verdicts["a"].candidates == ("0000000009", "0000000010")


@pytest.mark.parametrize(
    "stranger",
    [
        order(replace(LIMIT, quantity=Decimal(1)), 7, at(-3000)),  # the same instrument, an hour ago
        order(replace(LIMIT, side="sell"), 7, None),
        order(replace(LIMIT, symbol="018880"), 7, at(-500)),  # another, at about the same time
        order(replace(LIMIT, symbol="018880"), 7, at(500)),
    ],
)
def test_where_others_trade_too_an_order_that_shows_first_may_be_theirs(stranger: Progress) -> None:
    lost, theirs, ours = [gone("a", 0, 1)], order(LIMIT, 9, at(0.2)), order(LIMIT, 10, at(0.5))
    assert judged(lost, [stranger, theirs], 2) == {"a": "wait"}
    assert judged(lost, [stranger, theirs, ours], 6) == {"a": "wait"}
    assert judged(lost, [stranger, theirs, ours], 14) == {"a": "ambiguous"}
    assert judged(lost, [stranger, ours], 14) == {"a": "found"}


def test_where_nobody_else_trades_an_order_is_found_at_once() -> None:
    lost = [gone("a", 0, 1), gone("b", 0, 1, replace(LIMIT, price=Decimal(70_100)))]
    mine = order(LIMIT, 9, at(0.5))
    known = {(NOON.date(), 7)}
    assert judged(lost, [order(LIMIT, 7, at(-60)), mine], 2, known=known) == {"a": "found", "b": "wait"}
    # What one of us lost is no stranger's.
    assert judged(lost, [mine, order(lost[1].terms, 10, at(0.6))], 2) == {"a": "found", "b": "found"}
    far = order(replace(LIMIT, symbol="018880"), 7, at(-3000))
    assert judged(lost[:1], [far, mine], 2) == {"a": "found"}
    other = order(replace(LIMIT, market="overseas_stock"), 7, at(0))
    assert judged(lost[:1], [other, mine], 2) == {"a": "found"}


def test_where_others_revise_the_same_order_a_revision_waits() -> None:
    mine, theirs = order(AMEND, 9, at(0.5)), order(CANCEL_3, 8, at(-3000))
    assert judged([gone("a", 0, 1, AMEND)], [theirs, mine], 2) == {"a": "wait"}
    theirs = replace(theirs, original_order_no="6")
    assert judged([gone("a", 0, 1, AMEND)], [theirs, mine], 2) == {"a": "found"}
    theirs = replace(theirs, ordered_at=at(-60))
    assert judged([gone("a", 0, 1, AMEND)], [theirs, mine], 2) == {"a": "wait"}


def test_an_order_booked_long_after_an_intent_whose_process_died_is_doubtful() -> None:
    # Nobody knows when it died: somebody may have sent the same by hand since.
    lost = [gone("a", 0, 7200)]
    assert judged(lost, [order(LIMIT, 9, at(590))], 7300) == {"a": "found"}
    verdict = match(lost, [order(LIMIT, 9, at(3600))], known=NONE, looked_at=at(7300))["a"]
    assert (verdict.finding, verdict.candidates) == (Finding.AMBIGUOUS, ("0000000009",))


def test_what_was_known_before_is_nobodys() -> None:
    rows = [order(LIMIT, 9, at(0.5))]
    assert judged([gone("a", 0, 1)], rows, 14, known={(NOON.date(), 9)}) == {"a": "absent"}


def test_numbers_start_anew_every_day() -> None:
    rows = [order(LIMIT, 9, at(0.5))]
    yesterday = NOON.date() - dt.timedelta(days=1)
    assert judged([gone("a", 0, 1)], rows, 14, known={(yesterday, 9)}) == {"a": "found"}


def test_a_line_without_a_time_might_be_anybodys() -> None:
    rows = [order(LIMIT, 9, None)]
    assert judged([gone("a", 0, 1)], rows, 2) == {"a": "wait"}
    assert judged([gone("a", 0, 1)], rows, 14) == {"a": "found"}
    assert judged([gone("a", 0, 1), gone("b", 900, 901)], rows, 1000) == {"a": "ambiguous", "b": "ambiguous"}
    assert judged([gone("a", 0, 1)], rows, 14, known={(NOON.date(), 9)}) == {"a": "absent"}
    both = [*rows, order(LIMIT, 10, at(900))]
    assert judged([gone("a", 0, 1), gone("b", 900, 901)], both, 1000) == {"a": "found", "b": "found"}


@pytest.mark.parametrize("off", [-3_000, -660, -60, 60, 660, 36_000])
def test_an_order_that_says_the_same_makes_it_doubtful_whatever_its_clock_says(off: float) -> None:
    rows = [order(LIMIT, 9, at(0.5 + off))]
    verdict = match([gone("a", 0, 1)], rows, known=NONE, looked_at=at(14))["a"]
    assert (verdict.finding, verdict.candidates) == (Finding.AMBIGUOUS, ("0000000009",))


@pytest.mark.parametrize("days", [-1, 1])
def test_an_order_of_another_day_is_another_unless_the_day_is_doubtful(days: int) -> None:
    lost, rows = [gone("a", 0, 1)], [order(LIMIT, 9, at(days * 86_400))]
    assert judged(lost, rows, 14) == {"a": "absent"}
    assert judged(lost, rows, 14, day_known=False) == {"a": "ambiguous"}


def test_the_day_of_a_night_may_be_either_of_two() -> None:
    night = replace(LIMIT, market="domestic_futureoption:night")
    for days in (-1, 1):
        rows = [order(night, 9, at(0.5) + dt.timedelta(days=days))]
        assert judged([gone("a", 0, 1, night)], rows, 14) == {"a": "ambiguous"}
        assert judged([gone("a", 0, 1)], [replace(rows[0], market="domestic_stock")], 14) == {"a": "absent"}


@pytest.mark.parametrize(
    ("terms", "line"),
    [
        (LIMIT, {"side": "sell"}),
        (LIMIT, {"symbol": "018880"}),
        (LIMIT, {"quantity": Decimal(4)}),
        (LIMIT, {"order_price": Decimal(70_100)}),
        (LIMIT, {"original_order_no": "0000000001"}),
        (LIMIT, {"market": "domestic_bond"}),
        (LIMIT, {"exchange": "NXT"}),
        (MARKET, {"order_price": Decimal(70_000), "kind": "LIMIT"}),
        (AMEND, {"original_order_no": "0000000008"}),
        (AMEND, {"original_order_no": None}),
        (AMEND, {"order_price": Decimal(71_100)}),
        (AMEND, {"action": Action.CANCEL}),
        (AMEND_3, {"quantity": Decimal(2)}),
        (CANCEL, {"action": Action.AMEND}),
    ],
)
def test_an_order_that_says_something_else_is_another(terms: Terms, line: dict[str, Any]) -> None:
    row = order(terms, 9, at(0.5))
    assert judged([gone("a", 0, 1, terms)], [row], 14) == {"a": "found"}
    assert judged([gone("a", 0, 1, terms)], [replace(row, **line)], 14) == {"a": "absent"}


@pytest.mark.parametrize(
    ("terms", "line"),
    [
        (LIMIT, {"exchange": "SOR"}),
        (LIMIT, {"exchange": None}),
        (LIMIT, {"side": None}),
        (LIMIT, {"symbol": None}),
        (LIMIT, {"order_price": None}),
        (LIMIT, {"order_price": Decimal("70000.00"), "quantity": Decimal("3.0")}),
        (LIMIT, {"order_no": "         9"}),
        (MARKET, {"order_price": Decimal(70_000), "kind": "BEST"}),
        (MARKET, {"order_price": None}),
        (AMEND, {"original_order_no": "7"}),
        (AMEND, {"action": None}),
        (CANCEL, {"order_price": Decimal(70_000)}),
    ],
)
def test_an_order_may_be_shown_otherwise_than_it_was_sent(terms: Terms, line: dict[str, Any]) -> None:
    row = replace(order(terms, 9, at(0.5)), **line)
    assert judged([gone("a", 0, 1, terms)], [row], 14) == {"a": "found"}


def test_an_amendment_of_all_and_one_of_some_do_not_get_one_number() -> None:
    lost = [gone("all", 0, 1, AMEND), gone("some", 0.1, 1, AMEND_3)]
    row = order(AMEND_3, 9, at(0.5))
    assert judged(lost, [row], 14) == {"all": "ambiguous", "some": "ambiguous"}
    # Each of the two orders could be either's.
    assert judged(lost, [row, order(AMEND, 10, at(0.6))], 14) == {"all": "ambiguous", "some": "ambiguous"}
    # The second is of 2 shares: that is not the amendment of 3.
    other = replace(order(AMEND, 10, at(0.6)), quantity=Decimal(2))
    verdicts = match(lost, [row, other], known=NONE, looked_at=at(2))
    assert {name: one.order and one.order.number for name, one in verdicts.items()} == {"all": 10, "some": 9}


def test_patience_is_the_users() -> None:
    quick = Patience(visible_after=0.5)
    assert judged([gone("a", 0, 1)], [], 1.6, patience=quick) == {"a": "absent"}
    assert judged([gone("a", 0, 1)], [], 1.4, patience=quick) == {"a": "wait"}


# Many


def test_a_thousand_lost_and_ten_thousand_orders_take_no_time() -> None:
    terms = [replace(LIMIT, price=Decimal(10_000 + 5 * number)) for number in range(10_000)]
    rows = [order(one, number + 1, at(number % 600)) for number, one in enumerate(terms)]
    lost = [
        gone(f"a{number}", number % 600, number % 600 + 1, terms[number]) for number in range(0, 10_000, 10)
    ]
    began = time.process_time()
    found = judged(lost, rows, 2000)
    assert time.process_time() - began < 2
    assert set(found.values()) == {"found"}


@pytest.mark.parametrize("missing", [0, 1])
def test_a_thousand_that_say_the_same_take_no_time(missing: int) -> None:
    lost = [gone(f"a{number}", number / 100, number / 100 + 1) for number in range(1000)]
    rows = [order(LIMIT, number + 1, at(number / 100 + 0.1)) for number in range(1000 - missing)]
    began = time.process_time()
    found = judged(lost, rows, 2000)
    assert time.process_time() - began < 5
    assert set(found.values()) == {"ambiguous" if missing else "found"}


def test_many_that_say_nearly_the_same_take_no_time() -> None:
    lost = [gone(f"a{number}", 0, 1, AMEND if number % 2 else AMEND_3) for number in range(300)]
    rows = [order(AMEND_3, number + 1, at(0.5)) for number in range(300)]
    began = time.process_time()
    found = judged(lost, rows, 2000)
    assert time.process_time() - began < 5
    assert set(found.values()) == {"ambiguous"}


def test_pairs_are_found_where_first_with_first_does_not_go() -> None:
    # The first sent was given up last, and the order that came late can only be its.
    lost = [gone("long", 0, 30), gone("short", 1, 2)]
    rows = [order(LIMIT, 1, at(3)), order(LIMIT, 2, at(38))]
    verdicts = match(lost, rows, known=NONE, looked_at=at(60))
    assert {name: one.order and one.order.number for name, one in verdicts.items()} == {"long": 2, "short": 1}
