"""Types for declarations: dates and times in KIS's text forms, symbols, the session's account."""

import datetime as dt
import re
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator

from kis_async.wire.credentials import Account
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.field import FromSession

SEOUL: Final = ZoneInfo("Asia/Seoul")
_NO_DATE: Final = "00000000"
_DATE_DIGITS: Final = 8
_TIME_DIGITS: Final = (6, 4)
_KRX_SYMBOL: Final = re.compile(r"[0-9A-Z]{6}|Q[0-9A-Z]{6}")
_KRX_DIGITS: Final = 6


def parse_date(value: object) -> object:
    """20240611, 2024/06/11 and 2024-06-11 are a date; 00000000 is None."""
    if not isinstance(value, str):
        return _checked(value, dt.date)
    digits = value.strip().replace("/", "").replace("-", "")
    if digits == _NO_DATE:
        return None
    if len(digits) != _DATE_DIGITS or not digits.isdecimal():
        raise ValueError("not a date of eight digits")
    return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _checked(value: object, kind: type) -> object:
    """A number would be taken for seconds since 1970."""
    if value is None or isinstance(value, kind):
        return value
    raise ValueError(f"not text, and not a {kind.__name__}")


def read_date(text: str) -> dt.date | None:
    """The date a text says, None where it says none."""
    try:
        found = parse_date(text)
    except ValueError:
        return None
    return found if isinstance(found, dt.date) else None


def parse_time(value: object) -> object:
    """094741 and 0947 are a time of day; hours of 24 and more are an error, not a wrapped hour."""
    if not isinstance(value, str):
        return _checked(value, dt.time)
    digits = value.strip().replace(":", "")
    if len(digits) not in _TIME_DIGITS or not digits.isdecimal():
        raise ValueError("not a time of six digits")
    return dt.time(int(digits[:2]), int(digits[2:4]), int(digits[4:] or 0))


def parse_stamp(value: object) -> object:
    """2023-12-22 08:16:59, which KIS means in Korean time."""
    if not isinstance(value, str):
        return _checked(value, dt.datetime)
    stamp = dt.datetime.fromisoformat(value.strip())
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=SEOUL)


def check_date(value: object) -> object:
    """A datetime given for a date would silently lose its time, and a number would be taken for seconds."""
    if isinstance(value, dt.datetime):
        raise ValueError("a datetime is no date: use .date()")  # noqa: TRY004  (pydantic reads ValueErrors)
    if not isinstance(value, dt.date | str):
        raise ValueError("a date is a datetime.date, or text as 2024-06-11 or 20240611")  # noqa: TRY004
    return value


Date = Annotated[dt.date | None, BeforeValidator(parse_date)]
"""A date in answers; None for blank and 00000000."""

Day = Annotated[dt.date, BeforeValidator(parse_date)]
"""A date that an answer means nothing without."""

Time = Annotated[dt.time | None, BeforeValidator(parse_time)]
"""A time of day in answers, in Asia/Seoul for Korean markets; None for blank."""

Stamp = Annotated[dt.datetime | None, BeforeValidator(parse_stamp)]
"""A moment in answers, aware, in Asia/Seoul; None for blank."""

DateArgument = Annotated[dt.date, BeforeValidator(parse_date), BeforeValidator(check_date)]
"""A date in requests: a date, "20240611" or "2024-06-11"."""


def check_symbol(value: str) -> str:
    """Six characters (018880, 0001A0), or Q and six for an ETN. Raises InvalidRequest."""
    if _KRX_SYMBOL.fullmatch(value):
        return value
    if value.isdecimal() and len(value) < _KRX_DIGITS:
        lost = f"Spreadsheets eat leading zeros: is it {value.zfill(_KRX_DIGITS)!r}?"
    else:
        lost = "It is six digits or capital letters, as 018880, or Q and six for an ETN."
    raise InvalidRequest(f"{value!r} is not a KRX short code.", hint=lost)


def check_order_no(value: object) -> object:
    """An order number of zeros is none."""
    return None if isinstance(value, str) and not value.strip().strip("0") else value


OrderNo = Annotated[str, BeforeValidator(check_order_no)]
"""An order number as KIS wrote it: 762 in one answer is 0000000762 in another, so compare two as numbers."""

OriginalOrderNo = Annotated[str | None, BeforeValidator(check_order_no)]
"""The number of the order that this one amends or cancels; None where it is the first."""

Symbol = Annotated[str, AfterValidator(check_symbol)]
"""A KRX short code in requests."""


def _to_account(value: object) -> object:
    return Account.parse(value) if isinstance(value, str) else value


SessionAccount = Annotated[
    Account | str | None,
    BeforeValidator(_to_account),
    FromSession(("CANO", "ACNT_PRDT_CD"), "account (계좌번호)"),
]
"""The account of a call; None means the session's."""
