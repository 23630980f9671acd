"""What an endpoint takes and gives, field by field, as its declaration says it. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, cast, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kis_async.wire.codes import Code
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.field import (
    FromSession,
    Numbered,
    label_of,
    mark,
    second_name,
    unless_given,
    wire_name,
)
from kis_async.wire.row import Row
from kis_async.wire.types import Symbol

CodeClass = type[Code]


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of a request or an answer, for people and programs.

    `wire` is its KIS name as a person reads it, `names` every name on the wire that it stands for.
    """

    block: str
    name: str
    type: str
    wire: str
    label: str
    default: str = ""
    code: CodeClass | None = None
    names: tuple[str, ...] = ()
    required: bool = False
    rule: str = ""

    @property
    def choices(self) -> str:
        """The values of a code, each with its name."""
        return " ".join(f"{member.name}={member.value}" for member in self.code or ())

    def texts(self) -> dict[str, str]:
        """The line as texts by name."""
        names = ("block", "name", "type", "wire", "label", "default", "choices")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Block:
    """One object of an answer, or each of a list of them; `path` leads to it from the answer."""

    path: str
    wire: str
    row: type[Any]
    many: bool
    lines: tuple[FieldLine, ...]

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]


def parameters(cls: type[Endpoint[Any]]) -> list[FieldLine]:
    """What a call takes."""
    found: list[FieldLine] = []
    for name, field in cls.model_fields.items():
        found.append(_line("request", name, field))
        if (numbered := mark(field, Numbered)) and not numbered.plain:
            found += _parts(name, numbered, item_of(field))
    return found


def answer_fields(cls: type[Endpoint[Any]]) -> list[FieldLine]:
    """What a call gives, block by block."""
    return [line for block in answer_blocks(cls) for line in block.lines]


def answer_blocks(cls: type[Endpoint[Any]]) -> list[Block]:
    """The blocks of an answer, each after the one that holds it."""
    kind = cls.answer_type()
    many = get_origin(kind) is list
    return list(_blocks(get_args(kind)[0] if many else kind, "answer", cls.spec.block or "", many=many))


def row_fields(row: type[Row]) -> list[FieldLine]:
    """The fields of one row alone."""
    return list(next(_blocks(row, row.__name__, "", many=False)).lines)


def _blocks(row: type[Row], path: str, wire: str, *, many: bool) -> Iterator[Block]:
    """A row, then the rows in it; fields that this call never fills are left out."""
    lines: list[FieldLine] = []
    inner: list[Block] = []
    name_of_block = path.rpartition(".")[2]
    for name, field in row.model_fields.items():
        kind = item_of(field)
        numbered = mark(field, Numbered)
        if not (wire_name(field) or numbered or kind):
            continue
        lines.append(_line(name_of_block, name, field))
        below = f"{path}.{name}"
        if numbered and not numbered.plain:
            inner.append(Block(below, "", kind or Row, many=True, lines=_parts(name, numbered, kind)))
        elif kind and issubclass(kind, Row):
            inner += _blocks(kind, below, wire_name(field) or name, many=_is_list(field))
    yield Block(path, wire, row, many, tuple(lines))
    yield from inner


def _line(block: str, name: str, field: FieldInfo) -> FieldLine:
    session, numbered = mark(field, FromSession), mark(field, Numbered)
    wire, label, names = wire_name(field) or "", label_of(field), _names(field)
    if session:
        wire = "+".join(session.names)
    elif numbered and numbered.plain:
        _, wire, label = _part(numbered.parts[0])
    return FieldLine(
        block,
        name,
        type_name(field.annotation),
        wire,
        label,
        _default(field) if block == "request" else "",
        kind_of(field.annotation)[0],
        names,
        field.is_required(),
        _rule(field),
    )


def _names(field: FieldInfo) -> tuple[str, ...]:
    if session := mark(field, FromSession):
        return session.names
    if numbered := mark(field, Numbered):
        every = [wire for n in range(1, numbered.count + 1) for _, wire in numbered.names(n)]
        return (
            *(every if numbered.plain else ()),
            *([numbered.count_as] if numbered.count_as else ()),
        )
    return tuple(name for name in (wire_name(field), second_name(field)) if name)


def _parts(block: str, numbered: Numbered, row: type[Any] | None) -> tuple[FieldLine, ...]:
    """The fields of each member of a numbered list."""
    return tuple(_part_line(block, numbered, row, n) for n in range(len(numbered.parts)))


