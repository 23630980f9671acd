"""Orders as rich renderables and as JSON: tickets of the journal, lines of KIS's list. Pure."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from rich.console import Group
from rich.table import Table
from rich.text import Text

from kis_async.cli.layout import Line, table, whole, whole_columns, width_of
from kis_async.cli.screen import NO_EDGE
from kis_async.cli.show import DOWN, UP, number
from kis_async.orders.killer import Killed
from kis_async.orders.ticket import Action, Progress, Step, Ticket

_JOURNAL: Final = ("at", "client id", "state", "order", "for", "what", "code", "quantity", "price")
_LISTED: Final = (
    "at",
    "order",
    "for",
    "what",
    "code",
    "name",
    "quantity",
    "price",
    "filled",
    "at price",
    "left",
    "state",
)
_NUMBERS: Final = frozenset({"quantity", "price", "filled", "at price", "left"})
_TEXTS: Final = {*_JOURNAL, *_LISTED, "note"} - _NUMBERS
_FATES = {"open": "bold", "rejected": "red", "filled": "green"}
_STATES = {"unknown": "bold red", "ambiguous": "bold red", "sending": "bold", "accepted": "green"}


def taken(ticket: Ticket) -> str:
    """One line about an order that KIS took."""
    at = f" at {ticket.ordered_at:%H:%M:%S}" if ticket.ordered_at else ""
    if ticket.order_no is None:
        return f"Taken; KIS gave no number. Client id {ticket.client_id}."
    about = f", for {ticket.original_order_no}" if ticket.original_order_no else ""
    branch = f"branch {ticket.branch or '-'}"
    return f"Order {ticket.order_no} taken{at} ({branch}{about}). Client id {ticket.client_id}. Taken is not filled."


def ticket_object(ticket: Ticket) -> dict[str, Any]:
    """A ticket for programs, flat."""
    terms = ticket.terms
    return {
        "client_id": ticket.client_id,
        "state": ticket.state,
        "order_no": ticket.order_no,
        "branch": ticket.branch,
        "ordered_at": ticket.ordered_at,
        "created_at": ticket.created_at,
        "market": terms.market,
        "action": terms.action,
        "side": terms.side,
        "symbol": terms.symbol,
        "quantity": terms.quantity,
        "price": terms.price,
        "original_order_no": terms.original_order_no,
        "msg_cd": ticket.msg_cd,
        "msg1": ticket.msg1,
        "note": ticket.note,
        "candidates": ticket.candidates,
    }


def progress_object(row: Progress) -> dict[str, Any]:
    """A line of KIS's list for programs, with how it stands."""
    from kis_async.cli.output import plain

    found: dict[str, Any] = plain(row)
    return {**found, "fate": row.fate}


def tickets(found: Iterable[Ticket], width: int = NO_EDGE) -> Group:
    """What the journal has, one line an order, and what was said of it: beside it where there is room, else below."""
    listed = list(found)
    lines: list[Line] = [
        (
            f"{one.created_at:%m-%d %H:%M:%S}",
            one.client_id,
            Text(one.state, style=_STATES.get(one.state, "")),
            one.order_no or "",
            one.original_order_no or "",
            _what(one.terms.action, one.side),
            one.symbol or "",
            number(one.quantity) or "all",
            number(one.price) or ("" if one.terms.action is Action.CANCEL else "market"),
        )
        for one in listed
    ]
    noted = [(*line, _said(one)) for line, one in zip(lines, listed, strict=True)]
    names = (*_JOURNAL, "note")
    without = _blank(names, noted, width, "for")
    if (
        width_of({name: [line[at] for line in noted] for at, name in enumerate(names) if name not in without})
        <= width
    ):
        return whole_columns(names, noted, width, (), without=without, texts=_TEXTS)
    spare = ("at", "for", "price", "quantity", "code", "what")
    shown = whole_columns(_JOURNAL, lines, width, spare, without=without, texts=_TEXTS)
    notes = [Text(f"{one.client_id}: {said}") for one in listed if (said := _said(one))]
    return Group(shown, *notes)


def _blank(names: Sequence[str], lines: Sequence[Line], width: int, *candidates: str) -> set[str]:
    """Those of some columns that say nothing on any line, which a terminal need not show; a pipe keeps its columns."""
    if width == NO_EDGE or not lines:
        return set()
    return {name for name in candidates if not any(str(line[names.index(name)]) for line in lines)}


def _said(ticket: Ticket) -> str:
    said = " ".join(part for part in (ticket.msg_cd, ticket.msg1) if part)
    named = f" Could be {', '.join(ticket.candidates)}." if ticket.candidates else ""
    return (said or ticket.note) + named


def orders(found: Iterable[Progress], width: int = NO_EDGE) -> Group:
    """KIS's list, one line an order."""
    lines: list[Line] = [
        (
            f"{one.ordered_at:%H:%M:%S}" if one.ordered_at else "",
            one.order_no,
            one.original_order_no or "",
            _what(one.action, one.side),
            one.symbol or "",
            one.name or "",
            number(one.quantity),
            number(one.order_price) if one.order_price else "market",
            number(one.filled),
            number(one.fill_price) if one.filled else "",
            number(one.remaining),
            Text(one.fate, style=_FATES.get(one.fate, "")),
        )
        for one in found
    ]
    spare = ("name", "at price", "at", "for", "price", "filled", "what")
    without = _blank(_LISTED, lines, width, "for", "at price")
    return whole_columns(_LISTED, lines, width, spare, without=without, texts=_TEXTS)


def steps(found: Iterable[Step]) -> Table:
    """What happened to an order."""
    shown = table(whole("at"), whole("state"), "note")
    for one in found:
        shown.add_row(
            f"{one.at:%Y-%m-%d %H:%M:%S.%f}", Text(one.state, style=_STATES.get(one.state, "")), one.note
        )
    return shown


def killed(found: Iterable[Killed]) -> Table:
    """What became of the orders that were open when the kill switch was thrown."""
    shown = table(whole("market"), whole("order"), whole("code"), "what became of it")
    for one in found:
        if one.ticket is not None:
            became = f"cancelled by {one.ticket.order_no}" if one.ticket.order_no else str(one.ticket.state)
        elif one.progress is not None and one.progress.done:
            became = one.progress.fate
        else:
            became = f"STILL OPEN: {one.error}"
        shown.add_row(one.market, one.order_no or "-", one.symbol or "", became)
    return shown


def lines_of(row: Progress) -> dict[str, str | Text]:
    """An order that is about to be amended or cancelled, as a person checks it."""
    name = f" {row.name}" if row.name else ""
    what = f" {number(row.quantity)} × {row.symbol or '?'}{name}"
    return {
        "order": Text(row.order_no) + Text(" ") + _what(row.action, row.side) + Text(what),
        "price": number(row.order_price) if row.order_price else "market",
        "state": f"{row.fate}: {number(row.filled)} filled, {number(row.remaining)} left",
    }


def _what(action: Action | None, side: str | None) -> Text:
    """BUY in red, SELL in blue, as on the KRX, and whether it amends or cancels."""
    color = UP if side == "buy" else DOWN if side == "sell" else ""
    word = "" if action in (None, Action.NEW) else f"{action.value} "
    return Text(f"{word}{(side or '').upper()}".strip(), style=color)
