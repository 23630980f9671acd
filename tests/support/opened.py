"""A session on a scripted gateway: invented keys, and the answers that most tests want."""

import importlib.util
from decimal import Decimal
from typing import Any, Final, Literal

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok

from kis_async import AppKey, Kis
from kis_async.api.domestic_stock import InquirePrice, OrderCash
from kis_async.policy import verdict
from kis_async.wire.codes import Side

KEY: Final = "PSinventedAppKey0123456789abcdefghij"
SECRET: Final = "inventedAppSecret/+=" * 9
NUMBER: Final = "87654321"
ACCOUNT: Final = f"{NUMBER}-01"

PRICE: Final = InquirePrice(symbol="005930")
PRICED: Final = ok(output={"stck_shrn_iscd": "005930", "stck_prpr": "71000", "acml_vol": "123"})
BUY: Final = OrderCash(side=Side.BUY, symbol="005930", quantity=3, price=Decimal(70_000))

PRICE_PATH: Final = "/quotations/inquire-price"
MULTI_PATH: Final = "/quotations/intstock-multprice"
ORDER_PATH: Final = "/trading/order-cash"
BALANCE_PATH: Final = "/trading/inquire-balance"
CHART_PATH: Final = "/quotations/inquire-daily-itemchartprice"

Http = Literal["httpx", "aiohttp"]


def open_kis(gateway: Gateway, environment: Literal["real", "paper"] = "real", **settings: Any) -> Kis:
    """A quick session: many calls a second, short timeouts, the token in memory."""
    quick: dict[str, Any] = {"rate": 200, "timeout": 0.2, "deadline": 5.0, "token_dir": None}
    account = settings.pop("account", ACCOUNT)
    kis = Kis(
        AppKey(settings.pop("key", KEY), SECRET),
        environment,
        account,
        base_url=gateway.base_url,
        **(quick | settings),
    )
    kis.session.tokens._gap = 0.05
    return kis


def use_http(kind: Http, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose the transport: httpx's own, or aiohttp under it."""
    if kind == "httpx":
        find = importlib.util.find_spec
        monkeypatch.setattr(
            importlib.util, "find_spec", lambda name: None if name == "httpx_aiohttp" else find(name)
        )


def hasten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries without the pauses that are meant for a real gateway."""
    for name in ("_FIRST_PAUSE", "_LEDGER_PAUSE", "_MAINTENANCE_PAUSE", "_OWN_RATE_PAUSE"):
        monkeypatch.setattr(verdict, name, 0.01)


class Ledger:
    """Books every order that reaches it and gives each a number."""

    def __init__(self) -> None:
        self.booked: list[Seen] = []

    def __call__(self, seen: Seen) -> Reply:
        self.booked.append(seen)
        number = f"{len(self.booked):010d}"
        return ok(output={"ODNO": number, "KRX_FWDG_ORD_ORGNO": "91252", "ORD_TMD": "101530"})
