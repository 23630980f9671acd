"""Domestic cash orders."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kis_async.verbs.base import Caller
from kis_async.wire.codes import Exchange, OrderKind, Side
from kis_async.wire.errors import InvalidRequest

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import OrderReceipt


class TradingVerbs(Caller):
    """Buying and selling domestic stocks for cash."""

    async def buy(
        self,
        symbol: str,
        quantity: int,
        *,
        price: Decimal | int | str | None = None,
        kind: OrderKind | None = None,
        exchange: Exchange = Exchange.KRX,
        account: str | None = None,
    ) -> OrderReceipt:
        """Buy shares: a limit order at `price` won, or another `kind` (OrderKind.MARKET). Taken is not filled.

        Raises OrderRejected, MarketClosed, or OutcomeUnknown when the order may or may not exist.
        """
        return await self._order(Side.BUY, symbol, quantity, price, kind, exchange, account)

    async def sell(
        self,
        symbol: str,
        quantity: int,
        *,
        price: Decimal | int | str | None = None,
        kind: OrderKind | None = None,
        exchange: Exchange = Exchange.KRX,
        account: str | None = None,
    ) -> OrderReceipt:
        """Sell shares held; as `buy`."""
        return await self._order(Side.SELL, symbol, quantity, price, kind, exchange, account)

    async def _order(
        self,
        side: Side,
        symbol: str,
        quantity: int,
        price: Decimal | int | str | None,
        kind: OrderKind | None,
        exchange: Exchange,
        account: str | None,
    ) -> OrderReceipt:
        from kis_async.api.domestic_stock import OrderCash

        if price is None and kind is None:
            raise InvalidRequest(
                "An order without a price must say so.", hint="Give price=..., or kind=OrderKind.MARKET."
            )
        return await self(
            OrderCash(
                account=account,
                side=side,
                symbol=symbol,
                quantity=quantity,
                price=_to_decimal(price),
                kind=kind or OrderKind.LIMIT,
                exchange=exchange,
            )
        )


def _to_decimal(price: Decimal | int | str | None) -> Decimal:
    if isinstance(price, float):
        raise InvalidRequest("A price is an int, a Decimal or text: a float is not exact.")
    try:
        return Decimal(price or 0)
    except ArithmeticError:
        raise InvalidRequest(f"{price!r} is not a price.") from None
