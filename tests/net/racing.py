"""Several processes claim the same orders in one journal at once, each worth 1,000 of a limit.

python racing.py JOURNAL PROCESSES ORDERS LIMIT: each process claims client ids of its own and ones that all share,
and prints the ids that it won.
"""

import asyncio
import os
import sys
from pathlib import Path

from tests.support.claims import claim, entry

from kis_async.net.journal import Journal


async def race(path: Path, name: str, orders: int, limit: int) -> list[str]:
    """The ids won."""
    journal = Journal(path)

    async def one(client_id: str) -> str | None:
        found = await claim(journal, entry(client_id, owner=journal.owner), most_of_day=limit)
        return client_id if not found.blocked and not found.repeated else None

    ids = [f"{who}-{number}" for number in range(orders) for who in ("all", name)]
    won = await asyncio.gather(*(one(client_id) for client_id in ids))
    await asyncio.to_thread(journal.close)
    return [client_id for client_id in won if client_id]


def main(path: Path, processes: int, orders: int, limit: int) -> None:
    """Fork before there is a thread or a loop."""
    children: list[int] = []
    for number in range(processes):
        child = os.fork()
        if child == 0:
            won = asyncio.run(race(path, f"p{number}", orders, limit))
            os.write(1, ("".join(f"{client_id}\n" for client_id in won)).encode())
            os._exit(0)
        children.append(child)
    if any(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children):
        raise SystemExit("A process failed.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
