"""The domestic account: what it can buy and sell, its cash by what it is, what it made, all that it has."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok
from tests.support.opened import open_kis
from tests.support.sandboxed import SYMBOL, opened

from kis_async import InvalidRequest, Kis, NoData, NotOnPaper, OrderKind
from kis_async.sandbox import Sandbox
from kis_async.verbs.money import ASSET_KINDS

pytestmark = pytest.mark.anyio

At = Callable[[str], dt.datetime]

BUYABLE = "/trading/inquire-psbl-order"
SELLABLE = "/trading/inquire-psbl-sell"
BALANCE = "/domestic-stock/v1/trading/inquire-balance"
DAYS = "/trading/inquire-period-profit"
TRADES = "/trading/inquire-period-trade-profit"
ASSETS = "/trading/inquire-account-balance"
OTHER = "11112222-03"
START, END = dt.date(2026, 11, 2), dt.date(2026, 11, 20)


def pages(*found: dict[str, Any]) -> Callable[[Seen], Reply]:
    """An answer that continues: one page after the other, by the number in its key."""

    def answer(seen: Seen) -> Reply:
        at = int(seen.query["CTX_AREA_NK100"].strip() or 0)
        more = at + 1 < len(found)
        return ok(
            tr_cont="M" if more else "D",
            ctx_area_fk100="search".ljust(100),
            ctx_area_nk100=(str(at + 1) if more else "").ljust(100),
            **found[at],
        )

    return answer


# What it can buy


async def test_buyable_at_the_market_and_at_a_price(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BUYABLE, ok(output={"nrcvb_buy_qty": "12", "max_buy_qty": "30"}))
    found = await kis.buyable(SYMBOL)
    assert (found.buyable_quantity, found.most_buyable_quantity) == (12, 30)
    await kis.buyable(SYMBOL, "4430")
    market, limit = (seen.query for seen in gateway.of(BUYABLE))
    assert (market["ORD_DVSN"], market["ORD_UNPR"]) == ("01", "")
    assert (limit["ORD_DVSN"], limit["ORD_UNPR"]) == ("00", "4430")


@pytest.mark.parametrize("price", [4430.5, "cheap", 0, -1, "NaN", "Infinity"], ids=repr)
async def test_a_price_that_is_none_is_not_sent(gateway: Gateway, kis: Kis, price: Any) -> None:
    with pytest.raises(InvalidRequest):
        await kis.buyable(SYMBOL, price)
    assert gateway.seen == []


# What it can sell


@pytest.mark.parametrize("environment", ["real", "paper"])
async def test_sellable_is_what_is_held_less_what_orders_claim(tmp_path: Path, environment: str) -> None:
    async with opened(Sandbox(window="off"), tmp_path, environment) as kis:
        held = next(one for one in (await kis.balance()).holdings if one.symbol == SYMBOL).held or 0
        await kis.sell(SYMBOL, 3, price=5_500)
        found = await kis.sellable(SYMBOL)
        assert (found.symbol, found.held, found.sellable) == (SYMBOL, held, held - 3)
        assert found.average_cost
        with pytest.raises(NoData):
            await kis.sellable("068270")


async def test_paper_has_no_call_for_it_and_asks_for_the_balance(gateway: Gateway) -> None:
    rows = [
        {"pdno": "005930", "hldg_qty": "5", "ord_psbl_qty": "4", "pchs_amt": "500", "pchs_avg_pric": "100"},
        {"pdno": "005930", "hldg_qty": "7", "ord_psbl_qty": "7", "pchs_amt": "840", "loan_dt": "20260101"},
        {"pdno": "000660", "hldg_qty": "0", "ord_psbl_qty": "0"},
    ]
    gateway.always(BALANCE, ok(output1=rows, output2=[{}]))
    async with open_kis(gateway, "paper", rate=50) as kis:
        found = await kis.sellable("005930", account=OTHER)
        assert (found.held, found.sellable, found.cost) == (12, 11, Decimal(1340))
        assert found.average_cost is None, "of two lots there is no average that KIS told"
        for symbol in ("000660", "018880"):
            with pytest.raises(NoData, match=symbol):
                await kis.sellable(symbol)
    assert gateway.of(SELLABLE) == []
    assert gateway.of(BALANCE)[0].query["CANO"] == "11112222"


async def test_the_real_host_is_asked_and_zeros_are_no_data(gateway: Gateway, kis: Kis) -> None:
    gateway.script(SELLABLE, ok(output={"pdno": SYMBOL, "cblc_qty": "9", "ord_psbl_qty": "0"}))
    assert (await kis.sellable(SYMBOL)).sellable == 0, "held, but all of it is in orders"
    gateway.script(SELLABLE, ok(output={"pdno": SYMBOL, "cblc_qty": "0", "ord_psbl_qty": "0"}))
    with pytest.raises(NoData, match="holds no"):
        await kis.sellable(SYMBOL)
    assert gateway.of(BALANCE) == []


# Cash


@pytest.mark.parametrize("environment", ["real", "paper"])
async def test_a_buy_leaves_the_deposit_alone_and_is_in_that_of_d2(tmp_path: Path, environment: str) -> None:
    async with opened(Sandbox(window="off"), tmp_path, environment) as kis:
        before = await kis.cash()
        await kis.orders.wait(await kis.buy(SYMBOL, 10, kind=OrderKind.MARKET), timeout=20)
        after = await kis.cash()
    assert before.deposit is not None
    assert before.deposit == after.deposit == before.deposit_d2
    assert after.deposit_d2 is not None
    assert after.buyable_cash is not None
    spent = before.deposit - after.deposit_d2
    assert 10 * 3_000 < spent < 10 * 6_000
    assert after.deposit_d1 == before.deposit, "nothing settles tomorrow"
    assert after.buyable_cash <= after.deposit_d2
    assert after.currency == "KRW"


async def test_cash_is_asked_for_without_a_stock_and_of_the_account_that_is_meant(
    gateway: Gateway, kis: Kis
) -> None:
    gateway.always(BUYABLE, ok(output={"ord_psbl_cash": "700"}))
    sums = {"dnca_tot_amt": "1000", "nxdy_excc_amt": "900", "prvs_rcdl_excc_amt": "800"}
    gateway.always(BALANCE, ok(output1=[], output2=[sums]))
    found = await kis.cash(account=OTHER)
    assert (found.buyable_cash, found.deposit) == (Decimal(700), Decimal(1000))
    assert (found.deposit_d1, found.deposit_d2) == (Decimal(900), Decimal(800))
    gateway.always(BUYABLE, ok(output={"ord_psbl_cash": "0", "nrcvb_buy_amt": "650"}))
    assert (await kis.cash(account=OTHER)).buyable_cash == Decimal(650)
    assert gateway.of(BUYABLE)[0].query["PDNO"] == ""
    assert {seen.query["CANO"] for path in (BUYABLE, BALANCE) for seen in gateway.of(path)} == {"11112222"}


# Profits


async def test_profits_over_pages_are_one_and_add_up(gateway: Gateway, kis: Kis) -> None:
    gateway.always(
        DAYS,
        pages(
            {
                "output1": [
                    {"trad_dt": "20261120", "rlzt_pfls": "500"},
                    {"trad_dt": "20261119", "rlzt_pfls": "-120"},
                ],
                "output2": {"tot_rlzt_pfls": "310", "tot_fee": "7"},
            },
            {
                "output1": [{"trad_dt": "20261103", "rlzt_pfls": "-70"}, {"trad_dt": "", "rlzt_pfls": "0"}],
                "output2": {"tot_rlzt_pfls": "310", "tot_fee": "7"},
            },
        ),
    )
    found = await kis.profits(START, END)
    assert [row.traded_on for row in found.rows] == [END, dt.date(2026, 11, 19), dt.date(2026, 11, 3)]
    assert (found.realised_profit, found.currency) == (Decimal(310), "KRW")
    assert (found.start, found.end) == (START, END)
    assert found.summary is not None
    assert found.summary.total_fee == 7
    query = gateway.of(DAYS)[0].query
    assert (query["INQR_STRT_DT"], query["INQR_END_DT"]) == ("20261102", "20261120")


async def test_where_a_row_does_not_say_the_sum_is_what_kis_says(gateway: Gateway, kis: Kis) -> None:
    rows = [{"trad_dt": "20261120", "rlzt_pfls": "500"}, {"trad_dt": "20261119", "rlzt_pfls": ""}]
    gateway.script(DAYS, ok(output1=rows, output2={"tot_rlzt_pfls": "380"}), ok(output1=rows, output2={}))
    assert (await kis.profits(START, END)).realised_profit == 380
    assert (await kis.profits(START, END)).realised_profit is None, "half a sum is none"


async def test_a_span_without_trades_has_none(gateway: Gateway, kis: Kis) -> None:
    gateway.always(DAYS, ok(output1=[], output2={}))
    found = await kis.profits(START, END)
    assert found.rows == ()
    assert (found.realised_profit, found.summary) == (Decimal(0), None)


async def test_without_an_end_it_is_today(gateway: Gateway, kis: Kis, at: At) -> None:
    at("2026-11-25 10:00")
    gateway.always(DAYS, ok(output1=[], output2={}))
    gateway.always(TRADES, ok(output1=[], output2={}))
    assert (await kis.profits(START)).end == dt.date(2026, 11, 25)
    await kis.trade_profits(START)
    assert gateway.of(TRADES)[0].query["INQR_END_DT"] == "20261125"


async def test_trade_profits_are_of_a_stock_or_of_all(gateway: Gateway, kis: Kis) -> None:
    rows = [
        {"trad_dt": "20261120", "pdno": SYMBOL, "rlzt_pfls": "500", "sll_qty": "3"},
        {"trad_dt": "20261119", "pdno": SYMBOL, "rlzt_pfls": "-20", "sll_qty": "1"},
    ]
    gateway.always(TRADES, pages({"output1": rows, "output2": {"tot_pftrt": "2.5"}}))
    found = await kis.trade_profits(START, END, symbol=SYMBOL, account=OTHER)
    assert [row.sell_quantity for row in found.rows] == [3, 1]
    assert found.realised_profit == 480
    assert found.summary is not None
    assert str(found.summary.total_profit_rate) == "2.5"
    query = gateway.of(TRADES)[0].query
    assert (query["PDNO"], query["CANO"], query["ACNT_PRDT_CD"]) == (SYMBOL, "11112222", "03")


async def test_a_span_that_goes_backwards_is_not_sent(gateway: Gateway, kis: Kis) -> None:
    for verb in (kis.profits, kis.trade_profits):
        with pytest.raises(InvalidRequest, match="start is after end"):
            await verb(END, START)
    assert gateway.seen == []


# All that it has


def kinds(count: int, **values: int) -> dict[str, Any]:
    """KIS's list of so many kinds, and the sum under it."""
    known = ASSET_KINDS if count == 19 else tuple(kind for kind in ASSET_KINDS if kind != "ima")
    rows = [{"pchs_amt": "0", "evlu_amt": "0", "whol_weit_rt": "0.0"} for _ in range(count)]
    for kind, value in values.items():
        rows[known.index(kind)]["evlu_amt"] = str(value)
    rows.append({"pchs_amt": "0", "evlu_amt": str(sum(values.values())), "whol_weit_rt": "100"})
    return {"output1": rows, "output2": {"tot_asst_amt": "900", "nass_tot_amt": "800"}}


