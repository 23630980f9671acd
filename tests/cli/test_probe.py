"""One request by hand tells whether a host is there and what time it has."""

import asyncio
import datetime as dt
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from kis_async.cli import probe as module
from kis_async.cli.probe import clock_difference, probe

pytestmark = pytest.mark.anyio

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@asynccontextmanager
async def answering(reply: bytes | None) -> AsyncGenerator[str]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        if reply is not None:
            writer.write(reply)
        else:
            await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


async def test_a_host_that_answers_tells_its_time() -> None:
    ahead = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    date = ahead.strftime("%a, %d %b %Y %H:%M:%S GMT")
    async with answering(f"HTTP/1.1 404 Not Found\r\nDate: {date}\r\n\r\n".encode()) as url:
        found = await probe(url)
    assert found.problem == ""
    assert found.ahead is not None
    assert abs(found.ahead - dt.timedelta(hours=1)) < dt.timedelta(seconds=5)


async def test_a_closed_port_is_a_problem() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        found = await probe(f"http://127.0.0.1:{taken.getsockname()[1]}")
    assert "no connection" in found.problem


async def test_silence_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.1)
    async with answering(None) as url:
        assert (await probe(url)).problem == "it does not answer"


async def test_a_host_that_does_not_speak_tls_is_a_problem() -> None:
    async with answering(b"HTTP/1.1 400 Bad Request\r\n\r\n") as url:
        assert (await probe(url.replace("http:", "https:"))).problem


@pytest.mark.parametrize(
    ("head", "ahead"),
    [
        (b"HTTP/1.1 200 OK\r\ndate: Fri, 02 Jan 2026 03:04:15 GMT\r\n", dt.timedelta(seconds=10)),
        (b"HTTP/1.1 200 OK\r\nDate: Fri, 02 Jan 2026 03:04:00 GMT\r\n", dt.timedelta(seconds=-5)),
        (b"HTTP/1.1 200 OK\r\nDate: today\r\n", None),
        (b"HTTP/1.1 200 OK\r\n\r\n", None),
        (b"", None),
    ],
)
async def test_clock_difference(head: bytes, ahead: dt.timedelta | None) -> None:
    assert clock_difference(head, NOW) == ahead


@pytest.mark.parametrize("url", ["http://host:99999", "http://[x"])
async def test_what_is_no_address_is_said_and_not_raised(url: str) -> None:
    assert (await probe(url)).problem == "it is no address"
