"""Overseas symbols as people have them, into the text KIS takes. Pure."""

from __future__ import annotations

import re
from typing import Final

from kis_async.wire.codes import OverseasMarket
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.places import EXCHANGE_OF, market_named
from kis_async.wire.symbols import has_check_digit, is_isin, plain_text, read_krx, shown, ticker

_M = OverseasMarket
US: Final = frozenset({_M.NASDAQ, _M.NYSE, _M.AMEX, _M.NASDAQ_DAY, _M.NYSE_DAY, _M.AMEX_DAY})
"""The markets of the United States."""

_HONG_KONG_DIGITS: Final = 5
_CHINESE_DIGITS: Final = 6
_LONGEST_US: Final = 5

_PREFIX: Final = re.compile(r"([^\W\d_][\w -]*):\s*(\S.*)")
_SUFFIX: Final = re.compile(r"(.+)\.(OQ|O|N|US|HK|T|SS|SH|SZ)")
_SUFFIXES: Final[dict[str, OverseasMarket | None]] = {
    "O": _M.NASDAQ,
    "OQ": _M.NASDAQ,
    "N": _M.NYSE,
    "US": None,
    "HK": _M.HONG_KONG,
    "T": _M.TOKYO,
    "SS": _M.SHANGHAI,
    "SH": _M.SHANGHAI,
    "SZ": _M.SHENZHEN,
}
"""Where Reuters and Yahoo say that a symbol is listed."""
_BLOOMBERG: Final = re.compile(r"(\S+)\s+(US|UW|UQ|UN|HK|JP|JT|CG|CS)(?:\s+EQUITY)?")
_BLOOMBERGS: Final[dict[str, OverseasMarket | None]] = {
    "US": None,
    "UW": _M.NASDAQ,
    "UQ": _M.NASDAQ,
    "UN": _M.NYSE,
    "HK": _M.HONG_KONG,
    "JP": _M.TOKYO,
    "JT": _M.TOKYO,
    "CG": _M.SHANGHAI,
    "CS": _M.SHENZHEN,
}
_REALTIME: Final = re.compile(r"[DR](NAS|NYS|AMS|BAQ|BAY|BAA|HKS|SHS|SZS|TSE|HNX|HSX)(.+)")
"""The key of KIS's realtime feeds, rsym in the answers: DNASAAPL."""
_KRX: Final = re.compile(r"(?:KRX|KOSPI|KOSDAQ):.+|.+\.K[SQ]|(?:0{5})?A[0-9]{5}[0-9A-Z]")

_CLASS_SHARE: Final = re.compile(r"([A-Z]{1,5})\.([A-Z])")
_MAYBE_CLASS: Final = re.compile(r"([A-Z]{1,5})[- ]([A-Z])")
_PREFERRED: Final = re.compile(r"[A-Z]+p[A-Z]?")
"""NYSE writes a preferred share as BACpB: in capitals it would be another symbol."""
_WHOLE: Final = re.compile(r"([0-9]+)\.0*")


def overseas_symbol(given: object, market: OverseasMarket | None = None) -> tuple[str, OverseasMarket | None]:
    """The symbol as KIS writes it, and its market: the one given, else the one that the text names, else None.

    aapl, NASDAQ:AAPL, AAPL.O, AAPL US and DNASAAPL are AAPL; brk.b is BRK/B; 700, 0700 and 0700.HK are 00700.
    Raises InvalidRequest for a text that may mean several symbols, or one of another market than the one given.
    """
    text = plain_text(given)
    letters = text if _PREFERRED.fullmatch(text) else text.upper()
    symbol, named = _named(letters, market)
    _check_market(given, market, named)
    place = market or named
    return _as_kis_writes(given, symbol, place), place


def listed_on(given: object, market: OverseasMarket | None) -> tuple[str, OverseasMarket]:
    """As `overseas_symbol`, on NASDAQ where neither the market is given nor the text names one.

    Raises InvalidRequest also for a number on a market of the US, where symbols have letters.
    """
    symbol, named = overseas_symbol(given, market)
    place = named or _M.NASDAQ
    if place in US and symbol.isdecimal():
        raise InvalidRequest(
            f"{shown(given)} is not a symbol of {place.name.casefold()}: it has digits only.",
            hint="A KRX code goes to kis.price(); for Hong Kong, Tokyo and China give the market.",
        )
    return symbol, place


def instrument_code(given: object) -> str:
    """The code of an instrument of any market as an order holds it; one that cannot be read stays as it is."""
    text = plain_text(given)
    code = read_krx(text)
    if code is not None or is_isin(text.upper()):
        return code or text.upper()
    try:
        return overseas_symbol(text)[0]
    except InvalidRequest:
        return ticker(text)


