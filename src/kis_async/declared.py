"""The declarations without a session: find an endpoint, encode a call, decode an answer. Pure."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from kis_async.api.index import ENDPOINTS
from kis_async.policy.answer import read
from kis_async.wire.codec import encode
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest

__all__ = ["decode", "encode", "endpoint", "endpoints"]

R = TypeVar("R")


def endpoints() -> Iterator[type[Endpoint[Any]]]:
    """Every declared endpoint class, imported as the iteration reaches it."""
    for name, module, _, _ in ENDPOINTS:
        yield getattr(importlib.import_module(module), name)


def endpoint(name: str) -> type[Endpoint[Any]]:
    """The endpoint of a TR id, a path, the last part of a path, or a class name. Raises InvalidRequest."""
    wanted = name.strip().strip("/")
    found = [
        (cls, module)
        for cls, module, path, tr_ids in ENDPOINTS
        if wanted.upper() in tr_ids
        or wanted == path.strip("/")
        or wanted.lower() in (path.rsplit("/", 1)[-1].lower(), cls.lower())
    ]
    if not found:
        raise InvalidRequest(f"No endpoint is called {name!r}.", hint="kis-async endpoints WORD finds one.")
    if len(found) > 1:
        classes = ", ".join(f"{module.split('.')[2]}.{cls}" for cls, module in found)
        raise InvalidRequest(
            f"{name!r} is more than one endpoint: {classes}.", hint="Give its TR id or whole path."
        )
    ((cls, module),) = found
    declared: type[Endpoint[Any]] = getattr(importlib.import_module(module), cls)
    return declared


def decode(cls: type[Endpoint[R]], body: bytes | str | Mapping[str, Any], *, status: int = 200) -> R:
    """The answer that a call would give for this body. Raises the KisError that the call would raise."""
    return read(cls, body, status=status)
