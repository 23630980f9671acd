"""elw: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.elw.filters import CallPut as CallPut
    from kis_async.api.elw.filters import CandleSpan as CandleSpan
    from kis_async.api.elw.filters import TimeToExpiry as TimeToExpiry
    from kis_async.api.elw.filters import WarrantType as WarrantType
    from kis_async.api.elw.quotations.compare_stocks import ComparedElw as ComparedElw
    from kis_async.api.elw.quotations.compare_stocks import CompareStocks as CompareStocks
    from kis_async.api.elw.quotations.cond_search import CondSearch as CondSearch
    from kis_async.api.elw.quotations.cond_search import FoundElw as FoundElw
    from kis_async.api.elw.quotations.cond_search import ListedWithin as ListedWithin
    from kis_async.api.elw.quotations.cond_search import SearchCallPut as SearchCallPut
    from kis_async.api.elw.quotations.cond_search import SearchOrder as SearchOrder
    from kis_async.api.elw.quotations.cond_search import SearchSort as SearchSort
    from kis_async.api.elw.quotations.cond_search import StrikeSide as StrikeSide
    from kis_async.api.elw.quotations.expiration_stocks import ExpirationStocks as ExpirationStocks
    from kis_async.api.elw.quotations.expiration_stocks import ExpiringCallPut as ExpiringCallPut
    from kis_async.api.elw.quotations.expiration_stocks import ExpiringElw as ExpiringElw
    from kis_async.api.elw.quotations.indicator_trend_ccnl import IndicatorTrade as IndicatorTrade
    from kis_async.api.elw.quotations.indicator_trend_ccnl import IndicatorTrendCcnl as IndicatorTrendCcnl
    from kis_async.api.elw.quotations.indicator_trend_daily import IndicatorDay as IndicatorDay
    from kis_async.api.elw.quotations.indicator_trend_daily import IndicatorTrendDaily as IndicatorTrendDaily
    from kis_async.api.elw.quotations.indicator_trend_minute import IndicatorMinute as IndicatorMinute
    from kis_async.api.elw.quotations.indicator_trend_minute import IndicatorTrendMinute as IndicatorTrendMinute
    from kis_async.api.elw.quotations.lp_trade_trend import ElwSummary as ElwSummary
    from kis_async.api.elw.quotations.lp_trade_trend import LpTradeDay as LpTradeDay
    from kis_async.api.elw.quotations.lp_trade_trend import LpTrades as LpTrades
    from kis_async.api.elw.quotations.lp_trade_trend import LpTradeTrend as LpTradeTrend
    from kis_async.api.elw.quotations.newly_listed import NewCallPut as NewCallPut
    from kis_async.api.elw.quotations.newly_listed import NewElw as NewElw
    from kis_async.api.elw.quotations.newly_listed import NewlyListed as NewlyListed
    from kis_async.api.elw.quotations.sensitivity_trend_ccnl import SensitivityTrade as SensitivityTrade
    from kis_async.api.elw.quotations.sensitivity_trend_ccnl import SensitivityTrendCcnl as SensitivityTrendCcnl
    from kis_async.api.elw.quotations.sensitivity_trend_daily import SensitivityDay as SensitivityDay
    from kis_async.api.elw.quotations.sensitivity_trend_daily import SensitivityTrendDaily as SensitivityTrendDaily
    from kis_async.api.elw.quotations.udrl_asset_list import AssetSort as AssetSort
    from kis_async.api.elw.quotations.udrl_asset_list import UdrlAssetList as UdrlAssetList
    from kis_async.api.elw.quotations.udrl_asset_list import UnderlyingAsset as UnderlyingAsset
    from kis_async.api.elw.quotations.udrl_asset_price import AssetCallPut as AssetCallPut
    from kis_async.api.elw.quotations.udrl_asset_price import Moneyness as Moneyness
    from kis_async.api.elw.quotations.udrl_asset_price import UdrlAssetPrice as UdrlAssetPrice
    from kis_async.api.elw.quotations.udrl_asset_price import UnderlyingElw as UnderlyingElw
    from kis_async.api.elw.quotations.udrl_asset_price import Untradable as Untradable
    from kis_async.api.elw.quotations.volatility_trend_ccnl import VolatilityTrade as VolatilityTrade
    from kis_async.api.elw.quotations.volatility_trend_ccnl import VolatilityTrendCcnl as VolatilityTrendCcnl
    from kis_async.api.elw.quotations.volatility_trend_daily import VolatilityDay as VolatilityDay
    from kis_async.api.elw.quotations.volatility_trend_daily import VolatilityTrendDaily as VolatilityTrendDaily
    from kis_async.api.elw.quotations.volatility_trend_minute import VolatilityMinute as VolatilityMinute
    from kis_async.api.elw.quotations.volatility_trend_minute import VolatilityTrendMinute as VolatilityTrendMinute
    from kis_async.api.elw.quotations.volatility_trend_tick import VolatilityTick as VolatilityTick
    from kis_async.api.elw.quotations.volatility_trend_tick import VolatilityTrendTick as VolatilityTrendTick
    from kis_async.api.elw.ranking.indicator import Indicator as Indicator
    from kis_async.api.elw.ranking.indicator import IndicatorSort as IndicatorSort
    from kis_async.api.elw.ranking.indicator import RankedByIndicator as RankedByIndicator
    from kis_async.api.elw.ranking.quick_change import QuickChange as QuickChange
    from kis_async.api.elw.ranking.quick_change import QuickChangeSort as QuickChangeSort
    from kis_async.api.elw.ranking.quick_change import QuickMover as QuickMover
    from kis_async.api.elw.ranking.quick_change import SpanUnit as SpanUnit
    from kis_async.api.elw.ranking.sensitivity import RankedBySensitivity as RankedBySensitivity
    from kis_async.api.elw.ranking.sensitivity import Sensitivity as Sensitivity
    from kis_async.api.elw.ranking.sensitivity import SensitivitySort as SensitivitySort
    from kis_async.api.elw.ranking.updown_rate import ChangeSort as ChangeSort
    from kis_async.api.elw.ranking.updown_rate import RankedByChange as RankedByChange
    from kis_async.api.elw.ranking.updown_rate import UpdownRate as UpdownRate
    from kis_async.api.elw.ranking.volume_rank import RankedByVolume as RankedByVolume
    from kis_async.api.elw.ranking.volume_rank import VolumeRank as VolumeRank
    from kis_async.api.elw.ranking.volume_rank import VolumeSort as VolumeSort
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "filters": "CallPut CandleSpan TimeToExpiry WarrantType",
        "quotations.compare_stocks": "CompareStocks ComparedElw",
        "quotations.cond_search": "CondSearch FoundElw ListedWithin SearchCallPut SearchOrder SearchSort StrikeSide",
        "quotations.expiration_stocks": "ExpirationStocks ExpiringCallPut ExpiringElw",
        "quotations.indicator_trend_ccnl": "IndicatorTrade IndicatorTrendCcnl",
        "quotations.indicator_trend_daily": "IndicatorDay IndicatorTrendDaily",
        "quotations.indicator_trend_minute": "IndicatorMinute IndicatorTrendMinute",
        "quotations.lp_trade_trend": "ElwSummary LpTradeDay LpTradeTrend LpTrades",
        "quotations.newly_listed": "NewCallPut NewElw NewlyListed",
        "quotations.sensitivity_trend_ccnl": "SensitivityTrade SensitivityTrendCcnl",
        "quotations.sensitivity_trend_daily": "SensitivityDay SensitivityTrendDaily",
        "quotations.udrl_asset_list": "AssetSort UdrlAssetList UnderlyingAsset",
        "quotations.udrl_asset_price": "AssetCallPut Moneyness UdrlAssetPrice UnderlyingElw Untradable",
        "quotations.volatility_trend_ccnl": "VolatilityTrade VolatilityTrendCcnl",
        "quotations.volatility_trend_daily": "VolatilityDay VolatilityTrendDaily",
        "quotations.volatility_trend_minute": "VolatilityMinute VolatilityTrendMinute",
        "quotations.volatility_trend_tick": "VolatilityTick VolatilityTrendTick",
        "ranking.indicator": "Indicator IndicatorSort RankedByIndicator",
        "ranking.quick_change": "QuickChange QuickChangeSort QuickMover SpanUnit",
        "ranking.sensitivity": "RankedBySensitivity Sensitivity SensitivitySort",
        "ranking.updown_rate": "ChangeSort RankedByChange UpdownRate",
        "ranking.volume_rank": "RankedByVolume VolumeRank VolumeSort",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
