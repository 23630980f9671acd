"""The options that commands share, declared once."""

from enum import StrEnum
from typing import Annotated

import typer

from kis_async.cli.asked import note_account, note_sandbox


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
    str | None,
    typer.Option(
        "--account",
        help="12345678-01.",
        show_default="KIS_ACCOUNT",
        metavar="ACCOUNT",
        callback=note_account,
    ),
]
SandboxOption = Annotated[
    bool,
    typer.Option(
        "--sandbox",
        help="The embedded sandbox: invented data, no key, no network.",
        callback=note_sandbox,
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON on stdout.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="CSV on stdout.")]
NoColorOption = Annotated[bool, typer.Option("--no-color", help="No colors; NO_COLOR does the same.")]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before sending to the real host.")]
ClientIdOption = Annotated[
    str | None,
    typer.Option(
        "--client-id",
        help="Your own id of this order: the same one twice sends once.",
        metavar="ID",
        show_default=False,
    ),
]
SettleOption = Annotated[
    bool,
    typer.Option(
        "--settle/--no-settle",
        help="Look for an order whose answer was lost, some 12 seconds, before ending with 5.",
    ),
]
BookOption = Annotated[
    str,
    typer.Option(
        "--market",
        help="Whose orders: domestic_stock, overseas_stock, domestic_futureoption, domestic_futureoption:night, "
        "overseas_futureoption, domestic_bond.",
        metavar="MARKET",
    ),
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Show the request and send nothing.")]
CodeArgument = Annotated[
    str, typer.Argument(metavar="CODE", help="A KRX short code, as 018880.", show_default=False)
]
CodesArgument = Annotated[
    list[str], typer.Argument(metavar="CODE", help="KRX short codes.", show_default=False)
]
SymbolArgument = Annotated[
    str, typer.Argument(metavar="SYMBOL", help="An overseas symbol, as AAPL.", show_default=False)
]
ContractArgument = Annotated[
    str, typer.Argument(metavar="CONTRACT", help="A future or option of the KRX.", show_default=False)
]
BondArgument = Annotated[
    str, typer.Argument(metavar="BOND", help="A bond's code, as KR103502GA34.", show_default=False)
]
PriceArgument = Annotated[
    str | None, typer.Argument(metavar="PRICE", help="At the market if none.", show_default=False)
]
SellOption = Annotated[bool, typer.Option("--sell", help="How many it can sell.")]
MarketOption = Annotated[str, typer.Option("--market", help="krx, nxt, or all for both.", metavar="MARKET")]
OverseasMarketOption = Annotated[
    str,
    typer.Option(
        "--market", "-m", help="nasdaq, nyse, amex, hong_kong, tokyo, shanghai and so on.", metavar="MARKET"
    ),
]
StartOption = Annotated[str | None, typer.Option("--start", help="2026-01-31 or 20260131.", metavar="DATE")]
EndOption = Annotated[str | None, typer.Option("--end", help="Today if not given.", metavar="DATE")]
PeriodOption = Annotated[str, typer.Option("--period", help="day, week, month or year.", metavar="PERIOD")]
