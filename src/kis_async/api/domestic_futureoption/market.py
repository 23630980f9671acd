"""Which derivatives a quote is about: their market, and the series of KOSPI 200 and KOSDAQ 150 contracts."""

from kis_async.wire import Code


class DerivativeMarket(Code):
    """Where the price of a derivative comes from (FID_COND_MRKT_DIV_CODE).

    COMMODITY_FUTURES are gold, government bonds and currencies. The night session, 18:00 to 06:00, is a market of its own.
    """

    INDEX_FUTURES = "F"
    INDEX_OPTIONS = "O"
    STOCK_FUTURES = "JF"
    STOCK_OPTIONS = "JO"
    COMMODITY_FUTURES = "CF"
    NIGHT_FUTURES = "CM"
    NIGHT_OPTIONS = "EU"


class ContractSeries(Code):
    """Which contracts a board shows (FID_COND_MRKT_CLS_CODE). KIS takes blank for KOSPI 200."""

    KOSPI_200 = ""
    MINI_KOSPI_200 = "MKI"
    WEEKLY_MONDAY = "WKM"
    WEEKLY_THURSDAY = "WKI"
    KOSDAQ_150 = "KQI"
