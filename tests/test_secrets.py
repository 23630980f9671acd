"""A whole session with faults on and every logger at DEBUG: no secret shows anywhere but in the token's file."""

import asyncio
import logging
import traceback
from collections.abc import AsyncGenerator, Iterable
from pathlib import Path

import pytest
from tests.support.gateway import (
    TOKEN_PATH,
    Answer,
    Gateway,
    Reply,
    Seen,
    kis_error,
    oauth_error,
    ok,
    serving,
)
from tests.support.opened import (
    ACCOUNT,
    BALANCE_PATH,
    BUY,
    KEY,
    NUMBER,
    ORDER_PATH,
    PRICE,
    PRICE_PATH,
    PRICED,
    SECRET,
    Http,
    Ledger,
    hasten,
    open_kis,
    use_http,
)

from kis_async import AppKey, Kis, KisError
from kis_async.api.domestic_stock import InquireBalance
from kis_async.api.oauth2 import TokenP
from kis_async.api.oauth2.revoke_p import RevokeP

pytestmark = pytest.mark.anyio

TOKENS = [f"token-{number:04d}-abcdefgh" for number in range(1, 10)]
SECRETS = [KEY, SECRET, NUMBER, *TOKENS]


class Watch(logging.Handler):
    """Every record of every logger, with all it carries."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.texts: list[str] = []
        self.names: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self.names.add(record.name.partition(".")[0])
        self.texts += [record.getMessage(), repr(record.args), repr(record.__dict__)]
        if record.exc_info and record.exc_info[1] is not None:
            self.texts.append("".join(traceback.format_exception(record.exc_info[1])))


@pytest.fixture
def watch() -> Iterable[Watch]:
    handler = Watch()
    root = logging.getLogger()
    loggers = [
        root,
        *(logging.getLogger(name) for name in ("httpx", "httpcore", "aiohttp", "asyncio", "kis_async")),
    ]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@pytest.fixture
async def gateway(monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Gateway]:
    hasten(monkeypatch)
    async with serving() as running:
        running.always(PRICE_PATH, PRICED)
        running.always(ORDER_PATH, Ledger())
        running.always("/oauth2/revokeP", Reply({"code": 200, "message": "fine"}))
        running.always(BALANCE_PATH, ok(output1=[{"pdno": "005930", "hldg_qty": "1"}], output2=[{}]))
        yield running


def quoting(code: str, status: int = 500) -> Answer:
    """KIS says no and repeats all it was told."""

    def answer(seen: Seen) -> Reply:
        told = [KEY, SECRET, ACCOUNT, seen.header("authorization") or ""]
        return kis_error(code, " ".join(told), status=status)

    return answer


FAULTS: list[Answer] = [
    Reply(cut="before"),
    Reply(b"{}" * 50, cut="body"),
    Reply(cut="garbage"),
    Reply(b"<html>502</html>", status=502),
    Reply(f'{{"rt_cd": "0", "output": "{NUMBER} {KEY}'.encode()),
    quoting("EGW00300"),
    quoting("EGW00123"),
    quoting("OPSQ2001", 200),
    quoting("XXXX9999", 200),
]


class Shown:
    """All texts that a user, a log or an error tracker may come to see."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.errors: list[KisError] = []

    def add(self, *values: object) -> None:
        for value in values:
            self.texts += [repr(value), str(value)]

    def error(self, error: KisError) -> None:
        self.errors.append(error)
        self.add(error, error.args, vars(error))
        self.texts.append("".join(traceback.format_exception(error)))
        assert error.__cause__ is None
        assert error.__context__ is None


