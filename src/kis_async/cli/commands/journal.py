"""journal, reconcile, kill and revive: what was sent, what became of it, and the end of it all."""

from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import (
    AccountOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    StartOption,
)
from kis_async.cli.run import REFUSED, SOME_FAILED, UNKNOWN, check_keys, run
from kis_async.cli.screen import Screen
from kis_async.wire.errors import InvalidRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kis_async.kis import Kis
    from kis_async.orders.killer import Killed
    from kis_async.orders.ticket import Step, Ticket

app = typer.Typer(
    invoke_without_command=True, help="The journal of orders: what was sent, and what is known of it."
)

ClientIdArgument = Annotated[
    str, typer.Argument(metavar="CLIENT_ID", help="An order of the journal.", show_default=False)
]


@app.callback(invoke_without_command=True)
def journal(
    context: typer.Context,
    *,
    start: StartOption = None,
    end: EndOption = None,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the journal has of some days, today's without dates. Asks KIS nothing."""
    if context.invoked_subcommand is not None:
        return
    from kis_async.cli.words import date_of

    first, last = date_of("--start", start), date_of("--end", end)
    screen = Screen(no_color=no_color)
    check_keys(env)
    found = run(lambda kis: kis.orders_of(account).tickets(first, last), screen, env)
    _show(screen, found, as_json=as_json)
    if not found:
        screen.say("No orders.")


@app.command()
def show(
    client_id: ClientIdArgument,
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Everything that happened to one order. Asks KIS nothing."""
    from kis_async.cli import tickets

    async def ask(kis: "Kis") -> "tuple[Ticket | None, list[Step]]":
        orders = kis.orders_of(account)
        return await orders.get(client_id), await orders.steps(client_id)

    screen = Screen(no_color=no_color)
    check_keys(env)
    ticket, steps = run(ask, screen, env)
    if ticket is None:
        screen.say(f"The journal has no order {client_id}.")
        raise typer.Exit(REFUSED)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json({**tickets.ticket_object(ticket), "steps": steps}))
        return
    screen.show(tickets.tickets([ticket], screen.table_width), "", tickets.steps(steps))


@app.command()
def resolve(
    client_id: ClientIdArgument,
    order_no: Annotated[
        str,
        typer.Argument(
            metavar="NUMBER",
            help="The number that KIS gave it, or none where it does not exist.",
            show_default=False,
        ),
    ],
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Say yourself what became of an order that is unknown or ambiguous."""
    if order_no != "none" and not (order_no.isascii() and order_no.isdigit()):
        raise InvalidRequest(f"{order_no!r} is no order number, nor none.")
    number = None if order_no == "none" else order_no
    screen = Screen(no_color=no_color)
    check_keys(env)
    found = run(lambda kis: kis.orders_of(account).resolve(client_id, number), screen, env)
    _show(screen, [found], as_json=as_json)


def reconcile(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Look for every order whose fate is not known. Ends with 5 where one stays so."""
    screen = Screen(no_color=no_color)
    check_keys(env)
    found = run(lambda kis: kis.orders_of(account).reconcile(), screen, env)
    _show(screen, found, as_json=as_json)
    if not found:
        screen.say("Nothing is unknown.")
    if any(not ticket.state.settled for ticket in found):
        screen.say(
            "What is still unknown: see KIS's own list, then kis-async journal resolve CLIENT_ID NUMBER."
        )
        raise typer.Exit(UNKNOWN)


def kill(
    reason: Annotated[
        str,
        typer.Argument(metavar="REASON", help="Why; everybody who is stopped reads it.", show_default=False),
    ],
    *,
    markets: Annotated[
        list[str] | None,
        typer.Option(
            "--market", help="Whose open orders; all that the journal has without.", metavar="MARKET"
        ),
    ] = None,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Stop all who share the journal from sending orders, and cancel what is open. Asks nothing.

    Ends with 6 where an order may be open still.
    """
    from kis_async.cli import tickets

    async def work(kis: "Kis") -> "list[Killed]":
        return await kis.orders_of(account).kill(reason, markets=markets or None)

    screen = Screen(no_color=no_color)
    check_keys(env)
    found = run(work, screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json([{**_killed_object(one), "open": one.open} for one in found]))
    else:
        screen.show(tickets.killed(found))
    screen.say("The kill switch is thrown: only cancellations are sent. kis-async revive takes it back.")
    if any(one.open for one in found):
        raise typer.Exit(SOME_FAILED)


def _killed_object(one: "Killed") -> dict[str, object]:
    from kis_async.cli import tickets

    return {
        "market": one.market,
        "order_no": one.order_no,
        "symbol": one.symbol,
        "ticket": None if one.ticket is None else tickets.ticket_object(one.ticket),
        "error": one.error,
        "progress": None if one.progress is None else tickets.progress_object(one.progress),
    }


def revive(*, account: AccountOption = None, env: EnvOption = None, no_color: NoColorOption = False) -> None:
    """Take the kill switch back."""

    async def work(kis: "Kis") -> str | None:
        orders = kis.orders_of(account)
        why = await orders.killed()
        await orders.revive()
        return why

    screen = Screen(no_color=no_color)
    check_keys(env)
    why = run(work, screen, env)
    screen.say("The kill switch was not thrown." if why is None else f"Orders are sent again. It was: {why}.")


def _show(screen: Screen, found: "Sequence[Ticket]", *, as_json: bool) -> None:
    from kis_async.cli import tickets

    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json([tickets.ticket_object(ticket) for ticket in found]))
        return
    screen.show(tickets.tickets(found, screen.table_width))
