"""A sandbox whose clock stands still until a test moves it, called in process."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from kis_async.sandbox import Sandbox
from kis_async.sandbox.config import Environment, Knobs
from kis_async.sandbox.gateway import admit, run
from kis_async.sandbox.messages import Answer
from kis_async.sandbox.world import Request

QUOTATIONS, TRADING = "/uapi/domestic-stock/v1/quotations", "/uapi/domestic-stock/v1/trading"
TUESDAY_10_AM = datetime(2026, 11, 24, 1, 0, tzinfo=UTC).timestamp()
"""10:00 in Seoul, a business day."""


@dataclass
class Hands:
    """A sandbox and short ways to call it. Each call is one of the gateway's answers, read."""

    sandbox: Sandbox
    environment: Environment = "paper"
    last: Answer = field(default_factory=lambda: Answer(b""))
    tokens: dict[str, str] = field(default_factory=dict)

    def send(
        self, method: str, path: str, headers: dict[str, str], *, query: str = "", body: bytes = b""
    ) -> Any:
        raw = {name.encode(): value.encode() for name, value in headers.items()}
        request = Request(method, path, query.encode(), raw, body, self.environment)
        admitted = admit(self.sandbox.world, request)
        self.last = admitted if isinstance(admitted, Answer) else run(admitted)
        return json.loads(self.last.body) if self.last.body else None

    def oauth(self, path: str, **fields: str) -> Any:
        return self.send("POST", f"/oauth2/{path}", {}, body=json.dumps(fields).encode())

    def login(self, **changed: str) -> Any:
        account = self.sandbox.account(self.environment)
        fields = {
            "grant_type": "client_credentials",
            "appkey": account.app_key,
            "appsecret": account.app_secret,
        }
        return self.oauth("tokenP", **(fields | changed))

    def headers(self, tr_id: str, **more: str) -> dict[str, str]:
        account = self.sandbox.account(self.environment)
        token = self.tokens.get(account.app_key)
        if token is None:
            token = self.tokens[account.app_key] = self.login()["access_token"]
        known = {
            "authorization": f"Bearer {token}",
            "appkey": account.app_key,
            "appsecret": account.app_secret,
            "tr_id": tr_id,
            "custtype": "P",
        }
        return known | more

    def get(self, path: str, tr_id: str, params: dict[str, str], **headers: str) -> Any:
        query = "&".join(f"{name}={value.replace(' ', '%20')}" for name, value in params.items())
        return self.send("GET", path, self.headers(tr_id, **headers), query=query)

    def post(self, path: str, tr_id: str, body: dict[str, Any]) -> Any:
        return self.send("POST", path, self.headers(tr_id), body=json.dumps(body).encode())

    @property
    def owner(self) -> dict[str, str]:
        cano, product = self.sandbox.account(self.environment).number.split("-")
        return {"CANO": cano, "ACNT_PRDT_CD": product}

    @property
    def letter(self) -> str:
        return "T" if self.environment == "real" else "V"

    def price(self, symbol: str = "005930", market: str = "J") -> Any:
        params = {"FID_COND_MRKT_DIV_CODE": market, "FID_INPUT_ISCD": symbol}
        return self.get(f"{QUOTATIONS}/inquire-price", "FHKST01010100", params)

    def order(
        self,
        side: str = "buy",
        symbol: str = "005930",
        quantity: int = 1,
        price: int = 0,
        kind: str | None = None,
        **more: Any,
    ) -> Any:
        tr_id = f"{self.letter}TTC00{'12' if side == 'buy' else '11'}U"
        body = self.owner | {
            "PDNO": symbol,
            "ORD_DVSN": kind or ("00" if price else "01"),
            "ORD_QTY": str(quantity),
            "ORD_UNPR": str(price),
        }
        return self.post(f"{TRADING}/order-cash", tr_id, body | more)

    def change(self, order_no: str, action: str = "cancel", quantity: int = 0, price: int = 0) -> Any:
        body = self.owner | {
            "KRX_FWDG_ORD_ORGNO": "00950",
            "ORGN_ODNO": order_no,
            "ORD_DVSN": "00",
            "RVSE_CNCL_DVSN_CD": "02" if action == "cancel" else "01",
            "ORD_QTY": str(quantity),
            "ORD_UNPR": str(price),
            "QTY_ALL_ORD_YN": "N" if quantity else "Y",
        }
        return self.post(f"{TRADING}/order-rvsecncl", f"{self.letter}TTC0013U", body)

    def balance(self, *, tr_cont: str = "", **changed: str) -> Any:
        params = self.owner | {
            "AFHR_FLPR_YN": "N",
            "OFL_YN": "",
            "INQR_DVSN": "01",
            "UNPR_DVSN": "01",
            "FUND_STTL_ICLD_YN": "N",
            "FNCG_AMT_AUTO_RDPT_YN": "N",
            "PRCS_DVSN": "00",
            "CTX_AREA_FK100": "",
            "CTX_AREA_NK100": "",
        }
        return self.get(
            f"{TRADING}/inquire-balance", f"{self.letter}TTC8434R", params | changed, tr_cont=tr_cont
        )

    def fills(self, *, tr_cont: str = "", tr: str = "TTC0081R", **changed: str) -> Any:
        params = self.owner | {
            "INQR_STRT_DT": "20261124",
            "INQR_END_DT": "20261124",
            "SLL_BUY_DVSN_CD": "00",
            "PDNO": "",
            "CCLD_DVSN": "00",
            "INQR_DVSN": "01",
            "INQR_DVSN_3": "00",
            "ORD_GNO_BRNO": "",
            "ODNO": "",
            "INQR_DVSN_1": "",
            "CTX_AREA_FK100": "",
            "CTX_AREA_NK100": "",
            "EXCG_ID_DVSN_CD": "KRX",
        }
        path = f"{TRADING}/inquire-daily-ccld"
        return self.get(path, f"{self.letter}{tr}", params | changed, tr_cont=tr_cont)

    def buyable(self, price: str = "0", kind: str = "01", symbol: str = "005930") -> Any:
        params = self.owner | {
            "PDNO": symbol,
            "ORD_UNPR": price,
            "ORD_DVSN": kind,
            "CMA_EVLU_AMT_ICLD_YN": "N",
            "OVRS_ICLD_YN": "N",
        }
        return self.get(f"{TRADING}/inquire-psbl-order", f"{self.letter}TTC8908R", params)

    def last_price(self, symbol: str = "005930") -> int:
        return self.sandbox.world.market.quote(symbol, self.sandbox.clock()).price


class StandingClock:
    """Time that stays at Tuesday, 10:00 in Seoul."""

    def __call__(self) -> float:
        return TUESDAY_10_AM


Make = Callable[..., Hands]


@pytest.fixture
def make() -> Make:
    """A sandbox with the given knobs, the rate limit off unless asked for."""

    def build(environment: Environment = "paper", **knobs: object) -> Hands:
        return Hands(Sandbox(now=StandingClock(), **cast("Knobs", {"window": "off"} | knobs)), environment)

    return build


@pytest.fixture
def paper(make: Make) -> Hands:
    return make("paper")


@pytest.fixture
def real(make: Make) -> Hands:
    return make("real")
