"""Arithmetic of Korean share prices, and noise to invent them with. Pure functions."""

import math

_MASK = (1 << 64) - 1


def tick_size(price: float) -> int:
    """The step between two prices of a share, in won (KRX since 2023-01-25)."""
    for below, step in ((2_000, 1), (5_000, 5), (20_000, 10), (50_000, 50), (200_000, 100), (500_000, 500)):
        if price < below:
            return step
    return 1_000


def step_up(price: int) -> int:
    return price + tick_size(price)


def step_down(price: int) -> int:
    return price - tick_size(price - 1)


def nearest(price: float) -> int:
    tick = tick_size(price)
    return max(1, math.floor(price / tick + 0.5) * tick)


def limits(base: int) -> tuple[int, int]:
    """(lower, upper): 30 % either side of the base price, cut inward to the tick."""
    upper, lower = base * 1.3, base * 0.7
    top, bottom = tick_size(upper), tick_size(lower)
    return max(1, math.ceil(lower / bottom) * bottom), int(upper // top * top)


def sign(change: int, price: int, upper: int, lower: int) -> str:
    """KIS's code for the direction: 1 at the upper limit, 2 up, 3 flat, 4 at the lower limit, 5 down."""
    if change > 0:
        return "1" if price >= upper else "2"
    if change < 0:
        return "4" if price <= lower else "5"
    return "3"


def noise(*parts: int) -> int:
    """64 well-stirred bits out of a few integers (splitmix64)."""
    state = 0
    for part in parts:
        state = (state + part + 0x9E3779B97F4A7C15) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        state ^= state >> 31
    return state


def signed(bits: int) -> float:
    """The low 32 bits as a number in [-1, 1)."""
    return (bits & 0xFFFFFFFF) / 0x80000000 - 1.0
