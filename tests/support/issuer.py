"""KIS's token call in virtual time."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable

from kis_async.net.token_store import MemoryStore
from kis_async.net.tokens import Tokens
from kis_async.policy.renewal import Token
from kis_async.wire.errors import (
    KisError,
    TokenIssueLimited,
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
