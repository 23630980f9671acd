"""A bare gateway in a process of its own: tokens, one quote body, and a strict count of calls in any second."""

import argparse
import asyncio
import json
import random
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

REFUSAL = json.dumps(
    {"rt_cd": "1", "msg_cd": "EGW00201", "msg1": "초당 거래건수를 초과하였습니다."}, ensure_ascii=False
).encode()
RECEIPT = json.dumps(
    {
        "rt_cd": "0",
        "msg_cd": "APBK0013",
        "msg1": "주문 전송 완료 되었습니다.",
        "output": {"KRX_FWDG_ORD_ORGNO": "06010", "ODNO": "0000000001", "ORD_TMD": "101500"},
    },
    ensure_ascii=False,
).encode()


def quote_body() -> bytes:
    """An inquire-price answer of invented numbers, all fields."""
    from kis_async.api.domestic_stock import StockPrice

    texts = {bool: "N", int: "123456", str: "55"}
    output = {}
    for name, field in StockPrice.model_fields.items():
        wire = field.serialization_alias
        if wire is None:
            continue
        kinds = [kind for kind in texts if kind.__name__ in str(field.annotation)]
        output[wire] = "20260105" if name.endswith("date") else texts[kinds[0]] if kinds else "12345.67"
    body = {"output": output, "rt_cd": "0", "msg_cd": "MCA00000", "msg1": "정상처리 되었습니다."}
    return json.dumps(body, ensure_ascii=False).encode()


class Gateway(asyncio.Protocol):
    """HTTP/1.1, keep-alive, one answer after another."""

    limit: ClassVar[int] = 0
    jitter: ClassVar[float] = 0.0
    latency: ClassVar[float] = 0.0
    arrivals: ClassVar[deque[float]] = deque()
    counts: ClassVar[dict[str, Any]] = {"accepted": 0, "refused": 0, "most": 0, "first": 0.0, "last": 0.0}
    quote: ClassVar[bytes] = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end]
            length = next(
                (
                    int(line[15:])
                    for line in head.lower().split(b"\r\n")
                    if line.startswith(b"content-length:")
                ),
                0,
            )
            if len(self.buffer) < end + 4 + length:
                return
            self.buffer = self.buffer[end + 4 + length :]
            path = head.split(b" ", 2)[1]
            if self.jitter:
                asyncio.get_running_loop().call_later(random.uniform(0, self.jitter), self.arrive, path)
            else:
                self.arrive(path)

    def arrive(self, path: bytes) -> None:
        status, body = self.answer(path)
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, self.write, status, body)
        else:
            self.write(status, body)

    def answer(self, path: bytes) -> tuple[int, bytes]:
        if path.startswith(b"/counts"):
            body = json.dumps(self.counts).encode()
            self.arrivals.clear()
            self.counts.update(accepted=0, refused=0, most=0, first=0.0)
            return 200, body
        if path.startswith(b"/oauth2"):
            return 200, json.dumps(
                {"access_token": "t" * 300, "token_type": "Bearer", "expires_in": 86400}
            ).encode()
        now = time.perf_counter()
        while self.arrivals and self.arrivals[0] <= now - 1:
            self.arrivals.popleft()
        if self.limit and len(self.arrivals) >= self.limit:
            self.counts["refused"] += 1
            return 500, REFUSAL
        self.arrivals.append(now)
        self.counts["accepted"] += 1
        self.counts["most"] = max(self.counts["most"], len(self.arrivals))
        self.counts["first"] = self.counts["first"] or now
        self.counts["last"] = now
        return 200, RECEIPT if b"order" in path else self.quote

    def write(self, status: int, body: bytes) -> None:
        head = (
            b"HTTP/1.1 %d OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: %d\r\n\r\n"
        )
        self.transport.write(head % (status, len(body)) + body)  # type: ignore[attr-defined]


async def serve(limit: int, jitter: float, latency: float) -> None:
    """Serve until killed; the first line printed is the port."""
    Gateway.limit, Gateway.jitter, Gateway.latency, Gateway.quote = limit, jitter, latency, quote_body()
    server = await asyncio.get_running_loop().create_server(Gateway, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running(limit: int = 0, jitter: float = 0.0, latency: float = 0.0) -> Iterator[str]:
    """A gateway in a child process; gives its base URL."""
    command = [sys.executable, str(Path(__file__)), str(limit), str(jitter), str(latency)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    try:
        yield f"http://127.0.0.1:{child.stdout.readline().strip()}"
    finally:
        child.kill()
        child.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("limit", type=int)
    parser.add_argument("jitter", type=float)
    parser.add_argument("latency", type=float)
    arguments = parser.parse_args()
    asyncio.run(serve(arguments.limit, arguments.jitter, arguments.latency))
