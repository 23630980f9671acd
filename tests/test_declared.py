"""Without a session: endpoints are found, calls encoded, answers decoded; whatever comes, only a KisError goes."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kis_async
from kis_async import KisError, decode, encode, endpoint, endpoints
from kis_async.api.domestic_stock import InquirePrice, OrderCash
from kis_async.declared import short_name
from kis_async.policy.codes import TABLE
from kis_async.wire import Effect, Endpoint
from kis_async.wire.errors import (
    BadAnswer,
    InvalidRequest,
    NoData,
    OutcomeUnknown,
    RateLimited,
    ServerError,
    TokenRejected,
)

ALL = list(endpoints())
LASTS: dict[str, list[type[Endpoint[Any]]]] = defaultdict(list)
CLASSES: dict[str, list[type[Endpoint[Any]]]] = defaultdict(list)
for one in ALL:
    LASTS[one.spec.path.rsplit("/", 1)[-1].lower()].append(one)
    CLASSES[one.__name__.lower()].append(one)
ANSWERS = sorted((Path(__file__).parent / "api" / "answers").glob("*.json"))
BODIES = [(endpoint(file.name.split(".")[0]), json.loads(file.read_text("utf-8"))) for file in ANSWERS]
STATUS = st.sampled_from([200, 200, 200, 302, 400, 401, 403, 404, 429, 500, 502, 503])
TEXT = st.text(max_size=12) | st.sampled_from(
    [
        "",
        " ",
        "0",
        "00000000",
        "20240230",
        "240000",
        "-",
        "nan",
        "-nan",
        "1,2,3",
        "Infinity",
        "1e400",
        "Y",
        "1_0",
    ]
)
SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | TEXT
JSON = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
ENVELOPES = st.fixed_dictionaries(
    {},
    optional={
        "rt_cd": st.sampled_from(["0", "1", "2", "7", ""]) | JSON,
        "msg_cd": st.sampled_from(sorted(TABLE)) | JSON,
        "msg1": JSON,
        "output": JSON,
        "output1": JSON,
        "output2": JSON,
        "OUTPUT": JSON,
        "error_code": JSON,
        "error_description": JSON,
    },
)


def paths(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value in a body."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way] * bool(way) + [path for key, item in inner for path in paths(item, (*way, key))]


def put(body: Any, path: tuple[Any, ...], value: object) -> None:
    """Change one value, unless an earlier change took away the way to it."""
    *way, last = path
    try:
        for key in way:
            body = body[key]
        if isinstance(body, list) == isinstance(last, int):  # the keys of a JSON object are texts
            body[last] = value
    except (TypeError, LookupError):
        return


def decoded(cls: type[Endpoint[Any]], body: bytes | str | dict[str, Any], status: int) -> object:
    """The answer or the KisError; anything else is a failure of the test."""
    try:
        return decode(cls, body, status=status)
    except KisError as error:
        assert error.status == status  # noqa: PT017  (either way is fine)
        return error


# Finding


def test_every_declared_endpoint_is_listed_once() -> None:
    assert len(ALL) == len(set(ALL))
    assert {call.__name__ for call in ALL} >= {"InquirePrice", "IntstockMultprice", "OrderCash", "TokenP"}
    assert all(issubclass(call, Endpoint) for call in ALL)


@pytest.mark.parametrize("call", ALL, ids=lambda call: short_name(call.spec.path))
def test_an_endpoint_is_found_by_tr_id_path_product_and_name(call: type[Endpoint[Any]]) -> None:
    path, short = call.spec.path, short_name(call.spec.path)
    product = call.__module__.split(".")[2]
    names = [path, path.strip("/"), f" {path}/ ", short, short.upper(), f"{product}.{call.__name__}"]
    assert {endpoint(name) for name in names} == {call}
    for tr_id in call.spec.tr_ids:
        for pair in (tr_id, tr_id.old):
            for found in (pair.real, pair.paper) if pair else ():
                assert found is None or endpoint(found) is endpoint(found.lower()) is call


@pytest.mark.parametrize("call", ALL, ids=lambda call: short_name(call.spec.path))
def test_a_name_of_its_own_is_enough_and_a_shared_one_lists_the_choices(call: type[Endpoint[Any]]) -> None:
    for name, of in ((call.spec.path.rsplit("/", 1)[-1], LASTS), (call.__name__, CLASSES)):
        alike = of[name.lower()]
        if len(alike) == 1:
            assert endpoint(name) is endpoint(name.lower()) is call
            continue
        with pytest.raises(InvalidRequest, match="more than one") as caught:
            endpoint(name)
        for other in alike:
            assert short_name(other.spec.path) in caught.value.message


def test_no_two_endpoints_share_a_short_name() -> None:
    assert len({short_name(call.spec.path) for call in ALL}) == len(ALL)
    assert short_name("/uapi/domestic-stock/v1/quotations/inquire-price") == "domestic-stock/inquire-price"
    assert short_name("/oauth2/tokenP") == "tokenP"


def test_an_end_of_a_path_tells_rooms_of_one_product_apart() -> None:
    pension = endpoint("pension/inquire-balance")
    assert pension.spec.path.endswith("/trading/pension/inquire-balance")
    assert endpoint("domestic-stock/inquire-balance") is not pension
    assert endpoint("domestic-stock/pension/inquire-balance") is pension


@pytest.mark.parametrize("name", ["", " ", "/", "inquire", "FHKST99999999", "prices", "주식현재가"])
def test_what_is_no_endpoint_is_refused_with_where_to_look(name: str) -> None:
    with pytest.raises(InvalidRequest, match=r"No endpoint is called .* kis-async endpoints"):
        endpoint(name)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("domestic-stock/inquire-pric", "domestic-stock/inquire-price"),
        ("domestic_stock.InquirPrice", "domestic-stock/inquire-price"),
        ("order-csh", "domestic-stock/order-cash"),
        ("OrderCach", "domestic-stock/order-cash"),
        ("TTTC0012", "domestic-stock/order-cash"),
        ("inquire-pric", "etfetn/inquire-price"),
    ],
)
def test_a_slip_of_the_hand_is_told_what_it_may_have_meant(slip: str, meant: str) -> None:
    with pytest.raises(InvalidRequest, match=r"Did you mean") as caught:
        endpoint(slip)
    assert meant in caught.value.hint.removeprefix("Did you mean ").partition("?")[0].split(", ")


def test_what_is_like_no_name_is_told_none() -> None:
    with pytest.raises(InvalidRequest) as caught:
        endpoint("주식현재가")
    assert caught.value.hint == "kis-async endpoints WORD finds one."


def test_all_four_stand_at_the_top_of_the_package() -> None:
    for name in ("decode", "encode", "endpoint", "endpoints"):
        assert name in dir(kis_async)
        assert getattr(kis_async, name).__name__ == name


# Decoding


def test_an_answer_is_what_a_call_would_give() -> None:
    body = {"rt_cd": "0", "msg_cd": "MCA00000", "output": {"stck_prpr": "4115"}}
    text = json.dumps(body)
    prices = [decode(InquirePrice, given).price for given in (body, text, text.encode())]
    assert prices == [4115] * 3


@pytest.mark.parametrize(
    ("cls", "body", "status", "error"),
    [
        (InquirePrice, {"rt_cd": "1", "msg_cd": "EGW00201", "msg1": "초과"}, 500, RateLimited),
        (InquirePrice, {"rt_cd": "1", "msg_cd": "NEW00001", "msg1": "오류"}, 500, ServerError),
        (InquirePrice, {"rt_cd": "0", "output": {"stck_prpr": ""}}, 200, NoData),
        (InquirePrice, b"<html>", 502, BadAnswer),
        (OrderCash, b"<html>", 502, OutcomeUnknown),
        (OrderCash, {"rt_cd": "1", "msg_cd": "EGW00301", "msg1": "직전 거래"}, 500, OutcomeUnknown),
    ],
)
def test_a_failure_is_the_error_a_call_would_raise(
    cls: type[Endpoint[Any]], body: bytes | dict[str, Any], status: int, error: type[KisError]
) -> None:
    with pytest.raises(error) as caught:
        decode(cls, body, status=status)
    assert type(caught.value) is error
    assert caught.value.status == status


@given(
    cls=st.sampled_from(ALL),
    body=st.binary(max_size=200) | st.text(st.characters(), max_size=80),
    status=STATUS,
)
def test_no_bytes_make_it_fail_otherwise(cls: type[Endpoint[Any]], body: bytes | str, status: int) -> None:
    decoded(cls, body, status)


@given(cls=st.sampled_from(ALL), body=ENVELOPES | st.dictionaries(TEXT, JSON, max_size=4), status=STATUS)
def test_no_object_makes_it_fail_otherwise(
    cls: type[Endpoint[Any]], body: dict[str, Any], status: int
) -> None:
    as_given = decoded(cls, body, status)
    as_text = decoded(cls, json.dumps(body), status)
    if "NaN" not in json.dumps(body):
        assert type(as_given) is type(as_text)


@settings(max_examples=300)
@given(case=st.sampled_from(BODIES), status=STATUS, data=st.data())
def test_no_change_to_a_real_answer_makes_it_fail_otherwise(
    case: tuple[type[Endpoint[Any]], dict[str, Any]], status: int, data: st.DataObject
) -> None:
    cls, original = case
    body = json.loads(json.dumps(original))
    for path in data.draw(st.lists(st.sampled_from(paths(original)), min_size=1, max_size=4)):
        put(body, path, data.draw(JSON))
    decoded(cls, body, status)


@given(case=st.sampled_from(BODIES), share=st.floats(0, 1, exclude_max=True), status=STATUS)
def test_an_answer_cut_anywhere_is_never_taken_for_whole(
    case: tuple[type[Endpoint[Any]], dict[str, Any]], share: float, status: int
) -> None:
    cls, body = case
    whole = json.dumps(body, ensure_ascii=False).encode()
    unreadable = TokenRejected if status == 401 else BadAnswer
    wanted = OutcomeUnknown if cls.spec.effect is Effect.ORDER else unreadable
    assert isinstance(decoded(cls, whole[: int(share * len(whole))], status), wanted)


@given(body=ENVELOPES, status=STATUS)
def test_an_order_ends_in_a_receipt_a_refusal_or_a_doubt_and_never_quotes_the_body(
    body: dict[str, Any], status: int
) -> None:
    found = decoded(OrderCash, json.dumps({**body, "CANO": "87654321"}), status)
    assert "87654321" not in f"{found!r} {found}"
    assert not isinstance(found, BadAnswer)


# Encoding


def test_a_call_is_encoded_without_a_session() -> None:
    request = encode(InquirePrice(symbol="018880"), environment="real")
    assert (request.method, request.tr_id) == ("GET", "FHKST01010100")
