"""Misbehavior to order: which call goes wrong, how, and how often."""

import random
from dataclasses import dataclass, field
from typing import Literal, get_args

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
    (an order is booked, a token issued).
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
        if not 0 <= self.probability <= 1:
            raise ValueError("probability lies between 0 and 1.")
        if self.times is not None and self.times < 1:
            raise ValueError("times is at least 1, or None for ever.")

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

    def take(
        self, tr_id: str, path: str, environment: str, when: When, *, late: bool = False
    ) -> Fault | None:
        """The fault that befalls this call now, counted as hit; None as a rule."""
        for fault in self.waiting:
            if (fault.kind == "late_reject") is not late or (fault.when != when and not late):
                continue
            if not fault.meets(tr_id, path, environment):
                continue
            if fault.probability < 1 and self._dice.random() >= fault.probability:
                continue
            fault.hits += 1
            if fault.spent:
                self.waiting.remove(fault)
            return fault
        return None
