"""Token rules: who gets one, how often, and when it stops working."""

import pytest

from .conftest import Hands, Make


def code(hands: Hands, symbol: str = "005930") -> tuple[int, str]:
    body = hands.price(symbol)
    return hands.last.status, body["msg_cd"]


def test_a_token_answer_looks_like_kis(paper: Hands) -> None:
    body = paper.login()
    assert list(body) == ["access_token", "access_token_token_expired", "token_type", "expires_in"]
    assert body["access_token_token_expired"] == "2026-11-25 10:00:00"
    assert body["expires_in"] == 86_400
    assert len(body["access_token"]) <= 350


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"appkey": ""}, "EGW00102"),
        ({"appsecret": ""}, "EGW00104"),
        ({"appsecret": "wrong"}, "EGW00105"),
        ({"grant_type": ""}, "EGW00115"),
        ({"grant_type": "password"}, "EGW00116"),
    ],
)
def test_a_wrong_login_is_403_in_the_oauth_shape(paper: Hands, changed: dict[str, str], error: str) -> None:
    body = paper.login(**changed)
    assert paper.last.status == 403
    assert set(body) == {"error_code", "error_description"}
    assert body["error_code"] == error


def test_an_unknown_key_is_taken_in_unless_told_otherwise(make: Make) -> None:
    assert "access_token" in make().login(appkey="somebody", appsecret="secret")
    assert make(any_key=False).login(appkey="somebody")["error_code"] == "EGW00103"


def test_a_key_taken_in_keeps_its_secret(paper: Hands) -> None:
    paper.login(appkey="somebody", appsecret="one")
    assert paper.login(appkey="somebody", appsecret="two")["error_code"] == "EGW00105"


def test_one_token_a_minute_and_a_refused_try_does_not_lengthen_the_wait(paper: Hands) -> None:
    paper.login()
    paper.sandbox.advance(59)
    assert paper.login()["error_code"] == "EGW00133"
    assert paper.last.status == 403
    paper.sandbox.advance(1)
    assert "access_token" in paper.login()


def test_the_lockout_can_grow_with_every_try(make: Make) -> None:
    hands = make(token_lockout_extends=True)
    hands.login()
    hands.sandbox.advance(59)
    hands.login()
    hands.sandbox.advance(59)
    assert hands.login()["error_code"] == "EGW00133"


def test_the_same_token_within_six_hours_then_a_new_one(paper: Hands) -> None:
    first = paper.login()["access_token"]
    paper.sandbox.advance(6 * 3600 - 1)
    again = paper.login()
    assert again["access_token"] == first
    assert again["expires_in"] == 86_400 - 6 * 3600 + 1
    paper.sandbox.advance(60)
    assert paper.login()["access_token"] != first


@pytest.mark.parametrize(("kills", "expected"), [(False, (200, "MCA00000")), (True, (500, "EGW00121"))])
def test_an_old_token_lives_on_unless_a_new_one_kills_it(
    make: Make, kills: bool, expected: tuple[int, str]
) -> None:
    hands = make(new_token_kills_old=kills)
    hands.price()
    hands.sandbox.advance(7 * 3600)
    hands.login()
    assert code(hands) == expected


def test_an_expired_token(make: Make) -> None:
    hands = make(token_lifetime=100.0)
    assert code(hands) == (200, "MCA00000")
    hands.sandbox.advance(100)
    assert code(hands) == (500, "EGW00123")


@pytest.mark.parametrize("error", ["EGW00121", "EGW00122", "EGW00123"])
@pytest.mark.parametrize("status", [500, 401, 200])
def test_a_token_killed_on_demand_answers_as_ordered(paper: Hands, error: str, status: int) -> None:
    paper.price()
    assert paper.sandbox.kill_tokens(code=error, status=status) == 1
    assert code(paper) == (status, error)


def test_after_a_kill_the_next_issue_is_a_new_token(paper: Hands) -> None:
    first = paper.login()["access_token"]
    paper.sandbox.kill_tokens()
    paper.sandbox.allow_token()
    assert paper.login()["access_token"] != first


def test_a_revoked_token_is_invalid(paper: Hands) -> None:
    account = paper.sandbox.account()
    paper.price()
    token = paper.tokens[account.app_key]
    fields = {"appkey": account.app_key, "appsecret": account.app_secret, "token": token}
    assert paper.oauth("revokeP", **fields)["code"] == 200
    assert code(paper) == (500, "EGW00121")
    assert paper.oauth("revokeP", **(fields | {"token": "other"}))["error_code"] == "EGW00121"


@pytest.mark.parametrize(
    ("header", "value", "error"),
    [
        ("authorization", "", "EGW00122"),
        ("authorization", "Bearer nonsense", "EGW00121"),
        ("appkey", "", "EGW00102"),
        ("appsecret", "", "EGW00104"),
        ("appsecret", "other", "EGW00304"),
        ("appkey", "other", "EGW00304"),
    ],
)
def test_bad_headers_are_500_before_anything_else(paper: Hands, header: str, value: str, error: str) -> None:
    path = "/uapi/domestic-stock/v1/quotations/inquire-price"
    body = paper.send("GET", path, paper.headers("FHKST01010100", **{header: value}))
    assert (paper.last.status, body["msg_cd"], body["rt_cd"]) == (500, error, "1")
    assert list(body) == ["rt_cd", "msg1", "msg_cd"]
    assert paper.sandbox.counts.arrivals == 0


def test_the_approval_key_wants_secretkey(paper: Hands) -> None:
    account = paper.sandbox.account()
    fields = {"grant_type": "client_credentials", "appkey": account.app_key}
    assert paper.oauth("Approval", **fields, appsecret=account.app_secret)["error_code"] == "EGW00104"
    assert len(paper.oauth("Approval", **fields, secretkey=account.app_secret)["approval_key"]) == 36


def test_hashkey_echoes_the_body_and_needs_no_token(paper: Hands) -> None:
    account = paper.sandbox.account()
    headers = {"appkey": account.app_key, "appsecret": account.app_secret}
    body = paper.send("POST", "/uapi/hashkey", headers, body=b'{"CANO":"1"}')
    assert body["BODY"] == {"CANO": "1"}
    assert len(body["HASH"]) == 64
