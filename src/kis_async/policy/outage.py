"""Whether the calls of a bulk are still worth making: a host that answers nobody answers the next call neither."""

import copy
from dataclasses import dataclass, field
from typing import Final

from kis_async.wire.errors import BadAnswer, KisError, NoAnswer, TokenIssueLimited, Unreachable

COOL_DOWN: Final = 10.0
"""Seconds after which one call of a bulk without end tries again; what is finite has failed by then."""

_SILENT_SHARE: Final = 0.5
"""The share of a failed call's time without any answer that proves an outage; the rest it spent in the queue."""

TOKEN_CALL: Final = "/oauth2/tokenP"  # noqa: S105  (a path)


@dataclass(slots=True)
class Outage:
    """What one bulk knows about its host. Callers give the time.

    A call that ends without an answer has spent its whole deadline on that. If nothing else was answered
    meanwhile, it speaks for all the others, until something is answered again.
    """

    problem: KisError | None = field(init=False, default=None)
    _since: float = field(init=False, default=0.0)
    _answered_at: float = field(init=False, default=float("-inf"))
    _trying: bool = field(init=False, default=False)

    def prevents(self, now: float) -> KisError | None:
        """Why the next call is not worth making; None if it is, or if it is time to try again."""
        if self.problem is None or self._trying or now - self._since < COOL_DOWN:
            return self.problem
        self._trying = True
        return None

    def answered(self, now: float) -> None:
        """The host answered a call."""
        self._answered_at = now
        self._trying = False
        self.problem = None

    def failed(self, error: KisError, began: float, now: float) -> bool:
        """A call that began then failed now. Whether it speaks for the others from now on."""
        if not _speaks_for_all(error):
            if _is_answer(error):
                self.answered(now)
            return False
        self._trying = False
        if self.problem is not None:
            self._since = now
            return False
        if now - self._answered_at < _SILENT_SHARE * (now - began):
            return False
        self.problem, self._since = error, now
        return True


def spoken_for(problem: KisError, *, is_order: bool) -> KisError:
    """The error of a call that was given up, or not begun, for another's problem. An order was not begun."""
    if not isinstance(problem, Unreachable | NoAnswer):
        return copy.copy(problem)
    message = f"Given up, as another call got no answer within its deadline: {problem.message}"
    hint = "Call again when the host answers."
    if is_order or isinstance(problem, Unreachable):
        return Unreachable(message, hint=f"Nothing was sent. {hint}" if is_order else problem.hint or hint)
    return NoAnswer(message, hint=hint)


def _speaks_for_all(error: KisError) -> bool:
    return isinstance(error, Unreachable | NoAnswer | TokenIssueLimited) or error.tr_id == TOKEN_CALL


def _is_answer(error: KisError) -> bool:
    """Whether the host said something; a call that was refused here proves nothing about it."""
    return bool(error.msg_cd) or error.status is not None or isinstance(error, BadAnswer)
