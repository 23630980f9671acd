"""10,000 orders through a gateway that breaks in every way, sent by processes that are killed at random.

Each worker sends its share with client ids of its own, is killed (SIGKILL) after a random while, starts again, sends
its last hundred client ids once more and goes on. When all are sent, one process reconciles, and the journal and the
gateway's book are compared order by order. Exits 1 if they disagree.

python benchmarks/torture.py [--orders 10000] [--workers 2] [--seed 1]
"""

import argparse
import asyncio
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import anyio

from book_gateway import FAULTS, TURNED_AWAY, running
from kis_async import AppKey, Kis, KisError
from kis_async.api.domestic_stock import OrderCash
from kis_async.wire.codes import Side

SYMBOLS = ("005930", "018880", "035720", "000660")
AGAIN = 100
AT_ONCE = 40
SETTLED_AT_ONCE = 0.02
"""Share of orders whose sender waits until their fate is known."""

Said = tuple[str, str, str, str]


def plan(orders: int, seed: int) -> list[OrderCash]:
    """Every order to send. One in twenty says the same as another; all others are told apart by what they say."""
    dice = random.Random(seed)
    found: list[OrderCash] = []
    for number in range(orders):
        if found and dice.random() < 0.05:
            found.append(dice.choice(found[-200:]))
            continue
        found.append(
            OrderCash(
                side=dice.choice((Side.BUY, Side.SELL)),
                symbol=SYMBOLS[number % len(SYMBOLS)],
                quantity=1 + number % 50,
                price=Decimal(10_000 + 5 * number),
            )
        )
    return found


def said_by(order: OrderCash) -> Said:
    """What an order says, as the gateway writes it."""
    return order.side.name.lower(), order.symbol, str(order.quantity), str(order.price)


def session(url: str, folder: Path) -> Kis:
    """A session on the gateway, the journal and the token in a folder."""
    kis = Kis(
        AppKey("k" * 36, "s" * 180),
        "real",
        "12345678-01",
        base_url=url,
        rate=2000,
        timeout=1.0,
        token_dir=folder,
        journal_dir=folder,
    )
    kis.session.tokens._gap = 0.1  # noqa: SLF001  (this gateway issues as many tokens as one likes)
    return kis


async def work(url: str, folder: Path, orders: list[OrderCash], share: range, dice: random.Random) -> None:
    """Send a share of the orders, from a hundred before the last that the journal knows."""
    async with session(url, folder) as kis:
        known = {ticket.client_id for ticket in await kis.orders.tickets()}
        first = next((number for number in share if f"t{number:05d}" not in known), share.stop)
        turns = iter(range(max(share.start, first - AGAIN), share.stop))

        async def turn() -> None:
            for number in turns:
                settle = dice.random() < SETTLED_AT_ONCE
                with suppress(KisError):  # the journal says so too
                    await kis.orders.submit(orders[number], client_id=f"t{number:05d}", settle=settle)

        async with anyio.create_task_group() as tasks:
            for _ in range(AT_ONCE):
                tasks.start_soon(turn)


async def reconcile(url: str, folder: Path) -> None:
    """Settle what can be settled."""
    async with session(url, folder) as kis:
        await kis.orders.reconcile(patience=120)


class Worker:
    """A child process with its share, killed and started again until it has sent everything."""

    def __init__(self, command: list[str], dice: random.Random) -> None:
        self.command = command
        self.dice = dice
        self.kills = 0
        self.done = False
        self.start()

    def start(self) -> None:
        """Begin or go on."""
        self.child = subprocess.Popen([*self.command, str(self.dice.random())])
        self.die_at = time.monotonic() + self.dice.uniform(0.7, 3.5)

    def watch(self) -> None:
        """Kill it when its time has come."""
        code = self.child.poll()
        if code is not None:
            if code not in (0, -signal.SIGKILL):
                raise SystemExit(f"A worker failed with {code}.")
            self.done = code == 0
            if not self.done:
                self.start()
        elif time.monotonic() > self.die_at:
            self.child.send_signal(signal.SIGKILL)
            self.child.wait()
            self.kills += 1


