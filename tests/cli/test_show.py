"""Answers as tables: the KRX's colors, Korean that aligns, columns that fit."""

import datetime as dt
import re
from decimal import Decimal

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from kis_async.api.domestic_stock import Balance, BalanceSummary, Holding, Price
from kis_async.cli import show
from kis_async.wire.codes import Sign


def lines(shown: RenderableType, width: int = 200) -> list[str]:
    console = Console(width=width, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(shown)
    return [line.rstrip() for line in capture.get().splitlines()]


def colored(shown: RenderableType) -> str:
    console = Console(width=200, force_terminal=True, color_system="standard", no_color=False)
    with console.capture() as capture:
        console.print(shown)
    return capture.get()


def price(**fields: object) -> Price:
    return Price.model_validate({"price": Decimal(1100)} | fields)


def test_prices_align_with_wide_names() -> None:
    drawn = lines(
        show.prices(
            [
                (
                    "005930",
                    price(name="가상전자", change=Decimal(100), change_rate=Decimal("10.00"), volume=1_000),
                ),
                (
                    "000660",
                    price(name="A", change=Decimal(-5), change_rate=Decimal("-0.50"), value=Decimal(7)),
                ),
            ]
        )
    )
    assert drawn == [
        "code    name      price  change     rate  volume  value",
        "005930  가상전자  1,100   ▲ 100  +10.00%   1,000",
        "000660  A         1,100     ▼ 5   -0.50%              7",
    ]


def test_without_names_there_is_no_name_column() -> None:
    assert lines(show.prices([("005930", price())]))[0].split() == [
        "code",
        "price",
        "change",
        "rate",
        "volume",
        "value",
    ]


@pytest.mark.parametrize(
    ("sign", "change", "mark", "code"),
    [
        (Sign.UP, 1, "▲", "31"),
        (Sign.UPPER_LIMIT, 1, "↑", "31"),
        (Sign.DOWN, -1, "▼", "94"),
        (Sign.LOWER_LIMIT, -1, "↓", "94"),
        (None, 1, "▲", "31"),
        (None, -1, "▼", "94"),
    ],
)
def test_up_is_red_and_down_is_blue(sign: Sign | None, change: int, mark: str, code: str) -> None:
    drawn = colored(show.prices([("005930", price(change=Decimal(change), change_sign=sign))]))
    assert re.search(rf"\x1b\[{code}m *{mark} 1\x1b", drawn)


def test_unchanged_has_no_color() -> None:
    drawn = colored(show.prices([("005930", price(change=Decimal(0), change_sign=Sign.FLAT))])).splitlines()[
        1
    ]
    assert "\x1b[31m" not in drawn
    assert "\x1b[94m" not in drawn


def test_a_balance_shows_holdings_and_worth_under_a_masked_account() -> None:
    drawn = lines(
        show.balance(
            Balance(
                holdings=[
                    Holding(
                        symbol="005930",
                        name="가상전자",
                        held=30,
                        average_cost=Decimal("64000.5000"),
                        profit=Decimal(-1500),
                        profit_rate=Decimal("-0.08"),
                    )
                ],
                summary=BalanceSummary(deposit=Decimal(1_000_000), profit=Decimal(3000)),
            ),
            "12******-01",
        )
    )
    assert drawn[1].split() == ["005930", "가상전자", "30", "64,000.5", "-1,500", "-0.08%"]
    assert "12******-01" in drawn[3]
    assert any(line.split() == ["Cash", "1,000,000"] for line in drawn)
    assert any(line.split() == ["Profit", "+3,000"] for line in drawn)


def test_an_empty_balance_says_so() -> None:
    assert lines(show.balance(Balance(holdings=[]), "none")) == ["No holdings."]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (Sign.UP, "up (2)"),
        (Sign("8"), "8"),
        (Decimal("1234.50"), "1,234.50"),
        (-1234, "-1,234"),
        (dt.date(2026, 1, 2), "2026-01-02"),
        (dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC), "2026-01-02 03:04:05"),
        (dt.time(9, 0), "09:00:00"),
        ("text", "text"),
    ],
)
def test_cells(value: object, text: str) -> None:
    assert show.cell(value) == text


