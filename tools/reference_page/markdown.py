"""The reference as Markdown, a page a section, for people who grep."""

import html
from collections.abc import Iterable, Iterator
from itertools import cycle

from reference_page import words
from reference_page.collect import Call, Field, Master, Reference, Values, shown


def pages(reference: Reference) -> dict[str, str]:
    """The text of every page by its file name."""
    found = {
        f"{section}.md": _text(_section(section, calls, reference))
        for section, calls in reference.sections.items()
    }
    found["masters.md"] = _text(_masters(reference))
    found["vocabulary.md"] = _text(_vocabulary(reference))
    return {"README.md": _text(_contents(reference)), **found}


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


def plain(text: str) -> str:
    """Text that is text, whatever stands in it."""
    safe = html.escape(" ".join(text.split()), quote=False)
    for letter in "\\`*[]|":
        safe = safe.replace(letter, "\\" + letter)
    return safe


def prose(text: str) -> str:
    """A docstring's text, where backticks mean code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return plain(text)
    said = (
        code(part) if odd else _spaced(part) for odd, part in zip(cycle((False, True)), parts, strict=False)
    )
    return "".join(said)


def _spaced(text: str) -> str:
    """As plain, with the blanks at its ends."""
    start, end = (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")
    return f"{start}{plain(text)}{end}" if text.strip() else " " * bool(text)


def code(text: str) -> str:
    """A word of a program, also inside a table."""
    said = " ".join(text.split())
    if "`" in said or "|" in said:
        return f"<code>{html.escape(said, quote=False).replace('|', '&#124;').replace('`', '&#96;')}</code>"
    return f"`{said}`" if said else ""


def table(head: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table, nothing where it has no rows."""
    listed = [f"| {' | '.join(row)} |" for row in rows]
    if listed:
        columns = head.split(", ")
        yield f"| {' | '.join(columns)} |"
        yield "|" + "---|" * len(columns)
        yield from listed
        yield ""


def _contents(reference: Reference) -> Iterator[str]:
    yield f"# kis_async {reference.version}: reference"
    yield ""
    yield "Written by tools/reference.py from the declarations; index.html is the same to search in."
    yield ""
    for section, calls in reference.sections.items():
        yield f"- [{plain(section)}]({section}.md) {plain(words.title_of(section))}: {len(calls)} calls"
    yield f"- [master files](masters.md): {len(reference.masters)}"
    yield "- [vocabulary](vocabulary.md): every KIS name and its English name"


def _section(section: str, calls: list[Call], reference: Reference) -> Iterator[str]:
    yield f"# {plain(section)} {plain(words.title_of(section))}"
    yield ""
    for call in calls:
        yield from _call(call, reference)


def _call(call: Call, reference: Reference) -> Iterator[str]:
    yield f"## {call.name} {plain(call.title)}"
    yield ""
    yield from _paragraphs(call.doc)
    yield f"- {call.method} {code(call.path)}"
    yield f"- {code(f'from {call.home} import {call.name}')}"
    yield f"- KIS page: {plain(call.page) or 'none'}"
    for when, real, on_paper, old_real, old_paper in call.tr_ids:
        old = f"; old {code(old_real)}, paper {code(old_paper) or 'none'}" if old_real else ""
        where = f" ({plain(when)})" if when else ""
        yield f"- TR id{where}: {code(real)}, paper {code(on_paper) or 'none'}{old}"
    yield f"- paper: {plain(call.paper)}"
    yield f"- effect: {call.effect}; lane: {call.lane}; proof: {call.proof}"
    yield f"- pages: {plain(call.paging)}"
    if call.fixed:
        yield f"- always sent: {', '.join(f'{code(name)} {code(text)}' for name, text in call.fixed)}"
    yield ""
    yield from _block("python", call.example)
    if call.command:
        yield from _block("sh", call.command)
    yield from table(
        "parameter, type, default, KIS name, label, values",
        (
            [
                code(field.name),
                plain(field.type),
                "**required**" if field.given else code(field.default),
                code(shown(field)),
                plain(field.label),
                _notes(field, reference),
            ]
            for field in call.parameters
        ),
    )
    for part in call.parts:
        many = "a list, each" if part.many else "one"
        where = f", KIS's {code(part.wire)}" if part.wire else ""
        yield f"**{plain(part.path)}**: {many} {code(part.row)}{where}. {prose(part.doc)}"
        yield ""
        yield from _fields(part.fields, reference)


def _paragraphs(doc: str) -> Iterator[str]:
    """The paragraphs of a docstring."""
    for paragraph in doc.split("\n\n"):
        yield prose(paragraph)
        yield ""


def _block(language: str, text: str) -> Iterator[str]:
    yield f"```{language}"
    yield text
    yield "```"
    yield ""


def _fields(fields: list[Field], reference: Reference) -> Iterator[str]:
    return table(
        "field, type, KIS name, label, values",
        (
            [
                code(field.name),
                plain(field.type) + (", always" if field.given else ""),
                code(shown(field)),
                plain(field.label),
                _notes(field, reference),
            ]
            for field in fields
        ),
    )


def _notes(field: Field, reference: Reference) -> str:
    values = reference.codes.get(field.code)
    width = f"{field.width} byte{'s' * (field.width > 1)}" if field.width else ""
    names = _others(field)
    return ". ".join(
        note for note in (plain(field.rule), names, _members(values) if values else "", width) if note
    )


def _others(field: Field) -> str:
    """The names on the wire that the column of names does not spell out."""
    told = {field.wire, *field.wire.split("+")}
    return (
        f"names {', '.join(map(code, rest))}" if (rest := [n for n in field.names if n not in told]) else ""
    )


def _members(values: Values) -> str:
    return ", ".join(f"{code(name)} = {code(text) or 'blank'}" for name, text in values.members)


def _masters(reference: Reference) -> Iterator[str]:
    yield "# Master files"
    yield ""
    for master in reference.masters:
        yield from _master(master, reference)


def _master(master: Master, reference: Reference) -> Iterator[str]:
    yield f"## {plain(master.name)} {plain(master.title)}"
    yield ""
    yield from _paragraphs(master.doc)
    yield f"- record: {code(f'from kis_async.masters import {master.record}')}"
    yield f"- file: {code(master.archive)}, {plain(master.form)}"
    yield ""
    yield from _block("python", master.example)
    yield from _fields(master.fields, reference)


def _vocabulary(reference: Reference) -> Iterator[str]:
    yield "# Vocabulary"
    yield ""
    yield "## KIS names"
    yield ""
    yield from table(
        "KIS name, English name, label",
        (
            [
                code(wire),
                ", ".join(code(name) for name in dict.fromkeys(name for name, _ in pairs)),
                ", ".join(plain(label) for label in dict.fromkeys(label for _, label in pairs)),
            ]
            for wire, pairs in reference.vocabulary()
        ),
    )
    yield "## English names"
    yield ""
    yield from table(
        "English name, KIS names",
        ([code(name), ", ".join(map(code, wires))] for name, wires in reference.english()),
    )
