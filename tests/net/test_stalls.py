"""Never more calls in any second than KIS allows: calls that were given up, threads, and event loops in a row count too."""

import asyncio
import contextlib
import threading
import time
from collections.abc import Generator

import pytest
from tests.support.opened import KEY, PRICE, SECRET, use_http

from kis_async import AppKey, Kis, KisError

PRICED = (
    b'{"rt_cd":"0","msg_cd":"MCA00000","msg1":"","output":{"stck_shrn_iscd":"005930","stck_prpr":"71000"}}'
)
TOKEN = b'{"access_token":"token-0001-abcdefgh","token_type":"Bearer","expires_in":86400}'


class StallingHost:
    """Counts what arrives. While it stalls it reads nothing, and then works through all that has queued up.

    A thread with blocking-free asyncio of its own, so that clients of any loop and thread can be counted.
    """

    def __init__(self) -> None:
        self.arrivals: list[float] = []
        self.base_url = ""
        self._stalled_until = 0.0
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._ready.wait(5)

    def stall(self, seconds: float) -> None:
        self._stalled_until = time.monotonic() + seconds

    def most_in_a_second(self) -> int:
        times = sorted(self.arrivals)
        return max((sum(start <= at < start + 1.0 for at in times) for start in times), default=0)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.01))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = next(
                    (
                        int(line[15:])
                        for line in head.lower().split(b"\r\n")
                        if line.startswith(b"content-length:")
                    ),
                    0,
                )
                await reader.readexactly(length)
                while (left := self._stalled_until - time.monotonic()) > 0:  # noqa: ASYNC110
                    await asyncio.sleep(left)  # the end may be put off
                body = TOKEN if b"/oauth2/" in head else PRICED
                self.arrivals.append(time.monotonic())
                writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
                await writer.drain()
        writer.close()


@pytest.fixture
def host() -> Generator[StallingHost]:
    made = StallingHost()
    yield made
    made.close()


def open_on(host: StallingHost, **settings: object) -> Kis:
    options: dict[str, object] = {
        "rate": 10,
        "timeout": 0.3,
        "deadline": 60.0,
        "token_dir": None,
        "master_dir": None,
    }
    return Kis(AppKey(KEY, SECRET), "real", base_url=host.base_url, **(options | settings))  # type: ignore[arg-type]


async def keep_asking(kis: Kis, seconds: float) -> int:
    """Ask as a poller does that gives up early and asks again; how many answers came."""
    answers = 0
    until = time.monotonic() + seconds

    async def one() -> None:
        nonlocal answers
        while time.monotonic() < until:
            with contextlib.suppress(KisError, TimeoutError):
                async with asyncio.timeout(0.5):
                    await kis(PRICE)
                answers += 1

    await asyncio.gather(*(one() for _ in range(20)))
    return answers


@pytest.mark.anyio
async def test_a_stalled_host_never_sees_more_than_the_limit(host: StallingHost) -> None:
    async with open_on(host) as kis:
        await kis(PRICE)
        host.stall(3.0)
        answers = await keep_asking(kis, 5.5)
    assert host.most_in_a_second() <= 10
    assert answers >= 10  # it goes on once the host does


@pytest.mark.anyio
async def test_cancelled_calls_cost_a_healthy_host_no_more_than_answered_ones(host: StallingHost) -> None:
    async with open_on(host) as kis:
        await kis(PRICE)
        for _ in range(10):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.0005):
                    await kis(PRICE)
        began = time.monotonic()
        await kis(PRICE)
        assert time.monotonic() - began < 2.5
    assert host.most_in_a_second() <= 10


def test_threads_share_one_budget(host: StallingHost) -> None:
    async def ask() -> None:
        async with open_on(host) as kis:
            await asyncio.gather(*(kis(PRICE) for _ in range(12)))

    threads = [threading.Thread(target=lambda: asyncio.run(ask())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(host.arrivals) == 36 + 3
    assert host.most_in_a_second() <= 10


def test_runs_of_asyncio_one_after_the_other_share_one_budget(host: StallingHost) -> None:
    async def ask() -> None:
        async with open_on(host) as kis:
            await asyncio.gather(*(kis(PRICE) for _ in range(7)))

    for _ in range(3):
        asyncio.run(ask())
    assert host.most_in_a_second() <= 10


def test_a_loop_that_dies_with_calls_out_takes_no_slots_along(
    host: StallingHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http("httpx", monkeypatch)  # aiohttp complains of a session that was not closed

    async def die() -> None:
        kis = open_on(host)
        await kis(PRICE)
        for _ in range(8):
            asyncio.get_running_loop().create_task(kis(PRICE))
        await asyncio.sleep(0.001)

    async def live() -> None:
        async with open_on(host, timeout=3.0) as kis:
            await asyncio.gather(*(kis(PRICE) for _ in range(12)))

    with contextlib.suppress(KisError):
        asyncio.run(die())
    asyncio.run(live())
    assert host.most_in_a_second() <= 10
