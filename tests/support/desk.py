"""A KIS of a few lines that books domestic stock orders in memory or in a file, for tests of what stands around it."""

import datetime as dt
import itertools
import json
import os
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from anyio.lowlevel import checkpoint

from kis_async.api.domestic_stock import InquireDailyCcld, InquirePrice, OrderCash
from kis_async.api.domestic_stock.trading.order_cash import OrderReceipt
from kis_async.declared import decode
from kis_async.net.gate import GATE
from kis_async.net.journal import Journal
from kis_async.net.kis_clock import KisClock
from kis_async.orders.guards import Guards
from kis_async.orders.orders import Orders
from kis_async.orders.patience import Patience
from kis_async.wire.codes import Environment, Side
from kis_async.wire.endpoint import Effect, Endpoint
from kis_async.wire.zones import SEOUL

R = TypeVar("R")

QUICK: Final = Patience(visible_after=0.15, look_every=0.02, beyond=1.0)
"""For a book that shows an order at once."""


def buy(quantity: int = 3, price: int = 70_000, symbol: str = "005930") -> OrderCash:
    """An order to buy at a limit."""
    return OrderCash(side=Side.BUY, symbol=symbol, quantity=quantity, price=Decimal(price))


async def nothing() -> None:
    """Before and after an order is booked, as a rule."""


class Desk:
    """What orders need of a session. With a path the book is a file, and outlives the process.

    `before` and `after` are awaited around the booking of an order; what they raise is raised to whoever sent it.
    `ahead` is by how many seconds its clock is ahead of this machine's, and `shows` picks the rows that its list shows.
    """

    def __init__(self, path: Path | None = None, environment: Environment = Environment.REAL) -> None:
        self._path = path
        self._environment = environment
        self._rows: list[dict[str, str]] = []
        self._numbers = itertools.count(1)
        self.asked = 0
        self.looks = 0
        self.clock = KisClock()
        self.ahead = 0.0
        self.shows: Callable[[list[dict[str, str]]], list[dict[str, str]]] = list
        self.price = Decimal(70_000)
        self.before: Callable[[], Awaitable[None]] = nothing
        self.after: Callable[[], Awaitable[None]] = nothing

    @property
    def environment(self) -> Environment:
        return self._environment

    @property
    def book(self) -> list[dict[str, str]]:
        """Every order that was booked."""
        if self._path is None:
            return self._rows
        if not self._path.exists():
            return []
        return [json.loads(line) for line in self._path.read_text("utf-8").splitlines()]

    def check(self, endpoint: Endpoint[Any]) -> None:
        """All is well."""

    async def __call__(self, endpoint: Endpoint[R], *, hashkey: bool | None = None) -> R:
        answer: Any
        if isinstance(endpoint, InquirePrice):
            await checkpoint()
            answer = decode(
                InquirePrice, {"rt_cd": "0", "msg_cd": "MCA00000", "output": {"stck_prpr": f"{self.price}"}}
            )
            return cast("R", answer)
        assert isinstance(endpoint, OrderCash)
        assert endpoint.spec.effect is Effect.ORDER
        await checkpoint()  # its turn
        gate = GATE.get()
        if gate is not None:
            await gate()
        self.asked += 1
        await self.before()
        row = self._add(endpoint)
        await self.after()
        await checkpoint()  # the way back
        answer = OrderReceipt(order_no=row["odno"], branch="06010", ordered_at=_clock(row))
        return cast("R", answer)

    def add(self, order: OrderCash) -> str:
        """Book an order that somebody else sent; its number."""
        return self._add(order)["odno"]

    def _add(self, order: OrderCash) -> dict[str, str]:
        now = dt.datetime.now(SEOUL) + dt.timedelta(seconds=self.ahead)
        row = {
            "ord_dt": f"{now:%Y%m%d}",
            "ord_tmd": f"{now:%H%M%S}",
            "odno": f"{next(self._numbers) if self._path is None else len(self.book) + 1:010d}",
            "orgn_odno": "",
            "pdno": order.symbol,
            "sll_buy_dvsn_cd": "02" if order.side is Side.BUY else "01",
            "ord_dvsn_cd": order.kind.value,
            "ord_qty": str(order.quantity),
            "ord_unpr": str(order.price),
            "rmn_qty": str(order.quantity),
            "tot_ccld_qty": "0",
        }
        if self._path is None:
            self._rows.append(row)
        else:
            handle = os.open(self._path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
            os.write(handle, json.dumps(row).encode() + b"\n")
            os.close(handle)
        return row

    async def collect(self, endpoint: Endpoint[R]) -> list[R]:
        assert isinstance(endpoint, InquireDailyCcld)
        self.looks += 1
        await checkpoint()
        body = {
            "rt_cd": "0",
            "msg_cd": "KIOK0510",
            "msg1": "",
            "output1": self.shows(self.book),
            "output2": {},
        }
        return [cast("R", decode(InquireDailyCcld, body))]


def _clock(row: dict[str, str]) -> dt.time:
    clock = row["ord_tmd"]
    return dt.time(int(clock[:2]), int(clock[2:4]), int(clock[4:]))


def desk_orders(
    desk: Desk,
    path: Path | None,
    *,
    guards: Guards | None = None,
    patience: Patience = QUICK,
    **settings: Any,
) -> Orders:
    """Orders over a desk, with a journal in a file or in memory."""
    return Orders(desk, Journal(path), guards=guards or Guards(), patience=patience, **settings)