@pytest.mark.parametrize("count", [18, 19], ids=["before IMA", "with IMA"])
async def test_assets_are_named_by_their_place_in_the_list(gateway: Gateway, kis: Kis, count: int) -> None:
    gateway.always(ASSETS, ok(**kinds(count, domestic_stocks=500, overseas_stocks=300, deposit=100)))
    found = await kis.assets()
    assert [(one.kind, one.market_value) for one in found.by_kind] == [
        ("domestic_stocks", Decimal(500)),
        ("overseas_stocks", Decimal(300)),
        ("deposit", Decimal(100)),
    ]
    assert (found.total_value, found.net_asset_value) == (Decimal(900), Decimal(800))


async def test_a_list_of_another_length_or_sum_is_not_guessed_at(gateway: Gateway, kis: Kis) -> None:
    told = kinds(19, domestic_stocks=500, deposit=100)
    longer = {**told, "output1": [{"evlu_amt": "0"}, *told["output1"]]}
    other = {**told, "output1": [*told["output1"][:-1], {"evlu_amt": "599"}]}
    gateway.script(ASSETS, ok(**longer), ok(**other), ok(output1=[], output2={}))
    for _ in range(2):
        found = await kis.assets()
        assert {one.kind for one in found.by_kind} == {None}
        assert found.by_kind[0].market_value == 500
    assert (await kis.assets()).by_kind == ()


async def test_the_sandbox_sums_up_what_there_is(pretended: Kis) -> None:
    found = await pretended.assets()
    balance = await pretended.balance()
    assert balance.summary is not None
    worth = {one.kind: one.market_value for one in found.by_kind}
    assert worth["domestic_stocks"] == balance.summary.market_value
    assert found.total_value == sum((one.market_value or 0 for one in found.by_kind), Decimal(0))


# Paper


async def test_what_paper_has_not_is_told_before_anything_is_sent(gateway: Gateway) -> None:
    async with open_kis(gateway, "paper") as kis:
        for asked in (kis.profits(START, END), kis.trade_profits(START, END), kis.assets()):
            with pytest.raises(NotOnPaper):
                await asked
    assert gateway.seen == []
