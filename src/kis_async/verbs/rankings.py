"""Rankings of domestic stocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from kis_async.verbs.base import Caller
from kis_async.verbs.names import BoardName, board_of
from kis_async.wire.codes import Board
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kis_async.api.domestic_stock import (
        IssueAtLimit,
        MostViewed,
        RankedByAfterHoursChange,
        RankedByAfterHoursVolume,
        RankedByBulkTrades,
        RankedByCreditBalance,
        RankedByDisparity,
        RankedByDividend,
        RankedByExpectedFill,
        RankedByFinanceRatio,
        RankedByFluctuation,
        RankedByKisTrades,
        RankedByMarketCap,
        RankedByNearHighLow,
        RankedByNetBuying,
        RankedByPreferredGap,
        RankedByProfit,
        RankedByQuoteSize,
        RankedByShortSale,
        RankedByValuation,
        RankedByVolume,
        RankedByVolumePower,
        RankedByWatchlists,
    )

RankingName = Literal[
    "volume",
    "volume_growth",
    "turnover",
    "value",
    "risers",
    "fallers",
    "swings",
    "market_cap",
    "dividend",
    "volume_power",
    "short_sale",
    "credit",
    "disparity",
    "near_high",
    "near_low",
    "preferred_gap",
    "bid_size",
    "ask_size",
    "bulk_buys",
    "bulk_sells",
    "limit_up",
    "limit_down",
    "net_buying",
    "net_selling",
    "expected_risers",
    "expected_fallers",
    "after_hours_risers",
    "after_hours_fallers",
    "after_hours_volume",
    "profit",
    "valuation",
    "financial_ratio",
    "watchlists",
    "most_viewed",
    "kis_buys",
    "kis_sells",
]


class RankingVerbs(Caller):
    """Who is first in what."""

    @overload
    async def ranking(
        self, by: Literal["volume", "volume_growth", "turnover", "value"], *, board: Board | BoardName = ...
    ) -> list[RankedByVolume]: ...
    @overload
    async def ranking(
        self, by: Literal["risers", "fallers", "swings"], *, board: Board | BoardName = ...
    ) -> list[RankedByFluctuation]: ...
    @overload
    async def ranking(
        self, by: Literal["market_cap"], *, board: Board | BoardName = ...
    ) -> list[RankedByMarketCap]: ...
    @overload
    async def ranking(
        self, by: Literal["dividend"], *, board: Board | BoardName = ...
    ) -> list[RankedByDividend]: ...
    @overload
    async def ranking(
        self, by: Literal["volume_power"], *, board: Board | BoardName = ...
    ) -> list[RankedByVolumePower]: ...
    @overload
    async def ranking(
        self, by: Literal["short_sale"], *, board: Board | BoardName = ...
    ) -> list[RankedByShortSale]: ...
    @overload
    async def ranking(
        self, by: Literal["credit"], *, board: Board | BoardName = ...
    ) -> list[RankedByCreditBalance]: ...
    @overload
    async def ranking(
        self, by: Literal["disparity"], *, board: Board | BoardName = ...
    ) -> list[RankedByDisparity]: ...
    @overload
    async def ranking(
        self, by: Literal["near_high", "near_low"], *, board: Board | BoardName = ...
    ) -> list[RankedByNearHighLow]: ...
    @overload
    async def ranking(
        self, by: Literal["preferred_gap"], *, board: Board | BoardName = ...
    ) -> list[RankedByPreferredGap]: ...
    @overload
    async def ranking(
        self, by: Literal["bid_size", "ask_size"], *, board: Board | BoardName = ...
    ) -> list[RankedByQuoteSize]: ...
    @overload
    async def ranking(
        self, by: Literal["bulk_buys", "bulk_sells"], *, board: Board | BoardName = ...
    ) -> list[RankedByBulkTrades]: ...
    @overload
    async def ranking(
        self, by: Literal["limit_up", "limit_down"], *, board: Board | BoardName = ...
    ) -> list[IssueAtLimit]: ...
    @overload
    async def ranking(
        self, by: Literal["net_buying", "net_selling"], *, board: Board | BoardName = ...
    ) -> list[RankedByNetBuying]: ...
    @overload
    async def ranking(
        self, by: Literal["expected_risers", "expected_fallers"], *, board: Board | BoardName = ...
    ) -> list[RankedByExpectedFill]: ...
    @overload
    async def ranking(
        self, by: Literal["after_hours_risers", "after_hours_fallers"], *, board: Board | BoardName = ...
    ) -> list[RankedByAfterHoursChange]: ...
    @overload
    async def ranking(
        self, by: Literal["after_hours_volume"], *, board: Board | BoardName = ...
    ) -> list[RankedByAfterHoursVolume]: ...
    @overload
    async def ranking(
        self, by: Literal["profit"], *, board: Board | BoardName = ...
    ) -> list[RankedByProfit]: ...
    @overload
    async def ranking(
        self, by: Literal["valuation"], *, board: Board | BoardName = ...
    ) -> list[RankedByValuation]: ...
    @overload
    async def ranking(
        self, by: Literal["financial_ratio"], *, board: Board | BoardName = ...
    ) -> list[RankedByFinanceRatio]: ...
    @overload
    async def ranking(
        self, by: Literal["watchlists"], *, board: Board | BoardName = ...
    ) -> list[RankedByWatchlists]: ...
    @overload
    async def ranking(
        self, by: Literal["most_viewed"], *, board: Board | BoardName = ...
    ) -> list[MostViewed]: ...
    @overload
    async def ranking(
        self, by: Literal["kis_buys", "kis_sells"], *, board: Board | BoardName = ...
    ) -> list[RankedByKisTrades]: ...
    async def ranking(self, by: RankingName, *, board: Board | BoardName = Board.ALL) -> object:
        """The first thirty or so issues by volume, change, market capitalization and the like, as KIS ranks them.

        "volume", "value", "risers", "fallers", "market_cap", "dividend" (of the last year, in percent of the par
        value), "volume_power", "short_sale" (of the last day), "credit", "near_high", "net_buying" (of foreigners and
        institutions), "most_viewed" and so on. What a row says about units stands with its class. For narrower
        rankings, by price or volume, make the call itself. The real host only. Raises InvalidRequest for another name.
        """
        from kis_async.verbs.ranking_calls import DOMESTIC

        return _issues(await self(ranked(DOMESTIC, by)(board_of(board))))


def ranked(table: Mapping[str, Callable[[Any], Endpoint[Any]]], by: str) -> Callable[[Any], Endpoint[Any]]:
    """What makes the call of a ranking. Raises InvalidRequest."""
    try:
        return table[by]
    except KeyError:
        raise InvalidRequest(f"{by!r} is no ranking.", hint=f"It is one of {', '.join(table)}.") from None


def _issues(answer: Any) -> object:  # noqa: ANN401  (the overloads say which)
    """The rows, where they stand in a block of their own."""
    return getattr(answer, "issues", answer)
