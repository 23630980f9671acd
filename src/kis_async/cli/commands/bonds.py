"""bonds: price, book, candles, balance and buyable."""

from typing import Annotated

import typer

from kis_async.cli.options import (
    AccountOption,
    BondArgument,
    CsvOption,
    EnvOption,
    JsonOption,
    NoColorOption,
)
from kis_async.cli.present import described, drawn, listed
from kis_async.cli.run import check_keys, run
from kis_async.cli.screen import Screen, form_of

app = typer.Typer(no_args_is_help=True, help="Bonds listed on the KRX.")


@app.command()
def price(
    bond: BondArgument,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The last price and yield."""
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.bonds.price(bond),
    )


@app.command()
def book(
    bond: BondArgument,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The order book of a bond, drawn as a ladder."""
    screen = Screen(no_color=no_color)
    found = run(lambda kis: kis.bonds.order_book(bond), screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
        return
    from kis_async.cli.ladder import levels, spread

    asks = [level for level in found.asks if level.price]
    bids = [level for level in found.bids if level.price]
    screen.show(levels(asks, bids, bond, screen.width), spread(asks, bids))


@app.command()
def candles(
    bond: BondArgument,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The latest days of a bond, drawn as a chart."""
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.bonds.candles(bond), screen, env)
    drawn(screen, form, found, title=f"{bond}, day", none=f"KIS has no candles of {bond}.")


@app.command()
def balance(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The listed bonds the account holds, one row a purchase. Exits with 3 where there are none."""
    check_keys(env)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.bonds.balance(account=account),
        none="No bonds are held.",
        first=("symbol", "name", "held", "sellable", "buy_price", "buy_value", "expiry"),
    )


@app.command()
def buyable(
    bond: BondArgument,
    at: Annotated[str, typer.Argument(metavar="PRICE", help="In won for 10,000 of par.", show_default=False)],
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """How much of a bond the account can buy, in 1,000 won of par. The real host only."""
    check_keys(env)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.bonds.buyable(bond, at, account=account),
    )
