"""When a token is renewed and when one may be issued. Moments are seconds since the epoch."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Final

ISSUE_GAP: Final = 60.5
"""Seconds between two issues: KIS allows one a minute."""

_DAY = 86_400.0
_SHARE = 24.0
_SKEW = 60.0


@dataclass(frozen=True, slots=True)
class Token:
    """An access token and its life."""

    value: str = field(repr=False)
    issued_at: float
    expires_at: float

    def alive(self, now: float) -> bool:
        """Whether KIS should still take it."""
        return now < self.expires_at

    def renew_at(self) -> float:
        """An hour ahead for a token of a day; a 24th of its life for a shorter one."""
        life = max(self.expires_at - self.issued_at, 0.0)
        return self.expires_at - min(life, _DAY) / _SHARE

    def due(self, now: float) -> bool:
        """Whether to renew it in the background."""
        return now >= self.renew_at()


def expiry(now: float, expires_in: int | None, expires_at: dt.datetime | None) -> float:
    """When a token issued now dies, by the earlier of KIS's two statements.

    Within six hours KIS hands out the same token again, and only the stated moment then tells its age.
    A stated moment in the past means that this machine's clock is wrong; the span holds then.
    """
    by_span = now + expires_in if expires_in else None
    by_moment = expires_at.timestamp() if expires_at else None
    if by_moment is None or (by_span is not None and by_moment <= now):
        return by_span if by_span is not None else now + _DAY
    return min(by_span, by_moment) if by_span is not None else by_moment


def wait_before_issue(now: float, last_issue_at: float | None, gap: float = ISSUE_GAP) -> float:
    """Seconds until the next issue is allowed. A last issue in the future is a clock set back, and is not waited for."""
    if last_issue_at is None or last_issue_at > now + _SKEW:
        return 0.0
    return max(0.0, min(last_issue_at + gap - now, gap))
