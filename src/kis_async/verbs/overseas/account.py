"""What an account holds abroad, and what it can buy there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kis_async.net.clock import today
from kis_async.orders.revisions import exact
from kis_async.verbs.base import Namespace, together
from kis_async.verbs.names import EXCHANGE_OF, OverseasPlace, code_of, overseas_stock
from kis_async.wire.codes import Environment, OverseasExchange
from kis_async.wire.errors import InvalidRequest, NoData
from kis_async.wire.places import overseas_exchange

if TYPE_CHECKING:
    from kis_async.api.overseas_stock import (
        Balance,
        BalanceSummary,
        Buyable,
        Holding,
        InquirePeriodProfit,
        PresentBalance,
        RealisedProfit,
        RealisedProfits,
        RealisedProfitSummary,
        TradingCurrency,
    )
    from kis_async.verbs.money import Cash, Profits

_ASIAN: Final = (
    OverseasExchange.HONG_KONG,
    OverseasExchange.SHANGHAI,
    OverseasExchange.SHENZHEN,
    OverseasExchange.TOKYO,
    OverseasExchange.HANOI,
    OverseasExchange.HO_CHI_MINH,
)
_AMERICAN: Final = (OverseasExchange.NASDAQ, OverseasExchange.NYSE, OverseasExchange.AMEX)


@dataclass(frozen=True, slots=True)
class OverseasBalance:
    """What an account holds abroad, each holding once, in the currency it trades in.

    `summaries` has KIS's sums by currency, as "USD".
    """

    holdings: tuple[Holding, ...]
    summaries: Mapping[str, BalanceSummary]


class OverseasAccount(Namespace):
    """The account abroad."""

    async def balance(
        self, *, exchanges: Iterable[OverseasPlace] | None = None, account: str | None = None
    ) -> OverseasBalance:
        """All holdings abroad, over as many calls as it takes, one or more an exchange (해외주식 잔고).

        On the real host one exchange of the US answers for all three. KIS can tell a holding in the answers of
        several exchanges; here it stands once.
        """
        from kis_async.api.overseas_stock import InquireBalance

        real = self._kis.environment is Environment.REAL
        asked = _exchanges(exchanges or ()) or (*(_AMERICAN[:1] if real else _AMERICAN), *_ASIAN)
        async with together() as tasks:
            answers = {
                exchange: tasks.create_task(
                    self._kis.collect(InquireBalance(account=account, exchange=exchange))
                )
                for exchange in dict.fromkeys(asked)
            }
        pages = {exchange: task.result() for exchange, task in answers.items()}
        return OverseasBalance(tuple(_once(pages.values())), _summaries(pages))

    async def present_balance(self, *, in_won: bool = False, account: str | None = None) -> PresentBalance:
        """Holdings by fills, cash of every currency, and the worth of it all in won (해외주식 체결기준현재잔고).

        Holdings are in their own currencies, `in_won` in won as well; what KIS tells twice stands once. KIS's paper host
        fills in the sums alone.
        """
        from kis_async.api.overseas_stock import InquirePresentBalance, PresentBalance, ValuedIn
        from kis_async.verbs.money import each_once

        call = InquirePresentBalance(account=account, valued_in=ValuedIn.WON if in_won else ValuedIn.FOREIGN)
        found = await self._kis.collect(call)
        holdings = each_once(one for page in found for one in page.holdings if one.symbol)
        # The cash stands on every page that tells it, and may have moved meanwhile: the last one has the latest.
        latest = next((page for page in reversed(found) if page.cash), found[-1])
        cash = each_once(one for one in latest.cash if one.currency)
        wire = {
            **found[-1].wire,
            "output1": [one.wire for one in holdings],
            "output2": [one.wire for one in cash],
        }
        return PresentBalance(holdings=holdings, cash=cash, summary=found[-1].summary).with_wire(wire)

    async def cash(self, *, account: str | None = None) -> list[Cash]:
        """The cash of each currency, and what it can buy now (해외증거금 통화별조회). The real host only.

        KIS tells the cash of a currency again for every country that trades in it; here it stands once. A currency of
        which there is nothing, and nothing to spend, is left out.
        """
        from kis_async.api.overseas_stock import ForeignMargin
        from kis_async.verbs.money import cash_by_currency

        pages = await self._kis.collect(ForeignMargin(account=account))
        return cash_by_currency(row for page in pages for row in page)

    async def profits(
        self,
        start: dt.date,
        end: dt.date | None = None,
        *,
        currency: TradingCurrency | str | None = None,
        symbol: str | None = None,
        in_won: bool = False,
        account: str | None = None,
    ) -> list[Profits[RealisedProfit, RealisedProfitSummary]]:
        """What sales realised, by stock and day: one sum a currency, in one call each (해외주식 기간손익).

        Up to today without an end; KIS counts a sale from the day after it. Without a `currency` all those in which
        something was sold; `in_won` everything in won, in one call. The real host only.
        """
        from kis_async.api.overseas_stock import InquirePeriodProfit, ProfitIn, TradingCurrency

        wanted = None if currency is None else code_of(TradingCurrency, currency, "currency")
        call = InquirePeriodProfit(
            account=account,
            start=start,
            end=end or today(),
            symbol=symbol,
            currency=wanted,
            valued_in=ProfitIn.WON if in_won else ProfitIn.FOREIGN,
        )
        if in_won or wanted:
            return [await self._made(call)]
        async with together() as tasks:
            made = [
                tasks.create_task(self._made(call.model_copy(update={"currency": one})))
                for one in TradingCurrency
            ]
        return [found for task in made if (found := task.result()).rows]

    async def _made(self, call: InquirePeriodProfit) -> Profits[RealisedProfit, RealisedProfitSummary]:
        """The profits of one currency; none where KIS has nothing to tell."""
        from kis_async.api.overseas_stock import ProfitIn
        from kis_async.verbs.money import WON, profits_of

        pages: list[RealisedProfits] = []
        with suppress(NoData):
            pages = await self._kis.collect(call)
        summary = next((page.summary for page in reversed(pages) if page.summary), None)
        return profits_of(
            (call.start, call.end),
            (row for page in pages for row in page.profits if row.symbol),
            lambda row: row.realised_profit,
            summary=summary,
            told=summary.realised_profit if summary else None,
            currency=WON if call.valued_in is ProfitIn.WON or call.currency is None else call.currency.value,
        )

    async def buyable(
        self,
        symbol: str,
        price: Decimal | int | str,
        *,
        market: OverseasPlace | None = None,
        account: str | None = None,
    ) -> Buyable:
        """What the account can buy of a stock at a price in the market's currency (해외주식 매수가능금액조회)."""
        from kis_async.api.overseas_stock import InquirePsamount

        symbol, place = overseas_stock(symbol, market)
        exchange = EXCHANGE_OF.get(place)
        if exchange is None:
            raise InvalidRequest(f"Nothing is traded on {place.name.casefold()}.")
        return await self._kis(
            InquirePsamount(
                account=account, exchange=exchange, symbol=symbol, price=exact(price) or Decimal(0)
            )
        )


