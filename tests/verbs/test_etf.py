"""ETFs: NAV, components, history."""

import datetime as dt

import pytest
from tests.support.gateway import Gateway, ok

from kis_async import InvalidRequest, Kis, NoData

pytestmark = pytest.mark.anyio

PRICE = "/etfetn/v1/quotations/inquire-price"
DAYS = "/quotations/nav-comparison-daily-trend"
PARTS = "/quotations/inquire-component-stock-price"


def day(date: str) -> dict[str, str]:
    return {"stck_bsop_date": date, "stck_clpr": "100", "nav": "101.5"}


async def test_a_price_comes_with_its_nav(gateway: Gateway, kis: Kis) -> None:
    gateway.script(PRICE, ok(output={"stck_prpr": "35000", "nav": "35010.55"}))
    found = await kis.etf.price("069500")
    assert (str(found.price), str(found.nav)) == ("35000", "35010.55")


async def test_navs_are_oldest_first_over_pages(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        DAYS, ok(output=[day("20260611"), day("20260610")]), ok(output=[day("20260609"), day("20260608")])
    )
    found = await kis.etf.navs("069500", start=dt.date(2026, 6, 8), end=dt.date(2026, 6, 11))
    assert [one.date.day for one in found if one.date] == [8, 9, 10, 11]
    assert len(gateway.of(DAYS)) == 2


async def test_navs_without_a_start_are_one_call(gateway: Gateway, kis: Kis) -> None:
    gateway.always(DAYS, ok(output=[day("20260611"), day("20260610")]))
    assert len(await kis.etf.navs("069500", end=dt.date(2026, 6, 11))) == 2
    assert len(gateway.of(DAYS)) == 1


async def test_components_and_the_minutes_of_the_nav(pretended: Kis) -> None:
    symbol = "005930"  # the sandbox takes every issue for a fund
    found = await pretended.etf.components(symbol)
    assert found.components
    assert found.etf is not None
    minutes = await pretended.etf.nav_minutes(symbol)
    assert [one.time for one in minutes] == sorted(one.time for one in minutes if one.time)
    assert (await pretended.etf.order_book(symbol)).asks


@pytest.mark.parametrize("verb", ["price", "order_book", "components", "navs", "nav_minutes"])
async def test_a_fund_nobody_knows_is_no_data(gateway: Gateway, kis: Kis, verb: str) -> None:
    gateway.fallback = ok(output=[], output1={}, output2=[])
    gateway.always("/quotations/inquire-price", ok(output={"stck_prpr": "0"}))
    with pytest.raises(NoData):
        await getattr(kis.etf, verb)("999999")


async def test_a_fund_without_a_basket_is_not_unknown(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PARTS, ok(output1={"stck_prpr": "100"}, output2=[]))
    assert (await kis.etf.components("069500")).components == []


async def test_a_code_that_is_none_is_not_asked_for(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis.etf.navs("69500")
    assert gateway.seen == []
