"""endpoints: find a call, and see what it takes and gives."""

import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from kis_async.cli.options import JsonOption, NoColorOption
from kis_async.cli.run import BAD_INPUT
from kis_async.cli.screen import Screen
from kis_async.wire.endpoint import Endpoint

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table

_WIDE: Final = 160
_LONG: Final = 40
_VALUES: Final = 20


def endpoints(
    word: Annotated[
        str,
        typer.Argument(
            help="Part of a Korean title, an English name, a TR id or a path.", show_default=False
        ),
    ] = "",
    *,
    fields: Annotated[bool, typer.Option("--fields", help="What the one endpoint takes and gives.")] = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Find a call. With --fields, its parameters and the fields of its answer, with KIS's labels."""
    screen = Screen(no_color=no_color)
    if fields:
        _show_fields(screen, word, as_json=as_json)
        return
    found = matching(word)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json([_object(cls) for cls in found]))
    elif found:
        screen.show(_listed(found, screen.table_width))
        if len(found) > _LONG and screen.terminal:
            screen.say(f"{len(found)} endpoints: kis-async endpoints WORD narrows them.", style="dim")
    if not found:
        screen.say(f"No endpoint matches {word!r}.")
        raise typer.Exit(BAD_INPUT)


def _listed(found: list[type[Endpoint[Any]]], width: int) -> "Table":
    """A line an endpoint, one product after the other; its class and path only where there is room.

    Of many TR ids a narrow line shows the first and how many more there are; a narrower one has the title below the name.
    """
    from rich.cells import cell_len
    from rich.text import Text

    from kis_async.cli.layout import PADDING, table, whole

    wide = width >= _WIDE
    lines: list[tuple[str, ...]] = []
    for about in sorted(map(_object, found), key=lambda about: str(about["name"])):
        ids = about["real"]
        more = f" +{len(ids) - 1}" if len(ids) > 1 else ""
        shown = "  ".join(ids) if wide else f"{ids[0]}{more}" if ids else ""
        paper = "yes" if about["paper"] or not ids else "no"
        lines.append((about["name"], shown, paper, about["title"], about["class"], about["path"]))
    names = ("name", "TR id", "paper", "title", "class", "path")
    if wide:
        drawn = table(*names)
        for line in lines:
            drawn.add_row(*line)
        return drawn
    widest = [max(map(cell_len, column)) for column in zip(names, *lines, strict=True)][:4]
    if sum(widest) + PADDING * 3 <= width:
        drawn = table(*map(whole, names[:4]))
        for line in lines:
            drawn.add_row(*line[:4])
        return drawn
    drawn = table(*names[:3])
    for name, shown, paper, title, *_ in lines:
        drawn.add_row(Text.assemble(name, "\n  ", (title, "dim")), shown, paper)
    return drawn


def matching(word: str) -> list[type[Endpoint[Any]]]:
    """The endpoints that have the word in their title, name, description, TR ids or path; all for no word.

    Blanks do not count: 주식 잔고 finds 주식잔고.
    """
    from kis_async.declared import endpoints as declared

    wanted = _closed_up(word)
    return [cls for cls in declared() if wanted in _haystack(cls)]


def _haystack(cls: type[Endpoint[Any]]) -> str:
    from kis_async.declared import short_name

    ids = [
        id_
        for one in cls.spec.tr_ids
        for each in (one, one.old)
        if each
        for id_ in (each.real, each.paper)
        if id_
    ]
    path = cls.spec.path
    parts = [cls.__name__, cls.__doc__ or "", cls.spec.title, path, short_name(path), *ids]
    return "\n".join(map(_closed_up, parts))


def _closed_up(text: str) -> str:
    return "".join(text.split()).lower()


def _object(cls: type[Endpoint[Any]]) -> dict[str, Any]:
    from kis_async.declared import short_name

    spec = cls.spec
    return {
        "name": short_name(spec.path),
        "class": cls.__name__,
        "title": spec.title,
        "method": spec.method,
        "path": spec.path,
        "real": [one.real for one in spec.tr_ids],
        "paper": [one.paper for one in spec.tr_ids if one.paper],
        "module": cls.__module__,
        "continues": spec.paging is not None,
    }


def _show_fields(screen: Screen, name: str, *, as_json: bool) -> None:
    from kis_async.declared import endpoint
    from kis_async.describe import answer_fields, parameters

    if not name:
        raise typer.BadParameter("--fields wants the name of one endpoint.")
    cls = endpoint(name)
    takes, gives = parameters(cls), answer_fields(cls)
    if as_json:
        from kis_async.cli.output import to_json

        listed = {"request": [line.texts() for line in takes], "answer": [line.texts() for line in gives]}
        screen.write(to_json(_object(cls) | listed))
        return
    from rich.text import Text

    screen.show(
        Text(f"{cls.__name__}  {cls.spec.title}", style="bold"), Text(inspect.cleandoc(cls.__doc__ or "")), ""
    )
    asked = [(line.name, line.default, line.type, line.wire, line.label, line.choices) for line in takes]
    told = [(line.name, line.block, line.type, line.wire, line.label, line.choices) for line in gives]
    width = screen.table_width
    screen.show(
        _fields(("parameter", "default"), asked, width, 1), "", _fields(("answer", "block"), told, width, 2)
    )


def _fields(heads: tuple[str, str], lines: Sequence[tuple[str, ...]], width: int, kept: int) -> "Group":
    """A line a field; where that is too wide only its name, one more column, its label and below that its values."""
    from rich.console import Group

    from kis_async.cli.layout import left_out, table, whole, width_of

    names = (*heads, "type", "KIS name", "label", "values")
    fixed = {name: [line[at] for line in lines] for at, name in enumerate(names[:-1])}
    if width_of(fixed) + _VALUES <= width:
        shown = table(*map(whole, names[:4]), *names[4:])
        for line in lines:
            shown.add_row(*line)
        return Group(shown)
    shown = table(whole(names[0]), whole(names[kept]), "label")
    for line in lines:
        shown.add_row(line[0], line[kept], "\n".join(filter(None, line[4:])))
    return Group(shown, *left_out(2))