async def whole_session(gateway: Gateway, kis: Kis, shown: Shown) -> None:
    calls = ((PRICE_PATH, PRICE), (ORDER_PATH, BUY), (BALANCE_PATH, InquireBalance()))
    for fault in FAULTS:
        for path, endpoint in calls:
            gateway.script(path, *[fault] * (3 if endpoint is PRICE else 1))
            try:
                shown.add(await kis(endpoint))
            except KisError as error:
                shown.error(error)
            gateway._scripts.clear()
    shown.add(await kis.prices(["005930", "bad"]), await kis.gather([PRICE, BUY, InquireBalance()]))
    shown.add(
        kis, kis.session, kis.session.options, kis.session.tokens, kis.session.pacer, await kis(TokenP())
    )
    shown.add(kis.session.encode(InquireBalance()), InquireBalance(account=ACCOUNT), AppKey(KEY, SECRET))
    await kis.revoke()
    cancelled = asyncio.create_task(kis(BUY))
    gateway.script(ORDER_PATH, Reply(cut="hang"))
    await asyncio.sleep(0.12)
    cancelled.cancel()
    await asyncio.gather(cancelled, return_exceptions=True)


@pytest.mark.parametrize("http", ["httpx", "aiohttp"])
async def test_a_whole_session_shows_no_secret(
    gateway: Gateway, watch: Watch, http: Http, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    monkeypatch.chdir(tmp_path)
    shown = Shown()
    async with open_kis(gateway, token_dir=tmp_path / "tokens", deadline=0.3, timeout=0.1) as kis:
        await whole_session(gateway, kis, shown)
        kept = (tmp_path / "tokens").glob("*.json")
        assert any(token in path.read_text() for path in kept for token in TOKENS), (
            "the store holds the token"
        )
    assert "kis_async" in watch.names
    assert "httpcore" in watch.names or http == "aiohttp"
    assert len(shown.errors) > len(FAULTS)
    for text in [*shown.texts, *watch.texts]:
        for secret in SECRETS:
            assert secret not in text
    assert_files_clean(tmp_path)


def assert_files_clean(folder: Path) -> None:
    """No secret in any file below, but the token in the store."""
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_text(errors="replace")
            assert not [secret for secret in (KEY, SECRET, NUMBER) if secret in content + path.name]
            if path.parent.name != "tokens":
                assert not [token for token in TOKENS if token in content]


@pytest.mark.parametrize(
    "answer",
    [
        oauth_error("EGW00105", f"유효하지 않은 AppSecret입니다. {SECRET}"),
        oauth_error("EGW00133", f"{KEY} 잠시 후"),
        Reply(f"<html>{KEY}{SECRET}</html>".encode(), status=500),
        Reply({"access_token": "", "note": SECRET}),
        Reply(cut="before"),
        Reply(cut="hang"),
    ],
    ids=lambda reply: str(reply.cut or reply.content[:24]),
)
async def test_a_token_call_that_fails_shows_no_secret(gateway: Gateway, watch: Watch, answer: Reply) -> None:
    gateway.always(TOKEN_PATH, answer)
    shown = Shown()
    async with open_kis(gateway, deadline=0.2, timeout=0.1) as kis:
        kis.session.tokens._wait = 0.1
        for endpoint in (PRICE, BUY, TokenP()):
            with pytest.raises(KisError) as caught:
                await kis(endpoint)
            shown.error(caught.value)
    for text in [*shown.texts, *watch.texts]:
        assert not [secret for secret in SECRETS if secret in text]


async def test_unreachable_hosts_show_no_secret(gateway: Gateway, watch: Watch) -> None:
    await gateway.refuse()
    shown = Shown()
    async with open_kis(gateway, deadline=0.1) as kis:
        for endpoint in (PRICE, BUY):
            with pytest.raises(KisError) as caught:
                await kis(endpoint)
            shown.error(caught.value)
    for text in [*shown.texts, *watch.texts]:
        assert not [secret for secret in SECRETS if secret in text]


async def test_tokens_in_values_hide_themselves(gateway: Gateway) -> None:
    async with open_kis(gateway) as kis:
        issued = await kis(TokenP())
        held = await kis.session.tokens.get()
        revoke = RevokeP(token=issued.access_token)  # type: ignore[arg-type]
        assert issued.access_token == TOKENS[0]
        for value in (issued, held, revoke, kis.session.encode(revoke)):
            assert TOKENS[0] not in repr(value)
            assert TOKENS[0] not in str(value)
