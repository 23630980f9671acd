"""endpoints: find a call, and see what it takes and gives."""

import inspect
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from kis_async.cli.options import JsonOption, NoColorOption
from kis_async.cli.run import BAD_INPUT
from kis_async.cli.screen import Screen
from kis_async.wire.endpoint import Endpoint

if TYPE_CHECKING:
    from rich.table import Table

_WIDE: Final = 160
_LONG: Final = 40


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
        screen.show(_listed(found, wide=screen.table_width >= _WIDE))
        if len(found) > _LONG and screen.terminal:
            screen.say(f"{len(found)} endpoints: kis-async endpoints WORD narrows them.", style="dim")
    if not found:
        screen.say(f"No endpoint matches {word!r}.")
        raise typer.Exit(BAD_INPUT)


def _listed(found: list[type[Endpoint[Any]]], *, wide: bool) -> "Table":
    """A line an endpoint, one product after the other; its class and path only where there is room.

    Of many TR ids a narrow line shows the first and how many more there are.
    """
    from kis_async.cli.show import table

    shown = table("name", "TR id", "paper", "title", *(["class", "path"] if wide else []))
    for about in sorted(map(_object, found), key=lambda about: str(about["name"])):
        ids = about["real"]
        more = f" +{len(ids) - 1}" if len(ids) > 1 else ""
        shown.add_row(
            about["name"],
            "  ".join(ids) if wide else f"{ids[0]}{more}" if ids else "",
            "yes" if about["paper"] or not ids else "no",
            about["title"],
            *([about["class"], about["path"]] if wide else []),
        )
    return shown


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

    from kis_async.cli.show import table

    screen.show(
        Text(f"{cls.__name__}  {cls.spec.title}", style="bold"), Text(inspect.cleandoc(cls.__doc__ or "")), ""
    )
    request = table("parameter", "default", "type", "KIS name", "label", "values")
    for line in takes:
        request.add_row(line.name, line.default, line.type, line.wire, line.label, line.choices)
    answer = table("answer", "block", "type", "KIS name", "label", "values")
    for line in gives:
        answer.add_row(line.name, line.block, line.type, line.wire, line.label, line.choices)
    screen.show(request, "", answer)
