"""Every endpoint, row and code that is declared, and what their fields say."""

import dataclasses
import datetime as dt
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeGuard, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from kis_async import api, endpoints
from kis_async.wire import Code, DateSpan, Endpoint, FromSession, Numbered, Row
from kis_async.wire.field import mark, second_name, wire_name


def types_in(annotation: object) -> Iterator[object]:
    """An annotation and everything in it."""
    yield annotation
    for part in get_args(annotation):
        yield from types_in(part)


def rows_in(field: FieldInfo) -> Iterator[type[Row]]:
    """The rows in a field, and the rows in those."""
    for kind in types_in(field.annotation):
        if isinstance(kind, type) and issubclass(kind, Row):
            yield from rows_below(kind)


def rows_below(row: type[Row]) -> Iterator[type[Row]]:
    """A row and every row in it."""
    yield row
    for field in row.model_fields.values():
        yield from rows_in(field)


def answer_row(call: type[Endpoint[Any]]) -> type[Row]:
    """The row that a call answers with, alone or in a list."""
    kind = call.answer_type()
    row: type[Row] = get_args(kind)[0] if get_origin(kind) is list else kind
    return row


def answer_rows(call: type[Endpoint[Any]]) -> list[type[Row]]:
    """That row and every row in it, each once."""
    return list(dict.fromkeys(rows_below(answer_row(call))))


def blocks_of(call: type[Endpoint[Any]]) -> dict[str, type[Row]]:
    """The rows of an answer by the lower-case names of the blocks that hold them."""
    row = answer_row(call)
    if call.spec.block is not None:
        return {call.spec.block.lower(): row}
    return {
        (wire_name(field) or "").lower(): inner
        for field in row.model_fields.values()
        if not mark(field, Numbered)
        for inner in list(rows_in(field))[:1]
    }


def modules() -> list[str]:
    """Every module below kis_async.api that declares something."""
    found = pkgutil.walk_packages(api.__path__, "kis_async.api.")
    return sorted(item.name for item in found if not item.ispkg and item.name != "kis_async.api.index")


ALL = list(endpoints())

ROWS = list(dict.fromkeys(row for call in ALL for row in answer_rows(call)))

MEMBERS = dict.fromkeys(
    row
    for holder in [*ROWS, *ALL]
    for field in holder.model_fields.values()
    if mark(field, Numbered)
    for row in rows_in(field)
)
"""Rows whose wire names and labels stand in the family around them."""

Model = type[Row] | type[Endpoint[Any]]

MODELS: list[Model] = [*ROWS, *ALL]

DECLARED: list[type] = [
    value
    for module in modules()
    for value in vars(importlib.import_module(module)).values()
    if inspect.isclass(value)
    and value.__module__ == module
    and (issubclass(value, Endpoint | Row | Code) or dataclasses.is_dataclass(value))
    and "[" not in value.__name__
]


def title_of(item: type) -> str:
    """A class as a test names it: product and class."""
    product = item.__module__.removeprefix("kis_async.api.").split(".")[0]
    return f"{product}.{item.__name__}"


def sent_names(call: type[Endpoint[Any]]) -> list[str]:
    """Every wire name a call can send, as often as it is declared."""
    names: list[str] = []
    for field in call.model_fields.values():
        if session := mark(field, FromSession):
            names += session.names
        elif numbered := mark(field, Numbered):
            names += [numbered.count_as] if numbered.count_as else []
            names += [wire for n in range(1, numbered.count + 1) for _, wire in numbered.names(n)]
        elif wire := wire_name(field):
            names.append(wire)
    spec = call.spec
    return [*names, *spec.constants, *(spec.paging.first() if spec.paging else ()), *spec.credentials]


@dataclasses.dataclass(frozen=True, slots=True)
class Leaf:
    """One field that holds a text of KIS's: its lower-case wire name, where it stands, and what it is."""

    wire: str
    owner: type
    name: str
    kind: type


KINDS = (bool, Decimal, int, dt.datetime, dt.date, dt.time, DateSpan, str)


def kind_of(annotation: object) -> type:
    """What a value is: one of KINDS, or an enum of codes. A time, or a code in its place, is a time."""
    kinds = [kind for kind in types_in(annotation) if isinstance(kind, type)]
    plain = [kind for kind in KINDS if kind in kinds]
    codes = [kind for kind in kinds if issubclass(kind, Code)]
    return next(iter([*plain[: plain != [str]], *codes, *plain]), object)


def leaves_of(model: Model) -> list[Leaf]:
    """Every leaf of a row or parameter of a call; those of a numbered family under the names of all."""
    found: list[Leaf] = []
    for name, field in model.model_fields.items():
        if numbered := mark(field, Numbered):
            member = next((kind for kind in types_in(field.annotation) if _has_fields(kind)), None)
            kinds = get_type_hints(member) if member else {}
            for n in range(1, numbered.count + 1):
                for part, wire in numbered.names(n):
                    owner, own = (member, part) if member else (model, name)
                    found.append(Leaf(wire.lower(), owner, own, kind_of(kinds.get(part, field.annotation))))
        elif not list(rows_in(field)):
            found += [
                Leaf(wire.lower(), model, name, kind_of(field.annotation))
                for wire in (wire_name(field), second_name(field))
                if wire
            ]
    return found


def _has_fields(kind: object) -> TypeGuard[type]:
    return isinstance(kind, type) and (issubclass(kind, Row) or dataclasses.is_dataclass(kind))
