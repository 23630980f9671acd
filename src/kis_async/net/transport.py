"""One HTTP exchange."""

import asyncio
import contextlib
import importlib
import importlib.util
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

import anyio
import httpx

from kis_async.net.failures import UnreadableError, failure
from kis_async.net.network import is_socks, proxy_for, trusted
from kis_async.wire.errors import ConfigError, KisError, NoAnswer

Transport = httpx.AsyncBaseTransport
"""What `Kis(http=...)` takes: any httpx transport."""

AsgiApp = Callable[
    [
        MutableMapping[str, Any],
        Callable[[], Awaitable[MutableMapping[str, Any]]],
        Callable[[MutableMapping[str, Any]], Awaitable[None]],
    ],
    Awaitable[None],
]

KEEPALIVE: Final = 15.0
"""Seconds an idle connection is kept; a server that hangs up earlier is noticed before reuse."""

MOST_BYTES: Final = 16 * 1024 * 1024
"""The largest answer that is read."""

STALL: Final = 15.0
"""Seconds for which a call that was given up may still be carried out: KIS has stalled for 5 to 12 s (GATEWAY section 6)."""

URLS_KEPT: Final = 1024
"""How many URLs are kept ready."""

_GRACE: Final = 0.5
"""Seconds at most beyond the time-out: the failure of a connection, which proves that nothing was sent, comes first."""

