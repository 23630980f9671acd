"""A journal whose files are deleted, locked or stalled: nothing is sent twice, and no caller hangs."""

import asyncio
import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator
from pathlib import Path

import anyio
import pytest
from tests.support.claims import claim, entry
from tests.support.desk import Desk, buy, desk_orders

from kis_async.net import journal as module
from kis_async.net.journal import Journal
from kis_async.net.journal_file import checkpoint_now
from kis_async.wire.errors import ConfigError, KisError

pytestmark = pytest.mark.anyio


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "journal.sqlite3"


@pytest.fixture
async def journal(path: Path) -> AsyncGenerator[Journal]:
    opened = Journal(path)
    await claim(opened, entry("first"))
    yield opened
    await asyncio.to_thread(opened.close)


@contextlib.contextmanager
def locked(path: Path) -> Generator[None]:
    """Another process holds the right to write."""
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        db.close()


def beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def delete_main(path: Path) -> None:
    path.unlink()


def delete_wal(path: Path) -> None:
    beside(path, "-wal").unlink()


def delete_shm(path: Path) -> None:
    beside(path, "-shm").unlink()


def replace_wal(path: Path) -> None:
    delete_wal(path)
    beside(path, "-wal").write_bytes(b"")


def replace_main(path: Path) -> None:
    copy = path.with_suffix(".copy")
    shutil.copy(path, copy)
    copy.replace(path)


def move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def replace_folder(path: Path) -> None:
    move_folder(path)
    path.parent.mkdir()


@pytest.mark.parametrize(
    "tamper",
    [delete_main, delete_wal, delete_shm, replace_wal, replace_main, move_folder, replace_folder],
)
async def test_a_file_that_is_gone_lets_no_order_out(
    journal: Journal, path: Path, tamper: Callable[[Path], None]
) -> None:
    await claim(journal, entry("second", owner=journal.owner))
    tamper(path)
    with pytest.raises(ConfigError, match="while it was in use"):
        await claim(journal, entry("third"))
    with pytest.raises(ConfigError, match="while it was in use"):
        await journal.stands("second", journal.owner, "sending", exempt=False)
    with pytest.raises(ConfigError, match="while it was in use"):
        await journal.kill("stop")


async def test_another_session_opens_and_closes_and_nothing_is_amiss(journal: Journal, path: Path) -> None:
    other = Journal(path)
    assert (await claim(other, entry("first"))).repeated
    await claim(other, entry("second"))
    await asyncio.to_thread(other.close)
    db = sqlite3.connect(path)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    assert (await claim(journal, entry("second"))).repeated
    await claim(journal, entry("third"))


