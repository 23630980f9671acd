"""Answers as rich renderables. Pure: values in, renderables out."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol, cast

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kis_async.cli.layout import Line, fitting, headings, left_out, right, table, whole, whole_columns
from kis_async.cli.screen import NO_EDGE
from kis_async.wire.codes import Code, Sign
from kis_async.wire.field import label_of
from kis_async.wire.row import Row

if TYPE_CHECKING:
    from kis_async.api.domestic_stock.trading.inquire_balance import Balance, BalanceSummary, Holding
    from kis_async.verbs.overseas.account import OverseasBalance

UP: Final = "red"
DOWN: Final = "bright_blue"
_MARKS: Final = {
    Sign.UPPER_LIMIT: "↑",
    Sign.UP: "▲",
    Sign.DOWN: "▼",
    Sign.LOWER_LIMIT: "↓",
}
OWN: Final = frozenset({"account_no", "account_product"})
"""Whose account it is: no table shows it."""


class Quoted(Protocol):
    """A last price of any market; some have a `name`."""

    @property
    def price(self) -> Decimal | None: ...
    @property
    def change(self) -> Decimal | None: ...
    @property
    def change_sign(self) -> Sign | None: ...
    @property
    def change_rate(self) -> Decimal | None: ...
    @property
    def volume(self) -> int | None: ...
    @property
    def value(self) -> Decimal | None: ...


def number(value: Decimal | int | None) -> str:
    """1,234.5; "" for None."""
    return "" if value is None else f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"


def cell(value: object) -> str:  # noqa: PLR0911  (a table)
    """One value of any answer as text."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Code():
            return f"{value.name.lower()} ({value.value})" if value.known else value.value
        case Enum():
            return str(value.value)
        case Decimal() | int():
            return number(value)
        case dt.datetime():
            return f"{value:%Y-%m-%d %H:%M:%S}"
        case _:
            return str(value)


def color(change: Decimal | None) -> str:
    """Red for up, blue for down, as on the KRX."""
    return "" if not change else UP if change > 0 else DOWN


def signed(value: Decimal | None, suffix: str = "") -> Text:
    """A number with its sign, in its color."""
    return Text("" if value is None else f"{value:+,f}{suffix}", style=color(value))


def _change(price: Quoted) -> Text:
    """▲ 100, by KIS's sign where there is one, for only it knows the daily limits."""
    if price.change is None:
        return Text("")
    sign = price.change_sign
    if sign is None or sign not in _MARKS:
        sign = Sign.UP if price.change > 0 else Sign.DOWN if price.change < 0 else Sign.FLAT
    style = UP if sign in {Sign.UPPER_LIMIT, Sign.UP} else DOWN if sign in _MARKS else ""
    return Text(f"{_MARKS.get(sign, ' ')} {number(abs(price.change))}", style=style)


def prices(
    found: Iterable[tuple[str, Quoted]], width: int = NO_EDGE, *, names: Mapping[str, str] | None = None
) -> Group:
    """One line an issue, in the order given; the names where KIS told them or somebody else, and whole columns alone."""
    rows = list(found)
    lines: list[Line] = []
    for symbol, price in rows:
        change = _change(price)
        lines.append(
            (
                symbol,
                (names or {}).get(symbol) or _name(price),
                Text(number(price.price), style=change.style),
                change,
                Text("" if price.change_rate is None else f"{price.change_rate:+,f}%", style=change.style),
                number(price.volume),
                number(price.value),
            )
        )
    columns = ("code", "name", "price", "change", "rate", "volume", "value")
    unnamed = () if names or any(_name(price) for _, price in rows) else ("name",)
    return whole_columns(
        columns, lines, width, ("value", "volume", "name", "change", "rate"), without=unnamed
    )


def _name(price: Quoted) -> str:
    return str(getattr(price, "name", None) or "")


def balance(found: "Balance", account: str, width: int = NO_EDGE) -> Group:
    """The holdings, then what the account is worth."""
    columns = ("code", "name", "held", "sellable", "cost", "price", "value", "profit", "rate")
    spare = ("value", "name", "sellable", "cost", "price", "rate")
    shown = whole_columns(columns, [_holding(one) for one in found.holdings], width, spare)
    parts: list[RenderableType] = [shown] if found.holdings else [Text("No holdings.")]
    if found.summary:
        parts += [Text(), _worth(found.summary, account)]
    return Group(*parts)


