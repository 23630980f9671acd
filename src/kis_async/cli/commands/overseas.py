"""overseas: price, book, candles, minutes, trades, ranking, info, balance, worth, buyable, cash and profits."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from kis_async.cli.options import (
    AccountOption,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    OverseasMarketOption,
    PeriodOption,
    StartOption,
    SymbolArgument,
)
from kis_async.cli.present import described, drawn, end_with, listed, show_answer, show_prices, show_rows
from kis_async.cli.run import check_keys, run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.cli.words import date_of, overseas_market_of, period_of, span_of

if TYPE_CHECKING:
    from kis_async.bulk import OverseasPrice, Prices
    from kis_async.kis import Kis
    from kis_async.wire.row import Row

_FEW = 30

app = typer.Typer(no_args_is_help=True, help="Overseas stocks.")


@app.command()
def price(
    symbols: Annotated[
        list[str], typer.Argument(metavar="SYMBOL", help="Symbols of one market.", show_default=False)
    ],
    *,
    market: OverseasMarketOption = "nasdaq",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The last price of one stock or several, in the market's currency."""
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    place = overseas_market_of(market)

    async def ask(kis: "Kis") -> "Prices[OverseasPrice]":
        with screen.progress("prices", wanted=len(symbols) > _FEW) as progress:
            return await kis.overseas.prices(symbols, market=place, progress=progress)

    from kis_async.api.overseas_price import OverseasWatchPrice

    found = run(ask, screen, env)
    show_prices(screen, form, found, OverseasWatchPrice)
    end_with(screen, found.failed, found=bool(found.found))


@app.command()
def book(
    symbol: SymbolArgument,
    *,
    market: OverseasMarketOption = "nasdaq",
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The order book of a stock, drawn as a ladder."""
    screen = Screen(no_color=no_color)
    place = overseas_market_of(market)
    found = run(lambda kis: kis.overseas.order_book(symbol, market=place), screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
        return
    from kis_async.cli.ladder import levels, spread

    asks = [level for level in (found.levels.asks if found.levels else []) if level.price]
    bids = [level for level in (found.levels.bids if found.levels else []) if level.price]
    base = found.quote.previous_close
    screen.show(levels(asks, bids, symbol, screen.width, base=base), spread(asks, bids))


@app.command()
def candles(
    symbol: SymbolArgument,
    *,
    market: OverseasMarketOption = "nasdaq",
    start: StartOption = None,
    end: EndOption = None,
    period: PeriodOption = "day",
    original: Annotated[bool, typer.Option("--original", help="Not adjusted for splits.")] = False,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Candles of a stock, drawn as a chart. Without dates the last hundred or so."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    screen = Screen(no_color=no_color)
    first, last, kind = date_of("--start", start), date_of("--end", end), period_of(period)
    place = overseas_market_of(market)
    found = run(
        lambda kis: kis.overseas.candles(
            symbol, start=first, end=last, period=kind, adjusted=not original, market=place
        ),
        screen,
        env,
    )
    drawn(
        screen, form, found, title=f"{symbol}, {period}", none=f"KIS has no candles of {symbol} in this span."
    )


@app.command()
def minutes(
    symbol: SymbolArgument,
    *,
    market: OverseasMarketOption = "nasdaq",
    start: StartOption = None,
    length: Annotated[int, typer.Option("--length", min=1, help="Minutes a candle.", metavar="N")] = 1,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Minute candles, drawn as a chart: the last 120, or all since a day of the exchange."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    screen = Screen(no_color=no_color)
    first, place = date_of("--start", start), overseas_market_of(market)
    found = run(
        lambda kis: kis.overseas.minutes(symbol, start=first, minutes=length, market=place), screen, env
    )
    drawn(
        screen, form, found, title=f"{symbol}, minutes", none=f"KIS has no minutes of {symbol} in this span."
    )


@app.command()
def trades(
    symbol: SymbolArgument,
    *,
    market: OverseasMarketOption = "nasdaq",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Today's latest trades of a stock, oldest first."""
    place = overseas_market_of(market)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.overseas.trades(symbol, market=place),
        none=f"KIS has no trades of {symbol} today.",
    )


@app.command()
def ranking(
    by: Annotated[
        str, typer.Argument(metavar="RANKING", help="volume, value, risers, fallers, market_cap, ...")
    ] = "volume",
    *,
    market: OverseasMarketOption = "nasdaq",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Who is first in a market. A name that is none lists all."""
    name, place = by.replace("-", "_").lower(), overseas_market_of(market)

    def ask(kis: "Kis") -> "Awaitable[Sequence[Row]]":
        return cast("Any", kis).overseas.ranking(name, market=place)  # type: ignore[no-any-return]

    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        ask,
        none="KIS ranks nothing here.",
        first=("rank", "symbol", "name", "price", "change_rate", "volume"),
    )


@app.command()
def info(
    symbol: SymbolArgument,
    *,
    market: OverseasMarketOption = "nasdaq",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What a stock is: names, country, currency, kind."""
    place = overseas_market_of(market)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.overseas.info(symbol, market=place),
    )


@app.command()
def balance(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the account holds abroad, each holding once, and KIS's sums by currency."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.overseas.balance(account=account), screen, env)
    if form is Form.JSON:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
        return
    if form is Form.CSV:
        show_rows(screen, form, found.holdings, none="No holdings.")
        return
    from kis_async.cli import show

    screen.show(show.overseas_balance(found, screen.table_width))


@app.command()
def buyable(
    symbol: SymbolArgument,
    at: Annotated[str, typer.Argument(metavar="PRICE", help="In the market's currency.", show_default=False)],
    *,
    market: OverseasMarketOption = "nasdaq",
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the account can buy of a stock at a price."""
    check_keys(env)
    place = overseas_market_of(market)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.overseas.buyable(symbol, at, market=place, account=account),
    )


@app.command()
def worth(
    *,
    won: Annotated[bool, typer.Option("--won", help="The holdings in won as well.")] = False,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the account abroad is worth in won, with its cash and its holdings by fills."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.overseas.present_balance(in_won=won, account=account), screen, env)
    if form is Form.CSV:
        show_rows(screen, form, found.holdings, none="No holdings.")
        return
    show_answer(screen, form, found)


@app.command()
def cash(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The cash of each currency, and what it can buy now. The real host only."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.overseas.cash(account=account), screen, env)
    from kis_async.cli.money import show_currencies

    show_currencies(screen, form, found)


@app.command()
def profits(
    *,
    start: StartOption = None,
    end: EndOption = None,
    currency: Annotated[
        str | None,
        typer.Option("--currency", help="usd, hkd, cny, jpy or vnd.", show_default="all", metavar="CURRENCY"),
    ] = None,
    won: Annotated[bool, typer.Option("--won", help="Everything in won.")] = False,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What sales realised, this month unless told otherwise: one sum a currency. The real host only."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    first, last = span_of(start, end)
    found = run(
        lambda kis: kis.overseas.profits(first, last, currency=currency, in_won=won, account=account),
        screen,
        env,
    )
    from kis_async.cli.money import show_profits

    show_profits(screen, form, found, none="Nothing was sold in this span.")
