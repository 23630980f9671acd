"""derivatives: price, book, candles, board, chain, expiries, balance, buyable, profits, settlement and deposit."""

from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import (
    AccountOption,
    ContractArgument,
    CsvOption,
    EndOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    PeriodOption,
    PriceArgument,
    SellOption,
    StartOption,
)
from kis_async.cli.present import described, drawn, listed, show_answer, show_rows
from kis_async.cli.run import check_keys, run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.cli.words import date_of, member_of, period_of, span_of

if TYPE_CHECKING:
    from kis_async.api.domestic_futureoption import (
        ContractSeries,
        DerivativeMarket,
        NightOrderable,
        Orderable,
    )
    from kis_async.kis import Kis

app = typer.Typer(no_args_is_help=True, help="Futures and options of the KRX.")

DerivativeOption = Annotated[
    str | None,
    typer.Option(
        "--market",
        "-m",
        help="index_futures, index_options, stock_futures, stock_options, commodity_futures, night_futures "
        "or night_options.",
        show_default="by the code",
        metavar="MARKET",
    ),
]
SeriesOption = Annotated[
    str,
    typer.Option(
        "--series",
        help="kospi_200, mini_kospi_200, weekly_monday, weekly_thursday or kosdaq_150.",
        metavar="SERIES",
    ),
]
_BOARD = ("symbol", "strike", "moneyness", "price", "change_rate", "volume", "open_interest")


@app.command()
def price(
    contract: ContractArgument,
    *,
    market: DerivativeOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The last price with open interest, theoretical price and Greeks."""
    place = _market(market)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.derivatives.price(contract, market=place),
    )


@app.command()
def book(
    contract: ContractArgument,
    *,
    market: DerivativeOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The order book of a contract, drawn as a ladder."""
    screen = Screen(no_color=no_color)
    place = _market(market)
    found = run(lambda kis: kis.derivatives.order_book(contract, market=place), screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
        return
    from kis_async.cli.ladder import levels, spread

    asks = [level for level in found.quotes.asks if level.price]
    bids = [level for level in found.quotes.bids if level.price]
    base = found.contract.previous_close if found.contract else None
    screen.show(levels(asks, bids, contract, screen.width, base=base), spread(asks, bids))


@app.command()
def candles(
    contract: ContractArgument,
    *,
    market: DerivativeOption = None,
    start: StartOption = None,
    end: EndOption = None,
    period: PeriodOption = "day",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Candles of a contract, drawn as a chart. Without dates the last hundred or so."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    screen = Screen(no_color=no_color)
    place, kind = _market(market), period_of(period)
    first, last = date_of("--start", start), date_of("--end", end)
    found = run(
        lambda kis: kis.derivatives.candles(contract, start=first, end=last, period=kind, market=place),
        screen,
        env,
    )
    drawn(
        screen,
        form,
        found,
        title=f"{contract}, {period}",
        none=f"KIS has no candles of {contract} in this span.",
    )


@app.command()
def board(
    *,
    series: SeriesOption = "kospi_200",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Every listed future of a series, nearest expiry first."""
    of = _series(series)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.derivatives.board(of),
        none="KIS lists no futures of this series.",
        first=("symbol", "name", "price", "change_rate", "volume", "open_interest", "days_to_expiry"),
    )


@app.command()
def expiries(
    *,
    series: SeriesOption = "kospi_200",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """When the options of a series expire, nearest first."""
    of = _series(series)
    listed(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.derivatives.expiries(of),
        none="KIS lists no options of this series.",
    )


@app.command()
def chain(
    expiry: Annotated[
        str | None,
        typer.Argument(metavar="EXPIRY", help="As 202612; the nearest if none.", show_default=False),
    ] = None,
    *,
    series: SeriesOption = "kospi_200",
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """The calls and puts of one expiry. As CSV the calls, then the puts; moneyness and symbols tell them apart."""
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    of = _series(series)
    found = run(lambda kis: kis.derivatives.chain(expiry, series=of), screen, env)
    if form is Form.JSON:
        show_answer(screen, form, found)
    elif form is Form.CSV:
        show_rows(screen, form, [*found.calls, *found.puts], none="KIS lists no options.")
    else:
        from kis_async.cli import show

        width = screen.table_width
        screen.show(
            show.rows(found.calls, width, title="calls", first=_BOARD),
            "",
            show.rows(found.puts, width, title="puts", first=_BOARD),
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
    """The positions of a derivatives account, and its margin."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    found = run(lambda kis: kis.derivatives.balance(account=account), screen, env)
    if form is Form.CSV:
        show_rows(screen, form, found.positions, none="No positions.")
        return
    show_answer(screen, form, found)


@app.command()
def buyable(
    contract: ContractArgument,
    at: PriceArgument = None,
    *,
    sell: SellOption = False,
    night: Annotated[bool, typer.Option("--night", help="In the night session; the real host only.")] = False,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """How many contracts the account can buy, or sell with --sell."""
    check_keys(env)

    async def ask(kis: "Kis") -> "Orderable | NightOrderable":
        verb = kis.derivatives.sellable if sell else kis.derivatives.buyable
        return await verb(contract, at, night=night, account=account)

    described(Screen(no_color=no_color), form_of(as_json=as_json, as_csv=as_csv), env, ask)


@app.command()
def profits(
    *,
    start: StartOption = None,
    end: EndOption = None,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What trading made by contract and day, this month unless told otherwise. The real host only."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    first, last = span_of(start, end)
    found = run(lambda kis: kis.derivatives.profits(first, last, account=account), screen, env)
    from kis_async.cli.money import show_profits

    show_profits(screen, form, found, none="Nothing was traded in this span.")


@app.command()
def settlement(
    date: Annotated[str, typer.Argument(metavar="DATE", help="2026-01-31 or 20260131.", show_default=False)],
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """What the settlement of a day made of each position. The real host only."""
    check_keys(env)
    screen = Screen(no_color=no_color)
    form = form_of(as_json=as_json, as_csv=as_csv)
    day = date_of("DATE", date)
    assert day is not None
    found = run(lambda kis: kis.derivatives.settlement(day, account=account), screen, env)
    if form is Form.CSV:
        show_rows(screen, form, found.positions, none="No positions.")
        return
    show_answer(screen, form, found)


@app.command()
def deposit(
    *,
    account: AccountOption = None,
    env: EnvOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Deposit, margin and what may still be used. The real host only."""
    check_keys(env)
    described(
        Screen(no_color=no_color),
        form_of(as_json=as_json, as_csv=as_csv),
        env,
        lambda kis: kis.derivatives.deposit(account=account),
    )


def _market(name: str | None) -> "DerivativeMarket | None":
    from kis_async.api.domestic_futureoption import DerivativeMarket

    return None if name is None else member_of(DerivativeMarket, name, "derivatives market")


def _series(name: str) -> "ContractSeries":
    from kis_async.api.domestic_futureoption import ContractSeries

    return member_of(ContractSeries, name, "series")
