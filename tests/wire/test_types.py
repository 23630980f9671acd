"""Dates, times and symbols in KIS's text forms."""

import datetime as dt
import json
import pickle
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.wire import (
    SEOUL,
    Date,
    DateArgument,
    DateSpan,
    Effect,
    Endpoint,
    LateTime,
    Row,
    Span,
    Stamp,
    Symbol,
    Time,
    Wire,
    check_symbol,
    post,
)
from kis_async.wire.codec import to_text
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.types import parse_date, parse_stamp, parse_time

PADDING = st.text(" ", max_size=4)


class Moments(Row):
    date: Annotated[Date, Wire("bsop_date", "일자")] = None
    time: Annotated[Time, Wire("cntg_hour", "시각")] = None
    stamp: Annotated[Stamp, Wire("expired", "일시")] = None
    span: Annotated[Span, Wire("stop_dt", "정지기간")] = None


class Ask(Endpoint[Moments]):
    spec = post("/x", title="x", effect=Effect.READ)
    day: Annotated[DateArgument, Wire("DAY", "일자")] = dt.date(2024, 1, 2)
    symbol: Annotated[Symbol, Wire("ISCD", "종목")] = "018880"


@given(
    day=st.dates(dt.date(1900, 1, 1)),
    form=st.sampled_from(["%Y%m%d", "%Y/%m/%d", "%Y-%m-%d"]),
    left=PADDING,
    right=PADDING,
)
def test_a_date_is_read_in_each_form_kis_writes(day: dt.date, form: str, left: str, right: str) -> None:
    assert Moments.read({"bsop_date": f"{left}{day:{form}}{right}"}).date == day


@given(day=st.dates(dt.date(1900, 1, 1)))
def test_a_date_sent_is_the_date_read(day: dt.date) -> None:
    assert parse_date(to_text(day)) == day
    assert Ask(day=day).day == day
    assert Ask(day=to_text(day)).day == day  # type: ignore[arg-type]


@given(time=st.times().map(lambda time: time.replace(microsecond=0)), left=PADDING, right=PADDING)
def test_a_time_of_day_sent_is_the_time_read(time: dt.time, left: str, right: str) -> None:
    assert Moments.read({"cntg_hour": f"{left}{to_text(time)}{right}"}).time == time
    assert parse_time(f"{time:%H:%M:%S}") == time
    assert parse_time(f"{time:%H%M}") == time.replace(second=0)


@pytest.mark.parametrize("none", ["", "  ", "00000000", " 00000000 ", "0", "000000000", None])
def test_no_date_is_none_and_not_unread(none: str | None) -> None:
    moments = Moments.read({"bsop_date": none})
    assert moments.date is None
    assert moments.unread == ()


@pytest.mark.parametrize(
    "text",
    ["20240230", "20241301", "2024", "202406111", "June", "2023/10/05 ~ 2023/10/06", "00000001", "120240611"],
)
def test_what_is_no_date_stays_on_the_wire_and_is_named(text: str) -> None:
    moments = Moments.read({"bsop_date": text})
    assert moments.date is None
    assert moments.unread == ("bsop_date",)
    assert moments.wire["bsop_date"] == text


@pytest.mark.parametrize("text", ["480000", "096000", "9:4", "noon", "0947411"])
def test_an_hour_that_no_clock_shows_is_not_wrapped(text: str) -> None:
    moments = Moments.read({"cntg_hour": text})
    assert moments.time is None
    assert moments.unread == ("cntg_hour",)
    assert moments.wire["cntg_hour"] == text


@pytest.mark.parametrize(
    ("text", "time", "said"),
    [
        ("240000", dt.time(0, 0), "24:00:00"),
        ("280500", dt.time(4, 5), "28:05:00"),
        ("2805", dt.time(4, 5), "28:05:00"),
    ],
)
def test_an_hour_past_midnight_is_that_of_the_next_day(text: str, time: dt.time, said: str) -> None:
    moments = Moments.read({"cntg_hour": text})
    assert isinstance(moments.time, LateTime)
    assert moments.time == time
    assert str(moments.time) == said
    assert json.loads(moments.model_dump_json())["time"] == said
    assert pickle.loads(pickle.dumps(moments.time)) == time
    assert moments.unread == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024/03/14 ~ 2024/03/15", dt.date(2024, 3, 14), dt.date(2024, 3, 15)),
        ("2024/03/14 ~", dt.date(2024, 3, 14), None),
        ("~ 20240315", None, dt.date(2024, 3, 15)),
        ("20240314", dt.date(2024, 3, 14), dt.date(2024, 3, 14)),
    ],
)
def test_a_span_has_a_first_and_a_last_day(text: str, start: dt.date | None, end: dt.date | None) -> None:
    span = Moments.read({"stop_dt": text}).span
    assert span == DateSpan(start, end)


@pytest.mark.parametrize("text", ["~", "00000000", ""])
def test_a_span_of_nothing_is_none(text: str) -> None:
    moments = Moments.read({"stop_dt": text})
    assert (moments.span, moments.unread) == (None, ())


def test_what_is_no_span_is_named() -> None:
    assert Moments.read({"stop_dt": "soon ~ later"}).unread == ("stop_dt",)


