"""How commands show what they found: rows as a table, JSON or CSV, and an exit code where there are none."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import typer

from kis_async.cli.options import Env
from kis_async.cli.run import REFUSED, SOME_FAILED, exit_code, run, tell
from kis_async.cli.screen import Form, Screen
from kis_async.wire.errors import KisError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kis_async.cli.chart import Candle
    from kis_async.cli.show import Quoted
    from kis_async.kis import Kis
    from kis_async.wire.row import Row


def listed(
    screen: Screen,
    form: Form,
    env: Env | None,
    work: "Callable[[Kis], Awaitable[Sequence[Row]]]",
    *,
    none: str,
    first: Sequence[str] = (),
) -> None:
    """Rows that a verb finds, those columns first that people look for. Exits with 3 where there are none."""
    show_rows(screen, form, run(work, screen, env), none=none, first=first)


def show_rows(
    screen: Screen, form: Form, found: "Sequence[Row]", *, none: str, first: Sequence[str] = ()
) -> None:
    """As `listed`, of rows that are there."""
    if form is Form.JSON:
        from kis_async.cli.output import to_json

        screen.write(to_json(list(found)))
    elif form is Form.CSV and found:
        from kis_async.cli.output import to_csv

        screen.write(to_csv(found, type(found[0])))
    elif found:
        from kis_async.cli import show

        screen.show(show.rows(found, screen.table_width, first=first))
    if not found:
        screen.say(none)
        raise typer.Exit(REFUSED)


def described(screen: Screen, form: Form, env: Env | None, work: "Callable[[Kis], Awaitable[Row]]") -> None:
    """One answer, field by field with KIS's labels; as CSV one line."""
    show_answer(screen, form, run(work, screen, env))


def show_answer(screen: Screen, form: Form, found: "Row") -> None:
    """As `described`, of an answer that is there."""
    if form is Form.JSON:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
    elif form is Form.CSV:
        from kis_async.cli.output import to_csv

        screen.write(to_csv([found], type(found)))
    else:
        from kis_async.cli import show

        screen.show(show.answer(found, screen.table_width))


def drawn(
    screen: Screen,
    form: Form,
    found: "Sequence[Candle]",
    *,
    title: str,
    none: str,
) -> None:
    """Candles as a chart, or as data. Exits with 3 where there are none."""
    rows: Any = found  # every candle is a Row
    if form is not Form.TABLE:
        show_rows(screen, form, rows, none=none)
    elif found:
        from kis_async.cli.chart import chart

        screen.show(chart(found, screen.width, title=title, hollow=not screen.colored))
    else:
        screen.say(none)
        raise typer.Exit(REFUSED)


def show_prices(
    screen: Screen, form: Form, found: "Mapping[str, Quoted | KisError]", kind: "type[Row]"
) -> None:
    """The prices, in JSON also why there is none; `kind` heads a CSV without a row."""
    good = {symbol: value for symbol, value in found.items() if not isinstance(value, KisError)}
    if form is Form.JSON:
        from kis_async.cli.output import plain, to_json

        screen.write(
            to_json(
                [
                    {"symbol": symbol, "error": value}
                    if isinstance(value, KisError)
                    else {"symbol": symbol} | plain(value) | {"symbol": symbol}
                    for symbol, value in found.items()
                ]
            )
        )
    elif form is Form.CSV:
        from kis_async.cli.output import priced_csv

        screen.write(priced_csv(good, kind))
    elif good:
        from kis_async.cli import show

        screen.show(show.prices(good.items(), screen.table_width))


def end_with(screen: Screen, failed: "Mapping[str, KisError]", *, found: bool) -> None:
    """Each symbol that failed by name, those with one reason together, and the exit code they make."""
    if not failed:
        return
    reasons: dict[tuple[str, str], tuple[KisError, list[str]]] = {}
    for symbol, error in failed.items():
        reasons.setdefault((error.message, error.msg_cd), (error, []))[1].append(symbol)
    for error, symbols in reasons.values():
        tell(error, screen, about="" if symbols[0] in error.message else ", ".join(symbols))
    codes = {exit_code(error) for error in failed.values()}
    raise typer.Exit(codes.pop() if not found and len(codes) == 1 else SOME_FAILED)
