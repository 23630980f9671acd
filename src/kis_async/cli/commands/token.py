"""token status and token revoke. The token itself is never shown."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from kis_async.cli.options import EnvOption, JsonOption, NoColorOption
from kis_async.cli.run import run
from kis_async.cli.screen import Screen
from kis_async.wire.zones import SEOUL

if TYPE_CHECKING:
    from kis_async.kis import Kis

app = typer.Typer(no_args_is_help=True, help="The access token: who holds it, until when; end it.")

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Status:
    """What may be known about a token."""

    held: bool
    host: str
    environment: str
    app_key: str
    stored_in: str
    issued_at: dt.datetime | None
    expires_at: dt.datetime | None


@app.command()
def status(*, env: EnvOption = None, as_json: JsonOption = False, no_color: NoColorOption = False) -> None:
    """Who holds a token, until when, and where it is stored. Asks KIS nothing."""
    screen = Screen(no_color=no_color)
    found = run(look, screen, env)
    if as_json:
        from dataclasses import asdict

        from kis_async.cli.output import to_json

        screen.write(to_json(asdict(found)))
        return
    from kis_async.cli.layout import table

    shown = table("token", "held" if found.held else "none held")
    for name, value in (
        ("app key", found.app_key),
        ("environment", found.environment),
        ("host", found.host),
        ("stored in", found.stored_in),
    ):
        shown.add_row(name, value)
    if found.issued_at and found.expires_at:
        shown.add_row("issued", f"{found.issued_at:%Y-%m-%d %H:%M:%S} KST")
        shown.add_row("expires", f"{found.expires_at:%Y-%m-%d %H:%M:%S} KST")
    screen.show(shown)


@app.command()
def revoke(*, env: EnvOption = None, no_color: NoColorOption = False) -> None:
    """End the token everywhere it is used."""
    screen = Screen(no_color=no_color)

    async def end(kis: "Kis") -> bool:
        held = kis.session.tokens.peek() is not None
        await kis.revoke()
        return held

    ended = run(end, screen, env)
    screen.show("The token was revoked." if ended else "No token is held; nothing to revoke.")


async def look(kis: "Kis") -> Status:
    """What the session's store knows."""
    from kis_async.net.token_store import FileStore

    token, store = kis.session.tokens.peek(), kis.session.tokens.store
    key = kis.session.options.app_key.key
    return Status(
        held=token is not None,
        host=kis.base_url,
        environment=kis.environment.value,
        app_key=f"…{key[-_SHOWN:]}",
        stored_in=str(store.path) if isinstance(store, FileStore) else "memory of this process",
        issued_at=_moment(token.issued_at) if token else None,
        expires_at=_moment(token.expires_at) if token else None,
    )


def _moment(seconds: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(round(seconds), SEOUL)
