"""price, prices, book and candles."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

import typer

from kis_async.cli.options import CodeArgument, CsvOption, Env, EnvOption, JsonOption, NoColorOption
from kis_async.cli.run import INTERRUPTED, REFUSED, SOME_FAILED, exit_code, run, tell
from kis_async.cli.screen import Form, Screen, form_of, stdin
from kis_async.wire.codes import Environment, Market, Period
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, KisError

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Price
    from kis_async.bulk import Prices, Progress
    from kis_async.kis import Kis
    from kis_async.wire.row import Row

R = TypeVar("R")

_MOST_DAYS = 36_500
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
        wanted += codes_in(stdin()) if code == "-" else [code]
    if file and file != "-":
        wanted += _read_codes(Path(file))
    if not wanted:
        where = f"no codes in {file}" if file and file != "-" else "no codes"
        raise typer.BadParameter(f"{where}: give some, or --file FILE, or - for stdin.")
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
        int | None,
        typer.Option(
            "--days", min=1, max=_MOST_DAYS, help="So many calendar days up to the end.", metavar="N"
        ),
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
    elif found:
        from kis_async.cli.chart import chart

        screen.show(chart(found, screen.width, title=f"{code}, {period.lower()}", hollow=not screen.colored))
    if not found:
        screen.say(f"KIS has no candles of {code} in this span.")
        raise typer.Exit(REFUSED)


def _show_prices(
    screen: Screen, form: Form, codes: list[str], market: Market, env: Env | None, *, bar: bool
) -> None:
    seen: dict[str, Price] = {}

    async def ask(kis: "Kis") -> "Prices":
        with screen.progress("prices", wanted=bar) as progress:
            return await _watched(kis, codes, market, progress, seen)

    try:
        found = run(ask, screen, env)
    except KeyboardInterrupt:
        wanted = list(dict.fromkeys(codes))
        _show_found(screen, form, {code: seen[code] for code in wanted if code in seen})
        missing = len(wanted) - len(seen)
        screen.say(f"Interrupted: {missing} of {len(wanted)} prices are missing.")
        raise typer.Exit(INTERRUPTED) from None
    _show_found(screen, form, found)
    if found.failed:
        _tell_failures(screen, found.failed)
        failures = {exit_code(error) for error in found.failed.values()}
        alone = not found.found and len(failures) == 1
        raise typer.Exit(failures.pop() if alone else SOME_FAILED)


async def _watched(
    kis: "Kis", codes: list[str], market: Market, progress: "Progress", seen: "dict[str, Price]"
) -> "Prices":
    """kis.prices that also puts down each price as it comes, for somebody who does not wait for the last."""
    from kis_async import bulk
    from kis_async.api.domestic_stock.quotations.price import Price

    async def call(endpoint: Endpoint[R]) -> R:
        answer: Any = await kis(endpoint)
        rows = cast("list[object]", answer) if isinstance(answer, list) else [answer]
        seen.update({row.symbol: row for row in rows if isinstance(row, Price) and row.symbol and row.price})
        return answer  # type: ignore[no-any-return]

    return await bulk.prices(
        call,
        codes,
        market=market,
        by_thirty=kis.environment is Environment.REAL,
        workers=2 * kis.rate,
        progress=progress,
    )


def _show_found(screen: Screen, form: Form, found: "Mapping[str, Price | KisError]") -> None:
    """The prices; in JSON also why there is none."""
    good = {symbol: value for symbol, value in found.items() if not isinstance(value, KisError)}
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

        rows = list(good.values())
        _write(screen, form, rows, type(rows[0]) if rows else Price)
    elif good:
        from kis_async.cli import show

        screen.show(show.prices(good.items(), screen.table_width))


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
    try:
        return last - dt.timedelta(days=days - 1), last
    except OverflowError:
        raise typer.BadParameter("--days reaches back before the first year.") from None


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
