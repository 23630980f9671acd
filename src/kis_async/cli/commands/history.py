"""minutes, trades and investors."""

from typing import Annotated

import typer

from kis_async.cli.options import (
    CodeArgument,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    MarketOption,
    NoColorOption,
    StartOption,
)
from kis_async.cli.present import drawn, listed
from kis_async.cli.run import run
from kis_async.cli.screen import Screen, form_of
from kis_async.cli.words import date_of, market_of, time_of

_FLOWS = (
    "date",
    "close",
    "price",
    "change_rate",
    "individual_net_buy_volume",
    "foreign_net_buy_volume",
    "institution_net_buy_volume",
)


def minutes(
    code: CodeArgument,
    *,
    start: StartOption = None,
    end: EndOption = None,
    market: MarketOption = "krx",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Minute candles, drawn as a chart. Without dates those of the latest session; KIS keeps a year."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    screen = Screen(no_color=no_color)
    first, last, place = date_of("--start", start), date_of("--end", end), market_of(market)
    found = run(lambda kis: kis.minutes(code, start=first, end=last, market=place), screen, env)
    drawn(screen, form, found, title=f"{code}, minutes", none=f"KIS has no minutes of {code} in this span.")


def trades(
    code: CodeArgument,
    *,
    since: Annotated[
        str | None, typer.Option("--since", help="From that time on, thirty a call.", metavar="TIME")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", help="Now if not given.", metavar="TIME")] = None,
    market: MarketOption = "krx",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Today's trades of an issue, oldest first: the last thirty, or those since a time."""
    first, last, place = time_of("--since", since), time_of("--until", until), market_of(market)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.trades(code, start=first, end=last, market=place),
        none=f"KIS has no trades of {code} in this span.",
    )


def investors(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE", help="A KRX short code, or an index as kospi or 1001.", show_default=False
        ),
    ],
    *,
    start: StartOption = None,
    end: EndOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What individuals, foreigners and institutions bought and sold by day, of an issue or a market."""
    from kis_async.verbs.names import is_index

    first, last = date_of("--start", start), date_of("--end", end)
    whole = is_index(code)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: (
            kis.market_investors(code, start=first, end=last)
            if whole
            else kis.investors(code, start=first, end=last)
        ),
        none=f"KIS has no investors of {code} in this span.",
        first=_FLOWS,
    )
