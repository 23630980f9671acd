"""Every declaration is complete: named, labelled, explained, typed, and where its URL says."""

import datetime as dt
import importlib
import re
import subprocess
import sys
from collections import Counter
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from tests.support.catalogue import (
    ALL,
    DECLARED,
    MEMBERS,
    MODELS,
    ROWS,
    Model,
    answer_row,
    blocks_of,
    kind_of,
    leaves_of,
    modules,
    sent_names,
    title_of,
    types_in,
)

from kis_async import api
from kis_async.api.index import ENDPOINTS
from kis_async.wire import (
    Auth,
    Code,
    CtxArea,
    DateCursor,
    Effect,
    Endpoint,
    FromSession,
    HeaderOnly,
    KeyCursor,
    Numbered,
    Row,
    StampCursor,
    TimeCursor,
)
from kis_async.wire.field import label_of, mark, wire_name
from kis_async.wire.row import shape_of

ROOT = Path(__file__).parents[2]
FOLDER = Path(api.__file__).parent
HANGUL = re.compile("[가-힣]")

QUOTE_ID = re.compile(r"[FH]H[A-Z]{3}[0-9H]\d{5}(\d\d|C\d)")
OFFICE_ID = re.compile(r"(CT|JT|OT|ST|TT)[A-Z]{2}[A-Z0-9]\d{3}[RU]")
"""The two forms of TR ids: of the quotation servers, and of the back office, where R reads and U changes."""

ODD_PAPER_IDS = {"TTTT1006U": "VTTT1001U"}
"""KIS's own slip: everywhere else the id on paper is the real one with a V."""

LATIN_LABELS = {"BPS", "EBITDA", "EPS", "ETF", "EVA", "EV_EBITDA", "NAV", "PBR", "PCR", "PER", "PSR"} | {
    "PV DIV EBITDA"
}
"""KIS's own labels without a Korean letter."""

UNSAID = re.compile(
    "acct?|acml|amt|antc|askp|avg|bal|bfdy|bidp|bstp|cblc|ccld|cd|cert|chk|clpr|cls|cnt|cntg|csnu|ctrt|curr|dt|"
    "dvsn|evlu|excg|fcam|fid|frcr|frgn|hgpr|hldg|icdc|inqr|isnm|issu|lst|lwpr|mkop|mkt|mrkt|nccs|ntby|num|odno|"
    "oprc|ord|orgn|ovrs|ovtm|pbmn|pchs|pct|pdno|pfls|prc|prcs|prdt|prdy|prev|prpr|prsn|psbl|ptn?|qty|rmn|rmnd|"
    "rsqn|rt|rvse|sdpr|seln|shnu|shrn|smtl|stck|stcn|strt|sttl|tmd?|tot|tp|tr|typ|unas|unpr|val|vltl|vol|vrss|"
    "wghn|yn|ymd"
)
"""Abbreviations nobody says aloud, KIS's own among them: they stay on the wire."""


def said(name: str) -> bool:
    """Whether a name is made of whole words."""
    words = name.split("_")
    return all(re.fullmatch("[a-z0-9]+", word) and not UNSAID.fullmatch(word) for word in words)


# Endpoints


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_an_endpoint_stands_where_its_path_says(call: type[Endpoint[Any]]) -> None:
    *folders, last = [part for part in call.spec.path.strip("/").split("/") if part != "v1"]
    if folders[0] == "uapi" and len(folders) > 1:
        folders = folders[1:]
    module = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", last).lower()
    place = ".".join([*folders, module]).replace("-", "_")
    words = [word for part in [*folders[2:], last] for word in part.split("-")]
    assert call.__module__ == f"kis_async.api.{place}"
    assert call.__name__ == "".join(word[:1].upper() + word[1:] for word in words)


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_an_endpoint_has_its_korean_title_and_page_and_says_what_it_is(call: type[Endpoint[Any]]) -> None:
    title, page = call.spec.title, call.spec.page
    assert HANGUL.search(title) or title == "Hashkey"
    assert re.fullmatch(r"((v1_)?[^\s\[\]]+-\d{3}(, ?\d{3})*)?", page)
    heading = (sys.modules[call.__module__].__doc__ or "").split("\n", maxsplit=1)[0]
    assert heading == (f"{title} [{page}]." if page else f"{title}.")
    assert len((vars(call).get("__doc__") or "").removeprefix(title).strip()) > 20


