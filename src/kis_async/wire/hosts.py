"""Hosts in one spelling: tokens, budgets and journals belong to a host, however its URL is written. Pure."""

import ipaddress
from typing import Final
from urllib.parse import urlsplit

from kis_async.wire.errors import ConfigError

HOSTS: Final = {
    "real": "https://openapi.koreainvestment.com:9443",
    "paper": "https://openapivts.koreainvestment.com:29443",
}
"""KIS's own, by environment."""

_PORTS: Final = {"http": 80, "https": 443}
_NAMES: Final = {name: str(urlsplit(url).hostname) for name, url in HOSTS.items()}


def normal_url(base_url: str) -> str:
    """A base URL in its normal form: lower case, ASCII, no default port, no trailing dot or slash.

    Raises ConfigError for what is not http(s)://host[:port].
    """
    problem = ConfigError("base_url must be http(s)://host[:port] and nothing more.")
    try:
        parts = urlsplit(base_url.strip())
        host, port = _normal_host(parts.hostname or ""), parts.port
    except ValueError:
        raise problem from None
    scheme = parts.scheme.lower()
    more = parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc
    if not host or more or scheme not in _PORTS or any(char.isspace() for char in base_url.strip()):
        raise problem
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" + (f":{port}" if port not in {None, _PORTS[scheme]} else "")


def check_host(url: str, environment: str, *, allow_http: bool) -> None:
    """Raise ConfigError for the other environment's official host, and for keys that would cross a network unencrypted."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    other = next(
        (name for name, official in _NAMES.items() if name != environment and host == official), None
    )
    if other is not None:
        raise ConfigError(
            f"base_url is the official host of the {other} environment, and environment is {environment!r}.",
            hint="Leave base_url out: each environment has its host.",
        )
    if parts.scheme == "http" and not allow_http and not is_this_machine(host):
        raise ConfigError(
            "base_url is http:// and not on this machine: keys, token and orders would cross the network unencrypted.",
            hint="Use https://, or say allow_http=True where the network is your own.",
        )


def is_this_machine(host: str) -> bool:
    """Whether a host name means this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _normal_host(host: str) -> str:
    """A host name in lower case and ASCII, an address as it is written shortest. Raises ValueError."""
    host = host.rstrip(".").lower()
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return host if host.isascii() else host.encode("idna").decode("ascii")
