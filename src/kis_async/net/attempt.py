"""One call through all its tries: token, slot, send, read, and again where the verdict says so."""

from __future__ import annotations

import logging
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import anyio
from tenacity import AsyncRetrying, RetryCallState

from kis_async.net.gate import GATE
from kis_async.net.pacer import Permit, Place
from kis_async.net.transport import Reply
from kis_async.policy.answer import LOOK_FIRST, Envelope, judge_envelope, redirected
from kis_async.policy.renewal import Token
from kis_async.policy.verdict import DATA_CHANGED, OWN_RATE, STOP, Action, Verdict, judge
from kis_async.wire.codec import Request
from kis_async.wire.endpoint import Auth, Effect, Endpoint
from kis_async.wire.errors import KisError, NoAnswer, OutcomeUnknown, TokenIssueLimited, TokenRejected

if TYPE_CHECKING:
    from kis_async.net.session import Session

log = logging.getLogger("kis_async")

R = TypeVar("R")

_chance = random.SystemRandom().random
_MOST_REFUSED_TOKENS = 2
_FIRST_REDIRECT = 300
_FIRST_ERROR = 400


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """One answer with what is needed to continue it."""

    answer: R = field(repr=False)
    body: Mapping[str, Any] = field(repr=False)
    tr_cont: str | None = field(repr=False)


@dataclass(slots=True, repr=False)
class Attempt(Generic[R]):
    """One call through all its tries. `spent` counts sending and pausing, not standing in the queue."""

    session: Session
    endpoint: Endpoint[R]
    request: Request
    place: Place = field(init=False)
    spent: float = 0.0
    verdict: Verdict = STOP
    order_is_out: bool = False
    refused_tokens: int = 0

    def __post_init__(self) -> None:
        self.place = Place(self.request.lane)

    async def run(self) -> Page[R]:
        """Try once; the machinery for more tries is set up for those that need it."""
        try:
            return await self._once()
        except KisError as error:
            first = error
        if not self._goes_again(first, 1):
            raise first
        await anyio.sleep(self.verdict.pause)
        retrying = AsyncRetrying(
            sleep=anyio.sleep, retry=self._again, wait=self._pause, stop=_never, reraise=True
        )
        return await retrying(self._once)

    async def _once(self) -> Page[R]:
        self.order_is_out = False
        token = await self._token() if self.request.auth is Auth.TOKEN else None
        try:
            return await self._send(token)
        except TokenRejected:
            self.refused_tokens += 1
            if token is not None:
                self.session.tokens.reject(token)
            raise

    async def _token(self) -> Token:
        """The token, within what is left of the deadline. The renewal under way goes on for others."""
        began = anyio.current_time()
        tokens = self.session.tokens
        try:
            with anyio.move_on_after(max(0.0, self.session.options.deadline - self.spent)):
                return await tokens.get()
        finally:
            self.spent += anyio.current_time() - began
        left = tokens.issue_in()
        error = TokenIssueLimited(
            f"No access token came within deadline={self.session.options.deadline:g} s; nothing was sent.",
            msg_cd="EGW00133" if left else "",
            tr_id=self.request.tr_id,
            hint=f"KIS issues one token a minute for an app key: the next in {left:.0f} s. Let all programs of this "
            "key share one token_dir."
            if left
            else "Another process may hold the token's lock: see kis-async doctor.",
        )
        error.retry_after = left
        raise error

    async def _send(self, token: Token | None) -> Page[R]:
        session, request = self.session, self.request
        async with session.pacer.slot(self.place) as permit:
            if request.effect is Effect.ORDER:
                await _last_word(permit)
            reply = await self._exchange(token, permit)
            if isinstance(reply, NoAnswer):
                raise self._unanswered(reply)
            permit.answered()
            found = self._judged(reply)
            if isinstance(found, KisError):
                if found.msg_cd == OWN_RATE:
                    permit.over_rate()
                raise found
            return Page(found.answer, found.body, reply.tr_cont)

    def _judged(self, reply: Reply) -> Envelope[R] | KisError:
        """The answer in a reply, or the error it stands for. Returned, so that no frame with the body raises it."""
        request = self.request
        if _FIRST_REDIRECT <= reply.status < _FIRST_ERROR:
            return redirected(reply.status, reply.location, request.effect, request.tr_id)
        return judge_envelope(
            type(self.endpoint),
            reply.body,
            status=reply.status,
            tr_id=request.tr_id or request.path,
            codes=self.session.options.codes,
        )

    async def _exchange(self, token: Token | None, permit: Permit) -> Reply | NoAnswer:
        """What came back; that nothing came is returned, so that what is raised about it has no chain."""
        began = anyio.current_time()
        self.order_is_out = self.request.effect is Effect.ORDER
        try:
            return await self.session.exchange(self.request, token, self.endpoint, permit)
        except NoAnswer as error:
            return error
        except anyio.get_cancelled_exc_class():
            if self.order_is_out:
                called = self.request.tr_id or self.request.path
                log.warning("%s: cancelled while the order was out. %s", called, LOOK_FIRST)
            raise
        finally:
            self.spent += anyio.current_time() - began

    def _unanswered(self, problem: NoAnswer) -> KisError:
        """What no answer means: for an order, that it may exist."""
        if self.order_is_out:
            return OutcomeUnknown(
                f"The order was sent and its fate is not known: {problem.message}", hint=LOOK_FIRST
            )
        return problem

    def _again(self, state: RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        return isinstance(error, KisError) and self._goes_again(error, state.attempt_number + 1)

    def _goes_again(self, error: KisError, attempt: int) -> bool:
        error.tr_id = error.tr_id or self.request.tr_id or self.request.path
        self.session.secrets.redact(error, self.request)
        options = self.session.options
        self.verdict = judge(
            error,
            self.request.effect if self.order_is_out else Effect.READ,
            attempt,
            chance=_chance(),
            codes=options.codes,
            resend_orders=options.resend_orders,
        )
        if (
            self.verdict.action is Action.STOP
            or (self.request.continues and error.msg_cd == DATA_CHANGED)
            or self.refused_tokens >= _MOST_REFUSED_TOKENS
        ):
            return False
        self.spent += self.verdict.pause
        if self.spent > options.deadline:
            error.hint = error.hint or f"Tried {attempt} times within deadline={options.deadline:g} s."
            return False
        log.info(
            "%s: %s; trying again in %.2f s.",
            error.tr_id,
            " ".join(filter(None, (type(error).__name__, error.msg_cd))),
            self.verdict.pause,
        )
        self.order_is_out = False  # the answer proved it, or not a byte left
        return True

    def _pause(self, _state: RetryCallState) -> float:
        return self.verdict.pause


async def _last_word(permit: Permit) -> None:
    """Let an order's sender keep it back. Raises KisError."""
    gate = GATE.get()
    if gate is None:
        return
    permit.answered()  # until the gate lets it pass nothing is out
    await gate()
    permit.doubt = True


def _never(_state: RetryCallState) -> bool:
    return False
