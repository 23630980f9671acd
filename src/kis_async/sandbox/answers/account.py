"""inquire-balance and inquire-psbl-order."""

from datetime import timedelta

from kis_async.sandbox.answers.fields import book, choice, count, required
from kis_async.sandbox.answers.paging import page
from kis_async.sandbox.answers.quotes import percent
from kis_async.sandbox.book import Book
from kis_async.sandbox.clock import kst
from kis_async.sandbox.ledger import DayTotals, Ledger, Position
from kis_async.sandbox.messages import Answer, dumps, ledger_refusal, padded
from kis_async.sandbox.orders import KINDS
from kis_async.sandbox.world import Call, World

_SOLD_OUT_SHOWN = timedelta(days=2)


def balance(world: World, call: Call) -> Answer:
    """TTTC8434R: 50 holdings a page (20 on paper), and the account's sums."""
    filters = [
        required(call, "CANO"),
        required(call, "ACNT_PRDT_CD"),
        choice(call, "AFHR_FLPR_YN", ("N", "Y", "X")),
        call.params.get("OFL_YN", "") or "N",
        choice(call, "INQR_DVSN", ("01",)),
        choice(call, "UNPR_DVSN", ("01",)),
        choice(call, "FUND_STTL_ICLD_YN", ("N", "Y")),
    ]
    choice(call, "FNCG_AMT_AUTO_RDPT_YN", ("N", "Y"))
    choice(call, "PRCS_DVSN", ("00", "01"))
    account = book(world, call)
    ledger = account.shown(call.now)
    today, _ = kst(call.now)
    positions = ledger.shown_positions(today - _SOLD_OUT_SHOWN)
    part = page(call, positions, 20 if call.paper else 50, filters, lambda one: one.symbol)
    rows = [holding_row(world, account, one, call.now) for one in part.rows]
    blocks: dict[str, object] = {"output1": rows, "output2": [sum_row(world, ledger, positions, call.now)]}
    if positions:
        return part.answer(blocks)
    if call.paper:
        return part.answer(blocks, cursors=False)
    bare = {"ctx_area_fk100": part.search.rstrip()}
    return Answer(dumps({**bare, **blocks, **part.envelope()}), tr_cont="D")


def buyable(world: World, call: Call) -> Answer:
    """TTTC8908R: what the cash would buy; a market order is margined at the upper limit."""
    account = book(world, call)
    code, kind = required(call, "PDNO"), required(call, "ORD_DVSN")
    choice(call, "CMA_EVLU_AMT_ICLD_YN", ("N", "Y"))
    choice(call, "OVRS_ICLD_YN", ("N", "Y"))
    asked = count(call, "ORD_UNPR") if required(call, "ORD_UNPR") else 0
    cash = max(0, account.shown_cash(call.now))
    unit = quantity = 0
    if code:
        if world.market.listing(code) is None:
            raise ledger_refusal("40070000" if call.paper else "APBK0656")
        quote = world.market.quote(code, call.now)
        at_limit = kind in KINDS and KINDS[kind].pricing == "market"
        unit = quote.upper if at_limit else asked or quote.price
        quantity = account.affordable(code, unit, call.now)
    done = "20310000" if call.paper else "KIOK0510"
    output = {
        "ord_psbl_cash": str(cash),
        "ord_psbl_sbst": "0",
        "ruse_psbl_amt": "0",
        "fund_rpch_chgs": "0",
        "psbl_qty_calc_unpr": str(unit),
        "nrcvb_buy_amt": str(cash),
        "nrcvb_buy_qty": str(quantity),
        "max_buy_amt": str(cash),
        "max_buy_qty": str(quantity),
        "cma_evlu_amt": "0",
        "ovrs_re_use_amt_wcrc": "0",
        "ord_psbl_frcr_amt_wcrc": "0",
    }
    return Answer(dumps({"output": output, "rt_cd": "0", "msg_cd": done, "msg1": padded(done)}))


