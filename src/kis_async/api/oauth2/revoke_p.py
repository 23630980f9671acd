"""접근토큰폐기(P)."""

from typing import Annotated

from pydantic import SecretStr

from kis_async.wire import Auth, Effect, Endpoint, Row, Wire, post


class Revoked(Row):
    """That the token is dead. `code` is 200."""

    code: Annotated[int | None, Wire("code", "응답코드")] = None
    message: Annotated[str | None, Wire("message", "응답메세지")] = None


class RevokeP(Endpoint[Revoked]):
    """Kill an access token. `await kis.revoke()` does it for the session's own."""

    spec = post(
        "/oauth2/revokeP",
        title="접근토큰폐기(P)",
        effect=Effect.AUTH,
        auth=Auth.BODY,
        block=None,
        credentials={"appkey": "key", "appsecret": "secret"},
    )

    token: Annotated[SecretStr, Wire("token", "접근토큰")]
