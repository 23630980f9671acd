"""What day it is in Seoul."""

import datetime as dt

from kis_async.wire.zones import SEOUL


def today() -> dt.date:
    """Today in Asia/Seoul."""
    return dt.datetime.now(SEOUL).date()
