"""Where a token is kept: a file that the processes of a machine share, or memory."""

import contextlib
import hashlib
import json
import logging
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, Final, Protocol

import anyio

from kis_async.net.private_files import open_lock, read_private, write_private
from kis_async.policy.renewal import Token
from kis_async.wire.errors import TokenIssueLimited

log = logging.getLogger("kis_async.token")

LOCK_WAIT: Final = 150.0
"""Seconds to wait for the store; whoever holds it is asking KIS, or hangs."""

_POLL: Final = 0.05
_LATEST: Final = 4_102_444_800.0  # the year 2100


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store holds: the token, and when one was last asked for (seconds since the epoch)."""

    token: Token | None = None
    asked_at: float | None = None


class TokenStore(Protocol):
    """Keeps the token of one app key on one host."""

    def load(self) -> Kept:
        """What is kept now; nothing if it cannot be read."""
        ...

    def save(self, kept: Kept) -> None:
        """Replace what is kept."""
        ...

    def locked(self) -> contextlib.AbstractAsyncContextManager[None]:
        """Alone among all who share the store."""
        ...


class MemoryStore:
    """Keeps the token as long as the session lives."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._lock = anyio.Lock()

    def load(self) -> Kept:
        """What is kept now."""
        return self._kept

    def save(self, kept: Kept) -> None:
        """Replace what is kept."""
        self._kept = kept

    @asynccontextmanager
    async def locked(self) -> AsyncGenerator[None]:
        """Alone among the tasks."""
        async with self._lock:
            yield


class FileStore:
    """Keeps the token in a file of its own (mode 0600), named after a hash of host and app key."""

    def __init__(self, folder: Path, host: str, app_key: str) -> None:
        name = hashlib.sha256(f"{host}\n{app_key}".encode()).hexdigest()[:24]
        self._path = folder / f"{name}.json"
        self._lock_path = folder / f"{name}.lock"
        self._fallback: Kept | None = None
        self._complained = ""

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def load(self) -> Kept:
        """What is kept now; a file that cannot be read counts as none."""
        if self._fallback is not None:
            return self._fallback
        try:
            return _kept_in(json.loads(read_private(self._path)))
        except FileNotFoundError:
            return Kept()
        except OSError as error:
            why = error.strerror or type(error).__name__
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            why = f"its content is not a token: {type(error).__name__}"
        if why != self._complained:
            log.warning("The token file %s cannot be read (%s); a new token replaces it.", self._path, why)
            self._complained = why
        return Kept()

    def save(self, kept: Kept) -> None:
        """Replace the file at once. In a folder that cannot be written the token lives in memory only."""
        token = kept.token
        content = {
            "token": {"value": token.value, "issued_at": token.issued_at, "expires_at": token.expires_at}
            if token
            else None,
            "asked_at": kept.asked_at,
        }
        try:
            _make_private(self._path.parent)
            write_private(self._path, json.dumps(content).encode())
            self._fallback = None
        except OSError as error:
            if self._fallback is None:
                log.warning(
                    "The token cannot be kept in %s (%s): every start will ask KIS for a new one. "
                    "Set KIS_TOKEN_DIR or token_dir.",
                    self._path.parent,
                    type(error).__name__,
                )
            self._fallback = replace(kept)

    @asynccontextmanager
    async def locked(self) -> AsyncGenerator[None]:
        """Alone among the processes of this machine; without a writable folder, not even that."""
        file: IO[str] | None = None
        with contextlib.suppress(OSError):
            _make_private(self._lock_path.parent)
            file = open_lock(self._lock_path)
        if file is None:
            yield
            return
        with file:
            give_up_at = anyio.current_time() + LOCK_WAIT
            while not _try_lock(file):
                if anyio.current_time() > give_up_at:
                    raise TokenIssueLimited(
                        f"Another process has held the token's lock for {LOCK_WAIT:.0f} s.",
                        hint=f"Find the one that hangs with {self._lock_path} open, and end it.",
                    )
                await anyio.sleep(_POLL)
            try:
                yield
            finally:
                _unlock(file)


def _kept_in(found: Any) -> Kept:  # noqa: ANN401  (JSON)
    """What a token file says. Raises ValueError and its like for anything else."""
    token, asked = found.get("token"), found.get("asked_at")
    kept = Kept(
        Token(str(token["value"]), _moment(token["issued_at"]), _moment(token["expires_at"]))
        if token
        else None,
        None if asked is None else _moment(asked),
    )
    if kept.token is not None and not (kept.token.value.isascii() and kept.token.value.isprintable()):
        raise ValueError("not a token")
    return kept


def _moment(value: object) -> float:
    """Seconds since the epoch, of this century."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _LATEST:
        raise ValueError("not a moment")
    return float(value)


def _make_private(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[str]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:  # a file system without locks
            log.warning("The token file cannot be locked (%s).", type(error).__name__)
        return True

    def _unlock(file: IO[str]) -> None:
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_UN)
