"""A call of every endpoint, with the parameters it must have, made from its own declaration."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any, get_args

from annotated_types import Ge
from pydantic.fields import FieldInfo

from kis_async.wire import Code, Endpoint, FromSession, Numbered, Revision, Side, TrId, TrTable
from kis_async.wire.field import Spread, mark

TODAY = dt.date(2026, 11, 23)

SPECIAL: dict[str, dict[str, Any]] = {
    "domestic_stock.quotations.daily_loan_trans": {"symbol": "005930"},
    "domestic_stock.quotations.frgnmem_trade_trend": {"symbol": "005930"},
    **{
        f"{place}.trading.{name}": {"price": Decimal(1000)}
        for place, name in (
            ("domestic_futureoption", "order"),
            ("domestic_stock", "order_cash"),
            ("domestic_stock", "order_credit"),
            ("domestic_stock", "order_resv"),
            ("overseas_futureoption", "order"),
            ("overseas_stock", "order"),
            ("overseas_stock", "order_resv"),
        )
    },
}
"""What single endpoints want beside that: combinations that only make sense together."""

BESIDE: dict[tuple[str, str], dict[str, Any]] = {
    ("domestic_futureoption.trading.order_rvsecncl", "night"): {"quantity": 1},
    ("domestic_stock.trading.order_credit", Side.SELL): {"credit": "25"},
    ("domestic_stock.trading.order_resv_rvsecncl", Revision.AMEND): {
        "side": Side.BUY,
        "symbol": "005930",
        "quantity": 1,
        "price": Decimal(1000),
    },
    ("overseas_futureoption.trading.order_rvsecncl", Revision.AMEND): {"price": Decimal(1000)},
}
"""What a call wants besides under one value of the field that chooses its TR id."""

SYMBOL = "005930"
TEXTS = ("1", SYMBOL, "0001", "202609", "001", "00017", "00000001")
"""Of these, a parameter takes the first that its pattern allows."""


def sample(cls: type[Endpoint[Any]], **values: Any) -> Endpoint[Any]:
    """The endpoint with the least it needs."""
    made = {name: _value(name, field) for name, field in cls.model_fields.items() if field.is_required()}
    return cls(**(made | SPECIAL.get(place_of(cls), {}) | values))


def samples(cls: type[Endpoint[Any]]) -> list[tuple[TrId | None, Endpoint[Any]]]:
    """A sample for every TR id that the endpoint can have, with that id."""
    tr_id = cls.spec.tr_id
    if not isinstance(tr_id, TrTable):
        return [(tr_id, sample(cls))]
    names = (tr_id.field,) if isinstance(tr_id.field, str) else tr_id.field
    found: list[tuple[TrId | None, Endpoint[Any]]] = []
    for key, row in tr_id.rows.items():
        values = dict(zip(names, key if isinstance(tr_id.field, tuple) else (key,), strict=True))
        besides = [BESIDE.get((place_of(cls), value), {}) for value in values.values()]
        found.append(
            (row, sample(cls, **values, **{name: value for item in besides for name, value in item.items()}))
        )
    return found


def place_of(cls: type[Endpoint[Any]]) -> str:
    """Product, section and name of an endpoint, as in its path."""
    return ".".join(cls.__module__.split(".")[2:])


def _value(name: str, field: FieldInfo) -> object:
    if mark(field, Numbered):
        kind = get_args(field.annotation)[0]
        return (kind(SYMBOL),) if isinstance(kind, type) and kind is not str else (SYMBOL,)
    if mark(field, Spread):
        return {"CANO": "12345678"}
    if mark(field, FromSession):
        return "someone"
    kinds = [kind for kind in (field.annotation, *get_args(field.annotation)) if isinstance(kind, type)]
    least = next((part.ge for part in field.metadata if isinstance(part, Ge)), None)
    known = [
        *(_CODES.get(kind) or next(iter(kind)) for kind in kinds if issubclass(kind, Code)),
        *(_PLAIN[kind] for kind in kinds if kind in _PLAIN),
    ]
    return _text(name, field) if not known else least if least and known[0] == 1 else known[0]


def _text(name: str, field: FieldInfo) -> str:
    if "symbol" in name:
        return SYMBOL
    patterns = [pattern for part in field.metadata if (pattern := getattr(part, "pattern", None))]
    return next(text for text in TEXTS if all(re.search(pattern, text) for pattern in patterns))


_CODES: dict[type, Code] = {Side: Side.BUY, Revision: Revision.CANCEL}

_PLAIN: dict[type, object] = {
    dt.date: TODAY,
    dt.time: dt.time(15, 30),
    Decimal: Decimal(1000),
    int: 1,
    bool: False,
}
