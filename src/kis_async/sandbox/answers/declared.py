"""An answer for every other endpoint, made from its own declaration: right names, plausible values, real paging.

Orders, their lists and what they leave an account with have a book behind them; all else is invented.
"""

import importlib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, get_args, get_origin

from kis_async.api.index import ENDPOINTS
from kis_async.sandbox import invent, series
from kis_async.sandbox.answers.asked import asked_of
from kis_async.sandbox.answers.domestic import FURTHER, further
from kis_async.sandbox.answers.listing import LISTS, listed
from kis_async.sandbox.answers.particulars import known_of, scenes_of
from kis_async.sandbox.answers.positions import BALANCES, held
from kis_async.sandbox.answers.results import RESULTS, results
from kis_async.sandbox.answers.staging import is_known, stage
from kis_async.sandbox.answers.taking import take
from kis_async.sandbox.answers.written import written
from kis_async.sandbox.invent import Scene
from kis_async.sandbox.messages import Answer, dumps, padded, text
from kis_async.sandbox.world import Call, Handler, World
from kis_async.wire import Effect, Endpoint, Row
from kis_async.wire.row import shape_of


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
    answer = _answer
    if cls.spec.effect is Effect.ORDER:
        answer = take
    elif cls.spec.path in LISTS:
        answer = listed
    elif cls.spec.path in BALANCES:
        answer = held
    elif cls.spec.path in FURTHER:
        answer = further
    elif cls.spec.path in RESULTS:
        answer = results
    return Declared(
        cls.spec.method,
        lambda world, call: answer(world, call, cls),
        frozenset(one.real for one in ids),
        frozenset(one.paper for one in ids if one.paper),
        "/trading/" in cls.spec.path,
    )


def _answer(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    asked = asked_of(world, call, cls)
    ledger = "/trading/" in cls.spec.path
    scene = stage(world, call, cls, asked)
    known = is_known(cls, asked)
    leaf = series.leaf(cls, scene, world, call) if known else series.Leaf([])
    leaf = replace(leaf, scenes=scenes_of(cls, scene, leaf.scenes, call, asked))
    done = "KIOK0510" if ledger else "MCA00000"
    if ledger and leaf.tr_cont in {"F", "M"}:
        done = "KIOK0500"
    words = padded(done) if ledger else text(done)
    body = {
        **leaf.around,
        **_blocks(world, cls, scene, leaf, known=known),
        "rt_cd": "0",
        "msg_cd": done,
        "msg1": words,
    }
    return Answer(dumps(body), tr_cont=leaf.tr_cont)


def _blocks(
    world: World, cls: type[Endpoint[Any]], scene: Scene, leaf: "series.Leaf", *, known: bool
) -> dict[str, Any]:
    spec, kind = cls.spec, cls.answer_type()

    def block(
        row: type[Row], *, many: bool, paged: bool, wire: str = ""
    ) -> dict[str, Any] | list[dict[str, Any]]:
        if not many:
            found = invent.row(row, scene)
            if not known:
                return dict.fromkeys(found, "")
            return found | {wire: value for wire, value in leaf.inner.items() if wire in found}
        if paged or (known and known_of(cls, row, scene, world, wire)):
            return [
                written(row, one, known_of(cls, row, one, world, wire), blank=False) for one in leaf.scenes
            ]
        return [invent.row(row, scene.at(place)) for place in range(3)] if known else []

    if spec.block is not None:
        many = get_origin(kind) is list
        return {spec.block: block(get_args(kind)[0] if many else kind, many=many, paged=True)}
    whole: type[Row] = kind
    blocks = shape_of(whole).blocks
    if not blocks:
        return invent.row(whole, scene)
    lists = [one.wire for one in blocks if one.many]
    paged = spec.paging.rows if spec.paging else next(iter(lists), "")
    return {one.wire: block(one.row, many=one.many, paged=one.wire == paged, wire=one.wire) for one in blocks}


BOOKED: Final = frozenset(LISTS) | BALANCES | FURTHER | RESULTS
"""Paths of reading calls that answer from a book."""
