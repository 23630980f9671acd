"""JSON and CSV lose nothing and parse back."""

import csv
import datetime as dt
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.api.domestic_stock import Candle, Chart, InquirePrice
from kis_async.cli.output import error_object, plain, to_csv, to_json, wires
from kis_async.declared import decode
from kis_async.wire.codes import Sign
from kis_async.wire.errors import NoData

WIRE = {
    "stck_bsop_date": "20260102",
    "stck_oprc": "100",
    "stck_hgpr": "120",
    "stck_lwpr": "90",
    "stck_clpr": "110",
    "acml_vol": "7",
    "prdy_vrss_sign": "2",
    "mod_yn": "N",
}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("0.1000"), "0.1000"),
        (dt.date(2026, 1, 2), "2026-01-02"),
        (dt.time(9, 0, 5), "09:00:05"),
        (Sign.UP, "2"),
        (Sign("9"), "9"),
        (None, None),
        (True, True),
        (12, 12),
        ("한글", "한글"),
    ],
)
def test_plain_values(value: object, text: object) -> None:
    assert plain(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_decimal_survives_json(value: Decimal) -> None:
    assert Decimal(json.loads(to_json(value))) == value


def test_json_leaves_korean_as_it_is() -> None:
    assert to_json({"name": "가상전자"}) == '{\n  "name": "가상전자"\n}\n'


def test_json_of_a_row_has_every_field_and_nests_its_blocks() -> None:
    found = json.loads(to_json(Chart(candles=[Candle.read(WIRE)])))
    assert set(found) == set(Chart.model_fields)
    (candle,) = found["candles"]
    assert set(candle) == set(Candle.model_fields)
    assert candle["date"] == "2026-01-02"
    assert candle["close"] == "110"
    assert candle["modified"] is False
    assert candle["value"] is None


def test_json_of_an_error_says_what_kis_said() -> None:
    error = NoData(
        "None.", msg_cd="KIOK0560", msg1="조회할 내용이 없습니다", tr_id="X", status=200, hint="Look."
    )
    assert error_object(error) == {
        "kind": "NoData",
        "message": "None.",
        "msg_cd": "KIOK0560",
        "msg1": "조회할 내용이 없습니다",
        "tr_id": "X",
        "status": 200,
        "hint": "Look.",
    }


def test_csv_parses_back_to_the_same_texts() -> None:
    (line,) = csv.DictReader(io.StringIO(to_csv([Candle.read(WIRE)], Candle)))
    assert list(line) == list(Candle.model_fields)
    assert (line["date"], line["close"], line["volume"], line["value"]) == ("2026-01-02", "110", "7", "")
    assert line["modified"] == "N"


def test_csv_of_nothing_is_its_heading() -> None:
    assert to_csv([], Candle) == ",".join(Candle.model_fields) + "\n"


def test_csv_keeps_nested_rows_as_json() -> None:
    (line,) = csv.DictReader(io.StringIO(to_csv([Chart(candles=[Candle.read(WIRE)])], Chart)))
    assert json.loads(line["candles"])[0]["low"] == "90"


def test_wires_are_the_untouched_texts() -> None:
    body = {"rt_cd": "0", "msg_cd": "", "msg1": "", "output": {"stck_prpr": "0100", "new_key": " x "}}
    price = decode(InquirePrice, body)
    assert wires(price) == body["output"]
    assert wires([price, price]) == [body["output"]] * 2
