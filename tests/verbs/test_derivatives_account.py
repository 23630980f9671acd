"""The accounts of futures and options, of the KRX and abroad."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, ok
from tests.support.opened import open_kis

from kis_async import InvalidRequest, Kis, NotOnPaper

pytestmark = pytest.mark.anyio

ROOM = "/domestic-futureoption/v1/trading"
ABROAD = "/overseas-futureoption/v1/trading"
START, END = dt.date(2026, 11, 2), dt.date(2026, 11, 20)
OTHER = "11112222-03"


def continued(seen: Seen, first: dict[str, Any], second: dict[str, Any]) -> Reply:
    later = bool(seen.query["CTX_AREA_NK200"].strip())
    return ok(
        tr_cont="D" if later else "F",
        ctx_area_fk200="x",
        ctx_area_nk200="" if later else "1",
        **(second if later else first),
    )


@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize(("verb", "side"), [("buyable", "02"), ("sellable", "01")])
async def test_contracts_that_can_be_bought_or_sold(
    gateway: Gateway, kis: Kis, verb: str, side: str, night: bool
) -> None:
    path = f"{ROOM}/inquire-psbl-ngt-order" if night else f"{ROOM}/inquire-psbl-order"
    gateway.always(path, ok(output={"ord_psbl_qty": "7", "tot_psbl_qty": "9"}))
    ask = getattr(kis.derivatives, verb)
    found = await ask("101W09", night=night)
    assert (found.orderable, found.most_orderable) == (7, 9)
    await ask("101W09", "-0.25", night=night, account=OTHER)  # a spread may cost less than nothing
    market, limit = (seen.query for seen in gateway.of(path))
    assert (market["SLL_BUY_DVSN_CD"], market["ORD_DVSN_CD"], market["UNIT_PRICE"]) == (side, "02", "0")
    assert (limit["ORD_DVSN_CD"], limit["UNIT_PRICE"], limit["CANO"]) == ("01", "-0.25", "11112222")


@pytest.mark.parametrize("price", [350.5, "dear", "NaN"], ids=repr)
async def test_a_price_that_is_none_is_not_sent(gateway: Gateway, kis: Kis, price: Any) -> None:
    for room in (kis.derivatives, kis.overseas_derivatives):
        with pytest.raises(InvalidRequest):
            await room.buyable("ESZ26", price)
    assert gateway.seen == []


async def test_profits_over_pages_add_up(gateway: Gateway, kis: Kis) -> None:
    def row(day: str, profit: str) -> dict[str, str]:
        return {"ord_dt": day, "item_name": "F 202612", "trad_pfls": profit, "tot_fee_smtl": "3"}

    gateway.always(
        f"{ROOM}/inquire-daily-amount-fee",
        lambda seen: continued(
            seen,
            {
                "output1": [row("20261102", "500.00"), row("20261103", "-120.50")],
                "output2": {"fee_smtl": "9"},
            },
            {"output1": [row("20261104", "20.00"), row("", "0")], "output2": {"fee_smtl": "9"}},
        ),
    )
    found = await kis.derivatives.profits(START, END)
    assert (found.realised_profit, found.currency, len(found.rows)) == (Decimal("399.50"), "KRW", 3)
    assert found.summary is not None
    assert found.summary.total_fee == 9
    with pytest.raises(InvalidRequest):
        await kis.derivatives.profits(END, START)


async def test_the_settlement_of_a_day_has_every_position(gateway: Gateway, kis: Kis) -> None:
    gateway.always(
        f"{ROOM}/inquire-balance-settlement-pl",
        lambda seen: continued(
            seen,
            {"output1": [{"pdno": "A01612", "evlu_pfls_amt": "5"}], "output2": {"fee": "1"}},
            {"output1": [{"pdno": "B01612350", "evlu_pfls_amt": "-2"}], "output2": {"fee": "2"}},
        ),
    )
    found = await kis.derivatives.settlement(END)
    assert [one.symbol for one in found.positions] == ["A01612", "B01612350"]
    assert found.summary is not None
    assert found.summary.fee == 2
    assert len(found.wire["output1"]) == 2


async def test_the_deposit(gateway: Gateway, kis: Kis) -> None:
    gateway.always(f"{ROOM}/inquire-deposit", ok(output={"dnca_tota": "1000", "ord_psbl_tota": "800"}))
    found = await kis.derivatives.deposit(account=OTHER)
    assert (found.total_deposit, found.buyable_total) == (Decimal(1000), Decimal(800))
    assert gateway.of("inquire-deposit")[0].query["CANO"] == "11112222"


async def test_on_paper_there_is_the_day_session_and_the_balance(gateway: Gateway) -> None:
    gateway.always(f"{ROOM}/inquire-psbl-order", ok(output={"ord_psbl_qty": "7"}))
    async with open_kis(gateway, "paper", rate=50) as kis:
        assert (await kis.derivatives.buyable("101W09")).orderable == 7
        sent = len(gateway.seen)
        for asked in (
            kis.derivatives.buyable("101W09", night=True),
            kis.derivatives.profits(START, END),
            kis.derivatives.settlement(END),
            kis.derivatives.deposit(),
            kis.overseas_derivatives.balance(),
            kis.overseas_derivatives.buyable("ESZ26"),
            kis.overseas_derivatives.profits(START, END),
            kis.overseas_derivatives.deposit(),
        ):
            with pytest.raises(NotOnPaper):
                await asked
        assert len(gateway.seen) == sent


# Abroad


@pytest.mark.parametrize(("verb", "side"), [("buyable", "02"), ("sellable", "01")])
async def test_contracts_abroad_that_can_be_bought_or_sold(
    gateway: Gateway, kis: Kis, verb: str, side: str
) -> None:
    gateway.always(f"{ABROAD}/inquire-psamount", ok(output={"fm_new_ord_psbl_qty": "4"}))
    found = await getattr(kis.overseas_derivatives, verb)("ESZ26", "5900.25", account=OTHER)
    assert found.new_orderable == 4
    query = gateway.of("inquire-psamount")[0].query
    assert (query["SLL_BUY_DVSN_CD"], query["FM_ORD_PRIC"], query["CANO"]) == (side, "5900.25", "11112222")


async def test_profits_abroad_are_one_sum_a_currency(gateway: Gateway, kis: Kis) -> None:
    def row(symbol: str, currency: str, profit: str) -> dict[str, str]:
        return {"ovrs_futr_fx_pdno": symbol, "crcy_cd": currency, "fm_lqd_pfls_amt": profit, "fm_sll_qty": ""}

    sums = [
        {"crcy_cd": "USD", "fm_lqd_pfls_amt": "12.50", "fm_fee": "3"},
        {"crcy_cd": "EUR", "fm_lqd_pfls_amt": "-4", "fm_fee": "1"},
        {"crcy_cd": "JPY", "fm_lqd_pfls_amt": "0.00", "fm_fee": "0.00"},
    ]
    gateway.always(
        f"{ABROAD}/inquire-period-ccld",
        lambda seen: continued(
            seen,
            {"output1": sums, "output2": [row("ESZ26", "USD", "10.25"), row("FDAXZ26", "EUR", "-4")]},
            {"output1": sums, "output2": [row("NQZ26", "USD", "2.25"), row("", "JPY", "0.00")]},
        ),
    )
    found = await kis.overseas_derivatives.profits(START, END)
    assert [(one.currency, one.realised_profit) for one in found] == [
        ("USD", Decimal("12.50")),
        ("EUR", Decimal(-4)),
    ]
    assert [row.symbol for row in found[0].rows] == ["ESZ26", "NQZ26"]
    assert found[0].summary is not None
    assert found[0].summary.fee == 3
    assert gateway.of("inquire-period-ccld")[0].query["CRCY_CD"] == "%%%"


async def test_one_currency_abroad(gateway: Gateway, kis: Kis) -> None:
    gateway.always(f"{ABROAD}/inquire-period-ccld", ok(output1=[], output2=[]))
    assert await kis.overseas_derivatives.profits(START, END, currency="usd") == []
    assert gateway.of("inquire-period-ccld")[0].query["CRCY_CD"] == "USD"
    with pytest.raises(InvalidRequest, match="currency"):
        await kis.overseas_derivatives.profits(START, END, currency="shells")


async def test_positions_abroad_without_rows_of_nothing(gateway: Gateway, kis: Kis) -> None:
    rows = [{"ovrs_futr_fx_pdno": "ESZ26", "fm_ustl_qty": "2"}, {"ovrs_futr_fx_pdno": "", "fm_ustl_qty": "0"}]
    gateway.always(f"{ABROAD}/inquire-unpd", ok(output=rows))
    assert [one.symbol for one in await kis.overseas_derivatives.balance()] == ["ESZ26"]
