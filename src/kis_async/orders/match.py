"""Which of KIS's orders is which of ours, when the answer to ours was lost. Pure.

An order that KIS lists belongs to an intent if it says the same (market, side, symbol, quantity, price, original),
was booked while the intent was out, and no other intent is known to have its number. Intents that could have each
other's orders are judged together: as many orders as intents, each in its intent's time, and each intent has one; which
of those that say the same has which makes no difference. Anything else is ambiguous once all of them must show, and
the candidates are named. An intent that no order fits does not exist, once it would have shown.

Where nobody else trades the same, that is said as soon as the orders are there. Where somebody does, an order that shows
may be theirs and ours be slower, so that it is said only once ours must show.
"""

import datetime as dt
import heapq
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, Generic, TypeVar

from kis_async.orders.alike import Key, Shelf, Strangers, key_of
from kis_async.orders.patience import PATIENCE, Patience
from kis_async.orders.proof import Known
from kis_async.orders.sessions import SEOUL_DAYS
from kis_async.orders.ticket import Progress, Terms

MOST_WAYS: Final = 6
"""Intents that say different things and fit the same orders beyond which the ways to pair them are not counted."""

_SAME_DAY: Final = dt.timedelta(0)
_A_DAY: Final = dt.timedelta(days=1)
_NEVER: Final = dt.datetime.max.replace(tzinfo=dt.UTC)

T = TypeVar("T")


class Finding(Enum):
    """What a look says about one intent."""

    FOUND = "found"
    ABSENT = "absent"
    AMBIGUOUS = "ambiguous"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Lost:
    """An intent whose fate is not known. It was out between `since` and `until`; None while it still is."""

    client_id: str
    terms: Terms
    since: dt.datetime
    until: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a lost intent, as far as one look tells."""

    finding: Finding
    order: Progress | None = None
    candidates: tuple[str, ...] = ()


_WAIT: Final = Verdict(Finding.WAIT)
_ABSENT: Final = Verdict(Finding.ABSENT)


def match(
    lost: Sequence[Lost],
    seen: Iterable[Progress],
    *,
    known: Known,
    looked_at: dt.datetime,
    patience: Patience = PATIENCE,
    day_known: bool = True,
) -> dict[str, Verdict]:
    """A verdict for each lost intent, from one whole list of orders, as KIS had it at `looked_at` or later.

    `known` are the orders that other intents of the journal have become. Without `day_known` the days of intents are
    those of a clock that KIS has not confirmed.
    """
    shelf = Shelf(row for row in seen if not known.owns(row))
    groups: defaultdict[Key, list[Lost]] = defaultdict(list)
    for one in lost:
        groups[key_of(one.terms)].append(one)
    crowds: list[_Crowd] = []
    for fits in _rivals({key: shelf.saying(key) for key in groups}):
        rivals = [_Intent(one, key, patience) for key in fits for one in groups[key]]
        parts = list(_parts(rivals, fits) if len(fits) == 1 else _crossed_parts(rivals, fits))
        crowds.append(_Crowd(rivals, fits, parts))
    fitted = {id(row) for crowd in crowds for _, rows in crowd.parts for row in rows}
    strangers = Strangers((row for row in shelf.rows if id(row) not in fitted), patience.doubt)
    found: dict[str, Verdict] = {}
    for crowd in crowds:
        found |= _verdicts(crowd, strangers, looked_at, day_known=day_known)
    return found


def _rivals(fits: Mapping[Key, list[Progress]]) -> Iterator[dict[Key, list[Progress]]]:
    """Keys, with the orders that say what they say; those that have an order in common stand together."""
    first: dict[int, Key] = {}
    joined = _Joined(fits)
    for key, rows in fits.items():
        for row in rows:
            joined.join(key, first.setdefault(id(row), key))
    for keys in joined.sets():
        yield {key: fits[key] for key in keys}


class _Intent:
    """A lost intent with the time in which its order must have been booked; after `last` that is doubtful."""

    __slots__ = ("client_id", "end", "key", "last", "late_at", "out", "start")

    def __init__(self, one: Lost, key: Key, patience: Patience) -> None:
        skew = dt.timedelta(seconds=patience.skew)
        visible = dt.timedelta(seconds=patience.visible_after)
        self.client_id = one.client_id
        self.key = key
        self.out = one.until is None
        self.start = one.since - skew
        self.end = _NEVER if one.until is None else max(one.since, one.until) + max(visible, skew)
        self.late_at = _NEVER if one.until is None else one.until + visible
        self.last = one.since + dt.timedelta(seconds=patience.doubt)

    def had(self, row: Progress) -> bool:
        """Whether an order was booked in its time; one without a time might have been."""
        return row.ordered_at is None or self.start <= row.ordered_at <= self.end


@dataclass(frozen=True, slots=True)
class _Crowd:
    """Intents that say the same, or so much the same that an order fits several, and the parts they fall into."""

    rivals: list[_Intent]
    fits: dict[Key, list[Progress]]
    parts: list[tuple[list[_Intent], list[Progress]]]


def _verdicts(
    crowd: _Crowd, strangers: Strangers, looked_at: dt.datetime, *, day_known: bool
) -> dict[str, Verdict]:
    """Verdicts on intents that say the same or nearly so."""
    rivals, fits, parts = crowd.rivals, crowd.fits, crowd.parts
    first_out = min((one.start for one in rivals if one.out), default=_NEVER)
    free = {id(row): row for rows in fits.values() for row in rows}
    found: dict[str, Verdict] = {}
    for _, rows in parts:
        for row in rows:
            del free[id(row)]
    for intents, rows in parts:
        late = all(looked_at >= one.late_at for one in intents)
        if any(one.end >= first_out for one in intents):
            found |= dict.fromkeys((one.client_id for one in intents), _WAIT)
        elif rows:
            told = (
                _told_apart(intents, rows, fits)
                if late or not _more_may_come(intents, rows, strangers)
                else {}
            )
            found |= told or (_ambiguous(intents, rows) if late else _waiting(intents))
        else:
            (one,) = intents
            found[one.client_id] = _unfitted(one, free.values(), day_known=day_known) if late else _WAIT
    return found


def _more_may_come(intents: list[_Intent], rows: list[Progress], strangers: Strangers) -> bool:
    """Whether others may have sent orders that say the same, so that ours may be among those still to show."""
    return any(row.ordered_at is None for row in rows) or any(
        strangers.near(one.key, one.start, one.end) for one in intents
    )


def _unfitted(one: _Intent, strays: Iterable[Progress], *, day_known: bool) -> Verdict:
    """An intent that no order fits. One of its day that says the same and has no other owner makes it doubtful.

    Its time does not matter: this machine's clock may have been off when the intent was sent.
    """
    near = [row for row in strays if row.ordered_at is None or not day_known or _same_day(one, row)]
    return Verdict(Finding.AMBIGUOUS, candidates=_named(near)) if near else _ABSENT


def _same_day(one: _Intent, row: Progress) -> bool:
    """Whether an order may be of the day on which an intent was out; a night's may be of either of two days."""
    assert row.ordered_at is not None
    spare = _SAME_DAY if row.market in SEOUL_DAYS else _A_DAY
    return one.start.date() - spare <= row.ordered_at.date() <= one.end.date() + spare


