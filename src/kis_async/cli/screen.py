"""Where output goes: data to stdout, talk to stderr, each safe in a pipe."""

import errno
import io
import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from enum import StrEnum
from threading import Lock, Timer
from typing import IO

import typer
from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

_PIPE_WIDTH = 10_000
_CHART_WIDTH = 80
_MOMENT = 1.0
"""Seconds that nobody minds waiting without a sign of life."""

NO_EDGE = 10_000
"""The width of what has none, as a file."""


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


class UnwrittenError(OSError):
    """An output did not take what there was to say."""


class Screen:
    """The two outputs of a command."""

    def __init__(self, *, no_color: bool = False) -> None:
        self._data = _console(sys.stdout or _Closed(), no_color=no_color)
        self._talk = _console(sys.stderr or _Closed(), no_color=no_color)
        self._sign: _Sign | None = None

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
        """Columns to draw in; a pipe is as wide as a chart needs, or as COLUMNS says."""
        if self.terminal:
            return self._data.width
        columns = os.environ.get("COLUMNS", "")
        return int(columns) if columns.isdecimal() and int(columns) else _CHART_WIDTH

    @property
    def table_width(self) -> int:
        """Columns that a table may fill. A pipe has no edge."""
        return self._data.width if self.terminal else NO_EDGE

    @property
    def unread(self) -> bool:
        """Whether the reader of stdout left before all was written."""
        return self._data.quiet

    def show(self, *parts: RenderableType) -> None:
        """Data drawn for people. In a pipe nothing is wrapped, cut or padded. Raises UnwrittenError."""
        _draw(self._data, parts)

    def write(self, text: str) -> None:
        """Data for programs, as it is. Raises UnwrittenError."""
        _write(self._data, text)

    def say(self, text: str | Text, *, style: str = "") -> None:
        """A line of talk. Where stderr takes nothing, it is lost."""
        with _lossy(self._talk):
            self._talk.print(text, style=style, soft_wrap=True)

    def present(self, *parts: RenderableType) -> None:
        """Something drawn that is talk, not data."""
        with _lossy(self._talk):
            _draw(self._talk, parts)

    def ask(self, question: str) -> str:
        """A line from the user, "" where nobody answers."""
        with _lossy(self._talk):
            self._talk.print(question, end=" ")
        return stdin().readline()

    @contextmanager
    def progress(self, title: str, *, wanted: bool = True) -> Generator[Callable[[int, int | None], None]]:
        """A bar on stderr while the block runs, if somebody looks there."""
        if self._sign:
            self._sign.stop()
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

    @contextmanager
    def waiting(self) -> Generator[None]:
        """A sign of life on stderr while the block takes longer than a moment, if somebody looks there."""
        if not self._talk.is_terminal:
            yield
            return
        self._sign = sign = _Sign(self._talk)
        try:
            yield
        finally:
            sign.stop()
            self._sign = None


class _Sign:
    """Something that turns, after a moment and until it is stopped."""

    def __init__(self, console: Console) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self._shown = Progress(*columns, console=console, transient=True)
        self._shown.add_task("asking KIS", total=None)
        self._lock = Lock()
        self._over = False
        self._timer = Timer(_MOMENT, self._start)
        self._timer.daemon = True
        self._timer.start()

    def _start(self) -> None:
        with self._lock:
            if not self._over:
                self._shown.start()

    def stop(self) -> None:
        with self._lock:
            if not self._over:
                self._over = True
                self._timer.cancel()
                self._shown.stop()


def stdin() -> IO[str]:
    """What the user or a pipe says; nothing where it is closed."""
    return sys.stdin or io.StringIO()


class _Closed(io.StringIO):
    """The stream of a shell's >&-."""

    def write(self, _text: str) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


class _Pipe(Console):
    """A console whose reader may leave: the command goes on in silence and ends with its own exit code."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        to_nowhere(self.file)


def _draw(console: _Pipe, parts: Sequence[RenderableType]) -> None:
    try:
        if console.is_terminal:
            console.print(*parts, sep="\n")
            return
        with console.capture() as capture:
            console.print(*parts, sep="\n")
    except OSError as error:  # rich writes, if nothing, at the end of a capture as well
        raise _unwritten(console, error) from None
    _write(console, "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def _write(console: _Pipe, text: str) -> None:
    try:
        console.file.write(text)
        console.file.flush()
    except BrokenPipeError:
        console.on_broken_pipe()
    except OSError as error:
        raise _unwritten(console, error) from None


def _unwritten(console: _Pipe, error: OSError) -> UnwrittenError:
    to_nowhere(console.file)
    return UnwrittenError(error.errno, error.strerror)


@contextmanager
def _lossy(console: _Pipe) -> Generator[None]:
    try:
        yield
    except OSError:
        console.on_broken_pipe()


def _console(stream: IO[str], *, no_color: bool) -> _Pipe:
    wide = None if stream.isatty() else _PIPE_WIDTH
    return _Pipe(
        file=stream,
        width=wide,
        no_color=True if no_color else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def to_nowhere(stream: IO[str]) -> None:
    """Let what is still buffered go where it disturbs nobody."""
    with suppress(io.UnsupportedOperation):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