def judge(orders: list[OrderCash], rows: list[dict[str, str]], book: list[dict[str, str]]) -> list[str]:
    """Where the journal and the gateway's book disagree, order by order."""
    wrong: list[str] = []
    booked: defaultdict[Said, set[int]] = defaultdict(set)
    for row in book:
        booked[row["side"], row["symbol"], row["quantity"], row["price"]].add(int(row["number"]))
    entries = {row["client_id"]: row for row in rows}
    alike: defaultdict[Said, list[dict[str, str]]] = defaultdict(list)
    for number, order in enumerate(orders):
        entry = entries.get(f"t{number:05d}")
        if entry is None:
            wrong.append(f"t{number:05d} is not in the journal")
        else:
            alike[said_by(order)].append(entry)
    for said, group in alike.items():
        its = booked.pop(said, set())
        numbers = [int(entry["order_no"]) for entry in group if entry["state"] == "accepted"]
        open_ = [entry for entry in group if entry["state"] in ("sending", "unknown", "ambiguous")]
        names = ", ".join(f"{entry['client_id']} {entry['state']} {entry['order_no']}" for entry in group)
        if len(its) > len(group):
            wrong.append(f"booked more often than asked for, {sorted(its)}: {names}")
        if len(set(numbers)) != len(numbers) or not set(numbers) <= its:
            wrong.append(f"a number that is not its own, {sorted(its)}: {names}")
        if len(its) > len(numbers) + len(open_):
            wrong.append(f"booked, and the journal says no, {sorted(its)}: {names}")
        if not open_ and len(its) != len(numbers):
            wrong.append(f"not as many as booked, {sorted(its)}: {names}")
    wrong += [f"booked, and nobody asked for it: {said} {sorted(its)}" for said, its in booked.items()]
    return wrong


def main(options: argparse.Namespace) -> int:
    """Run it, and say what came of it."""
    dice = random.Random(options.seed)
    orders = plan(options.orders, options.seed)
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        running(seed=options.seed, lag=5.3, skew=dice.uniform(-2, 2), hang=1.0, mix=FAULTS) as gateway,
    ):
        share = options.orders // options.workers + 1
        workers = [
            Worker(
                [
                    *(sys.executable, __file__, "--orders", str(options.orders), "--seed", str(options.seed)),
                    *("--work", gateway.base_url, folder, str(share * number), str(share * (number + 1))),
                ],
                dice,
            )
            for number in range(options.workers)
        ]
        while not all(worker.done for worker in workers):
            for worker in workers:
                if not worker.done:
                    worker.watch()
            time.sleep(0.02)
        sent = time.monotonic() - began
        gateway.set_mix({"ok": 1})
        (path,) = Path(folder).glob("*.sqlite3")
        before = states(path)
        asyncio.run(reconcile(gateway.base_url, Path(folder)))
        db = sqlite3.connect(path)
        db.row_factory = sqlite3.Row
        rows = [dict(row) for row in db.execute("SELECT * FROM orders ORDER BY client_id")]
        book, asked = gateway.book(), gateway.asked()
        left = [name for name in Path(folder).iterdir() if name.suffix == ".here"]
    kills = sum(worker.kills for worker in workers)
    print(f"{options.orders:,} orders, {options.workers} workers, {kills} kills, {sent:.0f} s to send")
    print(
        f"  reached the gateway {sum(asked.values()):,} times ({sum(asked.get(k, 0) for k in TURNED_AWAY):,} turned away)"
    )
    print("  " + ", ".join(f"{name} {count}" for name, count in sorted(asked.items())))
    print(f"  before reconciling: {said_of(before)}")
    print(
        f"  after it ({time.monotonic() - began - sent:.0f} s): {said_of(Counter(row['state'] for row in rows))}"
    )
    print(f"  booked by the gateway: {len(book):,}")
    for row in rows:
        if row["state"] not in ("accepted", "rejected", "not_created"):
            print(f"  {row['client_id']} {row['state']}: {row['note']} {row['candidates']}")
    wrong = judge(orders, rows, book)
    if left:
        wrong.append(f"{len(left)} marks of dead sessions are left")
    for line in wrong:
        print(f"  WRONG {line}")
    print("The journal and the book disagree." if wrong else "The journal and the book agree on every order.")
    return 1 if wrong else 0


def states(path: Path) -> Counter[str]:
    """How many orders of a journal are in which state."""
    db = sqlite3.connect(path)
    try:
        return Counter(dict(db.execute("SELECT state, count(*) FROM orders GROUP BY state").fetchall()))
    finally:
        db.close()


def said_of(counts: Counter[str]) -> str:
    """Counts as text."""
    return ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", nargs=4, metavar=("URL", "FOLDER", "START", "STOP"))
    parser.add_argument("dice", nargs="?", default="0")
    chosen = parser.parse_args()
    if chosen.work:
        url, folder, start, stop = chosen.work
        orders = plan(chosen.orders, chosen.seed)
        share = range(int(start), min(int(stop), chosen.orders))
        asyncio.run(work(url, Path(folder), orders, share, random.Random(chosen.dice)))
    else:
        sys.exit(main(chosen))
