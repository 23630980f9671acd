"""domestic_stock: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import BookLevel as BookLevel
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import (
        ExpectedFill as ExpectedFill,
    )
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import (
        InquireAskingPriceExpCcn as InquireAskingPriceExpCcn,
    )
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import OrderBook as OrderBook
    from kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn import Quotes as Quotes
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Adjustment as Adjustment
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Candle as Candle
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Chart as Chart
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import (
        ChartSummary as ChartSummary,
    )
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import ExRight as ExRight
    from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import (
        InquireDailyItemchartprice as InquireDailyItemchartprice,
    )
    from kis_async.api.domestic_stock.quotations.inquire_price import InquirePrice as InquirePrice
    from kis_async.api.domestic_stock.quotations.inquire_price import IssueStatus as IssueStatus
    from kis_async.api.domestic_stock.quotations.inquire_price import StockPrice as StockPrice
    from kis_async.api.domestic_stock.quotations.intstock_multprice import (
        IntstockMultprice as IntstockMultprice,
    )
    from kis_async.api.domestic_stock.quotations.intstock_multprice import Listing as Listing
    from kis_async.api.domestic_stock.quotations.intstock_multprice import WatchPrice as WatchPrice
    from kis_async.api.domestic_stock.quotations.price import Price as Price
    from kis_async.api.domestic_stock.trading.inquire_balance import Balance as Balance
    from kis_async.api.domestic_stock.trading.inquire_balance import BalanceGrouping as BalanceGrouping
    from kis_async.api.domestic_stock.trading.inquire_balance import BalanceSummary as BalanceSummary
    from kis_async.api.domestic_stock.trading.inquire_balance import Holding as Holding
    from kis_async.api.domestic_stock.trading.inquire_balance import InquireBalance as InquireBalance
    from kis_async.api.domestic_stock.trading.inquire_balance import PriceSource as PriceSource
    from kis_async.api.domestic_stock.trading.inquire_balance import TradesIncluded as TradesIncluded
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Age as Age
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import DailyOrder as DailyOrder
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import DailyOrders as DailyOrders
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import (
        DailyOrdersSummary as DailyOrdersSummary,
    )
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import FillState as FillState
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Funding as Funding
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import InquireDailyCcld as InquireDailyCcld
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Segment as Segment
    from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Sorting as Sorting
    from kis_async.api.domestic_stock.trading.inquire_psbl_order import Buyable as Buyable
    from kis_async.api.domestic_stock.trading.inquire_psbl_order import InquirePsblOrder as InquirePsblOrder
    from kis_async.api.domestic_stock.trading.order_cash import OrderCash as OrderCash
    from kis_async.api.domestic_stock.trading.order_cash import OrderReceipt as OrderReceipt
    from kis_async.api.domestic_stock.trading.order_cash import SellType as SellType
else:
    from kis_async._lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Adjustment": "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
            "Age": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "Balance": "kis_async.api.domestic_stock.trading.inquire_balance",
            "BalanceGrouping": "kis_async.api.domestic_stock.trading.inquire_balance",
            "BalanceSummary": "kis_async.api.domestic_stock.trading.inquire_balance",
            "BookLevel": "kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn",
            "Buyable": "kis_async.api.domestic_stock.trading.inquire_psbl_order",
            "Candle": "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
            "Chart": "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
            "ChartSummary": "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
            "DailyOrder": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "DailyOrders": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "DailyOrdersSummary": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "ExRight": "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
            "ExpectedFill": "kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn",
            "FillState": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "Funding": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "Holding": "kis_async.api.domestic_stock.trading.inquire_balance",
            "InquireAskingPriceExpCcn": "kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn",
            "InquireBalance": "kis_async.api.domestic_stock.trading.inquire_balance",
            "InquireDailyCcld": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "InquireDailyItemchartprice": "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
            "InquirePrice": "kis_async.api.domestic_stock.quotations.inquire_price",
            "InquirePsblOrder": "kis_async.api.domestic_stock.trading.inquire_psbl_order",
            "IntstockMultprice": "kis_async.api.domestic_stock.quotations.intstock_multprice",
            "IssueStatus": "kis_async.api.domestic_stock.quotations.inquire_price",
            "Listing": "kis_async.api.domestic_stock.quotations.intstock_multprice",
            "OrderBook": "kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn",
            "OrderCash": "kis_async.api.domestic_stock.trading.order_cash",
            "OrderReceipt": "kis_async.api.domestic_stock.trading.order_cash",
            "Price": "kis_async.api.domestic_stock.quotations.price",
            "PriceSource": "kis_async.api.domestic_stock.trading.inquire_balance",
            "Quotes": "kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn",
            "Segment": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "SellType": "kis_async.api.domestic_stock.trading.order_cash",
            "Sorting": "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
            "StockPrice": "kis_async.api.domestic_stock.quotations.inquire_price",
            "TradesIncluded": "kis_async.api.domestic_stock.trading.inquire_balance",
            "WatchPrice": "kis_async.api.domestic_stock.quotations.intstock_multprice",
        },
    )
