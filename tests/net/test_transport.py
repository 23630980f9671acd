"""One exchange over a real socket, on httpx's own transport and on aiohttp: what each failure proves."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from tests.support.gateway import Gateway, Reply, serving
from tests.support.opened import Http, use_http

from kis_async.net.transport import Outgoing, Wire, asgi_transport
from kis_async.wire.errors import ConfigError, KisError, NoAnswer, Unreachable

pytestmark = pytest.mark.anyio

HEADERS = [(b"appsecret", b"very-secret"), (b"tr_id", b"T1")]


@pytest.fixture(params=["httpx", "aiohttp"], autouse=True)
def http(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Http:
    kind: Http = request.param
    use_http(kind, monkeypatch)
    return kind


@pytest.fixture
async def gateway() -> AsyncGenerator[Gateway]:
    async with serving() as running:
        running.fallback = Reply({"fine": True}, headers={"tr_cont": "M"})
        yield running


def wire_to(base_url: str, timeout: float = 0.25) -> Wire:
    return Wire(base_url, rate=18, timeout=timeout, transport=None)


@pytest.fixture
async def wire(gateway: Gateway) -> AsyncGenerator[Wire]:
    made = wire_to(gateway.base_url)
    yield made
    await made.aclose()


async def failure(wire: Wire, method: str = "GET", content: bytes | None = None) -> KisError:
    with pytest.raises(KisError) as caught:
        await wire.send(Outgoing(method, "/path?CANO=87654321", HEADERS, content))
    return caught.value


def assert_bare(error: KisError) -> None:
    """The error stands alone: what it came from would hold the request, and with it the keys."""
    assert error.__cause__ is None
    assert error.__context__ is None
    assert "very-secret" not in str(error)
    assert "87654321" not in str(error)


async def test_the_fixture_chooses_the_transport(wire: Wire, http: Http) -> None:
    assert ("aiohttp" in type(wire._transport).__module__) == (http == "aiohttp")


async def test_status_body_and_tr_cont_come_back_whole(gateway: Gateway, wire: Wire) -> None:
    body = b"\xea\xb0\x80" * 100_000
    gateway.script("/path", Reply(body, status=500, headers={"tr_cont": "F"}))
    reply = await wire.send(Outgoing("GET", "/path?a=%20b", HEADERS, None))
    assert (reply.status, reply.body, reply.tr_cont) == (500, body, "F")
    (seen,) = gateway.seen
    assert (seen.method, seen.path, seen.query) == ("GET", "/path", {"a": " b"})
    assert seen.header("host") == gateway.base_url.removeprefix("http://")


async def test_a_path_is_sent_as_it_is_written(gateway: Gateway, wire: Wire) -> None:
    await wire.send(Outgoing("GET", "/path?CTX_AREA_FK100=81055689%5E01%5EN%20%20&x=%2B", HEADERS, None))
    assert gateway.seen[0].query == {"CTX_AREA_FK100": "81055689^01^N  ", "x": "+"}


async def test_a_body_is_sent_as_it_is_with_one_length(gateway: Gateway, wire: Wire) -> None:
    content = '{"이름": "값"}'.encode()
    headers = [*HEADERS, (b"content-length", str(len(content)).encode())]
    await wire.send(Outgoing("POST", "/path", headers, content))
    (seen,) = gateway.seen
    assert seen.body == content
    assert [value for name, value in seen.headers if name == "content-length"] == [str(len(content))]
    assert seen.header("transfer-encoding") is None


async def test_a_redirect_is_an_answer_and_is_not_followed(gateway: Gateway, wire: Wire) -> None:
    gateway.script("/path", Reply(b"", status=302, headers={"location": "/elsewhere"}))
    assert (await wire.send(Outgoing("GET", "/path", HEADERS, None))).status == 302
    assert len(gateway.seen) == 1


async def test_connections_are_kept(gateway: Gateway, wire: Wire) -> None:
    for _ in range(5):
        await wire.send(Outgoing("GET", "/path", HEADERS, None))
    assert gateway.connections == 1


async def test_no_more_connections_than_the_rate_and_two(gateway: Gateway) -> None:
    gateway.fallback = Reply(delay=0.02)
    wire = wire_to(gateway.base_url, timeout=5.0)
    await asyncio.gather(*(wire.send(Outgoing("GET", "/path", HEADERS, None)) for _ in range(60)))
    assert gateway.connections <= 20
    await wire.aclose()


# Not a byte left


async def test_a_refused_connection_proves_that_nothing_was_sent(gateway: Gateway, wire: Wire) -> None:
    await gateway.refuse()
    error = await failure(wire, "POST", b"{}")
    assert type(error) is Unreachable
    assert_bare(error)


async def test_a_host_without_an_address_proves_that_nothing_was_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", unknown)
    wire = wire_to("http://kis.invalid:9")
    error = await failure(wire, "POST", b"{}")
    assert type(error) is Unreachable
    assert_bare(error)
    await wire.aclose()


@contextmanager
def deaf_host() -> Iterator[str]:
    """A port that lets connection attempts time out: its queue of one is full."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(server.getsockname())
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        for filler in fillers:
            filler.close()


