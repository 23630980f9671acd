"""The generated reference: all that is declared is in it, nothing in it is taken for HTML, and its search finds."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Annotated, Any, Final

import pytest

import reference
from kis_async import endpoints
from kis_async.api.domestic_stock import InquireAskingPriceExpCcn, InquireDailyCcld, InquirePrice, OrderCash
from kis_async.masters.index import MASTERS
from kis_async.wire import Code, Endpoint, Row, TrId, Wire, get
from reference_page.collect import Reference, collect
from reference_page.completeness import missing
from reference_page.example import carried_out, example
from reference_page.markdown import pages
from reference_page.page import HERE, WHOLE, data_of, page

FEW: Final[list[type[Endpoint[Any]]]] = [
    InquirePrice,
    InquireAskingPriceExpCcn,
    InquireDailyCcld,
    OrderCash,
]
NASTY: Final = '</script><script>alert("1")</script> <!--style--> | `x` <b>&amp; \u2028'
NODE: Final = shutil.which("node")


class NastyCode(Code):
    """</script><img src=x onerror=alert(1)> `a|b`."""

    EVIL = "<i>|`&"


class NastyRow(Row):
    """</script> in won | `a|b`."""

    evil: Annotated[NastyCode | None, Wire("evil|<wire>", NASTY)] = None


class NastyCall(Endpoint[NastyRow]):
    """</script><script>alert(2)</script>."""

    spec = get(f"/uapi/nasty/{NASTY}", title=NASTY, tr_id=TrId(real="<TR>", paper=None), page=NASTY)


# As in an endpoint's own file, a module of kis_async.api says where it belongs.
NastyCall.__module__ = "kis_async.api.domestic_stock.quotations.inquire_price"


@pytest.fixture(scope="module")
def whole() -> Reference:
    return collect()


@pytest.fixture(scope="module")
def few() -> Reference:
    return collect(FEW)


class Elements(HTMLParser):
    """The elements of a page, and whether one would fetch something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href", "srcset", "action"}]


def test_it_is_built_into_a_folder(tmp_path: Path, few: Reference) -> None:
    (tmp_path / "of_an_earlier_build.md").write_text("old")
    written = reference.build(few, tmp_path / "deep")
    reference.build(few, tmp_path)
    names = {path.name for path in written}
    assert names == {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert names == {
        "index.html",
        "README.md",
        "domestic_stock.quotations.md",
        "domestic_stock.trading.md",
        "masters.md",
        "vocabulary.md",
    }
    assert missing(tmp_path, FEW) == []


def test_all_that_is_declared_is_in_it(tmp_path: Path, whole: Reference) -> None:
    reference.build(whole, tmp_path)
    assert missing(tmp_path, endpoints()) == []
    assert len(whole.calls) == len(list(endpoints()))
    assert [master.name for master in whole.masters] == list(MASTERS)


def test_the_command_builds_and_checks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["reference.py", "--out", str(tmp_path)])
    assert reference.main() == 0
    assert (tmp_path / "index.html").is_file()
    assert "master files" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["reference.py", "--check"])
    assert reference.main() == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("index.html", '"stck_prpr"', '"gone"', "domestic_stock.InquirePrice answer price stck_prpr"),
        ("index.html", '"FID_INPUT_ISCD"', '"gone"', "InquirePrice parameter symbol FID_INPUT_ISCD"),
        ("index.html", '["MARKET_IOC","13"]', '["GONE","13"]', "kind: value MARKET_IOC"),
        ("index.html", '"VTTC0802U"', '"gone"', "OrderCash: TR id VTTC0802U"),
        ("index.html", '"askp10"', '"gone"', "InquireAskingPriceExpCcn answer price askp10"),
        ("index.html", '"domestic_stock.OrderCash"', '"gone"', "index.html: domestic_stock.OrderCash"),
        ("index.html", '"name":"kospi"', '"name":"gone"', "master file kospi"),
        ("domestic_stock.quotations.md", "stck_prpr", "gone", "price stck_prpr: not in the Markdown"),
        ("domestic_stock.trading.md", "## OrderCash", "## Gone", "trading.md: domestic_stock.OrderCash"),
        ("domestic_stock.trading.md", "`VTTC0802U`", "gone", "OrderCash: TR id VTTC0802U"),
        ("masters.md", "`kospi200_apnt_cls_code`", "gone", "kospi200_apnt_cls_code: not in the Markdown"),
        ("vocabulary.md", "| `stck_prpr` |", "| gone |", "vocabulary stck_prpr"),
    ],
)
def test_what_is_missing_is_named(
    tmp_path: Path, few: Reference, file: str, old: str, new: str, said: str
) -> None:
    reference.build(few, tmp_path)
    text = (tmp_path / file).read_text("utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new), "utf-8")
    assert [line for line in missing(tmp_path, FEW) if line.endswith(said)]


def test_what_is_missing_ends_the_check_with_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reference, "collect", lambda: collect(FEW))
    monkeypatch.setattr(reference, "endpoints", lambda: iter([*FEW, NastyCall]))
    assert reference.check() == 1
    assert "not in the reference: index.html: domestic_stock.NastyCall" in capsys.readouterr().out


