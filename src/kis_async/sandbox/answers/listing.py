"""Lists of orders in every market but the domestic one: filtered, sorted and paged as their parameters say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final, get_args, get_origin

from kis_async.sandbox.answers.asked import account_of, asked_of, said
from kis_async.sandbox.answers.paging import page
from kis_async.sandbox.answers.showing import (
    contract_kind,
    day_of,
    local_time,
    multiplier,
    number_of,
    reserved_for,
    told,
)
from kis_async.sandbox.answers.staging import stage
from kis_async.sandbox.answers.trading import BRANCH
from kis_async.sandbox.answers.written import written
from kis_async.sandbox.deals import Deal, Standing
from kis_async.sandbox.messages import Answer, ledger_refusal
from kis_async.sandbox.places import AMERICAN, places_of
from kis_async.sandbox.world import Call, World
from kis_async.wire import CtxArea, Endpoint, Row
from kis_async.wire.field import wire_name
from kis_async.wire.row import shape_of
from kis_async.wire.types import read_date

Shown = tuple[Deal, Standing]


@dataclass(frozen=True, slots=True)
class List:
    """One list of orders: of which market, how many a page (real, paper), only open ones, only today's."""

    market: str
    size: tuple[int, int] = (20, 15)
    open: bool = False
    today: bool = False


_OVERSEAS: Final = "/uapi/overseas-stock/v1/trading"
_FUTURES: Final = "/uapi/domestic-futureoption/v1/trading"
_OVERSEAS_FUTURES: Final = "/uapi/overseas-futureoption/v1/trading"
_BONDS: Final = "/uapi/domestic-bond/v1/trading"

LISTS: Final = {
    f"{_OVERSEAS}/inquire-ccnl": List("overseas_stock"),
    f"{_OVERSEAS}/inquire-nccs": List("overseas_stock", (40, 40), open=True),
    f"{_OVERSEAS}/order-resv-list": List("overseas_stock:reserved"),
    f"{_FUTURES}/inquire-ccnl": List("domestic_futureoption"),
    f"{_FUTURES}/inquire-ngt-ccnl": List("domestic_futureoption:night"),
    f"{_OVERSEAS_FUTURES}/inquire-ccld": List("overseas_futureoption", today=True),
    f"{_OVERSEAS_FUTURES}/inquire-daily-order": List("overseas_futureoption"),
    f"{_BONDS}/inquire-daily-ccld": List("domestic_bond"),
    f"{_BONDS}/inquire-psbl-rvsecncl": List("domestic_bond", open=True),
    "/uapi/domestic-stock/v1/trading/order-resv-ccnl": List("domestic_stock:reserved"),
}