def test_no_page_of_kis_is_two_calls() -> None:
    pages = Counter(call.spec.page for call in ALL if call.spec.page)
    assert {page for page, times in pages.items() if times > 1} == set()


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_tr_ids_are_well_formed_and_belong_together(call: type[Endpoint[Any]]) -> None:
    trading = "/trading/" in call.spec.path
    for tr_id in call.spec.tr_ids:
        for pair in filter(None, (tr_id, tr_id.old)):
            assert OFFICE_ID.fullmatch(pair.real) or (QUOTE_ID.fullmatch(pair.real) and not trading)
            twin = ODD_PAPER_IDS.get(pair.real, "V" + pair.real[1:])
            assert pair.paper in ({None, twin} if OFFICE_ID.fullmatch(pair.real) else {None, pair.real})
            assert (pair.real[-1] == "U") == (call.spec.effect is Effect.ORDER)
        assert tr_id.old is None or tr_id.old.old is None
    assert bool(call.spec.tr_ids) == (call.spec.auth is Auth.TOKEN)


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_an_account_is_given_where_the_path_says_trading_and_nowhere_else(call: type[Endpoint[Any]]) -> None:
    given = [session.names for field in call.model_fields.values() if (session := mark(field, FromSession))]
    accounts = [names for names in given if names == ("CANO", "ACNT_PRDT_CD")]
    assert len(accounts) == ("/trading/" in call.spec.path)
    assert all(len(names) == 1 and names[0].lower() == "user_id" for names in given if names not in accounts)


def test_no_tr_id_means_two_calls() -> None:
    ids = [
        found
        for call in ALL
        for found in {
            found
            for tr_id in call.spec.tr_ids
            for pair in filter(None, (tr_id, tr_id.old))
            for found in (pair.real, pair.paper)
            if found
        }
    ]
    assert {found for found, times in Counter(ids).items() if times > 1} == set()


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_what_moves_money_is_an_order(call: type[Endpoint[Any]]) -> None:
    posts_to_trading = call.spec.method == "POST" and "/trading/" in call.spec.path
    assert (call.spec.effect is Effect.ORDER) == posts_to_trading
    assert call.spec.method == "POST" or call.spec.effect is Effect.READ


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_a_parameter_is_sent_once(call: type[Endpoint[Any]]) -> None:
    names = Counter(name.upper() for name in sent_names(call))
    assert {name for name, times in names.items() if times > 1} == set()
    assert set(call.spec.old_omits) <= set(sent_names(call))
    assert set(call.spec.on_paper) <= set(call.model_fields)


@pytest.mark.parametrize("call", [call for call in ALL if call.spec.paging], ids=title_of)
def test_paging_names_fields_that_exist(call: type[Endpoint[Any]]) -> None:
    paging = call.spec.paging
    assert paging is not None
    asked = {wire_name(field): kind_of(field.annotation) for field in call.model_fields.values()}
    row = blocks_of(call)[paging.rows]
    shown = {leaf.wire: leaf.kind for leaf in leaves_of(row)}
    singles = {leaf.wire for block in single_blocks(call) for leaf in leaves_of(block)}
    assert row not in single_blocks(call)
    match paging:
        case CtxArea() | HeaderOnly():
            assert paging.header == "N"
        case KeyCursor():
            assert paging.key in singles or paging.key == paging.param.lower()
            assert set(paging.also) <= set(sent_names(call))
        case DateCursor():
            assert {asked[paging.end], asked[paging.start or paging.end]} == {dt.date}
            assert shown[paging.date] is dt.date
        case TimeCursor():
            assert (asked[paging.param], shown[paging.time]) == (dt.time, dt.time)
            assert (paging.date is None) == (paging.date_param is None)
            assert paging.date is None or (asked[paging.date_param], shown[paging.date]) == (dt.date, dt.date)
        case StampCursor():
            assert (shown[paging.date], shown[paging.time]) == (dt.date, dt.time)
            assert paging.more is None or paging.more in singles
            assert set(paging.also) <= set(sent_names(call))
        case _:
            pytest.fail(f"{type(paging).__name__} has no rule here")


def single_blocks(call: type[Endpoint[Any]]) -> list[type[Row]]:
    """The rows of an answer that come alone."""
    if call.spec.block is not None:
        return [] if get_origin(call.answer_type()) is list else [answer_row(call)]
    return [block.row for block in shape_of(answer_row(call)).blocks if not block.many]


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_one_block_is_named_or_several_are_declared(call: type[Endpoint[Any]]) -> None:
    blocks = [name for name in blocks_of(call) if name]
    if call.spec.block is None and call.spec.tr_id is not None:
        assert len(blocks) > 1
        assert all(re.fullmatch(r"out(put|block)\d*", name) for name in blocks)
        assert not leaves_of(answer_row(call))
    else:
        assert len(blocks) == (call.spec.tr_id is not None)


# Fields


@pytest.mark.parametrize("model", MODELS, ids=title_of)
def test_every_field_has_a_korean_label(model: Model) -> None:
    assert {label for label in labels_of(model) if not HANGUL.search(label)} <= LATIN_LABELS


def labels_of(model: Model) -> list[str]:
    """The labels of a model's own leaves and parameters; blocks and members of families have none of their own."""
    labels: list[str] = []
    for field in model.model_fields.values():
        if numbered := mark(field, Numbered):
            labels += [label for _, _, label in numbered.parts]
        elif wire_name(field) or issubclass(model, Endpoint):
            labels.append(label_of(field))
    return labels


def test_every_label_in_latin_letters_is_used() -> None:
    assert {label for model in MODELS for label in labels_of(model)} >= LATIN_LABELS


