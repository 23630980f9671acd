"""How commands show cash, profits and kinds of assets: as tables for people, JSON and CSV for programs."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

import typer
from rich.text import Text

from kis_async.cli import layout, show
from kis_async.cli.output import cell_text, plain, to_json
from kis_async.cli.run import REFUSED
from kis_async.cli.screen import Form, Screen
from kis_async.wire.row import Row

if TYPE_CHECKING:
    from kis_async.verbs.money import Assets, Cash, Profits

_CASH: Final = {
    "buyable_cash": "Orders can spend now",
    "deposit": "Deposit, settled: trades of today and yesterday not yet in it",
    "deposit_d1": "Deposit after tomorrow's settlements (D+1)",
    "deposit_d2": "Deposit after all settlements (D+2): the cash you own",
}
_FIRST: Final = (
    "traded_on",
    "ordered_on",
    "symbol",
    "name",
    "realised_profit",
    "trading_profit",
    "profit_rate",
)


def show_cash(screen: Screen, form: Form, cash: "Cash") -> None:
    """The won of an account, each amount named for what it is."""
    if form is not Form.TABLE:
        _write(screen, form, cash, [cash])
        return
    shown = layout.table(cash.currency, layout.right(""))
    for name, label in _CASH.items():
        shown.add_row(label, show.number(getattr(cash, name)))
    screen.show(shown)


def show_currencies(screen: Screen, form: Form, cash: "Sequence[Cash]") -> None:
    """The cash of each currency. Exits with 3 where there is none."""
    if form is not Form.TABLE:
        _write(screen, form, cash, cash)
    elif cash:
        names = ("spendable", "with all currencies", "deposit", "unsettled buys", "unsettled sales")
        shown = layout.table("currency", *map(layout.right, names))
        for one in cash:
            amounts = (one.buyable_cash, one.integrated_buyable_cash, one.deposit)
            unsettled = (one.unsettled_buy_value, one.unsettled_sell_value)
            shown.add_row(one.currency, *map(show.number, (*amounts, *unsettled)))
        screen.show(shown)
    _end(screen, cash, "There is no foreign currency in the account.")


def show_profits(
    screen: Screen, form: Form, found: "Profits[Any, Any] | Sequence[Profits[Any, Any]]", *, none: str
) -> None:
    """What was realised, row by row, then the sum of each currency. Exits with 3 where there was nothing."""
    several: Sequence[Profits[Any, Any]] = found if isinstance(found, Sequence) else [found]
    rows: list[Row] = [row for one in several for row in one.rows]
    if form is Form.JSON:
        screen.write(to_json(found))
    elif form is Form.CSV and rows:
        lines = ((one.currency, row) for one in several for row in one.rows)
        screen.write(_rows_csv(lines, type(rows[0])))
    elif form is Form.TABLE:
        for one in several:
            if one.rows:
                total = Text.assemble("Realised: ", show.signed(one.realised_profit), f" {one.currency}")
                screen.show(show.rows(one.rows, screen.table_width, first=_FIRST), total)
    _end(screen, rows, none)


def show_assets(screen: Screen, form: Form, found: "Assets") -> None:
    """What there is of each kind, and the whole."""
    if form is not Form.TABLE:
        _write(screen, form, found, found.by_kind)
        return
    shown = layout.table("kind", *map(layout.right, ("worth", "cost", "profit", "weight")))
    for one in found.by_kind:
        weight = "" if one.weight is None else f"{one.weight:,f}%"
        worth, cost = show.number(one.market_value), show.number(one.cost)
        shown.add_row(
            (one.kind or "not known").replace("_", " "), worth, cost, show.signed(one.profit), weight
        )
    shown.add_row("together", Text(show.number(found.total_value), style="bold"))
    screen.show(shown)


def _end(screen: Screen, found: Sequence[object], none: str) -> None:
    if not found:
        screen.say(none)
        raise typer.Exit(REFUSED)


def _write(screen: Screen, form: Form, whole: object, records: Sequence[Any]) -> None:
    if form is Form.JSON:
        screen.write(to_json(whole))
    elif records:
        names = [field.name for field in fields(records[0])]
        screen.write(_csv(names, ([getattr(one, name) for name in names] for one in records)))


def _rows_csv(lines: "Iterable[tuple[str, Row]]", kind: "type[Row]") -> str:
    """Rows with their currency before them, for most do not say it themselves."""
    names = [name for name in kind.model_fields if name not in {"currency", *show.OWN}]
    return _csv(
        ["currency", *names], ([said, *(getattr(row, name) for name in names)] for said, row in lines)
    )


def _csv(heading: Sequence[str], lines: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows([cell_text(plain(value)) for value in line] for line in lines)
    return text.getvalue()
