"""domestic_futureoption: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.domestic_futureoption.market import ContractSeries as ContractSeries
    from kis_async.api.domestic_futureoption.market import DerivativeMarket as DerivativeMarket
    from kis_async.api.domestic_futureoption.quotations.display_board_callput import BoardOption as BoardOption
    from kis_async.api.domestic_futureoption.quotations.display_board_callput import DisplayBoardCallput as DisplayBoardCallput
    from kis_async.api.domestic_futureoption.quotations.display_board_callput import OptionBoard as OptionBoard
    from kis_async.api.domestic_futureoption.quotations.display_board_futures import BoardFuture as BoardFuture
    from kis_async.api.domestic_futureoption.quotations.display_board_futures import DisplayBoardFutures as DisplayBoardFutures
    from kis_async.api.domestic_futureoption.quotations.display_board_option_list import DisplayBoardOptionList as DisplayBoardOptionList
    from kis_async.api.domestic_futureoption.quotations.display_board_option_list import OptionExpiry as OptionExpiry
    from kis_async.api.domestic_futureoption.quotations.display_board_top import DisplayBoardTop as DisplayBoardTop
    from kis_async.api.domestic_futureoption.quotations.display_board_top import RemainingDays as RemainingDays
    from kis_async.api.domestic_futureoption.quotations.display_board_top import UnderlyingAndFuture as UnderlyingAndFuture
    from kis_async.api.domestic_futureoption.quotations.display_board_top import UnderlyingQuote as UnderlyingQuote
    from kis_async.api.domestic_futureoption.quotations.exp_price_trend import ExpectedContract as ExpectedContract
    from kis_async.api.domestic_futureoption.quotations.exp_price_trend import ExpectedPriceTrend as ExpectedPriceTrend
    from kis_async.api.domestic_futureoption.quotations.exp_price_trend import ExpectedTick as ExpectedTick
    from kis_async.api.domestic_futureoption.quotations.exp_price_trend import ExpPriceTrend as ExpPriceTrend
    from kis_async.api.domestic_futureoption.quotations.inquire_asking_price import BookContract as BookContract
    from kis_async.api.domestic_futureoption.quotations.inquire_asking_price import BookLevel as BookLevel
    from kis_async.api.domestic_futureoption.quotations.inquire_asking_price import InquireAskingPrice as InquireAskingPrice
    from kis_async.api.domestic_futureoption.quotations.inquire_asking_price import OrderBook as OrderBook
    from kis_async.api.domestic_futureoption.quotations.inquire_asking_price import Quotes as Quotes
    from kis_async.api.domestic_futureoption.quotations.inquire_daily_fuopchartprice import ContractSnapshot as ContractSnapshot
    from kis_async.api.domestic_futureoption.quotations.inquire_daily_fuopchartprice import DerivativeCandle as DerivativeCandle
    from kis_async.api.domestic_futureoption.quotations.inquire_daily_fuopchartprice import DerivativeChart as DerivativeChart
    from kis_async.api.domestic_futureoption.quotations.inquire_daily_fuopchartprice import (
        InquireDailyFuopchartprice as InquireDailyFuopchartprice,
    )
    from kis_async.api.domestic_futureoption.quotations.inquire_price import ContractPrice as ContractPrice
    from kis_async.api.domestic_futureoption.quotations.inquire_price import DerivativeQuote as DerivativeQuote
    from kis_async.api.domestic_futureoption.quotations.inquire_price import IndexLevel as IndexLevel
    from kis_async.api.domestic_futureoption.quotations.inquire_price import InquirePrice as InquirePrice
    from kis_async.api.domestic_futureoption.quotations.inquire_time_fuopchartprice import CandleLength as CandleLength
    from kis_async.api.domestic_futureoption.quotations.inquire_time_fuopchartprice import DerivativeMinuteCandle as DerivativeMinuteCandle
    from kis_async.api.domestic_futureoption.quotations.inquire_time_fuopchartprice import DerivativeMinuteChart as DerivativeMinuteChart
    from kis_async.api.domestic_futureoption.quotations.inquire_time_fuopchartprice import (
        InquireTimeFuopchartprice as InquireTimeFuopchartprice,
    )
    from kis_async.api.domestic_futureoption.quotations.inquire_time_fuopchartprice import MinuteContract as MinuteContract
    from kis_async.api.domestic_futureoption.quotations.margin_rate import MarginRate as MarginRate
    from kis_async.api.domestic_futureoption.quotations.margin_rate import UnderlyingMargin as UnderlyingMargin
    from kis_async.api.domestic_futureoption.trading.inquire_balance import Balance as Balance
    from kis_async.api.domestic_futureoption.trading.inquire_balance import BalanceSummary as BalanceSummary
    from kis_async.api.domestic_futureoption.trading.inquire_balance import InquireBalance as InquireBalance
    from kis_async.api.domestic_futureoption.trading.inquire_balance_settlement_pl import (
        InquireBalanceSettlementPl as InquireBalanceSettlementPl,
    )
    from kis_async.api.domestic_futureoption.trading.inquire_balance_settlement_pl import SettledBalance as SettledBalance
    from kis_async.api.domestic_futureoption.trading.inquire_balance_settlement_pl import SettledPosition as SettledPosition
    from kis_async.api.domestic_futureoption.trading.inquire_balance_settlement_pl import SettlementSummary as SettlementSummary
    from kis_async.api.domestic_futureoption.trading.inquire_balance_valuation_pl import (
        InquireBalanceValuationPl as InquireBalanceValuationPl,
    )
    from kis_async.api.domestic_futureoption.trading.inquire_balance_valuation_pl import ValuationSummary as ValuationSummary
    from kis_async.api.domestic_futureoption.trading.inquire_balance_valuation_pl import ValuedBalance as ValuedBalance
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl import DayOrder as DayOrder
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl import DayOrders as DayOrders
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl import DayOrdersSummary as DayOrdersSummary
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl import InquireCcnl as InquireCcnl
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl import Sorting as Sorting
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl_bstime import Fill as Fill
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl_bstime import Fills as Fills
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl_bstime import FillsSummary as FillsSummary
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl_bstime import InquireCcnlBstime as InquireCcnlBstime
    from kis_async.api.domestic_futureoption.trading.inquire_daily_amount_fee import DailyFee as DailyFee
    from kis_async.api.domestic_futureoption.trading.inquire_daily_amount_fee import DailyFees as DailyFees
    from kis_async.api.domestic_futureoption.trading.inquire_daily_amount_fee import DailyFeesSummary as DailyFeesSummary
    from kis_async.api.domestic_futureoption.trading.inquire_daily_amount_fee import InquireDailyAmountFee as InquireDailyAmountFee
    from kis_async.api.domestic_futureoption.trading.inquire_deposit import DerivativeAssets as DerivativeAssets
    from kis_async.api.domestic_futureoption.trading.inquire_deposit import InquireDeposit as InquireDeposit
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_balance import InquireNgtBalance as InquireNgtBalance
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_balance import NightBalance as NightBalance
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_balance import NightBalanceSummary as NightBalanceSummary
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_balance import NightPosition as NightPosition
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import ContractType as ContractType
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import InquireNgtCcnl as InquireNgtCcnl
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import NightOrder as NightOrder
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import NightOrders as NightOrders
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import NightOrdersSummary as NightOrdersSummary
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import NightSorting as NightSorting
    from kis_async.api.domestic_futureoption.trading.inquire_psbl_ngt_order import InquirePsblNgtOrder as InquirePsblNgtOrder
    from kis_async.api.domestic_futureoption.trading.inquire_psbl_ngt_order import NightOrderable as NightOrderable
    from kis_async.api.domestic_futureoption.trading.inquire_psbl_order import InquirePsblOrder as InquirePsblOrder
    from kis_async.api.domestic_futureoption.trading.inquire_psbl_order import Orderable as Orderable
    from kis_async.api.domestic_futureoption.trading.ngt_margin_detail import MarginParts as MarginParts
    from kis_async.api.domestic_futureoption.trading.ngt_margin_detail import NgtMarginDetail as NgtMarginDetail
    from kis_async.api.domestic_futureoption.trading.ngt_margin_detail import NightMargin as NightMargin
    from kis_async.api.domestic_futureoption.trading.ngt_margin_detail import NightMarginSummary as NightMarginSummary
    from kis_async.api.domestic_futureoption.trading.order import Order as Order
    from kis_async.api.domestic_futureoption.trading.order import OrderReceipt as OrderReceipt
    from kis_async.api.domestic_futureoption.trading.order_record import OrderRecord as OrderRecord
    from kis_async.api.domestic_futureoption.trading.order_rvsecncl import NightInstrument as NightInstrument
    from kis_async.api.domestic_futureoption.trading.order_rvsecncl import OrderRvsecncl as OrderRvsecncl
    from kis_async.api.domestic_futureoption.trading.order_rvsecncl import RevisionReceipt as RevisionReceipt
    from kis_async.api.domestic_futureoption.trading.order_terms import DerivativeOrderKind as DerivativeOrderKind
    from kis_async.api.domestic_futureoption.trading.order_terms import FillState as FillState
    from kis_async.api.domestic_futureoption.trading.order_terms import TradingSession as TradingSession
    from kis_async.api.domestic_futureoption.trading.position import MarginAccount as MarginAccount
    from kis_async.api.domestic_futureoption.trading.position import MarginKind as MarginKind
    from kis_async.api.domestic_futureoption.trading.position import Position as Position
    from kis_async.api.domestic_futureoption.trading.position import ValuedAt as ValuedAt
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "market": "ContractSeries DerivativeMarket",
        "quotations.display_board_callput": "BoardOption DisplayBoardCallput OptionBoard",
        "quotations.display_board_futures": "BoardFuture DisplayBoardFutures",
        "quotations.display_board_option_list": "DisplayBoardOptionList OptionExpiry",
        "quotations.display_board_top": "DisplayBoardTop RemainingDays UnderlyingAndFuture UnderlyingQuote",
        "quotations.exp_price_trend": "ExpPriceTrend ExpectedContract ExpectedPriceTrend ExpectedTick",
        "quotations.inquire_asking_price": "BookContract BookLevel InquireAskingPrice OrderBook Quotes",
        "quotations.inquire_daily_fuopchartprice": "ContractSnapshot DerivativeCandle DerivativeChart InquireDailyFuopchartprice",
        "quotations.inquire_price": "ContractPrice DerivativeQuote IndexLevel InquirePrice",
        "quotations.inquire_time_fuopchartprice": "CandleLength DerivativeMinuteCandle DerivativeMinuteChart InquireTimeFuopchartprice MinuteContract",
        "quotations.margin_rate": "MarginRate UnderlyingMargin",
        "trading.inquire_balance": "Balance BalanceSummary InquireBalance",
        "trading.inquire_balance_settlement_pl": "InquireBalanceSettlementPl SettledBalance SettledPosition SettlementSummary",
        "trading.inquire_balance_valuation_pl": "InquireBalanceValuationPl ValuationSummary ValuedBalance",
        "trading.inquire_ccnl": "DayOrder DayOrders DayOrdersSummary InquireCcnl Sorting",
        "trading.inquire_ccnl_bstime": "Fill Fills FillsSummary InquireCcnlBstime",
        "trading.inquire_daily_amount_fee": "DailyFee DailyFees DailyFeesSummary InquireDailyAmountFee",
        "trading.inquire_deposit": "DerivativeAssets InquireDeposit",
        "trading.inquire_ngt_balance": "InquireNgtBalance NightBalance NightBalanceSummary NightPosition",
        "trading.inquire_ngt_ccnl": "ContractType InquireNgtCcnl NightOrder NightOrders NightOrdersSummary NightSorting",
        "trading.inquire_psbl_ngt_order": "InquirePsblNgtOrder NightOrderable",
        "trading.inquire_psbl_order": "InquirePsblOrder Orderable",
        "trading.ngt_margin_detail": "MarginParts NgtMarginDetail NightMargin NightMarginSummary",
        "trading.order": "Order OrderReceipt",
        "trading.order_record": "OrderRecord",
        "trading.order_rvsecncl": "NightInstrument OrderRvsecncl RevisionReceipt",
        "trading.order_terms": "DerivativeOrderKind FillState TradingSession",
        "trading.position": "MarginAccount MarginKind Position ValuedAt",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
