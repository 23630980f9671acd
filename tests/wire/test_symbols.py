"""KRX short codes as people have them."""

import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.wire import Effect, Endpoint, ProductCode, Row, Symbol, Ticker, Wire, get, krx_code, post
from kis_async.wire.endpoint import TrId
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.symbols import has_check_digit, isin_of, plain_text, product_code, ticker

CODES = ("005930", "018880", "105560", "0001A0", "00088K", "Q500001", "58J297")


class Ask(Endpoint[Row]):
    spec = get("/x", title="x", tr_id=TrId(real="X", paper="X"))
    symbol: Annotated[Symbol, Wire("ISCD", "종목")]


class Order(Endpoint[Row]):
    spec = post("/x", title="x", effect=Effect.ORDER)
    symbol: Annotated[Symbol, Wire("PDNO", "종목")]


class Product(Endpoint[Row]):
    spec = get("/x", title="x", tr_id=TrId(real="X", paper="X"))
    symbol: Annotated[ProductCode, Wire("PDNO", "종목")]
    contract: Annotated[Ticker | None, Wire("ISCD", "종목")] = None


def full_width(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) for letter in text)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "disguise",
    [
        "{}",
        " {}\u00a0\t",
        "{}\r\n",
        "\ufeff{}",
        "\u200b{}\u200d",
        '="{}"',
        '"=""{}"""',
        "'{}",
        "\u2018{}\u2019",
        "KRX:{}",
        "XKRX:{}",
        "KOSPI:{}",
        "KOSDAQ: {}",
        "{}.KS",
        "{}.KQ",
        "{}:KRX",
        "{} KS",
        "{} KS Equity",
    ],
)
def test_a_disguised_code_is_the_code(code: str, disguise: str) -> None:
    for given_ in (disguise.format(code), disguise.format(code).lower(), full_width(code), code.lower()):
        assert krx_code(given_) == code
        assert Ask(symbol=given_).symbol == Order(symbol=given_).symbol == code


@pytest.mark.parametrize("code", ["005930", "018880", "0001A0", "00088K"])
def test_krx_and_kis_write_an_a_before_a_share(code: str) -> None:
    assert {krx_code(form) for form in (f"A{code}", f"a{code}", f"00000A{code}", f"KRX:A{code}")} == {code}


def test_kis_writes_zeros_before_an_etn() -> None:
    assert krx_code("00000Q500001") == "Q500001"


@pytest.mark.parametrize(
    ("isin", "code"),
    [
        ("KR7005930003", "005930"),
        ("kr7000660001", "000660"),
        ("KR7069500007", "069500"),
        ("KR7005931001", "005935"),
        ("KR7005382007", "005387"),
        ("KR7005383005", "005389"),
        ("KR702826K016", "02826K"),
        ("KR700088K015", "00088K"),
    ],
)
def test_an_isin_of_the_krx_is_its_code_and_that_of_a_preferred_share_its_own(isin: str, code: str) -> None:
    assert krx_code(isin) == code


@pytest.mark.parametrize("code", ["005930", "005935", "005387", "005389", "02826K", "0001A0"])
def test_the_isin_of_a_code_is_that_code_again(code: str) -> None:
    assert krx_code(isin_of(code)) == code


@pytest.mark.parametrize("code", ["Q500001", "580011", "58J293"])
def test_the_isin_of_what_is_not_a_share_is_nobody_else_s(code: str) -> None:
    with pytest.raises(InvalidRequest, match="another kind"):
        krx_code(isin_of(code))


@pytest.mark.parametrize("isin", ["KR7005930003", "KR702826K016", "US0378331005"])
def test_the_check_digit_of_an_isin_is_verified(isin: str) -> None:
    assert has_check_digit(isin)
    for digit in set("0123456789") - {isin[-1]}:
        wrong = isin[:-1] + digit
        assert not has_check_digit(wrong)
        with pytest.raises(InvalidRequest, match="check digit"):
            krx_code(wrong)


