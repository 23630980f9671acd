"""The options that commands share, declared once."""

from enum import StrEnum
from typing import Annotated

import typer


class Env(StrEnum):
    """Real money or KIS's paper trading."""

    REAL = "real"
    PAPER = "paper"


EnvOption = Annotated[
    Env | None,
    typer.Option(
        "--env", help="Which KIS to ask.", show_default="KIS_ENVIRONMENT, or paper", case_sensitive=False
    ),
]
AccountOption = Annotated[
    str | None, typer.Option("--account", help="12345678-01.", show_default="KIS_ACCOUNT", metavar="ACCOUNT")
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON on stdout.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="CSV on stdout.")]
NoColorOption = Annotated[bool, typer.Option("--no-color", help="No colors; NO_COLOR does the same.")]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before sending to the real host.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Show the request and send nothing.")]
CodeArgument = Annotated[
    str, typer.Argument(metavar="CODE", help="A KRX short code, as 018880.", show_default=False)
]
