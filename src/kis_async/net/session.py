"""The path of a call: encode, token, slot, send, read, and again where the verdict says so."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import quote, urlencode

import anyio
from tenacity import AsyncRetrying, RetryCallState

from kis_async.net.gate import GATE
from kis_async.net.hashed import hashed
from kis_async.net.options import Options, Secrets
from kis_async.net.pacer import Pacer, Permit, Place, pacer_for
from kis_async.net.token_store import TokenStore
from kis_async.net.tokens import Tokens
from kis_async.net.transport import Reply, Transport, Wire
from kis_async.policy.answer import LOOK_FIRST, open_envelope
from kis_async.policy.renewal import Token, expiry
from kis_async.policy.verdict import DATA_CHANGED, OWN_RATE, STOP, Action, Verdict, judge
from kis_async.wire.codec import Request, encode
from kis_async.wire.endpoint import Auth, Effect, Endpoint, Lane
from kis_async.wire.errors import (
    InvalidRequest,
    KisError,
    NoAnswer,
    OutcomeUnknown,
    ServerError,
    TokenIssueLimited,
    TokenRejected,
    session_closed,
)
from kis_async.wire.zones import SEOUL

if TYPE_CHECKING:
    from kis_async.api.oauth2.token_p import IssuedToken

log = logging.getLogger("kis_async")

R = TypeVar("R")

_chance = random.SystemRandom().random
_MOST_REFUSED_TOKENS = 2
_GRACE = 0.5


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """One answer with what is needed to continue it."""

    answer: R
    body: Mapping[str, Any]
    tr_cont: str | None


class Session:
    """One app key on one host: its token, its pacer, its connections."""

    def __init__(self, options: Options, store: TokenStore, transport: Transport | None) -> None:
        self.options = options
        self._wire = Wire(options.base_url, rate=options.rate, timeout=options.timeout, transport=transport)
        self._tokens = Tokens(store, self._issue)
        self._pacer: Pacer | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self.secrets = Secrets(options)
        self._calls: set[anyio.CancelScope] = set()
        self._closed = False

    @property
    def pacer(self) -> Pacer:
        """The pacer this session shares with all others of its key."""
        loop = asyncio.get_running_loop()
        if self._pacer is None:
            self._loop = loop
            self._pacer = pacer_for(self.options.base_url, self.options.app_key.key, self.options.rate)
        elif self._loop is not loop:
            raise InvalidRequest(
                "The session belongs to another event loop; nothing was sent.",
                hint="Make a Kis in each asyncio.run(), inside `async with`.",
            )
        return self._pacer

    @property
    def limit(self) -> float:
        """Calls a second at the moment."""
        return self._pacer.limit if self._pacer is not None else float(self.options.rate)

    @property
    def waiting(self) -> int:
        """Calls in the queue."""
        return self._pacer.waiting if self._pacer is not None else 0

    @property
    def tokens(self) -> Tokens:
        """The token manager."""
        return self._tokens

    def encode(self, endpoint: Endpoint[Any]) -> Request:
        """The request of an endpoint in this session."""
        options = self.options
        return encode(
            endpoint,
            environment=options.environment,
            account=options.account,
            hts_id=options.hts_id,
            tr_ids=options.tr_ids,
        )

    async def call(self, endpoint: Endpoint[R], *, hashkey: bool | None = None) -> R:
        """Carry out one call, an order with the hash of its body or not; None for as the session does. Raises KisError."""
        if not isinstance(endpoint, Endpoint):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidRequest(
                f"A call is an endpoint, and this is {type(endpoint).__name__}.",
                hint="As in InquirePrice(symbol='018880'). kis.prices() takes plain symbols.",
            )
        if endpoint.spec.effect is Effect.AUTH:
            return await self._auth_call(endpoint)
        request = self.encode(endpoint)
        if endpoint.spec.effect is Effect.ORDER and (self.options.hashkey if hashkey is None else hashkey):
            request = await hashed(self, request)
        return (await self.page(endpoint, request)).answer

    async def _auth_call(self, endpoint: Endpoint[R]) -> R:
        """Calls about tokens, kept in step with the token manager."""
        from kis_async.api.oauth2.revoke_p import RevokeP
        from kis_async.api.oauth2.token_p import TokenP

        if isinstance(endpoint, TokenP):
            issued: Any = await self._held_token()
            return issued  # type: ignore[no-any-return]
        page = await self.page(endpoint, self.encode(endpoint))
        if isinstance(endpoint, RevokeP):
            await self._tokens.forget(endpoint.token.get_secret_value())
        return page.answer

    async def page(self, endpoint: Endpoint[R], request: Request) -> Page[R]:
        """Carry out one request of an endpoint, again where the verdict says so. Raises KisError."""
        if self._closed:
            raise session_closed()
        _ = self.pacer  # refuses another event loop, before anything of this one is touched
        attempt = _Attempt(self, endpoint, request)
        with anyio.CancelScope() as scope:
            self._calls.add(scope)
            try:
                return await attempt.run()
            finally:
                self._calls.discard(scope)
        if attempt.order_is_out:
            raise OutcomeUnknown("The session was closed while the order was out.", hint=LOOK_FIRST)
        raise session_closed()

    async def exchange(self, request: Request, token: Token | None, endpoint: Endpoint[Any]) -> Reply:
        """Put a request on the wire with its secrets and read the answer."""
        path = request.path
        content: bytes | None = None
        if request.method == "GET":
            path = f"{path}?{urlencode(request.params, quote_via=quote)}"
        else:
            content = json.dumps(self.secrets.body(request, endpoint), ensure_ascii=False).encode()
        headers = self.secrets.headers(request.auth, token)
        if request.tr_id:
            headers.append((b"tr_id", request.tr_id.encode()))
        if request.hashkey:
            headers.append((b"hashkey", request.hashkey.encode()))
        if request.tr_cont:
            headers.append((b"tr_cont", request.tr_cont.encode()))
        if content is not None:
            headers.append((b"content-length", str(len(content)).encode()))
        return await self._wire.send(request.method, path, headers, content)

    async def whole_reply(self, request: Request, token: Token | None, endpoint: Endpoint[Any]) -> Reply:
        """`exchange` within the time-out for the whole answer; the transport's own is for each read of it."""
        with anyio.move_on_after(self.options.timeout + _GRACE):
            return await self.exchange(request, token, endpoint)
        raise NoAnswer("No whole answer came within the time allowed (timeout=).")

    async def aclose(self) -> None:
        """End the calls still under way, stop renewing, close the connections."""
        self._closed = True
        for scope in list(self._calls):
            scope.cancel()
        await self._tokens.aclose()
        await self._wire.aclose()

    async def _issue(self) -> Token:
        """Ask KIS for a token: one request, never repeated from here."""
        from kis_async.api.oauth2.token_p import TokenP

        endpoint = TokenP()
        request = self.encode(endpoint)
        try:
            async with self.pacer.slot(Place(Lane.ACCOUNT)) as permit:
                reply = await self.whole_reply(request, None, endpoint)
                permit.answered()
                issued = self._issued(reply, permit)
        except KisError as error:
            error.tr_id = error.tr_id or request.path
            raise self.secrets.redact(error, request) from None
        now = self._tokens.now()
        return Token(issued.access_token, now, expiry(now, issued.expires_in, issued.expires_at))

    def _issued(self, reply: Reply, permit: Permit) -> IssuedToken:
        """The token in an answer. An error about tokens is no verdict on one here: there is none yet."""
        from kis_async.api.oauth2.token_p import TokenP

        problem: KisError
        try:
            return open_envelope(TokenP, reply.body, status=reply.status, codes=self.options.codes)[1]
        except TokenRejected as error:
            problem = ServerError(error.message, msg_cd=error.msg_cd, msg1=error.msg1, status=error.status)
        except KisError as error:
            if error.msg_cd == OWN_RATE:
                permit.over_rate()
            problem = error
        raise problem

    async def _held_token(self) -> IssuedToken:
        from kis_async.api.oauth2.token_p import IssuedToken

        token = await self._tokens.get()
        return IssuedToken(
            access_token=token.value,
            token_type="Bearer",  # noqa: S106  (a scheme)
            expires_in=int(token.expires_at - self._tokens.now()),
            expires_at=dt.datetime.fromtimestamp(token.expires_at, SEOUL),
        )


