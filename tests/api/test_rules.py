"""The rules for declarations can fail: each refuses a declaration that breaks it, and takes the same one mended."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Any

import pytest
import tests.api.test_declarations as rules

from kis_async.wire import (
    Code,
    CtxArea,
    Date,
    DateArgument,
    DateCursor,
    Effect,
    Endpoint,
    HeaderOnly,
    KeyCursor,
    Numbered,
    Row,
    SessionAccount,
    StampCursor,
    Time,
    TimeArgument,
    TimeCursor,
    TrId,
    Wire,
    get,
)
from kis_async.wire.endpoint import Spec
from kis_async.wire.paging import Paging


class Bar(Row):
    """One candle of an invented call."""

    date: Annotated[Date, Wire("bar_date", "영업일자")] = None
    time: Annotated[Time, Wire("bar_time", "시각")] = None
    close: Annotated[Decimal | None, Wire("bar_clpr", "종가")] = None


class Head(Row):
    """What stands beside the candles."""

    key: Annotated[str | None, Wire("index_key", "조회키")] = None
    more: Annotated[str | None, Wire("next", "다음여부")] = None


class Bars(Row):
    """Candles, and what stands beside them."""

    head: Annotated[Head | None, Wire("output1", "조회 정보")] = None
    bars: Annotated[list[Bar], Wire("output2", "봉")]


SPEC = get(
    "/uapi/domestic-stock/v1/quotations/inquire-bars",
    title="주식 봉",
    page="국내주식-999",
    tr_id=TrId(real="FHKST01019900", paper="FHKST01019900"),
    block=None,
    constants={"QRY_TP": ""},
)


class InquireBars(Endpoint[Bars]):
    """주식 봉. The candles of one issue that nobody has heard of."""

    __module__ = "kis_async.api.domestic_stock.quotations.inquire_bars"
    spec = SPEC

    start: Annotated[DateArgument, Wire("FROM_DT", "시작일자")]
    end: Annotated[DateArgument, Wire("TO_DT", "종료일자")]
    until: Annotated[TimeArgument, Wire("TO_TMD", "종료시각")] = dt.time(15, 30)


def call(spec: Spec = SPEC, name: str = "InquireBars", **fields: Any) -> type[Endpoint[Any]]:
    """The call with another spec, another name or other fields."""
    annotations = {field: annotation for field, (annotation, _) in fields.items()}
    values = {field: value for field, (_, value) in fields.items()}
    body = {
        "__module__": InquireBars.__module__,
        "__doc__": InquireBars.__doc__,
        "__annotations__": annotations,
        "spec": spec,
    }
    return type(name, (InquireBars,), body | values)


def row(**fields: Any) -> type[Row]:
    """A row of optional fields."""
    return type("Odd", (Row,), {"__annotations__": fields, "__doc__": "A row.", **dict.fromkeys(fields)})


def codes(**members: str) -> type[Code]:
    make: Any = Code
    made: type[Code] = make("Way", members)
    return made


def paged(paging: Paging) -> type[Endpoint[Any]]:
    return call(replace(SPEC, paging=paging))


IDS = replace(SPEC, path="/uapi/domestic-stock/v1/trading/inquire-bars", tr_id=TrId("TTTC0099R", "VTTC0099R"))
ACCOUNT: dict[str, Any] = {"account": (SessionAccount, None)}

RULES: list[tuple[Callable[[Any], None], type, list[type]]] = [
    (
        rules.test_an_endpoint_stands_where_its_path_says,
        InquireBars,
        [call(name="InquireBar"), call(replace(SPEC, path="/uapi/domestic-stock/v1/ranking/inquire-bars"))],
    ),
    (
        rules.test_tr_ids_are_well_formed_and_belong_together,
        call(IDS, **ACCOUNT),
        [
            call(replace(IDS, tr_id=TrId("TTTC0099U", "VTTC0099U"))),
            call(replace(IDS, tr_id=TrId("TTTC0099R", "VTTC0098R"))),
            call(replace(IDS, tr_id=TrId("FHKST01019900", None))),
            call(replace(SPEC, tr_id=TrId("FHKST0101990", None))),
            call(replace(SPEC, tr_id=TrId("FHKST01019900", "VHKST01019900"))),
            call(replace(SPEC, tr_id=None)),
        ],
    ),
    (
        rules.test_an_account_is_given_where_the_path_says_trading_and_nowhere_else,
        call(IDS, **ACCOUNT),
        [call(IDS), call(SPEC, **ACCOUNT)],
    ),
    (
        rules.test_what_moves_money_is_an_order,
        call(replace(IDS, method="POST", effect=Effect.ORDER)),
        [call(replace(IDS, method="POST")), call(replace(SPEC, effect=Effect.ORDER))],
    ),
    (
        rules.test_a_parameter_is_sent_once,
        InquireBars,
        [
            call(again=(Annotated[str, Wire("to_dt", "종료일자")], "")),
            call(replace(SPEC, constants={"TO_DT": ""})),
            call(replace(SPEC, old_omits=("GONE",))),
            call(replace(SPEC, on_paper={"market": ()})),
        ],
    ),
    (
        rules.test_paging_names_fields_that_exist,
        paged(DateCursor("FROM_DT", "TO_DT", "bar_date")),
        [
            paged(DateCursor("FROM_DT", "TO_DT", "bar_date", rows="output1")),
            paged(DateCursor("FROM_DT", "TO_DT", "bar_time")),
            paged(DateCursor("FROM_DT", "TO_TMD", "bar_date")),
        ],
    ),
    (
        rules.test_paging_names_fields_that_exist,
        paged(CtxArea("100", "output2")),
        [paged(CtxArea("100", "output1")), paged(HeaderOnly("output2", header=""))],
    ),
    (
        rules.test_paging_names_fields_that_exist,
        paged(KeyCursor("INDEX_KEY", "index_key", "output2", also={"QRY_TP": "P"})),
        [
            paged(KeyCursor("INDEX_KEY", "keyb", "output2")),
            paged(KeyCursor("INDEX_KEY", "index_key", "output2", also={"QRY": "P"})),
        ],
    ),
    (
        rules.test_paging_names_fields_that_exist,
        paged(TimeCursor("TO_TMD", "bar_time", date_param="TO_DT", date="bar_date")),
        [
            paged(TimeCursor("TO_DT", "bar_time")),
            paged(TimeCursor("TO_TMD", "bar_date")),
            paged(TimeCursor("TO_TMD", "bar_time", date="bar_date")),
        ],
    ),
    (
        rules.test_paging_names_fields_that_exist,
        paged(StampCursor("KEYB", "bar_date", "bar_time", more="next")),
        [
            paged(StampCursor("KEYB", "bar_time", "bar_date")),
            paged(StampCursor("KEYB", "bar_date", "bar_time", more="nex")),
        ],
    ),
    (
        rules.test_one_block_is_named_or_several_are_declared,
        InquireBars,
        [call(replace(SPEC, tr_id=None))],
    ),
    (
        rules.test_every_field_has_a_korean_label,
        row(per=Annotated[Decimal | None, Wire("per", "PER")]),
        [
            row(price=Annotated[Decimal | None, Wire("stck_prpr", "price")]),
            row(sizes=Annotated[list[int], Numbered(3, ("askp_rsqn{n}", "size"))]),
        ],
    ),
    (
        rules.test_names_are_words,
        row(ask_size=Annotated[int | None, Wire("askp_rsqn1", "매도호가 잔량1")]),
        [
            row(ask_qty=Annotated[int | None, Wire("askp_rsqn1", "매도호가 잔량1")]),
            row(askSize=Annotated[int | None, Wire("askp_rsqn1", "매도호가 잔량1")]),
        ],
    ),
    (
        rules.test_a_flag_is_named_for_what_is_so,
        row(halted=Annotated[bool | None, Wire("trht_yn", "거래정지여부")]),
        [
            row(is_halted=Annotated[bool | None, Wire("trht_yn", "거래정지여부")]),
            row(halt_code=Annotated[bool | None, Wire("trht_yn", "거래정지여부")]),
        ],
    ),
    (
        rules.test_a_field_of_an_answer_is_tied_to_one_key,
        Bar,
        [
            row(
                price=Annotated[Decimal | None, Wire("stck_prpr", "현재가")],
                last=Annotated[Decimal | None, Wire("STCK_PRPR", "현재가")],
            ),
            row(
                price=Annotated[Decimal | None, Wire("stck_prpr", "현재가", also="last")],
                last=Annotated[Decimal | None, Wire("last", "현재가")],
            ),
            row(price=Annotated[Decimal | None, "stck_prpr"]),
        ],
    ),
    (
        rules.test_no_field_is_a_float_or_of_any_type,
        Bar,
        [row(price=Annotated[float | None, Wire("stck_prpr", "현재가")])],
    ),
    (
        rules.test_codes_of_an_endpoint_are_distinct_and_named_in_capitals,
        codes(UP="1", DOWN="2"),
        [
            codes(UP="1"),
            codes(UP="1", RISE="1"),
            codes(Up="1", DOWN="2"),
            codes(UP="1", DN_CLS="2"),
        ],
    ),
]


@pytest.mark.parametrize(("rule", "right", "wrong"), RULES, ids=lambda item: getattr(item, "__name__", ""))
def test_a_rule_takes_what_is_right_and_nothing_else(
    rule: Callable[[Any], None], right: type, wrong: list[type]
) -> None:
    rule(right)
    for each in wrong:
        with pytest.raises((AssertionError, KeyError)):
            rule(each)
