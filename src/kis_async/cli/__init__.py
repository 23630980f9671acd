"""`kis-async`, the command line. Needs the extra `cli`."""

import importlib.util
import io
import sys

_NEEDS = ("typer", "rich")


def main() -> None:
    """The entry point. Exits with 2 and one line where the extra is missing."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDS):
        sys.stderr.write("kis-async needs its extra: pip install 'kis-async[cli]'\n")
        raise SystemExit(2)
    _write_korean()
    try:
        from kis_async.cli.app import app

        app(prog_name="kis-async")
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted.\n")
        raise SystemExit(130) from None


def _write_korean() -> None:
    """Pipes carry UTF-8 whatever the console's code page; a terminal that lacks a character shows '?'."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
