"""Listed bonds."""

from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok

from kis_async import InvalidRequest, Kis, NoData

pytestmark = pytest.mark.anyio

BOND = "KR103502GA34"
PRICE = "/domestic-bond/v1/quotations/inquire-price"
BOOK = "/domestic-bond/v1/quotations/inquire-asking-price"
BUYABLE = "/domestic-bond/v1/trading/inquire-psbl-order"
BALANCE = "/domestic-bond/v1/trading/inquire-balance"


async def test_everything_about_a_bond(pretended: Kis) -> None:
    assert (await pretended.bonds.price(BOND)).price
    assert (await pretended.bonds.order_book(BOND)).asks
    days = await pretended.bonds.candles(BOND)
    assert [one.date for one in days] == sorted({one.date for one in days if one.date})
    times = [one.time for one in await pretended.bonds.trades(BOND)]
    assert times == sorted(time for time in times if time)
    assert (await pretended.bonds.info(BOND)).symbol == BOND


async def test_a_bond_without_a_trade_today_has_its_last_close(gateway: Gateway, kis: Kis) -> None:
    gateway.script(PRICE, ok(output={"bond_prpr": "0", "bond_prdy_clpr": "9800.5"}))
    assert str((await kis.bonds.price(BOND)).previous_close) == "9800.5"


@pytest.mark.parametrize("verb", ["price", "order_book", "candles", "trades", "info"])
async def test_a_bond_nobody_knows_is_no_data(gateway: Gateway, kis: Kis, verb: str) -> None:
    gateway.standing.pop("/quotations/inquire-price")
    gateway.fallback = ok(output={})
    for path in ("inquire-ccnl", "inquire-daily-itemchartprice"):
        gateway.always(f"/domestic-bond/v1/quotations/{path}", ok(output=[]))
    with pytest.raises(NoData):
        await getattr(kis.bonds, verb)("KR0000000000")


async def test_an_empty_book_of_a_known_bond_is_a_book(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BOOK, ok(output={"bond_askp1": "0.00", "bond_bidp1": "0.00"}))
    gateway.script(PRICE, ok(output={"bond_prpr": "9800", "stnd_iscd": BOND}))
    book = await kis.bonds.order_book(BOND)
    assert not any(level.price for level in book.asks)


async def test_holdings_over_pages_each_purchase_once(gateway: Gateway, kis: Kis) -> None:
    def page(seen: Seen) -> Reply:
        second = bool(seen.query["CTX_AREA_NK200"].strip())
        rows = [{"pdno": BOND, "buy_dt": "20260101", "cblc_qty": "10"}]
        rows += [{"pdno": BOND, "buy_dt": "20260201", "cblc_qty": "20"}] if second else []
        return ok(
            tr_cont="D" if second else "F",
            ctx_area_fk200="x",
            ctx_area_nk200="" if second else "1",
            output=rows,
        )

    gateway.always(BALANCE, page)
    assert [one.held for one in await kis.bonds.balance()] == [10, 20]


async def test_what_can_be_bought_at_a_price(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BUYABLE, ok(output={"buy_psbl_qty": "100", "bond_ord_unpr2": "9800.5"}))
    found = await kis.bonds.buyable(BOND, "9800.5", small_lot=True, account="11112222-03")
    assert found.buyable_quantity == 100
    query = gateway.of(BUYABLE)[0].query
    assert (query["BOND_ORD_UNPR"], query["SAMT_MKET_PTCI_YN"], query["CANO"]) == ("9800.5", "Y", "11112222")


@pytest.mark.parametrize("price", [9800.5, 0, "cheap"], ids=repr)
async def test_a_price_that_is_none_is_not_sent(gateway: Gateway, kis: Kis, price: Any) -> None:
    with pytest.raises(InvalidRequest):
        await kis.bonds.buyable(BOND, price)
    assert gateway.seen == []


async def test_a_blank_code_is_not_asked_for(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis.bonds.price(" ")
    assert gateway.seen == []
