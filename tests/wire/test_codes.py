"""Codes let the unknown through and never lose its text."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.wire.codes import (
    Code,
    Environment,
    Exchange,
    Market,
    OrderKind,
    Period,
    Session,
    Side,
    Sign,
    Warn,
)

KINDS: tuple[type[Code], ...] = (Market, Sign, Side, Exchange, OrderKind, Period, Session, Warn)
TEXT = st.text().map(str.strip)  # the row that holds a code strips it
LISTED = [(kind, member) for kind in KINDS for member in kind]


@given(kind=st.sampled_from(KINDS), text=TEXT)
def test_a_code_of_any_text_keeps_it(kind: type[Code], text: str) -> None:
    code = kind(text)
    assert type(code) is kind
    assert (code.value, str(code), f"{code}") == (text, text, text)
    assert code == text
    assert hash(code) == hash(text)
    assert code.known == (text in {member.value for member in kind})


@pytest.mark.parametrize(("kind", "member"), LISTED)
def test_a_listed_value_is_its_member(kind: type[Code], member: Code) -> None:
    assert kind(member.value) is member
    assert member.known


def test_an_unlisted_value_says_so_and_joins_no_list() -> None:
    before = list(Market)
    made_up = Market("ZZ")
    assert (made_up.name, made_up.value, made_up.known) == ("UNKNOWN", "ZZ", False)
    assert "ZZ" in repr(made_up)
    assert list(Market) == before
    assert Market("ZZ") == made_up


@pytest.mark.parametrize("value", [5, None, 1.5, b"J"])
def test_only_text_is_a_code(value: Any) -> None:
    with pytest.raises(ValueError, match="not a valid Market"):
        Market(value)


@given(kind=st.sampled_from(KINDS), text=TEXT)
def test_pickling_and_copying_an_unlisted_code_keep_it(kind: type[Code], text: str) -> None:
    code = kind(text)
    for twin in (pickle.loads(pickle.dumps(code)), copy.copy(code), copy.deepcopy(code)):
        assert (type(twin), twin.value, twin.known) == (kind, code.value, code.known)


@pytest.mark.parametrize(("kind", "member"), LISTED)
def test_pickling_a_listed_code_gives_the_very_member(kind: type[Code], member: Code) -> None:
    assert pickle.loads(pickle.dumps(member)) is member
    assert copy.deepcopy(member) is member


@pytest.mark.parametrize(
    ("code", "value"),
    [
        (Side.SELL, "01"),
        (Side.BUY, "02"),
        (OrderKind.LIMIT, "00"),
        (OrderKind.MARKET, "01"),
        (OrderKind.CONDITIONAL_LIMIT, "02"),
        (OrderKind.BEST, "03"),
        (OrderKind.PRIORITY, "04"),
        (OrderKind.PRE_MARKET_CLOSE, "05"),
        (OrderKind.AFTER_MARKET_CLOSE, "06"),
        (OrderKind.AFTER_HOURS, "07"),
        (OrderKind.LIMIT_IOC, "11"),
        (OrderKind.LIMIT_FOK, "12"),
        (OrderKind.MARKET_IOC, "13"),
        (OrderKind.MARKET_FOK, "14"),
        (OrderKind.BEST_IOC, "15"),
        (OrderKind.BEST_FOK, "16"),
        (OrderKind.MID, "21"),
        (OrderKind.STOP_LIMIT, "22"),
        (OrderKind.MID_IOC, "23"),
        (OrderKind.MID_FOK, "24"),
        (OrderKind.AFTER_MARKET_LIMIT, "41"),
        (OrderKind.AFTER_MARKET_LIMIT_IOC, "42"),
        (OrderKind.AFTER_MARKET_LIMIT_FOK, "43"),
        (Exchange.KRX, "KRX"),
        (Exchange.NXT, "NXT"),
        (Exchange.SOR, "SOR"),
    ],
)
def test_what_costs_money_has_the_value_kis_publishes(code: Code, value: str) -> None:
    assert code.value == value


@pytest.mark.parametrize(
    ("sign", "value"),
    [
        (Sign.NONE, "0"),
        (Sign.UPPER_LIMIT, "1"),
        (Sign.UP, "2"),
        (Sign.FLAT, "3"),
        (Sign.LOWER_LIMIT, "4"),
        (Sign.DOWN, "5"),
    ],
)
def test_signs_have_the_values_kis_publishes(sign: Sign, value: str) -> None:
    assert sign.value == value


def test_an_environment_is_one_of_two() -> None:
    assert [place.value for place in Environment] == ["real", "paper"]
    with pytest.raises(ValueError, match="live"):
        Environment("live")