async def test_a_connection_that_does_not_come_in_time_proves_that_nothing_was_sent() -> None:
    with deaf_host() as base_url:
        wire = wire_to(base_url, timeout=0.1)
        error = await failure(wire, "POST", b"{}")
        assert type(error) is Unreachable
        assert_bare(error)
        await wire.aclose()


async def test_an_https_host_that_speaks_no_tls_proves_that_nothing_was_sent(gateway: Gateway) -> None:
    wire = wire_to(gateway.base_url.replace("http", "https"))
    error = await failure(wire, "POST", b"{}")
    assert type(error) is Unreachable
    assert_bare(error)
    assert gateway.seen == []
    await wire.aclose()


# Perhaps sent


@pytest.mark.parametrize("cut", ["before", "body", "hang", "garbage"])
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("kept", [False, True], ids=["new connection", "kept connection"])
async def test_an_answer_that_does_not_come_whole_proves_nothing_and_is_not_asked_for_again(
    gateway: Gateway, wire: Wire, cut: Any, method: str, kept: bool
) -> None:
    if kept:
        await wire.send(Outgoing("GET", "/first", HEADERS, None))
    gateway.script("/path", Reply(b'{"rt_cd": "0", "output": {}}', cut=cut))
    error = await failure(wire, method, b"{}" if method == "POST" else None)
    assert type(error) is NoAnswer
    assert_bare(error)
    await asyncio.sleep(0.02)
    assert len(gateway.of("/path")) == 1


async def test_after_each_failure_the_next_call_goes_through(gateway: Gateway, wire: Wire) -> None:
    for cut in ("before", "body", "hang", "garbage"):
        gateway.script("/path", Reply(cut=cut), Reply({"fine": True}))
        assert type(await failure(wire)) is NoAnswer
        assert (await wire.send(Outgoing("GET", "/path", HEADERS, None))).status == 200


async def test_a_connection_the_server_closed_while_idle_is_not_used_again(
    gateway: Gateway, wire: Wire
) -> None:
    gateway.script("/path", Reply(close=True))
    await wire.send(Outgoing("GET", "/path", HEADERS, None))
    await asyncio.sleep(0.03)
    await wire.send(Outgoing("POST", "/path", HEADERS, b"{}"))
    assert [seen.method for seen in gateway.seen] == ["GET", "POST"]


async def test_a_server_that_stops_in_the_middle_of_the_body_runs_into_the_timeout(http: Http) -> None:
    async def dribble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf")
        await writer.drain()
        await reader.read()
        writer.close()

    server = await asyncio.start_server(dribble, "127.0.0.1", 0)
    wire = wire_to(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", timeout=0.1)
    error = await failure(wire)
    assert type(error) is NoAnswer
    assert "timeout" in str(error)
    assert_bare(error)
    await wire.aclose()
    server.close()


async def test_a_cancelled_call_leaves_the_wire_usable(gateway: Gateway, wire: Wire) -> None:
    gateway.script("/path", *[Reply(cut="hang")] * 30)
    calls = [asyncio.create_task(wire.send(Outgoing("GET", "/path", HEADERS, None))) for _ in range(20)]
    await asyncio.sleep(0.1)
    for call in calls:
        call.cancel()
    results = await asyncio.gather(*calls, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    gateway._scripts.clear()
    replies = await asyncio.gather(*(wire.send(Outgoing("GET", "/path", HEADERS, None)) for _ in range(20)))
    assert {reply.status for reply in replies} == {200}


# Settings


@pytest.mark.parametrize(
    "base_url",
    ["", "host:80", "ftp://host", "http://", "http://user:pw@host", "http://host?x=1", "http://host:port"],
)
async def test_a_base_url_that_is_none_is_refused_without_being_quoted(base_url: str) -> None:
    with pytest.raises(ConfigError) as caught:
        wire_to(base_url)
    assert "pw" not in str(caught.value)
    assert caught.value.__cause__ is None


class Given(httpx.AsyncBaseTransport):
    closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=b"given")

    async def aclose(self) -> None:
        self.closed = True


async def test_a_transport_of_the_users_is_used_and_left_open() -> None:
    given = Given()
    wire = Wire("http://host", rate=1, timeout=1, transport=given)
    assert (await wire.send(Outgoing("GET", "/path", HEADERS, None))).body == b"given"
    await wire.aclose()
    assert not given.closed


class Broken(httpx.AsyncBaseTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        raise RuntimeError(f"sent {request.headers!r}")


async def test_whatever_a_foreign_transport_raises_counts_as_sent() -> None:
    error = await failure(Wire("http://host", rate=1, timeout=1, transport=Broken()))
    assert type(error) is NoAnswer
    assert_bare(error)


async def test_an_asgi_app_is_called_in_process() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 201, "headers": [(b"tr_cont", b"D")]})
        await send({"type": "http.response.body", "body": scope["path"].encode()})

    wire = Wire("http://app", rate=1, timeout=1, transport=asgi_transport(app))
    reply = await wire.send(Outgoing("GET", "/path?x=1", HEADERS, None))
    assert (reply.status, reply.body, reply.tr_cont) == (201, b"/path", "D")
