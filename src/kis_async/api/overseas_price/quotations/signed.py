"""What overseas quotes have in common: the change with its sign, and a symbol that has not traded yet."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol, cast

from pydantic import model_validator

from kis_async.wire import Row, Sign
from kis_async.wire.errors import NoData


class _Quote(Protocol):
    @property
    def change(self) -> Decimal | None: ...

    @property
    def change_sign(self) -> Sign | None: ...


class SignedChange(Row):
    """A row whose `change` has the sign that KIS sends in `change_sign`."""

    @property
    def signed_change(self: _Quote) -> Decimal | None:
        """`change`, where KIS says its sign; None where it does not."""
        return self.change if self.change_sign is not None and self.change_sign.known else None


class MayBeUntraded(Row):
    """A quote whose `price` is None while the symbol has not traded: before its session KIS fills `base` alone.

    A quote with neither is of an unknown symbol. Raises NoData.
    """

    @property
    def base_price(self) -> Decimal | None:
        """The price that limits and changes go by, as a rule the previous close."""
        found: Decimal | None = self.__dict__.get("previous_close")
        return found

    @model_validator(mode="before")
    @classmethod
    def _zero_is_no_price(cls, values: Any) -> Any:  # noqa: ANN401  (whatever KIS sent)
        if not isinstance(values, Mapping):
            return values
        sent = cast("Mapping[str, object]", values)
        kept = {name: value for name, value in sent.items() if name not in _PRICES or not _is_zero(value)}
        if not any(name in kept for name in (*_PRICES, "price", "previous_close")):
            raise NoData("KIS answered without a price: no such symbol, or one of another market.")
        return kept


_PRICES = ("last", "base")


def _is_zero(value: object) -> bool:
    try:
        return isinstance(value, str) and not Decimal(value.replace(",", ""))
    except InvalidOperation:
        return False
