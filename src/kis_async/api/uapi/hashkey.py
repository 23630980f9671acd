"""Hashkey."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from kis_async.wire import Auth, Effect, Endpoint, Row, Spread, Wire, post


class HashedBody(Row):
    """The hash of a body; sent as the header `hashkey` beside that very body."""

    hash: Annotated[str, Wire("HASH", "해쉬키")]


class Hashkey(Endpoint[HashedBody]):
    """Have KIS hash the body of a POST. Orders have not needed it since 2022."""

    spec = post(
        "/uapi/hashkey",
        title="Hashkey",
        effect=Effect.READ,
        auth=Auth.KEYS,
        block=None,
    )

    body: Annotated[Mapping[str, str], Spread("요청값")]

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        yield "body", list(self.body)  # its values may hold an account
