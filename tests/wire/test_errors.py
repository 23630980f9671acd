"""One tree of errors, one meaning a class; each carries KIS's own words and survives pickling."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kis_async
from kis_async.wire import errors
from kis_async.wire.errors import (
    AuthError,
    BadAnswer,
    ConfigError,
    CredentialsRejected,
    InputRefused,
    InvalidRequest,
    KisError,
    MarketClosed,
    NoAnswer,
    NoData,
    NotOnPaper,
    OrderRejected,
    OutcomeUnknown,
    RateLimited,
    Refused,
    ServerError,
    TokenIssueLimited,
    TokenRejected,
    Unreachable,
)

PARENTS: dict[type[KisError], type[Exception]] = {
    InvalidRequest: KisError,
    NotOnPaper: InvalidRequest,
    ConfigError: KisError,
    Unreachable: KisError,
    NoAnswer: KisError,
    BadAnswer: KisError,
    RateLimited: KisError,
    ServerError: KisError,
    AuthError: KisError,
    CredentialsRejected: AuthError,
    TokenRejected: AuthError,
    TokenIssueLimited: AuthError,
    Refused: KisError,
    InputRefused: Refused,
    OrderRejected: Refused,
    MarketClosed: Refused,
    NoData: Refused,
    OutcomeUnknown: KisError,
}
ALL = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, KisError)]


@pytest.mark.parametrize(("child", "parent"), PARENTS.items())
def test_a_class_stands_where_its_meaning_is(child: type[KisError], parent: type[Exception]) -> None:
    assert child.__bases__[0] is parent


@pytest.mark.parametrize("kind", [InvalidRequest, NotOnPaper, ConfigError])
def test_what_python_would_call_a_wrong_value_is_a_value_error(kind: type[KisError]) -> None:
    assert issubclass(kind, ValueError)


def test_an_unknown_outcome_is_caught_by_nothing_that_means_no() -> None:
    assert not issubclass(OutcomeUnknown, Refused | ServerError | NoAnswer | BadAnswer)


@pytest.mark.parametrize("kind", ALL)
def test_every_class_is_at_the_top_of_the_package_and_says_what_it_means(kind: type[KisError]) -> None:
    assert getattr(kis_async, kind.__name__) is kind
    assert kind.__doc__
    assert kind.__name__ in (errors.__doc__ or "")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (NoData("Nothing."), "Nothing."),
        (NoData("Nothing.", tr_id="FHKST01010100"), "FHKST01010100: Nothing."),
        (NoData("Nothing.", hint="Look again."), "Nothing. Look again."),
        (
            OrderRejected(
                "Too little cash.",
                msg_cd="APBK0952",
                msg1="주문가능금액을 초과 했습니다   ",
                tr_id="TTTC0012U",
                status=200,
                hint="Order less.",
            ),
            "TTTC0012U: Too little cash. [APBK0952 주문가능금액을 초과 했습니다] Order less.",
        ),
        (ServerError("Failed.", msg1="오류"), "Failed. [오류]"),
        (ServerError("Failed.", msg_cd="EGW00001"), "Failed. [EGW00001]"),
    ],
)
def test_the_text_has_the_call_what_happened_kis_s_words_and_what_to_do(error: KisError, text: str) -> None:
    assert str(error) == text
    assert repr(error) == f"{type(error).__name__}({text!r})"


def test_an_error_without_an_answer_has_no_words_of_kis() -> None:
    error = Unreachable("No way.")
    assert (error.msg_cd, error.msg1, error.tr_id, error.status, error.hint) == ("", "", "", None, "")


@given(
    kind=st.sampled_from(ALL),
    message=st.text(),
    msg_cd=st.text(max_size=8),
    msg1=st.text(),
    status=st.none() | st.integers(100, 599),
)
def test_an_error_pickled_or_copied_is_the_same_error(
    kind: type[KisError], message: str, msg_cd: str, msg1: str, status: int | None
) -> None:
    error = kind(message, msg_cd=msg_cd, msg1=msg1, tr_id="TR", status=status, hint="Do.")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is kind
        assert twin is not error
        assert twin.__dict__ == error.__dict__
        assert (twin.args, str(twin)) == (error.args, str(error))


def test_a_note_on_an_error_survives_pickling() -> None:
    error = NoAnswer("Cut.")
    error.add_note("while asking for 018880")
    assert pickle.loads(pickle.dumps(error)).__notes__ == ["while asking for 018880"]
