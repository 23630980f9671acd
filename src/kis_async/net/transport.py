"""One HTTP exchange. The only file that imports httpx, and the one place that knows what its errors prove."""

import importlib
import importlib.util
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from kis_async.wire.errors import ConfigError, KisError, NoAnswer, Unreachable

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

URLS_KEPT: Final = 1024
"""How many URLs are kept ready."""

_SPARE_CONNECTIONS = 2
_MOST_CONNECTIONS = 100
_AIOHTTP_NEVER_SENT = frozenset({"ClientConnectorError", "ConnectionTimeoutError", "InvalidURL"})
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the status, the whole body, and the header tr_cont."""

    status: int
    body: bytes
    tr_cont: str | None


class Wire:
    """A host and the transport to it."""

    def __init__(self, base_url: str, *, rate: int, timeout: float, transport: Transport | None) -> None:
        self._base = _check_base(base_url)
        self._own = transport is None
        self._transport = transport or _default_transport(
            self._base, min(rate + _SPARE_CONNECTIONS, _MOST_CONNECTIONS)
        )
        self._extensions = {
            "timeout": {"connect": min(timeout, 5.0), "read": timeout, "write": timeout, "pool": timeout}
        }
        self._host = self._base.netloc
        # A poller asks for the same symbols again and again; making the URL is a tenth of a call.
        self._url = lru_cache(URLS_KEPT)(self._make_url)

    def _make_url(self, path: str) -> httpx.URL:
        return self._base.copy_with(raw_path=path.encode("ascii"))

    async def send(
        self, method: str, path: str, headers: Sequence[tuple[bytes, bytes]], content: bytes | None
    ) -> Reply:
        """Send one call and read its answer whole.

        Raises Unreachable if no byte left this machine, NoAnswer if one may have. Neither carries the
        request or the error it came from: both would hold the keys.
        """
        request = httpx.Request(
            method,
            self._url(path),
            headers=[(b"host", self._host), *headers],
            content=content,
            extensions=self._extensions,
        )
        failure: KisError
        try:
            response = await self._transport.handle_async_request(request)
            try:
                body = await _whole(response)
            finally:
                await response.aclose()
            return Reply(response.status_code, body, response.headers.get("tr_cont"))
        except Exception as error:  # noqa: BLE001  (whatever a transport raises: the call may be out)
            failure = _failure(error)
        raise failure

    async def aclose(self) -> None:
        """Close the connections, unless the transport was given by the user."""
        if self._own:
            await self._transport.aclose()


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


def _default_transport(base: httpx.URL, connections: int) -> Transport:
    """The transport of httpx, or aiohttp under it where the extra `fast` is installed.

    Pools are as small as the pacer allows: the cost of httpx's pool grows with the square of its size.
    """
    limits = httpx.Limits(
        max_connections=connections,
        max_keepalive_connections=connections,
        keepalive_expiry=KEEPALIVE,
    )
    verify = httpx.create_ssl_context(verify=base.scheme == "https")
    if importlib.util.find_spec("httpx_aiohttp") is None or importlib.util.find_spec("aiohttp") is None:
        return httpx.AsyncHTTPTransport(verify=verify, limits=limits)
    return _aiohttp_transport(verify, connections)


def _aiohttp_transport(verify: Any, connections: int) -> Transport:  # noqa: ANN401  (an SSL context)
    aiohttp = importlib.import_module("aiohttp")
    httpx_aiohttp = importlib.import_module("httpx_aiohttp")

    def session() -> object:
        connector = aiohttp.TCPConnector(limit=connections, keepalive_timeout=KEEPALIVE, ssl=verify)
        made = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        # aiohttp silently sends a GET again when a kept connection dies; the pacer must see every send.
        made._retry_connection = False  # noqa: SLF001
        return made

    transport: Transport = httpx_aiohttp.AiohttpTransport(client=session)
    return transport


def _failure(error: Exception) -> KisError:
    if _never_sent(error):
        return Unreachable(
            f"No connection could be made ({type(error.__cause__ or error).__name__}).",
            hint="Check the network and base_url; KIS also closes its hosts for maintenance.",
        )
    cause = error.__cause__ if type(error.__cause__).__module__.startswith("aiohttp") else None
    if isinstance(cause, TimeoutError) or (cause is None and isinstance(error, httpx.TimeoutException)):
        return NoAnswer("No whole answer came within the time allowed (timeout=).")
    return NoAnswer(f"The connection broke ({type(error).__name__}) before the whole answer came.")


async def _whole(response: httpx.Response) -> bytes:
    """The body, as long as it is of a size that KIS could send."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in response.aiter_bytes():
        size += len(chunk)
        if size > MOST_BYTES:
            raise httpx.ReadError("too large")
        chunks.append(chunk)
    return b"".join(chunks)


def _never_sent(error: Exception) -> bool:
    """Whether the error proves that not a byte of the call left.

    httpx-aiohttp calls a connection lost in mid-call a ConnectTimeout, so there aiohttp's own error, kept
    as the cause, is asked instead.
    """
    cause = error.__cause__
    if cause is not None and type(cause).__module__.startswith("aiohttp"):
        return bool({kind.__name__ for kind in type(cause).__mro__} & _AIOHTTP_NEVER_SENT)
    return isinstance(error, _NEVER_SENT)
