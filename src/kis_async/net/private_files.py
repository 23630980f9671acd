"""Files that hold secrets: read and written for their owner alone, and never through a link.

Another user of the machine may lay a link, a pipe or a readable file where a secret is going to be.
"""

import contextlib
import os
import stat
import tempfile
import time
from pathlib import Path
from typing import IO, Final

_MOST_BYTES: Final = 65_536
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_TRIES: Final = 20
_PAUSE: Final = 0.01


def read_private(path: Path) -> bytes:
    """The content of a file of ours that others cannot read. Raises OSError that says what is wrong with it."""
    handle = os.open(path, os.O_RDONLY | _NO_LINK | _NO_WAIT)
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        _check_regular(found)
        if hasattr(os, "geteuid"):  # Windows keeps a user's folders private by itself
            if found.st_uid != os.geteuid():
                raise PermissionError(0, "it belongs to another user")
            if found.st_mode & _OTHERS:
                raise PermissionError(0, "others can read it: chmod 600")
        if found.st_size > _MOST_BYTES:
            raise OSError(0, "it is too large")
        return file.read(_MOST_BYTES)


def write_private(path: Path, content: bytes) -> None:
    """Replace a file at once by one that its owner alone can read. Raises OSError."""
    handle, draft = tempfile.mkstemp(prefix=f"{path.stem}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        replace(Path(draft), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(draft).unlink()
        raise


def replace(draft: Path, path: Path) -> None:
    """Put a file in the place of another. Windows refuses while another process has that open for a moment."""
    for _ in range(_TRIES):
        try:
            draft.replace(path)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(_PAUSE)
        else:
            return
    draft.replace(path)


def open_lock(path: Path) -> IO[str]:
    """A file to lock. Raises OSError for a link, a pipe or a folder in its place."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK | _NO_WAIT, 0o600)
    try:
        _check_regular(os.fstat(handle))
        if hasattr(os, "fchmod"):
            os.fchmod(handle, 0o600)  # a file left over from elsewhere may be open to others
    except OSError:
        os.close(handle)
        raise
    return os.fdopen(handle, "r+", encoding="utf-8")


def _check_regular(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise OSError(0, "it is not a regular file")
