"""Where every endpoint is, so that one can be found without importing the rest. Written by tools/exports.py."""

from typing import Final

ENDPOINTS: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = (
    ("Hashkey", "kis_async.api.uapi.hashkey", "/uapi/hashkey", ()),
    (
        "InquireAskingPriceExpCcn",
        "kis_async.api.domestic_stock.quotations.inquire_asking_price_exp_ccn",
        "/uapi/domestic-stock/v1/quotations/inquire-asking-price-exp-ccn",
        ("FHKST01010200",),
    ),
    (
        "InquireBalance",
        "kis_async.api.domestic_stock.trading.inquire_balance",
        "/uapi/domestic-stock/v1/trading/inquire-balance",
        ("TTTC8434R", "VTTC8434R"),
    ),
    (
        "InquireDailyCcld",
        "kis_async.api.domestic_stock.trading.inquire_daily_ccld",
        "/uapi/domestic-stock/v1/trading/inquire-daily-ccld",
        (
            "TTTC0081R",
            "VTTC0081R",
            "TTTC8001R",
            "VTTC8001R",
            "CTSC9215R",
            "VTSC9215R",
            "CTSC9115R",
            "VTSC9115R",
        ),
    ),
    (
        "InquireDailyItemchartprice",
        "kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice",
        "/uapi/domestic-stock/v1/quotations/inquire-daily-itemchartprice",
        ("FHKST03010100",),
    ),
    (
        "InquirePrice",
        "kis_async.api.domestic_stock.quotations.inquire_price",
        "/uapi/domestic-stock/v1/quotations/inquire-price",
        ("FHKST01010100",),
    ),
    (
        "InquirePsblOrder",
        "kis_async.api.domestic_stock.trading.inquire_psbl_order",
        "/uapi/domestic-stock/v1/trading/inquire-psbl-order",
        ("TTTC8908R", "VTTC8908R"),
    ),
    (
        "IntstockMultprice",
        "kis_async.api.domestic_stock.quotations.intstock_multprice",
        "/uapi/domestic-stock/v1/quotations/intstock-multprice",
        ("FHKST11300006",),
    ),
    (
        "OrderCash",
        "kis_async.api.domestic_stock.trading.order_cash",
        "/uapi/domestic-stock/v1/trading/order-cash",
        (
            "TTTC0012U",
            "VTTC0012U",
            "TTTC0802U",
            "VTTC0802U",
            "TTTC0011U",
            "VTTC0011U",
            "TTTC0801U",
            "VTTC0801U",
        ),
    ),
    ("RevokeP", "kis_async.api.oauth2.revoke_p", "/oauth2/revokeP", ()),
    ("TokenP", "kis_async.api.oauth2.token_p", "/oauth2/tokenP", ()),
)
"""(class, module, path, TR ids) of every endpoint."""
