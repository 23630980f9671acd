"""orders and fills: today's, as KIS lists them."""

from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import AccountOption, BookOption, Env, EnvOption, JsonOption, NoColorOption
from kis_async.cli.run import check_keys, run
from kis_async.cli.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kis_async.orders.orders import Orders
    from kis_async.orders.ticket import Progress


def orders(
    *,
    only_open: Annotated[bool, typer.Option("--open", help="Only those of which something is left.")] = False,
    market: BookOption = "domestic_stock",
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Today's orders and how they stand, as KIS lists them some seconds late."""

    async def ask(orders: "Orders") -> "list[Progress]":
        return await (orders.open(market) if only_open else orders.today(market))

    _show(Screen(no_color=no_color), env, account, ask, as_json=as_json)


def fills(
    *,
    market: BookOption = "domestic_stock",
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Today's orders of which something was filled."""
    _show(Screen(no_color=no_color), env, account, lambda orders: orders.fills(market), as_json=as_json)


def _show(
    screen: Screen,
    env: Env | None,
    account: str | None,
    ask: "Callable[[Orders], Awaitable[list[Progress]]]",
    *,
    as_json: bool,
) -> None:
    from kis_async.cli import tickets

    check_keys(env)
    found = run(lambda kis: ask(kis.orders_of(account)), screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json([tickets.progress_object(row) for row in found]))
        return
    screen.show(tickets.orders(found, screen.table_width))
    if not found:
        screen.say("No orders.")