def _parts(
    rivals: list[_Intent], fits: dict[Key, list[Progress]]
) -> Iterator[tuple[list[_Intent], list[Progress]]]:
    """Intents that say the same and the orders they might have, apart from those with whom they share none."""
    (rows,) = fits.values()
    untimed = [row for row in rows if row.ordered_at is None]
    timed = sorted((row for row in rows if row.ordered_at is not None), key=_order)
    if untimed:
        last = max((one.end for one in rivals), default=_NEVER)
        first = min((one.start for one in rivals), default=_NEVER)
        yield rivals, [row for row in timed if row.ordered_at and first <= row.ordered_at <= last] + untimed
        return
    times = [row.ordered_at for row in timed if row.ordered_at is not None]
    spans = sorted(
        ((bisect_left(times, one.start), bisect_right(times, one.end), one) for one in rivals),
        key=lambda span: span[:2],
    )
    part: list[_Intent] = []
    begin = end = 0
    for low, high, one in spans:
        if low == high:
            yield [one], []
        elif part and low < end:
            part.append(one)
            end = max(end, high)
        else:
            if part:
                yield part, timed[begin:end]
            part, begin, end = [one], low, high
    if part:
        yield part, timed[begin:end]


def _crossed_parts(
    rivals: list[_Intent], fits: dict[Key, list[Progress]]
) -> Iterator[tuple[list[_Intent], list[Progress]]]:
    """As `_parts`, where not all say the same."""
    joined = _Joined(range(len(rivals)))
    first: dict[int, int] = {}
    rows: dict[int, Progress] = {}
    for number, one in enumerate(rivals):
        for row in fits[one.key]:
            if one.had(row):
                rows[id(row)] = row
                joined.join(number, first.setdefault(id(row), number))
    its: defaultdict[int, list[Progress]] = defaultdict(list)
    for row in rows.values():
        its[joined.root(first[id(row)])].append(row)
    for numbers in joined.sets():
        yield [rivals[number] for number in numbers], its[joined.root(numbers[0])]


