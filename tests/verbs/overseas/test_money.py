"""Cash and profits abroad: each currency by itself, and each once."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, kis_error, ok
from tests.support.opened import open_kis

from kis_async import InvalidRequest, Kis, NotOnPaper
from kis_async.api.overseas_stock import TradingCurrency
from kis_async.policy.codes import TABLE, Kind

pytestmark = pytest.mark.anyio

MARGIN = "/overseas-stock/v1/trading/foreign-margin"
PROFIT = "/overseas-stock/v1/trading/inquire-period-profit"
PRESENT = "/overseas-stock/v1/trading/inquire-present-balance"
START, END = dt.date(2026, 11, 2), dt.date(2026, 11, 20)


def purse(country: str, currency: str, deposit: str, buyable: str = "0.00", **more: str) -> dict[str, str]:
    return {
        "natn_name": country,
        "crcy_cd": currency,
        "frcr_dncl_amt1": deposit,
        "ustl_buy_amt": "0.00",
        "frcr_gnrl_ord_psbl_amt": buyable,
        "itgr_ord_psbl_amt": "0.00",
        "bass_exrt": "186.89",
        **more,
    }


async def test_a_currency_that_several_countries_trade_in_stands_once(gateway: Gateway, kis: Kis) -> None:
    rows = [
        purse("미국", "USD", "698.190000", "694.37"),
        purse("홍콩", "CNY", "1459.110000", itgr_ord_psbl_amt="7705.45"),
        purse("중화인민공화국", "CNY", "1459.110000", "1448.97", itgr_ord_psbl_amt="7713.10"),
        purse("네덜란드", "USD", "698.190000"),
        purse("일본", "JPY", "0.000000"),
        purse("홍콩", "HKD", "0.000000", itgr_ord_psbl_amt="8247.35"),
        purse("", "", "0.000000", bass_exrt="0"),
    ]
    gateway.always(MARGIN, ok(output=rows))
    found = {one.currency: one for one in await kis.overseas.cash()}
    assert set(found) == {"USD", "CNY", "HKD"}, "of yen there is nothing"
    assert found["CNY"].deposit == Decimal("1459.11")
    assert found["CNY"].buyable_cash == Decimal("1448.97")
    assert found["CNY"].integrated_buyable_cash == Decimal("7713.10")
    assert found["CNY"].country_names == ("홍콩", "중화인민공화국")
    assert found["USD"].buyable_cash == Decimal("694.37")
    assert found["HKD"].integrated_buyable_cash == Decimal("8247.35"), "no deposit, but something to spend"
    assert found["USD"].deposit_d2 is None


async def test_purses_that_differ_are_both_kept(gateway: Gateway, kis: Kis) -> None:
    gateway.always(MARGIN, ok(output=[purse("중국", "CNY", "5"), purse("홍콩", "CNY", "7")]))
    found = await kis.overseas.cash(account="11112222-03")
    assert [(one.deposit, one.country_names) for one in found] == [
        (Decimal(5), ("중국",)),
        (Decimal(7), ("홍콩",)),
    ]
    assert gateway.of(MARGIN)[0].query["CANO"] == "11112222"


def sale(symbol: str, profit: str) -> dict[str, str]:
    return {"trad_day": "20261120", "ovrs_pdno": symbol, "slcl_qty": "1", "ovrs_rlzt_pfls_amt": profit}


def sales(**by_currency: list[dict[str, str]]) -> Callable[[Seen], Reply]:
    """Answers each currency in pages of one row, the last with a row of nothing."""

    def answer(seen: Seen) -> Reply:
        rows = [*by_currency.get(seen.query["CRCY_CD"], []), sale("", "0.00")]
        at = int(seen.query["CTX_AREA_NK200"].strip() or 0)
        more = at + 1 < len(rows)
        return ok(
            tr_cont="M" if more else "D",
            ctx_area_fk200="search".ljust(200),
            ctx_area_nk200=(str(at + 1) if more else "").ljust(200),
            output1=rows[at : at + 1],
            output2={"smtl_fee1": "1.5"},
        )

    return answer


async def test_each_currency_is_asked_for_and_summed_by_itself(gateway: Gateway, kis: Kis) -> None:
    gateway.always(
        PROFIT, sales(USD=[sale("AAPL", "10.50"), sale("IBM", "-3.25")], JPY=[sale("7203", "900")])
    )
    found = await kis.overseas.profits(START, END)
    assert [(one.currency, one.realised_profit) for one in found] == [
        ("USD", Decimal("7.25")),
        ("JPY", Decimal(900)),
    ]
    assert [row.symbol for row in found[0].rows] == ["AAPL", "IBM"]
    assert found[0].summary is not None
    assert str(found[0].summary.fee) == "1.5"
    asked = {seen.query["CRCY_CD"] for seen in gateway.of(PROFIT)}
    assert asked == {one.value for one in TradingCurrency}
    assert {seen.query["WCRC_FRCR_DVSN_CD"] for seen in gateway.of(PROFIT)} == {"01"}
    assert {seen.query["OVRS_EXCG_CD"] for seen in gateway.of(PROFIT)} == {""}


async def test_everything_in_won_is_one_sum_in_one_call(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PROFIT, ok(output1=[sale("AAPL", "14000"), sale("7203", "-9300")], output2={}))
    (found,) = await kis.overseas.profits(START, END, in_won=True)
    assert (found.currency, found.realised_profit) == ("KRW", Decimal(4700))
    (seen,) = gateway.of(PROFIT)
    assert (seen.query["WCRC_FRCR_DVSN_CD"], seen.query["CRCY_CD"]) == ("02", "")


@pytest.mark.parametrize("currency", ["usd", "USD", TradingCurrency.USD])
async def test_one_currency_is_one_call_also_where_nothing_was_sold(
    gateway: Gateway, kis: Kis, currency: Any
) -> None:
    gateway.always(PROFIT, sales())
    (found,) = await kis.overseas.profits(START, END, currency=currency, symbol="AAPL")
    assert found.rows == ()
    assert (found.currency, found.realised_profit) == ("USD", Decimal(0))
    (seen,) = gateway.of(PROFIT)
    assert (seen.query["CRCY_CD"], seen.query["PDNO"]) == ("USD", "AAPL")


async def test_a_currency_that_kis_has_nothing_of_does_not_hide_the_others(
    gateway: Gateway, kis: Kis
) -> None:
    code = next(code for code, row in TABLE.items() if row.kind is Kind.NO_DATA)

    def answer(seen: Seen) -> Reply:
        if seen.query["CRCY_CD"] != "HKD":
            return kis_error(code, status=200)
        return ok(output1=[sale("00700", "3")], output2={})

    gateway.always(PROFIT, answer)
    assert [one.currency for one in await kis.overseas.profits(START, END)] == ["HKD"]


async def test_a_failure_of_one_currency_is_raised_and_not_left_out(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PROFIT, sales())
    with pytest.raises(InvalidRequest):
        await kis.overseas.profits(END, START)
    with pytest.raises(InvalidRequest, match="currency"):
        await kis.overseas.profits(START, END, currency="gold")
    assert gateway.of(PROFIT) == []


async def test_the_present_balance_has_what_is_doubled_once_and_no_rows_of_nothing(
    gateway: Gateway, kis: Kis
) -> None:
    apple = {"pdno": "AAPL", "cblc_qty13": "3", "buy_crcy_cd": "USD", "bass_exrt": "1400"}
    other_lot = {**apple, "loan_dt": "20260101"}
    nothing = {"pdno": "", "cblc_qty13": "0"}
    gone = {"pdno": "OLD", "cblc_qty13": "0", "bass_exrt": "1400", "unit_amt": "1"}
    dollars, yen = (
        {"crcy_cd": code, "frcr_dncl_amt_2": amount, "frst_bltn_exrt": "1400"}
        for code, amount in (("USD", "5.5"), ("JPY", "0"))
    )
    gateway.always(
        PRESENT,
        ok(
            output1=[apple, apple, other_lot, nothing, gone],
            output2=[dollars, dollars, yen],
            output3={"tot_asst_amt": "9000"},
        ),
    )
    found = await kis.overseas.present_balance(in_won=True)
    assert [(one.symbol, one.loan_date) for one in found.holdings] == [
        ("AAPL", None),
        ("AAPL", dt.date(2026, 1, 1)),
    ]
    assert [one.currency for one in found.cash] == ["USD"]
    assert found.summary is not None
    assert found.summary.total_value == 9000
    assert len(found.wire["output1"]) == 2
    assert gateway.of(PRESENT)[0].query["WCRC_FRCR_DVSN_CD"] == "01"


async def test_the_cash_of_a_last_page_that_tells_none_is_that_of_the_page_before(
    gateway: Gateway, kis: Kis
) -> None:
    def page(seen: Seen) -> Reply:
        second = seen.header("tr_cont") == "N"
        return ok(
            tr_cont="D" if second else "F",
            output1=[{"pdno": "MSFT" if second else "AAPL", "cblc_qty13": "1"}],
            output2=[] if second else [{"crcy_cd": "USD", "frcr_dncl_amt_2": "5"}],
            output3={"tot_asst_amt": "5"},
        )

    gateway.always(PRESENT, page)
    found = await kis.overseas.present_balance()
    assert [one.deposit for one in found.cash] == [5]


async def test_what_paper_has_not_is_told_before_anything_is_sent(gateway: Gateway) -> None:
    async with open_kis(gateway, "paper") as kis:
        for asked in (kis.overseas.cash(), kis.overseas.profits(START, END)):
            with pytest.raises(NotOnPaper):
                await asked
    assert gateway.seen == []


async def test_the_sandbox_adds_up(pretended: Kis) -> None:
    (dollars,) = await pretended.overseas.profits(dt.date(2026, 1, 2), currency="usd")
    assert dollars.rows
    assert dollars.summary is not None
    assert dollars.realised_profit == dollars.summary.realised_profit
    currencies = [one.currency for one in await pretended.overseas.cash()]
    assert len(currencies) == len(set(currencies)) > 1
