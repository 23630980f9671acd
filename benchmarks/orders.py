"""What the journal adds to an order, and how long one waits behind 1,000 queued quotes.

python benchmarks/orders.py [--added]

First the same order by `kis(OrderCash(...))`, by `kis.orders.submit` with the journal on disk and with it in memory, one
after the other and over again, against a gateway that answers at once. Then, without `--added`, at 18 calls a second with
0-30 ms jitter.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from decimal import Decimal

from gateway import running
from kis_async import AppKey, Kis
from kis_async.api.domestic_stock import InquirePrice, OrderCash
from kis_async.wire.codes import Side

ORDERS = 40
ROUNDS = 1_000
BUY = OrderCash(side=Side.BUY, symbol="018880", quantity=1, price=Decimal(4430))


async def added() -> None:
    """Print what the journal adds: medians of interleaved orders."""
    with running() as url, tempfile.TemporaryDirectory() as folder:
        key = AppKey("k" * 36, "s" * 180)
        account = "12345678-01"
        async with (
            Kis(key, "real", account, base_url=url, rate=5000, token_dir=None, journal_dir=folder) as disk,
            Kis(key, "real", account, base_url=url, rate=5000, token_dir=None, journal_dir=None) as memory,
        ):
            ways: dict[str, Callable[[], Awaitable[object]]] = {
                "bare call": lambda: disk(BUY),
                "journal on disk": lambda: disk.orders.submit(BUY),
                "journal in memory": lambda: memory.orders.submit(BUY),
            }
            took: dict[str, list[float]] = {name: [] for name in ways}
            for number in range(ROUNDS + 50):
                for name, way in ways.items():
                    began = time.perf_counter()
                    await way()
                    if number >= 50:
                        took[name].append((time.perf_counter() - began) * 1000)
    bare = statistics.median(took["bare call"])
    print(f"{ROUNDS:,} orders each, one after the other; milliseconds")
    for name, found in took.items():
        found.sort()
        median = statistics.median(found)
        p95 = found[int(len(found) * 0.95)]
        print(
            f"  {name:18} p50 {median:6.3f}   p95 {p95:6.3f}   added {median - bare:6.3f}   x {median / bare:4.2f}"
        )


async def latencies(*, quotes: int) -> list[float]:
    """Milliseconds from asking to the receipt, for orders 1.1 to 1.4 s apart."""
    with running(18, 0.030, 0.005) as url:
        async with Kis(
            AppKey("k" * 36, "s" * 180), "real", "12345678-01", base_url=url, token_dir=None
        ) as kis:
            await kis.price("018880")
            flood = [asyncio.ensure_future(kis(InquirePrice(symbol="018880"))) for _ in range(quotes)]
            await asyncio.sleep(2)
            found: list[float] = []
            for number in range(ORDERS):
                began = time.perf_counter()
                await kis.buy("018880", 1, price=4430)
                found.append((time.perf_counter() - began) * 1000)
                await asyncio.sleep(1.1 + 0.3 * (number % 7) / 7)
            for quote in flood:
                quote.cancel()
            await asyncio.gather(*flood, return_exceptions=True)
            return found


async def main() -> None:
    """What the journal adds, then an idle session beside one with a thousand quotes in its queue."""
    await added()
    if "--added" in sys.argv:
        return
    print(
        f"{ORDERS} orders; milliseconds from kis.buy() to its receipt (16 ms of it the gateway's, on average)"
    )
    for name, quotes in (("nothing else queued", 0), ("1,000 quotes queued", 1000)):
        found = sorted(await latencies(quotes=quotes))
        p95 = found[int(len(found) * 0.95) - 1]
        print(f"  {name:22} p50 {statistics.median(found):5.1f}   p95 {p95:5.1f}   most {found[-1]:5.1f}")


if __name__ == "__main__":
    asyncio.run(main())
