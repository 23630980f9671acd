"""Rankings abroad."""

from typing import Any, get_args

import pytest
from tests.support.gateway import Gateway, ok

from kis_async import InvalidRequest, Kis
from kis_async.verbs.overseas.rankings import OverseasRankingName
from kis_async.verbs.ranking_calls import OVERSEAS
from kis_async.wire import OverseasMarket

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("by", get_args(OverseasRankingName))
async def test_every_ranking_gives_rows_of_one_kind(pretended: Kis, by: Any) -> None:
    found = await pretended.overseas.ranking(by, market="tokyo")
    (row,) = {type(one) for one in found}
    assert {"symbol", "price"} <= set(row.model_fields)


def test_the_names_are_those_of_the_calls_and_no_two_are_the_same_call() -> None:
    assert set(get_args(OverseasRankingName)) == set(OVERSEAS)
    assert len({repr(make(OverseasMarket.NYSE)) for make in OVERSEAS.values()}) == len(OVERSEAS)


@pytest.mark.parametrize(
    ("by", "sent"),
    [("risers", {"GUBN": "1"}), ("fallers", {"GUBN": "0"}), ("new_lows", {"GUBN": "0"})],
)
async def test_a_ranking_is_the_call_its_name_says(
    gateway: Gateway, kis: Kis, by: Any, sent: dict[str, str]
) -> None:
    gateway.fallback = ok(output1={}, output2=[])
    assert await kis.overseas.ranking(by, market="hong_kong") == []
    (seen,) = (seen for seen in gateway.seen if "ranking" in seen.path)
    assert seen.query["EXCD"] == "HKS"
    assert sent.items() <= seen.query.items()


async def test_wrong_names_are_refused_with_the_right_ones(gateway: Gateway, kis: Kis) -> None:
    wrong: Any = "winners"
    with pytest.raises(InvalidRequest, match="new_highs"):
        await kis.overseas.ranking(wrong)
    with pytest.raises(InvalidRequest, match="hong_kong"):
        await kis.overseas.ranking("volume", market=wrong)
    assert gateway.seen == []
