"""Continuation over real sockets: every row once, and an end for certain."""

import asyncio
import datetime as dt
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, kis_error, ok, serving
from tests.support.opened import BALANCE_PATH, CHART_PATH, PRICE, hasten, open_kis

from kis_async import Kis
from kis_async.api.domestic_stock import InquireBalance, InquireDailyItemchartprice
from kis_async.wire.errors import InvalidRequest, KisError

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hasten(monkeypatch)


@pytest.fixture
async def gateway() -> AsyncGenerator[Gateway]:
    async with serving() as running:
        yield running


@pytest.fixture
async def kis(gateway: Gateway) -> AsyncGenerator[Kis]:
    async with open_kis(gateway) as opened:
        yield opened


CHANGED = kis_error("SYDB0050", "조회이후에 자료가 변경되었습니다.(다시 조회하세요)", status=200, rt_cd="7")


def holdings(first: int, last: int) -> list[dict[str, str]]:
    return [{"pdno": f"{number:06d}", "hldg_qty": str(number)} for number in range(first, last + 1)]


def page(rows: list[dict[str, str]], key: str, tr_cont: str | None) -> Reply:
    """A page of the balance; its keys are padded as KIS pads them."""
    return ok(
        tr_cont=tr_cont,
        output1=rows,
        output2=[{"tot_evlu_amt": "1000"}],
        ctx_area_fk100="87654321^01^N".ljust(100),
        ctx_area_nk100=key.ljust(100),
    )


async def symbols(kis: Kis) -> list[list[str]]:
    return [[row.symbol for row in found.holdings] async for found in kis.pages(InquireBalance())]


def flat(pages: list[list[str]]) -> list[str]:
    return [symbol for found in pages for symbol in found]


def numbered(first: int, last: int) -> list[str]:
    return [f"{number:06d}" for number in range(first, last + 1)]


async def test_pages_follow_while_the_header_says_more_with_the_keys_echoed_padding_and_all(
    gateway: Gateway, kis: Kis
) -> None:
    gateway.script(
        BALANCE_PATH,
        page(holdings(1, 2), "KEY1", "F"),
        page(holdings(3, 4), "KEY2", "M"),
        page(holdings(5, 5), "", "D"),
    )
    assert await symbols(kis) == [numbered(1, 2), numbered(3, 4), numbered(5, 5)]
    first, second, third = gateway.of(BALANCE_PATH)
    assert first.query["CTX_AREA_NK100"] == ""
    assert (first.header("tr_cont") or "") == ""
    assert second.query["CTX_AREA_NK100"] == "KEY1".ljust(100)
    assert second.query["CTX_AREA_FK100"] == "87654321^01^N".ljust(100)
    assert third.query["CTX_AREA_NK100"] == "KEY2".ljust(100)
    assert [second.header("tr_cont"), third.header("tr_cont")] == ["N", "N"]


@pytest.mark.parametrize("mark", ["D", "E", "d "])
async def test_the_header_of_the_last_page_ends_it_whatever_the_key(
    gateway: Gateway, kis: Kis, mark: str
) -> None:
    gateway.always(BALANCE_PATH, page(holdings(1, 2), "KEY1", mark))
    assert await symbols(kis) == [numbered(1, 2)]
    assert len(gateway.of(BALANCE_PATH)) == 1


@pytest.mark.parametrize("key", ["", "^^"])
async def test_a_blank_key_ends_it_whatever_the_header(gateway: Gateway, kis: Kis, key: str) -> None:
    gateway.always(BALANCE_PATH, page(holdings(1, 2), key, "M"))
    assert await symbols(kis) == [numbered(1, 2)]
    assert len(gateway.of(BALANCE_PATH)) == 1


async def test_a_missing_header_leaves_it_to_the_key(gateway: Gateway, kis: Kis) -> None:
    gateway.script(BALANCE_PATH, page(holdings(1, 2), "KEY1", None), page(holdings(3, 3), "", None))
    assert flat(await symbols(kis)) == numbered(1, 3)


async def test_a_server_that_repeats_one_page_for_ever_is_left(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BALANCE_PATH, page(holdings(1, 2), "KEY1", "M"))
    assert flat(await symbols(kis)) == numbered(1, 2)
    assert len(gateway.of(BALANCE_PATH)) == 2


async def test_a_server_that_goes_round_in_circles_with_ever_new_keys_is_left(
    gateway: Gateway, kis: Kis
) -> None:
    def answer(_seen: Seen) -> Reply:
        number = len(gateway.of(BALANCE_PATH))
        return page(holdings(1, 2), f"KEY{number}", "M")

    gateway.always(BALANCE_PATH, answer)
    assert flat(await symbols(kis)) == numbered(1, 2)
    assert len(gateway.of(BALANCE_PATH)) == 2


async def test_a_row_that_comes_on_two_pages_comes_out_once(gateway: Gateway, kis: Kis) -> None:
    gateway.script(BALANCE_PATH, page(holdings(1, 3), "KEY1", "F"), page(holdings(3, 5), "", "D"))
    assert await symbols(kis) == [numbered(1, 3), numbered(4, 5)]


async def test_data_that_changed_while_paging_starts_over_and_no_row_comes_twice(
    gateway: Gateway, kis: Kis
) -> None:
    gateway.script(
        BALANCE_PATH,
        page(holdings(1, 2), "KEY1", "F"),
        CHANGED,
        page(holdings(1, 2), "KEY3", "F"),
        page(holdings(3, 4), "", "D"),
    )
    assert flat(await symbols(kis)) == numbered(1, 4)
    assert [seen.query["CTX_AREA_NK100"].strip() for seen in gateway.of(BALANCE_PATH)] == [
        "",
        "KEY1",
        "",
        "KEY3",
    ]


