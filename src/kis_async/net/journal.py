"""The journal of orders on disk: SQLite in WAL mode, one file an account, shared by tasks and processes.

An order is claimed, with everything that limits it, in one transaction before a byte leaves; every later step is a row
more. What is written has reached the disk before the caller goes on, so that whatever is killed, the file tells how far
each order came. It holds no key, no token and no account number.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from kis_async.net.journal_file import Files, checkpoint_now, connect, lay_out, make_private, use_wal
from kis_async.net.journal_queries import (
    KILLED,
    UNIT,
    Entry,
    add_to_day,
    is_taken,
    one,
    why_killed,
    why_not,
    write_event,
)
from kis_async.net.journal_reads import Reads
from kis_async.net.journal_thread import Done, Job, JournalThread, check_wanted
from kis_async.net.presence import Presence
from kis_async.wire.errors import ConfigError, InvalidRequest, session_closed

__all__ = ["UNIT", "Claim", "Entry", "Journal"]

VOID = frozenset({"rejected", "not_created"})
"""States whose orders do not count in a day's sum."""

CLAIM_WITHIN: Final = 3.0
"""Seconds, from when a caller asks, after which an order that could not be recorded is not sent.

A claim takes about a millisecond (benchmarks/orders.py), so that seconds mean a locked file or a disk that stalls, and
an order that leaves later than that is another order.
"""

WITHIN: Final = 10.0
"""Seconds that everything else waits: what KIS answered is worth some patience."""

_WRITE: Final = "BEGIN IMMEDIATE"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Claim:
    """What came of claiming an order: the entry, and whether it was there before; or why it may not be sent."""

    entry: Entry | None
    repeated: bool = False
    blocked: str = ""


