"""The account abroad: each holding once, whatever KIS doubles."""

from decimal import Decimal
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok
from tests.support.opened import open_kis

from kis_async import InvalidRequest, Kis
from kis_async.verbs.overseas.account import OverseasBalance
from kis_async.wire import OverseasExchange

pytestmark = pytest.mark.anyio

BALANCE = "/overseas-stock/v1/trading/inquire-balance"
PRESENT = "/overseas-stock/v1/trading/inquire-present-balance"
BUYABLE = "/overseas-stock/v1/trading/inquire-psamount"


def holding(symbol: str, held: int, exchange: str, currency: str = "USD", **more: str) -> dict[str, str]:
    return {
        "ovrs_pdno": symbol,
        "ovrs_cblc_qty": str(held),
        "ovrs_excg_cd": exchange,
        "tr_crcy_cd": currency,
        **more,
    }


def held(found: OverseasBalance) -> list[tuple[str | None, int]]:
    return [(one.symbol, int(one.held or 0)) for one in found.holdings]


class Host:
    """Answers each exchange with its holdings, in pages of two; a row without a symbol ends every list."""

    def __init__(self, gateway: Gateway, **by_exchange: list[dict[str, str]]) -> None:
        self.by_exchange = by_exchange
        gateway.always(BALANCE, self)

    def __call__(self, seen: Seen) -> Reply:
        rows = [*self.by_exchange.get(seen.query["OVRS_EXCG_CD"], []), holding("", 0, "", "")]
        start = int(seen.query["CTX_AREA_NK200"].strip() or 0)
        more = start + 2 < len(rows)
        return ok(
            tr_cont="M" if more else "D",
            ctx_area_fk200="search".ljust(200),
            ctx_area_nk200=(str(start + 2) if more else "").ljust(200),
            output1=rows[start : start + 2],
            output2={"ovrs_tot_pfls": str(len(rows))},
        )


async def test_holdings_of_all_exchanges_over_all_pages(gateway: Gateway, kis: Kis) -> None:
    Host(
        gateway,
        NASD=[holding("AAPL", 3, "NASD"), holding("MSFT", 1, "NASD"), holding("IBM", 5, "NYSE")],
        TKSE=[holding("7203", 100, "TKSE", "JPY")],
    )
    found = await kis.overseas.balance()
    assert held(found) == [
        ("AAPL", 3),
        ("MSFT", 1),
        ("IBM", 5),
        ("7203", 100),
    ]
    asked = {seen.query["OVRS_EXCG_CD"]: seen.query["TR_CRCY_CD"] for seen in gateway.of(BALANCE)}
    assert asked == {
        "NASD": "USD",
        "SEHK": "HKD",
        "SHAA": "CNY",
        "SZAA": "CNY",
        "TKSE": "JPY",
        "HASE": "VND",
        "VNSE": "VND",
    }
    assert set(found.summaries) == {"USD", "HKD", "CNY", "JPY", "VND"}


async def test_on_paper_each_exchange_of_the_us_is_asked_and_a_holding_told_thrice_stands_once(
    gateway: Gateway,
) -> None:
    doubled = [holding("AAPL", 3, "NASD"), holding("IBM", 5, "NYSE")]
    Host(gateway, NASD=doubled, NYSE=doubled[::-1], AMEX=[*doubled, holding("SPY", 2, "AMEX")])
    async with open_kis(gateway, "paper", rate=50) as kis:
        found = await kis.overseas.balance()
    assert held(found) == [("AAPL", 3), ("IBM", 5), ("SPY", 2)]
    assert {"NASD", "NYSE", "AMEX"} <= {seen.query["OVRS_EXCG_CD"] for seen in gateway.of(BALANCE)}


async def test_a_double_stands_once_also_where_kis_says_the_exchange_it_was_asked_for(
    gateway: Gateway, kis: Kis
) -> None:
    Host(gateway, NASD=[holding("AAPL", 3, "NASD")], NYSE=[holding("AAPL", 3, "NYSE")])
    found = await kis.overseas.balance(exchanges=[OverseasExchange.NASDAQ, OverseasExchange.NYSE])
    assert held(found) == [("AAPL", 3)]


