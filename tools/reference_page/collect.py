"""Everything the reference shows, gathered from the declarations into plain texts."""

import dataclasses
import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from kis_async._version import __version__
from kis_async.declared import endpoint, endpoints, short_name
from kis_async.describe import Block, FieldLine, answer_blocks, parameters, row_fields
from kis_async.masters.index import MASTERS
from kis_async.masters.record import Record
from kis_async.masters.universe import record_class
from kis_async.wire import Code
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest
from reference_page import words
from reference_page.example import command, example, home_of

FEW: Final = 4
_NUMBER: Final = re.compile(r"\{n(:\w+)?\}")


@dataclass(frozen=True)
class Field:
    """One parameter or one field of an answer. `code` is the key of its values, `names` its names on the wire.

    `given` says of a parameter that it must be given, of an answer's field that it is always there. `width` is
    how many bytes of a master file it takes.
    """

    name: str
    type: str
    wire: str
    label: str
    code: str
    given: bool
    default: str
    rule: str
    names: tuple[str, ...]
    width: int = 0


@dataclass(frozen=True)
class Part:
    """An object of an answer, or each of a list of them."""

    path: str
    wire: str
    many: bool
    row: str
    doc: str
    fields: list[Field]


@dataclass(frozen=True)
class Call:
    """One endpoint."""

    id: str
    name: str
    home: str
    section: str
    title: str
    page: str
    method: str
    path: str
    tr_ids: list[tuple[str, str, str, str, str]]
    paper: str
    effect: str
    lane: str
    proof: str
    paging: str
    fixed: list[tuple[str, str]]
    doc: str
    example: str
    command: str
    parameters: list[Field]
    parts: list[Part]


@dataclass(frozen=True)
class Master:
    """One master file."""

    id: str
    name: str
    record: str
    title: str
    archive: str
    form: str
    doc: str
    example: str
    fields: list[Field]


@dataclass(frozen=True)
class Values:
    """One enum."""

    name: str
    doc: str
    home: str
    members: list[tuple[str, str]]


