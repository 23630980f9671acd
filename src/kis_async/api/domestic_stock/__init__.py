"""domestic_stock: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.domestic_stock.finance.balance_sheet import BalanceSheet as BalanceSheet
    from kis_async.api.domestic_stock.finance.balance_sheet import FinancialPosition as FinancialPosition
    from kis_async.api.domestic_stock.finance.financial_ratio import FinancialRatio as FinancialRatio
    from kis_async.api.domestic_stock.finance.financial_ratio import FiscalRatios as FiscalRatios
    from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan as FiscalSpan
    from kis_async.api.domestic_stock.finance.growth_ratio import FiscalGrowth as FiscalGrowth
    from kis_async.api.domestic_stock.finance.growth_ratio import GrowthRatio as GrowthRatio
    from kis_async.api.domestic_stock.finance.income_statement import FiscalIncome as FiscalIncome
    from kis_async.api.domestic_stock.finance.income_statement import IncomeStatement as IncomeStatement
    from kis_async.api.domestic_stock.finance.other_major_ratios import FiscalValuation as FiscalValuation
    from kis_async.api.domestic_stock.finance.other_major_ratios import OtherMajorRatios as OtherMajorRatios
    from kis_async.api.domestic_stock.finance.profit_ratio import FiscalProfitability as FiscalProfitability
    from kis_async.api.domestic_stock.finance.profit_ratio import ProfitRatio as ProfitRatio
    from kis_async.api.domestic_stock.finance.stability_ratio import FiscalStability as FiscalStability
    from kis_async.api.domestic_stock.finance.stability_ratio import StabilityRatio as StabilityRatio
    from kis_async.api.domestic_stock.ksdinfo.bonus_issue import BonusIssue as BonusIssue
    from kis_async.api.domestic_stock.ksdinfo.bonus_issue import FreeIssue as FreeIssue
    from kis_async.api.domestic_stock.ksdinfo.cap_dcrs import CapDcrs as CapDcrs
    from kis_async.api.domestic_stock.ksdinfo.cap_dcrs import CapitalReduction as CapitalReduction
    from kis_async.api.domestic_stock.ksdinfo.dividend import Dividend as Dividend
    from kis_async.api.domestic_stock.ksdinfo.dividend import DividendEvent as DividendEvent
    from kis_async.api.domestic_stock.ksdinfo.dividend import DividendTiming as DividendTiming
    from kis_async.api.domestic_stock.ksdinfo.forfeit import Forfeit as Forfeit
    from kis_async.api.domestic_stock.ksdinfo.forfeit import ForfeitedOffering as ForfeitedOffering
    from kis_async.api.domestic_stock.ksdinfo.list_info import ListedShares as ListedShares
    from kis_async.api.domestic_stock.ksdinfo.list_info import ListInfo as ListInfo
    from kis_async.api.domestic_stock.ksdinfo.mand_deposit import DepositedShares as DepositedShares
    from kis_async.api.domestic_stock.ksdinfo.mand_deposit import MandDeposit as MandDeposit
    from kis_async.api.domestic_stock.ksdinfo.merger_split import MergerOrSplit as MergerOrSplit
    from kis_async.api.domestic_stock.ksdinfo.merger_split import MergerSplit as MergerSplit
    from kis_async.api.domestic_stock.ksdinfo.paidin_capin import PaidinCapin as PaidinCapin
    from kis_async.api.domestic_stock.ksdinfo.paidin_capin import RightsIssue as RightsIssue
    from kis_async.api.domestic_stock.ksdinfo.paidin_capin import RightsIssueBasis as RightsIssueBasis
    from kis_async.api.domestic_stock.ksdinfo.pub_offer import PublicOffering as PublicOffering
    from kis_async.api.domestic_stock.ksdinfo.pub_offer import PubOffer as PubOffer
    from kis_async.api.domestic_stock.ksdinfo.purreq import AppraisalRight as AppraisalRight
    from kis_async.api.domestic_stock.ksdinfo.purreq import Purreq as Purreq
    from kis_async.api.domestic_stock.ksdinfo.rev_split import ParValueChange as ParValueChange
    from kis_async.api.domestic_stock.ksdinfo.rev_split import ParValueMarket as ParValueMarket
    from kis_async.api.domestic_stock.ksdinfo.rev_split import RevSplit as RevSplit
    from kis_async.api.domestic_stock.ksdinfo.sharehld_meet import SharehldMeet as SharehldMeet
    from kis_async.api.domestic_stock.ksdinfo.sharehld_meet import ShareholderMeeting as ShareholderMeeting
    from kis_async.api.domestic_stock.quotations.after_hours import AfterHoursSummary as AfterHoursSummary
    from kis_async.api.domestic_stock.quotations.capture_uplowprice import CaptureUplowprice as CaptureUplowprice
    from kis_async.api.domestic_stock.quotations.capture_uplowprice import IssueAtLimit as IssueAtLimit
    from kis_async.api.domestic_stock.quotations.capture_uplowprice import LimitDistance as LimitDistance
    from kis_async.api.domestic_stock.quotations.capture_uplowprice import PriceLimit as PriceLimit
    from kis_async.api.domestic_stock.quotations.chk_holiday import CalendarDay as CalendarDay
    from kis_async.api.domestic_stock.quotations.chk_holiday import ChkHoliday as ChkHoliday
    from kis_async.api.domestic_stock.quotations.chk_holiday import Weekday as Weekday
    from kis_async.api.domestic_stock.quotations.comp_interest import CompInterest as CompInterest
    from kis_async.api.domestic_stock.quotations.comp_interest import DomesticRate as DomesticRate
    from kis_async.api.domestic_stock.quotations.comp_interest import InterestRates as InterestRates
    from kis_async.api.domestic_stock.quotations.comp_interest import OverseasRate as OverseasRate
    from kis_async.api.domestic_stock.quotations.comp_program_trade_daily import CompProgramTradeDaily as CompProgramTradeDaily
    from kis_async.api.domestic_stock.quotations.comp_program_trade_daily import ProgramTradingDay as ProgramTradingDay
    from kis_async.api.domestic_stock.quotations.comp_program_trade_today import CompProgramTradeToday as CompProgramTradeToday
    from kis_async.api.domestic_stock.quotations.comp_program_trade_today import ProgramTradingMinute as ProgramTradingMinute
    from kis_async.api.domestic_stock.quotations.credit_by_company import CreditByCompany as CreditByCompany
    from kis_async.api.domestic_stock.quotations.credit_by_company import CreditEligibility as CreditEligibility
    from kis_async.api.domestic_stock.quotations.credit_by_company import CreditIssue as CreditIssue
    from kis_async.api.domestic_stock.quotations.credit_by_company import CreditSorting as CreditSorting
    from kis_async.api.domestic_stock.quotations.daily_credit_balance import CreditBalanceDay as CreditBalanceDay
    from kis_async.api.domestic_stock.quotations.daily_credit_balance import DailyCreditBalance as DailyCreditBalance
    from kis_async.api.domestic_stock.quotations.daily_loan_trans import DailyLoanTrans as DailyLoanTrans
    from kis_async.api.domestic_stock.quotations.daily_loan_trans import LendingDay as LendingDay
    from kis_async.api.domestic_stock.quotations.daily_loan_trans import LendingScope as LendingScope
    from kis_async.api.domestic_stock.quotations.daily_short_sale import DailyShortSale as DailyShortSale
    from kis_async.api.domestic_stock.quotations.daily_short_sale import ShortSaleDay as ShortSaleDay
    from kis_async.api.domestic_stock.quotations.daily_short_sale import ShortSaleIssue as ShortSaleIssue
    from kis_async.api.domestic_stock.quotations.daily_short_sale import ShortSales as ShortSales
    from kis_async.api.domestic_stock.quotations.estimate_perform import EstimatedIssue as EstimatedIssue
    from kis_async.api.domestic_stock.quotations.estimate_perform import EstimateLine as EstimateLine
    from kis_async.api.domestic_stock.quotations.estimate_perform import EstimatePerform as EstimatePerform
    from kis_async.api.domestic_stock.quotations.estimate_perform import EstimatePeriod as EstimatePeriod
    from kis_async.api.domestic_stock.quotations.estimate_perform import PerformanceEstimate as PerformanceEstimate
    from kis_async.api.domestic_stock.quotations.exp_closing_price import ClosingRange as ClosingRange
    from kis_async.api.domestic_stock.quotations.exp_closing_price import ExpClosingPrice as ExpClosingPrice
    from kis_async.api.domestic_stock.quotations.exp_closing_price import ExpectedClose as ExpectedClose
    from kis_async.api.domestic_stock.quotations.exp_closing_price import ExpectedCloseFilter as ExpectedCloseFilter
    from kis_async.api.domestic_stock.quotations.exp_index_trend import ExpectedIndexTick as ExpectedIndexTick
    from kis_async.api.domestic_stock.quotations.exp_index_trend import ExpIndexTrend as ExpIndexTrend
    from kis_async.api.domestic_stock.quotations.exp_price_trend import ExpectedPrice as ExpectedPrice
    from kis_async.api.domestic_stock.quotations.exp_price_trend import ExpectedTick as ExpectedTick
    from kis_async.api.domestic_stock.quotations.exp_price_trend import ExpectedTicks as ExpectedTicks
    from kis_async.api.domestic_stock.quotations.exp_price_trend import ExpectedTrend as ExpectedTrend
    from kis_async.api.domestic_stock.quotations.exp_price_trend import ExpPriceTrend as ExpPriceTrend
    from kis_async.api.domestic_stock.quotations.exp_total_index import ExpectedIndex as ExpectedIndex
    from kis_async.api.domestic_stock.quotations.exp_total_index import ExpectedIndices as ExpectedIndices
    from kis_async.api.domestic_stock.quotations.exp_total_index import ExpectedMarket as ExpectedMarket
    from kis_async.api.domestic_stock.quotations.exp_total_index import ExpTotalIndex as ExpTotalIndex
    from kis_async.api.domestic_stock.quotations.flow import FlowSide as FlowSide
    from kis_async.api.domestic_stock.quotations.foreign_institution_total import FlowInvestor as FlowInvestor
    from kis_async.api.domestic_stock.quotations.foreign_institution_total import FlowMeasure as FlowMeasure
    from kis_async.api.domestic_stock.quotations.foreign_institution_total import ForeignInstitutionTotal as ForeignInstitutionTotal
    from kis_async.api.domestic_stock.quotations.foreign_institution_total import RankedByNetBuying as RankedByNetBuying
    from kis_async.api.domestic_stock.quotations.frgnmem_pchs_trend import ForeignBrokerFlow as ForeignBrokerFlow
    from kis_async.api.domestic_stock.quotations.frgnmem_pchs_trend import FrgnmemPchsTrend as FrgnmemPchsTrend
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_estimate import ForeignBrokerBoard as ForeignBrokerBoard
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_estimate import ForeignBrokerMeasure as ForeignBrokerMeasure
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_estimate import FrgnmemTradeEstimate as FrgnmemTradeEstimate
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_estimate import RankedByForeignBrokers as RankedByForeignBrokers
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_trend import BrokerTape as BrokerTape
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_trend import BrokerTapeBoard as BrokerTapeBoard
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_trend import BrokerTapeTotals as BrokerTapeTotals
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_trend import BrokerTrade as BrokerTrade
    from kis_async.api.domestic_stock.quotations.frgnmem_trade_trend import FrgnmemTradeTrend as FrgnmemTradeTrend
    from kis_async.api.domestic_stock.quotations.index_chart import IndexChartSummary as IndexChartSummary
    from kis_async.api.domestic_stock.quotations.index_summary import IndexSummary as IndexSummary
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import BookLevel as BookLevel
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import ExpectedFill as ExpectedFill
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import InquireAskingPriceExpCcn as InquireAskingPriceExpCcn
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import OrderBook as OrderBook
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import Quotes as Quotes
    from kis_async.api.domestic_stock.quotations.inquire_ccnl import InquireCcnl as InquireCcnl
    from kis_async.api.domestic_stock.quotations.inquire_ccnl import RecentTrade as RecentTrade
    from kis_async.api.domestic_stock.quotations.inquire_daily_indexchartprice import IndexCandle as IndexCandle
    from kis_async.api.domestic_stock.quotations.inquire_daily_indexchartprice import IndexChart as IndexChart
    from kis_async.api.domestic_stock.quotations.inquire_daily_indexchartprice import (
        InquireDailyIndexchartprice as InquireDailyIndexchartprice,
    )
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Adjustment as Adjustment
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Candle as Candle
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Chart as Chart
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import ChartSummary as ChartSummary
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import (
        InquireDailyItemchartprice as InquireDailyItemchartprice,
    )
    from kis_async.api.domestic_stock.quotations.inquire_daily_overtimeprice import AfterHoursDay as AfterHoursDay
    from kis_async.api.domestic_stock.quotations.inquire_daily_overtimeprice import AfterHoursDays as AfterHoursDays
    from kis_async.api.domestic_stock.quotations.inquire_daily_overtimeprice import InquireDailyOvertimeprice as InquireDailyOvertimeprice
    from kis_async.api.domestic_stock.quotations.inquire_daily_price import DailyPrice as DailyPrice
    from kis_async.api.domestic_stock.quotations.inquire_daily_price import DailyPriceBasis as DailyPriceBasis
    from kis_async.api.domestic_stock.quotations.inquire_daily_price import InquireDailyPrice as InquireDailyPrice
    from kis_async.api.domestic_stock.quotations.inquire_daily_trade_volume import InquireDailyTradeVolume as InquireDailyTradeVolume
    from kis_async.api.domestic_stock.quotations.inquire_daily_trade_volume import TradeVolumeDay as TradeVolumeDay
    from kis_async.api.domestic_stock.quotations.inquire_daily_trade_volume import TradeVolumes as TradeVolumes
    from kis_async.api.domestic_stock.quotations.inquire_daily_trade_volume import TradeVolumeTotals as TradeVolumeTotals
    from kis_async.api.domestic_stock.quotations.inquire_elw_price import ElwPrice as ElwPrice
    from kis_async.api.domestic_stock.quotations.inquire_elw_price import InquireElwPrice as InquireElwPrice
    from kis_async.api.domestic_stock.quotations.inquire_index_category_price import CategoryIndex as CategoryIndex
    from kis_async.api.domestic_stock.quotations.inquire_index_category_price import CategoryIndices as CategoryIndices
    from kis_async.api.domestic_stock.quotations.inquire_index_category_price import IndexGrouping as IndexGrouping
    from kis_async.api.domestic_stock.quotations.inquire_index_category_price import IndexMarket as IndexMarket
    from kis_async.api.domestic_stock.quotations.inquire_index_category_price import InquireIndexCategoryPrice as InquireIndexCategoryPrice
    from kis_async.api.domestic_stock.quotations.inquire_index_daily_price import IndexDay as IndexDay
    from kis_async.api.domestic_stock.quotations.inquire_index_daily_price import IndexDays as IndexDays
    from kis_async.api.domestic_stock.quotations.inquire_index_daily_price import InquireIndexDailyPrice as InquireIndexDailyPrice
    from kis_async.api.domestic_stock.quotations.inquire_index_price import IndexPrice as IndexPrice
    from kis_async.api.domestic_stock.quotations.inquire_index_price import InquireIndexPrice as InquireIndexPrice
    from kis_async.api.domestic_stock.quotations.inquire_index_tickprice import IndexTick as IndexTick
    from kis_async.api.domestic_stock.quotations.inquire_index_tickprice import InquireIndexTickprice as InquireIndexTickprice
    from kis_async.api.domestic_stock.quotations.inquire_index_timeprice import IndexMinute as IndexMinute
    from kis_async.api.domestic_stock.quotations.inquire_index_timeprice import InquireIndexTimeprice as InquireIndexTimeprice
    from kis_async.api.domestic_stock.quotations.inquire_investor import InquireInvestor as InquireInvestor
    from kis_async.api.domestic_stock.quotations.inquire_investor import InvestorDay as InvestorDay
    from kis_async.api.domestic_stock.quotations.inquire_investor_daily_by_market import (
        InquireInvestorDailyByMarket as InquireInvestorDailyByMarket,
    )
    from kis_async.api.domestic_stock.quotations.inquire_investor_daily_by_market import InvestorBoard as InvestorBoard
    from kis_async.api.domestic_stock.quotations.inquire_investor_daily_by_market import MarketInvestorDay as MarketInvestorDay
    from kis_async.api.domestic_stock.quotations.inquire_investor_time_by_market import (
        InquireInvestorTimeByMarket as InquireInvestorTimeByMarket,
    )
    from kis_async.api.domestic_stock.quotations.inquire_investor_time_by_market import InvestorMarket as InvestorMarket
    from kis_async.api.domestic_stock.quotations.inquire_investor_time_by_market import InvestorSegment as InvestorSegment
    from kis_async.api.domestic_stock.quotations.inquire_investor_time_by_market import MarketInvestorFlow as MarketInvestorFlow
    from kis_async.api.domestic_stock.quotations.inquire_member import InquireMember as InquireMember
    from kis_async.api.domestic_stock.quotations.inquire_member import TopBroker as TopBroker
    from kis_async.api.domestic_stock.quotations.inquire_member import TopBrokers as TopBrokers
    from kis_async.api.domestic_stock.quotations.inquire_member_daily import BrokerDay as BrokerDay
    from kis_async.api.domestic_stock.quotations.inquire_member_daily import InquireMemberDaily as InquireMemberDaily
    from kis_async.api.domestic_stock.quotations.inquire_overtime_asking_price import AfterHoursBook as AfterHoursBook
    from kis_async.api.domestic_stock.quotations.inquire_overtime_asking_price import (
        InquireOvertimeAskingPrice as InquireOvertimeAskingPrice,
    )
    from kis_async.api.domestic_stock.quotations.inquire_overtime_price import AfterHoursPrice as AfterHoursPrice
    from kis_async.api.domestic_stock.quotations.inquire_overtime_price import InquireOvertimePrice as InquireOvertimePrice
    from kis_async.api.domestic_stock.quotations.inquire_price import InquirePrice as InquirePrice
    from kis_async.api.domestic_stock.quotations.inquire_price import IssueStatus as IssueStatus
    from kis_async.api.domestic_stock.quotations.inquire_price import StockPrice as StockPrice
    from kis_async.api.domestic_stock.quotations.inquire_price_2 import Allotment as Allotment
    from kis_async.api.domestic_stock.quotations.inquire_price_2 import InquirePrice2 as InquirePrice2
    from kis_async.api.domestic_stock.quotations.inquire_price_2 import RandomEnd as RandomEnd
    from kis_async.api.domestic_stock.quotations.inquire_price_2 import StockStanding as StockStanding
    from kis_async.api.domestic_stock.quotations.inquire_time_dailychartprice import (
        InquireTimeDailychartprice as InquireTimeDailychartprice,
    )
    from kis_async.api.domestic_stock.quotations.inquire_time_indexchartprice import ClosingRows as ClosingRows
    from kis_async.api.domestic_stock.quotations.inquire_time_indexchartprice import IndexMinuteCandle as IndexMinuteCandle
    from kis_async.api.domestic_stock.quotations.inquire_time_indexchartprice import IndexMinuteChart as IndexMinuteChart
    from kis_async.api.domestic_stock.quotations.inquire_time_indexchartprice import (
        InquireTimeIndexchartprice as InquireTimeIndexchartprice,
    )
    from kis_async.api.domestic_stock.quotations.inquire_time_itemchartprice import InquireTimeItemchartprice as InquireTimeItemchartprice
    from kis_async.api.domestic_stock.quotations.inquire_time_itemconclusion import InquireTimeItemconclusion as InquireTimeItemconclusion
    from kis_async.api.domestic_stock.quotations.inquire_time_itemconclusion import TimedTrade as TimedTrade
    from kis_async.api.domestic_stock.quotations.inquire_time_itemconclusion import TimedTrades as TimedTrades
    from kis_async.api.domestic_stock.quotations.inquire_time_itemconclusion import TradesSummary as TradesSummary
    from kis_async.api.domestic_stock.quotations.inquire_time_overtimeconclusion import AfterHoursTrade as AfterHoursTrade
    from kis_async.api.domestic_stock.quotations.inquire_time_overtimeconclusion import AfterHoursTrades as AfterHoursTrades
    from kis_async.api.domestic_stock.quotations.inquire_time_overtimeconclusion import AfterHoursTradesSummary as AfterHoursTradesSummary
    from kis_async.api.domestic_stock.quotations.inquire_time_overtimeconclusion import (
        InquireTimeOvertimeconclusion as InquireTimeOvertimeconclusion,
    )
    from kis_async.api.domestic_stock.quotations.inquire_vi_status import InquireViStatus as InquireViStatus
    from kis_async.api.domestic_stock.quotations.inquire_vi_status import ViDirection as ViDirection
    from kis_async.api.domestic_stock.quotations.inquire_vi_status import ViEvent as ViEvent
    from kis_async.api.domestic_stock.quotations.inquire_vi_status import ViKind as ViKind
    from kis_async.api.domestic_stock.quotations.intstock_grouplist import IntstockGrouplist as IntstockGrouplist
    from kis_async.api.domestic_stock.quotations.intstock_grouplist import WatchGroup as WatchGroup
    from kis_async.api.domestic_stock.quotations.intstock_multprice import IntstockMultprice as IntstockMultprice
    from kis_async.api.domestic_stock.quotations.intstock_multprice import Listing as Listing
    from kis_async.api.domestic_stock.quotations.intstock_multprice import WatchPrice as WatchPrice
    from kis_async.api.domestic_stock.quotations.intstock_stocklist_by_group import IntstockStocklistByGroup as IntstockStocklistByGroup
    from kis_async.api.domestic_stock.quotations.intstock_stocklist_by_group import WatchedIssue as WatchedIssue
    from kis_async.api.domestic_stock.quotations.intstock_stocklist_by_group import WatchedIssues as WatchedIssues
    from kis_async.api.domestic_stock.quotations.intstock_stocklist_by_group import WatchGroupName as WatchGroupName
    from kis_async.api.domestic_stock.quotations.invest_opbysec import BrokerOpinion as BrokerOpinion
    from kis_async.api.domestic_stock.quotations.invest_opbysec import InvestOpbysec as InvestOpbysec
    from kis_async.api.domestic_stock.quotations.invest_opbysec import OpinionFilter as OpinionFilter
    from kis_async.api.domestic_stock.quotations.invest_opinion import InvestOpinion as InvestOpinion
    from kis_async.api.domestic_stock.quotations.invest_opinion import IssueOpinion as IssueOpinion
    from kis_async.api.domestic_stock.quotations.investor_program_trade_today import InvestorProgramTradeToday as InvestorProgramTradeToday
    from kis_async.api.domestic_stock.quotations.investor_program_trade_today import ProgramInvestor as ProgramInvestor
    from kis_async.api.domestic_stock.quotations.investor_program_trade_today import ProgramInvestorBoard as ProgramInvestorBoard
    from kis_async.api.domestic_stock.quotations.investor_program_trade_today import ProgramInvestorFlow as ProgramInvestorFlow
    from kis_async.api.domestic_stock.quotations.investor_trade_by_stock_daily import InvestorTradeByStockDaily as InvestorTradeByStockDaily
    from kis_async.api.domestic_stock.quotations.investor_trade_by_stock_daily import StockInvestorDay as StockInvestorDay
    from kis_async.api.domestic_stock.quotations.investor_trade_by_stock_daily import StockInvestorIssue as StockInvestorIssue
    from kis_async.api.domestic_stock.quotations.investor_trade_by_stock_daily import StockInvestors as StockInvestors
    from kis_async.api.domestic_stock.quotations.investor_trend_estimate import EstimateSlot as EstimateSlot
    from kis_async.api.domestic_stock.quotations.investor_trend_estimate import InvestorEstimate as InvestorEstimate
    from kis_async.api.domestic_stock.quotations.investor_trend_estimate import InvestorTrendEstimate as InvestorTrendEstimate
    from kis_async.api.domestic_stock.quotations.lendable_by_company import LendableBoard as LendableBoard
    from kis_async.api.domestic_stock.quotations.lendable_by_company import LendableByCompany as LendableByCompany
    from kis_async.api.domestic_stock.quotations.lendable_by_company import LendableIssue as LendableIssue
    from kis_async.api.domestic_stock.quotations.lendable_by_company import LendableIssues as LendableIssues
    from kis_async.api.domestic_stock.quotations.lendable_by_company import LendableSorting as LendableSorting
    from kis_async.api.domestic_stock.quotations.lendable_by_company import LendableTotals as LendableTotals
    from kis_async.api.domestic_stock.quotations.market_time import FuturesHours as FuturesHours
    from kis_async.api.domestic_stock.quotations.market_time import MarketTime as MarketTime
    from kis_async.api.domestic_stock.quotations.markets import CallAuction as CallAuction
    from kis_async.api.domestic_stock.quotations.markets import StockMarket as StockMarket
    from kis_async.api.domestic_stock.quotations.minute_chart import MinuteCandle as MinuteCandle
    from kis_async.api.domestic_stock.quotations.minute_chart import MinuteChart as MinuteChart
    from kis_async.api.domestic_stock.quotations.minute_chart import MinuteSummary as MinuteSummary
    from kis_async.api.domestic_stock.quotations.mktfunds import MarketFunds as MarketFunds
    from kis_async.api.domestic_stock.quotations.mktfunds import Mktfunds as Mktfunds
    from kis_async.api.domestic_stock.quotations.news_title import Headline as Headline
    from kis_async.api.domestic_stock.quotations.news_title import NewsIssue as NewsIssue
    from kis_async.api.domestic_stock.quotations.news_title import NewsTitle as NewsTitle
    from kis_async.api.domestic_stock.quotations.pbar_tratio import PbarTratio as PbarTratio
    from kis_async.api.domestic_stock.quotations.pbar_tratio import PriceBand as PriceBand
    from kis_async.api.domestic_stock.quotations.pbar_tratio import PriceBands as PriceBands
    from kis_async.api.domestic_stock.quotations.pbar_tratio import PriceBandSummary as PriceBandSummary
    from kis_async.api.domestic_stock.quotations.price import Price as Price
    from kis_async.api.domestic_stock.quotations.program import ProgramBoard as ProgramBoard
    from kis_async.api.domestic_stock.quotations.program_trade_by_stock import ProgramTick as ProgramTick
    from kis_async.api.domestic_stock.quotations.program_trade_by_stock import ProgramTradeByStock as ProgramTradeByStock
    from kis_async.api.domestic_stock.quotations.program_trade_by_stock_daily import ProgramTradeByStockDaily as ProgramTradeByStockDaily
    from kis_async.api.domestic_stock.quotations.program_trade_by_stock_daily import StockProgramDay as StockProgramDay
    from kis_async.api.domestic_stock.quotations.psearch_result import PsearchResult as PsearchResult
    from kis_async.api.domestic_stock.quotations.psearch_result import ScreenedIssue as ScreenedIssue
    from kis_async.api.domestic_stock.quotations.psearch_title import PsearchTitle as PsearchTitle
    from kis_async.api.domestic_stock.quotations.psearch_title import SavedScreen as SavedScreen
    from kis_async.api.domestic_stock.quotations.search_info import ProductInfo as ProductInfo
    from kis_async.api.domestic_stock.quotations.search_info import SearchInfo as SearchInfo
    from kis_async.api.domestic_stock.quotations.search_stock_info import MarketId as MarketId
    from kis_async.api.domestic_stock.quotations.search_stock_info import SearchStockInfo as SearchStockInfo
    from kis_async.api.domestic_stock.quotations.search_stock_info import SecurityGroup as SecurityGroup
    from kis_async.api.domestic_stock.quotations.search_stock_info import StockInfo as StockInfo
    from kis_async.api.domestic_stock.quotations.search_stock_info import StockKind as StockKind
    from kis_async.api.domestic_stock.quotations.session_time import SessionMark as SessionMark
    from kis_async.api.domestic_stock.quotations.tradprt_byamt import TradesBySize as TradesBySize
    from kis_async.api.domestic_stock.quotations.tradprt_byamt import TradprtByamt as TradprtByamt
    from kis_async.api.domestic_stock.quotations.volume_rank import RankedByVolume as RankedByVolume
    from kis_async.api.domestic_stock.quotations.volume_rank import VolumeRank as VolumeRank
    from kis_async.api.domestic_stock.quotations.volume_rank import VolumeRanking as VolumeRanking
    from kis_async.api.domestic_stock.ranking.after_hour_balance import AfterHourBalance as AfterHourBalance
    from kis_async.api.domestic_stock.ranking.after_hour_balance import AfterHoursSizeSort as AfterHoursSizeSort
    from kis_async.api.domestic_stock.ranking.after_hour_balance import RankedByAfterHoursSize as RankedByAfterHoursSize
    from kis_async.api.domestic_stock.ranking.bulk_trans_num import BulkTradesSort as BulkTradesSort
    from kis_async.api.domestic_stock.ranking.bulk_trans_num import BulkTransNum as BulkTransNum
    from kis_async.api.domestic_stock.ranking.bulk_trans_num import RankedByBulkTrades as RankedByBulkTrades
    from kis_async.api.domestic_stock.ranking.credit_balance import CreditBalance as CreditBalance
    from kis_async.api.domestic_stock.ranking.credit_balance import CreditBalances as CreditBalances
    from kis_async.api.domestic_stock.ranking.credit_balance import CreditBalanceSort as CreditBalanceSort
    from kis_async.api.domestic_stock.ranking.credit_balance import CreditBalanceSpan as CreditBalanceSpan
    from kis_async.api.domestic_stock.ranking.credit_balance import RankedByCreditBalance as RankedByCreditBalance
    from kis_async.api.domestic_stock.ranking.disparity import Disparity as Disparity
    from kis_async.api.domestic_stock.ranking.disparity import DisparityDays as DisparityDays
    from kis_async.api.domestic_stock.ranking.disparity import DisparitySort as DisparitySort
    from kis_async.api.domestic_stock.ranking.disparity import RankedByDisparity as RankedByDisparity
    from kis_async.api.domestic_stock.ranking.dividend_rate import DividendBoard as DividendBoard
    from kis_async.api.domestic_stock.ranking.dividend_rate import DividendForm as DividendForm
    from kis_async.api.domestic_stock.ranking.dividend_rate import DividendRate as DividendRate
    from kis_async.api.domestic_stock.ranking.dividend_rate import DividendShares as DividendShares
    from kis_async.api.domestic_stock.ranking.dividend_rate import RankedByDividend as RankedByDividend
    from kis_async.api.domestic_stock.ranking.exp_trans_updown import ExpectedAuction as ExpectedAuction
    from kis_async.api.domestic_stock.ranking.exp_trans_updown import ExpectedFillSort as ExpectedFillSort
    from kis_async.api.domestic_stock.ranking.exp_trans_updown import ExpTransUpdown as ExpTransUpdown
    from kis_async.api.domestic_stock.ranking.exp_trans_updown import RankedByExpectedFill as RankedByExpectedFill
    from kis_async.api.domestic_stock.ranking.finance_ratio import FinanceRatio as FinanceRatio
    from kis_async.api.domestic_stock.ranking.finance_ratio import FinanceRatioSort as FinanceRatioSort
    from kis_async.api.domestic_stock.ranking.finance_ratio import RankedByFinanceRatio as RankedByFinanceRatio
    from kis_async.api.domestic_stock.ranking.fluctuation import Fluctuation as Fluctuation
    from kis_async.api.domestic_stock.ranking.fluctuation import FluctuationBasis as FluctuationBasis
    from kis_async.api.domestic_stock.ranking.fluctuation import FluctuationSort as FluctuationSort
    from kis_async.api.domestic_stock.ranking.fluctuation import RankedByFluctuation as RankedByFluctuation
    from kis_async.api.domestic_stock.ranking.hts_top_view import HtsTopView as HtsTopView
    from kis_async.api.domestic_stock.ranking.hts_top_view import ListedMarket as ListedMarket
    from kis_async.api.domestic_stock.ranking.hts_top_view import MostViewed as MostViewed
    from kis_async.api.domestic_stock.ranking.market_cap import MarketCap as MarketCap
    from kis_async.api.domestic_stock.ranking.market_cap import RankedByMarketCap as RankedByMarketCap
    from kis_async.api.domestic_stock.ranking.market_value import MarketValue as MarketValue
    from kis_async.api.domestic_stock.ranking.market_value import RankedByValuation as RankedByValuation
    from kis_async.api.domestic_stock.ranking.market_value import ValuationSort as ValuationSort
    from kis_async.api.domestic_stock.ranking.near_new_highlow import ExcludedGroup as ExcludedGroup
    from kis_async.api.domestic_stock.ranking.near_new_highlow import NearNewHighlow as NearNewHighlow
    from kis_async.api.domestic_stock.ranking.near_new_highlow import NewHighOrLow as NewHighOrLow
    from kis_async.api.domestic_stock.ranking.near_new_highlow import RankedByNearHighLow as RankedByNearHighLow
    from kis_async.api.domestic_stock.ranking.near_new_highlow import WatchedGroup as WatchedGroup
    from kis_async.api.domestic_stock.ranking.overtime_exp_trans_fluct import AfterHoursExpectedSort as AfterHoursExpectedSort
    from kis_async.api.domestic_stock.ranking.overtime_exp_trans_fluct import OvertimeExpTransFluct as OvertimeExpTransFluct
    from kis_async.api.domestic_stock.ranking.overtime_exp_trans_fluct import RankedByAfterHoursExpected as RankedByAfterHoursExpected
    from kis_async.api.domestic_stock.ranking.overtime_fluctuation import AfterHoursChanges as AfterHoursChanges
    from kis_async.api.domestic_stock.ranking.overtime_fluctuation import AfterHoursChangeSort as AfterHoursChangeSort
    from kis_async.api.domestic_stock.ranking.overtime_fluctuation import AfterHoursMarket as AfterHoursMarket
    from kis_async.api.domestic_stock.ranking.overtime_fluctuation import OvertimeFluctuation as OvertimeFluctuation
    from kis_async.api.domestic_stock.ranking.overtime_fluctuation import RankedByAfterHoursChange as RankedByAfterHoursChange
    from kis_async.api.domestic_stock.ranking.overtime_volume import AfterHoursTurnover as AfterHoursTurnover
    from kis_async.api.domestic_stock.ranking.overtime_volume import AfterHoursVolumes as AfterHoursVolumes
    from kis_async.api.domestic_stock.ranking.overtime_volume import AfterHoursVolumeSort as AfterHoursVolumeSort
    from kis_async.api.domestic_stock.ranking.overtime_volume import OvertimeVolume as OvertimeVolume
    from kis_async.api.domestic_stock.ranking.overtime_volume import RankedByAfterHoursVolume as RankedByAfterHoursVolume
    from kis_async.api.domestic_stock.ranking.prefer_disparate_ratio import PreferDisparateRatio as PreferDisparateRatio
    from kis_async.api.domestic_stock.ranking.prefer_disparate_ratio import RankedByPreferredGap as RankedByPreferredGap
    from kis_async.api.domestic_stock.ranking.profit_asset_index import ProfitAssetIndex as ProfitAssetIndex
    from kis_async.api.domestic_stock.ranking.profit_asset_index import ProfitSort as ProfitSort
    from kis_async.api.domestic_stock.ranking.profit_asset_index import RankedByProfit as RankedByProfit
    from kis_async.api.domestic_stock.ranking.quote_balance import QuoteBalance as QuoteBalance
    from kis_async.api.domestic_stock.ranking.quote_balance import QuoteSizeSort as QuoteSizeSort
    from kis_async.api.domestic_stock.ranking.quote_balance import RankedByQuoteSize as RankedByQuoteSize
    from kis_async.api.domestic_stock.ranking.ranked import FiscalReport as FiscalReport
    from kis_async.api.domestic_stock.ranking.ranked import RankedIssue as RankedIssue
    from kis_async.api.domestic_stock.ranking.ranked import ShareClass as ShareClass
    from kis_async.api.domestic_stock.ranking.ranked import StockGroup as StockGroup
    from kis_async.api.domestic_stock.ranking.ranked import VolumeFloor as VolumeFloor
    from kis_async.api.domestic_stock.ranking.short_sale import RankedByShortSale as RankedByShortSale
    from kis_async.api.domestic_stock.ranking.short_sale import ShortSale as ShortSale
    from kis_async.api.domestic_stock.ranking.short_sale import ShortSaleUnit as ShortSaleUnit
    from kis_async.api.domestic_stock.ranking.top_interest_stock import RankedByWatchlists as RankedByWatchlists
    from kis_async.api.domestic_stock.ranking.top_interest_stock import TopInterestStock as TopInterestStock
    from kis_async.api.domestic_stock.ranking.traded_by_company import KisTradesSort as KisTradesSort
    from kis_async.api.domestic_stock.ranking.traded_by_company import RankedByKisTrades as RankedByKisTrades
    from kis_async.api.domestic_stock.ranking.traded_by_company import TradedByCompany as TradedByCompany
    from kis_async.api.domestic_stock.ranking.volume_power import RankedByVolumePower as RankedByVolumePower
    from kis_async.api.domestic_stock.ranking.volume_power import VolumePower as VolumePower
    from kis_async.api.domestic_stock.trading.credit import CreditType as CreditType
    from kis_async.api.domestic_stock.trading.inquire_account_balance import AccountAssets as AccountAssets
    from kis_async.api.domestic_stock.trading.inquire_account_balance import AccountTotals as AccountTotals
    from kis_async.api.domestic_stock.trading.inquire_account_balance import AssetClass as AssetClass
    from kis_async.api.domestic_stock.trading.inquire_account_balance import InquireAccountBalance as InquireAccountBalance
    from kis_async.api.domestic_stock.trading.inquire_balance import Balance as Balance
    from kis_async.api.domestic_stock.trading.inquire_balance import BalanceGrouping as BalanceGrouping
    from kis_async.api.domestic_stock.trading.inquire_balance import BalanceSummary as BalanceSummary
    from kis_async.api.domestic_stock.trading.inquire_balance import Holding as Holding
    from kis_async.api.domestic_stock.trading.inquire_balance import InquireBalance as InquireBalance
    from kis_async.api.domestic_stock.trading.inquire_balance import PriceSource as PriceSource
    from kis_async.api.domestic_stock.trading.inquire_balance import TradesIncluded as TradesIncluded
    from kis_async.api.domestic_stock.trading.inquire_balance_rlz_pl import InquireBalanceRlzPl as InquireBalanceRlzPl
    from kis_async.api.domestic_stock.trading.inquire_balance_rlz_pl import RealisedBalance as RealisedBalance
    from kis_async.api.domestic_stock.trading.inquire_balance_rlz_pl import RealisedSummary as RealisedSummary
    from kis_async.api.domestic_stock.trading.inquire_credit_psamount import InquireCreditPsamount as InquireCreditPsamount
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Age as Age
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import DailyOrder as DailyOrder
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import DailyOrders as DailyOrders
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import DailyOrdersSummary as DailyOrdersSummary
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import FillState as FillState
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Funding as Funding
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import InquireDailyCcld as InquireDailyCcld
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Segment as Segment
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Sorting as Sorting
    from kis_async.api.domestic_stock.trading.inquire_period_profit import DailyProfit as DailyProfit
    from kis_async.api.domestic_stock.trading.inquire_period_profit import InquirePeriodProfit as InquirePeriodProfit
    from kis_async.api.domestic_stock.trading.inquire_period_profit import PeriodProfit as PeriodProfit
    from kis_async.api.domestic_stock.trading.inquire_period_profit import ProfitSummary as ProfitSummary
    from kis_async.api.domestic_stock.trading.inquire_period_trade_profit import InquirePeriodTradeProfit as InquirePeriodTradeProfit
    from kis_async.api.domestic_stock.trading.inquire_period_trade_profit import PeriodTradeProfit as PeriodTradeProfit
    from kis_async.api.domestic_stock.trading.inquire_period_trade_profit import TradeProfit as TradeProfit
    from kis_async.api.domestic_stock.trading.inquire_period_trade_profit import TradeProfitSummary as TradeProfitSummary
    from kis_async.api.domestic_stock.trading.inquire_psbl_order import Buyable as Buyable
    from kis_async.api.domestic_stock.trading.inquire_psbl_order import InquirePsblOrder as InquirePsblOrder
    from kis_async.api.domestic_stock.trading.inquire_psbl_rvsecncl import InquirePsblRvsecncl as InquirePsblRvsecncl
    from kis_async.api.domestic_stock.trading.inquire_psbl_rvsecncl import OpenOrder as OpenOrder
    from kis_async.api.domestic_stock.trading.inquire_psbl_rvsecncl import OpenOrderSide as OpenOrderSide
    from kis_async.api.domestic_stock.trading.inquire_psbl_rvsecncl import OpenOrderSorting as OpenOrderSorting
    from kis_async.api.domestic_stock.trading.inquire_psbl_sell import InquirePsblSell as InquirePsblSell
    from kis_async.api.domestic_stock.trading.inquire_psbl_sell import Sellable as Sellable
    from kis_async.api.domestic_stock.trading.intgr_margin import IntegratedMargin as IntegratedMargin
    from kis_async.api.domestic_stock.trading.intgr_margin import IntgrMargin as IntgrMargin
    from kis_async.api.domestic_stock.trading.intgr_margin import MarginCurrency as MarginCurrency
    from kis_async.api.domestic_stock.trading.order_cash import OrderCash as OrderCash
    from kis_async.api.domestic_stock.trading.order_cash import OrderReceipt as OrderReceipt
    from kis_async.api.domestic_stock.trading.order_cash import SellType as SellType
    from kis_async.api.domestic_stock.trading.order_credit import OrderCredit as OrderCredit
    from kis_async.api.domestic_stock.trading.order_resv import OrderResv as OrderResv
    from kis_async.api.domestic_stock.trading.order_resv import ReservationReceipt as ReservationReceipt
    from kis_async.api.domestic_stock.trading.order_resv import ReservedFunding as ReservedFunding
    from kis_async.api.domestic_stock.trading.order_resv_ccnl import OrderResvCcnl as OrderResvCcnl
    from kis_async.api.domestic_stock.trading.order_resv_ccnl import ReservationState as ReservationState
    from kis_async.api.domestic_stock.trading.order_resv_ccnl import ReservedOrder as ReservedOrder
    from kis_async.api.domestic_stock.trading.order_resv_rvsecncl import OrderResvRvsecncl as OrderResvRvsecncl
    from kis_async.api.domestic_stock.trading.order_resv_rvsecncl import ReservationChanged as ReservationChanged
    from kis_async.api.domestic_stock.trading.order_rvsecncl import OrderRvsecncl as OrderRvsecncl
    from kis_async.api.domestic_stock.trading.pension.inquire_balance import PensionBalance as PensionBalance
    from kis_async.api.domestic_stock.trading.pension.inquire_balance import PensionHolding as PensionHolding
    from kis_async.api.domestic_stock.trading.pension.inquire_balance import PensionInquireBalance as PensionInquireBalance
    from kis_async.api.domestic_stock.trading.pension.inquire_balance import PensionSummary as PensionSummary
    from kis_async.api.domestic_stock.trading.pension.inquire_daily_ccld import PensionFillState as PensionFillState
    from kis_async.api.domestic_stock.trading.pension.inquire_daily_ccld import PensionInquireDailyCcld as PensionInquireDailyCcld
    from kis_async.api.domestic_stock.trading.pension.inquire_daily_ccld import PensionOrder as PensionOrder
    from kis_async.api.domestic_stock.trading.pension.inquire_deposit import PensionDeposit as PensionDeposit
    from kis_async.api.domestic_stock.trading.pension.inquire_deposit import PensionInquireDeposit as PensionInquireDeposit
    from kis_async.api.domestic_stock.trading.pension.inquire_present_balance import (
        PensionInquirePresentBalance as PensionInquirePresentBalance,
    )
    from kis_async.api.domestic_stock.trading.pension.inquire_present_balance import PensionPosition as PensionPosition
    from kis_async.api.domestic_stock.trading.pension.inquire_present_balance import PensionPositions as PensionPositions
    from kis_async.api.domestic_stock.trading.pension.inquire_present_balance import PensionPositionsSummary as PensionPositionsSummary
    from kis_async.api.domestic_stock.trading.pension.inquire_psbl_order import PensionBuyable as PensionBuyable
    from kis_async.api.domestic_stock.trading.pension.inquire_psbl_order import PensionInquirePsblOrder as PensionInquirePsblOrder
    from kis_async.api.domestic_stock.trading.period_rights import AccountRight as AccountRight
    from kis_async.api.domestic_stock.trading.period_rights import PeriodRights as PeriodRights
    from kis_async.api.domestic_stock.trading.rights import RightDelivery as RightDelivery
    from kis_async.api.domestic_stock.trading.rights import RightKind as RightKind
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "finance.balance_sheet": "BalanceSheet FinancialPosition",
        "finance.financial_ratio": "FinancialRatio FiscalRatios",
        "finance.fiscal": "FiscalSpan",
        "finance.growth_ratio": "FiscalGrowth GrowthRatio",
        "finance.income_statement": "FiscalIncome IncomeStatement",
        "finance.other_major_ratios": "FiscalValuation OtherMajorRatios",
        "finance.profit_ratio": "FiscalProfitability ProfitRatio",
        "finance.stability_ratio": "FiscalStability StabilityRatio",
        "ksdinfo.bonus_issue": "BonusIssue FreeIssue",
        "ksdinfo.cap_dcrs": "CapDcrs CapitalReduction",
        "ksdinfo.dividend": "Dividend DividendEvent DividendTiming",
        "ksdinfo.forfeit": "Forfeit ForfeitedOffering",
        "ksdinfo.list_info": "ListInfo ListedShares",
        "ksdinfo.mand_deposit": "DepositedShares MandDeposit",
        "ksdinfo.merger_split": "MergerOrSplit MergerSplit",
        "ksdinfo.paidin_capin": "PaidinCapin RightsIssue RightsIssueBasis",
        "ksdinfo.pub_offer": "PubOffer PublicOffering",
        "ksdinfo.purreq": "AppraisalRight Purreq",
        "ksdinfo.rev_split": "ParValueChange ParValueMarket RevSplit",
        "ksdinfo.sharehld_meet": "SharehldMeet ShareholderMeeting",
        "quotations.after_hours": "AfterHoursSummary",
        "quotations.capture_uplowprice": "CaptureUplowprice IssueAtLimit LimitDistance PriceLimit",
        "quotations.chk_holiday": "CalendarDay ChkHoliday Weekday",
        "quotations.comp_interest": "CompInterest DomesticRate InterestRates OverseasRate",
        "quotations.comp_program_trade_daily": "CompProgramTradeDaily ProgramTradingDay",
        "quotations.comp_program_trade_today": "CompProgramTradeToday ProgramTradingMinute",
        "quotations.credit_by_company": "CreditByCompany CreditEligibility CreditIssue CreditSorting",
        "quotations.daily_credit_balance": "CreditBalanceDay DailyCreditBalance",
        "quotations.daily_loan_trans": "DailyLoanTrans LendingDay LendingScope",
        "quotations.daily_short_sale": "DailyShortSale ShortSaleDay ShortSaleIssue ShortSales",
        "quotations.estimate_perform": "EstimateLine EstimatePerform EstimatePeriod EstimatedIssue PerformanceEstimate",
        "quotations.exp_closing_price": "ClosingRange ExpClosingPrice ExpectedClose ExpectedCloseFilter",
        "quotations.exp_index_trend": "ExpIndexTrend ExpectedIndexTick",
        "quotations.exp_price_trend": "ExpPriceTrend ExpectedPrice ExpectedTick ExpectedTicks ExpectedTrend",
        "quotations.exp_total_index": "ExpTotalIndex ExpectedIndex ExpectedIndices ExpectedMarket",
        "quotations.flow": "FlowSide",
        "quotations.foreign_institution_total": "FlowInvestor FlowMeasure ForeignInstitutionTotal RankedByNetBuying",
        "quotations.frgnmem_pchs_trend": "ForeignBrokerFlow FrgnmemPchsTrend",
        "quotations.frgnmem_trade_estimate": "ForeignBrokerBoard ForeignBrokerMeasure FrgnmemTradeEstimate RankedByForeignBrokers",
        "quotations.frgnmem_trade_trend": "BrokerTape BrokerTapeBoard BrokerTapeTotals BrokerTrade FrgnmemTradeTrend",
        "quotations.index_chart": "IndexChartSummary",
        "quotations.index_summary": "IndexSummary",
        "quotations.inquire_asking_price_exp_ccn": "BookLevel ExpectedFill InquireAskingPriceExpCcn OrderBook Quotes",
        "quotations.inquire_ccnl": "InquireCcnl RecentTrade",
        "quotations.inquire_daily_indexchartprice": "IndexCandle IndexChart InquireDailyIndexchartprice",
        "quotations.inquire_daily_itemchartprice": "Adjustment Candle Chart ChartSummary InquireDailyItemchartprice",
        "quotations.inquire_daily_overtimeprice": "AfterHoursDay AfterHoursDays InquireDailyOvertimeprice",
        "quotations.inquire_daily_price": "DailyPrice DailyPriceBasis InquireDailyPrice",
        "quotations.inquire_daily_trade_volume": "InquireDailyTradeVolume TradeVolumeDay TradeVolumeTotals TradeVolumes",
        "quotations.inquire_elw_price": "ElwPrice InquireElwPrice",
        "quotations.inquire_index_category_price": "CategoryIndex CategoryIndices IndexGrouping IndexMarket InquireIndexCategoryPrice",
        "quotations.inquire_index_daily_price": "IndexDay IndexDays InquireIndexDailyPrice",
        "quotations.inquire_index_price": "IndexPrice InquireIndexPrice",
        "quotations.inquire_index_tickprice": "IndexTick InquireIndexTickprice",
        "quotations.inquire_index_timeprice": "IndexMinute InquireIndexTimeprice",
        "quotations.inquire_investor": "InquireInvestor InvestorDay",
        "quotations.inquire_investor_daily_by_market": "InquireInvestorDailyByMarket InvestorBoard MarketInvestorDay",
        "quotations.inquire_investor_time_by_market": "InquireInvestorTimeByMarket InvestorMarket InvestorSegment MarketInvestorFlow",
        "quotations.inquire_member": "InquireMember TopBroker TopBrokers",
        "quotations.inquire_member_daily": "BrokerDay InquireMemberDaily",
        "quotations.inquire_overtime_asking_price": "AfterHoursBook InquireOvertimeAskingPrice",
        "quotations.inquire_overtime_price": "AfterHoursPrice InquireOvertimePrice",
        "quotations.inquire_price": "InquirePrice IssueStatus StockPrice",
        "quotations.inquire_price_2": "Allotment InquirePrice2 RandomEnd StockStanding",
        "quotations.inquire_time_dailychartprice": "InquireTimeDailychartprice",
        "quotations.inquire_time_indexchartprice": "ClosingRows IndexMinuteCandle IndexMinuteChart InquireTimeIndexchartprice",
        "quotations.inquire_time_itemchartprice": "InquireTimeItemchartprice",
        "quotations.inquire_time_itemconclusion": "InquireTimeItemconclusion TimedTrade TimedTrades TradesSummary",
        "quotations.inquire_time_overtimeconclusion": "AfterHoursTrade AfterHoursTrades AfterHoursTradesSummary InquireTimeOvertimeconclusion",
        "quotations.inquire_vi_status": "InquireViStatus ViDirection ViEvent ViKind",
        "quotations.intstock_grouplist": "IntstockGrouplist WatchGroup",
        "quotations.intstock_multprice": "IntstockMultprice Listing WatchPrice",
        "quotations.intstock_stocklist_by_group": "IntstockStocklistByGroup WatchGroupName WatchedIssue WatchedIssues",
        "quotations.invest_opbysec": "BrokerOpinion InvestOpbysec OpinionFilter",
        "quotations.invest_opinion": "InvestOpinion IssueOpinion",
        "quotations.investor_program_trade_today": "InvestorProgramTradeToday ProgramInvestor ProgramInvestorBoard ProgramInvestorFlow",
        "quotations.investor_trade_by_stock_daily": "InvestorTradeByStockDaily StockInvestorDay StockInvestorIssue StockInvestors",
        "quotations.investor_trend_estimate": "EstimateSlot InvestorEstimate InvestorTrendEstimate",
        "quotations.lendable_by_company": "LendableBoard LendableByCompany LendableIssue LendableIssues LendableSorting LendableTotals",
        "quotations.market_time": "FuturesHours MarketTime",
        "quotations.markets": "CallAuction StockMarket",
        "quotations.minute_chart": "MinuteCandle MinuteChart MinuteSummary",
        "quotations.mktfunds": "MarketFunds Mktfunds",
        "quotations.news_title": "Headline NewsIssue NewsTitle",
        "quotations.pbar_tratio": "PbarTratio PriceBand PriceBandSummary PriceBands",
        "quotations.price": "Price",
        "quotations.program": "ProgramBoard",
        "quotations.program_trade_by_stock": "ProgramTick ProgramTradeByStock",
        "quotations.program_trade_by_stock_daily": "ProgramTradeByStockDaily StockProgramDay",
        "quotations.psearch_result": "PsearchResult ScreenedIssue",
        "quotations.psearch_title": "PsearchTitle SavedScreen",
        "quotations.search_info": "ProductInfo SearchInfo",
        "quotations.search_stock_info": "MarketId SearchStockInfo SecurityGroup StockInfo StockKind",
        "quotations.session_time": "SessionMark",
        "quotations.tradprt_byamt": "TradesBySize TradprtByamt",
        "quotations.volume_rank": "RankedByVolume VolumeRank VolumeRanking",
        "ranking.after_hour_balance": "AfterHourBalance AfterHoursSizeSort RankedByAfterHoursSize",
        "ranking.bulk_trans_num": "BulkTradesSort BulkTransNum RankedByBulkTrades",
        "ranking.credit_balance": "CreditBalance CreditBalanceSort CreditBalanceSpan CreditBalances RankedByCreditBalance",
        "ranking.disparity": "Disparity DisparityDays DisparitySort RankedByDisparity",
        "ranking.dividend_rate": "DividendBoard DividendForm DividendRate DividendShares RankedByDividend",
        "ranking.exp_trans_updown": "ExpTransUpdown ExpectedAuction ExpectedFillSort RankedByExpectedFill",
        "ranking.finance_ratio": "FinanceRatio FinanceRatioSort RankedByFinanceRatio",
        "ranking.fluctuation": "Fluctuation FluctuationBasis FluctuationSort RankedByFluctuation",
        "ranking.hts_top_view": "HtsTopView ListedMarket MostViewed",
        "ranking.market_cap": "MarketCap RankedByMarketCap",
        "ranking.market_value": "MarketValue RankedByValuation ValuationSort",
        "ranking.near_new_highlow": "ExcludedGroup NearNewHighlow NewHighOrLow RankedByNearHighLow WatchedGroup",
        "ranking.overtime_exp_trans_fluct": "AfterHoursExpectedSort OvertimeExpTransFluct RankedByAfterHoursExpected",
        "ranking.overtime_fluctuation": "AfterHoursChangeSort AfterHoursChanges AfterHoursMarket OvertimeFluctuation RankedByAfterHoursChange",
        "ranking.overtime_volume": "AfterHoursTurnover AfterHoursVolumeSort AfterHoursVolumes OvertimeVolume RankedByAfterHoursVolume",
        "ranking.prefer_disparate_ratio": "PreferDisparateRatio RankedByPreferredGap",
        "ranking.profit_asset_index": "ProfitAssetIndex ProfitSort RankedByProfit",
        "ranking.quote_balance": "QuoteBalance QuoteSizeSort RankedByQuoteSize",
        "ranking.ranked": "FiscalReport RankedIssue ShareClass StockGroup VolumeFloor",
        "ranking.short_sale": "RankedByShortSale ShortSale ShortSaleUnit",
        "ranking.top_interest_stock": "RankedByWatchlists TopInterestStock",
        "ranking.traded_by_company": "KisTradesSort RankedByKisTrades TradedByCompany",
        "ranking.volume_power": "RankedByVolumePower VolumePower",
        "trading.credit": "CreditType",
        "trading.inquire_account_balance": "AccountAssets AccountTotals AssetClass InquireAccountBalance",
        "trading.inquire_balance": "Balance BalanceGrouping BalanceSummary Holding InquireBalance PriceSource TradesIncluded",
        "trading.inquire_balance_rlz_pl": "InquireBalanceRlzPl RealisedBalance RealisedSummary",
        "trading.inquire_credit_psamount": "InquireCreditPsamount",
        "trading.inquire_daily_ccld": "Age DailyOrder DailyOrders DailyOrdersSummary FillState Funding InquireDailyCcld Segment Sorting",
        "trading.inquire_period_profit": "DailyProfit InquirePeriodProfit PeriodProfit ProfitSummary",
        "trading.inquire_period_trade_profit": "InquirePeriodTradeProfit PeriodTradeProfit TradeProfit TradeProfitSummary",
        "trading.inquire_psbl_order": "Buyable InquirePsblOrder",
        "trading.inquire_psbl_rvsecncl": "InquirePsblRvsecncl OpenOrder OpenOrderSide OpenOrderSorting",
        "trading.inquire_psbl_sell": "InquirePsblSell Sellable",
        "trading.intgr_margin": "IntegratedMargin IntgrMargin MarginCurrency",
        "trading.order_cash": "OrderCash OrderReceipt SellType",
        "trading.order_credit": "OrderCredit",
        "trading.order_resv": "OrderResv ReservationReceipt ReservedFunding",
        "trading.order_resv_ccnl": "OrderResvCcnl ReservationState ReservedOrder",
        "trading.order_resv_rvsecncl": "OrderResvRvsecncl ReservationChanged",
        "trading.order_rvsecncl": "OrderRvsecncl",
        "trading.pension.inquire_balance": "PensionBalance PensionHolding PensionInquireBalance PensionSummary",
        "trading.pension.inquire_daily_ccld": "PensionFillState PensionInquireDailyCcld PensionOrder",
        "trading.pension.inquire_deposit": "PensionDeposit PensionInquireDeposit",
        "trading.pension.inquire_present_balance": "PensionInquirePresentBalance PensionPosition PensionPositions PensionPositionsSummary",
        "trading.pension.inquire_psbl_order": "PensionBuyable PensionInquirePsblOrder",
        "trading.period_rights": "AccountRight PeriodRights",
        "trading.rights": "RightDelivery RightKind",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