def _exchanges(given: Iterable[OverseasPlace]) -> tuple[OverseasExchange, ...]:
    """Exchanges by any of their names. Raises InvalidRequest."""
    if isinstance(given, str):
        raise InvalidRequest("exchanges is several, and this is one text.", hint="Give a list: ['nasdaq'].")
    # OverseasExchange("NAS") is Nasdaq alone on the real host, where NASD is all three of the US.
    return tuple(one if isinstance(one, OverseasExchange) else overseas_exchange(one) for one in given)


def _once(answers: Iterable[list[Balance]]) -> Iterable[Holding]:
    """Every holding, but not again from the answer of another exchange, and no row that names none."""
    told: set[tuple[object, ...]] = set()
    for pages in answers:
        holdings = [holding for page in pages for holding in page.holdings if holding.symbol]
        yield from (holding for holding in holdings if _key(holding) not in told)
        told.update(map(_key, holdings))


def _key(holding: Holding) -> tuple[object, ...]:
    """What tells two holdings apart. KIS gives the same one under each exchange that it is asked for."""
    return holding.symbol, holding.currency, holding.loan_type, holding.loan_date


def _summaries(answers: Mapping[OverseasExchange, list[Balance]]) -> dict[str, BalanceSummary]:
    """The sums by currency, of the exchange that tells any where a currency has several."""
    from kis_async.api.overseas_stock.trading.exchange import CURRENCY_OF

    found: dict[str, BalanceSummary] = {}
    for exchange, pages in answers.items():
        currency = CURRENCY_OF.get(exchange)
        summary = next((page.summary for page in pages if page.summary), None)
        if currency is None or summary is None:
            continue
        told = found.get(currency.value)
        if told is None or (summary.cost and not told.cost):
            found[currency.value] = summary
    return found
