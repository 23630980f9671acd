"""How long it takes KIS to show an order, and how long that is waited for. Pure."""

import math
from dataclasses import dataclass, fields
from typing import Final

from kis_async.wire.errors import ConfigError


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """The times by which an order whose answer was lost is settled, in seconds.

    An order that is `visible_after` old and still not listed does not exist: 12 s is twice the slowest of a hundred that
    were measured (5.3 s). Until then KIS's list is looked at every `look_every`, and for `beyond` more where it does
    not answer. `skew` is how far KIS's clock may be from ours; it stamps whole seconds, about one late. An order that
    says the same and was booked further off than that, but within `doubt`, is taken for neither: the fate is ambiguous.
    Where others send orders within `doubt` of ours, or of the same instrument, one that shows earlier may be theirs.
    Raises ConfigError for a time below 0.
    """

    visible_after: float = 12.0
    look_every: float = 1.0
    beyond: float = 15.0
    skew: float = 5.0
    doubt: float = 600.0

    def __post_init__(self) -> None:
        for one in fields(self):
            if not 0 <= getattr(self, one.name) < math.inf:
                raise ConfigError(f"{one.name} is a number of seconds.")

    @property
    def limit(self) -> float:
        """Seconds that the caller of an order waits for it to be settled."""
        return self.visible_after + self.beyond


PATIENCE = Patience()
"""The times that fit KIS as it was measured."""

TAKE_BACK_WITHIN: Final = 1.0
"""Seconds that a cancellation waits for each answer of the journal before it leaves without one.

An order that stays open costs money; a cancellation that is sent twice does not. A journal in order answers within
milliseconds (benchmarks/orders.py).
"""
