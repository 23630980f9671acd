"""name=value words into an endpoint, and what an endpoint takes and gives. Pure."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kis_async.wire.codes import Code
from kis_async.wire.endpoint import Endpoint, TrId
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.field import FromSession, Numbered, label_of, mark, wire_name
from kis_async.wire.row import Row

E = TypeVar("E", bound=Endpoint[Any])


def build(cls: type[E], words: Sequence[str], account: str | None = None) -> E:
    """The endpoint of "name=value" words; names are the field's or KIS's own. Raises InvalidRequest."""
    values: dict[str, Any] = {}
    names = {(wire_name(field) or name).lower(): name for name, field in cls.model_fields.items()}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise InvalidRequest(f"{word!r} is not name=value.", hint=_takes(cls))
        name = name.strip()
        field = name if name in cls.model_fields else names.get(name.lower(), name)
        if field in values:
            raise InvalidRequest(f"{field} is given twice.")
        declared = cls.model_fields.get(field)
        values[field] = value_of(declared, text) if declared else text
    if account is not None and "account" in cls.model_fields:
        values.setdefault("account", account)
    return cls(**values)


def names_tr_id(cls: type[Endpoint[Any]], name: str) -> bool:
    """Whether a name of the endpoint is one of its TR ids."""
    return any(name.strip().upper() in ids for one in cls.spec.tr_ids for ids in _ids(one))


def check_tr_id(cls: type[Endpoint[Any]], name: str, sent: str) -> None:
    """Raises InvalidRequest where a TR id was named and another call, or another host's, would be sent.

    KIS's old ids stand for the new ones, and an id of the real host for its twin on paper.
    """
    word = name.strip().upper()
    for one in cls.spec.tr_ids:
        real, paper = _ids(one)
        if (word in real and sent in real | paper) or (word in paper and sent in paper):
            return
    raise InvalidRequest(
        f"{word} is named, but {sent} would be sent.",
        hint="The parameters and the environment choose the TR id: mend them, or name the call by its path.",
    )


def _ids(one: TrId) -> tuple[set[str], set[str]]:
    """New and old ids on the real host, and on paper."""
    versions = [one, one.old] if one.old else [one]
    return {each.real for each in versions}, {each.paper for each in versions if each.paper}


def value_of(field: FieldInfo, text: str) -> object:
    """The text as something pydantic turns into the field's type: members by name, lists by commas or as JSON."""
    code, many, mapping = _kind(field.annotation)
    if mapping or (many and text.lstrip().startswith("[")):
        try:
            return json.loads(text)
        except ValueError:
            raise InvalidRequest(f"{label_of(field) or 'The value'} is not JSON.") from None
    if many:
        return [_member(many, item.strip()) for item in text.split(",") if item.strip()]
    if code is not None:
        return next((member.value for member in code if member.name == text.strip().upper()), text.strip())
    return text if text or type(None) not in get_args(field.annotation) else None


def _member(kind: object, text: str) -> object:
    """A model by the text of its first field."""
    if isinstance(kind, type) and is_dataclass(kind):
        return {fields(kind)[0].name: text}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {next(iter(kind.model_fields)): text}
    return text


def _kind(annotation: object) -> tuple[type[Code] | None, object, bool]:
    """(code enum, type of a sequence's items, whether a mapping)."""
    for kind in _alternatives(annotation):
        if isinstance(kind, type) and issubclass(kind, Code):
            return kind, None, False
        origin = get_origin(kind)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return None, None, True
        if isinstance(origin, type) and issubclass(origin, Sequence):
            return None, get_args(kind)[0], False
    return None, None, False


def _alternatives(annotation: object) -> tuple[object, ...]:
    if get_origin(annotation) is Annotated:
        return _alternatives(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return tuple(kind for kind in get_args(annotation) if kind is not NoneType)
    return (annotation,)


def _takes(cls: type[Endpoint[Any]]) -> str:
    return f"{cls.__name__} takes {', '.join(cls.model_fields) or 'nothing'}."


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of a request or an answer, for people and programs."""

    block: str
    name: str
    type: str
    wire: str
    label: str
    default: str
    choices: str


def parameters(cls: type[Endpoint[Any]]) -> list[FieldLine]:
    """What a call takes."""
    return [line for name, field in cls.model_fields.items() for line in _lines("request", name, field)]


def answer_fields(cls: type[Endpoint[Any]]) -> list[FieldLine]:
    """What a call gives, block by block."""
    kind = cls.answer_type()
    row = get_args(kind)[0] if get_origin(kind) is list else kind
    return list(_of_row(row, "answer"))


def _of_row(row: type[Row], block: str) -> Iterator[FieldLine]:
    """Its fields, each block after its own line; fields that this call never fills are left out."""
    for name, field in row.model_fields.items():
        inner = _inner_row(field)
        if wire_name(field) or inner or mark(field, Numbered):
            yield from _lines(block, name, field)
        if inner and not mark(field, Numbered):
            yield from _of_row(inner, name)


def _lines(block: str, name: str, field: FieldInfo) -> Iterator[FieldLine]:
    """A field, and the parts of a numbered one."""
    yield _line(block, name, field)
    numbered = mark(field, Numbered)
    for part, wire, label in numbered.parts if numbered else ():
        yield FieldLine(name, part, "", wire if isinstance(wire, str) else " ".join(wire), label, "", "")


def _inner_row(field: FieldInfo) -> type[Row] | None:
    for kind in _alternatives(field.annotation):
        item = get_args(kind)[0] if get_origin(kind) is list else kind
        if isinstance(item, type) and issubclass(item, Row):
            return item
    return None


def _line(block: str, name: str, field: FieldInfo) -> FieldLine:
    code, _, _ = _kind(field.annotation)
    choices = " ".join(f"{member.name}={member.value}" for member in code) if code else ""
    session = mark(field, FromSession)
    wire = wire_name(field) or ("+".join(session.names) if session else "")
    default = _default(field) if block == "request" else ""
    return FieldLine(block, name, _type_name(field.annotation), wire, label_of(field), default, choices)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    if mark(field, FromSession):
        return "the session's"
    value = field.default
    return "" if value is None else value.name if isinstance(value, Code) else str(value)


def _type_name(annotation: object) -> str:
    kinds = _alternatives(annotation)
    names: list[str] = []
    for kind in kinds:
        if get_origin(kind) is not None and get_args(kind):
            origin: Any = get_origin(kind)
            names.append(f"{origin.__name__} of {_type_name(get_args(kind)[0])}")
        else:
            names.append(getattr(kind, "__name__", str(kind)))
    return " | ".join(names)
