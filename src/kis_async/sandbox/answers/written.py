"""A declared row with what is known of it written over what is invented."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, get_args

from kis_async.sandbox import invent
from kis_async.sandbox.invent import Scene
from kis_async.wire import Row
from kis_async.wire.codec import to_text
from kis_async.wire.field import wire_name

_TEMPORAL = (dt.date, dt.time)  # a datetime is a date, too


def written(
    kind: type[Row], scene: Scene, told: Mapping[str, object], *, blank: bool = True
) -> dict[str, Any]:
    """One wire object of a row. `told` goes by our field names.

    Days and times that it does not tell are blank, or with `blank=False` invented like all else.
    """
    found = invent.row(kind, scene)
    for name, declared in kind.model_fields.items():
        wire = wire_name(declared)
        if not wire:
            continue
        if name in told:
            found[wire] = to_text(told[name])
        elif blank and any(
            isinstance(one, type) and issubclass(one, _TEMPORAL) for one in get_args(declared.annotation)
        ):
            found[wire] = ""
    return found
