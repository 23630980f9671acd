"""The token manager in virtual time, against a KIS that issues one token a minute."""

import asyncio
import itertools
import logging
import random

import pytest
from tests.support.issuer import DAY, Issuer, now, tokens_of
from tests.support.virtual_loop import run_virtual

from kis_async.net.token_store import MemoryStore
from kis_async.policy.renewal import ISSUE_GAP, Token
from kis_async.wire.errors import (
    KisError,
    NoAnswer,
    TokenIssueLimited,
    Unreachable,
)


def test_a_thousand_calls_at_once_share_one_issue() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        got = await asyncio.gather(*(tokens.get() for _ in range(1_000)))
        assert len(issuer.asked) == 1
        assert {token.value for token in got} == {"token-1"}
        await tokens.aclose()

    run_virtual(main())


def test_sessions_that_share_a_store_share_one_issue() -> None:
    async def main() -> None:
        issuer, store = Issuer(), MemoryStore()
        sessions = [tokens_of(issuer, store) for _ in range(20)]
        got = await asyncio.gather(*(tokens.get() for tokens in sessions))
        assert len(issuer.asked) == 1
        assert len({token.value for token in got}) == 1

    run_virtual(main())


def test_a_token_of_a_day_is_renewed_an_hour_ahead_while_nobody_waits() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        first = await tokens.get()
        while now() < first.expires_at + 3 * DAY:
            await asyncio.sleep(97)
            began = now()
            token = await tokens.get()
            assert now() == began, "a call had to wait for a renewal"
            assert token.alive(now())
        assert len(issuer.issued) == 5
        for earlier, later in itertools.pairwise(issuer.issued):
            assert earlier + DAY - 3_600 <= later + 0.2
            assert later < earlier + DAY - 3_500
        await tokens.aclose()

    run_virtual(main())


def test_the_renewal_needs_no_call_to_start_it() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        await tokens.get()
        await asyncio.sleep(DAY - 3_000)
        assert len(issuer.issued) == 2
        await tokens.aclose()

    run_virtual(main())


def test_a_renewal_ahead_that_fails_is_tried_again_and_never_reaches_a_caller() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        first = await tokens.get()
        issuer.failures = [Unreachable("away")] * 3 + [NoAnswer("cut")]
        await asyncio.sleep(DAY - 3_600 - 1)
        while len(issuer.issued) == 1:
            await asyncio.sleep(5)
            assert await tokens.get() is first or len(issuer.issued) == 2
            assert now() < first.expires_at - 2_000
        assert all(later - sooner >= 60 for sooner, later in itertools.pairwise(issuer.asked))
        assert (await tokens.get()).value == "token-2"
        await tokens.aclose()

    run_virtual(main())


def test_a_short_token_is_renewed_in_time_too() -> None:
    async def main() -> None:
        issuer = Issuer(life=600)
        tokens = tokens_of(issuer)
        await tokens.get()
        for _ in range(2_000):
            await asyncio.sleep(1)
            assert (await tokens.get()).alive(now())
        assert 3 <= len(issuer.issued) <= 4
        await tokens.aclose()

    run_virtual(main())


def test_a_killed_token_is_renewed_once_for_a_hundred_calls_in_flight() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        dead = await tokens.get()
        await asyncio.sleep(120)
        chance = random.Random(3)

        async def call() -> Token:
            token = await tokens.get()
            await asyncio.sleep(chance.uniform(0, 2))
            if token.value == dead.value:
                tokens.reject(token)
                token = await tokens.get()
            return token

        got = await asyncio.gather(*(call() for _ in range(100)))
        assert len(issuer.asked) == 2
        assert {token.value for token in got} == {"token-2"}
        await tokens.aclose()

    run_virtual(main())


def test_a_token_killed_right_after_its_issue_waits_for_the_next_minute() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        tokens.reject(await tokens.get())
        await tokens.get()
        assert len(issuer.asked) == 2
        assert ISSUE_GAP <= issuer.asked[1] - issuer.asked[0] < ISSUE_GAP + 2
        await tokens.aclose()

    run_virtual(main())


