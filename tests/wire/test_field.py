"""A declared field tells its wire name, its label and what is special about it."""

from typing import Annotated

import pytest
from pydantic import BaseModel, Field

from kis_async.wire import FromSession, Local, Numbered, SessionAccount, Spread, Wire
from kis_async.wire.field import label_of, mark, omits_none, second_name, wire_name


class Declared(BaseModel):
    plain: Annotated[str, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    with_limits: Annotated[int, Field(gt=0), Wire("ORD_QTY", "주문수량")]
    renamed: Annotated[int | None, Wire("cnc_qty", "취소수량", also="cncl_qty")] = None
    left_out: Annotated[str | None, Wire("CNDT_PRIC", "조건가격", omit_none=True)] = None
    local: Annotated[str, Local("매도매수구분")]
    spread: Annotated[dict[str, str], Spread("요청값")]
    account: SessionAccount = None
    levels: Annotated[list[str], Numbered(2, price=("askp{n}", "매도호가{n}"), size=("rsqn{n}", "잔량{n}"))]
    bare: int = 0


FIELDS = Declared.model_fields


@pytest.mark.parametrize(
    ("name", "wire", "label", "second", "omitted"),
    [
        ("plain", "FID_INPUT_ISCD", "입력 종목코드", None, False),
        ("with_limits", "ORD_QTY", "주문수량", None, False),
        ("renamed", "cnc_qty", "취소수량", "cncl_qty", False),
        ("left_out", "CNDT_PRIC", "조건가격", None, True),
        ("local", None, "매도매수구분", None, False),
        ("spread", None, "요청값", None, False),
        ("account", None, "account (계좌번호)", None, False),
        ("levels", None, "", None, False),
        ("bare", None, "", None, False),
    ],
)
def test_what_a_field_says_of_itself(
    name: str, wire: str | None, label: str, second: str | None, omitted: bool
) -> None:
    field = FIELDS[name]
    assert (wire_name(field), label_of(field)) == (wire, label)
    assert (second_name(field), omits_none(field)) == (second, omitted)


def test_a_mark_is_found_by_its_kind_alone() -> None:
    assert mark(FIELDS["local"], Local) == Local("매도매수구분")
    assert mark(FIELDS["local"], Spread) is None
    assert mark(FIELDS["account"], FromSession) == FromSession(("CANO", "ACNT_PRDT_CD"), "account (계좌번호)")
    assert mark(FIELDS["plain"], Local) is None


def test_a_numbered_family_names_each_member() -> None:
    family = mark(FIELDS["levels"], Numbered)
    assert family is not None
    assert family.count == 2
    assert [family.names(n) for n in (1, 2)] == [
        (("price", "askp1"), ("size", "rsqn1")),
        (("price", "askp2"), ("size", "rsqn2")),
    ]
    assert family == Numbered(2, price=("askp{n}", "매도호가{n}"), size=("rsqn{n}", "잔량{n}"))
