"""The account: what it holds and is worth, what it can buy and sell, what it made, and its cash."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from kis_async.net.clock import today
from kis_async.orders.revisions import exact
from kis_async.policy.verdict import DATA_CHANGED
from kis_async.verbs.base import Caller, together
from kis_async.wire.codes import Environment
from kis_async.wire.errors import InvalidRequest, NoData, ServerError

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import (
        Balance,
        Buyable,
        DailyProfit,
        Holding,
        ProfitSummary,
        Sellable,
        TradeProfit,
        TradeProfitSummary,
    )
    from kis_async.verbs.money import Assets, Cash, Profits


class AccountVerbs(Caller):
    """What people ask about their account every day. Money in won, quantities in shares.

    `account` is another account of the same app key, as "12345678-01"; the session's own without it.
    """

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

    async def buyable(
        self, symbol: str, price: Decimal | int | str | None = None, *, account: str | None = None
    ) -> Buyable:
        """How much of a stock the account can buy: at a price, else at the market (매수가능조회).

        `buyable_quantity` needs no credit. At the market KIS reckons with the day's upper limit.
        """
        from kis_async.api.domestic_stock import InquirePsblOrder

        return await self(InquirePsblOrder(account=account, symbol=symbol, price=limit(price)))

    async def sellable(self, symbol: str, *, account: str | None = None) -> Sellable:
        """How much of a stock the account can sell, less what open orders claim (매도가능수량조회).

        KIS's paper host does not say; there it is read from the balance. NoData for a stock that is not held.
        """
        from kis_async.api.domestic_stock import InquirePsblSell

        call = InquirePsblSell(account=account, symbol=symbol)
        if self.environment is Environment.REAL:
            found = await self(call)
        else:
            balance = await self.balance(account)
            found = _sellable([one for one in balance.holdings if one.symbol == call.symbol])
        if not (found.held or found.sellable):
            raise NoData(f"The account holds no {symbol}.", hint="kis.balance() has what it holds.")
        return found

    async def cash(self, *, account: str | None = None) -> Cash:
        """What orders can spend now, and the deposit: settled, D+1 and D+2 (매수가능조회, 주식잔고조회), in two calls.

        `deposit` does not fall on the day of a buy, for the money leaves on D+2; `deposit_d2`, what is left after
        settlement, does.
        """
        from kis_async.api.domestic_stock import InquireBalance, InquirePsblOrder
        from kis_async.verbs.money import WON, Cash

        async with together() as tasks:
            asked = tasks.create_task(self(InquirePsblOrder(account=account)))
            told = tasks.create_task(self(InquireBalance(account=account)))
        summary = told.result().summary
        buyable = asked.result()
        # KIS's "buyable cash" can be 0 where the margin lies elsewhere; what buys without credit is nrcvb_buy_amt.
        spendable = buyable.buyable_cash if buyable.buyable_value is None else buyable.buyable_value
        return Cash(
            currency=WON,
            buyable_cash=spendable,
            deposit=summary.deposit if summary else None,
            deposit_d1=summary.deposit_d1 if summary else None,
            deposit_d2=summary.deposit_d2 if summary else None,
        )

    async def profits(
        self, start: dt.date, end: dt.date | None = None, *, account: str | None = None
    ) -> Profits[DailyProfit, ProfitSummary]:
        """What the account realised by day, up to today without an end, newest first (기간별손익일별합산조회).

        The real host only.
        """
        from kis_async.api.domestic_stock import InquirePeriodProfit
        from kis_async.verbs.money import profits_of

        call = InquirePeriodProfit(account=account, start=start, end=end or today())
        pages = await self.collect(call)
        summary = next((page.summary for page in reversed(pages) if page.summary), None)
        return profits_of(
            (call.start, call.end),
            (row for page in pages for row in page.days if row.traded_on),
            lambda row: row.realised_profit,
            summary=summary,
            told=summary.total_realised_profit if summary else None,
        )

    async def trade_profits(
        self,
        start: dt.date,
        end: dt.date | None = None,
        *,
        symbol: str | None = None,
        account: str | None = None,
    ) -> Profits[TradeProfit, TradeProfitSummary]:
        """As `profits`, by stock and day: all, or one stock (기간별매매손익현황조회). The real host only."""
        from kis_async.api.domestic_stock import InquirePeriodTradeProfit
        from kis_async.verbs.money import profits_of

        call = InquirePeriodTradeProfit(account=account, start=start, end=end or today(), symbol=symbol)
        pages = await self.collect(call)
        summary = next((page.summary for page in reversed(pages) if page.summary), None)
        return profits_of(
            (call.start, call.end),
            (row for page in pages for row in page.trades if row.symbol),
            lambda row: row.realised_profit,
            summary=summary,
            told=summary.total_realised_profit if summary else None,
        )

    async def assets(self, *, account: str | None = None) -> Assets:
        """All that the account has, by kind and together: stocks here and abroad, bonds, funds, cash (투자계좌자산현황조회).

        The real host only. Kinds of which there is nothing are left out.
        """
        from kis_async.api.domestic_stock import AccountAssets, InquireAccountBalance
        from kis_async.verbs.money import assets_of

        pages = await self.collect(InquireAccountBalance(account=account))
        rows = [row for page in pages for row in page.assets]
        return assets_of(AccountAssets(assets=rows, totals=pages[-1].totals))


def limit(price: Decimal | int | str | None, *, signed: bool = False) -> Decimal | None:
    """The price of a limit order, None for the market; `signed` may be 0 and below. Raises InvalidRequest."""
    found = exact(price)
    if found is not None and not (found.is_finite() and (signed or found > 0)):
        raise InvalidRequest(
            "A price is a number." if signed else "A price is above 0.", hint="Leave it out for the market."
        )
    return found


def _adds_up(balance: Balance) -> bool:
    """Whether the holdings of a page are all there are, by KIS's own sums."""
    summary = balance.summary
    if summary is None or summary.cost is None or summary.market_value is None:
        return False
    return (
        sum(holding.cost or 0 for holding in balance.holdings) == summary.cost
        and sum(holding.market_value or 0 for holding in balance.holdings) == summary.market_value
    )


def _sellable(lots: list[Holding]) -> Sellable:
    """What a balance says of one stock; lots bought for cash and on credit together."""
    from kis_async.api.domestic_stock import Sellable

    if not lots:
        return Sellable()
    only = lots[0] if len(lots) == 1 else None
    return Sellable(
        symbol=lots[0].symbol,
        name=lots[0].name,
        price=lots[0].price,
        held=sum(lot.held or 0 for lot in lots),
        sellable=sum(lot.sellable or 0 for lot in lots),
        average_cost=only.average_cost if only else None,
        cost=sum((lot.cost or Decimal(0) for lot in lots), Decimal(0)),
        market_value=sum((lot.market_value or Decimal(0) for lot in lots), Decimal(0)),
        profit=sum((lot.profit or Decimal(0) for lot in lots), Decimal(0)),
        profit_rate=only.profit_rate if only else None,
    ).with_wire(only.wire if only else {})
