"""Reads recover; an order goes again only where nothing can have come of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.api.domestic_stock import InquirePrice, OrderCash
from kis_async.policy.answer import read
from kis_async.policy.codes import TABLE, Kind, OrderFate
from kis_async.policy.verdict import STOP, Action, judge
from kis_async.wire import Effect
from kis_async.wire import errors as wire_errors
from kis_async.wire.errors import (
    BadAnswer,
    ConfigError,
    CredentialsRejected,
    InvalidRequest,
    KisError,
    MarketClosed,
    NoAnswer,
    NoData,
    OutcomeUnknown,
    RateLimited,
    Refused,
    ServerError,
    TokenIssueLimited,
    TokenRejected,
    Unreachable,
)

CLASSES = [v for v in vars(wire_errors).values() if isinstance(v, type) and issubclass(v, KisError)]
CHANCE = st.floats(0, 1, exclude_max=True)
CODES = sorted(TABLE)
PROVEN = {"EGW00201", "EGW00121", "EGW00122", "EGW00123"}


def met(code: str, effect: Effect, status: int = 500) -> KisError:
    """The error that a call of this effect meets for a code."""
    cls = OrderCash if effect is Effect.ORDER else InquirePrice
    with pytest.raises(KisError) as caught:
        read(cls, {"rt_cd": "1", "msg_cd": code, "msg1": ""}, status=status)
    return caught.value


def action(error: KisError, effect: Effect, *, resend_orders: bool = True, attempt: int = 1) -> Action:
    return judge(error, effect, attempt, chance=0.5, resend_orders=resend_orders).action


# Orders


@pytest.mark.parametrize("status", [200, 401, 500])
def test_an_order_goes_again_for_the_four_codes_that_prove_it_was_never_made(status: int) -> None:
    again = {
        code for code in CODES if action(met(code, Effect.ORDER, status), Effect.ORDER) is not Action.STOP
    }
    assert again == PROVEN


@pytest.mark.parametrize("kind", CLASSES)
def test_whatever_error_it_met_an_order_stops_unless_table_or_cable_prove_it_safe(
    kind: type[KisError],
) -> None:
    again = {code for code in CODES if action(kind("?", msg_cd=code), Effect.ORDER) is not Action.STOP}
    assert again <= (set(CODES) if issubclass(kind, Unreachable) else PROVEN)


@pytest.mark.parametrize("kind", CLASSES)
def test_an_order_goes_again_without_a_code_only_if_no_byte_left(kind: type[KisError]) -> None:
    expected = Action.AGAIN if kind is Unreachable else Action.STOP
    assert action(kind("?"), Effect.ORDER) is expected
    assert action(kind("?", msg_cd="NEW00001"), Effect.ORDER) is expected


@given(
    kind=st.sampled_from(CLASSES),
    code=st.sampled_from(CODES) | st.text(max_size=8),
    attempt=st.integers(1, 50),
    chance=CHANCE,
)
def test_a_user_who_wants_no_order_sent_twice_gets_none(
    kind: type[KisError], code: str, attempt: int, chance: float
) -> None:
    error = kind("?", msg_cd=code)
    assert judge(error, Effect.ORDER, attempt, chance=chance, resend_orders=False) == STOP


@pytest.mark.parametrize("code", sorted(PROVEN))
def test_an_order_with_an_unknown_outcome_stops_even_with_a_safe_code(code: str) -> None:
    assert action(OutcomeUnknown("?", msg_cd=code), Effect.ORDER) is Action.STOP


@pytest.mark.parametrize("code", ["EGW00121", "EGW00122", "EGW00123"])
def test_an_order_with_a_dead_token_goes_again_with_a_new_one(code: str) -> None:
    assert action(met(code, Effect.ORDER), Effect.ORDER) is Action.RENEW


def test_a_user_may_forbid_the_repetition_for_one_code_and_allow_it_with_proof_only() -> None:
    never = {"EGW00201": replace(TABLE["EGW00201"], order_again=False)}
    error = met("EGW00201", Effect.ORDER)
    assert judge(error, Effect.ORDER, 1, chance=0, codes=never) == STOP
    assert judge(error, Effect.ORDER, 1, chance=0).action is Action.AGAIN
    with pytest.raises(ValueError, match="never be sent again"):
        replace(TABLE["EGW00215"], order_again=True)


# Reads


@pytest.mark.parametrize("status", [200, 500])
def test_a_read_does_what_the_table_says(status: int) -> None:
    def wanted(code: str) -> Action:
        row = TABLE[code]
        return Action.RENEW if row.kind is Kind.TOKEN else Action.AGAIN if row.read_again else Action.STOP

    # An unexplained code behind a 5xx still goes by its row, not by the status.
    assert {code: action(met(code, Effect.READ, status), Effect.READ) for code in CODES} == {
        code: wanted(code) for code in CODES
    }


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (Unreachable("?"), Action.AGAIN),
        (NoAnswer("?"), Action.AGAIN),
        (BadAnswer("?"), Action.AGAIN),
        (ServerError("?"), Action.AGAIN),
        (ServerError("?", msg_cd="NEW00001"), Action.AGAIN),
        (RateLimited("?"), Action.AGAIN),
        (TokenRejected("?"), Action.RENEW),
        (TokenRejected("?", msg_cd="NEW00001"), Action.RENEW),
        (TokenIssueLimited("?"), Action.STOP),
        (CredentialsRejected("?"), Action.STOP),
        (Refused("?", msg_cd="NEW00001"), Action.STOP),
        (NoData("?"), Action.STOP),
        (InvalidRequest("?"), Action.STOP),
        (ConfigError("?"), Action.STOP),
        (OutcomeUnknown("?"), Action.STOP),
    ],
)
@pytest.mark.parametrize("effect", [Effect.READ, Effect.AUTH])
def test_a_read_without_a_listed_code_goes_by_what_happened(
    error: KisError, wanted: Action, effect: Effect
) -> None:
    assert action(error, effect) is wanted


def test_a_user_s_row_decides_for_reads_as_well() -> None:
    error = met("OPSQ2001", Effect.READ)
    again = {"OPSQ2001": replace(TABLE["OPSQ2001"], read_again=True, order=OrderFate.UNKNOWN)}
    assert judge(error, Effect.READ, 1, chance=0).action is Action.STOP
    assert judge(error, Effect.READ, 1, chance=0, codes=again).action is Action.AGAIN


# Pauses


@pytest.mark.parametrize(
    ("error", "attempt", "least", "most"),
    [
        (RateLimited("?", msg_cd="EGW00201"), 1, 0.0, 0.3),
        (RateLimited("?", msg_cd="EGW00201"), 9, 0.0, 0.3),
        (RateLimited("?", msg_cd="EGW00215"), 1, 1.0, 2.0),
        (ServerError("?", msg_cd="90020000"), 1, 5.0, 10.0),
        (ServerError("?", msg_cd="EGW00001"), 1, 0.1, 0.2),
        (ServerError("?", msg_cd="EGW00001"), 2, 0.2, 0.4),
        (ServerError("?", msg_cd="EGW00001"), 4, 0.8, 1.6),
        (ServerError("?", msg_cd="EGW00001"), 5, 1.5, 3.0),
        (NoAnswer("?"), 400, 1.5, 3.0),
        (Unreachable("?"), 1, 0.1, 0.2),
    ],
)
def test_the_wait_grows_to_a_few_seconds_and_is_spread_by_chance(
    error: KisError, attempt: int, least: float, most: float
) -> None:
    def pause(chance: float) -> float:
        return judge(error, Effect.READ, attempt, chance=chance).pause

    assert pause(0.0) == pytest.approx(least)
    assert pause(0.5) == pytest.approx((least + most) / 2)
    assert pause(1.0) == pytest.approx(most)


@given(
    kind=st.sampled_from(CLASSES), code=st.sampled_from(CODES), attempt=st.integers(1, 10_000), chance=CHANCE
)
def test_nobody_waits_longer_than_ten_seconds_and_who_stops_waits_not_at_all(
    kind: type[KisError], code: str, attempt: int, chance: float
) -> None:
    for effect in Effect:
        verdict = judge(kind("?", msg_cd=code), effect, attempt, chance=chance)
        assert 0.0 <= verdict.pause < 10.0
        assert verdict.action is Action.AGAIN or verdict.pause == 0.0


def test_a_user_s_row_outweighs_the_class_of_the_error() -> None:
    stubborn = {"EGW00123": replace(TABLE["EGW00123"], read_again=False)}
    dead = TokenRejected("?", msg_cd="EGW00123")
    assert judge(dead, Effect.READ, 1, chance=0.5, codes=stubborn).action is Action.STOP
    eager = {"APBK0918": replace(TABLE["APBK0918"], order_again=True)}
    closed = MarketClosed("?", msg_cd="APBK0918")
    assert judge(closed, Effect.ORDER, 1, chance=0.5, codes=eager).action is Action.AGAIN
    assert judge(closed, Effect.ORDER, 1, chance=0.5).action is Action.STOP
