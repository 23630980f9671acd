"""A gateway that books domestic stock orders and breaks in every way it can, in a process of its own.

It shares no line with kis_async or its sandbox, so that neither can hide the other's mistake. It prints its port, and
serves until killed:

    python benchmarks/book_gateway.py [--seed N] [--lag SECONDS] [--skew SECONDS] [--hang SECONDS] [--mix NAME=WEIGHT ...]

Beside KIS's paths: `POST /control/script` takes a JSON list of fault names for the next orders, `POST /control/mix` a
JSON object of weights for all others, `GET /control/book` gives every order that was booked and how many were asked for.
"""

import argparse
import asyncio
import contextlib
import json
import random
import subprocess
import sys
import time
from collections import Counter, deque
from collections.abc import Coroutine, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from urllib.request import Request, urlopen

KST = timezone(timedelta(hours=9))
PAGE = 100
OK_TEXT = "정상처리 되었습니다."

FAULTS = {
    "ok": 50,
    "slow": 3,
    "cut_before": 3,
    "cut_after": 3,
    "half_after": 3,
    "half_before": 1,
    "garbage_after": 1,
    "hang": 1,
    "hang_booked": 1,
    "hang_booked_late": 1,
    "hang_booked_after_drop": 1,
    "code_500_before": 3,
    "code_500_after": 3,
    "blank_500_before": 2,
    "blank_500_after": 2,
    "rate": 5,
    "rate_200": 1,
    "ledger_rate_before": 1,
    "ledger_rate_after": 1,
    "expired": 1,
    "html_before": 2,
    "html_after": 2,
    "empty_before": 2,
    "empty_after": 2,
    "no_number": 1,
    "refused_with_number": 1,
    "reject": 4,
    "down": 1,
}
"""What befalls an order, and how often. `_before` is without booking it, `_after` is with."""

TURNED_AWAY = frozenset({"rate", "rate_200", "expired"})
"""What proves that no order came of it, so that it is sent again."""


def envelope(rt_cd: str, msg_cd: str, msg1: str, **blocks: object) -> bytes:
    """An answer of KIS."""
    return json.dumps({"rt_cd": rt_cd, "msg_cd": msg_cd, "msg1": msg1, **blocks}, ensure_ascii=False).encode()


class Book:
    """Every order that was booked, in the order of booking."""

    def __init__(self, lag: float, skew: float, dice: random.Random) -> None:
        self.rows: list[dict[str, Any]] = []
        self._lag = lag
        self._skew = skew
        self._dice = dice

    def add(self, body: Mapping[str, str], side: str) -> dict[str, Any]:
        """Book an order, or what an amendment or a cancellation makes of one."""
        now = datetime.fromtimestamp(time.time() + self._skew, KST)
        row = {
            "number": len(self.rows) + 1,
            "day": f"{now:%Y%m%d}",
            "clock": f"{now:%H%M%S}",
            "visible_at": time.time() + self._dice.uniform(0, self._lag),
            "side": side,
            "symbol": body.get("PDNO", ""),
            "quantity": body["ORD_QTY"],
            "price": body["ORD_UNPR"],
            "kind": body["ORD_DVSN"],
            "venue": body.get("EXCG_ID_DVSN_CD") or "KRX",
            "original": body.get("ORGN_ODNO", ""),
            "cancels": body.get("RVSE_CNCL_DVSN_CD") == "02",
        }
        self.rows.append(row)
        return row

    def shown(self, start: str, end: str) -> list[dict[str, Any]]:
        """What a query shows by now, newest first."""
        now = time.time()
        return [row for row in reversed(self.rows) if row["visible_at"] <= now and start <= row["day"] <= end]


def receipt(row: Mapping[str, Any]) -> bytes:
    """The answer to an order that was taken."""
    output = {"KRX_FWDG_ORD_ORGNO": "06010", "ODNO": f"{row['number']:010d}", "ORD_TMD": row["clock"]}
    return envelope("0", "APBK0013", "주문 전송 완료 되었습니다.".ljust(80), output=output)


def listed(row: Mapping[str, Any]) -> dict[str, str]:
    """A line of the list of orders."""
    return {
        "ord_dt": row["day"],
        "ord_tmd": row["clock"],
        "odno": f"{row['number']:>10d}",
        "orgn_odno": f"{int(row['original']):010d}" if row["original"] else "",
        "ord_gno_brno": "06010",
        "pdno": row["symbol"],
        "prdt_name": "이름",
        "sll_buy_dvsn_cd": "02" if row["side"] == "buy" else "01",
        "ord_dvsn_cd": row["kind"],
        "excg_id_dvsn_cd": row["venue"],
        "ord_qty": row["quantity"],
        "ord_unpr": row["price"],
        "tot_ccld_qty": "0",
        "avg_prvs": "0",
        "tot_ccld_amt": "0",
        "rmn_qty": row["quantity"],
        "cnc_cfrm_qty": "0",
        "rjct_qty": "0",
        "cncl_yn": "Y" if row["cancels"] else "N",
    }


