"""What accounts of every market have in common: cash named for what it is, the profits of a span, kinds of assets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from kis_async.wire.row import Row

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import AccountAssets, AccountTotals, AssetClass
    from kis_async.api.overseas_stock import CurrencyMargin

R = TypeVar("R", bound=Row)
S = TypeVar("S", bound=Row)

WON: Final = "KRW"


@dataclass(frozen=True, slots=True)
class Cash:
    """The money of an account in one currency: every amount is in `currency`. None is what KIS does not tell here.

    `buyable_cash` is what orders can spend now, without credit; `integrated_buyable_cash` counts the account's other
    currencies too (통합증거금). `deposit` is what has settled: it does not fall on the day of a buy, nor rise on that of a
    sale. `deposit_d1` is the deposit after tomorrow's settlements, `deposit_d2` after those of the day after, so that it
    counts every trade up to now: it is the cash you own. Abroad KIS tells `unsettled_buy_value` and
    `unsettled_sell_value` instead.
    """

    currency: str
    buyable_cash: Decimal | None = None
    deposit: Decimal | None = None
    deposit_d1: Decimal | None = None
    deposit_d2: Decimal | None = None
    integrated_buyable_cash: Decimal | None = None
    unsettled_buy_value: Decimal | None = None
    unsettled_sell_value: Decimal | None = None
    exchange_rate: Decimal | None = None
    country_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profits(Generic[R, S]):
    """What an account realised from `start` to `end`, all of it in one `currency`.

    `rows` are KIS's, over all pages, and `realised_profit` is their sum (KIS's own where a row does not say). `summary`
    has KIS's sums, fees and taxes among them; None where it tells none.
    """

    start: dt.date
    end: dt.date
    currency: str
    realised_profit: Decimal | None
    rows: tuple[R, ...]
    summary: S | None


@dataclass(frozen=True, slots=True)
class Asset:
    """What one kind of assets is worth, in won; `weight` in percent of the whole.

    `kind` is None where KIS's list is not one of those known: it does not name the kinds itself.
    """

    kind: str | None
    cost: Decimal | None
    market_value: Decimal | None
    profit: Decimal | None
    net_asset_value: Decimal | None
    weight: Decimal | None


@dataclass(frozen=True, slots=True)
class Assets:
    """All that an account has, in won: what there is of each kind, and KIS's sums."""

    total_value: Decimal | None
    net_asset_value: Decimal | None
    by_kind: tuple[Asset, ...]
    totals: AccountTotals | None
    currency: str = WON


ASSET_KINDS: Final = (
    *(
        "domestic_stocks",
        "funds",
        "ima",
        "bonds",
        "els_dls",
        "wraps",
        "trusts",
        "rp_notes",
        "overseas_stocks",
    ),
    *("overseas_bonds", "gold", "cd_cp", "short_term_bonds", "other_firms", "foreign_short_term_bonds"),
    *("foreign_els_dls", "foreign_currency", "deposit", "subscription_deposit"),
)
"""In the order of KIS's list, which ends in the sum; older answers lack "ima"."""

_OLDER_KINDS: Final = tuple(kind for kind in ASSET_KINDS if kind != "ima")


def assets_of(found: AccountAssets) -> Assets:
    """The kinds by name, those of nothing left out."""
    rows, last = found.assets[:-1], found.assets[-1:]
    summed = sum((row.market_value or Decimal(0) for row in rows), Decimal(0))
    known = [kinds for kinds in (ASSET_KINDS, _OLDER_KINDS) if len(kinds) == len(rows)]
    named = bool(known) and last[0].market_value == summed
    listed: Iterable[tuple[str | None, AssetClass]] = (
        zip(known[0], rows, strict=True) if named else ((None, row) for row in found.assets)
    )
    return Assets(
        total_value=found.totals.total_value if found.totals else None,
        net_asset_value=found.totals.net_asset_value if found.totals else None,
        by_kind=tuple(_asset(kind, row) for kind, row in listed if not is_nothing(row)),
        totals=found.totals,
    )


def cash_by_currency(rows: Iterable[CurrencyMargin]) -> list[Cash]:
    """Each currency once. KIS tells one purse again for every country that trades in it.

    What it buys depends on the country: told is the most. Purses that differ are both kept, with their countries.
    """
    purses: dict[tuple[object, ...], list[CurrencyMargin]] = {}
    for row in rows:
        if row.currency and not is_nothing(row):
            purse = (
                row.currency,
                row.deposit,
                row.unsettled_buy_value,
                row.unsettled_sell_value,
                row.receivable,
            )
            purses.setdefault(purse, []).append(row)
    return [_purse(found) for found in purses.values()]


def _purse(rows: Sequence[CurrencyMargin]) -> Cash:
    first = rows[0]
    return Cash(
        currency=first.currency or "",
        buyable_cash=_most(row.buyable_value for row in rows),
        deposit=first.deposit,
        integrated_buyable_cash=_most(row.integrated_buyable_value for row in rows),
        unsettled_buy_value=first.unsettled_buy_value,
        unsettled_sell_value=first.unsettled_sell_value,
        exchange_rate=_most(row.exchange_rate for row in rows),
        country_names=tuple(row.country_name for row in rows if row.country_name),
    )


def _most(values: Iterable[Decimal | None]) -> Decimal | None:
    return max((value for value in values if value is not None), default=None)


def profits_of(
    span: tuple[dt.date, dt.date],
    rows: Iterable[R],
    made: Callable[[R], Decimal | None],
    *,
    summary: S | None,
    told: Decimal | None,
    currency: str = WON,
) -> Profits[R, S]:
    """What was made, row by row; `told` is KIS's own sum."""
    listed = tuple(rows)
    amounts = [made(row) for row in listed]
    known = [amount for amount in amounts if amount is not None]
    total = sum(known, Decimal(0)) if len(known) == len(amounts) else told
    return Profits(span[0], span[1], currency, total, listed, summary)


def is_nothing(row: Row) -> bool:
    """Whether a row's numbers are all zeros; exchange rates stand also where there is nothing to exchange."""
    values: Iterable[object] = (
        getattr(row, name) for name in type(row).model_fields if "exchange_rate" not in name
    )
    numbers = [value for value in values if isinstance(value, Decimal | int) and not isinstance(value, bool)]
    return bool(numbers) and not any(numbers)


def each_once(rows: Iterable[R]) -> list[R]:
    """The rows without those of nothing, and without those that KIS sent before, to the last character."""
    found: dict[tuple[tuple[str, str], ...], R] = {}
    for row in rows:
        if not is_nothing(row):
            found.setdefault(tuple(sorted((key, str(value)) for key, value in row.wire.items())), row)
    return list(found.values())


def _asset(kind: str | None, row: AssetClass) -> Asset:
    return Asset(
        kind=kind,
        cost=row.cost,
        market_value=row.market_value,
        profit=row.profit,
        net_asset_value=row.net_asset_value,
        weight=row.weight,
    )
