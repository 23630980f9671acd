"""An asyncio event loop in which waiting costs nothing: when nothing is ready, time jumps to the next timer.

Real asyncio, aiolimiter and anyio run on it unchanged; a day passes in milliseconds and the same run repeats
exactly. There is no network and no thread in it: with nothing to wait for, it raises instead of hanging.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

START = 1_000.0
TURN = 1e-6
"""Seconds that one turn of the loop takes: time that stood still would trap whoever waits for a rounding error."""


class StuckError(Exception):
    """Somebody waits, and nothing will ever happen."""


class _JumpingSelector(selectors.SelectSelector):
    loop: "VirtualLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if timeout is None and not ready:
            raise StuckError
        self.loop.advance(TURN if ready else max(timeout or 0.0, TURN))
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """Starts at START seconds."""

    def __init__(self) -> None:
        self._virtual_now = START
        selector = _JumpingSelector()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        return self._virtual_now

    def advance(self, seconds: float) -> None:
        """Let time pass at once; called from inside a task it is an event loop that stalls."""
        self._virtual_now += max(0.0, seconds)


def run_virtual(main: Coroutine[Any, Any, T]) -> T:
    """`asyncio.run` in virtual time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


def stall(seconds: float) -> None:
    """Block the running virtual loop: time passes and nobody is served."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    loop.advance(seconds)
