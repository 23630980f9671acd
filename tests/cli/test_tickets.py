"""Orders as tables: in a terminal no number or id is ever broken, in a pipe every column stays."""

import datetime as dt
from decimal import Decimal

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from kis_async.cli import tickets
from kis_async.cli.screen import NO_EDGE
from kis_async.orders.ticket import Action, Progress, State, Step, Terms, Ticket

ID = "20261125-39bd967f4ff497a5"
NOON = dt.datetime(2026, 11, 25, 12, 30, 15, tzinfo=dt.UTC)


def lines(shown: RenderableType, width: int) -> list[str]:
    console = Console(width=width, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(shown)
    return [line.rstrip() for line in capture.get().splitlines()]


def ticket(note: str = "", original: str | None = None) -> Ticket:
    action = Action.AMEND if original else Action.NEW
    terms = Terms("domestic_stock", action, "buy", "018880", Decimal(10), Decimal(4_430), original)
    return Ticket(ID, State.ACCEPTED, terms, "OrderCash", NOON, order_no="0000000001", note=note)


def row(original: str | None = None) -> Progress:
    nothing = Decimal(0)
    return Progress(
        order_no="0000000012",
        original_order_no=original,
        market="domestic_stock",
        side="buy",
        symbol="018880",
        name="연습공조",
        quantity=Decimal(10),
        order_price=Decimal(4_430),
        filled=nothing,
        fill_price=None,
        remaining=Decimal(10),
        cancelled=nothing,
        rejected=nothing,
        ordered_at=NOON,
    )


def test_orders_fit_eighty_columns() -> None:
    assert lines(tickets.orders([row()], 80), 80) == [
        "at        order       what  code    quantity  price  filled  left  state",
        "12:30:15  0000000012  BUY   018880        10  4,430       0    10  open",
        "+1 columns: see --json",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_number_of_an_order_is_broken(width: int) -> None:
    drawn = lines(tickets.orders([row("0000000011")], width), width)
    assert drawn[1].split()[0] in ("12:30:15", "0000000012")
    assert {"0000000012", "10", "open"} <= set(drawn[1].split())
    assert max(map(cell_len, drawn[:2])) <= width


def test_what_an_order_replaces_is_shown_where_it_replaces_one() -> None:
    assert "for" not in lines(tickets.orders([row()], 120), 120)[0].split()
    drawn = lines(tickets.orders([row(), row("0000000011")], 120), 120)
    assert "for" in drawn[0].split()
    assert "0000000011" in drawn[2]


def test_a_pipe_has_all_columns_whatever_they_hold() -> None:
    heads = lines(tickets.orders([row()]), NO_EDGE)[0]
    assert heads.split() == lines(tickets.orders([]), NO_EDGE)[0].split()
    assert "at price" in heads
    assert "for" in heads.split()


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_journal_keeps_ids_and_numbers_whole_and_says_the_rest_below(width: int) -> None:
    drawn = lines(tickets.tickets([ticket("Found in KIS's list of orders.")], width), width)
    assert {ID, "accepted", "0000000001", "BUY"} <= set(drawn[1].split())
    assert f"{ID}: Found in KIS's list of orders." in drawn
    assert max(map(cell_len, drawn)) <= width


def test_a_wide_journal_has_its_notes_on_the_line() -> None:
    drawn = lines(tickets.tickets([ticket("Found.", original="0000000009")], 200), 200)
    assert len(drawn) == 2
    assert drawn[1].endswith("Found.")
    assert "0000000009" in drawn[1]


def test_only_the_note_of_a_step_takes_several_lines() -> None:
    drawn = lines(tickets.steps([Step(NOON, State.ACCEPTED, "a note of many words " * 4)]), 60)
    assert drawn[1].startswith("2026-11-25 12:30:15.000000  accepted  a note")
    assert len(drawn) > 2
