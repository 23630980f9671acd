"""The user's folders for what kis_async keeps. None where the user has no home."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path | None:
    """For what can be fetched again: tokens and master files."""
    if sys.platform == "darwin":
        return _under_home("Library", "Caches")
    return _windows() if sys.platform == "win32" else _named("XDG_CACHE_HOME") or _under_home(".cache")


def data_folder() -> Path | None:
    """For what must not be lost: the journal of orders."""
    if sys.platform == "darwin":
        return _under_home("Library", "Application Support")
    return (
        _windows() if sys.platform == "win32" else _named("XDG_DATA_HOME") or _under_home(".local", "share")
    )


def _windows() -> Path | None:
    return _named("LOCALAPPDATA") or _under_home("AppData", "Local")


def _named(variable: str) -> Path | None:
    """A folder that a variable names; a relative one is ignored, as the XDG specification says."""
    text = os.environ.get(variable, "").strip()
    return Path(text) / "kis-async" if text and Path(text).is_absolute() else None


def _under_home(*parts: str) -> Path | None:
    try:
        home = Path.home()
    except RuntimeError:  # no HOME, and no entry for the user: a container
        return None
    return home.joinpath(*parts) / "kis-async" if home.is_absolute() else None
