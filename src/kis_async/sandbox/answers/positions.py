"""Holdings of every market but the domestic one: what an account starts with, and what has filled since."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from kis_async.sandbox.answers.asked import account_of, asked_of, product_of
from kis_async.sandbox.answers.listing import blocks_of
from kis_async.sandbox.answers.paging import page
from kis_async.sandbox.answers.showing import contract_kind, local_time, multiplier, name_of
from kis_async.sandbox.answers.staging import stage
from kis_async.sandbox.answers.written import written
from kis_async.sandbox.deals import Deal
from kis_async.sandbox.invent import Scene, figures
from kis_async.sandbox.messages import Answer
from kis_async.sandbox.places import PLACES, WON, Place, places_of
from kis_async.sandbox.world import Call, World
from kis_async.wire import CtxArea, Endpoint, Row

_SHARES: Final = {
    "NASD": {"AAPL": 12, "MSFT": 5},
    "NYSE": {"KO": 20},
    "AMEX": {"GLD": 3},
    "SEHK": {"00700": 100},
    "SHAA": {"600519": 100},
    "SZAA": {"000858": 100},
    "TKSE": {"7203": 100},
    "VNSE": {"VIC": 200},
}
"""What every account holds overseas at the start, at invented prices."""

_DEPOSIT: Final = Decimal(100_000_000)
_CASH: Final = (
    *("deposit", "total_deposit", "cash_deposit", "cash_deposit_d1", "deposit_d1", "withdrawable"),
    *("withdrawable_d1", "withdrawable_total", "buyable_cash", "buyable_total", "proper_buyable_cash"),
)
_NOTHING: Final = (
    *(
        "substitute_deposit",
        "foreign_deposit",
        "cash_margin",
        "substitute_margin",
        "total_margin",
        "buy_margin",
    ),
    *("margin_call_cash", "margin_call_total", "buyable_substitute", "net_option_premium", "day_variation"),
    *("carried_variation", "fee", "futures_profit", "option_profit", "futures_trading_profit", "shortfall"),
    *("option_trading_profit", "maintenance_cash_margin", "total_maintenance_margin", "other_margin"),
    *("unsettled_buy_value", "unsettled_sell_value", "loan_value", "cma_value", "sell_value"),
)
"""What the account as a whole has, and has nothing of: no margin is reckoned, and no order takes from the cash."""

_SIZE: Final = {"overseas_stock": 100}
_DERIVATIVES: Final = frozenset({"domestic_futureoption", "overseas_futureoption"})
_CENT: Final = Decimal("0.01")

BALANCES: Final = frozenset(
    {
        "/uapi/overseas-stock/v1/trading/inquire-balance",
        "/uapi/overseas-stock/v1/trading/inquire-present-balance",
        "/uapi/domestic-futureoption/v1/trading/inquire-balance",
        "/uapi/domestic-futureoption/v1/trading/inquire-ngt-balance",
        "/uapi/overseas-futureoption/v1/trading/inquire-unpd",
        "/uapi/domestic-bond/v1/trading/inquire-balance",
    }
)


@dataclass(slots=True)
class Position:
    """`quantity` is below zero for a short one; `cost` is what it was opened for, without the multiplier."""

    symbol: str
    exchange: str
    quantity: int = 0
    cost: Decimal = Decimal(0)
    realised: Decimal = Decimal(0)
    claimed: int = 0
    bought: int = 0
    sold: int = 0
    last: Deal | None = None

    def trade(self, signed: int, price: Decimal) -> None:
        """Add to it, or close some of it at the average price and open the rest the other way."""
        closed = min(abs(signed), abs(self.quantity)) if self.quantity * signed < 0 else 0
        if closed:
            average = self.cost / abs(self.quantity)
            self.realised += (price - average) * closed * (1 if self.quantity > 0 else -1)
            self.cost -= average * closed
        self.cost += (abs(signed) - closed) * price
        self.quantity += signed
        self.bought += max(0, signed)
        self.sold += max(0, -signed)


def owned(market: str, exchange: str, symbol: str) -> int | None:
    """How many an account held at the start; None where one may sell what one does not have."""
    if market.partition(":")[0] in _DERIVATIVES or market.endswith(":reserved"):
        return None
    return _SHARES.get(exchange, {}).get(symbol, 0)


def held(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    """One page of what an account holds, and its sums."""
    asked = asked_of(world, call, cls)
    scene = stage(world, call, cls, {})
    product, in_won = product_of(cls), cls.spec.path.endswith("present-balance")
    found = [
        one for one in _positions(world, call, scene, product) if _asked_for(one, asked, paper=call.paper)
    ]
    rows = [one for one in found if one.quantity]
    paging = cls.spec.paging
    suffix = paging.suffix if isinstance(paging, CtxArea) else ""
    part = page(
        call,
        rows,
        _SIZE.get(product, 20),
        [asked.get(name, "") for name in ("exchange", "currency", "symbol", "country")],
        lambda one: f"{one.exchange}{one.symbol}",
        suffix=suffix,
    )

    def lines(kind: type[Row]) -> list[dict[str, Any]]:
        if call.paper and in_won:
            return []  # the paper host fills the sums only
        return [
            written(kind, replace(scene, symbol=one.symbol, place=place), _told(one, scene, product, call))
            for place, one in enumerate(part.rows)
        ]

    def rest(kind: type[Row]) -> dict[str, Any]:
        return written(kind, scene, _sums(found, scene, product, in_won=in_won))

    return part.answer(blocks_of(cls, lines, rest), cursors=bool(suffix))


def _positions(world: World, call: Call, scene: Scene, product: str) -> list[Position]:
    """Everything held in a product, by exchange and symbol."""
    found: dict[tuple[str, str], Position] = {}
    if product == "overseas_stock":
        for exchange, shares in _SHARES.items():
            for symbol, quantity in shares.items():
                first = figures(replace(scene, symbol=symbol))["average_cost"]
                found[exchange, symbol] = Position(symbol, exchange, quantity, quantity * Decimal(first))
    for one in world.deals.shown(account_of(call), call.now):
        if one.market.partition(":")[0] != product or one.market.endswith(":reserved"):
            continue
        seen = one.seen(call.now)
        at = found.setdefault((one.exchange, one.symbol), Position(one.symbol, one.exchange))
        if seen.filled:
            at.trade(seen.filled if one.side == "buy" else -seen.filled, one.fill_price)
            at.last = one
        if one.side == "sell":
            at.claimed += seen.remaining
    return list(found.values())


def _asked_for(one: Position, asked: Mapping[str, str], *, paper: bool) -> bool:
    place = PLACES.get(one.exchange)
    return (
        (place is None or one.exchange in places_of(asked.get("exchange", ""), paper=paper))
        and asked.get("currency", "") in {"", place.currency if place else ""}
        and asked.get("country", "") in {"", "000", place.country if place else ""}
        and asked.get("symbol", "") in {"", one.symbol}
        and asked.get("contract_kind", "") in {"", "00", contract_kind(one.symbol)}
    )


def _told(one: Position, scene: Scene, product: str, call: Call) -> dict[str, object]:
    """Everything that is known of a position, by our field names."""
    account, _, account_product = account_of(call).partition("-")
    count, long = abs(one.quantity), one.quantity > 0
    average = (one.cost / count).quantize(Decimal("0.0001"))
    worth = _worth(one, scene, product)
    profit = (worth - one.cost * _factor(product)) * (1 if long else -1)
    bought = local_time(one.last, one.last.at).date() if one.last else scene.day
    return {
        **_place(PLACES.get(one.exchange), one.exchange),
        "symbol": one.symbol,
        "isin": one.symbol,
        "name": name_of(one.symbol),
        "side": "02" if long else "01",
        "side_name": "매수" if long else "매도",
        "contract_kind": contract_kind(one.symbol),
        "held": count,
        "settled": count,
        "open_quantity": count,
        "jointly_taxed": count,
        "separately_taxed": 0,
        "sellable": max(0, count - one.claimed),
        "closable": count,
        "average_cost": average,
        "average_price": average,
        "buy_price": average,
        "settlement_price": average,
        "price": _last(one, scene),
        "close": _last(one, scene),
        "cost": one.cost * _factor(product),
        "buy_value": one.cost * _factor(product),
        "market_value": worth,
        "profit": profit,
        "profit_rate": _rate(profit, one.cost * _factor(product)),
        "trading_profit": one.realised * _factor(product),
        "bought_today": one.bought,
        "sold_today": one.sold,
        "buy_value_today": one.bought * average,
        "sell_value_today": one.sold * average,
        "loan_balance": 0,
        "cost_balance_won": one.cost * _won(one),
        "bought_on": bought,
        "buy_sequence": "1",
        "loan_type": "10",
        "exercise_reserved": False,
        "account_no": account,
        "account_product": account_product,
    }


def _place(place: Place | None, exchange: str) -> dict[str, object]:
    if place is None:
        return {"currency": "USD", "product_type": "301"}
    rate, unit = WON[place.currency]
    return {
        "exchange_rate": rate,
        "exchange_rate_unit": unit,
        "exchange": exchange,
        "market": place.quoted_as,
        "market_name": place.name,
        "country_name": place.country_name,
        "currency": place.currency,
        "product_type": place.product_type,
    }


def _sums(found: list[Position], scene: Scene, product: str, *, in_won: bool) -> dict[str, object]:
    """Everything together, in won or as it comes."""
    cost = worth = profit = realised = Decimal(0)
    for one in found:
        factor = _factor(product) * (_won(one) if in_won else 1)
        long = 1 if one.quantity > 0 else -1
        here = _last(one, scene) * abs(one.quantity) * factor
        cost, worth = cost + one.cost * factor, worth + here
        profit, realised = profit + (here - one.cost * factor) * long, realised + one.realised * factor
    return {
        **dict.fromkeys(_NOTHING, 0),
        **dict.fromkeys(("cost", "total_cost", "buy_value", "buy_value_won"), cost),
        **dict.fromkeys(("market_value", "total_market_value", "foreign_total_value"), worth),
        **dict.fromkeys(("profit", "total_profit"), profit),
        **dict.fromkeys(("total_profit_rate", "earning_rate"), _rate(profit, cost)),
        **dict.fromkeys(("realised_profit", "realised_profit_won", "total_trading_profit"), realised),
        "realised_profit_rate": _rate(realised, cost),
        "currency": "USD",
        "currency_name": "미국 달러",
        **dict.fromkeys(_CASH, _DEPOSIT),
        **dict.fromkeys(("total_value", "estimated_assets", "estimated_assets_value"), _DEPOSIT + worth),
    }


def _won(one: Position) -> Decimal:
    """What one unit of its currency is worth in won."""
    place = PLACES.get(one.exchange)
    rate, unit = WON[place.currency] if place else (1, 1)
    return Decimal(rate) / unit


def _last(one: Position, scene: Scene) -> Decimal:
    return Decimal(figures(replace(scene, symbol=one.symbol))["price"])


def _worth(one: Position, scene: Scene, product: str) -> Decimal:
    return _last(one, scene) * abs(one.quantity) * _factor(product)


def _factor(product: str) -> Decimal:
    """Bonds are priced for 10,000 won of par and counted in thousands."""
    return Decimal("0.1") if product == "domestic_bond" else Decimal(multiplier(product))


def _rate(part: Decimal, whole: Decimal) -> Decimal:
    return (part * 100 / whole).quantize(_CENT) if whole else Decimal(0)
