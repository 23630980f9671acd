"""From an order endpoint to its terms, and back from the journal to the endpoint. Pure: one vocabulary makes it so."""

import datetime as dt
import hashlib
import importlib
import json
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from kis_async.orders.ticket import Action, Terms
from kis_async.wire.codes import Revision, Side
from kis_async.wire.endpoint import Effect, Endpoint
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.field import FromSession, mark

_SIDES: Final = {Side.BUY: "buy", Side.SELL: "sell"}
_ACTIONS: Final = {Revision.AMEND: Action.AMEND, Revision.CANCEL: Action.CANCEL}
_ORIGINALS: Final = ("original_order_no", "reservation_no")
_API: Final = "kis_async.api."


def terms_of(endpoint: Endpoint[Any]) -> Terms:
    """What an order says. Raises InvalidRequest for a call that is no order."""
    if endpoint.spec.effect is not Effect.ORDER:
        raise InvalidRequest(
            f"{type(endpoint).__name__} is no order.", hint="kis.orders.submit takes calls such as OrderCash."
        )
    original = next((no for name in _ORIGINALS if (no := getattr(endpoint, name, None))), None)
    revision = getattr(endpoint, "revision", None)
    action = _ACTIONS.get(revision, Action.NEW) if revision is not None else Action.NEW
    if original and action is Action.NEW:
        action = Action.CANCEL  # a call that names a reservation and no revision takes it back
    price = getattr(endpoint, "price", None)
    quantity = getattr(endpoint, "quantity", None)
    exchange = getattr(endpoint, "exchange", None)
    return Terms(
        market=market_of(endpoint),
        action=action,
        side=_side(endpoint),
        symbol=getattr(endpoint, "symbol", None),
        quantity=Decimal(quantity) if quantity else None,
        price=Decimal(price) if price else None,
        original_order_no=original,
        exchange=exchange.value if isinstance(exchange, Enum) else None,
        to_market=bool(getattr(endpoint, "to_market", False)),
    )


def market_of(endpoint: Endpoint[Any]) -> str:
    """Whose book an order goes to: its product, and what of a product has a book of its own."""
    product, _, call = type(endpoint).__module__.removeprefix(_API).split(".")[:3]
    if "resv" in call:
        return f"{product}:reserved"
    session = getattr(endpoint, "session", None)
    return f"{product}:night" if getattr(session, "name", "") == "NIGHT" else product


def _side(endpoint: Endpoint[Any]) -> str | None:
    side = getattr(endpoint, "side", None)
    if side is not None:
        return _SIDES.get(side)
    name = type(endpoint).__name__.lower()
    return name if name in _SIDES.values() else None


def name_of(endpoint: Endpoint[Any]) -> str:
    """How the journal calls an endpoint: module and class below kis_async.api."""
    kind = type(endpoint)
    return f"{kind.__module__.removeprefix(_API)}.{kind.__name__}"


def fields_of(endpoint: Endpoint[Any]) -> str:
    """What an endpoint says, as JSON, without the account: that is the journal's own."""
    said = {
        name: _plain(getattr(endpoint, name))
        for name, field in type(endpoint).model_fields.items()
        if not mark(field, FromSession) and getattr(endpoint, name) is not None
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def endpoint_of(name: str, fields: str, account: str | None) -> Endpoint[Any]:
    """The endpoint that the journal has written down."""
    module, _, kind = name.rpartition(".")
    cls: type[Endpoint[Any]] = getattr(importlib.import_module(_API + module), kind)
    return cls(**json.loads(fields), **({"account": account} if account else {}))


def fingerprint(name: str, fields: str) -> str:
    """The same for two orders that say the same."""
    return hashlib.sha256(f"{name} {fields}".encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value