def test_a_late_rejection_of_an_old_token_does_not_touch_the_new_one() -> None:
    async def main() -> None:
        issuer = Issuer()
        tokens = tokens_of(issuer)
        old = await tokens.get()
        await asyncio.sleep(100)
        tokens.reject(old)
        new = await tokens.get()
        tokens.reject(old)
        assert await tokens.get() is new
        assert len(issuer.asked) == 2
        await tokens.aclose()

    run_virtual(main())


def test_the_same_token_handed_out_again_is_accepted() -> None:
    async def main() -> None:
        issuer = Issuer()
        issuer.same = "the-same"
        tokens = tokens_of(issuer)
        tokens.reject(await tokens.get())
        again = await tokens.get()
        assert again.value == "the-same"
        assert await tokens.get() is again
        assert len(issuer.asked) == 2
        await tokens.aclose()

    run_virtual(main())


def test_a_caller_that_is_cancelled_does_not_cancel_the_renewal_of_others() -> None:
    async def main() -> None:
        issuer = Issuer(takes=5)
        tokens = tokens_of(issuer)
        first = asyncio.create_task(tokens.get())
        await asyncio.sleep(1)
        second = asyncio.create_task(tokens.get())
        await asyncio.sleep(1)
        first.cancel()
        assert (await second).value == "token-1"
        assert first.cancelled()
        assert len(issuer.asked) == 1
        await tokens.aclose()

    run_virtual(main())


def test_the_renewal_goes_on_for_later_callers_when_all_have_left() -> None:
    async def main() -> None:
        issuer = Issuer(takes=5)
        tokens = tokens_of(issuer)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await tokens.get()
        assert (await tokens.get()).value == "token-1"
        assert len(issuer.asked) == 1
        await tokens.aclose()

    run_virtual(main())


def test_closing_while_calls_wait_for_a_token_raises_an_error_and_not_a_cancellation() -> None:
    """A CancelledError nobody asked for would look like a cancelled caller, and hang whoever counts on it."""

    async def main() -> None:
        tokens = tokens_of(Issuer(takes=5))
        waiting = asyncio.create_task(tokens.get())
        await asyncio.sleep(1)
        await tokens.aclose()
        await asyncio.wait([waiting])
        assert not waiting.cancelled()
        assert isinstance(waiting.exception(), KisError)

    run_virtual(main())


def test_closing_leaves_no_task_and_no_timer() -> None:
    async def main() -> None:
        tokens = tokens_of(Issuer())
        await tokens.get()
        await tokens.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        await asyncio.sleep(DAY)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run_virtual(main())


def test_a_restart_with_the_same_store_asks_for_nothing() -> None:
    async def main() -> None:
        issuer, store = Issuer(), MemoryStore()
        first = await tokens_of(issuer, store).get()
        await asyncio.sleep(3_600)
        assert await tokens_of(issuer, store).get() == first
        assert len(issuer.asked) == 1

    run_virtual(main())


def test_a_forgotten_token_is_neither_held_nor_stored() -> None:
    async def main() -> None:
        issuer, store = Issuer(), MemoryStore()
        tokens = tokens_of(issuer, store)
        token = await tokens.get()
        await tokens.forget(token.value)
        assert tokens.peek() is None
        assert store.load().token is None
        assert store.load().asked_at is not None
        assert (await tokens.get()).value == "token-2"
        assert issuer.asked[1] - issuer.asked[0] >= 60
        await tokens.aclose()

    run_virtual(main())


def test_the_token_is_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        issuer = Issuer()
        issuer.failures = [TokenIssueLimited("once a minute", msg_cd="EGW00133")]
        tokens = tokens_of(issuer)
        tokens.reject(await tokens.get())
        await tokens.get()
        await tokens.aclose()

    with caplog.at_level(logging.DEBUG):
        run_virtual(main())
    assert "issued" in caplog.text
    assert "token-1" not in caplog.text
