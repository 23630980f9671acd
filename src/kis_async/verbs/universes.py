"""What there is to trade: KIS's master files."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Literal, overload

from kis_async.masters.universe import record_class
from kis_async.net.masters import MAX_AGE

if TYPE_CHECKING:
    from kis_async.masters import (
        Bond,
        Broker,
        CommodityDerivative,
        Elw,
        IndexDerivative,
        KonexStock,
        KosdaqStock,
        KospiStock,
        OverseasFuture,
        OverseasIndex,
        OverseasStock,
        Record,
        Sector,
        StockDerivative,
        ThemeStock,
        Universe,
    )
    from kis_async.net.masters import Masters

OverseasName = Literal[
    "nasdaq",
    "nyse",
    "amex",
    "shanghai",
    "shanghai_index",
    "shenzhen",
    "shenzhen_index",
    "tokyo",
    "hong_kong",
    "hanoi",
    "ho_chi_minh",
]


class UniverseVerbs(ABC):
    """Which codes there are, by name and market."""

    @property
    @abstractmethod
    def masters(self) -> Masters:
        """The master files of the session's host."""

    @overload
    async def universe(
        self, name: Literal["kospi"], *, max_age: dt.timedelta = ...
    ) -> Universe[KospiStock]: ...
    @overload
    async def universe(
        self, name: Literal["kosdaq"], *, max_age: dt.timedelta = ...
    ) -> Universe[KosdaqStock]: ...
    @overload
    async def universe(
        self, name: Literal["konex"], *, max_age: dt.timedelta = ...
    ) -> Universe[KonexStock]: ...
    @overload
    async def universe(self, name: Literal["elw"], *, max_age: dt.timedelta = ...) -> Universe[Elw]: ...
    @overload
    async def universe(self, name: Literal["bond"], *, max_age: dt.timedelta = ...) -> Universe[Bond]: ...
    @overload
    async def universe(self, name: Literal["sector"], *, max_age: dt.timedelta = ...) -> Universe[Sector]: ...
    @overload
    async def universe(
        self, name: Literal["theme"], *, max_age: dt.timedelta = ...
    ) -> Universe[ThemeStock]: ...
    @overload
    async def universe(self, name: Literal["broker"], *, max_age: dt.timedelta = ...) -> Universe[Broker]: ...
    @overload
    async def universe(
        self, name: Literal["index_derivative"], *, max_age: dt.timedelta = ...
    ) -> Universe[IndexDerivative]: ...
    @overload
    async def universe(
        self, name: Literal["stock_derivative"], *, max_age: dt.timedelta = ...
    ) -> Universe[StockDerivative]: ...
    @overload
    async def universe(
        self, name: Literal["commodity_derivative"], *, max_age: dt.timedelta = ...
    ) -> Universe[CommodityDerivative]: ...
    @overload
    async def universe(
        self, name: OverseasName, *, max_age: dt.timedelta = ...
    ) -> Universe[OverseasStock]: ...
    @overload
    async def universe(
        self, name: Literal["overseas_index"], *, max_age: dt.timedelta = ...
    ) -> Universe[OverseasIndex]: ...
    @overload
    async def universe(
        self, name: Literal["overseas_future"], *, max_age: dt.timedelta = ...
    ) -> Universe[OverseasFuture]: ...
    @overload
    async def universe(self, name: str, *, max_age: dt.timedelta = ...) -> Universe[Record]: ...
    async def universe(self, name: str, *, max_age: dt.timedelta = MAX_AGE) -> Universe[Any]:
        """Every instrument of one of KIS's master files: "kospi", "kosdaq", "elw", "nasdaq", "overseas_future" and so on.

        The file comes from KIS once in `max_age` and is kept for all processes of this machine; it needs no key
        and counts for no limit. `await kis.prices(universe)` prices all of it. Raises InvalidRequest for a name
        that is none, and whatever a failing network raises where no file is kept.
        """
        return await self.masters.universe(name, record_class(name), max_age)
