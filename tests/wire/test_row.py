"""An answer loses nothing: values keep their worth, keys match in any case, and the wire stays as it came."""

import copy
import datetime as dt
import pickle
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kis_async.wire import Code, Date, Numbered, Row, Sign, Time, Wire
from kis_async.wire.errors import BadAnswer, NoData
from kis_async.wire.row import as_list, is_blank


class Level(Row):
    price: Decimal | None = None
    size: int | None = None


class Part(Row):
    key: Annotated[str, Wire("PDNO", "상품번호")]
    count: Annotated[int | None, Wire("hldg_qty", "보유수량")] = None


class Quote(Row):
    price: Annotated[Decimal, Wire("stck_prpr", "현재가")]
    volume: Annotated[int | None, Wire("acml_vol", "거래량")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "대비")] = None
    sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "부호")] = None
    halted: Annotated[bool | None, Wire("temp_stop_yn", "정지")] = None
    date: Annotated[Date, Wire("bsop_date", "일자")] = None
    time: Annotated[Time, Wire("cntg_hour", "시각")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "종목명")] = None
    cancelled: Annotated[int | None, Wire("cnc_qty", "취소", also="cncl_qty name")] = None


class Answer(Row):
    head: Annotated[Quote, Wire("output1", "머리")]
    tail: Annotated[Part | None, Wire("output2", "꼬리")] = None
    parts: Annotated[list[Part], Wire("output3", "줄")]
    levels: Annotated[
        list[Level], Numbered(3, price=("askp{n}", "매도호가{n}"), size=("askp_rsqn{n}", "잔량{n}"))
    ]