def _holding(holding: "Holding") -> Line:
    cost = holding.average_cost
    return (
        holding.symbol,
        holding.name or "",
        number(holding.held),
        number(holding.sellable),
        "" if cost is None else f"{cost:,.2f}".rstrip("0").rstrip("."),
        number(holding.price),
        number(holding.market_value),
        signed(holding.profit),
        signed(holding.profit_rate, "%"),
    )


def _worth(summary: "BalanceSummary", account: str) -> Table:
    shown = table("account", right(account))
    for name, value in (
        ("Cash", summary.deposit),
        ("Cash after settlement (D+2)", summary.deposit_d2),
        ("Holdings", summary.market_value),
    ):
        shown.add_row(name, number(value))
    shown.add_row("Profit", signed(summary.profit))
    shown.add_row("Total", Text(number(summary.total_value), style="bold"))
    return shown


def overseas_balance(found: "OverseasBalance", width: int = NO_EDGE) -> Group:
    """The holdings abroad in their currencies, then KIS's sums of each."""
    columns = ("code", "name", "currency", "held", "sellable", "cost", "price", "value", "profit", "rate")
    spare = ("value", "name", "sellable", "cost", "price", "rate")
    lines = [
        (
            one.symbol or "",
            one.name or "",
            one.currency or "",
            number(one.held),
            number(one.sellable),
            number(one.average_cost),
            number(one.price),
            number(one.market_value),
            signed(one.profit),
            signed(one.profit_rate, "%"),
        )
        for one in found.holdings
    ]
    parts: list[RenderableType] = [
        whole_columns(columns, lines, width, spare) if lines else Text("No holdings.")
    ]
    if found.summaries:
        sums = table("currency", *map(right, ("cost", "profit", "rate", "realised")))
        for currency, one in found.summaries.items():
            sums.add_row(
                currency,
                number(one.cost),
                signed(one.profit),
                signed(one.total_profit_rate, "%"),
                signed(one.realised_profit),
            )
        parts += [Text(), sums]
    return Group(*parts)


def answer(value: object, width: int) -> Group:
    """Any answer: a list as a table, a single row as name, value and KIS's label, its blocks below."""
    if isinstance(value, Row):
        return _row(value, width)
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = cast("Sequence[object]", value)
        return Group(rows([item for item in items if isinstance(item, Row)], width))
    return Group(Text(cell(value)))


def _row(row: Row, width: int) -> Group:
    parts: list[RenderableType] = []
    fields = table(whole("field"), "value", "label")
    for name, declared in type(row).model_fields.items():
        value = getattr(row, name)
        if isinstance(value, Row):
            parts += [Text(), Text(f"{name} {label_of(declared)}".strip(), style="bold"), _row(value, width)]
        elif isinstance(value, list):
            items = [item for item in cast("list[object]", value) if isinstance(item, Row)]
            parts += [Text(), rows(items, width, title=f"{name} {label_of(declared)}".strip())]
        elif value is not None and name not in OWN:
            fields.add_row(name, cell(value), label_of(declared))
    if fields.row_count:
        parts.insert(0, fields)
    elif parts:
        del parts[0]
    return Group(*parts)


def rows(items: Sequence[Row], width: int, *, title: str = "", first: Sequence[str] = ()) -> Group:
    """A table of rows, with as many of the filled columns as fit the width; those named `first` come first."""
    heading: list[RenderableType] = [Text(title, style="bold")] if title else []
    if not items:
        return Group(*heading, Text("No rows."))
    kind = type(items[0])
    names = dict.fromkeys((*(name for name in first if name in kind.model_fields), *kind.model_fields))
    filled = [
        name for name in names if name not in OWN and any(getattr(item, name) is not None for item in items)
    ]
    cells = {name: [cell(getattr(item, name)) for item in items] for name in filled}
    over = headings(cells, width)
    kept = fitting(
        {name: max(map(cell_len, [*over[name].split("\n"), *cells[name]])) for name in filled}, width
    )
    numeric = {name for name in kept if all(_is_number(getattr(item, name)) for item in items)}
    shown = table(*(right(over[name]) if name in numeric else whole(over[name]) for name in kept))
    for column in shown.columns:
        column.vertical = "bottom"
    for line in zip(*(cells[name] for name in kept), strict=True):
        shown.add_row(*line)
    return Group(*heading, shown, *left_out(len(filled) - len(kept)))


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | Decimal) and not isinstance(value, bool))
