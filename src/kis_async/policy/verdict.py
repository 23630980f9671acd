"""Whether a failed call goes again. One pure function; the loop that obeys it is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from kis_async.policy.answer import Codes
from kis_async.policy.codes import Kind, lookup
from kis_async.wire.endpoint import Effect
from kis_async.wire.errors import (
    BadAnswer,
    CertificateRejected,
    KisError,
    NoAnswer,
    OutcomeUnknown,
    ProxyRefused,
    RateLimited,
    Redirected,
    ServerError,
    TokenRejected,
    UnexpectedAnswer,
    Unreachable,
)

OWN_RATE: Final = "EGW00201"
DATA_CHANGED: Final = "SYDB0050"

_MAY_PASS = (Unreachable, NoAnswer, BadAnswer, ServerError, RateLimited)
_STAYS = (CertificateRejected, ProxyRefused, Redirected)
_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 3.0
_OWN_RATE_PAUSE = 0.3
_LEDGER_PAUSE = 1.0
_MAINTENANCE_PAUSE = 5.0
_TRIES_WHEN_ODD = 3


class Action(Enum):
    """What to do about a failure."""

    STOP = "stop"
    AGAIN = "again"
    RENEW = "renew the token, then again"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The action, and how many seconds to wait before it."""

    action: Action
    pause: float = 0.0


STOP: Final = Verdict(Action.STOP)


def judge(
    error: KisError,
    effect: Effect,
    attempt: int,
    *,
    chance: float,
    codes: Codes | None = None,
    resend_orders: bool = True,
) -> Verdict:
    """What to do after `attempt` (from 1) failed with `error`; `chance` in [0, 1) spreads the waits.

    A read repeats on rate, token, transport and server faults. An order repeats only where no byte left
    or the code proves that it was never created, and not at all without `resend_orders`.
    """
    if effect is Effect.ORDER:
        return _judge_order(error, attempt, chance, codes, resend_orders=resend_orders)
    row = lookup(error.msg_cd, codes) if error.msg_cd else None
    if isinstance(error, TokenRejected) and (row is None or row.read_again):
        return Verdict(Action.RENEW)
    if row is not None:
        return Verdict(Action.AGAIN, _pause(error, attempt, chance, row.kind)) if row.read_again else STOP
    if isinstance(error, UnexpectedAnswer) and attempt >= _TRIES_WHEN_ODD:
        return STOP
    if isinstance(error, _MAY_PASS) and not isinstance(error, _STAYS):
        return Verdict(Action.AGAIN, _pause(error, attempt, chance))
    return STOP


def _judge_order(
    error: KisError, attempt: int, chance: float, codes: Codes | None, *, resend_orders: bool
) -> Verdict:
    if not resend_orders or isinstance(error, OutcomeUnknown):
        return STOP
    if isinstance(error, Unreachable) and not isinstance(error, _STAYS):
        return Verdict(Action.AGAIN, _pause(error, attempt, chance))
    row = lookup(error.msg_cd, codes) if error.msg_cd else None
    if row is None or not row.order_again:
        return STOP
    if isinstance(error, TokenRejected):
        return Verdict(Action.RENEW)
    return Verdict(Action.AGAIN, _pause(error, attempt, chance))


def _pause(error: KisError, attempt: int, chance: float, kind: Kind | None = None) -> float:
    if isinstance(error, RateLimited):
        # Our own rate is the pacer's business; the ledger's is everybody's and wants a second.
        return chance * _OWN_RATE_PAUSE if error.msg_cd == OWN_RATE else _LEDGER_PAUSE * (1 + chance)
    if kind is Kind.MAINTENANCE:
        return _MAINTENANCE_PAUSE * (1 + chance)
    return min(_FIRST_PAUSE * 2.0 ** min(attempt - 1, 8), _LONGEST_PAUSE) * (0.5 + chance / 2)
