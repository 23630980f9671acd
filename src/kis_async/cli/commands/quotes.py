"""price, prices, book and candles."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TypeVar, cast

import typer

from kis_async.cli.options import (
    CodeArgument,
    CsvOption,
    EndOption,
    Env,
    EnvOption,
    JsonOption,
    MarketOption,
    NoColorOption,
    PeriodOption,
    StartOption,
)
from kis_async.cli.present import drawn, end_with, show_prices
from kis_async.cli.run import INTERRUPTED, run
from kis_async.cli.screen import Form, Screen, form_of, stdin
from kis_async.cli.words import date_of, market_of, period_of
from kis_async.wire.codes import Environment, Market
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.symbols import plain_text, read_krx

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Price
    from kis_async.bulk import Prices, Progress
    from kis_async.kis import Kis

R = TypeVar("R")

_MOST_DAYS = 36_500


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
    _show_prices(screen, form_of(as_json=as_json, as_csv=as_csv), codes, market_of(market), env, bar=False)


def prices(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE", help="KRX short codes, or - for stdin.")
    ] = None,
    *,
    file: Annotated[
        str | None,
        typer.Option(
            "--file",
            "-f",
            help="Codes, one a line or more, or a table with a column of codes; - is stdin.",
            metavar="FILE",
        ),
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
        wanted += _from_stdin() if code == "-" else [code]
    if file and file != "-":
        wanted += _read_codes(Path(file))
    if not wanted:
        where = f"no codes in {file}" if file and file != "-" else "no codes"
        raise typer.BadParameter(f"{where}: give some, or --file FILE, or - for stdin.")
    _show_prices(Screen(no_color=no_color), form, wanted, market_of(market), env, bar=True)


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
    chosen = market_of(market)
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
    start: StartOption = None,
    end: EndOption = None,
    period: PeriodOption = "day",
    original: Annotated[bool, typer.Option("--original", help="Not adjusted for splits and rights.")] = False,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Candles of an issue, drawn as a chart. Without dates the last hundred or so."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    kind = period_of(period)
    if days is not None and start is not None:
        raise typer.BadParameter("--days and --start exclude each other.")
    first, last = span(days, date_of("--start", start), date_of("--end", end))
    screen = Screen(no_color=no_color)
    found = run(
        lambda kis: kis.candles(code, start=first, end=last, period=kind, adjusted=not original), screen, env
    )
    drawn(
        screen,
        form,
        found,
        title=f"{code}, {period.lower()}",
        none=f"KIS has no candles of {code} in this span.",
    )


def _show_prices(
    screen: Screen, form: Form, codes: list[str], market: Market, env: Env | None, *, bar: bool
) -> None:
    from kis_async.api.domestic_stock.quotations.price import Price

    seen: dict[str | None, Price] = {}

    async def ask(kis: "Kis") -> "Prices[Price]":
        with screen.progress("prices", wanted=bar) as progress:
            return await _watched(kis, codes, market, progress, seen)

    try:
        found = run(ask, screen, env)
    except KeyboardInterrupt:
        wanted = list(dict.fromkeys(codes))
        known = {code: seen[read] for code in wanted if (read := read_krx(plain_text(code))) in seen}
        show_prices(screen, form, known, Price)
        missing = len(wanted) - len(known)
        screen.say(f"Interrupted: {missing} of {len(wanted)} prices are missing.")
        raise typer.Exit(INTERRUPTED) from None
    show_prices(screen, form, found, Price)
    end_with(screen, found.failed, found=bool(found.found))


async def _watched(
    kis: "Kis", codes: list[str], market: Market, progress: "Progress", seen: "dict[str | None, Price]"
) -> "Prices[Price]":
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
    """Codes from lines of text; see `codes_of`."""
    from kis_async.cli.codes_file import codes_of

    return codes_of("\n".join(line.rstrip("\n") for line in lines).encode(), "stdin")


def _from_stdin() -> list[str]:
    """The codes on stdin, in whatever encoding they come."""
    from kis_async.cli.codes_file import codes_of

    stream = stdin()
    raw: BinaryIO | None = getattr(stream, "buffer", None)
    return codes_in(stream) if raw is None else codes_of(raw.read(), "stdin")


def _read_codes(path: Path) -> list[str]:
    from kis_async.cli.codes_file import codes_of

    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidRequest(
            f"{path} cannot be read ({type(error).__name__}).", hint="--file takes a text file of codes."
        ) from None
    return codes_of(data, str(path))
