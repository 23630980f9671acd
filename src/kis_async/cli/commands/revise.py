"""amend and cancel."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kis_async.cli.commands.orders import shares, show_ticket, whole
from kis_async.cli.confirm import Lines, confirmed
from kis_async.cli.options import (
    AccountOption,
    BookOption,
    ClientIdOption,
    Env,
    EnvOption,
    JsonOption,
    NoColorOption,
    SettleOption,
    YesOption,
)
from kis_async.cli.screen import Screen
from kis_async.wire.credentials import Account
from kis_async.wire.errors import InvalidRequest

if TYPE_CHECKING:
    from kis_async.kis import Kis
    from kis_async.orders.finder import Meant
    from kis_async.orders.orders import Orders
    from kis_async.orders.ticket import Ticket

OrderArgument = Annotated[
    str,
    typer.Argument(
        metavar="ORDER", help="The number that KIS gave, or the client id of the journal.", show_default=False
    ),
]
SomeOption = Annotated[
    int | None,
    typer.Option(
        "--quantity", parser=shares, help="Only so many of those left.", metavar="QTY", show_default=False
    ),
]
DryOption = Annotated[bool, typer.Option("--dry-run", help="Check it all and send nothing.")]


def amend(
    order: OrderArgument,
    *,
    price: Annotated[
        str, typer.Option("--price", help="The new limit.", metavar="PRICE", show_default=False)
    ],
    quantity: SomeOption = None,
    market: BookOption = "domestic_stock",
    client_id: ClientIdOption = None,
    settle: SettleOption = True,
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryOption = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Give an open order another price. Shows it first; the real environment asks."""
    limit = whole(price) if market == "domestic_stock" else price
    if limit is None:
        raise InvalidRequest(f"{price!r} is not a price in won.")
    options: dict[str, Any] = {"market": market, "client_id": client_id, "settle": settle}

    async def work(orders: "Orders", meant: "Meant") -> "Ticket":
        return await orders.amend(meant, price=limit, quantity=quantity, **options)

    change: Lines = {"new price": price, **({"quantity": str(quantity)} if quantity else {})}
    screen = Screen(no_color=no_color)
    _revise(screen, env, order, market, account, work, change, yes=yes, dry_run=dry_run, as_json=as_json)


def cancel(
    order: OrderArgument,
    *,
    quantity: SomeOption = None,
    market: BookOption = "domestic_stock",
    client_id: ClientIdOption = None,
    settle: SettleOption = True,
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryOption = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Take back an open order. Shows it first; the real environment asks."""
    options: dict[str, Any] = {"market": market, "client_id": client_id, "settle": settle}

    async def work(orders: "Orders", meant: "Meant") -> "Ticket":
        return await orders.cancel(meant, quantity, **options)

    screen = Screen(no_color=no_color)
    change: Lines = {"take back": str(quantity) if quantity else "all that is left"}
    _revise(screen, env, order, market, account, work, change, yes=yes, dry_run=dry_run, as_json=as_json)


def _revise(
    screen: Screen,
    env: Env | None,
    order: str,
    market: str,
    account: str | None,
    work: "Callable[[Orders, Meant], Awaitable[Ticket]]",
    change: Lines,
    *,
    yes: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    async def describe(kis: "Kis") -> Lines:
        from kis_async.cli.tickets import lines_of

        orders = kis.orders_of(account)
        seen = await orders.progress(await _meant(orders, order), market=market)
        found: Lines = {"order": f"{order}, which KIS does not list yet"} if seen is None else lines_of(seen)
        return {**found, **change}

    async def do(kis: "Kis") -> "Ticket":
        orders = kis.orders_of(account)
        if dry_run:
            from dataclasses import replace

            orders.guards = replace(orders.guards, dry_run=True)
        return await work(orders, await _meant(orders, order))

    chosen = Account.parse(account) if account else None
    ticket = confirmed(screen, env, do, yes=yes or dry_run, account=chosen, describe=describe)
    show_ticket(screen, ticket, as_json=as_json)


async def _meant(orders: "Orders", order: str) -> "Meant":
    """A number as it is, anything else as a client id. Raises InvalidRequest."""
    if order.isascii() and order.isdigit():
        return order
    ticket = await orders.get(order)
    if ticket is None:
        raise InvalidRequest(f"{order} is neither an order number nor a client id of the journal.")
    return ticket
