"""The access token of an app key: issued once for all who ask, renewed ahead, replaced when KIS kills it."""

import asyncio
import copy
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Final

import anyio

from kis_async.net.token_store import Kept, TokenStore
from kis_async.policy.renewal import ISSUE_GAP, Token, wait_before_issue
from kis_async.wire.errors import (
    CredentialsRejected,
    KisError,
    RateLimited,
    ServerError,
    TokenIssueLimited,
    Unreachable,
    session_closed,
)

log = logging.getLogger("kis_async.token")

TOKEN_WAIT: Final = 150.0
"""Seconds a call waits for a token at most: two refused minutes and some."""

_LOOK_AGAIN: Final = 1.0
_FORGET_WITHIN: Final = 5.0
_NOT_ISSUED = (CredentialsRejected, Unreachable, ServerError, RateLimited)
_AFTER_FAILURE = 1.0

Issue = Callable[[], Awaitable[Token]]


class Tokens:
    """Hands out the token. However many tasks and processes ask, KIS is asked once a minute at most."""

    def __init__(
        self,
        store: TokenStore,
        issue: Issue,
        *,
        gap: float = ISSUE_GAP,
        wait: float = TOKEN_WAIT,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] | None = None,
    ) -> None:
        self._store = store
        self._issue = issue
        self._gap = gap
        self._wait = wait
        self._now = now
        # Waits and cached refusals go by a clock that nobody sets; a clock that a test moves stands for both.
        self._monotonic = monotonic or (time.monotonic if now is time.time else now)
        self._issue_at = 0.0
        self._token: Token | None = None
        self._dead: str | None = None
        self._refusal: tuple[float, KisError] | None = None
        self._flight: asyncio.Task[Token] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._ahead_again_at = 0.0
        self._closed = False

    @property
    def store(self) -> TokenStore:
        """Where the token is kept."""
        return self._store

    def now(self) -> float:
        """Seconds since the epoch, by the clock the tokens live by."""
        return self._now()

    async def get(self) -> Token:
        """A live token. Raises CredentialsRejected, TokenIssueLimited, or what kept KIS from answering."""
        if self._closed:
            raise session_closed()
        now = self._now()
        token = self._token
        if token is not None and self._usable(token, now):
            if token.due(now):
                self._renew_ahead()
            return token
        if self._refusal is not None and self._monotonic() < self._refusal[0]:
            raise copy.copy(self._refusal[1])
        return await self._join()

    def issue_in(self) -> float:
        """Seconds until KIS may be asked for the next token; 0 where nothing is known to stand against it."""
        return max(0.0, self._issue_at - self._monotonic())

    def reject(self, token: Token) -> None:
        """KIS did not take this token: whoever asks next gets another."""
        if self._token is None or self._token.value == token.value:
            self._dead = token.value

    def peek(self) -> Token | None:
        """The token held or stored, without asking KIS."""
        now = self._now()
        for token in (self._token, self._store.load().token):
            if token is not None and self._usable(token, now):
                return token
        return None

    async def forget(self, token_value: str) -> None:
        """A token was revoked: neither this session nor the store may hold it."""
        with anyio.move_on_after(_FORGET_WITHIN):
            await self._forget_stored(token_value)
        if self._token is not None and self._token.value == token_value:
            self._token = None
            self._stop_timer()

    async def _forget_stored(self, token_value: str) -> None:
        async with self._store.locked():
            kept = self._store.load()
            if kept.token is not None and kept.token.value == token_value:
                self._store.save(Kept(None, kept.asked_at))

    async def aclose(self) -> None:
        """Stop renewing; who still waits for a token is told that the session is closed."""
        self._closed = True
        self._stop_timer()
        if self._flight is not None:
            self._flight.cancel()
            await asyncio.wait([self._flight])

    def _usable(self, token: Token, now: float) -> bool:
        return token.value != self._dead and token.alive(now)

    async def _join(self) -> Token:
        """Wait for the one renewal under way; a waiter that is cancelled does not stop it."""
        flight = self._flight
        if flight is None:
            flight = self._start(ahead=False)
        try:
            return await asyncio.shield(flight)
        except KisError as error:
            problem = copy.copy(error)  # each waiter raises its own: tracebacks grow where they are shared
        except asyncio.CancelledError:
            if not (self._closed and flight.cancelled()):
                raise
            problem = session_closed()
        raise problem

    def _start(self, *, ahead: bool) -> "asyncio.Task[Token]":
        flight = asyncio.get_running_loop().create_task(self._renew(ahead=ahead), name="kis_async token")
        flight.add_done_callback(self._landed)
        self._flight = flight
        return flight

    def _landed(self, flight: "asyncio.Task[Token]") -> None:
        self._flight = None
        if flight.cancelled():
            return
        error = flight.exception()
        if error is None:
            return
        self._ahead_again_at = self._monotonic() + self._gap
        held = self._token
        if held is not None and self._usable(held, self._now()) and not self._closed:
            self._arm(self._gap)
        if isinstance(error, KisError):
            # Whoever asks meanwhile hears the same: a thousand callers must not mean a thousand requests.
            wait = self._gap if isinstance(error, CredentialsRejected) else _AFTER_FAILURE
            self._refusal = (self._monotonic() + wait, error)

    def _renew_ahead(self) -> None:
        """Renew while the old token still serves; a failure is tried again in a minute."""
        if self._flight is None and self._monotonic() >= self._ahead_again_at:
            self._start(ahead=True)

    async def _renew(self, *, ahead: bool) -> Token:
        give_up_at = self._monotonic() + self._wait
        told = False
        while True:
            async with self._store.locked():
                found, wait = await self._stored_or_issued(ahead=ahead)
            if found is not None:
                return self._adopt(found)
            if ahead and self._token is not None and self._usable(self._token, self._now()):
                self._ahead_again_at = self._monotonic() + wait
                self._arm(wait)
                return self._token
            self._issue_at = self._monotonic() + wait
            if self._monotonic() + min(wait, self._gap) > give_up_at:
                raise TokenIssueLimited(
                    "KIS issues one token a minute for an app key, and others have had each one so far.",
                    msg_cd="EGW00133",
                    hint="Let all programs of this key share one token_dir, or stop the one that keeps asking.",
                )
            if not told:
                log.info("KIS issues one token a minute; the next may be asked for in %.0f s.", wait)
                told = True
            await asyncio.sleep(min(wait, _LOOK_AGAIN))

    async def _stored_or_issued(self, *, ahead: bool) -> tuple[Token | None, float]:
        """Under the store's lock: another's token, a new one, or how long until one may be asked for."""
        now = self._now()
        kept = self._store.load()
        if kept.token is not None and self._usable(kept.token, now) and not (ahead and kept.token.due(now)):
            return kept.token, 0.0
        wait = wait_before_issue(now, kept.asked_at, self._gap)
        if wait:
            return None, wait
        self._store.save(Kept(kept.token, now))
        try:
            token = await self._issue()
        except TokenIssueLimited:
            log.info("Somebody else was issued this minute's token (EGW00133); waiting for the next minute.")
            return None, self._gap
        except _NOT_ISSUED:
            self._store.save(kept)
            raise
        self._store.save(Kept(token, now))
        log.info("A new access token was issued.")
        return token, 0.0

    def _adopt(self, token: Token) -> Token:
        if token.value == self._dead:
            self._dead = None  # KIS handed out the same one again, so it lives
        self._token = token
        self._refusal = None
        self._arm(max(token.renew_at() - self._now(), _LOOK_AGAIN))
        return token

    def _arm(self, delay: float) -> None:
        """Renew in the background after `delay` seconds, whether anybody calls or not."""
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(delay, self._renew_ahead)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
