"""price, prices, book and candles."""

import datetime as dt
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import CodeArgument, CsvOption, Env, EnvOption, JsonOption, NoColorOption
from kis_async.cli.run import SOME_FAILED, exit_code, run, tell
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.wire.codes import Market, Period
from kis_async.wire.errors import InvalidRequest, KisError

if TYPE_CHECKING:
    from kis_async.bulk import Prices
    from kis_async.kis import Kis
    from kis_async.wire.row import Row

_MARKETS = {"krx": Market.KRX, "nxt": Market.NXT, "all": Market.ALL}
_PERIODS = {"day": Period.DAY, "week": Period.WEEK, "month": Period.MONTH, "year": Period.YEAR}

MarketOption = Annotated[str, typer.Option("--market", help="krx, nxt, or all for both.", metavar="MARKET")]


def price(
    codes: Annotated[list[str], typer.Argument(metavar="CODE", help="KRX short codes.", show_default=False)],
    *,
    market: MarketOption = "krx",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The last price of one issue or several."""
    screen = Screen(no_color=no_color)
    _show_prices(screen, form_of(as_json=as_json, as_csv=as_csv), codes, _market(market), env, bar=False)


def prices(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE", help="KRX short codes, or - for stdin.")
    ] = None,
    *,
    file: Annotated[
        str | None,
        typer.Option("--file", "-f", help="Codes, one a line or more; - is stdin.", metavar="FILE"),
    ] = None,
    market: MarketOption = "krx",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The last prices of many issues, by the fewest calls. What failed is named on stderr and in the JSON."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    wanted: list[str] = []
    for code in [*(codes or []), *(["-"] if file == "-" else [])]:
        wanted += codes_in(sys.stdin) if code == "-" else [code]
    if file and file != "-":
        wanted += _read_codes(Path(file))
    if not wanted:
        raise typer.BadParameter("no codes: give some, or --file FILE, or - for stdin.")
    _show_prices(Screen(no_color=no_color), form, wanted, _market(market), env, bar=True)


def book(
    code: CodeArgument,
    *,
    market: MarketOption = "krx",
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The order book of an issue, drawn as a ladder."""
    screen = Screen(no_color=no_color)
    chosen = _market(market)
    found = run(lambda kis: kis.order_book(code, market=chosen), screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
        return
    from kis_async.cli.ladder import ladder

    screen.show(ladder(found, code, screen.width))


def candles(
    code: CodeArgument,
    *,
    days: Annotated[
        int | None, typer.Option("--days", min=1, help="So many calendar days up to the end.", metavar="N")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--start", help="2026-01-31 or 20260131.", metavar="DATE")
    ] = None,
    end: Annotated[str | None, typer.Option("--end", help="Today if not given.", metavar="DATE")] = None,
    period: Annotated[
        str, typer.Option("--period", help="day, week, month or year.", metavar="PERIOD")
    ] = "day",
    original: Annotated[bool, typer.Option("--original", help="Not adjusted for splits and rights.")] = False,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Candles of an issue, drawn as a chart. Without dates the last hundred or so."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    if period.lower() not in _PERIODS:
        raise typer.BadParameter("--period is day, week, month or year.")
    if days is not None and start is not None:
        raise typer.BadParameter("--days and --start exclude each other.")
    first, last = span(days, _date("--start", start), _date("--end", end))
    screen = Screen(no_color=no_color)
    kind = _PERIODS[period.lower()]
    found = run(
        lambda kis: kis.candles(code, start=first, end=last, period=kind, adjusted=not original), screen, env
    )
    if form is not Form.TABLE:
        from kis_async.api.domestic_stock.quotations.inquire_daily_itemchartprice import Candle

        _write(screen, form, found, Candle)
        return
    from kis_async.cli.chart import chart

    screen.show(chart(found, screen.width, title=f"{code}, {period.lower()}", hollow=not screen.colored))


def _show_prices(
    screen: Screen, form: Form, codes: list[str], market: Market, env: Env | None, *, bar: bool
) -> None:
    async def ask(kis: "Kis") -> "Prices":
        with screen.progress("prices", wanted=bar) as progress:
            return await kis.prices(codes, market=market, progress=progress)

    found = run(ask, screen, env)
    if form is Form.JSON:
        from kis_async.cli.output import to_json

        screen.write(
            to_json(
                [
                    {"symbol": symbol, "error": value} if isinstance(value, KisError) else value
                    for symbol, value in found.items()
                ]
            )
        )
    elif form is Form.CSV:
        from kis_async.api.domestic_stock.quotations.price import Price

        rows = list(found.found.values())
        _write(screen, form, rows, type(rows[0]) if rows else Price)
    elif found.found:
        from kis_async.cli import show

        screen.show(show.prices(found.found.items()))
    if found.failed:
        _tell_failures(screen, found.failed)
        failures = {exit_code(error) for error in found.failed.values()}
        alone = not found.found and len(failures) == 1
        raise typer.Exit(failures.pop() if alone else SOME_FAILED)


def _tell_failures(screen: Screen, failed: Mapping[str, KisError]) -> None:
    """Each symbol by name; those with one reason together."""
    reasons: dict[tuple[str, str], tuple[KisError, list[str]]] = {}
    for symbol, error in failed.items():
        reasons.setdefault((error.message, error.msg_cd), (error, []))[1].append(symbol)
    for error, symbols in reasons.values():
        tell(error, screen, about="" if symbols[0] in error.message else ", ".join(symbols))


def _write(screen: Screen, form: Form, rows: "Sequence[Row]", kind: "type[Row]") -> None:
    from kis_async.cli.output import to_csv, to_json

    screen.write(to_json(rows) if form is Form.JSON else to_csv(rows, kind))


def span(
    days: int | None, start: dt.date | None, end: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    """First and last day; None leaves it to the session."""
    if days is None:
        return start, end
    from kis_async.net.clock import today

    last = end or today()
    return last - dt.timedelta(days=days - 1), last


def codes_in(lines: Iterable[str]) -> list[str]:
    """Codes from text: parted by blanks, commas or lines; # starts a comment."""
    return [
        code
        for line in lines
        for code in line.partition("#")[0].replace(",", " ").replace("\ufeff", " ").split()
    ]


def _read_codes(path: Path) -> list[str]:
    try:
        return codes_in(path.read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequest(
            f"{path} cannot be read ({type(error).__name__}).", hint="--file takes a text file of codes."
        ) from None


def _market(name: str) -> Market:
    try:
        return _MARKETS[name.lower()]
    except KeyError:
        raise typer.BadParameter("--market is krx, nxt or all.") from None


def _date(option: str, text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{option} is a date, as 2026-01-31 or 20260131.") from None