@pytest.mark.parametrize("model", MODELS, ids=title_of)
def test_names_are_words(model: Model) -> None:
    assert [name for name in model.model_fields if not said(name)] == []


@pytest.mark.parametrize("model", MODELS, ids=title_of)
def test_a_flag_is_named_for_what_is_so(model: Model) -> None:
    for name, field in model.model_fields.items():
        if kind_of(field.annotation) is bool:
            assert not name.startswith(("is_", "has_", "can_")), name
            assert not name.endswith(("_flag", "_code", "_yn", "_or_not")), name


@pytest.mark.parametrize("row", [row for row in ROWS if row not in MEMBERS], ids=title_of)
def test_a_field_of_an_answer_is_tied_to_one_key(row: type[Row]) -> None:
    wires = Counter(leaf.wire for leaf in leaves_of(row))
    assert {wire for wire, times in wires.items() if times > 1} == set()
    faces = [base for base in row.__mro__[1:] if issubclass(base, Row) and not leaves_of(base)]
    shared = {name for base in faces for name in base.model_fields}
    loose = {name for name, field in row.model_fields.items() if not wire_name(field)} - shared
    assert loose == {name for name, field in row.model_fields.items() if mark(field, Numbered)}


@pytest.mark.parametrize("call", ALL, ids=title_of)
def test_blocks_are_tied_to_keys_of_their_own(call: type[Endpoint[Any]]) -> None:
    row = answer_row(call)
    wires = [(wire_name(field) or "").lower() for field in row.model_fields.values() if wire_name(field)]
    assert len(wires) == len(set(wires))


@pytest.mark.parametrize("model", MODELS, ids=title_of)
def test_no_field_is_a_float_or_of_any_type(model: Model) -> None:
    for name, field in model.model_fields.items():
        assert {float, Any, object}.isdisjoint(set(types_in(field.annotation)) - {None}), name


@pytest.mark.parametrize("row", ROWS, ids=title_of)
def test_a_field_is_required_or_may_be_none_or_is_a_list(row: type[Row]) -> None:
    for name, field in row.model_fields.items():
        optional = type(None) in get_args(field.annotation)
        assert field.is_required() != optional or get_origin(field.annotation) is list, name
        assert field.is_required() or field.default is None, name


@pytest.mark.parametrize("item", DECLARED, ids=title_of)
def test_what_is_declared_is_explained(item: type) -> None:
    text = vars(item).get("__doc__") or ""
    assert len(text.strip()) > 10
    assert text.split("\n")[0].rstrip().endswith(".")


@pytest.mark.parametrize("item", [item for item in DECLARED if issubclass(item, Code)], ids=title_of)
def test_codes_of_an_endpoint_are_distinct_and_named_in_capitals(item: type[Code]) -> None:
    for name in item.__members__:
        assert re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", name)
        assert said(name.lower())
    assert len(item.__members__) == len(list(item)) > 1
    assert issubclass(item, Enum)
    assert "UNKNOWN" not in item.__members__


@pytest.mark.parametrize("model", [*MODELS, *MEMBERS], ids=title_of)
def test_every_model_can_be_built(model: Model) -> None:
    assert model.model_rebuild(force=True)
    assert model.model_config["frozen"]


def test_every_file_is_found() -> None:
    files = {file.relative_to(FOLDER).with_suffix("").as_posix() for file in FOLDER.rglob("*.py")}
    found = {module.removeprefix("kis_async.api.").replace(".", "/") for module in modules()}
    assert {file for file in files - found if not file.endswith("__init__")} == {"index"}


@pytest.mark.parametrize("module", modules())
def test_a_file_can_be_read_at_one_sitting(module: str) -> None:
    file = FOLDER.joinpath(*module.split(".")[2:]).with_suffix(".py")
    text = file.read_text("utf-8")
    assert text.startswith('"""')
    assert len(text.splitlines()) < 400


def test_every_row_is_part_of_an_answer_and_every_code_of_a_field() -> None:
    used = {
        kind
        for model in MODELS
        for field in model.model_fields.values()
        for kind in types_in(field.annotation)
    }
    inherited = {base for item in DECLARED for base in item.__mro__[1:]}
    shown = {answer_row(call) for call in ALL}
    assert {title_of(item) for item in DECLARED if item not in used | inherited | shown | set(ALL)} == set()


# The tables


def test_every_declared_endpoint_is_in_the_index_and_importable_from_its_product() -> None:
    assert {item for item in DECLARED if issubclass(item, Endpoint)} == set(ALL)
    for name, module, path, tr_ids in ENDPOINTS:
        product = importlib.import_module(".".join(module.split(".")[:3]))
        call = getattr(product, name)
        assert (call.__module__, call.spec.path) == (module, path)
        assert {pair.real for pair in call.spec.tr_ids} <= set(tr_ids)


@pytest.mark.parametrize("product", sorted({module.split(".")[2] for module in modules()}))
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
