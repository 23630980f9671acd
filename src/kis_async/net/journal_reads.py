"""What orders ask the journal, and what it answers from its tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from kis_async.net.journal_queries import Entry, one, several, why_killed

T = TypeVar("T")


class Reads:
    """The questions of a journal. Each waits `within` seconds, or the journal's own time-out. Raise ConfigError."""

    async def _read(self, work: Callable[[sqlite3.Connection], T], *, within: float | None = None) -> T:
        raise NotImplementedError

    async def _glance(self, work: Callable[[sqlite3.Connection], T], *, within: float | None = None) -> T:
        raise NotImplementedError

    async def get(self, client_id: str, *, within: float | None = None) -> Entry | None:
        """One order by its client id."""
        return await self._read(
            lambda db: one(db, "SELECT * FROM orders WHERE client_id = ?", client_id), within=within
        )

    async def known(self, client_id: str, *, within: float | None = None) -> Entry | None:
        """As `get`, at once: what other tasks are writing at the moment is not waited for."""
        return await self._glance(
            lambda db: one(db, "SELECT * FROM orders WHERE client_id = ?", client_id), within=within
        )

    async def by_number(
        self,
        market: str,
        order_no: int,
        since_day: str,
        until_day: str = "9999",
        *,
        within: float | None = None,
    ) -> Entry | None:
        """The newest order that KIS gave a number on some days: it counts anew every day."""

        def work(db: sqlite3.Connection) -> Entry | None:
            rows = several(
                db,
                "SELECT * FROM orders WHERE market = ? AND number = ?"
                " AND coalesce(booked_on, day) BETWEEN ? AND ? ORDER BY created_at DESC LIMIT 1",
                market,
                order_no,
                since_day,
                until_day,
            )
            return next(iter(rows), None)

        return await self._read(work, within=within)

    async def markets(self, *, within: float | None = None) -> set[str]:
        """Every market that the journal has orders of."""
        return await self._read(
            lambda db: {row["market"] for row in several(db, "SELECT DISTINCT market FROM orders")},
            within=within,
        )

    async def of_number(
        self,
        order_no: int,
        since_day: str,
        until_day: str = "9999",
        market: str | None = None,
        *,
        within: float | None = None,
    ) -> list[Entry]:
        """The orders that KIS gave a number on some days, newest first."""
        query = (
            "SELECT * FROM orders WHERE number = ? AND coalesce(booked_on, day) BETWEEN ? AND ?"
            " AND (? IS NULL OR market = ?) ORDER BY created_at DESC"
        )
        return await self._read(
            lambda db: several(db, query, order_no, since_day, until_day, market, market), within=within
        )

    async def accepted(self, market: str, since_day: str) -> list[Entry]:
        """Orders of a market that KIS accepted, booked since a day, oldest first."""
        query = (
            "SELECT * FROM orders WHERE market = ? AND state = 'accepted' AND number IS NOT NULL"
            " AND coalesce(booked_on, day) >= ? ORDER BY created_at"
        )
        return await self._read(lambda db: several(db, query, market, since_day))

    async def amendments_of(self, market: str, order_no: int, since_day: str) -> list[Entry]:
        """What amends an order and was taken, since a day, oldest first."""
        query = (
            "SELECT * FROM orders WHERE market = ? AND day >= ? AND action = 'amend' AND order_no IS NOT NULL"
            " AND CAST(original_order_no AS INTEGER) = ? ORDER BY created_at"
        )
        return await self._read(lambda db: several(db, query, market, since_day, order_no))

    async def in_states(self, states: tuple[str, ...], *, within: float | None = None) -> list[Entry]:
        """Every order in one of the states, oldest first."""
        marks = ", ".join("?" * len(states))
        query = f"SELECT * FROM orders WHERE state IN ({marks}) ORDER BY created_at"  # noqa: S608
        return await self._read(lambda db: several(db, query, *states), within=within)

    async def of_days(self, start: str, end: str, *, within: float | None = None) -> list[Entry]:
        """Every order of some days, oldest first."""
        query = "SELECT * FROM orders WHERE day BETWEEN ? AND ? ORDER BY created_at"
        return await self._read(lambda db: several(db, query, start, end), within=within)

    async def history(self, client_id: str, *, within: float | None = None) -> list[Entry]:
        """Every step of one order."""
        query = "SELECT at, state, note FROM events WHERE client_id = ? ORDER BY seq"
        return await self._read(lambda db: several(db, query, client_id), within=within)

    async def killed(self) -> str | None:
        """Why the kill switch is thrown; None while it is not."""

        def work(db: sqlite3.Connection) -> str | None:
            return why_killed(db) or None

        return await self._read(work)

    async def day_total(self, day: str, currency: str) -> int:
        """What the orders of a day and currency add up to, in units."""

        def work(db: sqlite3.Connection) -> int:
            row = one(db, "SELECT value FROM totals WHERE day = ? AND currency = ?", day, currency)
            return 0 if row is None else int(row["value"])

        return await self._read(work)
