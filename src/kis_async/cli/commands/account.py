"""balance, buyable, sellable, cash, profits and assets."""

from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import (
    AccountOption,
    CodeArgument,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    StartOption,
)
from kis_async.cli.present import described
from kis_async.cli.run import check_keys, masked, run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.cli.words import span_of
from kis_async.wire.credentials import Account

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Balance
    from kis_async.kis import Kis


def balance(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the account holds and is worth."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    screen = Screen(no_color=no_color)
    chosen = Account.parse(account) if account else None

    async def ask(kis: "Kis") -> "tuple[Balance, Account | None]":
        return await kis.balance(account), chosen or kis.session.options.account

    check_keys(env)
    found, of = run(ask, screen, env)
    if form is Form.JSON:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
    elif form is Form.CSV:
        from kis_async.api.domestic_stock import Holding
        from kis_async.cli.output import to_csv

        screen.write(to_csv(found.holdings, Holding))
    else:
        from kis_async.cli import show

        screen.show(show.balance(found, masked(of), screen.table_width))


def buyable(
    code: CodeArgument,
    at: Annotated[
        str | None,
        typer.Argument(metavar="PRICE", help="In won; at the market if none.", show_default=False),
    ] = None,
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """How much of a stock the account can buy."""
    check_keys(env)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.buyable(code, at, account=account),
    )


def sellable(
    code: CodeArgument,
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """How much of a stock the account can sell. Exits with 3 where it holds none."""
    check_keys(env)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.sellable(code, account=account),
    )


def cash(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What orders can spend now, and the deposit today, on D+1 and on D+2."""
    check_keys(env)
    form, screen = form_of(as_json=as_json, as_csv=as_csv), Screen(no_color=no_color)
    found = run(lambda kis: kis.cash(account=account), screen, env)
    from kis_async.cli.money import show_cash

    show_cash(screen, form, found)


def profits(
    *,
    start: StartOption = None,
    end: EndOption = None,
    trades: Annotated[bool, typer.Option("--trades", help="By stock and day, not by day alone.")] = False,
    code: Annotated[
        str | None,
        typer.Option("--code", help="Of one stock, with --trades.", metavar="CODE", show_default=False),
    ] = None,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the account realised, this month unless told otherwise. The real host only."""
    if code and not trades:
        raise typer.BadParameter("--code goes with --trades.")
    check_keys(env)
    form, screen = form_of(as_json=as_json, as_csv=as_csv), Screen(no_color=no_color)
    first, last = span_of(start, end)
    from kis_async.cli.money import show_profits

    none = "Nothing was traded in this span."
    if trades:
        by_trade = run(lambda kis: kis.trade_profits(first, last, symbol=code, account=account), screen, env)
        show_profits(screen, form, by_trade, none=none)
        return
    show_profits(
        screen, form, run(lambda kis: kis.profits(first, last, account=account), screen, env), none=none
    )


def assets(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """All that the account has, by kind: stocks here and abroad, bonds, funds, cash. The real host only."""
    check_keys(env)
    form, screen = form_of(as_json=as_json, as_csv=as_csv), Screen(no_color=no_color)
    found = run(lambda kis: kis.assets(account=account), screen, env)
    from kis_async.cli.money import show_assets

    show_assets(screen, form, found)
