"""More than was asked for: a second answer on a connection is never taken for the next one's."""

import asyncio
import contextlib
import gzip
import zlib
from collections.abc import AsyncGenerator

import pytest
from tests.support.opened import Http, use_http

from kis_async.net.transport import Outgoing, Reply, Wire
from kis_async.wire.errors import NoAnswer

pytestmark = pytest.mark.anyio


def answer(body: bytes, *headers: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


class RawServer:
    """Answers each request with the next of its scripts: bytes, and bytes that come a moment later."""

    def __init__(self) -> None:
        self.scripts: list[tuple[bytes, bytes]] = []
        self.connections = 0
        self.requests = 0
        self._server: asyncio.Server | None = None

    async def start(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                self.requests += 1
                at_once, later = self.scripts.pop(0) if self.scripts else (answer(b"own"), b"")
                writer.write(at_once)
                await writer.drain()
                if later:
                    await asyncio.sleep(0.02)
                    writer.write(later)
                    await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.fixture(params=["httpx", "aiohttp"], autouse=True)
def http(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Http:
    kind: Http = request.param
    use_http(kind, monkeypatch)
    return kind


@pytest.fixture
async def server() -> AsyncGenerator[RawServer]:
    made = RawServer()
    yield made
    await made.stop()


@pytest.fixture
async def wire(server: RawServer) -> AsyncGenerator[Wire]:
    made = Wire(await server.start(), rate=18, timeout=1.0, transport=None)
    yield made
    await made.aclose()


async def get(wire: Wire) -> Reply:
    return await wire.send(Outgoing("GET", "/path", ()))


STALE = answer(b"stale")


@pytest.mark.parametrize(
    ("at_once", "later"),
    [
        (answer(b"first") + STALE, b""),
        (answer(b"first") + STALE * 3, b""),
        (answer(b"first") + b"\r\n", b""),
        (answer(b"first") + STALE[:9], STALE[9:]),
        (answer(b"first"), STALE),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n0\r\n\r\n" + STALE, b""),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + answer(b"first") + STALE, b""),
    ],
    ids=["one", "three", "line", "split", "later", "chunked", "continue"],
)
async def test_a_surplus_answer_is_not_the_next_ones(
    server: RawServer, wire: Wire, at_once: bytes, later: bytes
) -> None:
    server.scripts = [(at_once, later)]
    assert (await get(wire)).body == b"first"
    await asyncio.sleep(0.05)
    for _ in range(3):
        assert (await get(wire)).body == b"own"
    assert server.requests == 4


async def test_junk_after_an_answer_is_not_the_next_ones(server: RawServer, wire: Wire) -> None:
    server.scripts = [(answer(b"first") + b"junk", b"")]
    with contextlib.suppress(NoAnswer):  # aiohttp does not trust such an answer at all
        assert (await get(wire)).body == b"first"
    assert (await get(wire)).body == b"own"


async def test_a_connection_without_surplus_is_kept(server: RawServer, wire: Wire) -> None:
    for _ in range(5):
        await get(wire)
    assert server.connections == 1


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(b"\0" * 10_000_000)),
        ("deflate", zlib.compress(b"\0" * 10_000_000)),
        ("br", b"\x0b\x02\x80abc\x03"),
        ("gzip, gzip", gzip.compress(gzip.compress(b"\0" * 10_000_000))),
        ("GZIP", gzip.compress(b"{}")),
    ],
    ids=["gzip", "deflate", "br", "twice", "capitals"],
)
async def test_a_compressed_answer_is_not_unpacked(
    server: RawServer, wire: Wire, coding: str, body: bytes
) -> None:
    server.scripts = [(answer(body, f"Content-Encoding: {coding}"), b"")]
    with pytest.raises(NoAnswer, match="compressed"):
        await get(wire)
    assert (await get(wire)).body == b"own"
