"""What error trackers print of a traceback: the locals of its frames hold no key, no token and no account number."""

import asyncio
import base64
import io
import json
import traceback
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

import anyio
import pytest
import rich.console
import rich.traceback
from sentry_sdk.consts import DEFAULT_OPTIONS
from sentry_sdk.serializer import serialize
from sentry_sdk.utils import event_from_exception
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

from kis_async import Kis, KisError
from kis_async.api.domestic_stock import InquireBalance, InquireDailyCcld
from kis_async.orders import Patience

pytestmark = pytest.mark.anyio

TOKEN = "token-0001-abcdefgh"
PLAIN = [KEY, SECRET, NUMBER, TOKEN]
SECRETS = [
    *PLAIN,
    *(quote(secret, safe="") for secret in PLAIN),
    *(base64.b64encode(secret.encode()).decode()[:-4] for secret in PLAIN),
    json.dumps(SECRET)[1:-1],
]


@pytest.fixture(params=["httpx", "aiohttp"], autouse=True)
def http(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Http:
    kind: Http = request.param
    use_http(kind, monkeypatch)
    return kind


@pytest.fixture
async def gateway(monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Gateway]:
    hasten(monkeypatch)
    async with serving() as running:
        running.always(PRICE_PATH, PRICED)
        running.always(ORDER_PATH, Ledger())
        running.always(BALANCE_PATH, ok(output1=[], output2=[{}]))
        yield running


@pytest.fixture
async def kis(gateway: Gateway, tmp_path: Path) -> AsyncGenerator[Kis]:
    patience = Patience(visible_after=0.05, look_every=0.02, beyond=0.05)
    async with open_kis(gateway, deadline=0.4, journal_dir=tmp_path, patience=patience) as session:
        yield session


def shown(error: BaseException) -> str:
    """All that error trackers and debuggers print of an error, with the locals of its frames."""
    texts = ["".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())]
    console = rich.console.Console(file=io.StringIO(), width=4_000)
    console.print(
        rich.traceback.Traceback.from_exception(
            type(error),
            error,
            error.__traceback__,
            show_locals=True,
            locals_max_string=10**6,
            locals_max_length=10**6,
        )
    )
    assert isinstance(console.file, io.StringIO)
    texts.append(console.file.getvalue())
    event, _ = event_from_exception(error, client_options={**DEFAULT_OPTIONS, "max_value_length": 10**6})
    texts.append(str(serialize(event, max_value_length=10**6)))  # type: ignore[arg-type]
    return "\n".join(texts)


def assert_clean(error: BaseException) -> None:
    text = shown(error)
    assert type(error).__name__ in text
    assert [secret for secret in SECRETS if secret in text] == []


async def failing(call: Callable[[], Awaitable[object]]) -> BaseException:
    """Fails in a frame of the test's own, as a user's code would."""
    try:
        await call()
    except (KisError, TimeoutError, asyncio.CancelledError) as error:
        return error
    raise AssertionError


def quoting(code: str, status: int = 500) -> Answer:
    """KIS says no and repeats all it was told, percent-encoded and in JSON too."""

    def answer(seen: Seen) -> Reply:
        told = [KEY, SECRET, ACCOUNT, seen.header("authorization") or ""]
        return kis_error(code, " ".join(told), status=status)

    return answer


FAULTS: dict[str, Answer] = {
    "no answer": Reply(cut="before"),
    "half an answer": Reply(b"{}" * 50, cut="body"),
    "hang": Reply(cut="hang"),
    "garbage": Reply(cut="garbage"),
    "html": Reply(f"<html>{KEY} {NUMBER}</html>".encode(), status=502),
    "cut json": Reply(f'{{"rt_cd": "0", "output": "{NUMBER} {KEY}'.encode()),
    "odd json": Reply(f'{{"rt_cd": "0", "output": {{"stck_prpr": "{NUMBER} {KEY}"}}}}'.encode()),
    "redirect": Reply(
        f"{KEY}".encode(), status=302, headers={"location": f"https://login.test/?key={KEY}&a={NUMBER}"}
    ),
    "refusal": quoting("EGW00300"),
    "dead token": quoting("EGW00123"),
    "bad input": quoting("OPSQ2001", 200),
    "unlisted": quoting("XXXX9999", 200),
}
CALLS: dict[str, tuple[str, Callable[[Kis], Awaitable[object]]]] = {
    "quote": (PRICE_PATH, lambda kis: kis(PRICE)),
    "price": (PRICE_PATH, lambda kis: kis.price("005930")),
    "balance": (BALANCE_PATH, lambda kis: kis(InquireBalance())),
    "holdings": (BALANCE_PATH, lambda kis: kis.balance()),
    "raw order": (ORDER_PATH, lambda kis: kis(BUY)),
    "order": (ORDER_PATH, lambda kis: kis.buy("005930", 3, price=70_000)),
    "hashed order": ("/uapi/hashkey", lambda kis: kis(BUY, hashkey=True)),
}


