"""One wire name has one English name and one type in every answer, and one English name has one kind of value.

Where KIS itself means two things by a name, vocabulary_exceptions.toml says so; what it says without need is wrong.
"""

import datetime as dt
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.support.catalogue import ALL, MEMBERS, ROWS, Leaf, leaves_of, title_of

from kis_async.wire import Code

FILE = Path(__file__).with_name("vocabulary_exceptions.toml")
EXCEPTIONS = tomllib.loads(FILE.read_text("utf-8"))

SLOT = re.compile(r"FID_.*|.*_\d+|GB\d|GUBN|INQR_DVSN(_CD)?|MRKT_DIV_CLS_CODE", re.IGNORECASE)
"""Parameters that are slots: what goes into FID_INPUT_DATE_1 or GB1 is what the single call says."""


class Use(NamedTuple):
    """One field as the vocabulary sees it."""

    wire: str
    name: str
    place: str
    kind: type


def uses(leaves: Iterable[Leaf]) -> list[Use]:
    return [Use(leaf.wire, leaf.name, title_of(leaf.owner), leaf.kind) for leaf in leaves]


LEAVES = [leaf for row in ROWS for leaf in leaves_of(row)]
ANSWERED = uses(leaf for leaf in LEAVES if leaf.owner not in MEMBERS)
LEVELS = uses(leaf for leaf in LEAVES if leaf.owner in MEMBERS)
"""Members of a family: an `ask_size` elsewhere is a `size` among `asks`."""

ASKED = [
    use for use in uses(leaf for call in ALL for leaf in leaves_of(call)) if not SLOT.fullmatch(use.wire)
]


def sort_of(kind: type) -> str:
    """What can be done with a value: a whole number and one with decimals are both numbers."""
    if issubclass(kind, Code):
        return "code"
    return {Decimal: "number", int: "number", dt.datetime: "moment"}.get(kind, kind.__name__)


def at_odds(
    found: list[Use],
    same: Callable[[Use], Hashable],
    said: Callable[[Use], str],
    excepted: Callable[[Use], bool],
) -> dict[Hashable, dict[str, list[str]]]:
    """What is said in more than one way, leaving the exceptions out, and where."""
    ways: dict[Hashable, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for use in found:
        if not excepted(use):
            ways[same(use)][said(use)].append(use.place)
    return {key: {way: places[:3] for way, places in by.items()} for key, by in ways.items() if len(by) > 1}


def listed(part: str, *keys: str) -> set[tuple[str, ...]]:
    """The exceptions of one part of the file as tuples of these keys and the place."""
    return {
        (*(item[key] for key in keys), place) for item in EXCEPTIONS.get(part, []) for place in item["in"]
    }


def name_excepted(part: str) -> Callable[[Use], bool]:
    known = listed(part, "wire", "name")
    return lambda use: (use.wire, use.name, use.place) in known


@pytest.mark.parametrize(("part", "found"), [("answer", ANSWERED), ("answer", LEVELS), ("parameter", ASKED)])
def test_a_wire_name_has_one_english_name(part: str, found: list[Use]) -> None:
    assert at_odds(found, lambda use: use.wire, lambda use: use.name, name_excepted(part)) == {}


@pytest.mark.parametrize(
    "wire",
    ["fid_titl_cntt", "fid_vol_cnt", "fid_rsfl_rate1", "fid_aply_rang_prc_1", "fid_trgt_exls_cls_code"],
)
def test_a_slot_that_means_the_same_in_every_call_has_one_english_name(wire: str) -> None:
    names = {
        leaf.name
        for call in ALL
        for leaf in leaves_of(call)
        if leaf.wire == wire and "elw" not in title_of(call)
    }
    assert len(names) == 1


def test_a_wire_name_under_its_english_name_has_one_type() -> None:
    known = listed("type", "wire", "type")
    odd = at_odds(
        ANSWERED,
        lambda use: (use.wire, use.name),
        lambda use: use.kind.__name__,
        lambda use: (use.wire, use.kind.__name__, use.place) in known,
    )
    assert odd == {}


def test_an_english_name_has_one_sort_of_value() -> None:
    known = listed("value", "name", "sort")
    odd = at_odds(
        ANSWERED,
        lambda use: use.name,
        lambda use: sort_of(use.kind),
        lambda use: (use.name, sort_of(use.kind), use.place) in known,
    )
    assert odd == {}


# The exceptions


@pytest.mark.parametrize(("part", "found"), [("answer", ANSWERED), ("parameter", ASKED)])
def test_an_exception_of_a_name_is_needed(part: str, found: list[Use]) -> None:
    excepted = name_excepted(part)
    needed = {
        use: {other.name for other in found if other.wire == use.wire} for use in found if excepted(use)
    }
    assert {(use.wire, use.name, use.place) for use in needed} == listed(part, "wire", "name")
    common = {use.wire: use.name for use in found if not excepted(use)}
    assert [use for use in needed if common.get(use.wire, use.name) == use.name] == []


def test_an_exception_of_a_type_is_needed() -> None:
    known = listed("type", "wire", "type")
    assert known <= {(use.wire, use.kind.__name__, use.place) for use in ANSWERED}
    common = {
        use.wire: use.kind.__name__
        for use in ANSWERED
        if (use.wire, use.kind.__name__, use.place) not in known
    }
    assert [item for item in known if common.get(item[0], item[1]) == item[1]] == []


def test_an_exception_of_a_value_is_needed() -> None:
    known = listed("value", "name", "sort")
    assert known <= {(use.name, sort_of(use.kind), use.place) for use in ANSWERED}
    common = {
        use.name: sort_of(use.kind)
        for use in ANSWERED
        if (use.name, sort_of(use.kind), use.place) not in known
    }
    assert [item for item in known if common.get(item[0], item[1]) == item[1]] == []


def test_every_exception_has_its_reason() -> None:
    for part, items in EXCEPTIONS.items():
        assert part in {"answer", "parameter", "type", "value"}
        for item in items:
            assert item["because"].endswith("."), item
            assert item["in"] == sorted(item["in"]), item


def test_what_is_at_odds_is_found() -> None:
    price, close = (
        Use("stck_prpr", "price", "a.Quote", Decimal),
        Use("stck_prpr", "close", "a.Candle", Decimal),
    )
    odd = at_odds([price, close], lambda use: use.wire, lambda use: use.name, lambda _: False)
    assert odd == {"stck_prpr": {"price": ["a.Quote"], "close": ["a.Candle"]}}
    assert at_odds([price, close], lambda use: use.wire, lambda use: use.name, close.__eq__) == {}
    assert [sort_of(kind) for kind in (int, Decimal, dt.datetime, bool)] == [
        "number",
        "number",
        "moment",
        "bool",
    ]
