"""Further calls about the domestic book: a pension account's orders and holdings, the realised balance, what can be sold.

Their fields are those of inquire-balance and inquire-daily-ccld, but for a few other names; what is only theirs is invented.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from kis_async.sandbox import invent
from kis_async.sandbox.answers.account import holding_row, sum_row
from kis_async.sandbox.answers.asked import asked_of, said
from kis_async.sandbox.answers.fields import book
from kis_async.sandbox.answers.history import order_row
from kis_async.sandbox.answers.listing import blocks_of, in_state
from kis_async.sandbox.answers.paging import page
from kis_async.sandbox.answers.staging import stage
from kis_async.sandbox.book import Book
from kis_async.sandbox.clock import kst
from kis_async.sandbox.invent import Scene
from kis_async.sandbox.ledger import Position
from kis_async.sandbox.messages import Answer, dumps, padded
from kis_async.sandbox.world import Call, World
from kis_async.wire import Endpoint, Row

_TRADING: Final = "/uapi/domestic-stock/v1/trading"
_ORDERS: Final = f"{_TRADING}/pension/inquire-daily-ccld"
_SELLABLE: Final = f"{_TRADING}/inquire-psbl-sell"
FURTHER: Final = frozenset(
    {
        _ORDERS,
        _SELLABLE,
        f"{_TRADING}/pension/inquire-balance",
        f"{_TRADING}/pension/inquire-present-balance",
        f"{_TRADING}/inquire-balance-rlz-pl",
    }
)

_ALSO: Final = {
    "rmn_qty": "nccs_qty",
    "sll_buy_dvsn_cd_name": "trad_dvsn_name",
    "prpr": "now_pric",
    "hldg_qty": "cblc_qty",
    "ord_psbl_qty": "slpsb_qty",
    "evlu_amt_smtl_amt": "scts_evlu_amt",
}
"""Other names for the same."""

_SOLD_OUT_SHOWN: Final = timedelta(days=2)


def further(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    """One of the calls."""
    asked = asked_of(world, call, cls)
    account, scene = book(world, call), stage(world, call, cls, asked)
    if cls.spec.path == _ORDERS:
        return _orders(world, call, cls, asked, account, scene)
    today, _ = kst(call.now)
    positions = account.shown(call.now).shown_positions(today - _SOLD_OUT_SHOWN)
    if cls.spec.path == _SELLABLE:
        return _sellable(world, call, cls, asked["symbol"], account, scene, positions)
    part = page(call, positions, 50, ["balance"], lambda one: one.symbol)
    sums = sum_row(world, account.shown(call.now), positions, call.now)

    def lines(kind: type[Row]) -> list[dict[str, Any]]:
        return [
            _over(kind, scene.at(place), holding_row(world, account, one, call.now))
            for place, one in enumerate(part.rows)
        ]

    return part.answer(blocks_of(cls, lines, lambda kind: _over(kind, scene, sums)))


def _orders(
    world: World,
    call: Call,
    cls: type[Endpoint[Any]],
    asked: Mapping[str, str],
    account: Book,
    scene: Scene,
) -> Answer:
    """Today's orders."""
    today, _ = kst(call.now)
    side, state = said(cls, asked, "side").lower(), said(cls, asked, "state")
    shown = [(one, one.seen(call.now)) for one in account.visible_orders(call.now)]
    rows = [
        (one, seen)
        for one, seen in shown
        if one.day == today
        and side in {"", "all", one.side}
        and in_state(state, filled=seen.filled, remaining=seen.remaining)
    ]
    part = page(call, rows, 100, [side, state], lambda row: f"{row[0].no:010d}")

    def lines(kind: type[Row]) -> list[dict[str, Any]]:
        return [
            _over(kind, scene.at(place), order_row(world, call, one, seen))
            for place, (one, seen) in enumerate(part.rows)
        ]

    return part.answer(blocks_of(cls, lines, lambda kind: invent.row(kind, scene)))


def _sellable(
    world: World,
    call: Call,
    cls: type[Endpoint[Any]],
    symbol: str,
    account: Book,
    scene: Scene,
    positions: list[Position],
) -> Answer:
    """What can be sold of one issue; blanks where there is none of it."""
    kind: type[Row] = cls.answer_type()
    found = next((one for one in positions if one.symbol == symbol), None)
    block: Mapping[str, Any] = dict.fromkeys(invent.row(kind, scene), "")
    if found is not None:
        block = _over(kind, scene, holding_row(world, account, found, call.now))
    code = "KIOK0510"
    return Answer(dumps({"output": block, "rt_cd": "0", "msg_cd": code, "msg1": padded(code)}))


def _over(kind: type[Row], scene: Scene, values: Mapping[str, str]) -> dict[str, Any]:
    """The row with what the book says, by the names of the wire."""
    known = {name.lower(): text for name, text in values.items()}
    known |= {other: known[name] for name, other in _ALSO.items() if name in known and other not in known}
    return {wire: known.get(wire.lower(), value) for wire, value in invent.row(kind, scene).items()}
