"""Where every endpoint is, so that one can be found without importing the rest. Written by tools/exports.py."""

from typing import Final

_LINES: Final = """AfterHourBalance domestic_stock.ranking.after_hour_balance /uapi/domestic-stock/v1/ranking/after-hour-balance FHPST01760000
AlgoOrdno overseas_stock.trading.algo_ordno /uapi/overseas-stock/v1/trading/algo-ordno TTTS6058R
Approval oauth2.approval /oauth2/Approval
AvgUnit domestic_bond.quotations.avg_unit /uapi/domestic-bond/v1/quotations/avg-unit CTPF2005R
BalanceSheet domestic_stock.finance.balance_sheet /uapi/domestic-stock/v1/finance/balance-sheet FHKST66430100
BonusIssue domestic_stock.ksdinfo.bonus_issue /uapi/domestic-stock/v1/ksdinfo/bonus-issue HHKDB669101C0
BrknewsTitle overseas_price.quotations.brknews_title /uapi/overseas-price/v1/quotations/brknews-title FHKST01011801
BulkTransNum domestic_stock.ranking.bulk_trans_num /uapi/domestic-stock/v1/ranking/bulk-trans-num FHKST190900C0
Buy domestic_bond.trading.buy /uapi/domestic-bond/v1/trading/buy TTTC0952U
CapDcrs domestic_stock.ksdinfo.cap_dcrs /uapi/domestic-stock/v1/ksdinfo/cap-dcrs HHKDB669106C0
CaptureUplowprice domestic_stock.quotations.capture_uplowprice /uapi/domestic-stock/v1/quotations/capture-uplowprice FHKST130000C0
ChkHoliday domestic_stock.quotations.chk_holiday /uapi/domestic-stock/v1/quotations/chk-holiday CTCA0903R
ColableByCompany overseas_price.quotations.colable_by_company /uapi/overseas-price/v1/quotations/colable-by-company CTLN4050R
CompInterest domestic_stock.quotations.comp_interest /uapi/domestic-stock/v1/quotations/comp-interest FHPST07020000
CompProgramTradeDaily domestic_stock.quotations.comp_program_trade_daily /uapi/domestic-stock/v1/quotations/comp-program-trade-daily FHPPG04600001
CompProgramTradeToday domestic_stock.quotations.comp_program_trade_today /uapi/domestic-stock/v1/quotations/comp-program-trade-today FHPPG04600101
CompareStocks elw.quotations.compare_stocks /uapi/elw/v1/quotations/compare-stocks FHKEW151701C0
CondSearch elw.quotations.cond_search /uapi/elw/v1/quotations/cond-search FHKEW15100000
CountriesHoliday overseas_stock.quotations.countries_holiday /uapi/overseas-stock/v1/quotations/countries-holiday CTOS5011R
CreditBalance domestic_stock.ranking.credit_balance /uapi/domestic-stock/v1/ranking/credit-balance FHKST17010000
CreditByCompany domestic_stock.quotations.credit_by_company /uapi/domestic-stock/v1/quotations/credit-by-company FHPST04770000
DailyCcnl overseas_futureoption.quotations.daily_ccnl /uapi/overseas-futureoption/v1/quotations/daily-ccnl HHDFC55020100
DailyCreditBalance domestic_stock.quotations.daily_credit_balance /uapi/domestic-stock/v1/quotations/daily-credit-balance FHPST04760000
DailyLoanTrans domestic_stock.quotations.daily_loan_trans /uapi/domestic-stock/v1/quotations/daily-loan-trans HHPST074500C0
DailyShortSale domestic_stock.quotations.daily_short_sale /uapi/domestic-stock/v1/quotations/daily-short-sale FHPST04830000
Dailyprice overseas_price.quotations.dailyprice /uapi/overseas-price/v1/quotations/dailyprice HHDFS76240000
DaytimeOrder overseas_stock.trading.daytime_order /uapi/overseas-stock/v1/trading/daytime-order TTTS6036U TTTS6037U
DaytimeOrderRvsecncl overseas_stock.trading.daytime_order_rvsecncl /uapi/overseas-stock/v1/trading/daytime-order-rvsecncl TTTS6038U
Disparity domestic_stock.ranking.disparity /uapi/domestic-stock/v1/ranking/disparity FHPST01780000
DisplayBoardCallput domestic_futureoption.quotations.display_board_callput /uapi/domestic-futureoption/v1/quotations/display-board-callput FHPIF05030100
DisplayBoardFutures domestic_futureoption.quotations.display_board_futures /uapi/domestic-futureoption/v1/quotations/display-board-futures FHPIF05030200
DisplayBoardOptionList domestic_futureoption.quotations.display_board_option_list /uapi/domestic-futureoption/v1/quotations/display-board-option-list FHPIO056104C0
DisplayBoardTop domestic_futureoption.quotations.display_board_top /uapi/domestic-futureoption/v1/quotations/display-board-top FHPIF05030000
Dividend domestic_stock.ksdinfo.dividend /uapi/domestic-stock/v1/ksdinfo/dividend HHKDB669102C0
DividendRate domestic_stock.ranking.dividend_rate /uapi/domestic-stock/v1/ranking/dividend-rate HHKDB13470100
EstimatePerform domestic_stock.quotations.estimate_perform /uapi/domestic-stock/v1/quotations/estimate-perform HHKST668300C0
ExpClosingPrice domestic_stock.quotations.exp_closing_price /uapi/domestic-stock/v1/quotations/exp-closing-price FHKST117300C0
ExpIndexTrend domestic_stock.quotations.exp_index_trend /uapi/domestic-stock/v1/quotations/exp-index-trend FHPST01840000
ExpPriceTrend domestic_futureoption.quotations.exp_price_trend /uapi/domestic-futureoption/v1/quotations/exp-price-trend FHPIF05110100
ExpPriceTrend domestic_stock.quotations.exp_price_trend /uapi/domestic-stock/v1/quotations/exp-price-trend FHPST01810000
ExpTotalIndex domestic_stock.quotations.exp_total_index /uapi/domestic-stock/v1/quotations/exp-total-index FHKUP11750000
ExpTransUpdown domestic_stock.ranking.exp_trans_updown /uapi/domestic-stock/v1/ranking/exp-trans-updown FHPST01820000
ExpirationStocks elw.quotations.expiration_stocks /uapi/elw/v1/quotations/expiration-stocks FHKEW154700C0
FinanceRatio domestic_stock.ranking.finance_ratio /uapi/domestic-stock/v1/ranking/finance-ratio FHPST01750000
FinancialRatio domestic_stock.finance.financial_ratio /uapi/domestic-stock/v1/finance/financial-ratio FHKST66430300
Fluctuation domestic_stock.ranking.fluctuation /uapi/domestic-stock/v1/ranking/fluctuation FHPST01700000
ForeignInstitutionTotal domestic_stock.quotations.foreign_institution_total /uapi/domestic-stock/v1/quotations/foreign-institution-total FHPTJ04400000
ForeignMargin overseas_stock.trading.foreign_margin /uapi/overseas-stock/v1/trading/foreign-margin TTTC2101R
Forfeit domestic_stock.ksdinfo.forfeit /uapi/domestic-stock/v1/ksdinfo/forfeit HHKDB669109C0
FrgnmemPchsTrend domestic_stock.quotations.frgnmem_pchs_trend /uapi/domestic-stock/v1/quotations/frgnmem-pchs-trend FHKST644400C0
FrgnmemTradeEstimate domestic_stock.quotations.frgnmem_trade_estimate /uapi/domestic-stock/v1/quotations/frgnmem-trade-estimate FHKST644100C0
FrgnmemTradeTrend domestic_stock.quotations.frgnmem_trade_trend /uapi/domestic-stock/v1/quotations/frgnmem-trade-trend FHPST04320000
GrowthRatio domestic_stock.finance.growth_ratio /uapi/domestic-stock/v1/finance/growth-ratio FHKST66430800
Hashkey uapi.hashkey /uapi/hashkey
HtsTopView domestic_stock.ranking.hts_top_view /uapi/domestic-stock/v1/ranking/hts-top-view HHMCM000100C0
IncomeStatement domestic_stock.finance.income_statement /uapi/domestic-stock/v1/finance/income-statement FHKST66430200
Indicator elw.ranking.indicator /uapi/elw/v1/ranking/indicator FHPEW02790000
IndicatorTrendCcnl elw.quotations.indicator_trend_ccnl /uapi/elw/v1/quotations/indicator-trend-ccnl FHPEW02740100
IndicatorTrendDaily elw.quotations.indicator_trend_daily /uapi/elw/v1/quotations/indicator-trend-daily FHPEW02740200
IndicatorTrendMinute elw.quotations.indicator_trend_minute /uapi/elw/v1/quotations/indicator-trend-minute FHPEW02740300
IndustryPrice overseas_price.quotations.industry_price /uapi/overseas-price/v1/quotations/industry-price HHDFS76370100
IndustryTheme overseas_price.quotations.industry_theme /uapi/overseas-price/v1/quotations/industry-theme HHDFS76370000
InquireAccountBalance domestic_stock.trading.inquire_account_balance /uapi/domestic-stock/v1/trading/inquire-account-balance CTRP6548R
InquireAlgoCcnl overseas_stock.trading.inquire_algo_ccnl /uapi/overseas-stock/v1/trading/inquire-algo-ccnl TTTS6059R
InquireAskingPrice domestic_bond.quotations.inquire_asking_price /uapi/domestic-bond/v1/quotations/inquire-asking-price FHKBJ773401C0
InquireAskingPrice domestic_futureoption.quotations.inquire_asking_price /uapi/domestic-futureoption/v1/quotations/inquire-asking-price FHMIF10010000
InquireAskingPrice etfetn.quotations.inquire_asking_price /uapi/etfetn/v1/quotations/inquire-asking-price FHPST02400200
InquireAskingPrice overseas_futureoption.quotations.inquire_asking_price /uapi/overseas-futureoption/v1/quotations/inquire-asking-price HHDFC86000000
InquireAskingPrice overseas_price.quotations.inquire_asking_price /uapi/overseas-price/v1/quotations/inquire-asking-price HHDFS76200100
InquireAskingPriceExpCcn domestic_stock.quotations.inquire_asking_price_exp_ccn /uapi/domestic-stock/v1/quotations/inquire-asking-price-exp-ccn FHKST01010200
InquireBalance domestic_bond.trading.inquire_balance /uapi/domestic-bond/v1/trading/inquire-balance CTSC8407R
InquireBalance domestic_futureoption.trading.inquire_balance /uapi/domestic-futureoption/v1/trading/inquire-balance CTFO6118R VTFO6118R
InquireBalance domestic_stock.trading.inquire_balance /uapi/domestic-stock/v1/trading/inquire-balance TTTC8434R VTTC8434R
InquireBalance overseas_stock.trading.inquire_balance /uapi/overseas-stock/v1/trading/inquire-balance TTTS3012R VTTS3012R
InquireBalanceRlzPl domestic_stock.trading.inquire_balance_rlz_pl /uapi/domestic-stock/v1/trading/inquire-balance-rlz-pl TTTC8494R
InquireBalanceSettlementPl domestic_futureoption.trading.inquire_balance_settlement_pl /uapi/domestic-futureoption/v1/trading/inquire-balance-settlement-pl CTFO6117R
InquireBalanceValuationPl domestic_futureoption.trading.inquire_balance_valuation_pl /uapi/domestic-futureoption/v1/trading/inquire-balance-valuation-pl CTFO6159R
InquireCcld overseas_futureoption.trading.inquire_ccld /uapi/overseas-futureoption/v1/trading/inquire-ccld OTFM3116R
InquireCcnl domestic_bond.quotations.inquire_ccnl /uapi/domestic-bond/v1/quotations/inquire-ccnl FHKBJ773403C0
InquireCcnl domestic_futureoption.trading.inquire_ccnl /uapi/domestic-futureoption/v1/trading/inquire-ccnl TTTO5201R VTTO5201R
InquireCcnl domestic_stock.quotations.inquire_ccnl /uapi/domestic-stock/v1/quotations/inquire-ccnl FHKST01010300
InquireCcnl overseas_price.quotations.inquire_ccnl /uapi/overseas-price/v1/quotations/inquire-ccnl HHDFS76200300
InquireCcnl overseas_stock.trading.inquire_ccnl /uapi/overseas-stock/v1/trading/inquire-ccnl TTTS3035R VTTS3035R
InquireCcnlBstime domestic_futureoption.trading.inquire_ccnl_bstime /uapi/domestic-futureoption/v1/trading/inquire-ccnl-bstime CTFO5139R
InquireComponentStockPrice etfetn.quotations.inquire_component_stock_price /uapi/etfetn/v1/quotations/inquire-component-stock-price FHKST121600C0
InquireCreditPsamount domestic_stock.trading.inquire_credit_psamount /uapi/domestic-stock/v1/trading/inquire-credit-psamount TTTC8909R
InquireDailyAmountFee domestic_futureoption.trading.inquire_daily_amount_fee /uapi/domestic-futureoption/v1/trading/inquire-daily-amount-fee CTFO6119R
InquireDailyCcld domestic_bond.trading.inquire_daily_ccld /uapi/domestic-bond/v1/trading/inquire-daily-ccld CTSC8013R
InquireDailyCcld domestic_stock.trading.inquire_daily_ccld /uapi/domestic-stock/v1/trading/inquire-daily-ccld TTTC0081R VTTC0081R TTTC8001R VTTC8001R CTSC9215R VTSC9215R CTSC9115R VTSC9115R
InquireDailyCcld overseas_futureoption.trading.inquire_daily_ccld /uapi/overseas-futureoption/v1/trading/inquire-daily-ccld OTFM3122R
InquireDailyChartprice overseas_price.quotations.inquire_daily_chartprice /uapi/overseas-price/v1/quotations/inquire-daily-chartprice FHKST03030100
InquireDailyFuopchartprice domestic_futureoption.quotations.inquire_daily_fuopchartprice /uapi/domestic-futureoption/v1/quotations/inquire-daily-fuopchartprice FHKIF03020100
InquireDailyIndexchartprice domestic_stock.quotations.inquire_daily_indexchartprice /uapi/domestic-stock/v1/quotations/inquire-daily-indexchartprice FHKUP03500100
InquireDailyItemchartprice domestic_bond.quotations.inquire_daily_itemchartprice /uapi/domestic-bond/v1/quotations/inquire-daily-itemchartprice FHKBJ773701C0
InquireDailyItemchartprice domestic_stock.quotations.inquire_daily_itemchartprice /uapi/domestic-stock/v1/quotations/inquire-daily-itemchartprice FHKST03010100
InquireDailyOrder overseas_futureoption.trading.inquire_daily_order /uapi/overseas-futureoption/v1/trading/inquire-daily-order OTFM3120R
InquireDailyOvertimeprice domestic_stock.quotations.inquire_daily_overtimeprice /uapi/domestic-stock/v1/quotations/inquire-daily-overtimeprice FHPST02320000
InquireDailyPrice domestic_bond.quotations.inquire_daily_price /uapi/domestic-bond/v1/quotations/inquire-daily-price FHKBJ773404C0
InquireDailyPrice domestic_stock.quotations.inquire_daily_price /uapi/domestic-stock/v1/quotations/inquire-daily-price FHKST01010400
InquireDailyTradeVolume domestic_stock.quotations.inquire_daily_trade_volume /uapi/domestic-stock/v1/quotations/inquire-daily-trade-volume FHKST03010800
InquireDeposit domestic_futureoption.trading.inquire_deposit /uapi/domestic-futureoption/v1/trading/inquire-deposit CTRP6550R
InquireDeposit overseas_futureoption.trading.inquire_deposit /uapi/overseas-futureoption/v1/trading/inquire-deposit OTFM1411R
InquireElwPrice domestic_stock.quotations.inquire_elw_price /uapi/domestic-stock/v1/quotations/inquire-elw-price FHKEW15010000
InquireIndexCategoryPrice domestic_stock.quotations.inquire_index_category_price /uapi/domestic-stock/v1/quotations/inquire-index-category-price FHPUP02140000
InquireIndexDailyPrice domestic_stock.quotations.inquire_index_daily_price /uapi/domestic-stock/v1/quotations/inquire-index-daily-price FHPUP02120000
InquireIndexPrice domestic_stock.quotations.inquire_index_price /uapi/domestic-stock/v1/quotations/inquire-index-price FHPUP02100000
InquireIndexTickprice domestic_stock.quotations.inquire_index_tickprice /uapi/domestic-stock/v1/quotations/inquire-index-tickprice FHPUP02110100
InquireIndexTimeprice domestic_stock.quotations.inquire_index_timeprice /uapi/domestic-stock/v1/quotations/inquire-index-timeprice FHPUP02110200
InquireInvestor domestic_stock.quotations.inquire_investor /uapi/domestic-stock/v1/quotations/inquire-investor FHKST01010900
InquireInvestorDailyByMarket domestic_stock.quotations.inquire_investor_daily_by_market /uapi/domestic-stock/v1/quotations/inquire-investor-daily-by-market FHPTJ04040000
InquireInvestorTimeByMarket domestic_stock.quotations.inquire_investor_time_by_market /uapi/domestic-stock/v1/quotations/inquire-investor-time-by-market FHPTJ04030000
InquireMember domestic_stock.quotations.inquire_member /uapi/domestic-stock/v1/quotations/inquire-member FHKST01010600
InquireMemberDaily domestic_stock.quotations.inquire_member_daily /uapi/domestic-stock/v1/quotations/inquire-member-daily FHPST04540000
InquireNccs overseas_stock.trading.inquire_nccs /uapi/overseas-stock/v1/trading/inquire-nccs TTTS3018R
InquireNgtBalance domestic_futureoption.trading.inquire_ngt_balance /uapi/domestic-futureoption/v1/trading/inquire-ngt-balance CTFN6118R JTCE6001R
InquireNgtCcnl domestic_futureoption.trading.inquire_ngt_ccnl /uapi/domestic-futureoption/v1/trading/inquire-ngt-ccnl STTN5201R JTCE5005R
InquireOvertimeAskingPrice domestic_stock.quotations.inquire_overtime_asking_price /uapi/domestic-stock/v1/quotations/inquire-overtime-asking-price FHPST02300400
InquireOvertimePrice domestic_stock.quotations.inquire_overtime_price /uapi/domestic-stock/v1/quotations/inquire-overtime-price FHPST02300000
InquirePaymtStdrBalance overseas_stock.trading.inquire_paymt_stdr_balance /uapi/overseas-stock/v1/trading/inquire-paymt-stdr-balance CTRP6010R
InquirePeriodCcld overseas_futureoption.trading.inquire_period_ccld /uapi/overseas-futureoption/v1/trading/inquire-period-ccld OTFM3118R
InquirePeriodProfit domestic_stock.trading.inquire_period_profit /uapi/domestic-stock/v1/trading/inquire-period-profit TTTC8708R
InquirePeriodProfit overseas_stock.trading.inquire_period_profit /uapi/overseas-stock/v1/trading/inquire-period-profit TTTS3039R
InquirePeriodTradeProfit domestic_stock.trading.inquire_period_trade_profit /uapi/domestic-stock/v1/trading/inquire-period-trade-profit TTTC8715R
InquirePeriodTrans overseas_futureoption.trading.inquire_period_trans /uapi/overseas-futureoption/v1/trading/inquire-period-trans OTFM3114R
InquirePeriodTrans overseas_stock.trading.inquire_period_trans /uapi/overseas-stock/v1/trading/inquire-period-trans CTOS4001R
InquirePresentBalance overseas_stock.trading.inquire_present_balance /uapi/overseas-stock/v1/trading/inquire-present-balance CTRP6504R VTRP6504R
InquirePrice domestic_bond.quotations.inquire_price /uapi/domestic-bond/v1/quotations/inquire-price FHKBJ773400C0
InquirePrice domestic_futureoption.quotations.inquire_price /uapi/domestic-futureoption/v1/quotations/inquire-price FHMIF10000000
InquirePrice domestic_stock.quotations.inquire_price /uapi/domestic-stock/v1/quotations/inquire-price FHKST01010100
InquirePrice etfetn.quotations.inquire_price /uapi/etfetn/v1/quotations/inquire-price FHPST02400000
InquirePrice overseas_futureoption.quotations.inquire_price /uapi/overseas-futureoption/v1/quotations/inquire-price HHDFC55010000
InquirePrice2 domestic_stock.quotations.inquire_price_2 /uapi/domestic-stock/v1/quotations/inquire-price-2 FHPST01010000
InquirePsamount overseas_futureoption.trading.inquire_psamount /uapi/overseas-futureoption/v1/trading/inquire-psamount OTFM3304R
InquirePsamount overseas_stock.trading.inquire_psamount /uapi/overseas-stock/v1/trading/inquire-psamount TTTS3007R VTTS3007R
InquirePsblNgtOrder domestic_futureoption.trading.inquire_psbl_ngt_order /uapi/domestic-futureoption/v1/trading/inquire-psbl-ngt-order STTN5105R JTCE1004R
InquirePsblOrder domestic_bond.trading.inquire_psbl_order /uapi/domestic-bond/v1/trading/inquire-psbl-order TTTC8910R
InquirePsblOrder domestic_futureoption.trading.inquire_psbl_order /uapi/domestic-futureoption/v1/trading/inquire-psbl-order TTTO5105R VTTO5105R
InquirePsblOrder domestic_stock.trading.inquire_psbl_order /uapi/domestic-stock/v1/trading/inquire-psbl-order TTTC8908R VTTC8908R
InquirePsblRvsecncl domestic_bond.trading.inquire_psbl_rvsecncl /uapi/domestic-bond/v1/trading/inquire-psbl-rvsecncl CTSC8035R
InquirePsblRvsecncl domestic_stock.trading.inquire_psbl_rvsecncl /uapi/domestic-stock/v1/trading/inquire-psbl-rvsecncl TTTC0084R TTTC8036R
InquirePsblSell domestic_stock.trading.inquire_psbl_sell /uapi/domestic-stock/v1/trading/inquire-psbl-sell TTTC8408R
InquireSearch overseas_price.quotations.inquire_search /uapi/overseas-price/v1/quotations/inquire-search HHDFS76410000
InquireTimeDailychartprice domestic_stock.quotations.inquire_time_dailychartprice /uapi/domestic-stock/v1/quotations/inquire-time-dailychartprice FHKST03010230
InquireTimeFuopchartprice domestic_futureoption.quotations.inquire_time_fuopchartprice /uapi/domestic-futureoption/v1/quotations/inquire-time-fuopchartprice FHKIF03020200
InquireTimeFuturechartprice overseas_futureoption.quotations.inquire_time_futurechartprice /uapi/overseas-futureoption/v1/quotations/inquire-time-futurechartprice HHDFC55020400
InquireTimeIndexchartprice domestic_stock.quotations.inquire_time_indexchartprice /uapi/domestic-stock/v1/quotations/inquire-time-indexchartprice FHKUP03500200
InquireTimeIndexchartprice overseas_price.quotations.inquire_time_indexchartprice /uapi/overseas-price/v1/quotations/inquire-time-indexchartprice FHKST03030200
InquireTimeItemchartprice domestic_stock.quotations.inquire_time_itemchartprice /uapi/domestic-stock/v1/quotations/inquire-time-itemchartprice FHKST03010200
InquireTimeItemchartprice overseas_price.quotations.inquire_time_itemchartprice /uapi/overseas-price/v1/quotations/inquire-time-itemchartprice HHDFS76950200
InquireTimeItemconclusion domestic_stock.quotations.inquire_time_itemconclusion /uapi/domestic-stock/v1/quotations/inquire-time-itemconclusion FHPST01060000
InquireTimeOptchartprice overseas_futureoption.quotations.inquire_time_optchartprice /uapi/overseas-futureoption/v1/quotations/inquire-time-optchartprice HHDFO55020400
InquireTimeOvertimeconclusion domestic_stock.quotations.inquire_time_overtimeconclusion /uapi/domestic-stock/v1/quotations/inquire-time-overtimeconclusion FHPST02310000
InquireUnpd overseas_futureoption.trading.inquire_unpd /uapi/overseas-futureoption/v1/trading/inquire-unpd OTFM1412R
InquireViStatus domestic_stock.quotations.inquire_vi_status /uapi/domestic-stock/v1/quotations/inquire-vi-status FHPST01390000
IntgrMargin domestic_stock.trading.intgr_margin /uapi/domestic-stock/v1/trading/intgr-margin TTTC0869R
IntstockGrouplist domestic_stock.quotations.intstock_grouplist /uapi/domestic-stock/v1/quotations/intstock-grouplist HHKCM113004C7
IntstockMultprice domestic_stock.quotations.intstock_multprice /uapi/domestic-stock/v1/quotations/intstock-multprice FHKST11300006
IntstockStocklistByGroup domestic_stock.quotations.intstock_stocklist_by_group /uapi/domestic-stock/v1/quotations/intstock-stocklist-by-group HHKCM113004C6
InvestOpbysec domestic_stock.quotations.invest_opbysec /uapi/domestic-stock/v1/quotations/invest-opbysec FHKST663400C0
InvestOpinion domestic_stock.quotations.invest_opinion /uapi/domestic-stock/v1/quotations/invest-opinion FHKST663300C0
InvestorProgramTradeToday domestic_stock.quotations.investor_program_trade_today /uapi/domestic-stock/v1/quotations/investor-program-trade-today HHPPG046600C1
InvestorTradeByStockDaily domestic_stock.quotations.investor_trade_by_stock_daily /uapi/domestic-stock/v1/quotations/investor-trade-by-stock-daily FHPTJ04160001
InvestorTrendEstimate domestic_stock.quotations.investor_trend_estimate /uapi/domestic-stock/v1/quotations/investor-trend-estimate HHPTJ04160200
InvestorUnpdTrend overseas_futureoption.quotations.investor_unpd_trend /uapi/overseas-futureoption/v1/quotations/investor-unpd-trend HHDDB95030000
IssueInfo domestic_bond.quotations.issue_info /uapi/domestic-bond/v1/quotations/issue-info CTPF1101R
LendableByCompany domestic_stock.quotations.lendable_by_company /uapi/domestic-stock/v1/quotations/lendable-by-company CTSC2702R
ListInfo domestic_stock.ksdinfo.list_info /uapi/domestic-stock/v1/ksdinfo/list-info HHKDB669107C0
LpTradeTrend elw.quotations.lp_trade_trend /uapi/elw/v1/quotations/lp-trade-trend FHPEW03760000
MandDeposit domestic_stock.ksdinfo.mand_deposit /uapi/domestic-stock/v1/ksdinfo/mand-deposit HHKDB669110C0
MarginDetail overseas_futureoption.trading.margin_detail /uapi/overseas-futureoption/v1/trading/margin-detail OTFM3115R
MarginRate domestic_futureoption.quotations.margin_rate /uapi/domestic-futureoption/v1/quotations/margin-rate TTTO6032R
MarketCap domestic_stock.ranking.market_cap /uapi/domestic-stock/v1/ranking/market-cap FHPST01740000
MarketCap overseas_stock.ranking.market_cap /uapi/overseas-stock/v1/ranking/market-cap HHDFS76350100
MarketTime domestic_stock.quotations.market_time /uapi/domestic-stock/v1/quotations/market-time HHMCM000002C0
MarketTime overseas_futureoption.quotations.market_time /uapi/overseas-futureoption/v1/quotations/market-time OTFM2229R
MarketValue domestic_stock.ranking.market_value /uapi/domestic-stock/v1/ranking/market-value FHPST01790000
MergerSplit domestic_stock.ksdinfo.merger_split /uapi/domestic-stock/v1/ksdinfo/merger-split HHKDB669104C0
Mktfunds domestic_stock.quotations.mktfunds /uapi/domestic-stock/v1/quotations/mktfunds FHKST649100C0
MonthlyCcnl overseas_futureoption.quotations.monthly_ccnl /uapi/overseas-futureoption/v1/quotations/monthly-ccnl HHDFC55020300
Multprice overseas_price.quotations.multprice /uapi/overseas-price/v1/quotations/multprice HHDFS76220000
NavComparisonDailyTrend etfetn.quotations.nav_comparison_daily_trend /uapi/etfetn/v1/quotations/nav-comparison-daily-trend FHPST02440200
NavComparisonTimeTrend etfetn.quotations.nav_comparison_time_trend /uapi/etfetn/v1/quotations/nav-comparison-time-trend FHPST02440100
NavComparisonTrend etfetn.quotations.nav_comparison_trend /uapi/etfetn/v1/quotations/nav-comparison-trend FHPST02440000
NearNewHighlow domestic_stock.ranking.near_new_highlow /uapi/domestic-stock/v1/ranking/near-new-highlow FHPST01870000
NewHighlow overseas_stock.ranking.new_highlow /uapi/overseas-stock/v1/ranking/new-highlow HHDFS76300000
NewlyListed elw.quotations.newly_listed /uapi/elw/v1/quotations/newly-listed FHKEW154800C0
NewsTitle domestic_stock.quotations.news_title /uapi/domestic-stock/v1/quotations/news-title FHKST01011800
NewsTitle overseas_price.quotations.news_title /uapi/overseas-price/v1/quotations/news-title HHPSTH60100C1
NgtMarginDetail domestic_futureoption.trading.ngt_margin_detail /uapi/domestic-futureoption/v1/trading/ngt-margin-detail CTFN7107R JTCE6003R
OptAskingPrice overseas_futureoption.quotations.opt_asking_price /uapi/overseas-futureoption/v1/quotations/opt-asking-price HHDFO86000000
OptDailyCcnl overseas_futureoption.quotations.opt_daily_ccnl /uapi/overseas-futureoption/v1/quotations/opt-daily-ccnl HHDFO55020100
OptDetail overseas_futureoption.quotations.opt_detail /uapi/overseas-futureoption/v1/quotations/opt-detail HHDFO55010100
OptMonthlyCcnl overseas_futureoption.quotations.opt_monthly_ccnl /uapi/overseas-futureoption/v1/quotations/opt-monthly-ccnl HHDFO55020300
OptPrice overseas_futureoption.quotations.opt_price /uapi/overseas-futureoption/v1/quotations/opt-price HHDFO55010000
OptTickCcnl overseas_futureoption.quotations.opt_tick_ccnl /uapi/overseas-futureoption/v1/quotations/opt-tick-ccnl HHDFO55020200
OptWeeklyCcnl overseas_futureoption.quotations.opt_weekly_ccnl /uapi/overseas-futureoption/v1/quotations/opt-weekly-ccnl HHDFO55020000
Order domestic_futureoption.trading.order /uapi/domestic-futureoption/v1/trading/order TTTO1101U VTTO1101U STTN1101U JTCE1001U VTCE1001U
Order overseas_futureoption.trading.order /uapi/overseas-futureoption/v1/trading/order OTFM3001U
Order overseas_stock.trading.order /uapi/overseas-stock/v1/trading/order TTTT1002U VTTT1002U TTTT1006U VTTT1001U TTTS1002U VTTS1002U TTTS1001U VTTS1001U TTTS0202U VTTS0202U TTTS1005U VTTS1005U TTTS0305U VTTS0305U TTTS0304U VTTS0304U TTTS0308U VTTS0308U TTTS0307U VTTS0307U TTTS0311U VTTS0311U TTTS0310U VTTS0310U
OrderCash domestic_stock.trading.order_cash /uapi/domestic-stock/v1/trading/order-cash TTTC0012U VTTC0012U TTTC0802U VTTC0802U TTTC0011U VTTC0011U TTTC0801U VTTC0801U
OrderCredit domestic_stock.trading.order_credit /uapi/domestic-stock/v1/trading/order-credit TTTC0052U TTTC0852U TTTC0051U TTTC0851U
OrderResv domestic_stock.trading.order_resv /uapi/domestic-stock/v1/trading/order-resv CTSC0008U
OrderResv overseas_stock.trading.order_resv /uapi/overseas-stock/v1/trading/order-resv TTTT3014U VTTT3014U TTTT3016U VTTT3016U TTTS3013U VTTS3013U
OrderResvCcnl domestic_stock.trading.order_resv_ccnl /uapi/domestic-stock/v1/trading/order-resv-ccnl CTSC0004R
OrderResvCcnl overseas_stock.trading.order_resv_ccnl /uapi/overseas-stock/v1/trading/order-resv-ccnl TTTT3017U VTTT3017U
OrderResvList overseas_stock.trading.order_resv_list /uapi/overseas-stock/v1/trading/order-resv-list TTTT3039R TTTS3014R
OrderResvRvsecncl domestic_stock.trading.order_resv_rvsecncl /uapi/domestic-stock/v1/trading/order-resv-rvsecncl CTSC0009U CTSC0013U
OrderRvsecncl domestic_bond.trading.order_rvsecncl /uapi/domestic-bond/v1/trading/order-rvsecncl TTTC0953U
OrderRvsecncl domestic_futureoption.trading.order_rvsecncl /uapi/domestic-futureoption/v1/trading/order-rvsecncl TTTO1103U VTTO1103U STTN1103U JTCE1002U VTCE1002U
OrderRvsecncl domestic_stock.trading.order_rvsecncl /uapi/domestic-stock/v1/trading/order-rvsecncl TTTC0013U VTTC0013U TTTC0803U VTTC0803U
OrderRvsecncl overseas_futureoption.trading.order_rvsecncl /uapi/overseas-futureoption/v1/trading/order-rvsecncl OTFM3002U OTFM3003U
OrderRvsecncl overseas_stock.trading.order_rvsecncl /uapi/overseas-stock/v1/trading/order-rvsecncl TTTT1004U VTTT1004U TTTS1003U VTTS1003U TTTS0302U VTTS0302U TTTS0306U VTTS0306U TTTS0309U VTTS0309U TTTS0312U VTTS0312U
OtherMajorRatios domestic_stock.finance.other_major_ratios /uapi/domestic-stock/v1/finance/other-major-ratios FHKST66430500
OvertimeExpTransFluct domestic_stock.ranking.overtime_exp_trans_fluct /uapi/domestic-stock/v1/ranking/overtime-exp-trans-fluct FHKST11860000
OvertimeFluctuation domestic_stock.ranking.overtime_fluctuation /uapi/domestic-stock/v1/ranking/overtime-fluctuation FHPST02340000
OvertimeVolume domestic_stock.ranking.overtime_volume /uapi/domestic-stock/v1/ranking/overtime-volume FHPST02350000
PaidinCapin domestic_stock.ksdinfo.paidin_capin /uapi/domestic-stock/v1/ksdinfo/paidin-capin HHKDB669100C0
PbarTratio domestic_stock.quotations.pbar_tratio /uapi/domestic-stock/v1/quotations/pbar-tratio FHPST01130000
PensionInquireBalance domestic_stock.trading.pension.inquire_balance /uapi/domestic-stock/v1/trading/pension/inquire-balance TTTC2208R
PensionInquireDailyCcld domestic_stock.trading.pension.inquire_daily_ccld /uapi/domestic-stock/v1/trading/pension/inquire-daily-ccld TTTC2210R TTTC2201R
PensionInquireDeposit domestic_stock.trading.pension.inquire_deposit /uapi/domestic-stock/v1/trading/pension/inquire-deposit TTTC0506R
PensionInquirePresentBalance domestic_stock.trading.pension.inquire_present_balance /uapi/domestic-stock/v1/trading/pension/inquire-present-balance TTTC2202R
PensionInquirePsblOrder domestic_stock.trading.pension.inquire_psbl_order /uapi/domestic-stock/v1/trading/pension/inquire-psbl-order TTTC0503R
PeriodRights domestic_stock.trading.period_rights /uapi/domestic-stock/v1/trading/period-rights CTRGA011R
PeriodRights overseas_price.quotations.period_rights /uapi/overseas-price/v1/quotations/period-rights CTRGT011R
PreferDisparateRatio domestic_stock.ranking.prefer_disparate_ratio /uapi/domestic-stock/v1/ranking/prefer-disparate-ratio FHPST01770000
Price overseas_price.quotations.price /uapi/overseas-price/v1/quotations/price HHDFS00000300
PriceDetail overseas_price.quotations.price_detail /uapi/overseas-price/v1/quotations/price-detail HHDFS76200200
PriceFluct overseas_stock.ranking.price_fluct /uapi/overseas-stock/v1/ranking/price-fluct HHDFS76260000
ProfitAssetIndex domestic_stock.ranking.profit_asset_index /uapi/domestic-stock/v1/ranking/profit-asset-index FHPST01730000
ProfitRatio domestic_stock.finance.profit_ratio /uapi/domestic-stock/v1/finance/profit-ratio FHKST66430400
ProgramTradeByStock domestic_stock.quotations.program_trade_by_stock /uapi/domestic-stock/v1/quotations/program-trade-by-stock FHPPG04650101
ProgramTradeByStockDaily domestic_stock.quotations.program_trade_by_stock_daily /uapi/domestic-stock/v1/quotations/program-trade-by-stock-daily FHPPG04650201
PsearchResult domestic_stock.quotations.psearch_result /uapi/domestic-stock/v1/quotations/psearch-result HHKST03900400
PsearchTitle domestic_stock.quotations.psearch_title /uapi/domestic-stock/v1/quotations/psearch-title HHKST03900300
PubOffer domestic_stock.ksdinfo.pub_offer /uapi/domestic-stock/v1/ksdinfo/pub-offer HHKDB669108C0
Purreq domestic_stock.ksdinfo.purreq /uapi/domestic-stock/v1/ksdinfo/purreq HHKDB669103C0
QuickChange elw.ranking.quick_change /uapi/elw/v1/ranking/quick-change FHPEW02870000
QuoteBalance domestic_stock.ranking.quote_balance /uapi/domestic-stock/v1/ranking/quote-balance FHPST01720000
RevSplit domestic_stock.ksdinfo.rev_split /uapi/domestic-stock/v1/ksdinfo/rev-split HHKDB669105C0
RevokeP oauth2.revoke_p /oauth2/revokeP
RightsByIce overseas_price.quotations.rights_by_ice /uapi/overseas-price/v1/quotations/rights-by-ice HHDFS78330900
SearchBondInfo domestic_bond.quotations.search_bond_info /uapi/domestic-bond/v1/quotations/search-bond-info CTPF1114R
SearchContractDetail overseas_futureoption.quotations.search_contract_detail /uapi/overseas-futureoption/v1/quotations/search-contract-detail HHDFC55200000
SearchInfo domestic_stock.quotations.search_info /uapi/domestic-stock/v1/quotations/search-info CTPF1604R
SearchInfo overseas_price.quotations.search_info /uapi/overseas-price/v1/quotations/search-info CTPF1702R
SearchOptDetail overseas_futureoption.quotations.search_opt_detail /uapi/overseas-futureoption/v1/quotations/search-opt-detail HHDFO55200000
SearchStockInfo domestic_stock.quotations.search_stock_info /uapi/domestic-stock/v1/quotations/search-stock-info CTPF1002R
Sell domestic_bond.trading.sell /uapi/domestic-bond/v1/trading/sell TTTC0958U
Sensitivity elw.ranking.sensitivity /uapi/elw/v1/ranking/sensitivity FHPEW02850000
SensitivityTrendCcnl elw.quotations.sensitivity_trend_ccnl /uapi/elw/v1/quotations/sensitivity-trend-ccnl FHPEW02830100
SensitivityTrendDaily elw.quotations.sensitivity_trend_daily /uapi/elw/v1/quotations/sensitivity-trend-daily FHPEW02830200
SharehldMeet domestic_stock.ksdinfo.sharehld_meet /uapi/domestic-stock/v1/ksdinfo/sharehld-meet HHKDB669111C0
ShortSale domestic_stock.ranking.short_sale /uapi/domestic-stock/v1/ranking/short-sale FHPST04820000
StabilityRatio domestic_stock.finance.stability_ratio /uapi/domestic-stock/v1/finance/stability-ratio FHKST66430600
StockDetail overseas_futureoption.quotations.stock_detail /uapi/overseas-futureoption/v1/quotations/stock-detail HHDFC55010100
TickCcnl overseas_futureoption.quotations.tick_ccnl /uapi/overseas-futureoption/v1/quotations/tick-ccnl HHDFC55020200
TokenP oauth2.token_p /oauth2/tokenP
TopInterestStock domestic_stock.ranking.top_interest_stock /uapi/domestic-stock/v1/ranking/top-interest-stock FHPST01800000
TradeGrowth overseas_stock.ranking.trade_growth /uapi/overseas-stock/v1/ranking/trade-growth HHDFS76330000
TradePbmn overseas_stock.ranking.trade_pbmn /uapi/overseas-stock/v1/ranking/trade-pbmn HHDFS76320010
TradeTurnover overseas_stock.ranking.trade_turnover /uapi/overseas-stock/v1/ranking/trade-turnover HHDFS76340000
TradeVol overseas_stock.ranking.trade_vol /uapi/overseas-stock/v1/ranking/trade-vol HHDFS76310010
TradedByCompany domestic_stock.ranking.traded_by_company /uapi/domestic-stock/v1/ranking/traded-by-company FHPST01860000
TradprtByamt domestic_stock.quotations.tradprt_byamt /uapi/domestic-stock/v1/quotations/tradprt-byamt FHKST111900C0
UdrlAssetList elw.quotations.udrl_asset_list /uapi/elw/v1/quotations/udrl-asset-list FHKEW154100C0
UdrlAssetPrice elw.quotations.udrl_asset_price /uapi/elw/v1/quotations/udrl-asset-price FHKEW154101C0
UpdownRate elw.ranking.updown_rate /uapi/elw/v1/ranking/updown-rate FHPEW02770000
UpdownRate overseas_stock.ranking.updown_rate /uapi/overseas-stock/v1/ranking/updown-rate HHDFS76290000
VolatilityTrendCcnl elw.quotations.volatility_trend_ccnl /uapi/elw/v1/quotations/volatility-trend-ccnl FHPEW02840100
VolatilityTrendDaily elw.quotations.volatility_trend_daily /uapi/elw/v1/quotations/volatility-trend-daily FHPEW02840200
VolatilityTrendMinute elw.quotations.volatility_trend_minute /uapi/elw/v1/quotations/volatility-trend-minute FHPEW02840300
VolatilityTrendTick elw.quotations.volatility_trend_tick /uapi/elw/v1/quotations/volatility-trend-tick FHPEW02840400
VolumePower domestic_stock.ranking.volume_power /uapi/domestic-stock/v1/ranking/volume-power FHPST01680000
VolumePower overseas_stock.ranking.volume_power /uapi/overseas-stock/v1/ranking/volume-power HHDFS76280000
VolumeRank domestic_stock.quotations.volume_rank /uapi/domestic-stock/v1/quotations/volume-rank FHPST01710000
VolumeRank elw.ranking.volume_rank /uapi/elw/v1/ranking/volume-rank FHPEW02780000
VolumeSurge overseas_stock.ranking.volume_surge /uapi/overseas-stock/v1/ranking/volume-surge HHDFS76270000
WeeklyCcnl overseas_futureoption.quotations.weekly_ccnl /uapi/overseas-futureoption/v1/quotations/weekly-ccnl HHDFC55020000
"""


def _row(line: str) -> tuple[str, str, str, tuple[str, ...]]:
    name, module, path, *tr_ids = line.split()
    return name, f"kis_async.api.{module}", path, tuple(tr_ids)


ENDPOINTS: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = tuple(map(_row, _LINES.splitlines()))
"""(class, module, path, TR ids) of every endpoint."""
