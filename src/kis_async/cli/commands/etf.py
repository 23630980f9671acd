"""etf: price, components and navs."""

import typer

from kis_async.cli.options import (
    CodeArgument,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    StartOption,
)
from kis_async.cli.present import described, listed, show_answer, show_rows
from kis_async.cli.run import run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.cli.words import date_of

app = typer.Typer(no_args_is_help=True, help="ETFs and ETNs: NAV, and what is in a fund.")


@app.command()
def price(
    code: CodeArgument,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The last price with the NAV, and what the fund is."""
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.etf.price(code),
    )


@app.command()
def components(
    code: CodeArgument,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the fund holds, with weights and prices."""
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.etf.components(code), screen, env)
    if form is Form.JSON:
        show_answer(screen, form, found)
        return
    show_rows(
        screen,
        form,
        found.components,
        none=f"KIS does not say what {code} holds.",
        first=("symbol", "name", "weight", "price", "change_rate", "valuation"),
    )


@app.command()
def navs(
    code: CodeArgument,
    *,
    start: StartOption = None,
    end: EndOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Price and NAV by day, oldest first. Without dates the last hundred or so."""
    first, last = date_of("--start", start), date_of("--end", end)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.etf.navs(code, start=first, end=last),
        none=f"KIS has no NAVs of {code} in this span.",
        first=("date", "close", "nav", "disparity", "change_rate", "nav_change_rate", "volume"),
    )
