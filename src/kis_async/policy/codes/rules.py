"""What each sort of answer proves, once: a row of the table is a rule called with its texts."""

from dataclasses import dataclass
from typing import NamedTuple

from kis_async.policy.codes.code import Code, Kind, OrderFate, Seen


class Source(NamedTuple):
    """How sure a row is, and where it comes from."""

    seen: Seen
    where: str


OFFICIAL = Source(Seen.OFFICIAL, "KIS error table")
SAMPLE = Source(Seen.DOCUMENTED, "answers published in the KIS API documents")


def measured(where: str) -> Source:
    """Met by several people."""
    return Source(Seen.MEASURED, where)


def reported(where: str) -> Source:
    """Met once."""
    return Source(Seen.REPORTED, where)


def claimed(where: str) -> Source:
    """Never met: found in another program only."""
    return Source(Seen.CLAIMED, where)


@dataclass(frozen=True, slots=True)
class Rule:
    """What one sort of answer means for reads and orders."""

    kind: Kind
    order: OrderFate
    read_again: bool = False
    order_again: bool = False

    def __call__(self, meaning: str, korean: str, source: Source, hint: str = "") -> Code:
        """A row that follows this rule."""
        return Code(
            kind=self.kind,
            meaning=meaning,
            order=self.order,
            read_again=self.read_again,
            order_again=self.order_again,
            seen=source.seen,
            korean=korean,
            where=source.where,
            hint=hint,
        )


_NOT_CREATED = OrderFate.NOT_CREATED
_UNKNOWN = OrderFate.UNKNOWN

success = Rule(Kind.SUCCESS, OrderFate.CREATED)
no_data = Rule(Kind.NO_DATA, _NOT_CREATED)
bad_input = Rule(Kind.INPUT, _NOT_CREATED)
credentials = Rule(Kind.CREDENTIALS, _NOT_CREATED)
rejected = Rule(Kind.ORDER_REJECTED, _NOT_CREATED)
closed = Rule(Kind.MARKET_CLOSED, _NOT_CREATED)
fault = Rule(Kind.SERVER, _UNKNOWN, read_again=True)
maintenance = Rule(Kind.MAINTENANCE, _UNKNOWN, read_again=True)
unknown = Rule(Kind.UNKNOWN, _UNKNOWN)

# The gateway turns these away before it routes them, so the ledger never saw the order.
gateway_limit = Rule(Kind.RATE_LIMIT, _NOT_CREATED, read_again=True, order_again=True)
bad_token = Rule(Kind.TOKEN, _NOT_CREATED, read_again=True, order_again=True)
# The ledger's own limit comes after routing and proves nothing about an order.
ledger_limit = Rule(Kind.RATE_LIMIT, _UNKNOWN, read_again=True)
# Only unsubscribing makes room: waiting does not.
feed_limit = Rule(Kind.RATE_LIMIT, _UNKNOWN)
bad_approval = Rule(Kind.TOKEN, _UNKNOWN, read_again=True)
token_wait = Rule(Kind.TOKEN_WAIT, _NOT_CREATED, read_again=True)
# Met on quotes only, so that it proves nothing about an order.
no_subscription = Rule(Kind.CREDENTIALS, _UNKNOWN)
# Passes by itself, once the other session is gone.
key_in_use = Rule(Kind.CREDENTIALS, _NOT_CREATED, read_again=True)
unknown_outage = Rule(Kind.UNKNOWN, _UNKNOWN, read_again=True)
