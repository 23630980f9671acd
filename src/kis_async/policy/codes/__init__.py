"""Every `msg_cd` known, what it means and what it proves: one table, and a way to overrule a row of it."""

from collections.abc import Mapping
from types import MappingProxyType

from kis_async.policy.codes.answers import ANSWERS
from kis_async.policy.codes.code import Code, Kind, OrderFate, Seen
from kis_async.policy.codes.gateway import GATEWAY
from kis_async.policy.codes.ledger import LEDGER
from kis_async.policy.codes.paper import PAPER
from kis_async.policy.codes.service import SERVICE
from kis_async.policy.codes.unexplained import UNEXPLAINED
from kis_async.policy.codes.websocket import WEBSOCKET

__all__ = ["TABLE", "Code", "Kind", "OrderFate", "Seen", "lookup"]

TABLE: Mapping[str, Code] = MappingProxyType(
    ANSWERS | GATEWAY | SERVICE | LEDGER | PAPER | WEBSOCKET | UNEXPLAINED
)


def lookup(code: str, overrides: Mapping[str, Code] | None = None) -> Code | None:
    """The row of a `msg_cd`, the user's own first; None for a code nobody has seen. "" is a code too."""
    if overrides is not None and code in overrides:
        return overrides[code]
    return TABLE.get(code)
