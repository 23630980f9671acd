"""Where output goes: data to stdout, talk to stderr, each safe in a pipe."""

import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import IO

import typer
from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

_PIPE_WIDTH = 1000
_CHART_WIDTH = 80


class Form(StrEnum):
    """How data is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def form_of(*, as_json: bool, as_csv: bool = False) -> Form:
    """The form that the options ask for. Both at once is bad input."""
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other.")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE


class Screen:
    """The two outputs of a command."""

    def __init__(self, *, no_color: bool = False) -> None:
        self._data = _console(sys.stdout, no_color=no_color)
        self._talk = _console(sys.stderr, no_color=no_color)

    @property
    def terminal(self) -> bool:
        """Whether somebody looks at stdout."""
        return self._data.is_terminal

    @property
    def colored(self) -> bool:
        """Whether stdout shows colors."""
        return self._data.is_terminal and not self._data.no_color

    @property
    def width(self) -> int:
        """Columns to draw in; a pipe is as wide as a chart needs."""
        return _CHART_WIDTH if self._data.width == _PIPE_WIDTH else self._data.width

    def show(self, *parts: RenderableType) -> None:
        """Data drawn for people. In a pipe nothing is wrapped, cut or padded."""
        _draw(self._data, parts)

    def write(self, text: str) -> None:
        """Data for programs, as it is."""
        _write(self._data, text)

    def say(self, text: str | Text, *, style: str = "") -> None:
        """A line of talk."""
        self._talk.print(text, style=style, soft_wrap=True)

    def present(self, *parts: RenderableType) -> None:
        """Something drawn that is talk, not data."""
        _draw(self._talk, parts)

    def ask(self, question: str) -> str:
        """A line from the user, "" where nobody answers."""
        self._talk.print(question, end=" ")
        return sys.stdin.readline()

    @contextmanager
    def progress(self, title: str, *, wanted: bool = True) -> Generator[Callable[[int, int | None], None]]:
        """A bar on stderr while the block runs, if somebody looks there."""
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        with Progress(
            *columns, console=self._talk, transient=True, disable=not (wanted and self._talk.is_terminal)
        ) as bars:
            bar = bars.add_task(title, total=None)
            yield lambda done, total: bars.update(bar, completed=done, total=total)


class _Pipe(Console):
    """A console whose reader may leave: the command goes on in silence and ends with its own exit code."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        _to_nowhere(self.file)


def _draw(console: _Pipe, parts: Sequence[RenderableType]) -> None:
    if console.is_terminal:
        console.print(*parts, sep="\n")
        return
    with console.capture() as capture:
        console.print(*parts, sep="\n")
    _write(console, "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def _write(console: _Pipe, text: str) -> None:
    try:
        console.file.write(text)
        console.file.flush()
    except BrokenPipeError:
        console.on_broken_pipe()


def _console(stream: IO[str], *, no_color: bool) -> _Pipe:
    wide = None if stream.isatty() or "COLUMNS" in os.environ else _PIPE_WIDTH
    return _Pipe(
        file=stream,
        width=wide,
        no_color=True if no_color else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _to_nowhere(stream: IO[str]) -> None:
    """Let what is still buffered go where it disturbs nobody."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
