"""overseas-derivatives: balance, buyable, profits and deposit."""

from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import (
    AccountOption,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    PriceArgument,
    SellOption,
    StartOption,
)
from kis_async.cli.present import described, listed
from kis_async.cli.run import check_keys, run
from kis_async.cli.screen import Screen, form_of
from kis_async.cli.words import span_of

if TYPE_CHECKING:
    from kis_async.api.overseas_futureoption import Orderable
    from kis_async.kis import Kis

app = typer.Typer(no_args_is_help=True, help="The account of futures and options abroad.")

CurrencyOption = Annotated[
    str | None,
    typer.Option(
        "--currency",
        help="usd, eur, hkd, cny, jpy, vnd or krw; total_in_usd or total_in_krw for all together.",
        metavar="CURRENCY",
        show_default=False,
    ),
]


@app.command()
def balance(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The open positions. Exits with 3 where there are none."""
    check_keys(env)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.overseas_derivatives.balance(account=account),
        none="No positions.",
        first=("symbol", "side", "open_quantity", "currency", "average_price", "price", "profit"),
    )


@app.command()
def buyable(
    contract: Annotated[str, typer.Argument(metavar="CONTRACT", help="As ESZ26.", show_default=False)],
    at: PriceArgument = None,
    *,
    sell: SellOption = False,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """How many contracts the account can buy, or sell with --sell."""
    check_keys(env)

    async def ask(kis: "Kis") -> "Orderable":
        verb = kis.overseas_derivatives.sellable if sell else kis.overseas_derivatives.buyable
        return await verb(contract, at, account=account)

    described(Screen(no_color=no_color), form_of(as_json=as_json, as_csv=as_csv), env, ask)


@app.command()
def profits(
    *,
    start: StartOption = None,
    end: EndOption = None,
    currency: CurrencyOption = None,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What closing positions made by contract, this month unless told otherwise: one sum a currency."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    first, last = span_of(start, end)
    found = run(
        lambda kis: kis.overseas_derivatives.profits(first, last, currency=currency, account=account),
        screen,
        env,
    )
    from kis_async.cli.money import show_profits

    show_profits(screen, form, found, none="Nothing was traded in this span.")


@app.command()
def deposit(
    *,
    currency: CurrencyOption = None,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Cash, margin and worth of the account: all in US dollars, or one currency."""
    check_keys(env)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.overseas_derivatives.deposit(currency=currency, account=account),
    )