def _named(text: str, market: OverseasMarket | None) -> tuple[str, OverseasMarket | None]:
    """The symbol and the market that a prefix, a suffix or a realtime key names."""
    if (prefix := _PREFIX.fullmatch(text)) is not None and (found := market_named(prefix[1])) is not None:
        return prefix[2], found
    if (bloomberg := _BLOOMBERG.fullmatch(text)) is not None:
        return bloomberg[1], _BLOOMBERGS[bloomberg[2]]
    if (suffix := _SUFFIX.fullmatch(text)) is not None and _is_suffix(suffix[1], suffix[2]):
        return suffix[1], _SUFFIXES[suffix[2]]
    realtime = _REALTIME.fullmatch(text)
    # DTSEW may be a symbol of its own: only what is too long for one is a realtime key.
    if realtime is not None and len(text) > _LONGEST_US:
        return realtime[2], _day_or_night(OverseasMarket(realtime[1]), market)
    return text, None


def _is_suffix(symbol: str, suffix: str) -> bool:
    """Whether a suffix belongs to such symbols: Tokyo's and China's have digits, those of the US letters."""
    return symbol[0].isdecimal() is (suffix in {"HK", "T", "SS", "SH", "SZ"})


def _day_or_night(named: OverseasMarket, market: OverseasMarket | None) -> OverseasMarket:
    """The market given, where the one named is the same exchange at another time of day."""
    if market is not None and EXCHANGE_OF.get(market) is EXCHANGE_OF.get(named):
        return market
    return named


def _check_market(given: object, market: OverseasMarket | None, named: OverseasMarket | None) -> None:
    if market is None or named is None or EXCHANGE_OF.get(market) is EXCHANGE_OF.get(named):
        return
    raise InvalidRequest(
        f"{shown(given)} is a symbol of {named.name.casefold()}, not of {market.name.casefold()}.",
        hint=f"Give market={named.name.casefold()!r}, or the symbol alone.",
    )


def _as_kis_writes(given: object, symbol: str, place: OverseasMarket | None) -> str:
    if (number := _WHOLE.fullmatch(symbol)) is not None:
        symbol = number[1]
    _refuse(given, symbol)
    if symbol.isdecimal():
        return _of_digits(given, symbol, place)
    if place is None or place in US:
        return _of_letters(given, symbol, place)
    return symbol


def _refuse(given: object, symbol: str) -> None:
    """Raise InvalidRequest for what cannot be an overseas symbol."""
    if not symbol:
        raise InvalidRequest("A symbol is not blank and has no blanks in it.")
    if _KRX.fullmatch(symbol):
        raise InvalidRequest(f"{shown(given)} is a code of the KRX.", hint="Ask kis.price() for it.")
    if is_isin(symbol):
        wrong = "" if has_check_digit(symbol) else " Its check digit is wrong as well."
        raise InvalidRequest(
            f"{shown(given)} is an ISIN, and KIS takes symbols.", hint=f"Give the symbol, as AAPL.{wrong}"
        )
    if (maybe := _MAYBE_CLASS.fullmatch(symbol)) is not None:
        raise InvalidRequest(
            f"{shown(given)} may be a class of shares or a preferred share.",
            hint=f"Is it '{maybe[1]}/{maybe[2]}'? KIS writes class B of BRK as BRK/B.",
        )
    if not symbol.isascii() or symbol.split() != [symbol] or ":" in symbol:
        raise InvalidRequest(
            f"{shown(given)} is not an overseas symbol: a symbol has no blanks in it.",
            hint="It is letters or digits, as AAPL, BRK/B or 00700; kis-async search WORD finds it.",
        )


def _of_digits(given: object, symbol: str, place: OverseasMarket | None) -> str:
    """Hong Kong's numbers have five digits at KIS. China's have six: a shorter one has lost some."""
    if place is _M.HONG_KONG:
        return symbol.lstrip("0").zfill(_HONG_KONG_DIGITS)
    if place is not None and place in (_M.SHANGHAI, _M.SHENZHEN) and len(symbol) < _CHINESE_DIGITS:
        raise InvalidRequest(
            f"{shown(given)} is not a symbol of {place.name.casefold()}.",
            hint=f"Spreadsheets eat leading zeros: is it {symbol.zfill(_CHINESE_DIGITS)!r}?",
        )
    return symbol


def _of_letters(given: object, symbol: str, place: OverseasMarket | None) -> str:
    """KIS writes class B of BRK as BRK/B (nysmst.cod); on AMEX a .A is also Reuters' name of the exchange."""
    share = _CLASS_SHARE.fullmatch(symbol)
    if share is None:
        return symbol
    if place in (_M.AMEX, _M.AMEX_DAY) and share[2] == "A":
        raise InvalidRequest(
            f"{shown(given)} may be {share[1]} or its class A.", hint=f"Is it {share[1]!r} or '{share[1]}/A'?"
        )
    return f"{share[1]}/{share[2]}"
