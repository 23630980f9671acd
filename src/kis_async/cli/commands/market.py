"""ranking, index, calendar and news."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from kis_async.cli.options import (
    CsvOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    StartOption,
)
from kis_async.cli.present import end_with, listed, show_prices
from kis_async.cli.run import run
from kis_async.cli.screen import Screen, form_of
from kis_async.cli.words import date_of
from kis_async.wire.errors import KisError

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import IndexPrice
    from kis_async.kis import Kis
    from kis_async.wire.row import Row

_RANKED = ("rank", "symbol", "name", "price", "change_rate", "volume")
_MOST_HEADLINES = 1000


def ranking(
    by: Annotated[
        str,
        typer.Argument(metavar="RANKING", help="volume, value, risers, fallers, market_cap, dividend, ..."),
    ] = "volume",
    *,
    board: Annotated[
        str, typer.Option("--board", help="all, kospi, kosdaq, kospi_200 or kosdaq_150.", metavar="BOARD")
    ] = "all",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Who is first by volume, change, market capitalization and the like. A name that is none lists all."""
    from kis_async.verbs.names import board_of

    name, place = by.replace("-", "_").lower(), board_of(board)

    def ask(kis: "Kis") -> "Awaitable[Sequence[Row]]":
        return cast("Any", kis).ranking(name, board=place)  # type: ignore[no-any-return]

    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        ask,
        none="KIS ranks nothing here.",
        first=_RANKED,
    )


def index(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="INDEX", help="kospi, kosdaq, kospi_200, or codes.")
    ] = None,
    *,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The levels of indices, in points: KOSPI and KOSDAQ if none is named."""
    wanted = list(dict.fromkeys(names or ["kospi", "kosdaq"]))

    async def ask(kis: "Kis") -> "dict[str, IndexPrice | KisError]":
        found: dict[str, IndexPrice | KisError] = {}
        for name in wanted:
            try:
                found[name] = await kis.index(name)
            except KisError as error:
                found[name] = error
        return found

    from kis_async.api.domestic_stock import IndexPrice

    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(ask, screen, env)
    failed = {name: value for name, value in found.items() if isinstance(value, KisError)}
    show_prices(screen, form, found, IndexPrice)
    end_with(screen, failed, found=len(failed) < len(found))


def calendar(
    *,
    start: StartOption = None,
    end: Annotated[str | None, typer.Option("--end", help="A month on if not given.", metavar="DATE")] = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The days on which the Korean stock market is open. KIS wants to be asked once a day."""
    first, last = date_of("--start", start), date_of("--end", end)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.calendar.days(first, last),
        none="KIS has no calendar of these days.",
    )


def news(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A KRX short code; all if none.")] = None,
    *,
    words: Annotated[
        str | None, typer.Option("--words", help="That the title holds.", metavar="TEXT")
    ] = None,
    count: Annotated[int, typer.Option("--count", min=1, max=_MOST_HEADLINES, metavar="N")] = 20,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The latest headlines and disclosures, newest first."""
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.news(code, words=words, count=count),
        none="KIS has no headlines for this.",
        first=("date", "time", "title", "provider"),
    )
