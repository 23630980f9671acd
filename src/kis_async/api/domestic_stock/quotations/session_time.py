"""The time of a row of an index, which at the open and the close is a mark instead."""

import datetime as dt
import re
from typing import Annotated, Final

from pydantic import BeforeValidator

from kis_async.wire import Code
from kis_async.wire.types import parse_time

_MARK: Final = re.compile(r"([5-9])\1{5}")


class SessionMark(Code):
    """What a row stands for where KIS's time is none of the clock (stck_cntg_hour, bsop_hour)."""

    OPEN = "666666"
    CLOSE = "888888"
    AFTER_HOURS_CLOSE = "999999"


def _read(value: object) -> object:
    """888888 is no time of day."""
    text = value.strip() if isinstance(value, str) else ""
    return SessionMark(text) if _MARK.fullmatch(text) else parse_time(value)


SessionTime = Annotated[dt.time | SessionMark | None, BeforeValidator(_read)]
"""A time of day in answers, in Asia/Seoul, or the mark of the open or close; None for blank."""
