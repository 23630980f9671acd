"""The thread in which a journal waits for its disk, and how long a caller waits for it.

A daemon thread of our own and not an executor: an executor is joined when the interpreter exits, and a disk that stalls
would keep the process alive for ever.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar, cast

T = TypeVar("T")

_CLOSING: Final = 5.0
"""Seconds that closing waits for what is still being written."""


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The result of a transaction that was committed."""

    result: T


class Job(Generic[T]):
    """Work for the thread, until a deadline. One that its caller has given up is not begun, or undone.

    `work` gets the job: it asks `job.gone` once more before it commits, and `job.left()` how long it may wait.
    """

    def __init__(
        self, work: Callable[[Job[T]], T], within: float, undo: Callable[[], object] | None = None
    ) -> None:
        self._work = work
        self._undo = undo
        self._deadline = time.monotonic() + within
        self._loop = asyncio.get_running_loop()
        self.done: asyncio.Future[T] = self._loop.create_future()
        self._lock = threading.Lock()
        self._finished = False
        self.gone = False

    def left(self) -> float:
        """Seconds until the deadline, 0 once it has passed."""
        return max(0.0, self._deadline - time.monotonic())

    def give_up(self) -> bool:
        """Leave the job; whether that was in time. One that has finished is about to give its result."""
        with self._lock:
            if not self._finished:
                self.gone = True
            return self.gone

    def run(self) -> None:
        """Do the work, in the thread."""
        if self.gone:
            return
        result: T | None = None
        error: BaseException | None = None
        try:
            result = self._work(self)
        except BaseException as caught:  # noqa: BLE001  (handed on to the caller)
            error = caught
        with self._lock:
            self._finished = True
        if self.gone:
            if error is None and self._undo is not None:
                with contextlib.suppress(
                    Exception
                ):  # the caller has gone; looking at KIS's list tells the rest
                    self._undo()
            return
        with contextlib.suppress(RuntimeError):  # the event loop has closed
            self._loop.call_soon_threadsafe(self._settle, result, error)

    def _settle(self, result: T | None, error: BaseException | None) -> None:
        if self.done.done():
            return
        if error is None:
            self.done.set_result(cast("T", result))
        else:
            self.done.set_exception(error)
            self.done.exception()  # a caller that was cancelled does not ask


class JournalThread:
    """Does jobs one after the other. The thread starts with the first job."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def do(self, job: Job[T], *, droppable: bool) -> T | None:
        """Wait for a job until its deadline; None where it did not end in time.

        A `droppable` one whose caller is cancelled or comes too late is dropped. Any other goes on by itself.
        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="kis-async-journal", daemon=True)
            self._thread.start()
        self._jobs.put(job.run)
        try:
            await asyncio.wait((job.done,), timeout=job.left())
        except asyncio.CancelledError:
            if droppable:
                job.give_up()
            raise
        if not job.done.done() and (not droppable or job.give_up()):
            return None
        return await job.done

    def close(self, last: Callable[[], None]) -> None:
        """Do `last` after what is still being written, and end. Does not wait for a disk that has stalled."""
        if self._thread is None:
            last()
            return
        self._jobs.put(last)
        self._jobs.put(None)
        self._thread.join(_CLOSING)
        self._thread = None

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()


def check_wanted(job: Job[Any] | None) -> None:
    """Raise TimeoutError for work whose caller has given it up."""
    if job is not None and job.gone:
        raise TimeoutError("given up")
