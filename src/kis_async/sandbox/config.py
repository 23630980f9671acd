"""Every knob of the sandbox gateway, and the invented accounts it starts with."""

import math
import re
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Literal, Self, TypedDict, Unpack, cast

from kis_async.sandbox.clock import read_ymd

Environment = Literal["real", "paper"]
RateWindow = Literal["sliding", "calendar", "counter", "off"]
Hours = Literal["always", "clock", "closed"]


@dataclass(frozen=True, slots=True)
class Holding:
    """Shares an account starts with. Without `average_price`, bought at the base price of the first day."""

    symbol: str
    quantity: int
    average_price: int | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One app key with the one account that belongs to it. `number` is `"12345678-01"`, `cash` in won."""

    app_key: str = field(repr=False)
    app_secret: str = field(repr=False)
    number: str = field(repr=False)
    environment: Environment = "paper"
    cash: int = 100_000_000
    holdings: tuple[Holding, ...] = ()

    def __post_init__(self) -> None:
        if re.fullmatch(r"[0-9]{8}-[0-9]{2}", self.number) is None:
            raise ValueError("An account number looks like '12345678-01': eight digits, a dash, two digits.")


APP_KEY = "PSSANDBOXPAPERxINVENTEDxNOTxAxKEYx01"
APP_SECRET = "SandboxPaperSecretInventedNotASecret" * 5
ACCOUNT = "50000000-01"
REAL_APP_KEY = "PSSANDBOXREALxxINVENTEDxNOTxAxKEYx01"
REAL_APP_SECRET = "SandboxRealxSecretInventedNotASecret" * 5
REAL_ACCOUNT = "60000000-01"

_STARTING_SHARES = (Holding("005930", 30), Holding("018880", 200), Holding("035720", 12))

PAPER = Account(APP_KEY, APP_SECRET, ACCOUNT, "paper", holdings=_STARTING_SHARES)
REAL = Account(REAL_APP_KEY, REAL_APP_SECRET, REAL_ACCOUNT, "real", holdings=_STARTING_SHARES)


@dataclass(slots=True, kw_only=True)
class SandboxConfig:
    """The knobs. All but `seed` and `accounts` may be turned while the sandbox runs. Times are in seconds.

    `window` is how calls in one second are counted; `jitter` is the most a call waits before it is counted,
    `latency` the time one call takes besides. `spurious_refusals` (EGW00201 for no reason) and
    `ledger_refusals` (EGW00215) are probabilities. With `hours="clock"` the market keeps 09:00-15:30 KST.
    `depth` scales the quantities in the invented order book, `volatility` how far prices move within a day.
    `visibility_lag` is the median time until an order shows up in queries; `late_rejects` the probability that
    an accepted order is rejected by the exchange `late_reject_delay` later.
    """

    seed: int = 0
    accounts: tuple[Account, ...] = (PAPER, REAL)
    any_key: bool = True
    window: RateWindow = "sliding"
    real_limit: int = 18
    paper_limit: int = 1
    hashkey_counts: bool = True
    jitter: float = 0.0
    latency: float = 0.0
    spurious_refusals: float = 0.0
    ledger_refusals: float = 0.0
    token_lifetime: float = 86_400.0
    token_same_for: float = 21_600.0
    token_lockout: float = 60.0
    token_lockout_extends: bool = False
    new_token_kills_old: bool = False
    hours: Hours = "always"
    holidays: frozenset[date] = frozenset()
    depth: float = 1.0
    volatility: float = 1.0
    visibility_lag: float = 0.0
    late_rejects: float = 0.0
    late_reject_delay: float = 0.5
    fee_rate: float = 0.00015
    tax_rate: float = 0.002

    def __post_init__(self) -> None:
        self.check()

    @classmethod
    def faithful(cls, **knobs: Unpack["Knobs"]) -> Self:
        """The knobs set as the live gateway was measured: market hours, jitter, latency, slow visibility."""
        config = cls(hours="clock", jitter=0.03, latency=0.03, visibility_lag=2.6)
        config.change(knobs, starting=True)
        return config

    def change(self, knobs: Mapping[str, object], *, starting: bool = False) -> None:
        """Turn knobs by name. Raises ValueError for an unknown name, a wrong type or an impossible value."""
        changed = copy(self)
        for target in (changed, self):
            for name, value in knobs.items():
                setattr(target, name, _fitted(name, value, starting=starting))
            target.check()

    def as_dict(self) -> dict[str, object]:
        """The knobs as JSON can hold them, without the accounts (they carry secrets)."""
        shown: dict[str, object] = {name: getattr(self, name) for name in _KNOBS if name != "accounts"}
        shown["holidays"] = sorted(day.strftime("%Y%m%d") for day in self.holidays)
        return shown

    def check(self) -> None:
        """Raise ValueError for a knob in an impossible position."""
        _one_of("window", self.window, ("sliding", "calendar", "counter", "off"))
        _one_of("hours", self.hours, ("always", "clock", "closed"))
        for name in ("spurious_refusals", "ledger_refusals", "late_rejects"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} is a probability: between 0 and 1.")
        for name in _FLOATS:
            if not 0 <= getattr(self, name) < math.inf:
                raise ValueError(f"{name} is a finite number and cannot be negative.")
        if self.token_lifetime == 0:
            raise ValueError("token_lifetime is more than 0 seconds.")
        if min(self.real_limit, self.paper_limit) < 1:
            raise ValueError("A limit is at least 1 call a second; use window='off' for no limit.")


class Knobs(TypedDict, total=False):
    """SandboxConfig's knobs as keyword arguments; there they are explained."""

    seed: int
    accounts: tuple[Account, ...]
    any_key: bool
    window: RateWindow
    real_limit: int
    paper_limit: int
    hashkey_counts: bool
    jitter: float
    latency: float
    spurious_refusals: float
    ledger_refusals: float
    token_lifetime: float
    token_same_for: float
    token_lockout: float
    token_lockout_extends: bool
    new_token_kills_old: bool
    hours: Hours
    holidays: frozenset[date] | list[str]
    depth: float
    volatility: float
    visibility_lag: float
    late_rejects: float
    late_reject_delay: float
    fee_rate: float
    tax_rate: float


_KNOBS = frozenset(knob.name for knob in fields(SandboxConfig))
_TYPES: dict[str, type] = {knob.name: type(knob.default) for knob in fields(SandboxConfig)}
_FLOATS = tuple(name for name, kind in _TYPES.items() if kind is float)


def _fitted(name: str, value: object, *, starting: bool) -> object:
    """A value from Python or JSON in the knob's own type: 1 for 1.0 is fine, "1" and True are not."""
    if name not in _KNOBS:
        raise ValueError(f"The sandbox has no knob {name!r}. It has: {', '.join(sorted(_KNOBS))}.")
    if name in ("seed", "accounts") and not starting:
        raise ValueError(f"{name!r} is fixed once the sandbox exists. Make a new Sandbox instead.")
    kind = _TYPES[name]
    if name == "holidays" and isinstance(value, (list, tuple, set, frozenset)):
        return frozenset(_day(one) for one in cast("Iterable[object]", value))
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{name} wants {kind.__name__}, not {value!r}.")
    return value


def _day(value: object) -> date:
    return value if isinstance(value, date) else read_ymd(str(value))


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ValueError(f"{name} is one of {', '.join(allowed)}, not {value!r}.")
