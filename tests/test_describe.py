"""Declarations read out: what a call takes and gives, with names, labels, types and values."""

from typing import Any

import pytest

from kis_async import Market, endpoints
from kis_async.api.domestic_stock import (
    BookLevel,
    InquireAskingPriceExpCcn,
    InquireDailyCcld,
    InquirePrice,
    IntstockMultprice,
    OrderBook,
    OrderCash,
)
from kis_async.describe import FieldLine, answer_blocks, answer_fields, parameters
from kis_async.wire.endpoint import Endpoint


def test_parameters_are_listed_with_labels_defaults_and_values() -> None:
    symbol, market = parameters(InquirePrice)
    assert (symbol.name, symbol.wire, symbol.label, symbol.default) == (
        "symbol",
        "FID_INPUT_ISCD",
        "입력 종목코드",
        "required",
    )
    assert market.default == "KRX"
    assert "NXT=NX" in market.choices.split()


def test_answers_are_listed_block_by_block() -> None:
    lines = {(line.block, line.name): line for line in answer_fields(InquireAskingPriceExpCcn)}
    assert lines["answer", "quotes"].label == "호가"
    assert lines["asks", "price"].wire == "askp{n}"
    assert lines["expected", "expected_price"].type == "Decimal"


@pytest.mark.parametrize("cls", list(endpoints()), ids=lambda cls: cls.__name__)
def test_every_endpoint_can_be_read_out(cls: type[Endpoint[Any]]) -> None:
    assert {line.name for line in parameters(cls) if line.block == "request"} == set(cls.model_fields)
    assert answer_fields(cls)
    for line in (*parameters(cls), *answer_fields(cls)):
        assert line.label or line.type.startswith(("list of", "tuple of")), f"{line.name} has no Korean label"


def named(cls: type[Endpoint[Any]], name: str) -> FieldLine:
    return next(line for line in (*parameters(cls), *answer_fields(cls)) if line.name == name)


def test_blocks_stand_after_the_one_that_holds_them() -> None:
    blocks = answer_blocks(InquireAskingPriceExpCcn)
    assert [block.path for block in blocks] == [
        "answer",
        "answer.quotes",
        "answer.quotes.asks",
        "answer.quotes.bids",
        "answer.expected",
    ]
    assert [block.wire for block in blocks] == ["", "output1", "", "", "output2"]
    assert [block.many for block in blocks] == [False, False, True, True, False]
    assert (blocks[0].row, blocks[2].row, blocks[2].name) == (OrderBook, BookLevel, "asks")


def test_a_numbered_field_stands_for_every_one_of_its_names() -> None:
    price = next(line for line in answer_fields(InquireAskingPriceExpCcn) if line.wire == "askp{n}")
    assert (price.type, price.names[0], price.names[-1], len(price.names)) == (
        "Decimal",
        "askp1",
        "askp10",
        10,
    )


def test_other_names_on_the_wire_are_told() -> None:
    assert named(InquireDailyCcld, "cancelled").names == ("cnc_cfrm_qty", "cncl_cfrm_qty")
    assert named(OrderCash, "account").names == ("CANO", "ACNT_PRDT_CD")
    assert named(OrderCash, "side").names == ()


@pytest.mark.parametrize(
    ("cls", "name", "type_", "required", "rule"),
    [
        (InquirePrice, "symbol", "str", True, "a KRX short code"),
        (InquireDailyCcld, "symbol", "str", False, "a KRX short code"),
        (InquireDailyCcld, "start", "date", True, ""),
        (OrderCash, "quantity", "int", True, "more than 0"),
        (OrderCash, "price", "Decimal", False, "0 or more"),
        (IntstockMultprice, "listings", "tuple of Listing", True, "30 at most"),
        (InquirePrice, "market", "Market", False, ""),
    ],
)
def test_what_a_value_must_be_is_said(
    cls: type[Endpoint[Any]], name: str, type_: str, required: bool, rule: str
) -> None:
    line = named(cls, name)
    assert (line.type, line.required, line.rule) == (type_, required, rule)


def test_values_come_with_their_enum() -> None:
    line = named(InquirePrice, "market")
    assert line.code is Market
    assert line.texts()["choices"] == line.choices
