"""Answers as JSON and CSV, nothing lost: decimals as text, dates in ISO form, codes by their KIS value. Pure."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, cast

from pydantic import BaseModel

from kis_async.wire.errors import KisError
from kis_async.wire.row import Row
from kis_async.wire.types import DateSpan


def plain(value: object) -> Any:  # noqa: ANN401, PLR0911  (a table; JSON has no better type)
    """A value as JSON can hold it."""
    match value:
        case Row():
            return {name: plain(getattr(value, name)) for name in type(value).model_fields}
        case BaseModel():
            return plain(value.model_dump())
        case KisError():
            return error_object(value)
        case Enum():
            return value.value
        case Decimal():
            return format(value, "f")
        case dt.date() | dt.time():
            return value.isoformat()
        case Mapping():
            mapping = cast("Mapping[object, object]", value)
            return {str(key): plain(item) for key, item in mapping.items()}
        case list() | tuple():
            return [plain(item) for item in cast("Sequence[object]", value)]
        case None | bool() | int() | str():
            return value
        case _:
            return _record(value)


def _record(value: object) -> Any:  # noqa: ANN401  (as plain)
    """What verbs put together by its fields; anything else, as a span of days, as text."""
    if isinstance(value, DateSpan) or not is_dataclass(value):
        return str(value)
    return {field.name: plain(getattr(value, field.name)) for field in fields(value)}


def error_object(error: KisError) -> dict[str, Any]:
    """An error for programs."""
    return {
        "kind": type(error).__name__,
        "message": error.message,
        "msg_cd": error.msg_cd,
        "msg1": error.msg1,
        "tr_id": error.tr_id,
        "status": error.status,
        "hint": error.hint,
    }


def to_json(value: object) -> str:
    """JSON text with Korean as it is, ending in a newline."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2) + "\n"


def to_csv(rows: Iterable[Row], row_type: type[Row]) -> str:
    """CSV text: a heading of field names, then a line a row. Nested rows are JSON in their cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(row_type.model_fields)
    for row in rows:
        writer.writerow([cell_text(plain(getattr(row, name))) for name in row_type.model_fields])
    return text.getvalue()


def priced_csv(found: Mapping[str, object], kind: type[Row]) -> str:
    """CSV of prices by symbol: the symbol that was asked for, then the fields. `kind` heads it where it is empty."""
    rows = [(symbol, row) for symbol, row in found.items() if isinstance(row, Row)]
    names = [name for name in (type(rows[0][1]) if rows else kind).model_fields if name != "symbol"]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["symbol", *names])
    for symbol, row in rows:
        writer.writerow([symbol, *(cell_text(plain(getattr(row, name))) for name in names)])
    return text.getvalue()


def cell_text(value: object) -> str:
    """A plain value as one cell of CSV."""
    match value:
        case None:
            return ""
        case bool():
            return "Y" if value else "N"
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def wires(value: object) -> Any:  # noqa: ANN401  (as plain)
    """What KIS sent for an answer, by KIS's names."""
    if isinstance(value, Row):
        return dict(value.wire)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [wires(item) for item in cast("Sequence[object]", value)]
    return plain(value)
