"""inquire-daily-ccld and inquire-psbl-rvsecncl: orders and what became of them."""

from datetime import timedelta

from kis_async.sandbox.answers.fields import book, choice, day, required
from kis_async.sandbox.answers.paging import page
from kis_async.sandbox.answers.trading import BRANCH
from kis_async.sandbox.clock import hms, kst, ymd
from kis_async.sandbox.messages import Answer, ledger_refusal, missing
from kis_async.sandbox.orders import KINDS, Order, Seen
from kis_async.sandbox.world import Call, World

RECENT = timedelta(days=92)
OLD_TRS = ("CTSC9215R", "VTSC9215R", "CTSC9115R", "VTSC9115R")
NEEDS_EXCHANGE = ("TTTC0081R", "CTSC9215R")


def daily_fills(world: World, call: Call) -> Answer:
    """TTTC0081R (the last three months) and CTSC9215R (before): 100 orders a page, 15 on paper."""
    account = book(world, call)
    start, end = day(call, "INQR_STRT_DT"), day(call, "INQR_END_DT")
    newest_first = choice(call, "INQR_DVSN", ("00", "01")) == "00"
    choice(call, "SLL_BUY_DVSN_CD", ("00", "01", "02"))
    choice(call, "CCLD_DVSN", ("00", "01", "02"))
    required(call, "INQR_DVSN_3")
    if call.tr_id in NEEDS_EXCHANGE and "EXCG_ID_DVSN_CD" not in call.params:
        raise missing("EXCG_ID_DVSN_CD")
    if start > end:
        raise ledger_refusal("KIER2570")
    today, _ = kst(call.now)
    if call.paper:
        start = max(start, today)
    recent = call.tr_id not in OLD_TRS
    rows: list[tuple[Order, Seen]] = []
    for one in account.visible_orders(call.now):
        seen = one.seen(call.now)
        if start <= one.day <= end and (one.day >= today - RECENT) is recent and _asked_for(call, one, seen):
            rows.append((one, seen))
    if newest_first:
        rows.reverse()
    filters = [call.params.get(name, "") for name in ("CANO", "ACNT_PRDT_CD", "INQR_STRT_DT", "INQR_END_DT")]
    filters += [call.params.get("PDNO", "") or " ", call.params["SLL_BUY_DVSN_CD"], call.params["CCLD_DVSN"]]
    part = page(call, rows, 15 if call.paper else 100, filters, lambda row: f"{row[0].no:010d}")
    listed = [order_row(world, call, one, seen) for one, seen in part.rows]
    return part.answer({"output1": listed, "output2": _sums(world, rows)})


def amendable(world: World, call: Call) -> Answer:
    """TTTC0084R, real only: orders with something left to amend or cancel, 50 a page, newest first."""
    account = book(world, call)
    choice(call, "INQR_DVSN_1", ("0", "1"))
    side = choice(call, "INQR_DVSN_2", ("0", "1", "2"))
    rows: list[tuple[Order, Seen]] = []
    for one in reversed(account.visible_orders(call.now)):
        seen = one.seen(call.now)
        if seen.remaining and side in ("0", _side_code(one)[1]):
            rows.append((one, seen))
    filters = [required(call, "CANO"), required(call, "ACNT_PRDT_CD")]
    part = page(call, rows, 50, filters, lambda row: f"{row[0].no:010d}")
    return part.answer({"output": [_open_row(world, call, one, seen) for one, seen in part.rows]})


def _asked_for(call: Call, one: Order, seen: Seen) -> bool:
    asked, number = call.params, call.params.get("ODNO", "").strip()
    return (
        asked["SLL_BUY_DVSN_CD"] in ("00", _side_code(one))
        and asked.get("PDNO", "") in ("", one.symbol)
        and (not number or (number.isdigit() and int(number) == one.no))
        and asked.get("EXCG_ID_DVSN_CD", "") in ("", "ALL", one.exchange)
        and (asked["CCLD_DVSN"] == "00" or (asked["CCLD_DVSN"] == "01") == (seen.filled > 0))
    )


def _side_code(one: Order) -> str:
    return "02" if one.side == "buy" else "01"


def _side_name(one: Order, seen: Seen) -> str:
    name = "매수" if one.side == "buy" else "매도"
    if seen.rejected:
        return name + "거부"
    return name + {"new": "", "amend": "정정*", "cancel": "취소*"}[one.action]


