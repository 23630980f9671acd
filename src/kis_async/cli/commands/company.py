"""info, financials, dividends and actions."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from kis_async.cli.options import (
    CodeArgument,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    StartOption,
)
from kis_async.cli.present import described, listed
from kis_async.cli.run import run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.cli.words import date_of

if TYPE_CHECKING:
    from rich.console import Group

    from kis_async.kis import Kis
    from kis_async.verbs.company import Financials, FiscalPeriod
    from kis_async.wire.row import Row

AllOrOne = Annotated[str | None, typer.Argument(metavar="CODE", help="A KRX short code; all if none.")]

_LINES = (
    ("income", "sales"),
    ("income", "operating_profit"),
    ("income", "net_income"),
    ("position", "total_assets"),
    ("position", "total_liabilities"),
    ("position", "total_equity"),
    ("ratios", "eps"),
    ("ratios", "bps"),
    ("ratios", "roe"),
    ("profitability", "gross_margin_rate"),
    ("profitability", "net_margin_rate"),
    ("stability", "debt_rate"),
    ("stability", "current_rate"),
    ("growth", "sales_growth_rate"),
    ("growth", "operating_profit_growth_rate"),
    ("valuation", "ev_ebitda"),
    ("valuation", "payout_rate"),
)
_PERIODS = 6


def info(
    code: CodeArgument,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What an issue is: names, listing, capital, standing."""
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.stock_info(code),
    )


def financials(
    code: CodeArgument,
    *,
    quarterly: Annotated[
        bool, typer.Option("--quarterly", "-q", help="By quarter instead of by year.")
    ] = False,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Income, balance sheet and ratios of the last periods; all that KIS tells in --json.

    Money in 100 million won, rates in percent.
    """
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.financials(code, quarterly=quarterly), screen, env)
    if form is Form.JSON:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
    elif form is Form.CSV:
        screen.write(_csv(found))
    else:
        screen.show(_table(found, screen.table_width))
        screen.say("Money in 100 million won, rates in percent.", style="dim")


def dividends(
    code: AllOrOne = None,
    *,
    start: StartOption = None,
    end: EndOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Dividends by record date, in won a share. Without dates those of a year back and a year ahead."""
    first, last = date_of("--start", start), date_of("--end", end)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.dividends(code, start=first, end=last),
        none="KIS has no dividends in this span.",
        first=("record_date", "symbol", "name", "dividend_per_share", "dividend_rate", "dividend_paid_on"),
    )


def actions(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="rights_issues, bonus_issues, meetings, ...")],
    code: AllOrOne = None,
    *,
    start: StartOption = None,
    end: EndOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Rights issues, splits, mergers, meetings and the like. A kind that is none lists all."""
    name, first, last = kind.replace("-", "_").lower(), date_of("--start", start), date_of("--end", end)

    def ask(kis: "Kis") -> "Awaitable[Sequence[Row]]":
        return cast("Any", kis).corporate_actions(name, code, start=first, end=last)  # type: ignore[no-any-return]

    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        ask,
        none="KIS has none in this span.",
    )


def _table(found: "Financials", width: int) -> "Group":
    """A line an item, a column a period, the latest on the right; the oldest give way."""
    from kis_async.cli.layout import whole_columns
    from kis_async.cli.show import cell

    periods = found.periods[-_PERIODS:]
    names = [period.period for period in periods]
    items = [(name, [cell(_item(period, part, name)) for period in periods]) for part, name in _LINES]
    lines = [(name, *cells) for name, cells in items if any(cells)]
    return whole_columns([found.symbol, *names], lines, width, names[:-1], texts={found.symbol})


def _item(period: "FiscalPeriod", part: str, name: str) -> object:
    return getattr(getattr(period, part), name, None)


def _csv(found: "Financials") -> str:
    """A line a period, with all that every part of it tells."""
    import csv
    import io
    from dataclasses import fields

    from kis_async.cli.output import plain
    from kis_async.verbs.company import FiscalPeriod

    parts = [field.name for field in fields(FiscalPeriod) if field.name != "period"]
    names: dict[tuple[str, str], None] = {}
    for period in found.periods:
        for part in parts:
            row: Row | None = getattr(period, part)
            kept = row.model_dump(exclude={"fiscal_period"}) if row else {}
            names |= dict.fromkeys((part, name) for name in kept)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["period", *(f"{part}_{name}" for part, name in names)])
    for period in found.periods:
        values = (plain(getattr(getattr(period, part), name, None)) for part, name in names)
        writer.writerow([period.period, *("" if value is None else value for value in values)])
    return text.getvalue()
