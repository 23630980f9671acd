"""The invented market: every price is a pure function of seed, code and time.

Slow waves make the daily closes; eight straight legs make the course of a day; a ripple that changes each
second moves the last price about its leg. So any moment of any day can be computed by itself, and the high,
low and volume so far never contradict a price shown before.
"""

import math
import zlib
from dataclasses import dataclass
from datetime import date, timedelta

from kis_async.sandbox.config import SandboxConfig
from kis_async.sandbox.prices import limits, nearest, noise, sign, signed, step_down, step_up, tick_size
from kis_async.sandbox.session import Moment, Session
from kis_async.sandbox.universe import Listing, universe

LEGS = 8
CACHED = 50_000
"""How many computed values of a kind are kept."""
_WAVES = ((250, 0.30), (60, 0.15), (15, 0.08), (4, 0.03))
_DAILY, _RIPPLE = 0.012, 0.0015
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Day:
    """One business day of one company: the corners of its course and the limits of its prices, in won."""

    corners: tuple[float, ...]
    base: int
    upper: int
    lower: int
    total_volume: int


@dataclass(frozen=True, slots=True)
class Quote:
    """What a price screen shows of one second. Won and shares; `value` is the day's turnover in won."""

    listing: Listing
    price: int
    open: int
    high: int
    low: int
    volume: int
    value: int
    base: int
    upper: int
    lower: int
    moment: Moment

    @property
    def change(self) -> int:
        return self.price - self.base

    @property
    def change_rate(self) -> str:
        return f"{self.change * 100 / self.base:.2f}"

    @property
    def sign(self) -> str:
        return sign(self.change, self.price, self.upper, self.lower)


@dataclass(frozen=True, slots=True)
class Depth:
    """Ten levels a side, best first, (price, quantity). Fewer where the price limits cut them off."""

    asks: tuple[tuple[int, int], ...]
    bids: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    day: date
    open: int
    high: int
    low: int
    close: int
    volume: int
    value: int


@dataclass(frozen=True, slots=True)
class Extremes:
    """Highest and lowest close of about a year, sampled every eight weeks, with their days."""

    high: int
    high_day: date
    low: int
    low_day: date


