"""Between the journal's rows and tickets, and between a settled entry and what its caller gets. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from kis_async.net.journal import UNIT, Entry
from kis_async.orders.proof import Accepted
from kis_async.orders.ticket import Action, State, Terms, Ticket
from kis_async.wire import errors
from kis_async.wire.errors import InvalidRequest, KisError, OrderNotCreated, OutcomeUnknown

_CEILING: Final = Decimal(1) / UNIT
_DIGITS: Final = 10
_NEAR: Final = dt.timedelta(hours=2)
_CURRENCIES: Final = {
    **dict.fromkeys(("NASD", "NYSE", "AMEX"), "USD"),
    "SEHK": "HKD",
    **dict.fromkeys(("SHAA", "SZAA"), "CNY"),
    "TKSE": "JPY",
    **dict.fromkeys(("HASE", "VNSE"), "VND"),
}


def entry_of(
    client_id: str,
    terms: Terms,
    *,
    name: str,
    fields: str,
    mark: str,
    value: Decimal | None,
    owner: str,
    now: dt.datetime,
) -> Entry:
    """The row of an order that is about to be sent."""
    return {
        "client_id": client_id,
        "fingerprint": mark,
        "endpoint": name,
        "fields": fields,
        "market": terms.market,
        "action": terms.action.value,
        "side": terms.side,
        "symbol": terms.symbol,
        "quantity": _text(terms.quantity),
        "price": _text(terms.price),
        "original_order_no": terms.original_order_no,
        "exchange": terms.exchange,
        "alike": alike(terms),
        "currency": currency_of(terms),
        "day": f"{now:%Y-%m-%d}",
        "counted": 0 if value is None else units(value),
        "state": State.SENDING.value,
        "owner": owner,
        "created_at": now.isoformat(),
    }


def alike(terms: Terms) -> str:
    """The same for two orders that KIS's list could not tell apart."""
    said = [terms.market, terms.action.value, *(terms.original_order_no or "").lstrip("0").split()]
    if terms.action is Action.NEW:
        said += [terms.side or "", terms.symbol or ""]
    said += ["" if one is None else format(one.normalize(), "f") for one in (terms.quantity, terms.price)]
    return " ".join(said)


def currency_of(terms: Terms) -> str:
    """The currency of an order's value; for a market whose currency is not known, its name."""
    if terms.exchange in _CURRENCIES:
        return _CURRENCIES[terms.exchange]
    return "KRW" if terms.market.startswith("domestic") else terms.market


def booked_on(clock: dt.time | None, at: dt.datetime) -> dt.date:
    """The day on which KIS booked an order whose receipt, of the time `clock`, came at `at`."""
    if clock is None:
        return at.date()
    days = (at.date() + dt.timedelta(days) for days in (0, -1, 1))
    found = min((dt.datetime.combine(day, clock, at.tzinfo) for day in days), key=lambda one: abs(one - at))
    return found.date() if abs(found - at) < _NEAR else at.date()


def accepted_in(entries: Iterable[Entry], visible_after: float) -> Iterator[Accepted]:
    """The orders of the journal that KIS accepted, each with the moment from which KIS's list must show it."""
    for entry in entries:
        answered = dt.datetime.fromisoformat(entry["answered_at"] or entry["created_at"])
        clock = entry["ordered_at"]
        booked = answered
        if clock:
            day = dt.date.fromisoformat(entry["booked_on"] or entry["day"])
            booked = dt.datetime.combine(day, dt.time.fromisoformat(clock), answered.tzinfo)
        yield Accepted(
            entry["market"],
            entry["exchange"],
            entry["order_no"],
            booked,
            answered + dt.timedelta(seconds=visible_after),
        )


def units(value: Decimal) -> int:
    """A value as the journal counts it, rounded up: a limit is never passed by a fraction."""
    whole, rest = divmod(value, _CEILING)
    return int(whole) + (rest > 0)


def number_of(order_no: str) -> str:
    """An order number as a receipt has it. Raises InvalidRequest for what is none."""
    number = order_no.strip()
    if not (number.isascii() and number.isdigit() and int(number)):
        raise InvalidRequest(f"{order_no!r} is no order number.")
    return number.zfill(_DIGITS)


def ticket_of(entry: Entry) -> Ticket:
    """The ticket of a row."""
    clock, answered, day = entry.get("ordered_at"), entry.get("answered_at"), entry.get("ordered_on")
    return Ticket(
        client_id=entry["client_id"],
        state=State(entry["state"]),
        terms=terms_in(entry),
        endpoint=entry["endpoint"],
        created_at=dt.datetime.fromisoformat(entry["created_at"]),
        order_no=entry.get("order_no"),
        branch=entry.get("branch"),
        ordered_at=dt.time.fromisoformat(clock) if clock else None,
        ordered_on=dt.date.fromisoformat(day) if day else None,
        msg_cd=entry.get("msg_cd") or "",
        msg1=entry.get("msg1") or "",
        note=entry.get("note") or "",
        answered_at=dt.datetime.fromisoformat(answered) if answered else None,
        candidates=tuple((entry.get("candidates") or "").split()),
    )


def terms_in(entry: Entry) -> Terms:
    """What an order of the journal says."""
    return Terms(
        market=entry["market"],
        action=Action(entry["action"]),
        side=entry["side"],
        symbol=entry["symbol"],
        quantity=_decimal(entry["quantity"]),
        price=_decimal(entry["price"]),
        original_order_no=entry["original_order_no"],
        exchange=entry["exchange"],
    )


def error_of(entry: Entry) -> KisError | None:
    """What the caller of an order meets, now and whenever it asks again; None for one that was accepted."""
    state = State(entry["state"])
    if state is State.ACCEPTED:
        return None
    if state in {State.REJECTED, State.NOT_CREATED}:
        kind = getattr(errors, entry.get("error") or "", OrderNotCreated)
        error: KisError = kind(
            entry.get("message") or entry.get("note") or "The order does not exist.",
            msg_cd=entry.get("msg_cd") or "",
            msg1=entry.get("msg1") or "",
        )
    else:
        named = entry.get("candidates")
        error = OutcomeUnknown(
            entry.get("note") or "The order was sent, and whether it exists is not known.",
            hint=f"KIS's orders {named} say the same: see which is yours, then kis.orders.resolve(...)."
            if named
            else "await kis.orders.reconcile() looks again.",
        )
    error.client_id = entry["client_id"]
    return error


def _text(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
