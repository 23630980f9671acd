"""Fork a process that has a journal open, and let the child try to use it.

python forking.py JOURNAL: prints what the child met, the owner whose parent is dead, and the process id of its child,
which lives on.
"""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

from kis_async.net.journal import Journal
from kis_async.wire.errors import KisError

PATIENCE = 5.0


async def use(journal: Journal) -> None:
    """All that a journal does, in a child."""
    for what in (journal.get("a"), journal.known("a"), journal.kill("stop"), journal.sees("another")):
        try:
            await what
        except KisError as error:
            os.write(1, f"{type(error).__name__}: {error}\n".encode())
    await asyncio.to_thread(journal.close)
    os.write(1, b"closed\n")


def child_uses(journal: Journal) -> None:
    """Wait for the child, and end it where it hangs."""
    child = os.fork()
    if child == 0:
        asyncio.run(use(journal))
        os._exit(0)
    ends_at = time.monotonic() + PATIENCE
    while not os.waitpid(child, os.WNOHANG)[0]:
        if time.monotonic() > ends_at:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.write(1, b"hung\n")
            return
        time.sleep(0.02)


def leave_a_child(path: Path) -> None:
    """A process that opens the journal and dies; its child does not."""
    parent = os.fork()
    if parent == 0:
        journal = Journal(path)
        asyncio.run(journal.get("a"))
        child = os.fork()
        if child == 0:
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(null, stream)
            time.sleep(60)
            os._exit(0)
        os.write(1, f"{journal.owner} {child}\n".encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(parent, 0)


def main(path: Path) -> None:
    """Fork first where nothing runs yet."""
    leave_a_child(path)
    journal = Journal(path)
    asyncio.run(journal.get("a"))
    child_uses(journal)
    asyncio.run(journal.get("a"))  # the parent's is as it was
    journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
