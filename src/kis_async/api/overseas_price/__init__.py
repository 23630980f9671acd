"""overseas_price: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.overseas_price.quotations.brknews_title import BreakingNews as BreakingNews
    from kis_async.api.overseas_price.quotations.brknews_title import BrknewsTitle as BrknewsTitle
    from kis_async.api.overseas_price.quotations.brknews_title import NewsStock as NewsStock
    from kis_async.api.overseas_price.quotations.colable_by_company import ColableByCompany as ColableByCompany
    from kis_async.api.overseas_price.quotations.colable_by_company import CollateralCountry as CollateralCountry
    from kis_async.api.overseas_price.quotations.colable_by_company import CollateralOrder as CollateralOrder
    from kis_async.api.overseas_price.quotations.colable_by_company import CollateralStock as CollateralStock
    from kis_async.api.overseas_price.quotations.colable_by_company import CollateralStocks as CollateralStocks
    from kis_async.api.overseas_price.quotations.colable_by_company import CollateralSummary as CollateralSummary
    from kis_async.api.overseas_price.quotations.country import Country as Country
    from kis_async.api.overseas_price.quotations.dailyprice import Dailyprice as Dailyprice
    from kis_async.api.overseas_price.quotations.dailyprice import OverseasAdjustment as OverseasAdjustment
    from kis_async.api.overseas_price.quotations.dailyprice import OverseasCandle as OverseasCandle
    from kis_async.api.overseas_price.quotations.dailyprice import OverseasChart as OverseasChart
    from kis_async.api.overseas_price.quotations.dailyprice import OverseasChartHeader as OverseasChartHeader
    from kis_async.api.overseas_price.quotations.dailyprice import OverseasPeriod as OverseasPeriod
    from kis_async.api.overseas_price.quotations.industry_price import IndustryPrice as IndustryPrice
    from kis_async.api.overseas_price.quotations.industry_price import OverseasSector as OverseasSector
    from kis_async.api.overseas_price.quotations.industry_price import OverseasSectorCount as OverseasSectorCount
    from kis_async.api.overseas_price.quotations.industry_price import OverseasSectors as OverseasSectors
    from kis_async.api.overseas_price.quotations.industry_theme import IndustryTheme as IndustryTheme
    from kis_async.api.overseas_price.quotations.industry_theme import SectorStock as SectorStock
    from kis_async.api.overseas_price.quotations.industry_theme import SectorStocks as SectorStocks
    from kis_async.api.overseas_price.quotations.inquire_asking_price import ClosingAuction as ClosingAuction
    from kis_async.api.overseas_price.quotations.inquire_asking_price import InquireAskingPrice as InquireAskingPrice
    from kis_async.api.overseas_price.quotations.inquire_asking_price import OverseasBookLevel as OverseasBookLevel
    from kis_async.api.overseas_price.quotations.inquire_asking_price import OverseasBookQuote as OverseasBookQuote
    from kis_async.api.overseas_price.quotations.inquire_asking_price import OverseasLevels as OverseasLevels
    from kis_async.api.overseas_price.quotations.inquire_asking_price import OverseasOrderBook as OverseasOrderBook
    from kis_async.api.overseas_price.quotations.inquire_ccnl import InquireCcnl as InquireCcnl
    from kis_async.api.overseas_price.quotations.inquire_ccnl import OverseasSession as OverseasSession
    from kis_async.api.overseas_price.quotations.inquire_ccnl import OverseasTrade as OverseasTrade
    from kis_async.api.overseas_price.quotations.inquire_ccnl import OverseasTrades as OverseasTrades
    from kis_async.api.overseas_price.quotations.inquire_ccnl import OverseasTradesHeader as OverseasTradesHeader
    from kis_async.api.overseas_price.quotations.inquire_ccnl import TradeDay as TradeDay
    from kis_async.api.overseas_price.quotations.inquire_daily_chartprice import InquireDailyChartprice as InquireDailyChartprice
    from kis_async.api.overseas_price.quotations.inquire_daily_chartprice import WorldCandle as WorldCandle
    from kis_async.api.overseas_price.quotations.inquire_daily_chartprice import WorldChart as WorldChart
    from kis_async.api.overseas_price.quotations.inquire_daily_chartprice import WorldSeries as WorldSeries
    from kis_async.api.overseas_price.quotations.inquire_search import Criterion as Criterion
    from kis_async.api.overseas_price.quotations.inquire_search import FoundStock as FoundStock
    from kis_async.api.overseas_price.quotations.inquire_search import InquireSearch as InquireSearch
    from kis_async.api.overseas_price.quotations.inquire_search import SearchResult as SearchResult
    from kis_async.api.overseas_price.quotations.inquire_search import SearchSummary as SearchSummary
    from kis_async.api.overseas_price.quotations.inquire_time_indexchartprice import (
        InquireTimeIndexchartprice as InquireTimeIndexchartprice,
    )
    from kis_async.api.overseas_price.quotations.inquire_time_indexchartprice import WorldHours as WorldHours
    from kis_async.api.overseas_price.quotations.inquire_time_indexchartprice import WorldMinuteCandle as WorldMinuteCandle
    from kis_async.api.overseas_price.quotations.inquire_time_indexchartprice import WorldMinuteChart as WorldMinuteChart
    from kis_async.api.overseas_price.quotations.inquire_time_indexchartprice import WorldMinuteSeries as WorldMinuteSeries
    from kis_async.api.overseas_price.quotations.inquire_time_itemchartprice import InquireTimeItemchartprice as InquireTimeItemchartprice
    from kis_async.api.overseas_price.quotations.inquire_time_itemchartprice import MinuteReach as MinuteReach
    from kis_async.api.overseas_price.quotations.inquire_time_itemchartprice import OverseasMinuteCandle as OverseasMinuteCandle
    from kis_async.api.overseas_price.quotations.inquire_time_itemchartprice import OverseasMinuteChart as OverseasMinuteChart
    from kis_async.api.overseas_price.quotations.inquire_time_itemchartprice import OverseasMinuteHeader as OverseasMinuteHeader
    from kis_async.api.overseas_price.quotations.multprice import Multprice as Multprice
    from kis_async.api.overseas_price.quotations.multprice import OverseasListing as OverseasListing
    from kis_async.api.overseas_price.quotations.multprice import OverseasWatchHeader as OverseasWatchHeader
    from kis_async.api.overseas_price.quotations.multprice import OverseasWatchPrice as OverseasWatchPrice
    from kis_async.api.overseas_price.quotations.multprice import OverseasWatchPrices as OverseasWatchPrices
    from kis_async.api.overseas_price.quotations.multprice import QuoteStatus as QuoteStatus
    from kis_async.api.overseas_price.quotations.news_title import NewsTitle as NewsTitle
    from kis_async.api.overseas_price.quotations.news_title import OverseasNews as OverseasNews
    from kis_async.api.overseas_price.quotations.period_rights import ForeignDividend as ForeignDividend
    from kis_async.api.overseas_price.quotations.period_rights import OverseasRight as OverseasRight
    from kis_async.api.overseas_price.quotations.period_rights import OverseasRightEvent as OverseasRightEvent
    from kis_async.api.overseas_price.quotations.period_rights import PeriodRights as PeriodRights
    from kis_async.api.overseas_price.quotations.period_rights import RightDate as RightDate
    from kis_async.api.overseas_price.quotations.price import OverseasQuote as OverseasQuote
    from kis_async.api.overseas_price.quotations.price import Price as Price
    from kis_async.api.overseas_price.quotations.price_detail import OverseasQuoteDetail as OverseasQuoteDetail
    from kis_async.api.overseas_price.quotations.price_detail import PriceDetail as PriceDetail
    from kis_async.api.overseas_price.quotations.rights_by_ice import IceRight as IceRight
    from kis_async.api.overseas_price.quotations.rights_by_ice import RightsByIce as RightsByIce
    from kis_async.api.overseas_price.quotations.search_info import EtpKind as EtpKind
    from kis_async.api.overseas_price.quotations.search_info import MiniStockStatus as MiniStockStatus
    from kis_async.api.overseas_price.quotations.search_info import OverseasHaltReason as OverseasHaltReason
    from kis_async.api.overseas_price.quotations.search_info import OverseasProduct as OverseasProduct
    from kis_async.api.overseas_price.quotations.search_info import OverseasStockKind as OverseasStockKind
    from kis_async.api.overseas_price.quotations.search_info import OverseasTradingStatus as OverseasTradingStatus
    from kis_async.api.overseas_price.quotations.search_info import SearchInfo as SearchInfo
    from kis_async.api.overseas_price.quotations.signed import MayBeUntraded as MayBeUntraded
    from kis_async.api.overseas_price.quotations.signed import SignedChange as SignedChange
    from kis_async.api.overseas_price.quotations.world import WorldPrice as WorldPrice
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "quotations.brknews_title": "BreakingNews BrknewsTitle NewsStock",
        "quotations.colable_by_company": "ColableByCompany CollateralCountry CollateralOrder CollateralStock CollateralStocks CollateralSummary",
        "quotations.country": "Country",
        "quotations.dailyprice": "Dailyprice OverseasAdjustment OverseasCandle OverseasChart OverseasChartHeader OverseasPeriod",
        "quotations.industry_price": "IndustryPrice OverseasSector OverseasSectorCount OverseasSectors",
        "quotations.industry_theme": "IndustryTheme SectorStock SectorStocks",
        "quotations.inquire_asking_price": "ClosingAuction InquireAskingPrice OverseasBookLevel OverseasBookQuote OverseasLevels OverseasOrderBook",
        "quotations.inquire_ccnl": "InquireCcnl OverseasSession OverseasTrade OverseasTrades OverseasTradesHeader TradeDay",
        "quotations.inquire_daily_chartprice": "InquireDailyChartprice WorldCandle WorldChart WorldSeries",
        "quotations.inquire_search": "Criterion FoundStock InquireSearch SearchResult SearchSummary",
        "quotations.inquire_time_indexchartprice": "InquireTimeIndexchartprice WorldHours WorldMinuteCandle WorldMinuteChart WorldMinuteSeries",
        "quotations.inquire_time_itemchartprice": "InquireTimeItemchartprice MinuteReach OverseasMinuteCandle OverseasMinuteChart OverseasMinuteHeader",
        "quotations.multprice": "Multprice OverseasListing OverseasWatchHeader OverseasWatchPrice OverseasWatchPrices QuoteStatus",
        "quotations.news_title": "NewsTitle OverseasNews",
        "quotations.period_rights": "ForeignDividend OverseasRight OverseasRightEvent PeriodRights RightDate",
        "quotations.price": "OverseasQuote Price",
        "quotations.price_detail": "OverseasQuoteDetail PriceDetail",
        "quotations.rights_by_ice": "IceRight RightsByIce",
        "quotations.search_info": "EtpKind MiniStockStatus OverseasHaltReason OverseasProduct OverseasStockKind OverseasTradingStatus SearchInfo",
        "quotations.signed": "MayBeUntraded SignedChange",
        "quotations.world": "WorldPrice",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
