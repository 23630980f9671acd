"""Send one order and die at the n-th statement that SQLite runs, for n = 1, 2, 3 ... until one run lives.

python crashing.py FOLDER: a folder for each n, with the journal and the book of the desk.
"""

import asyncio
import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

from tests.support.desk import Desk, buy, desk_orders


def dying_at(statement: int) -> None:
    """Let the process end, as by kill -9, when SQLite is about to run its n-th statement."""
    connect = sqlite3.connect
    left = statement

    def trace(_: str) -> None:
        nonlocal left
        left -= 1
        if not left:
            os._exit(9)

    def traced(*arguments: Any, **settings: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = connect(*arguments, **settings)
        db.set_trace_callback(trace)
        return db

    sqlite3.connect = traced  # type: ignore[assignment]


async def send(folder: Path) -> None:
    """Send the order."""
    orders = desk_orders(Desk(folder / "book"), folder / "journal.sqlite3")
    await orders.submit(buy(), client_id="mine")
    await orders.aclose()


def main(root: Path) -> None:
    """Fork before there is a thread or a loop: one child for each statement."""
    for statement in range(1, 200):
        folder = root / f"{statement:03d}"
        folder.mkdir()
        child = os.fork()
        if child == 0:
            dying_at(statement)
            asyncio.run(send(folder))
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return
    raise SystemExit("It never lived.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
