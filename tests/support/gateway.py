"""A scripted HTTP server on 127.0.0.1, on raw asyncio streams, that can break in every way a gateway can.

Each path has a queue of replies; a path without one gets its standing reply. Every request is kept.
"""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

Cut = Literal["before", "body", "hang", "garbage"]
TOKEN_PATH = "/oauth2/tokenP"


@dataclass(frozen=True)
class Reply:
    """What to answer: a body and a status, after a delay in seconds; or how to fail.

    `cut`: "before" closes without a byte, "body" closes in the middle of the body, "hang" never answers,
    "garbage" answers something that is not HTTP. `close` hangs up after a whole answer without saying so.
    """

    body: bytes | Mapping[str, Any] = b"{}"
    status: int = 200
    delay: float = 0.0
    cut: Cut | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    close: bool = False

    @property
    def content(self) -> bytes:
        return (
            self.body if isinstance(self.body, bytes) else json.dumps(self.body, ensure_ascii=False).encode()
        )


@dataclass(frozen=True)
class Seen:
    """A request as it arrived. `at` is in seconds of the monotonic clock."""

    method: str
    path: str
    query: dict[str, str]
    headers: list[tuple[str, str]]
    body: bytes
    at: float
    connection: int

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name), None)

    @property
    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


Answer = Reply | Callable[[Seen], Reply]


class Gateway:
    """The server; `base_url` says where."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.standing: dict[str, Answer] = {TOKEN_PATH: self.issue}
        self.fallback: Answer = Reply({"rt_cd": "1", "msg_cd": "TEST0404", "msg1": "no script"}, status=404)
        self.issued = 0
        self.token_life = 86_400
        self.connections = 0
        self._scripts: dict[str, deque[Answer]] = defaultdict(deque)
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._port = 0
        self._arrival = asyncio.Event()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def script(self, path: str, *answers: Answer) -> None:
        """Answers for the next requests of a path (its end is enough), in order."""
        self._scripts[path].extend(answers)

    def always(self, path: str, answer: Answer) -> None:
        """The answer of a path once its script is used up."""
        self.standing[path] = answer

    def of(self, path: str) -> list[Seen]:
        """The requests whose path ends so."""
        return [seen for seen in self.seen if seen.path.endswith(path)]

    async def until(self, path: str) -> None:
        """Wait for the first request of a path."""
        while not self.of(path):
            self._arrival.clear()
            await self._arrival.wait()

    def issue(self, _seen: Seen) -> Reply:
        """A new token each time."""
        self.issued += 1
        return token_reply(f"token-{self.issued:04d}-abcdefgh", self.token_life)

    async def listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Stop listening and drop every connection, so that the next connect is refused."""
        self._stop()
        await asyncio.sleep(0.02)  # clients notice

    def _stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self.drop()

    def drop(self) -> None:
        """Cut every open connection."""
        for writer in list(self._writers):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        self.connections += 1
        number = self.connections
        try:
            while (seen := await _read(reader, number)) is not None:
                self.seen.append(seen)
                self._arrival.set()
                if not await self._answer(seen, writer):
                    return
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            writer.transport.abort() if writer.transport.is_closing() else writer.close()

    async def _answer(self, seen: Seen, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection is kept."""
        reply = self._reply(seen)
        if reply.delay:
            await asyncio.sleep(reply.delay)
        content = reply.content
        if reply.cut == "hang":
            await asyncio.sleep(60)
        if reply.cut == "before":
            return False
        if reply.cut == "garbage":
            writer.write(b"\x00\x01 this is not HTTP\r\n\r\n")
            return False
        headers = {"content-type": "application/json; charset=utf-8", "content-length": str(len(content))}
        lines = [f"{name}: {value}" for name, value in (headers | dict(reply.headers)).items()]
        head = f"HTTP/1.1 {reply.status} X\r\n" + "\r\n".join(lines) + "\r\n\r\n"
        writer.write(head.encode() + (content[: len(content) // 2] if reply.cut == "body" else content))
        await writer.drain()
        return reply.cut is None and not reply.close

    def _reply(self, seen: Seen) -> Reply:
        queue = next(
            (queue for path, queue in self._scripts.items() if queue and seen.path.endswith(path)), None
        )
        answer = queue.popleft() if queue else None
        if answer is None:
            answer = next((a for path, a in self.standing.items() if seen.path.endswith(path)), self.fallback)
        return answer if isinstance(answer, Reply) else answer(seen)


async def _read(reader: asyncio.StreamReader, connection: int) -> Seen | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ")
    headers = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    length = int(next((value for name, value in headers if name == "content-length"), "0"))
    try:
        body = await reader.readexactly(length)
    except asyncio.IncompleteReadError:
        return None
    url = urlsplit(target)
    query = dict(parse_qsl(url.query, keep_blank_values=True))
    return Seen(method, url.path, query, headers, body, time.monotonic(), connection)


def token_reply(value: str, life: int = 86_400) -> Reply:
    """A token as KIS issues it, without the moment of its end."""
    return Reply({"access_token": value, "token_type": "Bearer", "expires_in": life})


def ok(*, tr_cont: str | None = None, **blocks: Any) -> Reply:
    """A success of KIS."""
    reply = Reply({"rt_cd": "0", "msg_cd": "MCA00000", "msg1": "정상처리 되었습니다.".ljust(80), **blocks})
    return replace(reply, headers={"tr_cont": tr_cont}) if tr_cont is not None else reply


def kis_error(code: str, text: str = "", *, status: int = 500, rt_cd: str = "1", **more: Any) -> Reply:
    """A failure in KIS's envelope."""
    return Reply({"rt_cd": rt_cd, "msg_cd": code, "msg1": text, **more}, status=status)


def oauth_error(code: str, text: str = "", *, status: int = 403) -> Reply:
    """A failure of the token call, which has an envelope of its own."""
    return Reply({"error_code": code, "error_description": text}, status=status)


@asynccontextmanager
async def serving() -> AsyncGenerator[Gateway]:
    gateway = Gateway()
    await gateway.listen()
    try:
        yield gateway
    finally:
        gateway._stop()
        await asyncio.sleep(0)