_SPARE_CONNECTIONS = 2
_MOST_CONNECTIONS = 100
_AIOHTTP_HEADERS = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
"""What aiohttp adds to a request by itself; among it that answers may come compressed."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call as it goes on the wire, secrets and all. Its repr shows none of it."""

    method: str
    path: str = field(repr=False)
    headers: Sequence[tuple[bytes, bytes]] = field(repr=False)
    content: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the status, the whole body, and the headers that say something."""

    status: int
    body: bytes = field(repr=False)
    tr_cont: str | None = field(default=None, repr=False)
    date: str | None = None
    location: str | None = field(default=None, repr=False)


GaveUp = Callable[["asyncio.Task[Reply | KisError]"], None]
"""What is told of an exchange that nobody waits for any more."""


class Wire:
    """A host and the transport to it."""

    def __init__(
        self,
        base_url: str,
        *,
        rate: int,
        timeout: float,
        transport: Transport | None,
        proxy: str | None = None,
        whole: float | None = None,
    ) -> None:
        self._base = _check_base(base_url)
        self._own = transport is None
        self._whole = timeout + min(_GRACE, timeout / 2) if whole is None else whole
        self._transport = transport or _default_transport(
            self._base, min(rate + _SPARE_CONNECTIONS, _MOST_CONNECTIONS), proxy
        )
        longest = max(self._whole, STALL)
        self._extensions = {
            # The whole exchange has its time-out above; these only end what was given up.
            "timeout": {
                "connect": min(timeout, 5.0),
                "read": longest,
                "write": longest,
                "pool": timeout,
            }
        }
        self._host = self._base.netloc
        self._out: set[asyncio.Task[Reply | KisError]] = set()
        # A poller asks for the same symbols again and again; making the URL is a tenth of a call.
        self._url = lru_cache(URLS_KEPT)(self._make_url)

    def _make_url(self, path: str) -> httpx.URL:
        return self._base.copy_with(raw_path=path.encode("ascii"))

    async def send(self, call: Outgoing, gave_up: GaveUp | None = None) -> Reply:
        """Send one call and read its answer whole, within the time-out and a little more.

        With `gave_up` an exchange whose answer is not waited for any more goes on for a while, and is handed over: a
        host that stalls may still carry the call out. Raises Unreachable if no byte left this machine, NoAnswer if one may have. The exchange has a task of its own:
        its frames hold the keys, and so they never become part of a traceback, not even of a cancellation's.
        """
        outcome = await self._outcome(call, gave_up)
        if isinstance(outcome, KisError):
            raise outcome
        return outcome

    async def _outcome(self, call: Outgoing, gave_up: GaveUp | None) -> Reply | KisError:
        task = asyncio.get_running_loop().create_task(self._exchange(call))
        self._out.add(task)
        task.add_done_callback(self._out.discard)
        try:
            await asyncio.wait((task,), timeout=self._whole)
        except asyncio.CancelledError:
            await self._leave(task, gave_up)
            raise
        if task.done() and not task.cancelled():
            return task.result()
        await self._leave(task, gave_up)
        return NoAnswer("No whole answer came within the time allowed (timeout=).")

    async def _leave(self, task: "asyncio.Task[Reply | KisError]", gave_up: GaveUp | None) -> None:
        """Stop waiting for an exchange."""
        if gave_up is None or task.done():
            await _stop(task)
            return
        gave_up(task)
        task.get_loop().call_later(STALL, task.cancel)

    async def _exchange(self, call: Outgoing) -> Reply | KisError:
        request = httpx.Request(
            call.method,
            self._url(call.path),
            headers=[(b"host", self._host), *call.headers],
            content=call.content,
            extensions=self._extensions,
        )
        try:
            response = await self._transport.handle_async_request(request)
            try:
                body = await _whole(response)
                if _surplus(response):
                    await _close_connection(response)
            finally:
                await response.aclose()
            headers = response.headers
            return Reply(
                response.status_code,
                body,
                headers.get("tr_cont"),
                headers.get("date"),
                headers.get("location"),
            )
        except Exception as error:  # noqa: BLE001  (whatever a transport raises: the call may be out)
            return failure(error)

    async def aclose(self) -> None:
        """Close the connections, unless the transport was given by the user."""
        for task in list(self._out):
            await _stop(task)
        if self._own:
            await self._transport.aclose()


async def _stop(task: "asyncio.Task[Reply | KisError]") -> None:
    """Cancel an exchange and wait a moment for its connection to close."""
    task.cancel()
    with anyio.CancelScope(shield=True), contextlib.suppress(asyncio.CancelledError):
        await asyncio.wait((task,), timeout=_GRACE)


def is_in_process(transport: Transport | None) -> bool:
    """Whether a transport leads to an app of this process, such as a sandbox."""
    return isinstance(transport, httpx.ASGITransport)


def asgi_transport(app: AsgiApp) -> Transport:
    """A transport into an ASGI app of this process."""
    return httpx.ASGITransport(app)


def _check_base(base_url: str) -> httpx.URL:
    try:
        _ = urlsplit(base_url).port  # knows that http://[x is none, and that a port ends at 65535
        url = httpx.URL(base_url.rstrip("/"))
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host or url.userinfo or url.query or url.path != "/":
        raise ConfigError("base_url must be http(s)://host[:port] and nothing more.")
    return url


def _default_transport(base: httpx.URL, connections: int, proxy: str | None) -> Transport:
    """The transport of httpx, or aiohttp under it where the extra `fast` is installed.

    Pools are as small as the pacer allows: the cost of httpx's pool grows with the square of its size.
    """
    limits = httpx.Limits(
        max_connections=connections,
        max_keepalive_connections=connections,
        keepalive_expiry=KEEPALIVE,
    )
    through = proxy_for(str(base), proxy)
    verify = trusted(verify="https" in {base.scheme, through.url.scheme if through else ""})
    names = ("httpx_aiohttp", "aiohttp")
    if is_socks(through) or any(importlib.util.find_spec(name) is None for name in names):
        return httpx.AsyncHTTPTransport(verify=verify, limits=limits, proxy=through)
    return _aiohttp_transport(verify, connections, through)


def _aiohttp_transport(verify: Any, connections: int, proxy: httpx.Proxy | None) -> Transport:  # noqa: ANN401  (an SSL context)
    aiohttp = importlib.import_module("aiohttp")
    httpx_aiohttp = importlib.import_module("httpx_aiohttp")

    class Connector(aiohttp.TCPConnector):  # type: ignore[misc, name-defined]  # pyright: ignore[reportGeneralTypeIssues, reportUntypedBaseClass]
        """Keeps no connection on which more came than was asked for, also where it came while nobody read."""

        async def _get(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401  (aiohttp's own)
            while (found := await super()._get(*args, **options)) is not None:  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
                if not found.protocol.should_close:  # pyright: ignore[reportUnknownMemberType]
                    return found  # pyright: ignore[reportUnknownVariableType]
                found.close()  # pyright: ignore[reportUnknownMemberType]
            return None

    def session() -> object:
        connector = Connector(limit=connections, keepalive_timeout=KEEPALIVE, ssl=verify)
        made = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            skip_auto_headers=_AIOHTTP_HEADERS,
        )
        # aiohttp silently sends a GET again when a kept connection dies; the pacer must see every send.
        made._retry_connection = False  # noqa: SLF001
        return made

    transport: Transport = httpx_aiohttp.AiohttpTransport(client=session, proxy=proxy)
    return transport


async def _whole(response: httpx.Response) -> bytes:
    """The body, as long as it is of a size that KIS could send."""
    chunks: list[bytes] = []
    size = 0
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding not in {"", "identity"}:
        raise UnreadableError("The answer is compressed, which was not asked for, and was not read.")
    if response.is_stream_consumed:  # a transport of the user's may have read it
        return response.content
    async for chunk in response.aiter_raw():
        size += len(chunk)
        if size > MOST_BYTES:
            raise UnreadableError(
                f"The answer is larger than {MOST_BYTES >> 20} MiB and was not read to its end."
            )
        chunks.append(chunk)
    return b"".join(chunks)


def _surplus(response: httpx.Response) -> bool:
    """Whether more came on a connection of httpx than was asked for.

    httpx would take it for the answer to the next request. It has no public way to ask: tests/net/test_surplus.py
    holds this reach into httpx and httpcore. aiohttp closes such connections itself.
    """
    byte_stream: Any = getattr(getattr(response.stream, "_httpcore_stream", None), "_stream", None)
    connection = getattr(byte_stream, "_connection", None)
    if connection is None:
        return False
    parsed: tuple[bytes, bool] = connection._h11_state.trailing_data  # noqa: SLF001
    network = getattr(connection._network_stream, "_stream", None)  # noqa: SLF001
    transport = getattr(network, "transport_stream", network)  # TLS stands around the socket
    queue = getattr(getattr(transport, "_protocol", None), "read_queue", ())
    pending = getattr(network, "_read_bio", None)
    return bool(parsed[0]) or bool(queue) or bool(pending is not None and pending.pending)


async def _close_connection(response: httpx.Response) -> None:
    await response.extensions["network_stream"].aclose()
