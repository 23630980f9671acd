"""Rankings of overseas stocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from kis_async.verbs.base import Namespace
from kis_async.verbs.names import OverseasPlace, overseas_market
from kis_async.verbs.rankings import ranked
from kis_async.wire.codes import OverseasMarket

if TYPE_CHECKING:
    from kis_async.api.overseas_stock import (
        MovedStock,
        RankedByChange,
        RankedByGrowth,
        RankedByMarketCap,
        RankedByPower,
        RankedBySurge,
        RankedByTurnover,
        RankedByValue,
        RankedByVolume,
    )

OverseasRankingName = Literal[
    "volume",
    "value",
    "volume_growth",
    "turnover",
    "market_cap",
    "risers",
    "fallers",
    "surging",
    "plunging",
    "new_highs",
    "new_lows",
    "volume_power",
    "volume_surge",
]


class OverseasRankings(Namespace):
    """Who is first in what abroad."""

    @overload
    async def ranking(
        self, by: Literal["volume"], *, market: OverseasPlace = ...
    ) -> list[RankedByVolume]: ...
    @overload
    async def ranking(self, by: Literal["value"], *, market: OverseasPlace = ...) -> list[RankedByValue]: ...
    @overload
    async def ranking(
        self, by: Literal["volume_growth"], *, market: OverseasPlace = ...
    ) -> list[RankedByGrowth]: ...
    @overload
    async def ranking(
        self, by: Literal["turnover"], *, market: OverseasPlace = ...
    ) -> list[RankedByTurnover]: ...
    @overload
    async def ranking(
        self, by: Literal["market_cap"], *, market: OverseasPlace = ...
    ) -> list[RankedByMarketCap]: ...
    @overload
    async def ranking(
        self, by: Literal["risers", "fallers"], *, market: OverseasPlace = ...
    ) -> list[RankedByChange]: ...
    @overload
    async def ranking(
        self,
        by: Literal["surging", "plunging", "new_highs", "new_lows"],
        *,
        market: OverseasPlace = ...,
    ) -> list[MovedStock]: ...
    @overload
    async def ranking(
        self, by: Literal["volume_power"], *, market: OverseasPlace = ...
    ) -> list[RankedByPower]: ...
    @overload
    async def ranking(
        self, by: Literal["volume_surge"], *, market: OverseasPlace = ...
    ) -> list[RankedBySurge]: ...
    async def ranking(
        self,
        by: OverseasRankingName,
        *,
        market: OverseasPlace = OverseasMarket.NASDAQ,
    ) -> object:
        """The first stocks of a market by volume, change, market capitalization and the like, as KIS ranks them.

        "risers" and "fallers" are today's, "surging" and "plunging" those of the last minute, "new_highs" and
        "new_lows" those of 52 weeks. In the market's currency. For other spans make the call itself. The real host
        only. Raises InvalidRequest for another name.
        """
        from kis_async.verbs.ranking_calls import OVERSEAS

        answer: Any = await self._kis(ranked(OVERSEAS, by)(overseas_market(market)))
        return answer.stocks
