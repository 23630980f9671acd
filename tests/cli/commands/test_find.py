"""endpoints: found by any word, described in full."""

import json

import pytest
from rich.console import Console, RenderableType
from tests.cli.conftest import Cli

from kis_async import endpoint, endpoints
from kis_async.api.domestic_stock import InquireAskingPriceExpCcn, OrderCash
from kis_async.cli.commands.find import _fields, _listed
from kis_async.declared import short_name


@pytest.mark.parametrize(
    "word",
    ["호가", "asking-price", "AskingPrice", "fhkst01010200", "quotations/inquire-asking", "order book"],
)
def test_any_word_finds_it(cli: Cli, word: str) -> None:
    found = json.loads(cli("endpoints", word, "--json").stdout)
    assert "InquireAskingPriceExpCcn" in [one["class"] for one in found]
    assert len(found) < len(list(endpoints())) / 4


def test_old_tr_ids_are_found_too(cli: Cli) -> None:
    assert "OrderCash" in cli("endpoints", "TTTC0802U").stdout


def test_without_a_word_all_are_listed_by_product_under_names_that_call_takes(cli: Cli) -> None:
    lines = cli("endpoints").stdout.splitlines()
    names = [line.split()[0] for line in lines[1:]]
    assert names == sorted(short_name(cls.spec.path) for cls in endpoints())
    assert {endpoint(name) for name in names} == set(endpoints())


def test_a_product_or_a_short_name_finds_too(cli: Cli) -> None:
    found = json.loads(cli("endpoints", "etfetn/", "--json").stdout)
    assert {one["name"].split("/")[0] for one in found} == {"etfetn"}
    assert "etfetn/inquire-price" in [one["name"] for one in found]


def drawn(shown: RenderableType, width: int) -> list[str]:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(shown)
    return [line.rstrip() for line in capture.get().splitlines()]


def test_of_many_tr_ids_a_narrow_line_shows_one() -> None:
    first, *others = (one.real for one in OrderCash.spec.tr_ids)
    assert f"{first} +{len(others)}" in "".join(drawn(_listed([OrderCash], 80), 80))
    wide = "".join(drawn(_listed([OrderCash], 300), 300))
    assert all(one in wide for one in (first, *others))


@pytest.mark.parametrize("width", [70, 80, 120])
def test_in_a_terminal_no_name_is_broken_and_a_title_may_stand_below_it(width: int) -> None:
    lines = drawn(_listed([InquireAskingPriceExpCcn], width), width)
    assert lines[1].split()[:3] == ["domestic-stock/inquire-asking-price-exp-ccn", "FHKST01010200", "yes"]
    assert lines[-1].endswith(InquireAskingPriceExpCcn.spec.title)
    assert len(lines) == (2 if width == 120 else 3)


@pytest.mark.parametrize("width", [60, 80, 120, 250])
def test_in_a_terminal_no_name_of_a_field_is_broken(width: int) -> None:
    lines = [("substitute_price", "answer", "Decimal", "stck_sspr", "주식 대용가", "A=1 B=2 " * 12)]
    shown = drawn(_fields(("answer", "block"), lines, width, 2), width)
    assert shown[1].split()[0] == "substitute_price"
    assert "Decimal" in shown[1]
    assert "주식 대용가" in "".join(shown)
    assert sum(line.count("A=1") for line in shown) == 12
    assert ("+2 columns: see --json" in shown) == (width < 80)


def test_nothing_found_is_said_on_stderr(cli: Cli) -> None:
    result = cli("endpoints", "주말농장")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == "No endpoint matches '주말농장'.\n"


def test_blanks_do_not_count(cli: Cli) -> None:
    assert "InquireBalance" in cli("endpoints", "주식 잔고 조회").stdout
    assert "InquireBalance" in cli("endpoints", "주식잔고조회").stdout


def test_the_description_of_the_fields_is_not_indented(cli: Cli) -> None:
    lines = cli("endpoints", "order-cash", "--fields").stdout.splitlines()
    assert not any(line.startswith("    ") for line in lines[:6])


def test_fields_tell_parameters_and_answer_with_labels(cli: Cli) -> None:
    text = cli("endpoints", "domestic-stock/inquire-price", "--fields").stdout
    for word in (
        "FID_INPUT_ISCD",
        "입력 종목코드",
        "required",
        "KRX=J",
        "stck_prpr",
        "주식 현재가",
        "Decimal",
    ):
        assert word in text
    found = json.loads(cli("endpoints", "domestic-stock/inquire-price", "--fields", "--json").stdout)
    assert found["request"][0]["wire"] == "FID_INPUT_ISCD"
    assert any(line["wire"] == "stck_prpr" for line in found["answer"])


@pytest.mark.parametrize("words", [["--fields"], ["nothing-of-the-kind", "--fields"]])
def test_fields_want_one_endpoint(cli: Cli, words: list[str]) -> None:
    assert cli("endpoints", *words).exit_code == 2
