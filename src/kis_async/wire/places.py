"""Markets and exchanges by any of the names KIS and people have for them. Pure."""

from __future__ import annotations

import difflib
from typing import Final, TypeVar

from kis_async.wire.codes import Code, Exchange, Market, OverseasExchange, OverseasMarket
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.symbols import plain_text, shown

C = TypeVar("C", bound=Code)

EXCHANGE_OF: Final = {
    OverseasMarket.NASDAQ: OverseasExchange.NASDAQ,
    OverseasMarket.NYSE: OverseasExchange.NYSE,
    OverseasMarket.AMEX: OverseasExchange.AMEX,
    OverseasMarket.NASDAQ_DAY: OverseasExchange.NASDAQ,
    OverseasMarket.NYSE_DAY: OverseasExchange.NYSE,
    OverseasMarket.AMEX_DAY: OverseasExchange.AMEX,
    OverseasMarket.HONG_KONG: OverseasExchange.HONG_KONG,
    OverseasMarket.SHANGHAI: OverseasExchange.SHANGHAI,
    OverseasMarket.SHENZHEN: OverseasExchange.SHENZHEN,
    OverseasMarket.TOKYO: OverseasExchange.TOKYO,
    OverseasMarket.HANOI: OverseasExchange.HANOI,
    OverseasMarket.HO_CHI_MINH: OverseasExchange.HO_CHI_MINH,
}
"""Where what is quoted on a market is traded."""

MARKET_OF: Final = {
    exchange: market for market, exchange in EXCHANGE_OF.items() if not market.name.endswith("_DAY")
}
"""Where what is traded on an exchange is quoted."""

_M = OverseasMarket
_ALIASES: Final[dict[str, OverseasMarket]] = {
    # Google, TradingView and the exchanges' own letters
    "NYSEARCA": _M.AMEX,
    "HKEX": _M.HONG_KONG,
    "HKG": _M.HONG_KONG,
    "SSE": _M.SHANGHAI,
    "SHA": _M.SHANGHAI,
    "SZSE": _M.SHENZHEN,
    "SHE": _M.SHENZHEN,
    "JPX": _M.TOKYO,
    "TYO": _M.TOKYO,
    "HOSE": _M.HO_CHI_MINH,
    # the names in KIS's master files and answers
    "나스닥": _M.NASDAQ,
    "뉴욕": _M.NYSE,
    "아멕스": _M.AMEX,
    "홍콩": _M.HONG_KONG,
    "상해": _M.SHANGHAI,
    "심천": _M.SHENZHEN,
    "도쿄": _M.TOKYO,
    "하노이": _M.HANOI,
    "호치민": _M.HO_CHI_MINH,
}


def _word(text: str) -> str:
    """A name without case, and with one kind of blank."""
    return "_".join(plain_text(text).replace("-", " ").replace("_", " ").split()).upper()


def _names_of(kind: type[C]) -> dict[str, C]:
    """Members by value, and by name where no value is written so."""
    return {_word(one.name): one for one in kind} | {_word(one.value): one for one in kind}


_MARKETS: Final[dict[str, OverseasMarket]] = (
    _ALIASES
    | {name: MARKET_OF[one] for name, one in _names_of(OverseasExchange).items()}
    | _names_of(OverseasMarket)
)
_EXCHANGES: Final[dict[str, OverseasExchange]] = {
    name: EXCHANGE_OF[market] for name, market in _MARKETS.items() if market in EXCHANGE_OF
}
_DOMESTIC: Final[dict[str, Market]] = _names_of(Market)
_VENUES: Final[dict[str, Exchange]] = {"J": Exchange.KRX, "NX": Exchange.NXT, "UN": Exchange.ALL} | _names_of(
    Exchange
)
_BY_KIND: Final[dict[type[Code], dict[str, Code]]] = {
    OverseasMarket: {**_MARKETS},
    OverseasExchange: {**_EXCHANGES},
    Market: {**_DOMESTIC},
    Exchange: {**_VENUES},
}


def market_named(text: str) -> OverseasMarket | None:
    """The overseas market that a text names, None where it names none."""
    return _MARKETS.get(_word(text))


def place_of(kind: type[C], given: object) -> C | None:
    """The member of a market or exchange code given as text or as a member of another such code; None for no such place.

    A member of the code itself stays as it is, also one made up, unless the overseas markets know it by another name.
    """
    if isinstance(given, kind) and (given.known or kind is not OverseasMarket):
        return given
    if not isinstance(given, str):
        return None
    found = _BY_KIND[kind].get(_word(given))
    if found is None:
        return given if isinstance(given, kind) else None
    assert isinstance(found, kind)
    return found


def is_place(kind: type[Code]) -> bool:
    """Whether a code is a market or an exchange."""
    return kind in _BY_KIND


def overseas_market(given: object) -> OverseasMarket:
    """The overseas market of a name, of either of KIS's codes, or of a member of them. Raises InvalidRequest."""
    return _found(OverseasMarket, given, "overseas market")


def domestic_market(given: object) -> Market:
    """The domestic market of a name, of KIS's code, or of a member of either. Raises InvalidRequest."""
    return _found(Market, given, "market")


def overseas_exchange(given: object) -> OverseasExchange:
    """The overseas exchange of a name, of either of KIS's codes, or of a member of them. Raises InvalidRequest."""
    if isinstance(given, OverseasExchange) and not given.known:
        return place_of(OverseasExchange, given.value) or given
    return _found(OverseasExchange, given, "overseas exchange")


def _found(kind: type[C], given: object, what: str) -> C:
    found = place_of(kind, given)
    if found is None:
        names = ", ".join(member.name.casefold() for member in kind)
        raise InvalidRequest(
            f"{shown(given)} is no {what}.", hint=f"{guess(kind, given)}It is one of {names}."
        )
    return found


def guess(kind: type[Code], given: object) -> str:
    """The place that a misspelled name is closest to, as a question; "" where nothing is close."""
    if not isinstance(given, str) or kind not in _BY_KIND:
        return ""
    near = difflib.get_close_matches(_word(given), _BY_KIND[kind], n=1)
    return f"Is it {_BY_KIND[kind][near[0]].name.casefold()}? " if near else ""
