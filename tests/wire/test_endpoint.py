"""An endpoint is a value that is checked when it is made, and says in plain words what is wrong."""

import copy
import pickle
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import Field, SecretStr

from kis_async.wire import (
    Auth,
    Effect,
    Endpoint,
    Environment,
    Market,
    Row,
    SessionAccount,
    Side,
    Spec,
    Symbol,
    TrId,
    TrTable,
    Wire,
    get,
    post,
)
from kis_async.wire.errors import ConfigError, InvalidRequest, NotOnPaper

OLD = TrId(real="TTTC0802U", paper="VTTC0802U")
BUY = TrId(real="TTTC0012U", paper="VTTC0012U", old=OLD)
REAL_ONLY = TrId(real="FHKST11300006", paper=None)


class Found(Row):
    name: Annotated[str | None, Wire("name", "이름")] = None


class Ask(Endpoint[Found]):
    """A call of every sort of field."""

    spec = get("/uapi/x/v1/ask", title="물음", tr_id=BUY)

    account: SessionAccount = None
    symbol: Annotated[Symbol, Wire("ISCD", "종목")]
    market: Annotated[Market, Wire("MRKT", "시장")] = Market.KRX
    side: Annotated[Side | None, Wire("SIDE", "매매")] = None
    quantity: Annotated[int, Field(gt=0), Wire("QTY", "수량")] = 1
    price: Annotated[Decimal, Field(ge=0), Wire("UNPR", "단가")] = Decimal(0)
    token: Annotated[SecretStr, Wire("token", "토큰")] = SecretStr("")


class AskMany(Endpoint[list[Found]]):
    spec = get("/uapi/x/v1/ask-many", title="물음", tr_id=REAL_ONLY)


def refused(**values: object) -> InvalidRequest:
    with pytest.raises(InvalidRequest) as caught:
        Ask(**values)  # type: ignore[arg-type]
    return caught.value


# What a call refuses


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, "Ask: symbol is missing."),
        ({"symbl": "018880"}, "Ask: symbol is missing; symbl is not a parameter of this call."),
        ({"symbol": 18880}, "18880 is not a KRX short code."),
        ({"symbol": None}, "Ask: symbol - input should be a valid string."),
        ({"symbol": True}, "Ask: symbol - input should be a valid string."),
        ({"symbol": ["018880"]}, "Ask: symbol - input should be a valid string."),
        ({"symbol": "18880"}, "'18880' is not a KRX short code."),
        ({"symbol": "018880", "quantity": 0}, "Ask: quantity - input should be greater than 0."),
        ({"symbol": "018880", "quantity": "many"}, "Ask: quantity - input should be a valid integer"),
        ({"symbol": "018880", "quantity": 1.5}, "Ask: quantity - input should be a valid integer"),
        ({"symbol": "018880", "price": -1}, "Ask: price - input should be greater than or equal to 0."),
        ({"symbol": "018880", "price": "NaN"}, "Ask: price - input should be a finite number."),
        (
            {"symbol": "018880", "market": "KOSPI"},
            "Ask.market does not know this code; it takes J (KRX), NX (NXT)",
        ),
        (
            {"symbol": "018880", "side": "buy"},
            "Ask.side does not know this code; it takes 00 (ALL), 01 (SELL)",
        ),
    ],
)
def test_a_fault_of_the_input_is_named_in_one_sentence(values: dict[str, object], says: str) -> None:
    assert refused(**values).message.startswith(says)


@pytest.mark.parametrize("values", [{}, {"symbl": "018880"}, {"symbol": "018880", "quantity": -1}])
def test_the_hint_lists_what_the_call_takes(values: dict[str, object]) -> None:
    assert refused(**values).hint == "It takes account, symbol, market, side, quantity, price, token."


def test_every_fault_is_told_at_once() -> None:
    error = refused(quantity=-1, price=-1, extra=1)
    assert [name for name in ("symbol", "quantity", "price", "extra") if name in error.message] == [
        "symbol",
        "quantity",
        "price",
        "extra",
    ]


def test_a_refusal_is_a_value_error_and_shows_no_pydantic() -> None:
    error = refused(symbol="018880", quantity="x")
    assert isinstance(error, ValueError)
    assert (error.__cause__, error.__context__) == (None, None)
    assert "pydantic" not in str(error)


@given(
    secret=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6, max_size=40),
    field=st.sampled_from(["account", "market", "side", "quantity", "price", "extra"]),
    broken=st.booleans(),
)
def test_no_message_quotes_what_was_given_for_anything_but_a_symbol(
    secret: str, field: str, broken: bool
) -> None:
    assume(not secret.replace("_", "").lstrip("+-.0").isdecimal())
    values: dict[str, Any] = {"symbol": "018880", "token": SecretStr(secret), field: secret}
    try:
        Ask(**values | ({"quantity": secret} if broken else {}))
    except (InvalidRequest, ConfigError) as error:
        assert secret not in f"{error!s} {error!r} {error.args} {error.__dict__}"  # noqa: PT017  (some inputs pass)


