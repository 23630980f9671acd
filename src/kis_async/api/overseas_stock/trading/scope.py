"""What of an account an inquiry is about, and in which money it answers."""

from kis_async.wire import Code


class ShareKind(Code):
    """Ordinary shares, or the fractional ones of KIS's 미니스탁 (INQR_DVSN_CD)."""

    ALL = "00"
    ORDINARY = "01"
    MINI_STOCK = "02"


class ValuedIn(Code):
    """Whether amounts are in won or in the currency of the stock (WCRC_FRCR_DVSN_CD)."""

    WON = "01"
    FOREIGN = "02"
