"""Bonds listed on the KRX."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kis_async.orders.revisions import exact
from kis_async.verbs.base import Namespace
from kis_async.verbs.history import oldest_first
from kis_async.wire.errors import NoData

if TYPE_CHECKING:
    from kis_async.api.domestic_bond import (
        BondBuyable,
        BondCandle,
        BondHolding,
        BondOrderBook,
        BondQuote,
        BondTerms,
        BondTrade,
    )


class Bonds(Namespace):
    """`kis.bonds`: listed bonds by code, as KR103502GA34. The real host only.

    Prices in won for 10,000 of par, yields in percent. NoData for an unknown bond.
    """

    async def price(self, symbol: str) -> BondQuote:
        """The last price and yield (장내채권현재가(시세))."""
        from kis_async.api.domestic_bond import InquirePrice

        found = await self._kis(InquirePrice(symbol=symbol))
        if not (found.price or found.previous_close):
            raise _unknown(symbol)
        return found

    async def order_book(self, symbol: str) -> BondOrderBook:
        """Five levels of bids and asks with their yields (장내채권현재가(호가)). A level without orders has price 0."""
        from kis_async.api.domestic_bond import InquireAskingPrice

        found = await self._kis(InquireAskingPrice(symbol=symbol))
        if not any(level.price for level in (*found.asks, *found.bids)):
            await self.price(symbol)  # NoData where nobody knows it
        return found

    async def candles(self, symbol: str) -> list[BondCandle]:
        """The latest days, oldest first (장내채권 기간별시세(일)); KIS takes no dates."""
        from kis_async.api.domestic_bond import InquireDailyItemchartprice

        found = await self._kis(InquireDailyItemchartprice(symbol=symbol))
        days = oldest_first(found, lambda candle: candle.date)
        if not days:
            await self.price(symbol)
        return days

    async def trades(self, symbol: str) -> list[BondTrade]:
        """Today's latest trades, oldest first (장내채권현재가(체결))."""
        from kis_async.api.domestic_bond import InquireCcnl

        found = await self._kis(InquireCcnl(symbol=symbol))
        if not found:
            await self.price(symbol)
        return found[::-1]

    async def info(self, symbol: str) -> BondTerms:
        """What a bond is: issuer, dates, coupon, ratings (장내채권 기본조회)."""
        from kis_async.api.domestic_bond import SearchBondInfo

        found = await self._kis(SearchBondInfo(symbol=symbol))
        if not (found.symbol or found.name):
            raise _unknown(symbol)
        return found

    async def balance(self, *, account: str | None = None) -> list[BondHolding]:
        """All listed bonds the account holds, one row a purchase, over as many calls as it takes (장내채권 잔고조회)."""
        from kis_async.api.domestic_bond import InquireBalance

        pages = await self._kis.collect(InquireBalance(account=account))
        return [one for page in pages for one in page if one.symbol]

    async def buyable(
        self,
        symbol: str,
        price: Decimal | int | str,
        *,
        small_lot: bool = False,
        account: str | None = None,
    ) -> BondBuyable:
        """How much of a bond the account can buy at a price for 10,000 won of par (장내채권 매수가능조회).

        `buyable_quantity` is in 1,000 won of par; `small_lot` is the market for small lots (소액채권).
        """
        from kis_async.api.domestic_bond import InquirePsblOrder

        return await self._kis(
            InquirePsblOrder(
                account=account, symbol=symbol, price=exact(price) or Decimal(0), small_lot=small_lot
            )
        )


def _unknown(symbol: str) -> NoData:
    return NoData(f"KIS knows no bond {symbol}.", hint='Check the code; kis.universe("bond") has them all.')
