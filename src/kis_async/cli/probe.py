"""Can a host be reached, and what time does it have? One HEAD request by hand, without keys."""

import datetime as dt
import ssl
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import anyio
from anyio.abc import ByteStream
from anyio.streams.tls import TLSStream

_PATIENCE = 5.0
_MOST_BYTES = 16_384


@dataclass(frozen=True, slots=True)
class Probe:
    """What came of it. `problem` is "" where the host answered; `ahead` is how far its clock is ahead of ours."""

    problem: str = ""
    milliseconds: float = 0.0
    ahead: dt.timedelta | None = None


async def probe(base_url: str) -> Probe:
    """Connect, ask, and look at the Date header. Never raises for what the network does."""
    try:
        url = urlsplit(base_url)
        port = url.port or (443 if url.scheme == "https" else 80)
    except ValueError:
        return Probe("it is no address")
    began = anyio.current_time()
    head = b""
    milliseconds = 0.0
    try:
        with anyio.fail_after(_PATIENCE):
            stream = await anyio.connect_tcp(url.hostname or "", port)
            async with stream:
                milliseconds = (anyio.current_time() - began) * 1000
                channel: ByteStream = stream
                if url.scheme == "https":
                    channel = await TLSStream.wrap(stream, hostname=url.hostname, standard_compatible=False)
                await channel.send(_request(url.netloc))
                while b"\r\n\r\n" not in head and len(head) < _MOST_BYTES:
                    head += await channel.receive()
    except TimeoutError:
        return Probe("it does not answer")
    except ssl.SSLCertVerificationError:
        return Probe("its certificate is not trusted")
    except (OSError, anyio.EndOfStream, anyio.BrokenResourceError, ssl.SSLError) as error:
        if not head:
            return Probe(f"no connection ({type(error.__cause__ or error).__name__})")
    return Probe(milliseconds=milliseconds, ahead=clock_difference(head, dt.datetime.now(dt.UTC)))


def clock_difference(head: bytes, now: dt.datetime) -> dt.timedelta | None:
    """How far the Date header is ahead of now; None without one. It counts whole seconds, so below two is none."""
    for line in head.decode("latin-1").splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "date":
            try:
                return parsedate_to_datetime(value.strip()) - now
            except ValueError:
                return None
    return None


def _request(host: str) -> bytes:
    return f"HEAD / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode("ascii")