class Gateway:
    """HTTP/1.1 on bare streams."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.dice = random.Random(options.seed)
        self.hang = float(options.hang)
        self.book = Book(options.lag, options.skew, self.dice)
        self.script: deque[str] = deque()
        self.mix: dict[str, float] = dict(options.mix or {"ok": 1})
        self.asked: Counter[str] = Counter()
        self.tokens = 0
        self.port = 0
        self.server: asyncio.Server | None = None
        self.writers: set[asyncio.StreamWriter] = set()
        self.tasks: set[asyncio.Task[None]] = set()

    async def listen(self) -> None:
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", self.port, backlog=1024)
        self.port = self.server.sockets[0].getsockname()[1]

    def later(self, seconds: float, body: Mapping[str, str], side: str) -> None:
        async def book() -> None:
            await asyncio.sleep(seconds)
            self.book.add(body, side)

        self.spawn(book())

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def down(self) -> None:
        """Refuse connections for a while, and drop those that are there."""
        if self.server is None:
            return
        self.server.close()
        self.server = None
        for writer in list(self.writers):
            writer.transport.abort()
        await asyncio.sleep(0.15)
        await self.listen()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.writers.add(writer)
        try:
            while await self.exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.writers.discard(writer)
            writer.close()

    async def exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request; whether the connection is kept."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ")
        fields = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])
        }
        content = await reader.readexactly(int(fields.get("content-length", "0")))
        url = urlsplit(target)
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        if url.path.startswith("/control/"):
            return await self.answer(writer, 200, self.control(url.path, content))
        if url.path == "/oauth2/tokenP":
            self.tokens += 1
            token = {
                "access_token": f"token-{self.tokens:08d}-{'x' * 200}",
                "token_type": "Bearer",
                "expires_in": 86400,
            }
            return await self.answer(writer, 200, json.dumps(token).encode())
        if method == "POST":
            side = "buy" if fields.get("tr_id", "").endswith("12U") else "sell"
            return await self.order(writer, json.loads(content), side)
        if url.path.endswith("/inquire-daily-ccld"):
            return await self.listing(writer, query)
        return await self.answer(writer, 404, envelope("1", "TEST0404", "no such path"))

    def control(self, path: str, content: bytes) -> bytes:
        if path == "/control/script":
            self.script.extend(json.loads(content))
        elif path == "/control/mix":
            self.mix = json.loads(content)
        return json.dumps({"book": self.book.rows, "asked": self.asked}).encode()

    async def listing(self, writer: asyncio.StreamWriter, query: Mapping[str, str]) -> bool:
        rows = self.book.shown(query["INQR_STRT_DT"], query["INQR_END_DT"])
        if place := query.get("CTX_AREA_NK100", "").strip():
            rows = [row for row in rows if row["number"] < int(place)]
        page, more = rows[:PAGE], len(rows) > PAGE
        body = envelope(
            "0",
            "KIOK0510",
            OK_TEXT,
            ctx_area_fk100="x".ljust(100),
            ctx_area_nk100=(str(page[-1]["number"]) if more else "").ljust(100),
            output1=[listed(row) for row in page],
            output2={},
        )
        return await self.answer(writer, 200, body, tr_cont=("F" if not place else "M") if more else "D")

    async def order(self, writer: asyncio.StreamWriter, body: dict[str, str], side: str) -> bool:  # noqa: PLR0911, PLR0912, C901
        kinds = list(self.mix)
        fault = (
            self.script.popleft()
            if self.script
            else self.dice.choices(kinds, [self.mix[k] for k in kinds])[0]
        )
        self.asked[fault] += 1
        if fault.endswith("_after") or fault in {
            "ok",
            "slow",
            "hang_booked",
            "no_number",
            "refused_with_number",
        }:
            row = self.book.add(body, side)
        else:
            row = None
        match fault.removesuffix("_before").removesuffix("_after"):
            case "ok" | "slow":
                if fault == "slow":
                    await asyncio.sleep(self.hang * 0.3)
                assert row is not None
                return await self.answer(writer, 200, receipt(row))
            case "down":
                self.spawn(self.down())
                return False
            case "cut":
                return False
            case "half":
                whole = receipt(row) if row else envelope("0", "APBK0013", "")
                await self.answer(writer, 200, whole[: len(whole) // 2], length=len(whole))
                return False
            case "garbage":
                writer.write(b"\x00\x01 not HTTP\r\n\r\n")
                await writer.drain()
                return False
            case "hang" | "hang_booked" | "hang_booked_late" | "hang_booked_after_drop":
                if fault == "hang_booked_late":
                    self.later(self.hang * 0.9, body, side)
                if fault == "hang_booked_after_drop":
                    self.later(self.hang * 1.5, body, side)
                await asyncio.sleep(self.hang * 1.4)
                return False
            case "code_500":
                return await self.answer(writer, 500, envelope("1", "EGW00300", "서버 오류"))
            case "blank_500":
                return await self.answer(writer, 500, envelope("1", "", ""))
            case "rate":
                return await self.answer(
                    writer, 500, envelope("1", "EGW00201", "초당 거래건수를 초과하였습니다.")
                )
            case "rate_200":
                return await self.answer(
                    writer, 200, envelope("1", "EGW00201", "초당 거래건수를 초과하였습니다.")
                )
            case "ledger_rate":
                return await self.answer(writer, 500, envelope("1", "EGW00215", "원장 초과"))
            case "expired":
                return await self.answer(
                    writer, 500, envelope("1", "EGW00123", "기간이 만료된 token 입니다.")
                )
            case "html":
                return await self.answer(writer, 502, b"<html><body>502 Bad Gateway</body></html>")
            case "empty":
                return await self.answer(writer, 200, b"")
            case "no_number":
                return await self.answer(writer, 200, envelope("0", "APBK0013", "주문 전송 완료", output={}))
            case "refused_with_number":
                assert row is not None
                output = {"ODNO": f"{row['number']:010d}"}
                return await self.answer(writer, 200, envelope("7", "APBK0952", "부족합니다.", output=output))
            case "reject":
                return await self.answer(
                    writer, 200, envelope("7", "APBK0952", "주문가능금액을 초과 했습니다.")
                )
            case _:
                raise ValueError(fault)

    async def answer(
        self,
        writer: asyncio.StreamWriter,
        status: int,
        body: bytes,
        *,
        tr_cont: str = "",
        length: int | None = None,
    ) -> bool:
        head = (
            f"HTTP/1.1 {status} X\r\ncontent-type: application/json; charset=utf-8\r\n"
            f"content-length: {len(body) if length is None else length}\r\ntr_cont: {tr_cont}\r\n\r\n"
        )
        writer.write(head.encode() + body)
        await writer.drain()
        return True


class Remote:
    """The gateway in its process, as its parent sees it."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    def _ask(self, path: str, content: object = None) -> dict[str, Any]:
        data = None if content is None else json.dumps(content).encode()
        for _ in range(50):
            try:
                with urlopen(Request(self.base_url + path, data=data), timeout=10) as answer:
                    found: dict[str, Any] = json.load(answer)
                    return found
            except OSError:  # it is down for a moment
                time.sleep(0.05)
        raise TimeoutError(path)

    def script(self, *faults: str) -> None:
        """What befalls the next orders."""
        self._ask("/control/script", list(faults))

    def set_mix(self, mix: Mapping[str, float]) -> None:
        """What befalls all orders that are not in the script, by weight."""
        self._ask("/control/mix", dict(mix))

    def book(self) -> list[dict[str, Any]]:
        """Every order that was booked."""
        rows: list[dict[str, Any]] = self._ask("/control/book")["book"]
        return rows

    def asked(self) -> dict[str, int]:
        """How many orders came, by what befell them."""
        counts: dict[str, int] = self._ask("/control/book")["asked"]
        return counts


