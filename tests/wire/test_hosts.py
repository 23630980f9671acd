"""A host in one spelling, and hosts that keys must not go to."""

import pytest

from kis_async import AppKey, Kis
from kis_async.wire.errors import ConfigError
from kis_async.wire.hosts import HOSTS, check_host, is_this_machine, normal_url

REAL, PAPER = HOSTS["real"], HOSTS["paper"]
KEYS = AppKey("k" * 36, "s" * 180)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        (REAL, REAL),
        (REAL + "/", REAL),
        ("HTTPS://OpenAPI.KoreaInvestment.com:9443/", REAL),
        (f"  {REAL}  ", REAL),
        ("https://openapi.koreainvestment.com.:9443", REAL),
        ("https://openapi.koreainvestment.com:09443", REAL),
        ("https://kis.test:443", "https://kis.test"),
        ("https://KIS.test", "https://kis.test"),
        ("http://127.0.0.1:80/", "http://127.0.0.1"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[0:0:0:0:0:0:0:1]:8000", "http://[::1]:8000"),
        ("https://한국.test", "https://xn--3e0b707e.test"),
    ],
)
def test_spellings_of_one_host_are_one(written: str, normal: str) -> None:
    assert normal_url(written) == normal
    assert normal_url(normal) == normal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kis",
        "ftp://kis.test",
        "https://",
        "https://user@kis.test",
        "https://kis.test/path",
        "https://kis.test?x=1",
        "https://kis.test#x",
        "https://kis.test:99999",
        "https://kis.test:x",
        "http://[::1",
        "https://a b.test",
    ],
)
def test_what_is_no_base_url_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match="base_url"):
        normal_url(text)


@pytest.mark.parametrize(
    "url", [PAPER, "https://OPENAPIVTS.koreainvestment.com", PAPER.replace("29443", "9443") + "/"]
)
def test_the_other_environments_host_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="official host of the paper environment"):
        Kis(KEYS, "real", base_url=url)
    with pytest.raises(ConfigError, match="official host of the real environment"):
        Kis(KEYS, "paper", base_url=REAL)
    assert Kis(KEYS, "paper", base_url=url).environment == "paper"


@pytest.mark.parametrize(
    "host", ["kis.test", "192.168.0.7", "10.0.0.1", "[2001:db8::1]", "localhost.kis.test"]
)
def test_keys_do_not_cross_a_network_unencrypted(host: str) -> None:
    with pytest.raises(ConfigError, match="unencrypted"):
        Kis(KEYS, "real", base_url=f"http://{host}:8000")
    assert Kis(KEYS, "real", base_url=f"http://{host}:8000", allow_http=True).base_url.startswith("http://")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "localhost", "kis.localhost", "::1"])
def test_this_machine_needs_no_encryption(host: str) -> None:
    assert is_this_machine(host)
    shown = f"[{host}]" if ":" in host else host
    check_host(f"http://{shown}:8000", "real", allow_http=False)
