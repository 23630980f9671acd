"""Friendly names for KIS's codes."""

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


@pytest.mark.parametrize("given", ["", "mars", "NASD", "hks"])
def test_what_is_no_market_is_refused_with_all_that_are(given: str) -> None:
    with pytest.raises(InvalidRequest, match=r"no overseas market.*nasdaq.*ho_chi_minh"):
        overseas_market(given)


def test_an_index_is_told_from_a_stock() -> None:
    assert is_index("kospi")
    assert is_index("0001")
    assert not is_index("005930")


def test_what_is_traded_is_traded_somewhere_and_is_a_product() -> None:
    indices = {OverseasMarket.SHANGHAI_INDEX, OverseasMarket.SHENZHEN_INDEX}
    assert set(EXCHANGE_OF) == set(OverseasMarket) - indices
    assert set(EXCHANGE_OF.values()) == set(OverseasExchange) == set(PRODUCT_OF)