def holding_row(world: World, account: Book, position: Position, now: float) -> dict[str, str]:
    """One holding, as inquire-balance has it."""
    today, _ = kst(now)
    yesterday = world.session.business_day_on_or_before(today - timedelta(days=1))
    quote = world.market.quote(position.symbol, now)
    value = quote.price * position.quantity
    profit = value - position.cost
    average = position.cost / position.quantity if position.quantity else 0.0
    return {
        "pdno": position.symbol,
        "prdt_name": quote.listing.name,
        "trad_dvsn_name": "현금",
        "bfdy_buy_qty": str(position.bought.get(yesterday, 0)),
        "bfdy_sll_qty": str(position.sold.get(yesterday, 0)),
        "thdt_buyqty": str(position.bought.get(today, 0)),
        "thdt_sll_qty": str(position.sold.get(today, 0)),
        "hldg_qty": str(position.quantity),
        "ord_psbl_qty": str(position.quantity - account.shown_locked(position.symbol, now)),
        "pchs_avg_pric": f"{average:.4f}",
        "pchs_amt": str(position.cost),
        "prpr": str(quote.price),
        "evlu_amt": str(value),
        "evlu_pfls_amt": str(profit),
        "evlu_pfls_rt": percent(profit, position.cost),
        "evlu_erng_rt": f"{profit * 100 / position.cost if position.cost else 0:.8f}",
        "loan_dt": "",
        "loan_amt": "0",
        "stln_slng_chgs": "0",
        "expd_dt": "",
        "fltt_rt": f"{quote.change * 100 / quote.base:.8f}",
        "bfdy_cprs_icdc": str(quote.change),
        "item_mgna_rt_name": "20%",
        "grta_rt_name": "",
        "sbst_pric": str(int(quote.base * 0.76)),
        "stck_loan_unpr": "0.0000",
    }


def sum_row(world: World, ledger: Ledger, positions: list[Position], now: float) -> dict[str, str]:
    """The account's sums, as inquire-balance has them."""
    today, _ = kst(now)
    session = world.session
    yesterday = session.business_day_on_or_before(today - timedelta(days=1))
    totals, before = ledger.totals.get(today, DayTotals()), ledger.totals.get(yesterday, DayTotals())
    quotes = {one.symbol: world.market.quote(one.symbol, now) for one in positions}
    cost = sum(one.cost for one in positions)
    value = sum(quotes[one.symbol].price * one.quantity for one in positions)
    all_in = ledger.cash + value
    prior = ledger.cash + sum(quotes[one.symbol].base * one.quantity for one in positions)
    return {
        "dnca_tot_amt": str(ledger.settled_cash(today)),
        "nxdy_excc_amt": str(ledger.settled_cash(session.next_business_day(today))),
        "prvs_rcdl_excc_amt": str(ledger.settled_cash(session.next_business_day(today, 2))),
        "cma_evlu_amt": "0",
        "bfdy_buy_amt": str(before.bought),
        "thdt_buy_amt": str(totals.bought),
        "nxdy_auto_rdpt_amt": "0",
        "bfdy_sll_amt": str(before.sold),
        "thdt_sll_amt": str(totals.sold),
        "d2_auto_rdpt_amt": "0",
        "bfdy_tlex_amt": str(before.fees),
        "thdt_tlex_amt": str(totals.fees),
        "tot_loan_amt": "0",
        "scts_evlu_amt": str(value),
        "tot_evlu_amt": str(all_in),
        "nass_amt": str(all_in),
        "fncg_gld_auto_rdpt_yn": "",
        "pchs_amt_smtl_amt": str(cost),
        "evlu_amt_smtl_amt": str(value),
        "evlu_pfls_smtl_amt": str(value - cost),
        "tot_stln_slng_chgs": "0",
        "bfdy_tot_asst_evlu_amt": str(prior),
        "asst_icdc_amt": str(all_in - prior),
        "asst_icdc_erng_rt": f"{(all_in - prior) * 100 / prior if prior else 0:.8f}",
    }
