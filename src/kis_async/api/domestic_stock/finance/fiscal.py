"""What the financial statements of domestic issues have in common."""

from kis_async.wire import Code


class FiscalSpan(Code):
    """Whether a row is a year or a quarter (FID_DIV_CLS_CODE)."""

    YEAR = "0"
    QUARTER = "1"
