"""Every declaration is complete: named, labelled, explained, typed, and where its URL says."""

import dataclasses
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from pydantic.fields import FieldInfo

from kis_async import api, endpoints
from kis_async.api.index import ENDPOINTS
from kis_async.wire import Code, CtxArea, DateCursor, Effect, Endpoint, FromSession, Numbered, Row
from kis_async.wire.field import label_of, mark, wire_name

ROOT = Path(__file__).parents[2]
ALL = list(endpoints())
HANGUL = re.compile("[가-힣]")
LATIN_LABELS = {"PER", "PBR", "EPS", "BPS"}
TR_ID = re.compile(r"[A-Z]{4}\d{4}[RU]|FHKST\d{8}")


def name_of(item: type) -> str:
    return item.__name__


def rows_below(row: type[Row]) -> Iterator[type[Row]]:
    yield row
    for field in row.model_fields.values():
        yield from rows_in(field)


def rows_in(field: FieldInfo) -> Iterator[type[Row]]:
    for kind in types_in(field.annotation):
        if isinstance(kind, type) and issubclass(kind, Row):
            yield from rows_below(kind)


def types_in(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from types_in(part)


def answer_rows(call: type[Endpoint[Any]]) -> list[type[Row]]:
    kind = call.answer_type()
    (row,) = get_args(kind) if get_origin(kind) is list else (kind,)
    return list(dict.fromkeys(rows_below(row)))


def request_rows(call: type[Endpoint[Any]]) -> list[type[Row]]:
    return [row for field in call.model_fields.values() for row in rows_in(field)]


def modules() -> list[str]:
    found = pkgutil.walk_packages(api.__path__, "kis_async.api.")
    return sorted(item.name for item in found if not item.ispkg and item.name != "kis_async.api.index")


ROWS = list(dict.fromkeys(row for call in ALL for row in answer_rows(call)))
MEMBERS = {
    row
    for holder in [*ROWS, *ALL]
    for field in holder.model_fields.values()
    if mark(field, Numbered)
    for row in rows_in(field)
}
"""Rows whose wire names and labels stand in the family around them."""

DECLARED = [
    value
    for module in modules()
    for value in vars(importlib.import_module(module)).values()
    if inspect.isclass(value)
    and value.__module__ == module
    and (issubclass(value, Endpoint | Row | Code) or dataclasses.is_dataclass(value))
    and "[" not in value.__name__
]


# Endpoints


@pytest.mark.parametrize("call", ALL, ids=name_of)
def test_an_endpoint_stands_where_its_path_says(call: type[Endpoint[Any]]) -> None:
    parts = call.spec.path.strip("/").split("/")
    folders = [part.replace("-", "_") for part in parts[:-1] if part != "v1"]
    if len(folders) > 1 and folders[0] == "uapi":
        folders = folders[1:]
    module = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", parts[-1]).replace("-", "_").lower()
    assert call.__module__ == ".".join(["kis_async.api", *folders, module])
    assert call.__name__ == "".join(part[:1].upper() + part[1:] for part in parts[-1].split("-"))


@pytest.mark.parametrize("call", ALL, ids=name_of)
def test_an_endpoint_has_its_korean_title_and_says_what_it_is(call: type[Endpoint[Any]]) -> None:
    assert call.spec.title == call.spec.title.strip()
    assert HANGUL.search(call.spec.title) or call.spec.title == "Hashkey"
    module = sys.modules[call.__module__].__doc__ or ""
    assert call.spec.title in module


@pytest.mark.parametrize("call", ALL, ids=name_of)
def test_tr_ids_are_well_formed_and_belong_together(call: type[Endpoint[Any]]) -> None:
    for tr_id in call.spec.tr_ids:
        for pair in (tr_id, tr_id.old):
            if pair is None:
                continue
            assert TR_ID.fullmatch(pair.real)
            assert pair.paper in {None, pair.real, "V" + pair.real[1:]}
            assert (pair.real[-1] == "U") == (call.spec.effect is Effect.ORDER)
            assert (pair.real[0] in "CT") == any(mark(f, FromSession) for f in call.model_fields.values())
        assert tr_id.old is None or tr_id.old.old is None


def test_no_tr_id_means_two_calls() -> None:
    ids = [
        (found, call.__name__)
        for call in ALL
        for tr_id in call.spec.tr_ids
        for pair in (tr_id, tr_id.old)
        if pair
        for found in {pair.real, pair.paper} - {None}
    ]
    assert len({found for found, _ in ids}) == len(ids)


@pytest.mark.parametrize("call", ALL, ids=name_of)
def test_what_moves_money_is_an_order(call: type[Endpoint[Any]]) -> None:
    posts_to_trading = call.spec.method == "POST" and "/trading/" in call.spec.path
    assert (call.spec.effect is Effect.ORDER) == posts_to_trading
    assert call.spec.method == "POST" or call.spec.effect is Effect.READ


@pytest.mark.parametrize("call", ALL, ids=name_of)
def test_a_parameter_is_sent_once(call: type[Endpoint[Any]]) -> None:
    names = [wire for field in call.model_fields.values() if (wire := wire_name(field))]
    for field in call.model_fields.values():
        if session := mark(field, FromSession):
            names += session.names
        if numbered := mark(field, Numbered):
            names += [wire for n in range(1, numbered.count + 1) for _, wire in numbered.names(n)]
    names += [
        *call.spec.constants,
        *(call.spec.paging.first() if call.spec.paging else ()),
        *call.spec.credentials,
    ]
    assert len(names) == len(set(names))
    assert set(call.spec.old_omits) <= set(names)


@pytest.mark.parametrize("call", [call for call in ALL if call.spec.paging], ids=name_of)
def test_paging_names_fields_that_exist(call: type[Endpoint[Any]]) -> None:
    paging = call.spec.paging
    row = answer_rows(call)[0]
    assert paging is not None
    assert paging.rows in {(wire_name(field) or "").lower() for field in row.model_fields.values()}
    if isinstance(paging, DateCursor):
        assert {paging.start, paging.end} <= {wire_name(field) for field in call.model_fields.values()}
        dated = [r for r in answer_rows(call) for f in r.model_fields.values() if wire_name(f) == paging.date]
        assert len(dated) == 1
    else:
        assert isinstance(paging, CtxArea)


@pytest.mark.parametrize("call", ALL, ids=name_of)
def test_one_block_is_named_or_several_are_declared(call: type[Endpoint[Any]]) -> None:
    names = {(wire_name(field) or "") for field in answer_rows(call)[0].model_fields.values()}
    several = any(name.startswith("output") for name in names)
    assert (call.spec.block is None) == (several or call.spec.tr_id is None)


# Fields


@pytest.mark.parametrize("model", [*ROWS, *ALL], ids=name_of)
def test_every_field_has_a_korean_label(model: type[Row] | type[Endpoint[Any]]) -> None:
    for name, field in model.model_fields.items():
        labels = [label_of(field)]
        if numbered := mark(field, Numbered):
            labels = [label for _, _, label in numbered.parts]
        elif model in MEMBERS or (not wire_name(field) and inherited(model, name)):
            continue
        assert all(HANGUL.search(label) or label in LATIN_LABELS for label in labels), name


def inherited(model: type, name: str) -> bool:
    return name not in vars(model).get("__annotations__", {})


@pytest.mark.parametrize("row", [row for row in ROWS if row not in MEMBERS], ids=name_of)
def test_a_field_of_an_answer_is_tied_to_one_key(row: type[Row]) -> None:
    names = [
        (wire_name(field) or "").lower()
        for name, field in row.model_fields.items()
        if not inherited(row, name)
    ]
    families = [name for name, field in row.model_fields.items() if mark(field, Numbered)]
    assert names.count("") == len(families)
    assert len({name for name in names if name}) == len([name for name in names if name])


@pytest.mark.parametrize("model", [*ROWS, *ALL], ids=name_of)
def test_no_field_is_a_float_or_of_any_type(model: type[Row] | type[Endpoint[Any]]) -> None:
    for name, field in model.model_fields.items():
        assert {float, Any, object}.isdisjoint(set(types_in(field.annotation)) - {None}), name


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_a_field_is_required_or_may_be_none_or_is_a_list(row: type[Row]) -> None:
    for name, field in row.model_fields.items():
        optional = type(None) in get_args(field.annotation)
        assert field.is_required() != optional or get_origin(field.annotation) is list, name
        assert field.is_required() or field.default is None, name


@pytest.mark.parametrize("item", DECLARED, ids=name_of)
def test_what_is_declared_is_explained(item: type) -> None:
    text = vars(item).get("__doc__") or ""
    assert len(text.strip()) > 10
    assert text.split("\n")[0].rstrip().endswith(".")


@pytest.mark.parametrize("item", [item for item in DECLARED if issubclass(item, Code)], ids=name_of)
def test_codes_of_an_endpoint_are_distinct_and_named_in_capitals(item: type[Code]) -> None:
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", name) for name in item.__members__)
    assert len(item.__members__) == len(list(item)) > 1
    assert issubclass(item, Enum)
    assert "UNKNOWN" not in item.__members__


@pytest.mark.parametrize("model", [*ROWS, *ALL, *MEMBERS], ids=name_of)
def test_every_model_can_be_built(model: type[Row] | type[Endpoint[Any]]) -> None:
    assert model.model_rebuild(force=True)
    assert model.model_config["frozen"]


# The tables


def test_every_declared_endpoint_is_in_the_index_and_importable_from_its_product() -> None:
    assert {item for item in DECLARED if issubclass(item, Endpoint)} == set(ALL)
    for name, module, path, tr_ids in ENDPOINTS:
        product = importlib.import_module(".".join(module.split(".")[:3]))
        call = getattr(product, name)
        assert (call.__module__, call.spec.path) == (module, path)
        assert {pair.real for pair in call.spec.tr_ids} <= set(tr_ids)


@pytest.mark.parametrize("product", ["domestic_stock", "oauth2", "uapi"])
def test_a_product_offers_all_its_names_to_an_editor_and_no_others(product: str) -> None:
    package = importlib.import_module(f"kis_async.api.{product}")
    names = {item.__name__ for item in DECLARED if item.__module__.split(".")[2] == product}
    assert set(package.__all__) == set(dir(package)) == names
    assert all(getattr(package, name).__name__ == name for name in names)
    with pytest.raises(AttributeError, match="NoSuchName"):
        package.NoSuchName  # noqa: B018  (looking is the test)


def test_the_export_tables_are_what_the_tool_writes() -> None:
    run = subprocess.run(
        [sys.executable, "tools/exports.py", "--check"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_naming_the_package_builds_no_endpoint() -> None:
    code = "import sys, kis_async; print(sorted(m for m in sys.modules if m.startswith('kis_async.api.')))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"


def test_asking_for_one_endpoint_imports_no_other() -> None:
    code = (
        "import sys; from kis_async.api.domestic_stock import InquirePrice; "
        "print(sorted(m.rsplit('.', 1)[1] for m in sys.modules if m.startswith('kis_async.api.domestic_stock.')))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "['inquire_price', 'price', 'quotations']"
