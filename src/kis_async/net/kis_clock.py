"""KIS's clock, as far as its answers tell: the HTTP Date header, receipts of orders, and rows of the order list.

Orders are matched, expired and counted by this clock, never by the machine's own: a machine that is eleven minutes off
must not take a booked order for one that does not exist.
"""

import datetime as dt
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

from kis_async.wire.zones import SEOUL

log = logging.getLogger("kis_async")

TOLERANCE: Final = 3.0
"""Seconds by which an observation may differ from the estimate before the estimate moves.

A Date header has whole seconds and was seen about one second behind (GATEWAY section 6), and so do receipts.
"""

WORTH_A_WARNING: Final = 5.0
"""Seconds by which the machine's clock may be off before the user hears of it."""

_HALF: Final = dt.timedelta(seconds=0.5)
_A_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A moment of KIS's clock, and the monotonic time it belongs to."""

    moment: dt.datetime
    monotonic: float

    def at(self, monotonic: float) -> dt.datetime:
        return self.moment + dt.timedelta(seconds=monotonic - self.monotonic)


class KisClock:
    """KIS's time in Asia/Seoul. Until an answer tells it, the machine's own clock stands in (`known` is False).

    Receipts and rows outrank the Date header: the order list is stamped by the same clock as they are.
    """

    def __init__(
        self, wall: Callable[[], float] = time.time, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall = wall
        self.monotonic = monotonic
        self._date: _Anchor | None = None
        self._stamp: _Anchor | None = None
        self._unconfirmed: _Anchor | None = None
        self._warned = False

    @property
    def known(self) -> bool:
        """Whether KIS has said what time it is."""
        return self._date is not None or self._stamp is not None

    @property
    def offset(self) -> float | None:
        """Seconds by which KIS's clock is ahead of this machine's; None until KIS has said its time."""
        return (self.now() - self._local()).total_seconds() if self.known else None

    def now(self) -> dt.datetime:
        """KIS's time."""
        return self.at(self.monotonic())

    def today(self) -> dt.date:
        """KIS's day."""
        return self.now().date()

    def at(self, monotonic: float) -> dt.datetime:
        """KIS's time at a moment of the monotonic clock."""
        anchor = self._stamp or self._date
        if anchor is not None:
            return anchor.at(monotonic)
        return self._local() + dt.timedelta(seconds=monotonic - self.monotonic())

    def hear_date(self, header: str | None, *, waited: float = 0.0) -> None:
        """Take the Date header of an answer that has just come, `waited` seconds after its request was sent."""
        if not header:
            return
        try:
            moment = parsedate_to_datetime(header)
        except ValueError:
            return
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(SEOUL) + _HALF
        now = self.monotonic()
        if self._date is None:
            self._date = _Anchor(moment, now)
        else:
            ahead = (moment - self._date.at(now)).total_seconds()
            # An answer that was long under way says what time it was when it left.
            if ahead > TOLERANCE or ahead < -(TOLERANCE + waited):
                moved = _Anchor(moment, now)
                if (
                    self._stamp is not None
                ):  # the machine slept, or KIS set its clock: both sources move alike
                    self._stamp = _Anchor(self._stamp.at(now) + dt.timedelta(seconds=ahead), now)
                self._date = moved
        self._warn()

    def hear_stamp(self, moment: dt.datetime, sent: float, received: float) -> None:
        """Take a moment at which KIS took an order, between two moments of the monotonic clock.

        One that contradicts the Date header counts once a second one confirms it: a test server may stamp every
        order with the same time.
        """
        if self.known and _lies_between(moment, self.at(sent), self.at(received)):
            self._unconfirmed = None
            return
        found = _Anchor(moment + _HALF, (sent + received) / 2)
        before, self._unconfirmed = self._unconfirmed, found
        if self._date is None or (
            before is not None and _lies_between(moment, before.at(sent), before.at(received))
        ):
            self._stamp, self._unconfirmed = found, None
        else:
            self._stamp = None
        self._warn()

    def hear_time(self, clock: dt.time, sent: float, received: float) -> dt.datetime:
        """As `hear_stamp`, for a receipt, which has no date; the moment that is nearest to the estimate."""
        about = self.at(received)
        days = (about.date() + step * _A_DAY for step in (0, -1, 1))
        moments = (dt.datetime.combine(day, clock, SEOUL) for day in days)
        moment = min(moments, key=lambda one: abs(one - about))
        self.hear_stamp(moment, sent, received)
        return moment

    def _local(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._wall(), SEOUL)

    def _warn(self) -> None:
        offset = self.offset
        if offset is None or abs(offset) < WORTH_A_WARNING:
            self._warned = False
        elif not self._warned:
            self._warned = True
            log.warning(
                "This machine's clock is %s KIS's. Orders go by KIS's clock; set this one, since certificates and "
                "access tokens depend on it.",
                says_offset(offset),
            )


def _lies_between(moment: dt.datetime, first: dt.datetime, last: dt.datetime) -> bool:
    return (first - moment).total_seconds() <= TOLERANCE and (moment - last).total_seconds() <= TOLERANCE


def says_offset(offset: float) -> str:
    """By how much this machine's clock differs from KIS's, in words: "11 min 3 s behind"."""
    seconds = round(abs(offset))
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, seconds = divmod(rest, 60)
    parts = ((days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s"))
    said = " ".join(f"{amount} {unit}" for amount, unit in parts if amount) or "0 s"
    return f"{said} {'behind' if offset > 0 else 'ahead of'}"
