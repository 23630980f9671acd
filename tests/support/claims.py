"""Rows of a journal by hand."""

import datetime as dt
from decimal import Decimal
from typing import Any, Final

from kis_async.net.journal import UNIT, Claim, Entry, Journal
from kis_async.orders.entries import entry_of
from kis_async.orders.ticket import Action, Terms
from kis_async.wire.zones import SEOUL

NOON: Final = dt.datetime(2026, 1, 5, 12, tzinfo=SEOUL)
DAY: Final = "2026-01-05"
TERMS: Final = Terms("domestic_stock", Action.NEW, "buy", "005930", Decimal(1), Decimal(1000), None, "KRX")
UNSETTLED: Final = ("sending", "unknown", "ambiguous")


def entry(
    client_id: str,
    *,
    value: Decimal | int | None = 1000,
    owner: str = "me",
    terms: Terms = TERMS,
    now: dt.datetime = NOON,
) -> Entry:
    """An order about to be sent."""
    worth = None if value is None else Decimal(value)
    return entry_of(
        client_id, terms, name="n", fields="{}", mark=client_id, value=worth, owner=owner, now=now
    )


async def claim(journal: Journal, row: Entry, *, most_of_day: int | None = None, **more: Any) -> Claim:
    """Claim it; `most_of_day` in won."""
    limit = None if most_of_day is None else most_of_day * UNIT
    settings: dict[str, Any] = {"alike_refused": False, "unsettled": UNSETTLED} | more
    return await journal.claim(row, most_of_day=limit, **settings)
