"""What the invented answers say of one instrument fits, whichever call says it."""

import itertools
from collections.abc import AsyncGenerator
from decimal import Decimal

import pytest

from kis_async import AppKey, Kis
from kis_async.net.transport import asgi_transport
from kis_async.sandbox import REAL, Sandbox

pytestmark = pytest.mark.anyio

CODE = "018880"


@pytest.fixture
async def kis() -> AsyncGenerator[Kis]:
    """A session on a sandbox whose clock stands still."""
    gateway = Sandbox(window="off", token_lockout=0.0)
    gateway.clock.freeze()
    async with Kis(
        AppKey(REAL.app_key, REAL.app_secret),
        "real",
        REAL.number,
        base_url="http://sandbox.real",
        rate=200,
        token_dir=None,
        journal_dir=None,
        http=asgi_transport(gateway.app("real")),
    ) as opened:
        yield opened


async def test_a_price_is_the_same_in_every_call(kis: Kis) -> None:
    price = await kis.price(CODE)
    first = (await kis.ranking("volume"))[0]
    seen = await kis.price(first.symbol or "")
    assert (first.price, first.change, first.volume) == (seen.price, seen.change, seen.volume)
    info = await kis.stock_info(CODE)
    assert info.close == price.price
    assert info.previous_close == price.base_price


async def test_days_close_where_the_candles_do(kis: Kis) -> None:
    candles = {str(candle.date): candle for candle in await kis.candles(CODE)}
    for day in (await kis.investors(CODE))[:-1]:
        candle = candles[str(day.date)]
        assert (day.close, day.open, day.high, day.low) == (
            candle.close,
            candle.open,
            candle.high,
            candle.low,
        )


async def test_minutes_differ_and_move_little(kis: Kis) -> None:
    day = (await kis.candles(CODE))[-2].date
    minutes = await kis.minutes(CODE, start=day, end=day)
    assert len({minute.close for minute in minutes}) > 5
    for minute in minutes:
        low, high = minute.low or 0, minute.high or 0
        assert low <= (minute.open or 0) <= high
        assert low <= (minute.close or 0) <= high
        assert 0 <= high - low < low / 50


async def test_what_individuals_buy_the_others_sell(kis: Kis) -> None:
    days = await kis.investors(CODE)
    for day in days:
        flows = (day.individual_net_buy_volume, day.foreign_net_buy_volume, day.institution_net_buy_volume)
        assert sum(flow or 0 for flow in flows) == 0
    assert {(day.foreign_net_buy_volume or 0) > 0 for day in days} == {True, False}


async def test_a_day_begins_about_where_the_one_before_has_ended(kis: Kis) -> None:
    candles = await kis.overseas.candles("AAPL")
    for one, two in itertools.pairwise(candles):
        assert one.close
        assert two.open
        assert abs(two.open / one.close - 1) < Decimal("0.03")


async def test_rankings_are_in_order_and_of_their_board(kis: Kis) -> None:
    rising = [one.change_rate or 0 for one in await kis.ranking("risers")]
    falling = [one.change_rate or 0 for one in await kis.ranking("fallers")]
    assert rising == sorted(rising, reverse=True)
    assert falling == sorted(falling)
    assert rising[0] > 0 > falling[0]
    volumes = [one.volume or 0 for one in await kis.ranking("volume")]
    assert volumes == sorted(volumes, reverse=True)
    sizes = [one.market_cap or 0 for one in await kis.ranking("market_cap")]
    assert sizes == sorted(sizes, reverse=True)
    kospi = {one.symbol for one in await kis.ranking("risers", board="kospi")}
    assert kospi.isdisjoint(one.symbol for one in await kis.ranking("risers", board="kosdaq"))


async def test_indices_stand_at_levels_of_their_own(kis: Kis) -> None:
    assert 2_000 < ((await kis.index("kospi")).price or 0) < 3_500
    assert 600 < ((await kis.index("kosdaq")).price or 0) < 1_100


async def test_a_dividend_is_a_small_part_of_a_share(kis: Kis) -> None:
    price = await kis.price(CODE)
    events = await kis.dividends(CODE)
    assert 4 <= len(events) <= 10
    assert all(0 <= (one.dividend_per_share or 0) < price.price / 20 for one in events)


async def test_a_chain_has_strikes_on_both_sides_of_the_money(kis: Kis) -> None:
    chain = await kis.derivatives.chain()
    strikes = [one.strike or 0 for one in chain.calls]
    assert strikes == sorted(strikes, reverse=True) == [one.strike or 0 for one in chain.puts]
    assert [one.moneyness for one in chain.calls].count("ATM") == 1
    assert len({one.symbol for one in (*chain.calls, *chain.puts)}) == 2 * len(strikes)
    calls, puts = ([one.price or 0 for one in side] for side in (chain.calls, chain.puts))
    assert calls == sorted(calls)
    assert puts == sorted(puts, reverse=True)


async def test_a_bond_is_the_one_that_was_asked_for(kis: Kis) -> None:
    assert (await kis.bonds.price("KR103502GA34")).isin == "KR103502GA34"
