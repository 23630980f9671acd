"""The token manager in virtual time, against a KIS that refuses, fails or does not answer."""

import asyncio
import itertools
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.issuer import DAY, Issuer, now, tokens_of
from tests.support.virtual_loop import run_virtual

from kis_async.net.token_store import Kept, MemoryStore
from kis_async.net.tokens import TOKEN_WAIT
from kis_async.policy.renewal import Token
from kis_async.wire.errors import (
    CredentialsRejected,
    KisError,
    NoAnswer,
    RateLimited,
    ServerError,
    TokenIssueLimited,
    Unreachable,
)


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
