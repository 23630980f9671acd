"""KIS's clock: what answers say of it, and what the machine's own clock cannot change."""

import datetime as dt
import logging
from email.utils import format_datetime

import pytest

from kis_async.net.kis_clock import KisClock, says_offset
from kis_async.wire.zones import SEOUL

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=SEOUL)


class Machine:
    """A wall clock that can be set, and a monotonic one that cannot."""

    def __init__(self, ahead: float = 0.0) -> None:
        self.passed = 0.0
        self.ahead = ahead
        self.kis = KisClock(lambda: NOON.timestamp() + self.passed + self.ahead, lambda: 1_000 + self.passed)

    @property
    def monotonic(self) -> float:
        return 1_000 + self.passed

    def true(self) -> dt.datetime:
        return NOON + dt.timedelta(seconds=self.passed)

    def date(self, moment: dt.datetime | None = None) -> str:
        return format_datetime((moment or self.true()).astimezone(dt.UTC), usegmt=True)


def off(found: dt.datetime, expected: dt.datetime) -> float:
    return abs((found - expected).total_seconds())


def test_the_machine_stands_in_until_kis_speaks() -> None:
    machine = Machine(ahead=660)
    assert not machine.kis.known
    assert machine.kis.offset is None
    assert off(machine.kis.now(), NOON) == 660


@pytest.mark.parametrize("ahead", [-86_400, -660, 0, 2, 660, 9 * 3_600, 86_400])
def test_the_date_header_says_what_time_it_is(ahead: float) -> None:
    machine = Machine(ahead)
    machine.kis.hear_date(machine.date())
    assert machine.kis.known
    assert off(machine.kis.now(), NOON) < 1
    machine.passed = 3_600
    machine.ahead = -5_000  # the machine's clock is set
    assert off(machine.kis.now(), machine.true()) < 1
    assert machine.kis.today() == NOON.date()
    assert machine.kis.offset == pytest.approx(5_000, abs=1)


@pytest.mark.parametrize("header", [None, "", "yesterday", "Tue, 99 Foo 2026 99:99:99 GMT", "12"])
def test_a_header_that_is_not_a_date_changes_nothing(header: str | None) -> None:
    machine = Machine()
    machine.kis.hear_date(header)
    assert not machine.kis.known


def test_a_late_answer_does_not_set_the_clock_back() -> None:
    machine = Machine()
    machine.kis.hear_date(machine.date())
    machine.passed = 60
    machine.kis.hear_date(machine.date(NOON + dt.timedelta(seconds=50)), waited=10)
    assert off(machine.kis.now(), machine.true()) < 1


def test_a_machine_that_slept_catches_up_with_the_next_answer() -> None:
    machine = Machine()
    machine.kis.hear_date(machine.date())
    machine.kis.hear_date(machine.date(NOON + dt.timedelta(hours=8)))
    assert off(machine.kis.now(), NOON + dt.timedelta(hours=8)) < 1


def test_a_receipt_says_the_time_of_day() -> None:
    machine = Machine(ahead=660)
    sent = machine.monotonic
    machine.passed = 1
    taken = machine.kis.hear_time(dt.time(12, 0, 0), sent, machine.monotonic)
    assert taken == NOON
    assert off(machine.kis.now(), machine.true()) <= 1


def test_a_receipt_just_before_midnight_is_of_that_day() -> None:
    machine = Machine(ahead=43_205)  # a few seconds past midnight
    machine.kis.hear_time(dt.time(23, 59, 58), machine.monotonic, machine.monotonic)
    assert machine.kis.now().date() == NOON.date()


def test_receipts_outrank_the_date_header_once_confirmed() -> None:
    machine = Machine()
    machine.kis.hear_date(machine.date())
    stamp = NOON - dt.timedelta(minutes=11)
    machine.kis.hear_stamp(stamp, machine.monotonic, machine.monotonic)
    assert off(machine.kis.now(), NOON) < 1
    machine.passed = 30
    machine.kis.hear_stamp(stamp + dt.timedelta(seconds=30), machine.monotonic, machine.monotonic)
    assert off(machine.kis.now(), machine.true() - dt.timedelta(minutes=11)) < 1
    machine.kis.hear_date(machine.date())
    assert off(machine.kis.now(), machine.true() - dt.timedelta(minutes=11)) < 1


def test_a_server_that_stamps_every_order_alike_is_not_believed() -> None:
    machine = Machine()
    machine.kis.hear_date(machine.date())
    for seconds in (0, 20, 21, 40):
        machine.passed = seconds
        machine.kis.hear_time(dt.time(9, 30), machine.monotonic, machine.monotonic)
    machine.passed = 60
    machine.kis.hear_time(dt.time(9, 30), machine.monotonic, machine.monotonic)
    assert off(machine.kis.now(), machine.true()) < 1


def test_a_moment_that_is_past_is_told_by_the_same_clock() -> None:
    machine = Machine(ahead=660)
    began = machine.monotonic
    machine.passed = 20
    machine.kis.hear_date(machine.date())
    assert off(machine.kis.at(began), NOON) < 1


def test_the_user_hears_once_that_the_machine_is_off(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine(ahead=-663)
    with caplog.at_level(logging.WARNING, "kis_async"):
        for _ in range(3):
            machine.kis.hear_date(machine.date())
    (record,) = caplog.records
    assert "11 min 3 s behind" in record.getMessage() or "11 min 4 s behind" in record.getMessage()


def test_a_machine_that_is_right_is_not_spoken_of(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine(ahead=1.5)
    machine.kis.hear_date(machine.date())
    assert caplog.records == []


@pytest.mark.parametrize(
    ("offset", "said"),
    [
        (0.2, "0 s behind"),
        (663, "11 min 3 s behind"),
        (-86_400, "1 d ahead of"),
        (-3_605, "1 h 5 s ahead of"),
    ],
)
def test_an_offset_in_words(offset: float, said: str) -> None:
    assert says_offset(offset) == said
