"""Friendly names for KIS's codes."""

from collections.abc import Callable
from typing import get_args

import pytest

from kis_async import InvalidRequest
from kis_async.verbs.names import (
    EXCHANGE_OF,
    INDICES,
    PRODUCT_OF,
    BoardName,
    IndexName,
    OverseasMarketName,
    board_of,
    index_code,
    is_index,
    overseas_market,
    overseas_stock,
)
from kis_async.wire import Board, OverseasExchange, OverseasMarket


def test_every_name_a_type_checker_knows_is_a_code() -> None:
    assert {overseas_market(name) for name in get_args(OverseasMarketName)} == set(OverseasMarket)
    assert {board_of(name) for name in get_args(BoardName)} == set(Board)
    assert {index_code(name) for name in get_args(IndexName)} == set(INDICES.values())


@pytest.mark.parametrize("given", ["hong_kong", "Hong Kong", "HONG-KONG", " hong_kong ", "HKS"])
def test_a_market_goes_by_its_name_however_it_is_written_or_by_its_code(given: str) -> None:
    assert overseas_market(given) is OverseasMarket.HONG_KONG


def test_a_member_is_itself_also_one_that_is_made_up() -> None:
    made_up = OverseasMarket("XYZ")
    assert overseas_market(made_up) is made_up


@pytest.mark.parametrize("given", ["", "mars", "NAZ", "US"])
def test_what_is_no_market_is_refused_with_all_that_are(given: str) -> None:
    with pytest.raises(InvalidRequest, match=r"no overseas market.*nasdaq.*ho_chi_minh"):
        overseas_market(given)


@pytest.mark.parametrize("form", [str.upper, str.lower, str.title, lambda text: f" {text} "])
@pytest.mark.parametrize(
    ("names", "market"),
    [
        (("NAS", "NASD", "nasdaq", "나스닥"), OverseasMarket.NASDAQ),
        (("NYS", "NYSE", "뉴욕"), OverseasMarket.NYSE),
        (("AMS", "AMEX"), OverseasMarket.AMEX),
        (("BAQ", "nasdaq_day", "nasdaq day"), OverseasMarket.NASDAQ_DAY),
        (("BAY", "nyse-day"), OverseasMarket.NYSE_DAY),
        (("BAA", "amex_day"), OverseasMarket.AMEX_DAY),
        (("HKS", "SEHK", "hong kong"), OverseasMarket.HONG_KONG),
        (("SHS", "SHAA", "shanghai"), OverseasMarket.SHANGHAI),
        (("SZS", "SZAA"), OverseasMarket.SHENZHEN),
        (("TSE", "TKSE"), OverseasMarket.TOKYO),
        (("HNX", "HASE"), OverseasMarket.HANOI),
        (("HSX", "VNSE"), OverseasMarket.HO_CHI_MINH),
    ],
)
def test_both_of_kis_s_names_are_taken_in_any_case(
    names: tuple[str, ...], market: OverseasMarket, form: Callable[[str], str]
) -> None:
    assert {overseas_market(form(name)) for name in names} == {market}


@pytest.mark.parametrize("exchange", list(OverseasExchange))
def test_an_exchange_is_its_market(exchange: OverseasExchange) -> None:
    assert EXCHANGE_OF[overseas_market(exchange)] is exchange
    assert overseas_market(OverseasMarket(exchange.value)).known


def test_a_misspelled_market_is_guessed() -> None:
    with pytest.raises(InvalidRequest, match="Is it nasdaq"):
        overseas_market("nasdq")


@pytest.mark.parametrize(
    ("symbol", "market", "found"),
    [
        ("aapl", None, ("AAPL", OverseasMarket.NASDAQ)),
        ("NYSE:ko", None, ("KO", OverseasMarket.NYSE)),
        ("7203.T", None, ("7203", OverseasMarket.TOKYO)),
        ("DHKS00700", None, ("00700", OverseasMarket.HONG_KONG)),
        ("RBAQAAPL", None, ("AAPL", OverseasMarket.NASDAQ_DAY)),
        ("RBAQAAPL", "NASD", ("AAPL", OverseasMarket.NASDAQ)),
        ("700", OverseasExchange.HONG_KONG, ("00700", OverseasMarket.HONG_KONG)),
    ],
)
def test_a_symbol_may_name_its_market(
    symbol: str, market: OverseasExchange | str | None, found: tuple[str, OverseasMarket]
) -> None:
    assert overseas_stock(symbol, market) == found


@pytest.mark.parametrize("symbol", ["005930", "700", "KRX:005930", "005930.KS"])
def test_a_code_of_another_country_is_not_asked_of_the_us(symbol: str) -> None:
    with pytest.raises(InvalidRequest, match=r"kis\.price"):
        overseas_stock(symbol, None)


@pytest.mark.parametrize("index", ["０００１", " kospi ", "코스피", "KOSPI"])
def test_an_index_is_read_without_its_disguise(index: str) -> None:
    assert index_code(index) == "0001"


def test_an_index_is_told_from_a_stock() -> None:
    assert is_index("kospi")
    assert is_index("0001")
    assert not is_index("005930")


def test_what_is_traded_is_traded_somewhere_and_is_a_product() -> None:
    indices = {OverseasMarket.SHANGHAI_INDEX, OverseasMarket.SHENZHEN_INDEX}
    assert set(EXCHANGE_OF) == set(OverseasMarket) - indices
    assert set(EXCHANGE_OF.values()) == set(OverseasExchange) == set(PRODUCT_OF)
