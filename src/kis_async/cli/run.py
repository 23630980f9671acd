"""Which session a command runs on, and what its end means as an exit code."""

import os
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from kis_async.cli.asked import asked
from kis_async.cli.options import Env
from kis_async.cli.screen import Screen, UnwrittenError
from kis_async.wire.credentials import Account
from kis_async.wire.errors import (
    AuthError,
    ConfigError,
    InvalidRequest,
    KisError,
    OrderBlocked,
    OutcomeUnknown,
    RateLimited,
    Refused,
)

if TYPE_CHECKING:
    from kis_async.kis import Kis

T = TypeVar("T")

DECLINED: Final = 1
BAD_INPUT: Final = 2
REFUSED: Final = 3
NO_ANSWER: Final = 4
UNKNOWN: Final = 5
SOME_FAILED: Final = 6
NOT_WRITTEN: Final = 7
BLOCKED: Final = 8
INTERRUPTED: Final = 130

PATIENCE: Final = "10"
"""Seconds somebody at a terminal waits for a host that does not answer, unless KIS_DEADLINE says otherwise."""

SANDBOX_LINE: Final = "Sandbox: invented prices, no network. Set KIS_APP_KEY and KIS_APP_SECRET for KIS."


def run(work: "Callable[[Kis], Awaitable[T]]", screen: Screen, env: Env | None, *, again: bool = False) -> T:
    """Do something in a session of the environment's keys, or of the embedded sandbox. Raises KisError.

    Says so where it is the sandbox, unless it runs `again`.
    """
    import anyio

    async def session() -> T:
        async with open_session(env) as kis:
            return await work(kis)

    check_keys(env)
    if on_sandbox() and not again:
        screen.say(SANDBOX_LINE, style="dim")
    with screen.waiting():
        return anyio.run(session)


def on_sandbox() -> bool:
    """Whether commands run on the embedded sandbox: it is asked for, or nothing at all is said about KIS."""
    from kis_async.net.settings import has_keys, wants_sandbox

    return asked().sandbox or wants_sandbox() or not (has_keys() or asked().account)


def check_keys(env: Env | None) -> None:
    """Refuse the sandbox to users who said anything about KIS and did not ask for it. Raises ConfigError.

    An invented price, order or balance must never appear by accident.
    """
    from kis_async.net.settings import clean, has_keys, wants_sandbox
    from kis_async.net.variables import check_names

    check_names(os.environ)
    explicit = wants_sandbox() or asked().sandbox
    if asked().sandbox:
        _check_conflicts(env)
    elif explicit:
        if env is Env.REAL:
            raise ConfigError("KIS_ENVIRONMENT is sandbox, but --env is real.", hint="Leave out one of them.")
    elif has_keys() or asked().account or env:
        names = ("KIS_APP_KEY", "KIS_APP_SECRET")
        missing = [name for name in names if not clean(os.environ.get(name, ""))]
        if missing and not clean(os.environ.get("KIS_CONFIG", "")):
            raise ConfigError(
                f"{' and '.join(missing)} not set.",
                hint="Set them, or name your kis_devlp.yaml in KIS_CONFIG. For invented data use --sandbox.",
            )


def _check_conflicts(env: Env | None) -> None:
    from kis_async.net.settings import clean

    if env is Env.REAL:
        raise ConfigError("--sandbox and --env real contradict each other.", hint="Leave out one of them.")
    if env is None and clean(os.environ.get("KIS_ENVIRONMENT", "")).lower() == "real":
        raise ConfigError(
            "--sandbox contradicts KIS_ENVIRONMENT, which is real.", hint="Unset KIS_ENVIRONMENT."
        )


def open_session(env: Env | None) -> "Kis":
    """The session that options and environment variables describe. Raises ConfigError."""
    from kis_async.kis import Kis

    check_keys(env)
    if not on_sandbox():
        chosen = {"KIS_ENVIRONMENT": env.value} if env else {}
        return Kis.from_env({"KIS_DEADLINE": PATIENCE, **os.environ, **chosen})
    return Kis.sandbox(environment=_sandbox_environment(env))


def _sandbox_environment(env: Env | None) -> Literal["real", "paper"]:
    from kis_async.net.settings import clean

    name = env.value if env else clean(os.environ.get("KIS_ENVIRONMENT", "")).lower() or "sandbox"
    if name not in {*Env, "sandbox"}:
        raise ConfigError("KIS_ENVIRONMENT must be real, paper or sandbox.")
    return "paper" if name == Env.PAPER else "real"


def exit_code(error: KisError) -> int:
    """2 mend the input, 3 KIS said no, 4 no usable answer, 5 an order's fate is unknown, 8 a guard said no."""
    match error:
        case InvalidRequest() | ConfigError():
            return BAD_INPUT
        case Refused() | AuthError() | RateLimited():
            return REFUSED
        case OutcomeUnknown():
            return UNKNOWN
        case OrderBlocked():
            return BLOCKED
        case _:
            return NO_ANSWER


def tell(error: KisError, screen: Screen, *, about: str = "") -> None:
    """What happened, what KIS said, and what to do, on stderr."""
    subject = f"{about}: " if about else ""
    screen.say(f"{subject}{error.message}", style="bold")
    said = " ".join(part for part in (error.msg_cd, error.msg1) if part)
    if said:
        screen.say(f"  KIS: {said}" + (f" ({error.tr_id})" if error.tr_id else ""))
    if error.hint:
        screen.say(f"  {error.hint}")
    if error.client_id:
        screen.say(f"  Its client id is {error.client_id}: kis-async journal show {error.client_id}")


def tell_machine(error: OSError, screen: Screen) -> None:
    """What this machine did not do: write the output, as a rule."""
    what = "The output could not be written" if isinstance(error, UnwrittenError) else "This machine failed"
    screen.say(f"{what}: {error.strerror or type(error).__name__}.")


def masked(account: Account | None) -> str:
    """An account as it may be shown."""
    return f"{account.number[:2]}******-{account.product}" if account else "none"