def listed(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    """One page of orders, and the sums of all that the call asks for."""
    asked = asked_of(world, call, cls)
    what = LISTS[cls.spec.path]
    start, end = (read_date(asked.get(name, "")) for name in ("start", "end"))
    if start and end and start > end:
        raise ledger_refusal("KIER2570")
    wanted = _filter(call, cls, what, asked)
    shown = [(one, one.seen(call.now)) for one in world.deals.shown(account_of(call), call.now)]
    rows = [row for row in shown if wanted(row)]
    if said(cls, asked, "sorting") in {"NEWEST_FIRST", "REVERSE"}:
        rows.reverse()
    filters = [text for name, text in asked.items() if name not in {"account_no", "account_product"}]
    paging = cls.spec.paging
    suffix = paging.suffix if isinstance(paging, CtxArea) else ""
    part = page(call, rows, what.size[call.paper], filters, lambda row: number_of(row[0]), suffix=suffix)
    scene = stage(world, call, cls, asked)

    def lines(kind: type[Row]) -> list[dict[str, Any]]:
        if not part.rows and cls.spec.path == f"{_OVERSEAS}/inquire-ccnl":
            return [_nothing(kind)]
        return [
            written(kind, replace(scene, symbol=one.symbol, place=place), _told(cls, call, one, seen))
            for place, (one, seen) in enumerate(part.rows)
        ]

    return part.answer(blocks_of(cls, lines, lambda kind: written(kind, scene, _sums(rows))))


def _nothing(kind: type[Row]) -> dict[str, str]:
    """KIS answers an empty overseas inquiry with a row of zeros and blanks."""
    return {
        wire: "0" if {int, Decimal} & set(get_args(declared.annotation)) else ""
        for declared in kind.model_fields.values()
        if (wire := wire_name(declared))
    }


def blocks_of(
    cls: type[Endpoint[Any]],
    lines: Callable[[type[Row]], list[dict[str, Any]]],
    rest: Callable[[type[Row]], dict[str, Any]],
) -> dict[str, object]:
    """The blocks of an answer: its list from `lines`, whatever else it declares from `rest`."""
    kind = cls.answer_type()
    if cls.spec.block is not None:
        row: type[Row] = get_args(kind)[0] if get_origin(kind) is list else kind
        return {cls.spec.block: lines(row)}
    first = next(one.wire for one in shape_of(kind).blocks if one.many)
    return {
        one.wire: lines(one.row) if one.wire == first else [rest(one.row)] if one.many else rest(one.row)
        for one in shape_of(kind).blocks
    }


def _told(cls: type[Endpoint[Any]], call: Call, one: Deal, seen: Standing) -> dict[str, object]:
    facts = told(one, seen, call.now) | {"branch": BRANCH[call.paper]}
    if cls.spec.path == f"{_OVERSEAS}/inquire-ccnl":
        # This one has both the exchange's time and that of Seoul.
        facts["ordered_at"] = local_time(one, one.at).time()
    return facts


def _filter(
    call: Call, cls: type[Endpoint[Any]], what: List, asked: Mapping[str, str]
) -> Callable[[Shown], bool]:
    places = places_of(asked.get("exchange", ""))
    side, state = said(cls, asked, "side").lower(), said(cls, asked, "state")
    kind = asked.get("contract_kind", "") if said(cls, asked, "contract_kind") != "ALL" else ""
    numbers = [_number(asked.get(name, "")) for name in ("order_no", "reservation_no")]
    first = _number(asked.get("first_order_no", ""))
    american = {"us": True, "asia": False}.get(asked.get("region", ""))
    only_valid = asked.get("only_valid") == "Y"
    start, end, only = (read_date(asked.get(name, "")) for name in ("start", "end", "ordered_on"))
    first_day, last_day = max(start or date.min, only or date.min), min(end or date.max, only or date.max)

    def wanted(row: Shown) -> bool:
        one, seen = row
        return (
            one.market == what.market
            and (not what.open or seen.remaining > 0)
            and (not what.today or day_of(one) == local_time(one, call.now).date())
            and first_day <= _counted_on(one) <= last_day
            and (not one.exchange or one.exchange in places)
            and (american is None or (one.exchange in AMERICAN) is american)
            and side in {"", "all", one.side}
            and asked.get("symbol", "") in {"", "%", one.symbol}
            and one.symbol.startswith(asked.get("product", ""))
            and kind in {"", contract_kind(one.symbol)}
            and all(number in {0, one.no} for number in numbers)
            and one.no >= first
            and not (only_valid and seen.withdrawn)
            and in_state(state, filled=seen.filled, remaining=seen.remaining)
        )

    return wanted


def in_state(state: str, *, filled: int, remaining: int) -> bool:
    """Whether an order is in the state that was asked for, by the name of its code."""
    match state:
        case "FILLED" | "PROCESSED":
            return filled > 0
        case "OPEN" | "WAITING":
            return remaining > 0
        case _:
            return True


def _counted_on(one: Deal) -> date:
    """The day that a list finds an order under: of a domestic reservation, the one on which it becomes an order."""
    return reserved_for(one) if one.market == "domestic_stock:reserved" else day_of(one)


def _sums(rows: list[Shown]) -> dict[str, object]:
    filled = sum(seen.filled for _, seen in rows)
    plain = sum((one.fill_price * seen.filled for one, seen in rows), Decimal(0))
    value = sum((one.fill_price * seen.filled * multiplier(one.market) for one, seen in rows), Decimal(0))
    return {
        "quantity": sum(one.quantity for one, _ in rows if one.action != "cancel"),
        "filled": filled,
        "total_filled": filled,
        "fill_price": (plain / filled).quantize(Decimal("0.0001")) if filled else Decimal(0),
        "filled_value": value,
        "total_filled_value": value,
        "fee": 0,
        "total_fee": 0,
        "phone": "",
    }


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() else 0
