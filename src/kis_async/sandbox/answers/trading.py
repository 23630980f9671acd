"""order-cash and order-rvsecncl: orders into the book, and its refusals as KIS's codes."""

from kis_async.sandbox.answers.fields import book, choice, count, required
from kis_async.sandbox.clock import hms, kst
from kis_async.sandbox.ledger import Side
from kis_async.sandbox.messages import Answer, dumps, invalid, ledger_refusal, text
from kis_async.sandbox.orders import AFTER_HOURS_KINDS, KINDS, BookRefusal, Order, Reason
from kis_async.sandbox.places import Shut
from kis_async.sandbox.world import Call, World

BUYS = frozenset({"0012U", "0802U", "0052U", "0852U"})
BRANCH = {True: "00950", False: "06010"}
"""KRX_FWDG_ORD_ORGNO by paper."""

_PAPER: dict[Reason, str] = {
    "cash": "40250000",
    "shares": "40240000",
    "tick": "40030000",
    "limit": "40270000",
    "symbol": "40070000",
    "nothing_left": "40330000",
    "too_many": "40330000",
}
_REAL: dict[Reason, str] = {
    "cash": "APBK0952",
    "shares": "APBK0400",
    "tick": "APBK0955",
    "limit": "APBK0957",
    "symbol": "APBK0656",
    "nothing_left": "40330000",
    "too_many": "APBK1359",
}


def order(world: World, call: Call) -> Answer:
    """order-cash and order-credit, which is booked as if it were cash.

    No client order id and no de-duplication: the same body twice is two orders.
    """
    account = book(world, call)
    if call.request.path.endswith("order-credit"):
        for name in ("CRDT_TYPE", "LOAN_DT"):
            if not required(call, name):
                raise invalid(name)
    buys = call.tr_id[-5:] in BUYS
    symbol, kind = required(call, "PDNO"), _kind(world, call)
    quantity, price = count(call, "ORD_QTY"), count(call, "ORD_UNPR")
    exchange = _exchange(world, call, symbol, kind)
    if not quantity:
        raise invalid("ORD_QTY")
    _open(world, call)
    late = world.faults.find(call.tr_id, call.request.path, call.request.environment, "before", late=True)
    terms = world.terms(call.now, rejected=late is not None)
    side: Side = "buy" if buys else "sell"
    try:
        placed = account.submit(side, symbol, quantity, price, kind, call.now, terms, exchange=exchange)
    except BookRefusal as refusal:
        raise refused(call, refusal) from None
    if late is not None:
        world.faults.strike(late)
    return _receipt(call, placed, "40600000" if buys else "40590000")


def amend_or_cancel(world: World, call: Call) -> Answer:
    """order-rvsecncl: RVSE_CNCL_DVSN_CD 01 amends, 02 cancels; both get an order number of their own."""
    account = book(world, call)
    required(call, "KRX_FWDG_ORD_ORGNO")
    amends = choice(call, "RVSE_CNCL_DVSN_CD", ("01", "02")) == "01"
    everything = choice(call, "QTY_ALL_ORD_YN", ("Y", "N")) == "Y"
    original, kind = count(call, "ORGN_ODNO"), _kind(world, call)
    quantity, price = count(call, "ORD_QTY"), count(call, "ORD_UNPR")
    if not everything and not quantity:
        raise invalid("ORD_QTY")
    _open(world, call)
    terms = world.terms(call.now, rejected=False)
    amount = None if everything else quantity
    try:
        if amends:
            placed = account.amend(original, amount, price, kind, call.now, terms)
        else:
            placed = account.cancel(original, amount, call.now, terms)
    except BookRefusal as refusal:
        raise refused(call, refusal) from None
    return _receipt(call, placed, "40620000" if amends else "40630000")


def refused(call: Call, refusal: BookRefusal) -> Exception:
    """The book's no as KIS says it."""
    return ledger_refusal((_PAPER if call.paper else _REAL)[refusal.reason])


def _kind(world: World, call: Call) -> str:
    kind = required(call, "ORD_DVSN")
    if kind in AFTER_HOURS_KINDS:
        raise ledger_refusal(_closed_code(world, call))
    if kind not in KINDS:
        raise invalid("ORD_DVSN")
    return kind


def _exchange(world: World, call: Call, symbol: str, kind: str) -> str:
    exchange = call.params.get("EXCG_ID_DVSN_CD", "") or "KRX"
    if exchange not in ("KRX", "NXT", "SOR"):
        raise invalid("EXCG_ID_DVSN_CD")
    if call.paper and exchange != "KRX":
        raise ledger_refusal("90000000")
    listing = world.market.listing(symbol)
    if exchange == "NXT" and listing is not None and not listing.on_nxt:
        raise ledger_refusal("APBK3026")
    if exchange == "NXT" and kind in ("01", "02"):
        raise ledger_refusal("APBK1943")
    return exchange


def _open(world: World, call: Call) -> None:
    if world.session.at(call.now).phase != "open":
        raise ledger_refusal(_closed_code(world, call))


def _closed_code(world: World, call: Call) -> str:
    phase = world.session.at(call.now).phase
    return closed_code(call, "after" if phase == "open" else phase)


def closed_code(call: Call, why: Shut) -> str:
    """KIS's code for a market that takes no orders now."""
    if why == "holiday":
        return "40100000" if call.paper else "APBK0919"
    if why == "before":
        return "40570000" if call.paper else "APBK0918"
    return "40580000" if call.paper else "APBK0918"


def _receipt(call: Call, placed: Order, paper_code: str) -> Answer:
    code = paper_code if call.paper else "APBK0013"
    _, seconds = kst(placed.at)
    output = {
        "KRX_FWDG_ORD_ORGNO": BRANCH[call.paper],
        "ODNO": f"{placed.no:010d}",
        "ORD_TMD": hms(seconds),
    }
    return Answer(dumps({"rt_cd": "0", "msg_cd": code, "msg1": text(code), "output": output}))
