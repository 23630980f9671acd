"""buy and sell."""

import re
from contextlib import nullcontext
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from kis_async.cli.confirm import Lines, confirmed, never_lost, show_request
from kis_async.cli.options import (
    AccountOption,
    ClientIdOption,
    CodeArgument,
    DryRunOption,
    Env,
    EnvOption,
    JsonOption,
    NoColorOption,
    SettleOption,
    YesOption,
)
from kis_async.cli.screen import Screen
from kis_async.wire.codes import Exchange, OrderKind, Side
from kis_async.wire.errors import AuthError, InvalidRequest, KisError, NoData

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import OrderCash, Price
    from kis_async.kis import Kis
    from kis_async.orders.ticket import Ticket

_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(,[0-9]{3})+")
_LONGEST = 20
_MOST_DIGITS = 10
"""As many as KIS's field of a quantity holds."""


def whole(text: str) -> int | None:
    """1000 or 1,000 as a number; None for anything that could be read in two ways."""
    text = text.strip()
    return int(text.replace(",", "")) if _WHOLE.fullmatch(text) and len(text) <= _LONGEST else None


def shares(text: str) -> int:
    """How many shares somebody typed. Raises BadParameter."""
    found = whole(text)
    if not found or len(str(found)) > _MOST_DIGITS:
        raise typer.BadParameter(f"{text!r} is not a number of shares, as 10 or 1,000.")
    return found


QuantityArgument = Annotated[
    int, typer.Argument(metavar="QTY", parser=shares, help="How many shares.", show_default=False)
]
PriceOption = Annotated[
    str | None,
    typer.Option("--price", help="A limit order at so many won.", metavar="WON", show_default=False),
]
MarketOption = Annotated[bool, typer.Option("--market", help="A market order.")]
ExchangeOption = Annotated[
    str, typer.Option("--exchange", help="krx, nxt, or sor for KIS to choose.", metavar="EXCHANGE")
]


def buy(
    code: CodeArgument,
    quantity: QuantityArgument,
    *,
    price: PriceOption = None,
    market: MarketOption = False,
    exchange: ExchangeOption = "krx",
    client_id: ClientIdOption = None,
    settle: SettleOption = True,
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Buy shares. Shows the order first; the real environment asks."""
    order = _order(Side.BUY, code, quantity, price, exchange, account, market=market)
    screen = Screen(no_color=no_color)
    if dry_run:
        show_request(screen, env, order, as_json=as_json)
        return
    show_ticket(screen, _sent(screen, env, order, client_id, settle=settle, yes=yes), as_json=as_json)


def sell(
    code: CodeArgument,
    quantity: QuantityArgument,
    *,
    price: PriceOption = None,
    market: MarketOption = False,
    exchange: ExchangeOption = "krx",
    client_id: ClientIdOption = None,
    settle: SettleOption = True,
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Sell shares held. Shows the order first; the real environment asks."""
    order = _order(Side.SELL, code, quantity, price, exchange, account, market=market)
    screen = Screen(no_color=no_color)
    if dry_run:
        show_request(screen, env, order, as_json=as_json)
        return
    show_ticket(screen, _sent(screen, env, order, client_id, settle=settle, yes=yes), as_json=as_json)


def _order(
    side: Side,
    code: str,
    quantity: int,
    price: str | None,
    exchange: str,
    account: str | None,
    *,
    market: bool,
) -> "OrderCash":
    from kis_async.api.domestic_stock import OrderCash

    if market == (price is not None):
        raise typer.BadParameter("give either --price WON or --market.")
    if exchange.upper() not in {"KRX", "NXT", "SOR"}:
        raise typer.BadParameter("--exchange is krx, nxt or sor.")
    return OrderCash(
        account=account,
        side=side,
        symbol=code,
        quantity=quantity,
        price=_won(price),
        kind=OrderKind.MARKET if market else OrderKind.LIMIT,
        exchange=Exchange(exchange.upper()),
    )


def _won(text: str | None) -> Decimal:
    if text is None:
        return Decimal(0)
    found = whole(text)
    if found is None:
        raise InvalidRequest(
            f"{text!r} is not a price.", hint="--price is a whole number of won, as 4430 or 4,430."
        )
    return Decimal(found)


def _sent(
    screen: Screen, env: Env | None, order: "OrderCash", client_id: str | None, *, settle: bool, yes: bool
) -> "Ticket":
    async def work(kis: "Kis") -> "Ticket":
        return await kis.orders_of(order.account).submit(order, client_id=client_id, settle=settle)

    async def describe(kis: "Kis") -> Lines:
        kis.session.encode(order)
        return described(order, await last_price(kis, order.symbol))

    return confirmed(screen, env, work, yes=yes, account=order.account, describe=describe)


def show_ticket(screen: Screen, ticket: "Ticket", *, as_json: bool) -> None:
    """An order that was taken; where stdout does not take it, stderr gets it."""
    from kis_async.cli import tickets

    taken = ticket.state == "accepted"
    if not taken:
        screen.say(ticket.note or ticket.state)
    with never_lost(screen, ticket) if taken else nullcontext():
        if as_json:
            from kis_async.cli.output import to_json

            screen.write(to_json(tickets.ticket_object(ticket)))
        elif taken:
            screen.show(tickets.taken(ticket))


async def last_price(kis: "Kis", symbol: str) -> "Price | KisError":
    """The last price for the preview, or why there is none; a failing quote must not keep anybody from selling.

    Raises NoData for an unknown symbol, AuthError where the order would fail as well.
    """
    found = (await kis.prices([symbol]))[symbol]
    if isinstance(found, NoData | AuthError):
        raise found
    return found


def described(order: "OrderCash", last: "Price | KisError") -> Lines:
    """The order as a person checks it."""
    from kis_async.cli.show import DOWN, UP, number, signed

    known = None if isinstance(last, KisError) else last
    name = f" {known.name}" if known and known.name else ""
    verb = Text("BUY", style=f"bold {UP}") if order.side is Side.BUY else Text("SELL", style=f"bold {DOWN}")
    lines: Lines = {
        "order": verb + Text(f" {number(order.quantity)} × {order.symbol}{name} on {order.exchange.value}"),
        "last price": number(known.price) if known else f"unknown: {last}",
    }
    if order.kind is OrderKind.MARKET:
        lines["price"] = "market"
        lines["value"] = f"about {number(known.price * order.quantity)} won" if known else "unknown"
        return lines
    price = Text(f"{number(order.price)} won  ")
    if known and known.price:
        price += signed(round((order.price - known.price) / known.price * 100, 2), "% from last")
    lines["price"] = price
    lines["value"] = f"{number(order.price * order.quantity)} won"
    return lines
