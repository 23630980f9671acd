"""Who is still there: a locked file for each session that uses a journal. The system unlocks it with the process.

A process number would not do: it is given out again, and a container has numbers of its own.
"""

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import Final
from weakref import WeakSet

_SUFFIX: Final = ".here"
_TRIES = 100
_PAUSE = 0.01

if sys.platform == "win32":
    import msvcrt

    def _locks(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locks(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


class Presence:
    """A session's own mark beside a file, and how it sees the marks of others."""

    def __init__(self, beside: Path, name: str) -> None:
        self._beside = beside
        self._name = name
        self._handle: int | None = None
        _SHOWN.add(self)

    def show(self) -> None:
        """Be there, and clear away the marks of those who are not. Raises OSError."""
        for _ in range(_TRIES):
            handle = os.open(self._of(self._name), os.O_CREAT | os.O_RDWR, 0o600)
            # Between the two calls somebody may have taken it for the mark of one who has gone.
            if _locks(handle) and _is_at(handle, self._of(self._name)):
                self._handle = handle
                break
            os.close(handle)
            time.sleep(_PAUSE)
        else:
            raise OSError("its folder does not let files be locked")
        for path in self._beside.parent.glob(f"{self._beside.name}.*{_SUFFIX}"):
            if path != self._of(self._name):
                _there(path)

    def sees(self, name: str) -> bool:
        """Whether the session of a name is there."""
        return name == self._name or _there(self._of(name))

    def leave(self) -> None:
        """Be there no more."""
        if self._handle is not None:
            with contextlib.suppress(OSError):
                self._of(self._name).unlink()
            os.close(self._handle)
            self._handle = None

    def let_go(self) -> None:
        """In a process that was forked: the mark is the parent's, and must go with that one."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _of(self, name: str) -> Path:
        return self._beside.with_name(f"{self._beside.name}.{name}{_SUFFIX}")


_SHOWN: Final[WeakSet[Presence]] = WeakSet()


def _after_fork() -> None:
    for one in list(_SHOWN):
        one.let_go()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _is_at(handle: int, path: Path) -> bool:
    """Whether an open file is the one at a path."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _there(path: Path) -> bool:
    """Whether a mark is held; one that is not goes."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        if not _locks(handle):
            return True
        with contextlib.suppress(OSError):
            path.unlink()
        return False
    finally:
        os.close(handle)