HEAD = {"stck_prpr": "70000"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def read(**wire: object) -> Quote:
    return Quote.read({**HEAD, **wire})


# Numbers


@st.composite
def written_numbers(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A number, and one of the ways in which KIS writes it."""
    whole = draw(st.integers(0, 10**13))
    places = draw(st.integers(0, 8))
    part = draw(st.integers(0, 10**places - 1)) if places else 0
    minus = draw(st.booleans())
    digits = draw(st.sampled_from([str(whole), f"{whole:,}", f"{whole:015d}"]))
    if not whole and places and draw(st.booleans()):
        digits = ""
    fraction = f".{part:0{places}d}" + "0" * draw(st.integers(0, 4)) if places else ""
    plus = draw(st.sampled_from(["", "+"]))
    text = ("-" if minus else plus) + digits + fraction
    value = Decimal(f"{'-' if minus else ''}{whole}{f'.{part:0{places}d}' if places else ''}")
    return value, " " * draw(st.integers(0, 6)) + text + " " * draw(st.integers(0, 6))


@given(written_numbers())
def test_a_number_keeps_its_value_and_sign_however_it_is_written(number: tuple[Decimal, str]) -> None:
    value, text = number
    quote = read(stck_prpr=text, prdy_vrss=text)
    assert quote.price == value
    assert quote.change == value
    assert quote.price.is_signed() == value.is_signed()
    assert quote.wire["stck_prpr"] == text
    assert quote.unread == ()


@given(
    value=st.integers(-(10**18), 10**18),
    form=st.sampled_from(["{}", "{:+d}", "{:,}", "{:020d}", "{}.0", "{}.0000"]),
    left=st.integers(0, 6),
    right=st.integers(0, 6),
)
def test_a_count_keeps_its_value_and_sign_however_it_is_written(
    value: int, form: str, left: int, right: int
) -> None:
    quote = read(acml_vol=" " * left + form.format(value) + " " * right)
    assert quote.volume == value
    assert quote.unread == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("          75.55", "75.55"),
        ("82245     ", "82245"),
        (" 0.00", "0"),
        ("00000138600.0000", "138600"),
        (".62955", "0.62955"),
        ("-.5", "-0.5"),
        ("+1.44", "1.44"),
        ("5,000", "5000"),
        ("-1,234,567.80", "-1234567.8"),
        ("1504.2000000000", "1504.2"),
        ("0", "0"),
    ],
)
def test_the_numbers_kis_is_known_to_send(text: str, value: str) -> None:
    assert read(prdy_vrss=text).change == Decimal(value)


def test_trailing_zeros_are_kept_as_precision() -> None:
    assert str(read(prdy_vrss="80750.0000").change) == "80750.0000"


def test_a_price_that_json_gives_as_a_number_is_read_as_well() -> None:
    quote = read(stck_prpr=70000, acml_vol=12, hts_kor_isnm=930, temp_stop_yn=True, prdy_vrss_sign=2)
    assert (quote.price, quote.volume, quote.name, quote.halted) == (Decimal(70000), 12, "930", True)
    assert (quote.sign, quote.unread) == (Sign.UP, ())


@pytest.mark.parametrize("text", ["nan", "-nan", "NaN", "(null)", "null", "-", " - ", "N/A"])
def test_what_stands_for_no_number_is_none_and_no_fault(text: str) -> None:
    quote = read(prdy_vrss=text, acml_vol=text)
    assert (quote.change, quote.volume) == (None, None)
    assert quote.unread == ()
    assert quote.wire["prdy_vrss"] == text


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("prdy_vrss", "7,780 억"),
        ("prdy_vrss", "Infinity"),
        ("prdy_vrss", "1,23"),
        ("acml_vol", "1,2,3"),
        ("acml_vol", "매매 가능"),
        ("acml_vol", "1.5"),
        ("temp_stop_yn", "아마"),
        ("cntg_hour", "480000"),
        ("prdy_vrss", ["1"]),
        ("acml_vol", {"of": "1"}),
    ],
)
def test_what_does_not_fit_is_none_named_and_still_on_the_wire(key: str, text: object) -> None:
    quote = read(**{key: text})
    assert quote.unread == (key,)
    assert quote.wire[key] == text
    assert quote.price == 70000
    assert (quote.change, quote.volume, quote.halted, quote.time) == (None,) * 4


def test_a_count_with_a_fraction_is_not_cut() -> None:
    assert read(acml_vol="12.75").volume is None


# Blank, absent, any case


@pytest.mark.parametrize("blank", ["", " ", " " * 100, "\t", None])
def test_blank_is_none_for_every_type(blank: str | None) -> None:
    quote = read(
        acml_vol=blank,
        prdy_vrss=blank,
        prdy_vrss_sign=blank,
        temp_stop_yn=blank,
        bsop_date=blank,
        cntg_hour=blank,
        hts_kor_isnm=blank,
    )
    assert quote.model_dump(exclude_none=True) == {"price": Decimal(70000)}
    assert quote.unread == ()
    assert quote.wire["acml_vol"] == blank


def test_absent_is_none() -> None:
    assert Quote.read(HEAD).model_dump(exclude_none=True) == {"price": Decimal(70000)}


@pytest.mark.parametrize("blank", ["", "     ", None, "-nan"])
def test_a_required_field_left_blank_means_no_data(blank: str | None) -> None:
    with pytest.raises(NoData):
        Quote.read({"stck_prpr": blank, "acml_vol": "0"})


@pytest.mark.parametrize("raw", [{}, {"acml_vol": "1"}, {"stck_prpr": "seventy"}, {"stck_prpr": ["7"]}])
def test_a_required_field_absent_or_unreadable_means_a_bad_answer(raw: dict[str, object]) -> None:
    with pytest.raises(BadAnswer, match="stck_prpr"):
        Quote.read(raw)


@given(st.data())
def test_keys_match_in_any_case(data: st.DataObject) -> None:
    wire = {"stck_prpr": "1", "acml_vol": "2", "prdy_vrss": "-3", "temp_stop_yn": "Y", "cncl_qty name": "4"}
    cased = {
        "".join(data.draw(st.sampled_from([letter, letter.upper()])) for letter in key): value
        for key, value in wire.items()
    }
    quote = Quote.read(cased)
    assert quote.model_dump(exclude_none=True) == {
        "price": Decimal(1),
        "volume": 2,
        "change": Decimal(-3),
        "halted": True,
        "cancelled": 4,
    }
    assert quote.wire == cased


def test_either_name_of_a_field_is_read_and_the_first_wins() -> None:
    assert read(cnc_qty="1").cancelled == 1
    assert read(**{"cncl_qty name": "2"}).cancelled == 2
    assert read(**{"cnc_qty": "1", "cncl_qty name": "2"}).cancelled == 1
    assert read(**{"cnc_qty": "", "cncl_qty name": "2"}).cancelled == 2


@pytest.mark.parametrize(("text", "value"), [("Y", True), ("N", False), ("y", True), ("n", False)])
def test_y_and_n_are_true_and_false(text: str, value: bool) -> None:
    assert read(temp_stop_yn=text).halted is value


@pytest.mark.parametrize("pad", ["{} ", " {}", "  {}  "])
def test_blanks_around_a_value_are_no_part_of_it_whatever_its_type(pad: str) -> None:
    quote = read(
        prdy_vrss_sign=pad.format("2"),
        temp_stop_yn=pad.format("Y"),
        hts_kor_isnm=pad.format("삼성전자"),
        bsop_date=pad.format("20240611"),
    )
    assert quote.sign is Sign.UP
    assert quote.halted is True
    assert quote.name == "삼성전자"
    assert quote.date == dt.date(2024, 6, 11)
    assert quote.wire["prdy_vrss_sign"] == pad.format("2")


@given(st.text(min_size=1, max_size=5).filter(str.strip))
def test_a_code_kis_has_added_since_survives(text: str) -> None:
    sign = read(prdy_vrss_sign=text.strip()).sign
    assert isinstance(sign, Code)
    assert sign == text.strip()


# Blocks and families


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ([{"PDNO": "1"}, {"PDNO": "2"}], ["1", "2"]),
        ([{"PDNO": "1"}], ["1"]),
        ({"PDNO": "1"}, ["1"]),
        ([{"PDNO": "1"}, {"PDNO": "", "hldg_qty": " "}, {}], ["1"]),
        ([{}], []),
        ({"PDNO": " "}, []),
        ([], []),
        ({}, []),
        ("", []),
        (None, []),
        ("text", []),
        (7, []),
    ],
)
def test_many_are_read_from_many_one_or_nothing(sent: object, keys: list[str]) -> None:
    answer = Answer.read({"output1": HEAD, "output3": sent})
    assert [part.key for part in answer.parts] == keys


@pytest.mark.parametrize("sent", [HEAD, [HEAD], [{}, HEAD], [{"stck_prpr": ""}, HEAD]])
def test_one_is_read_from_one_or_a_list_of_one(sent: object) -> None:
    assert Answer.read({"output1": sent}).head.price == 70000


@pytest.mark.parametrize(
    "sent", [None, "", {}, [], [{}], {"stck_prpr": ""}, {"stck_prpr": "", "acml_vol": "  "}]
)
def test_a_required_block_without_content_means_no_data(sent: object) -> None:
    with pytest.raises(NoData):
        Answer.read({"output1": sent, "output3": [{"PDNO": "1"}]})


def test_an_optional_block_without_content_is_none() -> None:
    assert Answer.read({"output1": HEAD, "output2": [{}]}).tail is None
    assert Answer.read({"output1": HEAD}).tail is None


def test_a_numbered_family_keeps_its_places_and_drops_the_blank_end() -> None:
    raw = {"output1": HEAD, "askp1": "", "ASKP2": "7", "askp_rsqn2": "5", "askp3": " ", "askp_rsqn3": ""}
    levels = Answer.read(raw).levels
    assert [(level.price, level.size) for level in levels] == [(None, None), (Decimal(7), 5)]
    assert levels[1].wire == {"askp2": "7", "askp_rsqn2": "5"}


def test_a_family_member_that_does_not_fit_is_named_by_its_wire_name() -> None:
    (level,) = Answer.read({"output1": HEAD, "askp1": "many", "askp_rsqn1": "5"}).levels
    assert (level.price, level.size) == (None, 5)
    assert level.unread == ("askp1",)


# The wire


@given(st.dictionaries(st.text(max_size=8), JSON, max_size=6))
def test_every_leaf_that_kis_sent_is_on_the_wire(extra: dict[str, Any]) -> None:
    inner = {**{key: value for key, value in extra.items() if key.lower() != "stck_prpr"}, "stck_prpr": "1"}
    raw = {"note": extra, "output1": inner, "output3": [{"PDNO": "1", "more": extra}]}
    answer = Answer.read(raw)
    assert answer.wire == raw
    assert answer.head.wire == inner
    assert answer.parts[0].wire == {"PDNO": "1", "more": extra}


def test_reading_changes_nothing_of_what_was_given() -> None:
    raw = {"output1": {"STCK_PRPR": "1,000", "x": "y"}, "output3": {"PDNO": " 1 "}}
    before = copy.deepcopy(raw)
    Answer.read(raw)
    assert raw == before


def test_a_row_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Quote.read(HEAD).price = Decimal(1)


def test_a_row_pickled_or_copied_is_the_same_row_with_the_same_wire() -> None:
    answer = Answer.read(
        {"output1": {**HEAD, "prdy_vrss_sign": "9", "acml_vol": "x"}, "output3": [{"PDNO": "1", "z": "2"}]}
    )
    for twin in (pickle.loads(pickle.dumps(answer)), copy.copy(answer), copy.deepcopy(answer)):
        assert twin == answer
        assert twin.wire == answer.wire
        assert twin.head.unread == ("acml_vol",)
        assert twin.head.sign == "9"
        assert twin.parts[0].wire == {"PDNO": "1", "z": "2"}


def test_a_row_can_be_made_by_hand_with_its_english_names() -> None:
    quote = Quote(price=Decimal(5), volume=3)
    assert (quote.price, quote.volume, quote.wire, quote.unread) == (Decimal(5), 3, {}, ())


# The helpers


@pytest.mark.parametrize(
    ("value", "objects"),
    [
        ({"a": 1}, [{"a": 1}]),
        ([{"a": 1}, "x", None, {"b": 2}], [{"a": 1}, {"b": 2}]),
        (None, []),
        ("x", []),
        (3, []),
    ],
)
def test_the_objects_of_a_block_are_found_however_wrapped(value: object, objects: list[object]) -> None:
    assert as_list(value) == objects


@pytest.mark.parametrize("value", [None, "", "  ", {}, [], {"a": ""}, {"a": {"b": [" ", None]}}, [{}, ""]])
def test_nothing_said_is_blank(value: object) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", ["0", 0, False, {"a": "0"}, ["", "x"], "00000000"])
def test_anything_said_is_not_blank(value: object) -> None:
    assert not is_blank(value)


# Numbered plain values


class Headline(Row):
    symbols: Annotated[list[str | None], Numbered(5, ("iscd{n}", "종목코드{n}"))]
    amounts: Annotated[list[Decimal | None], Numbered(3, (("amt", "amt2", "amt_3"), "금액"))]


def test_numbered_plain_values_are_a_list_up_to_the_last() -> None:
    headline = Headline.read(
        {"iscd1": "005930", "ISCD3": " 000660 ", "iscd4": "", "amt": "1", "amt_3": "2.50"}
    )
    assert headline.symbols == ["005930", None, "000660"]
    assert headline.amounts == [1, None, Decimal("2.50")]
    assert headline.unread == ()


def test_one_unreadable_plain_value_does_not_cost_the_others_theirs() -> None:
    headline = Headline.read({"amt": "1", "amt2": "n/a", "amt_3": "3"})
    assert headline.amounts == [1, None, 3]
    assert headline.unread == ("amounts.1",)


class Owned(Row):
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    held: Annotated[int | None, Wire("hldg_qty", "보유수량")] = None


def test_an_account_number_is_read_and_not_shown() -> None:
    owned = Owned.read({"cano": "87654321", "hldg_qty": "5"})
    assert owned.account_no == "87654321"
    assert "87654321" not in repr(owned) + str(owned)
    assert "held=5" in repr(owned)


# Blocks under another name, swapped, or on their side


class Sum(Row):
    total: Annotated[int | None, Wire("tot_qty", "합계")] = None


class Fill(Row):
    symbol: Annotated[str | None, Wire("pdno", "종목")] = None
    filled: Annotated[int | None, Wire("ccld_qty", "체결")] = None


class Filled(Row):
    fills: Annotated[list[Fill], Wire("output1", "체결")]
    total: Annotated[Sum | None, Wire("output2", "합계")] = None


FILLS, TOTAL = [{"pdno": "005930", "ccld_qty": "3"}, {"pdno": "000660", "ccld_qty": "4"}], {"tot_qty": "7"}


@pytest.mark.parametrize(
    "raw",
    [
        {"output1": FILLS, "output2": TOTAL},
        {"output1": FILLS, "output2": [TOTAL]},
        {"output1": TOTAL, "output2": FILLS},
        {"output": FILLS, "output2": TOTAL},
        {"OUTPUT2": FILLS, "output3": TOTAL},
        {"output1": {"pdno": ["005930", "000660"], "ccld_qty": ["3", "4"]}, "output2": TOTAL},
    ],
)
def test_blocks_are_told_by_what_is_in_them_where_their_names_are_wrong(raw: dict[str, Any]) -> None:
    answer = Filled.read(raw)
    assert [(fill.symbol, fill.filled) for fill in answer.fills] == [("005930", 3), ("000660", 4)]
    assert answer.total is not None
    assert answer.total.total == 7
    assert dict(answer.wire) == raw


@pytest.mark.parametrize(
    "raw",
    [
        {"output1": [], "output2": TOTAL},
        {"output1": "", "output2": TOTAL},
        {"output2": TOTAL},
        {"output1": [{"pdno": ""}], "output2": TOTAL},
    ],
)
def test_a_blank_or_missing_list_is_no_rows_and_takes_no_other_block(raw: dict[str, Any]) -> None:
    answer = Filled.read(raw)
    assert answer.fills == []
    assert answer.total is not None
    assert answer.total.total == 7


class Moved(Row):
    """A change whose sign stands beside it."""

    change: Annotated[Decimal | None, Wire("diff", "대비")] = None
    change_sign: Annotated[Sign | None, Wire("sign", "대비기호")] = None


@pytest.mark.parametrize(
    ("diff", "sign", "change"),
    [
        ("1.25", "5", "-1.25"),
        ("1.25", "4", "-1.25"),
        ("1.25", "2", "1.25"),
        ("1.25", "1", "1.25"),
        ("1.25", "3", "1.25"),
        ("1.25", "0", "1.25"),
        ("1.25", "", "1.25"),
        ("-1.25", "5", "-1.25"),
        ("-1.25", "2", "-1.25"),  # the sign of its own is what KIS says of the number
        ("+1.25", "5", "1.25"),
        ("1,250", "5", "-1250"),
        (".5", "5", "-0.5"),
        ("  3", "5", "-3"),
        ("0.00", "5", "0"),
    ],
)
def test_a_change_has_the_sign_that_stands_beside_it(diff: str, sign: str, change: str) -> None:
    row = Moved.read({"diff": diff, "sign": sign})
    assert row.change == Decimal(change)
    assert row.wire["diff"] == diff
    assert row.unread == ()