MATRIX = [
    (name, fault)
    for name in CALLS
    for fault in FAULTS
    if name in {"quote", "order"} or fault in {"no answer", "refusal", "cut json"}
]


@pytest.mark.parametrize(("name", "fault"), MATRIX)
async def test_a_call_that_fails(gateway: Gateway, kis: Kis, name: str, fault: str) -> None:
    path, call = CALLS[name]
    gateway.always(path, FAULTS[fault])
    assert_clean(await failing(lambda: call(kis)))


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("how", ["timeout", "cancel", "scope"])
async def test_a_call_that_is_cut_off(gateway: Gateway, kis: Kis, name: str, how: str) -> None:
    await kis(PRICE)
    path, call = CALLS[name]
    gateway.always(path, Reply(cut="hang"))

    async def cut_off() -> object:
        if how == "timeout":
            async with asyncio.timeout(0.05):
                return await call(kis)
        if how == "scope":
            with anyio.fail_after(0.05):
                return await call(kis)
        task = asyncio.current_task()
        assert task is not None
        asyncio.get_running_loop().call_later(0.05, task.cancel)
        return await call(kis)

    assert_clean(await failing(cut_off))
    task = asyncio.current_task()
    assert task is not None
    task.uncancel()


@pytest.mark.parametrize(
    "answer",
    [
        Reply(cut="before"),
        Reply(cut="hang"),
        Reply(f"<html>{SECRET}</html>".encode(), status=502),
        oauth_error("EGW00103"),
        Reply({"error_code": "EGW00105", "error_description": f"{KEY} {SECRET}"}, status=403),
    ],
    ids=["cut", "hang", "html", "key", "secret"],
)
async def test_a_token_that_is_not_issued(gateway: Gateway, kis: Kis, answer: Reply) -> None:
    gateway.always(TOKEN_PATH, answer)
    assert_clean(await failing(lambda: kis(PRICE)))


async def test_pages_that_fail_on_the_way(gateway: Gateway, kis: Kis) -> None:
    row = {"odno": "1", "cano": NUMBER}
    keys = {"ctx_area_fk100": f"{NUMBER}^01^20260101".ljust(100), "ctx_area_nk100": "x".ljust(100)}
    gateway.script(
        "/trading/inquire-daily-ccld",
        Reply(
            {"rt_cd": "0", "msg_cd": "X", "output1": [row], "output2": {}, **keys}, headers={"tr_cont": "M"}
        ),
    )
    gateway.always("/trading/inquire-daily-ccld", Reply(cut="before"))
    today = kis.clock.today()

    async def walk() -> None:
        async for _ in kis.pages(InquireDailyCcld(start=today, end=today)):
            pass

    for call in (walk, lambda: kis.collect(InquireDailyCcld(start=today, end=today))):
        assert_clean(await failing(call))


async def test_nobody_there(gateway: Gateway, kis: Kis) -> None:
    await kis(PRICE)
    await gateway.refuse()
    for name in ("quote", "balance", "order"):
        assert_clean(await failing(lambda name=name: CALLS[name][1](kis)))  # type: ignore[misc]


async def test_errors_in_results(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PRICE_PATH, quoting("EGW00300"))
    gateway.always(BALANCE_PATH, Reply(cut="before"))
    for found in await kis.gather([PRICE, InquireBalance()]):
        assert isinstance(found, KisError)
        assert_clean(found)
    async for _, found in kis.each([PRICE, InquireBalance()]):
        assert isinstance(found, KisError)
        assert_clean(found)
