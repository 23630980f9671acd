"""overseas_futureoption: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.overseas_futureoption.contract import DerivativesExchange as DerivativesExchange
    from kis_async.api.overseas_futureoption.contract import OptionClass as OptionClass
    from kis_async.api.overseas_futureoption.contract import ProductClass as ProductClass
    from kis_async.api.overseas_futureoption.quotations.daily_ccnl import DailyCcnl as DailyCcnl
    from kis_async.api.overseas_futureoption.quotations.history import ContractCandle as ContractCandle
    from kis_async.api.overseas_futureoption.quotations.history import ContractHistory as ContractHistory
    from kis_async.api.overseas_futureoption.quotations.history import ContractMinutes as ContractMinutes
    from kis_async.api.overseas_futureoption.quotations.history import ContractTrade as ContractTrade
    from kis_async.api.overseas_futureoption.quotations.history import ContractTrades as ContractTrades
    from kis_async.api.overseas_futureoption.quotations.history import HistoryPage as HistoryPage
    from kis_async.api.overseas_futureoption.quotations.inquire_asking_price import ContractLevel as ContractLevel
    from kis_async.api.overseas_futureoption.quotations.inquire_asking_price import FuturesBook as FuturesBook
    from kis_async.api.overseas_futureoption.quotations.inquire_asking_price import FuturesQuote as FuturesQuote
    from kis_async.api.overseas_futureoption.quotations.inquire_asking_price import InquireAskingPrice as InquireAskingPrice
    from kis_async.api.overseas_futureoption.quotations.inquire_price import ContractPrice as ContractPrice
    from kis_async.api.overseas_futureoption.quotations.inquire_price import InquirePrice as InquirePrice
    from kis_async.api.overseas_futureoption.quotations.inquire_time_futurechartprice import (
        InquireTimeFuturechartprice as InquireTimeFuturechartprice,
    )
    from kis_async.api.overseas_futureoption.quotations.inquire_time_optchartprice import (
        InquireTimeOptchartprice as InquireTimeOptchartprice,
    )
    from kis_async.api.overseas_futureoption.quotations.investor_unpd_trend import InvestorUnpdTrend as InvestorUnpdTrend
    from kis_async.api.overseas_futureoption.quotations.investor_unpd_trend import PositionMeasure as PositionMeasure
    from kis_async.api.overseas_futureoption.quotations.investor_unpd_trend import PositionReport as PositionReport
    from kis_async.api.overseas_futureoption.quotations.investor_unpd_trend import PositionReports as PositionReports
    from kis_async.api.overseas_futureoption.quotations.investor_unpd_trend import PositionReportsSummary as PositionReportsSummary
    from kis_async.api.overseas_futureoption.quotations.market_time import ContractKind as ContractKind
    from kis_async.api.overseas_futureoption.quotations.market_time import MarketTime as MarketTime
    from kis_async.api.overseas_futureoption.quotations.market_time import ProductHours as ProductHours
    from kis_async.api.overseas_futureoption.quotations.monthly_ccnl import MonthlyCcnl as MonthlyCcnl
    from kis_async.api.overseas_futureoption.quotations.opt_asking_price import OptAskingPrice as OptAskingPrice
    from kis_async.api.overseas_futureoption.quotations.opt_asking_price import OptionBook as OptionBook
    from kis_async.api.overseas_futureoption.quotations.opt_asking_price import OptionQuote as OptionQuote
    from kis_async.api.overseas_futureoption.quotations.opt_daily_ccnl import OptDailyCcnl as OptDailyCcnl
    from kis_async.api.overseas_futureoption.quotations.opt_detail import OptDetail as OptDetail
    from kis_async.api.overseas_futureoption.quotations.opt_detail import OptionDetail as OptionDetail
    from kis_async.api.overseas_futureoption.quotations.opt_monthly_ccnl import OptMonthlyCcnl as OptMonthlyCcnl
    from kis_async.api.overseas_futureoption.quotations.opt_price import OptPrice as OptPrice
    from kis_async.api.overseas_futureoption.quotations.opt_tick_ccnl import OptTickCcnl as OptTickCcnl
    from kis_async.api.overseas_futureoption.quotations.opt_weekly_ccnl import OptWeeklyCcnl as OptWeeklyCcnl
    from kis_async.api.overseas_futureoption.quotations.search_contract_detail import FuturesTerms as FuturesTerms
    from kis_async.api.overseas_futureoption.quotations.search_contract_detail import SearchContractDetail as SearchContractDetail
    from kis_async.api.overseas_futureoption.quotations.search_opt_detail import OptionTerms as OptionTerms
    from kis_async.api.overseas_futureoption.quotations.search_opt_detail import SearchOptDetail as SearchOptDetail
    from kis_async.api.overseas_futureoption.quotations.stock_detail import FuturesDetail as FuturesDetail
    from kis_async.api.overseas_futureoption.quotations.stock_detail import StockDetail as StockDetail
    from kis_async.api.overseas_futureoption.quotations.terms import ContractTerms as ContractTerms
    from kis_async.api.overseas_futureoption.quotations.tick_ccnl import TickCcnl as TickCcnl
    from kis_async.api.overseas_futureoption.quotations.weekly_ccnl import WeeklyCcnl as WeeklyCcnl
    from kis_async.api.overseas_futureoption.trading.inquire_ccld import InquireCcld as InquireCcld
    from kis_async.api.overseas_futureoption.trading.inquire_ccld import TodayOrder as TodayOrder
    from kis_async.api.overseas_futureoption.trading.inquire_daily_ccld import DailyFill as DailyFill
    from kis_async.api.overseas_futureoption.trading.inquire_daily_ccld import DailyFills as DailyFills
    from kis_async.api.overseas_futureoption.trading.inquire_daily_ccld import DailyFillsSummary as DailyFillsSummary
    from kis_async.api.overseas_futureoption.trading.inquire_daily_ccld import InquireDailyCcld as InquireDailyCcld
    from kis_async.api.overseas_futureoption.trading.inquire_daily_order import DailyOrder as DailyOrder
    from kis_async.api.overseas_futureoption.trading.inquire_daily_order import InquireDailyOrder as InquireDailyOrder
    from kis_async.api.overseas_futureoption.trading.inquire_deposit import Deposit as Deposit
    from kis_async.api.overseas_futureoption.trading.inquire_deposit import InquireDeposit as InquireDeposit
    from kis_async.api.overseas_futureoption.trading.inquire_period_ccld import ContractProfit as ContractProfit
    from kis_async.api.overseas_futureoption.trading.inquire_period_ccld import CurrencyProfit as CurrencyProfit
    from kis_async.api.overseas_futureoption.trading.inquire_period_ccld import InquirePeriodCcld as InquirePeriodCcld
    from kis_async.api.overseas_futureoption.trading.inquire_period_ccld import PeriodProfit as PeriodProfit
    from kis_async.api.overseas_futureoption.trading.inquire_period_trans import InquirePeriodTrans as InquirePeriodTrans
    from kis_async.api.overseas_futureoption.trading.inquire_period_trans import LedgerEntry as LedgerEntry
    from kis_async.api.overseas_futureoption.trading.inquire_period_trans import LedgerScope as LedgerScope
    from kis_async.api.overseas_futureoption.trading.inquire_psamount import InquirePsamount as InquirePsamount
    from kis_async.api.overseas_futureoption.trading.inquire_psamount import Orderable as Orderable
    from kis_async.api.overseas_futureoption.trading.inquire_unpd import InquireUnpd as InquireUnpd
    from kis_async.api.overseas_futureoption.trading.inquire_unpd import Position as Position
    from kis_async.api.overseas_futureoption.trading.margin_detail import MarginDetail as MarginDetail
    from kis_async.api.overseas_futureoption.trading.margin_detail import MarginRequirement as MarginRequirement
    from kis_async.api.overseas_futureoption.trading.order import Order as Order
    from kis_async.api.overseas_futureoption.trading.order import OrderReceipt as OrderReceipt
    from kis_async.api.overseas_futureoption.trading.order_rvsecncl import OrderRvsecncl as OrderRvsecncl
    from kis_async.api.overseas_futureoption.trading.terms import AccountCurrency as AccountCurrency
    from kis_async.api.overseas_futureoption.trading.terms import DerivativeOrderKind as DerivativeOrderKind
    from kis_async.api.overseas_futureoption.trading.terms import DerivativeRevision as DerivativeRevision
    from kis_async.api.overseas_futureoption.trading.terms import FillState as FillState
    from kis_async.api.overseas_futureoption.trading.terms import FuturesOrOptions as FuturesOrOptions
    from kis_async.api.overseas_futureoption.trading.terms import HedgeExits as HedgeExits
    from kis_async.api.overseas_futureoption.trading.terms import PositionEffect as PositionEffect
    from kis_async.api.overseas_futureoption.trading.terms import TimeInForce as TimeInForce
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "contract": "DerivativesExchange OptionClass ProductClass",
        "quotations.daily_ccnl": "DailyCcnl",
        "quotations.history": "ContractCandle ContractHistory ContractMinutes ContractTrade ContractTrades HistoryPage",
        "quotations.inquire_asking_price": "ContractLevel FuturesBook FuturesQuote InquireAskingPrice",
        "quotations.inquire_price": "ContractPrice InquirePrice",
        "quotations.inquire_time_futurechartprice": "InquireTimeFuturechartprice",
        "quotations.inquire_time_optchartprice": "InquireTimeOptchartprice",
        "quotations.investor_unpd_trend": "InvestorUnpdTrend PositionMeasure PositionReport PositionReports PositionReportsSummary",
        "quotations.market_time": "ContractKind MarketTime ProductHours",
        "quotations.monthly_ccnl": "MonthlyCcnl",
        "quotations.opt_asking_price": "OptAskingPrice OptionBook OptionQuote",
        "quotations.opt_daily_ccnl": "OptDailyCcnl",
        "quotations.opt_detail": "OptDetail OptionDetail",
        "quotations.opt_monthly_ccnl": "OptMonthlyCcnl",
        "quotations.opt_price": "OptPrice",
        "quotations.opt_tick_ccnl": "OptTickCcnl",
        "quotations.opt_weekly_ccnl": "OptWeeklyCcnl",
        "quotations.search_contract_detail": "FuturesTerms SearchContractDetail",
        "quotations.search_opt_detail": "OptionTerms SearchOptDetail",
        "quotations.stock_detail": "FuturesDetail StockDetail",
        "quotations.terms": "ContractTerms",
        "quotations.tick_ccnl": "TickCcnl",
        "quotations.weekly_ccnl": "WeeklyCcnl",
        "trading.inquire_ccld": "InquireCcld TodayOrder",
        "trading.inquire_daily_ccld": "DailyFill DailyFills DailyFillsSummary InquireDailyCcld",
        "trading.inquire_daily_order": "DailyOrder InquireDailyOrder",
        "trading.inquire_deposit": "Deposit InquireDeposit",
        "trading.inquire_period_ccld": "ContractProfit CurrencyProfit InquirePeriodCcld PeriodProfit",
        "trading.inquire_period_trans": "InquirePeriodTrans LedgerEntry LedgerScope",
        "trading.inquire_psamount": "InquirePsamount Orderable",
        "trading.inquire_unpd": "InquireUnpd Position",
        "trading.margin_detail": "MarginDetail MarginRequirement",
        "trading.order": "Order OrderReceipt",
        "trading.order_rvsecncl": "OrderRvsecncl",
        "trading.terms": "AccountCurrency DerivativeOrderKind DerivativeRevision FillState FuturesOrOptions HedgeExits PositionEffect TimeInForce",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
