"""What an answer means: the body decides first, the status second, and no order is ever thought refused for nothing."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.api.domestic_stock import InquireBalance, InquirePrice, IntstockMultprice, OrderCash
from kis_async.api.oauth2 import TokenP
from kis_async.policy.answer import LOOK_FIRST, Envelope, judge_envelope, read
from kis_async.policy.codes import TABLE, Kind, OrderFate, Seen
from kis_async.wire import Endpoint
from kis_async.wire.errors import (
    BadAnswer,
    CredentialsRejected,
    InputRefused,
    KisError,
    MarketClosed,
    NoData,
    OrderRejected,
    OutcomeUnknown,
    RateLimited,
    Refused,
    ServerError,
    TokenIssueLimited,
    TokenRejected,
)

MEANING: dict[Kind, type[KisError]] = {
    Kind.NO_DATA: NoData,
    Kind.RATE_LIMIT: RateLimited,
    Kind.TOKEN: TokenRejected,
    Kind.TOKEN_WAIT: TokenIssueLimited,
    Kind.CREDENTIALS: CredentialsRejected,
    Kind.INPUT: InputRefused,
    Kind.ORDER_REJECTED: OrderRejected,
    Kind.MARKET_CLOSED: MarketClosed,
    Kind.SERVER: ServerError,
    Kind.MAINTENANCE: ServerError,
}
RECEIPT = {"KRX_FWDG_ORD_ORGNO": "00950", "ODNO": "0000038614", "ORD_TMD": "101502"}
STATUSES = [200, 400, 403, 500, 503]


def said_no(code: str, **more: object) -> dict[str, Any]:
    return {"rt_cd": "1", "msg_cd": code, "msg1": "안 됩니다.   ", **more}


def problem(cls: type[Endpoint[Any]], body: bytes | str | dict[str, Any], status: int = 200) -> KisError:
    with pytest.raises(KisError) as caught:
        read(cls, body, status=status, tr_id="TR")
    return caught.value


# Success


@pytest.mark.parametrize("status", [200, 201, 500])
def test_rt_cd_zero_is_a_success_whatever_the_status(status: int) -> None:
    body = {"rt_cd": "0", "msg_cd": "MCA00000", "output": {"stck_prpr": "70000"}}
    assert read(InquirePrice, body, status=status).price == Decimal(70000)


@pytest.mark.parametrize("rt_cd", ["0", " 0 ", 0])
@pytest.mark.parametrize("code", ["MCA00000", "", None, "NEW00001", "40600000"])
def test_a_success_needs_no_code_that_is_known(rt_cd: object, code: object) -> None:
    body = {"rt_cd": rt_cd, "msg_cd": code, "output": RECEIPT}
    assert read(OrderCash, body).order_no == "0000038614"


@pytest.mark.parametrize(
    "body",
    [
        {"output": {"stck_prpr": "70000"}},
        {"output": {"stck_prpr": "70000"}, "msg_cd": "MCA00000"},
        {"output": {"stck_prpr": "70000"}, "rt_cd": "", "msg_cd": ""},
        {"output": {"stck_prpr": "70000"}, "rt_cd": None, "msg_cd": None},
    ],
)
def test_an_old_answer_without_an_envelope_is_a_success(body: dict[str, Any]) -> None:
    assert read(InquirePrice, body).price == Decimal(70000)


def test_the_body_is_handed_on_as_it_came() -> None:
    body = {"rt_cd": "0", "output": {"STCK_PRPR": "1,000"}, "new": [1]}
    found = judge_envelope(InquirePrice, json.dumps(body).encode())
    assert isinstance(found, Envelope)
    raw, price = found.body, found.answer
    assert raw == body
    assert price.price == 1000


# Refusals


def wanted_of_order(code: str, status: int) -> type[KisError]:
    row = TABLE[code]
    hearsay = row.seen is Seen.CLAIMED
    if row.order is OrderFate.NOT_CREATED and not (hearsay and status >= 400):
        return MEANING[row.kind]
    gateway = code.startswith(("EGW", "OPSQ"))
    if row.kind is Kind.UNKNOWN and hearsay and status < 400 and not gateway:
        return OrderRejected  # as good as unlisted: the ledger said no in a plain answer
    return OutcomeUnknown


@pytest.mark.parametrize("status", STATUSES)
def test_a_read_means_what_the_table_says_of_its_code(status: int) -> None:
    otherwise = ServerError if status >= 500 else Refused
    met = {code: type(problem(InquirePrice, said_no(code), status)) for code in TABLE}
    assert met == {code: MEANING.get(row.kind, otherwise) for code, row in TABLE.items()}


@pytest.mark.parametrize("status", STATUSES)
def test_an_order_is_refused_only_where_its_code_proves_it(status: int) -> None:
    met = {code: type(problem(OrderCash, said_no(code), status)) for code in TABLE}
    assert met == {code: wanted_of_order(code, status) for code in TABLE}


@pytest.mark.parametrize("call", [InquirePrice, OrderCash])
@pytest.mark.parametrize("code", sorted(TABLE))
def test_an_error_has_the_table_s_meaning_kis_s_words_and_what_to_do(
    call: type[Endpoint[Any]], code: str
) -> None:
    row, error = TABLE[code], problem(call, said_no(code), 500)
    assert error.message == f"{row.meaning}."
    assert (error.msg_cd, error.msg1, error.tr_id, error.status) == (code, "안 됩니다.", "TR", 500)
    look = LOOK_FIRST if isinstance(error, OutcomeUnknown) else ""
    assert error.hint == " ".join(filter(None, (look, row.hint)))


@pytest.mark.parametrize("status", STATUSES)
def test_a_read_that_failed_never_says_that_an_order_may_exist(status: int) -> None:
    said = {code: str(problem(InquirePrice, said_no(code), status)).lower() for code in [*TABLE, "EGW77777"]}
    words = ("may stand", "may exist", "before sending another", "today's orders")
    assert [code for code, text in said.items() if any(word in text for word in words)] == []


@pytest.mark.parametrize(
    ("status", "read_error", "order_error"),
    [
        (200, Refused, OrderRejected),
        (400, Refused, OutcomeUnknown),
        (401, TokenRejected, OutcomeUnknown),
        (500, ServerError, OutcomeUnknown),
        (502, ServerError, OutcomeUnknown),
    ],
)
def test_an_unlisted_code_goes_by_the_status(
    status: int, read_error: type[KisError], order_error: type[KisError]
) -> None:
    assert type(problem(InquirePrice, said_no("NEW00001"), status)) is read_error
    assert type(problem(OrderCash, said_no("NEW00001"), status)) is order_error


@pytest.mark.parametrize(
    ("body", "code", "text"),
    [
        (
            {"error_code": "EGW00103", "error_description": "유효하지 않은 AppKey입니다."},
            "EGW00103",
            "유효하지 않은 AppKey입니다.",
        ),
        ({"rt_cd": "7", "msg_cd": "40490000", "msg": "시간 확인"}, "40490000", "시간 확인"),
        ({"rt_cd": "1", "msg1": "오류"}, "", "오류"),
        ({"rt_cd": "1", "msg_cd": " EGW00123 ", "msg1": None}, "EGW00123", ""),
    ],
)
def test_each_shape_in_which_kis_says_no_is_read(body: dict[str, Any], code: str, text: str) -> None:
    error = problem(TokenP, body, 403)
    assert (error.msg_cd, error.msg1) == (code, text)
    assert type(error) is MEANING[TABLE[code].kind]


def test_a_user_s_own_row_overrules_the_table() -> None:
    mine = {"APBK0919": replace(TABLE["APBK0952"], meaning="Mine", hint="So there.")}
    with pytest.raises(OrderRejected, match=r"Mine\. \[APBK0919 안 됩니다\.\] So there\."):
        read(OrderCash, said_no("APBK0919"), codes=mine)
    with pytest.raises(MarketClosed):
        read(OrderCash, said_no("APBK0919"))


# No answer of KIS


@pytest.mark.parametrize("status", [200, 404, 500, 502])
@pytest.mark.parametrize("body", [b"", b"<html></html>", b'{"rt_cd":"0","out', b"[]", b"{}", {"hello": "x"}])
def test_what_is_no_answer_is_a_bad_answer_and_leaves_an_order_in_doubt(
    body: bytes | dict[str, Any], status: int
) -> None:
    assert isinstance(problem(InquirePrice, body, status), BadAnswer)
    error = problem(OrderCash, body, status)
    assert type(error) is OutcomeUnknown
    assert (error.hint, error.tr_id, error.status) == (LOOK_FIRST, "TR", status)


def test_a_401_without_a_code_is_a_dead_token_for_a_read_and_a_doubt_for_an_order() -> None:
    assert type(problem(InquirePrice, b"{}", 401)) is TokenRejected
    assert type(problem(OrderCash, b"{}", 401)) is OutcomeUnknown


@pytest.mark.parametrize(
    "output", [None, {}, [], "", {"ODNO": ""}, {"ODNO": "   "}, {"ORD_TMD": "101502"}, [{}], {"ODNO": ["1"]}]
)
def test_an_order_taken_without_its_number_is_in_doubt(output: object) -> None:
    assert type(problem(OrderCash, {"rt_cd": "0", "msg_cd": "APBK0013", "output": output})) is OutcomeUnknown


@pytest.mark.parametrize("output", [RECEIPT, [RECEIPT], {"odno": "7"}])
@pytest.mark.parametrize("code", ["APBK0952", "EGW00201", "EGW00121", "NEW00001"])
def test_an_order_refused_with_a_number_is_in_doubt(code: str, output: object) -> None:
    error = problem(OrderCash, said_no(code, output=output), 500 if code.startswith("EGW") else 200)
    assert type(error) is OutcomeUnknown
    assert error.msg_cd == code


@pytest.mark.parametrize("body", [{"msg_cd": "NEW00001"}, {"msg_cd": "NEW00001", "rt_cd": "", "msg1": "?"}])
def test_an_order_nobody_refused_is_not_refused(body: dict[str, Any]) -> None:
    assert type(problem(OrderCash, body)) is OutcomeUnknown


@given(
    rt_cd=st.sampled_from(["0", "1", "2", "7", "", " ", None, 0, 1]),
    code=st.sampled_from(sorted(TABLE)) | st.text(max_size=8) | st.none(),
    output=st.sampled_from([None, "", {}, [], RECEIPT, [RECEIPT], {"odno": " "}, {"ODNO": "7"}]),
    status=st.sampled_from([200, 302, 400, 401, 403, 404, 500, 503]),
)
def test_an_order_that_may_exist_is_never_said_not_to(
    rt_cd: object, code: str | None, output: object, status: int
) -> None:
    body = {"rt_cd": rt_cd, "msg_cd": code, "msg1": "", "output": output}
    try:
        receipt = read(OrderCash, body, status=status)
    except OutcomeUnknown:
        return
    except KisError:
        assert str(rt_cd).strip() != "0"
        assert output not in (RECEIPT, [RECEIPT], {"ODNO": "7"})
        row = TABLE.get((code or "").strip())
        if status >= 400:
            assert row is not None
            assert row.order is OrderFate.NOT_CREATED
        return
    assert receipt.order_no in ("7", RECEIPT["ODNO"])


# Nothing found


def test_nothing_found_is_no_data_for_one_and_an_empty_list_for_many() -> None:
    blank = {"rt_cd": "0", "msg_cd": "MCA00000", "msg1": "", "output": {"stck_prpr": "", "acml_vol": " "}}
    assert type(problem(InquirePrice, blank)) is NoData
    assert read(IntstockMultprice, {"rt_cd": "0", "output": [{"inter2_prpr": ""}] * 30}) == []


def test_no_error_drags_another_behind_it() -> None:
    for cls, body in ((InquirePrice, b"<html>"), (OrderCash, b"<html>"), (OrderCash, {"rt_cd": "0"})):
        error = problem(cls, body)
        assert (error.__cause__, error.__context__) == (None, None)


@pytest.mark.parametrize("code", ["KIOK0560", "70070000"])
def test_a_success_of_nothing_is_no_data_and_no_odd_answer(code: str) -> None:
    for cls in (InquireBalance, InquirePrice):
        with pytest.raises(NoData) as caught:
            read(cls, {"rt_cd": "0", "msg_cd": code, "msg1": "조회할 내용이 없습니다"})
        assert caught.value.msg_cd == code
