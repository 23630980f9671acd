"""Everything one sandbox consists of, and the call that a handler answers."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from kis_async.sandbox.accounts import Accounts
from kis_async.sandbox.clock import Clock
from kis_async.sandbox.config import Environment, SandboxConfig
from kis_async.sandbox.deals import Deals
from kis_async.sandbox.faults import Faults
from kis_async.sandbox.liquidity import Terms
from kis_async.sandbox.market import Market
from kis_async.sandbox.messages import Answer
from kis_async.sandbox.rate import Crowd, Window, window
from kis_async.sandbox.session import Moment, Session
from kis_async.sandbox.tokens import Tokens

LONGEST_LAG = 2.0
"""Visibility lag at most, as a multiple of its median (measured: p50 2.6 s, max 5.3 s)."""


@dataclass(slots=True)
class Meter:
    """The rate window of one app key and what it has seen."""

    window: Window
    kind: str
    crowd: Crowd = field(default_factory=Crowd)


@dataclass(slots=True)
class Counts:
    """What the gateway has seen since the start or the last reset."""

    requests: int = 0
    arrivals: int = 0
    accepted: int = 0
    refused: int = 0


class World:
    """The parts, wired together. A reset makes a new one."""

    def __init__(self, config: SandboxConfig, clock: Clock) -> None:
        self.config = config
        self.clock = clock
        self.dice = random.Random(config.seed)
        self.session = Session(config)
        self.market = Market(config, self.session)
        self.accounts = Accounts(config, self.session, self.market)
        self.deals = Deals(self.accounts.take_number)
        self.tokens = Tokens(config)
        self.faults = Faults(self.dice)
        self.counts = Counts()
        self.bodies: dict[tuple[str, str, str], tuple[Moment, bytes]] = {}
        self.read_so_far: dict[tuple[str, str], int] = {}
        self._meters: dict[str, Meter] = {}

    def meter(self, app_key: str) -> Meter:
        meter = self._meters.get(app_key)
        if meter is None or meter.kind != self.config.window:
            fresh = Meter(window(self.config.window), self.config.window)
            if meter is not None:
                fresh.crowd = meter.crowd
            meter = self._meters[app_key] = fresh
        return meter

    @property
    def peak(self) -> int:
        """The most arrivals in one second of any one key."""
        return max((meter.crowd.peak for meter in self._meters.values()), default=0)

    def terms(self, now: float, *, rejected: bool) -> Terms:
        """How the next order will travel, by the knobs."""
        median, config = self.config.visibility_lag, self.config
        lag = min(self.dice.lognormvariate(0.0, 0.3), LONGEST_LAG) * median if median else 0.0
        late = rejected or (config.late_rejects > 0 and self.dice.random() < config.late_rejects)
        return Terms(lag, now + config.late_reject_delay if late else None)


@dataclass(slots=True)
class Request:
    """One HTTP request, as it came. Header names are lower-case bytes."""

    method: str
    path: str
    query: bytes
    headers: dict[bytes, bytes]
    body: bytes
    environment: Environment

    def header(self, name: bytes) -> str:
        return self.headers.get(name, b"").decode("latin-1")


@dataclass(slots=True)
class Call:
    """A request that has passed the gateway's checks. `params` has upper-case keys (query) or the body's own."""

    request: Request
    tr_id: str
    app_key: str
    params: dict[str, str]
    now: float

    @property
    def paper(self) -> bool:
        return self.request.environment == "paper"

    @property
    def continues(self) -> bool:
        return self.request.header(b"tr_cont") == "N"


Handler = Callable[[World, Call], Answer]
