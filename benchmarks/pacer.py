"""Share of the limit used and calls refused, side by side against a strict gateway of 18 calls in any second.

python benchmarks/pacer.py
"""

import asyncio
import json

import httpx
from aiolimiter import AsyncLimiter

from cpu import HEADERS, PARAMS, PATH
from gateway import running
from kis_async import AppKey, Kis
from kis_async.api.domestic_stock import InquirePrice

LIMIT, QUOTES = 18, 540
JITTER, LATENCY = 0.030, 0.005


async def counts(url: str) -> dict[str, float]:
    """What the gateway counted since it was last asked."""
    async with httpx.AsyncClient() as client:
        found: dict[str, float] = json.loads((await client.get(f"{url}/counts")).content)
    return found


async def with_kis(url: str) -> None:
    """All quotes through one session."""
    async with Kis(AppKey("k" * 36, "s" * 180), "real", base_url=url, token_dir=None) as kis:
        await kis.gather(InquirePrice(symbol="018880") for _ in range(QUOTES))


async def with_limiter(url: str, limiter: AsyncLimiter) -> None:
    """All quotes at once behind a limiter, refused ones counted and not repeated."""
    limits = httpx.Limits(max_connections=40, max_keepalive_connections=40)
    async with httpx.AsyncClient(base_url=url, headers=HEADERS, limits=limits, timeout=60) as client:

        async def quote() -> None:
            async with limiter:
                await client.get(PATH, params=PARAMS)

        await asyncio.gather(*(quote() for _ in range(QUOTES)))


def show(name: str, seen: dict[str, float]) -> None:
    """One line. The first second, which is free to burst, is left out of the share."""
    span = seen["last"] - seen["first"] - 1
    share = (seen["accepted"] - LIMIT) / LIMIT / span
    print(
        f"  {name:26} {share * 100:5.1f} % of the limit   {seen['refused']:3.0f} refused   most in a second {seen['most']:.0f}"
    )


async def main() -> None:
    """One rule after the other, each on its own gateway."""
    print(
        f"{QUOTES} quotes, {LIMIT} a second, 0-{JITTER * 1000:.0f} ms jitter on the way, {LATENCY * 1000:.0f} ms to answer"
    )
    with running(LIMIT, JITTER, LATENCY) as url:
        await with_kis(url)
        show("kis_async", await counts(url))
    for name, rule in (("aiolimiter(18, 1)", (LIMIT, 1.0)), ("aiolimiter(1, 1/18)", (1, 1 / LIMIT))):
        with running(LIMIT, JITTER, LATENCY) as url:
            await with_limiter(url, AsyncLimiter(*rule))
            show(name, await counts(url))


if __name__ == "__main__":
    asyncio.run(main())