@dataclass(frozen=True)
class Reference:
    """All of it."""

    version: str
    calls: list[Call]
    masters: list[Master]
    codes: dict[str, Values]

    @cached_property
    def sections(self) -> dict[str, list[Call]]:
        """The calls by section, in the order sections are shown in."""
        found: dict[str, list[Call]] = {}
        for call in self.calls:
            found.setdefault(call.section, []).append(call)
        return found

    def fields(self) -> Iterator[Field]:
        """Every field there is."""
        for call in self.calls:
            yield from call.parameters
            for part in call.parts:
                yield from part.fields
        for master in self.masters:
            yield from master.fields

    def vocabulary(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """(wire name, its (English name, label) pairs) of every wire name, whatever its case."""
        found: dict[str, dict[tuple[str, str], None]] = {}
        for field in self.fields():
            for wire in field.names:
                found.setdefault(wire.lower(), {})[field.name, field.label] = None
        return [(wire, list(found[wire])) for wire in sorted(found)]

    def english(self) -> list[tuple[str, list[str]]]:
        """(English name, its wire names) of every English name."""
        found: dict[str, dict[str, None]] = {}
        for field in self.fields():
            if field.names:
                wires = dict.fromkeys(wire.lower() for wire in shown(field).split("+"))
                found.setdefault(field.name, {}).update(wires)
        return [(name, list(found[name])) for name in sorted(found)]


def shown(field: Field) -> str:
    """A wire name as a person reads it: askp1 … askp10 for the numbered, each of a few that follow no rule."""
    if " " in field.wire and len(field.names) <= FEW:
        return ", ".join(field.names)
    if "{" not in field.wire and " " not in field.wire:
        return field.wire
    return f"{field.names[0]} … {field.names[-1]}"


def doc_of(cls: type[Any]) -> str:
    """A class's docstring, and those of the bases that it refers to: "Units as in KrxStock"."""
    said = inspect.cleandoc(cls.__doc__ or "")
    more = [doc_of(base) for base in cls.__mro__[1:] if f"as in {base.__name__}" in said]
    return "\n\n".join([said, *more])


def collect(
    classes: Iterable[type[Endpoint[Any]]] | None = None, masters: Iterable[str] | None = None
) -> Reference:
    """The reference of these endpoints and master files, of all where none are given."""
    codes: dict[type[Code], str] = {}
    found = [_call(cls, codes) for cls in (endpoints() if classes is None else classes)]
    found.sort(key=lambda call: (words.order_of(call.section), not call.page, call.page, call.name))
    files = [_master(name, record_class(name), codes) for name in (MASTERS if masters is None else masters)]
    return Reference(__version__, found, files, {key: _values(code) for code, key in codes.items()})


def _call(cls: type[Endpoint[Any]], codes: dict[type[Code], str]) -> Call:
    spec = cls.spec
    return Call(
        id=f"{cls.__module__.split('.')[2]}.{cls.__name__}",
        name=cls.__name__,
        home=home_of(cls),
        section=words.section_of(cls),
        title=spec.title,
        page=spec.page,
        method=spec.method,
        path=spec.path,
        tr_ids=words.tr_lines(spec),
        paper=words.paper(spec),
        effect=words.EFFECTS[spec.effect],
        lane=words.lane(cls),
        proof=words.PROOFS[spec.auth],
        paging=words.continues(spec),
        fixed=words.fixed(spec),
        doc=doc_of(cls),
        example=example(cls),
        command=command(cls, name_of(cls)),
        parameters=[_parameter(line, codes) for line in parameters(cls)],
        parts=[_part(block, codes) for block in answer_blocks(cls)],
    )


def name_of(cls: type[Endpoint[Any]]) -> str:
    """What the command line finds it by: the end of its path, with the product where others end so too."""
    end = cls.spec.path.rsplit("/", 1)[-1]
    try:
        return end if endpoint(end) is cls else short_name(cls.spec.path)
    except InvalidRequest:
        return short_name(cls.spec.path)


def _parameter(line: FieldLine, codes: dict[type[Code], str]) -> Field:
    """A parameter; a field of a list's items with the list's name before it."""
    field = _field(line, codes)
    return (
        field if line.block == "request" else dataclasses.replace(field, name=f"{line.block}[].{line.name}")
    )


def _part(block: Block, codes: dict[type[Code], str]) -> Part:
    return Part(
        block.path,
        block.wire,
        block.many,
        block.row.__name__,
        doc_of(block.row),
        [_field(line, codes) for line in block.lines],
    )


def _field(line: FieldLine, codes: dict[type[Code], str]) -> Field:
    return Field(
        name=line.name,
        type=line.type,
        wire=line.wire,
        label=_NUMBER.sub("n", line.label),
        code=_key(line.code, codes) if line.code else "",
        given=line.required,
        default="" if line.required else line.default,
        rule=line.rule,
        names=line.names,
    )


def _key(code: type[Code], codes: dict[type[Code], str]) -> str:
    """The key of an enum: its name, with its product where others have the name too."""
    if code not in codes:
        taken = set(codes.values())
        names = [code.__name__, ".".join([*code.__module__.split(".")[2:3], code.__name__])]
        codes[code] = next(
            (name for name in names if name not in taken), f"{code.__module__}.{code.__name__}"
        )
    return codes[code]


def _values(code: type[Code]) -> Values:
    members = [(member.name, member.value) for member in code]
    return Values(code.__name__, doc_of(code), home_of(code), members)


def _master(name: str, record: type[Record], codes: dict[type[Code], str]) -> Master:
    file = record.file
    widths = {wire.lower(): width for wire, width in file.layout}
    parted = file.delimiter is not None
    fields = [
        dataclasses.replace(
            _field(line, codes), width=0 if parted else sum(widths.get(one.lower(), 0) for one in line.names)
        )
        for line in row_fields(record)
    ]
    return Master(
        id=f"master.{name}",
        name=name,
        record=record.__name__,
        title=file.title,
        archive=file.archive or "KIS publishes the layout only",
        form=f"fields parted by {file.delimiter!r}" if parted else f"{file.width} bytes a line",
        doc=doc_of(record),
        example=f'universe = await kis.universe("{name}")\nfound = universe.search("...")',
        fields=fields,
    )
