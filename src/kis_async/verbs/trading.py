"""Domestic cash orders, and amending and cancelling orders of any kind."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kis_async.orders.revisions import exact
from kis_async.verbs.base import Caller
from kis_async.wire.codes import Exchange, OrderKind, Side
from kis_async.wire.errors import InvalidRequest

if TYPE_CHECKING:
    from kis_async.orders.ticket import Progress, Ticket


class TradingVerbs(Caller):
    """Buying and selling domestic stocks for cash. What is sent goes through `kis.orders`."""

    async def buy(
        self,
        symbol: str,
        quantity: int,
        *,
        price: Decimal | int | str | None = None,
        kind: OrderKind | None = None,
        exchange: Exchange = Exchange.KRX,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Buy shares: a limit order at `price` won, or another `kind` (OrderKind.MARKET). Taken is not filled.

        The same `client_id` twice sends once. An order whose answer was lost is looked for before this returns. Raises
        OrderRejected, MarketClosed, OrderBlocked, OrderNotCreated, or OutcomeUnknown when the order may or may not exist.
        """
        return await self._order(Side.BUY, symbol, quantity, price, kind, exchange, account, client_id)

    async def sell(
        self,
        symbol: str,
        quantity: int,
        *,
        price: Decimal | int | str | None = None,
        kind: OrderKind | None = None,
        exchange: Exchange = Exchange.KRX,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Sell shares held; as `buy`."""
        return await self._order(Side.SELL, symbol, quantity, price, kind, exchange, account, client_id)

    async def amend(
        self,
        order: Ticket | Progress | str | int,
        *,
        price: Decimal | int | str | None = None,
        quantity: int | None = None,
        kind: OrderKind | None = None,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Change an order that is open; the ticket is that of the order in its place. See `kis.orders.amend`."""
        orders = self.orders_of(account)
        return await orders.amend(order, price=price, quantity=quantity, kind=kind, client_id=client_id)

    async def cancel(
        self,
        order: Ticket | Progress | str | int,
        quantity: int | None = None,
        *,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Take back an order that is open, all that is left of it without `quantity`. See `kis.orders.cancel`."""
        return await self.orders_of(account).cancel(order, quantity, client_id=client_id)

    async def _order(
        self,
        side: Side,
        symbol: str,
        quantity: int,
        price: Decimal | int | str | None,
        kind: OrderKind | None,
        exchange: Exchange,
        account: str | None,
        client_id: str | None,
    ) -> Ticket:
        from kis_async.api.domestic_stock import OrderCash

        if price is None and kind is None:
            raise InvalidRequest(
                "An order without a price must say so.", hint="Give price=..., or kind=OrderKind.MARKET."
            )
        order = OrderCash(
            account=account,
            side=side,
            symbol=symbol,
            quantity=quantity,
            price=exact(price) or Decimal(0),
            kind=kind or OrderKind.LIMIT,
            exchange=exchange,
        )
        return await self.orders_of(account).submit(order, client_id=client_id)
