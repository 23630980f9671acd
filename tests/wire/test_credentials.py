"""Keys and accounts are checked when they are given, and never show themselves."""

import pickle
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.wire.credentials import Account, AppKey
from kis_async.wire.errors import ConfigError

KEY, SECRET = "PSkeyOfTheTest", "sEcReT/of+the=test"
SHOWN = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1)


def shown(value: object) -> str:
    return f"{value!r} {value!s} {value} {[value]} { ({'of': value}) }"


def test_an_app_key_hides_both_halves() -> None:
    assert KEY not in shown(AppKey(KEY, SECRET))
    assert SECRET not in shown(AppKey(KEY, SECRET))


def test_an_account_hides_its_number() -> None:
    account = Account.parse("87654321-03")
    assert "87654321" not in shown(account)
    assert "03" not in shown(account)


@given(key=SHOWN, secret=SHOWN)
def test_any_printable_key_is_taken_as_it_is(key: str, secret: str) -> None:
    taken = AppKey(key, secret)
    assert (taken.key, taken.secret) == (key, secret)


@pytest.mark.parametrize("bad", ["", " ", "two words", "tail\n", "\tlead", "키", "a\x00b", "nb\u00a0sp"])
def test_a_key_with_anything_around_or_in_it_is_refused_without_being_quoted(bad: str) -> None:
    with pytest.raises(ConfigError) as key:
        AppKey(bad, SECRET)
    with pytest.raises(ConfigError) as secret:
        AppKey(KEY, bad)
    assert "app key" in str(key.value)
    assert "app secret" in str(secret.value)
    for error in (key.value, secret.value):
        assert KEY not in str(error)
        assert SECRET not in str(error)
        assert bad == "" or bad.strip() == "" or bad not in str(error)


def test_keys_and_accounts_are_values() -> None:
    assert AppKey(KEY, SECRET) == AppKey(KEY, SECRET)
    assert AppKey(KEY, SECRET) != AppKey(KEY, SECRET + "x")
    assert len({Account("12345678", "01"), Account("12345678", "01"), Account("12345678", "02")}) == 2
    assert pickle.loads(pickle.dumps(Account("12345678", "01"))) == Account("12345678", "01")


def test_a_key_cannot_be_changed() -> None:
    key = AppKey(KEY, SECRET)
    with pytest.raises(FrozenInstanceError):
        key.secret = "other"  # type: ignore[misc]


@given(
    number=st.text("0123456789", min_size=8, max_size=8),
    product=st.text("0123456789", min_size=2, max_size=2),
)
def test_an_account_reads_with_and_without_its_dash(number: str, product: str) -> None:
    account = Account(number, product)
    assert Account.parse(f"{number}-{product}") == account
    assert Account.parse(f"{number}{product}") == account
    assert Account.parse(f" {number}-{product}\n") == account


@pytest.mark.parametrize(
    "text",
    [
        "",
        "87654321",
        "8765432-01",
        "876543210-1",
        "87654321-1",
        "87654321-011",
        "87654321--01",
        "87654321 01",
        "8765432a-01",
        "８７６５４３２１-01",
        "٨٧٦٥٤٣٢١-01",
    ],
)
def test_anything_else_is_no_account_and_is_not_quoted(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Account.parse(text)
    assert "12345678-01" in str(caught.value)
    assert not text or text not in str(caught.value)