async def test_two_lots_of_one_answer_are_both_kept(gateway: Gateway, kis: Kis) -> None:
    lots = [holding("AAPL", 3, "NASD", loan_dt="20260101"), holding("AAPL", 4, "NASD", loan_dt="20260201")]
    same = [holding("MSFT", 1, "NASD"), holding("MSFT", 2, "NASD")]
    Host(gateway, NASD=[*lots, *same])
    found = await kis.overseas.balance(exchanges=[OverseasExchange.NASDAQ])
    assert held(found) == [
        ("AAPL", 3),
        ("AAPL", 4),
        ("MSFT", 1),
        ("MSFT", 2),
    ]


async def test_the_same_code_in_another_currency_is_another_holding(gateway: Gateway, kis: Kis) -> None:
    Host(gateway, SEHK=[holding("00700", 1, "SEHK", "HKD")], TKSE=[holding("00700", 2, "TKSE", "JPY")])
    found = await kis.overseas.balance()
    assert [one.currency for one in found.holdings] == ["HKD", "JPY"]


async def test_the_sums_of_a_currency_are_those_of_the_exchange_that_tells_any(
    gateway: Gateway, kis: Kis
) -> None:
    def answer(seen: Seen) -> Reply:
        cost = "500" if seen.query["OVRS_EXCG_CD"] == "VNSE" else "0"
        return ok(output1=[], output2={"frcr_pchs_amt1": cost})

    gateway.always(BALANCE, answer)
    assert (await kis.overseas.balance()).summaries["VND"].cost == 500


async def test_an_empty_account_is_empty(gateway: Gateway, kis: Kis) -> None:
    gateway.always(BALANCE, ok(output1=[], output2=[]))
    found = await kis.overseas.balance(account="11112222-03")
    assert (found.holdings, dict(found.summaries)) == ((), {})
    assert {seen.query["CANO"] for seen in gateway.of(BALANCE)} == {"11112222"}


async def test_the_present_balance_over_pages_is_one(gateway: Gateway, kis: Kis) -> None:
    def page(seen: Seen) -> Reply:
        second = seen.header("tr_cont") == "N"
        return ok(
            tr_cont="D" if second else "F",
            output1=[{"pdno": "MSFT" if second else "AAPL", "cblc_qty13": "1"}],
            output2=[{"crcy_cd": "USD"}],
            output3={"tot_asst_amt": "5"},
        )

    gateway.always(PRESENT, page)
    found = await kis.overseas.present_balance()
    assert [one.symbol for one in found.holdings] == ["AAPL", "MSFT"]
    assert len(found.cash) == 1
    assert len(found.wire["output1"]) == 2


@pytest.mark.parametrize(
    ("market", "exchange"), [("nasdaq", "NASD"), ("nasdaq_day", "NASD"), ("ho_chi_minh", "VNSE")]
)
async def test_buyable_asks_the_exchange_of_the_market(
    gateway: Gateway, kis: Kis, market: Any, exchange: str
) -> None:
    gateway.always(BUYABLE, ok(output={"tr_crcy_cd": "USD", "max_ord_psbl_qty": "12"}))
    found = await kis.overseas.buyable("AAPL", "180.50", market=market)
    assert found.buyable_quantity == 12
    query = gateway.of(BUYABLE)[0].query
    assert query["OVRS_EXCG_CD"] == exchange
    assert Decimal(query["OVRS_ORD_UNPR"]) == Decimal("180.5")


@pytest.mark.parametrize("price", [180.5, "cheap"], ids=repr)
async def test_a_price_that_is_not_exact_is_not_sent(gateway: Gateway, kis: Kis, price: Any) -> None:
    with pytest.raises(InvalidRequest):
        await kis.overseas.buyable("AAPL", price)
    assert gateway.seen == []


async def test_nothing_is_traded_on_an_index(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis.overseas.buyable("000001", 1, market="shanghai_index")
    assert gateway.seen == []
