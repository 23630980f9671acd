"""Orders for overseas stocks: kis.overseas.buy and the like."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from kis_async.orders.revisions import exact
from kis_async.verbs.base import Namespace
from kis_async.verbs.names import EXCHANGE_OF, OverseasPlace, overseas_market, overseas_stock
from kis_async.wire.codes import OverseasMarket, Side
from kis_async.wire.errors import InvalidRequest

if TYPE_CHECKING:
    from kis_async.api.overseas_stock.trading.order import OverseasOrderKind
    from kis_async.orders.ticket import Progress, Ticket
    from kis_async.wire.endpoint import Endpoint

_NASDAQ: Final = OverseasMarket.NASDAQ
_BY_DAY: Final = (OverseasMarket.NASDAQ_DAY, OverseasMarket.NYSE_DAY, OverseasMarket.AMEX_DAY)
_BOOK: Final = "overseas_stock"


class OverseasTrading(Namespace):
    """Buying and selling overseas stocks. What is sent goes through `kis.orders`."""

    async def buy(
        self,
        symbol: str,
        quantity: int,
        *,
        price: Decimal | int | str | None = None,
        kind: OverseasOrderKind | None = None,
        market: OverseasPlace = _NASDAQ,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Buy shares at `price` in the market's currency, or another `kind`; there is no plain market order.

        "nasdaq_day", "nyse_day" and "amex_day" are the US day market, limit orders only. Raises as `kis.buy`.
        """
        return await self._order(Side.BUY, symbol, quantity, price, kind, market, account, client_id)

    async def sell(
        self,
        symbol: str,
        quantity: int,
        *,
        price: Decimal | int | str | None = None,
        kind: OverseasOrderKind | None = None,
        market: OverseasPlace = _NASDAQ,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Sell shares held; as `buy`. MOO and MOC take no price."""
        return await self._order(Side.SELL, symbol, quantity, price, kind, market, account, client_id)

    async def amend(
        self,
        order: Ticket | Progress | str | int,
        *,
        price: Decimal | int | str,
        quantity: int | None = None,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Change the price of an order that is open. See `kis.orders.amend`; a bare number is not one of the day market."""
        orders = self._kis.orders_of(account)
        return await orders.amend(order, price=price, quantity=quantity, market=_BOOK, client_id=client_id)

    async def cancel(
        self,
        order: Ticket | Progress | str | int,
        quantity: int | None = None,
        *,
        account: str | None = None,
        client_id: str | None = None,
    ) -> Ticket:
        """Take back an order that is open. See `kis.orders.cancel`; a bare number is not one of the day market."""
        orders = self._kis.orders_of(account)
        return await orders.cancel(order, quantity, market=_BOOK, client_id=client_id)

    async def _order(
        self,
        side: Side,
        symbol: str,
        quantity: int,
        price: Decimal | int | str | None,
        kind: OverseasOrderKind | None,
        market: OverseasPlace,
        account: str | None,
        client_id: str | None,
    ) -> Ticket:
        symbol, place = overseas_stock(symbol, overseas_market(market))
        exchange = EXCHANGE_OF.get(place)
        if exchange is None:
            raise InvalidRequest(f"Nothing is traded on {place.name.casefold()}.")
        if price is None and kind is None:
            raise InvalidRequest("An order without a price must say so.", hint="Give price=...")
        terms: dict[str, Any] = {
            "account": account,
            "side": side,
            "exchange": exchange,
            "symbol": symbol,
            "quantity": quantity,
            "price": exact(price) or Decimal(0),
        }
        order = _by_day(terms, kind) if place in _BY_DAY else _ordinary(terms, kind)
        return await self._kis.orders_of(account).submit(order, client_id=client_id)


def _ordinary(terms: dict[str, Any], kind: OverseasOrderKind | None) -> Endpoint[Any]:
    from kis_async.api.overseas_stock.trading.order import Order, OverseasOrderKind

    return Order(**terms, kind=kind or OverseasOrderKind.LIMIT)


def _by_day(terms: dict[str, Any], kind: OverseasOrderKind | None) -> Endpoint[Any]:
    from kis_async.api.overseas_stock.trading.daytime_order import DaytimeOrder
    from kis_async.api.overseas_stock.trading.order import OverseasOrderKind

    if kind not in (None, OverseasOrderKind.LIMIT):
        raise InvalidRequest("The US day market takes LIMIT orders only.")
    return DaytimeOrder(**terms)