@dataclass(slots=True, repr=False)
class _Attempt(Generic[R]):
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
        """The token. A read waits for the next minute's if it must; an order that came so late would be another."""
        began = anyio.current_time()
        is_order = self.request.effect is Effect.ORDER
        left = self.session.options.deadline - self.spent if is_order else math.inf
        try:
            with anyio.move_on_after(left):
                return await self.session.tokens.get()
        except KisError:
            self.spent += anyio.current_time() - began
            raise
        raise TokenIssueLimited(
            "No access token came within the deadline; the order was not sent.", tr_id=self.request.tr_id
        )

    async def _send(self, token: Token | None) -> Page[R]:
        session, request = self.session, self.request
        async with session.pacer.slot(self.place) as permit:
            if request.effect is Effect.ORDER:
                await _last_word(permit)
            reply = await self._exchange(token)
            if isinstance(reply, NoAnswer):
                raise self._unanswered(reply)
            permit.answered()
            try:
                body, answer = open_envelope(
                    type(self.endpoint),
                    reply.body,
                    status=reply.status,
                    tr_id=request.tr_id or request.path,
                    codes=session.options.codes,
                )
            except KisError as error:
                if error.msg_cd == OWN_RATE:
                    permit.over_rate()
                raise
            return Page(answer, body, reply.tr_cont)

    async def _exchange(self, token: Token | None) -> Reply | NoAnswer:
        """What came back; that nothing came is returned, so that what is raised about it has no chain."""
        began = anyio.current_time()
        self.order_is_out = self.request.effect is Effect.ORDER
        try:
            return await self.session.whole_reply(self.request, token, self.endpoint)
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


def continued(request: Request, changes: Mapping[str, str], tr_cont: str) -> Request:
    """The request of the next page."""
    return replace(request, params=request.params | dict(changes), tr_cont=tr_cont, continues=True)
