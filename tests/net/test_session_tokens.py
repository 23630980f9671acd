"""A session and its token over real sockets."""

import asyncio
import datetime as dt
import json
from decimal import Decimal

import anyio
import pytest
from tests.support.gateway import (
    TOKEN_PATH,
    Gateway,
    Reply,
    Seen,
    kis_error,
    oauth_error,
    token_reply,
)
from tests.support.opened import (
    KEY,
    PRICE,
    PRICE_PATH,
    PRICED,
    SECRET,
    open_kis,
)

from kis_async import Kis
from kis_async.wire.errors import (
    CredentialsRejected,
    KisError,
    TokenIssueLimited,
    TokenRejected,
)
from kis_async.wire.zones import SEOUL

pytestmark = pytest.mark.anyio


class Kills:
    """Answers with the price only to tokens that are alive."""

    def __init__(self, gateway: Gateway, status: int = 500) -> None:
        self.dead: set[str] = set()
        self.status = status
        gateway.always(PRICE_PATH, self)

    def __call__(self, seen: Seen) -> Reply:
        token = (seen.header("authorization") or "").removeprefix("Bearer ")
        if token in self.dead:
            return kis_error("EGW00123", "기간이 만료된 token 입니다.", status=self.status)
        return Reply(PRICED.body, delay=0.02)


@pytest.mark.parametrize("status", [500, 401, 200])
async def test_a_killed_token_is_renewed_once_for_a_hundred_calls_in_flight(
    gateway: Gateway, status: int
) -> None:
    kills = Kills(gateway, status)
    async with open_kis(gateway, rate=400) as kis:
        await kis(PRICE)
        kills.dead.add("token-0001-abcdefgh")
        results = await asyncio.gather(*(kis(PRICE) for _ in range(100)))
    assert {result.price for result in results} == {Decimal(71_000)}
    assert gateway.issued == 2


async def test_a_token_that_is_never_accepted_is_given_up(gateway: Gateway) -> None:
    """Each renewal costs KIS's one issue a minute and a message to the customer's phone."""
    gateway.always(PRICE_PATH, kis_error("EGW00123"))
    async with open_kis(gateway, deadline=0.5) as kis:
        kis.session.tokens._gap = 0.02
        with pytest.raises(TokenRejected):
            async with asyncio.timeout(2):
                await kis(PRICE)
    assert gateway.issued <= 3


async def test_a_first_token_call_for_a_hundred_calls_at_once(gateway: Gateway, kis: Kis) -> None:
    await asyncio.gather(*(kis(PRICE) for _ in range(100)))
    assert gateway.issued == 1
    assert len(gateway.of(PRICE_PATH)) == 100


async def test_a_wrong_secret_fails_at_once_for_all_and_is_asked_about_once(gateway: Gateway) -> None:
    gateway.always(TOKEN_PATH, oauth_error("EGW00105", "유효하지 않은 AppSecret입니다."))
    async with open_kis(gateway) as kis:
        kis.session.tokens._gap = 60
        results = await asyncio.wait_for(kis.gather([PRICE] * 30), 1)
    assert {type(result) for result in results} == {CredentialsRejected}
    assert "app secret" in str(results[0])
    assert "EGW00105" in str(results[0])
    assert len(gateway.of(TOKEN_PATH)) == 1


async def test_the_minute_is_waited_for_when_somebody_else_had_it(gateway: Gateway, kis: Kis) -> None:
    gateway.script(TOKEN_PATH, oauth_error("EGW00133", "접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)"))
    assert (await kis(PRICE)).price == Decimal(71_000)
    first, second = gateway.of(TOKEN_PATH)
    assert second.at - first.at >= 0.05


async def test_a_token_that_others_always_take_is_said_to_be_limited(gateway: Gateway) -> None:
    gateway.always(TOKEN_PATH, oauth_error("EGW00133"))
    async with open_kis(gateway, deadline=0.2) as kis:
        kis.session.tokens._gap, kis.session.tokens._wait = 0.15, 0.3
        with pytest.raises(TokenIssueLimited):
            await kis(PRICE)
    assert len(gateway.of(TOKEN_PATH)) <= 4


async def test_a_stated_end_before_the_stated_span_is_believed(gateway: Gateway, kis: Kis) -> None:
    """Within six hours KIS hands out the same token again, with the end it always had."""
    end = dt.datetime.now(SEOUL).replace(microsecond=0) + dt.timedelta(hours=19)
    body = json.loads(token_reply("tok-1").content)
    gateway.script(TOKEN_PATH, Reply(body | {"access_token_token_expired": f"{end:%Y-%m-%d %H:%M:%S}"}))
    token = await kis.session.tokens.get()
    assert token.expires_at == end.timestamp()


async def test_revoke_kills_the_token_and_the_next_call_asks_for_another(gateway: Gateway, kis: Kis) -> None:
    gateway.always("/oauth2/revokeP", Reply({"code": 200, "message": "접근토큰 폐기에 성공하였습니다"}))
    await kis(PRICE)
    await kis.revoke()
    (seen,) = gateway.of("/oauth2/revokeP")
    assert seen.json == {"appkey": KEY, "appsecret": SECRET, "token": "token-0001-abcdefgh"}
    assert (await kis(PRICE)).price == Decimal(71_000)
    assert gateway.issued == 2


async def test_revoke_without_a_token_asks_for_nothing(gateway: Gateway, kis: Kis) -> None:
    await kis.revoke()
    assert gateway.seen == []


async def test_closing_in_the_middle_of_calls_ends_them_with_an_error(gateway: Gateway) -> None:
    """Whoever closes a session must not leave a gather hanging that still waits for its token."""
    gateway.script(TOKEN_PATH, Reply(cut="hang"))
    kis = open_kis(gateway, timeout=5)
    work = asyncio.create_task(kis.gather([PRICE] * 5))
    await asyncio.sleep(0.05)
    await kis.aclose()
    done, _ = await asyncio.wait([work], timeout=0.5)
    if not done:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
    assert done, "gather hangs after aclose()"
    assert {isinstance(result, KisError) for result in work.result()} == {True}


@pytest.mark.parametrize(
    "refusal",
    [
        Reply(b"<html>no</html>", status=401),
        Reply({"error_code": "EGW00121", "error_description": "?"}, status=403),
    ],
    ids=["401 and HTML", "a token's code"],
)
async def test_a_token_call_refused_as_a_token_would_be_is_not_hammered(
    gateway: Gateway, refusal: Reply
) -> None:
    """There is no token yet, so none can be renewed: the call ends within its deadline after a few tries."""
    gateway.always(TOKEN_PATH, refusal)
    async with open_kis(gateway, deadline=0.3) as kis:
        with pytest.raises(KisError):
            await kis(PRICE)
    assert 1 <= len(gateway.of(TOKEN_PATH)) <= 3


async def test_a_token_that_comes_byte_by_byte_is_not_waited_for_without_end(gateway: Gateway) -> None:
    gateway.always(TOKEN_PATH, Reply(cut="hang"))
    async with open_kis(gateway, timeout=0.1, deadline=0.2) as kis:
        kis.session.tokens._wait = 0.2
        with anyio.fail_after(3):
            with pytest.raises(KisError):
                await kis(PRICE)
