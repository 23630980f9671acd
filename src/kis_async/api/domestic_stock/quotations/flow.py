"""What the rankings by who buys and sells share."""

from kis_async.wire import Code


class FlowSide(Code):
    """Which end of a ranking by net buying comes first (FID_RANK_SORT_CLS_CODE)."""

    NET_BUY = "0"
    NET_SELL = "1"
