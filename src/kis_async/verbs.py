"""What people do every day, said in one word, on top of the calls."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeVar

from kis_async import bulk
from kis_async.net.clock import today
from kis_async.policy.verdict import DATA_CHANGED
from kis_async.wire.codes import Exchange, Market, OrderKind, Period, Side
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, ServerError

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Balance, Candle, OrderBook, OrderReceipt, StockPrice

R = TypeVar("R")

_CANDLE_SPAN: Final = {Period.DAY: 200, Period.WEEK: 750, Period.MONTH: 3300, Period.YEAR: 36500}


class Verbs(ABC):
    """The everyday verbs of a session. They need three ways to carry out a call and nothing else."""

    @abstractmethod
    async def __call__(self, endpoint: Endpoint[R]) -> R:
        """Carry out one call."""

    @abstractmethod
    def pages(self, endpoint: Endpoint[R]) -> AsyncGenerator[R]:
        """The pages of a call."""

    @abstractmethod
    async def collect(self, endpoint: Endpoint[R]) -> list[R]:
        """All pages of a call, from one consistent pass."""

    async def price(self, symbol: str, *, market: Market = Market.KRX) -> StockPrice:
        """The last price of one issue (inquire-price). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import InquirePrice

        price = await self(InquirePrice(symbol=symbol, market=market))
        if not price.price:
            raise bulk.unknown(symbol)
        return price

    async def order_book(self, symbol: str, *, market: Market = Market.KRX) -> OrderBook:
        """Ten levels of bids and asks (inquire-asking-price-exp-ccn). NoData for an unknown symbol."""
        from kis_async.api.domestic_stock import InquireAskingPriceExpCcn

        book = await self(InquireAskingPriceExpCcn(symbol=symbol, market=market))
        if not (book.asks or book.bids or (book.expected and book.expected.price)):
            raise bulk.unknown(symbol)
        return book

    async def candles(
        self,
        symbol: str,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
        period: Period = Period.DAY,
        adjusted: bool = True,
        market: Market = Market.KRX,
    ) -> list[Candle]:
        """Candles from `start` to `end`, oldest first, over as many calls as it takes.

        Without a start the last hundred, in one call. Prices are adjusted for splits unless told otherwise.
        """
        from kis_async.api.domestic_stock import Adjustment, InquireDailyItemchartprice

        last = end or today()
        span = dt.timedelta(days=_CANDLE_SPAN.get(period, _CANDLE_SPAN[Period.DAY]))
        chart = InquireDailyItemchartprice(
            symbol=symbol,
            start=start or max(dt.date(1980, 1, 1), last - span),
            end=last,
            period=period,
            adjustment=Adjustment.ADJUSTED if adjusted else Adjustment.ORIGINAL,
            market=market,
        )
        if start is None:
            return sorted((await self(chart)).candles, key=lambda candle: candle.date)
        by_date = {candle.date: candle async for page in self.pages(chart) for candle in page.candles}
        return [by_date[date] for date in sorted(by_date)]

    async def balance(self, account: str | None = None) -> Balance:
        """All holdings and the worth of the account, over as many pages as it takes (inquire-balance)."""
        from kis_async.api.domestic_stock import Balance, InquireBalance

        endpoint = InquireBalance(account=account)
        try:
            found = await self.collect(endpoint)
        except ServerError as error:
            # With exactly one full page of holdings KIS can call its data changed for ever; the sums tell.
            whole = await self(endpoint) if error.msg_cd == DATA_CHANGED else None
            if whole is None or not _adds_up(whole):
                raise
            found = [whole]
        if len(found) == 1:
            return found[0]
        holdings = [holding for page in found for holding in page.holdings]
        wire = dict(found[-1].wire)
        wire["output1"] = [holding.wire for holding in holdings]
        return Balance(holdings=holdings, summary=found[-1].summary).with_wire(wire)

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


def _adds_up(balance: Balance) -> bool:
    """Whether the holdings of a page are all there are, by KIS's own sums."""
    summary = balance.summary
    if summary is None or summary.cost is None or summary.market_value is None:
        return False
    return (
        sum(holding.cost or 0 for holding in balance.holdings) == summary.cost
        and sum(holding.market_value or 0 for holding in balance.holdings) == summary.market_value
    )


def _to_decimal(price: Decimal | int | str | None) -> Decimal:
    if isinstance(price, float):
        raise InvalidRequest("A price is an int, a Decimal or text: a float is not exact.")
    try:
        return Decimal(price or 0)
    except ArithmeticError:
        raise InvalidRequest(f"{price!r} is not a price.") from None
