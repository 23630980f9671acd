"""The calls behind kis.ranking and kis.overseas.ranking, by name. Imported when the first is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from kis_async.api import domestic_stock as ds
from kis_async.api import overseas_stock as overseas
from kis_async.net.clock import today
from kis_async.wire.codes import Board, OverseasMarket
from kis_async.wire.endpoint import Endpoint

_YEAR: Final = dt.timedelta(days=365)
_REPORTED: Final = dt.timedelta(days=120)
"""Annual reports are in by the end of March, and with KIS some days later."""


def _fiscal_year() -> int:
    """The last year that companies have reported."""
    return (today() - _REPORTED).year - 1


def _dividend(board: Board) -> Endpoint[Any]:
    boards = {
        Board.KOSPI: ds.DividendBoard.KOSPI,
        Board.KOSPI_200: ds.DividendBoard.KOSPI_200,
        Board.KOSDAQ: ds.DividendBoard.KOSDAQ,
    }
    sector = "1001" if board is Board.KOSDAQ else "0001"
    return ds.DividendRate(
        start=today() - _YEAR, end=today(), board=boards.get(board, ds.DividendBoard.ALL), sector=sector
    )


def _by_kis(sort: str) -> Callable[[Board], Endpoint[Any]]:
    return lambda board: ds.TradedByCompany(
        start=today(), end=today(), sort=ds.KisTradesSort[sort], board=board
    )


DOMESTIC: Final[Mapping[str, Callable[[Board], Endpoint[Any]]]] = {
    "volume": lambda board: ds.VolumeRank(sort=ds.VolumeRanking.AVERAGE_VOLUME, board=board),
    "volume_growth": lambda board: ds.VolumeRank(sort=ds.VolumeRanking.VOLUME_GROWTH, board=board),
    "turnover": lambda board: ds.VolumeRank(sort=ds.VolumeRanking.AVERAGE_TURNOVER, board=board),
    "value": lambda board: ds.VolumeRank(sort=ds.VolumeRanking.VALUE, board=board),
    "risers": lambda board: ds.Fluctuation(sort=ds.FluctuationSort.RISING, board=board),
    "fallers": lambda board: ds.Fluctuation(sort=ds.FluctuationSort.FALLING, board=board),
    "swings": lambda board: ds.Fluctuation(sort=ds.FluctuationSort.SWING, board=board),
    "market_cap": lambda board: ds.MarketCap(board=board),
    "dividend": _dividend,
    "volume_power": lambda board: ds.VolumePower(board=board),
    "short_sale": lambda board: ds.ShortSale(board=board),
    "credit": lambda board: ds.CreditBalance(board=board),
    "disparity": lambda board: ds.Disparity(board=board),
    "near_high": lambda board: ds.NearNewHighlow(near=ds.NewHighOrLow.HIGH, board=board),
    "near_low": lambda board: ds.NearNewHighlow(near=ds.NewHighOrLow.LOW, board=board),
    "preferred_gap": lambda board: ds.PreferDisparateRatio(board=board),
    "bid_size": lambda board: ds.QuoteBalance(sort=ds.QuoteSizeSort.NET_BID_SIZE, board=board),
    "ask_size": lambda board: ds.QuoteBalance(sort=ds.QuoteSizeSort.NET_ASK_SIZE, board=board),
    "bulk_buys": lambda board: ds.BulkTransNum(sort=ds.BulkTradesSort.BUY, board=board),
    "bulk_sells": lambda board: ds.BulkTransNum(sort=ds.BulkTradesSort.SELL, board=board),
    "limit_up": lambda board: ds.CaptureUplowprice(limit=ds.PriceLimit.UPPER, board=board),
    "limit_down": lambda board: ds.CaptureUplowprice(limit=ds.PriceLimit.LOWER, board=board),
    "net_buying": lambda board: ds.ForeignInstitutionTotal(sort=ds.FlowSide.NET_BUY, board=board),
    "net_selling": lambda board: ds.ForeignInstitutionTotal(sort=ds.FlowSide.NET_SELL, board=board),
    "expected_risers": lambda board: ds.ExpTransUpdown(sort=ds.ExpectedFillSort.CHANGE_RATE_UP, board=board),
    "expected_fallers": lambda board: ds.ExpTransUpdown(
        sort=ds.ExpectedFillSort.CHANGE_RATE_DOWN, board=board
    ),
    "after_hours_risers": lambda board: ds.OvertimeFluctuation(
        sort=ds.AfterHoursChangeSort.RISING, board=board
    ),
    "after_hours_fallers": lambda board: ds.OvertimeFluctuation(
        sort=ds.AfterHoursChangeSort.FALLING, board=board
    ),
    "after_hours_volume": lambda board: ds.OvertimeVolume(sort=ds.AfterHoursVolumeSort.VOLUME, board=board),
    "profit": lambda board: ds.ProfitAssetIndex(
        fiscal_year=_fiscal_year(), sort=ds.ProfitSort.OPERATING_PROFIT, board=board
    ),
    "valuation": lambda board: ds.MarketValue(fiscal_year=_fiscal_year(), board=board),
    "financial_ratio": lambda board: ds.FinanceRatio(fiscal_year=_fiscal_year(), board=board),
    "watchlists": lambda board: ds.TopInterestStock(board=board),
    "most_viewed": lambda _: ds.HtsTopView(),
    "kis_buys": _by_kis("BUY"),
    "kis_sells": _by_kis("SELL"),
}

OVERSEAS: Final[Mapping[str, Callable[[OverseasMarket], Endpoint[Any]]]] = {
    "volume": lambda market: overseas.TradeVol(market=market),
    "value": lambda market: overseas.TradePbmn(market=market),
    "volume_growth": lambda market: overseas.TradeGrowth(market=market),
    "turnover": lambda market: overseas.TradeTurnover(market=market),
    "market_cap": lambda market: overseas.MarketCap(market=market),
    "risers": lambda market: overseas.UpdownRate(market=market, direction=overseas.Direction.UP),
    "fallers": lambda market: overseas.UpdownRate(market=market, direction=overseas.Direction.DOWN),
    "surging": lambda market: overseas.PriceFluct(market=market, direction=overseas.Direction.UP),
    "plunging": lambda market: overseas.PriceFluct(market=market, direction=overseas.Direction.DOWN),
    "new_highs": lambda market: overseas.NewHighlow(market=market, extreme=overseas.Extreme.HIGH),
    "new_lows": lambda market: overseas.NewHighlow(market=market, extreme=overseas.Extreme.LOW),
    "volume_power": lambda market: overseas.VolumePower(market=market),
    "volume_surge": lambda market: overseas.VolumeSurge(market=market),
}
