"""Prices, order books and charts as they look on the wire."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.sandbox import Sandbox
from kis_async.sandbox.market import LEGS
from kis_async.sandbox.prices import limits, nearest, step_down, step_up, tick_size
from kis_async.sandbox.universe import SIZE, universe

from .conftest import QUOTATIONS, Hands, StandingClock

CODES = st.sampled_from(sorted(universe()))


def leaves(body: Any) -> list[Any]:
    if isinstance(body, dict):
        return [leaf for value in body.values() for leaf in leaves(value)]
    if isinstance(body, list):
        return [leaf for value in body for leaf in leaves(value)]
    return [body]


def chart(
    hands: Hands, start: str, end: str, period: str = "D", adjusted: str = "0", symbol: str = "005930"
) -> Any:
    params = {
        "FID_COND_MRKT_DIV_CODE": "J",
        "FID_INPUT_ISCD": symbol,
        "FID_INPUT_DATE_1": start,
        "FID_INPUT_DATE_2": end,
        "FID_PERIOD_DIV_CODE": period,
        "FID_ORG_ADJ_PRC": adjusted,
    }
    return hands.get(f"{QUOTATIONS}/inquire-daily-itemchartprice", "FHKST03010100", params)


def multi(hands: Hands, pairs: list[tuple[str, str]]) -> Any:
    params: dict[str, str] = {}
    for slot, (market, code) in enumerate(pairs, 1):
        params[f"FID_COND_MRKT_DIV_CODE_{slot}"] = market
        params[f"FID_INPUT_ISCD_{slot}"] = code
    return hands.get(f"{QUOTATIONS}/intstock-multprice", "FHKST11300006", params)


def test_every_leaf_is_a_string(real: Hands) -> None:
    bodies = [
        real.price(),
        multi(real, [("J", "005930")]),
        chart(real, "20260101", "20261124"),
        real.balance(),
        real.fills(),
        real.buyable(),
        real.order(),
    ]
    assert all(isinstance(leaf, str) for body in bodies for leaf in leaves(body))


def test_inquire_price_has_the_fields_and_agrees_with_itself(paper: Hands) -> None:
    output = paper.price("018880")["output"]
    assert len(output) == 82
    assert output["stck_shrn_iscd"] == "018880"
    price, low, high = (int(output[name]) for name in ("stck_prpr", "stck_lwpr", "stck_hgpr"))
    assert low <= price <= high
    assert int(output["prdy_vrss"]) == price - int(output["stck_sdpr"])
    assert "hts_kor_isnm" not in output


def test_an_unknown_code_is_all_blank_and_no_error(paper: Hands) -> None:
    body = paper.price("999999")
    assert (body["rt_cd"], set(body["output"].values())) == ("0", {""})
    assert body["output"].keys() == paper.price()["output"].keys()


def test_venues_other_than_krx_are_for_the_real_host(paper: Hands, real: Hands) -> None:
    assert paper.price(market="NX")["rt_cd"] == "2"
    assert real.price(market="NX")["output"]["stck_prpr"]
    cheap = next(code for code, listing in universe().items() if not listing.on_nxt)
    assert real.price(cheap, market="NX")["output"]["stck_prpr"] == ""


def test_the_order_book_is_sorted_around_the_last_price(paper: Hands) -> None:
    params = {"FID_COND_MRKT_DIV_CODE": "J", "FID_INPUT_ISCD": "005930"}
    body = paper.get(f"{QUOTATIONS}/inquire-asking-price-exp-ccn", "FHKST01010200", params)
    book, last = body["output1"], int(body["output2"]["stck_prpr"])
    asks = [int(book[f"askp{level}"]) for level in range(1, 11)]
    bids = [int(book[f"bidp{level}"]) for level in range(1, 11)]
    assert asks == sorted(asks)
    assert bids == sorted(bids, reverse=True)
    assert bids[0] < asks[0]
    assert bids[0] <= last <= asks[0]
    assert int(book["total_askp_rsqn"]) == sum(int(book[f"askp_rsqn{level}"]) for level in range(1, 11))


def test_multprice_is_always_thirty_rows_in_slot_order_with_blanks_for_the_unknown(real: Hands) -> None:
    rows = multi(real, [("J", "035720"), ("J", "999999"), ("U", "0001"), ("J", "005930")])["output"]
    assert len(rows) == 30
    assert [row["inter_shrn_iscd"] for row in rows[:5]] == ["035720", "", "0001", "005930", ""]
    assert all(set(row.values()) == {""} for row in rows[4:])
    assert rows[2]["inter2_mxpr"] == ""
    assert "." in rows[2]["inter2_prpr"]


def test_multprice_agrees_with_inquire_price(real: Hands) -> None:
    row, single = multi(real, [("J", "018880")])["output"][0], real.price("018880")["output"]
    assert row["inter2_prpr"] == single["stck_prpr"]
    assert row["inter2_mxpr"] == single["stck_mxpr"]
    assert row["acml_vol"] == single["acml_vol"]


def test_multprice_refuses_a_blank_market_code_of_a_slot_in_use(real: Hands) -> None:
    body = multi(real, [("J", "018880"), ("", "005930")])
    assert (body["msg_cd"], body["msg1"]) == ("OPSQ2002", "ERROR INVALID INPUT FID_COND_MRKT_DIV_CODE_2")


def test_a_chart_is_at_most_100_bars_newest_first_on_business_days(paper: Hands) -> None:
    rows = chart(paper, "20250101", "20261124")["output2"]
    days = [row["stck_bsop_date"] for row in rows]
    assert len(rows) == 100
    assert days == sorted(days, reverse=True)
    assert days[:3] == ["20261124", "20261123", "20261120"]


def test_pages_of_a_chart_join_without_a_gap_or_a_contradiction(paper: Hands) -> None:
    newer = chart(paper, "20260101", "20261124")["output2"]
    older = chart(paper, "20250101", newer[-1]["stck_bsop_date"])["output2"]
    assert older[0]["stck_clpr"] == newer[-1]["stck_clpr"]
    assert older[0]["prdy_vrss"] == newer[-1]["prdy_vrss"] or len(newer) == 100


def test_todays_bar_is_the_price_screen_and_yesterdays_close_the_base(paper: Hands) -> None:
    rows, output = chart(paper, "20261120", "20261124")["output2"], paper.price()["output"]
    assert rows[0]["stck_clpr"] == output["stck_prpr"]
    assert rows[0]["stck_hgpr"] == output["stck_hgpr"]
    assert rows[0]["acml_vol"] == output["acml_vol"]
    assert rows[1]["stck_clpr"] == output["stck_sdpr"]


@pytest.mark.parametrize("period", ["W", "M", "Y"])
def test_longer_bars_hold_the_daily_ones(paper: Hands, period: str) -> None:
    days = chart(paper, "20261012", "20261016")["output2"]
    bars = chart(paper, "20261012", "20261016", period)["output2"]
    assert len(bars) == 1
    assert bars[0]["stck_clpr"] == days[0]["stck_clpr"]
    assert bars[0]["stck_oprc"] == days[-1]["stck_oprc"]
    assert int(bars[0]["stck_hgpr"]) == max(int(day["stck_hgpr"]) for day in days)
    assert int(bars[0]["acml_vol"]) == sum(int(day["acml_vol"]) for day in days)


def test_unadjusted_prices_before_a_split_are_a_multiple(paper: Hands) -> None:
    adjusted = chart(paper, "20210412", "20210416", symbol="035720")["output2"]
    original = chart(paper, "20210412", "20210416", adjusted="1", symbol="035720")["output2"]
    ratios = {
        day["stck_bsop_date"]: int(raw["stck_clpr"]) / int(day["stck_clpr"])
        for day, raw in zip(adjusted, original, strict=True)
    }
    assert ratios == {"20210412": 5, "20210413": 5, "20210414": 5, "20210415": 1, "20210416": 1}


def test_a_chart_the_wrong_way_round_is_a_list_of_an_empty_object(paper: Hands) -> None:
    assert chart(paper, "20261124", "20260101")["output2"] == [{}]


def test_a_chart_of_an_unknown_code_is_blank(paper: Hands) -> None:
    body = chart(paper, "20260101", "20261124", symbol="999999")
    assert set(body["output1"].values()) == {""}
    assert body["output2"] == []


def test_the_frozen_typo_is_in_the_chart(paper: Hands) -> None:
    assert "itewhol_loan_rmnd_ratem name" in chart(paper, "20261120", "20261124")["output1"]


@given(CODES, st.floats(0, 86_400 * 400))
def test_prices_move_within_their_day(code: str, later: float) -> None:
    sandbox = Sandbox(now=StandingClock())
    market = sandbox.world.market
    quote = market.quote(code, sandbox.clock() + later)
    assert quote.lower <= quote.low <= quote.price <= quote.high <= quote.upper
    assert quote.low <= quote.open <= quote.high
    assert all(price % tick_size(price) == 0 for price in (quote.price, quote.open, quote.high, quote.low))


@given(CODES, st.lists(st.floats(0, 1.0), min_size=2, max_size=6))
def test_high_low_and_volume_of_a_day_only_grow(code: str, parts: list[float]) -> None:
    market = Sandbox(now=StandingClock()).world.market
    day = 1_795_446_000.0
    quotes = [market.quote(code, day + part * 86_399) for part in sorted(parts)]
    for before, after in pairwise(quotes):
        assert after.high >= before.high
        assert after.low <= before.low
        assert after.volume >= before.volume
        assert after.value >= before.value
        assert after.open == before.open
        assert after.base == before.base
        assert before.low <= before.price <= after.high


@given(CODES, st.integers(15_000, 20_000))
def test_a_days_base_is_the_close_before(code: str, index: int) -> None:
    market = Sandbox(now=StandingClock()).world.market
    assert market.day(code, index).base == market.day(code, index - 1).corners[LEGS]


def test_the_same_seed_and_clock_give_the_same_prices_and_another_seed_others() -> None:
    def prices(seed: int) -> list[int]:
        sandbox = Sandbox(seed=seed, now=StandingClock())
        return [sandbox.world.market.quote(code, sandbox.clock()).price for code in list(universe())[:50]]

    assert prices(1) == prices(1)
    assert prices(1) != prices(2)


def test_prices_move_from_one_second_to_another() -> None:
    market = Sandbox(now=StandingClock()).world.market
    now = StandingClock()()
    assert len({market.quote("005930", now + second).price for second in range(60)}) > 1


def test_the_universe_holds_the_usual_codes_under_invented_names() -> None:
    everyone = universe()
    assert len(everyone) == SIZE
    assert {"018880", "005930", "000660", "035720", "035420"} <= everyone.keys()
    assert "999999" not in everyone
    assert all(len(code) == 6 and code.isalnum() for code in everyone)
    assert everyone["005930"].name == "가상전자"


@given(st.integers(1, 2_000_000))
def test_ticks(price: int) -> None:
    on_grid = nearest(price)
    assert on_grid % tick_size(on_grid) == 0
    assert step_down(step_up(on_grid)) == on_grid
    lower, upper = limits(on_grid)
    assert on_grid * 0.7 <= lower <= on_grid or on_grid < 4
    assert on_grid <= upper <= on_grid * 1.3
