"""A call of every endpoint, with the parameters it must have, made from its own declaration."""

import datetime as dt
from decimal import Decimal
from typing import Any, get_args

from pydantic.fields import FieldInfo

from kis_async.wire import Code, Endpoint, FromSession, Numbered
from kis_async.wire.field import Spread, mark
from kis_async.wire.types import IndexCode, Symbol, YearMonth

TODAY = dt.date(2026, 11, 23)

SPECIAL: dict[str, dict[str, Any]] = {}
"""What single endpoints want beside that: combinations that only make sense together."""


def sample(cls: type[Endpoint[Any]], **values: Any) -> Endpoint[Any]:
    """The endpoint with the least it needs."""
    made = {name: _value(name, field) for name, field in cls.model_fields.items() if field.is_required()}
    key = ".".join(cls.__module__.split(".")[2:])
    return cls(**(made | SPECIAL.get(key, {}) | values))


def _value(name: str, field: FieldInfo) -> object:
    if mark(field, Numbered):
        kind = get_args(field.annotation)[0]
        return (kind("005930"),) if isinstance(kind, type) and kind is not str else ("005930",)
    if mark(field, Spread):
        return {"CANO": "12345678"}
    if mark(field, FromSession):
        return "someone"
    kinds = (field.annotation, *get_args(field.annotation))
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Code):
            return next(iter(kind))
        if kind in _PLAIN:
            return _PLAIN[kind]
    metadata = [*field.metadata]
    for alias, text in ((Symbol, "005930"), (IndexCode, "0001"), (YearMonth, "202609")):
        if all(part in metadata for part in get_args(alias)[1:]):
            return text
    return "005930" if name == "symbol" else "1"


_PLAIN: dict[object, object] = {
    dt.date: TODAY,
    dt.time: dt.time(15, 30),
    Decimal: Decimal(1000),
    int: 1,
    bool: False,
}
