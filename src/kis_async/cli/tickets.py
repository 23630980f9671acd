"""Orders as rich renderables and as JSON: tickets of the journal, lines of KIS's list. Pure."""

from collections.abc import Iterable
from typing import Any

from rich.table import Table
from rich.text import Text

from kis_async.cli.show import DOWN, UP, number, right, table
from kis_async.orders.killer import Killed
from kis_async.orders.ticket import Action, Progress, Step, Ticket

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


def tickets(found: Iterable[Ticket]) -> Table:
    """What the journal has, one line an order."""
    shown = table(
        "at", "client id", "state", "order", "for", "what", "code", right("quantity"), right("price"), "note"
    )
    for one in found:
        shown.add_row(
            f"{one.created_at:%m-%d %H:%M:%S}",
            one.client_id,
            Text(one.state, style=_STATES.get(one.state, "")),
            one.order_no or "",
            one.original_order_no or "",
            _what(one.terms.action, one.side),
            one.symbol or "",
            number(one.quantity) or "all",
            number(one.price) or ("" if one.terms.action is Action.CANCEL else "market"),
            _said(one),
        )
    return shown


def _said(ticket: Ticket) -> str:
    said = " ".join(part for part in (ticket.msg_cd, ticket.msg1) if part)
    named = f" Could be {', '.join(ticket.candidates)}." if ticket.candidates else ""
    return (said or ticket.note) + named


def orders(found: Iterable[Progress]) -> Table:
    """KIS's list, one line an order."""
    shown = table(
        "at",
        "order",
        "for",
        "what",
        "code",
        "name",
        right("quantity"),
        right("price"),
        right("filled"),
        right("at price"),
        right("left"),
        "state",
    )
    for one in found:
        shown.add_row(
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
    return shown


def steps(found: Iterable[Step]) -> Table:
    """What happened to an order."""
    shown = table("at", "state", "note")
    for one in found:
        shown.add_row(
            f"{one.at:%Y-%m-%d %H:%M:%S.%f}", Text(one.state, style=_STATES.get(one.state, "")), one.note
        )
    return shown


def killed(found: Iterable[Killed]) -> Table:
    """What became of the orders that were open when the kill switch was thrown."""
    shown = table("market", "order", "code", "what became of it")
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