async def test_an_empty_page_after_a_restart_does_not_end_it_early(gateway: Gateway, kis: Kis) -> None:
    """After a restart the first pages hold nothing new; the new rows are behind them."""
    gateway.script(
        BALANCE_PATH,
        page(holdings(1, 2), "KEY1", "F"),
        page(holdings(3, 4), "KEY2", "M"),
        CHANGED,
        page(holdings(1, 2), "KEY1", "F"),
        page(holdings(3, 4), "KEY2", "M"),
        page(holdings(5, 6), "", "D"),
    )
    assert flat(await symbols(kis)) == numbered(1, 6)


async def test_data_that_changes_for_ever_on_the_header_is_paged_without_it(
    gateway: Gateway, kis: Kis
) -> None:
    """Exactly 50 holdings: KIS answers SYDB0050 as long as the header tr_cont says N."""

    def answer(seen: Seen) -> Reply:
        if seen.header("tr_cont"):
            return CHANGED
        if seen.query["CTX_AREA_NK100"].strip():
            return page([], "", "D")
        return page(holdings(1, 50), "KEY1", "F")

    gateway.always(BALANCE_PATH, answer)
    assert flat(await symbols(kis)) == numbered(1, 50)
    assert len(gateway.of(BALANCE_PATH)) <= 8


async def test_data_that_changes_for_ever_whatever_one_does_is_given_up(gateway: Gateway, kis: Kis) -> None:
    def answer(seen: Seen) -> Reply:
        return CHANGED if seen.query["CTX_AREA_NK100"].strip() else page(holdings(1, 2), "KEY1", "F")

    gateway.always(BALANCE_PATH, answer)
    with pytest.raises(KisError, match="SYDB0050"):
        await symbols(kis)
    assert len(gateway.of(BALANCE_PATH)) <= 10


async def test_faults_in_the_middle_of_paging_are_survived(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        BALANCE_PATH,
        page(holdings(1, 2), "KEY1", "F"),
        Reply(cut="body"),
        kis_error("EGW00123"),
        page(holdings(3, 3), "", "D"),
    )
    assert flat(await symbols(kis)) == numbered(1, 3)


async def test_no_row_at_all_is_one_page_of_nothing(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BALANCE_PATH, page([], "", "D"))
    assert await symbols(kis) == [[]]


async def test_the_balance_is_one_pass_over_all_pages(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        BALANCE_PATH,
        page(holdings(1, 2), "KEY1", "F"),
        CHANGED,
        page(holdings(7, 8), "KEY1", "F"),
        page(holdings(9, 9), "", "D"),
    )
    balance = await kis.balance()
    assert [row.symbol for row in balance.holdings] == numbered(7, 9)
    assert balance.summary is not None
    assert balance.summary.total_value == 1_000


async def test_the_balance_ends_on_a_server_that_goes_round_in_circles(gateway: Gateway, kis: Kis) -> None:
    def answer(_seen: Seen) -> Reply:
        return page(holdings(1, 2), f"KEY{len(gateway.of(BALANCE_PATH))}", "M")

    gateway.always(BALANCE_PATH, answer)
    task = asyncio.create_task(kis.balance())
    done, _ = await asyncio.wait([task], timeout=1)
    if not done:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert done, f"{len(gateway.of(BALANCE_PATH))} pages and no end"
    assert [row.symbol for row in task.result().holdings] == numbered(1, 2)


async def test_leaving_early_asks_for_no_further_page(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BALANCE_PATH, page(holdings(1, 2), "KEY1", "F"))
    async with aclosing(kis.pages(InquireBalance())) as pages:
        async for _ in pages:
            break
    await asyncio.sleep(0.05)
    assert len(gateway.of(BALANCE_PATH)) == 1
    assert len(asyncio.all_tasks() - {asyncio.current_task()}) <= 3


async def test_a_call_with_one_page_only_says_so(kis: Kis) -> None:
    with pytest.raises(InvalidRequest, match="one page only"):
        async for _ in kis.pages(PRICE):
            pass


def candles(*dates: str) -> list[dict[str, Any]]:
    prices = dict.fromkeys(("stck_oprc", "stck_hgpr", "stck_lwpr", "stck_clpr"), "100")
    return [{"stck_bsop_date": date, **prices} for date in dates]


async def test_a_chart_goes_back_from_page_to_page_until_its_start(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        CHART_PATH,
        ok(output1={}, output2=candles("20240611", "20240610")),
        ok(output1={}, output2=candles("20240605", "20240604")),
        ok(output1={}, output2=[]),
    )
    chart = InquireDailyItemchartprice(symbol="005930", start=dt.date(2024, 1, 1), end=dt.date(2024, 6, 11))
    dates = [f"{candle.date:%m%d}" async for found in kis.pages(chart) for candle in found.candles]
    assert dates == ["0611", "0610", "0605", "0604"]
    ends = [seen.query["FID_INPUT_DATE_2"] for seen in gateway.of(CHART_PATH)]
    assert ends == ["20240611", "20240609", "20240603"]
    assert {seen.header("tr_cont") or "" for seen in gateway.of(CHART_PATH)} == {""}


async def test_a_chart_that_ignores_its_end_date_comes_to_an_end(gateway: Gateway, kis: Kis) -> None:
    gateway.always(CHART_PATH, ok(output1={}, output2=candles("20240611", "20240610")))
    chart = InquireDailyItemchartprice(symbol="005930", start=dt.date(2024, 1, 1), end=dt.date(2024, 6, 11))
    found = [one async for one in kis.pages(chart)]
    assert sum(len(one.candles) for one in found) == 2
    assert len(gateway.of(CHART_PATH)) == 2
