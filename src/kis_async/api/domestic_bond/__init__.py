"""domestic_bond: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.domestic_bond.quotations.avg_unit import AvgUnit as AvgUnit
    from kis_async.api.domestic_bond.quotations.avg_unit import BondValuation as BondValuation
    from kis_async.api.domestic_bond.quotations.avg_unit import BondValuationAmount as BondValuationAmount
    from kis_async.api.domestic_bond.quotations.avg_unit import BondValuationPrice as BondValuationPrice
    from kis_async.api.domestic_bond.quotations.avg_unit import BondValuations as BondValuations
    from kis_async.api.domestic_bond.quotations.inquire_asking_price import BondLevel as BondLevel
    from kis_async.api.domestic_bond.quotations.inquire_asking_price import BondOrderBook as BondOrderBook
    from kis_async.api.domestic_bond.quotations.inquire_asking_price import InquireAskingPrice as InquireAskingPrice
    from kis_async.api.domestic_bond.quotations.inquire_ccnl import BondTrade as BondTrade
    from kis_async.api.domestic_bond.quotations.inquire_ccnl import InquireCcnl as InquireCcnl
    from kis_async.api.domestic_bond.quotations.inquire_daily_itemchartprice import BondCandle as BondCandle
    from kis_async.api.domestic_bond.quotations.inquire_daily_itemchartprice import InquireDailyItemchartprice as InquireDailyItemchartprice
    from kis_async.api.domestic_bond.quotations.inquire_daily_price import BondDay as BondDay
    from kis_async.api.domestic_bond.quotations.inquire_daily_price import InquireDailyPrice as InquireDailyPrice
    from kis_async.api.domestic_bond.quotations.inquire_price import BondQuote as BondQuote
    from kis_async.api.domestic_bond.quotations.inquire_price import InquirePrice as InquirePrice
    from kis_async.api.domestic_bond.quotations.interest import InterestDateBasis as InterestDateBasis
    from kis_async.api.domestic_bond.quotations.interest import InterestMethod as InterestMethod
    from kis_async.api.domestic_bond.quotations.interest import InterestMonthBasis as InterestMonthBasis
    from kis_async.api.domestic_bond.quotations.interest import InterestUnit as InterestUnit
    from kis_async.api.domestic_bond.quotations.interest import InterestWeekday as InterestWeekday
    from kis_async.api.domestic_bond.quotations.issue_info import BondDelisting as BondDelisting
    from kis_async.api.domestic_bond.quotations.issue_info import BondHalt as BondHalt
    from kis_async.api.domestic_bond.quotations.issue_info import BondIssue as BondIssue
    from kis_async.api.domestic_bond.quotations.issue_info import IssueInfo as IssueInfo
    from kis_async.api.domestic_bond.quotations.search_bond_info import BondTerms as BondTerms
    from kis_async.api.domestic_bond.quotations.search_bond_info import SearchBondInfo as SearchBondInfo
    from kis_async.api.domestic_bond.trading.buy import BondReceipt as BondReceipt
    from kis_async.api.domestic_bond.trading.buy import Buy as Buy
    from kis_async.api.domestic_bond.trading.inquire_balance import BondBalanceScope as BondBalanceScope
    from kis_async.api.domestic_bond.trading.inquire_balance import BondHolding as BondHolding
    from kis_async.api.domestic_bond.trading.inquire_balance import InquireBalance as InquireBalance
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import BondFillState as BondFillState
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import BondOrder as BondOrder
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import BondOrders as BondOrders
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import BondOrderSide as BondOrderSide
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import BondOrderSorting as BondOrderSorting
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import BondOrdersSummary as BondOrdersSummary
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import InquireDailyCcld as InquireDailyCcld
    from kis_async.api.domestic_bond.trading.inquire_psbl_order import BondBuyable as BondBuyable
    from kis_async.api.domestic_bond.trading.inquire_psbl_order import InquirePsblOrder as InquirePsblOrder
    from kis_async.api.domestic_bond.trading.inquire_psbl_rvsecncl import InquirePsblRvsecncl as InquirePsblRvsecncl
    from kis_async.api.domestic_bond.trading.inquire_psbl_rvsecncl import OpenBondOrder as OpenBondOrder
    from kis_async.api.domestic_bond.trading.order_rvsecncl import OrderRvsecncl as OrderRvsecncl
    from kis_async.api.domestic_bond.trading.sell import Sell as Sell
    from kis_async.api.domestic_bond.trading.sell import SellBy as SellBy
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "quotations.avg_unit": "AvgUnit BondValuation BondValuationAmount BondValuationPrice BondValuations",
        "quotations.inquire_asking_price": "BondLevel BondOrderBook InquireAskingPrice",
        "quotations.inquire_ccnl": "BondTrade InquireCcnl",
        "quotations.inquire_daily_itemchartprice": "BondCandle InquireDailyItemchartprice",
        "quotations.inquire_daily_price": "BondDay InquireDailyPrice",
        "quotations.inquire_price": "BondQuote InquirePrice",
        "quotations.interest": "InterestDateBasis InterestMethod InterestMonthBasis InterestUnit InterestWeekday",
        "quotations.issue_info": "BondDelisting BondHalt BondIssue IssueInfo",
        "quotations.search_bond_info": "BondTerms SearchBondInfo",
        "trading.buy": "BondReceipt Buy",
        "trading.inquire_balance": "BondBalanceScope BondHolding InquireBalance",
        "trading.inquire_daily_ccld": "BondFillState BondOrder BondOrderSide BondOrderSorting BondOrders BondOrdersSummary InquireDailyCcld",
        "trading.inquire_psbl_order": "BondBuyable InquirePsblOrder",
        "trading.inquire_psbl_rvsecncl": "InquirePsblRvsecncl OpenBondOrder",
        "trading.order_rvsecncl": "OrderRvsecncl",
        "trading.sell": "Sell SellBy",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
