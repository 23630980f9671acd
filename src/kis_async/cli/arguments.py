"""name=value words into an endpoint. Pure."""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kis_async.describe import kind_of
from kis_async.wire.endpoint import Endpoint, TrId
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.field import label_of, wire_name

E = TypeVar("E", bound=Endpoint[Any])


def build(cls: type[E], words: Sequence[str], account: str | None = None) -> E:
    """The endpoint of "name=value" words; names are the field's or KIS's own. Raises InvalidRequest."""
    values: dict[str, Any] = {}
    names = {(wire_name(field) or name).lower(): name for name, field in cls.model_fields.items()}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise InvalidRequest(f"{word!r} is not name=value.", hint=_takes(cls))
        name = name.strip()
        field = name if name in cls.model_fields else names.get(name.lower(), name)
        if field in values:
            raise InvalidRequest(f"{field} is given twice.")
        declared = cls.model_fields.get(field)
        values[field] = value_of(declared, text) if declared else text
    if account is not None and "account" in cls.model_fields:
        values.setdefault("account", account)
    return cls(**values)


def names_tr_id(cls: type[Endpoint[Any]], name: str) -> bool:
    """Whether a name of the endpoint is one of its TR ids."""
    return any(name.strip().upper() in ids for one in cls.spec.tr_ids for ids in _ids(one))


def check_tr_id(cls: type[Endpoint[Any]], name: str, sent: str) -> None:
    """Raises InvalidRequest where a TR id was named and another call, or another host's, would be sent.

    KIS's old ids stand for the new ones, and an id of the real host for its twin on paper.
    """
    word = name.strip().upper()
    for one in cls.spec.tr_ids:
        real, paper = _ids(one)
        if (word in real and sent in real | paper) or (word in paper and sent in paper):
            return
    raise InvalidRequest(
        f"{word} is named, but {sent} would be sent.",
        hint="The parameters and the environment choose the TR id: mend them, or name the call by its path.",
    )


def _ids(one: TrId) -> tuple[set[str], set[str]]:
    """New and old ids on the real host, and on paper."""
    versions = [one, one.old] if one.old else [one]
    return {each.real for each in versions}, {each.paper for each in versions if each.paper}


def value_of(field: FieldInfo, text: str) -> object:
    """The text as something pydantic turns into the field's type: members by name, lists by commas or as JSON."""
    code, many, mapping = kind_of(field.annotation)
    if mapping or (many and text.lstrip().startswith("[")):
        try:
            return json.loads(text)
        except ValueError:
            raise InvalidRequest(f"{label_of(field) or 'The value'} is not JSON.") from None
    if many:
        return [_member(many, item.strip()) for item in text.split(",") if item.strip()]
    if code is not None:
        return next((member.value for member in code if member.name == text.strip().upper()), text.strip())
    return text if text or type(None) not in get_args(field.annotation) else None


def _member(kind: object, text: str) -> object:
    """A model by the text of its first field."""
    if isinstance(kind, type) and is_dataclass(kind):
        return {fields(kind)[0].name: text}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {next(iter(kind.model_fields)): text}
    return text


def _takes(cls: type[Endpoint[Any]]) -> str:
    return f"{cls.__name__} takes {', '.join(cls.model_fields) or 'nothing'}."