def test_any_answer_is_drawn_with_labels_and_its_blocks_below() -> None:
    drawn = lines(
        show.answer(
            Balance(holdings=[Holding(symbol="005930", held=3)], summary=BalanceSummary(cost=Decimal(1))), 80
        )
    )
    assert drawn == [
        "holdings 보유종목",
        "symbol  held",
        "005930     3",
        "",
        "summary 계좌합계",
        "field  value  label",
        "cost   1      매입금액합계금액",
    ]


def test_no_rows_say_so() -> None:
    assert lines(show.answer([], 80)) == ["No rows."]


def test_columns_that_do_not_fit_are_counted_and_not_squeezed() -> None:
    holding = Holding(symbol="005930", name="가상전자", trade_kind="현금", held=30, sellable=30)
    assert lines(show.answer([holding], 27), 27) == [
        "                  trade_",
        "symbol  name      kind",
        "005930  가상전자  현금",
        "+2 columns: see --json",
    ]
    assert lines(show.answer([holding], 23), 23)[0] == "symbol  name"


@pytest.mark.parametrize("width", [10, 20, 50, 80, 120])
def test_a_row_table_is_never_wider_than_the_terminal(width: int) -> None:
    holding = Holding(symbol="005930", name="가상전자", trade_kind="현금", held=30, sellable=30)
    *table, note = lines(show.rows([holding], width), 500)
    assert max(cell_len(line) for line in (table if note.startswith("+") else [*table, note])) <= width


@pytest.mark.parametrize("width", [24, 32, 40, 50, 60, 80])
def test_narrow_prices_keep_code_and_numbers_whole(width: int) -> None:
    found = price(
        name="가상전자",
        price=Decimal(1_234_500),
        change=Decimal(1_000),
        change_rate=Decimal("10.00"),
        volume=123_456_789,
        value=Decimal(987_654_321_000),
    )
    drawn = lines(show.prices([("005930", found)], width), width)
    assert "…" not in "".join(drawn)
    assert len(drawn) == (2 if width == 80 else 3)
    assert drawn[1].split()[0] == "005930"
    assert "1,234,500" in drawn[1].split()
    assert ("+10.00%" in drawn[1]) == (width >= 32)


def test_value_goes_first_then_volume_then_the_name() -> None:
    found = price(name="가상전자", change=Decimal(1), volume=123_456_789, value=Decimal(987_654_321_000))
    headings = [
        lines(show.prices([("005930", found)], width), width)[0].split() for width in range(70, 25, -1)
    ]
    gone = [{"name", "volume", "value"} - set(heading) for heading in headings]
    assert [set(), {"value"}, {"value", "volume"}, {"value", "volume", "name"}] == [
        one for at, one in enumerate(gone) if at == 0 or one != gone[at - 1]
    ]


def test_a_narrow_balance_keeps_code_and_numbers_whole() -> None:
    held = Holding(
        symbol="005930",
        name="가상전자",
        held=1_000,
        sellable=1_000,
        price=Decimal(70_000),
        market_value=Decimal(70_000_000),
        profit=Decimal(-1_000_000),
        profit_rate=Decimal("-1.43"),
    )
    drawn = lines(show.balance(Balance(holdings=[held]), "none", 40), 40)
    assert drawn[0].split()[:2] == ["code", "held"]
    assert {"005930", "1,000", "-1,000,000"} <= set(drawn[1].split())
    assert "…" not in "".join(drawn)


def test_a_field_of_one_answer_is_named_whole() -> None:
    """Its name is what one writes in Python; the value and KIS's label may take several lines."""
    found = BalanceSummary(deposit_d2=Decimal(1), total_value=Decimal(123_456_789))
    drawn = lines(show.answer(found, 24), 24)
    assert {"deposit_d2", "total_value"} <= {line.split()[0] for line in drawn if line}