def test_midnight_is_a_time_and_not_none() -> None:
    assert Moments.read({"cntg_hour": "000000"}).time == dt.time(0, 0, 0)


@given(moment=st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 1, 1)))  # noqa: DTZ001  (KIS's are naive)
def test_a_stamp_is_korean_time_wherever_this_machine_is(moment: dt.datetime) -> None:
    stamp = Moments.read({"expired": f"{moment:%Y-%m-%d %H:%M:%S}"}).stamp
    assert stamp is not None
    assert stamp.utcoffset() == dt.timedelta(hours=9)
    assert stamp.replace(tzinfo=None) == moment.replace(microsecond=0)


def test_a_stamp_of_fourteen_digits_is_read_and_zeros_are_none() -> None:
    read = Moments.read({"expired": "20231222081659"})
    assert read.stamp == dt.datetime(2023, 12, 22, 8, 16, 59, tzinfo=SEOUL)
    assert Moments.read({"expired": "00000000000000"}).stamp is None


def test_a_stamp_may_have_milliseconds() -> None:
    stamp = Moments.read({"expired": "20231222081659123"}).stamp
    assert stamp == dt.datetime(2023, 12, 22, 8, 16, 59, 123000, tzinfo=SEOUL)


@pytest.mark.parametrize("text", ["202312220816", "2023122208165", "20231222"])
def test_a_stamp_that_is_cut_short_is_not_read_as_another_moment(text: str) -> None:
    moments = Moments.read({"expired": text})
    assert (moments.stamp, moments.unread) == (None, ("expired",))


def test_a_time_that_lost_its_leading_zero_is_the_same_time() -> None:
    assert Moments.read({"cntg_hour": "94741"}).time == dt.time(9, 47, 41)


def test_moments_that_json_gives_as_numbers_are_read_as_well() -> None:
    moments = Moments.read({"bsop_date": 20240611, "cntg_hour": 94741, "expired": 20231222081659})
    assert (moments.date, moments.time) == (dt.date(2024, 6, 11), dt.time(9, 47, 41))
    assert moments.stamp == dt.datetime(2023, 12, 22, 8, 16, 59, tzinfo=SEOUL)
    assert moments.wire["bsop_date"] == 20240611


def test_a_date_may_be_filled_up_with_zeros() -> None:
    assert Moments.read({"bsop_date": "020240611"}).date == dt.date(2024, 6, 11)


def test_no_time_is_none_and_midnight_is_not() -> None:
    assert Moments.read({"cntg_hour": "0"}).time is None
    assert to_text(Moments.read({"cntg_hour": "253000"}).time) == "253000"


def test_a_stamp_in_winter_is_nine_hours_ahead_of_utc() -> None:
    assert parse_stamp("2023-12-22 08:16:59") == dt.datetime(2023, 12, 21, 23, 16, 59, tzinfo=dt.UTC)
    assert SEOUL.utcoffset(None) == dt.timedelta(hours=9)


@pytest.mark.parametrize("text", ["20240611", "2024-06-11", "2024/06/11", " 20240611 "])
def test_a_date_argument_may_be_text(text: str) -> None:
    assert Ask(day=text).day == dt.date(2024, 6, 11)  # type: ignore[arg-type]


@pytest.mark.parametrize("zone", [None, dt.UTC])
def test_a_datetime_for_a_date_is_refused_with_what_to_do(zone: dt.tzinfo | None) -> None:
    with pytest.raises(InvalidRequest, match=r"\.date\(\)"):
        Ask(day=dt.datetime(2024, 6, 11, tzinfo=zone))


@pytest.mark.parametrize("wrong", ["20240230", "today", "", None, 0, 20240611, 86400, 1.5])
def test_what_is_no_date_is_no_argument(wrong: object) -> None:
    with pytest.raises(InvalidRequest, match=r"day -|(?i:a date)"):
        Ask(day=wrong)  # type: ignore[arg-type]


def test_no_date_is_no_argument_either() -> None:
    with pytest.raises(InvalidRequest, match="day"):
        Ask(day="00000000")  # type: ignore[arg-type]


@pytest.mark.parametrize("symbol", ["018880", "005930", "0001A0", "Q500001", "58G123", "000000"])
def test_a_short_code_is_taken(symbol: str) -> None:
    assert check_symbol(symbol) == symbol
    assert Ask(symbol=f" {symbol} ").symbol == symbol


@pytest.mark.parametrize(
    "symbol",
    [
        "",
        "5930",
        "0188800",
        "A5930",
        "abc12",
        "삼성전자",
        "018 880",
        "KR7005930004",
        "Q5000012",
        "０１８８８",
        "01888\n",
    ],
)
def test_anything_else_is_no_short_code_and_is_named(symbol: str) -> None:
    with pytest.raises(InvalidRequest, match="not a KRX short code") as caught:
        Ask(symbol=symbol)
    assert repr(symbol.strip()) in str(caught.value)


@pytest.mark.parametrize(("eaten", "whole"), [("5930", "005930"), ("18880", "018880"), ("20", "000020")])
def test_zeros_that_a_spreadsheet_ate_are_given_back_in_the_hint(eaten: str, whole: str) -> None:
    with pytest.raises(InvalidRequest, match=f"leading zeros: is it '{whole}'"):
        Ask(symbol=eaten)
