"""What a caller gives for markets, exchanges and overseas symbols, into what a request holds. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kis_async.wire.codes import Code, OverseasExchange, OverseasMarket
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.overseas import overseas_symbol
from kis_async.wire.places import EXCHANGE_OF, MARKET_OF, guess, is_place, place_of
from kis_async.wire.symbols import is_code


class OverseasCode:
    """Marks a field that holds an overseas symbol. Its market is in the field `market` or `exchange` of the call."""


_PLACES: Final = ("market", "exchange")


def as_kis_takes(cls: type[BaseModel], values: Mapping[str, object]) -> dict[str, object]:
    """The values of a request, with every market and exchange as its member and overseas symbols as KIS writes them.

    Raises InvalidRequest for the text of a code that is not listed; an enum member, even a made-up one, is a decision.
    """
    found = {name: _member(cls, name, value) for name, value in values.items()}
    for name in _overseas_fields(cls):
        if is_code(found.get(name)):
            found |= _overseas(cls, name, found)
    return found


def _member(cls: type[BaseModel], name: str, value: object) -> object:
    kind = _code_of(cls, name)
    if kind is None or not isinstance(value, str):
        return value
    if is_place(kind):
        place = place_of(kind, value)
        if place is not None:
            return place
    elif type(value) is not str or kind(value).known:
        return value
    known = ", ".join(f"{member.value} ({member.name})" for member in kind)
    raise InvalidRequest(
        f"{cls.__name__}.{name} does not know this code; it takes {known}.",
        hint=f"{guess(kind, value)}For a code KIS has added since, pass {kind.__name__}(...) yourself.",
    )


def _overseas(cls: type[BaseModel], name: str, values: Mapping[str, object]) -> dict[str, object]:
    """The symbol as KIS writes it, and where it names its market and none was given, the market."""
    place = next((field for field in _PLACES if _code_of(cls, field) is not None), None)
    given = values.get(place) if place else None
    market = MARKET_OF.get(given) if isinstance(given, OverseasExchange) else given
    symbol, found = overseas_symbol(values[name], market if isinstance(market, OverseasMarket) else None)
    if place is None or place in values or found is None:
        if place is not None and place not in values:
            symbol, _ = overseas_symbol(symbol, _default(cls, place))
        return {name: symbol}
    return {name: symbol, place: EXCHANGE_OF.get(found) if place == "exchange" else found}


def _default(cls: type[BaseModel], place: str) -> OverseasMarket | None:
    value: object = cls.model_fields[place].default
    market = MARKET_OF.get(value) if isinstance(value, OverseasExchange) else value
    return market if isinstance(market, OverseasMarket) else None


@cache
def _overseas_fields(cls: type[BaseModel]) -> tuple[str, ...]:
    return tuple(
        name
        for name, field in cls.model_fields.items()
        if any(isinstance(mark, OverseasCode) for mark in _marks(field))
    )


def _marks(field: FieldInfo) -> Iterator[object]:
    """What is annotated to a field, also inside Optional."""
    yield from field.metadata
    for part in get_args(field.annotation):
        if get_origin(part) is Annotated:
            yield from part.__metadata__


@cache
def _code_of(cls: type[BaseModel], name: str) -> type[Code] | None:
    """The code enum a field takes, also where it takes None besides."""
    field = cls.model_fields.get(name)
    annotation: Any = field.annotation if field else None
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, Code):
            return kind
    return None