CRASH = """
import asyncio, os, signal, sys
from pathlib import Path
sys.path.insert(0, os.getcwd())
from kis_async.net.journal import Journal
from kis_async.net.journal_file import checkpoint_now
from tests.support.claims import claim, entry

async def main():
    path = Path(sys.argv[1])
    journal = Journal(path)
    for name in ("one", "two"):
        await claim(journal, entry(name))
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink()
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
async def test_client_ids_outlive_a_deleted_wal_and_a_kill(path: Path) -> None:
    ran = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", CRASH, str(path)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == -signal.SIGKILL, ran.stderr
    journal = Journal(path)
    for name in ("one", "two"):
        assert (await claim(journal, entry(name))).repeated
    await asyncio.to_thread(journal.close)


async def test_a_claim_of_a_locked_journal_has_one_deadline(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CLAIM_WITHIN", 0.3)
    with locked(path):
        began = time.monotonic()
        found = await asyncio.gather(
            *(claim(journal, entry(f"late-{number}")) for number in range(6)), return_exceptions=True
        )
        assert time.monotonic() - began < 2
    assert all(isinstance(one, ConfigError) for one in found)
    assert await journal.of_days("2000", "2999") == [await journal.get("first")]


async def test_six_submits_come_back_with_their_callers_patience(tmp_path: Path) -> None:
    desk = Desk()
    path = tmp_path / "j.sqlite3"
    orders = desk_orders(desk, path)
    await orders.submit(buy(1))
    with locked(path):
        began = time.monotonic()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.3):
                await asyncio.gather(*(orders.submit(buy(2), client_id=f"c{number}") for number in range(6)))
        assert time.monotonic() - began < 4
    assert len(desk.book) == 1
    assert len(await orders.tickets()) == 1
    # What was given up can be sent again under the same id, for nothing of it was kept.
    ticket = await orders.submit(buy(2), client_id="c1")
    assert ticket.order_no == "0000000002"
    await orders.aclose()


async def test_a_claim_that_was_committed_too_late_is_taken_back(
    path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint, stalled = checkpoint_now, threading.Event()

    def stall(db: sqlite3.Connection) -> None:
        stalled.wait(5)
        checkpoint(db)

    monkeypatch.setattr(module, "checkpoint_now", stall)
    with pytest.raises(ConfigError, match="locked, or its disk stalls"):
        await claim(journal, entry("late"), within=0.2)
    stalled.set()
    with anyio.fail_after(5):
        while (row := await journal.get("late")) is None or row["state"] == "sending":  # noqa: ASYNC110  (a file)
            await anyio.sleep(0.01)
    assert row["state"] == "not_created"
    assert await journal.day_total("2026-01-05", "KRW") == 1_000 * module.UNIT  # of the first alone


async def test_closing_does_not_wait_for_a_disk_that_stalls(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.net.journal_thread._CLOSING", 0.2)
    journal, stalled = Journal(path), threading.Event()
    monkeypatch.setattr(module, "checkpoint_now", lambda _: stalled.wait(10))
    with pytest.raises(KisError):
        await claim(journal, entry("late"), within=0.1)
    began = time.monotonic()
    await asyncio.to_thread(journal.close)
    assert time.monotonic() - began < 3
    stalled.set()


async def test_a_locked_journal_is_read_and_answers_in_time(journal: Journal, path: Path) -> None:
    with locked(path):
        assert await journal.get("first", within=0.5) is not None
        assert await journal.markets(within=0.5) == {"domestic_stock"}
        began = time.monotonic()
        with pytest.raises(ConfigError):
            await journal.kill("stop", within=0.2)
        assert time.monotonic() - began < 2


async def test_nothing_is_left_unretrieved(
    journal: Journal, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with locked(path):
        task = asyncio.create_task(claim(journal, entry("late"), within=0.2))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.3)
    assert caplog.records == []
    assert await journal.get("late") is None


# What orders ask


async def test_the_markets_that_were_used(journal: Journal) -> None:
    assert await journal.markets() == {"domestic_stock"}
    memory = Journal(None)
    assert await memory.markets() == set()
    memory.close()


async def test_accepted_orders_and_their_numbers(journal: Journal) -> None:
    await journal.record(
        "first",
        "accepted",
        "2026-01-05T12:00:01+09:00",
        before=frozenset({"sending"}),
        void=False,
        order_no="0000000007",
        booked_on="2026-01-05",
    )
    await claim(journal, entry("second"))
    (row,) = await journal.accepted("domestic_stock", "2026-01-05")
    assert (row["client_id"], row["number"]) == ("first", 7)
    assert await journal.accepted("domestic_stock", "2026-01-06") == []
    assert await journal.accepted("overseas_stock", "2026-01-05") == []
    assert [one["client_id"] for one in await journal.of_number(7, "2026-01-05")] == ["first"]
    assert await journal.of_number(7, "2026-01-05", market="overseas_stock") == []
    assert await journal.of_number(7, "2026-01-06") == []


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root writes everywhere")
async def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)  # noqa: ASYNC240
    with pytest.raises(ConfigError, match="cannot be used"):
        await claim(Journal(tmp_path / "j.sqlite3"), entry("a"))
