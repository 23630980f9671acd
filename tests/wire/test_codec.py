"""Endpoint to wire and wire to answer, by value."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, SecretStr

from kis_async.wire import (
    Account,
    Auth,
    CtxArea,
    DateArgument,
    Effect,
    Endpoint,
    FromSession,
    Lane,
    Local,
    Market,
    Numbered,
    Period,
    Row,
    SessionAccount,
    Side,
    Spread,
    TrId,
    TrTable,
    Wire,
    get,
    post,
)
from kis_async.wire.codec import Request, encode, has_blocks, lane_of, parse_object, read_answer
from kis_async.wire.errors import BadAnswer, ConfigError, InvalidRequest, KisError, NoData, NotOnPaper

ACCOUNT = "87654321-03"
IDS = TrId(real="TTTR", paper="VTTR", old=TrId(real="OLDR", paper="OLDP"))


class Item(Row):
    symbol: Annotated[str, Wire("pdno", "상품번호")]
    count: Annotated[int | None, Wire("qty", "수량")] = None


class Pages(Row):
    items: Annotated[list[Item], Wire("output1", "줄")]
    sums: Annotated[Item | None, Wire("output2", "합계")] = None


class Slot(Row):
    symbol: str
    market: Market = Market.KRX


class Ask(Endpoint[Item]):
    """A read of the account with every kind of field."""

    spec = get(
        "/uapi/x/v1/ask",
        title="물음",
        tr_id=TrTable("side", {Side.BUY: IDS, Side.SELL: TrId(real="SELLR", paper=None)}),
        constants={"UNPR_DVSN": "01", "OFL_YN": ""},
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    side: Annotated[Side, Local("구분")] = Side.BUY
    day: Annotated[DateArgument, Wire("INQR_DT", "일자")] = dt.date(2024, 2, 9)
    period: Annotated[Period, Wire("PERIOD", "기간")] = Period.WEEK
    flag: Annotated[bool, Wire("ICLD_YN", "포함여부")] = False
    price: Annotated[Decimal | None, Wire("ORD_UNPR", "단가")] = None
    stop: Annotated[Decimal | None, Wire("CNDT_PRIC", "조건가격", omit_none=True)] = None


class Watch(Endpoint[list[Item]]):
    spec = get("/uapi/x/v1/watch", title="관심", tr_id=TrId(real="WATCH", paper="WATCH"))
    slots: Annotated[
        tuple[Slot, ...], Field(min_length=1), Numbered(2, market=("MRKT_{n}", ""), symbol=("ISCD_{n}", ""))
    ]


class Send(Endpoint[Item]):
    spec = post("/uapi/x/v1/send", title="주문", effect=Effect.ORDER, tr_id=IDS, old_omits=("EXCG", "CNDT"))
    account: SessionAccount = None
    exchange: Annotated[str, Wire("EXCG", "거래소")] = "KRX"
    stop: Annotated[Decimal | None, Wire("CNDT", "조건", omit_none=True)] = None


class Mine(Endpoint[Pages]):
    spec = get("/uapi/x/v1/mine", title="내것", tr_id=IDS, block=None)
    hts_id: Annotated[str | None, FromSession(("USER_ID",), "HTS id")] = None


class Whole(Endpoint[Item]):
    spec = post("/uapi/x/hash", title="해쉬", effect=Effect.READ, auth=Auth.KEYS, block=None)
    body: Annotated[Mapping[str, str], Spread("요청값")]


class Kill(Endpoint[Item]):
    spec = post("/oauth2/x", title="폐기", effect=Effect.AUTH, auth=Auth.BODY, block=None)
    token: Annotated[SecretStr, Wire("token", "토큰")]


class Undeclared(Endpoint[Item]):
    spec = get("/x", title="", tr_id=IDS)
    loose: int = 0


# Requests


def test_a_get_carries_account_fields_constants_and_paging_in_its_query() -> None:
    request = encode(Ask(), environment="real", account=ACCOUNT)
    assert (request.method, request.path, request.tr_id) == ("GET", "/uapi/x/v1/ask", "TTTR")
    assert request.params == {
        "CANO": "87654321",
        "ACNT_PRDT_CD": "03",
        "INQR_DT": "20240209",
        "PERIOD": "W",
        "ICLD_YN": "N",
        "ORD_UNPR": "",
        "UNPR_DVSN": "01",
        "OFL_YN": "",
        "CTX_AREA_FK200": "",
        "CTX_AREA_NK200": "",
    }
    assert (request.query, request.body) == (request.params, None)
    assert (request.effect, request.lane, request.auth, request.tr_cont) == (
        Effect.READ,
        Lane.ACCOUNT,
        Auth.TOKEN,
        "",
    )


def test_none_is_sent_blank_or_left_out_as_declared() -> None:
    params = encode(Ask(price=Decimal(5), stop=Decimal(6)), environment="real", account=ACCOUNT).params
    assert (params["ORD_UNPR"], params["CNDT_PRIC"]) == ("5", "6")
    bare = encode(Ask(), environment="real", account=ACCOUNT).params
    assert bare["ORD_UNPR"] == ""
    assert "CNDT_PRIC" not in bare


def test_a_post_carries_its_fields_in_its_body() -> None:
    request = encode(Send(), environment="paper", account=Account.parse(ACCOUNT))
    assert (request.method, request.tr_id, request.lane) == ("POST", "VTTR", Lane.ORDER)
    assert request.body == {"CANO": "87654321", "ACNT_PRDT_CD": "03", "EXCG": "KRX"}
    assert request.query == {}


@pytest.mark.parametrize(
    ("tr_ids", "environment", "tr_id", "fields"),
    [
        ("new", "real", "TTTR", {"EXCG": "KRX", "CNDT": "9"}),
        ("new", "paper", "VTTR", {"EXCG": "KRX", "CNDT": "9"}),
    ],
)
def test_the_new_tr_id_goes_with_every_field(
    tr_ids: Literal["new", "old"], environment: str, tr_id: str, fields: dict[str, str]
) -> None:
    request = encode(Send(stop=Decimal(9)), environment=environment, account=ACCOUNT, tr_ids=tr_ids)
    assert request.tr_id == tr_id
    assert request.params == {"CANO": "87654321", "ACNT_PRDT_CD": "03"} | fields


@pytest.mark.parametrize(("environment", "tr_id"), [("real", "OLDR"), ("paper", "OLDP")])
def test_the_old_tr_id_goes_without_the_fields_it_does_not_know(environment: str, tr_id: str) -> None:
    request = encode(Send(), environment=environment, account=ACCOUNT, tr_ids="old")
    assert request.tr_id == tr_id
    assert request.params == {"CANO": "87654321", "ACNT_PRDT_CD": "03"}


def test_a_field_the_old_tr_id_does_not_know_is_not_dropped_in_silence() -> None:
    with pytest.raises(InvalidRequest, match="do not know stop"):
        encode(Send(stop=Decimal(9)), environment="real", account=ACCOUNT, tr_ids="old")


def test_the_account_of_the_call_goes_before_the_session_s() -> None:
    request = encode(Send(account="11112222-01"), environment="real", account=ACCOUNT)
    assert (request.params["CANO"], request.params["ACNT_PRDT_CD"]) == ("11112222", "01")


@pytest.mark.parametrize(
    ("call", "variable"), [(Send(), "KIS_ACCOUNT"), (Ask(), "KIS_ACCOUNT"), (Mine(), "KIS_HTS_ID")]
)
def test_a_missing_account_or_id_is_named_with_its_setting(call: Endpoint[Any], variable: str) -> None:
    with pytest.raises(ConfigError, match=variable):
        encode(call, environment="real")


def test_the_hts_id_comes_from_the_call_or_the_session() -> None:
    assert encode(Mine(), environment="real", hts_id="me").params == {"USER_ID": "me"}
    assert encode(Mine(hts_id="you"), environment="real", hts_id="me").params == {"USER_ID": "you"}


def test_a_value_chooses_the_tr_id_and_is_not_sent() -> None:
    request = encode(Ask(side=Side.SELL), environment="real", account=ACCOUNT)
    assert request.tr_id == "SELLR"
    assert "side" not in str(request.params).lower()
    with pytest.raises(NotOnPaper):
        encode(Ask(side=Side.SELL), environment="paper", account=ACCOUNT)


def test_numbered_fields_are_sent_for_as_many_as_there_are() -> None:
    one, other = Slot(symbol="018880"), Slot(symbol="005930", market=Market.NXT)
    assert encode(Watch(slots=(one,)), environment="real").params == {"MRKT_1": "J", "ISCD_1": "018880"}
    assert encode(Watch(slots=(one, other)), environment="real").params == {
        "MRKT_1": "J",
        "ISCD_1": "018880",
        "MRKT_2": "NX",
        "ISCD_2": "005930",
    }
    with pytest.raises(InvalidRequest, match=r"at most 2 .* 3 were given"):
        encode(Watch(slots=(one, one, one)), environment="real")


def test_a_spread_mapping_is_the_body_itself() -> None:
    request = encode(Whole(body={"A": "1", "B": ""}), environment="real")
    assert (request.body, request.tr_id, request.auth) == ({"A": "1", "B": ""}, "", Auth.KEYS)


def test_a_secret_reaches_the_wire_and_nothing_else() -> None:
    request = encode(Kill(token=SecretStr("tOkEn")), environment="real")
    assert request.body == {"token": "tOkEn"}
    assert "tOkEn" not in f"{request!r} {request} {[request]}"


def test_a_request_shows_the_names_of_its_parameters_only() -> None:
    request = encode(Ask(), environment="real", account=ACCOUNT)
    for text in (repr(request), str(request)):
        assert "CANO" in text
        assert "87654321" not in text
        assert "20240209" not in text


def test_an_unknown_environment_is_a_mistake_in_the_settings() -> None:
    with pytest.raises(KisError, match="paper"):
        encode(Mine(), environment="live", hts_id="me")


def test_a_field_that_says_nothing_of_the_wire_is_a_mistake_in_the_declaration() -> None:
    with pytest.raises(TypeError, match=r"Undeclared\.loose says neither"):
        encode(Undeclared(), environment="real")


@pytest.mark.parametrize(
    ("call", "lane"),
    [(Send, Lane.ORDER), (Ask, Lane.ACCOUNT), (Mine, Lane.QUOTE), (Watch, Lane.QUOTE), (Kill, Lane.QUOTE)],
)
def test_orders_go_before_accounts_before_quotes(call: type[Endpoint[Any]], lane: Lane) -> None:
    assert lane_of(call) is lane
    assert Lane.ORDER < Lane.ACCOUNT < Lane.QUOTE


# Bodies


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "empty"),
        (" \r\n", "empty"),
        (b"<html><body>sEcReT</body></html>", "HTML"),
        ("\n  <!DOCTYPE html>sEcReT", "HTML"),
        (b'{"rt_cd":"0","sEcReT', "not a whole JSON object"),
        ('["sEcReT"]', "not a whole JSON object"),
        ('"sEcReT"', "not a whole JSON object"),
        (b"null", "not a whole JSON object"),
        (b"7", "not a whole JSON object"),
        (b'{"a":"1"}{"a":"1"}', "not a whole JSON object"),
        (b'{"sEcReT":"\xff\xfe"}', "not a whole JSON object"),
        ("[" * 5000, "not a whole JSON object"),
        ('{"sEcReT":"\ud800"}', "not a whole JSON object"),
    ],
)
def test_what_is_no_json_object_is_said_without_being_quoted(body: bytes | str, says: str) -> None:
    with pytest.raises(BadAnswer, match=says) as caught:
        parse_object(body)
    assert "sEcReT" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("body", [b'{"a":"1"}', '{"a":"1"}', {"a": "1"}, ' {"a":"1"}\n', '\n{"a":"\\u0031"}'])
def test_an_object_is_read_from_bytes_text_or_as_it_is(body: bytes | str | dict[str, str]) -> None:
    assert parse_object(body) == {"a": "1"}


@pytest.mark.parametrize(
    "body",
    [
        {"output": {"pdno": "1"}},
        {"output": [{"pdno": "1"}]},
        {"OUTPUT": {"PDNO": "1"}},
        {"Output": {"pdno": "1"}},
        {"output1": {"pdno": "1"}},
        {"msg1": "x", "output1": [{"pdno": "", "qty": " "}, {"pdno": "1"}]},
    ],
)
def test_one_block_is_found_however_kis_names_and_wraps_it(body: dict[str, Any]) -> None:
    assert read_answer(Send, body).symbol == "1"
    assert [item.symbol for item in read_answer(Watch, body)] == ["1"]


@pytest.mark.parametrize("output", ["", " ", [], {}, {"pdno": " "}, [{}], [{"pdno": ""}, {"qty": " "}]])
def test_nothing_in_the_one_block_is_no_data_or_an_empty_list(output: object) -> None:
    with pytest.raises(NoData):
        read_answer(Send, {"output": output})
    assert read_answer(Watch, {"output": output}) == []


@pytest.mark.parametrize("body", [{}, {"output": None}, {"note": "x"}])
def test_without_its_one_block_an_answer_is_none(body: dict[str, Any]) -> None:
    with pytest.raises(BadAnswer, match="output"):
        read_answer(Send, body)


def test_rows_beyond_the_one_that_was_expected_are_still_on_the_wire() -> None:
    rows = [{"pdno": "1"}, {"pdno": "2"}]
    item = read_answer(Send, {"output": rows})
    assert (item.symbol, item.wire["output"]) == ("1", rows)


def test_what_stands_beside_the_one_block_is_on_the_wire_too() -> None:
    body = {
        "rt_cd": "0",
        "msg_cd": "MCA00000",
        "msg1": "x",
        "output": {"pdno": "1", "new": "2"},
        "output2": {"extra": "3"},
        "ctx_area_nk100": " 4 ",
    }
    assert read_answer(Send, body).wire == {
        "pdno": "1",
        "new": "2",
        "output2": {"extra": "3"},
        "ctx_area_nk100": " 4 ",
    }


def test_what_stands_beside_the_one_block_never_takes_its_place() -> None:
    item = read_answer(Send, {"output": {"pdno": "1", "qty": "2"}, "pdno": "9", "qty": "9"})
    assert (item.symbol, item.count) == ("1", 2)


def test_an_answer_of_several_blocks_has_the_whole_body_on_its_wire() -> None:
    body = {"rt_cd": "0", "output1": {"pdno": "1"}, "output2": [{"pdno": "2"}], "ctx_area_nk100": "k "}
    pages = read_answer(Mine, body)
    assert [item.symbol for item in pages.items] == ["1"]
    assert pages.sums is not None
    assert pages.sums.symbol == "2"
    assert pages.wire == body


@pytest.mark.parametrize(
    ("call", "body", "has"),
    [
        (Send, {"output": {}}, True),
        (Send, {"output1": [{}]}, True),
        (Send, {"output": None}, False),
        (Send, {"pdno": "1"}, False),
        (Mine, {"OUTPUT1": []}, True),
        (Mine, {"output2": {}}, True),
        (Mine, {"error": "x"}, False),
        (Whole, {"PDNO": "1"}, True),
        (Whole, {"BODY": {}}, False),
    ],
)
def test_whether_a_body_without_an_envelope_is_an_answer(
    call: type[Endpoint[Any]], body: dict[str, Any], has: bool
) -> None:
    assert has_blocks(call, body) is has


def test_a_request_is_a_value() -> None:
    assert encode(Mine(hts_id="a"), environment="real") == Request(
        "GET", "/uapi/x/v1/mine", "TTTR", {"USER_ID": "a"}, Effect.READ, Lane.QUOTE
    )


class Contracts(Endpoint[Item]):
    spec = get("/x", title="x", tr_id=IDS)
    symbols: Annotated[tuple[str, ...], Numbered(3, ("SRS_CD_{n:02d}", "종목코드"), count_as="QRY_CNT")]


def test_numbered_plain_values_are_sent_with_their_count() -> None:
    sent = encode(Contracts(symbols=("ESZ25", "6AZ25")), environment="real").params
    assert sent == {"QRY_CNT": "2", "SRS_CD_01": "ESZ25", "SRS_CD_02": "6AZ25"}
    with pytest.raises(InvalidRequest, match="at most 3"):
        encode(Contracts(symbols=("1", "2", "3", "4")), environment="real")


class News(Endpoint[Item]):
    spec = get("/x", title="x", tr_id=IDS)
    day: Annotated[DateArgument | None, Wire("DATE", "일자", width=10)] = None


def test_a_value_is_filled_up_with_zeros_where_kis_wants_it_so() -> None:
    assert encode(News(day=dt.date(2024, 4, 12)), environment="real").params == {"DATE": "0020240412"}
    assert encode(News(), environment="real").params == {"DATE": ""}


def test_what_the_session_fills_in_is_not_shown_when_it_is_given() -> None:
    shown = repr(Mine(hts_id="trader7")) + repr(Ask(account="87654321-03"))
    assert "trader7" not in shown
    assert "87654321" not in shown
    assert "period=" in shown
