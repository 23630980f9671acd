"""The gateway of benchmarks/book_gateway.py, which shares no line with kis_async, as tests start and steer it."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "book_gateway.py"


class Books:
    """A gateway in a process of its own."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    def _ask(self, path: str, content: object = None) -> dict[str, Any]:
        data = None if content is None else json.dumps(content).encode()
        for _ in range(50):
            try:
                with urlopen(Request(self.base_url + path, data=data), timeout=10) as answer:
                    found: dict[str, Any] = json.load(answer)
                    return found
            except OSError:  # it refuses connections for a moment
                time.sleep(0.05)
        raise TimeoutError(path)

    def script(self, *faults: str) -> None:
        """What befalls the next orders."""
        self._ask("/control/script", list(faults))

    def mix(self, weights: Mapping[str, float]) -> None:
        """What befalls all others, by weight."""
        self._ask("/control/mix", dict(weights))

    def booked(self, price: int) -> list[int]:
        """The numbers of the orders at a price."""
        rows: list[dict[str, Any]] = self._ask("/control/book")["book"]
        return [row["number"] for row in rows if row["price"] == str(price)]

    def asked(self) -> dict[str, int]:
        """How many orders came, by what befell them."""
        counts: dict[str, int] = self._ask("/control/book")["asked"]
        return counts

    def until_more_than(self, counts: Mapping[str, int]) -> None:
        """Wait until another order has come."""
        give_up_at = time.monotonic() + 10
        while self.asked() == counts:
            if time.monotonic() > give_up_at:
                raise TimeoutError("No order came.")
            time.sleep(0.005)


@contextmanager
def running_books(**options: float) -> Iterator[Books]:
    """Start one: seed, lag, skew and hang, in seconds."""
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    child = subprocess.Popen([sys.executable, str(SCRIPT), *words], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    try:
        yield Books(f"http://127.0.0.1:{child.stdout.readline().strip()}")
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
