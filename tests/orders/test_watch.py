"""Where the day of an order ends, which order has taken another's place, and looks that are shared."""

import asyncio
import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.sandboxed import opened, resting

from kis_async import Kis
from kis_async.net.journal import Journal
from kis_async.orders import Action, Progress
from kis_async.orders.patience import PATIENCE
from kis_async.orders.steps import Steps
from kis_async.orders.watch import Watch, by_number, of_today, successor
from kis_async.sandbox import Sandbox
from kis_async.wire.zones import SEOUL

MORNING = dt.datetime(2026, 11, 24, 9, 30, tzinfo=SEOUL)


def row(
    number: int, *, original: int | None = None, at: dt.datetime | None = MORNING, **changes: Any
) -> Progress:
    usual: dict[str, Any] = {
        "market": "domestic_stock",
        "side": "buy",
        "symbol": "005930",
        "name": None,
        "quantity": Decimal(10),
        "order_price": Decimal(70_000),
        "filled": Decimal(0),
        "fill_price": None,
        "remaining": Decimal(10),
        "cancelled": Decimal(0),
        "rejected": Decimal(0),
        "action": Action.NEW if original is None else None,
    }
    original_no = None if original is None else f"{original:010d}"
    return Progress(
        order_no=f"{number:010d}", original_order_no=original_no, ordered_at=at, **(usual | changes)
    )


def test_todays_are_those_of_seouls_day_or_of_24_hours() -> None:
    later = MORNING + dt.timedelta(hours=15)
    assert of_today(row(1), MORNING + dt.timedelta(hours=14))
    assert not of_today(row(1), later)
    assert of_today(row(1, market="overseas_stock"), later)
    assert not of_today(row(1, market="overseas_stock"), MORNING + dt.timedelta(hours=24))
    assert of_today(row(1, at=None), later)


def test_the_newest_of_a_number_counts() -> None:
    before = row(1, at=MORNING - dt.timedelta(days=1))
    assert by_number([row(1), before, row(2, at=None)]) == {1: row(1), 2: row(2, at=None)}


def watch_of(kis: Kis) -> Watch:
    journal = Journal(None)
    return Watch(kis, journal, Steps(journal, kis.clock), None, PATIENCE)


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ([], None),
        ([row(2, original=1, action=Action.AMEND)], 2),
        ([row(2, original=1, action=Action.AMEND), row(3, original=1, action=Action.AMEND)], 3),
        ([row(2, original=1, action=Action.CANCEL)], None),
        ([row(2, original=9, action=Action.AMEND)], None),
        ([row(2, original=1, action=Action.AMEND, rejected=Decimal(10), remaining=Decimal(0))], None),
        ([row(2, original=1)], 2),
        ([row(2, original=1, remaining=Decimal(0), filled=Decimal(10))], 2),
        ([row(2, original=1, remaining=Decimal(0), cancelled=Decimal(10))], None),  # as a cancellation looks
    ],
)
def test_which_order_has_taken_anothers_place(rows: list[Progress], number: int | None) -> None:
    found = successor([row(1), *rows], 1)
    assert (found.number if found else None) == number


@pytest.mark.parametrize(
    ("changes", "fate"),
    [
        ({}, "open"),
        ({"expired": True}, "expired"),
        ({"remaining": Decimal(0), "filled": Decimal(10)}, "filled"),
        ({"remaining": Decimal(0), "filled": Decimal(4), "cancelled": Decimal(6)}, "cancelled"),
        ({"remaining": Decimal(0), "rejected": Decimal(10)}, "rejected"),
        ({"remaining": Decimal(6), "rejected": Decimal(4)}, "open"),
        ({"remaining": Decimal(0), "action": Action.CANCEL}, "cancelled"),
    ],
)
def test_how_an_order_stands(changes: dict[str, Any], fate: str) -> None:
    progress = row(1, **changes)
    assert progress.fate == fate
    assert progress.done is (fate != "open")


@pytest.mark.anyio
async def test_who_looks_at_once_shares_the_look(trader: Kis, host: Sandbox) -> None:
    await resting(trader)
    watch = watch_of(trader)
    before = host.counts.arrivals
    found = await asyncio.gather(*(watch.rows("domestic_stock") for _ in range(50)))
    assert all(len(rows) == 1 for rows in found)
    assert host.counts.arrivals - before <= 2
    await watch.rows("domestic_stock")
    assert host.counts.arrivals - before <= 3


@pytest.mark.anyio
async def test_the_paper_host_is_asked_about_today_only(host: Sandbox, tmp_path: Path) -> None:
    async with opened(host, tmp_path, "paper") as paper:
        await resting(paper)
        long_ago = dt.datetime.now(SEOUL).date() - dt.timedelta(days=30)
        assert len(await watch_of(paper).rows("domestic_stock", long_ago)) == 1
