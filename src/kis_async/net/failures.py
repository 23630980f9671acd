"""What a failed exchange proves: that nothing was sent, or that it may have been."""

import re
import ssl
from typing import Final

import httpx

from kis_async.wire.errors import (
    CertificateRejected,
    KisError,
    NoAnswer,
    ProxyRefused,
    Unreachable,
    printable,
)

_LONGEST_CHAIN: Final = 16
_ANOTHER_HOST: Final = (
    "is for another host",
    "Check base_url: a name that does not match is often a proxy or another server.",
)
_UNKNOWN_CA: Final = (
    "is signed by an unknown authority",
    "Behind a company's proxy, let SSL_CERT_FILE name a file with its authority's certificate.",
)
_CERTIFICATES: Final = {
    9: ("is not valid yet", "Check this machine's clock."),
    10: ("has expired", "Check this machine's clock; otherwise the host has to renew it."),
    **dict.fromkeys((2, 18, 19, 20, 21), _UNKNOWN_CA),
    **dict.fromkeys((62, 63, 64), _ANOTHER_HOST),
}
"""What OpenSSL's verify codes mean, and what to do."""

_OTHER_CERTIFICATE: Final = (
    "is not accepted",
    "Check base_url and the network; SSL_CERT_FILE names the authorities to trust.",
)
_AIOHTTP_NEVER_SENT: Final = frozenset({"ClientConnectorError", "ConnectionTimeoutError", "InvalidURL"})
_NEVER_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)
_CREDENTIALS_WANTED: Final = 407
_FIRST_SERVER_STATUS: Final = 500


class UnreadableError(Exception):
    """An answer that is not read, and why."""


def failure(error: Exception) -> KisError:
    """What an error of a transport means. It has no chain: what it came from would hold the request, and its keys."""
    if isinstance(error, UnreadableError):
        return NoAnswer(str(error))
    certificate = _certificate_error(error)
    if certificate is not None:
        return _certificate_rejected(certificate)
    cause = error.__cause__ if type(error.__cause__).__module__.startswith("aiohttp") else None
    if _never_sent(error, cause):
        return Unreachable(
            f"No connection could be made ({type(error.__cause__ or error).__name__}).",
            hint="Check the network and base_url; KIS also closes its hosts for maintenance.",
        )
    if isinstance(error, httpx.ProxyError):
        return _proxy_refused(error)
    if isinstance(cause, TimeoutError) or (cause is None and isinstance(error, httpx.TimeoutException)):
        return NoAnswer("No whole answer came within the time allowed (timeout=).")
    return NoAnswer(f"The connection broke ({type(error).__name__}) before the whole answer came.")


def _certificate_error(error: BaseException) -> ssl.SSLCertVerificationError | None:
    """The certificate error that an error came from.

    aiohttp's own is an SSLCertVerificationError by its bases, but without a verify code: it carries the real one.
    """
    seen: BaseException | None = error
    for _ in range(_LONGEST_CHAIN):
        carried = getattr(seen, "certificate_error", None)
        seen = carried if isinstance(carried, BaseException) else seen
        if seen is None or isinstance(seen, ssl.SSLCertVerificationError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None


def _certificate_rejected(error: ssl.SSLCertVerificationError) -> KisError:
    what, hint = _CERTIFICATES.get(getattr(error, "verify_code", 0), _OTHER_CERTIFICATE)
    said = printable(getattr(error, "verify_message", "") or "").rstrip(".")
    reason = f" ({said})" if said else ""
    return CertificateRejected(f"The host's certificate {what}{reason}. Nothing was sent.", hint=hint)


def _proxy_refused(error: httpx.ProxyError) -> KisError:
    """The proxy answered, but opened no connection. Of its answer only the status is shown: the rest may be anything."""
    found = re.match(r"[1-9][0-9]{2}\b", str(error))
    status = int(found[0]) if found else 0
    message = (
        f"The proxy did not open a connection to the host{f' (HTTP {status})' if status else ''}. "
        "Nothing was sent."
    )
    if status == _CREDENTIALS_WANTED:
        return ProxyRefused(
            message, hint="It wants a user name and password, as in proxy='http://user:password@host:port'."
        )
    kind = Unreachable if status >= _FIRST_SERVER_STATUS else ProxyRefused
    return kind(message, hint="Check proxy= or HTTPS_PROXY, and whether the proxy allows this host.")


def _never_sent(error: Exception, cause: BaseException | None) -> bool:
    """Whether the error proves that not a byte of the call left.

    httpx-aiohttp calls a connection lost in mid-call a ConnectTimeout, so there aiohttp's own error, kept
    as the cause, is asked instead.
    """
    if cause is not None:
        return bool({kind.__name__ for kind in type(cause).__mro__} & _AIOHTTP_NEVER_SENT)
    return isinstance(error, _NEVER_SENT)
