"""An answer for every other endpoint, made from its own declaration: right names, plausible values, real paging."""

import datetime as dt
import importlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, get_args, get_origin

from kis_async.api.index import ENDPOINTS
from kis_async.sandbox import invent, series
from kis_async.sandbox.answers.fields import book
from kis_async.sandbox.clock import kst
from kis_async.sandbox.invent import Scene
from kis_async.sandbox.messages import Answer, dumps, invalid, ledger_refusal, missing, padded, text
from kis_async.sandbox.universe import universe
from kis_async.sandbox.world import Call, Handler, World
from kis_async.wire import Effect, Endpoint, FromSession, Local, Numbered, Row, check_symbol
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.field import mark, wire_name
from kis_async.wire.row import shape_of

_DECIMALS: Final = {
    "overseas_price": 4,
    "overseas_stock": 4,
    "overseas_futureoption": 4,
    "domestic_futureoption": 2,
}
_ACCOUNT_FIELDS: Final = 2


@dataclass(frozen=True, slots=True)
class Declared:
    """One endpoint as the gateway sees it: who may call it, and what answers."""

    method: str
    handler: Handler
    real: frozenset[str]
    paper: frozenset[str]
    ledger: bool


@cache
def declared(path: str) -> Declared | None:
    """The endpoint declared under a path, None where there is none."""
    for name, module, at, _ in ENDPOINTS:
        if at == path and at.startswith("/uapi/"):
            cls: type[Endpoint[Any]] = getattr(importlib.import_module(module), name)
            return _route(cls)
    return None


def _route(cls: type[Endpoint[Any]]) -> Declared:
    ids = [each for one in cls.spec.tr_ids for each in (one, one.old) if each]
    return Declared(
        cls.spec.method,
        lambda world, call: _answer(world, call, cls),
        frozenset(one.real for one in ids),
        frozenset(one.paper for one in ids if one.paper),
        "/trading/" in cls.spec.path,
    )


def _answer(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    asked = _asked(world, call, cls)
    ledger = "/trading/" in cls.spec.path
    if cls.spec.effect is Effect.ORDER:
        return _receipt(world, call, cls, asked)
    scene = _scene(world, call, cls, asked)
    known = _is_known(cls, asked)
    leaf = series.leaf(cls, scene, world, call) if known else series.Leaf([])
    done = "KIOK0510" if ledger else "MCA00000"
    if ledger and leaf.tr_cont in {"F", "M"}:
        done = "KIOK0500"
    words = padded(done) if ledger else text(done)
    body = {
        **leaf.around,
        **_blocks(cls, scene, leaf, known=known),
        "rt_cd": "0",
        "msg_cd": done,
        "msg1": words,
    }
    return Answer(dumps(body), tr_cont=leaf.tr_cont)


def _asked(world: World, call: Call, cls: type[Endpoint[Any]]) -> dict[str, str]:
    """What the caller sent, by our field names. Raises the Refusal of a missing or blank field, or a foreign account."""
    asked: dict[str, str] = {}
    upper = call.request.method == "GET"
    for name, parameter in cls.model_fields.items():
        if mark(parameter, Local):
            continue
        if session := mark(parameter, FromSession):
            if len(session.names) == _ACCOUNT_FIELDS:
                book(world, call)
            continue
        said, wire = name, wire_name(parameter) or ""
        if numbered := mark(parameter, Numbered):
            part, wire = numbered.names(1)[-1]
            said = part or name.removesuffix("s")
        sent = call.params.get(wire.upper() if upper else wire)
        if parameter.is_required() and not sent:
            raise missing(wire) if sent is None else invalid(wire)
        asked[said] = sent or ""
    return asked


def _scene(world: World, call: Call, cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> Scene:
    today, seconds = kst(call.now)
    product = cls.__module__.split(".")[2]
    clock = (dt.datetime.combine(today, dt.time(9)) + dt.timedelta(seconds=seconds % 23_400)).time()
    return Scene(
        seed=world.config.seed,
        symbol=asked.get("symbol") or "005930",
        day=world.session.business_day_on_or_before(today),
        time=clock,
        decimals=2 if "Index" in cls.__name__ else _DECIMALS.get(product, 0),
        echo=asked,
        unsigned=product.startswith("overseas"),
    )


def _is_known(cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> bool:
    """Whether the symbol exists: those of domestic stocks do or do not, all others do."""
    symbol = asked.get("symbol", "")
    if not symbol or cls.__module__.split(".")[2] != "domestic_stock":
        return True
    try:
        check_symbol(symbol)
    except InvalidRequest:
        return True  # an index, a broker, a sector
    return symbol in universe()


def _receipt(world: World, call: Call, cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> Answer:
    """An order that is taken and not booked: it gets a number, and no account changes."""
    if not _is_known(cls, asked):
        raise ledger_refusal("40070000" if call.paper else "APBK0656")
    scene = _scene(world, call, cls, asked)
    number = {"order_no": f"{world.accounts.take_number():010d}", "original_order_no": ""}
    blocks = _blocks(cls, replace(scene, echo={**asked, **number}), series.Leaf([scene]), known=True)
    return Answer(dumps({**blocks, "rt_cd": "0", "msg_cd": "APBK0013", "msg1": text("APBK0013")}))


def _blocks(cls: type[Endpoint[Any]], scene: Scene, leaf: "series.Leaf", *, known: bool) -> dict[str, Any]:
    spec, kind = cls.spec, cls.answer_type()
    if spec.block is not None:
        many = get_origin(kind) is list
        row_class: type[Row] = get_args(kind)[0] if many else kind
        return {spec.block: _block(row_class, scene, leaf, many=many, paged=True, known=known)}
    whole: type[Row] = kind
    blocks = shape_of(whole).blocks
    if not blocks:
        return invent.row(whole, scene)
    paged = spec.paging.rows if spec.paging else next((one.wire for one in blocks if one.many), "")
    return {
        one.wire: _block(one.row, scene, leaf, many=one.many, paged=one.wire == paged, known=known)
        for one in blocks
    }


def _block(
    kind: type[Row], scene: Scene, leaf: "series.Leaf", *, many: bool, paged: bool, known: bool
) -> dict[str, Any] | list[dict[str, Any]]:
    if not many:
        found = invent.row(kind, scene)
        if not known:
            return dict.fromkeys(found, "")
        return found | {wire: value for wire, value in leaf.inner.items() if wire in found}
    if paged:
        return [invent.row(kind, one) for one in leaf.scenes]
    return [invent.row(kind, scene.at(place)) for place in range(3)] if known else []
