"""Where the record of every master file is, so that one can be found without importing the rest."""

from typing import Final

MASTERS: Final[dict[str, tuple[str, str]]] = {
    "kospi": ("KospiStock", "kospi"),
    "kosdaq": ("KosdaqStock", "kosdaq"),
    "konex": ("KonexStock", "konex"),
    "elw": ("Elw", "elw"),
    "bond": ("Bond", "bond"),
    "sector": ("Sector", "groups"),
    "theme": ("ThemeStock", "groups"),
    "broker": ("Broker", "groups"),
    "index_derivative": ("IndexDerivative", "derivatives"),
    "stock_derivative": ("StockDerivative", "derivatives"),
    "commodity_derivative": ("CommodityDerivative", "derivatives"),
    "night_future": ("NightFuture", "derivatives"),
    "night_option": ("NightOption", "derivatives"),
    "nasdaq": ("NasdaqStock", "overseas_stock"),
    "nyse": ("NyseStock", "overseas_stock"),
    "amex": ("AmexStock", "overseas_stock"),
    "shanghai": ("ShanghaiStock", "overseas_stock"),
    "shanghai_index": ("ShanghaiIndex", "overseas_stock"),
    "shenzhen": ("ShenzhenStock", "overseas_stock"),
    "shenzhen_index": ("ShenzhenIndex", "overseas_stock"),
    "tokyo": ("TokyoStock", "overseas_stock"),
    "hong_kong": ("HongKongStock", "overseas_stock"),
    "hanoi": ("HanoiStock", "overseas_stock"),
    "ho_chi_minh": ("HoChiMinhStock", "overseas_stock"),
    "overseas_index": ("OverseasIndex", "overseas_index"),
    "overseas_future": ("OverseasFuture", "overseas_derivatives"),
    "overseas_option": ("OverseasOption", "overseas_derivatives"),
    "overseas_stock_option": ("OverseasStockOption", "overseas_derivatives"),
}
"""name: (record class, module)."""
