"""A whole master file: looked up and searched."""

import datetime as dt

import pytest

from kis_async.masters import KospiStock, OverseasStock, Universe
from kis_async.wire import SEOUL

AT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=SEOUL)


def stock(symbol: str, name: str | None) -> KospiStock:
    return KospiStock(symbol=symbol, name=name)


STOCKS = Universe(
    "kospi",
    [
        stock("000001", "대한삼성"),
        stock("005930", "삼성전자"),
        stock("005935", "삼성전자우"),
        stock("009150", "삼성전기"),
        stock("069500", "KODEX 200"),
        stock("000002", None),
    ],
    AT,
)


def test_it_is_a_mapping_of_symbols_to_records() -> None:
    assert list(STOCKS)[:2] == ["000001", "005930"]
    assert STOCKS["005930"].name == "삼성전자"
    assert "999999" not in STOCKS
    assert len(STOCKS) == len(STOCKS.records) == 6
    assert "2026-11-24" in repr(STOCKS)


def test_a_symbol_twice_is_one_symbol_and_two_records() -> None:
    twice = Universe("kospi", [stock("005930", "하나"), stock("005930", "둘")], AT)
    assert (len(twice), len(twice.records), twice["005930"].name) == (1, 2, "하나")


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("삼성전자", ["005930", "005935"]),
        ("삼성", ["005930", "005935", "009150", "000001"]),
        (" 삼성 전자우 ", ["005935"]),
        ("kodex200", ["069500"]),
        ("ㅅㅅㅈㅈ", ["005930", "005935"]),
        ("ㅅㅅ", ["005930", "005935", "009150", "000001"]),
        ("00593", ["005930", "005935"]),
        ("005930", ["005930"]),
        ("없는이름", []),
        ("", []),
        ("  ", []),
    ],
)
def test_the_closest_comes_first(text: str, symbols: list[str]) -> None:
    assert [found.symbol for found in STOCKS.search(text)] == symbols


def test_an_english_name_is_a_name() -> None:
    nasdaq = Universe("nasdaq", [OverseasStock(symbol="AAPL", name="애플", english_name="APPLE INC")], AT)
    assert [found.symbol for found in nasdaq.search("apple")] == ["AAPL"]
    assert [found.symbol for found in nasdaq.search("애플")] == ["AAPL"]