@contextmanager
def running(
    *,
    seed: int = 0,
    lag: float = 0.0,
    skew: float = 0.0,
    hang: float = 1.0,
    mix: Mapping[str, float] | None = None,
) -> Iterator[Remote]:
    """A gateway in a child process."""
    command = [sys.executable, str(Path(__file__).resolve())]
    command += ["--seed", str(seed), "--lag", str(lag), "--skew", str(skew), "--hang", str(hang)]
    command += [word for name, weight in (mix or {}).items() for word in ("--mix", f"{name}={weight}")]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    try:
        yield Remote(f"http://127.0.0.1:{child.stdout.readline().strip()}")
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


async def serve(options: argparse.Namespace) -> None:
    """Serve until killed."""
    gateway = Gateway(options)
    await gateway.listen()
    print(gateway.port, flush=True)
    await asyncio.Event().wait()


def weight(text: str) -> tuple[str, float]:
    """NAME=WEIGHT of a fault."""
    name, _, value = text.partition("=")
    if name not in FAULTS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(FAULTS)}")
    return name, float(value)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lag", type=float, default=0.0)
    parser.add_argument("--skew", type=float, default=0.0)
    parser.add_argument("--hang", type=float, default=1.0)
    parser.add_argument("--mix", type=weight, action="append")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args()))
