"""The sandbox over real sockets: a real port and a paper port, served by uvicorn."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Unpack

try:
    import uvicorn
    from uvicorn.protocols.http.h11_impl import H11Protocol
except ImportError as error:
    raise ImportError(
        "Serving the sandbox needs uvicorn and starlette. Install them with: pip install 'kis-async[sandbox]'"
    ) from error

from kis_async.sandbox.app import AsgiApp, Receive, Scope, Send
from kis_async.sandbox.config import Environment, Knobs
from kis_async.sandbox.faults import ConnectionDropped
from kis_async.sandbox.sandbox import Sandbox

REAL_PORT, PAPER_PORT = 9443, 29443
_STARTS_WITHIN, _STOPS_WITHIN = 10.0, 10.0


class CuttingProtocol(H11Protocol):
    """HTTP/1.1 whose connection really goes when the application raises ConnectionDropped."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        inner: AsgiApp = self.app

        async def cutting(scope: Scope, receive: Receive, send: Send) -> None:
            try:
                await inner(scope, receive, send)
            except ConnectionDropped:
                self.transport.close()
                # Left alone, uvicorn would still answer 500; it does not once it has seen the connection close.
                await self.gone.wait()

        self.gone = asyncio.Event()
        self.app = cutting

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.gone.set()


@dataclass(frozen=True, slots=True)
class RunningSandbox:
    """A sandbox behind two ports of this machine. `base_url` is the paper host's."""

    sandbox: Sandbox
    real_url: str
    paper_url: str

    @property
    def base_url(self) -> str:
        return self.paper_url

    def url(self, environment: Environment) -> str:
        return self.real_url if environment == "real" else self.paper_url


def serve(
    sandbox: Sandbox | None = None,
    *,
    host: str = "127.0.0.1",
    real_port: int = REAL_PORT,
    paper_port: int = PAPER_PORT,
    ready: Callable[[RunningSandbox], None] | None = None,
    **knobs: Unpack[Knobs],
) -> None:
    """Serve until interrupted; `ready` is told the addresses first. Raises OSError when a port is taken."""
    server, hosts, sockets = _prepare(sandbox or Sandbox(**knobs), host, real_port, paper_port)
    if ready is not None:
        ready(hosts)
    with suppress(KeyboardInterrupt):
        server.run(sockets=sockets)


@contextmanager
def running(
    sandbox: Sandbox | None = None,
    *,
    host: str = "127.0.0.1",
    real_port: int = 0,
    paper_port: int = 0,
    **knobs: Unpack[Knobs],
) -> Generator[RunningSandbox, None, None]:
    """Serve in a background thread for the length of the `with` block; port 0 is any free one."""
    server, hosts, sockets = _prepare(sandbox or Sandbox(**knobs), host, real_port, paper_port)
    thread = threading.Thread(target=server.run, kwargs={"sockets": sockets}, name="kis-sandbox", daemon=True)
    thread.start()
    deadline = time.monotonic() + _STARTS_WITHIN
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise RuntimeError("The sandbox's server did not start.")
        time.sleep(0.005)
    try:
        yield hosts
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(_STOPS_WITHIN)
        for one in sockets:
            one.close()


def _prepare(
    sandbox: Sandbox, host: str, real_port: int, paper_port: int
) -> tuple[uvicorn.Server, RunningSandbox, list[socket.socket]]:
    real, paper = _listen(host, real_port), _listen(host, paper_port)
    ports: dict[int, Environment] = {real.getsockname()[1]: "real", paper.getsockname()[1]: "paper"}
    real_url, paper_url = (f"http://{host}:{port}" for port in ports)
    config = uvicorn.Config(
        sandbox.by_port(ports),
        http=CuttingProtocol,
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=60,
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config), RunningSandbox(sandbox, real_url, paper_url), [real, paper]


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(
        socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # or asyncio leaves Nagle on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    listener.listen(2048)
    return listener
