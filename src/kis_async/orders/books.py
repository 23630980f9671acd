"""Where KIS lists the orders of each market, and how to read such a list."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Protocol, TypeVar

from kis_async.orders.ticket import Action, Progress
from kis_async.wire.codes import Revision, Side
from kis_async.wire.credentials import Account
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, NoData
from kis_async.wire.row import Row
from kis_async.wire.types import LateTime
from kis_async.wire.zones import SEOUL

R = TypeVar("R")

_SIDES: Final = {Side.BUY: "buy", Side.SELL: "sell"}
_SAID: Final = {
    "정정": Action.AMEND,
    "취소": Action.CANCEL,
    "AMEND": Action.AMEND,
    "CANCEL": Action.CANCEL,
}
"""What an order does, in KIS's name of its side: 매수취소* is a cancellation that was confirmed."""
_REJECTED: Final = ("REJECT", "거부")
_DAY: Final = dt.timedelta(days=1)


class Caller(Protocol):
    """What it takes to look."""

    async def collect(self, endpoint: Endpoint[R]) -> list[R]:
        """All pages of a call."""
        ...


Query = Callable[[dt.date, dt.date, Account | None], Endpoint[Any]]


def _stocks(start: dt.date, end: dt.date, account: Account | None) -> Endpoint[Any]:
    from kis_async.api.domestic_stock import InquireDailyCcld

    return InquireDailyCcld(account=account, start=start, end=end)


def _overseas(start: dt.date, end: dt.date, account: Account | None) -> Endpoint[Any]:
    from kis_async.api.overseas_stock.trading.inquire_ccnl import InquireCcnl

    # KIS counts days as the exchange does: a Korean morning is yesterday in New York.
    return InquireCcnl(account=account, start=start - _DAY, end=end + _DAY)


def _derivatives(start: dt.date, end: dt.date, account: Account | None) -> Endpoint[Any]:
    from kis_async.api.domestic_futureoption.trading.inquire_ccnl import InquireCcnl

    return InquireCcnl(account=account, start=start, end=end)


def _night_derivatives(start: dt.date, end: dt.date, account: Account | None) -> Endpoint[Any]:
    from kis_async.api.domestic_futureoption.trading.inquire_ngt_ccnl import InquireNgtCcnl

    return InquireNgtCcnl(account=account, start=start - _DAY, end=end + _DAY)


def _overseas_derivatives(start: dt.date, end: dt.date, account: Account | None) -> Endpoint[Any]:
    from kis_async.api.overseas_futureoption.trading.inquire_daily_order import InquireDailyOrder

    return InquireDailyOrder(account=account, start=start - _DAY, end=end + _DAY)


