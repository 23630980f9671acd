"""What one KIS `msg_cd` means: the shape of a row of the code table."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a code means for the caller."""

    SUCCESS = "success"
    NO_DATA = "no_data"
    RATE_LIMIT = "rate_limit"
    TOKEN = "token"  # noqa: S105 (a kind of answer, not a secret)
    TOKEN_WAIT = "token_wait"  # noqa: S105
    CREDENTIALS = "credentials"
    INPUT = "input"
    ORDER_REJECTED = "order_rejected"
    MARKET_CLOSED = "market_closed"
    SERVER = "server"
    MAINTENANCE = "maintenance"
    UNKNOWN = "unknown"


class Seen(StrEnum):
    """How sure the row is, surest first."""

    OFFICIAL = "official"
    """Listed in KIS's published error table."""
    DOCUMENTED = "documented"
    """Shown in an answer KIS published."""
    MEASURED = "measured"
    """Met by several people who do not know each other."""
    REPORTED = "reported"
    """Met by one."""
    CLAIMED = "claimed"
    """Only found in other programs' tables or test data."""


class OrderFate(StrEnum):
    """What a code proves about the order, amendment or cancellation it answered."""

    CREATED = "created"
    NOT_CREATED = "not_created"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the table. Raises ValueError for an order that may repeat but may also exist."""

    kind: Kind
    meaning: str
    order: OrderFate
    read_again: bool
    """A read may be repeated."""
    order_again: bool
    """An order may be repeated: only where the code proves that it was never created."""
    seen: Seen
    korean: str = ""
    """KIS's text, as far as it is known."""
    where: str = ""
    """Where the code was seen."""
    hint: str = ""
    """What the user should do, where the kind does not say it."""

    def __post_init__(self) -> None:
        """Refuse the one contradiction that could buy twice."""
        if self.order_again and self.order is not OrderFate.NOT_CREATED:
            raise ValueError(
                f"order_again=True with order={self.order.value!r}: an order that may exist must never be "
                "sent again; set order=OrderFate.NOT_CREATED only if the code proves it"
            )
