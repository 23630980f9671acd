"""KRX short codes and tickers as people have them, into the text KIS takes. Pure."""

from __future__ import annotations

import operator
import re
import unicodedata
from decimal import Decimal
from typing import Final

from kis_async.wire.errors import InvalidRequest

_MOST_SHOWN: Final = 40
_CODE_LENGTH: Final = 6

_FULL_WIDTH: Final = {0xFF01 + offset: 0x21 + offset for offset in range(0x5E)} | {0x3000: 0x20}
_QUOTES: Final = "\"'`\u2018\u2019\u201c\u201d"

_CODE: Final = re.compile(r"(?!A[0-9]{5}|[A-Z]{6})[0-9A-Z]{6}|Q[0-9A-Z]{6}")
"""A and five digits are A018880 without its zero, or a future (A01609): no share has such a code."""
_KRX_FORM: Final = re.compile(r"(?:0{5})?(?:A([0-9][0-9A-Z]{5})|(Q[0-9A-Z]{6}))")
"""A005930, KRX's own form, and 00000A005930, the form of search-stock-info (CTPF1002R)."""
_VENUE: Final = re.compile(
    r"(?:(?:KRX|XKRX|KOSPI|KOSDAQ|KONEX):)(?P<after>.+)"
    r"|(?P<before>.+?)(?:\.(?:KS|KQ|KN|KRX)|:(?:KRX|XKRX|KOSPI|KOSDAQ|KONEX)|\s+(?:KS|KQ)(?:\s+EQUITY)?)"
)
"""KRX:005930 of TradingView and Google, 005930.KS of Yahoo and Reuters, 005930 KS of Bloomberg."""
_FLOAT: Final = re.compile(r"([0-9]+)\.0*")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_INSIDE: Final = re.compile(r"(?<![0-9A-Za-z])(?:[0-9]{5}[0-9A-Z]|Q[0-9]{6})(?![0-9A-Za-z])")
_FOREIGN: Final = re.compile(r"[A-Z]{1,5}(?:[./-][A-Z]{1,2})?|[A-Z]+:.+|.+\.(?:O|OQ|N|HK|T|SS|SZ|US)|.+ US")

_ISIN: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{9}[0-9]")
_KRX_ISIN: Final = re.compile(r"KR7([0-9][0-9A-Z]{4})([0-9A-Z])(0[01])[0-9]")
_ISSUES: Final = {"0": "0", "1": "5", "2": "7", "3": "9"}
"""The kind of share in an ISIN, and the last digit of the short code: KR7005931001 is 005935, the preferred share."""
_NEW_PREFERRED: Final = re.compile(r"[K-Z]")
"""Preferred shares of the newer kind keep their letter, and their ISIN has 01 for 00: KR702826K016 is 02826K."""


def plain_text(given: object) -> str:
    """The text of a code without what spreadsheets and web pages wrap around it. Raises InvalidRequest.

    Full-width characters become plain ones; invisible characters, blanks at the ends, quotes and Excel's ="..." go.
    A whole number becomes its digits.
    """
    if not isinstance(given, str):
        return _number_text(given)
    text = "".join(
        letter for letter in given.translate(_FULL_WIDTH) if unicodedata.category(letter) != "Cf"
    ).strip()
    while text and (bare := text.removeprefix("=").strip(_QUOTES).strip()) != text:
        text = bare
    return text


def _number_text(given: object) -> str:
    """The digits of a whole number: of an int, a float as spreadsheets make them, a Decimal, or numpy's."""
    if not isinstance(given, bool):
        try:
            return str(operator.index(given))  # type: ignore[arg-type]
        except TypeError:
            pass
        if isinstance(given, Decimal) or hasattr(given, "is_integer"):
            number = float(given)  # type: ignore[arg-type]
            return str(int(number)) if number.is_integer() else str(number)
    raise InvalidRequest(
        f"A symbol is text, not {type(given).__name__}.", hint="Give the code itself, as '005930' or 'AAPL'."
    )


def shown(given: object) -> str:
    """What was given as an error shows it."""
    text = repr(given.strip() if isinstance(given, str) else given)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}..."


def krx_code(given: object) -> str:
    """The KRX short code of a text or number: six characters (018880, 0001A0), or Q and six for an ETN.

    A005930, KRX:005930, 005930.KS, the ISIN KR7005930003, full-width and lower-case letters are taken: each says one
    code. A number that has lost its zeros is not, as 5930 may be another code cut short. Raises InvalidRequest, with
    the code that may be meant.
    """
    text = plain_text(given)
    found = read_krx(text)
    if found is None:
        raise InvalidRequest(f"{shown(given)} is not a KRX short code.", hint=_krx_hint(text))
    return found


