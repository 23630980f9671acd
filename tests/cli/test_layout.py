"""Tables that fit: headings of several lines, columns that give way."""

import pytest
from rich.console import Console, RenderableType

from kis_async.cli.layout import fitting, heading, headings, table, whole, whole_columns


def lines(shown: RenderableType, width: int) -> list[str]:
    console = Console(width=width, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(shown)
    return [line.rstrip() for line in capture.get().splitlines()]


@pytest.mark.parametrize(
    ("name", "room", "expected"),
    [
        ("price", 2, "price"),
        ("change_rate", 5, "change_\nrate"),
        ("change_rate", 11, "change_rate"),
        ("foreign_net_buy_volume", 6, "foreign_\nnet_buy_\nvolume"),
        ("foreign_net_buy_volume", 12, "foreign_net_\nbuy_volume"),
        ("a_b_c_d_e_f", 0, "a_b_\nc_d_\ne_f"),
        ("", 3, ""),
    ],
)
def test_a_heading_breaks_after_underscores_on_three_lines_at_most(
    name: str, room: int, expected: str
) -> None:
    assert heading(name, room) == expected


def test_headings_break_only_where_the_table_is_too_wide() -> None:
    cells = {"change_rate": ["1.00"], "price": ["1"]}
    assert headings(cells, 18) == {"change_rate": "change_rate", "price": "price"}
    assert headings(cells, 17) == {"change_rate": "change_\nrate", "price": "price"}


@pytest.mark.parametrize(
    ("width", "found"), [(1, ["a"]), (5, ["a"]), (9, ["a"]), (10, ["a", "b"]), (99, ["a", "b"])]
)
def test_the_leading_columns_that_fit(width: int, found: list[str]) -> None:
    assert fitting({"a": 4, "b": 4}, width) == found


def test_spare_columns_go_in_their_order_until_the_rest_is_whole() -> None:
    rows = [("018880", "연습공조", "1,000,000")]

    def drawn(width: int) -> list[str]:
        return lines(whole_columns(("code", "name", "value"), rows, width, ("value", "name")), width)

    assert drawn(27)[1] == "018880  연습공조  1,000,000"
    assert drawn(26) == ["code    name", "018880  연습공조", "+1 columns: see --json"]
    assert drawn(15)[:2] == ["code", "018880"]


def test_a_column_left_out_beforehand_is_not_counted() -> None:
    shown = whole_columns(("code", "for"), [("018880", "")], 80, (), without={"for"})
    assert lines(shown, 80) == ["code", "018880"]


def test_words_of_a_whole_column_are_not_broken() -> None:
    shown = table(whole("name"), "label")
    shown.add_row("a_long_name", "a long label of many words")
    assert [line.split()[0] for line in lines(shown, 24)][:2] == ["name", "a_long_name"]
