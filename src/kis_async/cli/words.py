"""Words of the command line into values. Pure."""

import datetime as dt
from typing import Final, TypeVar

import typer

from kis_async.wire.codes import Code, Market, OverseasMarket, Period
from kis_async.wire.places import place_of

C = TypeVar("C", bound=Code)

_PERIODS: Final = {"day": Period.DAY, "week": Period.WEEK, "month": Period.MONTH, "year": Period.YEAR}


def market_of(name: str) -> Market:
    """A domestic market. Raises BadParameter."""
    market = place_of(Market, name)
    if market is None or market not in (Market.KRX, Market.NXT, Market.ALL):
        raise typer.BadParameter("--market is krx, nxt or all.")
    return market


def overseas_market_of(name: str) -> OverseasMarket:
    """An overseas market. Raises InvalidRequest with the names there are."""
    from kis_async.verbs.names import overseas_market

    return overseas_market(name)


def member_of(kind: type[C], name: str, what: str) -> C:
    """The member of a code that a word names. Raises InvalidRequest with the names there are."""
    from kis_async.verbs.names import code_of

    return code_of(kind, name, what)


def period_of(name: str) -> Period:
    """The span of a candle. Raises BadParameter."""
    try:
        return _PERIODS[name.lower()]
    except KeyError:
        raise typer.BadParameter("--period is day, week, month or year.") from None


def date_of(option: str, text: str | None) -> dt.date | None:
    """The day an option says. Raises BadParameter."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{option} is a date, as 2026-01-31 or 20260131.") from None


def span_of(start: str | None, end: str | None) -> tuple[dt.date, dt.date]:
    """The days of --start and --end: up to today, from the first of the month. Raises BadParameter."""
    from kis_async.net.clock import today

    last = date_of("--end", end) or today()
    return date_of("--start", start) or last.replace(day=1), last


def time_of(option: str, text: str | None) -> dt.time | None:
    """The time of day an option says, as 09:30. Raises BadParameter."""
    if text is None:
        return None
    try:
        return dt.time.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{option} is a time, as 09:30 or 09:30:15.") from None
