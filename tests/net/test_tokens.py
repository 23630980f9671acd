"""The token manager in virtual time, against a KIS that issues one token a minute."""

import asyncio
import itertools
import logging
import random
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.virtual_loop import run_virtual

from kis_async.net.token_store import Kept, MemoryStore
from kis_async.net.tokens import TOKEN_WAIT, Tokens
from kis_async.policy.renewal import ISSUE_GAP, Token
from kis_async.wire.errors import (
    CredentialsRejected,
    KisError,
    NoAnswer,
    RateLimited,
    ServerError,
    TokenIssueLimited,
    Unreachable,
)

DAY = 86_400.0


def now() -> float:
    return asyncio.get_running_loop().time()


class Issuer:
    """KIS's token call: a new token for each ask, once a minute, unless told to fail."""

    def __init__(self, *, life: float = DAY, takes: float = 0.2) -> None:
        self.life = life
        self.takes = takes
        self.asked: list[float] = []
        self.issued: list[float] = []
        self.failures: list[KisError] = []
        self.same: str | None = None
        self._names = itertools.count(1)

    async def __call__(self) -> Token:
        self.asked.append(now())
        await asyncio.sleep(self.takes)
        if self.failures:
            raise self.failures.pop(0)
        if self.issued and now() - self.issued[-1] < 60:
            raise TokenIssueLimited("once a minute", msg_cd="EGW00133")
        self.issued.append(now())
        return Token(self.same or f"token-{next(self._names)}", now(), now() + self.life)


def tokens_of(issuer: Callable[[], Awaitable[Token]], store: MemoryStore | None = None) -> Tokens:
    return Tokens(store or MemoryStore(), issuer, now=now)


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


def test_refused_for_the_minute_it_waits_for_the_next() -> None:
    async def main() -> None:
        issuer = Issuer()
        issuer.failures = [TokenIssueLimited("once a minute", msg_cd="EGW00133")]
        tokens = tokens_of(issuer)
        token = await tokens.get()
        assert token.value == "token-1"
        assert len(issuer.asked) == 2
        assert 60 <= issuer.asked[1] - issuer.asked[0] < 63
        await tokens.aclose()

    run_virtual(main())


def test_refused_for_the_minute_it_takes_what_another_process_stored_meanwhile() -> None:
    async def main() -> None:
        issuer, store = Issuer(), MemoryStore()
        issuer.failures = [TokenIssueLimited("once a minute", msg_cd="EGW00133")]
        tokens = tokens_of(issuer, store)
        waiting = asyncio.create_task(tokens.get())
        await asyncio.sleep(7)
        began = now()
        store.save(Kept(Token("of-another", now(), now() + DAY), now()))
        assert (await waiting).value == "of-another"
        assert now() - began < 1.5
        assert len(issuer.asked) == 1
        await tokens.aclose()

    run_virtual(main())


def test_refused_minute_after_minute_it_says_so_without_hammering() -> None:
    async def main() -> None:
        issuer = Issuer()
        issuer.failures = [TokenIssueLimited("once a minute", msg_cd="EGW00133") for _ in range(99)]
        tokens = tokens_of(issuer)
        began = now()
        with pytest.raises(TokenIssueLimited) as caught:
            await tokens.get()
        assert caught.value.msg_cd == "EGW00133"
        assert caught.value.hint
        assert now() - began <= TOKEN_WAIT
        assert 2 <= len(issuer.asked) <= 3
        await tokens.aclose()

    run_virtual(main())


def test_a_wrong_secret_fails_at_once_and_is_not_asked_about_again_within_the_minute() -> None:
    async def main() -> None:
        issuer = Issuer(takes=0.0)
        issuer.failures = [CredentialsRejected("wrong", msg_cd="EGW00105") for _ in range(9)]
        tokens = tokens_of(issuer)
        began = now()
        results = await asyncio.gather(*(tokens.get() for _ in range(50)), return_exceptions=True)
        assert now() - began < 0.1
        assert all(isinstance(result, CredentialsRejected) for result in results)
        assert len({id(result) for result in results}) == 50
        for _ in range(50):
            await asyncio.sleep(1)
            with pytest.raises(CredentialsRejected, match="EGW00105"):
                await tokens.get()
        assert len(issuer.asked) == 1
        await asyncio.sleep(11)
        with pytest.raises(CredentialsRejected):
            await tokens.get()
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


@pytest.mark.parametrize(
    "failure", [NoAnswer("cut"), Unreachable("away"), ServerError("sorry", msg_cd="EGW00002")], ids=repr
)
def test_each_waiter_raises_an_error_of_its_own_and_the_next_ask_may_succeed(failure: KisError) -> None:
    async def main() -> None:
        issuer = Issuer()
        issuer.failures = [failure]
        tokens = tokens_of(issuer)
        results = await asyncio.gather(*(tokens.get() for _ in range(5)), return_exceptions=True)
        assert {type(result) for result in results} == {type(failure)}
        assert len({id(result) for result in results}) == 5
        assert all(r.__context__ is None and r.__cause__ is None for r in results if isinstance(r, KisError))
        await asyncio.sleep(2)
        assert (await tokens.get()).value == "token-1"
        await tokens.aclose()

    run_virtual(main())


