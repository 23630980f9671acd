"""What is known of a company: its finances, its dividends and other rights, its news."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar, overload

from kis_async import bulk
from kis_async.net.clock import today
from kis_async.verbs.base import together
from kis_async.verbs.stocks import StockVerbs
from kis_async.wire.endpoint import Endpoint

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import (
        AppraisalRight,
        CapitalReduction,
        DepositedShares,
        DividendEvent,
        FinancialPosition,
        FiscalGrowth,
        FiscalIncome,
        FiscalProfitability,
        FiscalRatios,
        FiscalStability,
        FiscalValuation,
        ForfeitedOffering,
        FreeIssue,
        Headline,
        ListedShares,
        MergerOrSplit,
        ParValueChange,
        PublicOffering,
        RightsIssue,
        ShareholderMeeting,
    )

R = TypeVar("R")

_YEAR = dt.timedelta(days=365)

ActionName = Literal[
    "rights_issues",
    "bonus_issues",
    "par_value_changes",
    "mergers_and_splits",
    "capital_reductions",
    "meetings",
    "appraisal_rights",
    "listings",
    "public_offerings",
    "forfeited_shares",
    "deposited_shares",
]


@dataclass(frozen=True, slots=True)
class FiscalPeriod:
    """One year or quarter; a part is None where KIS has none. Money in 100 million won, rates in percent.

    `period` is its last month, as "202412".
    """

    period: str
    income: FiscalIncome | None
    position: FinancialPosition | None
    ratios: FiscalRatios | None
    profitability: FiscalProfitability | None
    stability: FiscalStability | None
    growth: FiscalGrowth | None
    valuation: FiscalValuation | None


@dataclass(frozen=True, slots=True)
class Financials:
    """The statements and ratios of a company, oldest period first."""

    symbol: str
    quarterly: bool
    periods: tuple[FiscalPeriod, ...]

    @property
    def latest(self) -> FiscalPeriod:
        """The last period."""
        return self.periods[-1]


class _Fiscal(Protocol):
    @property
    def fiscal_period(self) -> str | None: ...


F = TypeVar("F", bound=_Fiscal)


class CompanyVerbs(StockVerbs):
    """What is known of a company."""

    async def financials(self, symbol: str, *, quarterly: bool = False) -> Financials:
        """Income statements, balance sheets and ratios, by year or by quarter, from KIS's seven pages 국내주식 재무정보.

        A quarter's income is the year's so far, as KIS tells it. The real host only. NoData for an unknown symbol.
        """
        from kis_async.api import domestic_stock as ds

        span = ds.FiscalSpan.QUARTER if quarterly else ds.FiscalSpan.YEAR
        async with together() as tasks:
            income = tasks.create_task(self(ds.IncomeStatement(symbol=symbol, period=span)))
            position = tasks.create_task(self(ds.BalanceSheet(symbol=symbol, period=span)))
            ratios = tasks.create_task(self(ds.FinancialRatio(symbol=symbol, period=span)))
            profit = tasks.create_task(self(ds.ProfitRatio(symbol=symbol, period=span)))
            stability = tasks.create_task(self(ds.StabilityRatio(symbol=symbol, period=span)))
            growth = tasks.create_task(self(ds.GrowthRatio(symbol=symbol, period=span)))
            valuation = tasks.create_task(self(ds.OtherMajorRatios(symbol=symbol, period=span)))
        parts = (
            _by_period(income.result()),
            _by_period(position.result()),
            _by_period(ratios.result()),
            _by_period(profit.result()),
            _by_period(stability.result()),
            _by_period(growth.result()),
            _by_period(valuation.result()),
        )
        periods = sorted({period for part in parts for period in part})
        if not periods:
            raise bulk.unknown(symbol, what="financial statements")
        found = (
            FiscalPeriod(
                period,
                income=parts[0].get(period),
                position=parts[1].get(period),
                ratios=parts[2].get(period),
                profitability=parts[3].get(period),
                stability=parts[4].get(period),
                growth=parts[5].get(period),
                valuation=parts[6].get(period),
            )
            for period in periods
        )
        return Financials(symbol, quarterly, tuple(found))

    async def dividends(
        self, symbol: str | None = None, *, start: dt.date | None = None, end: dt.date | None = None
    ) -> list[DividendEvent]:
        """The dividends of an issue, or of all, by record date, oldest first (예탁원정보(배당일정)).

        Without dates those of the last year and of the year to come. Won a share. The real host only. NoData for an
        unknown symbol.
        """
        from kis_async.api.domestic_stock import Dividend

        first, last = _span(start, end)
        found = await self._listed(Dividend(start=first, end=last, symbol=symbol), symbol)
        return sorted(found, key=lambda event: event.record_date or dt.date.min)

    @overload
    async def corporate_actions(
        self,
        kind: Literal["rights_issues"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[RightsIssue]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["bonus_issues"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[FreeIssue]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["par_value_changes"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[ParValueChange]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["mergers_and_splits"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[MergerOrSplit]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["capital_reductions"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[CapitalReduction]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["meetings"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[ShareholderMeeting]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["appraisal_rights"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[AppraisalRight]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["listings"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[ListedShares]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["public_offerings"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[PublicOffering]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["forfeited_shares"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[ForfeitedOffering]: ...
    @overload
    async def corporate_actions(
        self,
        kind: Literal["deposited_shares"],
        symbol: str | None = ...,
        *,
        start: dt.date | None = ...,
        end: dt.date | None = ...,
    ) -> list[DepositedShares]: ...
    async def corporate_actions(
        self,
        kind: ActionName,
        symbol: str | None = None,
        *,
        start: dt.date | None = None,
        end: dt.date | None = None,
    ) -> object:
        """Rights issues, bonus issues, splits, mergers, meetings and the like, of an issue or of all (예탁원정보).

        Without dates those of the last year and of the year to come, in KIS's order. The depository's, for
        information only. The real host only. Raises InvalidRequest for another kind, NoData for an unknown symbol.
        """
        from kis_async.verbs.actions import action

        first, last = _span(start, end)
        return await self._listed(action(kind, symbol, first, last), symbol)

    async def news(
        self, symbol: str | None = None, *, words: str | None = None, count: int = 40
    ) -> list[Headline]:
        """The latest headlines, newest first, of an issue or of all, over as many calls as `count` takes (종합 시황/공시(제목)).

        `words` are in the title. The real host only.
        """
        from kis_async.api.domestic_stock import NewsTitle

        found: list[Headline] = []
        async with aclosing(self.pages(NewsTitle(symbol=symbol, words=words))) as pages:
            async for page in pages:
                found += page
                if len(found) >= count:
                    break
        return found[:count]

    async def _listed(self, call: Endpoint[list[R]], symbol: str | None) -> list[R]:
        """All rows of a call; NoData where there are none because nobody knows the symbol."""
        pages = await self.collect(call) if call.spec.paging else [await self(call)]
        found = [row for page in pages for row in page]
        if not found and symbol is not None:
            await self.price(symbol)
        return found


def _by_period(rows: Iterable[F]) -> dict[str, F]:
    """The rows by their period; KIS tells the newest first, and once."""
    found: dict[str, F] = {}
    for row in rows:
        if row.fiscal_period:
            found.setdefault(row.fiscal_period, row)
    return found


def _span(start: dt.date | None, end: dt.date | None) -> tuple[dt.date, dt.date]:
    return start or min(today(), end or today()) - _YEAR, end or max(today(), start or today()) + _YEAR
