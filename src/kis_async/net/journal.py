"""The journal of orders on disk: SQLite in WAL mode, one file an account, shared by tasks and processes.

An order is claimed, with everything that limits it, in one transaction before a byte leaves; every later step is a row
more. What is written has reached the disk before the caller goes on, so that whatever is killed, the file tells how far
each order came. It holds no key, no token and no account number.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from kis_async.net.journal_file import BUSY, connect, lay_out, make_private, use_wal
from kis_async.net.journal_queries import (
    KILLED,
    UNIT,
    Entry,
    add_to_day,
    is_taken,
    one,
    several,
    why_killed,
    why_not,
    write_event,
)
from kis_async.net.presence import Presence
from kis_async.wire.errors import ConfigError, InvalidRequest, session_closed

__all__ = ["UNIT", "Claim", "Entry", "Journal"]

VOID = frozenset({"rejected", "not_created"})
"""States whose orders do not count in a day's sum."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Claim:
    """What came of claiming an order: the entry, and whether it was there before; or why it may not be sent."""

    entry: Entry | None
    repeated: bool = False
    blocked: str = ""


class Journal:
    """The journal of one account. Its methods wait for the disk in a thread of its own. Raise ConfigError where it fails.

    `owner` names this session among all that use the file.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.owner = f"{os.getpid()}.{secrets.token_hex(8)}"
        self._presence = None if path is None else Presence(path, self.owner)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kis-async-journal")
        self._connection: sqlite3.Connection | None = None
        self._view: sqlite3.Connection | None = None
        self._closed = False
        self._process = os.getpid()
        self._file: os.stat_result | None = None

    async def claim(
        self,
        entry: Entry,
        *,
        most_of_day: int | None,
        alike_refused: bool,
        unsettled: tuple[str, ...],
        exempt: bool = False,
        within: float | None = None,
    ) -> Claim:
        """Write an order down before it is sent, unless its client id is known or a limit forbids it.

        `most_of_day` bounds what its day and currency add up to, in units. With `alike_refused` an order that says
        the same as one in a state of `unsettled` is blocked. An `exempt` one, which only takes back, passes the kill
        switch and the day's limit.
        """

        def work(db: sqlite3.Connection) -> Claim:
            self._check_that_it_lies_there()
            known = one(db, "SELECT * FROM orders WHERE client_id = ?", entry["client_id"])
            if known is not None:
                return Claim(known, repeated=True)
            alike = unsettled if alike_refused else ()
            blocked = why_not(db, entry, most_of_day, alike, exempt=exempt)
            if blocked:
                return Claim(None, blocked=blocked)
            columns = ", ".join(entry)
            marks = ", ".join("?" * len(entry))
            db.execute(f"INSERT INTO orders ({columns}) VALUES ({marks})", tuple(entry.values()))  # noqa: S608
            add_to_day(db, entry, entry["counted"])
            write_event(db, entry["client_id"], entry["created_at"], entry["state"], "")
            return Claim(entry)

        return await self._run(work)

    async def record(
        self,
        client_id: str,
        state: str,
        at: str,
        *,
        before: frozenset[str],
        void: bool,
        owner: str | None = None,
        unclaimed: bool = False,
        **columns: str | None,
    ) -> Entry | None:
        """Take an order a step on, if it is in one of the states `before`; its entry, or None where it is not.

        With `void` what it counted for in the day's sum is given back, and counts again for one that turns up after all. With `owner` it must be that one's claim, and
        with `unclaimed` no other order may have its number of that day.
        """

        def work(db: sqlite3.Connection) -> Entry | None:
            entry = one(db, "SELECT * FROM orders WHERE client_id = ?", client_id)
            if entry is None or entry["state"] not in before or owner not in (None, entry["owner"]):
                return None
            changes: dict[str, Any] = {**columns, "state": state}
            order_no = columns.get("order_no") or ""
            if order_no.isdigit():
                changes |= {"number": int(order_no), "booked_on": columns.get("booked_on") or entry["day"]}
                if unclaimed and is_taken(db, entry["market"], changes):
                    return None
            sets = ", ".join(f"{name} = ?" for name in changes)
            db.execute(f"UPDATE orders SET {sets} WHERE client_id = ?", (*changes.values(), client_id))  # noqa: S608
            if void:
                add_to_day(db, entry, -entry["counted"])
            elif entry["state"] in VOID:  # it turned up after all
                add_to_day(db, entry, entry["counted"])
            write_event(db, client_id, at, state, columns.get("note") or columns.get("msg_cd") or "")
            return {**entry, **changes}

        return await self._run(work)

    async def get(self, client_id: str, *, within: float | None = None) -> Entry | None:
        """One order by its client id."""
        return await self._read(lambda db: one(db, "SELECT * FROM orders WHERE client_id = ?", client_id))

    async def known(self, client_id: str, *, within: float | None = None) -> Entry | None:
        """As `get`, at once: what other tasks are writing at the moment is not waited for."""
        return await self._glance(lambda db: one(db, "SELECT * FROM orders WHERE client_id = ?", client_id))

    async def stands(
        self, client_id: str, owner: str, state: str, *, exempt: bool, within: float | None = None
    ) -> str:
        """Why an order that was claimed may not leave after all; "" where nothing has changed."""

        def work(db: sqlite3.Connection) -> str:
            entry = one(db, "SELECT state, owner FROM orders WHERE client_id = ?", client_id)
            if entry is None or (entry["state"], entry["owner"]) != (state, owner):
                return "The journal has given it up."
            killed = "" if exempt else why_killed(db)
            return f"The kill switch is thrown: {killed}." if killed else ""

        return await self._glance(work)

    async def sees(self, owner: str) -> bool:
        """Whether the session that claimed an order still uses this file."""
        if owner == self.owner or self._presence is None:
            return owner == self.owner
        presence = self._presence
        return await self._read(lambda _: presence.sees(owner))

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

        return await self._read(work)

    async def markets(self, *, within: float | None = None) -> set[str]:
        """Every market that the journal has orders of."""
        return await self._read(
            lambda db: {row["market"] for row in several(db, "SELECT DISTINCT market FROM orders")}
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
        return await self._read(lambda db: several(db, query, order_no, since_day, until_day, market, market))

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
        return await self._read(lambda db: several(db, query, *states))

    async def numbers(self, market: str, since_day: str) -> set[tuple[str, int]]:
        """(day booked on, order number) of every order of a market that has a number, since a day."""

        def work(db: sqlite3.Connection) -> set[tuple[str, int]]:
            rows = db.execute(
                "SELECT coalesce(booked_on, day), number FROM orders"
                " WHERE market = ? AND day >= date(?, '-1 day') AND number IS NOT NULL",
                (market, since_day),
            )
            return {(day, number) for day, number in rows}

        return await self._read(work)

    async def of_days(self, start: str, end: str, *, within: float | None = None) -> list[Entry]:
        """Every order of some days, oldest first."""
        query = "SELECT * FROM orders WHERE day BETWEEN ? AND ? ORDER BY created_at"
        return await self._read(lambda db: several(db, query, start, end))

    async def history(self, client_id: str, *, within: float | None = None) -> list[Entry]:
        """Every step of one order."""
        query = "SELECT at, state, note FROM events WHERE client_id = ? ORDER BY seq"
        return await self._read(lambda db: several(db, query, client_id))

    async def note(
        self, client_id: str, at: str, state: str, note: str, *, within: float | None = None
    ) -> None:
        """Write down what happened to an order afterwards: a fill, an end."""
        await self._run(lambda db: write_event(db, client_id, at, state, note))

    async def kill(self, reason: str | None, *, within: float | None = None) -> None:
        """Throw the kill switch, or with None take it back."""

        def work(db: sqlite3.Connection) -> None:
            if reason is None:
                db.execute("DELETE FROM flags WHERE name = ?", (KILLED,))
            else:
                db.execute("INSERT OR REPLACE INTO flags VALUES (?, ?)", (KILLED, reason))

        await self._run(work)

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

    def close(self) -> None:
        """Close the file, after what is still being written."""
        self._closed = True
        if self._process != os.getpid():
            return  # the thread and the file are the parent's
        with contextlib.suppress(RuntimeError):  # closed before
            self._thread.submit(self._shut).result()
        self._thread.shutdown(wait=True)

    def _shut(self) -> None:
        connections = (self._view, self._connection)
        self._view = self._connection = None
        for connection in connections:
            if connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    connection.close()
        if self._presence is not None:
            self._presence.leave()

    async def _glance(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """As `_read`, without the way to the thread and back: microseconds, from a file that is in memory anyway."""
        if self._view is not None and not self._closed and self._process == os.getpid():
            with contextlib.suppress(sqlite3.Error):
                return work(self._view)
        return await self._read(work)

    async def _read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """As `_run`, for what writes nothing and keeps no other process from writing."""
        return await self._run(work, "BEGIN")

    async def _run(self, work: Callable[[sqlite3.Connection], T], begin: str = "BEGIN IMMEDIATE") -> T:
        """Do it in one transaction, in the journal's own thread. A caller that is cancelled waits for the disk first.

        Raises InvalidRequest once the journal is closed.
        """
        if self._closed:
            raise session_closed()
        if self._process != os.getpid():
            raise InvalidRequest(
                "The session was made before this process was forked; nothing was sent.",
                hint="Make a Kis in each process.",
            )
        if self._path is None:
            return self._transact(work, begin)  # there is no disk to wait for
        done = asyncio.get_running_loop().run_in_executor(self._thread, self._transact, work, begin)
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            with contextlib.suppress(Exception):
                await asyncio.wait((done,))
            raise

    def _transact(self, work: Callable[[sqlite3.Connection], T], begin: str) -> T:
        db = self._open()
        try:
            db.execute(begin)
            result = work(db)
            db.execute("COMMIT")
        except BaseException as error:
            if db.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    db.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise self._failure(error) from None
            raise
        return result

    def _check_that_it_lies_there(self) -> None:
        """Raise ConfigError for a file that was deleted or exchanged: what is written into it nobody would find."""
        if self._path is None or self._file is None:
            return
        try:
            if os.path.samestat(self._file, self._path.stat()):
                return
        except OSError as error:
            raise self._failure(error) from None
        raise self._failure(FileNotFoundError("another file lies in its place"))

    def _failure(self, error: Exception) -> ConfigError:
        return ConfigError(
            f"The journal {self._path or 'in memory'} cannot be used ({error}).",
            hint="No order is sent without a journal: mend or move the file, or set KIS_JOURNAL_DIR or journal_dir.",
        )

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None:
            return self._connection
        db: sqlite3.Connection | None = None
        try:
            if self._path is not None:
                make_private(self._path)
            db = connect(self._path, timeout=BUSY)
            use_wal(db)
            db.execute("PRAGMA synchronous = FULL")  # a commit has reached the disk, also when the power goes
            lay_out(db)
            if self._presence is not None:
                self._presence.show()
        except (sqlite3.Error, OSError, ConfigError) as error:
            if db is not None:
                db.close()
            if isinstance(error, ConfigError):
                raise ConfigError(f"The journal {self._path} {error.message}", hint=error.hint) from None
            raise self._failure(error) from None
        self._connection = db
        if self._path is not None:
            self._file = self._path.stat()
            self._view = connect(self._path, timeout=0.0)
        return db
