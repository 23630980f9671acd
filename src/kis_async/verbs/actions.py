"""The calls behind kis.corporate_actions, by name. Imported when the first is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from kis_async.api import domestic_stock as ds
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest

_Call = Callable[[str | None, dt.date, dt.date], Endpoint[Any]]

ACTIONS: Final[Mapping[str, _Call]] = {
    "rights_issues": lambda symbol, start, end: ds.PaidinCapin(symbol=symbol, start=start, end=end),
    "bonus_issues": lambda symbol, start, end: ds.BonusIssue(symbol=symbol, start=start, end=end),
    "par_value_changes": lambda symbol, start, end: ds.RevSplit(symbol=symbol, start=start, end=end),
    "mergers_and_splits": lambda symbol, start, end: ds.MergerSplit(symbol=symbol, start=start, end=end),
    "capital_reductions": lambda symbol, start, end: ds.CapDcrs(symbol=symbol, start=start, end=end),
    "meetings": lambda symbol, start, end: ds.SharehldMeet(symbol=symbol, start=start, end=end),
    "appraisal_rights": lambda symbol, start, end: ds.Purreq(symbol=symbol, start=start, end=end),
    "listings": lambda symbol, start, end: ds.ListInfo(symbol=symbol, start=start, end=end),
    "public_offerings": lambda symbol, start, end: ds.PubOffer(symbol=symbol, start=start, end=end),
    "forfeited_shares": lambda symbol, start, end: ds.Forfeit(symbol=symbol, start=start, end=end),
    "deposited_shares": lambda symbol, start, end: ds.MandDeposit(symbol=symbol, start=start, end=end),
}


def action(kind: str, symbol: str | None, start: dt.date, end: dt.date) -> Endpoint[Any]:
    """The call of a kind. Raises InvalidRequest."""
    try:
        call = ACTIONS[kind]
    except KeyError:
        raise InvalidRequest(
            f"{kind!r} is no kind of corporate action.", hint=f"It is one of {', '.join(ACTIONS)}."
        ) from None
    return call(symbol, start, end)
