"""buy and sell."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from kis_async.cli.confirm import Lines, never_lost, send_order, show_request
from kis_async.cli.options import (
    AccountOption,
    CodeArgument,
    DryRunOption,
    Env,
    EnvOption,
    JsonOption,
    NoColorOption,
    YesOption,
)
from kis_async.cli.screen import Screen
from kis_async.wire.codes import Exchange, OrderKind, Side
from kis_async.wire.errors import AuthError, InvalidRequest, KisError, NoData

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import OrderCash, OrderReceipt, Price
    from kis_async.kis import Kis

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
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Buy shares. Shows the order first; the real environment asks."""
    order = _order(Side.BUY, code, quantity, price, exchange, account, market=market)
    _handle(order, env, Screen(no_color=no_color), yes=yes, dry_run=dry_run, as_json=as_json)


def sell(
    code: CodeArgument,
    quantity: QuantityArgument,
    *,
    price: PriceOption = None,
    market: MarketOption = False,
    exchange: ExchangeOption = "krx",
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Sell shares held. Shows the order first; the real environment asks."""
    order = _order(Side.SELL, code, quantity, price, exchange, account, market=market)
    _handle(order, env, Screen(no_color=no_color), yes=yes, dry_run=dry_run, as_json=as_json)


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


def _handle(
    order: "OrderCash", env: Env | None, screen: Screen, *, yes: bool, dry_run: bool, as_json: bool
) -> None:
    if dry_run:
        show_request(screen, env, order, as_json=as_json)
        return

    async def describe(kis: "Kis") -> Lines:
        return described(order, await last_price(kis, order.symbol))

    receipt = send_order(screen, env, order, yes=yes, describe=describe)
    with never_lost(screen, receipt):
        _show(screen, receipt, as_json=as_json)


def _show(screen: Screen, receipt: "OrderReceipt", *, as_json: bool) -> None:
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json(receipt))
        return
    at = f" at {receipt.time:%H:%M:%S}" if receipt.time else ""
    screen.show(f"Order {receipt.order_no} taken{at} (branch {receipt.branch or '-'}). Taken is not filled.")


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
