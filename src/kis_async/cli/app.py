"""The typer application: every command, and one place where errors become exit codes."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kis_async._version import __version__
from kis_async.cli.asked import forget
from kis_async.cli.commands import (
    account,
    bonds,
    calls,
    company,
    derivatives,
    doctor,
    etf,
    find,
    history,
    journal,
    market,
    orders,
    overseas,
    overseas_derivatives,
    placed,
    quotes,
    revise,
    sandbox,
    search,
    token,
)
from kis_async.cli.options import SandboxOption
from kis_async.cli.run import INTERRUPTED, NOT_WRITTEN, exit_code, tell, tell_machine
from kis_async.cli.screen import Screen
from kis_async.wire.errors import KisError


class Guarded(TyperGroup):
    """Ends with a line on stderr and an exit code, never with a traceback."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  (the context is typer's or click's, by version)
        """Run the command. Raises typer.Exit where it failed."""
        forget()
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            Screen().say("Interrupted.")
            raise typer.Exit(INTERRUPTED) from None
        except KisError as error:
            tell(error, Screen())
            raise typer.Exit(exit_code(error)) from None
        except OSError as error:
            tell_machine(error, Screen())
            raise typer.Exit(NOT_WRITTEN) from None
        finally:
            forget()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401  (as invoke)
        """A command by its name; those that open a session take --sandbox."""
        found = super().get_command(ctx, cmd_name)
        _add_sandbox(found)
        return found


def _add_sandbox(command: Any) -> None:  # noqa: ANN401  (typer's or click's, by version)
    """Give --sandbox to a command, or to all commands of a group: whatever takes --env takes it."""
    for below in getattr(command, "commands", {}).values():
        _add_sandbox(below)
    names = {param.name for param in getattr(command, "params", ())}
    if "env" in names and "sandbox" not in names:
        command.params.append(_sandbox_option())


def _sandbox_option() -> Any:  # noqa: ANN401  (typer's or click's, by version)
    # typer builds the option itself: how its class is called differs between versions.
    holder = typer.Typer(add_completion=False)

    @holder.command()
    def _hold(*, sandbox: SandboxOption = False) -> None:
        del sandbox

    option = next(param for param in typer.main.get_command(holder).params if param.name == "sandbox")
    option.expose_value = False
    return option


app = typer.Typer(
    cls=Guarded,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog=(
        "Exit codes: 0 ok, 1 declined or a check failed, 2 bad input, 3 refused by KIS, 4 no answer, "
        "5 an order whose fate is unknown, 6 some of many failed, 7 the output could not be written, "
        "8 a guard or the kill switch kept an order back. With 4 no order came of it."
    ),
)

app.command()(quotes.price)
app.command()(quotes.prices)
app.command()(quotes.book)
app.command()(quotes.candles)
app.command()(history.minutes)
app.command()(history.trades)
app.command()(history.investors)
app.command()(market.ranking)
app.command()(market.index)
app.command()(market.news)
app.command()(market.calendar)
app.command()(company.info)
app.command()(company.financials)
app.command()(company.dividends)
app.command()(company.actions)
app.command()(search.search)
app.add_typer(etf.app, name="etf")
app.add_typer(overseas.app, name="overseas")
app.add_typer(derivatives.app, name="derivatives")
app.add_typer(overseas_derivatives.app, name="overseas-derivatives")
app.add_typer(bonds.app, name="bonds")
app.command()(account.balance)
app.command()(account.buyable)
app.command()(account.sellable)
app.command()(account.cash)
app.command()(account.profits)
app.command()(account.assets)
app.command()(orders.buy)
app.command()(orders.sell)
app.command()(revise.amend)
app.command()(revise.cancel)
app.command()(placed.orders)
app.command()(placed.fills)
app.add_typer(journal.app, name="journal")
app.command()(journal.reconcile)
app.command()(journal.kill)
app.command()(journal.revive)
app.command()(calls.call)
app.command()(find.endpoints)
app.add_typer(token.app, name="token")
app.add_typer(sandbox.app, name="sandbox")
app.command()(doctor.doctor)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kis-async {__version__}")
        raise typer.Exit


@app.callback()
def common(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Prices, orders and every other call of the KIS Open API.

    Without KIS_APP_KEY and KIS_APP_SECRET everything runs on an embedded sandbox. As soon as a key, an account or an
    environment is given, by variable or option, the sandbox is only used with --sandbox or KIS_ENVIRONMENT=sandbox.
    """
    del version