def _bonds(start: dt.date, end: dt.date, account: Account | None) -> Endpoint[Any]:
    from kis_async.api.domestic_bond.trading.inquire_daily_ccld import InquireDailyCcld

    return InquireDailyCcld(account=account, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Book:
    """One market's list of orders."""

    market: str
    query: Query

    async def look(
        self, caller: Caller, start: dt.date, end: dt.date, account: Account | None
    ) -> list[Progress]:
        """Every order of some days that KIS shows by now. Raises KisError."""
        try:
            pages = await caller.collect(self.query(start, end, account))
        except NoData:
            return []
        found = (progress(self.market, row) for page in pages for row in _rows(page))
        # An order that was filled between two pages is on both, each time otherwise.
        return list({(row.branch, row.number, _day(row)): row for row in found if row is not None}.values())


BOOKS: Final = {
    book.market: book
    for book in (
        Book("domestic_stock", _stocks),
        Book("overseas_stock", _overseas),
        Book("domestic_futureoption", _derivatives),
        Book("domestic_futureoption:night", _night_derivatives),
        Book("overseas_futureoption", _overseas_derivatives),
        Book("domestic_bond", _bonds),
    )
}
"""The book of each market that has one."""

MARKETS: Final = tuple(BOOKS)
"""Whose orders kis_async can look for: the products as in KIS's URLs, and the night session that has a list of its own."""


def book_of(market: str) -> Book:
    """The book of a market. Raises InvalidRequest where KIS has no list that shows its orders."""
    try:
        return BOOKS[market]
    except KeyError:
        raise InvalidRequest(
            f"kis_async does not know where KIS lists orders of {market!r}.",
            hint=f"It knows {', '.join(BOOKS)}.",
        ) from None


def _rows(page: object) -> Iterator[Row]:
    if isinstance(page, list):
        yield from page
    else:
        yield from getattr(page, "orders", [])


def progress(market: str, row: Row) -> Progress | None:
    """One line of a list as it concerns anybody; None for a line without an order number."""
    order_no: str | None = getattr(row, "order_no", None)
    if not order_no or not order_no.strip().isdigit():
        return None
    quantity = _number(row, "quantity") or Decimal(0)
    filled = _number(row, "filled") or Decimal(0)
    remaining = _number(row, "remaining")
    cancelled, rejected = _number(row, "cancelled"), _number(row, "rejected") or Decimal(0)
    if remaining is None:
        remaining = quantity - filled - rejected - (cancelled or Decimal(0))
    if cancelled is None:
        cancelled = max(Decimal(0), quantity - filled - rejected - remaining)
    expired = False
    if rejected and not _is_rejected(row):
        # KIS counts what was cancelled or expired as rejected too, some of it twice.
        expired = not cancelled and not getattr(row, "cancel", None)
        rejected, cancelled = Decimal(0), max(Decimal(0), quantity - filled - remaining)
    side, price = getattr(row, "side", None), _number(row, "order_price")
    kind, exchange = getattr(row, "kind", None), getattr(row, "exchange", None)
    return Progress(
        order_no=order_no.strip(),
        original_order_no=_original(row),
        market=market,
        side=_SIDES.get(side) if isinstance(side, Side) else None,
        symbol=getattr(row, "symbol", None),
        name=getattr(row, "name", None) or getattr(row, "short_name", None),
        quantity=quantity,
        order_price=price,
        filled=filled,
        fill_price=_number(row, "fill_price"),
        remaining=remaining,
        cancelled=cancelled,
        rejected=rejected,
        ordered_at=_moment(row),
        action=_action(row, price, filled, remaining),
        branch=getattr(row, "branch", None),
        exchange=getattr(exchange, "value", None),
        kind=getattr(kind, "name", None),
        ordered_on=getattr(row, "ordered_on", None),
        expired=expired,
    )


def _is_rejected(row: Row) -> bool:
    """Whether the exchange refused an order. KIS's name of the side says so, or a reason stands beside it."""
    name = (getattr(row, "side_name", None) or getattr(row, "trade_kind", None) or "").upper()
    reason = getattr(row, "reject_reason", None) or ""
    return any(word in name for word in _REJECTED) or bool(reason.strip())


def _action(row: Row, price: Decimal | None, filled: Decimal, remaining: Decimal) -> Action | None:
    """What an order does to another; None where the list does not say for certain.

    cncl_yn alone does not: an amendment that was cancelled later may have it too, and is none.
    """
    if _original(row) is None:
        return Action.NEW
    revision = getattr(row, "revision", None)
    if revision in (Revision.AMEND, Revision.CANCEL):
        return Action.AMEND if revision == Revision.AMEND else Action.CANCEL
    name = (getattr(row, "side_name", None) or "").upper()
    said = next((action for word, action in _SAID.items() if word in name), None)
    cancel: bool | None = getattr(row, "cancel", None)
    if said is not None or cancel is None:
        return said
    if filled or (not cancel and (remaining or price)):
        return Action.AMEND
    return Action.CANCEL if cancel and not remaining and not price else None


def _original(row: Row) -> str | None:
    original: str | None = getattr(row, "original_order_no", None)
    return original.strip() if original and original.strip().isdigit() and int(original) else None


def _number(row: Row, name: str) -> Decimal | None:
    value: Decimal | int | None = getattr(row, name, None)
    return None if value is None else Decimal(value)


def _moment(row: Row) -> dt.datetime | None:
    """When KIS took it, in Korean time."""
    stamp: dt.datetime | None = getattr(row, "received_at", None)
    if stamp is not None:
        return stamp
    day: dt.date | None = getattr(row, "korea_ordered_on", None) or getattr(row, "ordered_on", None)
    clock: dt.time | None = getattr(row, "kis_ordered_at", None) or getattr(row, "ordered_at", None)
    if day is None or clock is None:
        return None
    if isinstance(clock, LateTime):
        day += _DAY
    return dt.datetime.combine(day, clock, SEOUL)


def _day(row: Progress) -> dt.date | None:
    return row.ordered_at.date() if row.ordered_at else row.ordered_on
