"""`kis-async`, the command line. Needs the extra `cli`."""

import importlib.util
import io
import sys
from contextlib import suppress

_NEEDS = ("typer", "rich")


def main() -> None:
    """The entry point. Exits with 2 and one line where the extra is missing."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDS):
        _complain("kis-async needs its extra: pip install 'kis-async[cli]'")
        raise SystemExit(2)
    _write_korean()
    try:
        from kis_async.cli.app import app

        app(prog_name="kis-async")
    except KeyboardInterrupt:
        _complain("Interrupted.")
        raise SystemExit(130) from None
    except OSError as error:  # what typer itself writes, as --help
        from kis_async.cli.screen import to_nowhere

        if sys.stdout is not None:
            to_nowhere(sys.stdout)
        _complain(f"The output could not be written: {error.strerror or type(error).__name__}.")
        raise SystemExit(7) from None


def _complain(line: str) -> None:
    """A line on stderr, if there is one that takes it."""
    with suppress(OSError):
        if sys.stderr is not None:
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()


def _write_korean() -> None:
    """Pipes carry UTF-8 whatever the console's code page; a terminal that lacks a character shows '?'."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
