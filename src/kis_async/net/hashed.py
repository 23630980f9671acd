"""The hash of an order's body, made by KIS. Orders have not needed it since 2022."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kis_async.net.session import Session
    from kis_async.wire.codec import Request


async def hashed(session: Session, request: Request) -> Request:
    """An order's request with the hash of its body. Raises KisError where KIS makes none: then nothing was ordered."""
    from kis_async.api.uapi.hashkey import Hashkey

    endpoint = Hashkey(body=request.params)
    asked = replace(
        session.encode(endpoint), lane=request.lane
    )  # an order does not queue behind quotes for it
    return replace(request, hashkey=(await session.page(endpoint, asked)).answer.hash)
