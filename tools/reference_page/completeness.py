"""Whether the built reference holds all that is declared, told by another walk over the declarations."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from kis_async.describe import kind_of
from kis_async.masters.index import MASTERS
from kis_async.masters.universe import record_class
from kis_async.wire import Code, Endpoint, FromSession, Numbered, Row
from kis_async.wire.field import mark, second_name, wire_name
from kis_async.wire.row import shape_of
from reference_page.page import WHOLE, data_of

Asked = tuple[str, str, type[Code] | None]
"""(field, wire name, "" for a field that stands for none, its enum)."""


def missing(folder: Path, classes: Iterable[type[Endpoint[Any]]]) -> list[str]:
    """What is declared and not in the page or not in the Markdown."""
    data = data_of((folder / "index.html").read_text("utf-8"))
    texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.md")}
    return [*_of_calls(data, texts, classes), *_of_masters(data, texts), *_of_words(data, texts)]


def _of_calls(
    data: dict[str, Any], texts: dict[str, str], classes: Iterable[type[Endpoint[Any]]]
) -> Iterator[str]:
    calls = {call["id"]: call for call in data["calls"]}
    for cls in classes:
        _, _, product, *rooms, _ = cls.__module__.split(".")
        name = f"{product}.{cls.__name__}"
        call = calls.get(name)
        if call is None:
            yield f"index.html: {name}"
            continue
        page = ".".join([product, *rooms])
        chapter = _chapter(texts.get(page, ""), cls.__name__)
        if not chapter:
            yield f"{page}.md: {name}"
        shown = {tr_id for ids in call["tr_ids"] for tr_id in ids[1:]}
        for tr_id in _tr_ids(cls):
            if tr_id not in shown or f"`{tr_id}`" not in chapter:
                yield f"{name}: TR id {tr_id}"
        yield from _unseen(f"{name} parameter", call["parameters"], chapter, data, _parameters(cls))
        kind = cls.answer_type()
        fields = [field for part in call["parts"] for field in part["fields"]]
        row = get_args(kind)[0] if get_origin(kind) is list else kind
        yield from _unseen(f"{name} answer", fields, chapter, data, _answer(row))


def _chapter(text: str, name: str) -> str:
    """What a page says under one heading."""
    _, _, rest = text.partition(f"\n## {name} ")
    return rest.partition("\n## ")[0]


def _tr_ids(cls: type[Endpoint[Any]]) -> Iterator[str]:
    for one in cls.spec.tr_ids:
        for version in (one, one.old):
            yield from (tr_id for tr_id in (version.real, version.paper) if tr_id) if version else ()


def _unseen(
    where: str, fields: list[list[Any]], chapter: str, data: dict[str, Any], asked: Iterable[Asked]
) -> Iterator[str]:
    """What is asked for and not among the fields of the page, or not in the chapter."""
    known = {(field[0], name) for field in fields for name in (*_names(field), "")}
    values = {(field[0], *member) for field in fields for member in _members(field, data)}
    for name, wire, code in asked:
        short = name.rpartition("[].")[2]
        if not {(name, wire), (short, wire)} & known or f"`{name}`" not in chapter:
            yield f"{where} {name} {wire}".rstrip()
        elif wire and wire not in chapter:
            yield f"{where} {name} {wire}: not in the Markdown"
        for member in code or ():
            if (name, member.name, member.value) not in values or f"`{member.name}` = " not in chapter:
                yield f"{where} {name}: value {member.name}"


def _names(field: list[Any]) -> list[str]:
    _, _, wire, *_, names, _ = _whole(field)
    return names or [wire]


def _members(field: list[Any], data: dict[str, Any]) -> list[list[str]]:
    code = _whole(field)[WHOLE.index("code")]
    members: list[list[str]] = data["codes"][code][3] if code else []
    return members


def _whole(field: list[Any]) -> list[Any]:
    """A field of the page with the blanks at its end."""
    return field + [""] * (len(WHOLE) - len(field))


def _parameters(cls: type[Endpoint[Any]]) -> Iterator[Asked]:
    for name, field in cls.model_fields.items():
        code = kind_of(field.annotation)[0]
        numbered = mark(field, Numbered)
        yield name, wire_name(field) or "", code
        for wire in session.names if (session := mark(field, FromSession)) else ():
            yield name, wire, None
        for n in range(1, numbered.count + 1) if numbered else ():
            for part, wire in numbered.names(n) if numbered else ():
                yield f"{name}[].{part}" if part else name, wire, None


def _answer(row: type[Row]) -> Iterator[Asked]:
    """The fields of a row and of the rows in it."""
    shape = shape_of(row)
    blocks = {block.wire: block for block in shape.blocks}
    for name, field in row.model_fields.items():
        yield from _plain(name, field)
        block = blocks.get((wire_name(field) or name).lower())
        if block is not None:
            yield name, "", None
            yield from _answer(block.row)
    for family in shape.families:
        yield family.field, "", None
        for member in family.members:
            yield from ((part or family.field, wire, None) for part, wire in member)


def _plain(name: str, field: FieldInfo) -> Iterator[Asked]:
    for wire in (wire_name(field), second_name(field)):
        if wire:
            yield name, wire, kind_of(field.annotation)[0]


def _of_masters(data: dict[str, Any], texts: dict[str, str]) -> Iterator[str]:
    masters = {master["name"]: master for master in data["masters"]}
    for name in MASTERS:
        master = masters.get(name)
        chapter = _chapter(texts.get("masters", ""), name)
        if master is None or not chapter:
            yield f"master file {name}"
            continue
        yield from _unseen(
            f"master file {name}", master["fields"], chapter, data, _answer(record_class(name))
        )


def _of_words(data: dict[str, Any], texts: dict[str, str]) -> Iterator[str]:
    """Names that the vocabulary lacks."""
    said = texts.get("vocabulary", "")
    lists = [call["parameters"] for call in data["calls"]] + [master["fields"] for master in data["masters"]]
    lists += [part["fields"] for call in data["calls"] for part in call["parts"]]
    for field in {tuple(map(str, (field[0], *_names(field)))) for fields in lists for field in fields}:
        for word in (field[0], *(wire.lower() for wire in field[1:])):
            if any(field[1:]) and f"| `{word}` |" not in said:
                yield f"vocabulary {word}"
