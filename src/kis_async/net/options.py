"""A session's settings, and the secrets among them: put on the wire here, and struck out of what KIS says."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from kis_async._version import __version__
from kis_async.policy.answer import Codes
from kis_async.policy.renewal import Token
from kis_async.wire.codec import Request
from kis_async.wire.codes import Environment
from kis_async.wire.credentials import Account, AppKey
from kis_async.wire.endpoint import Auth, Endpoint
from kis_async.wire.errors import KisError

_SHORTEST_SECRET: Final = 6
_ACCOUNT_FIELD: Final = "CANO"

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Options:
    """A session's settings, checked."""

    app_key: AppKey
    environment: Environment
    base_url: str
    account: Account | None = None
    hts_id: str | None = field(default=None, repr=False)
    rate: int = 1
    timeout: float = 10.0
    deadline: float = 30.0
    resend_orders: bool = True
    tr_ids: Literal["new", "old"] = "new"
    codes: Codes | None = None
    customer: Literal["P", "B"] = "P"
    hashkey: bool = False
    proxy: str | None = field(default=None, repr=False)


class Secrets:
    """Key, secret, token and account of a session: the only place that writes them out."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._headers: dict[str, Headers] = {}
        self._tokens: deque[str] = deque(maxlen=8)

    def headers(self, auth: Auth, token: Token | None) -> Headers:
        """The header fields that are the same for every call with this token; a list of the caller's own."""
        name = token.value if token else auth.value
        found = self._headers.get(name)
        if found is None:
            found = _static_headers(self._options, auth, token)
            if token:
                self._tokens.append(token.value)
            self._headers = {name: found} if token else self._headers | {name: found}
        return found.copy()

    def body(self, request: Request, endpoint: Endpoint[Any]) -> dict[str, str]:
        """The body of a POST with the credentials its endpoint names."""
        app_key = self._options.app_key
        secrets = {"key": app_key.key, "secret": app_key.secret}
        return request.params | {name: secrets[what] for name, what in endpoint.spec.credentials.items()}

    def redact(self, error: KisError, request: Request) -> KisError:
        """The error as it may be shown: KIS's text could quote what it was sent."""
        options = self._options
        secrets = [options.app_key.key, options.app_key.secret, options.hts_id or "", *self._tokens]
        secrets.append(options.account.number if options.account else "")
        secrets.append(request.params.get(_ACCOUNT_FIELD, ""))  # a call may name an account of its own
        for secret in secrets:
            if len(secret) >= _SHORTEST_SECRET and (secret in error.msg1 or secret in error.message):
                error.msg1 = error.msg1.replace(secret, "***")
                error.message = error.message.replace(secret, "***")
                error.args = (error.message,)
        return error


def _static_headers(options: Options, auth: Auth, token: Token | None) -> list[tuple[bytes, bytes]]:
    headers = [
        (b"content-type", b"application/json; charset=utf-8"),
        (b"accept", b"application/json"),
        (b"accept-encoding", b"identity"),
        (b"user-agent", f"kis_async/{__version__}".encode()),
        (b"custtype", options.customer.encode()),
    ]
    if token is not None:
        headers.append((b"authorization", f"Bearer {token.value}".encode()))
    if auth is not Auth.BODY:
        headers.append((b"appkey", options.app_key.key.encode()))
        headers.append((b"appsecret", options.app_key.secret.encode()))
    return headers
