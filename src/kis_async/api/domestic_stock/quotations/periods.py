"""Spans of a candle that some calls know fewer of."""

from typing import Annotated

from pydantic import AfterValidator

from kis_async.wire import Period
from kis_async.wire.errors import InvalidRequest


def _no_years(period: Period) -> Period:
    if period is Period.YEAR:
        raise InvalidRequest("This call has days, weeks and months, no years.")
    return period


ShortPeriod = Annotated[Period, AfterValidator(_no_years)]
"""DAY, WEEK or MONTH in requests."""
