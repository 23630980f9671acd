"""접근토큰발급(P)."""

from collections.abc import Iterable
from typing import Annotated

from kis_async.wire import Auth, Effect, Endpoint, Row, Stamp, Wire, post


class IssuedToken(Row):
    """An access token. `expires_in` is in seconds; `expires_at` is in Asia/Seoul."""

    access_token: Annotated[str, Wire("access_token", "접근토큰")]
    token_type: Annotated[str | None, Wire("token_type", "접근토큰유형")] = None
    expires_in: Annotated[int | None, Wire("expires_in", "접근토큰 유효기간")] = None
    expires_at: Annotated[Stamp, Wire("access_token_token_expired", "접근토큰 유효기간(일시표시)")] = None

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        yield "access_token", "<hidden>"
        yield "expires_at", self.expires_at


class TokenP(Endpoint[IssuedToken]):
    """Issue the access token of an app key: one a minute, and the same one again within six hours.

    A session does this by itself; every issue makes KIS message the account's owner.
    """

    spec = post(
        "/oauth2/tokenP",
        title="접근토큰발급(P)",
        effect=Effect.AUTH,
        auth=Auth.BODY,
        block=None,
        constants={"grant_type": "client_credentials"},
        credentials={"appkey": "key", "appsecret": "secret"},
    )
