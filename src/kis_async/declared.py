"""The declarations without a session: find an endpoint, encode a call, decode an answer. Pure."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

from kis_async.api.index import ENDPOINTS
from kis_async.policy.answer import read
from kis_async.wire.codec import encode
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest

__all__ = ["decode", "encode", "endpoint", "endpoints", "short_name"]

R = TypeVar("R")

_CLOSE: Final = 0.8
"""How alike a name is to what was meant."""

_CHOICES: Final = 5

_PRODUCT: Final = 1
_AFTER_SECTION: Final = 4
"""Where /uapi/<product>/v1/<section>/<rest> says the product, and where its rest begins."""


def endpoints() -> Iterator[type[Endpoint[Any]]]:
    """Every declared endpoint class, imported as the iteration reaches it."""
    for name, module, _, _ in ENDPOINTS:
        yield getattr(importlib.import_module(module), name)


def endpoint(name: str) -> type[Endpoint[Any]]:
    """The endpoint of a TR id, a path or its end, or a class name. Raises InvalidRequest.

    Where products share a name, say which: domestic-stock/inquire-price, overseas_futureoption.InquirePrice.
    """
    wanted = name.strip().strip("/").lower().replace("_", "-").replace(".", "/")
    found = [one for one in ENDPOINTS if wanted.upper() in one[3]] or [
        one for one in ENDPOINTS if _is_called(wanted, one[0], one[2])
    ]
    if not found:
        close = ", ".join(_close_to(wanted))
        raise InvalidRequest(
            f"No endpoint is called {name!r}.",
            hint=(f"Did you mean {close}? " if close else "") + "kis-async endpoints WORD finds one.",
        )
    if len(found) > 1:
        choices = ", ".join(sorted(short_name(path) for _, _, path, _ in found))
        raise InvalidRequest(
            f"{name.strip()!r} is more than one endpoint: {choices}.",
            hint="Give one of these names, or a TR id.",
        )
    ((cls, module, _, _),) = found
    declared: type[Endpoint[Any]] = getattr(importlib.import_module(module), cls)
    return declared


def short_name(path: str) -> str:
    """The shortest name that is one endpoint's alone, from its path: domestic-stock/inquire-price."""
    parts = path.strip("/").split("/")
    return "/".join((parts[_PRODUCT], *parts[_AFTER_SECTION:])) if len(parts) > _AFTER_SECTION else parts[-1]


def _close_to(wanted: str) -> list[str]:
    """The names that a slip of the hand may have meant, by the name itself, its end, the class or a TR id."""
    from difflib import get_close_matches

    names: dict[str, list[str]] = {}
    for cls, _, path, tr_ids in ENDPOINTS:
        short = short_name(path)
        for spelled in (short, short.rpartition("/")[2], cls, *tr_ids):
            names.setdefault(spelled.lower(), []).append(short)
    found = [
        short for spelled in get_close_matches(wanted, names, n=3, cutoff=_CLOSE) for short in names[spelled]
    ]
    return list(dict.fromkeys(found))[:_CHOICES]


def _is_called(wanted: str, cls: str, path: str) -> bool:
    """Whether that is the class, the path, an end of the path, or one of them after the product."""
    if not wanted:
        return False
    short = short_name(path).lower()
    product = short.partition("/")[0]
    return wanted in {
        cls.lower(),
        short,
        f"{product}/{cls.lower()}",
    } or f"/{path.strip('/')}".lower().endswith(f"/{wanted}")


def decode(cls: type[Endpoint[R]], body: bytes | str | Mapping[str, Any], *, status: int = 200) -> R:
    """The answer that a call would give for this body. Raises the KisError that the call would raise."""
    return read(cls, body, status=status)
