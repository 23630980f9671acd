"""The path of a call: encode, token, slot, send, read, and again where the verdict says so."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlencode

import anyio

from kis_async.net.attempt import Attempt, Page
from kis_async.net.hashed import hashed
from kis_async.net.kis_clock import KisClock
from kis_async.net.options import Options, Secrets
from kis_async.net.pacer import Pacer, Permit, Place, pacer_for
from kis_async.net.token_store import TokenStore
from kis_async.net.tokens import Tokens
from kis_async.net.transport import Outgoing, Reply, Transport, Wire, is_in_process
from kis_async.policy.answer import LOOK_FIRST, judge_envelope
from kis_async.policy.renewal import Token, expiry
from kis_async.policy.verdict import OWN_RATE
from kis_async.wire.codec import Request, encode
from kis_async.wire.endpoint import Effect, Endpoint, Lane
from kis_async.wire.errors import (
    InvalidRequest,
    KisError,
    OutcomeUnknown,
    ServerError,
    TokenRejected,
    session_closed,
)
from kis_async.wire.zones import SEOUL

if TYPE_CHECKING:
    from kis_async.api.oauth2.token_p import IssuedToken

log = logging.getLogger("kis_async")

R = TypeVar("R")


class Session:
    """One app key on one host: its token, its pacer, its connections."""

    def __init__(self, options: Options, store: TokenStore, transport: Transport | None) -> None:
        self.options = options
        self._wire = Wire(
            options.base_url,
            rate=options.rate,
            timeout=options.timeout,
            transport=transport,
            proxy=options.proxy,
        )
        self._in_process = is_in_process(transport)
        self._tokens = Tokens(store, self._issue)
        self.clock = KisClock()
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
            options = self.options
            self._pacer = pacer_for(
                options.base_url, options.app_key.key, options.rate, in_process=self._in_process
            )
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
        attempt = Attempt(self, endpoint, request)
        with anyio.CancelScope() as scope:
            self._calls.add(scope)
            try:
                return await attempt.run()
            finally:
                self._calls.discard(scope)
        if attempt.order_is_out:
            raise OutcomeUnknown("The session was closed while the order was out.", hint=LOOK_FIRST)
        raise session_closed()

    async def exchange(
        self, request: Request, token: Token | None, endpoint: Endpoint[Any], permit: Permit
    ) -> Reply:
        """Put a request on the wire with its secrets and read the whole answer. Raises Unreachable or NoAnswer."""
        sent = self.clock.monotonic()
        reply = await self._wire.send(self._outgoing(request, token, endpoint), permit.gave_up)
        self.clock.hear_date(reply.date, waited=self.clock.monotonic() - sent)
        return reply

    def _outgoing(self, request: Request, token: Token | None, endpoint: Endpoint[Any]) -> Outgoing:
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
        return Outgoing(request.method, path, headers, content)

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
                reply = await self.exchange(request, None, endpoint, permit)
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

        found = judge_envelope(TokenP, reply.body, status=reply.status, codes=self.options.codes)
        if not isinstance(found, KisError):
            return found.answer
        if found.msg_cd == OWN_RATE:
            permit.over_rate()
        if isinstance(found, TokenRejected):
            found = ServerError(found.message, msg_cd=found.msg_cd, msg1=found.msg1, status=found.status)
        raise found

    async def _held_token(self) -> IssuedToken:
        from kis_async.api.oauth2.token_p import IssuedToken

        token = await self._tokens.get()
        return IssuedToken(
            access_token=token.value,
            token_type="Bearer",  # noqa: S106  (a scheme)
            expires_in=int(token.expires_at - self._tokens.now()),
            expires_at=dt.datetime.fromtimestamp(token.expires_at, SEOUL),
        )


def continued(request: Request, changes: Mapping[str, str], tr_cont: str) -> Request:
    """The request of the next page."""
    return replace(request, params=request.params | dict(changes), tr_cont=tr_cont, continues=True)
