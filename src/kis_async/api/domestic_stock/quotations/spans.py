"""Spans of days in requests, open at either end where the call takes that."""

import datetime as dt
from typing import Protocol, TypeVar

from kis_async.wire.errors import InvalidRequest


class _Spanned(Protocol):
    @property
    def start(self) -> dt.date | None: ...

    @property
    def end(self) -> dt.date | None: ...


C = TypeVar("C", bound=_Spanned)


def span_is_forward(call: C) -> C:
    """Raise InvalidRequest for a call whose days run backwards."""
    if call.start and call.end and call.start > call.end:
        raise InvalidRequest("start is after end.")
    return call
