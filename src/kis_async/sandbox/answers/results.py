"""What an account made and has, by kind and by currency: invented trades whose sums are right, and the book's own cash."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from kis_async.api.domestic_stock.trading.inquire_account_balance import AccountTotals
from kis_async.sandbox.answers.account import sum_row
from kis_async.sandbox.answers.asked import asked_of, said
from kis_async.sandbox.answers.fields import book
from kis_async.sandbox.answers.listing import blocks_of
from kis_async.sandbox.answers.paging import page
from kis_async.sandbox.answers.staging import stage
from kis_async.sandbox.answers.written import written
from kis_async.sandbox.clock import kst
from kis_async.sandbox.invent import Scene, figures
from kis_async.sandbox.messages import Answer, ledger_refusal
from kis_async.sandbox.places import PLACES, WON
from kis_async.sandbox.universe import universe
from kis_async.sandbox.world import Call, World
from kis_async.wire import CtxArea, Endpoint, Row
from kis_async.wire.types import read_date

Fact = dict[str, Any]

_DAYS: Final = "/uapi/domestic-stock/v1/trading/inquire-period-profit"
_TRADES: Final = "/uapi/domestic-stock/v1/trading/inquire-period-trade-profit"
_ABROAD: Final = "/uapi/overseas-stock/v1/trading/inquire-period-profit"
_CASH: Final = "/uapi/overseas-stock/v1/trading/foreign-margin"
_ASSETS: Final = "/uapi/domestic-stock/v1/trading/inquire-account-balance"
RESULTS: Final = frozenset({_DAYS, _TRADES, _ABROAD, _CASH, _ASSETS})

_SOLD_ABROAD: Final = {"AAPL": "NASD", "KO": "NYSE", "00700": "SEHK", "600519": "SHAA", "7203": "TKSE"}
_PURSES: Final = (
    *(("미국", "USD"), ("홍콩", "HKD"), ("홍콩", "CNY"), ("중화인민공화국", "CNY"), ("일본", "JPY")),
    *(("베트남", "VND"), ("네덜란드", "USD"), ("", "")),
)
"""As KIS has them: a currency again for every country that trades in it, and rows of nothing."""

_DEPOSITS: Final = {"USD": Decimal("12000.50"), "CNY": Decimal("1459.11"), "JPY": Decimal(350_000)}
_HOME: Final = {"USD": "미국", "CNY": "중화인민공화국", "JPY": "일본"}
_KINDS: Final = 19
_FOREIGN_CASH, _DEPOSIT = 15, 16
_LONGEST: Final = 400
"""Days back that anything was traded."""

_PAGE: Final = 20
_CENT: Final = Decimal("0.01")
_CLOSE: Final = dt.time(15, 30)
"""When all was sold: a day that is over does not change."""


def results(world: World, call: Call, cls: type[Endpoint[Any]]) -> Answer:
    """One of the calls."""
    asked = asked_of(world, call, cls)
    scene = stage(world, call, cls, asked)
    if cls.spec.path == _CASH:
        return _all(call, cls, scene, [_purse(*one) for one in _PURSES], {})
    if cls.spec.path == _ASSETS:
        return _all(call, cls, scene, *_assets(world, call))
    start, end = (read_date(asked.get(name, "")) or scene.day for name in ("start", "end"))
    if start > end:
        raise ledger_refusal("KIER2570")
    days = _days(world, call, start, end)
    if cls.spec.path == _ABROAD:
        made = [one for day in days for one in _sales_abroad(scene, day, asked)]
    else:
        made = [one for day in days for one in _sales(scene, day, asked.get("symbol", ""))]
        if cls.spec.path == _DAYS:
            made = [_together([one for one in made if one["traded_on"] == day]) for day in days]
            made = [one for one in made if one["sell_quantity"]]
        if said(cls, asked, "sorting") == "OLDEST_FIRST":
            made.reverse()
    return _all(call, cls, scene, made, _together(made), filters=list(asked.values()))


def _all(
    call: Call,
    cls: type[Endpoint[Any]],
    scene: Scene,
    rows: list[Fact],
    sums: Mapping[str, object],
    *,
    filters: list[str] | None = None,
) -> Answer:
    paging = cls.spec.paging
    suffix = paging.suffix if isinstance(paging, CtxArea) else ""
    keys = {id(one): f"{at:04d}" for at, one in enumerate(rows)}
    size = _PAGE if suffix else len(rows)
    part = page(call, rows, size, filters or [], lambda one: keys[id(one)], suffix=suffix)

    def lines(kind: type[Row]) -> list[dict[str, Any]]:
        scenes = (
            replace(scene, symbol=str(one.get("symbol", "")) or scene.symbol, place=at)
            for at, one in enumerate(part.rows)
        )
        return [written(kind, here, one) for here, one in zip(scenes, part.rows, strict=True)]

    return part.answer(blocks_of(cls, lines, lambda kind: written(kind, scene, sums)), cursors=bool(suffix))


def _days(world: World, call: Call, start: dt.date, end: dt.date) -> list[dt.date]:
    """The business days of the span up to today, newest first."""
    today, _ = kst(call.now)
    last = min(end, today)
    span = min((last - start).days, _LONGEST)
    found = (last - dt.timedelta(days=back) for back in range(span + 1))
    return [day for day in found if world.session.is_business_day(day)]


def _sales(scene: Scene, day: dt.date, symbol: str) -> list[Fact]:
    """What was sold on a day; of most stocks nothing."""
    listed = [symbol] if symbol else list(universe())[:8]
    found: list[Fact] = []
    for code in listed:
        here = replace(scene, symbol=code, day=day, time=_CLOSE)
        if code in universe() and here.noise("sold", str(day)) % 5 == 0:
            shown = figures(here)
            sold = 1 + here.noise("quantity", str(day)) % 40
            value, cost = Decimal(shown["price"] * sold), Decimal(shown["average_cost"] * sold)
            fee, tax = (value * Decimal("0.00014")).quantize(Decimal(1)), value // 500
            found.append(
                {
                    "traded_on": day,
                    "symbol": code,
                    "trade_kind": "현금",
                    "held": 0,
                    "average_cost": shown["average_cost"],
                    "sell_price": shown["price"],
                    "loan_interest": 0,
                    "buy_quantity": 0,
                    "buy_value": 0,
                    "sell_quantity": sold,
                    "sell_value": value,
                    "fee": fee,
                    "tax": tax,
                    **_profit(value - cost - fee - tax, cost),
                }
            )
    return found


def _sales_abroad(scene: Scene, day: dt.date, asked: Mapping[str, str]) -> list[Fact]:
    found: list[Fact] = []
    for code, exchange in _SOLD_ABROAD.items():
        place, here = PLACES[exchange], replace(scene, symbol=code, day=day, time=_CLOSE)
        wanted = asked.get("currency", "") in {"", place.currency} and asked.get("symbol", "") in {"", code}
        country = PLACES.get(asked.get("exchange", ""), place).country == place.country
        if not (wanted and country) or here.noise("sold", str(day)) % 6:
            continue
        rate, unit = WON[place.currency]
        factor = Decimal(rate) / unit if asked.get("valued_in") == "02" else Decimal(1)
        shown, sold = figures(here), Decimal(1 + here.noise("quantity", str(day)) % 9)
        price, average = shown["price"] * factor, shown["average_cost"] * factor
        fee = (price * sold / 400).quantize(_CENT)
        found.append(
            {
                "traded_on": day,
                "symbol": code,
                "exchange": exchange,
                "sold": sold,
                "average_cost": average,
                "cost": average * sold,
                "average_sell_price": price,
                "sell_value": price * sold,
                "sell_costs": fee,
                "fee": fee,
                "exchange_rate": rate,
                "first_posted_exchange_rate": rate,
                **_profit(price * sold - average * sold - fee, average * sold),
            }
        )
    return found


def _profit(profit: Decimal, cost: Decimal) -> Fact:
    rate = (profit * 100 / cost).quantize(_CENT) if cost else Decimal(0)
    return {"realised_profit": profit, "profit_rate": rate, "_cost": cost}


def _together(rows: list[Fact]) -> Fact:
    """The sums of several sales, by every name that an answer has for them."""

    def total(name: str) -> Decimal:
        return sum((Decimal(str(row.get(name, 0))) for row in rows), Decimal(0))

    whole = _profit(total("realised_profit"), total("_cost"))
    fee, tax, sold, value = total("fee"), total("tax"), total("sell_quantity"), total("sell_value")
    return {
        **(rows[0] if rows else {}),
        **whole,
        "sell_quantity": sold,
        "fee": fee,
        "tax": tax,
        "sell_value": value,
        "total_realised_profit": whole["realised_profit"],
        "total_profit_rate": whole["profit_rate"],
        "total_quantity": sold,
        "total_traded_value": value,
        **dict.fromkeys(
            ("sell_settlement_value", "total_settlement_value", "settlement_value"), value - fee - tax
        ),
        **dict.fromkeys(("total_fee", "sell_fee"), fee),
        **dict.fromkeys(("total_tax", "sell_tax"), tax),
        **_zeros("loan_interest", "buy_quantity", "buy_settlement_value", "buy_fee", "buy_tax"),
        "buy_value": total("cost"),
    }


def _zeros(*names: str) -> Fact:
    return dict.fromkeys(names, 0)


def _purse(country: str, currency: str) -> Fact:
    deposit = _DEPOSITS.get(currency, Decimal(0))
    here = deposit if _HOME.get(currency) == country else Decimal(0)
    rate, _ = WON.get(currency, (0, 1))
    return {
        "country_name": country,
        "currency": currency,
        "deposit": deposit,
        "buyable_value": (here * Decimal("0.997")).quantize(_CENT),
        "exchange_rate": rate,
        **_zeros("won_buyable_value", "integrated_buyable_value", "unsettled_buy_value"),
        **_zeros("unsettled_sell_value", "receivable", "margin"),
    }


def _assets(world: World, call: Call) -> tuple[list[Fact], Fact]:
    """Each kind in its place, the sum last, and the whole once more."""
    account = book(world, call)
    ledger = account.shown(call.now)
    today, _ = kst(call.now)
    told = sum_row(world, ledger, ledger.shown_positions(today), call.now)
    abroad = sum((_won(currency, amount) for currency, amount in _DEPOSITS.items()), Decimal(0))
    cost, worth, cash = (
        Decimal(told[name]) for name in ("pchs_amt_smtl_amt", "evlu_amt_smtl_amt", "prvs_rcdl_excc_amt")
    )
    values = {0: (cost, worth), _FOREIGN_CASH: (Decimal(0), abroad), _DEPOSIT: (Decimal(0), cash)}
    whole = worth + abroad + cash
    nothing = (Decimal(0), Decimal(0))
    rows = [_kind(*values.get(at, nothing), whole) for at in range(_KINDS - 1)]
    sums = _kind(cost, whole, whole) | {"profit": worth - cost}
    totals = {
        "total_value": whole,
        "net_asset_value": whole,
        "market_value": worth,
        "cost": cost,
        "profit": worth - cost,
        "deposit": cash,
        "total_deposit": cash,
        "foreign_total_value": abroad,
    }
    return [*rows, sums], totals | _rest(totals)


def _kind(cost: Decimal, worth: Decimal, whole: Decimal) -> Fact:
    return {
        "cost": cost,
        "market_value": worth,
        "profit": worth - cost if cost else 0,
        "credit_loan_value": 0,
        "net_asset_value": worth,
        "weight": (worth * 100 / whole).quantize(_CENT) if whole else 0,
    }


def _rest(totals: Mapping[str, object]) -> Fact:
    """Nothing of all the loans and pledges that an account can have."""
    return _zeros(*(name for name in AccountTotals.model_fields if name not in totals))


def _won(currency: str, amount: Decimal) -> Decimal:
    rate, unit = WON[currency]
    return (amount * rate / unit).quantize(Decimal(1))