def _name(world: World, one: Order) -> str:
    listing = world.market.listing(one.symbol)
    return listing.name if listing is not None else ""


def order_row(world: World, call: Call, one: Order, seen: Seen) -> dict[str, str]:
    """One order, as inquire-daily-ccld has it."""
    _, seconds = kst(one.at)
    cancels = one.action == "cancel"
    return {
        "ord_dt": ymd(one.day),
        "ord_gno_brno": BRANCH[call.paper],
        "odno": f"{one.no:010d}",
        "orgn_odno": f"{one.origin:010d}" if one.origin else "",
        "ord_dvsn_name": KINDS[one.kind].name,
        "sll_buy_dvsn_cd": _side_code(one),
        "sll_buy_dvsn_cd_name": _side_name(one, seen),
        "pdno": one.symbol,
        "prdt_name": _name(world, one),
        "ord_qty": str(one.quantity),
        "ord_unpr": str(one.price),
        "ord_tmd": hms(seconds),
        "tot_ccld_qty": str(seen.filled),
        "avg_prvs": f"{seen.amount / seen.filled:.4f}".rstrip("0").rstrip(".") if seen.filled else "0",
        "cncl_yn": "Y" if cancels else "",
        "tot_ccld_amt": str(seen.amount),
        "loan_dt": "",
        "ordr_empno": "OpnAPI",
        "ord_dvsn_cd": one.kind,
        "cncl_cfrm_qty": str(one.quantity if cancels else seen.withdrawn),
        "rmn_qty": str(seen.remaining),
        "rjct_qty": str(seen.rejected),
        "ccld_cndt_name": {"day": "없음", "ioc": "IOC", "fok": "FOK"}[KINDS[one.kind].life],
        "inqr_ip_addr": "127.000.000.001",
        "cpbc_ordp_ord_rcit_dvsn_cd": "",
        "cpbc_ordp_infm_mthd_dvsn_cd": "",
        "infm_tmd": hms(kst(one.events[-1].at)[1]) if seen.filled else "",
        "ctac_tlno": "",
        "prdt_type_cd": "300",
        "excg_dvsn_cd": "02",
        "cpbc_ordp_mtrl_dvsn_cd": "",
        "ord_orgno": "00000",
        "rsvn_ord_end_dt": "",
        "excg_id_dvsn_Cd": one.exchange,
        "stpm_cndt_pric": "0",
        "stpm_efct_occr_dtmd": "",
    }


def _sums(world: World, rows: list[tuple[Order, Seen]]) -> dict[str, str]:
    filled = sum(seen.filled for _, seen in rows)
    amount = sum(seen.amount for _, seen in rows)
    config = world.config
    fees = sum(
        int(seen.amount * config.fee_rate) + (int(seen.amount * config.tax_rate) if one.side == "sell" else 0)
        for one, seen in rows
    )
    return {
        "tot_ord_qty": str(sum(one.quantity for one, _ in rows if one.action != "cancel")),
        "tot_ccld_qty": str(filled),
        "tot_ccld_amt": str(amount),
        "prsm_tlex_smtl": str(fees),
        "pchs_avg_pric": f"{amount / filled if filled else 0:.4f}",
    }


def _open_row(world: World, call: Call, one: Order, seen: Seen) -> dict[str, str]:
    _, seconds = kst(one.at)
    return {
        "ord_gno_brno": BRANCH[call.paper],
        "odno": f"{one.no:010d}",
        "orgn_odno": f"{one.origin:010d}" if one.origin else "",
        "ord_dvsn_name": KINDS[one.kind].name,
        "pdno": one.symbol,
        "prdt_name": _name(world, one),
        "rvse_cncl_dvsn_name": _side_name(one, seen) if one.action == "amend" else "",
        "ord_qty": str(one.quantity),
        "ord_unpr": str(one.price),
        "ord_tmd": hms(seconds),
        "tot_ccld_qty": str(seen.filled),
        "tot_ccld_amt": str(seen.amount),
        "psbl_qty": str(seen.remaining),
        "sll_buy_dvsn_cd": _side_code(one),
        "ord_dvsn_cd": one.kind,
        "mgco_aptm_odno": "",
        "excg_dvsn_cd": "02",
        "excg_id_dvsn_cd": one.exchange,
        "excg_id_dvsn_name": {"KRX": "한국거래소", "NXT": "넥스트레이드"}.get(one.exchange, one.exchange),
        "stpm_cndt_pric": "0",
        "stpm_efct_occr_yn": "N",
    }
