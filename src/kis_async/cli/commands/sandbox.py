"""sandbox serve: the pretended gateway on two ports of this machine."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kis_async.cli.options import NoColorOption
from kis_async.cli.screen import Screen
from kis_async.wire.errors import ConfigError

if TYPE_CHECKING:
    from kis_async.sandbox.server import RunningSandbox

app = typer.Typer(no_args_is_help=True, help="A KIS gateway with an invented market, to test bots against.")


class Hours(StrEnum):
    """When the invented market trades."""

    ALWAYS = "always"
    CLOCK = "clock"
    CLOSED = "closed"


class Window(StrEnum):
    """How calls in one second are counted."""

    SLIDING = "sliding"
    CALENDAR = "calendar"
    COUNTER = "counter"
    OFF = "off"


@app.callback()
def group() -> None:
    """A KIS gateway with an invented market, to test bots against."""


@app.command()
def serve(
    *,
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    real_port: Annotated[
        int, typer.Option("--real-port", min=0, max=65535, help="0 is any free one.")
    ] = 9443,
    paper_port: Annotated[int, typer.Option("--paper-port", min=0, max=65535)] = 29443,
    seed: Annotated[int, typer.Option("--seed", help="The same seed, the same prices.")] = 0,
    hours: Annotated[Hours, typer.Option("--hours", help="clock keeps 09:00-15:30 KST.")] = Hours.ALWAYS,
    window: Annotated[Window, typer.Option("--window", help="How the rate is counted.")] = Window.SLIDING,
    real_limit: Annotated[int, typer.Option("--real-limit", min=1, help="Calls a second.")] = 18,
    paper_limit: Annotated[int, typer.Option("--paper-limit", min=1, help="Calls a second.")] = 1,
    latency: Annotated[float, typer.Option("--latency", min=0, help="Seconds one call takes.")] = 0.0,
    jitter: Annotated[float, typer.Option("--jitter", min=0, help="Seconds a call is late at most.")] = 0.0,
    no_color: NoColorOption = False,
) -> None:
    """Serve until Ctrl-C: the real host on one port, the paper host on the other, faults by /sandbox/."""
    screen = Screen(no_color=no_color)
    try:
        from kis_async.sandbox import Sandbox, serve
    except ImportError:
        raise ConfigError(
            "Serving needs uvicorn and starlette.", hint="pip install 'kis-async[sandbox]'"
        ) from None
    gateway = Sandbox(
        seed=seed,
        hours=hours.value,
        window=window.value,
        real_limit=real_limit,
        paper_limit=paper_limit,
        latency=latency,
        jitter=jitter,
    )
    try:
        serve(
            gateway,
            host=host,
            real_port=real_port,
            paper_port=paper_port,
            ready=lambda hosts: _announce(screen, hosts),
        )
    except OSError as error:
        raise ConfigError(
            f"Cannot listen on {host} ({error.strerror or type(error).__name__}).",
            hint="Choose others with --real-port and --paper-port; 0 is any free one.",
        ) from None


def _announce(screen: Screen, hosts: "RunningSandbox") -> None:
    """The addresses, and lines for another shell. The keys are invented and public."""
    from kis_async.sandbox import PAPER, REAL

    screen.show(f"real   {hosts.real_url}", f"paper  {hosts.paper_url}")
    for name, account, url in (("paper", PAPER, hosts.paper_url), ("real", REAL, hosts.real_url)):
        screen.show(
            f"\n# a bot on the {name} host",
            f"export KIS_ENVIRONMENT={name} KIS_BASE_URL={url}",
            f"export KIS_APP_KEY={account.app_key} KIS_ACCOUNT={account.number}",
            f"export KIS_APP_SECRET={account.app_secret}",
        )
    screen.say("Serving; Ctrl-C ends it.")
