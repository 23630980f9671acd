"""Trading days, asked for once a day."""

import datetime as dt
from collections.abc import Callable

import anyio
import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok
from tests.support.opened import open_kis

from kis_async import InvalidRequest, Kis, NoData, NotOnPaper

pytestmark = pytest.mark.anyio

PATH = "/quotations/chk-holiday"
HOLIDAYS = {dt.date(2026, 12, 25), dt.date(2027, 1, 1)}
PAGE = 24

At = Callable[[str], dt.datetime]


@pytest.fixture
def told(gateway: Gateway) -> Gateway:
    """KIS's calendar: every day from the one that is asked for, 24 a page, the key the first day of the next."""

    def answer(seen: Seen) -> Reply:
        first = dt.date.fromisoformat(seen.query["CTX_AREA_NK"].strip() or seen.query["BASS_DT"])
        days = [first + dt.timedelta(days=number) for number in range(PAGE)]
        following = first + dt.timedelta(days=PAGE)
        return ok(
            tr_cont="F",
            ctx_area_nk=f"{following:%Y%m%d}".ljust(20),
            ctx_area_fk=seen.query["BASS_DT"].ljust(20),
            output=[
                {"bass_dt": f"{day:%Y%m%d}", "opnd_yn": "N" if day.weekday() > 4 or day in HOLIDAYS else "Y"}
                for day in days
            ],
        )

    gateway.always(PATH, answer)
    return gateway


async def test_a_day_is_asked_for_once_and_serves_for_those_ahead(told: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    assert await kis.calendar.is_open()
    assert not await kis.calendar.is_open(dt.date(2026, 11, 28))
    assert await kis.calendar.is_open(dt.date(2026, 11, 30))
    assert await kis.calendar.next_open(dt.date(2026, 11, 27)) == dt.date(2026, 11, 30)
    (seen,) = told.of(PATH)
    assert seen.query["BASS_DT"] == "20261125"


async def test_a_day_ahead_asked_for_first_is_learned_with_today(told: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    assert await kis.calendar.next_open() == dt.date(2026, 11, 26)
    assert await kis.calendar.is_open()
    assert len(told.of(PATH)) == 1


async def test_tomorrow_kis_is_asked_again(told: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    await kis.calendar.is_open()
    at("2026-11-26 00:01")
    await kis.calendar.is_open()
    assert [seen.query["BASS_DT"] for seen in told.of(PATH)] == ["20261125", "20261126"]


async def test_many_tasks_ask_once(told: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    async with anyio.create_task_group() as tasks:
        for _ in range(10):
            tasks.start_soon(kis.calendar.is_open)
    assert len(told.of(PATH)) == 1


async def test_a_long_span_takes_pages_and_the_next_question_only_what_is_missing(
    told: Gateway, kis: Kis, at: At
) -> None:
    at("2026-11-25 10:00")
    days = await kis.calendar.days(end=dt.date(2027, 1, 5))
    assert len(days) == 42
    assert [day.date for day in days] == sorted(day.date for day in days if day.date)
    assert [day.open_day for day in days if day.date in HOLIDAYS] == [False, False]
    assert len(told.of(PATH)) == 2
    later = await kis.calendar.days(dt.date(2027, 1, 1), dt.date(2027, 1, 20))
    assert len(later) == 20
    assert len(told.of(PATH)) == 3


async def test_past_days_are_asked_for_from_the_first(told: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    found = await kis.calendar.days(dt.date(2026, 10, 1), dt.date(2026, 10, 5))
    assert [day.date.day for day in found if day.date] == [1, 2, 3, 4, 5]
    assert told.of(PATH)[0].query["BASS_DT"] == "20261001"


async def test_a_day_kis_does_not_know_is_no_data_and_not_closed(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    gateway.always(PATH, ok(output=[]))
    with pytest.raises(NoData, match="2030-01-01"):
        await kis.calendar.is_open(dt.date(2030, 1, 1))
    with pytest.raises(NoData):
        await kis.calendar.next_open()
    assert await kis.calendar.days() == []


async def test_a_span_backwards_is_not_asked_for(told: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis.calendar.days(dt.date(2026, 11, 2), dt.date(2026, 11, 1))
    assert told.seen == []


async def test_paper_has_no_calendar(gateway: Gateway) -> None:
    async with open_kis(gateway, "paper") as kis:
        with pytest.raises(NotOnPaper):
            await kis.calendar.is_open()
