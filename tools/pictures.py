"""Draw docs/terminal.png, what the command line shows on the sandbox, and docs/reference.png, a search in the reference.

    python tools/pictures.py

Needs Chromium, and a monospaced font that has Korean (Debian: chromium, fonts-noto-cjk).
"""

import html
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from reference import OUT, build
from reference_page.collect import collect

WIDTH = 112
COMMANDS = ("price 005930 000660 018880", "candles 018880 --days 70", "balance")
DOCS = Path(__file__).parent.parent / "docs"
SEARCHED, REFERENCE_SIZE = "현재가", (1040, 640)
VIOLET, BLUE = "#9d65ff", "#5c9dff"
"""What Monokai takes for a bright blue, and one."""

CELL, LINE, MARGIN = 9, 18, 16
PAGE = (
    "<style>i{{display:inline-block;font-style:normal;text-align:center;height:LINEpx}}</style>"
    '<body style="margin:0;background:{background};color:{foreground}">'
    "<pre style=\"margin:MARGINpx;font:15px/LINEpx 'DejaVu Sans Mono','Noto Sans Mono CJK KR'\">"
    "{code}</pre>"
)
PAGE = PAGE.replace("LINE", str(LINE)).replace("MARGIN", str(MARGIN))
CHARACTER = re.compile(r"(<[^>]*>|\n)|(&\w+;|.)")


def output(command: str) -> str:
    """What a command prints to a terminal of our width, colours and all."""
    names = {name: value for name, value in os.environ.items() if not name.startswith("KIS_")}
    found = subprocess.run(
        [sys.executable, "-m", "kis_async.cli", *command.split()],
        capture_output=True,
        text=True,
        check=True,
        env=names | {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "COLORTERM": "truecolor"},
    )
    return found.stdout.rstrip()


def drawing() -> str:
    """The commands and what they print, one after the other, as HTML."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, color_system="truecolor")
        for command in COMMANDS:
            console.print(Text(f"$ kis-async {command}", style="bold"))
            console.print(Text.from_ansi(output(command)))
            console.print()
        code = console.export_html(theme=MONOKAI, code_format="{code}", inline_styles=True)
        code = code.replace(VIOLET, BLUE)
        style = PAGE.replace("{background}", "#0c0c0c").replace("{foreground}", "#d9d9d9")
        return (
            style.replace("{{", "{").replace("}}", "}").replace("{code}", CHARACTER.sub(in_its_cells, code))
        )


def in_its_cells(found: re.Match[str]) -> str:
    """A character as wide as a terminal makes it: fonts disagree about Korean and blocks."""
    markup, character = found.groups()
    if markup:
        return markup
    return f'<i style="width:{CELL * cell_len(html.unescape(character))}px">{character}</i>'


def photograph(address: str, target: Path, size: tuple[int, int]) -> None:
    """Let a browser without a window make a picture of a page."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [  # noqa: S607
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--virtual-time-budget=5000",
                f"--user-data-dir={profile}",
                f"--screenshot={target}",
                f"--window-size={size[0]},{size[1]}",
                address,
            ],
            check=True,
            capture_output=True,
        )


def main() -> None:
    """Draw both."""
    text = drawing()
    height = MARGIN * 2 + LINE * text.count("\n")
    with tempfile.TemporaryDirectory() as folder:
        terminal = Path(folder) / "page.html"
        terminal.write_text(text, "utf-8")
        photograph(terminal.as_uri(), DOCS / "terminal.png", (MARGIN * 2 + WIDTH * CELL, height))
    build(collect(), OUT)
    address = f"{(OUT / 'index.html').as_uri()}#find={quote(SEARCHED)}"
    photograph(address, DOCS / "reference.png", REFERENCE_SIZE)


if __name__ == "__main__":
    main()
