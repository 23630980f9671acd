"""What the rankings and searches of ELWs choose by."""

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from kis_async.wire import Code
from kis_async.wire.symbols import is_code, plain_text, read_krx


def _underlying(given: object) -> object:
    """A stock as `krx_code` reads it, anything else as it is."""
    text = plain_text(given) if is_code(given) else given
    return (read_krx(text) or text) if isinstance(text, str) else text


UnderlyingCode = Annotated[str, BeforeValidator(_underlying), StringConstraints(pattern=r"^([0-9]{4}|[0-9A-Z]{6})$")]
"""What ELWs are on, in requests: a stock as 005930, an index as 2001 (KOSPI 200) or 3003 (KOSDAQ 150), 000000 for all."""

IssuerCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
"""Who issued ELWs, in requests: 00003 Korea Investment, 00005 Mirae Asset, 00017 KB, others alike, 00000 for all."""


class CallPut(Code):
    """Calls or puts (FID_DIV_CLS_CODE of the rankings)."""

    ALL = "0"
    CALL = "1"
    PUT = "2"


class WarrantType(Code):
    """Ordinary ELWs or those that end early at a barrier (FID_BLNG_CLS_CODE)."""

    ALL = "0"
    ORDINARY = "1"
    KNOCK_OUT = "2"


class TimeToExpiry(Code):
    """How long ELWs still run (FID_INPUT_RMNN_DYNU_1, FID_INPUT_DATE_2)."""

    ALL = "0"
    UP_TO_1_MONTH = "1"
    FROM_1_TO_2_MONTHS = "2"
    FROM_2_TO_3_MONTHS = "3"
    FROM_3_TO_6_MONTHS = "4"
    FROM_6_TO_9_MONTHS = "5"
    FROM_9_TO_12_MONTHS = "6"
    OVER_12_MONTHS = "7"


class CandleSpan(Code):
    """The span of one minute candle, in seconds (FID_HOUR_CLS_CODE)."""

    MINUTE_1 = "60"
    MINUTES_3 = "180"
    MINUTES_5 = "300"
    MINUTES_10 = "600"
    MINUTES_30 = "1800"
    MINUTES_60 = "3600"
    MINUTES_120 = "7200"
