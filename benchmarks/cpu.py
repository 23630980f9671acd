"""CPU of this process for one quote: typed by kis_async, against bare httpx with json.loads.

500 symbols in turn, as a poller asks; one fresh call object each.

    python benchmarks/cpu.py
"""

import asyncio
import itertools
import json
import statistics
import time
from collections.abc import Awaitable, Callable

import httpx

from gateway import running
from kis_async import AppKey, Kis
from kis_async.api.domestic_stock import InquirePrice

ROUNDS, CALLS = 30, 60
HEADERS = {
    "authorization": "Bearer " + "t" * 300,
    "appkey": "k" * 36,
    "appsecret": "s" * 180,
    "tr_id": "FHKST01010100",
    "custtype": "P",
    "content-type": "application/json; charset=utf-8",
}
PATH = "/uapi/domestic-stock/v1/quotations/inquire-price"
PARAMS = {"FID_COND_MRKT_DIV_CODE": "J", "FID_INPUT_ISCD": "018880"}

Quote = Callable[[], Awaitable[object]]


def session(url: str, http: httpx.AsyncBaseTransport | None) -> Kis:
    """A session that never waits for a slot: the pacer runs, its limit is out of the way."""
    kis = Kis(AppKey("k" * 36, "s" * 180), "real", base_url=url, token_dir=None, http=http, rate=10**6)
    kis.session.pacer.slow_to(10**6)
    return kis


async def block(quote: Quote) -> float:
    """CPU seconds of one call, over a block of them."""
    began = time.process_time()
    for _ in range(CALLS):
        await quote()
    return (time.process_time() - began) / CALLS


async def main() -> None:
    """Interleaved blocks, so that the machine's moods meet all alike; medians of ratios."""
    with running() as url:
        limits = httpx.Limits(max_connections=20, max_keepalive_connections=20)
        bare = httpx.AsyncClient(base_url=url, headers=HEADERS)
        plain = session(url, httpx.AsyncHTTPTransport(limits=limits))
        fast = session(url, None)
        symbols = itertools.cycle(f"{number:06d}" for number in range(500))

        async def bare_quote() -> object:
            params = PARAMS | {"FID_INPUT_ISCD": next(symbols)}
            return json.loads((await bare.get(PATH, params=params)).content)

        quotes: dict[str, Quote] = {
            "httpx.AsyncClient.get + json.loads": bare_quote,
            "kis_async, httpx transport, typed": lambda: plain(InquirePrice(symbol=next(symbols))),
            "kis_async, extra `fast`, typed": lambda: fast(InquirePrice(symbol=next(symbols))),
        }
        for quote in quotes.values():
            await block(quote)
        rows: dict[str, list[float]] = {name: [] for name in quotes}
        for _ in range(ROUNDS):
            for name, quote in quotes.items():
                rows[name].append(await block(quote))
        base = rows["httpx.AsyncClient.get + json.loads"]
        print(f"CPU for one quote, {ROUNDS} interleaved rounds of {CALLS} calls")
        for name, costs in rows.items():
            ratio = statistics.median(cost / one for cost, one in zip(costs, base, strict=True))
            print(f"  {name:36} {statistics.median(costs) * 1e6:7.0f} µs   ratio {ratio:.2f}")
        await bare.aclose()
        await plain.aclose()
        await fast.aclose()


if __name__ == "__main__":
    asyncio.run(main())