class Journal(Reads):
    """The journal of one account. Its methods wait for the disk in a thread of its own. Raise ConfigError where it fails.

    `owner` names this session among all that use the file. With `missing`, the reason why there is no file, it holds
    nothing and takes no order.
    """

    def __init__(self, path: Path | None, *, missing: str = "") -> None:
        self._path = path
        self._missing = missing
        self.owner = f"{os.getpid()}.{secrets.token_hex(8)}"
        self._presence = None if path is None else Presence(path, self.owner)
        self._thread = JournalThread()
        self._connection: sqlite3.Connection | None = None
        self._view: sqlite3.Connection | None = None
        self._closed = False
        self._process = os.getpid()
        self._files: Files | None = None

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
        switch and the day's limit. A claim that cannot be made `within` some seconds, or whose caller is cancelled, is
        dropped.
        """

        def work(db: sqlite3.Connection) -> Claim:
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

        if self._missing:
            raise ConfigError(
                f"{self._missing} Nothing was sent.", hint="Set KIS_JOURNAL_DIR, or journal_dir."
            )

        def undo(db: sqlite3.Connection) -> None:
            where = "client_id = ? AND owner = ? AND state = ?"
            claimed = (entry["client_id"], entry["owner"], entry["state"])
            note = "Given up before it was sent: the journal took too long."
            changed = db.execute(
                f"UPDATE orders SET state = 'not_created', note = ? WHERE {where}",  # noqa: S608
                (note, *claimed),
            )
            if changed.rowcount:
                add_to_day(db, entry, -entry["counted"])
                write_event(db, entry["client_id"], entry["created_at"], "not_created", note)

        return await self._run(
            work, within=CLAIM_WITHIN if within is None else within, undo=undo, checkpoint=True
        )

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
        within: float | None = None,
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

        return await self._run(work, within=within)

    async def stands(
        self, client_id: str, owner: str, state: str, *, exempt: bool, within: float | None = None
    ) -> str:
        """Why an order that was claimed may not leave after all; "" where nothing has changed."""

        def work(db: sqlite3.Connection) -> str:
            self._check_files()
            entry = one(db, "SELECT state, owner FROM orders WHERE client_id = ?", client_id)
            if entry is None or (entry["state"], entry["owner"]) != (state, owner):
                return "The journal has given it up."
            killed = "" if exempt else why_killed(db)
            return f"The kill switch is thrown: {killed}." if killed else ""

        return await self._glance(work, within=within)

    async def sees(self, owner: str) -> bool:
        """Whether the session that claimed an order still uses this file."""
        if owner == self.owner or self._presence is None:
            return owner == self.owner
        presence = self._presence
        return await self._read(lambda _: presence.sees(owner))

    async def note(
        self, client_id: str, at: str, state: str, note: str, *, within: float | None = None
    ) -> None:
        """Write down what happened to an order afterwards: a fill, an end."""
        await self._run(lambda db: write_event(db, client_id, at, state, note), within=within)

    async def kill(self, reason: str | None, *, within: float | None = None) -> None:
        """Throw the kill switch, or with None take it back."""

        def work(db: sqlite3.Connection) -> None:
            if reason is None:
                db.execute("DELETE FROM flags WHERE name = ?", (KILLED,))
            else:
                db.execute("INSERT OR REPLACE INTO flags VALUES (?, ?)", (KILLED, reason))

        await self._run(work, within=within)

    def close(self) -> None:
        """Close the file, after what is still being written; a disk that has stalled is not waited for."""
        if self._closed:
            return
        self._closed = True
        if self._process != os.getpid():
            return  # the thread and the file are the parent's
        self._thread.close(self._shut)

    def _shut(self) -> None:
        connections = (self._view, self._connection)
        self._view = self._connection = None
        for connection in connections:
            if connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    connection.close()
        if self._presence is not None:
            self._presence.leave()

    async def _glance(self, work: Callable[[sqlite3.Connection], T], *, within: float | None = None) -> T:
        """As `_read`, without the way to the thread and back: microseconds, from a file that is in memory anyway."""
        if self._view is not None and not self._closed and self._process == os.getpid():
            with contextlib.suppress(sqlite3.Error):
                return work(self._view)
        return await self._read(work, within=within)

    async def _read(self, work: Callable[[sqlite3.Connection], T], *, within: float | None = None) -> T:
        """As `_run`, for what writes nothing and keeps no other process from writing."""
        return await self._run(work, "BEGIN", within=within)

    async def _run(
        self,
        work: Callable[[sqlite3.Connection], T],
        begin: str = _WRITE,
        *,
        within: float | None = None,
        undo: Callable[[sqlite3.Connection], None] | None = None,
        checkpoint: bool = False,
    ) -> T:
        """Do it in one transaction, in the journal's own thread, within some seconds from now.

        With `undo` it is dropped where it takes too long or its caller is cancelled. With `checkpoint` it is in the
        main file before this returns. Raises InvalidRequest once the journal is closed.
        """
        if self._closed:
            raise session_closed()
        if self._process != os.getpid():
            raise InvalidRequest(
                "The session was made before this process was forked; nothing was sent.",
                hint="Make a Kis in each process.",
            )
        limit = WITHIN if within is None else within
        job: Job[Done[T]] = Job(
            lambda job: self._transact(work, begin, job, checkpoint=checkpoint),
            limit,
            None if undo is None else lambda: self._transact(undo, _WRITE, None),
        )
        if self._path is None:
            return self._transact(work, begin, job).result  # there is no disk to wait for
        done = await self._thread.do(job, droppable=undo is not None)
        if done is None:
            raise self._failure(
                TimeoutError(f"no answer within {limit:g} s: it is locked, or its disk stalls")
            )
        return done.result

    def _transact(
        self,
        work: Callable[[sqlite3.Connection], T],
        begin: str,
        job: Job[Any] | None,
        *,
        checkpoint: bool = False,
    ) -> Done[T]:
        left = WITHIN if job is None else job.left()
        db = self._open(left)
        try:
            db.execute(f"PRAGMA busy_timeout = {int(left * 1_000)}")
            db.execute(begin)
            if begin == _WRITE:
                self._check_files()
            result = work(db)
            check_wanted(job)
            db.execute("COMMIT")
        except BaseException as error:
            if db.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    db.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error | TimeoutError):
                raise self._failure(error) from None
            raise
        if checkpoint and self._path is not None:
            checkpoint_now(db)
        return Done(result)

    def _check_files(self) -> None:
        """Raise ConfigError for a file that was deleted or replaced: what is written into it would be lost."""
        if self._files is not None:
            trouble = self._files.trouble()
            if trouble:
                raise self._failure(FileNotFoundError(trouble))

    def _failure(self, error: Exception) -> ConfigError:
        return ConfigError(
            f"The journal {self._path or 'in memory'} cannot be used ({error}).",
            hint="No order is sent without a journal: restore or move the file, free its disk, or set KIS_JOURNAL_DIR "
            "or journal_dir. After its files were deleted, close every session that uses them.",
        )

    def _open(self, left: float) -> sqlite3.Connection:
        if self._connection is not None:
            return self._connection
        db: sqlite3.Connection | None = None
        try:
            if self._path is not None:
                make_private(self._path)
            db = connect(self._path, timeout=left)
            use_wal(db, left)
            db.execute("PRAGMA synchronous = FULL")  # a commit has reached the disk, also when the power goes
            lay_out(db)
            if self._presence is not None:
                self._presence.show()
            if self._path is not None:
                self._files = Files(self._path)
                self._view = connect(self._path, timeout=0.0)
        except (sqlite3.Error, OSError, ConfigError) as error:
            if db is not None:
                db.close()
            if isinstance(error, ConfigError):
                raise ConfigError(f"The journal {self._path} {error.message}", hint=error.hint) from None
            raise self._failure(error) from None
        self._connection = db
        return db
