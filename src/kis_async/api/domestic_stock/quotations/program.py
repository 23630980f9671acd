"""What the answers about program trading of a market share."""

from kis_async.wire import Code


class ProgramBoard(Code):
    """The board whose program trading is meant (FID_MRKT_CLS_CODE)."""

    KOSPI = "K"
    KOSDAQ = "Q"
