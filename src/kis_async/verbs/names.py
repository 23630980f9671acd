"""Friendly names for KIS's codes: "kospi", "nasdaq", "index_options"."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeVar

from kis_async.wire.codes import Board, Code, OverseasExchange, OverseasMarket, ProductType
from kis_async.wire.errors import InvalidRequest

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
_INDEX_CODE: Final = re.compile(r"\d{4}")

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
    word = "_".join(re.findall(r"\d+|[^\W\d_]+", index.casefold()))
    if _INDEX_CODE.fullmatch(index.strip()):
        return index.strip()
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


def overseas_market(market: OverseasMarket | str) -> OverseasMarket:
    """The market of a name. Raises InvalidRequest."""
    return code_of(OverseasMarket, market, "overseas market")


def code_of(kind: type[C], given: C | str, what: str) -> C:
    """The member of a code given as itself, by its English name, or by KIS's value. Raises InvalidRequest."""
    if isinstance(given, kind):
        return given
    word = given.strip()
    for member in kind:
        if (
            word.casefold().replace("-", "_").replace(" ", "_") == member.name.casefold()
            or word == member.value
        ):
            return member
    names = ", ".join(member.name.casefold() for member in kind)
    raise InvalidRequest(f"{given!r} is no {what}.", hint=f"It is one of {names}.")


def is_index(word: str) -> bool:
    """Whether a word is the name or the code of an index."""
    try:
        index_code(word)
    except InvalidRequest:
        return False
    return True
