"""The Sandbox object: a pair of gateway hosts, and everything a test may order of them."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from copy import copy
from typing import TypedDict, Unpack

from kis_async.sandbox.app import AsgiApp, GatewayApp, Receive, Scope, Send
from kis_async.sandbox.checks import check_status, is_text, is_whole
from kis_async.sandbox.clock import Clock
from kis_async.sandbox.config import Account, Environment, Knobs, SandboxConfig
from kis_async.sandbox.deals import Deal
from kis_async.sandbox.faults import Fault, Kind, When
from kis_async.sandbox.orders import Order
from kis_async.sandbox.prices import tick_size
from kis_async.sandbox.world import Counts, World


class FaultOptions(TypedDict, total=False):
    """See Fault."""

    tr_id: str
    path: str
    environment: str
    times: int | None
    probability: float
    when: When
    status: int | None
    rt_cd: str
    msg_cd: str
    msg1: str | None
    seconds: float


class Sandbox:
    """A KIS gateway with an invented market: the real and the paper host, sharing one state.

    `Sandbox(seed=7, window="off")` or `Sandbox(SandboxConfig.faithful())`; the knobs are SandboxConfig's. `now` gives
    seconds since 1970 and `sleep` waits; nothing else looks at a clock.
    """

    def __init__(
        self,
        config: SandboxConfig | None = None,
        *,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        **knobs: Unpack[Knobs],
    ) -> None:
        self.config = copy(config) if config is not None else SandboxConfig()
        self.config.change(knobs, starting=True)
        self._start = copy(self.config)
        self.clock = Clock(now)
        self._sleep = sleep
        self.world = World(self.config, self.clock)
        self._apps: dict[Environment, AsgiApp] = {
            "real": GatewayApp(self, "real"),
            "paper": GatewayApp(self, "paper"),
        }
        self._control: AsgiApp | None = None

    def app(self, environment: Environment = "paper") -> AsgiApp:
        """The ASGI application of one host. A dropped connection surfaces as ConnectionDropped."""
        return self._apps[environment]

    def by_port(self, ports: dict[int, Environment]) -> AsgiApp:
        """One ASGI application that is the real or the paper host by the port it was called on."""

        async def either(scope: Scope, receive: Receive, send: Send) -> None:
            server = scope.get("server")
            await self._apps[ports[server[1]] if server else "paper"](scope, receive, send)

        return either

    @property
    def control(self) -> AsgiApp:
        """The endpoints under /sandbox/. Needs the extra `sandbox` (starlette)."""
        if self._control is None:
            from kis_async.sandbox.control import control_app

            self._control = control_app(self)
        return self._control

    async def sleep(self, seconds: float) -> None:
        await self._sleep(seconds)

    def account(self, environment: Environment = "paper") -> Account:
        """The first configured account of a host. Raises LookupError when there is none."""
        for account in self.config.accounts:
            if account.environment == environment:
                return account
        raise LookupError(f"No account of this sandbox is for the {environment} host.")

    def configure(self, **knobs: Unpack[Knobs]) -> None:
        """Turn knobs while it runs. Raises ValueError for an unknown knob or an impossible value."""
        self._settle()
        self.config.change(knobs)
        self._forget()

    def fault(self, kind: Kind, **options: Unpack[FaultOptions]) -> Fault:
        """Order a fault (see Fault) and return it; its `hits` tell how often it has struck."""
        return self.world.faults.add(Fault(kind=kind, **options))

    def clear_faults(self) -> None:
        self.world.faults.clear()

    def kill_tokens(self, app_key: str | None = None, *, code: str = "EGW00123", status: int = 500) -> int:
        """Make living tokens (of one key or all) answer `code` from now on. Returns how many died.

        Raises ValueError for a code that is not a string, or a status that is not HTTP's.
        """
        check_status(status)
        if not (is_text(code) and code and (app_key is None or is_text(app_key))):
            raise ValueError("code is a string like 'EGW00123'; app_key a string, or None for every key.")
        return self.world.tokens.kill(app_key, code, status)

    def allow_token(self) -> None:
        """End the lock-out after a token issue, so that a test need not wait its minute."""
        self.world.tokens.unlock()

    def advance(self, seconds: float) -> None:
        """Move the sandbox's clock forward."""
        self.clock.advance(seconds)

    def pin_price(self, symbol: str, price: int | None) -> None:
        """Hold the last price of a symbol at `price` won from now on, or let it move again (None).

        Raises KeyError for a symbol outside the universe, ValueError for a price off the tick or the day's limits.
        """
        market, now = self.world.market, self.clock()
        quote = market.quote(symbol, now)
        if price is not None:
            _check_price(symbol, price, quote.lower, quote.upper)
        self._settle()
        if price is None:
            market.pins.pop(symbol, None)
        else:
            market.pins[symbol] = price
        self._forget()

    def orders(self, number: str | None = None) -> list[Order]:
        """Every domestic order booked, oldest first: of one account number, or of all."""
        self._settle()
        books = self.world.accounts.books()
        wanted = books.values() if number is None else [books[number]] if number in books else []
        return sorted((one for book in wanted for one in book.orders.values()), key=lambda one: one.no)

    def deals(self, number: str | None = None) -> list[Deal]:
        """Every order of the other markets, and every reservation, likewise."""
        deals, now = self.world.deals, self.clock()
        return deals.all(now) if number is None else deals.of(number, now)

    @property
    def counts(self) -> Counts:
        return self.world.counts

    def state(self) -> dict[str, object]:
        """Statistics, knobs, faults and clock, without secrets, as JSON can hold them."""
        counts, world = self.world.counts, self.world
        return {
            "requests": counts.requests,
            "arrivals": counts.arrivals,
            "accepted": counts.accepted,
            "refused": counts.refused,
            "peak": world.peak,
            "tokens_issued": world.tokens.issues,
            "orders_booked": world.accounts.booked,
            "faults_waiting": len(world.faults.waiting),
            "now": self.clock(),
            "frozen": self.clock.frozen,
            "config": self.config.as_dict(),
        }

    def reset(self) -> None:
        """Begin anew: no tokens, orders, faults, pins or statistics, the knobs and the clock as at the start."""
        self.config = copy(self._start)
        self.clock.restart()
        self.world = World(self.config, self.clock)

    def _settle(self) -> None:
        """Let resting orders meet the market as it has been, before it changes."""
        now = self.clock()
        for book in self.world.accounts.books().values():
            book.advance(now)

    def _forget(self) -> None:
        self.world.market.forget()
        self.world.session.forget()
        self.world.bodies.clear()


def _check_price(symbol: str, price: int, lower: int, upper: int) -> None:
    if not is_whole(price):
        raise ValueError(f"A price is a whole number of won, not {price!r}.")
    if not lower <= price <= upper:
        raise ValueError(f"{symbol} trades between {lower} and {upper} won today, not at {price}.")
    if price % tick_size(price):
        raise ValueError(f"At {price} won {symbol} trades in steps of {tick_size(price)} won.")
