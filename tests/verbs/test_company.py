"""Finances, dividends, corporate actions, news."""

import asyncio
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_args

import anyio
import pytest
from tests.support.gateway import Gateway, Reply, Seen, kis_error, ok
from tests.support.opened import PRICE_PATH, open_kis

from kis_async import InvalidRequest, Kis, NoData, ServerError
from kis_async.verbs.actions import ACTIONS
from kis_async.verbs.company import ActionName

pytestmark = pytest.mark.anyio

At = Callable[[str], dt.datetime]

PAGES = {
    "income-statement": {"sale_account": "300"},
    "balance-sheet": {"total_aset": "900"},
    "financial-ratio": {"roe_val": "9.5"},
    "profit-ratio": {"sale_ntin_rate": "7.0"},
    "stability-ratio": {"lblt_rate": "40"},
    "growth-ratio": {"grs": "1.5"},
    "other-major-ratios": {"ebitda": "55"},
}


@pytest.fixture
def reported(gateway: Gateway) -> Gateway:
    """Seven pages of which one lacks the older year."""
    for page, values in PAGES.items():
        rows = [{"stac_yymm": month, **values} for month in ("202412", "202312")]
        gateway.always(f"/finance/{page}", ok(output=rows[:1] if page == "growth-ratio" else rows))
    return gateway


def spans(gateway: Gateway) -> list[str]:
    """Whether each page was asked for years or quarters; some of KIS's pages want the name in small letters."""
    queries = [seen.query for seen in gateway.seen if "/finance/" in seen.path]
    return [
        next(text for name, text in query.items() if name.upper() == "FID_DIV_CLS_CODE") for query in queries
    ]


async def test_financials_are_one_object_by_period_oldest_first(reported: Gateway, kis: Kis) -> None:
    found = await kis.financials("005930")
    assert [period.period for period in found.periods] == ["202312", "202412"]
    older, latest = found.periods
    assert found.latest is latest
    assert latest.income
    assert latest.position
    assert latest.ratios
    assert latest.valuation
    assert (latest.income.sales, latest.position.total_assets) == (Decimal(300), Decimal(900))
    assert (latest.ratios.roe, latest.valuation.ebitda) == (Decimal("9.5"), Decimal(55))
    assert older.growth is None
    assert latest.growth is not None
    assert spans(reported) == ["0"] * 7


async def test_quarters_are_asked_for(reported: Gateway, kis: Kis) -> None:
    assert (await kis.financials("005930", quarterly=True)).quarterly
    assert spans(reported) == ["1"] * 7


async def test_financials_of_nobody_are_no_data(gateway: Gateway, kis: Kis) -> None:
    for page in PAGES:
        gateway.always(f"/finance/{page}", ok(output=[]))
    with pytest.raises(NoData, match="000009"):
        await kis.financials("000009")


async def test_a_page_that_fails_ends_the_others_and_is_raised_as_itself(reported: Gateway) -> None:
    reported.always("/finance/balance-sheet", kis_error("EGW00300"))
    reported.always("/finance/income-statement", Reply(cut="hang"))
    async with open_kis(reported, deadline=0.2, timeout=5) as kis:
        with anyio.fail_after(3), pytest.raises(ServerError):
            await kis.financials("005930")
        left = {getattr(task.get_coro(), "__qualname__", "") for task in asyncio.all_tasks()}
        assert "Kis.__call__" not in left


def dividend(date: str) -> dict[str, str]:
    return {"sht_cd": "005930", "record_date": date, "per_sto_divi_amt": "361"}


async def test_dividends_by_record_date_of_a_year_back_and_ahead(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    gateway.always("/ksdinfo/dividend", ok(output1=[dividend("20260930"), dividend("20260331")]))
    found = await kis.dividends("005930")
    assert [one.record_date.month for one in found if one.record_date] == [3, 9]
    query = gateway.of("/ksdinfo/dividend")[0].query
    assert (query["F_DT"], query["T_DT"], query["SHT_CD"]) == ("20251125", "20271125", "005930")


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"start": dt.date(2024, 1, 1)}, ("20240101", "20271125")),
        ({"end": dt.date(2024, 1, 1)}, ("20230101", "20240101")),
        ({"start": dt.date(2030, 1, 1)}, ("20300101", "20310101")),
    ],
    ids=str,
)
async def test_one_date_alone_makes_a_span(
    gateway: Gateway, kis: Kis, at: At, given: dict[str, Any], asked: tuple[str, str]
) -> None:
    at("2026-11-25 10:00")
    gateway.always("/ksdinfo/dividend", ok(output1=[]))
    assert await kis.dividends(**given) == []
    query = gateway.of("/ksdinfo/dividend")[0].query
    assert (query["F_DT"], query["T_DT"], query["SHT_CD"]) == (*asked, "")


async def test_no_dividends_of_a_known_issue_are_none_and_of_an_unknown_one_no_data(
    gateway: Gateway, kis: Kis
) -> None:
    gateway.always("/ksdinfo/dividend", ok(output1=[]))
    assert await kis.dividends("005930") == []
    gateway.always(PRICE_PATH, ok(output={"stck_prpr": "0"}))
    with pytest.raises(NoData):
        await kis.dividends("000009")


@pytest.mark.parametrize("kind", get_args(ActionName))
async def test_every_kind_of_corporate_action_is_a_call_of_its_own(pretended: Kis, kind: Any) -> None:
    found = await pretended.corporate_actions(kind, "018880")
    (row,) = {type(one) for one in found}
    assert row.__module__.startswith("kis_async.api.domestic_stock.ksdinfo")
    assert {one.symbol for one in found} == {"018880"}


def test_the_names_of_corporate_actions_are_those_of_the_calls() -> None:
    assert set(get_args(ActionName)) == set(ACTIONS)
    made = {type(call(None, dt.date(2026, 1, 1), dt.date(2026, 2, 1))) for call in ACTIONS.values()}
    assert len(made) == len(ACTIONS)


async def test_another_kind_is_refused_with_the_names(gateway: Gateway, kis: Kis) -> None:
    wrong: Any = "splits"
    with pytest.raises(InvalidRequest, match="mergers_and_splits"):
        await kis.corporate_actions(wrong)
    assert gateway.seen == []


def headline(number: int) -> dict[str, str]:
    return {
        "cntt_usiq_srno": str(number),
        "data_dt": "20261125",
        "data_tm": f"{20 - number // 10:02d}0000",
        "hts_pbnt_titl_cntt": f"title {number}",
    }


@pytest.mark.parametrize(("count", "calls"), [(5, 1), (10, 1), (11, 2), (25, 3)])
async def test_news_take_as_many_calls_as_the_count(
    gateway: Gateway, kis: Kis, count: int, calls: int
) -> None:
    def answer(_: Seen) -> Reply:
        page = len(gateway.of("news-title"))
        return ok(output=[headline(number) for number in range(page * 10 - 10, page * 10)])

    gateway.always("news-title", answer)
    found = await kis.news("005930", words="배당", count=count)
    assert [one.title for one in found] == [f"title {number}" for number in range(count)]
    assert len(gateway.of("news-title")) == calls
    assert {seen.query["FID_TITL_CNTT"] for seen in gateway.of("news-title")} == {"배당"}
