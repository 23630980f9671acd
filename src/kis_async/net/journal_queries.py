"""What the journal asks of its tables: each in the transaction of whoever asks."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, Final

UNIT: Final = 10_000
"""Values are kept as whole ten-thousandths, so that sums are exact."""

KILLED: Final = "killed"
"""The flag that is the kill switch."""

Entry = Mapping[str, Any]
"""One order of the journal, by column."""


def why_not(
    db: sqlite3.Connection,
    entry: Entry,
    most_of_day: int | None,
    unsettled: tuple[str, ...],
    *,
    exempt: bool,
) -> str:
    """Why an order may not be sent; "" where nothing stands against it."""
    reason = "" if exempt else why_killed(db)
    if reason:
        return f"The kill switch is thrown: {reason}."
    if unsettled:
        marks = ", ".join("?" * len(unsettled))
        query = f"SELECT client_id FROM orders WHERE alike = ? AND state IN ({marks})"  # noqa: S608
        alike = one(db, query, entry["alike"], *unsettled)
        if alike is not None:
            return f"{alike['client_id']} says the same and is still out."
    if most_of_day is None or exempt:
        return ""
    row = one(db, "SELECT value FROM totals WHERE day = ? AND currency = ?", entry["day"], entry["currency"])
    so_far = 0 if row is None else int(row["value"])
    if so_far + entry["counted"] > most_of_day:
        left = max(0, most_of_day - so_far) / UNIT
        return f"It is worth {entry['counted'] / UNIT:,.10g}, and {left:,.10g} is left of daily_value."
    return ""


def add_to_day(db: sqlite3.Connection, entry: Entry, value: int) -> None:
    db.execute(
        "INSERT INTO totals VALUES (?, ?, ?) ON CONFLICT (day, currency) DO UPDATE SET value = value + excluded.value",
        (entry["day"], entry["currency"], value),
    )


def why_killed(db: sqlite3.Connection) -> str:
    """Why the kill switch is thrown; "" while it is not."""
    row = one(db, "SELECT value FROM flags WHERE name = ?", KILLED)
    return "" if row is None else str(row["value"]) or "no reason given"


def is_taken(db: sqlite3.Connection, market: str, numbered: Entry) -> bool:
    """Whether another order has a number already. KIS counts anew every day."""
    query = "SELECT client_id FROM orders WHERE market = ? AND number = ? AND booked_on = ?"
    return one(db, query, market, numbered["number"], numbered["booked_on"]) is not None


def write_event(db: sqlite3.Connection, client_id: str, at: str, state: str, note: str) -> None:
    db.execute(
        "INSERT INTO events (client_id, at, state, note) VALUES (?, ?, ?, ?)", (client_id, at, state, note)
    )


def one(db: sqlite3.Connection, query: str, *values: object) -> Entry | None:
    row = db.execute(query, values).fetchone()
    return None if row is None else dict(row)


def several(db: sqlite3.Connection, query: str, *values: object) -> list[Entry]:
    return [dict(row) for row in db.execute(query, values)]
