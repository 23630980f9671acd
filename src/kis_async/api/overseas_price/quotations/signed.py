"""The change of an overseas quote with its sign."""

from decimal import Decimal
from typing import Final, Protocol

from kis_async.wire import Row, Sign

_DOWN: Final = (Sign.DOWN, Sign.LOWER_LIMIT)


class _Quote(Protocol):
    @property
    def change(self) -> Decimal | None: ...

    @property
    def change_sign(self) -> Sign | None: ...


class SignedChange(Row):
    """A row whose `change` is as KIS sends it, without a sign, with `change_sign` beside it.

    `change_rate` needs no help: it carries its sign.
    """

    @property
    def signed_change(self: _Quote) -> Decimal | None:
        """The change against the previous close, negative where the price fell. None where KIS does not say both."""
        if self.change is None or self.change_sign is None or not self.change_sign.known:
            return None
        return -abs(self.change) if self.change_sign in _DOWN else self.change
