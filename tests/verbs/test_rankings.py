"""Rankings by name."""

import datetime as dt
from typing import Any, get_args

import pytest
from tests.support.gateway import Gateway, ok

from kis_async import InvalidRequest, Kis
from kis_async.api import domestic_stock as ds
from kis_async.verbs import ranking_calls
from kis_async.verbs.ranking_calls import DOMESTIC
from kis_async.verbs.rankings import RankingName
from kis_async.wire import Board

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("by", get_args(RankingName))
async def test_every_ranking_gives_rows_of_one_kind(pretended: Kis, by: Any) -> None:
    found = await pretended.ranking(by)
    (row,) = {type(one) for one in found}
    assert {"symbol"} <= set(row.model_fields)
    assert len(found) > 1


def test_the_names_are_those_of_the_calls_and_no_two_are_the_same_call() -> None:
    assert set(get_args(RankingName)) == set(DOMESTIC)
    made = [make(Board.KOSPI) for make in DOMESTIC.values()]
    assert len({repr(call) for call in made}) == len(made)


@pytest.mark.parametrize(
    ("by", "call"),
    [
        ("volume", ds.VolumeRank(board=Board.KOSDAQ)),
        ("risers", ds.Fluctuation(sort=ds.FluctuationSort.RISING, board=Board.KOSDAQ)),
        ("fallers", ds.Fluctuation(sort=ds.FluctuationSort.FALLING, board=Board.KOSDAQ)),
        ("market_cap", ds.MarketCap(board=Board.KOSDAQ)),
        ("short_sale", ds.ShortSale(board=Board.KOSDAQ)),
        ("near_low", ds.NearNewHighlow(near=ds.NewHighOrLow.LOW, board=Board.KOSDAQ)),
        ("limit_down", ds.CaptureUplowprice(limit=ds.PriceLimit.LOWER, board=Board.KOSDAQ)),
        ("net_selling", ds.ForeignInstitutionTotal(sort=ds.FlowSide.NET_SELL, board=Board.KOSDAQ)),
    ],
)
def test_a_ranking_is_the_call_its_name_says(by: str, call: object) -> None:
    assert DOMESTIC[by](Board.KOSDAQ) == call


def test_dividends_rank_over_the_last_year_on_their_own_boards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking_calls, "today", lambda: dt.date(2026, 11, 25))
    call = DOMESTIC["dividend"](Board.KOSDAQ)
    assert isinstance(call, ds.DividendRate)
    assert (call.start, call.end) == (dt.date(2025, 11, 25), dt.date(2026, 11, 25))
    assert (call.board, call.sector) == (ds.DividendBoard.KOSDAQ, "1001")


@pytest.mark.parametrize(
    ("day", "year"), [((2026, 3, 1), 2024), ((2026, 6, 1), 2025), ((2026, 12, 31), 2025)]
)
def test_fiscal_rankings_are_of_the_last_year_that_is_reported(
    day: tuple[int, int, int], year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking_calls, "today", lambda: dt.date(*day))
    call = DOMESTIC["profit"](Board.ALL)
    assert isinstance(call, ds.ProfitAssetIndex)
    assert call.fiscal_year == year


async def test_a_board_goes_by_its_name(gateway: Gateway, kis: Kis) -> None:
    gateway.always("/ranking/market-cap", ok(output=[]))
    assert await kis.ranking("market_cap", board="kospi_200") == []
    assert "2001" in gateway.of("/ranking/market-cap")[0].query.values()


async def test_rows_in_a_block_of_their_own_come_alone(gateway: Gateway, kis: Kis) -> None:
    rows = [{"mksc_shrn_iscd": "005930"}, {"mksc_shrn_iscd": "000660"}]
    gateway.always("/ranking/credit-balance", ok(output1=[{"bstp_cls_code": "0"}], output2=rows))
    assert [one.symbol for one in await kis.ranking("credit")] == ["005930", "000660"]


async def test_wrong_names_are_refused_with_the_right_ones(gateway: Gateway, kis: Kis) -> None:
    wrong: Any = "winners"
    with pytest.raises(InvalidRequest, match="risers"):
        await kis.ranking(wrong)
    with pytest.raises(InvalidRequest, match="kosdaq_150"):
        await kis.ranking("volume", board=wrong)
    assert gateway.seen == []
