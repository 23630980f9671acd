"""balance."""

from typing import TYPE_CHECKING

from kis_async.cli.options import AccountOption, CsvOption, EnvOption, JsonOption, NoColorOption
from kis_async.cli.run import check_keys, masked, run
from kis_async.cli.screen import Form, Screen, form_of
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
