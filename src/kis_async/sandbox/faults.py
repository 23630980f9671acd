"""Misbehavior to order: which call goes wrong, how, and how often."""

import math
import random
from dataclasses import dataclass, field
from typing import Literal, get_args

from kis_async.sandbox.checks import check_status, is_number, is_text, is_whole

Kind = Literal[
    "refuse",
    "drop",
    "cut",
    "truncate",
    "hang",
    "slow",
    "html",
    "empty",
    "text",
    "array",
    "blank",
    "late_reject",
]
When = Literal["before", "after"]


class ConnectionDropped(ConnectionError):  # noqa: N818  what happened, as the caller sees it
    """In process, the connection went away without a whole answer. Over a socket, it really does."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong.

    `kind`: `refuse` answers `status` with `msg_cd` and `msg1`; `drop` closes the connection without an answer;
    `cut` closes it in the middle of the body; `truncate` sends half a body as if it were whole; `hang` says
    nothing for `seconds` and then drops; `slow` waits `seconds` and then answers properly; `html` is a 502 page;
    `empty`, `text` and `array` are bodies that are not a KIS answer; `blank` is the HTTP 500 without a code;
    `late_reject` accepts an order and lets the exchange reject it.

    It befalls calls whose TR id is `tr_id`, whose path ends with `path` and whose host is `environment` (blank: any),
    `times` times (None: for ever), each with `probability`; `before` the call has done anything, or `after` it has
    (an order is booked, a token issued), but never after a refusal. `hits` counts how often it has struck.
    Raises ValueError for a kind, a type or a value that cannot be.
    """

    kind: Kind
    tr_id: str = ""
    path: str = ""
    environment: str = ""
    times: int | None = 1
    probability: float = 1.0
    when: When = "before"
    status: int | None = None
    rt_cd: str = "1"
    msg_cd: str = "EGW00300"
    msg1: str | None = None
    seconds: float = 3600.0
    hits: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"A fault is one of {', '.join(get_args(Kind))}, not {self.kind!r}.")
        if self.when not in get_args(When):
            raise ValueError(f"A fault comes 'before' or 'after', not {self.when!r}.")
        if self.kind == "late_reject" and self.when == "after":
            raise ValueError("A late_reject fault comes 'before': the order has to be taken with it.")
        if self.environment not in ("", "real", "paper"):
            raise ValueError(f"environment is 'real', 'paper' or '' for both, not {self.environment!r}.")
        for name in ("tr_id", "path", "rt_cd", "msg_cd"):
            if not is_text(getattr(self, name)):
                raise ValueError(f"{name} is a string, not {getattr(self, name)!r}.")
        if self.msg1 is not None and not is_text(self.msg1):
            raise ValueError(f"msg1 is a string, or None for KIS's own text, not {self.msg1!r}.")
        self._check_numbers()

    def _check_numbers(self) -> None:
        if not (is_number(self.probability) and 0 <= self.probability <= 1):
            raise ValueError("probability lies between 0 and 1.")
        if not (is_number(self.seconds) and 0 <= self.seconds < math.inf):
            raise ValueError("seconds is a finite number and not negative.")
        if self.times is not None and not (is_whole(self.times) and self.times >= 1):
            raise ValueError("times is a whole number of at least 1, or None for ever.")
        if self.status is not None:
            check_status(self.status)

    @property
    def spent(self) -> bool:
        return self.times is not None and self.hits >= self.times

    def meets(self, tr_id: str, path: str, environment: str) -> bool:
        return (
            self.tr_id in ("", tr_id)
            and path.endswith(self.path)
            and self.environment in ("", environment)
            and not self.spent
        )


class Faults:
    """The faults on order, oldest first."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        self.waiting.clear()

    def take(self, tr_id: str, path: str, environment: str, when: When) -> Fault | None:
        """The fault that befalls this call now, counted as hit; None as a rule."""
        fault = self.find(tr_id, path, environment, when)
        if fault is not None:
            self.strike(fault)
        return fault

    def find(
        self, tr_id: str, path: str, environment: str, when: When, *, late: bool = False
    ) -> Fault | None:
        """The fault that would befall this call now, not counted yet."""
        for fault in self.waiting:
            if (fault.kind == "late_reject") is not late or (fault.when != when and not late):
                continue
            if not fault.meets(tr_id, path, environment):
                continue
            if fault.probability < 1 and self._dice.random() >= fault.probability:
                continue
            return fault
        return None

    def strike(self, fault: Fault) -> None:
        """Count a hit; a spent fault goes."""
        fault.hits += 1
        if fault.spent:
            self.waiting.remove(fault)