@pytest.mark.parametrize("account", ["8765432-01", "87654321", "87654321-0x", 8765432101])
def test_a_malformed_account_is_refused_without_being_quoted(account: object) -> None:
    with pytest.raises(ConfigError) as caught:
        Ask(symbol="018880", account=account)  # type: ignore[arg-type]
    assert str(account) not in str(caught.value)


def test_a_made_up_code_may_be_sent_on_purpose() -> None:
    assert Ask(symbol="018880", market=Market("ZZ")).market.value == "ZZ"


@pytest.mark.parametrize("text", ["J", "NX", "UN"])
def test_a_listed_code_may_be_given_as_text(text: str) -> None:
    assert Ask(symbol="018880", market=text).market is Market(text)  # type: ignore[arg-type]


# What a call is


def test_a_call_is_a_value() -> None:
    ask = Ask(symbol="018880", account="12345678-01")
    assert ask == Ask(symbol="018880", account="12345678-01")
    assert ask != Ask(symbol="018880", account="12345678-02")
    assert len({ask, Ask(symbol="018880", account="12345678-01")}) == 1
    for twin in (pickle.loads(pickle.dumps(ask)), copy.copy(ask), copy.deepcopy(ask)):
        assert twin == ask


def test_a_call_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Ask(symbol="018880").symbol = "005930"


def test_a_call_shows_neither_account_nor_token() -> None:
    ask = Ask(symbol="018880", account="87654321-09", token=SecretStr("tOkEn"))
    for text in (repr(ask), str(ask), f"{ask}", repr([ask])):
        assert "018880" in text
        assert "87654321" not in text
        assert "tOkEn" not in text


def test_a_call_knows_what_it_gives() -> None:
    assert Ask.answer_type() is Found
    assert AskMany.answer_type() == list[Found]


def test_a_call_declared_without_an_answer_is_a_mistake() -> None:
    class Mute(Endpoint):  # type: ignore[type-arg]
        spec = get("/uapi/x/v1/mute", title="", tr_id=BUY)

    with pytest.raises(TypeError, match=r"Mute must be declared as Endpoint\[its answer\]"):
        Mute.answer_type()


# TR ids


@pytest.mark.parametrize(
    ("tr_id", "place", "old", "sent"),
    [
        (BUY, Environment.REAL, False, "TTTC0012U"),
        (BUY, Environment.PAPER, False, "VTTC0012U"),
        (BUY, Environment.REAL, True, "TTTC0802U"),
        (BUY, Environment.PAPER, True, "VTTC0802U"),
        (OLD, Environment.REAL, True, "TTTC0802U"),
        (REAL_ONLY, Environment.REAL, False, "FHKST11300006"),
        (REAL_ONLY, Environment.REAL, True, "FHKST11300006"),
    ],
)
def test_the_tr_id_sent_depends_on_host_and_age(
    tr_id: TrId, place: Environment, old: bool, sent: str
) -> None:
    assert tr_id.on(place, old=old) == sent


@pytest.mark.parametrize("old", [False, True])
def test_what_paper_does_not_offer_is_refused_before_it_is_sent(old: bool) -> None:
    with pytest.raises(NotOnPaper, match="environment='real'") as caught:
        REAL_ONLY.on(Environment.PAPER, old=old)
    assert caught.value.tr_id == "FHKST11300006"


def test_a_table_chooses_by_a_field_and_refuses_what_it_has_not() -> None:
    table = TrTable("side", {Side.BUY: BUY, Side.SELL: REAL_ONLY})
    assert table.of(Ask(symbol="018880", side=Side.BUY)) is BUY
    assert table.of(Ask(symbol="018880", side=Side.SELL)) is REAL_ONLY
    for side in (Side.ALL, Side("77"), None):
        with pytest.raises(InvalidRequest, match="side must be one of BUY, SELL"):
            table.of(Ask(symbol="018880", side=side))


def test_a_table_may_choose_by_two_fields() -> None:
    table = TrTable(("side", "symbol"), {(Side.BUY, "018880"): BUY, (Side.SELL, "018880"): REAL_ONLY})
    assert table.of(Ask(symbol="018880", side=Side.SELL)) is REAL_ONLY
    with pytest.raises(InvalidRequest, match="side and symbol must be one of BUY 018880, SELL 018880"):
        table.of(Ask(symbol="005930", side=Side.BUY))


def test_a_spec_lists_all_its_tr_ids() -> None:
    assert get("/x", title="", tr_id=TrTable("side", {1: BUY, 2: BUY})).tr_ids == (BUY,)
    assert get("/x", title="", tr_id=BUY).tr_ids == (BUY,)
    assert get("/x", title="", tr_id=TrTable("side", {1: BUY, 2: OLD})).tr_ids == (BUY, OLD)
    assert post("/x", title="", effect=Effect.AUTH).tr_ids == ()


def test_what_a_declaration_leaves_out() -> None:
    assert get("/x", title="t", tr_id=BUY) == Spec(
        method="GET", path="/x", title="t", tr_id=BUY, effect=Effect.READ, block="output", auth=Auth.TOKEN
    )
    assert post("/x", title="t", effect=Effect.ORDER) == Spec(
        method="POST", path="/x", title="t", tr_id=None, effect=Effect.ORDER, block="output", auth=Auth.TOKEN
    )