@pytest.mark.parametrize(
    ("isin", "says"),
    [
        ("US0378331005", "foreign security"),
        ("KR103502GA34", "another kind|check digit"),
        ("KR7005935002", "another kind|check digit"),
    ],
)
def test_another_isin_is_named_and_not_guessed(isin: str, says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        krx_code(isin)


@pytest.mark.parametrize(
    "number",
    [
        5930,
        5930.0,
        "5930",
        "5930.0",
        "5930.",
        " 5930 ",
        '="5930"',
        "５９３０",
        "A5930",
        "5,930",
        Decimal(5930),
    ],
)
def test_a_code_without_its_zeros_is_asked_about_and_never_taken(number: object) -> None:
    takes: list[Callable[[Any], object]] = [krx_code, lambda given_: Order(symbol=given_)]
    for take in [*takes, product_code] if number != "A5930" else takes:
        with pytest.raises(InvalidRequest, match="is it '005930'"):
            take(number)


@pytest.mark.parametrize("number", [105560, 105560.0, "105560.0", Decimal("105560.0")])
def test_a_number_of_six_digits_has_lost_nothing(number: object) -> None:
    assert krx_code(number) == "105560"


class Numpy:
    """An integer as numpy has them: not an int, but with an __index__."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


def test_an_integer_of_numpy_is_one() -> None:
    assert krx_code(Numpy(105560)) == "105560"
    with pytest.raises(InvalidRequest, match="005930"):
        krx_code(Numpy(5930))
    assert Ask(symbol=Numpy(105560)).symbol == "105560"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "005930 삼성전자",
        "삼성전자(005930)",
        "삼성전자 005930",
        "005930/KOSPI",
        "0000005930",
        "A05930",
        "005 930",
    ],
)
def test_more_than_a_code_is_asked_about(text: str) -> None:
    with pytest.raises(InvalidRequest, match="s it '005930'"):
        krx_code(text)


@pytest.mark.parametrize(
    "given_",
    [
        "",
        " ",
        "\u200b",
        "삼성전자",
        "AAPL",
        "12345678",
        "005930,000660",
        "0\x005930",
        "²²²²²²",
        "٠٠٥٩٣٠",
        5930.5,
        -5930,
        math.nan,
        math.inf,
        None,
        True,
        b"005930",
        ["005930"],
        object(),
    ],
)
def test_what_is_not_a_code_is_refused(given_: object) -> None:
    for take in (krx_code, lambda value: Order(symbol=value)):
        with pytest.raises(InvalidRequest):
            take(given_)


def test_an_overseas_symbol_is_sent_to_its_verbs() -> None:
    for text in ("AAPL", "NASDAQ:AAPL", "aapl.o", "brk.b", "7203.T"):
        with pytest.raises(InvalidRequest, match=r"kis\.overseas"):
            krx_code(text)


@given(st.text())
def test_no_text_raises_anything_else_and_a_code_taken_is_taken_again(text: str) -> None:
    try:
        code = krx_code(text)
    except InvalidRequest:
        return
    assert re.fullmatch(r"Q?[0-9A-Z]{6}", code)
    assert krx_code(code) == code


def test_a_long_text_is_cut_in_the_error() -> None:
    with pytest.raises(InvalidRequest) as caught:
        krx_code("x" * 10_000)
    assert len(str(caught.value)) < 300


@given(st.text("A0159'\"=.KRSQ: ", max_size=14))
def test_nothing_is_added_to_what_was_given(text: str) -> None:
    try:
        code = krx_code(text)
    except InvalidRequest:
        return
    assert code in text.upper() or text.upper().strip(" '\"=").startswith("KR7")


def test_the_code_of_any_other_product_stays_but_for_its_disguise() -> None:
    assert Product(symbol="00000A005930").symbol == "005930"
    assert Product(symbol="f70100022").symbol == "F70100022"
    assert Product(symbol="A01609", contract='="101w09"').contract == "101W09"
    assert ticker(" BACpB ") == "BACpB"


def test_plain_text_leaves_what_is_inside_alone() -> None:
    assert plain_text("BRK/B") == "BRK/B"
    assert plain_text('\'="OESU24 C5500"') == "OESU24 C5500"
