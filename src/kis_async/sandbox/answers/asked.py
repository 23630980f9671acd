"""What a call asks for, read by its declaration: our field names, KIS's texts."""

from collections.abc import Mapping
from typing import Any, get_args

from kis_async.sandbox.answers.fields import book
from kis_async.sandbox.messages import invalid, missing
from kis_async.sandbox.world import Call, World
from kis_async.wire import Code, Endpoint, FromSession, Local, Numbered, TrTable
from kis_async.wire.field import mark, wire_name

_ACCOUNT_FIELDS = 2


def asked_of(world: World, call: Call, cls: type[Endpoint[Any]]) -> dict[str, str]:
    """What the caller sent. Raises the Refusal of a missing or blank field, or a foreign account.

    What is not sent but chooses the TR id is told by that; of a numbered family, the first member is.
    """
    asked: dict[str, str] = {}
    for name, parameter in cls.model_fields.items():
        if mark(parameter, Local):
            continue
        if session := mark(parameter, FromSession):
            if len(session.names) == _ACCOUNT_FIELDS:
                book(world, call)
                asked["account_no"], asked["account_product"] = (call.params[each] for each in session.names)
            continue
        said, wire = name, wire_name(parameter) or ""
        if numbered := mark(parameter, Numbered):
            part, wire = numbered.names(1)[-1]
            said = part or name.removesuffix("s")
        sent = call.params.get(_as_sent(call, wire))
        if parameter.is_required() and not sent:
            raise missing(wire) if sent is None else invalid(wire)
        asked[said] = sent or ""
    return asked | _chosen(cls, call.tr_id, asked)


def members_of(call: Call, cls: type[Endpoint[Any]]) -> list[dict[str, str]]:
    """Every member that was sent of a numbered family of parameters, by our field names."""
    for name, parameter in cls.model_fields.items():
        if numbered := mark(parameter, Numbered):
            sent = [
                {
                    part or name.removesuffix("s"): call.params.get(_as_sent(call, wire), "")
                    for part, wire in numbered.names(n)
                }
                for n in range(1, numbered.count + 1)
            ]
            return [member for member in sent if all(member.values())]
    return []


def said(cls: type[Endpoint[Any]], asked: Mapping[str, str], name: str) -> str:
    """How a parameter's code is called: BUY, NEWEST_FIRST; "" for one that is not sent, or that nobody knows."""
    parameter, text = cls.model_fields.get(name), asked.get(name, "")
    if parameter is None or not text:
        return ""
    for kind in (parameter.annotation, *get_args(parameter.annotation)):
        if isinstance(kind, type) and issubclass(kind, Code):
            return kind(text).name if kind(text).known else ""
    return ""


def account_of(call: Call) -> str:
    """The account number of a call that has passed the checks."""
    return f"{call.params['CANO']}-{call.params['ACNT_PRDT_CD']}"


def product_of(cls: type[Endpoint[Any]]) -> str:
    """The product whose folder an endpoint is in: overseas_stock."""
    return cls.__module__.split(".")[2]


def _as_sent(call: Call, wire: str) -> str:
    return wire.upper() if call.request.method == "GET" else wire


def _chosen(cls: type[Endpoint[Any]], tr_id: str, asked: Mapping[str, str]) -> dict[str, str]:
    """What the TR id says of the fields that choose it and are not sent themselves."""
    table = cls.spec.tr_id
    if not isinstance(table, TrTable):
        return {}
    names = (table.field,) if isinstance(table.field, str) else table.field
    for key, row in table.rows.items():
        values = dict(zip(names, key if isinstance(table.field, tuple) else (key,), strict=True))
        ids = {one for each in (row, row.old) if each for one in (each.real, each.paper)}
        if tr_id in ids and all(asked.get(name, value) == value for name, value in values.items()):
            return {name: str(value) for name, value in values.items() if name not in asked}
    return {}