def _told_apart(
    intents: list[_Intent], rows: list[Progress], fits: dict[Key, list[Progress]]
) -> dict[str, Verdict]:
    """Who has which order; nothing unless each must have one and it makes no difference which."""
    if len(intents) != len(rows):
        return {}
    if len({one.key for one in intents}) == 1:
        pairs = _pairs(intents, rows)
    else:
        pairs = _only_way(intents, rows, fits)
    if any(row.ordered_at is not None and row.ordered_at > one.last for one, row in pairs):
        return {}
    return {one.client_id: Verdict(Finding.FOUND, row) for one, row in pairs}


def _pairs(intents: list[_Intent], rows: list[Progress]) -> list[tuple[_Intent, Progress]]:
    """As many intents as orders in pairs, first sent with first booked where that can be; nothing where none can be."""
    queue = sorted(intents, key=lambda one: one.start)
    line = sorted(rows, key=_order)
    if all(one.had(row) for one, row in zip(queue, line, strict=True)):
        return list(zip(queue, line, strict=True))
    # Each order goes to the intent whose time ends first of those that could have it: if any way exists, this is one.
    pairs: list[tuple[_Intent, Progress]] = []
    open_: list[tuple[dt.datetime, int]] = []
    coming = 0
    for row in (row for row in line if row.ordered_at is not None):
        assert row.ordered_at is not None
        while coming < len(queue) and queue[coming].start <= row.ordered_at:
            heapq.heappush(open_, (queue[coming].end, coming))
            coming += 1
        while open_ and open_[0][0] < row.ordered_at:
            heapq.heappop(open_)
        if not open_:
            return []
        pairs.append((queue[heapq.heappop(open_)[1]], row))
    taken = {one.client_id for one, _ in pairs}
    left = (one for one in queue if one.client_id not in taken)
    pairs += zip(left, (row for row in line if row.ordered_at is None), strict=True)
    return pairs


def _only_way(
    intents: list[_Intent], rows: list[Progress], fits: dict[Key, list[Progress]]
) -> list[tuple[_Intent, Progress]]:
    """Pairs of intents that say different things, if every way to pair them gives each key the same orders."""
    if len(intents) > MOST_WAYS:
        return []
    says = {key: {id(row) for row in its} for key, its in fits.items()}
    ways: dict[frozenset[tuple[Key, int]], list[tuple[_Intent, Progress]]] = {}

    def go(rest: list[_Intent], left: list[Progress], pairs: list[tuple[_Intent, Progress]]) -> None:
        if not rest:
            ways[frozenset((one.key, id(row)) for one, row in pairs)] = pairs
            return
        one = rest[0]
        for row in left:
            if id(row) in says[one.key] and one.had(row):
                go(rest[1:], [other for other in left if other is not row], [*pairs, (one, row)])

    go(sorted(intents, key=lambda one: one.start), sorted(rows, key=_order), [])
    return next(iter(ways.values())) if len(ways) == 1 else []


def _ambiguous(intents: list[_Intent], rows: list[Progress]) -> dict[str, Verdict]:
    return {
        one.client_id: Verdict(Finding.AMBIGUOUS, candidates=_named(row for row in rows if one.had(row)))
        for one in intents
    }


def _waiting(intents: list[_Intent]) -> dict[str, Verdict]:
    return dict.fromkeys((one.client_id for one in intents), _WAIT)


def _named(rows: Iterable[Progress]) -> tuple[str, ...]:
    return tuple(row.order_no for row in sorted(rows, key=lambda row: row.number))


def _order(row: Progress) -> tuple[dt.datetime, int]:
    return row.ordered_at or _NEVER, row.number


class _Joined(Generic[T]):
    """Things that stand together, directly or through others."""

    def __init__(self, things: Iterable[T]) -> None:
        self._above: dict[T, T] = {thing: thing for thing in things}

    def root(self, thing: T) -> T:
        """What stands for all that stand together with a thing."""
        above = self._above
        while above[thing] != thing:
            above[thing] = above[above[thing]]
            thing = above[thing]
        return thing

    def join(self, one: T, other: T) -> None:
        """Let two stand together."""
        self._above[self.root(one)] = self.root(other)

    def sets(self) -> list[list[T]]:
        """All things, those that stand together together."""
        found: defaultdict[T, list[T]] = defaultdict(list)
        for thing in self._above:
            found[self.root(thing)].append(thing)
        return list(found.values())
