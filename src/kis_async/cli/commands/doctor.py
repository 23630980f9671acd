"""doctor: is everything in place, and what to do where it is not."""

import datetime as dt
import importlib.util
import os
import platform
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import typer

from kis_async.cli.options import Env, EnvOption, JsonOption, NoColorOption
from kis_async.cli.run import check_keys, masked, on_sandbox, open_session
from kis_async.cli.screen import Screen
from kis_async.net.clock import today
from kis_async.wire.errors import ConfigError, KisError
from kis_async.wire.zones import SEOUL

if TYPE_CHECKING:
    from kis_async.kis import Kis

_SYMBOL: Final = "005930"
_KEY_LENGTH, _SECRET_LENGTH = 36, 180
_MARK_WIDTH, _NAME_WIDTH = 5, 8
_CLOCK_GRAIN = dt.timedelta(seconds=2)
_CLOCK_LIMIT = dt.timedelta(seconds=30)
_WEEK = dt.timedelta(days=7)
_EXTRAS: Final = {"cli": "yaml", "sandbox": "uvicorn", "fast": "httpx_aiohttp"}


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report. `todo` says what to do where it is wrong."""

    name: str
    ok: bool
    found: str
    todo: str = ""


def doctor(*, env: EnvOption = None, as_json: JsonOption = False, no_color: NoColorOption = False) -> None:
    """Check Python, keys, journal, host, clock, token, a quote and the limit. Exits with 1 where something is wrong."""
    import anyio

    screen = Screen(no_color=no_color)
    checks: list[Check] = []

    async def examine() -> None:
        async for check in examination(env):
            checks.append(check)
            if not as_json:
                _show(screen, check)

    anyio.run(examine)
    if as_json:
        from dataclasses import asdict

        from kis_async.cli.output import to_json

        screen.write(to_json([asdict(check) for check in checks]))
    if not all(check.ok for check in checks):
        raise typer.Exit(1)


def _show(screen: Screen, check: Check) -> None:
    from rich.table import Table
    from rich.text import Text

    mark = Text("ok", style="green") if check.ok else Text("wrong", style="bold red")
    line = Table.grid(padding=(0, 1, 0, 0))
    line.add_column(width=_MARK_WIDTH)
    line.add_column(width=_NAME_WIDTH)
    line.add_column(overflow="fold")
    line.add_row(mark, check.name, check.found)
    if check.todo:
        line.add_row("", "", Text(check.todo, style="dim" if check.ok else ""))
    screen.show(line)


async def examination(env: Env | None) -> AsyncGenerator[Check]:
    """Check after check; those that cannot succeed any more are left out."""
    yield python()
    yield extras()
    from kis_async.net.variables import unknown

    if unknown(os.environ):
        yield variables(os.environ)
    try:
        check_keys(env)
        kis = open_session(env)
    except ConfigError as error:
        yield Check("keys", ok=False, found=error.message, todo=error.hint)
        return
    async with kis:
        yield keys(kis)
        yield account(kis)
        if kis.session.options.account:
            yield await journal(kis)
        reachable = True
        async for check in host(kis):
            reachable = reachable and (check.ok or check.name != "host")
            yield check
        if not reachable:
            return
        held = await token(kis)
        yield held
        if held.ok:
            yield await quote(kis)
        yield limit(kis)


def python() -> Check:
    """The interpreter and this package."""
    from kis_async._version import __version__

    return Check(
        "python",
        ok=True,
        found=f"Python {platform.python_version()} on {platform.system()}, kis-async {__version__}",
    )


def extras() -> Check:
    """Which optional parts are there. None of them must be."""
    have = {name: importlib.util.find_spec(module) is not None for name, module in _EXTRAS.items()}
    missing = [name for name, found in have.items() if not found]
    there = ", ".join(name for name, found in have.items() if found) or "none"
    advice = f"For more: pip install 'kis-async[{','.join(missing)}]'" if missing else ""
    return Check("extras", ok=True, found=there, todo=advice)


def variables(environ: Mapping[str, str]) -> Check:
    """Which environment variables are read, and which look like a setting but are not."""
    from kis_async.net.variables import NAMES, unknown

    read = ", ".join(sorted(name for name in NAMES if name in environ)) or "none set"
    strange = unknown(environ)
    meant = {name: right for name, right in strange.items() if right}
    if not strange:
        return Check("settings", ok=True, found=read)
    return Check(
        "settings",
        ok=all(environ.get(right, "").strip() for right in meant.values()),
        found=f"{read}; not a setting of kis_async: {', '.join(strange)}",
        todo=" ".join(f"Did you mean {right} by {name}?" for name, right in meant.items()),
    )


def keys(kis: "Kis") -> Check:
    """Whether keys are set and as long as KIS makes them."""
    if on_sandbox():
        return Check(
            "keys",
            ok=True,
            found="none set: on the embedded sandbox, with invented prices",
            todo="For KIS set KIS_APP_KEY, KIS_APP_SECRET and KIS_ACCOUNT, and KIS_ENVIRONMENT=real or paper.",
        )
    app_key = kis.session.options.app_key
    lengths = (len(app_key.key), len(app_key.secret))
    fine = lengths == (_KEY_LENGTH, _SECRET_LENGTH)
    return Check(
        "keys",
        ok=fine,
        found=f"set for {kis.environment.value}"
        + ("" if fine else f", {lengths[0]} and {lengths[1]} characters long"),
        todo=""
        if fine
        else f"KIS makes them {_KEY_LENGTH} and {_SECRET_LENGTH} long: copy both once more from its portal.",
    )


def account(kis: "Kis") -> Check:
    """Whether calls about money have an account."""
    of = kis.session.options.account
    if of is None:
        return Check(
            "account", ok=True, found="not set", todo="Balances and orders need KIS_ACCOUNT, as 12345678-01."
        )
    return Check("account", ok=True, found=masked(of))


async def journal(kis: "Kis") -> Check:
    """Whether orders can be written down, for none is sent that is not; and whether any is stopped or unknown."""
    try:
        unknown = [
            one.client_id for one in await kis.orders.tickets(today() - _WEEK) if not one.state.settled
        ]
        reason = await kis.orders.killed()
    except KisError as error:
        return _failed("journal", error)
    if unknown:
        found = f"the fate is not known of {', '.join(unknown)}"
        return Check(
            "journal", ok=False, found=found, todo="kis-async reconcile looks for what became of it."
        )
    if reason is not None:
        found = f"the kill switch is thrown: {reason}"
        return Check("journal", ok=False, found=found, todo="kis-async revive takes it back.")
    return Check("journal", ok=True, found="can be written to; no order of the last week is unknown")


async def host(kis: "Kis") -> AsyncGenerator[Check]:
    """Whether the host answers, and whether the clocks agree."""
    if on_sandbox():
        yield Check("host", ok=True, found="in this process")
        yield Check("clock", ok=True, found=f"{dt.datetime.now(SEOUL):%Y-%m-%d %H:%M:%S} in Seoul")
        return
    from kis_async.cli.probe import probe

    found = await probe(kis.base_url)
    if found.problem:
        yield Check(
            "host",
            ok=False,
            found=f"{kis.base_url}: {found.problem}",
            todo="Check network, firewall and KIS_BASE_URL. KIS also closes its hosts for maintenance.",
        )
        return
    yield Check("host", ok=True, found=f"{kis.base_url} in {found.milliseconds:.0f} ms")
    yield clock(found.ahead)


def clock(ahead: dt.timedelta | None) -> Check:
    """Whether this machine's clock is right, going by the host's."""
    now = f"{dt.datetime.now(SEOUL):%Y-%m-%d %H:%M:%S} in Seoul"
    if ahead is None:
        return Check("clock", ok=True, found=f"{now}; the host does not say its time")
    seconds = ahead.total_seconds()
    fine = abs(ahead) <= _CLOCK_LIMIT
    if abs(ahead) < _CLOCK_GRAIN:
        return Check("clock", ok=True, found=f"{now}, as the host's")
    return Check(
        "clock",
        ok=fine,
        found=f"{now}, {abs(seconds):.0f} s {'behind' if seconds > 0 else 'ahead of'} the host",
        todo="" if fine else "Set this machine's clock (NTP): the life of a token is reckoned by it.",
    )


async def token(kis: "Kis") -> Check:
    """Whether a token is held, or is given."""
    held = kis.session.tokens.peek() is not None
    try:
        found = await kis.session.tokens.get()
    except KisError as error:
        return _failed("token", error)
    until = dt.datetime.fromtimestamp(found.expires_at, SEOUL)
    return Check(
        "token", ok=True, found=f"{'held' if held else 'issued'}, good until {until:%Y-%m-%d %H:%M:%S} KST"
    )


async def quote(kis: "Kis") -> Check:
    """Whether a price comes back."""
    try:
        price = await kis.price(_SYMBOL)
    except KisError as error:
        return _failed("quote", error)
    return Check("quote", ok=True, found=f"{_SYMBOL} at {price.price:,} won")


def limit(kis: "Kis") -> Check:
    """How many calls a second go out."""
    if kis.limit < kis.rate:
        return Check(
            "limit",
            ok=False,
            found=f"{kis.limit:.1f} calls a second instead of {kis.rate}: KIS refused some",
            todo="Another program uses this key, or it is new (3 a second for three days): set KIS_RATE.",
        )
    return Check("limit", ok=True, found=f"{kis.rate} calls a second")


def _failed(name: str, error: KisError) -> Check:
    said = " ".join(part for part in (error.msg_cd, error.msg1) if part)
    return Check(name, ok=False, found=error.message + (f" [{said}]" if said else ""), todo=error.hint)
