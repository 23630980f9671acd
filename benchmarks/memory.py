"""Peak memory of `each` over 100,000 symbols against 1,000: work is taken as it is done, so both cost the same.

python benchmarks/memory.py
"""

import asyncio
import subprocess
import sys

from gateway import running


async def poll(url: str, count: int) -> None:
    """Iterate, keep nothing, print the peak."""
    import resource

    from cpu import session
    from kis_async.api.domestic_stock import InquirePrice

    kis = session(url, None)
    done = 0
    async for _ in kis.each(InquirePrice(symbol=f"{number:06d}") for number in range(count)):
        done += 1
    assert done == count
    await kis.aclose()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Each count in a process of its own."""
    with running() as url:
        peaks = {}
        for count in (1_000, 100_000):
            command = [sys.executable, __file__, url, str(count)]
            found = subprocess.run(command, capture_output=True, text=True, check=True)
            peaks[count] = float(found.stdout)
            print(f"  {count:7,} symbols   peak {peaks[count]:.1f} MiB")
        print(f"  ratio {peaks[100_000] / peaks[1_000]:.3f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        asyncio.run(poll(sys.argv[1], int(sys.argv[2])))
    else:
        main()
