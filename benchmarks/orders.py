"""How long an order waits behind 1,000 queued quotes, at 18 calls a second with 0-30 ms jitter.

python benchmarks/orders.py
"""

import asyncio
import statistics
import time

from gateway import running
from kis_async import AppKey, Kis
from kis_async.api.domestic_stock import InquirePrice

ORDERS = 40


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
    """An idle session beside one with a thousand quotes in its queue."""
    print(
        f"{ORDERS} orders; milliseconds from kis.buy() to its receipt (16 ms of it the gateway's, on average)"
    )
    for name, quotes in (("nothing else queued", 0), ("1,000 quotes queued", 1000)):
        found = sorted(await latencies(quotes=quotes))
        p95 = found[int(len(found) * 0.95) - 1]
        print(f"  {name:22} p50 {statistics.median(found):5.1f}   p95 {p95:5.1f}   most {found[-1]:5.1f}")


if __name__ == "__main__":
    asyncio.run(main())
