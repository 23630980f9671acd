"""Every value has one text on the wire, and the text means the value."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from kis_async.wire import Code, Market, Side
from kis_async.wire.codec import to_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("삼성", "삼성"),
        (0, "0"),
        (-7, "-7"),
        (True, "Y"),
        (False, "N"),
        (Market.KRX, "J"),
        (Market("ZZ"), "ZZ"),
        (Side.SELL, "01"),
        (Decimal(70000), "70000"),
        (Decimal("70000.00"), "70000"),
        (Decimal("0.50"), "0.5"),
        (Decimal("1E+5"), "100000"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal(0), "0"),
        (Decimal("0.00"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("-1.20"), "-1.2"),
        (dt.date(2024, 2, 9), "20240209"),
        (dt.time(9, 5, 7), "090507"),
        (SecretStr("tOkEn"), "tOkEn"),
    ],
)
def test_a_value_has_one_text_on_the_wire(value: object, text: str) -> None:
    assert to_text(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=8))
def test_a_number_sent_is_the_number_meant_in_plain_digits(value: Decimal) -> None:
    text = to_text(value)
    assert Decimal(text) == value
    assert set(text) <= set("-0123456789.")


@given(st.integers() | st.text() | st.sampled_from([*Market, *Side]))
def test_what_is_no_date_or_flag_is_sent_as_it_stands(value: int | str | Code) -> None:
    assert to_text(value) == str(value)
