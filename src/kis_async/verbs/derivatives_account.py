"""Accounts of futures and options, those of the KRX and those abroad."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from kis_async.net.clock import today
from kis_async.verbs.account import limit
from kis_async.verbs.base import Namespace
from kis_async.verbs.names import code_of
from kis_async.wire.codes import Side

if TYPE_CHECKING:
    from kis_async.api.domestic_futureoption import (
        Balance,
        DailyFee,
        DailyFeesSummary,
        DerivativeAssets,
        NightOrderable,
        Orderable,
        SettledBalance,
    )
    from kis_async.api.overseas_futureoption import (
        AccountCurrency,
        ContractProfit,
        CurrencyProfit,
        Deposit,
        Position,
    )
    from kis_async.api.overseas_futureoption import Orderable as OrderableAbroad
    from kis_async.verbs.money import Profits


class DerivativesAccount(Namespace):
    """The derivatives account. Money in won, quantities in contracts."""

    async def balance(self, *, account: str | None = None) -> Balance:
        """All positions of the day session, and the margin, over as many calls as it takes (선물옵션 잔고현황)."""
        from kis_async.api.domestic_futureoption import Balance, InquireBalance

        found = await self._kis.collect(InquireBalance(account=account))
        if len(found) == 1:
            return found[0]
        positions = [position for page in found for position in page.positions]
        wire = {**found[-1].wire, "output1": [position.wire for position in positions]}
        return Balance(positions=positions, summary=found[-1].summary).with_wire(wire)

    async def buyable(
        self,
        symbol: str,
        price: Decimal | int | str | None = None,
        *,
        night: bool = False,
        account: str | None = None,
    ) -> Orderable | NightOrderable:
        """How many contracts the account can buy: at a price, else at the market (선물옵션 주문가능).

        `orderable` opens new ones, `closable` closes those that it is short of. At `night` the real host only.
        """
        return await self._orderable(symbol, Side.BUY, price, night=night, account=account)

    async def sellable(
        self,
        symbol: str,
        price: Decimal | int | str | None = None,
        *,
        night: bool = False,
        account: str | None = None,
    ) -> Orderable | NightOrderable:
        """How many contracts the account can sell, held or not; as `buyable`."""
        return await self._orderable(symbol, Side.SELL, price, night=night, account=account)

    async def profits(
        self, start: dt.date, end: dt.date | None = None, *, account: str | None = None
    ) -> Profits[DailyFee, DailyFeesSummary]:
        """What trading made, by contract and day, with its fees (선물옵션기간약정수수료일별). The real host only.

        Up to today without an end. `realised_profit` is the sum of the rows' `trading_profit`.
        """
        from kis_async.api.domestic_futureoption import InquireDailyAmountFee
        from kis_async.verbs.money import profits_of

        call = InquireDailyAmountFee(account=account, start=start, end=end or today())
        pages = await self._kis.collect(call)
        summary = next((page.summary for page in reversed(pages) if page.summary), None)
        return profits_of(
            (call.start, call.end),
            (row for page in pages for row in page.days if row.ordered_on),
            lambda row: row.trading_profit,
            summary=summary,
            told=summary.total_trading_profit if summary else None,
        )

    async def settlement(self, date: dt.date, *, account: str | None = None) -> SettledBalance:
        """What the settlement of a day made of each position, over as many calls as it takes (선물옵션 잔고정산손익내역).

        The real host only.
        """
        from kis_async.api.domestic_futureoption import InquireBalanceSettlementPl, SettledBalance

        found = await self._kis.collect(InquireBalanceSettlementPl(account=account, date=date))
        if len(found) == 1:
            return found[0]
        positions = [position for page in found for position in page.positions]
        wire = {**found[-1].wire, "output1": [position.wire for position in positions]}
        return SettledBalance(positions=positions, summary=found[-1].summary).with_wire(wire)

    async def deposit(self, *, account: str | None = None) -> DerivativeAssets:
        """Deposit, margin and what may still be used (선물옵션 총자산현황). The real host only; `balance` has most of it."""
        from kis_async.api.domestic_futureoption import InquireDeposit

        return await self._kis(InquireDeposit(account=account))

    async def _orderable(
        self, symbol: str, side: Side, price: Decimal | int | str | None, *, night: bool, account: str | None
    ) -> Orderable | NightOrderable:
        from kis_async.api.domestic_futureoption import InquirePsblNgtOrder, InquirePsblOrder

        at = limit(price, signed=True)
        if night:
            return await self._kis(InquirePsblNgtOrder(account=account, symbol=symbol, side=side, price=at))
        return await self._kis(InquirePsblOrder(account=account, symbol=symbol, side=side, price=at))


class OverseasDerivativesAccount(Namespace):
    """The account of futures and options abroad, which KIS has on the real host only."""

    async def balance(self, *, account: str | None = None) -> list[Position]:
        """All open positions, over as many calls as it takes (해외선물옵션 미결제내역조회(잔고))."""
        from kis_async.api.overseas_futureoption import InquireUnpd

        pages = await self._kis.collect(InquireUnpd(account=account))
        return [one for page in pages for one in page if one.symbol]

    async def buyable(
        self, symbol: str, price: Decimal | int | str | None = None, *, account: str | None = None
    ) -> OrderableAbroad:
        """How many contracts the account can buy: at a price, else at the market (해외선물옵션 주문가능조회).

        `new_orderable` opens new ones, `closable` closes those that it is short of.
        """
        return await self._orderable(symbol, Side.BUY, price, account)

    async def sellable(
        self, symbol: str, price: Decimal | int | str | None = None, *, account: str | None = None
    ) -> OrderableAbroad:
        """How many contracts the account can sell, held or not; as `buyable`."""
        return await self._orderable(symbol, Side.SELL, price, account)

    async def profits(
        self,
        start: dt.date,
        end: dt.date | None = None,
        *,
        currency: AccountCurrency | str | None = None,
        account: str | None = None,
    ) -> list[Profits[ContractProfit, CurrencyProfit]]:
        """What closing positions made, by contract: one sum a currency (해외선물옵션 기간계좌손익 일별).

        Up to today without an end; all currencies unless one is given. The rows and `summary` also have what open
        positions gained or lost.
        """
        from kis_async.api.overseas_futureoption import AccountCurrency, InquirePeriodCcld
        from kis_async.verbs.money import is_nothing, profits_of

        wanted = None if currency is None else code_of(AccountCurrency, currency, "currency")
        call = InquirePeriodCcld(account=account, start=start, end=end or today(), currency=wanted)
        pages = await self._kis.collect(call)
        rows = [row for page in pages for row in page.contracts if row.symbol and not is_nothing(row)]
        sums = {one.currency: one for page in pages for one in page.currencies if not is_nothing(one)}
        return [
            profits_of(
                (call.start, call.end),
                (row for row in rows if row.currency == told),
                lambda row: row.realised_profit,
                summary=summary,
                told=summary.realised_profit if summary else None,
                currency=told or "",
            )
            for told in dict.fromkeys([*sums, *(row.currency for row in rows)])
            for summary in (sums.get(told),)
        ]

    async def deposit(
        self,
        *,
        date: dt.date | None = None,
        currency: AccountCurrency | str | None = None,
        account: str | None = None,
    ) -> Deposit:
        """Cash, margin and worth of the account in a currency, of all in US dollars if none is given (해외선물옵션 예수금현황)."""
        from kis_async.api.overseas_futureoption import AccountCurrency, InquireDeposit

        chosen = (
            AccountCurrency.TOTAL_IN_USD
            if currency is None
            else code_of(AccountCurrency, currency, "currency")
        )
        return await self._kis(InquireDeposit(account=account, date=date or today(), currency=chosen))

    async def _orderable(
        self, symbol: str, side: Side, price: Decimal | int | str | None, account: str | None
    ) -> OrderableAbroad:
        from kis_async.api.overseas_futureoption import InquirePsamount

        at = limit(price, signed=True)
        return await self._kis(InquirePsamount(account=account, symbol=symbol, side=side, price=at))