def is_code(given: object) -> bool:
    """Whether a value is to be read as a code: text, or a number as spreadsheets make them of codes.

    Bytes are, so that they are refused: pydantic would take them for text unread.
    """
    number = hasattr(given, "__index__") or hasattr(given, "is_integer") or isinstance(given, Decimal)
    return isinstance(given, str | bytes | bytearray) or (number and not isinstance(given, bool))


def read_krx(text: str) -> str | None:
    """The code that a text says without doubt, None otherwise."""
    word = _without_venue(text.upper()) if text.isascii() else ""
    if (number := _FLOAT.fullmatch(word)) is not None:
        word = number[1]
    if _CODE.fullmatch(word):
        return word
    if (form := _KRX_FORM.fullmatch(word)) is not None:
        return form[1] or form[2]
    return _code_of_isin(word)


def _without_venue(word: str) -> str:
    venue = _VENUE.fullmatch(word)
    return (venue["after"] or venue["before"]).strip() if venue else word


def _code_of_isin(word: str) -> str | None:
    """The short code in the ISIN of a listed Korean share or fund, None for any other."""
    isin = _KRX_ISIN.fullmatch(word)
    if isin is None or not has_check_digit(word):
        return None
    issuer, kind, series = isin.groups()
    if series == "00" and kind in _ISSUES:
        return f"{issuer}{_ISSUES[kind]}"
    if series == "01" and _NEW_PREFERRED.fullmatch(kind):
        return f"{issuer}{kind}"
    return None


def isin_of(code: str) -> str:
    """An ISIN for a short code: of a share or fund the one that `krx_code` reads back."""
    short = code[-_CODE_LENGTH:]
    kinds = {last: kind for kind, last in _ISSUES.items()}
    kind = kinds.get(short[-1], short[-1])
    series = "01" if _NEW_PREFERRED.fullmatch(kind) else "00"
    # An ETN is not a share, and a share of another kind has no digit of its own.
    share = short == code and (short[-1] in kinds or series == "01")
    body = f"KR7{short[:-1]}{kind}{series}" if share else f"KRG{short}00"
    return next(isin for digit in range(10) if has_check_digit(isin := f"{body}{digit}"))


def is_isin(word: str) -> bool:
    """Whether a text has the shape of an ISIN."""
    return _ISIN.fullmatch(word) is not None


def has_check_digit(isin: str) -> bool:
    """Whether the last digit of an ISIN is that of the others (ISO 6166)."""
    digits = "".join(str(int(letter, 36)) for letter in isin)
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _krx_hint(text: str) -> str:
    """What may be meant, or what a code looks like."""
    word = text.upper()
    if not word:
        return "It is blank."
    if is_isin(word):
        return _isin_hint(word)
    guess = _guess(word)
    if guess is not None:
        return guess
    hint = "It is six digits or capital letters, as 018880, or Q and six for an ETN. kis-async search WORD finds it."
    return f"{hint} Overseas symbols go to kis.overseas." if _FOREIGN.fullmatch(word) else hint


def _isin_hint(word: str) -> str:
    if not has_check_digit(word):
        return "It looks like an ISIN, but its check digit is wrong: check every character."
    if word.startswith("KR"):
        return "It is the ISIN of another kind of instrument: kis-async search finds the code."
    return "It is the ISIN of a foreign security, and KIS takes symbols: give AAPL for US0378331005."


def _guess(word: str) -> str | None:
    """The code of a text that has lost its zeros, or holds more than the code."""
    digits = _digits_of(_without_venue(word).replace(" ", "").removeprefix("A"))
    if digits:
        code = digits.lstrip("0").zfill(_CODE_LENGTH)
        if len(digits) < _CODE_LENGTH:
            return f"Spreadsheets eat leading zeros: is it {code!r}?"
        return f"Is it {code!r}?" if len(code) == _CODE_LENGTH else None
    codes = set(_INSIDE.findall(word))
    return f"Give the code alone: is it {codes.pop()!r}?" if len(codes) == 1 else None


def _digits_of(text: str) -> str:
    """The digits of a whole number however it is written: 5930, 5930.0 or 5,930; "" for any other text."""
    bare = text.replace(",", "") if _THOUSANDS.fullmatch(text) else text
    number = _FLOAT.fullmatch(bare)
    digits = number[1] if number else bare
    return digits if digits.isascii() and digits.isdecimal() else ""


def product_code(given: object) -> str:
    """The code of a domestic instrument of any kind: a KRX short code in KIS's form, another as it is.

    Raises InvalidRequest for one that has lost its zeros.
    """
    text = plain_text(given)
    found = read_krx(text)
    if found is None and (not text or len(_digits_of(text)) in range(1, _CODE_LENGTH)):
        return krx_code(given)
    return found or ticker(text)


def ticker(given: object) -> str:
    """The code of a contract or bond without its disguise, in capitals unless it mixes small letters and capitals."""
    text = plain_text(given)
    return text.upper() if text.islower() else text