class Market:
    """Prices of the whole universe. Holds no state but caches and the prices a test has pinned."""

    def __init__(self, config: SandboxConfig, session: Session) -> None:
        self.config = config
        self.session = session
        self.listings = universe()
        self.pins: dict[str, int] = {}
        self._ids = {code: zlib.crc32(code.encode()) for code in self.listings}
        self._days: dict[tuple[str, int, float], Day] = {}
        self._quotes: dict[str, Quote] = {}
        self._swells: dict[tuple[int, int, int], float] = {}
        self._years: dict[str, tuple[int, Extremes]] = {}

    def listing(self, code: str) -> Listing | None:
        return self.listings.get(code)

    def quote(self, code: str, now: float) -> Quote:
        """The price screen at `now`. Raises KeyError for a code outside the universe."""
        moment = self.session.at(now)
        cached = self._quotes.get(code)
        if cached is not None and cached.moment is moment:
            return cached
        quote = self._quotes[code] = self._quote(self.listings[code], moment)
        return quote

    def closing(self, code: str, day: date, now: float) -> Quote:
        """What the price screen showed at the end of a day before today."""
        listing, moment, index = self.listings[code], self.session.at(now), self.session.index(day)
        bar, course = self._bar(listing, day, index, moment), self.day(code, index)
        return Quote(
            listing=listing,
            price=bar.close,
            open=bar.open,
            high=bar.high,
            low=bar.low,
            volume=bar.volume,
            value=bar.value,
            base=course.base,
            upper=course.upper,
            lower=course.lower,
            moment=moment,
        )

    def minute(self, code: str, at: float) -> Quote:
        """The minute that begins at `at` by itself: its open, high, low, close and volume."""
        moments = [self.session.at(at + second) for second in (0, 20, 40, 59)]
        prices = [self.price(code, moment) for moment in moments]
        day = self.day(code, moments[0].index)
        stir = noise(self.config.seed, self._ids[code], moments[0].bucket, 4)
        volume = int(day.total_volume * _MINUTE / self.session.span() * (0.4 + (stir & 0xFFFF) / 0xFFFF))
        return Quote(
            listing=self.listings[code],
            price=prices[-1],
            open=prices[0],
            high=max(prices),
            low=min(prices),
            volume=volume,
            value=volume * prices[-1],
            base=day.base,
            upper=day.upper,
            lower=day.lower,
            moment=moments[-1],
        )

    def forget(self) -> None:
        """Drop what was computed, after a knob or a pin has changed."""
        self._quotes.clear()
        self._days.clear()
        self._years.clear()

    def price(self, code: str, moment: Moment) -> int:
        """The last price in one second, by itself: the cheap part of `quote`."""
        pinned = self.pins.get(code)
        if pinned is not None:
            return pinned
        day = self.day(code, moment.index)
        return self._last(code, day, moment, _along(day.corners, moment.fraction))

    def depth(self, code: str, moment: Moment) -> Depth:
        """The invented order book of one second."""
        day = self.day(code, moment.index)
        last = self.price(code, moment)
        bits = noise(self.config.seed, self._ids[code], moment.bucket, 2)
        ask, bid = (last, step_down(last)) if bits & 1 else (step_up(last), last)
        listing = self.listings[code]
        size = max(1.0, day.total_volume / 4_000) * self.config.depth
        asks: list[tuple[int, int]] = []
        bids: list[tuple[int, int]] = []
        for level in range(10):
            stir = noise(bits, level)
            if ask <= day.upper:
                asks.append((ask, 1 + int(size * (0.3 + (stir & 0xFFFF) / 0xFFFF) * (1 + level / 4))))
            if bid >= day.lower and bid > 0:
                bids.append((bid, 1 + int(size * (0.3 + (stir >> 16 & 0xFFFF) / 0xFFFF) * (1 + level / 4))))
            ask, bid = step_up(ask), step_down(bid) if bid > 1 else 0
        if self.config.depth == 0 or listing.shares == 0:
            return Depth((), ())
        return Depth(tuple(asks), tuple(bids))

    def reach(self, code: str, moment: Moment) -> tuple[float, float, float]:
        """(lowest, highest, until): no price leaves this band before the moment `until`, the end of the leg."""
        if code in self.pins or not moment.moving:
            still = self.price(code, moment)
            return still - 2 * tick_size(still), still + 2 * tick_size(still), moment.bucket + 60.0
        day = self.day(code, moment.index)
        leg = min(int(moment.fraction * LEGS), LEGS - 1)
        ends = (day.corners[leg], day.corners[leg + 1])
        if moment.fraction >= 1.0:
            ends, left = (day.corners[LEGS], day.corners[LEGS]), 60.0
        else:
            left = ((leg + 1) / LEGS - moment.fraction) * self.session.span()
        ripple = _RIPPLE * self.config.volatility
        widest = 2 * tick_size(max(ends))
        return (
            min(ends) * (1 - ripple) - widest,
            max(ends) * (1 + ripple) + widest,
            moment.bucket + max(1.0, left),
        )

    def year(self, code: str, index: int) -> Extremes:
        """The year before the business day `index`."""
        known = self._years.get(code)
        if known is not None and known[0] == index:
            return known[1]
        listing = self.listings[code]
        closes = [(nearest(self._close(listing, one)), one) for one in range(index - 240, index, 40)]
        (high, high_at), (low, low_at) = max(closes), min(closes)
        date_of = self.session.date_of
        extremes = Extremes(high, date_of(high_at), low, date_of(low_at))
        self._years[code] = (index, extremes)
        return extremes

    def day(self, code: str, index: int) -> Day:
        key = (code, index, self.config.volatility)
        found = self._days.get(key)
        if found is None:
            if len(self._days) > CACHED:
                self._days.clear()
            found = self._days[key] = self._day(self.listings[code], index)
        return found

    def bars(self, code: str, start: date, end: date, now: float) -> list[Bar]:
        """Daily bars of the business days in [start, end] that have begun, newest first."""
        listing, moment = self.listings[code], self.session.at(now)
        day = self.session.business_day_on_or_before(min(end, moment.today))
        index = self.session.index(day)
        bars: list[Bar] = []
        while day >= max(start, listing.listed):
            if self.session.is_business_day(day):
                if index <= moment.index:
                    bars.append(self._bar(listing, day, index, moment))
                index -= 1
            day -= timedelta(days=1)
        return bars

    def _bar(self, listing: Listing, day: date, index: int, moment: Moment) -> Bar:
        if index == moment.index:
            quote = self._quote(listing, moment)
            return Bar(day, quote.open, quote.high, quote.low, quote.price, quote.volume, quote.value)
        course = self.day(listing.code, index)
        ripple = _RIPPLE * self.config.volatility
        high = min(course.upper, nearest(max(course.corners) * (1 + ripple)))
        low = max(course.lower, nearest(min(course.corners) * (1 - ripple)))
        value = int(course.total_volume * _area(course.corners, 1.0))
        return Bar(
            day,
            nearest(course.corners[0]),
            high,
            low,
            nearest(course.corners[LEGS]),
            course.total_volume,
            value,
        )

    def _quote(self, listing: Listing, moment: Moment) -> Quote:
        day = self.day(listing.code, moment.index)
        ripple = _RIPPLE * self.config.volatility
        here = _along(day.corners, moment.fraction)
        passed = (*day.corners[: int(moment.fraction * LEGS) + 1], here)
        price = self.pins.get(listing.code) or self._last(listing.code, day, moment, here)
        return Quote(
            listing=listing,
            price=price,
            open=nearest(day.corners[0]),
            high=max(price, min(day.upper, nearest(max(passed) * (1 + ripple)))),
            low=min(price, max(day.lower, nearest(min(passed) * (1 - ripple)))),
            volume=int(day.total_volume * moment.fraction),
            value=int(day.total_volume * _area(day.corners, moment.fraction)),
            base=day.base,
            upper=day.upper,
            lower=day.lower,
            moment=moment,
        )

    def _last(self, code: str, day: Day, moment: Moment, here: float) -> int:
        if not moment.moving:
            return nearest(here)
        ripple = _RIPPLE * self.config.volatility
        stir = signed(noise(self.config.seed, self._ids[code], moment.bucket))
        return min(day.upper, max(day.lower, nearest(here * (1 + ripple * stir))))

    def _day(self, listing: Listing, index: int) -> Day:
        base, close = nearest(self._close(listing, index - 1)), nearest(self._close(listing, index))
        lower, upper = limits(base)
        close = min(upper, max(lower, close))
        bits = noise(self.config.seed, self._ids[listing.code], index, 1)
        swing = _DAILY * self.config.volatility
        corners = [float(base)]
        for leg in range(1, LEGS):
            straight = base + (close - base) * leg / LEGS
            corners.append(straight * (1 + swing * ((bits >> 7 * leg & 0x7F) / 64 - 1)))
        corners[0] = base * (1 + swing / 2 * ((bits & 0x7F) / 64 - 1))
        corners.append(float(close))
        within = tuple(float(min(upper, max(lower, corner))) for corner in corners)
        turnover = 2_000_000_000 * (1 + (bits >> 56) / 64) * (1 + listing.shares / 50_000_000)
        return Day(within, base, upper, lower, int(turnover / base))

    def _close(self, listing: Listing, index: int) -> float:
        ident = self._ids[listing.code]
        level = 0.006 * signed(noise(self.config.seed, ident, index, 3))
        for wave, (period, height) in enumerate(_WAVES):
            step, rest = divmod(index, period)
            part = rest / period
            smooth = part * part * (3 - 2 * part)
            before, after = self._swell(ident, wave, step), self._swell(ident, wave, step + 1)
            level += height * (before * (1 - smooth) + after * smooth)
        return max(100.0, listing.level * math.exp(level))

    def _swell(self, ident: int, wave: int, step: int) -> float:
        """The height of one wave at one of its turning points, in [-1, 1)."""
        key = (ident, wave, step)
        found = self._swells.get(key)
        if found is None:
            if len(self._swells) > CACHED:
                self._swells.clear()
            found = self._swells[key] = signed(noise(self.config.seed, ident, step, 10 + wave))
        return found


def _along(corners: tuple[float, ...], fraction: float) -> float:
    if fraction >= 1.0:
        return corners[LEGS]
    leg = int(fraction * LEGS)
    part = fraction * LEGS - leg
    return corners[leg] + (corners[leg + 1] - corners[leg]) * part


def _area(corners: tuple[float, ...], fraction: float) -> float:
    """The course's integral from the open up to `fraction`: what evenly spread volume has cost a share."""
    legs = min(int(fraction * LEGS), LEGS)
    whole = sum((corners[leg] + corners[leg + 1]) / 2 for leg in range(legs)) / LEGS
    if legs == LEGS:
        return whole
    return whole + (corners[legs] + _along(corners, fraction)) / 2 * (fraction - legs / LEGS)
