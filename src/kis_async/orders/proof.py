"""Which rows of KIS's list are orders that the journal knows, and whether a list proves that an order is absent. Pure.

KIS answers lists that are late, stuck or empty with rt_cd 0 (seen on the paper host and abroad), so that a missing row
means nothing by itself. A list proves an absence if it shows every order that the journal knows KIS accepted.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from kis_async.orders.sessions import SEOUL_DAYS, is_over, trading_day
from kis_async.orders.ticket import Progress

_SAME_MOMENT: Final = 5.0
"""Seconds by which the times of an order's receipt and of its row may differ."""

_DAY_SECONDS: Final = 86_400


@dataclass(frozen=True, slots=True)
class Accepted:
    """An order that KIS accepted: when it was booked, and from when on KIS's list must show it."""

    market: str
    exchange: str | None
    order_no: str
    booked_at: dt.datetime
    shows_from: dt.datetime

    @property
    def number(self) -> int:
        """The order number as KIS compares it."""
        return int(self.order_no)

    @property
    def day(self) -> dt.date:
        """Its trading day."""
        return trading_day(self.market, self.exchange, self.booked_at)

    def is_row(self, row: Progress) -> bool:
        """Whether a row is this order. KIS counts anew every day, so that a number alone does not say.

        Rows of a night may have either of two days, and a clock that was a day off may have filed this order wrongly:
        the time of day decides then.
        """
        if row.number != self.number or row.market != self.market:
            return False
        if row.ordered_at is None or self.market not in SEOUL_DAYS:
            return True
        if row.ordered_at.date() == self.booked_at.date():
            return True
        apart = (row.ordered_at - self.booked_at).total_seconds() % _DAY_SECONDS
        return min(apart, _DAY_SECONDS - apart) <= _SAME_MOMENT


class Known:
    """Accepted orders by their numbers."""

    def __init__(self, accepted: Iterable[Accepted]) -> None:
        self.orders = list(accepted)
        self._by_number: defaultdict[int, list[Accepted]] = defaultdict(list)
        for one in self.orders:
            self._by_number[one.number].append(one)

    def owns(self, row: Progress) -> bool:
        """Whether a row is an order that the journal knows."""
        return any(one.is_row(row) for one in self._by_number.get(row.number, ()))

    def missing_now(self, rows: Iterable[Progress], looked_at: dt.datetime) -> list[str]:
        """As `missing`, for the orders whose session has not ended."""
        standing = [
            one for one in self.orders if not is_over(one.market, one.exchange, one.booked_at, looked_at)
        ]
        return Known(standing).missing(rows, looked_at, {one.day for one in standing})

    def missing(
        self, rows: Iterable[Progress], looked_at: dt.datetime, days: Collection[dt.date]
    ) -> list[str]:
        """The numbers of accepted orders of some trading days that a list lacks and should show."""
        listed: defaultdict[int, list[Progress]] = defaultdict(list)
        for row in rows:
            listed[row.number].append(row)
        return [
            one.order_no
            for one in self._due(looked_at, days)
            if not any(one.is_row(row) for row in listed.get(one.number, ()))
        ]

    def doubt(
        self,
        rows: Collection[Progress],
        looked_at: dt.datetime,
        days: Collection[dt.date],
        *,
        paper: bool,
    ) -> str:
        """Why a list does not prove that an order of these trading days is absent; "" where it does."""
        lacking = self.missing(rows, looked_at, days)
        if lacking:
            return (
                f"KIS's list of orders is incomplete: it does not show {', '.join(lacking)}, which KIS accepted. It "
                "does not prove that this order was not created."
            )
        if paper and not rows and not self._due(looked_at, days):
            return (
                "KIS's list of orders is empty, and there is no accepted order to check it by. The paper host has "
                "answered with empty lists while orders stood."
            )
        return ""

    def _due(self, looked_at: dt.datetime, days: Collection[dt.date]) -> list[Accepted]:
        due = (one for one in self.orders if one.day in days and looked_at >= one.shows_from)
        return sorted(due, key=lambda one: (one.day, one.number))