def test_hostile_text_stays_text(few: Reference) -> None:
    nasty = collect([NastyCall], [])
    text = page(nasty)
    assert Elements(text).found == Elements(page(few)).found
    assert text.count("</script>") == page(few).count("</script>")
    (call,) = data_of(text)["calls"]
    assert (call["title"], call["path"]) == (NASTY, f"/uapi/nasty/{NASTY}")
    markdown = pages(nasty)["domestic_stock.quotations.md"]
    prose = re.sub(
        r"(?<!\\)`[^`\n]*`", "", re.sub(r"^```.*?^```$", "", markdown, flags=re.DOTALL | re.MULTILINE)
    )
    for raw in ("<script", "</script", "<b>", "<img", "<i>", "<wire>", "<!--"):
        assert raw not in prose
    rows = [line for line in markdown.splitlines() if line.startswith("| `evil`")]
    assert [row.replace("\\|", "").count("|") for row in rows] == [6]


def test_it_needs_no_network_and_puts_no_text_in_as_html(few: Reference) -> None:
    text = page(few)
    assert all(place.startswith(("#", "data:")) for place in Elements(text).fetched)
    for word in ("http://", "https://", "@import", "url("):
        assert word not in text
    scripts = "".join((HERE / name).read_text("utf-8") for name in ("search.js", "page.js"))
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch("):
        assert word not in scripts


def test_fields_are_laid_out_as_the_script_reads_them() -> None:
    order = ", ".join(f"{name.upper()}: {position}" for position, name in enumerate(WHOLE))
    assert order in (HERE / "search.js").read_text("utf-8")


def test_every_example_is_the_call_it_shows(whole: Reference) -> None:
    for call in whole.calls:
        made = carried_out(call.example)
        assert f"{type(made).__module__.split('.')[2]}.{type(made).__name__}" == call.id


def test_an_example_says_what_must_be_given_and_no_more() -> None:
    assert example(InquirePrice).endswith('answer = await kis(InquirePrice(symbol="005930"))')
    made = carried_out(example(OrderCash))
    assert made.model_fields_set == {"side", "symbol", "quantity", "price"}


def test_types_are_said_in_words(few: Reference) -> None:
    price, _, orders, order = sorted(few.calls, key=lambda call: FEW.index(type(carried_out(call.example))))
    assert price.paging == "one page only"
    assert price.paper == "yes, market KRX only"
    assert "CTX_AREA_FK100 and CTX_AREA_NK100" in orders.paging
    assert "kis.pages(call)" in orders.paging
    assert order.effect.startswith("orders")
    assert order.lane.startswith("orders")
    assert ("side=SELL", "TTTC0011U", "VTTC0011U", "TTTC0801U", "VTTC0801U") in order.tr_ids
    assert order.home == "kis_async.api.domestic_stock"


# Search, as the page does it


def in_node(few: Reference, program: str) -> Any:
    """What a program gives that has the page's search functions and data."""
    if NODE is None:
        pytest.skip("needs node")
    script = f"""
        const S = require({json.dumps(str(HERE / "search.js"))});
        const data = JSON.parse(require("fs").readFileSync(0, "utf8"));
        console.log(JSON.stringify(({program})(S, data)));
    """
    given = json.dumps(data_of(page(few)))
    run = subprocess.run([NODE, "-e", script], input=given, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


FIND: Final = """(S, data) => {
    const entries = S.indexOf(data);
    return QUERIES.map((typed) => S.find(entries, typed).map((one) => [one.item.id, one.fields.map((line) => line.anchor)]));
}"""


def test_both_scripts_are_one_that_is_whole(few: Reference) -> None:
    script = page(few).rpartition("<script>")[2].partition("</script>")[0]
    assert in_node(few, f"() => typeof new Function({json.dumps(script)})") == "function"


def test_the_search_finds(few: Reference) -> None:
    wanted = {
        "FHKST01010100": ("domestic_stock.InquirePrice", None),
        "ttTC0802u": ("domestic_stock.OrderCash", None),
        "order cash": ("domestic_stock.OrderCash", None),
        "주식 주문": ("domestic_stock.OrderCash", None),
        "ㅈㅅㅈㅁ": ("domestic_stock.OrderCash", None),
        "/uapi/domestic-stock/v1/trading/order": ("domestic_stock.OrderCash", None),
        "v1_국내주식-011": ("domestic_stock.InquireAskingPriceExpCcn", None),
        "STCK PRPR": ("domestic_stock.InquirePrice", "answer.price"),
        "현재가": ("domestic_stock.InquirePrice", "answer.price"),
        "ㅎㅈㄱ": ("domestic_stock.InquirePrice", "answer.price"),
        "현재ㄱ": ("domestic_stock.InquirePrice", "answer.price"),
        "현잭": ("domestic_stock.InquirePrice", "answer.price"),
        "per": ("domestic_stock.InquirePrice", "answer.per"),
        "askp7": ("domestic_stock.InquireAskingPriceExpCcn", "answer.quotes.asks.price"),
        "MARKET_IOC": ("domestic_stock.OrderCash", "kind"),
        "cncl_cfrm_qty": ("domestic_stock.InquireDailyCcld", "answer.orders.cancelled"),
        "주문 체결 총주문수량": ("domestic_stock.InquireDailyCcld", "answer.summary.quantity"),
        "kospi200_apnt_cls_code": ("master.kospi", "kospi_200_sector"),
        "ㅋㅅㅍ ㅈㅁ": ("master.kospi", None),
    }
    found = in_node(few, FIND.replace("QUERIES", json.dumps(list(wanted))))
    for (typed, (id_, anchor)), results in zip(wanted.items(), found, strict=True):
        assert results, typed
        assert results[0][0] == id_, typed
        assert anchor is None or anchor in results[0][1], typed


def test_nearly_every_call_inquires_so_the_word_does_not_count(few: Reference) -> None:
    program = '(S, data) => S.find(S.indexOf(data), "price").map((one) => [one.item.id, one.score])'
    (first, best), (_, second), *_ = in_node(few, program)
    assert first == "domestic_stock.InquirePrice"
    assert best > second


def test_what_is_not_there_is_not_found(few: Reference) -> None:
    typed = ["주말농장", "ㅋㅋㅋㅋㅋ", "(", "[a-z]+", "\\", "", "   ", "-_"]
    assert in_node(few, FIND.replace("QUERIES", json.dumps(typed)))[:2] == [[], []]
    assert in_node(few, FIND.replace("QUERIES", json.dumps(typed)))[3:] == [[]] * 5


def test_what_was_typed_is_marked_in_the_text_as_it_stands(few: Reference) -> None:
    program = '(S) => [S.marked("주식 현재가 시세", "ㅎㅈㄱ"), S.marked("FID_INPUT_ISCD", "input iscd"), S.marked("PER", "x")]'
    assert in_node(few, program) == [
        [["주식 ", False], ["현재가", True], [" 시세", False]],
        [["FID_", False], ["INPUT_ISCD", True]],
        [["PER", False]],
    ]


def test_the_vocabulary_of_the_page_is_that_of_the_declarations(few: Reference) -> None:
    found = in_node(few, "(S, data) => S.vocabulary(data)")
    wires = [[wire, {name for name, _ in pairs}] for wire, pairs in few.vocabulary()]
    assert [[wire, set(names)] for wire, names, _ in found["wires"]] == wires
    assert found["names"] == [[name, names] for name, names in few.english()]
    assert ["price", "stck_prpr"] in [[name, wires[0]] for name, wires in few.english()]
