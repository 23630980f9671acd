"""name=value words become endpoints, and endpoints can be read out."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from kis_async import Exchange, InvalidRequest, Market, OrderKind, Side
from kis_async.api.domestic_stock import (
    InquireDailyCcld,
    InquirePrice,
    InquirePsblOrder,
    IntstockMultprice,
    OrderCash,
)
from kis_async.api.uapi import Hashkey
from kis_async.cli.arguments import build
from kis_async.wire.codec import encode
from kis_async.wire.endpoint import Endpoint


def test_texts_become_the_types_of_the_parameters() -> None:
    order = build(
        OrderCash, ["side=BUY", "symbol=005930", "quantity=10", "price=70000", "kind=00", "exchange=sor"]
    )
    assert order == OrderCash(
        side=Side.BUY,
        symbol="005930",
        quantity=10,
        price=Decimal(70_000),
        kind=OrderKind.LIMIT,
        exchange=Exchange.SOR,
    )
    orders = build(InquireDailyCcld, ["start=2026-01-31", "end=20260201"])
    assert (orders.start, orders.end) == (dt.date(2026, 1, 31), dt.date(2026, 2, 1))
    assert build(InquirePsblOrder, ["with_cma=Y", "with_overseas=false"]).with_cma is True


def test_names_may_be_kis_own() -> None:
    assert build(InquirePrice, ["FID_INPUT_ISCD=018880", "fid_cond_mrkt_div_code=NX"]) == InquirePrice(
        symbol="018880", market=Market.NXT
    )


def test_lists_are_parted_by_commas_or_json() -> None:
    expected = IntstockMultprice.of(["005930", "000660"])
    assert build(IntstockMultprice, ["listings=005930, 000660"]) == expected
    assert build(IntstockMultprice, ['listings=[{"symbol":"005930"},{"symbol":"000660"}]']) == expected


def test_a_mapping_is_json() -> None:
    assert build(Hashkey, ['body={"PDNO":"005930"}']).body == {"PDNO": "005930"}


def test_a_blank_leaves_out_what_may_be_left_out() -> None:
    assert build(InquirePsblOrder, ["symbol="]).symbol is None


@pytest.mark.parametrize(
    ("cls", "words", "says"),
    [
        (InquirePrice, [], "symbol is missing"),
        (InquirePrice, ["018880"], "is not name=value"),
        (InquirePrice, ["symbol=1"], "KRX short code"),
        (InquirePrice, ["symbol=018880", "market=XX"], "does not know this code"),
        (InquirePrice, ["symbol=018880", "FID_INPUT_ISCD=018880"], "given twice"),
        (InquirePrice, ["symbol=018880", "period=D"], "not a parameter"),
        (OrderCash, ["side=BUY", "symbol=005930", "quantity=ten"], "quantity"),
        (Hashkey, ["body={"], "not JSON"),
    ],
)
def test_faults_are_bad_input(cls: type[Endpoint[Any]], words: list[str], says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        build(cls, words)


def test_the_account_option_fills_in_where_an_account_is_wanted() -> None:
    request = encode(build(InquirePsblOrder, [], "12345678-01"), environment="real")
    assert request.params["CANO"] == "12345678"
    assert build(InquirePrice, ["symbol=018880"], "12345678-01") == InquirePrice(symbol="018880")
