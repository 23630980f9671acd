"""The ASGI application: one request in, one answer out, or the fault that was ordered.

Bare ASGI rather than a framework's routes, because it is load-tested at thousands of quotes a second, and because
a framework would turn a dropped connection into a polite HTTP 500.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Protocol

from kis_async.sandbox.config import Environment
from kis_async.sandbox.faults import ConnectionDropped, Fault, When
from kis_async.sandbox.gateway import admit, run
from kis_async.sandbox.messages import Answer, dumps, text
from kis_async.sandbox.world import Request, World

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]

CONTROL = "/sandbox/"
_HTML = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
_BODIES = {
    "html": Answer(_HTML, status=502, content_type=b"text/html"),
    "empty": Answer(b""),
    "text": Answer("일시적인 오류입니다. 잠시 후 다시 시도해 주세요.".encode()),
    "array": Answer(b'["unexpected"]'),
    "blank": Answer(dumps({"rt_cd": "1", "msg_cd": "", "msg1": ""}), status=500),
}


class Host(Protocol):
    """What the application needs of the sandbox. `world` changes at a reset."""

    @property
    def world(self) -> World: ...

    @property
    def control(self) -> AsgiApp: ...

    async def sleep(self, seconds: float) -> None: ...


class GatewayApp:
    """One of the two hosts. Raises ConnectionDropped through the server when the connection is to go."""

    def __init__(self, host: Host, environment: Environment) -> None:
        self._host = host
        self._environment: Environment = environment

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["path"].startswith(CONTROL):
            await self._host.control(scope, receive, send)
        else:
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        world = self._host.world
        body = await _read(receive) if scope["method"] == "POST" else b""
        await self._travel(world, world.dice.uniform(0, world.config.jitter) if world.config.jitter else 0.0)
        headers = dict(scope["headers"])
        request = Request(
            scope["method"], scope["path"], scope["query_string"], headers, body, self._environment
        )
        admitted = admit(world, request)
        if isinstance(admitted, Answer):
            await self._travel(world)
            await _send(send, admitted, request.header(b"tr_id"))
            return
        answer: Answer | None = None
        if world.faults.waiting:
            answer = await self._suffer(world, request, admitted.tr_id, receive, send, None)
        if answer is None:
            answer = run(admitted)
            if world.faults.waiting and not admitted.refused:
                answer = await self._suffer(world, request, admitted.tr_id, receive, send, answer) or answer
        await self._travel(world)
        await _send(send, answer, admitted.tr_id)

    async def _travel(self, world: World, extra: float = 0.0) -> None:
        """Half of the latency, there or back."""
        seconds = world.config.latency / 2 + extra
        if seconds > 0:
            await self._host.sleep(seconds)

    async def _suffer(
        self, world: World, request: Request, tr_id: str, receive: Receive, send: Send, done: Answer | None
    ) -> Answer | None:
        """The answer that a fault puts in place of the right one; None when there is none of it."""
        when: When = "before" if done is None else "after"
        fault = world.faults.take(tr_id, request.path, request.environment, when)
        if fault is None:
            return None
        if fault.kind == "slow":
            await self._host.sleep(fault.seconds)
            return None
        if fault.kind == "hang":
            await self._hang(fault.seconds, receive)
        if fault.kind in ("hang", "drop"):
            raise ConnectionDropped("The sandbox dropped the connection without an answer, as ordered.")
        if fault.kind == "refuse":
            return _refusal(fault, request)
        if fault.kind in ("cut", "truncate"):
            whole = done or Answer(dumps({"rt_cd": "0", "msg_cd": "MCA00000", "msg1": text("MCA00000")}))
            return await _halve(fault, whole, send, tr_id)
        return _BODIES[fault.kind]

    async def _hang(self, seconds: float, receive: Receive) -> None:
        """Say nothing for a while, or until the caller has gone."""
        waiting = asyncio.ensure_future(self._host.sleep(seconds))
        gone = asyncio.ensure_future(_disconnected(receive))
        try:
            await asyncio.wait((waiting, gone), return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
            gone.cancel()


def _refusal(fault: Fault, request: Request) -> Answer:
    words = text(fault.msg_cd) if fault.msg1 is None else fault.msg1
    if request.path.startswith("/oauth2/"):
        body = {"error_description": words, "error_code": fault.msg_cd}
        return Answer(dumps(body), status=fault.status or 403)
    body = {"rt_cd": fault.rt_cd, "msg1": words, "msg_cd": fault.msg_cd}
    return Answer(dumps(body), status=fault.status or 500)


async def _halve(fault: Fault, answer: Answer, send: Send, tr_id: str) -> Answer:
    """Half the body: as if it were whole, or with the connection cut in its middle."""
    half = answer.body[: len(answer.body) // 2]
    if fault.kind == "truncate":
        return Answer(half, answer.status, answer.tr_cont, answer.content_type)
    await _start(send, answer, tr_id)
    await send({"type": "http.response.body", "body": half, "more_body": True})
    raise ConnectionDropped("The sandbox cut the connection in the middle of the body, as ordered.")


async def _read(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return body
        body += bytes(message.get("body", b""))
        if not message.get("more_body", False):
            return body


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _start(send: Send, answer: Answer, tr_id: str) -> None:
    headers = [
        (b"content-type", answer.content_type),
        (b"content-length", str(len(answer.body)).encode()),
        (b"tr_id", tr_id.encode("latin-1")),
        (b"tr_cont", answer.tr_cont.encode()),
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})


async def _send(send: Send, answer: Answer, tr_id: str) -> None:
    await _start(send, answer, tr_id)
    await send({"type": "http.response.body", "body": answer.body})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": message["type"] + ".complete"})
        if message["type"] == "lifespan.shutdown":
            return
