"""Types for declarations: dates and times in KIS's text forms, symbols, the session's account."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import BeforeValidator, PlainSerializer, StringConstraints

from kis_async.wire.credentials import Account
from kis_async.wire.field import FromSession
from kis_async.wire.given import OverseasCode
from kis_async.wire.symbols import is_code, krx_code, plain_text, product_code, ticker
from kis_async.wire.zones import SEOUL

_DATE_DIGITS: Final = 8
_TIME_DIGITS: Final = (6, 4)
_CUT_TIME_DIGITS: Final = 5
_STAMP_DIGITS: Final = 14
_DAY_HOURS: Final = 24


def parse_date(value: object) -> object:
    """20240611, 2024/06/11, 2024-06-11 and 020240611 are a date; 00000000 and 0 are None."""
    if not isinstance(value, str):
        return _checked(value, dt.date)
    digits = value.strip().replace("/", "").replace("-", "")
    if digits and not digits.strip("0"):
        return None
    if len(digits) > _DATE_DIGITS:
        digits = digits.lstrip("0")
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


class LateTime(dt.time):
    """A time past midnight of a session that began the day before: KIS's 280500 is 04:05 of the next day.

    It reads, compares and counts as that time of day; `str` says 28:05:00, as KIS does.
    """

    __slots__ = ()

    def __str__(self) -> str:
        return f"{self.hour + _DAY_HOURS}:{self:%M:%S}"

    def __repr__(self) -> str:
        return f"LateTime({self.hour}, {self.minute}, {self.second})"


def parse_time(value: object) -> object:
    """094741, 94741 and 0947 are a time of day, 280500 a LateTime; 0 is None, unlike 000000, midnight."""
    if not isinstance(value, str):
        return _checked(value, dt.time)
    digits = value.strip().replace(":", "")
    if digits == "0":
        return None
    if len(digits) == _CUT_TIME_DIGITS:
        digits = f"0{digits}"
    if len(digits) not in _TIME_DIGITS or not digits.isdecimal():
        raise ValueError("not a time of six digits")
    hour, minute, second = int(digits[:2]), int(digits[2:4]), int(digits[4:] or 0)
    return (
        LateTime(hour - _DAY_HOURS, minute, second) if hour >= _DAY_HOURS else dt.time(hour, minute, second)
    )


def read_time(text: str) -> dt.time | None:
    """The time of day a text says, None where it says none."""
    try:
        found = parse_time(text)
    except ValueError:
        return None
    return found if isinstance(found, dt.time) else None


def parse_stamp(value: object) -> object:
    """2023-12-22 08:16:59, 20231222081659 and 20231222081659123, which KIS means in Korean time."""
    if not isinstance(value, str):
        return _checked(value, dt.datetime)
    text = value.strip()
    if text.isdecimal():
        if not text.strip("0"):
            return None
        if len(text) < _STAMP_DIGITS:  # strptime would find another moment in them
            raise ValueError("not a moment of fourteen digits or more")
        form = "%Y%m%d%H%M%S%f" if len(text) > _STAMP_DIGITS else "%Y%m%d%H%M%S"
        stamp = dt.datetime.strptime(text, form)  # noqa: DTZ007  (the zone follows)
    else:
        stamp = dt.datetime.fromisoformat(text)
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=SEOUL)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Days from `start` to `end`, both among them; None where it is open."""

    start: dt.date | None
    end: dt.date | None = None

    def __str__(self) -> str:
        return f"{self.start or ''} ~ {self.end or ''}".strip()


def parse_span(value: object) -> object:
    """2024/03/14 ~ 2024/03/15, 2024/03/14 ~ and one date alone are a DateSpan."""
    if not isinstance(value, str):
        return _checked(value, DateSpan)
    first, tilde, last = value.partition("~")
    ends = [parse_date(part) if part.strip() else None for part in (first, last if tilde else first)]
    start, end = (day if isinstance(day, dt.date) else None for day in ends)
    return DateSpan(start, end) if start or end else None


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

Time = Annotated[
    dt.time | None, BeforeValidator(parse_time), PlainSerializer(str, str, when_used="json-unless-none")
]
"""A time of day in answers, in Asia/Seoul for Korean markets; None for blank, a LateTime past midnight."""

Stamp = Annotated[dt.datetime | None, BeforeValidator(parse_stamp)]
"""A moment in answers, aware, in Asia/Seoul; None for blank."""

Span = Annotated[
    DateSpan | None, BeforeValidator(parse_span), PlainSerializer(str, str, when_used="json-unless-none")
]
"""A span of days in answers; None for blank."""

DateArgument = Annotated[dt.date, BeforeValidator(parse_date), BeforeValidator(check_date)]
"""A date in requests: a date, "20240611" or "2024-06-11"."""


def check_order_no(value: object) -> object:
    """An order number of zeros is none."""
    return None if isinstance(value, str) and not value.strip().strip("0") else value


OrderNo = Annotated[str, BeforeValidator(check_order_no)]
"""An order number as KIS wrote it: 762 in one answer is 0000000762 in another, so compare two as numbers."""

OriginalOrderNo = Annotated[str | None, BeforeValidator(check_order_no)]
"""The number of the order that this one amends or cancels; None where it is the first."""


def _code(read: Callable[[object], str]) -> BeforeValidator:
    """Read text and numbers as codes; pydantic names whatever else was given."""
    return BeforeValidator(lambda given: read(given) if is_code(given) else given)


check_symbol = krx_code
"""The name of `krx_code` in earlier releases."""

Symbol = Annotated[str, _code(krx_code)]
"""A KRX short code in requests, however it is written: see `krx_code`."""

Ticker = Annotated[str, _code(ticker), StringConstraints(min_length=1, pattern=r"^\S+$")]
"""The code of any other instrument in requests: 101W09, KR2033022D33, ESZ25. Not blank, no blanks in it."""

ProductCode = Annotated[str, _code(product_code), StringConstraints(min_length=1, pattern=r"^\S+$")]
"""The code of a domestic instrument of any kind in requests."""

OverseasSymbol = Annotated[str, OverseasCode(), StringConstraints(min_length=1, pattern=r"^\S+$")]
"""The symbol of an overseas stock in requests, however it is written: see `overseas_symbol`."""

IndexCode = Annotated[str, _code(plain_text), StringConstraints(pattern=r"^[0-9]{4}$")]
"""A KIS index code in requests: 0001 KOSPI, 1001 KOSDAQ, 2001 KOSPI 200."""

YearMonth = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(0[1-9]|1[0-2])$")]
"""A month in requests, as 202409."""

TimeArgument = Annotated[dt.time, BeforeValidator(parse_time)]
"""A time of day in requests: a time, "093000" or "09:30"."""


def _to_account(value: object) -> object:
    return Account.parse(value) if isinstance(value, str) else value


SessionAccount = Annotated[
    Account | str | None,
    BeforeValidator(_to_account),
    FromSession(("CANO", "ACNT_PRDT_CD"), "account (계좌번호)"),
]
"""The account of a call; None means the session's."""
