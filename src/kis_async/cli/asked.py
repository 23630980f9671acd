"""What the options of the running command say about where it runs."""

from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Asked:
    """Whether --sandbox was given, and whether --account was, also blank."""

    sandbox: bool = False
    account: bool = False


_ASKED: Final = ContextVar("kis_async_asked", default=Asked())  # noqa: B039  (frozen)


def asked() -> Asked:
    """What this command's options say."""
    return _ASKED.get()


def forget() -> None:
    """Before a command: nothing was asked for yet."""
    _ASKED.set(Asked())


def note_sandbox(value: bool) -> bool:
    """The callback of --sandbox."""
    if value:
        _ASKED.set(replace(asked(), sandbox=True))
    return value


def note_account(value: str | None) -> str | None:
    """The callback of --account."""
    if value is not None:
        _ASKED.set(replace(asked(), account=True))
    return value
