"""What one order finds on its way: quantities others have left, and the terms it travels on."""

from dataclasses import dataclass

REMEMBERED = 10_000
"""Taken price levels kept; only those of the current second matter."""


class Liquidity:
    """How much of each price level orders have already taken within one second; shared by all accounts."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, int, int], int] = {}

    def left(self, symbol: str, bucket: int, price: int, size: int) -> int:
        return max(0, size - self._taken.get((symbol, bucket, price), 0))

    def take(self, symbol: str, bucket: int, price: int, quantity: int) -> None:
        if len(self._taken) > REMEMBERED:
            self._taken.clear()
        key = (symbol, bucket, price)
        self._taken[key] = self._taken.get(key, 0) + quantity


@dataclass(frozen=True, slots=True)
class Terms:
    """How one order travels: seconds until queries see it, and when the exchange rejects it (None: never)."""

    lag: float = 0.0
    reject_at: float | None = None
