"""Parts of the Korean stock market that several calls ask for."""

from kis_async.wire import Code


class StockMarket(Code):
    """Which of the two markets (FID_MRKT_CLS_CODE)."""

    ALL = "0"
    KOSPI = "K"
    KOSDAQ = "Q"


class CallAuction(Code):
    """The call auction that expected prices are of (FID_MKOP_CLS_CODE)."""

    OPENING = "1"
    CLOSING = "2"
