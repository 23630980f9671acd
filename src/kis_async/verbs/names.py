"""Friendly names for KIS's codes: "kospi", "nasdaq", "index_options"."""

from __future__ import annotations

import difflib
import re
from typing import Final, Literal, TypeVar

from kis_async.wire import overseas, places
from kis_async.wire.codes import Board, Code, OverseasExchange, OverseasMarket, ProductType
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.symbols import plain_text

C = TypeVar("C", bound=Code)

IndexName = Literal["kospi", "kosdaq", "kospi_200", "kosdaq_150", "krx_100"]

INDICES: Final = {
    "kospi": "0001",
    "kosdaq": "1001",
    "kospi_200": "2001",
    "kosdaq_150": "3003",
    "krx_100": "4001",
    "코스피": "0001",
    "코스닥": "1001",
    "코스피_200": "2001",
    "코스닥_150": "3003",
}
_INDEX_CODE: Final = re.compile(r"[0-9]{4}")

BoardName = Literal["all", "kospi", "kosdaq", "kospi_200", "kosdaq_150", "krx_100"]

OverseasMarketName = Literal[
    "nasdaq",
    "nyse",
    "amex",
    "nasdaq_day",
    "nyse_day",
    "amex_day",
    "hong_kong",
    "shanghai",
    "shenzhen",
    "shanghai_index",
    "shenzhen_index",
    "tokyo",
    "hanoi",
    "ho_chi_minh",
]

OverseasPlace = OverseasMarket | OverseasExchange | OverseasMarketName
"""A market abroad, as a verb takes it: a member of either of KIS's codes, or its English name.

At run time KIS's codes as text (NAS, NASD) are taken as well.
"""

EXCHANGE_OF: Final = places.EXCHANGE_OF
"""Where what is quoted on a market is traded."""

PRODUCT_OF: Final = {
    OverseasExchange.NASDAQ: ProductType.NASDAQ,
    OverseasExchange.NYSE: ProductType.NYSE,
    OverseasExchange.AMEX: ProductType.AMEX,
    OverseasExchange.HONG_KONG: ProductType.HONG_KONG,
    OverseasExchange.SHANGHAI: ProductType.SHANGHAI_A,
    OverseasExchange.SHENZHEN: ProductType.SHENZHEN_A,
    OverseasExchange.TOKYO: ProductType.TOKYO,
    OverseasExchange.HANOI: ProductType.HANOI,
    OverseasExchange.HO_CHI_MINH: ProductType.HO_CHI_MINH,
}
"""What KIS calls the stocks of an exchange."""


def index_code(index: str) -> str:
    """The KIS code of an index given by code or name. Raises InvalidRequest."""
    text = plain_text(index)
    word = "_".join(re.findall(r"[0-9]+|[^\W\d_]+", text.casefold()))
    if _INDEX_CODE.fullmatch(text):
        return text
    try:
        return INDICES[word]
    except KeyError:
        names = ", ".join(name for name in INDICES if name.isascii())
        raise InvalidRequest(
            f"{index!r} is no index.",
            hint=f'It is {names}, or four digits; kis.universe("sector") has them all.',
        ) from None


def board_of(board: Board | str) -> Board:
    """The board of a name. Raises InvalidRequest."""
    return code_of(Board, board, "board")


def overseas_market(market: OverseasPlace | str) -> OverseasMarket:
    """The market of a name, or of either of KIS's codes for it. Raises InvalidRequest."""
    return places.overseas_market(market)


def overseas_stock(symbol: str, market: OverseasPlace | str | None) -> tuple[str, OverseasMarket]:
    """A symbol as KIS writes it, and its market: the one given, else the one it names, else NASDAQ. Raises InvalidRequest."""
    return overseas.listed_on(symbol, None if market is None else overseas_market(market))


def code_of(kind: type[C], given: C | str, what: str) -> C:
    """The member of a code given as itself, by its English name, or by KIS's value. Raises InvalidRequest."""
    if isinstance(given, kind):
        return given
    word = plain_text(given)
    name = word.casefold().replace("-", "_").replace(" ", "_")
    exact = [member for member in kind if word == member.value or name == member.name.casefold()]
    # KIS has codes that differ by their case alone: such a one is not guessed.
    close = exact or [member for member in kind if name == member.value.casefold()]
    if len(close) == 1 or exact:
        return close[0]
    names = [member.name.casefold() for member in kind]
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"Is it {near[0]}? " if near else ""
    raise InvalidRequest(f"{given!r} is no {what}.", hint=f"{hint}It is one of {', '.join(names)}.")


def is_index(word: str) -> bool:
    """Whether a word is the name or the code of an index."""
    try:
        index_code(word)
    except InvalidRequest:
        return False
    return True
