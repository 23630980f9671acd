"""search: instruments by name or code, from KIS's master files."""

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from kis_async.cli.options import CsvOption, EnvOption, JsonOption, NoColorOption
from kis_async.cli.present import end_with, show_rows
from kis_async.cli.run import run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.wire.errors import InvalidRequest, KisError

if TYPE_CHECKING:
    from kis_async.cli.show import Quoted
    from kis_async.kis import Kis
    from kis_async.masters import Record

_DOMESTIC: Final = ("kospi", "kosdaq", "konex")
_OVERSEAS: Final = (
    "nasdaq",
    "nyse",
    "amex",
    "hong_kong",
    "shanghai",
    "shenzhen",
    "tokyo",
    "hanoi",
    "ho_chi_minh",
)
_MOST: Final = 1000


def search(
    word: Annotated[
        str,
        typer.Argument(
            metavar="WORD", help="Part of a name or code; initials as ㅅㅅㅈㅈ too.", show_default=False
        ),
    ],
    *,
    market: Annotated[
        list[str] | None,
        typer.Option(
            "--market",
            "-m",
            help="A master file, as kospi, nasdaq, elw, bond, index_derivative; several if given so.",
            show_default="kospi and kosdaq",
            metavar="MARKET",
        ),
    ] = None,
    prices: Annotated[bool, typer.Option("--prices", help="With the last prices, of stocks.")] = False,
    limit: Annotated[
        int, typer.Option("--limit", min=1, max=_MOST, help="So many at most.", metavar="N")
    ] = 50,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Find an instrument in KIS's master files, the closest first. They need no key and count for no limit."""
    names = [name.lower().replace("-", "_") for name in dict.fromkeys(market or ["kospi", "kosdaq"])]
    unpriced = [name for name in names if name not in (*_DOMESTIC, *_OVERSEAS)]
    if prices and unpriced:
        raise InvalidRequest(f"--prices is for stocks, not for {', '.join(unpriced)}.")
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    seen: dict[str, Quoted | KisError] = {}

    async def ask(kis: "Kis") -> "list[tuple[str, Record]]":
        found: list[tuple[str, Record]] = []
        with screen.progress("master files") as progress:
            for done, name in enumerate(names):
                progress(done, len(names))
                found += [(name, one) for one in (await kis.universe(name)).search(word)]
        shown = found[:limit]
        if prices:
            seen.update(await _prices(kis, screen, shown))
        return found

    found = run(ask, screen, env)
    shown = [record for _, record in found[:limit]]
    if prices and shown:
        _show_priced(screen, form, shown, seen)
    else:
        show_rows(
            screen,
            form,
            shown,
            none=f"Nothing in {', '.join(names)} is called {word!r}.",
            first=("symbol", "name"),
        )
    if len(found) > len(shown):
        screen.say(f"{len(found)} found, {len(shown)} shown: --limit shows more.")
    failed = {symbol: value for symbol, value in seen.items() if isinstance(value, KisError)}
    end_with(screen, failed, found=len(failed) < len(seen))


async def _prices(
    kis: "Kis", screen: Screen, found: "list[tuple[str, Record]]"
) -> "dict[str, Quoted | KisError]":
    """The prices of what was found, market by market."""
    from kis_async.verbs.names import overseas_market

    priced: dict[str, Quoted | KisError] = {}
    with screen.progress("prices") as progress:
        domestic = [record.symbol for name, record in found if name in _DOMESTIC]
        if domestic:
            priced.update(await kis.prices(domestic, progress=progress))
        for market in dict.fromkeys(name for name, _ in found if name in _OVERSEAS):
            symbols = [record.symbol for name, record in found if name == market]
            priced.update(
                await kis.overseas.prices(symbols, market=overseas_market(market), progress=progress)
            )
    return priced


def _show_priced(
    screen: Screen, form: Form, shown: "list[Record]", seen: "dict[str, Quoted | KisError]"
) -> None:
    """What was found with its price; in JSON both in one object."""
    if form is Form.TABLE:
        from kis_async.cli import show

        names = {record.symbol: next(iter(record.names), "") for record in shown}
        good = [
            (record.symbol, value)
            for record in shown
            if not isinstance(value := seen[record.symbol], KisError)
        ]
        if good:
            screen.show(show.prices(good, screen.table_width, names=names))
        return
    from kis_async.cli.output import plain, priced_csv, to_json

    if form is Form.CSV:
        good_rows: dict[str, Any] = {
            symbol: row for symbol, row in seen.items() if not isinstance(row, KisError)
        }
        screen.write(priced_csv(good_rows, type(shown[0])))
        return
    screen.write(
        to_json(
            [
                {**plain(record), ("error" if isinstance(value, KisError) else "quote"): plain(value)}
                for record in shown
                for value in (seen[record.symbol],)
            ]
        )
    )
