"""Tables that fit: whole columns give way before a letter does. Pure."""

from collections.abc import Container, Mapping, Sequence
from typing import Final

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

PADDING: Final = 2
_HEADING_LINES = 3

Line = tuple[str | Text, ...]


def table(*columns: Column | str) -> Table:
    """A table without vertical lines: it copies and pipes well."""
    return Table(
        *(Column(one, overflow="fold") if isinstance(one, str) else one for one in columns),
        box=None,
        pad_edge=False,
        padding=(0, PADDING, 0, 0),
        header_style="dim",
    )


def right(name: str) -> Column:
    """A column of numbers."""
    return Column(name, justify="right", no_wrap=True)


def whole(name: str) -> Column:
    """A column of words that are never broken."""
    return Column(name, no_wrap=True)


def whole_columns(
    names: Sequence[str],
    lines: Sequence[Line],
    width: int,
    spare: Sequence[str],
    *,
    without: Container[str] = (),
    texts: Container[str] = ("code", "name"),
) -> Group:
    """A table that gives up its spare columns, in their order, until the rest fits whole."""
    kept = {name: [line[at] for line in lines] for at, name in enumerate(names) if name not in without}
    dropped = 0
    for name in spare:
        if width_of(kept) <= width:
            break
        dropped += kept.pop(name, None) is not None
    shown = table(*(whole(name) if name in texts else right(name) for name in kept))
    for cells in zip(*kept.values(), strict=True):
        shown.add_row(*cells)
    return Group(shown, *left_out(dropped))


def left_out(columns: int) -> list[RenderableType]:
    """A note that there is more."""
    return [Text(f"+{columns} columns: see --json", style="dim")] if columns else []


def width_of(columns: Mapping[str, Sequence[str | Text]]) -> int:
    """How wide a table of these columns is."""
    widest = [max(cell_len(str(one)) for one in (name, *cells)) for name, cells in columns.items()]
    return sum(widest) + PADDING * (len(widest) - 1)


def headings(cells: Mapping[str, Sequence[str]], width: int) -> dict[str, str]:
    """What stands over columns: their names, on several lines each where that lets more of them fit the width."""
    if width_of(cells) <= width:
        return {name: name for name in cells}
    return {name: heading(name, max(map(cell_len, column), default=0)) for name, column in cells.items()}


def heading(name: str, room: int) -> str:
    """A name broken after its underscores, on few lines of about that many letters."""
    parts = [f"{part}_" for part in name.split("_")]
    parts[-1] = parts[-1][:-1]
    wide = max(room, *map(len, parts))
    while len(found := _packed(parts, wide)) > _HEADING_LINES:
        wide += 1
    return "\n".join(found)


def _packed(parts: Sequence[str], wide: int) -> list[str]:
    lines = [""]
    for part in parts:
        if lines[-1] and len(lines[-1] + part) > wide:
            lines.append("")
        lines[-1] += part
    return lines


def fitting(widths: Mapping[str, int], width: int) -> list[str]:
    """The leading columns that fit, and the first whatever its width."""
    found: list[str] = []
    left = width
    for name, wanted in widths.items():
        left -= wanted + PADDING
        if left + PADDING < 0 and found:
            break
        found.append(name)
    return found
