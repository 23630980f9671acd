"""Every order call that no handler of its own answers: read by its declaration, booked among the deals."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from kis_async.sandbox.answers.asked import account_of, asked_of, product_of, said
from kis_async.sandbox.answers.positions import owned
from kis_async.sandbox.answers.showing import day_of, name_of, number_of
from kis_async.sandbox.answers.staging import is_known, stage
from kis_async.sandbox.answers.trading import BRANCH, closed_code, refused
from kis_async.sandbox.answers.written import written
from kis_async.sandbox.clock import kst
from kis_async.sandbox.deals import Deal, Life, Wish
from kis_async.sandbox.invent import figures
from kis_async.sandbox.messages import Answer, dumps, invalid, ledger_refusal, text
from kis_async.sandbox.orders import BookRefusal
from kis_async.sandbox.places import AMERICAN, lapses, shut
from kis_async.sandbox.world import Call, World
from kis_async.wire import Endpoint
from kis_async.wire.field import wire_name
from kis_async.wire.types import read_date

_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DONE: Final = {"buy": "40600000", "sell": "40590000", "amend": "40620000", "cancel": "40630000"}
_RESERVED_DONE: Final = "40470000"


def take(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    """Book, amend or cancel an order of a market other than the domestic one. No de-duplication, as at KIS."""
    asked = asked_of(world, call, cls)
    market, action = market_of(cls, asked), action_of(cls, asked)
    _check_open(world, call, cls, market, asked)
    try:
        if action == "new":
            deal = _submit(world, call, cls, _wish(call, cls, market, asked))
        else:
            deal = _change(world, call, cls, market, asked)
    except BookRefusal as refusal:
        raise refused(call, refusal) from None
    return _receipt(world, call, cls, deal, action)


def _submit(world: World, call: Call, cls: type[Endpoint[Any]], wish: Wish) -> Deal:
    """Book a new order. Raises BookRefusal."""
    late = world.faults.find(call.tr_id, call.request.path, call.request.environment, "before", late=True)
    deal = world.deals.submit(
        account_of(call),
        wish,
        call.now,
        world.terms(call.now, rejected=late is not None),
        ends=lapses(world.config.hours, _hours_of(cls, wish.market, wish.exchange), wish.market, call.now),
        last=last_price(world, call, cls, wish.symbol),
        depth=world.config.depth,
        owned=owned(wish.market, wish.exchange, wish.symbol),
    )
    if late is not None:
        world.faults.strike(late)
    return deal


def market_of(cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> str:
    """Whose book an order goes to: its product, and what of a product has a book of its own."""
    product, module = product_of(cls), cls.__module__.rpartition(".")[2]
    if "resv" in module:
        return f"{product}:reserved"
    return f"{product}:night" if asked.get("session") == "night" else product


def action_of(cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> str:
    """What a call does: new, amend or cancel."""
    found = {"AMEND": "amend", "CANCEL": "cancel"}.get(said(cls, asked, "revision"), "new")
    takes_back = asked.get("reservation_no") or asked.get("original_order_no")
    return "cancel" if found == "new" and takes_back else found


def last_price(world: World, call: Call, cls: type[Endpoint[Any]], symbol: str) -> Decimal:
    """What the instrument costs in the invented market at this moment."""
    return Decimal(figures(stage(world, call, cls, {"symbol": symbol}))["price"])


def _wish(call: Call, cls: type[Endpoint[Any]], market: str, asked: Mapping[str, str]) -> Wish:
    """A new order. Raises the Refusal of a symbol, quantity or price that cannot be."""
    if not is_known(cls, asked):
        raise ledger_refusal("40070000" if call.paper else "APBK0656")
    side = said(cls, asked, "side").lower() or cls.__name__.lower()
    if side not in {"buy", "sell"}:
        raise invalid(_wire(cls, "side"))
    quantity, kind = _quantity(cls, asked), said(cls, asked, "kind")
    if not quantity:
        raise invalid(_wire(cls, "quantity"))
    life: Life = "ioc" if kind.endswith("_IOC") else "fok" if kind.endswith("_FOK") else "day"
    return Wish(
        market=market,
        side="buy" if side == "buy" else "sell",
        symbol=asked["symbol"],
        quantity=quantity,
        price=_price(cls, asked),
        exchange=asked.get("exchange", ""),
        life=life,
        waits=market.endswith(":reserved") or bool(asked.get("stop_price")),
        asked=asked,
    )


def _change(
    world: World, call: Call, cls: type[Endpoint[Any]], market: str, asked: Mapping[str, str]
) -> Deal:
    """Amend or cancel. Raises BookRefusal."""
    original = _original(world, call, market, asked)
    if market.endswith(":reserved"):
        return _change_reservation(call, cls, original, asked)
    terms = world.terms(call.now, rejected=False)
    whole = "Y" in (asked.get("everything"), asked.get("whole"))
    quantity = None if whole else _quantity(cls, asked) or None
    if action_of(cls, asked) == "cancel":
        return world.deals.cancel(original, quantity, call.now, terms)
    last = last_price(world, call, cls, original.symbol)
    depth = world.config.depth
    return world.deals.amend(
        original, quantity, _price(cls, asked), call.now, terms, last=last, depth=depth, asked=asked
    )


def _original(world: World, call: Call, market: str, asked: Mapping[str, str]) -> Deal:
    """The order that a call is about. Raises BookRefusal for one that is not there, or is another than it says."""
    number = asked.get("original_order_no") or asked.get("reservation_no") or ""
    if not (number.strip().isascii() and number.strip().isdigit()):
        raise BookRefusal("nothing_left")
    found = world.deals.find(account_of(call), market, int(number), call.now)
    days = [read_date(asked.get(name, "")) for name in ("original_ordered_on", "reserved_on")]
    if any(day and day != day_of(found) for day in days):
        raise BookRefusal("nothing_left")
    if asked.get("symbol") and asked["symbol"] != found.symbol and not market.endswith(":reserved"):
        raise BookRefusal("nothing_left")
    return found


def _change_reservation(call: Call, cls: type[Endpoint[Any]], found: Deal, asked: Mapping[str, str]) -> Deal:
    """A reservation keeps its number when it is changed."""
    if not found.remaining:
        raise BookRefusal("nothing_left")
    if action_of(cls, asked) == "cancel":
        found.withdraw(call.now, found.remaining)
    else:
        found.wish = replace(_wish(call, cls, found.market, asked), exchange=found.exchange)
    return found


def _check_open(
    world: World, call: Call, cls: type[Endpoint[Any]], market: str, asked: Mapping[str, str]
) -> None:
    key = _hours_of(cls, market, asked.get("exchange", ""))
    why = shut(world.session, world.config.hours, key, call.now)
    if why is not None:
        raise ledger_refusal("KIER3672" if market.endswith(":reserved") else closed_code(call, why))


def _hours_of(cls: type[Endpoint[Any]], market: str, exchange: str) -> str:
    """Whose hours an order keeps."""
    if market != "overseas_stock":
        return market
    return "daytime" if cls.__name__.startswith("Daytime") else exchange


def _quantity(cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> int:
    sent = asked.get("quantity", "")
    if sent and not (sent.isascii() and sent.isdigit()):
        raise invalid(_wire(cls, "quantity"))
    return int(sent or 0)


def _price(cls: type[Endpoint[Any]], asked: Mapping[str, str]) -> Decimal:
    sent = asked.get("price", "")
    if sent and not _NUMBER.fullmatch(sent):
        raise invalid(_wire(cls, "price"))
    return Decimal(sent or 0)


def _wire(cls: type[Endpoint[Any]], name: str) -> str:
    parameter = cls.model_fields.get(name)
    return (wire_name(parameter) if parameter else None) or name


def _receipt(world: World, call: Call, cls: type[Endpoint[Any]], deal: Deal, action: str) -> Answer:
    today, seconds = kst(call.now)
    told = {
        "order_no": number_of(deal),
        "reservation_no": number_of(deal),
        "branch": BRANCH[call.paper],
        "ordered_at": f"{seconds // 3600:02d}{seconds // 60 % 60:02d}{seconds % 60:02d}",
        "ordered_on": day_of(deal),
        "reserved_on": today,
        "processed": True,
        "name": name_of(deal.symbol),
        "trade_kind": "매수" if deal.side == "buy" else "매도",
        "account_name": "",
    }
    block = written(cls.answer_type(), stage(world, call, cls, {"symbol": deal.symbol}), told)
    if deal.market == "overseas_stock:reserved" and deal.exchange in AMERICAN:
        # The US names the number as an order's, and no day.
        block = {"ODNO": number_of(deal)}
    code = "APBK0013"
    if call.paper:
        code = (
            _RESERVED_DONE
            if deal.market.endswith(":reserved")
            else _DONE[action if action != "new" else deal.side]
        )
    return Answer(
        dumps({"rt_cd": "0", "msg_cd": code, "msg1": text(code), cls.spec.block or "output": block})
    )