def _part_line(block: str, numbered: Numbered, row: type[Any] | None, position: int) -> FieldLine:
    name, wire, label = _part(numbered.parts[position])
    names = tuple(numbered.names(n)[position][1] for n in range(1, numbered.count + 1))
    annotation = _annotation(row, name)
    return FieldLine(
        block, name, type_name(annotation), wire, label, code=kind_of(annotation)[0], names=names
    )


def _part(part: tuple[str, str | tuple[str, ...], str]) -> tuple[str, str, str]:
    name, wire, label = part
    return name, wire if isinstance(wire, str) else " ".join(wire), label


def _annotation(row: type[Any] | None, name: str) -> object:
    """What type a field of a row is of, be it a model or a dataclass."""
    if row is not None and issubclass(row, BaseModel):
        return row.model_fields[name].annotation
    if row is not None and is_dataclass(row) and name in {field.name for field in fields(row)}:
        return get_type_hints(row)[name]
    return str


def item_of(field: FieldInfo) -> type[Any] | None:
    """The model or dataclass that a field holds, or a list of."""
    for kind in alternatives(field.annotation):
        many = _is_sequence(kind)
        item: Any = get_args(kind)[0] if many else kind
        if isinstance(item, type) and (
            issubclass(item, Row) or (many and is_dataclass(cast("object", item)))
        ):
            return cast("type[Any]", item)
    return None


def kind_of(annotation: object) -> tuple[type[Code] | None, object, bool]:
    """(code enum, type of a sequence's items, whether a mapping)."""
    kinds: tuple[Any, ...] = alternatives(annotation)
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Code):
            return kind, None, False
        origin = get_origin(kind)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return None, None, True
        if _is_sequence(cast("object", kind)):
            return None, get_args(kind)[0], False
    return None, None, False


def alternatives(annotation: object) -> tuple[object, ...]:
    """The types that a value may have, without None and without what Annotated adds."""
    if get_origin(annotation) is Annotated:
        return alternatives(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        found = (kind for one in get_args(annotation) for kind in alternatives(one))
        return tuple(kind for kind in found if kind is not NoneType)
    return (annotation,)


def _is_list(field: FieldInfo) -> bool:
    return any(_is_sequence(kind) for kind in alternatives(field.annotation))


def _is_sequence(kind: object) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Sequence)


def type_name(annotation: object) -> str:
    """A type as a person reads it."""
    names: list[str] = []
    for kind in alternatives(annotation):
        origin: Any = get_origin(kind)
        if origin is not None and get_args(kind):
            names.append(f"{origin.__name__} of {type_name(get_args(kind)[0])}")
        else:
            names.append(getattr(kind, "__name__", str(kind)))
    return " | ".join(names)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    if mark(field, FromSession):
        return "the session's"
    value = field.default
    return "" if value is None else value.name if isinstance(value, Code) else str(value)


_BOUNDS: Final = {
    "gt": "more than {}",
    "ge": "{} or more",
    "lt": "less than {}",
    "le": "{} or less",
    "min_length": "at least {} long",
    "max_length": "at most {} long",
    "pattern": "matches {}",
}
_ANY_TEXT: Final = 1
_NO_BLANKS: Final = r"^\S+$"


def _rule(field: FieldInfo) -> str:
    """What a value must be like, beside its type."""
    said: list[str] = []
    if get_args(Symbol)[1] in _marks(field):
        said.append("a KRX short code")
    if numbered := mark(field, Numbered):
        said.append(f"{numbered.count} at most")
    for part in _marks(field):
        for name, words in _BOUNDS.items():
            bound = getattr(part, name, None)
            if bound is not None and not (name.endswith("_length") and (bound == _ANY_TEXT or numbered)):
                said.append("no blanks in it" if bound == _NO_BLANKS else words.format(bound))
    if given := unless_given(field):
        real, paper = map(repr, given)
        said.append(f"if None, {real} is sent{'' if real == paper else f', on paper {paper}'}")
    return ", ".join(dict.fromkeys(said))


def _marks(field: FieldInfo) -> Iterable[object]:
    """What is annotated to a field, also inside Optional."""
    yield from field.metadata
    inner = get_args(field.annotation) if get_origin(field.annotation) in (Union, UnionType) else ()
    for kind in inner:
        if get_origin(kind) is Annotated:
            for part in get_args(kind)[1:]:
                yield from part.metadata if isinstance(part, FieldInfo) else (part,)
