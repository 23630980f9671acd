"""Stopping needs no disk: what only takes back goes out although the journal fails, and complains afterwards."""

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest
from tests.support.sandboxed import FAR, opened, resting

from kis_async import Kis
from kis_async.orders import KillNotRecorded, State
from kis_async.sandbox import Sandbox
from kis_async.wire.errors import ConfigError, OrderBlocked

pytestmark = pytest.mark.anyio


def delete(path: Path) -> Callable[[], None]:
    """The journal's file is gone; it does not come back."""
    path.unlink()
    return lambda: None


def lock(path: Path) -> Callable[[], None]:
    """Another process holds the file; call what is returned to let it go."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    return db.close


BROKEN = pytest.mark.parametrize("broken", [delete, lock])


def journal_of(folder: Path) -> Path:
    (path,) = folder.glob("*.sqlite3")
    return path


@BROKEN
@pytest.mark.parametrize(
    "named", [lambda ticket: ticket, lambda ticket: ticket.order_no], ids=["ticket", "number"]
)
async def test_an_order_is_cancelled_without_a_journal(
    trader: Kis,
    host: Sandbox,
    tmp_path: Path,
    broken: Callable[[Path], Callable[[], None]],
    named: Callable[[object], object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    ticket = await resting(trader)
    release = broken(journal_of(tmp_path))
    with anyio.fail_after(15), caplog.at_level(logging.ERROR, "kis_async.orders"):
        cancelled = await trader.orders.cancel(named(ticket))  # type: ignore[arg-type]
    assert cancelled.state is State.ACCEPTED
    assert "Sent without a record" in cancelled.note
    assert [row.remaining for row in host.orders() if row.action == "new"] == [0]
    assert any("without a record" in record.getMessage() for record in caplog.records)
    with pytest.raises(ConfigError):
        await resting(trader)
    release()
    assert len(host.orders()) == 2


@BROKEN
async def test_kill_cancels_without_a_journal_and_complains_afterwards(
    trader: Kis, host: Sandbox, tmp_path: Path, broken: Callable[[Path], Callable[[], None]]
) -> None:
    for at in range(3):
        await resting(trader, 1, FAR - 5 * at)
    release = broken(journal_of(tmp_path))
    with anyio.fail_after(40), pytest.raises(KillNotRecorded, match="could not be recorded") as caught:
        await trader.orders.kill("stop")
    assert [one.open for one in caught.value.killed] == [False] * 3
    assert [row.remaining for row in host.orders() if row.action == "new"] == [0, 0, 0]
    release()
    if broken is lock:  # this session remembers, although the journal does not say so
        with pytest.raises(OrderBlocked, match="stop"):
            await resting(trader)
        assert await trader.orders.kill("stop") == []
        await trader.orders.revive()
        await resting(trader)


async def test_a_journal_that_recovers_is_told_of_the_switch(
    trader: Kis, host: Sandbox, tmp_path: Path
) -> None:
    await resting(trader)
    release = lock(journal_of(tmp_path))
    host.fault("slow", path="order-rvsecncl", seconds=0.2)

    async def free() -> None:
        await anyio.sleep(1.1)
        release()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(free)
        killed = await trader.orders.kill("stop")
    assert [one.open for one in killed] == [False]
    async with opened(host, tmp_path) as other:
        assert await other.orders.killed() == "stop"
