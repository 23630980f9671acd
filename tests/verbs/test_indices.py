"""Indices by name and code."""

import datetime as dt

import pytest
from tests.support.gateway import Gateway, ok

from kis_async import InvalidRequest, Kis, NoData, Period

pytestmark = pytest.mark.anyio

PATH = "/quotations/inquire-index-price"
CHART_PATH = "/quotations/inquire-daily-indexchartprice"
MINUTES_PATH = "/quotations/inquire-time-indexchartprice"


@pytest.mark.parametrize("index", ["kospi_200", "KOSPI 200", "kospi-200", "kospi200", "2001", "코스피200"])
async def test_an_index_goes_by_name_or_code(gateway: Gateway, kis: Kis, index: str) -> None:
    gateway.always(PATH, ok(output={"bstp_nmix_prpr": "2500.12"}))
    assert str((await kis.index(index)).price) == "2500.12"
    assert gateway.of(PATH)[0].query["FID_INPUT_ISCD"] == "2001"


@pytest.mark.parametrize("index", ["nikkei", "", "1", "00001", "005930"])
async def test_what_is_no_index_is_refused_with_the_names(gateway: Gateway, kis: Kis, index: str) -> None:
    with pytest.raises(InvalidRequest, match="kosdaq_150"):
        await kis.index(index)
    assert gateway.seen == []


@pytest.mark.parametrize("output", [{"bstp_nmix_prpr": ""}, {"bstp_nmix_prpr": "0.00"}], ids=str)
async def test_a_code_kis_does_not_know_is_no_data(
    gateway: Gateway, kis: Kis, output: dict[str, str]
) -> None:
    gateway.always(PATH, ok(output=output))
    with pytest.raises(NoData):
        await kis.index("9999")


def candle(date: str) -> dict[str, str]:
    return {"stck_bsop_date": date, "bstp_nmix_prpr": "100.5"}


async def test_index_candles_over_pages_and_without_a_start_in_one(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        CHART_PATH,
        ok(output1={}, output2=[candle("20240611"), candle("20240610")]),
        ok(output1={}, output2=[candle("20240604"), candle("20240603")]),
    )
    found = await kis.index_candles(
        "kosdaq", start=dt.date(2024, 6, 3), end=dt.date(2024, 6, 11), period=Period.WEEK
    )
    assert [one.date.day for one in found if one.date] == [3, 4, 10, 11]
    assert {seen.query["FID_PERIOD_DIV_CODE"] for seen in gateway.of(CHART_PATH)} == {"W"}
    gateway.always(CHART_PATH, ok(output1={}, output2=[candle("20240611"), candle("20240610")]))
    assert len(await kis.index_candles("kosdaq")) == 2
    assert len(gateway.of(CHART_PATH)) == 3


async def test_index_minutes_keep_the_rows_of_the_close(gateway: Gateway, kis: Kis) -> None:
    rows = [
        {"stck_bsop_date": "20261124", "stck_cntg_hour": time, "bstp_nmix_prpr": "1"}
        for time in ("888888", "153000", "090000")
    ]
    gateway.always(MINUTES_PATH, ok(output1={}, output2=rows))
    found = await kis.index_minutes("kospi", seconds=600)
    assert [str(one.time) for one in found] == ["09:00:00", "15:30:00", "888888"]
    assert "600" in gateway.of(MINUTES_PATH)[0].query.values()
