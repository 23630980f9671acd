"""The file of a journal: where it lies, how it is opened, and what tables it has."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
import time
from pathlib import Path
from typing import Final

from kis_async.wire.errors import ConfigError

_VERSION: Final = 1
_SCHEMA: Final = """
CREATE TABLE orders (
    client_id TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    fields TEXT NOT NULL,
    market TEXT NOT NULL,
    action TEXT NOT NULL,
    side TEXT, symbol TEXT, quantity TEXT, price TEXT, original_order_no TEXT, exchange TEXT,
    alike TEXT NOT NULL, currency TEXT NOT NULL,
    day TEXT NOT NULL,
    counted INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    order_no TEXT, number INTEGER, booked_on TEXT, branch TEXT, ordered_at TEXT, ordered_on TEXT,
    msg_cd TEXT NOT NULL DEFAULT '', msg1 TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    candidates TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL,
    created_at TEXT NOT NULL, answered_at TEXT
) WITHOUT ROWID;
CREATE INDEX orders_by_state ON orders (state);
CREATE INDEX orders_by_day ON orders (day, created_at);
CREATE INDEX orders_by_alike ON orders (alike, state);
CREATE INDEX orders_by_number ON orders (market, number);
CREATE INDEX orders_by_original ON orders (market, original_order_no) WHERE original_order_no IS NOT NULL;
CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX events_by_order ON events (client_id, seq);
CREATE TABLE totals (day TEXT NOT NULL, currency TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (day, currency)) WITHOUT ROWID;
CREATE TABLE flags (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_POLL = 0.01
_CHECKPOINTS: Final = 20
_MOMENT: Final = 0.001

log = logging.getLogger("kis_async.orders")


class Files:
    """The files of an open journal, by which one sees that they were deleted or replaced.

    SQLite deletes -wal and -shm only with the last connection, and only the last process truncates them by name: while
    a connection is open each stays the same file.
    """

    def __init__(self, path: Path) -> None:
        beside = (path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm"))
        self._known = {path: path.stat() for path in beside}

    def trouble(self) -> str:
        """What happened to one of them; "" where all are as they were."""
        for path, known in self._known.items():
            try:
                if not os.path.samestat(known, path.stat()):
                    return f"{path.name} was replaced while it was in use"
            except OSError:
                return f"{path.name} was deleted while it was in use"
        return ""


def journal_name(base_url: str, account: str) -> str:
    """The file of one account on one host; its name tells neither."""
    return hashlib.sha256(f"{base_url} {account}".encode()).hexdigest()[:24] + ".sqlite3"


def connect(path: Path | None, *, timeout: float) -> sqlite3.Connection:
    """A connection to the file, or to one in memory."""
    db = sqlite3.connect(path or ":memory:", timeout=timeout, isolation_level=None, check_same_thread=False)
    db.row_factory = sqlite3.Row
    return db


def use_wal(db: sqlite3.Connection, within: float) -> None:
    """Write ahead. SQLite does not wait by itself while another process opens the file at the same time."""
    give_up_at = time.monotonic() + within
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(_POLL)
        else:
            return


def lay_out(db: sqlite3.Connection) -> None:
    """Make the tables of a new file. Raises ConfigError for those of another release."""
    db.execute("BEGIN IMMEDIATE")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version not in {0, _VERSION}:
        raise ConfigError(
            "is of a newer release of kis_async.",
            hint="Update kis_async, or set KIS_JOURNAL_DIR or journal_dir.",
        )
    if version == 0:
        for statement in _SCHEMA.split(";\n"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {_VERSION}")
    db.execute("COMMIT")


def make_private(path: Path) -> None:
    """Make the file, and its folder, for the user alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def checkpoint_now(db: sqlite3.Connection) -> None:
    """Copy what was committed into the main file, so that it outlives the -wal file.

    Readers of other processes can hold it up for a moment: their transactions take microseconds.
    """
    for _ in range(_CHECKPOINTS):
        with contextlib.suppress(sqlite3.Error):
            busy, pages, copied = db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            if not busy and pages == copied:
                return
        time.sleep(_MOMENT)
    log.warning("The journal's last order is in its -wal file only.")
