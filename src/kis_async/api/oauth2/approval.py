"""WebSocket 웹소켓 접속키 발급."""

from collections.abc import Iterable
from typing import Annotated

from kis_async.wire import Auth, Effect, Endpoint, Row, Wire, post


class ApprovalKey(Row):
    """A key that opens one WebSocket connection. It is good for 24 hours; a connection that is open outlives it."""

    approval_key: Annotated[str, Wire("approval_key", "웹소켓 접속키")]

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        yield "approval_key", "<hidden>"


class Approval(Endpoint[ApprovalKey]):
    """Issue the key that a WebSocket connection begins with. It needs no access token."""

    spec = post(
        "/oauth2/Approval",
        title="WebSocket 웹소켓 접속키 발급",
        effect=Effect.AUTH,
        auth=Auth.BODY,
        block=None,
        constants={"grant_type": "client_credentials"},
        credentials={"appkey": "key", "secretkey": "secret"},
    )
