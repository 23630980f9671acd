"""The network of this machine: its proxy, and the authorities whose certificates it trusts."""

import importlib.util
import ipaddress
import os
import ssl
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from kis_async.wire.errors import ConfigError

_SOCKS: Final = frozenset({"socks5", "socks5h"})
_PORTS: Final = {"http": 80, "https": 443}
_NOT_A_PROXY: Final = "The proxy is not a URL such as http://host:port."
_CHECK_PROXY: Final = "Check proxy=, or HTTPS_PROXY, HTTP_PROXY and ALL_PROXY."


def trusted(*, verify: bool) -> ssl.SSLContext:
    """The TLS settings, with the authorities of SSL_CERT_FILE or SSL_CERT_DIR where they are set. Raises ConfigError."""
    if verify and not os.environ.get("SSL_CERT_FILE"):
        _check_folders(os.environ.get("SSL_CERT_DIR", ""))
    try:
        return httpx.create_ssl_context(verify=verify)
    except OSError as error:  # ssl.SSLError is one as well
        reason = "holds no certificate" if isinstance(error, ssl.SSLError) else "cannot be read"
    raise ConfigError(
        f"The file that SSL_CERT_FILE names {reason}.",
        hint="Let it name a PEM file with the certificates of the authorities to trust, or unset it.",
    )


def _check_folders(folders: str) -> None:
    """OpenSSL ignores a folder that does not exist, and then trusts nobody."""
    if folders and not any(os.path.isdir(folder) for folder in folders.split(os.pathsep)):  # noqa: PTH112  (as text)
        raise ConfigError(
            "SSL_CERT_DIR names no folder.", hint="Let it name the folder of the authorities to trust."
        )


def proxy_for(base_url: str, proxy: str | None) -> httpx.Proxy | None:
    """The proxy that was given, or the one of HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (the registry on Windows).

    "" means none, whatever the environment says. Raises ConfigError for one that cannot be used; its text holds a
    password, so that neither the message nor a frame of the traceback shows it.
    """
    found = _proxy(base_url, proxy)
    del proxy
    if isinstance(found, ConfigError):
        raise found
    return found


def is_socks(proxy: httpx.Proxy | None) -> bool:
    """Whether a proxy speaks SOCKS, which aiohttp does not."""
    return proxy is not None and proxy.url.scheme in _SOCKS


def _proxy(base_url: str, given: object) -> httpx.Proxy | ConfigError | None:
    text = _from_environment(base_url) if given is None else given
    if not isinstance(text, str):
        return ConfigError("proxy must be text, a URL such as http://host:port.")
    text = text.strip()
    if not text:
        return None
    url = text if "://" in text else f"http://{text}"
    try:
        parts = urlsplit(url)
        if not parts.hostname or parts.port == 0:  # and reading the port refuses one above 65535
            return ConfigError(_NOT_A_PROXY, hint=_CHECK_PROXY)
        made = httpx.Proxy(url)
    except (httpx.InvalidURL, ValueError):
        return ConfigError(_NOT_A_PROXY, hint=_CHECK_PROXY)
    if is_socks(made) and importlib.util.find_spec("socksio") is None:
        return ConfigError(
            "The proxy speaks SOCKS, which needs another package.",
            hint="pip install 'httpx[socks]', or name an http:// proxy.",
        )
    return made


def _from_environment(base_url: str) -> str:
    parts = urlsplit(base_url)
    proxies = getproxies()
    found = proxies.get(parts.scheme) or proxies.get("all") or ""
    host = parts.hostname or ""
    if found and _bypassed(host, parts.port or _PORTS[parts.scheme], proxies.get("no", "")):
        return ""
    return found


def _bypassed(host: str, port: int, no_proxy: str) -> bool:
    """Whether NO_PROXY names a host: by name, domain, address or network, with a port or without."""
    shown = f"[{host}]" if ":" in host else host
    if any(proxy_bypass(name) for name in (host, shown, f"{shown}:{port}")):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return any(_is_in(address, network.strip()) for network in no_proxy.split(",") if "/" in network)


def _is_in(address: ipaddress.IPv4Address | ipaddress.IPv6Address, network: str) -> bool:
    try:
        return address in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False
