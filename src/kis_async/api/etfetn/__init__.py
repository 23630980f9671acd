"""etfetn: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.etfetn.quotations.inquire_asking_price import EtfBookLevel as EtfBookLevel
    from kis_async.api.etfetn.quotations.inquire_asking_price import EtfOrderBook as EtfOrderBook
    from kis_async.api.etfetn.quotations.inquire_asking_price import InquireAskingPrice as InquireAskingPrice
    from kis_async.api.etfetn.quotations.inquire_component_stock_price import ComponentsEtf as ComponentsEtf
    from kis_async.api.etfetn.quotations.inquire_component_stock_price import EtfComponent as EtfComponent
    from kis_async.api.etfetn.quotations.inquire_component_stock_price import EtfComponents as EtfComponents
    from kis_async.api.etfetn.quotations.inquire_component_stock_price import InquireComponentStockPrice as InquireComponentStockPrice
    from kis_async.api.etfetn.quotations.inquire_price import EtfPrice as EtfPrice
    from kis_async.api.etfetn.quotations.inquire_price import InquirePrice as InquirePrice
    from kis_async.api.etfetn.quotations.nav_comparison_daily_trend import NavComparisonDailyTrend as NavComparisonDailyTrend
    from kis_async.api.etfetn.quotations.nav_comparison_daily_trend import NavDay as NavDay
    from kis_async.api.etfetn.quotations.nav_comparison_time_trend import NavComparisonTimeTrend as NavComparisonTimeTrend
    from kis_async.api.etfetn.quotations.nav_comparison_time_trend import NavMinute as NavMinute
    from kis_async.api.etfetn.quotations.nav_comparison_trend import MarketPrice as MarketPrice
    from kis_async.api.etfetn.quotations.nav_comparison_trend import NavComparison as NavComparison
    from kis_async.api.etfetn.quotations.nav_comparison_trend import NavComparisonTrend as NavComparisonTrend
    from kis_async.api.etfetn.quotations.nav_comparison_trend import NavRange as NavRange
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "quotations.inquire_asking_price": "EtfBookLevel EtfOrderBook InquireAskingPrice",
        "quotations.inquire_component_stock_price": "ComponentsEtf EtfComponent EtfComponents InquireComponentStockPrice",
        "quotations.inquire_price": "EtfPrice InquirePrice",
        "quotations.nav_comparison_daily_trend": "NavComparisonDailyTrend NavDay",
        "quotations.nav_comparison_time_trend": "NavComparisonTimeTrend NavMinute",
        "quotations.nav_comparison_trend": "MarketPrice NavComparison NavComparisonTrend NavRange",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