def test_after_an_answer_that_was_lost_the_minute_is_waited_for() -> None:
    """The token may have been issued: asking again within the minute would only be refused."""

    async def main() -> None:
        issuer = Issuer()
        issuer.failures = [NoAnswer("cut")]
        tokens = tokens_of(issuer)
        with pytest.raises(NoAnswer):
            await tokens.get()
        await asyncio.sleep(2)
        await tokens.get()
        assert issuer.asked[1] - issuer.asked[0] >= 60
        await tokens.aclose()

    run_virtual(main())


def test_a_failing_issue_is_asked_for_once_a_second_at_most() -> None:
    """KIS takes one token call a second, and many calls that each try again must not add up."""

    async def main() -> None:
        issuer = Issuer(takes=0.05)
        issuer.failures = [ServerError("sorry", msg_cd="EGW00001") for _ in range(10_000)]
        tokens = tokens_of(issuer)
        chance = random.Random(5)
        end = now() + 20

        async def call() -> None:
            while now() < end:
                with pytest.raises(ServerError):
                    await tokens.get()
                await asyncio.sleep(chance.uniform(0.1, 0.4))

        await asyncio.gather(*(call() for _ in range(50)))
        assert len(issuer.asked) <= 21
        await tokens.aclose()

    run_virtual(main())


def test_a_token_call_refused_for_its_rate_was_not_issued_and_may_be_repeated_soon() -> None:
    async def main() -> None:
        issuer = Issuer()
        issuer.failures = [RateLimited("too many", msg_cd="EGW00201")]
        tokens = tokens_of(issuer)
        began = now()
        while True:
            try:
                await tokens.get()
            except RateLimited:
                await asyncio.sleep(0.3)
            else:
                break
        assert now() - began < 5
        await tokens.aclose()

    run_virtual(main())


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("call"), st.floats(0, 90)),
        st.tuples(st.just("reject"), st.floats(0, 90)),
        st.tuples(st.just("restart"), st.floats(0, 90)),
        st.tuples(st.just("expire"), st.floats(0, DAY)),
        st.tuples(st.just("refuse"), st.floats(0, 90)),
        st.tuples(st.just("lose"), st.floats(0, 90)),
        st.tuples(st.just("unreachable"), st.floats(0, 90)),
        st.tuples(st.just("wrong secret"), st.floats(0, 90)),
        st.tuples(st.just("leave"), st.floats(0, 3)),
    ),
    max_size=25,
)

FAILURES: dict[str, Callable[[], KisError]] = {
    "refuse": lambda: TokenIssueLimited("once a minute", msg_cd="EGW00133"),
    "lose": lambda: NoAnswer("cut"),
    "unreachable": lambda: Unreachable("away"),
    "wrong secret": lambda: CredentialsRejected("wrong", msg_cd="EGW00105"),
}


class StrictIssuer(Issuer):
    """Issues whenever it is asked, so that only the manager keeps the minute. An answer that was lost, or that nobody waited for, was one too."""

    async def __call__(self) -> Token:
        self.asked.append(now())
        failure = self.failures.pop(0) if self.failures else None
        if failure is None or isinstance(failure, NoAnswer):
            self.issued.append(now())
        await asyncio.sleep(self.takes)
        if failure is not None:
            raise failure
        return Token(f"token-{next(self._names)}", now(), now() + self.life)


@given(EVENTS)
def test_whatever_happens_no_two_tokens_are_issued_within_a_minute(events: list[tuple[str, float]]) -> None:
    async def main() -> None:
        store = MemoryStore()
        issuer = StrictIssuer(life=DAY, takes=0.3)
        sessions = [tokens_of(issuer, store), tokens_of(issuer, store)]
        last: Token | None = None
        for number, (event, pause) in enumerate(events):
            tokens = sessions[number % 2]
            if event in FAILURES:
                issuer.failures.append(FAILURES[event]())
            elif event == "reject" and last is not None:
                for session in sessions:
                    session.reject(last)
            elif event == "restart":
                await tokens.aclose()
                sessions[number % 2] = tokens_of(issuer, store)
            elif event == "leave":
                task = asyncio.create_task(tokens.get())
                await asyncio.sleep(pause)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
            elif event == "call":
                results = await asyncio.gather(*(s.get() for s in sessions * 3), return_exceptions=True)
                found = [result for result in results if isinstance(result, Token)]
                assert all(token.alive(now()) for token in found)
                last = found[-1] if found else last
            await asyncio.sleep(pause)
        for session in sessions:
            await session.aclose()
        assert all(later - sooner >= 60 for sooner, later in itertools.pairwise(issuer.issued))

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
