"""overseas_stock: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.overseas_stock.quotations.countries_holiday import CountriesHoliday as CountriesHoliday
    from kis_async.api.overseas_stock.quotations.countries_holiday import SettlementDay as SettlementDay
    from kis_async.api.overseas_stock.ranking.filters import DaySpan as DaySpan
    from kis_async.api.overseas_stock.ranking.filters import Direction as Direction
    from kis_async.api.overseas_stock.ranking.filters import MinuteSpan as MinuteSpan
    from kis_async.api.overseas_stock.ranking.filters import VolumeFloor as VolumeFloor
    from kis_async.api.overseas_stock.ranking.market_cap import MarketCap as MarketCap
    from kis_async.api.overseas_stock.ranking.market_cap import MarketCapRanking as MarketCapRanking
    from kis_async.api.overseas_stock.ranking.market_cap import MarketCapSummary as MarketCapSummary
    from kis_async.api.overseas_stock.ranking.market_cap import RankedByMarketCap as RankedByMarketCap
    from kis_async.api.overseas_stock.ranking.market_cap import RankingCurrency as RankingCurrency
    from kis_async.api.overseas_stock.ranking.new_highlow import Breakout as Breakout
    from kis_async.api.overseas_stock.ranking.new_highlow import Extreme as Extreme
    from kis_async.api.overseas_stock.ranking.new_highlow import HighLowRanking as HighLowRanking
    from kis_async.api.overseas_stock.ranking.new_highlow import HighLowSpan as HighLowSpan
    from kis_async.api.overseas_stock.ranking.new_highlow import NewHighlow as NewHighlow
    from kis_async.api.overseas_stock.ranking.price_fluct import FluctuationRanking as FluctuationRanking
    from kis_async.api.overseas_stock.ranking.price_fluct import PriceFluct as PriceFluct
    from kis_async.api.overseas_stock.ranking.ranked import MovedStock as MovedStock
    from kis_async.api.overseas_stock.ranking.ranked import RankedQuote as RankedQuote
    from kis_async.api.overseas_stock.ranking.ranked import RankedStock as RankedStock
    from kis_async.api.overseas_stock.ranking.ranked import RankingSummary as RankingSummary
    from kis_async.api.overseas_stock.ranking.trade_growth import GrowthRanking as GrowthRanking
    from kis_async.api.overseas_stock.ranking.trade_growth import RankedByGrowth as RankedByGrowth
    from kis_async.api.overseas_stock.ranking.trade_growth import TradeGrowth as TradeGrowth
    from kis_async.api.overseas_stock.ranking.trade_pbmn import RankedByValue as RankedByValue
    from kis_async.api.overseas_stock.ranking.trade_pbmn import TradePbmn as TradePbmn
    from kis_async.api.overseas_stock.ranking.trade_pbmn import ValueRanking as ValueRanking
    from kis_async.api.overseas_stock.ranking.trade_turnover import RankedByTurnover as RankedByTurnover
    from kis_async.api.overseas_stock.ranking.trade_turnover import TradeTurnover as TradeTurnover
    from kis_async.api.overseas_stock.ranking.trade_turnover import TurnoverRanking as TurnoverRanking
    from kis_async.api.overseas_stock.ranking.trade_vol import RankedByVolume as RankedByVolume
    from kis_async.api.overseas_stock.ranking.trade_vol import TradeVol as TradeVol
    from kis_async.api.overseas_stock.ranking.trade_vol import VolumeRanking as VolumeRanking
    from kis_async.api.overseas_stock.ranking.updown_rate import ChangeRanking as ChangeRanking
    from kis_async.api.overseas_stock.ranking.updown_rate import RankedByChange as RankedByChange
    from kis_async.api.overseas_stock.ranking.updown_rate import UpdownRate as UpdownRate
    from kis_async.api.overseas_stock.ranking.volume_power import PowerRanking as PowerRanking
    from kis_async.api.overseas_stock.ranking.volume_power import RankedByPower as RankedByPower
    from kis_async.api.overseas_stock.ranking.volume_power import VolumePower as VolumePower
    from kis_async.api.overseas_stock.ranking.volume_surge import RankedBySurge as RankedBySurge
    from kis_async.api.overseas_stock.ranking.volume_surge import SurgeRanking as SurgeRanking
    from kis_async.api.overseas_stock.ranking.volume_surge import VolumeSurge as VolumeSurge
    from kis_async.api.overseas_stock.trading.algo_ordno import AlgoOrder as AlgoOrder
    from kis_async.api.overseas_stock.trading.algo_ordno import AlgoOrdno as AlgoOrdno
    from kis_async.api.overseas_stock.trading.daytime_order import DaytimeOrder as DaytimeOrder
    from kis_async.api.overseas_stock.trading.daytime_order_rvsecncl import DaytimeOrderRvsecncl as DaytimeOrderRvsecncl
    from kis_async.api.overseas_stock.trading.exchange import TradingCurrency as TradingCurrency
    from kis_async.api.overseas_stock.trading.foreign_margin import CurrencyMargin as CurrencyMargin
    from kis_async.api.overseas_stock.trading.foreign_margin import ForeignMargin as ForeignMargin
    from kis_async.api.overseas_stock.trading.inquire_algo_ccnl import AlgoFill as AlgoFill
    from kis_async.api.overseas_stock.trading.inquire_algo_ccnl import AlgoFills as AlgoFills
    from kis_async.api.overseas_stock.trading.inquire_algo_ccnl import InquireAlgoCcnl as InquireAlgoCcnl
    from kis_async.api.overseas_stock.trading.inquire_algo_ccnl import WorkedOrder as WorkedOrder
    from kis_async.api.overseas_stock.trading.inquire_balance import Balance as Balance
    from kis_async.api.overseas_stock.trading.inquire_balance import BalanceSummary as BalanceSummary
    from kis_async.api.overseas_stock.trading.inquire_balance import Holding as Holding
    from kis_async.api.overseas_stock.trading.inquire_balance import InquireBalance as InquireBalance
    from kis_async.api.overseas_stock.trading.inquire_ccnl import FillState as FillState
    from kis_async.api.overseas_stock.trading.inquire_ccnl import InquireCcnl as InquireCcnl
    from kis_async.api.overseas_stock.trading.inquire_ccnl import PlacedOrder as PlacedOrder
    from kis_async.api.overseas_stock.trading.inquire_ccnl import Sorting as Sorting
    from kis_async.api.overseas_stock.trading.inquire_nccs import InquireNccs as InquireNccs
    from kis_async.api.overseas_stock.trading.inquire_nccs import OpenOrder as OpenOrder
    from kis_async.api.overseas_stock.trading.inquire_paymt_stdr_balance import InquirePaymtStdrBalance as InquirePaymtStdrBalance
    from kis_async.api.overseas_stock.trading.inquire_paymt_stdr_balance import SettledBalance as SettledBalance
    from kis_async.api.overseas_stock.trading.inquire_paymt_stdr_balance import SettledCash as SettledCash
    from kis_async.api.overseas_stock.trading.inquire_paymt_stdr_balance import SettledHolding as SettledHolding
    from kis_async.api.overseas_stock.trading.inquire_paymt_stdr_balance import SettledSummary as SettledSummary
    from kis_async.api.overseas_stock.trading.inquire_period_profit import InquirePeriodProfit as InquirePeriodProfit
    from kis_async.api.overseas_stock.trading.inquire_period_profit import ProfitIn as ProfitIn
    from kis_async.api.overseas_stock.trading.inquire_period_profit import RealisedProfit as RealisedProfit
    from kis_async.api.overseas_stock.trading.inquire_period_profit import RealisedProfits as RealisedProfits
    from kis_async.api.overseas_stock.trading.inquire_period_profit import RealisedProfitSummary as RealisedProfitSummary
    from kis_async.api.overseas_stock.trading.inquire_period_trans import InquirePeriodTrans as InquirePeriodTrans
    from kis_async.api.overseas_stock.trading.inquire_period_trans import Transaction as Transaction
    from kis_async.api.overseas_stock.trading.inquire_period_trans import Transactions as Transactions
    from kis_async.api.overseas_stock.trading.inquire_period_trans import TransactionSummary as TransactionSummary
    from kis_async.api.overseas_stock.trading.inquire_present_balance import BalanceCountry as BalanceCountry
    from kis_async.api.overseas_stock.trading.inquire_present_balance import InquirePresentBalance as InquirePresentBalance
    from kis_async.api.overseas_stock.trading.inquire_present_balance import PresentBalance as PresentBalance
    from kis_async.api.overseas_stock.trading.inquire_present_balance import PresentCash as PresentCash
    from kis_async.api.overseas_stock.trading.inquire_present_balance import PresentHolding as PresentHolding
    from kis_async.api.overseas_stock.trading.inquire_present_balance import PresentSummary as PresentSummary
    from kis_async.api.overseas_stock.trading.inquire_psamount import Buyable as Buyable
    from kis_async.api.overseas_stock.trading.inquire_psamount import InquirePsamount as InquirePsamount
    from kis_async.api.overseas_stock.trading.loan_type import LoanType as LoanType
    from kis_async.api.overseas_stock.trading.order import AlgoSpan as AlgoSpan
    from kis_async.api.overseas_stock.trading.order import Order as Order
    from kis_async.api.overseas_stock.trading.order import OrderReceipt as OrderReceipt
    from kis_async.api.overseas_stock.trading.order import OverseasOrderKind as OverseasOrderKind
    from kis_async.api.overseas_stock.trading.order_resv import OrderResv as OrderResv
    from kis_async.api.overseas_stock.trading.order_resv import ReservationReceipt as ReservationReceipt
    from kis_async.api.overseas_stock.trading.order_resv_ccnl import OrderResvCcnl as OrderResvCcnl
    from kis_async.api.overseas_stock.trading.order_resv_list import OrderResvList as OrderResvList
    from kis_async.api.overseas_stock.trading.order_resv_list import Reservation as Reservation
    from kis_async.api.overseas_stock.trading.order_resv_list import ReservationRegion as ReservationRegion
    from kis_async.api.overseas_stock.trading.order_rvsecncl import OrderRvsecncl as OrderRvsecncl
    from kis_async.api.overseas_stock.trading.scope import ShareKind as ShareKind
    from kis_async.api.overseas_stock.trading.scope import ValuedIn as ValuedIn
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "quotations.countries_holiday": "CountriesHoliday SettlementDay",
        "ranking.filters": "DaySpan Direction MinuteSpan VolumeFloor",
        "ranking.market_cap": "MarketCap MarketCapRanking MarketCapSummary RankedByMarketCap RankingCurrency",
        "ranking.new_highlow": "Breakout Extreme HighLowRanking HighLowSpan NewHighlow",
        "ranking.price_fluct": "FluctuationRanking PriceFluct",
        "ranking.ranked": "MovedStock RankedQuote RankedStock RankingSummary",
        "ranking.trade_growth": "GrowthRanking RankedByGrowth TradeGrowth",
        "ranking.trade_pbmn": "RankedByValue TradePbmn ValueRanking",
        "ranking.trade_turnover": "RankedByTurnover TradeTurnover TurnoverRanking",
        "ranking.trade_vol": "RankedByVolume TradeVol VolumeRanking",
        "ranking.updown_rate": "ChangeRanking RankedByChange UpdownRate",
        "ranking.volume_power": "PowerRanking RankedByPower VolumePower",
        "ranking.volume_surge": "RankedBySurge SurgeRanking VolumeSurge",
        "trading.algo_ordno": "AlgoOrder AlgoOrdno",
        "trading.daytime_order": "DaytimeOrder",
        "trading.daytime_order_rvsecncl": "DaytimeOrderRvsecncl",
        "trading.exchange": "TradingCurrency",
        "trading.foreign_margin": "CurrencyMargin ForeignMargin",
        "trading.inquire_algo_ccnl": "AlgoFill AlgoFills InquireAlgoCcnl WorkedOrder",
        "trading.inquire_balance": "Balance BalanceSummary Holding InquireBalance",
        "trading.inquire_ccnl": "FillState InquireCcnl PlacedOrder Sorting",
        "trading.inquire_nccs": "InquireNccs OpenOrder",
        "trading.inquire_paymt_stdr_balance": "InquirePaymtStdrBalance SettledBalance SettledCash SettledHolding SettledSummary",
        "trading.inquire_period_profit": "InquirePeriodProfit ProfitIn RealisedProfit RealisedProfitSummary RealisedProfits",
        "trading.inquire_period_trans": "InquirePeriodTrans Transaction TransactionSummary Transactions",
        "trading.inquire_present_balance": "BalanceCountry InquirePresentBalance PresentBalance PresentCash PresentHolding PresentSummary",
        "trading.inquire_psamount": "Buyable InquirePsamount",
        "trading.loan_type": "LoanType",
        "trading.order": "AlgoSpan Order OrderReceipt OverseasOrderKind",
        "trading.order_resv": "OrderResv ReservationReceipt",
        "trading.order_resv_ccnl": "OrderResvCcnl",
        "trading.order_resv_list": "OrderResvList Reservation ReservationRegion",
        "trading.order_rvsecncl": "OrderRvsecncl",
        "trading.scope": "ShareKind ValuedIn",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
